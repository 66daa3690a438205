"""A runtime among rooms made by hand: each fails where a test says so."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from hardware.drivers.simulated import SimulatedCardReader
from kiosk.checkout.purchase import Purchase
from kiosk.clock import SystemClock
from kiosk.devices.cards import CardHub
from kiosk.domain.guest import GuestCard
from kiosk.errors import ErrorCode, KioskError, StoreError
from kiosk.menu.service import LookResult
from kiosk.refunds.refund import Refund
from kiosk.runtime import Runtime
from kiosk.session.keeping import Unfinished
from kiosk.staff_intents import StaffIntent
from kiosk.storage.licensed_requests import RequestOutcome
from kiosk.tasks import Tasks
from tests.unit.session.kiosk import KioskStage

FULL = StoreError(ErrorCode.STORE_UNWRITABLE, "the disk is full")


class Gate:
    """Waits between two tries, until the test lets one pass."""

    def __init__(self) -> None:
        self.waiting = asyncio.Event()
        self._open = asyncio.Event()

    async def __call__(self, _seconds: float) -> None:
        self.waiting.set()
        await self._open.wait()
        self._open.clear()
        self.waiting.clear()

    def open(self) -> None:
        self._open.set()


class HandMenuLoop:
    """A menu whose first look breaks."""

    def __init__(self, *, broken: bool = False) -> None:
        self.broken = broken
        self.stops = asyncio.Event()
        self._listeners: list[Callable[[LookResult], None]] = []

    def subscribe(self, listener: Callable[[LookResult], None]) -> None:
        self._listeners.append(listener)

    async def restore(self) -> None:
        return

    async def run(self) -> None:
        if self.broken:
            self.broken = False
            raise LookupError("a row without a name")
        for listener in self._listeners:
            listener(LookResult(trouble=None, next_at=0.0))
        await asyncio.Event().wait()

    async def show_next_stops(self) -> None:
        await self.stops.wait()
        self.stops.clear()


class HandKeeper:
    """A store that is full until the test says otherwise."""

    def __init__(self) -> None:
        self.full = False
        self.kept: list[Unfinished | None] = []

    async def keep(self, order: Unfinished | None, _at: datetime) -> None:
        if self.full:
            raise FULL
        self.kept.append(order)

    async def since(self, _moment: datetime) -> None:
        return


class HandDesk:
    """Finds ``left`` at start; fails first where the test says so."""

    def __init__(self, done: list[str], *left: Purchase) -> None:
        self._done = done
        self._left = left
        self.broken = False

    async def recover(self, found: Callable[[Purchase], None]) -> tuple[Purchase, ...]:
        self._done.append("recovered")
        if self.broken:
            self.broken = False
            raise LookupError("an event nobody knows")
        for purchase in self._left:
            found(purchase)
        return self._left

    async def keep_asking(self) -> None:
        await asyncio.Event().wait()


class HandBook:
    def __init__(self, *left: Purchase) -> None:
        self._left = left

    async def latest(self, _count: int) -> tuple[Purchase, ...]:
        return ()

    async def unfinished(self) -> tuple[Purchase, ...]:
        return self._left


class HandRequests:
    """Answers as the script says; after it nothing of staff's is open."""

    def __init__(self) -> None:
        self.script: list[RequestOutcome | KioskError] = []
        self.asked = 0

    async def finish(self) -> RequestOutcome | None:
        self.asked += 1
        said = self.script.pop(0) if self.script else None
        if isinstance(said, KioskError):
            raise said
        return said


class HandPhotos:
    async def run(self) -> None:
        await asyncio.Event().wait()


class HandDay:
    """Nothing was decided for the day, unless the test says so."""

    def __init__(self) -> None:
        self.is_due = False
        self.opened: list[object] = []
        self.followed = 0
        self.trouble: StoreError | None = None

    async def restore(self) -> None:
        if self.trouble is not None:
            raise self.trouble

    def due(self) -> bool:
        return self.is_due

    async def open(self, person: object) -> None:
        self.is_due = False
        self.opened.append(person)

    async def follow_menu(self) -> None:
        self.followed += 1


class HandStaff:
    """Nobody of the staff is here; notes what it is handed."""

    def __init__(self) -> None:
        self.heard: list[Purchase] = []
        self.taken: list[StaffIntent] = []

    def subscribe(self, _listener: Callable[[], None]) -> None:
        return

    def submit(self, intent: StaffIntent) -> None:
        self.taken.append(intent)

    def hears(self, purchase: Purchase) -> None:
        self.heard.append(purchase)

    def tick(self) -> None:
        return


class HandRefunds:
    """What a power cut has left of refunds."""

    def __init__(self) -> None:
        self.left: tuple[Refund, ...] = ()
        self.settling = False

    async def unfinished(self) -> tuple[Refund, ...]:
        return self.left

    async def keep_settling(self) -> None:
        self.settling = True
        await asyncio.Event().wait()


class Kiosk:
    """A runtime among hand-made rooms."""

    def __init__(self, *left: Purchase) -> None:
        self.gate = Gate()
        self.told: list[str] = []
        self.done: list[str] = []
        self.stage = KioskStage(heard_of=False)
        self.watch = self.stage.watch
        self.menu = HandMenuLoop()
        self.keeper = HandKeeper()
        self.desk = HandDesk(self.done, *left)
        self.requests = HandRequests()
        self.staff = HandStaff()
        self.day = HandDay()
        self.refunds = HandRefunds()
        self.readers = {name: SimulatedCardReader(SimulatedCardReader.Options()) for name in "ab"}
        self.cards: list[str] = []
        clock = SystemClock(UTC)
        parts: dict[str, Any] = {
            "session": self.stage.session,
            "tasks": Tasks(lambda name, _exc: self.told.append(name), clock, self.gate),
            "watch": self.watch,
            "menu": self.menu,
            "photos": HandPhotos(),
            "licence": None,
            "requests": self.requests,
            "desk": self.desk,
            "cards": CardHub(self.readers, self._take, lambda _problem: None),
            "accepted": _nothing_accepted,
            "keeper": self.keeper,
            "book": HandBook(*left),
            "refunds": self.refunds,
            "refunds_left": self.refunds.unfinished,
            "staff": self.staff,
            "day": self.day,
            "clock": clock,
            "rest": self._read_rest,
        }
        self.runtime = Runtime(**parts)

    @asynccontextmanager
    async def started(self) -> AsyncIterator[None]:
        await self.runtime.start()
        await self.settle()
        try:
            yield
        finally:
            await self.runtime.stop()

    @staticmethod
    async def settle() -> None:
        for _ in range(10):
            await asyncio.sleep(0)

    async def pause_passes(self) -> None:
        assert self.gate.waiting.is_set()
        self.gate.open()
        await self.settle()

    async def _read_rest(self) -> None:
        self.done.append("read")

    def _take(self, card: GuestCard) -> None:
        self.cards.append(card.number)
        if card.number == "13":
            raise LookupError("bad luck")


async def _nothing_accepted() -> None:
    """Nobody has ever used the terminal but the kiosk."""
