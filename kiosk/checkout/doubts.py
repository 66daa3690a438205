"""Purchases whose money is unknown, and the ways of paying they keep shut."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.vocabulary import State
from kiosk.checkout.ways import PayWay


def stands_in_the_way(other: Purchase, way: PayWay) -> bool:
    """Whether no purchase may go ``way`` while the other is as it is.

    One in doubt keeps its own way shut, and every way while a licensed command of it has no answer:
    its number is what the next order would need.
    """
    if other.settled:
        return False
    if other.state is not State.NEEDS_STAFF or other.payment is Leg.OPEN:
        return True
    return other.way is way


class Doubts:
    """What was last heard of purchases that wait for a person."""

    def __init__(self) -> None:
        self._waiting: dict[UUID, Purchase] = {}

    def hears(self, purchase: Purchase) -> None:
        """Takes a purchase in, or out once it waits no longer."""
        if purchase.state is State.NEEDS_STAFF:
            self._waiting[purchase.guid] = purchase
        else:
            self._waiting.pop(purchase.guid, None)

    def ways_shut(self, ways: Iterable[PayWay]) -> frozenset[PayWay]:
        """Those of ``ways`` nobody may take now."""
        return frozenset(
            way for way in ways if any(stands_in_the_way(p, way) for p in self._waiting.values())
        )
