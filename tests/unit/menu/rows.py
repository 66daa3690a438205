"""Rows of a directory and of the order menu, as short as a test needs them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from kiosk.domain.menu import Category, HiddenBecause, Menu
from kiosk.menu.assembly import Assembled, MenuPlan
from kiosk.menu.directory import Directory, ExtendedNames, Prices
from kiosk.menu.rules import MenuRules, MenuTree
from kiosk.wire.rkeeper.dish_rows import DishRow, DishTraits
from kiosk.wire.rkeeper.order_menu import DishOffer, OrderMenu
from kiosk.wire.rkeeper.reference_rows import (
    CategoryRow,
    DirectoryRow,
    GroupRow,
    ModifierRow,
    RowStatus,
    SchemeDetail,
    SchemeRow,
    SelectorEntry,
    SelectorPage,
    SelectorRow,
    SelectorTarget,
)

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
NO_WORDS: Mapping[str, str] = {}
SOUPS = 100
ACTIVE = RowStatus.ACTIVE
NAMES = ExtendedNames(
    subtitle_alternative="genComment0409",
    prompt_alternative="genPrompt0409",
    description_alternative="genDescription0409",
    badges="genBadges",
    energy="genKcal",
    allergens="genAllergens0419",
    allergens_alternative="genAllergens0409",
    recommended="genRecommended",
)
CATEGORIES = MenuRules(extended=NAMES)
SELECTORS = MenuRules(tree=MenuTree.SELECTORS, extended=NAMES)


def dish(number: int, name: str = "Борщ", **more: Any) -> DishRow:
    """``more`` are fields of the row or its traits; ``extended`` values by property."""
    values: dict[str, Any] = {
        "id": number,
        "code": number,
        "guid": f"{{0F8FAD5B-D9CB-469F-A165-{number:012d}}}",
        "name": name,
        "alt_name": "",
        "picture": "",
        "instruct": "",
        "comment": "",
        "category_id": SOUPS,
        "scheme_id": 0,
        "portion_weight": 0,
        "portion_name": "",
    }
    traits = DishTraits(**{name: more.pop(name) for name in DishTraits._fields if name in more})
    given = more.pop("extended", {})
    extended = tuple(given.get(name, "") for name in NAMES.of_dishes())
    return DishRow(**{**values, "traits": traits, "extended": extended, **more})


def combo(number: int, scheme_id: int, **more: Any) -> DishRow:
    return dish(number, "Обед", scheme_id=scheme_id, sale_object="sotComboMenuItem", **more)


def common(number: int, name: str, **more: Any) -> dict[str, Any]:
    values = {
        "id": number,
        "code": number,
        "guid": "",
        "name": name,
        "alt_name": "",
        "parent_id": 0,
        "status": ACTIVE,
        "extended": NO_WORDS,
    }
    return {**values, **more}


def category(
    number: int, name: str = "Супы", *, comment: str = "", scheme_id: int = 0, **more: Any
) -> CategoryRow:
    return CategoryRow(**common(number, name, **more), comment=comment, scheme_id=scheme_id)


def group(number: int, name: str = "Сметана", **more: Any) -> GroupRow:
    values = {"is_combo": False, "common": False, "prompt": ""}
    return GroupRow(**{**common(number, name), **values, **more})


def modifier(number: int, group_id: int, name: str = "Порция", **more: Any) -> ModifierRow:
    values = {
        "parent_id": group_id,
        "dish_id": None,
        "at_most": 0,
        "weight": 0,
        "order": number,
        "asks_for_text": False,
        "adds_dish_price": False,
        "picture": "",
    }
    return ModifierRow(**{**common(number, name), **values, **more})


def detail(group_id: int, **more: Any) -> SchemeDetail:
    values: dict[str, Any] = {
        "group_id": group_id,
        "order": group_id,
        "minimum": 0,
        "maximum": None,
        "default_modifier_id": None,
        "free_count": 0,
        "replaces_default": False,
        "changes_price": True,
        "fills_up": False,
    }
    return SchemeDetail(**{**values, **more})


def scheme(number: int, *details: SchemeDetail, **more: Any) -> SchemeRow:
    values = {"is_combo": False, "opens_at_once": False, "details": details}
    return SchemeRow(**{**common(number, "Схема"), **values, **more})


def order_type(number: int, name: str = "В зале", **more: Any) -> DirectoryRow:
    return DirectoryRow(**common(number, name, **more))


def page(number: int, name: str, *entries: SelectorEntry, **more: Any) -> SelectorPage:
    values: dict[str, Any] = {"alt_name": "", "status": ACTIVE}
    return SelectorPage(id=number, name=name, entries=entries, **{**values, **more})


def to_page(number: int) -> SelectorEntry:
    return SelectorEntry(target=SelectorTarget.PAGE, object_id=number, order=number)


def to_dish(number: int) -> SelectorEntry:
    return SelectorEntry(target=SelectorTarget.DISH, object_id=number, order=number)


def pages(*found: SelectorPage, **more: Any) -> SelectorRow:
    return SelectorRow(**common(900, "Меню", **more), pages=found)


def directory(*dishes: DishRow, **more: Any) -> Directory:
    values: dict[str, Any] = {
        "dishes": dishes,
        "categories": (category(SOUPS),),
        "selectors": (),
        "schemes": (),
        "groups": (),
        "modifiers": (),
        "order_types": (),
    }
    return Directory(**{**values, **more})


def on_sale(
    prices: Mapping[int, int],
    modifiers: Mapping[int, int] | None = None,
    *,
    rests: Mapping[int, int] | None = None,
    order_types: tuple[int, ...] = (),
) -> OrderMenu:
    counted = rests or {}
    return OrderMenu(
        dishes={i: DishOffer(price=p, rest=counted.get(i)) for i, p in prices.items()},
        modifiers=modifiers or {},
        order_types=order_types,
        price_scale=None,
        trade_group=None,
    )


def soup(*modifiers: Any, details: tuple[Any, ...] = (), groups: tuple[Any, ...] = ()) -> Any:
    return directory(
        dish(1, scheme_id=70),
        schemes=(scheme(70, *(details or (detail(71),))),),
        groups=groups or (group(71),),
        modifiers=modifiers,
    )


@dataclass(frozen=True)
class PlannedMenu:
    """A menu, and the plan that knows why the rest is hidden."""

    plan: MenuPlan
    made: Assembled

    @property
    def menu(self) -> Menu:
        return self.made.menu

    @property
    def why_hidden(self) -> dict[int, HiddenBecause]:
        return {item.id: item.reason for item in self.plan.hidden(self.made)}


def planned(
    found: Directory,
    sold_now: OrderMenu,
    *,
    with_stop_list: OrderMenu | None = None,
    rules: MenuRules | None = None,
) -> PlannedMenu:
    plan = MenuPlan(found, rules or CATEGORIES)
    prices = Prices(sold_now=sold_now, on_sale=with_stop_list or sold_now)
    return PlannedMenu(plan, plan.menu(prices, NOON))


def menu_of(
    found: Directory,
    sold_now: OrderMenu,
    *,
    with_stop_list: OrderMenu | None = None,
    rules: MenuRules | None = None,
) -> Menu:
    return planned(found, sold_now, with_stop_list=with_stop_list, rules=rules).menu


def shown(menu: Menu) -> list[tuple[str, tuple[int, ...]]]:
    return [(each.name.own, each.dish_ids) for each in menu.categories]


def only(menu: Menu) -> Category:
    (category,) = menu.categories
    return category
