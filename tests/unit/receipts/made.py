"""Purchases and a house whose paper is looked at."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from msgspec.structs import replace

from kiosk.checkout.frozen import FrozenComponent, FrozenLine, FrozenModifier
from kiosk.checkout.purchase import Approval, CouponUse, Leg, Purchase
from kiosk.checkout.vocabulary import Effect, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Text
from kiosk.domain.order_kind import OrderKind
from kiosk.receipts.sayings import House
from kiosk.receipts.shelf import Shelf
from tests.unit.session.kiosk import ORDER, purchase

SOUR_CREAM: Final = FrozenModifier(modifier_id=5, count=2, name=Text("Сметана", "Sour cream"))
LINES: Final = (
    FrozenLine(
        guid=UUID(int=1),
        dish_id=1,
        is_combo=False,
        quantity=2,
        name=Text("Борщ", "Borscht"),
        shown=Money.of(780),
        modifiers=(SOUR_CREAM, FrozenModifier(modifier_id=6, count=1, name=Text("Чеснок"))),
    ),
    FrozenLine(
        guid=UUID(int=2),
        dish_id=2,
        is_combo=True,
        quantity=1,
        name=Text("Обед", "Lunch"),
        shown=Money.of(520, 50),
        components=(
            FrozenComponent(
                dish_id=3,
                combo_modifier_id=7,
                count=1,
                name=Text("Пельмени", "Pelmeni"),
                modifiers=(SOUR_CREAM,),
            ),
        ),
    ),
)
LUNCH: Final = replace(ORDER, lines=LINES, total=Money.of(1300, 50))
HOUSE: Final = House(
    name=Text("Кафе «Самовар»", "Café Samovar"),
    order_kinds={OrderKind.EAT_IN: 81, OrderKind.TAKE_AWAY: 82},
    footer=Text("Ждём вас снова", "See you again"),
)
SHELF: Final = Shelf(house=HOUSE)


def bought(state: State, effect: Effect | None = None, **changes: object) -> Purchase:
    """Lunch at number 47."""
    made = replace(purchase(state, effect), order=LUNCH)
    return replace(made, **changes)


PAID: Final = bought(
    State.FINISHED,
    way=PayWay.TERMINAL,
    bonus=Money.of(300),
    points=Leg.DONE,
    payment=Leg.DONE,
    card=Leg.DONE,
    approval=Approval(captured=True, masked_card="427600******1234"),
    coupon=CouponUse(id="1", code="C", shown=Money.of(100), given=Money.of(100)),
    receipt_number="1017",
    account_number="9001",
    credit_percent=5,
)
COUNTER: Final = bought(State.AT_COUNTER, way=PayWay.COUNTER, bonus=ZERO)
CHECKING: Final = bought(State.CARD_HELD, Effect.LOOK_FOR_PAYMENT, payment=Leg.OPEN)
REGISTERING: Final = bought(
    State.CARD_HELD, Effect.PAY_ORDER, way=PayWay.TERMINAL, card=Leg.DONE, payment=Leg.OPEN
)
RETURNING: Final = bought(State.CANCELLING, Effect.RELEASE_CARD, way=PayWay.TERMINAL, card=Leg.DONE)
STAFF: Final = bought(State.NEEDS_STAFF, Effect.LOOK_FOR_PAYMENT, payment=Leg.OPEN)
