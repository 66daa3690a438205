"""The pictures at hand: the restaurant's folder, and photos from the web in the home's cache.

Photos are fetched one by one in the background and put in place whole; files are looked at in a
worker thread. A dish whose photo cannot be had keeps the picture it has.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final, Protocol

from kiosk.clock import Clock
from kiosk.errors import KioskError, SettingsError
from kiosk.logs import logger
from kiosk.menu.pictures import PictureNames, cached_name

SUFFIXES: Final = frozenset({".svg", ".png", ".webp", ".jpg", ".jpeg", ".bmp"})
LOOK_S: Final = 60.0
"""Between looks at the folders."""
AGAIN_S: Final = 3600.0
"""Before a photo that could not be had is asked for again."""
_MAGIC: Final = (
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"BM", ".bmp"),
)

_log = logger(__name__)


class PhotoSource(Protocol):
    """Reads photos from the web (``clients.photos``)."""

    async def photo(self, address: str) -> bytes:
        """Raises KioskError and SettingsError."""
        ...


class PhotoShelf:
    """``run`` keeps it up to date. ``cap_bytes`` is what the cache may take; the photos longest
    unused leave first, and one that would not fit any more is not fetched.
    """

    def __init__(
        self,
        source: PhotoSource,
        clock: Clock,
        *,
        folder: Path,
        cache: Path,
        template: str = "",
        cap_bytes: int,
    ) -> None:
        self._source = source
        self._clock = clock
        self._folder = folder
        self._cache = cache
        self._template = template
        self._cap_bytes = cap_bytes
        self._names = PictureNames(template=template)
        self._wanted: tuple[str, ...] = ()
        self._failed: dict[str, float] = {}
        self._soon = asyncio.Event()
        self._listeners: list[Callable[[PictureNames], None]] = []

    @property
    def folders(self) -> tuple[Path, Path]:
        """Where the pictures are; the first one wins."""
        return self._cache, self._folder

    @property
    def names(self) -> PictureNames:
        return self._names

    def subscribe(self, listener: Callable[[PictureNames], None]) -> None:
        """Calls back whenever other pictures are at hand."""
        self._listeners.append(listener)

    def want(self, addresses: Iterable[str]) -> None:
        """These photos are on the menu now."""
        wanted = tuple(addresses)
        if wanted != self._wanted:
            self._wanted = wanted
            self._soon.set()

    async def run(self) -> None:
        """Looks and fetches until cancelled."""
        while True:
            await self.look()
            if await self._fetch():
                await self.look()
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_S):
                    await self._soon.wait()
            self._soon.clear()

    async def look(self) -> None:
        """One look at the folders."""
        found = await asyncio.to_thread(_names_in, self.folders)
        if found == self._names.found:
            return
        self._names = PictureNames(found=found, template=self._template)
        for listener in self._listeners:
            listener(self._names)

    async def _fetch(self) -> bool:
        """True where something new is at hand."""
        now, fetched = self._clock.monotonic(), False
        for address in self._wanted:
            missing = cached_name(address) not in self._names.found
            if missing and now >= self._failed.get(address, now):
                fetched = await self._fetch_one(address) or fetched
        return fetched

    async def _fetch_one(self, address: str) -> bool:
        try:
            content = await self._source.photo(address)
            return await asyncio.to_thread(self._put, address, content)
        except (KioskError, SettingsError, OSError) as exc:
            self._failed[address] = self._clock.monotonic() + AGAIN_S
            _log.warning("photo not fetched", error=type(exc).__name__)
            return False

    def _put(self, address: str, content: bytes) -> bool:
        """In a worker. Raises OSError where it is no photo, or cannot be written."""
        suffix = _suffix_of(content)
        if not suffix:
            raise OSError("what the address holds is no photo")
        self._cache.mkdir(parents=True, exist_ok=True)
        wanted = {cached_name(each) for each in self._wanted}
        if not _make_room(self._cache, self._cap_bytes - len(content), wanted):
            raise OSError("the cache of photos is full")
        coming = self._cache / f".{cached_name(address)}"
        coming.write_bytes(content)
        coming.replace(self._cache / f"{cached_name(address)}{suffix}")
        return True


def _names_in(folders: Iterable[Path]) -> frozenset[str]:
    """Names of pictures without their suffix. Folders that are not there are empty."""
    found: set[str] = set()
    for folder in folders:
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                # Thousands of names: a path of each would take longer than reading them.
                stem, dot, suffix = entry.name.rpartition(".")
                if stem and f"{dot}{suffix}".lower() in SUFFIXES:
                    found.add(stem)
    return frozenset(found)


def _make_room(cache: Path, at_most: int, wanted: set[str]) -> bool:
    """Removes photos no dish has any more, oldest first; False where that is not enough."""
    files = [file for file in cache.iterdir() if file.suffix in SUFFIXES]
    sizes = {file: file.stat() for file in files}
    taken = sum(stat.st_size for stat in sizes.values())
    for file in sorted(files, key=lambda each: sizes[each].st_mtime):
        if taken <= at_most:
            break
        if file.stem not in wanted:
            file.unlink(missing_ok=True)
            taken -= sizes[file].st_size
    return taken <= at_most


def _suffix_of(content: bytes) -> str:
    """By the first bytes: neither the address nor the server is believed. Drawings in SVG are taken
    from the restaurant's own folder alone.
    """
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return ".webp"
    return next((suffix for magic, suffix in _MAGIC if content.startswith(magic)), "")
