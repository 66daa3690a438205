"""From snapshots of a real session to what QML reads: menu, dish, combo, basket."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from kiosk.card_intents import LoyaltyPassed
from kiosk.checkout.ways import PayWay
from kiosk.domain.dish import Badge
from kiosk.domain.names import Language, Text
from kiosk.domain.order_kind import OrderKind
from kiosk.intents import (
    BackTapped,
    GuestIntent,
    LanguageChosen,
    PayTapped,
    Sheet,
    SheetOpened,
    StartTapped,
)
from kiosk.order_intents import (
    BasketOpened,
    CheckoutTapped,
    DishOpened,
    DraftConfirmed,
    LineTapped,
    OptionTapped,
    OrderTypeChosen,
    PlusTapped,
    QuantityStepped,
)
from tests.ui.shown_session import Screen, at_the_menu, column, rows
from tests.unit.lunch import (
    BORSCH,
    BREAD,
    BUNS,
    CAKE,
    CREAM,
    DOUBLE_CREAM,
    FIRST,
    LUNCH,
    MENU,
    OKROSHKA,
    RYE,
    SHCHI,
    SOUPS,
    STEP_BORSCH,
    STEP_SHCHI,
    TEA,
)
from tests.unit.session.guest import menu_with
from tests.unit.session.kiosk import (
    FINISHED,
    FOLLOW_TERMINAL,
    NEEDS_STAFF,
    KioskStage,
)
from ui.models.rows import RowModel
from ui.viewmodels.part import PartViewModel

pytestmark = pytest.mark.usefixtures("qapp")


def test_nobody_hears_of_the_same_snapshot_again() -> None:
    screen = at_the_menu()
    screen.what_moved()
    screen.show(screen.kiosk.shown)
    assert screen.what_moved() == set()


@pytest.mark.parametrize(
    ("intent", "moved"),
    [
        (SheetOpened(Sheet.HELP), {"session"}),
        (PlusTapped(TEA), {"menu", "basket", "loyalty", "pay"}),
        (DishOpened(BORSCH), {"session", "dish"}),
        (DishOpened(LUNCH), {"session", "combo"}),
        (LanguageChosen(Language.EN), None),
    ],
    ids=["sheet", "plus", "dish", "combo", "language"],
)
def test_only_who_shows_what_moved_hears_of_it(intent: GuestIntent, moved: set[str] | None) -> None:
    screen = at_the_menu()
    screen.what_moved()
    screen.do(intent)
    everybody = set(screen.models.properties())
    assert screen.what_moved() == (everybody if moved is None else moved)


def test_each_is_told_once_per_snapshot() -> None:
    screen = at_the_menu()
    screen.what_moved()
    screen.do(PlusTapped(TEA))
    assert sorted(screen.moved) == sorted(set(screen.moved))


def test_the_session_is_told_last_so_that_a_screen_is_filled_before_it_shows() -> None:
    screen = at_the_menu()
    screen.what_moved()
    screen.do(DishOpened(BORSCH))
    assert screen.moved[-1] == "session"


def test_retranslating_says_everything_again() -> None:
    screen = at_the_menu()
    screen.what_moved()
    for model in screen.models:
        model.retranslate()
    assert screen.what_moved() == set(screen.models.properties())


def test_every_property_can_be_read_at_every_moment() -> None:
    moments: list[Callable[[KioskStage], object]] = [
        lambda kiosk: kiosk,
        lambda kiosk: kiosk.do(StartTapped(), OrderTypeChosen(OrderKind.EAT_IN)),
        lambda kiosk: kiosk.do(DishOpened(BORSCH)),
        lambda kiosk: kiosk.do(BackTapped(), DishOpened(LUNCH)),
        lambda kiosk: kiosk.do(BackTapped(), PlusTapped(BORSCH), BasketOpened(), LineTapped(1)),
        lambda kiosk: kiosk.do(CheckoutTapped(1), LoyaltyPassed()),
        lambda kiosk: kiosk.do(PayTapped(PayWay.STATION, 1)),
        lambda kiosk: kiosk.hears(FOLLOW_TERMINAL),
        lambda kiosk: kiosk.hears(NEEDS_STAFF),
        lambda kiosk: kiosk.hears(FINISHED),
    ]
    kiosk = KioskStage()
    screen = Screen(kiosk)
    for moment in moments:
        moment(kiosk)
        screen.show(kiosk.shown)
        for model in screen.models:
            _read_all(model)


def _read_all(model: PartViewModel) -> None:
    meta = model.metaObject()
    assert meta.propertyCount() > 1
    # The first one is QObject's own name.
    for number in range(1, meta.propertyCount()):
        one = meta.property(number)
        assert one.read(model) is not None, one.name()


def test_cards_show_what_a_guest_may_have() -> None:
    kiosk = KioskStage()
    borsch = replace(
        MENU.dishes[BORSCH],
        name=Text("Борщ", "Borscht"),
        portion=Text("350 г", "350 g"),
        badges=(Badge.VEGAN, Badge.NEW, Badge.HIT),
        picture="borsch",
    )
    kiosk.menu.menu = menu_with(borsch)
    kiosk.menu.revision = 2
    screen = at_the_menu(kiosk).do(PlusTapped(BORSCH), PlusTapped(CAKE), PlusTapped(CAKE))
    menu = screen.models.menu
    cards = {row["key"]: row for row in rows(menu.dishesOf(str(SOUPS)))}
    first = cards[str(BORSCH)]
    assert (first["name"], first["portionText"], first["picture"]) == ("Борщ", "350 г", "borsch")
    assert (first["priceText"], first["inBasket"], first["canGrow"]) == ("390\u00a0₽", 1, True)
    assert [badge["kind"] for badge in first["badges"]] == ["new", "hit"]
    assert (cards[str(CAKE)]["inBasket"], cards[str(CAKE)]["canGrow"]) == (2, False)
    assert (cards[str(OKROSHKA)]["soldOut"], cards[str(OKROSHKA)]["similar"]) == (True, True)
    screen.do(LanguageChosen(Language.EN))
    assert column(menu.dishesOf(str(SOUPS)), "name")[0] == "Borscht"


def test_the_rail_has_every_category_and_says_which_is_sold_out() -> None:
    screen = Screen()
    assert [(row["key"], row["soldOut"]) for row in rows(screen.models.menu.categories)] == [
        (str(SOUPS), False)
    ]
    all_out = menu_with(*(replace(dish, rest=0) for dish in MENU.dishes.values()))
    screen.kiosk.menu.menu, screen.kiosk.menu.revision = all_out, 2
    screen.kiosk.session.publish()
    screen.show(screen.kiosk.shown)
    assert column(screen.models.menu.categories, "soldOut") == [True]


def test_cards_of_a_category_stay_the_same_model_object() -> None:
    screen = at_the_menu()
    before = screen.models.menu.dishesOf(str(SOUPS))
    screen.do(PlusTapped(TEA))
    assert screen.models.menu.dishesOf(str(SOUPS)) is before
    assert rows(screen.models.menu.dishesOf("nobody knows")) == []


def test_similar_dishes_are_nearest_in_price_and_follow_the_basket() -> None:
    screen = at_the_menu()
    similar = screen.models.menu.similarTo(str(OKROSHKA))
    assert column(similar, "key") == [str(key) for key in (CAKE, SHCHI, BORSCH)]
    assert column(similar, "inBasket") == [0, 0, 0]
    screen.do(PlusTapped(CAKE))
    assert column(similar, "inBasket") == [1, 0, 0]
    assert rows(screen.models.menu.similarTo("999")) == []


def test_a_dish_is_told_with_its_questions() -> None:
    screen = at_the_menu().do(DishOpened(BORSCH), OptionTapped(BREAD, RYE), DraftConfirmed())
    dish = screen.models.dish
    assert dish.dishName == "Борщ"
    assert (dish.basePriceText, dish.priceText) == ("390\u00a0₽", "390\u00a0₽")
    assert (dish.complete, dish.unmetGroupKey) == (False, str(BREAD))
    assert dish.missingText
    groups = {row["key"]: row for row in rows(dish.groups)}
    assert (groups[str(CREAM)]["met"], groups[str(CREAM)]["oneOf"]) == (True, True)
    assert (groups[str(BREAD)]["asked"], groups[str(BREAD)]["met"]) == (True, False)
    bread = {row["key"]: row for row in rows(groups[str(BREAD)]["options"])}
    assert bread[str(BUNS)]["deltaText"] == "+60\u00a0₽"
    assert [row["soldOut"] for row in bread.values()] == [False, False, False, True]


def test_a_tap_on_an_option_changes_its_row_and_keeps_the_groups() -> None:
    screen = at_the_menu().do(DishOpened(BORSCH))
    groups = screen.models.dish.groups
    assert isinstance(groups, RowModel)
    resets: list[str] = []
    groups.modelReset.connect(lambda: resets.append("groups"))
    options = rows(groups)[0]["options"]
    options.modelReset.connect(lambda: resets.append("options"))
    screen.do(OptionTapped(CREAM, DOUBLE_CREAM))
    assert column(options, "chosen") == [False, True, False]
    assert resets == []


def test_unknown_allergens_are_said_so() -> None:
    screen = at_the_menu().do(DishOpened(BORSCH))
    facts = screen.models.dish.facts
    assert [fact["kind"] for fact in facts] == ["allergens"]
    assert facts[0]["text"]


def test_the_stepper_of_a_dish_knows_its_ends() -> None:
    screen = at_the_menu().do(DishOpened(CAKE))
    dish = screen.models.dish
    assert (dish.quantity, dish.canGrow) == (1, True)
    screen.do(QuantityStepped(1))
    assert (dish.quantity, dish.canGrow) == (2, False)
    assert dish.priceText == "580\u00a0₽"


def test_a_combos_button_names_the_step_it_leads_to() -> None:
    screen = at_the_menu().do(DishOpened(LUNCH))
    combo = screen.models.combo
    assert (column(combo.steps, "current"), combo.stepDone) == ([True, False], False)
    asked = combo.nextText
    screen.do(OptionTapped(FIRST, STEP_BORSCH))
    # The drink has one free option: the next tap adds the lunch.
    assert combo.stepDone
    assert combo.nextText not in (asked, "")
    assert "напиток" not in combo.nextText.casefold()
    assert combo.canBuildComponent
    assert column(combo.steps, "done") == [True, True]
    assert column(combo.options, "name") == ["Борщ", "Щи"]
    amounts = ["₽" in text for text in column(combo.options, "deltaText")]
    assert column(combo.options, "priced") == amounts
    assert True in amounts
    assert False in amounts
    assert "60\u00a0₽" in combo.savingText
    screen.do(OptionTapped(FIRST, STEP_SHCHI))
    assert (combo.priceText, combo.savingText) == ("480\u00a0₽", "")
    assert not combo.canBuildComponent


def test_lines_are_told_with_their_prices() -> None:
    screen = at_the_menu().do(PlusTapped(TEA), PlusTapped(TEA), PlusTapped(BORSCH))
    basket = screen.models.basket
    tea, borsch = rows(basket.lines)
    assert (tea["name"], tea["quantity"], tea["priceText"]) == ("Чай", 2, "240\u00a0₽")
    assert "120\u00a0₽" in tea["portionsText"]
    assert (borsch["canEdit"], tea["canEdit"]) == (True, False)
    assert (basket.totalText, basket.canCheckOut) == ("630\u00a0₽", True)
    assert column(basket.offers, "key") == column(basket.firstOffer, "key") == [str(CAKE)]
    assert basket.offersTitle


def test_a_line_that_cannot_be_ordered_says_why() -> None:
    screen = at_the_menu().do(PlusTapped(TEA))
    screen.kiosk.menu.menu = menu_with(replace(MENU.dishes[TEA], rest=0))
    screen.kiosk.wait(1)
    screen.show(screen.kiosk.shown)
    (line,) = rows(screen.models.basket.lines)
    assert line["troubleText"]
    assert not screen.models.basket.canCheckOut
    screen.models.basket.checkOut()
    assert screen.sent == []


def test_the_question_edited_in_place_is_told() -> None:
    screen = at_the_menu().do(PlusTapped(BORSCH), BasketOpened(), LineTapped(1))
    basket = screen.models.basket
    assert (basket.editingGroupName, basket.editingOneOf) == ("Сметана", True)
    assert column(basket.editingOptions, "chosen") == [True, False, False]
    assert column(basket.lines, "editing") == [True]
    screen.do(LineTapped(1))
    assert rows(basket.editingOptions) == []
