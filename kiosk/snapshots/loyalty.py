"""The guest's card, and what it may do for this basket."""

from __future__ import annotations

from enum import StrEnum

from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.guest import ExpiringPoints
from kiosk.domain.money import ZERO, Money
from kiosk.errors import ErrorCode
from kiosk.snapshots.coupon import CouponView


class CardState(StrEnum):
    NONE = "none"
    SEARCHING = "searching"
    KNOWN = "known"
    REFUSED = "refused"
    UNAVAILABLE = "unavailable"


class LoyaltyPart(Discreet, frozen=True, kw_only=True):
    """The card and what it may do for this basket. ``bonus`` is ``None`` until the guest chose."""

    state: CardState
    offered: bool = True
    first_name: Unsaid[str] = ""
    card_last_four: Unsaid[str] = ""
    level: str = ""
    balance: Money = ZERO
    most_percent: int = 100
    amounts: tuple[Money, ...] = ()
    bonus: Money | None = None
    total: Money = ZERO
    to_pay: Money = ZERO
    trouble: ErrorCode | None = None
    by_phone: bool = False
    """Whether a guest without a card may sign in by phone."""
    to_next_level: Money | None = None
    expiring: ExpiringPoints | None = None
    coupons: tuple[CouponView, ...] = ()
    discount: Money = ZERO
    """What the applied coupon takes off ``total``; ``to_pay`` is without it."""
