"""What guest or staff may say of a purchase now, and what that does to its row. Pure."""

from __future__ import annotations

from collections.abc import Container
from datetime import datetime

from msgspec.structs import replace

from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import GUEST_ANSWERS, STAFF_ANSWERS, STAFF_MAY_SAY, Event
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO


def may_say(
    purchase: Purchase, event: Event, way: PayWay | None, ways_left: Container[PayWay | None]
) -> bool:
    """Whether it answers what is asked; ``way`` belongs to GUEST_CHOSE_WAY."""
    if event in STAFF_ANSWERS:
        return event in STAFF_MAY_SAY.get(purchase.state, ())
    asked = purchase.question
    if asked is None or event not in GUEST_ANSWERS[asked]:
        return False
    return event is not Event.GUEST_CHOSE_WAY or way in ways_left


def answered(purchase: Purchase, event: Event, way: PayWay | None, now: datetime) -> Purchase:
    """The row with what the answer itself says: a guest who answers is there."""
    if event in STAFF_ANSWERS or event is Event.QUESTION_EXPIRED:
        return purchase
    here = replace(purchase, guest_seen_at=now)
    if event is Event.GUEST_PAYS_OTHER_SUM:
        return here.at_other_sum()
    if event is Event.GUEST_PAYS_IN_FULL:
        return replace(here, bonus=ZERO)
    if event is Event.GUEST_CHOSE_WAY and way is not None:
        return replace(here, way=way)
    return here
