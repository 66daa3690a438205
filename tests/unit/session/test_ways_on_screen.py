"""What the screen is told of a purchase in each way of paying."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.vocabulary import Effect, State
from kiosk.checkout.ways import PayWay
from kiosk.intents import GuestAnswer, PurchaseAnswered
from kiosk.session.purchase_view import step_marks
from kiosk.snapshots.purchase import PurchasePart, StepKind, StepMark
from kiosk.snapshots.session import Screen
from kiosk.snapshots.toast import ToastKind
from tests.unit.session.guest import SITE
from tests.unit.session.kiosk import (
    CANCELLED,
    CANCELLING,
    CHECKING,
    DECLINED,
    FOLLOW_TERMINAL,
    MONEY_RETURNING,
    NEEDS_STAFF,
    PAID,
    TOTAL,
    KioskStage,
    purchase,
)
from tests.unit.session.paying import COUNTER, STATION, at_the_pay_screen, paying

SBP, OWN = PayWay.SBP, PayWay.TERMINAL
BANK, REGISTERED = StepKind.BANK_ASKED, StepKind.ORDER_REGISTERED
PLACED, KITCHEN = StepKind.ORDER_PLACED, StepKind.KITCHEN
DONE, NOW, WAITING = StepMark.DONE, StepMark.NOW, StepMark.WAITING
ASKING = replace(purchase(State.BONUS_HELD, Effect.AUTHORISE, way=OWN), card=Leg.OPEN)
HELD = purchase(State.CARD_HELD, Effect.PAY_ORDER, way=OWN, payment=Leg.OPEN)
SCANNING = replace(FOLLOW_TERMINAL, way=SBP)
SCAN_DECLINED = replace(DECLINED, way=SBP)


def shown(kiosk: KioskStage) -> PurchasePart:
    part = kiosk.shown.purchase
    assert part is not None
    return part


@pytest.mark.parametrize(
    ("row", "marks"),
    [
        (ASKING, {PLACED: DONE, BANK: NOW, REGISTERED: WAITING, KITCHEN: WAITING}),
        (
            replace(HELD, card=Leg.DONE),
            {PLACED: DONE, BANK: DONE, REGISTERED: NOW, KITCHEN: WAITING},
        ),
        (SCANNING, {PLACED: DONE, BANK: NOW, KITCHEN: WAITING}),
        (CHECKING, {PLACED: DONE, BANK: NOW, KITCHEN: WAITING}),
        (replace(PAID, way=SBP), {PLACED: DONE, BANK: DONE, KITCHEN: NOW}),
        (purchase(way=COUNTER), {PLACED: NOW, KITCHEN: WAITING}),
    ],
)
def test_the_steps_are_those_of_the_way(row: Purchase, marks: dict[StepKind, StepMark]) -> None:
    assert step_marks(row) == marks


@pytest.mark.parametrize("way", [STATION, OWN, SBP])
def test_where_points_pay_for_all_no_bank_is_a_step(way: PayWay) -> None:
    row = replace(HELD, way=way, bonus=TOTAL, points=Leg.DONE)
    steps = step_marks(row)
    assert BANK not in steps
    assert steps[REGISTERED] is NOW


@pytest.mark.parametrize("row", [CANCELLING, MONEY_RETURNING, NEEDS_STAFF])
def test_what_is_being_undone_has_no_steps_of_a_sale(row: Purchase) -> None:
    assert shown(paying().hears(CHECKING, row)).steps == ()


def test_the_screen_knows_the_way_once_there_is_a_purchase() -> None:
    kiosk = paying()
    assert shown(kiosk).way is None
    assert shown(kiosk.hears(SCANNING)).way is SBP


def test_of_two_terminals_the_second_is_named() -> None:
    kiosk = at_the_pay_screen(KioskStage(replace(SITE, ways=(OWN, STATION, COUNTER))))
    assert kiosk.shown.pay.second_terminal is STATION
    paying_at = [
        shown(kiosk.hears(row)).at_second_terminal for row in (FOLLOW_TERMINAL, ASKING, SCANNING)
    ]
    assert paying_at == [True, False, False]
    assert at_the_pay_screen().shown.pay.second_terminal is None


@pytest.mark.parametrize("row", [ASKING, SCANNING])
def test_a_guest_who_stops_a_payment_sees_that_it_is_being_stopped(row: Purchase) -> None:
    kiosk = paying().hears(row)
    kiosk.do(PurchaseAnswered(GuestAnswer.CANCEL))
    assert not shown(kiosk).stopped
    kiosk.desk.stoppable.add(row.guid)
    kiosk.do(PurchaseAnswered(GuestAnswer.CANCEL))
    assert shown(kiosk).stopped


def test_a_stopped_payment_is_not_told_as_one_that_a_bank_refused() -> None:
    kiosk = paying().hears(SCANNING)
    kiosk.desk.stoppable.add(SCANNING.guid)
    kiosk.do(PurchaseAnswered(GuestAnswer.CANCEL)).hears(SCAN_DECLINED)
    assert shown(kiosk).stopped
    kiosk.do(PurchaseAnswered(GuestAnswer.TRY_AGAIN)).hears(SCANNING, SCAN_DECLINED)
    assert not shown(kiosk).stopped


def test_who_cancels_a_declined_order_has_stopped_no_payment() -> None:
    kiosk = paying().hears(SCAN_DECLINED).do(PurchaseAnswered(GuestAnswer.CANCEL))
    assert not shown(kiosk).stopped


def test_a_guest_who_stopped_at_the_terminal_is_back_at_the_basket() -> None:
    kiosk = paying().hears(ASKING)
    kiosk.desk.stoppable.add(ASKING.guid)
    kiosk.do(PurchaseAnswered(GuestAnswer.CANCEL)).hears(replace(CANCELLED, way=OWN))
    assert kiosk.screen is Screen.BASKET
    assert kiosk.toast is not None
    assert kiosk.toast.kind is ToastKind.NOTHING_CHARGED
