"""From the first touch to paying: the fewest taps, the skipped steps, the ways back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec import structs

from kiosk.card_intents import (
    BonusChosen,
    CardNotTaken,
    CardPresented,
    CardProblem,
    LoyaltyOpened,
    LoyaltyPassed,
)
from kiosk.checkout.ways import PayWay
from kiosk.domain.guest import BonusRules
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Language
from kiosk.domain.order_kind import OrderKind
from kiosk.errors import ErrorCode
from kiosk.intents import (
    BackTapped,
    CancelConfirmed,
    CancelTapped,
    GuestIntent,
    LanguageChosen,
    MenuLooked,
    PayTapped,
    Sheet,
    SheetClosed,
    SheetOpened,
    StartTapped,
)
from kiosk.order_intents import (
    BasketOpened,
    CheckoutTapped,
    DishOpened,
    DraftConfirmed,
    LineOpened,
    OrderTypeChosen,
    PlusTapped,
)
from kiosk.session.state import BeginPurchase, EndSession, LookUpCard, fresh
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.session import Screen
from kiosk.snapshots.toast import ToastKind
from tests.unit.lunch import BORSCH, CAKE, LUNCH, TEA
from tests.unit.session.guest import (
    ANNA,
    CARD,
    ONE_WAY,
    SITE,
    Guest,
    around,
    at_the_menu,
    menu_with,
)

STATION, COUNTER = PayWay.STATION, PayWay.COUNTER


def test_seven_taps_buy_a_default_lunch() -> None:
    taps: list[GuestIntent] = [
        StartTapped(),
        OrderTypeChosen(OrderKind.EAT_IN),
        PlusTapped(BORSCH),
        BasketOpened(),
        CheckoutTapped(1),
        LoyaltyPassed(),
        PayTapped(STATION, 1),
    ]
    guest = Guest()
    assert [guest.do(tap).screen for tap in taps] == [
        Screen.ORDER_TYPE,
        Screen.MENU,
        Screen.MENU,
        Screen.BASKET,
        Screen.LOYALTY,
        Screen.PAY,
        Screen.CHECKING,
    ]
    assert guest.errands == [BeginPurchase(way=STATION, bonus=ZERO)]


def test_one_order_type_is_not_asked_about() -> None:
    site = structs.replace(SITE, order_kinds={OrderKind.TAKE_AWAY: 82})
    guest = Guest(around=around(site)).do(StartTapped())
    assert guest.screen is Screen.MENU
    assert guest.state.order_kind is OrderKind.TAKE_AWAY


@pytest.mark.parametrize("has_card_system", [True, False])
def test_one_way_to_pay_is_not_asked_about(*, has_card_system: bool) -> None:
    site = structs.replace(ONE_WAY, has_card_system=has_card_system)
    guest = at_the_menu(around(site)).do(PlusTapped(TEA), BasketOpened(), CheckoutTapped(1))
    guest.do(LoyaltyPassed())
    assert guest.screen is Screen.CHECKING
    assert guest.errands == [BeginPurchase(way=STATION, bonus=ZERO)]


def test_the_only_way_left_is_not_taken_unasked_where_another_is_down() -> None:
    without = structs.replace(SITE, has_card_system=False)
    down = structs.replace(around(without, ways=(PayWay.COUNTER,)), shut=frozenset({STATION}))
    guest = at_the_menu(down).do(PlusTapped(TEA), BasketOpened(), CheckoutTapped(1))
    assert (guest.screen, guest.errands) == (Screen.PAY, [])


def test_loyalty_is_skipped_without_a_card_system_and_while_it_is_silent() -> None:
    without = at_the_menu(around(structs.replace(SITE, has_card_system=False)))
    assert without.do(PlusTapped(TEA), BasketOpened(), CheckoutTapped(1)).screen is Screen.PAY
    silent = at_the_menu().do(PlusTapped(TEA), BasketOpened())
    silent.state = structs.replace(silent.state, card_state=CardState.UNAVAILABLE)
    assert silent.do(CheckoutTapped(1)).screen is Screen.PAY


def test_an_empty_basket_cannot_be_checked_out() -> None:
    assert at_the_menu().do(BasketOpened(), CheckoutTapped(0)).screen is Screen.BASKET


def test_nothing_is_checked_out_while_orders_are_not_taken() -> None:
    guest = at_the_menu(around(orders_taken=False)).do(PlusTapped(TEA), BasketOpened())
    assert guest.do(CheckoutTapped(1)).screen is Screen.BASKET


def test_a_dish_that_sold_out_on_the_way_leads_back_to_the_basket_which_says_so() -> None:
    guest = at_the_menu().do(PlusTapped(CAKE), BasketOpened(), CheckoutTapped(1), LoyaltyPassed())
    sold_out = structs.replace(guest.around.menu.dishes[CAKE], rest=0)
    guest.around = around(menu=menu_with(sold_out))
    assert guest.do(PayTapped(STATION, 1)).screen is Screen.BASKET
    assert guest.errands == []


def test_a_till_that_fell_silent_on_the_way_leads_back_to_the_basket_which_says_so() -> None:
    guest = at_the_menu().do(PlusTapped(CAKE), BasketOpened(), CheckoutTapped(1), LoyaltyPassed())
    guest.around = around(orders_taken=False)
    assert guest.do(PayTapped(STATION, 1)).screen is Screen.BASKET
    assert guest.errands == []


def test_a_tap_on_an_older_basket_is_dropped() -> None:
    guest = at_the_menu().do(PlusTapped(TEA), PlusTapped(TEA), BasketOpened())
    assert guest.do(CheckoutTapped(1)).screen is Screen.BASKET
    guest.do(CheckoutTapped(2), LoyaltyPassed())
    assert guest.do(PayTapped(STATION, 1)).screen is Screen.PAY
    assert guest.errands == []


def test_a_way_that_does_not_work_now_is_not_taken() -> None:
    guest = at_the_menu(around(ways=(COUNTER,)))
    guest.do(PlusTapped(TEA), BasketOpened(), CheckoutTapped(1))
    guest.around = around(ways=(COUNTER, PayWay.SBP))
    guest.do(LoyaltyPassed(), PayTapped(STATION, 1))
    assert guest.screen is Screen.PAY
    assert guest.errands == []


def test_the_language_changes_without_losing_anything() -> None:
    guest = at_the_menu().do(PlusTapped(TEA), SheetOpened(Sheet.LANGUAGE))
    guest.do(LanguageChosen(Language.EN))
    assert (guest.state.language, guest.lines) == (Language.EN, [(TEA, 1)])
    assert guest.state.sheet is Sheet.NONE
    assert fresh(SITE).language is Language.RU


def test_a_language_the_site_does_not_have_changes_nothing() -> None:
    guest = at_the_menu(around(structs.replace(SITE, languages=(Language.RU,))))
    assert guest.do(LanguageChosen(Language.EN)).state.language is Language.RU


# --- the menu looked at before orders were taken ---


def test_who_only_looked_at_the_menu_is_asked_where_they_eat_before_paying() -> None:
    guest = Guest(state=structs.replace(fresh(SITE), screen=Screen.OUT_OF_SERVICE))
    guest.do(MenuLooked(), PlusTapped(TEA), BasketOpened(), CheckoutTapped(1))
    assert guest.screen is Screen.ORDER_TYPE
    assert guest.do(OrderTypeChosen(OrderKind.TAKE_AWAY)).screen is Screen.BASKET
    assert guest.do(CheckoutTapped(1)).screen is Screen.LOYALTY
    assert guest.state.order_kind is OrderKind.TAKE_AWAY


def test_a_sites_only_order_type_is_known_to_who_only_looked() -> None:
    site = structs.replace(SITE, order_kinds={OrderKind.EAT_IN: 81})
    guest = Guest(
        around=around(site), state=structs.replace(fresh(site), screen=Screen.OUT_OF_SERVICE)
    ).do(MenuLooked())
    assert guest.state.order_kind is OrderKind.EAT_IN


def test_there_is_no_menu_to_see_before_one_was_read() -> None:
    empty = replace(around().menu, categories=())
    guest = Guest(
        around=around(menu=empty), state=structs.replace(fresh(SITE), screen=Screen.OUT_OF_SERVICE)
    )
    assert guest.do(MenuLooked()).screen is Screen.OUT_OF_SERVICE


# --- back and cancel ---


def test_back_goes_the_same_way_home() -> None:
    guest = at_the_menu().do(PlusTapped(TEA), BasketOpened(), CheckoutTapped(1), LoyaltyPassed())
    back = [guest.do(BackTapped()).screen for _ in range(4)]
    assert back == [Screen.LOYALTY, Screen.BASKET, Screen.MENU, Screen.ORDER_TYPE]
    assert guest.state.going_back
    assert guest.lines == [(TEA, 1)]


def test_leaving_the_first_screen_ends_the_session() -> None:
    guest = Guest().do(StartTapped(), BackTapped())
    assert guest.errands == [EndSession()]


def test_leaving_the_first_screen_with_a_basket_asks_first() -> None:
    guest = at_the_menu().do(PlusTapped(TEA), BackTapped(), BackTapped())
    assert (guest.screen, guest.state.sheet) == (Screen.ORDER_TYPE, Sheet.CONFIRM_CANCEL)
    assert guest.errands == []


def test_back_closes_a_sheet_first() -> None:
    guest = at_the_menu().do(SheetOpened(Sheet.HELP), BackTapped())
    assert (guest.screen, guest.state.sheet) == (Screen.MENU, Sheet.NONE)


def test_cancelling_an_empty_basket_asks_nothing() -> None:
    assert at_the_menu().do(CancelTapped()).errands == [EndSession()]


def test_cancelling_a_basket_asks_once() -> None:
    guest = at_the_menu().do(PlusTapped(TEA), CancelTapped())
    assert guest.state.sheet is Sheet.CONFIRM_CANCEL
    assert guest.errands == []
    assert guest.do(CancelConfirmed()).errands == [EndSession()]


def test_a_cancel_taken_back_keeps_the_basket() -> None:
    guest = at_the_menu().do(PlusTapped(TEA), CancelTapped(), SheetClosed(), CancelConfirmed())
    assert guest.lines == [(TEA, 1)]
    assert guest.errands == []


def test_view_order_from_loyalty_does_not_grow_the_way_back() -> None:
    guest = at_the_menu().do(PlusTapped(TEA), BasketOpened())
    for _ in range(5):
        guest.do(LoyaltyOpened(), BasketOpened())
    assert guest.do(BackTapped()).screen is Screen.MENU


def test_no_way_back_leads_to_a_dish_that_is_not_being_built_any_more() -> None:
    guest = at_the_menu().do(PlusTapped(BORSCH), DishOpened(LUNCH), BasketOpened())
    guest.do(LineOpened(1), DraftConfirmed())
    assert guest.screen is Screen.BASKET
    assert guest.do(BackTapped()).screen is Screen.MENU


# --- loyalty ---


def test_loyalty_opened_from_the_menu_leads_back_to_it() -> None:
    guest = at_the_menu().do(PlusTapped(TEA), LoyaltyOpened(), LoyaltyPassed())
    assert guest.screen is Screen.MENU
    assert guest.errands == []


def test_loyalty_opened_over_a_dish_leads_back_to_it_and_never_to_paying() -> None:
    guest = at_the_menu(around(ONE_WAY)).do(PlusTapped(BORSCH), BasketOpened(), LineOpened(1))
    guest.do(LoyaltyOpened(), LoyaltyPassed())
    assert guest.screen is Screen.DISH
    assert guest.errands == []


def test_a_card_starts_a_session() -> None:
    guest = Guest().do(CardPresented(CARD))
    assert (guest.screen, guest.state.card_state) == (Screen.ORDER_TYPE, CardState.SEARCHING)
    assert guest.errands == [LookUpCard(CARD)]


def test_a_card_says_nothing_where_the_site_has_no_card_system() -> None:
    guest = Guest(around=around(structs.replace(SITE, has_card_system=False))).do(
        CardPresented(CARD)
    )
    assert (guest.screen, guest.errands) == (Screen.ATTRACT, [])


@pytest.mark.parametrize(
    ("ways", "said"),
    [
        ((PayWay.STATION,), ToastKind.PAYMENT_CARD),
        ((PayWay.COUNTER, PayWay.TERMINAL), ToastKind.PAYMENT_CARD),
        ((PayWay.COUNTER, PayWay.SBP), ToastKind.PAYMENT_CARD_UNUSED),
    ],
)
def test_a_bank_card_at_a_reader_is_pointed_to_the_terminal(
    ways: tuple[PayWay, ...], said: ToastKind
) -> None:
    site = structs.replace(SITE, ways=ways, has_card_system=False)
    guest = Guest(around=around(site)).do(CardNotTaken(CardProblem.PAYMENT_CARD))
    assert (guest.said, guest.screen, guest.errands) == (said, Screen.ORDER_TYPE, [])
    assert guest.state.card is None


def test_a_card_without_a_number_is_told_as_unknown_and_the_known_one_stays() -> None:
    guest = at_the_menu().recognised().do(CardNotTaken(CardProblem.UNREADABLE))
    assert guest.said is ToastKind.CARD_NOT_USABLE
    assert guest.toast.trouble is ErrorCode.CARD_UNKNOWN
    assert (guest.state.card_state, guest.errands) == (CardState.KNOWN, [])


def test_the_same_card_read_twice_keeps_the_points_chosen() -> None:
    guest = at_the_menu().recognised().do(PlusTapped(BORSCH), LoyaltyOpened())
    guest.do(BonusChosen(Money.of(300)), CardPresented(CARD))
    assert guest.state.bonus == Money.of(300)
    assert guest.errands == []


@pytest.mark.parametrize(
    ("amount", "taken"),
    [
        (Money.of(0), True),
        (Money.of(300), True),
        (Money.of(340), True),
        (Money.of(341), False),
        (Money(-100), False),
    ],
)
def test_no_more_points_than_there_are(amount: Money, *, taken: bool) -> None:
    guest = at_the_menu().recognised().do(PlusTapped(BORSCH), LoyaltyOpened())
    assert (guest.do(BonusChosen(amount)).state.bonus == amount) is taken


def test_no_more_points_than_the_site_allows() -> None:
    rules = BonusRules(most_percent=30)
    guest = at_the_menu(around(structs.replace(SITE, bonus_rules=rules))).recognised()
    guest.do(PlusTapped(BORSCH), LoyaltyOpened(), BonusChosen(Money.of(118)))
    assert guest.state.bonus is None
    assert guest.do(BonusChosen(Money.of(117))).state.bonus == Money.of(117)


def test_without_a_card_no_points_can_be_chosen() -> None:
    guest = at_the_menu().do(PlusTapped(BORSCH), LoyaltyOpened(), BonusChosen(Money.of(100)))
    assert guest.state.bonus is None


def test_points_chosen_for_a_larger_basket_shrink_with_it() -> None:
    guest = at_the_menu().recognised().do(PlusTapped(BORSCH), PlusTapped(TEA), LoyaltyOpened())
    guest.do(BonusChosen(Money.of(340)), LoyaltyPassed(), BasketOpened())
    guest.state = structs.replace(guest.state, basket=guest.state.basket.without(1))
    guest.do(CheckoutTapped(guest.state.basket.revision), LoyaltyPassed())
    guest.do(PayTapped(STATION, guest.state.basket.revision))
    assert guest.errands == [BeginPurchase(way=STATION, bonus=Money.of(120))]


def test_points_are_not_taken_here_where_the_guest_pays_at_the_counter() -> None:
    guest = at_the_menu().recognised(ANNA).do(PlusTapped(BORSCH), BasketOpened(), CheckoutTapped(1))
    guest.do(BonusChosen(Money.of(300)), LoyaltyPassed(), PayTapped(COUNTER, 1))
    assert guest.errands == [BeginPurchase(way=COUNTER, bonus=ZERO)]
