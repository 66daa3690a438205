"""Numbers for messages that write: none is given twice, also over restarts (crm §8.3.2).

A card server takes a message with a known number for a repeat of the old one. So the numbers are
reserved in the encrypted store, a block at a time, before the first of them is used; what is left
of a block when the program ends is never used. Reads need none of them: repeating one harms nobody.
"""

from __future__ import annotations

import asyncio
import itertools
from contextlib import suppress
from datetime import datetime
from typing import Final, Protocol

from kiosk.clock import Clock
from kiosk.errors import ErrorCode, StoreError

NAME: Final = "card-system-message-ids"
BLOCK: Final = 1000
FIRST_READ: Final = 1 << 30
"""Writes have the numbers below, reads those from here to 2³¹."""


class KeptNumber(Protocol):
    """The encrypted store's bytes by name (``storage.menu_cache``)."""

    async def put(self, name: str, content: bytes, *, taken_at: datetime) -> None: ...

    async def get(self, name: str) -> Kept | None: ...


class Kept(Protocol):
    """Bytes as they were put."""

    @property
    def content(self) -> bytes: ...


class MessageIds:
    """``start`` once, then ``next`` for every message that writes."""

    def __init__(self, kept: KeptNumber, clock: Clock) -> None:
        self._kept = kept
        self._clock = clock
        self._next = 1
        self._end = 1
        self._reserving = asyncio.Lock()

    async def start(self) -> None:
        """Reserves the first block. Raises StoreError where the store cannot tell what is used."""
        kept = await self._kept.get(NAME)
        if kept is not None:
            if not (kept.content.isdigit() and 0 < int(kept.content) < FIRST_READ):
                raise StoreError(ErrorCode.STORE_UNREADABLE, f"{NAME} is not a number")
            self._next = self._end = int(kept.content)
        await self._top_up()

    async def next(self) -> int:
        """A number that no message of this kiosk has had.

        Another block is reserved where less than half of one is left. A store that cannot be
        written now is asked again for every further number. StoreError: nothing is left and
        nothing could be reserved.
        """
        await self._top_up()
        if self._next >= self._end:
            raise StoreError(ErrorCode.STORE_UNWRITABLE, "no message ids are reserved")
        number, self._next = self._next, self._next + 1
        return number

    async def _top_up(self) -> None:
        async with self._reserving:
            if self._end - self._next >= BLOCK // 2:
                return
            end = self._end + BLOCK
            assert end <= FIRST_READ, "a thousand million messages that write"
            with suppress(StoreError):
                await self._kept.put(NAME, str(end).encode("ascii"), taken_at=self._clock.now())
                self._end = end


def read_ids(clock: Clock) -> itertools.count[int]:
    """Numbers for reads, from wherever the clock stands, so that a log tells them apart."""
    return itertools.count(FIRST_READ + int(clock.now().timestamp()) % (FIRST_READ // 2))
