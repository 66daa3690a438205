"""Tells another process what is on the screen and where: the demo's ears for a test with a mouse.

One question a line, one answer a line, JSON both, on a Unix socket that only this account can open:

    {"find": ["dishScreen", "add"]}  {"place": {...}} or {"place": null}
    {"names": true}                  {"names": ["dishScreen", "add", ...]}
    {"text": ["doneScreen"]}         {"text": ["Paid, thank you!", "47", ...]} or {"text": null}
    {"facts": true}                  what the demo wants known, such as {"control": "http://..."}

It looks and never touches: a tap has to come through the window system, like a guest's.
"""

from __future__ import annotations

import asyncio
import errno
import json
import os
import sys
import unicodedata
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from ui.fingers import Fingers, drag_towards, is_moving, is_seen, scene_rect, scroller

_PRIVATE_USE: Final = "Co"
"""Unicode's category of the icon fonts' letters."""


class Places:
    """Answers questions about one window. ``facts`` are handed on as they are."""

    def __init__(self, window: QQuickWindow, facts: Mapping[str, str]) -> None:
        self._window = window
        self._fingers = Fingers(window)
        self._facts = dict(facts)

    def answer(self, question: object) -> dict[str, Any]:
        """One answer; ``{"error": sentence}`` to what is no question."""
        match question:
            case {"find": [*names]} if _are_names(names):
                item = self._fingers.find(*names)
                return {"place": None if item is None else self._place(item)}
            case {"names": True}:
                return {"names": list(self._fingers.names())}
            case {"text": [*names]} if _are_names(names):
                item = self._fingers.find(*names)
                return {"text": None if item is None else list(_texts(item))}
            case {"facts": True}:
                return dict(self._facts)
            case _:
                return {"error": "ask for find, names, text or facts"}

    def _place(self, item: QQuickItem) -> dict[str, Any]:
        """Where the item is, in pixels of the desktop.

        ``reachable`` says whether a touch in its middle would be its own. ``drag`` is from where to
        where to draw a finger to bring it nearer, ``null`` where nothing scrolls. While it is
        ``moving`` a touch only stops what it is in.
        """
        rect = scene_rect(item)
        x, y = self._pixels(rect.topLeft())
        right, bottom = self._pixels(rect.bottomRight())
        around = scroller(item)
        drag = None if around is None else [self._pixels(p) for p in drag_towards(item, around)]
        return {
            "x": x,
            "y": y,
            "width": right - x,
            "height": bottom - y,
            "enabled": item.isEnabled(),
            "moving": is_moving(item),
            "reachable": self._fingers.reachable(item),
            "drag": drag,
        }

    def _pixels(self, scene: QPointF) -> tuple[int, int]:
        point, ratio = self._window.mapToGlobal(scene), self._window.devicePixelRatio()
        return round(point.x() * ratio), round(point.y() * ratio)


@asynccontextmanager
async def tell_places(
    socket: Path, window: QQuickWindow, facts: Mapping[str, str]
) -> AsyncIterator[None]:
    """Answers on ``socket`` while the block runs. Raises OSError where it cannot be made."""
    places = Places(window, facts)
    talking: set[asyncio.StreamWriter] = set()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talking.add(writer)
        try:
            async for line in reader:
                writer.write(json.dumps(places.answer(_question(line))).encode() + b"\n")
                await writer.drain()
        except ConnectionError:
            pass  # whoever asked has gone
        finally:
            talking.discard(writer)
            writer.close()

    if sys.platform == "win32":
        raise OSError(errno.ENOTSUP, "asyncio has no such sockets on Windows")
    # Whoever sees it is answered: a name is there a moment before anybody listens.
    draft = socket.with_name(f".{socket.name}")
    before = os.umask(0o177)
    try:
        server = await asyncio.start_unix_server(talk, draft)
    finally:
        os.umask(before)
    draft.replace(socket)
    try:
        yield
    finally:
        server.close()
        for writer in tuple(talking):
            writer.close()
        _forget(socket)


def _forget(socket: Path) -> None:
    socket.unlink(missing_ok=True)


def _question(line: bytes) -> object:
    try:
        return json.loads(line)
    except ValueError:
        return None


def _are_names(names: list[object]) -> bool:
    return bool(names) and all(isinstance(name, str) for name in names)


def _texts(item: QQuickItem) -> Iterator[str]:
    """What can be read, in the order of the scene; icons are letters too, but no words."""
    if item.inherits("QQuickText"):
        text = str(item.property("text"))
        if text and unicodedata.category(text[0]) != _PRIVATE_USE:
            yield text
    for child in item.childItems():
        if is_seen(child):
            yield from _texts(child)
