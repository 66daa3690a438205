"""One purchase as the command line tells it: the object that ``--json`` ends with."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final

from kiosk.checkout.purchase import Purchase
from kiosk.checkout.telling import telling_of
from kiosk.checkout.vocabulary import State
from kiosk.snapshots.telling import Telling


class Outcome(StrEnum):
    """How it ended. ``AT_COUNTER``: the order stands and is to be paid at the till."""

    PAID = "paid"
    CANCELLED = "cancelled"
    ABORTED = "aborted"
    NEEDS_STAFF = "needs_staff"
    AT_COUNTER = "at_counter"


_OUTCOMES: Final = {
    State.PAID: Outcome.PAID,
    State.CONFIRMING: Outcome.PAID,
    State.CREDITING: Outcome.PAID,
    State.FINISHED: Outcome.PAID,
    State.AT_COUNTER: Outcome.AT_COUNTER,
    State.CANCELLED: Outcome.CANCELLED,
    State.ABORTED: Outcome.ABORTED,
}

_MESSAGES: Final = {
    Telling.PLACING_ORDER: "Placing your order",
    Telling.USING_POINTS: "Using your points",
    Telling.FOLLOW_TERMINAL: "Follow the terminal",
    Telling.REGISTERING: "Payment accepted. Registering your order",
    Telling.CHECKING: "Checking your payment. Do not pay again",
    Telling.CANCELLING: "Cancelling your order",
    Telling.DECLINED: "Your bank said no. Nothing was charged",
    Telling.POINTS_REFUSED: "Points could not be used. Nothing was charged",
    Telling.PAID: "Paid, thank you!",
    Telling.AT_COUNTER: "Please pay at the counter",
    Telling.NOTHING_CHARGED: "Nothing was charged",
    Telling.MONEY_RETURNING: "Your money is being returned",
    Telling.SEE_STAFF: "Please see our staff",
}


def outcome_of(purchase: Purchase) -> Outcome:
    """A purchase that is neither ended nor paid waits for somebody: it needs staff."""
    return _OUTCOMES.get(purchase.state, Outcome.NEEDS_STAFF)


def message_of(purchase: Purchase) -> str:
    """What a guest would read, in English."""
    return _MESSAGES[telling_of(purchase)]


def as_object(purchase: Purchase) -> dict[str, Any]:
    """The object. Sums are in minor units, steps in milliseconds."""
    return {
        "outcome": outcome_of(purchase).value,
        "order_number": purchase.order_number,
        "order_guid": str(purchase.guid),
        "total_minor": purchase.total.minor,
        "charged_minor": purchase.charged.minor,
        "bonus_minor": purchase.points_taken.minor,
        "licence_sequence": list(purchase.licence_numbers),
        "steps": [{"name": step.name.value, "ms": step.ms} for step in purchase.steps],
        "message": message_of(purchase),
    }
