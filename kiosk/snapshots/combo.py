"""A combo being built, step by step."""

from __future__ import annotations

from msgspec import Struct

from kiosk.domain.dish import Dish, ModifierGroup
from kiosk.domain.money import Money
from kiosk.snapshots.dish import OptionView


class ComboStepView(Struct, frozen=True, kw_only=True):
    """One step. ``passes`` is true of a step that asks nothing: it has one free option."""

    group: ModifierGroup
    chosen: OptionView | None
    done: bool
    passes: bool = False


class ComboPart(Struct, frozen=True, kw_only=True):
    """A combo being built: ``options`` are of step ``index``. ``saving`` is never negative."""

    dish: Dish
    steps: tuple[ComboStepView, ...]
    index: int
    options: tuple[OptionView, ...]
    price: Money
    saving: Money
    editing: bool = False
