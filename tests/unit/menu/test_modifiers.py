"""What a dish asks, where its category, groups within groups and the site have a say."""

from __future__ import annotations

from kiosk.domain.money import Money
from kiosk.menu.rules import MenuRules
from tests.unit.menu.rows import (
    SOUPS,
    category,
    combo,
    detail,
    directory,
    dish,
    group,
    menu_of,
    modifier,
    on_sale,
    scheme,
    soup,
)


def test_the_categorys_own_questions_are_asked_first_and_each_once() -> None:
    found = directory(
        dish(1, scheme_id=70),
        combo(2, 90),
        categories=(category(SOUPS, scheme_id=80),),
        schemes=(
            scheme(70, detail(71), detail(72, minimum=1)),
            scheme(80, detail(81), detail(72, maximum=3)),
            scheme(90, detail(91)),
        ),
        groups=(group(71), group(72), group(81), group(91)),
        modifiers=tuple(modifier(each * 10, each) for each in (71, 72, 81, 91)),
    )
    menu = menu_of(found, on_sale({1: 1, 2: 1}, {710: 0, 720: 0, 810: 0, 910: 0}))
    asked = [(group.id, group.minimum, group.maximum) for group in menu.dishes[1].groups]
    assert asked == [(81, 0, None), (72, 0, 3), (71, 0, None)]
    assert [group.id for group in menu.dishes[2].groups] == [91], "nothing beside components"


def test_groups_inside_a_group_are_part_of_it_whatever_circle_they_form() -> None:
    menu = menu_of(
        soup(
            modifier(711, 71),
            modifier(721, 72),
            modifier(731, 73),
            details=(detail(71),),
            groups=(group(71, parent_id=73), group(72, parent_id=71), group(73, parent_id=72)),
        ),
        on_sale({1: 1}, {711: 0, 721: 0, 731: 0}),
    )
    assert [m.id for m in menu.dishes[1].groups[0].modifiers] == [711, 721, 731]


def test_common_groups_are_asked_only_where_the_site_names_them() -> None:
    found = soup(
        modifier(711, 71), modifier(991, 99), groups=(group(71), group(99, common=True, code=5))
    )
    prices = on_sale({1: 1}, {711: 0, 991: 0})
    assert [g.id for g in menu_of(found, prices).dishes[1].groups] == [71]
    rules = MenuRules(common_group_codes=frozenset({5}))
    assert [g.id for g in menu_of(found, prices, rules=rules).dishes[1].groups] == [71, 99]


def test_a_combo_knows_what_its_weights_must_reach_and_the_till_adds_dish_prices() -> None:
    found = directory(
        combo(1, 70, weight_needed=3),
        dish(2),
        schemes=(scheme(70, detail(71)),),
        groups=(group(71),),
        modifiers=(modifier(711, 71, dish_id=2, weight=2, adds_dish_price=True),),
    )
    made = menu_of(found, on_sale({1: 100, 2: 250}, {711: 30})).dishes[1]
    (served,) = made.all_modifiers()
    assert (made.weight_needed, served.weight, served.price) == (3, 2, Money(280))
