"""Cards from every reader to one taker."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping

from hardware.protocols import CardReader, DeviceHealth
from kiosk.domain.guest import GuestCard

TakeCard = Callable[[GuestCard], None]


class CardHub:
    """Readers by their name in the profile. A card counts by its digits alone."""

    def __init__(self, readers: Mapping[str, CardReader], take: TakeCard) -> None:
        self._readers = dict(readers)
        self._take = take

    def health(self) -> dict[str, DeviceHealth]:
        return {name: reader.health for name, reader in self._readers.items()}

    async def run(self) -> None:
        """Listens to all readers until every one of them is closed."""
        async with asyncio.TaskGroup() as listening:
            for name, reader in self._readers.items():
                listening.create_task(self._listen(reader), name=f"card reader {name}")

    async def close(self) -> None:
        for reader in self._readers.values():
            await reader.close()

    async def _listen(self, reader: CardReader) -> None:
        async for seen in reader.cards():
            digits = "".join(filter(str.isdecimal, seen.number))
            if digits:
                self._take(GuestCard(number=digits))
