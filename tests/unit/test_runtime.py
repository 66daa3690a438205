"""One part that fails does not silence the kiosk; what a guest may be promised follows at once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from hardware.drivers.simulated import SimulatedCardReader
from kiosk import runtime
from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.ways import PayWay
from kiosk.clock import SystemClock
from kiosk.devices.cards import CardHub
from kiosk.domain.guest import GuestCard
from kiosk.domain.money import Money
from kiosk.errors import ErrorCode, KioskError, NoReply, StoreError
from kiosk.intents import CancelTapped, OrderKind, OrderTypeChosen, StartTapped
from kiosk.menu.service import LookResult
from kiosk.refunds.refund import Refund
from kiosk.refunds.vocabulary import RefundEffect, RefundState
from kiosk.runtime import Runtime
from kiosk.session.keeping import Unfinished
from kiosk.staff_intents import Corner, CornerTouched, StaffIntent
from kiosk.storage.licensed_requests import RequestOutcome
from kiosk.tasks import Tasks
from tests.unit.session.kiosk import FINISHED, NEEDS_STAFF, KioskStage

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


async def test_a_menu_that_breaks_stops_orders_until_it_is_read_again() -> None:
    kiosk = Kiosk()
    kiosk.menu.broken = True
    async with kiosk.started():
        assert kiosk.told == ["menu"]
        assert kiosk.watch.now.cause is ErrorCode.PROTOCOL
        await kiosk.pause_passes()
        assert kiosk.watch.now.taking_orders


async def test_a_dish_stopped_between_two_looks_at_the_till_is_on_the_screen() -> None:
    kiosk = Kiosk()
    async with kiosk.started():
        kiosk.stage.menu.stale = True
        kiosk.menu.stops.set()
        await kiosk.settle()
        assert kiosk.stage.published[-1].service.stale


async def test_a_full_disk_stops_orders_and_a_free_one_takes_them_without_a_guest() -> None:
    kiosk = Kiosk()
    kiosk.keeper.full = True
    async with kiosk.started():
        assert kiosk.watch.now.cause is ErrorCode.STORE_UNWRITABLE
        await kiosk.pause_passes()
        assert kiosk.watch.now.cause is not None
        kiosk.keeper.full = False
        await kiosk.pause_passes()
        assert kiosk.keeper.kept == [None]
        assert kiosk.watch.now.taking_orders


async def test_a_store_that_fails_once_over_a_command_of_staff_takes_orders_again() -> None:
    kiosk = Kiosk()
    kiosk.requests.script = [FULL]
    async with kiosk.started():
        assert kiosk.watch.now.cause is ErrorCode.STORE_UNWRITABLE
        await kiosk.pause_passes()
        assert kiosk.watch.now.taking_orders


UNTOLD = NoReply(ErrorCode.POS_SILENT, "the count was not told")


@pytest.mark.parametrize("said", [RequestOutcome.OPEN, UNTOLD])
async def test_no_orders_while_nobody_knows_what_became_of_a_command_of_staff(
    said: RequestOutcome | KioskError,
) -> None:
    kiosk = Kiosk()
    kiosk.requests.script = [said]
    async with kiosk.started():
        assert kiosk.watch.now.cause is ErrorCode.PURCHASE_UNFINISHED


async def test_what_became_of_a_command_of_staff_is_asked_until_it_is_known_and_no_longer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(runtime, "REQUESTS_EVERY_S", 0.0)
    kiosk = Kiosk()
    kiosk.requests.script = [UNTOLD, RequestOutcome.OPEN, RequestOutcome.TAKEN]
    async with kiosk.started():
        assert kiosk.watch.now.taking_orders
        assert kiosk.requests.asked == 3


async def test_a_recovery_that_breaks_is_begun_again_and_nothing_is_sold_meanwhile() -> None:
    kiosk = Kiosk(FINISHED)
    kiosk.desk.broken = True
    async with kiosk.started():
        assert kiosk.watch.now.cause is ErrorCode.PURCHASE_UNFINISHED
        await kiosk.pause_passes()
        assert kiosk.watch.now.cause is None


async def test_selling_is_read_after_the_first_look_and_before_a_purchase_goes_on() -> None:
    kiosk, left = Kiosk(), Kiosk(NEEDS_STAFF)
    kiosk.menu.broken = True
    async with kiosk.started():
        assert kiosk.done == ["recovered"]
        await kiosk.pause_passes()
        assert kiosk.done == ["recovered", "read"]
    left.menu.broken = True
    async with left.started():
        assert left.done == ["read", "recovered"]


async def test_a_purchase_for_the_staff_keeps_orders_off_after_the_recovery() -> None:
    kiosk = Kiosk(NEEDS_STAFF)
    async with kiosk.started():
        now = kiosk.watch.now
        assert (now.cause, now.taking_orders) == (ErrorCode.POS_SILENT, False)


async def test_a_purchase_in_doubt_shuts_its_own_way_and_no_other() -> None:
    kiosk = Kiosk(replace(NEEDS_STAFF, payment=Leg.REFUSED))
    async with kiosk.started():
        assert kiosk.watch.now.taking_orders
        pay = kiosk.stage.session.snapshot.pay
        assert (pay.ways, pay.missing) == ((PayWay.COUNTER,), (PayWay.STATION,))


async def test_no_orders_while_a_refunds_number_is_out_also_after_a_restart() -> None:
    kiosk = Kiosk()
    kiosk.refunds.left = (IN_DOUBT,)
    async with kiosk.started():
        assert kiosk.refunds.settling
        assert kiosk.watch.now.cause is ErrorCode.PURCHASE_UNFINISHED
        stuck = replace(IN_DOUBT, guid=UUID(int=2), state=RefundState.RETURNED)
        kiosk.runtime.refund_changed(replace(stuck, effect=RefundEffect.LOOK_FOR_CARD))
        assert not kiosk.watch.now.taking_orders, "another one settles nothing"
        kiosk.runtime.refund_changed(replace(IN_DOUBT, state=RefundState.FINISHED, effect=None))
        assert kiosk.watch.now.taking_orders


IN_DOUBT = Refund(
    guid=UUID(int=1),
    state=RefundState.BEGUN,
    effect=RefundEffect.LOOK_FOR_RETURN,
    purchase=None,
    order=UUID(int=3),
    receipt=UUID(int=4),
    receipt_number="1017",
    receipt_total=Money.of(590),
    known=(),
    lines=(),
    whole=True,
    person="Anna",
    reason="not-served",
    opened_at=datetime.now(UTC),
    changed_at=datetime.now(UTC),
)


async def test_one_card_reader_that_breaks_leaves_the_other_and_comes_back() -> None:
    kiosk = Kiosk()
    async with kiosk.started():
        kiosk.readers["a"].present("13")
        await kiosk.settle()
        kiosk.readers["b"].present("7")
        await kiosk.settle()
        assert kiosk.cards == ["13", "7"]
        await kiosk.pause_passes()
        kiosk.readers["a"].present("8")
        await kiosk.settle()
        assert kiosk.cards == ["13", "7", "8"]
    assert kiosk.told == ["card reader a"]


async def test_what_the_session_forgets_is_forgotten_on_disk() -> None:
    kiosk = Kiosk()
    async with kiosk.started():
        kiosk.stage.do(StartTapped(), OrderTypeChosen(OrderKind.EAT_IN))
        await kiosk.settle()
        kiosk.stage.do(CancelTapped())
        await kiosk.settle()
        kinds = [order.order_kind if order else None for order in kiosk.keeper.kept]
        assert kinds == [None, OrderKind.EAT_IN, None]


async def test_what_staff_do_never_reaches_the_guest() -> None:
    kiosk = Kiosk()
    before = kiosk.runtime.session.snapshot
    kiosk.runtime.submit(CornerTouched(Corner.LEFT))
    assert kiosk.staff.taken == [CornerTouched(Corner.LEFT)]
    assert kiosk.runtime.session.snapshot == before


async def test_a_closed_kiosk_is_opened_when_its_time_has_come(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(runtime, "DAY_EVERY_S", 0.0)
    kiosk = Kiosk()
    async with kiosk.started():
        assert kiosk.day.opened == []
        kiosk.day.is_due = True
        await kiosk.settle()
        assert kiosk.day.opened == [None]
        assert kiosk.day.followed > 1


async def test_decisions_that_cannot_be_read_stop_orders_until_they_are() -> None:
    kiosk = Kiosk()
    kiosk.day.trouble = FULL
    async with kiosk.started():
        assert kiosk.watch.now.cause is ErrorCode.STORE_UNWRITABLE
        kiosk.day.trouble = None
        await kiosk.pause_passes()
        assert kiosk.watch.now.taking_orders
