"""The menu as a guest may order from it now: categories of dishes; why another dish is hidden."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from kiosk.domain.dish import Dish
from kiosk.domain.names import Text


class HiddenBecause(StrEnum):
    """Why an item of the directory is not on the guest's menu."""

    INACTIVE = "inactive"
    NOT_SOLD_HERE = "not-sold-here"
    OPEN_PRICE = "open-price"
    BY_WEIGHT = "by-weight"
    NEEDS_MARKING = "needs-marking"
    NO_CATEGORY = "no-category"
    CATEGORY_INACTIVE = "category-inactive"
    REQUIRED_GROUP_EMPTY = "required-group-empty"
    BY_SETTING = "by-setting"


class HiddenItem(Struct, frozen=True, kw_only=True):
    """A dish of the directory that guests do not see, and the reason."""

    id: int
    code: int
    guid: str
    name: Text
    reason: HiddenBecause


class Category(Struct, frozen=True, kw_only=True):
    """One entry of the rail: its dishes in r_keeper's order, sold-out ones last."""

    id: int
    name: Text
    subtitle: Text
    picture: str
    dish_ids: tuple[int, ...]


class OrderType(Struct, frozen=True, kw_only=True):
    """Eat in, take away: r_keeper's changeable order type (rk7 §4.10)."""

    id: int
    code: int
    name: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """Everything that can be ordered. ``taken_at`` is when the cash server said so.

    ``own_categories`` has the rail of every order type that has another one, by its id.
    """

    categories: tuple[Category, ...]
    dishes: Mapping[int, Dish]
    order_types: tuple[OrderType, ...]
    own_categories: Mapping[int, tuple[Category, ...]] = field(default_factory=dict)
    taken_at: datetime | None = field(default=None, compare=False)
    _by_code: Mapping[int, Dish] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Made with the menu, in its worker: a screen must not search ten thousands of dishes.
        by_code: dict[int, Dish] = {}
        for dish in self.dishes.values():
            by_code.setdefault(dish.code, dish)
        object.__setattr__(self, "_by_code", by_code)

    def dish_with_code(self, code: int) -> Dish | None:
        """By r_keeper's code; of several the first."""
        return self._by_code.get(code)

    def dish(self, dish_id: int) -> Dish | None:
        return self.dishes.get(dish_id)

    def categories_for(self, order_type_id: int | None) -> tuple[Category, ...]:
        """The rail for guests of an order type; the usual one where it has none of its own."""
        if order_type_id is None:
            return self.categories
        return self.own_categories.get(order_type_id, self.categories)

    def every_category(self) -> Iterator[Category]:
        """Every rail's entries; one that stands in several comes several times."""
        yield from self.categories
        for own in self.own_categories.values():
            yield from own

    def category(self, category_id: int) -> Category | None:
        return next((c for c in self.categories if c.id == category_id), None)

    def dishes_of(self, category: Category) -> Iterator[Dish]:
        for dish_id in category.dish_ids:
            yield self.dishes[dish_id]

    def find(self, code_or_guid: str) -> Dish | None:
        """A dish by its code or its GUID, as people type it."""
        wanted = code_or_guid.strip().strip("{}").casefold()
        for dish in self.dishes.values():
            if wanted in (str(dish.code), dish.guid.strip("{}").casefold()):
                return dish
        return None
