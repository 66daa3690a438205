"""A reader that types into the program's own window, where its keyboard cannot be grabbed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass

from hardware.bursts import Bursts
from hardware.protocols import CardEvent, Cause, DeviceHealth, HealthState, Whose
from hardware.supervisor import CLOSED, utc_now
from hardware.typed_cards import TypedCards, TypingOptions

_log = logging.getLogger(__name__)


class WindowWedge:
    """Told every key by the window; has no thread. Whether the reader is plugged in nobody knows:
    it is a keyboard like any other, and only a window that is closed keeps it from working.
    """

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options(TypingOptions):
        """Nothing of its own."""

    def __init__(self, options: Options) -> None:
        self._bursts = Bursts(options.bursts())
        self._cards = TypedCards(options)
        self._events: asyncio.Queue[CardEvent | None] = asyncio.Queue()
        self._health = DeviceHealth(state=HealthState.READY, since=utc_now())
        self._closed = False

    @property
    def health(self) -> DeviceHealth:
        return self._health

    @property
    def rest_s(self) -> float:
        return self._bursts.rest_s

    @property
    def reading(self) -> bool:
        return self._bursts.reading

    def window_open(self) -> None:
        if not self._closed:
            self._health = DeviceHealth(state=HealthState.READY, since=utc_now())

    def window_closed(self) -> None:
        self._bursts.lost()
        if not self._closed:
            self._health = DeviceHealth(
                state=HealthState.MISSING,
                reason="There is no window it could type into: start the touchscreen.",
                since=utc_now(),
                cause=Cause.NO_WINDOW,
            )

    def pressed(self, key: int, *, shifted: bool, at_s: float, repeated: bool = False) -> Whose:
        if self._closed:
            return Whose.PERSON
        whose = self._bursts.pressed(key, shifted=shifted, at_s=at_s, repeated=repeated)
        self._look()
        return whose

    def silence(self) -> Whose:
        whose = self._bursts.silence()
        self._look()
        return whose

    async def cards(self) -> AsyncIterator[CardEvent]:
        while (card := await self._events.get()) is not None:
            yield card
        # Closed stays closed, for whoever listens next.
        self._events.put_nowait(None)

    async def close(self) -> None:
        self._closed = True
        self._bursts.lost()
        self._health = DeviceHealth(
            state=HealthState.MISSING, reason=CLOSED, since=utc_now(), cause=Cause.CLOSED
        )
        self._events.put_nowait(None)

    def _look(self) -> None:
        if self._bursts.take_torn():
            _log.warning("a reader has typed into the window without the key that ends a reading")
        typed = self._bursts.take()
        card = self._cards.event(typed) if typed is not None else None
        if card is not None and not self._closed:
            self._events.put_nowait(card)
