"""From a basket to a driven purchase, and what goes on being asked about."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast
from uuid import UUID

import pytest
from msgspec.structs import replace

from kiosk.checkout.ports import PurchaseBook
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.runner import PurchaseRequest, PurchaseRunner
from kiosk.checkout.telling import telling_of
from kiosk.checkout.vocabulary import Event
from kiosk.checkout.ways import PayWay
from kiosk.domain.basket import Basket
from kiosk.domain.money import ZERO, Money
from kiosk.errors import ErrorCode, Refused, StoreError
from kiosk.intents import GuestAnswer
from kiosk.session.cashdesk import EVENTS, KEEP_ASKING_S, PurchaseDesk
from kiosk.snapshots.telling import Telling
from tests.unit.lunch import MENU, TEA
from tests.unit.session.guest import ANNA
from tests.unit.session.kiosk import (
    CHECKING,
    DECLINED,
    FINISHED,
    FOLLOW_TERMINAL,
    NEEDS_STAFF,
    PLACING,
)

STATION = PayWay.STATION


@dataclass
class HandRunner:
    """Notes what it is asked and answers with the rows it was given."""

    drives_to: Purchase = FINISHED
    trouble: StoreError | None = None
    asked: list[str] = field(default_factory=list)
    requests: list[PurchaseRequest] = field(default_factory=list)
    charging: set[UUID] = field(default_factory=set)

    async def open(self, request: PurchaseRequest) -> Purchase:
        self.requests.append(request)
        return PLACING

    async def drive(self, guid: UUID) -> Purchase:
        self.asked.append(f"drive {guid.int}")
        if self.trouble is not None:
            raise self.trouble
        return self.drives_to

    def can_stop(self, purchase: Purchase) -> bool:
        return purchase.guid in self.charging

    async def stop(self, purchase: Purchase) -> None:
        self.asked.append(f"stop {purchase.guid.int}")

    async def answer(self, guid: UUID, event: Event, *, way: PayWay | None = None) -> Purchase:
        self.asked.append(f"{event.value} {way.value if way else '-'}")
        return PLACING


@dataclass
class HandBook:
    rows: tuple[Purchase, ...] = ()

    async def unfinished(self) -> tuple[Purchase, ...]:
        return self.rows


class Ended(Exception):
    """The test has seen enough."""


def desk_with(runner: HandRunner, book: HandBook, rounds: int = 1) -> PurchaseDesk:
    left = rounds
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        nonlocal left
        waited.append(seconds)
        if left == 0:
            raise Ended
        left -= 1
        assert seconds == KEEP_ASKING_S

    return PurchaseDesk(
        cast(PurchaseRunner, runner),
        cast(PurchaseBook, book),
        new_guid=lambda: UUID(int=7),
        sleep=sleep,
    )


async def test_the_basket_is_frozen_priced_and_driven() -> None:
    runner = HandRunner()
    desk = desk_with(runner, HandBook())
    bought = await desk.buy(
        Basket().added(TEA, quantity=2),
        MENU,
        order_type_id=82,
        way=STATION,
        bonus=Money.of(100),
        holder=ANNA,
    )
    assert bought == FINISHED
    (request,) = runner.requests
    assert (request.order.total, request.order.order_type_id) == (Money.of(240), 82)
    assert (request.bonus, request.way) == (Money.of(100), STATION)
    assert (request.card_number, request.account_number) == (ANNA.card.number, "01.5")


@pytest.mark.parametrize("holder", [None, replace(ANNA, account=None)])
async def test_without_an_account_no_points_are_asked_for(holder: None) -> None:
    runner = HandRunner()
    await desk_with(runner, HandBook()).buy(
        Basket().added(TEA), MENU, order_type_id=None, way=STATION, bonus=Money.of(1), holder=holder
    )
    assert (runner.requests[0].bonus, runner.requests[0].account_number) == (ZERO, "")


async def test_a_dish_that_is_not_on_the_menu_is_refused_before_anything_happens() -> None:
    runner = HandRunner()
    with pytest.raises(Refused) as caught:
        await desk_with(runner, HandBook()).buy(
            Basket().added(999), MENU, order_type_id=1, way=STATION, bonus=ZERO, holder=None
        )
    assert caught.value.code is ErrorCode.BASKET_REFUSED
    assert (runner.requests, runner.asked) == ([], [])


async def test_a_charge_that_is_being_made_is_stopped_beside_its_drive() -> None:
    runner = HandRunner()
    runner.charging.add(FOLLOW_TERMINAL.guid)
    desk = desk_with(runner, HandBook())
    await desk.answer(FOLLOW_TERMINAL, GuestAnswer.CANCEL, None)
    assert runner.asked == [f"stop {FOLLOW_TERMINAL.guid.int}"]


@pytest.mark.parametrize("answer", GuestAnswer)
async def test_every_answer_reaches_the_purchase_which_then_goes_on(answer: GuestAnswer) -> None:
    runner = HandRunner()
    await desk_with(runner, HandBook()).answer(DECLINED, answer, PayWay.COUNTER)
    assert runner.asked == [f"{EVENTS[answer].value} counter", "drive 1"]


async def test_at_a_start_each_purchase_is_told_of_before_it_is_driven() -> None:
    runner = HandRunner(drives_to=NEEDS_STAFF)
    told: list[tuple[Purchase, int]] = []
    desk = desk_with(runner, HandBook((CHECKING,)))
    left = await desk.recover(lambda found: told.append((found, len(runner.asked))))
    assert told == [(CHECKING, 0)]
    assert left == (NEEDS_STAFF,)


async def test_at_a_start_nobody_is_told_to_pay_what_may_be_paid() -> None:
    told: list[Telling] = []
    desk = desk_with(HandRunner(drives_to=NEEDS_STAFF), HandBook((FOLLOW_TERMINAL,)))
    await desk.recover(lambda found: told.append(telling_of(found)))
    assert told == [Telling.CHECKING]


async def test_at_a_start_a_question_is_taken_back() -> None:
    runner = HandRunner(drives_to=DECLINED)
    await desk_with(runner, HandBook((DECLINED,))).recover(lambda _: None)
    assert runner.asked == ["drive 1", "question-expired -", "drive 1"]


async def test_unfinished_purchases_are_asked_about_again_and_again() -> None:
    runner = HandRunner()
    desk = desk_with(runner, HandBook((NEEDS_STAFF, replace(CHECKING, guid=UUID(int=2)))), rounds=2)
    with pytest.raises(Ended):
        await desk.keep_asking()
    assert runner.asked == ["drive 1", "drive 2"] * 2


async def test_a_store_that_fails_for_a_while_does_not_end_the_asking() -> None:
    runner = HandRunner(trouble=StoreError(ErrorCode.STORE_UNREADABLE))
    desk = desk_with(runner, HandBook((NEEDS_STAFF,)), rounds=3)
    with pytest.raises(Ended):
        await desk.keep_asking()
    assert len(runner.asked) == 3
