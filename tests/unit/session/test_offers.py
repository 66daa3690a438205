"""One gentle offer a session: the restaurant's own rules first, then r_keeper's recommendations."""

from __future__ import annotations

from datetime import time

import pytest
from msgspec.structs import replace

from kiosk.domain.hours import Hours
from kiosk.domain.money import Money
from kiosk.domain.names import Text
from kiosk.domain.offers import OfferRule, Those
from kiosk.domain.order_kind import OrderKind
from kiosk.intents import BackTapped, CancelConfirmed, CancelTapped, StartTapped
from kiosk.order_intents import (
    BasketOpened,
    LineStepped,
    OffersDeclined,
    OfferTaken,
    OrderTypeChosen,
    PlusTapped,
)
from kiosk.session.views import basket_part
from kiosk.snapshots.basket import BasketPart
from kiosk.snapshots.session import Screen
from tests.unit.lunch import BORSCH, CAKE, MENU, OKROSHKA, SHCHI, TEA
from tests.unit.session.guest import SITE, Guest, around, at_the_menu, menu_with
from tests.unit.session.kiosk import KioskStage

WITH_BORSCH = OfferRule(
    dishes=(MENU.dishes[CAKE].code,),
    title=Text("К борщу берут"),
    present=Those(codes=frozenset({MENU.dishes[BORSCH].code})),
)
SHCHI_FOR_ALL = OfferRule(dishes=(MENU.dishes[SHCHI].code,))


def guest_of(*rules: OfferRule) -> Guest:
    return at_the_menu(replace(around(), offers=rules))


def shown(guest: Guest) -> BasketPart:
    return basket_part(guest.state, guest.around)


def offered(guest: Guest) -> list[int]:
    return [dish.id for dish in shown(guest).offers]


def on_screen(kiosk: KioskStage) -> list[int]:
    return [dish.id for dish in kiosk.shown.basket.offers]


def test_a_rule_goes_before_what_r_keeper_recommends() -> None:
    guest = guest_of(SHCHI_FOR_ALL).do(PlusTapped(TEA))
    assert offered(guest) == [SHCHI]
    assert offered(guest_of().do(PlusTapped(TEA))) == [CAKE]


def test_the_first_rule_that_fits_is_the_offer() -> None:
    guest = guest_of(WITH_BORSCH, SHCHI_FOR_ALL)
    assert offered(guest.do(PlusTapped(TEA))) == [SHCHI]
    assert offered(guest.do(PlusTapped(BORSCH))) == [CAKE]
    part = shown(guest)
    assert part.offers_title == Text("К борщу берут")
    assert part.offered_with is not None
    assert part.offered_with.id == BORSCH


def test_an_empty_basket_is_offered_nothing() -> None:
    assert offered(guest_of(SHCHI_FOR_ALL)) == []


@pytest.mark.parametrize("group", ["Супы", " супы ", "Soups"])
def test_a_group_is_named_as_guests_read_it(group: str) -> None:
    for_soup = replace(SHCHI_FOR_ALL, present=Those(groups=frozenset({group})))
    assert offered(guest_of(for_soup).do(PlusTapped(BORSCH))) == [SHCHI]
    not_with_soup = replace(SHCHI_FOR_ALL, absent=Those(groups=frozenset({group})))
    assert offered(guest_of(not_with_soup).do(PlusTapped(BORSCH))) == []


def test_what_is_in_the_basket_or_sold_out_is_not_offered() -> None:
    codes = tuple(MENU.dishes[dish].code for dish in (TEA, OKROSHKA, CAKE))
    guest = guest_of(OfferRule(dishes=codes)).do(PlusTapped(TEA))
    assert offered(guest) == [CAKE]
    left = replace(MENU.dishes[CAKE], rest=0)
    guest.around = replace(guest.around, menu=menu_with(left))
    assert offered(guest) == []


@pytest.mark.parametrize(
    ("limits", "fits"),
    [
        ((Money.of(120), None), True),
        ((Money.of(121), None), False),
        ((None, Money.of(120)), True),
        ((None, Money.of(119)), False),
    ],
)
def test_the_sum_of_the_order_decides(
    limits: tuple[Money | None, Money | None], *, fits: bool
) -> None:
    rule = replace(SHCHI_FOR_ALL, sum_from=limits[0], sum_to=limits[1])
    assert (offered(guest_of(rule).do(PlusTapped(TEA))) == [SHCHI]) is fits


def test_a_rule_counts_in_its_hours_by_the_restaurants_clock() -> None:
    evening = replace(SHCHI_FOR_ALL, hours=Hours(start=time(18), end=time(22)))
    kiosk = KioskStage(site=replace(SITE, offers=(evening,)))
    kiosk.do(StartTapped(), OrderTypeChosen(OrderKind.EAT_IN), PlusTapped(BORSCH))
    assert on_screen(kiosk) == []
    kiosk.clock.seconds += 6.5 * 3600
    kiosk.do(PlusTapped(TEA))
    assert on_screen(kiosk) == [SHCHI]


def test_the_offer_seen_under_the_order_stays_the_only_one() -> None:
    guest = guest_of(WITH_BORSCH, SHCHI_FOR_ALL).do(PlusTapped(TEA), BasketOpened())
    assert offered(guest) == [SHCHI]
    guest.do(BackTapped(), PlusTapped(BORSCH), BasketOpened())
    assert guest.screen is Screen.BASKET
    assert offered(guest) == [SHCHI]


def test_after_the_offer_was_taken_no_other_is_made() -> None:
    guest = guest_of(WITH_BORSCH, SHCHI_FOR_ALL).do(PlusTapped(TEA), OfferTaken(SHCHI))
    assert [dish for dish, _ in guest.lines] == [TEA, SHCHI]
    assert offered(guest.do(PlusTapped(BORSCH), BasketOpened())) == []


def test_a_part_of_the_offer_leaves_the_rest_of_it() -> None:
    codes = tuple(MENU.dishes[dish].code for dish in (SHCHI, CAKE))
    cheap = OfferRule(dishes=codes, sum_to=Money.of(120))
    guest = guest_of(cheap).do(PlusTapped(TEA), BasketOpened(), OfferTaken(SHCHI))
    assert offered(guest) == [CAKE]


def test_no_is_no_for_the_session_and_the_next_guest_is_asked_anew() -> None:
    kiosk = KioskStage(site=replace(SITE, offers=(SHCHI_FOR_ALL,)))
    come = (StartTapped(), OrderTypeChosen(OrderKind.EAT_IN), PlusTapped(TEA), BasketOpened())
    kiosk.do(*come, OffersDeclined(), BackTapped(), PlusTapped(BORSCH), BasketOpened())
    assert on_screen(kiosk) == []
    kiosk.do(CancelTapped(), CancelConfirmed(), *come)
    assert on_screen(kiosk) == [SHCHI]


def test_an_offer_goes_with_the_dish_it_belongs_to() -> None:
    guest = guest_of(WITH_BORSCH).do(PlusTapped(TEA), PlusTapped(BORSCH), BasketOpened())
    assert offered(guest) == [CAKE]
    assert offered(guest.do(LineStepped(2, -1))) == []


def test_what_is_not_offered_now_is_not_taken_as_an_offer() -> None:
    guest = guest_of(SHCHI_FOR_ALL).do(PlusTapped(TEA), OfferTaken(BORSCH))
    assert guest.lines == [(TEA, 1)]
