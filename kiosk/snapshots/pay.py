"""The ways to pay."""

from __future__ import annotations

from msgspec import Struct

from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO, Money


class PayPart(Struct, frozen=True, kw_only=True):
    """Ways that work now. ``missing`` are configured ways that are down."""

    ways: tuple[PayWay, ...]
    missing: tuple[PayWay, ...] = ()
    second_terminal: PayWay | None = None
    """Of two ways at two terminals the second one, whether it works now or not."""
    to_pay: Money = ZERO
    bonus: Money = ZERO
    discount: Money = ZERO
    after_points: bool = False
    at_counter: Money = ZERO
    """What the counter asks for: points are not used there, a coupon is."""
