"""Where only prices and rests move, what comes out is what a fresh look would make of them."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kiosk.menu.assembly import MenuPlan
from kiosk.menu.directory import Prices
from tests.unit.menu.rows import (
    CATEGORIES,
    NOON,
    combo,
    detail,
    directory,
    dish,
    group,
    modifier,
    on_sale,
    scheme,
)

DIRECTORY = directory(
    dish(1, scheme_id=70),
    dish(2),
    dish(3, category_id=0),
    combo(4, 80),
    schemes=(scheme(70, detail(71, minimum=1)), scheme(80, detail(81, minimum=1))),
    groups=(group(71), group(81)),
    modifiers=(
        modifier(711, 71),
        modifier(712, 71),
        modifier(811, 81, dish_id=1),
        modifier(812, 81, dish_id=3, adds_dish_price=True),
    ),
)
OFFERS = st.dictionaries(st.sampled_from([1, 2, 3, 4]), st.integers(0, 3))
RESTS = st.dictionaries(st.sampled_from([1, 2, 3, 4]), st.sampled_from([0, 999, 1000]))
MODIFIERS = st.dictionaries(st.sampled_from([711, 712, 811, 812]), st.integers(-1, 2))
MENUS = st.builds(
    lambda offers, modifiers, rests: on_sale(offers, modifiers, rests=rests),
    OFFERS,
    MODIFIERS,
    RESTS,
)


@given(seen=st.lists(st.tuples(MENUS, MENUS), min_size=2, max_size=5))
def test_a_menu_that_followed_every_change_is_the_one_made_at_once(seen: Any) -> None:
    plan = MenuPlan(DIRECTORY, CATEGORIES)
    followed = None
    for sold_now, listed in seen:
        prices = Prices(sold_now=sold_now, on_sale=listed)
        followed = plan.menu(prices, NOON, followed)
        fresh = plan.menu(prices, NOON)
        assert followed.menu == fresh.menu
        assert followed.unanswerable == fresh.unanswerable
        assert list(plan.hidden(followed)) == list(plan.hidden(fresh))


def test_what_no_price_concerns_is_the_same_object() -> None:
    plan = MenuPlan(DIRECTORY, CATEGORIES)
    before = plan.menu(prices_of({1: 1, 2: 1}), NOON)
    assert plan.menu(prices_of({1: 1, 2: 1}), NOON, before) is before
    after = plan.menu(prices_of({1: 1, 2: 5}), NOON, before)
    assert after.menu.dishes[1] is before.menu.dishes[1]
    assert after.menu.dishes[2].price.minor == 5


def prices_of(offers: dict[int, int]) -> Prices:
    menu = on_sale(offers, {711: 0})
    return Prices(sold_now=menu, on_sale=menu)
