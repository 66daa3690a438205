"""Which purchases wait for a person, and what one may say: nothing the till shows to be untrue.

Pure.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from msgspec.structs import replace

from kiosk.checkout.ports import Standing
from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.vocabulary import STAFF_MAY_SAY, Event, State

TERMINAL_WAIT_S: Final = 900.0
"""How long after the guest's last sign a terminal may keep a sale waiting before a person is told:
longer than any purchase lasts, its own repeats included."""

_ANY: Final = STAFF_MAY_SAY[State.NEEDS_STAFF]
_FITTING: Final = {
    Standing.OPEN: frozenset({Event.STAFF_CANCELS}),
    Standing.PAID: frozenset({Event.STAFF_FOUND_PAID}),
    Standing.VOID: frozenset({Event.STAFF_CANCELS, Event.STAFF_GAVE_BACK}),
    Standing.ABSENT: _ANY,
}


def waits_for_terminal(purchase: Purchase, now: datetime) -> bool:
    """Whether a sold purchase has waited too long for its terminal to say that it took the sum.

    A clock that was set back tells nothing about how long: then it counts as too long.
    """
    waited_s = abs((now - purchase.guest_seen_at).total_seconds())
    return purchase.state is State.CONFIRMING and waited_s > TERMINAL_WAIT_S


def waits_for_person(purchase: Purchase, now: datetime) -> bool:
    """Whether only a person can bring it to its end, as far as is known."""
    return purchase.state is State.NEEDS_STAFF or waits_for_terminal(purchase, now)


def fitting_answers(purchase: Purchase, standing: Standing) -> frozenset[Event]:
    """What staff may say of it that an order with this ``standing`` does not contradict.

    An order that is absent while its payment is in doubt cannot be cancelled: there is nothing left
    to make void, and nobody but a person can find out about the money. Of a sum at the terminal the
    till knows nothing.
    """
    if purchase.state is not State.NEEDS_STAFF:
        return STAFF_MAY_SAY.get(purchase.state, frozenset())
    if standing is Standing.ABSENT and purchase.payment is Leg.OPEN:
        return _ANY - {Event.STAFF_CANCELS}
    return _FITTING[standing]


def same_case(seen: Purchase, now: Purchase) -> bool:
    """Whether what a person saw of a purchase is still all there is to know about it.

    Looks that found nothing new, the time they took, and what is asked next are nothing to know.
    """
    looked = replace(seen, steps=now.steps, changed_at=now.changed_at, effect=now.effect)
    return looked == now
