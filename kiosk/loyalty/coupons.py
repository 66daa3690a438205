"""The guest's coupons, from the card system's words to what a screen may say (crm §6.6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from kiosk.domain.guest import Coupon, CouponGives
from kiosk.domain.money import ZERO, Money
from kiosk.wire.crm.coupons import Coupon as CrmCoupon
from kiosk.wire.crm.coupons import CouponGoods, CouponStatus


def usable_coupons(coupons: Iterable[CrmCoupon], today: date) -> tuple[Coupon, ...]:
    """Those that are good today, in the card system's order. One that says nothing is left out."""
    usable = (_read(coupon) for coupon in coupons if _is_usable(coupon, today))
    return tuple(coupon for coupon in usable if coupon is not None)


def _is_usable(coupon: CrmCoupon, today: date) -> bool:
    if coupon.status != CouponStatus.ACTIVE:
        return False
    begun = coupon.valid_from is None or coupon.valid_from <= today
    return begun and (coupon.valid_until is None or today <= coupon.valid_until)


def _read(coupon: CrmCoupon) -> Coupon | None:
    percent, amount, codes = 0, ZERO, frozenset[int]()
    if coupon.goods:
        gives = CouponGives.DISHES
        codes = frozenset(_dish_codes(coupon.goods))
    elif coupon.discounts:
        gives = CouponGives.SHARE
        rate = coupon.discounts[0].rate
        # A rate with a fraction is told by the coupon's own name: nothing is rounded up.
        percent = int(rate) if rate is not None and rate == int(rate) else 0
    else:
        gives = CouponGives.AMOUNT
        pays = coupon.amounts[0].pays if coupon.amounts else None
        amount = Money(pays or 0)
    name = coupon.type_name.strip()
    if not (name or coupon.notes or percent or amount.minor):
        return None
    return Coupon(
        id=coupon.id,
        name=name,
        gives=gives,
        percent=percent,
        amount=amount,
        dish_codes=codes,
        notes=coupon.notes.strip(),
        last_day=coupon.valid_until,
    )


def _dish_codes(goods: Iterable[CouponGoods]) -> Iterator[int]:
    """The external codes are r_keeper's codes of dishes; groups have none of their own."""
    for one in goods:
        if one.external_code.isascii() and one.external_code.isdigit():
            yield int(one.external_code)
        yield from _dish_codes(one.goods)
