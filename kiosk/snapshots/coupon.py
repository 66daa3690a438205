"""A coupon, and what it is to this order."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from kiosk.domain.coupons import Coupon
from kiosk.domain.dish import Dish
from kiosk.domain.money import ZERO, Money


class CouponStanding(StrEnum):
    """What a coupon is to this order."""

    APPLIED = "applied"
    READY = "ready"
    """May be applied by a tap."""
    AT_COUNTER = "at-counter"
    """Fits the order; this kiosk takes no coupons, the counter does."""
    ANOTHER_APPLIED = "another-applied"
    """One coupon an order."""
    NOTHING_FITS = "nothing-fits"
    COVERS_ALL = "covers-all"
    """Would leave nothing to pay."""
    REFUSED = "refused"
    """The cash server did not take it, for this guest's visit."""


class CouponView(Struct, frozen=True, kw_only=True):
    """A coupon, what it takes off this basket, and what the guest may do with it.

    ``pictured`` is a dish of the menu it is good for.
    """

    coupon: Coupon
    standing: CouponStanding
    worth: Money = ZERO
    pictured: Dish | None = None
