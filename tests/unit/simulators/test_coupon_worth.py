"""What a coupon takes off lines, to the kopeck (crm §6.6)."""

from __future__ import annotations

import pytest

from kiosk.simulators.cash_server.coupon_worth import Taken, worth
from kiosk.simulators.cash_server.order_lines import Line
from kiosk.simulators.coupon_office import (
    AmountOff,
    CouponTerms,
    DishOff,
    GoodsKind,
    GoodsOff,
    PercentOff,
)
from tests.unit.simulators.cash_till import samovar

TEA, MORS = samovar().dish("tea").code, samovar().dish("mors").code


def line(price: int, quantity: int = 1000, *, key: str = "tea", uni: int = 1) -> Line:
    return Line(
        dish=samovar().dish(key),
        uni=uni,
        guid=str(uni),
        ordered=quantity,
        price=price,
        list_price=price,
    )


def taken(gives: PercentOff | AmountOff | GoodsOff, *lines: Line) -> Taken:
    return worth(CouponTerms(id="9" * 19, name="Купон", gives=gives), lines)


def teas(kind: GoodsKind, value: int, *, most: int = 9, of_all: int = 9) -> GoodsOff:
    offer = DishOff(dish_code=TEA, kind=kind, value=value, most=most)
    return GoodsOff(dishes=(offer,), most=of_all)


def test_a_share_is_rounded_half_up_on_every_line_by_itself() -> None:
    # 10 % of 0.15 is 1.5 kopecks: 2 a line, 4 in all; of 0.30 together it were 3.
    assert taken(PercentOff(percent=10), line(15), line(15, uni=2)).total == 4
    assert taken(PercentOff(percent=10), line(14)).total == 1


def test_a_share_stops_at_its_limit() -> None:
    assert taken(PercentOff(percent=10, limit=5_00), line(100_00)).total == 5_00
    assert taken(PercentOff(percent=10, limit=50_00), line(100_00)).total == 10_00


def test_an_amount_never_takes_more_than_the_order_costs() -> None:
    assert taken(AmountOff(amount=100_00), line(120_00)).total == 100_00
    assert taken(AmountOff(amount=100_00), line(40_00), line(30_00, uni=2)).total == 70_00
    assert taken(AmountOff(amount=100_00)).total == 0


@pytest.mark.parametrize(
    ("kind", "value", "off"),
    [
        (GoodsKind.SUMM, 30_00, 30_00),
        (GoodsKind.SUMM, 500_00, 120_00),
        (GoodsKind.PERCENT, 25_00, 30_00),
        (GoodsKind.PERCENT, 100_00, 120_00),
        (GoodsKind.PRICE, 50_00, 70_00),
        (GoodsKind.PRICE, 200_00, 0),
    ],
)
def test_a_dish_becomes_cheaper_by_a_sum_by_a_share_or_to_a_price(
    kind: GoodsKind, value: int, off: int
) -> None:
    assert taken(teas(kind, value), line(120_00), line(190_00, key="mors", uni=2)).total == off


def test_what_is_taken_is_told_by_the_line_it_is_taken_off() -> None:
    lines = (line(190_00, key="mors", uni=1), line(120_00, uni=2))
    assert taken(teas(GoodsKind.SUMM, 30_00), *lines).by_line == {2: 30_00}


def test_the_quota_of_a_dish_and_that_of_all_of_them_hold() -> None:
    four = line(100_00, 4000)
    assert taken(teas(GoodsKind.SUMM, 10_00, most=3), four).total == 30_00
    assert taken(teas(GoodsKind.SUMM, 10_00, most=3, of_all=2), four).total == 20_00


def test_the_dearest_portions_come_first_whatever_their_place() -> None:
    offers = tuple(
        DishOff(dish_code=code, kind=GoodsKind.PERCENT, value=100_00, most=2)
        for code in (TEA, MORS)
    )
    lines = (
        line(100_00, 3000, uni=1),
        line(190_00, key="mors", uni=2),
        line(120_00, uni=3),
    )
    off = taken(GoodsOff(dishes=offers, most=3), *lines)
    assert off.by_line == {2: 190_00, 3: 120_00, 1: 100_00}


def test_a_dish_sold_by_weight_counts_what_is_left_of_a_portion_as_one() -> None:
    half = line(100_00, 1500)
    assert taken(teas(GoodsKind.PRICE, 40_00), half).total == 90_00
    assert taken(teas(GoodsKind.SUMM, 60_00), half).total == 110_00
    assert taken(teas(GoodsKind.PERCENT, 100_00, most=1), half).total == 100_00


def test_the_portions_of_a_line_are_rounded_together() -> None:
    # A third of 0.05 is 1.67 kopecks: 5 for three portions, 6 if each were rounded.
    assert taken(teas(GoodsKind.PERCENT, 33_33), line(5, 3000)).total == 5
