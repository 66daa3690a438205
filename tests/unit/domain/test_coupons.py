"""What a coupon takes off an order, as the guest is told beforehand."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.coupons import (
    Coupon,
    CouponGives,
    DishFavour,
    FavouredDish,
    FavouredGroup,
    PricedLine,
)
from kiosk.domain.money import ZERO, Money

SOUP, TEA, CAKE = 101, 102, 103
LINES = (
    PricedLine(code=SOUP, portion=Money.of(350), portions=1),
    PricedLine(code=TEA, portion=Money.of(190), portions=2),
    PricedLine(code=CAKE, portion=Money.of(290), portions=1),
)
TOTAL = Money.of(1020)


def share(rate: int, most: Money | None = None) -> Coupon:
    return Coupon(id="1", name="", gives=CouponGives.SHARE, rate=rate, most=most)


def amount(minor: int) -> Coupon:
    return Coupon(id="1", name="", gives=CouponGives.AMOUNT, amount=Money(minor))


def dishes(*groups: FavouredGroup) -> Coupon:
    return Coupon(id="1", name="", gives=CouponGives.DISHES, groups=groups)


def favoured(code: int, favour: DishFavour, value: int, most: int | None = None) -> FavouredDish:
    return FavouredDish(code=code, favour=favour, value=value, most=most)


@pytest.mark.parametrize(
    ("coupon", "off"),
    [
        (share(1000), 10200),
        (share(750), 7650),
        (share(1000, Money.of(50)), 5000),
        (amount(15000), 15000),
        (amount(500000), 102000),
        (dishes(FavouredGroup(dishes=(favoured(TEA, DishFavour.SHARE, 10000, 1),))), 19000),
        (dishes(FavouredGroup(dishes=(favoured(TEA, DishFavour.SHARE, 10000),))), 38000),
        (dishes(FavouredGroup(dishes=(favoured(CAKE, DishFavour.PRICE, 20000),))), 9000),
        (dishes(FavouredGroup(dishes=(favoured(CAKE, DishFavour.PRICE, 40000),))), 0),
        (dishes(FavouredGroup(dishes=(favoured(SOUP, DishFavour.SUM, 5000),))), 5000),
        (dishes(FavouredGroup(dishes=(favoured(SOUP, DishFavour.SUM, 90000),))), 35000),
        (dishes(FavouredGroup(dishes=(favoured(999, DishFavour.SHARE, 10000),))), 0),
    ],
)
def test_what_it_takes_off(coupon: Coupon, off: int) -> None:
    assert coupon.worth(LINES) == Money(off)


def test_the_dearest_portions_count_first_within_the_quota_of_the_group() -> None:
    half = (favoured(TEA, DishFavour.SHARE, 5000), favoured(CAKE, DishFavour.SHARE, 5000))
    coupon = dishes(FavouredGroup(dishes=half, most=2))
    for lines in permutations(LINES):
        assert coupon.worth(lines) == Money.of(145) + Money.of(95)


def test_half_a_kopeck_is_rounded_up_line_by_line() -> None:
    lines = [PricedLine(code=n, portion=Money(105), portions=1) for n in (1, 2)]
    assert share(1000).worth(lines) == Money(22)


LINE = st.builds(
    PricedLine,
    code=st.sampled_from([SOUP, TEA, CAKE]),
    portion=st.integers(1, 90_000).map(Money),
    portions=st.integers(1, 5),
)
FAVOUR = st.builds(
    FavouredDish,
    code=st.sampled_from([SOUP, TEA, CAKE]),
    favour=st.sampled_from(DishFavour),
    value=st.integers(0, 100_000),
    most=st.none() | st.integers(1, 3),
)
GROUP = st.builds(
    FavouredGroup,
    dishes=st.lists(FAVOUR, min_size=1, max_size=3).map(tuple),
    most=st.none() | st.integers(1, 3),
)
ANY_COUPON = (
    st.integers(0, 20_000).map(share)
    | st.integers(0, 500_000).map(amount)
    | st.lists(GROUP, min_size=1, max_size=3).map(lambda groups: dishes(*groups))
)


@given(coupon=ANY_COUPON, lines=st.lists(LINE, max_size=5))
def test_it_never_takes_off_more_than_the_order_costs(
    coupon: Coupon, lines: list[PricedLine]
) -> None:
    total = Money.total(line.portion * line.portions for line in lines)
    assert ZERO <= coupon.worth(lines) <= total


def test_it_names_the_dishes_it_is_good_for() -> None:
    coupon = dishes(FavouredGroup(dishes=(favoured(TEA, DishFavour.SUM, 1),)))
    assert coupon.dish_codes == {TEA}
    assert share(1000).dish_codes == frozenset()
