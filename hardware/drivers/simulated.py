"""Devices without hardware: for the demo, for training and for tests. They keep every promise."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

from hardware.errors import BadDeviceSettings
from hardware.payment_cards import is_payment_card
from hardware.protocols import (
    CardEvent,
    CardSeen,
    CardSource,
    DeviceHealth,
    HealthState,
    PaymentCardSeen,
)


class SimulatedCardReader:
    """A reader whose cards are presented by calling ``present``."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """``source`` is how its cards count as presented."""

        source: str = CardSource.TAPPED.value

    def __init__(self, options: Options) -> None:
        try:
            self._source = CardSource(options.source)
        except ValueError as exc:
            known = ", ".join(source.value for source in CardSource)
            raise BadDeviceSettings(
                f"a card cannot be presented as {options.source!r}; known are: {known}"
            ) from exc
        self._presented: asyncio.Queue[CardEvent | None] = asyncio.Queue()
        self._health = DeviceHealth(state=HealthState.READY)

    @property
    def health(self) -> DeviceHealth:
        return self._health

    def present(self, number: str) -> None:
        """A card with this number is held to the reader."""
        if is_payment_card(number.encode()):
            self.present_payment_card()
        else:
            self._presented.put_nowait(CardSeen(source=self._source, number=number))

    def present_payment_card(self) -> None:
        """A bank's card is held to the reader, and dropped unread."""
        self._presented.put_nowait(PaymentCardSeen(source=self._source))

    async def cards(self) -> AsyncIterator[CardEvent]:
        while (card := await self._presented.get()) is not None:
            yield card
        # Closed stays closed, for whoever listens next.
        self._presented.put_nowait(None)

    async def close(self) -> None:
        self._health = DeviceHealth(state=HealthState.MISSING, reason="The reader was closed")
        self._presented.put_nowait(None)
