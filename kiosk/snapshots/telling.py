"""The one word for where a purchase stands, said to the guest."""

from __future__ import annotations

from enum import StrEnum


class Telling(StrEnum):
    """What the guest may be told about the purchase."""

    PLACING_ORDER = "placing-order"
    APPLYING_COUPON = "applying-coupon"
    USING_POINTS = "using-points"
    FOLLOW_TERMINAL = "follow-terminal"
    REGISTERING = "registering"
    CHECKING = "checking"
    CANCELLING = "cancelling"
    DECLINED = "declined"
    POINTS_REFUSED = "points-refused"
    COUPON_REFUSED = "coupon-refused"
    """The cash server did not take the coupon."""
    COUPON_DIFFERS = "coupon-differs"
    """The cash server took off another sum than was shown."""
    PAID = "paid"
    AT_COUNTER = "at-counter"
    NOTHING_CHARGED = "nothing-charged"
    MONEY_RETURNING = "money-returning"
    SEE_STAFF = "see-staff"
