"""The guest's coupons, from the card system's words to what a screen may say (crm §6.6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from kiosk.domain.coupons import Coupon, CouponGives, DishFavour, FavouredDish, FavouredGroup
from kiosk.domain.money import ZERO, Money
from kiosk.wire.crm.coupons import Coupon as CrmCoupon
from kiosk.wire.crm.coupons import CouponGoods, CouponStatus, GoodsKind

_FAVOURS: Final[dict[str, DishFavour]] = {
    GoodsKind.SUM: DishFavour.SUM,
    GoodsKind.PERCENT: DishFavour.SHARE,
    GoodsKind.PRICE: DishFavour.PRICE,
}


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
    rate, most, amount = 0, None, ZERO
    groups: tuple[FavouredGroup, ...] = ()
    if coupon.goods:
        gives = CouponGives.DISHES
        groups = tuple(_groups(coupon.goods))
    elif coupon.discounts:
        gives = CouponGives.SHARE
        discount = coupon.discounts[0]
        rate = int(discount.rate * 100) if discount.rate is not None else 0
        most = Money(discount.limit) if discount.limit else None
    else:
        gives = CouponGives.AMOUNT
        pays = coupon.amounts[0].pays if coupon.amounts else None
        amount = Money(pays or 0)
    name = coupon.type_name.strip()
    if not (name or coupon.notes or rate or amount.minor):
        return None
    return Coupon(
        id=coupon.id,
        code=coupon.code,
        name=name,
        gives=gives,
        rate=rate,
        most=most,
        amount=amount,
        groups=groups,
        notes=coupon.notes.strip(),
        last_day=coupon.valid_until,
    )


def _groups(goods: Iterable[CouponGoods]) -> Iterator[FavouredGroup]:
    """Groups with their quota; goods that stand alone are a group of one."""
    for one in goods:
        inside = one.goods or (one,)
        dishes = tuple(dish for goods_ in inside if (dish := _dish(goods_)) is not None)
        if dishes:
            yield FavouredGroup(dishes=dishes, most=_quota(one) if one.goods else None)


def _dish(goods: CouponGoods) -> FavouredDish | None:
    """The external code is r_keeper's code of the dish. A kind nobody knows takes nothing off."""
    code, favour = goods.external_code, _FAVOURS.get(goods.kind)
    if not (code.isascii() and code.isdigit()):
        return None
    if favour is None or goods.value is None:
        return FavouredDish(code=int(code), favour=DishFavour.SUM, value=0)
    return FavouredDish(code=int(code), favour=favour, value=goods.value, most=_quota(goods))


def _quota(goods: CouponGoods) -> int | None:
    """Whole portions; zero or nothing told is no limit."""
    return int(goods.most) if goods.most is not None and goods.most >= 1 else None
