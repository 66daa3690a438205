"""The order everybody buys where the far sides are models, and what may take something off it."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from kiosk.checkout.frozen import FrozenLine, FrozenModifier, FrozenOrder
from kiosk.checkout.purchase import CouponUse
from kiosk.domain.money import Money
from kiosk.domain.names import Text
from tests.money.fake_till import BORSCH, TEA

ORDER: Final = FrozenOrder(
    session_guid=UUID(int=0xA1),
    order_type_id=1000081,
    lines=(
        FrozenLine(
            guid=UUID(int=0xA11),
            dish_id=BORSCH,
            is_combo=False,
            quantity=1,
            name=Text("Борщ", "Borsch"),
            shown=Money.of(350),
            modifiers=(FrozenModifier(modifier_id=1000511, count=1, name=Text("Сметана")),),
        ),
        FrozenLine(
            guid=UUID(int=0xA12),
            dish_id=TEA,
            is_combo=False,
            quantity=2,
            name=Text("Чай", "Tea"),
            shown=Money.of(240),
        ),
    ),
    total=Money.of(590),
)
COUPON: Final = CouponUse(id="9220010000000040001", code="40001", shown=Money.of(90))
CARD: Final = "7770001234"
ACCOUNT: Final = "01.00008.00000001.0001"
