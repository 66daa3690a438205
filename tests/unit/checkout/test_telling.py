"""The guest is told no more than is known, for every row there can be."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import product
from uuid import UUID

import pytest
from msgspec.structs import replace

from kiosk.checkout.machine import ANSWERS
from kiosk.checkout.purchase import CouponUse, Leg, Purchase
from kiosk.checkout.telling import telling_of
from kiosk.checkout.vocabulary import ENDS, QUESTIONS, Effect, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO, Money
from kiosk.snapshots.telling import Telling
from tests.money.order import ORDER

NOW = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
NEW = Purchase(
    guid=UUID(int=7),
    state=State.NEW,
    effect=Effect.CREATE_ORDER,
    way=PayWay.STATION,
    order=ORDER,
    bonus=Money.of(120),
    local_date=date(2026, 3, 14),
    opened_at=NOW,
    changed_at=NOW,
    guest_seen_at=NOW,
)

COUPON = CouponUse(id="9220010000000040001", code="40001", shown=Money.of(100))
LESS, NOTHING = replace(COUPON, given=Money.of(90)), replace(COUPON, given=ZERO)


def at(state: State, effect: Effect | None, **more) -> Purchase:
    return replace(NEW, state=state, effect=effect, **more)


@pytest.mark.parametrize(
    ("purchase", "told"),
    [
        (NEW, Telling.PLACING_ORDER),
        (at(State.CREATED, Effect.SAVE_ORDER), Telling.PLACING_ORDER),
        (at(State.SAVED, Effect.APPLY_COUPON, bonus=ZERO), Telling.PLACING_ORDER),
        (at(State.SAVED, Effect.APPLY_COUPON, coupon=COUPON), Telling.APPLYING_COUPON),
        (at(State.SAVED, Effect.ASK_GUEST, coupon=LESS), Telling.COUPON_DIFFERS),
        (at(State.SAVED, Effect.ASK_GUEST, coupon=NOTHING), Telling.COUPON_REFUSED),
        (at(State.COUPON_APPLIED, Effect.DEBIT_POINTS), Telling.USING_POINTS),
        (at(State.COUPON_APPLIED, Effect.DEBIT_POINTS, bonus=ZERO), Telling.PLACING_ORDER),
        (at(State.COUPON_APPLIED, Effect.ASK_GUEST), Telling.POINTS_REFUSED),
        (at(State.BONUS_HELD, Effect.ASK_GUEST), Telling.DECLINED),
        (at(State.CARD_HELD, Effect.CHECK_ORDER), Telling.PLACING_ORDER),
        (at(State.CARD_HELD, Effect.PAY_ORDER, payment=Leg.OPEN), Telling.FOLLOW_TERMINAL),
        (
            at(State.CARD_HELD, Effect.PAY_ORDER, payment=Leg.OPEN, bonus=ORDER.total),
            Telling.REGISTERING,
        ),
        (at(State.CARD_HELD, Effect.LOOK_FOR_PAYMENT, payment=Leg.OPEN), Telling.CHECKING),
        (at(State.PAID, Effect.READ_RECEIPT, payment=Leg.DONE), Telling.PAID),
        (at(State.FINISHED, None, payment=Leg.DONE), Telling.PAID),
        (at(State.AT_COUNTER, None, bonus=ZERO), Telling.AT_COUNTER),
        (at(State.CANCELLING, Effect.VOID_ORDER), Telling.CANCELLING),
        (at(State.CANCELLING, Effect.VOID_ORDER, points=Leg.DONE), Telling.MONEY_RETURNING),
        (at(State.CANCELLING, Effect.LOOK_FOR_DEBIT, points=Leg.OPEN), Telling.MONEY_RETURNING),
        (at(State.CANCELLED, None, points=Leg.RETURNED), Telling.NOTHING_CHARGED),
        (at(State.ABORTED, None), Telling.NOTHING_CHARGED),
        (
            at(State.NEEDS_STAFF, Effect.LOOK_FOR_PAYMENT, payment=Leg.OPEN, staff_called=True),
            Telling.SEE_STAFF,
        ),
        (
            at(State.CANCELLING, Effect.VOID_ORDER, points=Leg.DONE, staff_called=True),
            Telling.SEE_STAFF,
        ),
        (at(State.FINISHED, None, payment=Leg.DONE, staff_called=True), Telling.PAID),
    ],
)
def test_each_state_has_its_words(purchase: Purchase, told: Telling) -> None:
    assert telling_of(purchase) is told


def test_nothing_was_charged_is_said_only_when_every_leg_is_definite() -> None:
    definite = {Leg.UNTOUCHED, Leg.REFUSED, Leg.RETURNED}
    for state, effect, points, payment in product(State, [None, *ANSWERS], Leg, Leg):
        if effect is Effect.ASK_GUEST and state not in QUESTIONS:
            continue
        purchase = at(state, effect, points=points, payment=payment)
        if telling_of(purchase) is Telling.NOTHING_CHARGED:
            assert {points, payment} <= definite
            assert state in ENDS


def test_a_row_shows_no_card_and_no_account() -> None:
    shown = repr(replace(NEW, card_number="7770001234", account_number="01.00008.12345678"))
    assert "7770001234" not in shown
    assert "12345678" not in shown
