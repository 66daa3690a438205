"""What is said about coupons, in both languages."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from kiosk.domain.coupons import Coupon, CouponGives
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Language
from kiosk.snapshots.coupon import CouponStanding, CouponView
from tests.unit.ui.words import assert_whole, both, reading
from ui import coupon_wording as wording

RU, EN = Language.RU, Language.EN
SHARE = Coupon(id="1", name="", gives=CouponGives.SHARE, rate=1500, last_day=date(2026, 5, 31))
AMOUNT = replace(SHARE, gives=CouponGives.AMOUNT, rate=0, amount=Money.of(300))
OPEN = {CouponStanding.READY, CouponStanding.APPLIED}

pytestmark = pytest.mark.usefixtures("qapp")


def plain(text: str) -> str:
    return text.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("coupon", "russian", "english"),
    [
        (SHARE, "Скидка 15 %", "15 % off"),
        (AMOUNT, "Скидка 300 ₽", "300 ₽ off"),
        (
            replace(SHARE, rate=1250, most=Money.of(150)),
            "Скидка 12,5 %, не больше 150 ₽",
            "12.5 % off, 150 ₽ at most",
        ),
    ],
    ids=["share", "amount", "share-with-a-limit"],
)
def test_a_coupon_without_a_name_is_called_by_what_it_gives(
    coupon: Coupon, russian: str, english: str
) -> None:
    with reading(RU):
        assert plain(wording.coupon_name_text(coupon, RU)) == russian
        assert wording.coupon_gives_text(coupon, RU) == ""
    with reading(EN):
        assert plain(wording.coupon_name_text(coupon, EN)) == english


def test_the_restaurant_s_own_words_come_first() -> None:
    told = replace(SHARE, name="Морс в подарок", notes="Один морс бесплатно")
    assert wording.coupon_name_text(told, EN) == "Морс в подарок"
    assert wording.coupon_gives_text(told, EN) == "Один морс бесплатно"


def test_a_name_that_says_it_all_is_not_said_again() -> None:
    with reading(RU):
        assert wording.coupon_gives_text(replace(SHARE, name="скидка 15 %"), RU) == ""
        assert wording.coupon_gives_text(replace(SHARE, name="Именинник"), RU) != ""


def test_a_coupon_that_names_no_figure_invents_none() -> None:
    for vague in (replace(SHARE, rate=0), replace(AMOUNT, amount=ZERO)):
        assert wording.coupon_name_text(vague, RU) == ""


@pytest.mark.parametrize("standing", CouponStanding)
def test_what_a_coupon_takes_off_is_said_where_it_may_be_applied(standing: CouponStanding) -> None:
    view = CouponView(coupon=SHARE, standing=standing, worth=Money.of(190))
    said = plain(wording.coupon_worth_text(view, RU))
    assert said == ("−190 ₽" if standing in OPEN else "")


def test_an_amount_is_not_said_twice() -> None:
    view = CouponView(coupon=AMOUNT, standing=CouponStanding.READY, worth=Money.of(300))
    assert wording.coupon_worth_text(view, RU) == ""
    told = replace(view, coupon=replace(AMOUNT, name="На завтрак", notes="Приходите до 11"))
    assert plain(wording.coupon_worth_text(told, RU)) == "−300 ₽"


@pytest.mark.parametrize("standing", CouponStanding)
def test_what_becomes_of_a_coupon_is_said(standing: CouponStanding) -> None:
    assert_whole(lambda: wording.coupon_way_text(standing))
    assert_whole(lambda: wording.coupon_spoken_text(standing))


def test_no_two_standings_are_told_alike() -> None:
    told = {wording.coupon_way_text(standing) for standing in CouponStanding}
    assert len(told) == len(CouponStanding)


def test_only_an_applied_coupon_speaks_of_taking_it_off() -> None:
    differ = {
        standing
        for standing in CouponStanding
        if wording.coupon_spoken_text(standing) != wording.coupon_way_text(standing)
    }
    assert differ == {CouponStanding.APPLIED}


def test_the_last_day_is_said_and_nothing_where_there_is_none() -> None:
    with reading(RU):
        assert plain(wording.until_text(SHARE, RU)) == "до 31 мая"
        assert wording.until_text(replace(SHARE, last_day=None), RU) == ""


@pytest.mark.parametrize(
    ("name", "russian"),
    [
        ("Морс в подарок", "Купон: морс в подарок"),
        ("VIP", "Купон: VIP"),
        ("", "Купон"),
    ],
)
def test_a_coupon_is_named_among_the_sums(name: str, russian: str) -> None:
    with reading(RU):
        assert wording.coupon_sum_text(name) == russian


def test_another_sum_is_told_with_the_one_that_was_shown() -> None:
    less, shown = Money.of(1130), Money.of(1090)
    said = both(lambda: plain(wording.other_sum_text(less, shown, RU)))
    assert said == {
        RU: "С купоном получается 1 130 ₽, а не 1 090 ₽",
        EN: "With the coupon it is 1 130 ₽, not 1 090 ₽",
    }


def test_a_sum_that_is_as_shown_is_not_called_another() -> None:
    same = Money.of(1090)
    assert_whole(lambda: wording.other_sum_text(same, same, EN))
    assert "1" not in wording.other_sum_text(same, same, EN)


def test_the_sentences_of_the_question_name_their_sums() -> None:
    to_pay = Money.of(1280)
    for say in (
        lambda: plain(wording.without_coupon_text(to_pay, EN)),
        lambda: plain(wording.pay_without_coupon_text(to_pay, EN)),
        lambda: plain(wording.pay_other_sum_text(to_pay, EN)),
        lambda: plain(wording.other_discount_text(to_pay, Money.of(190), EN)),
    ):
        assert_whole(say)
        assert "1 280 ₽" in say()
