"""What a person may say of a purchase that needs one: nothing the till shows to be untrue. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kiosk.checkout.ports import Standing
from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.vocabulary import STAFF_ANSWERS, Event

_FITTING: Final = {
    Standing.OPEN: frozenset({Event.STAFF_CANCELS}),
    Standing.PAID: frozenset({Event.STAFF_FOUND_PAID}),
    Standing.VOID: frozenset({Event.STAFF_CANCELS, Event.STAFF_GAVE_BACK}),
    Standing.ABSENT: STAFF_ANSWERS,
}


def fitting_answers(purchase: Purchase, standing: Standing) -> frozenset[Event]:
    """The STAFF_ANSWERS that an order with this ``standing`` does not contradict.

    An order that is absent while its payment is in doubt cannot be cancelled: there is nothing left
    to make void, and nobody but a person can find out about the money.
    """
    if standing is Standing.ABSENT and purchase.payment is Leg.OPEN:
        return STAFF_ANSWERS - {Event.STAFF_CANCELS}
    return _FITTING[standing]


def same_case(seen: Purchase, now: Purchase) -> bool:
    """Whether what a person saw of a purchase is still all there is to know about it.

    Looks that found nothing new, and the time they took, are nothing to know.
    """
    return replace(seen, steps=now.steps, changed_at=now.changed_at) == now
