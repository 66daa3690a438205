"""What a known guest's coupon and points take off this basket: the coupon first. Pure."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.checkout.ways import PayWay
from kiosk.domain.basket import basket_total
from kiosk.domain.coupons import Coupon, priced_lines
from kiosk.domain.dish import Dish
from kiosk.domain.menu import Menu
from kiosk.domain.money import ZERO, Money
from kiosk.session.state import SessionState, Site
from kiosk.snapshots.coupon import CouponStanding, CouponView
from kiosk.snapshots.session import Screen


def coupon_views(state: SessionState, site: Site, menu: Menu) -> tuple[CouponView, ...]:
    """The guest's coupons: those good for this basket first, in the card system's order."""
    holder = state.holder
    if holder is None:
        return ()
    applied = applied_coupon(state, site, menu)
    views = [
        CouponView(
            coupon=coupon,
            standing=_standing(coupon, state, site, menu, applied),
            worth=worth(coupon, state, menu),
            pictured=_pictured(coupon, menu),
        )
        for coupon in holder.coupons
    ]
    return tuple(sorted(views, key=lambda view: not view.worth))


def applied_coupon(state: SessionState, site: Site, menu: Menu) -> Coupon | None:
    """The coupon the guest chose, while it does something to the basket as it is now."""
    coupon = _coupon(state, state.coupon_id)
    if coupon is None or not _usable(coupon, state, site, menu):
        return None
    return coupon


def discount(state: SessionState, site: Site, menu: Menu) -> Money:
    """What the applied coupon takes off."""
    coupon = applied_coupon(state, site, menu)
    return worth(coupon, state, menu) if coupon else ZERO


def worth(coupon: Coupon, state: SessionState, menu: Menu) -> Money:
    """What a coupon would take off this basket."""
    return coupon.worth(priced_lines(state.basket, menu))


def most_bonus(state: SessionState, site: Site, menu: Menu) -> Money:
    """How much may be paid with points, the coupon taken off; nothing without an account."""
    account = state.holder.account if state.holder else None
    if account is None:
        return ZERO
    total = basket_total(state.basket, menu) - discount(state, site, menu)
    return site.bonus_rules.most_for(total, account.balance)


def bonus_for(way: PayWay, state: SessionState, site: Site, menu: Menu) -> Money:
    """The points a purchase of this way begins with.

    Points are used at the till when the guest pays there: one place takes them, never two.
    """
    if way is PayWay.COUNTER:
        return ZERO
    return min(state.bonus_to_spend, most_bonus(state, site, menu))


def bonus_chosen(state: SessionState, amount: Money, site: Site, menu: Menu) -> SessionState:
    may = state.screen is Screen.LOYALTY
    if may and ZERO <= amount <= most_bonus(state, site, menu):
        return replace(state, bonus=amount)
    return state


def coupon_tapped(state: SessionState, coupon_id: str, site: Site, menu: Menu) -> SessionState:
    """Applies it, takes it off again; while another one is applied nothing happens."""
    if state.screen is not Screen.LOYALTY:
        return state
    applied, coupon = applied_coupon(state, site, menu), _coupon(state, coupon_id)
    if applied is not None:
        return replace(state, coupon_id="") if applied.id == coupon_id else state
    if coupon is None or not _usable(coupon, state, site, menu):
        return state
    return replace(state, coupon_id=coupon_id)


def _pictured(coupon: Coupon, menu: Menu) -> Dish | None:
    found = (menu.dish_with_code(code) for code in sorted(coupon.dish_codes))
    return next((dish for dish in found if dish is not None), None)


def _coupon(state: SessionState, coupon_id: str) -> Coupon | None:
    coupons = state.holder.coupons if state.holder else ()
    return next((one for one in coupons if one.id == coupon_id), None)


def _usable(coupon: Coupon, state: SessionState, site: Site, menu: Menu) -> bool:
    standing = _standing(coupon, state, site, menu, None)
    return standing is CouponStanding.READY


def _standing(
    coupon: Coupon, state: SessionState, site: Site, menu: Menu, applied: Coupon | None
) -> CouponStanding:
    off = worth(coupon, state, menu)
    if applied is not None and applied.id == coupon.id:
        return CouponStanding.APPLIED
    if not off:
        return CouponStanding.NOTHING_FITS
    if coupon.id in state.refused_coupons:
        return CouponStanding.REFUSED
    if not site.takes_coupons:
        return CouponStanding.AT_COUNTER
    if off >= basket_total(state.basket, menu):
        return CouponStanding.COVERS_ALL
    return CouponStanding.ANOTHER_APPLIED if applied is not None else CouponStanding.READY
