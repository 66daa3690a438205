"""Which of a guest's coupons are shown, and what is said of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kiosk.domain.guest import CouponGives
from kiosk.domain.money import ZERO, Money
from kiosk.loyalty.coupons import usable_coupons
from kiosk.wire.crm.classifiers import ClassifierSet
from kiosk.wire.crm.coupons import (
    Coupon,
    CouponAmount,
    CouponDiscount,
    CouponGoods,
    CouponStatus,
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
    assert (coupon.name, coupon.gives, coupon.percent) == (
        "−15 % на десерт",
        CouponGives.SHARE,
        15,
    )
    assert coupon.last_day == date(2026, 3, 31)
    assert coupon.fits([1])


def test_a_broken_rate_is_left_to_the_coupon_s_name() -> None:
    broken = replace(COUPON, discounts=(replace(FIFTEEN, rate=Decimal("7.5")),))
    assert usable_coupons([broken], TODAY)[0].percent == 0


def test_an_amount_is_what_it_pays_not_its_face_value() -> None:
    amount = CouponAmount(face_value=50000, pays=30000)
    (coupon,) = usable_coupons([replace(COUPON, discounts=(), amounts=(amount,))], TODAY)
    assert (coupon.gives, coupon.amount) == (CouponGives.AMOUNT, Money.of(300))


def test_goods_are_named_by_their_codes_in_groups_as_well() -> None:
    (coupon,) = usable_coupons([replace(COUPON, discounts=(), goods=(GOODS,))], TODAY)
    assert (coupon.gives, coupon.dish_codes) == (CouponGives.DISHES, frozenset({204}))
    assert coupon.fits([7, 204])
    assert not coupon.fits([7])


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
