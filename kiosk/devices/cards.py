"""Cards from every reader to one taker."""

from __future__ import annotations

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

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._readers)

    async def listen(self, name: str) -> None:
        """Takes the cards of one reader until it is closed."""
        async for seen in self._readers[name].cards():
            digits = "".join(filter(str.isdecimal, seen.number))
            if digits:
                self._take(GuestCard(number=digits))

    async def close(self) -> None:
        for reader in self._readers.values():
            await reader.close()
