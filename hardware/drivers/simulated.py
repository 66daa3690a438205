"""Devices without hardware: for the demo, for training and for tests. They keep every promise."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

from hardware.errors import BadDeviceSettings
from hardware.protocols import CardSeen, CardSource, DeviceHealth, HealthState


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
        self._presented: asyncio.Queue[CardSeen | None] = asyncio.Queue()
        self._health = DeviceHealth(state=HealthState.READY)

    @property
    def health(self) -> DeviceHealth:
        return self._health

    def present(self, number: str) -> None:
        """A card with this number is held to the reader."""
        self._presented.put_nowait(CardSeen(source=self._source, number=number))

    async def cards(self) -> AsyncIterator[CardSeen]:
        while (card := await self._presented.get()) is not None:
            yield card
        # Closed stays closed, for whoever listens next.
        self._presented.put_nowait(None)

    async def close(self) -> None:
        self._health = DeviceHealth(state=HealthState.MISSING, reason="The reader was closed")
        self._presented.put_nowait(None)
