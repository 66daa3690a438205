"""The ears of a test with a mouse: whoever finds them is answered."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from ui.places import tell_places


async def test_nobody_finds_the_socket_before_somebody_listens_at_it(
    qapp: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, early = tmp_path / "places", []
    really = asyncio.start_unix_server

    async def watched(*given: Any) -> asyncio.Server:
        server = await really(*given)
        early.append(place.exists())
        return server

    monkeypatch.setattr(asyncio, "start_unix_server", watched)
    window = QQuickWindow()
    async with tell_places(place, window, {"table": "12"}):
        assert early == [False]
        assert place.stat().st_mode & 0o077 == 0, "others may ask"
        reader, writer = await asyncio.open_unix_connection(place)
        writer.write(b'{"facts": true}\n')
        assert await reader.readline() == b'{"table": "12"}\n'
        writer.close()
        await writer.wait_closed()
    assert not place.exists()
