"""Gathers how the kiosk is at this moment from the rooms that know."""

from __future__ import annotations

import asyncio
import platform
from importlib import metadata
from typing import Final

from hardware.printers import Paper
from hardware.protocols import DeviceHealth, HealthState
from kiosk.checkout.settling import waits_for_person
from kiosk.outward.bundle_pages import PACKAGE
from kiosk.outward.now import Now
from kiosk.outward.rooms import Known
from kiosk.outward.starts import StartBook, Starts
from kiosk.staff.faults import faults, foreign_use

PRINTER: Final = "receipt-printer"
TERMINAL: Final = "payment-terminal"


class Look:
    """Called for each moment; up since it was made."""

    def __init__(self, rooms: Known) -> None:
        self._rooms = rooms
        self._began = rooms.clock.monotonic()
        self._starts: Starts | None = None
        self._version = {"version": metadata.version(PACKAGE), "python": platform.python_version()}

    async def __call__(self) -> Now:
        """Raises StoreError."""
        rooms = self._rooms
        now = rooms.clock.now()
        unfinished = await rooms.store.purchases.unfinished()
        waiting = [purchase for purchase in unfinished if waits_for_person(purchase, now)]
        counter = await rooms.store.licence.counter() if rooms.licence is not None else None
        state = rooms.licence.state if rooms.licence is not None else None
        menu = rooms.menu.now
        readers = rooms.readers()
        seen = rooms.terminal.foreign_use if rooms.terminal is not None else None
        at_terminal = foreign_use(seen, rooms.ways, may_accept=False) if seen else None
        found = faults(rooms.watch.troubles, waiting, rooms.ways, readers, at_terminal)
        return Now(
            version=self._version,
            up_s=rooms.clock.monotonic() - self._began,
            taking_orders=rooms.watch.now.taking_orders,
            faults=tuple(fault.kind for fault in found),
            devices={
                name: health.state is HealthState.READY
                for name, health in {**readers, **self._devices()}.items()
            },
            paper_low=self._paper_low(),
            licence_days=state.days_left if state else None,
            token_days=state.token_days_left if state else None,
            sequence_in_doubt=counter.in_doubt if counter else None,
            sequence_pending=counter.pending_number is not None if counter else None,
            menu_age_s=(now - menu.taken_at).total_seconds() if menu.taken_at else None,
            menu_stale=menu.stale,
            menu_dishes=len(menu.menu.dishes),
            unfinished=len(unfinished),
            waiting_for_staff=len(waiting),
            starts=await self._starts_read(),
        )

    async def _starts_read(self) -> Starts:
        """None is added while it is up; the book is written before anybody looks."""
        if self._starts is None:
            self._starts = await asyncio.to_thread(StartBook(self._rooms.store.home).read)
        return self._starts

    def _devices(self) -> dict[str, DeviceHealth]:
        rooms = self._rooms
        found = dict(rooms.devices())
        if rooms.paper is not None:
            found[PRINTER] = rooms.paper.now.health
        if rooms.terminal is not None:
            found[TERMINAL] = rooms.terminal.health
        return found

    def _paper_low(self) -> bool | None:
        paper = self._rooms.paper.now.status.paper if self._rooms.paper else Paper.UNKNOWN
        return None if paper is Paper.UNKNOWN else paper is Paper.LOW
