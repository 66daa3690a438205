"""Coupons the cash server redeems, as the card system keeps and shows them (crm §8.3, §9.6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.simulators.card_system.coupon_redemption import CouponRedemption
from kiosk.simulators.card_system.coupons import CouponStatus
from kiosk.simulators.coupon_office import (
    AmountOff,
    CouponRefused,
    DishOff,
    GoodsKind,
    GoodsOff,
    PercentOff,
)
from tests.unit.simulators.card_counter import CardCounter, texts
from tests.unit.simulators.card_guests import (
    AMOUNT_COUPON,
    ANNA,
    GOODS_COUPON,
    PERCENT_COUPON,
)

ORDER, OTHER_ORDER = "{1}", "{2}"
OLD, USED, OF_THE_SITE = (f"900021000000004000{n}" for n in (5, 4, 6))
AVAILABLE = f"<Card_Code>{ANNA}</Card_Code><Include>Holder_Coupon,Holder_Coupon_Available</Include>"


class Desk:
    """A cash server's desk at the small card system; `classifier` is who it is."""

    def __init__(self, classifier: str = "321") -> None:
        self.counter = CardCounter()
        office = self.counter.office
        self.book = office.book
        self.coupons = CouponRedemption(
            office.book, office.ledger, classifier=classifier, now=lambda: self.counter.at
        )

    def refusal(self, code: str, order: str = ORDER) -> str | None:
        try:
            self.coupons.attach(code, order)
        except CouponRefused as refused:
            return refused.code
        return None

    def available(self) -> list[str]:
        path = "Card/Holders_Coupons/Holder_Coupon/Coupon/Coupon_ID"
        return texts(self.counter.ask("Get card info", AVAILABLE), path)

    def redeemed(self) -> list[str]:
        """What the listing says of redemptions."""
        body = (
            "<Transaction><Holder_ID>1</Holder_ID><Operation_Type>18</Operation_Type>"
            "<Index>1</Index></Transaction>"
        )
        listed = self.counter.ask("Get transactions info", body)
        return texts(listed, "Transaction/Remarks")


def test_a_coupon_says_what_it_gives() -> None:
    desk = Desk()
    desk.book.put_coupon(replace(desk.book.coupon(AMOUNT_COUPON), status=CouponStatus.ACTIVE))
    gives = [
        desk.coupons.attach(one, ORDER).gives
        for one in (PERCENT_COUPON, AMOUNT_COUPON, GOODS_COUPON)
    ]
    morses = DishOff(dish_code=501, kind=GoodsKind.PERCENT, value=100_00)
    assert gives == [PercentOff(percent=15), AmountOff(amount=90_00), GoodsOff(dishes=(morses,))]


@pytest.mark.parametrize("code", [PERCENT_COUPON, PERCENT_COUPON[6:]])
def test_a_coupon_is_known_by_its_number_and_by_its_code(code: str) -> None:
    assert Desk().coupons.identify(code) == PERCENT_COUPON
    assert Desk().coupons.attach(code, ORDER).id == PERCENT_COUPON


def test_numbers_as_long_as_a_coupons_are_taken_for_coupons() -> None:
    coupons = Desk().coupons
    assert coupons.recognises("1" * 13)
    assert coupons.recognises("1" * 19)
    assert not coupons.recognises(str(ANNA))
    assert not coupons.recognises("A" * 13)
    assert coupons.identify("1" * 13) is None


@pytest.mark.parametrize(
    ("classifier", "code", "sac"),
    [
        ("321", "1" * 13, "SAC-0112"),
        ("321", USED, "SAC-0118"),
        ("321", OLD, "SAC-0119"),
        ("321", AMOUNT_COUPON, "SAC-0119"),
        ("321", OF_THE_SITE, None),
        ("123", OF_THE_SITE, "SAC-0117"),
        ("321", PERCENT_COUPON, None),
    ],
)
def test_the_card_system_says_why_not(classifier: str, code: str, sac: str | None) -> None:
    assert Desk(classifier).refusal(code) == sac


def test_the_card_system_says_it_in_both_languages() -> None:
    with pytest.raises(CouponRefused) as caught:
        Desk().coupons.attach(USED, ORDER)
    said = (caught.value.russian, caught.value.english)
    assert said == ("Купон использован", "The coupon is used")


def test_a_coupon_does_not_work_before_its_first_day() -> None:
    desk = Desk()
    early = replace(desk.book.coupon(PERCENT_COUPON), offered=date(2027, 1, 1))
    desk.book.put_coupon(early)
    assert desk.refusal(PERCENT_COUPON) == "SAC-0119"


def test_a_coupon_is_refused_while_its_schedule_is_closed() -> None:
    desk = Desk()
    desk.counter.wait(hours=6)
    assert desk.refusal(GOODS_COUPON) == "SAC-0120"


def test_a_code_that_two_coupons_have_is_refused() -> None:
    desk = Desk()
    other = replace(desk.book.coupon(PERCENT_COUPON), id="900022" + PERCENT_COUPON[6:])
    desk.book.put_coupon(other)
    assert desk.refusal(PERCENT_COUPON[6:]) == "SAC-0116"
    assert desk.refusal(PERCENT_COUPON) is None


def test_whose_coupon_it_is_does_not_matter() -> None:
    desk = Desk()
    desk.book.put_coupon(replace(desk.book.coupon(PERCENT_COUPON), holder_id=2))
    assert desk.refusal(PERCENT_COUPON) is None


def test_a_coupon_is_kept_for_one_order_and_released_by_it_alone() -> None:
    desk = Desk()
    assert desk.refusal(PERCENT_COUPON) is None
    assert desk.refusal(PERCENT_COUPON) is None
    desk.coupons.release(PERCENT_COUPON, OTHER_ORDER)
    assert desk.refusal(PERCENT_COUPON, OTHER_ORDER) == "SAC-0118"
    desk.coupons.release(PERCENT_COUPON, ORDER)
    assert desk.refusal(PERCENT_COUPON, OTHER_ORDER) is None


def test_a_redeemed_coupon_is_out_of_the_list_and_in_the_transactions() -> None:
    desk = Desk()
    desk.coupons.attach(PERCENT_COUPON, ORDER)
    assert PERCENT_COUPON in desk.available()
    assert desk.redeemed() == []
    desk.coupons.redeem(PERCENT_COUPON)
    assert PERCENT_COUPON not in desk.available()
    assert desk.redeemed() == [PERCENT_COUPON]
    shown = desk.counter.ask("Get coupon info", f"<Coupon_ID>{PERCENT_COUPON}</Coupon_ID>")
    assert texts(shown, "Coupon/Status") == ["Disabled"]
    assert desk.refusal(PERCENT_COUPON, OTHER_ORDER) == "SAC-0118"


def test_what_was_kept_in_time_is_redeemed_after_its_last_day() -> None:
    desk = Desk()
    desk.coupons.attach(PERCENT_COUPON, ORDER)
    desk.counter.wait(days=2000)
    assert desk.refusal(PERCENT_COUPON) is None
    desk.coupons.redeem(PERCENT_COUPON)
    assert desk.redeemed() == [PERCENT_COUPON]


def test_a_coupon_given_back_is_its_orders_again() -> None:
    desk = Desk()
    desk.coupons.attach(PERCENT_COUPON, ORDER)
    desk.coupons.redeem(PERCENT_COUPON)
    desk.coupons.give_back(PERCENT_COUPON, OTHER_ORDER)
    desk.coupons.release(PERCENT_COUPON, ORDER)
    assert desk.refusal(PERCENT_COUPON, OTHER_ORDER) == "SAC-0118"
    desk.coupons.give_back(PERCENT_COUPON, ORDER)
    assert desk.refusal(PERCENT_COUPON, OTHER_ORDER) == "SAC-0118"
    desk.coupons.release(PERCENT_COUPON, ORDER)
    assert desk.refusal(PERCENT_COUPON, OTHER_ORDER) is None


def test_a_coupon_without_limit_is_redeemed_again_and_again() -> None:
    desk = Desk()
    for order in (ORDER, OTHER_ORDER):
        assert desk.refusal(GOODS_COUPON, order) is None
    for _ in range(2):
        desk.coupons.redeem(GOODS_COUPON)
    assert desk.redeemed() == [GOODS_COUPON, GOODS_COUPON]
    assert GOODS_COUPON in desk.available()
