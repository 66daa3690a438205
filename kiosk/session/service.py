"""Whether orders are taken now. Gathers what the other rooms report; decides nothing else.

A guest may browse whatever happens; orders need a fresh menu, a licence that works, a store that
takes writes, and no purchase whose money is unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from kiosk.clock import Clock
from kiosk.domain.day import Closing
from kiosk.errors import ErrorCode


class Source(StrEnum):
    """Who reports, in the order in which their trouble is told first."""

    STORE = "store"
    LICENCE = "licence"
    CASH_SERVER = "cash-server"
    REQUEST = "request"
    REFUND = "refund"
    PURCHASE = "purchase"


class Trouble(Struct, frozen=True):
    """What is wrong, and since when."""

    cause: ErrorCode
    since: datetime


class ServiceNow(Struct, frozen=True, kw_only=True):
    """``cause`` and ``since`` where orders are not taken; ``retry_at`` is monotonic seconds.
    ``closing``: staff have closed the kiosk, whatever else is wrong."""

    taking_orders: bool
    starting: bool = False
    cause: ErrorCode | None = None
    since: datetime | None = None
    retry_at: float | None = None
    money_in_flight: bool = False
    closing: Closing | None = None


class ServiceWatch:
    """The last word of every source. ``starting`` until the cash server has been heard of once."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._troubles: dict[Source, Trouble] = {}
        self._heard: set[Source] = set()
        self._retry_at: float | None = None
        self._money_in_flight = False
        self._closing: Closing | None = None
        self._listeners: list[Callable[[], None]] = []

    def subscribe(self, listener: Callable[[], None]) -> None:
        self._listeners.append(listener)

    def report(
        self, source: Source, trouble: ErrorCode | None, *, retry_at: float | None = None
    ) -> None:
        """``trouble`` ``None``: all is well there. The time a trouble began is kept."""
        before = self.now
        self._heard.add(source)
        if trouble is None:
            self._troubles.pop(source, None)
        else:
            known = self._troubles.get(source)
            since = known.since if known else self._clock.now()
            self._troubles[source] = Trouble(trouble, since)
        if source is Source.CASH_SERVER:
            self._retry_at = retry_at
        self._tell(before)

    def money(self, *, in_flight: bool) -> None:
        """Whether a purchase exists whose money is not accounted for."""
        before = self.now
        self._money_in_flight = in_flight
        self._tell(before)

    def close(self, closing: Closing | None) -> None:
        """Staff have closed the kiosk; ``None``: they have opened it."""
        before = self.now
        self._closing = closing
        self._tell(before)

    @property
    def troubles(self) -> Mapping[Source, Trouble]:
        """Every source that reports trouble, in the order in which they are told."""
        return {source: self._troubles[source] for source in Source if source in self._troubles}

    @property
    def now(self) -> ServiceNow:
        first = next((s for s in Source if s in self._troubles), None)
        told = self._troubles[first] if first else None
        closed = self._closing is not None
        # A closed kiosk waits for nobody: guests are told at once.
        starting = Source.CASH_SERVER not in self._heard and not closed
        return ServiceNow(
            taking_orders=first is None and not starting and not closed,
            starting=starting and first is None,
            cause=told.cause if told else None,
            since=told.since if told else None,
            retry_at=self._retry_at if first is Source.CASH_SERVER else None,
            money_in_flight=self._money_in_flight,
            closing=self._closing,
        )

    def _tell(self, before: ServiceNow) -> None:
        if self.now != before:
            for listener in self._listeners:
                listener()
