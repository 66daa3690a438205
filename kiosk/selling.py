"""How purchases reach the till: from the profile to its commands. Read ``later``."""

from __future__ import annotations

from kiosk.checkout.till import CashServer, CashServerTill, TillSettings, Understands
from kiosk.settings.card_system import PointsDebit
from kiosk.settings.profile import Profile
from kiosk.settings.restaurant import CouponNumber


def open_till(profile: Profile, server: CashServer, version: Understands) -> CashServerTill:
    """The purchase's till over the link to the cash server."""
    return CashServerTill(server, till_settings(profile), version)


def till_settings(profile: Profile) -> TillSettings:
    at, crm = profile.restaurant, profile.card_system.chosen
    by_till = crm is not None and crm.debited_by is PointsDebit.R_KEEPER
    return TillSettings(
        station_id=at.station_id,
        table_id=at.table_id,
        waiter_id=at.waiter_id,
        cashier_id=at.cashier_id,
        manager_id=at.cashier_id,
        card_tender_id=at.card_tender_id,
        terminal_tender_id=at.terminal_tender_id,
        sbp_tender_id=at.sbp_tender_id,
        bonus_tender_id=at.bonus_tender_id,
        void_reason_id=at.void_reason_id,
        order_category_id=at.order_category_id,
        coupon_interface_id=at.card_interface_id if crm is not None else None,
        points_interface_id=at.card_interface_id if by_till else None,
        coupon_by_code=at.coupon_number is CouponNumber.CODE,
        pay_timeout_s=profile.payments.pay_timeout_s,
    )
