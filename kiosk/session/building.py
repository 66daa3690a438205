"""Building a dish or a combo before it joins the basket."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.domain.basket import MOST_PORTIONS, Choice
from kiosk.domain.dish import Dish, ModifierGroup
from kiosk.domain.draft import ChoiceRefused, DishDraft, default_choices, fresh_draft
from kiosk.domain.menu import Menu
from kiosk.session.state import ComboDraft, SessionState
from kiosk.snapshots.session import Screen
from kiosk.snapshots.toast import Toast, ToastKind

FROM_HERE = frozenset({Screen.MENU, Screen.SEARCH, Screen.BASKET})
BUILDING = frozenset({Screen.DISH, Screen.COMBO})


def opened(state: SessionState, dish_id: int, menu: Menu) -> SessionState:
    """A tap on a card: the dish is shown as the restaurant serves it, nothing is added yet."""
    dish = menu.dish(dish_id)
    if dish is None or dish.sold_out or state.screen not in FROM_HERE:
        return state
    return _building(state, fresh_draft(dish, menu))


def plus(state: SessionState, dish_id: int, menu: Menu) -> SessionState:
    """ "Plus": one portion as served; opened instead where the guest has to choose something."""
    dish = menu.dish(dish_id)
    if dish is None or state.screen not in FROM_HERE:
        return state
    if not most_portions(state, dish):
        return state.saying(no_more(dish))
    if not dish.can_be_added_at_once:
        shown = _building(state, fresh_draft(dish, menu))
        first = shown.draft.first_unmet if shown.draft else None
        return replace(shown, asked_group_id=first.id if first else None)
    added = state.basket.added(dish.id, default_choices(dish, menu))
    return replace(state, basket=added, removed=None)


def most_portions(state: SessionState, dish: Dish, line_key: int | None = None) -> int:
    """How many portions line ``line_key``, or a new one, may hold beside the others of its dish."""
    others = sum(
        line.quantity
        for line in state.basket.lines
        if line.dish_id == dish.id and line.key != line_key
    )
    left = MOST_PORTIONS if dish.portions_left is None else dish.portions_left
    return max(0, min(MOST_PORTIONS, left) - others)


def no_more(dish: Dish) -> Toast:
    """Why the basket takes no more portions of a dish."""
    left = dish.portions_left
    if left is None:
        return Toast(kind=ToastKind.NO_MORE_THAN, subject=dish.name, number=MOST_PORTIONS)
    if left == 0:
        return Toast(kind=ToastKind.SOLD_OUT, subject=dish.name)
    return Toast(kind=ToastKind.ONLY_LEFT, subject=dish.name, number=left)


def _building(state: SessionState, draft: DishDraft) -> SessionState:
    # Whatever was being built before is given up, so there is no way back to its screen.
    trail = tuple(screen for screen in state.trail if screen not in BUILDING)
    cleared = replace(state, trail=trail, draft=None, combo=None, asked_group_id=None)
    if draft.dish.is_combo:
        combo = ComboDraft(draft=draft, index=_first_open(draft))
        return replace(cleared, combo=combo).to(Screen.COMBO)
    return replace(cleared, draft=draft).to(Screen.DISH)


def reopened(state: SessionState, draft: DishDraft) -> SessionState:
    """A line of the basket is built again."""
    return _building(state, draft)


def _first_open(draft: DishDraft) -> int:
    """The first step without an answer; steps with one free option have passed by themselves."""
    open_steps = [
        place
        for place, group in enumerate(draft.dish.groups)
        if not draft.met(group) or sum(m.available for m in group.modifiers) > 1
    ]
    return open_steps[0] if open_steps else 0


def closed(state: SessionState) -> SessionState:
    """Back from building: out of a combo's component into the combo, else to where it began."""
    combo = state.combo
    if state.screen is Screen.DISH and combo is not None and combo.inside is not None:
        return replace(state, combo=replace(combo, inside=None, inside_group_id=None)).back()
    if state.screen is Screen.COMBO and combo is not None:
        groups = combo.draft.dish.groups[: combo.index]
        asked = [i for i, g in enumerate(groups) if not passes_by_itself(combo.draft, g)]
        if asked:
            return replace(state, combo=replace(combo, index=asked[-1]), going_back=True)
    return replace(state.back(), draft=None, combo=None, asked_group_id=None)


def option_tapped(state: SessionState, group_id: int, modifier_id: int, menu: Menu) -> SessionState:
    """A tap on an option; over the maximum a toast says so and nothing is dropped."""
    draft = _open_draft(state)
    if draft is None:
        return state
    tapped = draft.toggled(group_id, modifier_id, menu)
    if isinstance(tapped, ChoiceRefused):
        return state.saying(Toast(kind=ToastKind.NO_MORE_THAN, number=tapped.maximum))
    return _with_draft(state, tapped)


def _open_draft(state: SessionState) -> DishDraft | None:
    if state.screen is Screen.DISH:
        inside = state.combo.inside if state.combo else None
        return inside or state.draft
    if state.screen is Screen.COMBO and state.combo is not None:
        return state.combo.draft
    return None


def _with_draft(state: SessionState, draft: DishDraft) -> SessionState:
    combo = state.combo
    if combo is None:
        return replace(state, draft=draft)
    if state.screen is Screen.DISH:
        return replace(state, combo=replace(combo, inside=draft))
    return replace(state, combo=replace(combo, draft=draft))


def quantity_stepped(state: SessionState, delta: int) -> SessionState:
    """More or fewer portions; at what is left a toast says how many that is."""
    draft = state.draft
    if state.screen is not Screen.DISH or draft is None:
        return state
    wanted = draft.quantity + delta
    if delta > 0 and wanted > most_portions(state, draft.dish, draft.line_key):
        return state.saying(no_more(draft.dish))
    return replace(state, draft=draft.with_quantity(wanted))


def confirmed(state: SessionState) -> SessionState:
    """The copper button: add, or ask for the first group without an answer, or the next step."""
    if state.screen is Screen.DISH:
        return _dish_confirmed(state)
    if state.screen is Screen.COMBO and state.combo is not None:
        return _combo_confirmed(state, state.combo)
    return state


def _dish_confirmed(state: SessionState) -> SessionState:
    draft = _open_draft(state)
    if draft is None:
        return state
    if draft.first_unmet is not None:
        return replace(state, asked_group_id=draft.first_unmet.id)
    combo = state.combo
    if combo is None or combo.inside_group_id is None:
        if draft.quantity > most_portions(state, draft.dish, draft.line_key):
            return state.saying(no_more(draft.dish))
        return _added(state, draft)
    built = _with_component(combo.draft, combo.inside_group_id, draft.choices)
    done = replace(combo, draft=built, inside=None, inside_group_id=None)
    return replace(state, combo=done, asked_group_id=None).back()


def _combo_confirmed(state: SessionState, combo: ComboDraft) -> SessionState:
    groups = combo.draft.dish.groups
    if not combo.draft.met(groups[combo.index]):
        return state
    for place in range(combo.index + 1, len(groups)):
        if not passes_by_itself(combo.draft, groups[place]):
            return replace(state, combo=replace(combo, index=place), going_back=False)
    unmet = combo.draft.first_unmet
    if unmet is not None:
        return replace(state, combo=replace(combo, index=groups.index(unmet)), going_back=True)
    return _added(state, combo.draft)


def passes_by_itself(draft: DishDraft, group: ModifierGroup) -> bool:
    """One free option: nothing to ask."""
    return draft.met(group) and sum(m.available for m in group.modifiers) == 1


def _with_component(draft: DishDraft, group_id: int, inside: tuple[Choice, ...]) -> DishDraft:
    choices = tuple(
        replace(choice, inside=inside) if choice.group_id == group_id else choice
        for choice in draft.choices
    )
    return replace(draft, choices=choices)


def _added(state: SessionState, draft: DishDraft) -> SessionState:
    basket = state.basket
    if draft.line_key is not None and basket.line(draft.line_key) is not None:
        basket = basket.with_choices(draft.line_key, draft.choices, draft.quantity)
    else:
        basket = basket.added(draft.dish.id, draft.choices, draft.quantity)
    cleared = replace(state, basket=basket, draft=None, combo=None, asked_group_id=None)
    return replace(cleared, removed=None).back()


def step_opened(state: SessionState, index: int) -> SessionState:
    """A slot in the dock: back to a step that was answered, never ahead of an open one."""
    combo = state.combo
    if state.screen is not Screen.COMBO or combo is None:
        return state
    groups = combo.draft.dish.groups
    reachable = 0 <= index < len(groups) and all(combo.draft.met(g) for g in groups[:index])
    if not reachable:
        return state
    return replace(state, combo=replace(combo, index=index), going_back=index < combo.index)


def component_opened(state: SessionState, group_id: int, menu: Menu) -> SessionState:
    """The chosen component of a step, opened like a dish."""
    combo = state.combo
    if state.screen is not Screen.COMBO or combo is None:
        return state
    group = combo.draft.dish.group(group_id)
    choice = next((c for c in combo.draft.choices if c.group_id == group_id), None)
    modifier = group.modifier(choice.modifier_id) if group and choice else None
    dish = menu.dish(modifier.dish_id) if modifier and modifier.dish_id is not None else None
    if dish is None or choice is None or not dish.groups:
        return state
    inside = DishDraft(dish=dish, choices=choice.inside)
    opened_inside = replace(combo, inside=inside, inside_group_id=group_id)
    return replace(state, combo=opened_inside, draft=None, asked_group_id=None).to(Screen.DISH)
