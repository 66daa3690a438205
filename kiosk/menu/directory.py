"""What a menu is made of: a part of the directory, and the prices of a moment, as read."""

from __future__ import annotations

from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.wire.rkeeper.dish_rows import DishRow
from kiosk.wire.rkeeper.menu_collections import (
    GetCategories,
    GetMenuItems,
    GetModifierGroups,
    GetModifiers,
    GetModifierSchemes,
    GetSelectors,
)
from kiosk.wire.rkeeper.order_menu import OrderMenu
from kiosk.wire.rkeeper.reference import GetRefData
from kiosk.wire.rkeeper.reference_rows import (
    CategoryRow,
    DirectoryRow,
    GroupRow,
    ModifierRow,
    SchemeRow,
    SelectorRow,
)
from kiosk.wire.rkeeper.site_collections import GetOrderTypes


class ExtendedNames(Struct, frozen=True, kw_only=True):
    """Names of the administrator's own properties (rk7 §4.9); empty where the site has none.

    ``badges`` and ``recommended`` are comma-separated: badge words, dish codes.
    """

    subtitle_alternative: str = ""
    prompt_alternative: str = ""
    description_alternative: str = ""
    badges: str = ""
    energy: str = ""
    protein: str = ""
    fat: str = ""
    carbohydrates: str = ""
    allergens: str = ""
    allergens_alternative: str = ""
    recommended: str = ""
    picture_address: str = ""

    def of_dishes(self) -> tuple[str, ...]:
        wanted = (
            self.description_alternative,
            self.badges,
            self.energy,
            self.protein,
            self.fat,
            self.carbohydrates,
            self.allergens,
            self.allergens_alternative,
            self.recommended,
            self.picture_address,
        )
        return tuple(dict.fromkeys(name for name in wanted if name))

    def of_categories(self) -> tuple[str, ...]:
        return (self.subtitle_alternative,) if self.subtitle_alternative else ()

    def of_groups(self) -> tuple[str, ...]:
        return (self.prompt_alternative,) if self.prompt_alternative else ()


class Directory(Struct, frozen=True, kw_only=True):
    """Rows of every collection a menu needs, unfiltered."""

    dishes: tuple[DishRow, ...]
    categories: tuple[CategoryRow, ...]
    selectors: tuple[SelectorRow, ...]
    schemes: tuple[SchemeRow, ...]
    groups: tuple[GroupRow, ...]
    modifiers: tuple[ModifierRow, ...]
    order_types: tuple[DirectoryRow, ...]


DIRECTORY_COLLECTIONS: Final[tuple[type[GetRefData[Any]], ...]] = (
    GetMenuItems,
    GetCategories,
    GetSelectors,
    GetModifierSchemes,
    GetModifierGroups,
    GetModifiers,
    GetOrderTypes,
)
"""The commands whose answers make a directory, in the order of its fields."""


def directory_questions(extended: ExtendedNames) -> dict[str, GetRefData[Any]]:
    """What to ask for a directory, by collection name."""
    with_properties = {
        GetMenuItems.ref_name: extended.of_dishes(),
        GetCategories.ref_name: extended.of_categories(),
        GetModifierGroups.ref_name: extended.of_groups(),
    }
    return {
        question.ref_name: question(extended=with_properties.get(question.ref_name, ()))
        for question in DIRECTORY_COLLECTIONS
    }


def directory_of(rows: dict[str, tuple[Any, ...]]) -> Directory:
    """A directory from the rows of every collection of ``DIRECTORY_COLLECTIONS``."""
    return Directory(
        dishes=rows[GetMenuItems.ref_name],
        categories=rows[GetCategories.ref_name],
        selectors=rows[GetSelectors.ref_name],
        schemes=rows[GetModifierSchemes.ref_name],
        groups=rows[GetModifierGroups.ref_name],
        modifiers=rows[GetModifiers.ref_name],
        order_types=rows[GetOrderTypes.ref_name],
    )


class Prices(Struct, frozen=True, kw_only=True):
    """Prices and rests of one moment.

    ``sold_now`` is what may be ordered; ``on_sale`` has the stop list in it too, so that a guest
    can be shown what is out today.
    """

    sold_now: OrderMenu
    on_sale: OrderMenu

    def without(self, stopped: frozenset[int]) -> Prices:
        """The same with these dishes in the stop list too."""
        if stopped.isdisjoint(self.sold_now.dishes):
            return self
        left = {key: offer for key, offer in self.sold_now.dishes.items() if key not in stopped}
        return replace(self, sold_now=replace(self.sold_now, dishes=left))
