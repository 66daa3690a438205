"""What a known guest's coupons do to the basket, and what the guest may do with them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.card_intents import (
    BonusChosen,
    CardPresented,
    CouponTapped,
    LoyaltyOpened,
    LoyaltyPassed,
    SecondCardAnswered,
)
from kiosk.domain.coupons import (
    Coupon,
    CouponGives,
    DishFavour,
    FavouredDish,
    FavouredGroup,
)
from kiosk.domain.guest import BonusRules
from kiosk.domain.money import ZERO, Money
from kiosk.intents import PayTapped
from kiosk.order_intents import BasketOpened, CheckoutTapped, PlusTapped
from kiosk.session import favours
from kiosk.session.guest_view import loyalty_part
from kiosk.session.state import BeginPurchase
from kiosk.snapshots.coupon import CouponStanding
from tests.unit.lunch import BORSCH, MENU, TEA
from tests.unit.session.guest import ANNA, SITE, Guest, around, at_the_menu
from tests.unit.session.paying import COUNTER, STATION

TENTH = Coupon(id="1001", code="1", name="Десятая часть", gives=CouponGives.SHARE, rate=1000)
GIFT = Coupon(id="1002", code="2", name="100 ₽", gives=CouponGives.AMOUNT, amount=Money.of(100))
FREE_TEA = Coupon(
    id="1003",
    code="3",
    name="Чай в подарок",
    gives=CouponGives.DISHES,
    groups=(
        FavouredGroup(
            dishes=(
                FavouredDish(
                    code=MENU.dishes[TEA].code, favour=DishFavour.SHARE, value=10_000, most=1
                ),
            )
        ),
    ),
)
WITH_COUPONS = replace(ANNA, coupons=(TENTH, GIFT, FREE_TEA))
TAKING = replace(SITE, takes_coupons=True)


def guest_with(*dishes: int, site=TAKING) -> Guest:
    guest = at_the_menu(around(site)).recognised(WITH_COUPONS)
    return guest.do(*(PlusTapped(dish) for dish in dishes), LoyaltyOpened())


def standings(guest: Guest) -> dict[str, CouponStanding]:
    part = loyalty_part(guest.state, guest.around)
    return {view.coupon.id: view.standing for view in part.coupons}


def test_each_coupon_says_what_it_is_to_this_basket() -> None:
    guest = guest_with(BORSCH)
    assert standings(guest) == {
        TENTH.id: CouponStanding.READY,
        GIFT.id: CouponStanding.READY,
        FREE_TEA.id: CouponStanding.NOTHING_FITS,
    }


def test_an_applied_coupon_takes_its_worth_off_and_another_has_to_wait() -> None:
    guest = guest_with(BORSCH, TEA).do(CouponTapped(FREE_TEA.id))
    part = loyalty_part(guest.state, guest.around)
    assert (part.total, part.discount, part.to_pay) == (
        Money.of(510),
        Money.of(120),
        Money.of(390),
    )
    assert standings(guest)[FREE_TEA.id] is CouponStanding.APPLIED
    assert standings(guest)[GIFT.id] is CouponStanding.ANOTHER_APPLIED
    assert standings(guest.do(CouponTapped(GIFT.id)))[GIFT.id] is CouponStanding.ANOTHER_APPLIED


def test_a_second_tap_takes_the_coupon_off_again() -> None:
    guest = guest_with(BORSCH).do(CouponTapped(GIFT.id), CouponTapped(GIFT.id))
    assert loyalty_part(guest.state, guest.around).discount == ZERO
    assert standings(guest)[GIFT.id] is CouponStanding.READY


def test_points_pay_for_what_the_coupon_leaves() -> None:
    rules = BonusRules(most_percent=30)
    guest = guest_with(BORSCH, site=replace(TAKING, bonus_rules=rules)).do(CouponTapped(GIFT.id))
    part = loyalty_part(guest.state, guest.around)
    assert part.amounts[-1] == Money.of(87)
    guest.do(BonusChosen(Money.of(88)))
    assert guest.state.bonus is None


def test_points_chosen_before_the_coupon_shrink_with_what_is_left_to_pay() -> None:
    guest = guest_with(TEA).do(BonusChosen(Money.of(120)), CouponTapped(GIFT.id))
    part = loyalty_part(guest.state, guest.around)
    assert (part.bonus, part.to_pay) == (Money.of(20), ZERO)


def test_a_coupon_that_would_leave_nothing_to_pay_waits_for_more_dishes() -> None:
    guest = guest_with(TEA)
    assert standings(guest)[FREE_TEA.id] is CouponStanding.COVERS_ALL
    assert guest.do(CouponTapped(FREE_TEA.id)).state.coupon_id == ""


def test_a_coupon_stops_counting_with_the_dish_it_was_for_and_counts_again_with_it() -> None:
    guest = guest_with(BORSCH, TEA).do(CouponTapped(FREE_TEA.id))
    whole = guest.state.basket
    guest.state = replace(guest.state, basket=whole.without(whole.lines[1].key))
    assert favours.discount(guest.state, TAKING, MENU) == ZERO
    guest.state = replace(guest.state, basket=whole)
    assert favours.discount(guest.state, TAKING, MENU) == Money.of(120)


def test_where_the_cash_server_takes_none_they_are_for_the_counter() -> None:
    guest = guest_with(BORSCH, site=SITE)
    assert standings(guest)[GIFT.id] is CouponStanding.AT_COUNTER
    assert guest.do(CouponTapped(GIFT.id)).state.coupon_id == ""


def test_one_the_cash_server_refused_is_not_offered_again() -> None:
    guest = guest_with(BORSCH)
    guest.state = replace(guest.state, refused_coupons=frozenset({GIFT.id}))
    assert standings(guest)[GIFT.id] is CouponStanding.REFUSED
    assert guest.do(CouponTapped(GIFT.id)).state.coupon_id == ""


def test_a_coupon_of_somebody_else_cannot_be_chosen() -> None:
    assert guest_with(BORSCH).do(CouponTapped("999")).state.coupon_id == ""


@pytest.mark.parametrize("way", [STATION, COUNTER])
def test_the_purchase_begins_with_the_coupon_whatever_the_way(way) -> None:
    guest = guest_with(BORSCH).do(CouponTapped(GIFT.id), BasketOpened())
    revision = guest.state.basket.revision
    guest.do(CheckoutTapped(revision), LoyaltyPassed(), PayTapped(way, revision))
    assert guest.errands == [
        BeginPurchase(way=way, bonus=ZERO, coupon=GIFT, discount=Money.of(100))
    ]


def test_another_card_s_guest_has_coupons_of_their_own() -> None:
    guest = guest_with(BORSCH).do(CouponTapped(GIFT.id))
    other = replace(WITH_COUPONS.card, number="7770000009999")
    guest.do(CardPresented(other), SecondCardAnswered(replace=True))
    assert guest.state.coupon_id == ""
