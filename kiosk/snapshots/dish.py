"""A dish being built, and the options it is built of."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from kiosk.domain.dish import Dish, Modifier, ModifierGroup
from kiosk.domain.money import ZERO, Money


class OptionMark(StrEnum):
    """How an option's price is told: as a difference, as included, or not at all (sold out)."""

    DELTA = "delta"
    INCLUDED = "included"
    SOLD_OUT = "sold-out"


class OptionView(Struct, frozen=True, kw_only=True):
    """One option as the guest sees it. ``delta`` is against the dish as served by default."""

    modifier: Modifier
    chosen: bool
    mark: OptionMark
    delta: Money = ZERO
    component: Dish | None = None


class GroupView(Struct, frozen=True, kw_only=True):
    group: ModifierGroup
    options: tuple[OptionView, ...]
    chosen: int
    met: bool


class DishPart(Struct, frozen=True, kw_only=True):
    """The dish being built. ``unmet_group_id`` is the first group whose minimum is not reached."""

    dish: Dish
    groups: tuple[GroupView, ...]
    quantity: int
    most: int
    portion_price: Money
    price: Money
    unmet_group_id: int | None
    asked_group_id: int | None = None
    editing: bool = False
    inside_combo: bool = False
