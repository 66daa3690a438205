"""FarCards: the cash server's way to a card system (crm §16)."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.simulators.card_office import CardOffice
from kiosk.simulators.coupon_office import CouponOffice


@dataclass(frozen=True, slots=True, kw_only=True)
class FarCards:
    """Both windows of one card system."""

    cards: CardOffice
    coupons: CouponOffice
