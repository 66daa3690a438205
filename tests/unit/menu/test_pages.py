"""From hand-made pages, or the tree of categories, to the rail."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.menu import HiddenBecause
from kiosk.domain.names import Text
from kiosk.menu.rules import MenuRules, MenuTree
from kiosk.wire.rkeeper.reference_rows import RowStatus
from tests.unit.menu.rows import (
    SELECTORS,
    category,
    directory,
    dish,
    menu_of,
    on_sale,
    only,
    page,
    pages,
    planned,
    shown,
    to_dish,
    to_page,
)

B = HiddenBecause


def test_pages_are_categories_and_deeper_pages_join_the_one_above() -> None:
    found = directory(
        *(dish(each) for each in (1, 2, 3, 4)),
        selectors=(
            pages(
                page(10, "Начало", to_page(20), to_page(30), to_page(99)),
                page(20, "Супы", to_dish(2), to_page(21), to_dish(1)),
                page(21, "Горячие", to_dish(3)),
                page(30, "Десерты", to_dish(404), alt_name="Sweets"),
            ),
        ),
    )
    plan = planned(found, on_sale({1: 1, 2: 1, 3: 1, 4: 1}), rules=SELECTORS)
    assert shown(plan.menu) == [("Супы", (2, 3, 1))]
    assert plan.why_hidden == {4: B.NO_CATEGORY}


def test_a_circle_of_pages_is_walked_once() -> None:
    found = directory(
        dish(1),
        dish(2),
        selectors=(
            pages(
                page(10, "Начало", to_page(20), to_page(30)),
                page(20, "Супы", to_dish(1), to_page(30), to_page(20), to_page(10)),
                page(30, "Десерты", to_dish(2), to_page(20)),
            ),
        ),
    )
    menu = menu_of(found, on_sale({1: 1, 2: 1}), rules=SELECTORS)
    assert shown(menu) == [("Супы", (1, 2)), ("Десерты", (2, 1))]


def test_a_dish_and_a_page_reached_twice_are_shown_once() -> None:
    found = directory(
        dish(1),
        selectors=(
            pages(
                page(10, "Начало", to_page(20), to_page(20), to_page(10)),
                page(20, "Супы", to_dish(1), to_page(21), to_page(22)),
                page(21, "Горячие", to_dish(1)),
                page(22, "Постные", to_dish(1)),
            ),
        ),
    )
    assert shown(menu_of(found, on_sale({1: 1}), rules=SELECTORS)) == [("Супы", (1,))]


def test_the_start_page_may_be_chosen() -> None:
    found = directory(
        dish(1),
        dish(2),
        selectors=(
            pages(
                page(10, "Начало", to_page(20)),
                page(20, "Супы", to_dish(1)),
                page(11, "С собой", to_page(30)),
                page(30, "Коробки", to_dish(2)),
            ),
        ),
    )
    rules = MenuRules(tree=MenuTree.SELECTORS, start_page_id=11)
    assert shown(menu_of(found, on_sale({1: 1, 2: 1}), rules=rules)) == [("Коробки", (2,))]


def test_a_start_page_of_dishes_alone_is_the_menu() -> None:
    found = directory(
        dish(1), selectors=(pages(page(10, "Меню", to_dish(1), alt_name="Our menu")),)
    )
    menu = menu_of(found, on_sale({1: 1}), rules=SELECTORS)
    assert only(menu).name == Text("Меню", "Our menu")
    assert only(menu).dish_ids == (1,)


def test_pages_and_groups_of_pages_that_are_not_active_stay_out() -> None:
    found = directory(
        dish(1),
        dish(2),
        dish(3),
        selectors=(
            pages(page(5, "Старое меню", to_page(20)), status=RowStatus.DELETED),
            pages(
                page(10, "Начало", to_page(20), to_page(30)),
                page(20, "Супы", to_dish(1)),
                page(30, "Лето", to_dish(2), status=RowStatus.INACTIVE),
            ),
        ),
    )
    menu = menu_of(found, on_sale({1: 1, 2: 1}), rules=SELECTORS)
    assert shown(menu) == [("Супы", (1,))]


def test_a_page_takes_its_other_words_from_the_category_of_its_name() -> None:
    found = directory(
        dish(1),
        categories=(category(100, "Супы", alt_name="Soups", comment="Варим с утра"),),
        selectors=(pages(page(10, "Начало", to_page(20)), page(20, "Супы", to_dish(1))),),
    )
    made = only(menu_of(found, on_sale({1: 1}), rules=SELECTORS))
    assert (made.name, made.subtitle) == (Text("Супы", "Soups"), Text("Варим с утра"))


@pytest.mark.parametrize(
    "selectors",
    [
        (),
        (pages(),),
        (pages(page(10, "Начало", to_page(20)), page(20, "Пусто")),),
        (pages(page(10, "Начало", to_page(20), to_page(10)), page(20, "Круг", to_page(20))),),
        (pages(page(10, "Начало", to_dish(1)), status=RowStatus.DELETED),),
    ],
)
def test_without_a_dish_on_any_page_the_tree_of_categories_is_the_menu(selectors: Any) -> None:
    found = directory(dish(1), selectors=selectors)
    assert shown(menu_of(found, on_sale({1: 1}), rules=SELECTORS)) == [("Супы", (1,))]


def test_dishes_of_the_start_page_itself_come_before_its_pages() -> None:
    found = directory(
        dish(1),
        dish(2),
        selectors=(
            pages(
                page(10, "Сегодня", to_page(20), to_dish(2)),
                page(20, "Супы", to_dish(1)),
            ),
        ),
    )
    menu = menu_of(found, on_sale({1: 1, 2: 1}), rules=SELECTORS)
    assert shown(menu) == [("Сегодня", (2,)), ("Супы", (1,))]


def test_an_order_type_may_have_a_start_page_of_its_own() -> None:
    found = directory(
        dish(1),
        dish(2),
        selectors=(
            pages(
                page(10, "Начало", to_page(20)),
                page(20, "Супы", to_dish(1)),
                page(11, "С собой", to_page(30)),
                page(30, "Коробки", to_dish(2)),
            ),
        ),
    )
    rules = MenuRules(tree=MenuTree.SELECTORS, start_pages={82: 11, 83: 404})
    plan = planned(found, on_sale({1: 1, 2: 1}), rules=rules)
    rails = {
        number: [category.name.own for category in plan.menu.categories_for(number)]
        for number in (None, 81, 82, 83)
    }
    assert rails == {None: ["Супы"], 81: ["Супы"], 82: ["Коробки"], 83: ["Супы"]}
    assert plan.why_hidden == {}


def test_a_category_under_a_closed_one_is_closed() -> None:
    found = directory(
        dish(1, category_id=101),
        dish(2, category_id=103),
        categories=(
            category(100, "Лето", status=RowStatus.INACTIVE),
            category(101, "Окрошки", parent_id=100),
            category(102, "Круг", parent_id=103),
            category(103, "Круг", parent_id=102),
        ),
    )
    plan = planned(found, on_sale({1: 1, 2: 1}))
    assert shown(plan.menu) == [("Круг", (2,))]
    assert plan.why_hidden == {1: B.CATEGORY_INACTIVE}
