"""The menu of the café «Самовар» as the core would have it, made straight from the scenario.

Names, prices, pictures, schemes and combos are the scenario's own; no server is asked.
"""

from __future__ import annotations

from datetime import datetime
from functools import cache

from kiosk.domain.dish import Badge, Dish, DishKind, Modifier, ModifierGroup
from kiosk.domain.menu import Category, Menu
from kiosk.domain.money import Money
from kiosk.domain.names import NO_TEXT, Text
from kiosk.simulators import scenario_menu as written
from kiosk.simulators.scenario import Scenario
from kiosk.simulators.scenario_file import load_scenario
from resources.paths import resource_path

SLOT_BASE = 1_060_000
CHOICE_BASE = 1_070_000
ENGLISH_UNITS = {"г": "g", "мл": "ml", "л": "l"}
RECOMMENDED = {
    "borsch": ("pirozhki", "bread_and_salo", "tea"),
    "solyanka": ("pampushki",),
}


@cache
def scenario() -> Scenario:
    return load_scenario(resource_path("scenarios", "samovar.toml"))


def menu(taken_at: datetime) -> Menu:
    """What a guest may order, in the scenario's order with sold-out dishes last."""
    made = {dish.id: _dish(category, dish) for category, dish in _all_dishes()}
    return Menu(
        categories=tuple(
            Category(
                id=category.id,
                name=Text(category.name, category.english),
                subtitle=Text(category.subtitle, category.subtitle_english),
                picture=category.dishes[0].picture,
                dish_ids=tuple(
                    dish.id for dish in sorted(category.dishes, key=lambda dish: dish.rest == 0)
                ),
            )
            for category in scenario().categories
            if not category.hidden
        ),
        dishes=made,
        order_types=(),
        taken_at=taken_at,
    )


def dish_id(key: str) -> int:
    return scenario().dish(key).id


def modifier_id(key: str) -> int:
    return scenario().modifier(key).id


def _all_dishes() -> list[tuple[written.Category, written.Dish]]:
    return [(category, dish) for category in scenario().categories for dish in category.dishes]


def _dish(category: written.Category, dish: written.Dish) -> Dish:
    groups = _slots(dish) if dish.is_combo else _scheme(dish.scheme)
    recommended = RECOMMENDED.get(dish.key, ())
    english_unit = ENGLISH_UNITS.get(dish.unit, dish.unit)
    return Dish(
        id=dish.id,
        code=dish.code,
        guid=dish.guid,
        name=Text(dish.name, dish.english),
        category_id=category.id,
        price=Money(dish.price),
        kind=DishKind.COMBO if dish.is_combo else DishKind.PLAIN,
        groups=groups,
        rest=None if dish.rest is None else dish.rest * 1000,
        description=Text(dish.description, dish.description_english),
        portion=Text(f"{dish.weight} {dish.unit}", f"{dish.weight} {english_unit}"),
        energy_kcal=dish.kcal,
        allergens=_allergens(dish),
        badges=tuple(badge for badge in Badge if badge.value in dish.badges),
        picture=dish.picture,
        recommended_ids=tuple(dish_id(key) for key in recommended),
    )


def _allergens(dish: written.Dish) -> Text:
    if not dish.allergens:
        return NO_TEXT
    english = [scenario().allergens[name] for name in dish.allergens]
    return Text(
        ", ".join(dish.allergens).capitalize(),
        ", ".join(english).capitalize(),
    )


def _scheme(key: str) -> tuple[ModifierGroup, ...]:
    scheme = next((each for each in scenario().schemes if each.key == key), None)
    if scheme is None:
        return ()
    groups = {group.key: group for group in scenario().groups}
    return tuple(_group(groups[asked.group], asked) for asked in scheme.groups)


def _group(group: written.ModifierGroup, asked: written.SchemeGroup) -> ModifierGroup:
    default = next((m.id for m in group.modifiers if m.key == asked.default), None)
    return ModifierGroup(
        id=group.id,
        name=Text(group.name, group.english),
        modifiers=tuple(_modifier(modifier) for modifier in group.modifiers),
        minimum=asked.at_least,
        maximum=asked.at_most or None,
        free_count=asked.free,
        default_id=default,
    )


def _modifier(modifier: written.Modifier) -> Modifier:
    return Modifier(
        id=modifier.id,
        code=modifier.code,
        name=Text(modifier.name, modifier.english),
        price=Money(modifier.price),
        available=not modifier.stopped,
        at_most=modifier.at_most or None,
        picture=modifier.picture,
    )


def _slots(combo: written.Dish) -> tuple[ModifierGroup, ...]:
    return tuple(
        ModifierGroup(
            id=SLOT_BASE + combo.code * 10 + place,
            name=Text(slot.name, slot.english),
            prompt=Text(slot.prompt, slot.prompt_english),
            modifiers=tuple(
                _component(choice, CHOICE_BASE + combo.code * 100 + place * 10 + number)
                for number, choice in enumerate(slot.choices)
            ),
            minimum=1,
            maximum=1,
            default_id=None,
        )
        for place, slot in enumerate(combo.slots)
    )


def _component(choice: written.SlotChoice, number: int) -> Modifier:
    served = scenario().dish(choice.dish)
    return Modifier(
        id=number,
        code=number,
        name=Text(served.name, served.english),
        price=Money(choice.extra),
        available=served.rest != 0,
        dish_id=served.id,
        picture=served.picture,
    )
