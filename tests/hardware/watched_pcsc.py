"""A reader at work on the smart-card service, and everything it tells."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from hardware.protocols import CardEvent, CardReader, CardSeen, HealthState
from hardware.registry import CARD_READERS
from tests.hardware.patience import until, until_state

UID = bytes.fromhex("04A1B2C3D4E5F6")
OTHER_UID = bytes.fromhex("0411223344")


class Watched:
    """A reader at work and everything it has told."""

    def __init__(self, reader: CardReader) -> None:
        self.reader = reader
        self.told: list[CardEvent] = []

    @property
    def numbers(self) -> list[str]:
        return [event.number for event in self.told if isinstance(event, CardSeen)]

    async def listen(self) -> None:
        async for event in self.reader.cards():
            self.told.append(event)

    async def tells(self, count: int) -> None:
        """Waits until it has told of so many cards in all."""
        await until(lambda: len(self.told) >= count)
        assert len(self.told) == count

    async def is_(self, state: HealthState, within_s: float = 2.0) -> str:
        """Waits until staff would read so; the reason."""
        await until_state(lambda: self.reader.health, state, within_s)
        return self.reader.health.reason


def watched(**options: object) -> AbstractAsyncContextManager[Watched]:
    return listened_to(CARD_READERS.open("nfc-pcsc", options))


@asynccontextmanager
async def listened_to(reader: CardReader) -> AsyncIterator[Watched]:
    seen = Watched(reader)
    listening = asyncio.create_task(seen.listen())
    try:
        yield seen
    finally:
        await seen.reader.close()
        await asyncio.wait_for(listening, 1.0)
