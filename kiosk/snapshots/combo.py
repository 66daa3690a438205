"""A combo being built, step by step."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.dish import Dish, ModifierGroup
from kiosk.domain.money import Money
from kiosk.snapshots.dish import OptionView


@dataclass(frozen=True, slots=True, kw_only=True)
class ComboStepView:
    """One step. ``passes`` is true of a step that asks nothing: it has one free option."""

    group: ModifierGroup
    chosen: OptionView | None
    done: bool
    passes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ComboPart:
    """A combo being built: ``options`` are of step ``index``. ``saving`` is never negative."""

    dish: Dish
    steps: tuple[ComboStepView, ...]
    index: int
    options: tuple[OptionView, ...]
    price: Money
    saving: Money
    editing: bool = False
