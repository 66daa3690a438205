"""Changing what is already in the basket."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from kiosk.domain.basket import BasketLine
from kiosk.domain.dish import Dish, ModifierGroup
from kiosk.domain.draft import ChoiceRefused, DishDraft
from kiosk.domain.menu import Menu
from kiosk.domain.names import NO_TEXT, Text
from kiosk.session import building
from kiosk.session.state import RemovedLine, SessionState
from kiosk.snapshots.session import Screen
from kiosk.snapshots.toast import Toast, ToastKind


def stepped(state: SessionState, key: int, delta: int, menu: Menu) -> SessionState:
    """Plus and minus of a line. The last portion is removed with an offer to put it back."""
    line = state.basket.line(key)
    if line is None:
        return state
    if line.quantity + delta <= 0:
        return _removed(state, line, menu)
    dish = menu.dish(line.dish_id)
    if delta > 0:
        if dish is None:
            return state
        if line.quantity + delta > building.most_portions(state, dish, key):
            return state.saying(building.no_more(dish))
    basket = state.basket.with_quantity(key, line.quantity + delta)
    return replace(state, basket=basket, removed=None)


def one_less(state: SessionState, dish_id: int, menu: Menu) -> SessionState:
    """ "Minus" on a card takes from the line of that dish that was added last."""
    last = next((line for line in reversed(state.basket.lines) if line.dish_id == dish_id), None)
    return stepped(state, last.key, -1, menu) if last else state


def _removed(state: SessionState, line: BasketLine, menu: Menu) -> SessionState:
    position = state.basket.lines.index(line)
    dish = menu.dish(line.dish_id)
    toast = Toast(kind=ToastKind.REMOVED, subject=dish.name if dish else NO_TEXT, can_undo=True)
    without = replace(
        state,
        basket=state.basket.without(line.key),
        removed=RemovedLine(line=line, position=position),
        editing_key=None if state.editing_key == line.key else state.editing_key,
    )
    return without.saying(toast)


def undone(state: SessionState) -> SessionState:
    """Puts the last removed line back where it was."""
    removed = state.removed
    if removed is None:
        return state
    basket = state.basket.restored(removed.line, removed.position)
    return replace(state, basket=basket, removed=None, toast=None)


def without_gone(state: SessionState, menu: Menu, names: Mapping[int, Text]) -> SessionState:
    """A dish that has left the menu altogether leaves the basket too, and the guest is told.

    ``names`` are those of the lines as they were last shown: the menu has them no more.
    """
    for line in state.basket.lines:
        if menu.dish(line.dish_id) is None:
            gone = Toast(kind=ToastKind.SOLD_OUT, subject=names.get(line.key, NO_TEXT))
            basket = state.basket.without(line.key)
            state = replace(state, basket=basket, removed=None).saying(gone)
    return state


def quick_group(dish: Dish) -> ModifierGroup | None:
    """The one group worth editing in place: a choose-one question, else the first group."""
    if dish.is_combo:
        return None
    questions = [group for group in dish.groups if group.one_of and len(group.modifiers) > 1]
    return next(iter(questions or dish.groups), None)


def tapped(state: SessionState, key: int, menu: Menu) -> SessionState:
    """Opens a line for editing in place, or closes it; a combo is opened whole."""
    line = state.basket.line(key)
    dish = menu.dish(line.dish_id) if line else None
    if state.screen is not Screen.BASKET or line is None or dish is None or not dish.groups:
        return state
    if quick_group(dish) is None:
        return opened(state, key, menu)
    return replace(state, editing_key=None if state.editing_key == key else key)


def option_tapped(
    state: SessionState, key: int, group_id: int, modifier_id: int, menu: Menu
) -> SessionState:
    """An option of the line edited in place."""
    draft = _draft_of(state, key, menu)
    if draft is None or state.editing_key != key:
        return state
    changed = draft.toggled(group_id, modifier_id, menu)
    if isinstance(changed, ChoiceRefused):
        return state.saying(Toast(kind=ToastKind.NO_MORE_THAN, number=changed.maximum))
    group = draft.dish.group(group_id)
    if group is not None and not changed.met(group):
        return state
    basket = state.basket.with_choices(key, changed.choices, changed.quantity)
    return replace(state, basket=basket)


def opened(state: SessionState, key: int, menu: Menu) -> SessionState:
    """ "Whole dish": the line on the dish screen or the combo's steps, with its choices."""
    draft = _draft_of(state, key, menu)
    if draft is None or state.screen is not Screen.BASKET:
        return state
    return building.reopened(state, draft)


def _draft_of(state: SessionState, key: int, menu: Menu) -> DishDraft | None:
    line = state.basket.line(key)
    dish = menu.dish(line.dish_id) if line else None
    if line is None or dish is None:
        return None
    return DishDraft(dish=dish, choices=line.choices, quantity=line.quantity, line_key=key)
