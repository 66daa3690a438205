"""The durable row after a move: pure, from what happened."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from kiosk.checkout.happened import Happened
from kiosk.checkout.intent import Intent
from kiosk.checkout.machine import Move
from kiosk.checkout.ports import OrderSeen
from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.vocabulary import (
    ABOUT_TERMINAL,
    SETTLED_BY_STAFF,
    STAFF_ANSWERS,
    Event,
    State,
)
from kiosk.domain.money import ZERO
from kiosk.errors import ErrorCode

MOST_STEPS: Final = 100
"""Steps kept on the row; a purchase that waits for staff for days must not grow without end."""

_LEAVING_A_SALE: Final = frozenset({State.CANCELLING, State.NEEDS_STAFF})
_COUPON_KNOWN: Final = frozenset({Event.COUPON_STANDS, Event.COUPON_DIFFERS})
_NOT_SOLD: Final = _LEAVING_A_SALE | {State.CANCELLED}


def after_move(
    purchase: Purchase, move: Move, happened: Happened, opens: Intent | None
) -> Purchase:
    """The row after a move, but for the time of the change."""
    row = purchase
    for news in happened.answers:
        row = row.with_answer(news)
    if happened.seen is not None:
        row = _named(row, happened.seen)
    if happened.approval is not None:
        row = replace(row, approval=happened.approval)
    if happened.event in _COUPON_KNOWN:
        row = _with_coupon(row, happened.seen)
    if happened.event is Event.ORDER_PAID:
        row = replace(row, payment=Leg.DONE)
    if happened.event in ABOUT_TERMINAL:
        row = row.as_staff_saw_terminal(taken=happened.event is Event.STAFF_SUM_TAKEN)
    elif happened.event in SETTLED_BY_STAFF:
        row = row.as_staff_found_it(
            paid=happened.event is Event.STAFF_FOUND_PAID, points_too=happened.points_by_hand
        )
    if opens is not None:
        row = row.with_opened(opens)
    steps = row.steps if happened.step is None else (*row.steps, happened.step)[-MOST_STEPS:]
    return replace(
        row,
        state=move.state,
        effect=move.effect,
        cause=_cause(purchase, move, happened),
        staff_called=row.staff_called or move.state is State.NEEDS_STAFF,
        staff_answers=row.staff_answers + (happened.event in STAFF_ANSWERS),
        steps=steps,
    )


def _cause(purchase: Purchase, move: Move, happened: Happened) -> ErrorCode | None:
    """What turned the purchase away from a sale is kept; what comes later does not explain it."""
    if purchase.state is State.CREDITING:
        # The sale is whole. What the card system says of its points stands with the intent.
        return None
    if purchase.state in _LEAVING_A_SALE and move.state in _NOT_SOLD:
        calls_staff = move.state is State.NEEDS_STAFF and purchase.state is not State.NEEDS_STAFF
        return (happened.cause if calls_staff else None) or purchase.cause
    return happened.cause


def _with_coupon(purchase: Purchase, seen: OrderSeen | None) -> Purchase:
    """What the cash server took off; nothing where it refused and no look was needed."""
    coupon = purchase.coupon
    assert coupon is not None, "a coupon nobody used"
    costs = seen.order_sum if seen is not None else None
    given = ZERO if costs is None else purchase.total - costs
    return replace(purchase, coupon=replace(coupon, given=given))


def _named(purchase: Purchase, seen: OrderSeen) -> Purchase:
    """The row with the names r_keeper has given, as far as this look shows them."""
    return replace(
        purchase,
        visit=seen.visit or purchase.visit,
        order_ident=seen.order_ident or purchase.order_ident,
        order_number=seen.number or purchase.order_number,
        receipt_number=seen.receipt_number or purchase.receipt_number,
        receipt_guid=seen.receipt_guid or purchase.receipt_guid,
    )
