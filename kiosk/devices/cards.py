"""Cards from every reader to one taker."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping

from hardware.protocols import (
    CardEvent,
    CardReader,
    CardSeen,
    DeviceHealth,
    HealthState,
    PaymentCardSeen,
)
from kiosk.card_intents import CardProblem
from kiosk.domain.guest import GuestCard

TakeCard = Callable[[GuestCard], None]
RefuseCard = Callable[[CardProblem], None]
TakeEvent = Callable[[str, CardEvent], None]
"""Hears the reader's name, and what was presented to it."""
NumberOf = Callable[[str, CardSeen], str | CardProblem]
"""A card's number by the rules of the reader of this name, or why it has none."""


def all_digits(_reader: str, seen: CardSeen) -> str | CardProblem:
    """The number where a site has no rules."""
    return "".join(filter(str.isdecimal, seen.number)) or CardProblem.UNREADABLE


class CardHub:
    """Readers by their name in the profile. A card counts by its digits alone; one without any, and
    a payment card, are told as such and nothing of them is kept.
    """

    def __init__(
        self,
        readers: Mapping[str, CardReader],
        take: TakeCard,
        refuse: RefuseCard,
        number_of: NumberOf = all_digits,
    ) -> None:
        self._readers = dict(readers)
        self._take = take
        self._refuse = refuse
        self._number_of = number_of
        self._diverted: TakeEvent | None = None

    def health(self) -> dict[str, DeviceHealth]:
        return {name: reader.health for name, reader in self._readers.items()}

    def well(self) -> bool:
        """Whether every reader works, or is only beginning to."""
        bad = (HealthState.MISSING, HealthState.FAILED)
        return all(reader.health.state not in bad for reader in self._readers.values())

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._readers)

    def divert(self, taker: TakeEvent | None) -> None:
        """Cards go to ``taker`` and to nobody else, until ``None`` takes its place."""
        self._diverted = taker

    async def listen(self, name: str) -> None:
        """Takes the cards of one reader until it is closed."""
        async for seen in self._readers[name].cards():
            if self._diverted is not None:
                self._diverted(name, seen)
                continue
            if isinstance(seen, PaymentCardSeen):
                self._refuse(CardProblem.PAYMENT_CARD)
                continue
            number = self._number_of(name, seen)
            if isinstance(number, CardProblem):
                self._refuse(number)
            elif number.isascii() and number.isdecimal():
                self._take(GuestCard(number=number))
            else:
                self._refuse(CardProblem.UNREADABLE)

    async def close(self) -> None:
        """Lets every reader go, all at once: each may take two seconds."""
        await asyncio.gather(*(reader.close() for reader in self._readers.values()))
