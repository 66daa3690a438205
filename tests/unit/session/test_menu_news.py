"""A menu changes under a guest: what sold out or costs another sum is told, and not paid for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec import structs

from kiosk.card_intents import CardPresented, LoyaltyPassed
from kiosk.checkout.ways import PayWay
from kiosk.domain.dish import Dish
from kiosk.domain.menu import Menu
from kiosk.domain.money import Money
from kiosk.domain.order_kind import OrderKind
from kiosk.intents import PayTapped, StartTapped
from kiosk.order_intents import (
    BasketOpened,
    CheckoutTapped,
    DishOpened,
    LineStepped,
    OptionTapped,
    OrderTypeChosen,
    PlusTapped,
)
from kiosk.snapshots.session import Screen
from kiosk.snapshots.toast import ToastKind
from kiosk.staff_snapshots import StaffPart, StaffView
from tests.unit.lunch import BORSCH, BREAD, BUNS, FIRST, LUNCH, MENU, STEP_BORSCH, TEA
from tests.unit.session.guest import CARD
from tests.unit.session.kiosk import DECLINED, KioskStage

TEN: Money = Money.of(10)


def with_dish(changed: Dish, menu: Menu = MENU) -> Menu:
    return replace(menu, dishes={**menu.dishes, changed.id: changed})


def without(dish_id: int) -> Menu:
    return with_dish(structs.replace(MENU.dishes[dish_id], rest=0))


def dearer(dish_id: int) -> Menu:
    dish = MENU.dishes[dish_id]
    return with_dish(structs.replace(dish, price=dish.price + TEN))


def at_the_menu() -> KioskStage:
    stage = KioskStage()
    return stage.do(StartTapped(), OrderTypeChosen(OrderKind.EAT_IN), PlusTapped(BORSCH))


def paying() -> KioskStage:
    stage = at_the_menu().do(BasketOpened())
    revision = stage.shown.basket.revision
    return stage.do(CheckoutTapped(revision), LoyaltyPassed())


def gets(stage: KioskStage, menu: Menu) -> KioskStage:
    """The till's news, a second later."""
    stage.menu.menu = menu
    return stage.wait(1)


def test_what_sells_out_in_the_basket_is_told_of_by_name_and_once() -> None:
    stage = gets(at_the_menu(), without(BORSCH))
    assert stage.toast is not None
    assert (stage.toast.kind, stage.toast.subject) == (ToastKind.SOLD_OUT, MENU.dishes[BORSCH].name)
    key = stage.toast.key
    gets(stage, replace(without(BORSCH)))
    assert stage.toast.key == key
    gets(stage, MENU)
    gets(stage, without(BORSCH))
    assert stage.toast is not None
    assert stage.toast.key > key, "it could be had in between"


def test_a_dish_that_sells_out_while_it_is_built_leads_back_and_says_so() -> None:
    stage = gets(at_the_menu().do(DishOpened(BORSCH)), without(BORSCH))
    assert stage.screen is Screen.MENU
    assert stage.shown.dish is None
    assert stage.toast is not None
    assert stage.toast.kind is ToastKind.SOLD_OUT


def test_a_combo_that_sells_out_while_it_is_built_leads_back_and_says_so() -> None:
    stage = gets(at_the_menu().do(DishOpened(LUNCH)), without(LUNCH))
    assert (stage.screen, stage.shown.combo) == (Screen.MENU, None)


def test_a_component_that_sells_out_is_chosen_anew() -> None:
    stage = at_the_menu().do(DishOpened(LUNCH), OptionTapped(FIRST, STEP_BORSCH))
    gets(stage, without(BORSCH))
    assert stage.screen is Screen.COMBO
    assert stage.shown.combo is not None
    assert not stage.shown.combo.steps[0].done
    assert stage.toast is not None
    assert stage.toast.kind is ToastKind.SOLD_OUT


def test_an_option_that_is_gone_is_taken_out_of_the_dish_that_is_built() -> None:
    stage = at_the_menu().do(DishOpened(BORSCH), OptionTapped(BREAD, BUNS))
    dish = MENU.dishes[BORSCH]
    groups = tuple(
        structs.replace(
            group,
            modifiers=tuple(
                structs.replace(modifier, available=modifier.id != BUNS)
                for modifier in group.modifiers
            ),
        )
        for group in dish.groups
    )
    gets(stage, with_dish(structs.replace(dish, groups=groups)))
    assert stage.shown.dish is not None
    chosen = {o.modifier.id for g in stage.shown.dish.groups for o in g.options if o.chosen}
    assert BUNS not in chosen


def test_the_dish_that_is_built_costs_what_it_costs_now() -> None:
    stage = at_the_menu().do(DishOpened(BORSCH))
    assert stage.shown.dish is not None
    before = stage.shown.dish.price
    gets(stage, dearer(BORSCH))
    assert stage.shown.dish is not None
    assert stage.shown.dish.price == before + TEN


def test_another_price_strikes_the_old_one_through_until_the_guest_goes_on() -> None:
    stage = at_the_menu().do(BasketOpened())
    (line,) = stage.shown.basket.lines
    gets(stage, dearer(BORSCH))
    (now,) = stage.shown.basket.lines
    assert (now.price, now.price_before) == (line.price + TEN, line.price)
    assert stage.toast is not None
    assert stage.toast.kind is ToastKind.PRICE_CHANGED
    stage.do(CheckoutTapped(stage.shown.basket.revision))
    assert stage.shown.basket.lines[0].price_before is None
    assert stage.do(LoyaltyPassed()).screen is Screen.PAY


def test_a_line_the_guest_changes_is_seen_at_its_new_price() -> None:
    stage = gets(at_the_menu().do(BasketOpened()), dearer(BORSCH))
    stage.do(LineStepped(stage.shown.basket.lines[0].key, 1))
    assert stage.shown.basket.lines[0].price_before is None


@pytest.mark.parametrize("menu", [dearer(BORSCH), without(BORSCH)], ids=["dearer", "sold out"])
def test_nobody_pays_for_another_order_than_they_have_seen(menu: Menu) -> None:
    stage = gets(paying(), menu)
    assert stage.screen is Screen.BASKET
    assert stage.toast is not None
    assert not stage.desk.bought


@pytest.mark.parametrize("menu", [dearer(BORSCH), without(BORSCH)], ids=["dearer", "sold out"])
def test_a_tap_on_pay_that_crosses_the_news_buys_nothing(menu: Menu) -> None:
    stage = paying()
    stage.menu.menu = menu
    stage.do(PayTapped(PayWay.STATION, stage.shown.basket.revision))
    assert stage.screen is Screen.BASKET
    assert not stage.desk.bought


def test_a_price_that_changes_before_the_way_to_pay_is_shown_in_the_basket_first() -> None:
    stage = at_the_menu().do(BasketOpened())
    stage.do(CheckoutTapped(stage.shown.basket.revision))
    gets(stage, dearer(BORSCH))
    assert stage.screen is Screen.LOYALTY
    assert stage.do(LoyaltyPassed()).screen is Screen.BASKET


def test_a_declined_purchase_is_not_disturbed_by_the_menu() -> None:
    stage = paying().do(PayTapped(PayWay.STATION, 1)).hears(DECLINED)
    gets(stage, dearer(BORSCH))
    assert stage.screen is Screen.TERMINAL
    assert stage.toast is None


def test_what_another_guest_could_not_have_is_not_told_to_the_next() -> None:
    stage = gets(at_the_menu(), without(TEA))
    assert stage.toast is None


def test_a_card_that_staff_hold_to_the_reader_is_no_guests() -> None:
    stage = KioskStage()
    stage.staff = StaffPart(view=StaffView.WRONG)
    stage.do(CardPresented(CARD))
    assert stage.screen is Screen.ATTRACT
