"""Restaurants nobody thought of: menus within what rk7 §4 documents, and what a guest shall see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from hypothesis import strategies as st

from kiosk.simulators.scenario import Scenario
from kiosk.simulators.scenario_menu import (
    Category,
    ComboSlot,
    Dish,
    Modifier,
    ModifierGroup,
    ModifierScheme,
    SchemeGroup,
    SlotChoice,
)

LEGAL = st.characters(
    exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\ufffe\uffff"
) | st.sampled_from("\t\n<>&\"'{}[]")
NAMES = st.text(LEGAL, min_size=1, max_size=12)
TEXTS = st.text(LEGAL, max_size=12)
PRICES = st.integers(0, 10_000_000)


def _coded(draw: st.DrawFn, most: int, at_least: int = 0) -> list[int]:
    """Codes of so many items, each another."""
    return draw(st.lists(st.integers(1, 5000), min_size=at_least, max_size=most, unique=True))


@st.composite
def scenarios(draw: st.DrawFn, around: Scenario) -> Scenario:
    """``around`` with another menu."""
    option_codes = iter(_coded(draw, 24, 24))
    groups = tuple(_group(draw, code, option_codes) for code in _coded(draw, 3, 1))
    schemes = tuple(_scheme(draw, code, groups) for code in _coded(draw, 3))
    dish_codes = iter(_coded(draw, 12, 12))
    plain = [_dish(draw, next(dish_codes), schemes) for _ in range(draw(st.integers(1, 6)))]
    combos = [_combo(draw, next(dish_codes), plain) for _ in range(draw(st.integers(0, 2)))]
    shelves = [[] for _ in range(draw(st.integers(1, 3)))]  # type: list[list[Dish]]
    for dish in (*plain, *combos):
        shelves[draw(st.integers(0, len(shelves) - 1))].append(dish)
    categories = tuple(
        Category(
            code=code,
            # A page finds its category by the name.
            name=f"{draw(NAMES)}{code}",
            english=draw(TEXTS),
            subtitle=draw(TEXTS),
            subtitle_english=draw(TEXTS),
            hidden=draw(st.booleans()),
            dishes=tuple(dishes),
        )
        for code, dishes in enumerate(shelves, start=1)
    )
    # Coupons are good for dishes of the menu that was there before.
    guests = replace(around.card_system, cards=(), coupon_types=(), new_guest_coupons=())
    return replace(
        around,
        groups=groups,
        schemes=schemes,
        categories=categories,
        allergens={},
        card_system=guests,
    )


def _group(draw: st.DrawFn, code: int, option_codes: Iterator[int]) -> ModifierGroup:
    modifiers = tuple(
        Modifier(
            key=f"m{number}",
            code=number,
            name=draw(NAMES),
            english=draw(TEXTS),
            price=draw(st.integers(-100_000, 100_000)),
            at_most=draw(st.integers(0, 3)),
            stopped=draw(st.booleans()),
        )
        for number in (next(option_codes) for _ in range(draw(st.integers(1, 4))))
    )
    return ModifierGroup(
        key=f"g{code}", code=code, name=draw(NAMES), english=draw(TEXTS), modifiers=modifiers
    )


def _scheme(draw: st.DrawFn, code: int, groups: tuple[ModifierGroup, ...]) -> ModifierScheme:
    asked = draw(st.lists(st.sampled_from(groups), max_size=3, unique_by=lambda group: group.key))
    return ModifierScheme(
        key=f"s{code}",
        code=code,
        name=draw(TEXTS),
        groups=tuple(_asked(draw, group) for group in asked),
    )


def _asked(draw: st.DrawFn, group: ModifierGroup) -> SchemeGroup:
    at_least = draw(st.integers(0, 3))
    return SchemeGroup(
        group=group.key,
        at_least=at_least,
        at_most=draw(st.just(0) | st.integers(max(1, at_least), 5)),
        default=draw(st.just("") | st.sampled_from([m.key for m in group.modifiers])),
        free=draw(st.integers(0, 3)),
    )


def _dish(draw: st.DrawFn, code: int, schemes: tuple[ModifierScheme, ...], **more: Any) -> Dish:
    keys = ["", *(scheme.key for scheme in schemes)]
    values: dict[str, Any] = {
        "key": f"d{code}",
        "code": code,
        "name": draw(NAMES),
        "english": draw(TEXTS),
        "price": draw(PRICES),
        "weight": draw(st.integers(0, 5000)),
        "unit": draw(st.sampled_from(["г", "мл", "шт", ""])),
        "description": draw(TEXTS),
        "description_english": draw(TEXTS),
        "kcal": draw(st.integers(0, 3000)),
        "badges": tuple(draw(st.lists(st.sampled_from(["hit", "new", "vegan"]), unique=True))),
        "picture": draw(st.from_regex(r"[a-z]{1,8}", fullmatch=True)),
        "scheme": draw(st.sampled_from(keys)),
        "rest": draw(st.none() | st.integers(0, 5)),
    }
    return Dish(**{**values, **more})


def _combo(draw: st.DrawFn, code: int, plain: list[Dish]) -> Dish:
    slots = tuple(_slot(draw, plain) for _ in range(draw(st.integers(1, 3))))
    return _dish(draw, code, (), scheme="", slots=slots)


def _slot(draw: st.DrawFn, plain: list[Dish]) -> ComboSlot:
    served = draw(st.lists(st.sampled_from(plain), min_size=1, unique_by=lambda dish: dish.key))
    return ComboSlot(
        name=draw(NAMES),
        english=draw(TEXTS),
        prompt=draw(TEXTS),
        prompt_english=draw(TEXTS),
        default=draw(st.sampled_from(served)).key,
        choices=tuple(SlotChoice(dish=d.key, extra=draw(PRICES)) for d in served),
    )


@dataclass(frozen=True)
class Seen:
    """What a guest sees of one option, group or dish: plain values, written down independently."""

    values: tuple[Any, ...]


def sold_out(scenario: Scenario, dish: Dish) -> bool:
    if dish.rest == 0:
        return True
    if dish.slots:
        return not all(
            any(not sold_out(scenario, scenario.dish(choice.dish)) for choice in slot.choices)
            for slot in dish.slots
        )
    asked = (
        (entry, group)
        for scheme in scenario.schemes
        if scheme.key == dish.scheme
        for entry in scheme.groups
        for group in scenario.groups
        if group.key == entry.group
    )
    return any(
        entry.at_least > 0 and all(modifier.stopped for modifier in group.modifiers)
        for entry, group in asked
    )


def groups_of(scenario: Scenario, dish: Dish) -> list[tuple[Any, ...]]:
    """Name, limits, free pieces, the default's code, options: of every question of a dish."""
    if dish.slots:
        return [
            (
                *(slot.name, slot.english, slot.prompt, slot.prompt_english, 1, 1, 0),
                scenario.dish(slot.default).code,
                tuple(_served(scenario, choice) for choice in slot.choices),
            )
            for slot in dish.slots
        ]
    found = []
    for scheme in scenario.schemes:
        for entry in scheme.groups if scheme.key == dish.scheme else ():
            group = next(each for each in scenario.groups if each.key == entry.group)
            default = next((m.code for m in group.modifiers if m.key == entry.default), None)
            limits = (entry.at_least, entry.at_most or None, entry.free)
            options = tuple(
                (m.code, m.name, m.english, m.price, m.at_most or None, not m.stopped)
                for m in group.modifiers
            )
            found.append((group.name, group.english, "", "", *limits, default, options))
    return found


def _served(scenario: Scenario, choice: SlotChoice) -> tuple[Any, ...]:
    dish = scenario.dish(choice.dish)
    free = not sold_out(scenario, dish)
    return (dish.code, dish.name, dish.english, choice.extra, 1, free)
