"""What a menu that has just changed does to a guest who is choosing from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from kiosk.domain.basket import Choice, LineTrouble, problems
from kiosk.domain.dish import Dish
from kiosk.domain.draft import DishDraft
from kiosk.domain.menu import Menu
from kiosk.domain.names import NO_TEXT, Text
from kiosk.session import prices
from kiosk.session.building import BUILDING
from kiosk.session.lines import without_gone
from kiosk.session.state import SessionState
from kiosk.snapshots.session import Screen
from kiosk.snapshots.toast import Toast, ToastKind

ABOUT_MONEY: Final = frozenset({ToastKind.ORDER_RETURNED, ToastKind.NOTHING_CHARGED})
"""What became of somebody's money is not talked over."""


def heard(state: SessionState, menu: Menu, names: Mapping[int, Text]) -> SessionState:
    """The guest before a new menu: told what has sold out or costs another sum, and taken back to
    the basket where they were about to pay for it. ``names`` are those of the lines as last shown.
    """
    state = without_gone(state, menu, names)
    state = _still_building(state, menu)
    return _told_of_prices(_told_of_stock(state, menu), menu)


def _still_building(state: SessionState, menu: Menu) -> SessionState:
    """The dish or combo on the screen as it is now; one that has sold out is given up."""
    combo = state.combo
    draft = combo.draft if combo else state.draft
    if draft is None:
        return state
    dish = menu.dish(draft.dish.id)
    if dish is None or dish.sold_out:
        return _given_up(state, draft.dish)
    built, gone = _rebuilt(draft, dish, menu)
    if combo is None:
        return _says_sold_out(replace(state, draft=built), gone)
    state = replace(state, combo=replace(combo, draft=built))
    return _still_inside(_says_sold_out(state, gone), menu)


def _still_inside(state: SessionState, menu: Menu) -> SessionState:
    """The component opened within the combo, if it is still chosen."""
    combo = state.combo
    if combo is None or combo.inside is None:
        return state
    dish = menu.dish(combo.inside.dish.id)
    chosen = any(choice.group_id == combo.inside_group_id for choice in combo.draft.choices)
    if dish is None or not chosen:
        without = replace(state, combo=replace(combo, inside=None, inside_group_id=None))
        return without.back() if state.screen is Screen.DISH else without
    built, gone = _rebuilt(combo.inside, dish, menu)
    return _says_sold_out(replace(state, combo=replace(combo, inside=built)), gone)


def _rebuilt(draft: DishDraft, dish: Dish, menu: Menu) -> tuple[DishDraft, Text]:
    """The draft with the dish's new groups and prices, and the name of a choice it had to leave."""
    kept = tuple(choice for choice in draft.choices if _is_there(choice, dish, menu))
    lost = [choice for choice in draft.choices if choice not in kept]
    built = replace(draft, dish=dish, choices=kept)
    return built.with_quantity(draft.quantity), _name(lost[0], draft.dish) if lost else NO_TEXT


def _is_there(choice: Choice, dish: Dish, menu: Menu) -> bool:
    group = dish.group(choice.group_id)
    modifier = group.modifier(choice.modifier_id) if group else None
    if modifier is None or not modifier.available:
        return False
    component = menu.dish(modifier.dish_id) if modifier.dish_id is not None else None
    return component is None or not component.sold_out


def _name(choice: Choice, dish: Dish) -> Text:
    group = dish.group(choice.group_id)
    modifier = group.modifier(choice.modifier_id) if group else None
    return modifier.name if modifier else NO_TEXT


def _given_up(state: SessionState, dish: Dish) -> SessionState:
    """Back to where the building began."""
    trail = tuple(screen for screen in state.trail if screen not in BUILDING)
    left = replace(state, trail=trail, draft=None, combo=None, asked_group_id=None)
    if state.screen in BUILDING:
        left = replace(left, screen=trail[-1], trail=trail[:-1], going_back=True)
    return _says_sold_out(left, dish.name)


def _told_of_stock(state: SessionState, menu: Menu) -> SessionState:
    """Each line that has sold out is told of once, and again after it could be had meanwhile."""
    out = {
        problem.line_key
        for problem in problems(state.basket, menu)
        if problem.trouble is LineTrouble.SOLD_OUT
    }
    new = [line for line in state.basket.lines if line.key in out - state.sold_out]
    state = replace(state, sold_out=frozenset(out))
    if not new:
        return state
    dish = menu.dish(new[0].dish_id)
    return _says_sold_out(_off_paying(state), dish.name if dish else NO_TEXT)


def _told_of_prices(state: SessionState, menu: Menu) -> SessionState:
    """A sum that is not the one the guest has seen is told of where it is looked at."""
    changed = prices.changed(state, menu)
    new = changed.items() - state.told_prices.items()
    state = replace(state, told_prices=changed)
    if not new or state.screen not in prices.SHOWN:
        return state
    return _says(_off_paying(state), Toast(kind=ToastKind.PRICE_CHANGED))


def _off_paying(state: SessionState) -> SessionState:
    """Nobody pays for another order than the one on the screen: the basket says why."""
    return state.back_to(Screen.BASKET) if state.screen is Screen.PAY else state


def _says_sold_out(state: SessionState, name: Text) -> SessionState:
    return state if name == NO_TEXT else _says(state, Toast(kind=ToastKind.SOLD_OUT, subject=name))


def _says(state: SessionState, toast: Toast) -> SessionState:
    if state.toast is not None and state.toast.kind in ABOUT_MONEY:
        return state
    return state.saying(toast)
