"""Which of a guest's coupons are shown, and what is said of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kiosk.domain.coupons import CouponGives, DishFavour, FavouredDish, FavouredGroup, PricedLine
from kiosk.domain.money import ZERO, Money
from kiosk.loyalty.coupons import usable_coupons
from kiosk.wire.crm.classifiers import ClassifierSet
from kiosk.wire.crm.coupons import (
    Coupon,
    CouponAmount,
    CouponDiscount,
    CouponGoods,
    CouponStatus,
    GoodsKind,
)

TODAY = date(2026, 3, 14)
FIFTEEN = CouponDiscount(id=1, external_id="", name="", rate=Decimal("15.00"), limit=None)
GOODS = CouponGoods(
    name="Напитки",
    notes="",
    most=None,
    priority=None,
    goods=(CouponGoods(name="Морс", notes="", most=None, priority=None, external_code="204"),),
)
COUPON = Coupon(
    id="9000210000000040001",
    code="40001",
    type_id=21,
    type_name=" −15 % на десерт ",
    status=CouponStatus.ACTIVE,
    reusable=False,
    holder_id="17",
    valid_from=None,
    valid_until=date(2026, 3, 31),
    notes="",
    coupon_class="",
    type_flags="",
    confirmed_by_manager=False,
    timing_scheme_id=None,
    discounts=(FIFTEEN,),
    amounts=(),
    goods=(),
    redeemed_at=ClassifierSet(everywhere=True),
)


def test_a_share_of_the_order() -> None:
    (coupon,) = usable_coupons([COUPON], TODAY)
    assert (coupon.name, coupon.gives, coupon.rate) == (
        "−15 % на десерт",
        CouponGives.SHARE,
        1500,
    )
    assert coupon.last_day == date(2026, 3, 31)
    assert coupon.most is None


def test_a_rate_with_a_fraction_and_a_limit() -> None:
    broken = replace(COUPON, discounts=(replace(FIFTEEN, rate=Decimal("7.5"), limit=20000),))
    (coupon,) = usable_coupons([broken], TODAY)
    assert (coupon.rate, coupon.most) == (750, Money.of(200))


def test_an_amount_is_what_it_pays_not_its_face_value() -> None:
    amount = CouponAmount(face_value=50000, pays=30000)
    (coupon,) = usable_coupons([replace(COUPON, discounts=(), amounts=(amount,))], TODAY)
    assert (coupon.gives, coupon.amount) == (CouponGives.AMOUNT, Money.of(300))


@pytest.mark.parametrize(
    ("kind", "favour"),
    [
        (GoodsKind.SUM, DishFavour.SUM),
        (GoodsKind.PERCENT, DishFavour.SHARE),
        (GoodsKind.PRICE, DishFavour.PRICE),
    ],
)
def test_goods_are_dishes_by_their_codes_with_quotas(kind: GoodsKind, favour: DishFavour) -> None:
    morse = replace(GOODS.goods[0], kind=kind, value=10000, most=Decimal(1))
    group = replace(GOODS, goods=(morse,), most=Decimal(3))
    (coupon,) = usable_coupons([replace(COUPON, discounts=(), goods=(group,))], TODAY)
    dish = FavouredDish(code=204, favour=favour, value=10000, most=1)
    assert (coupon.gives, coupon.groups) == (
        CouponGives.DISHES,
        (FavouredGroup(dishes=(dish,), most=3),),
    )


def test_goods_without_a_group_stand_for_themselves() -> None:
    alone = replace(GOODS.goods[0], kind=GoodsKind.SUM, value=5000)
    (coupon,) = usable_coupons([replace(COUPON, discounts=(), goods=(alone,))], TODAY)
    assert coupon.dish_codes == {204}
    assert coupon.groups[0].most is None


def test_goods_of_a_kind_nobody_knows_take_nothing_off() -> None:
    odd = replace(GOODS.goods[0], kind="lottery", value=5000)
    (coupon,) = usable_coupons([replace(COUPON, discounts=(), goods=(odd,))], TODAY)
    line = PricedLine(code=204, portion=Money.of(190), portions=1)
    assert coupon.dish_codes == {204}
    assert coupon.worth([line]) == ZERO


@pytest.mark.parametrize(
    "coupon",
    [
        replace(COUPON, status=CouponStatus.DELETED),
        replace(COUPON, status=CouponStatus.CLOSED_NOW),
        replace(COUPON, status="Sold"),
        replace(COUPON, valid_until=date(2026, 3, 13)),
        replace(COUPON, valid_from=date(2026, 3, 15)),
        replace(COUPON, type_name="", discounts=()),
    ],
)
def test_what_cannot_be_used_today_or_says_nothing_is_not_shown(coupon: Coupon) -> None:
    assert usable_coupons([coupon], TODAY) == ()


def test_one_on_its_last_day_is_still_shown() -> None:
    assert usable_coupons([replace(COUPON, valid_until=TODAY, valid_from=TODAY)], TODAY)


def test_a_coupon_may_say_what_it_gives_in_its_name_alone() -> None:
    (coupon,) = usable_coupons([replace(COUPON, discounts=())], TODAY)
    assert (coupon.gives, coupon.amount) == (CouponGives.AMOUNT, ZERO)
