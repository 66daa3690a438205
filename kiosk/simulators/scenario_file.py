"""Reads a scenario from TOML and names every problem at once, one sentence each.

The file's keys are the fields of `scenario` and its parts, lists under a singular key. An unknown
key is a problem, as is a wrong type, a missing key, a code used twice or a name that leads nowhere.
"""

from __future__ import annotations

import dataclasses
import re
import tomllib
import types
import typing
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final

from kiosk.simulators.scenario import DeviceKind, Scenario
from kiosk.simulators.scenario_cards import CouponKind
from kiosk.simulators.scenario_menu import Category, ComboSlot, Dish, ModifierScheme

SUBTITLE_LIMIT: Final = 60
BADGES: Final = frozenset({"hit", "new", "spicy", "vegan"})

_KINDS: Final = {str: "text", int: "a whole number", bool: "true or false", date: "a date"}
_ROUBLES: Final = re.compile(r"(\d{1,7})[.,](\d{2})")


class BadScenario(Exception):
    """The file is not a scenario. `problems` has one sentence for each thing to put right."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(self.problems))


def load_scenario(path: Path) -> Scenario:
    """Reads one file. BadScenario when it is no TOML or tells of no restaurant; OSError unread."""
    try:
        return parse_scenario(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as exc:
        raise BadScenario([f"{path.name} is not UTF-8: {exc.reason} at byte {exc.start}."]) from exc


def parse_scenario(text: str) -> Scenario:
    """Reads the text of a scenario file; BadScenario names every problem in it."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as exc:
        raise BadScenario([f"The file is not TOML: {exc}."]) from exc
    problems: list[str] = []
    scenario = _read_table(Scenario, document, "", problems)
    if problems or not isinstance(scenario, Scenario):
        raise BadScenario(problems)
    if found := [*_name_problems(scenario), *_link_problems(scenario)]:
        raise BadScenario(found)
    return scenario


def _read_table(kind: type[Any], table: Any, where: str, problems: list[str]) -> Any:
    if not isinstance(table, Mapping):
        problems.append(f"{where or 'the file'} must be a table.")
        return None
    before = len(problems)
    hints = _hints(kind)  # type: ignore[arg-type]  # mypy takes a class for unhashable
    given = dict(table)
    values: dict[str, Any] = {}
    for entry in dataclasses.fields(kind):
        key = entry.metadata.get("key", entry.name)
        place = f"{where}.{key}" if where else key
        if key in given:
            roubles = bool(entry.metadata.get("roubles"))
            values[entry.name] = _read(hints[entry.name], given.pop(key), place, problems, roubles)
        elif entry.default is dataclasses.MISSING:
            problems.append(f"{place} is missing.")
    problems.extend(
        f"{where}.{key} is not known." if where else f"{key} is not known." for key in given
    )
    return kind(**values) if len(problems) == before else None


@cache
def _hints(kind: type[Any]) -> Mapping[str, Any]:
    """The types of a table's fields: worked out once, a menu has many dishes."""
    return typing.get_type_hints(kind)


def _read(hint: Any, value: Any, place: str, problems: list[str], roubles: bool = False) -> Any:
    origin = typing.get_origin(hint)
    if origin is types.UnionType:
        hint = next(part for part in typing.get_args(hint) if part is not types.NoneType)
    if origin is tuple:
        return _read_list(typing.get_args(hint)[0], value, place, problems)
    if origin is not None and issubclass(origin, Mapping):
        return _read_texts(value, place, problems)
    if roubles:
        return _read_roubles(value, place, problems)
    if dataclasses.is_dataclass(hint):
        return _read_table(typing.cast("type[Any]", hint), value, place, problems)
    if issubclass(hint, StrEnum):
        if value not in set(hint):
            problems.append(f"{place} is {value!r}, it must be one of {', '.join(hint)}.")
            return None
        return hint(value)
    if type(value) is not hint:
        problems.append(f"{place} is {value!r}, it must be {_KINDS[hint]}.")
        return None
    return value


def _read_list(kind: Any, value: Any, place: str, problems: list[str]) -> tuple[Any, ...]:
    if not isinstance(value, list):
        problems.append(f"{place} must be a list.")
        return ()
    return tuple(
        _read(kind, item, f"{place}[{_label(item, number)}]", problems)
        for number, item in enumerate(value, start=1)
    )


def _label(item: Any, number: int) -> str:
    """What a person calls an item of a list: its key, its name or its number."""
    if isinstance(item, Mapping):
        for key in ("key", "name", "group", "dish"):
            if isinstance(item.get(key), str):
                return str(item[key])
    return str(number)


def _read_texts(value: Any, place: str, problems: list[str]) -> Mapping[str, str]:
    if not isinstance(value, Mapping) or not all(isinstance(text, str) for text in value.values()):
        problems.append(f"{place} must be a table of texts.")
        return {}
    return types.MappingProxyType(dict(value))


def _read_roubles(value: Any, place: str, problems: list[str]) -> int:
    if type(value) is int and value >= 0:
        return value * 100
    if isinstance(value, str) and (parts := _ROUBLES.fullmatch(value)):
        return int(parts[1]) * 100 + int(parts[2])
    problems.append(f'{place} is {value!r}, it must be whole roubles or "roubles.kopecks".')
    return 0


def _name_problems(scenario: Scenario) -> Iterator[str]:
    """Codes and keys must be unique where they name something."""
    dishes = list(scenario.dishes())
    modifiers = [modifier for group in scenario.groups for modifier in group.modifiers]
    yield from _repeated("dish key", (dish.key for dish in dishes))
    yield from _repeated("dish code", (dish.code for dish in dishes))
    yield from _repeated("category code", (category.code for category in scenario.categories))
    yield from _repeated("group key", (group.key for group in scenario.groups))
    yield from _repeated("group code", (group.code for group in scenario.groups))
    yield from _repeated("modifier key", (modifier.key for modifier in modifiers))
    yield from _repeated("modifier code", (modifier.code for modifier in modifiers))
    yield from _repeated("scheme key", (scheme.key for scheme in scenario.schemes))
    yield from _repeated("scheme code", (scheme.code for scheme in scenario.schemes))
    yield from _repeated("tender id", (tender.id for tender in scenario.tenders))
    system = scenario.card_system
    held = [card.code for card in system.cards]
    yield from _repeated("card", [*held, *(card.code for card in system.free_cards)])
    accounts = (a.number for card in system.cards for a in card.accounts)
    yield from _repeated("account number", accounts)
    yield from _repeated("coupon type", (kind.id for kind in system.coupon_types))
    yield from _repeated("coupon", (c.code for card in system.cards for c in card.coupons))


def _repeated(what: str, values: Iterable[object]) -> Iterator[str]:
    seen: set[object] = set()
    for value in values:
        if value in seen:
            yield f"The {what} {value} is used twice."
        seen.add(value)


def _link_problems(scenario: Scenario) -> Iterator[str]:
    """Everything named must exist, and every limit must be one that can be met."""
    if not re.fullmatch(r"\d{9}", scenario.restaurant.full_code):
        yield f"restaurant.full_code is {scenario.restaurant.full_code!r}, it must be nine digits."
    for name in (
        *("tables", "employees", "order_types", "tenders", "void_reasons", "categories"),
        *("discounts", "devices", "documents", "guest_types"),
    ):
        if not getattr(scenario, name):
            yield f"The restaurant has no {name.replace('_', ' ')}."
    schemes = {scheme.key for scheme in scenario.schemes}
    dishes = {dish.key: dish for dish in scenario.dishes()}
    for scheme in scenario.schemes:
        yield from _scheme_problems(scenario, scheme)
    for category in scenario.categories:
        yield from _category_problems(category)
        for dish in category.dishes:
            yield from _dish_problems(scenario, dish, schemes)
            for slot in dish.slots:
                yield from _slot_problems(dish, slot, dishes)
            for key in dish.goes_with:
                if key not in dishes:
                    yield f"Dish {dish.key} goes with {key}, and there is no such dish."
    if not any(device.kind is DeviceKind.CARD_INTERFACE for device in scenario.devices):
        yield "Among the devices there is no card-interface."
    yield from _card_problems(scenario, dishes.keys())


def _scheme_problems(scenario: Scenario, scheme: ModifierScheme) -> Iterator[str]:
    groups = {
        group.key: {modifier.key for modifier in group.modifiers} for group in scenario.groups
    }
    for entry in scheme.groups:
        where = f"Scheme {scheme.key}, group {entry.group}"
        if entry.group not in groups:
            yield f"{where}: there is no such group."
        elif entry.default and entry.default not in groups[entry.group]:
            yield f"{where}: the default {entry.default} is not in the group."
        if entry.at_most and entry.at_least > entry.at_most:
            yield f"{where}: at_least {entry.at_least} is more than at_most {entry.at_most}."


def _category_problems(category: Category) -> Iterator[str]:
    for text in (category.subtitle, category.subtitle_english):
        if len(text) > SUBTITLE_LIMIT:
            yield f"Category {category.name}: {text!r} is longer than {SUBTITLE_LIMIT} letters."


def _dish_problems(scenario: Scenario, dish: Dish, schemes: set[str]) -> Iterator[str]:
    if dish.scheme and dish.scheme not in schemes:
        yield f"Dish {dish.key}: there is no scheme {dish.scheme}."
    if dish.scheme and dish.slots:
        yield f"Dish {dish.key}: a combo has slots or a scheme, not both."
    for badge in dish.badges:
        if badge not in BADGES:
            yield f"Dish {dish.key}: {badge} is no badge; known: {', '.join(sorted(BADGES))}."
    for allergen in dish.allergens:
        if allergen not in scenario.allergens:
            yield f"Dish {dish.key}: the allergen {allergen} is not in the table of allergens."
    if dish.rest is not None and dish.rest < 0:
        yield f"Dish {dish.key}: a rest of {dish.rest} is less than nothing."


def _slot_problems(dish: Dish, slot: ComboSlot, dishes: Mapping[str, Dish]) -> Iterator[str]:
    where = f"Combo {dish.key}, slot {slot.name}"
    offered = {choice.dish for choice in slot.choices}
    for choice in sorted(offered - dishes.keys()):
        yield f"{where}: there is no dish {choice}."
    for choice in sorted(offered & dishes.keys()):
        if dishes[choice].is_combo:
            yield f"{where}: {choice} is a combo itself."
    if slot.default not in offered:
        yield f"{where}: the default {slot.default} is not among the choices."


def _card_problems(scenario: Scenario, dishes: Collection[str]) -> Iterator[str]:
    types_known = {kind.id for kind in scenario.card_system.account_types}
    levels = {level.id for level in scenario.card_system.levels}
    coupon_types = {kind.id for kind in scenario.card_system.coupon_types}
    for kind in scenario.card_system.coupon_types:
        yield from _coupon_problems(kind, dishes)
    for number, card in enumerate(scenario.card_system.cards, start=1):
        for account in card.accounts:
            if account.type_id not in types_known:
                yield f"Card {number}: there is no account type {account.type_id}."
            if account.level_id and account.level_id not in levels:
                yield f"Card {number}: there is no level {account.level_id}."
        for coupon in card.coupons:
            if coupon.type_id not in coupon_types:
                yield f"Card {number}: there is no coupon type {coupon.type_id}."
            if not re.fullmatch(r"\d{13}", coupon.code):
                yield f"Card {number}: coupon code {coupon.code!r} must have thirteen digits."
        for account in card.accounts:
            if sum(one.points for one in account.expiring) > account.balance:
                yield f"Card {number}: more points expire than there are."
    for type_id in scenario.card_system.new_guest_accounts:
        if type_id not in types_known:
            yield f"New guests get accounts of type {type_id}, and there is no such type."
    for type_id in scenario.card_system.new_guest_coupons:
        if type_id not in coupon_types:
            yield f"New guests get coupons of type {type_id}, and there is no such type."


def _coupon_problems(kind: CouponKind, dishes: Collection[str]) -> Iterator[str]:
    where = f"Coupon type {kind.id}"
    if sum(map(bool, (kind.percent, kind.amount, kind.dishes))) != 1:
        yield f"{where} gives percent, an amount or dishes: one of them."
    for offer in kind.dishes:
        if offer.dish not in dishes:
            yield f"{where}: there is no dish {offer.dish}."
        if sum(map(bool, (offer.percent, offer.summ, offer.price))) != 1:
            yield f"{where}: dish {offer.dish} has percent, summ or price: one of them."
