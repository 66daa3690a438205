"""A menu in words: a tree for people, plain values for programs, and why an item is hidden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from kiosk.commands.output import money_words
from kiosk.commands.tables import Branch
from kiosk.domain.dish import Dish, Modifier, ModifierGroup
from kiosk.domain.menu import HiddenBecause, HiddenItem, Menu
from kiosk.domain.names import Language, Text

REASONS: Final[Mapping[HiddenBecause, str]] = {
    HiddenBecause.INACTIVE: "it is not active in r_keeper",
    HiddenBecause.NOT_SOLD_HERE: "it is not sold at this kiosk's station now",
    HiddenBecause.OPEN_PRICE: "it has an open price, which a cashier types in",
    HiddenBecause.BY_WEIGHT: "it is sold by weight, which needs a scale",
    HiddenBecause.NEEDS_MARKING: "its package has a marking code, which needs a cashier's scanner",
    HiddenBecause.NO_CATEGORY: "it is on no page of the kiosk's menu",
    HiddenBecause.CATEGORY_INACTIVE: "its category is not active in r_keeper",
    HiddenBecause.REQUIRED_GROUP_EMPTY: "it asks for an option, and its group has none to choose",
    HiddenBecause.BY_SETTING: "menu.hidden_codes of the profile names it",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where one dish is. ``reason`` is a short code; ``words`` a sentence."""

    shown: bool
    reason: str
    words: str


class MenuPages:
    """One menu in one language. ``hidden`` is what guests see on no page of it."""

    def __init__(self, menu: Menu, hidden: Iterable[HiddenItem], language: Language) -> None:
        self._menu = menu
        self._hidden = tuple(hidden)
        self._language = language

    def branches(self, *, hidden: bool) -> Iterator[Branch]:
        """Categories, dishes, groups, options."""
        for category in self._menu.categories:
            dishes = tuple(map(self._dish_branch, self._menu.dishes_of(category)))
            yield Branch(self._text(category.name), dishes)
        if hidden:
            items = tuple(
                Branch(f"{item.code} {self._text(item.name)}: {REASONS[item.reason]}")
                for item in self._hidden
            )
            yield Branch("(hidden)", items)

    def as_object(self, *, hidden: bool) -> dict[str, Any]:
        """Sums in minor units, names in r_keeper's own and in the second language."""
        found: dict[str, Any] = {
            "categories": [
                {
                    "id": category.id,
                    "name": _both(category.name),
                    "dishes": [_dish(dish, self._menu) for dish in self._menu.dishes_of(category)],
                }
                for category in self._menu.categories
            ],
            "order_types": [
                {"id": kind.id, "code": kind.code, "name": _both(kind.name)}
                for kind in self._menu.order_types
            ],
        }
        if hidden:
            found["hidden"] = [_hidden(item) for item in self._hidden]
        return found

    def place_of(self, code_or_guid: str) -> Place | None:
        """``None`` for a dish that r_keeper does not have."""
        dish = self._menu.find(code_or_guid)
        pages = self._pages_of(dish) if dish is not None else []
        if dish is not None and pages:
            sold_out = f", and sold out now{self._cause(dish)}" if dish.sold_out else ""
            return Place(
                shown=True,
                reason="sold-out" if dish.sold_out else "",
                words=f"{self._named(dish)} is shown in {', '.join(pages)}{sold_out}.",
            )
        if dish is not None:
            combos = [
                self._named(combo)
                for combo in self._menu.dishes.values()
                if any(option.dish_id == dish.id for option in combo.all_modifiers())
            ]
            return Place(
                shown=False,
                reason="in-combos-only",
                words=f"{self._named(dish)} is served in combos only: {', '.join(combos)}.",
            )
        item = self._hidden_item(code_or_guid)
        if item is None:
            return None
        name = f"{self._text(item.name)} ({item.code})"
        return Place(
            shown=False,
            reason=item.reason.value,
            words=f"{name} is hidden because {REASONS[item.reason]}.",
        )

    def _cause(self, dish: Dish) -> str:
        """Why, where it is not the dish itself that has run out."""
        for group in dish.groups:
            if group.minimum and not any(m.available for m in group.modifiers):
                return f": nothing of “{self._text(group.name)}” can be chosen"
        return ""

    def _pages_of(self, dish: Dish) -> list[str]:
        rails = (self._menu.categories, *self._menu.own_categories.values())
        names = (
            self._text(category.name)
            for rail in rails
            for category in rail
            if dish.id in category.dish_ids
        )
        return list(dict.fromkeys(names))

    def _hidden_item(self, code_or_guid: str) -> HiddenItem | None:
        wanted = code_or_guid.strip().strip("{}").lower()
        return next((item for item in self._hidden if wanted in (str(item.code), item.guid)), None)

    def _dish_branch(self, dish: Dish) -> Branch:
        words = [str(dish.code), self._text(dish.name), money_words(dish.price)]
        if dish.portion:
            words.append(self._text(dish.portion))
        words.extend(f"[{badge.value}]" for badge in dish.badges)
        if dish.sold_out:
            words.append("(sold out)")
        elif dish.portions_left is not None:
            words.append(f"({dish.portions_left} left)")
        return Branch("  ".join(words), tuple(map(self._group_branch, dish.groups)))

    def _group_branch(self, group: ModifierGroup) -> Branch:
        free = f", {group.free_count} free" if group.free_count else ""
        options = tuple(Branch(self._option(group, modifier)) for modifier in group.modifiers)
        return Branch(f"{self._text(group.name)}: {_limits(group)}{free}", options)

    def _option(self, group: ModifierGroup, modifier: Modifier) -> str:
        words = [str(_code(modifier, self._menu)), self._text(modifier.name)]
        if modifier.price:
            words.append(f"{'+' if modifier.price.minor > 0 else ''}{money_words(modifier.price)}")
        if modifier.id == group.default_id:
            words.append("(default)")
        if not modifier.available:
            words.append("(sold out)")
        return "  ".join(words)

    def _named(self, dish: Dish) -> str:
        return f"{self._text(dish.name)} ({dish.code})"

    def _text(self, text: Text) -> str:
        return text.in_language(self._language)


def _limits(group: ModifierGroup) -> str:
    if group.maximum is None:
        return f"{group.minimum} or more"
    if group.minimum == group.maximum:
        return str(group.minimum)
    return f"{group.minimum} to {group.maximum}"


def _code(modifier: Modifier, menu: Menu) -> int:
    """What `kiosk buy` calls the option: in a combo, the dish it brings."""
    component = menu.dish(modifier.dish_id) if modifier.dish_id is not None else None
    return component.code if component is not None else modifier.code


def _dish(dish: Dish, menu: Menu) -> dict[str, Any]:
    return {
        "id": dish.id,
        "code": dish.code,
        "guid": dish.guid,
        "name": _both(dish.name),
        "kind": dish.kind.value,
        "price_minor": dish.price.minor,
        "portion": _both(dish.portion),
        "badges": [badge.value for badge in dish.badges],
        "kcal": dish.energy_kcal,
        "allergens": _both(dish.allergens),
        "sold_out": dish.sold_out,
        "portions_left": dish.portions_left,
        "groups": [_group(group, menu) for group in dish.groups],
    }


def _group(group: ModifierGroup, menu: Menu) -> dict[str, Any]:
    return {
        "id": group.id,
        "name": _both(group.name),
        "minimum": group.minimum,
        "maximum": group.maximum,
        "free_count": group.free_count,
        "options": [
            {
                "id": modifier.id,
                "code": _code(modifier, menu),
                "name": _both(modifier.name),
                "price_minor": modifier.price.minor,
                "available": modifier.available,
                "default": modifier.id == group.default_id,
                "at_most": modifier.at_most,
            }
            for modifier in group.modifiers
        ],
    }


def _hidden(item: HiddenItem) -> dict[str, Any]:
    return {
        "id": item.id,
        "code": item.code,
        "guid": item.guid,
        "name": _both(item.name),
        "reason": item.reason.value,
        "words": REASONS[item.reason],
    }


def _both(text: Text) -> dict[str, str]:
    return {"own": text.own, "alternative": text.alternative}
