"""Any menu a restaurant may have goes through the till's answers and comes out as it was meant."""

from __future__ import annotations

import asyncio
from datetime import UTC
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kiosk.clock import SystemClock
from kiosk.domain.dish import Dish, ModifierGroup
from kiosk.domain.menu import Menu
from kiosk.errors import ErrorCode
from kiosk.menu.rules import MenuRules, MenuTree
from kiosk.menu.service import MenuPace, MenuService, OrderContext
from kiosk.simulators.scenario import Scenario
from kiosk.simulators.scenario_menu import Dish as GivenDish
from tests.unit.menu.generated import groups_of, scenarios, sold_out
from tests.unit.menu.rows import NAMES
from tests.unit.menu.simulated import SimulatedLink
from tests.unit.menu.till import Shelf
from tests.unit.simulators.cash_till import samovar


async def menu_of(scenario: Scenario, tree: MenuTree) -> tuple[Menu, ErrorCode | None]:
    service = MenuService(
        SimulatedLink(scenario),
        Shelf(),
        OrderContext(
            station_id=scenario.station.id, waiter_id=None, table_id=None, order_category_id=None
        ),
        MenuRules(tree=tree, extended=NAMES),
        SystemClock(UTC),
        MenuPace(),
    )
    trouble = await service.look()
    return service.now.menu, trouble


def expected_rail(scenario: Scenario) -> list[tuple[Any, ...]]:
    """Names and dishes of every category a guest shall see, sold-out dishes last."""
    found = []
    for category in scenario.categories:
        dishes = sorted(category.dishes, key=lambda dish: sold_out(scenario, dish))
        if dishes and not category.hidden:
            names = (category.name, category.english, category.subtitle, category.subtitle_english)
            found.append((*names, [dish.id for dish in dishes]))
    return found


def seen_rail(menu: Menu) -> list[tuple[Any, ...]]:
    return [
        (*_both(each.name), *_both(each.subtitle), list(each.dish_ids)) for each in menu.categories
    ]


def expected_dish(scenario: Scenario, dish: GivenDish) -> tuple[Any, ...]:
    out = sold_out(scenario, dish)
    return (
        (dish.code, dish.guid.strip("{}").lower(), dish.name, dish.english, dish.price),
        (dish.description, dish.description_english, dish.kcal, dish.picture),
        set(dish.badges),
        (out, 0 if out else dish.rest, dish.is_combo),
        groups_of(scenario, dish),
    )


def seen_dish(menu: Menu, dish: Dish) -> tuple[Any, ...]:
    return (
        (dish.code, dish.guid, *_both(dish.name), dish.price.minor),
        (*_both(dish.description), dish.energy_kcal, dish.picture),
        {badge.value for badge in dish.badges},
        (dish.sold_out, dish.portions_left, dish.is_combo),
        [_seen_group(menu, group) for group in dish.groups],
    )


def _seen_group(menu: Menu, group: ModifierGroup) -> tuple[Any, ...]:
    codes = {}
    for modifier in group.modifiers:
        component = menu.dish(modifier.dish_id) if modifier.dish_id is not None else None
        codes[modifier.id] = component.code if component is not None else modifier.code
    options = tuple(
        (codes[m.id], *_both(m.name), m.price.minor, m.at_most, m.available)
        for m in group.modifiers
    )
    default = codes.get(group.default_id) if group.default_id is not None else None
    limits = (group.minimum, group.maximum, group.free_count)
    return (*_both(group.name), *_both(group.prompt), *limits, default, options)


def _both(text: Any) -> tuple[str, str]:
    return (text.own, text.alternative)


# Shrinking a whole restaurant takes longer than reading the first one that fails.
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(scenario=scenarios(samovar()), tree=st.sampled_from(MenuTree))
def test_every_menu_comes_out_as_it_was_meant(scenario: Scenario, tree: MenuTree) -> None:
    menu, trouble = asyncio.run(menu_of(scenario, tree))
    rail = expected_rail(scenario)
    if not rail:
        assert trouble is ErrorCode.MENU_EMPTY
        return
    assert trouble is None
    assert seen_rail(menu) == rail
    shown = {number for category in menu.categories for number in category.dish_ids}
    given_dishes = {dish.id: dish for dish in scenario.dishes()}
    for number in shown:
        seen = seen_dish(menu, menu.dishes[number])
        assert seen == expected_dish(scenario, given_dishes[number])
