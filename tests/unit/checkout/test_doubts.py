"""Which ways of paying a purchase in doubt keeps shut."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.checkout.doubts import Doubts, stands_in_the_way
from kiosk.checkout.purchase import Leg
from kiosk.checkout.vocabulary import Effect, State
from kiosk.checkout.ways import PayWay
from tests.unit.checkout.test_purchase import PURCHASE

ALL = frozenset(PayWay)
AT_STAFF = replace(PURCHASE, state=State.NEEDS_STAFF, effect=Effect.LOOK_FOR_PAYMENT)
CARD_UNKNOWN = replace(AT_STAFF, way=PayWay.TERMINAL, card=Leg.OPEN)
PAYMENT_UNKNOWN = replace(AT_STAFF, way=PayWay.STATION, payment=Leg.OPEN)


@pytest.mark.parametrize(
    ("purchase", "shut"),
    [
        (CARD_UNKNOWN, {PayWay.TERMINAL}),
        (PAYMENT_UNKNOWN, ALL),
        (replace(PURCHASE, state=State.CARD_HELD), ALL),
        (replace(PURCHASE, state=State.CONFIRMING), set()),
        (replace(PURCHASE, state=State.CREDITING), set()),
        (replace(PURCHASE, state=State.FINISHED, effect=None), set()),
    ],
)
def test_its_own_way_and_every_way_while_a_licensed_command_is_unanswered(purchase, shut) -> None:
    assert {way for way in PayWay if stands_in_the_way(purchase, way)} == shut


def test_a_way_opens_again_once_nobody_waits() -> None:
    doubts = Doubts()
    doubts.hears(CARD_UNKNOWN)
    assert doubts.ways_shut(ALL) == {PayWay.TERMINAL}
    doubts.hears(replace(CARD_UNKNOWN, state=State.CANCELLED, effect=None))
    assert doubts.ways_shut(ALL) == frozenset()
