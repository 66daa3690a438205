"""Photos from a real web server: what is there, and every way of not getting it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from kiosk.clients import photos
from kiosk.clients.photos import PhotoLink
from kiosk.errors import GarbledReply, NoReply, NotSent, SettingsError
from tests.contract.tls_server import Answer, make_identity, reply, reset, serving, silence

PNG = b"\x89PNG\r\n\x1a\n"


@asynccontextmanager
async def asked(answer: Answer) -> AsyncIterator[tuple[PhotoLink, str]]:
    async with serving(answer) as server, PhotoLink(reply_timeout_s=0.3) as link:
        yield link, f"http://127.0.0.1:{server.port}/301.png"


async def test_a_photo_comes_as_it_is() -> None:
    async with asked(reply(PNG)) as (link, address):
        assert await link.photo(address) == PNG


@pytest.mark.parametrize(
    ("answer", "trouble"),
    [
        (reply(b"", status="404 Not Found"), GarbledReply),
        (reply(b"", status="302 Found", headers="Location: /elsewhere\r\n"), GarbledReply),
        (reset, NoReply),
        (silence, NoReply),
    ],
)
async def test_whatever_is_no_photo_is_expected_trouble(
    answer: Answer, trouble: type[Exception]
) -> None:
    async with asked(answer) as (link, address):
        with pytest.raises(trouble):
            await link.photo(address)


async def test_a_photo_is_never_larger_than_one_may_be() -> None:
    async with asked(reply(b"x" * (photos.MOST_BYTES + 1))) as (link, address):
        with pytest.raises(GarbledReply):
            await link.photo(address)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://a/b.png", "https://"])
async def test_only_the_web_is_asked(address: str) -> None:
    async with PhotoLink() as link:
        with pytest.raises(SettingsError):
            await link.photo(address)


async def test_a_server_nobody_vouches_for_is_not_asked(tmp_path: Path) -> None:
    async with serving(reply(PNG), make_identity(tmp_path)) as server, PhotoLink() as link:
        with pytest.raises(NotSent):
            await link.photo(f"https://127.0.0.1:{server.port}/301.png")
