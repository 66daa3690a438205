"""What people type becomes what they mean, or one sentence that says what to change."""

from __future__ import annotations

import pytest

from kiosk.commands.items import CannotOrder, OrderForm, WantedItem, WantedOption, parse_item
from kiosk.domain.basket import Basket, Choice, basket_total
from kiosk.domain.draft import default_choices
from kiosk.domain.names import Language
from tests.unit.lunch import (
    BEANS,
    BORSCH,
    BREAD,
    BUNS,
    CAKE,
    CREAM,
    DOUBLE_CREAM,
    EXTRAS,
    FIRST,
    GARLIC,
    LUNCH,
    MENU,
    PLAIN_CREAM,
    RYE,
    STEP_BORSCH,
    STEP_TEA,
    TEA,
)


def order(*items: str) -> Basket:
    return OrderForm(MENU, Language.RU).basket(parse_item(item) for item in items)


def choices(item: str) -> tuple[tuple[int, int, int], ...]:
    (line,) = order(item).lines
    return tuple((choice.group_id, choice.modifier_id, choice.count) for choice in line.choices)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("301", WantedItem(ref="301", quantity=1)),
        ("301*2", WantedItem(ref="301", quantity=2)),
        ("301x2", WantedItem(ref="301", quantity=2)),
        (
            "301*2+202+303*3",
            WantedItem(
                ref="301",
                quantity=2,
                options=(WantedOption(ref="202"), WantedOption(ref="303", count=3)),
            ),
        ),
        (
            "101+902/201*2/303+911",
            WantedItem(
                ref="101",
                quantity=1,
                options=(
                    WantedOption(
                        ref="902",
                        inside=(WantedOption(ref="201", count=2), WantedOption(ref="303")),
                    ),
                    WantedOption(ref="911"),
                ),
            ),
        ),
        (
            "{00000000-0000-4000-8000-000000000001}*2",
            WantedItem(ref="{00000000-0000-4000-8000-000000000001}", quantity=2),
        ),
    ],
)
def test_the_syntax(typed: str, meant: WantedItem) -> None:
    assert parse_item(typed) == meant


@pytest.mark.parametrize(
    "typed", ["", "soup", "301*", "301**2", "301+", "+202", "301/202", "301*1000", "301*0", "3 0,1"]
)
def test_what_is_no_item_is_refused(typed: str) -> None:
    with pytest.raises(CannotOrder):
        parse_item(typed)


def test_a_dish_without_options_is_as_the_screen_offers_it() -> None:
    dish = MENU.dishes[BORSCH]
    assert order("1") == Basket().added(BORSCH, default_choices(dish, MENU))


def test_a_named_group_holds_exactly_what_is_named() -> None:
    assert choices(f"1+{BUNS}") == ((CREAM, PLAIN_CREAM, 1), (BREAD, BUNS, 1))
    assert choices(f"1+{DOUBLE_CREAM}") == ((CREAM, DOUBLE_CREAM, 1), (BREAD, RYE, 1))
    assert choices(f"1+{RYE}*2")[1] == (BREAD, RYE, 2)


def test_options_stand_in_the_order_of_the_menu_however_they_are_typed() -> None:
    assert order(f"1+{GARLIC}+{BEANS}+{BUNS}") == order(f"1+{BUNS}+{BEANS}+{GARLIC}")
    assert choices(f"1+{GARLIC}+{BEANS}")[2:] == ((EXTRAS, BEANS, 1), (EXTRAS, GARLIC, 1))


def test_equal_items_become_one_line() -> None:
    assert order("3", "3*2") == order("3*3").__class__(
        order("3*3").lines, revision=2, next_key=order("3*3").next_key
    )


def test_a_dish_is_found_by_its_guid() -> None:
    guid = MENU.dishes[TEA].guid.upper()
    assert order(guid).lines == order("3").lines


def test_steps_of_a_combo_are_answered_by_dishes_with_options_of_their_own() -> None:
    (line,) = order(f"5+1/{BUNS}").lines
    soup, drink = line.choices
    assert (soup.group_id, soup.modifier_id) == (FIRST, STEP_BORSCH)
    assert soup.inside == (
        Choice(group_id=CREAM, modifier_id=PLAIN_CREAM),
        Choice(group_id=BREAD, modifier_id=BUNS),
    )
    assert drink.modifier_id == STEP_TEA, "a step with one option answers itself"
    assert basket_total(order(f"5+1/{BUNS}"), MENU).minor == 45_000 + 6_000


@pytest.mark.parametrize(
    ("items", "says"),
    [
        (["9"], "There is no dish 9 on the menu"),
        (["6"], "Окрошка (6) is sold out"),
        (["2*3"], "Only 2 of Медовик (2) are left"),
        (["2", "2*2"], "Only 2 of Медовик (2) are left"),
        (["1+24"], "Сало (24) is sold out: choose another option of Борщ (1)"),
        (["1+99"], "Борщ (1) has no option 99: Сметана: 11 Порция, 12 Двойная (+40)"),
        (["3+11"], "Чай (3) has no option 11: it has none"),
        (["1+21+22+23"], "Борщ (1): choose 1 to 2 of “Хлеб”: 21 Бородинский"),
        (["1+21*0"], "Борщ (1): choose 1 to 2 of “Хлеб”"),
        (["1+11+12"], "Борщ (1): choose 1 of “Сметана”"),
        (["5"], "Обед (5): choose 1 of “Суп”: 1 Борщ, 4 Щи (+30)"),
        (["5+1/21/22/23"], "Борщ (1): choose 1 to 2 of “Хлеб”"),
        (["1+21+21"], "write 21*2 for two of it"),
        (["1+21/31"], "Бородинский (21) is no dish"),
        (["3*60", "3*60"], "At most 99 portions"),
    ],
)
def test_what_cannot_be_ordered_is_said_with_what_to_choose_from(
    items: list[str], says: str
) -> None:
    with pytest.raises(CannotOrder) as caught:
        order(*items)
    assert says in str(caught.value)


def test_the_whole_stock_can_be_ordered() -> None:
    assert order("2*2").lines[0].dish_id == CAKE
    assert order("5+4").lines[0].dish_id == LUNCH
