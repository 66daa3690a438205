"""Staff mode as its screens see it: real database and access, a till that says what is wanted."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import Event, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.names import Language
from kiosk.domain.staff import Deed, Person, Pin, Role
from kiosk.intents import StartTapped
from kiosk.licence.queue import UnnumberedQueue
from kiosk.refunds.desk import RefundDesk
from kiosk.refunds.offering import RefundOffering
from kiosk.refunds.runner import RefundRunner
from kiosk.refunds.world import RefundWorld
from kiosk.session.service import ServiceWatch, Source
from kiosk.staff.access import StaffAccess
from kiosk.staff.desk import StaffDesk, StaffRooms
from kiosk.staff.entrance import StaffEntrance
from kiosk.staff.gesture import SEQUENCE
from kiosk.staff.refunding import RefundRooms
from kiosk.staff.reprinting import Reprinting
from kiosk.staff.resolving import PurchaseSettling
from kiosk.staff.state import IDLE_S, PIN_IDLE_S
from kiosk.staff_intents import (
    CornerTouched,
    LookedAgain,
    Reason,
    ReasonChosen,
    ReasonConfirmed,
    ResolveOpened,
    StaffAnswerChosen,
    StaffDigitTapped,
    StaffIntent,
    StaffPage,
    StaffPageOpened,
    StaffPinConfirmed,
    StaffPurchaseOpened,
    StaffStepBack,
)
from kiosk.staff_snapshots import (
    FaultKind,
    PinTrouble,
    SideStanding,
    StaffPart,
    StaffView,
    WordEnd,
)
from kiosk.storage.store import Store
from tests.money.power import Plug
from tests.money.refund_book import SoldHere
from tests.money.return_till import FakeReturns
from tests.money.troubled_line import Line
from tests.unit.checkout.restaurant import Restaurant
from tests.unit.session.kiosk import KioskStage
from tests.unit.staff.day_house import House
from tests.unit.staff.doubt import ANNA, DIRK, left_open, vanished
from tests.unit.staff.house_stage import HouseStage, house_of
from tests.unit.staff.test_access import CHEAP

RIGHT, DEALERS, WRONG = "7193", "4862", "2580"
GAVE_BACK = (
    ResolveOpened(),
    StaffAnswerChosen(Event.STAFF_GAVE_BACK),
    ReasonChosen(Reason.BANK_SAYS_NOT_CHARGED),
    ReasonConfirmed(),
)


class Stage:
    """A kiosk's staff mode. Tasks run until nothing is left to do."""

    def __init__(
        self, restaurant: Restaurant, store: Store, ways: tuple[PayWay, ...] = (PayWay.STATION,)
    ) -> None:
        self.restaurant = restaurant
        self.store = store
        self.clock = restaurant.time
        self.watch = ServiceWatch(self.clock)
        self.watch.report(Source.CASH_SERVER, None)
        self.looked_soon = 0
        self.house = House(store, self.clock)
        self._tasks: set[asyncio.Task[None]] = set()
        self.refunds = self._refund_desk(restaurant, store)
        rooms = StaffRooms(
            access=StaffAccess(store.staff, self.clock, CHEAP),
            settling=PurchaseSettling(restaurant.runner, store.staff, self.clock),
            runner=restaurant.runner,
            book=restaurant.book,
            trail=store.staff,
            watch=self.watch,
            terminal=restaurant.own_terminal,
            readers=dict,
            look_soon=self._look_soon,
            ways=ways,
            day=self.house.rooms(),
            clock=self.clock,
            spawn=self._spawn,
            refunds=RefundRooms(
                desk=self.refunds,
                purchases=SoldHere(restaurant.book),
                reprinting=Reprinting(None, store.refunds),
                trail=store.staff,
                language=Language.RU,
                clock=self.clock,
                spawn=self._spawn,
            ),
            house=lambda _changed: house_of(HouseStage(store), {}),
        )
        self.made = 0

        def make() -> StaffDesk:
            self.made += 1
            return StaffDesk(rooms)

        self.desk = StaffEntrance(make)
        restaurant.runner.subscribe(self.desk.hears)
        self.refunds.runner.subscribe(self.desk.hears_refund)

    def _refund_desk(self, restaurant: Restaurant, store: Store) -> RefundDesk:
        """A till that takes back whatever was sold last."""
        line = Line("returns", Plug(), {}, restaurant.time)
        self.returns = FakeReturns(line=line, order=UUID(int=0), lines={})
        purchases = SoldHere(restaurant.book)
        runner = RefundRunner(
            book=store.refunds,
            world=RefundWorld(
                till=self.returns,
                points=restaurant.cards,
                terminal=restaurant.own_terminal,
                licence=UnnumberedQueue(),
                numbers=None,
                purchases=purchases,
                at_rest=restaurant.runner.at_rest,
                clock=restaurant.time,
                sleep=restaurant.time.sleep,
            ),
            new_guid=restaurant.new_guid,
        )
        offering = RefundOffering(self.returns, store.refunds, purchases)
        return RefundDesk(runner, offering, store.refunds, restaurant.time.sleep)

    def _look_soon(self) -> None:
        self.looked_soon += 1

    def _spawn(self, work: Coroutine[Any, Any, None], name: str) -> Any:
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        return task.cancel

    async def do(self, *intents: StaffIntent) -> StaffPart | None:
        for intent in intents:
            self.desk.submit(intent)
            await self.settled()
        return self.desk.now

    async def settled(self) -> None:
        while self._tasks:
            waiting, self._tasks = self._tasks, set()
            await asyncio.gather(*waiting)

    async def a_second_later(self) -> StaffPart | None:
        await self.clock.sleep(1)
        self.desk.tick()
        await self.settled()
        return self.desk.now

    async def knock(self) -> StaffPart:
        shown = await self.do(*(CornerTouched(corner) for corner in SEQUENCE))
        assert shown is not None
        return shown

    async def type(self, digits: str) -> StaffPart:
        shown = await self.do(*map(StaffDigitTapped, digits), StaffPinConfirmed())
        assert shown is not None
        return shown

    async def at(self, purchase: Purchase) -> StaffPart:
        """Inside, with this purchase open."""
        await self.knock()
        await self.type(RIGHT)
        shown = await self.do(
            StaffPageOpened(StaffPage.PURCHASES), StaffPurchaseOpened(purchase.guid)
        )
        assert shown is not None
        return shown


@asynccontextmanager
async def stage(
    home: Path, restaurant: Restaurant, ways: tuple[PayWay, ...] = (PayWay.STATION,)
) -> AsyncIterator[Stage]:
    store = await Store.open(home, {})
    access = StaffAccess(store.staff, restaurant.time, CHEAP)
    await access.set_pin(ANNA, Pin(RIGHT))
    await access.set_pin(DIRK, Pin(DEALERS))
    try:
        yield Stage(restaurant, store, ways)
    finally:
        await store.close()


async def test_only_the_gesture_opens_it(tmp_path: Path) -> None:
    async with stage(tmp_path, Restaurant()) as staff:
        assert await staff.do(*map(StaffDigitTapped, RIGHT), StaffPinConfirmed()) is None
        assert await staff.a_second_later() is None
        assert staff.made == 0
        shown = await staff.knock()
        assert staff.made == 1
        assert (shown.view, shown.person) == (StaffView.PIN, None)
        assert not shown.faults
        assert not shown.rows


async def test_five_wrong_pins_lock_and_the_sixth_is_not_even_looked_at(tmp_path: Path) -> None:
    async with stage(tmp_path, Restaurant()) as staff:
        await staff.knock()
        for left in (4, 3, 2, 1):
            shown = await staff.type(WRONG)
            assert shown.pin is not None
            assert (shown.pin.trouble, shown.pin.tries_left) == (PinTrouble.WRONG, left)
        shown = await staff.type(WRONG)
        assert shown.pin is not None
        assert (shown.pin.trouble, shown.pin.locked_s) == (PinTrouble.LOCKED, 30)
        assert (await staff.type(RIGHT)).person is None
        await staff.clock.sleep(30)
        staff.desk.tick()
        await staff.knock()
        assert (await staff.type(RIGHT)).person == ANNA


async def test_a_lock_from_before_a_restart_is_told_before_any_key(tmp_path: Path) -> None:
    restaurant = Restaurant()
    async with stage(tmp_path, restaurant) as staff:
        await staff.knock()
        for _ in range(5):
            await staff.type(WRONG)
    store = await Store.open(tmp_path, {})
    shown = await Stage(restaurant, store).knock()
    await store.close()
    assert shown.pin is not None
    assert shown.pin.trouble is PinTrouble.LOCKED


async def test_where_nobody_has_a_pin_it_is_said(tmp_path: Path) -> None:
    store = await Store.open(tmp_path, {})
    shown = await Stage(Restaurant(), store).knock()
    await store.close()
    assert shown.pin is not None
    assert shown.pin.trouble is PinTrouble.NOBODY


async def test_nobody_who_touches_nothing_stays_in(tmp_path: Path) -> None:
    async with stage(tmp_path, Restaurant()) as staff:
        await staff.knock()
        await staff.clock.sleep(PIN_IDLE_S)
        assert await staff.a_second_later() is None
        await staff.knock()
        await staff.type(RIGHT)
        await staff.clock.sleep(IDLE_S - 2)
        last = await staff.a_second_later()
        assert last is not None
        assert last.leaves_in_s == 1
        assert await staff.a_second_later() is None


async def test_what_is_wrong_says_which_order_waits_and_what_is_shut(tmp_path: Path) -> None:
    restaurant, seen = await left_open()
    async with stage(tmp_path, restaurant) as staff:
        await staff.knock()
        shown = await staff.type(RIGHT)
        (fault,) = shown.faults
        assert (fault.kind, fault.name) == (FaultKind.PURCHASE_WAITS, seen.order_number)
        assert fault.shut == (PayWay.STATION,)
        assert FaultKind.CASH_SERVER in shown.well
        assert shown.waiting == 1
        restaurant.till.cashier_takes_payment()
        after = await staff.do(LookedAgain())
        assert after is not None
        assert (after.faults, after.waiting, staff.looked_soon) == ((), 0, 1)


async def test_a_purchase_is_settled_with_an_answer_a_reason_and_the_pin(tmp_path: Path) -> None:
    restaurant, seen = await vanished()
    async with stage(tmp_path, restaurant) as staff:
        shown = await staff.at(seen)
        assert shown.opened is not None
        assert shown.opened.standing is SideStanding.ABSENT
        assert shown.opened.may_resolve
        assert shown.opened.moments
        assert shown.rows[0].needs_staff
        asked = await staff.do(*GAVE_BACK)
        assert asked is not None
        assert asked.view is StaffView.CONFIRM
        assert (await restaurant.runner.drive(seen.guid)).state is State.NEEDS_STAFF
        ended = await staff.type(RIGHT)
        assert ended.view is StaffView.RESULT
        assert ended.result is not None
        assert (ended.result.end, ended.result.said, ended.result.state) == (
            WordEnd.TAKEN,
            Event.STAFF_GAVE_BACK,
            State.CANCELLED,
        )
        assert ended.waiting == 0


async def test_a_wrong_pin_at_the_last_moment_settles_nothing(tmp_path: Path) -> None:
    restaurant, seen = await vanished()
    async with stage(tmp_path, restaurant) as staff:
        await staff.at(seen)
        await staff.do(*GAVE_BACK)
        shown = await staff.type(WRONG)
        assert shown.view is StaffView.CONFIRM
        assert shown.pin is not None
        assert shown.pin.trouble is PinTrouble.WRONG
        shown = await staff.type(DEALERS)
        assert shown.pin is not None
        assert shown.pin.trouble is PinTrouble.NOT_ALLOWED
        assert (await restaurant.runner.drive(seen.guid)).state is State.NEEDS_STAFF


async def test_whoever_is_too_late_reads_who_was_faster(tmp_path: Path) -> None:
    restaurant, seen = await vanished()
    async with stage(tmp_path, restaurant) as staff:
        await staff.at(seen)
        await staff.do(*GAVE_BACK)
        await restaurant.runner.answer(
            seen.guid, Event.STAFF_FOUND_PAID, reason="staff: Pyotr: seen-at-till"
        )
        shown = await staff.type(RIGHT)
        assert shown.result is not None
        assert (shown.result.end, shown.result.state) == (WordEnd.MEANWHILE, State.FINISHED)
        assert shown.result.by == "Pyotr: seen-at-till"


async def test_a_dealer_sees_a_purchase_and_may_not_settle_it(tmp_path: Path) -> None:
    restaurant, seen = await vanished()
    async with stage(tmp_path, restaurant) as staff:
        await staff.knock()
        await staff.type(DEALERS)
        shown = await staff.do(
            StaffPageOpened(StaffPage.PURCHASES), StaffPurchaseOpened(seen.guid), *GAVE_BACK
        )
        assert shown is not None
        assert shown.view is StaffView.PURCHASE
        assert shown.opened is not None
        assert not shown.opened.may_resolve


async def test_back_leads_from_the_pin_to_the_list_one_step_at_a_time(tmp_path: Path) -> None:
    restaurant, seen = await vanished()
    async with stage(tmp_path, restaurant) as staff:
        await staff.at(seen)
        await staff.do(*GAVE_BACK)
        views = []
        for _ in range(3):
            shown = await staff.do(StaffStepBack())
            assert shown is not None
            views.append(shown.view)
        assert views == [StaffView.RESOLVE, StaffView.PURCHASE, StaffView.PURCHASES]


async def test_who_came_and_went_is_in_the_trail(tmp_path: Path) -> None:
    async with stage(tmp_path, Restaurant()) as staff:
        await staff.knock()
        await staff.type(RIGHT)
        await staff.clock.sleep(IDLE_S)
        staff.desk.tick()
        await staff.settled()
    store = await Store.look(tmp_path, {})
    left, came = await store.staff.trail(2)
    await store.close()
    assert [(came.deed, came.person), (left.deed, left.person)] == [
        (Deed.ENTERED, ANNA),
        (Deed.LEFT, ANNA),
    ]


def test_a_guest_finds_everything_as_it_was_after_staff_have_gone() -> None:
    kiosk = KioskStage()
    kiosk.do(StartTapped())
    before = kiosk.shown
    inside = StaffPart(view=StaffView.WRONG, person=Person(name="Anna", role=Role.ADMIN))
    kiosk.staff = inside
    kiosk.wait(600)
    assert kiosk.shown.staff == inside
    kiosk.staff = None
    kiosk.wait(1)
    assert kiosk.shown.session == before.session
    assert kiosk.shown.staff is None
