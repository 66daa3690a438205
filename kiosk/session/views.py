"""From what the session knows to what a screen may show. Pure; one function per part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.checkout.ways import second_terminal
from kiosk.domain.basket import (
    BasketLine,
    Choice,
    basket_total,
    line_price,
    paid_pieces,
    problems,
)
from kiosk.domain.dish import Dish, Modifier, ModifierGroup, cheapest_price
from kiosk.domain.draft import DishDraft, default_choices
from kiosk.domain.finding import found, popular
from kiosk.domain.menu import Category, Menu
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import NO_TEXT, Text
from kiosk.domain.typed_text import LONGEST_NOTE
from kiosk.session import favours, offers, prices
from kiosk.session.building import most_portions, passes_by_itself
from kiosk.session.lines import quick_group
from kiosk.session.state import ComboDraft, SessionState
from kiosk.session.steps import Surroundings, can_check_out
from kiosk.snapshots.basket import BasketPart, LineView
from kiosk.snapshots.combo import ComboPart, ComboStepView
from kiosk.snapshots.dish import DishPart, GroupView, OptionMark, OptionView
from kiosk.snapshots.pay import PayPart
from kiosk.snapshots.search import SearchPart
from kiosk.snapshots.session import Screen

LATEST = 3


def dish_part(state: SessionState, menu: Menu) -> DishPart | None:
    """The dish being built, or the component of a combo opened like one."""
    inside = state.combo.inside if state.combo else None
    draft = inside or state.draft
    if draft is None:
        return None
    unmet = draft.first_unmet
    most = 1 if inside else most_portions(state, draft.dish, draft.line_key)
    return DishPart(
        dish=draft.dish,
        groups=tuple(group_view(draft, group, menu) for group in draft.dish.groups),
        quantity=draft.quantity,
        most=most,
        portion_price=draft.portion_price(menu),
        price=draft.price(menu),
        unmet_group_id=unmet.id if unmet else None,
        asked_group_id=state.asked_group_id,
        editing=draft.line_key is not None,
        inside_combo=inside is not None,
    )


def group_view(draft: DishDraft, group: ModifierGroup, menu: Menu) -> GroupView:
    counts = draft.counts(group)
    return GroupView(
        group=group,
        options=tuple(_option(group, modifier, counts, menu) for modifier in group.modifiers),
        chosen=sum(counts.values()),
        met=draft.met(group),
    )


def _option(
    group: ModifierGroup, modifier: Modifier, counts: dict[int, int], menu: Menu
) -> OptionView:
    component = menu.dish(modifier.dish_id) if modifier.dish_id is not None else None
    chosen = modifier.id in counts
    gone = not modifier.available or (component is not None and component.sold_out)
    delta = _delta(group, modifier, counts)
    if gone:
        mark = OptionMark.SOLD_OUT
    elif delta == ZERO and _counts_as_included(group, modifier, component):
        mark = OptionMark.INCLUDED
    else:
        mark = OptionMark.DELTA
    return OptionView(modifier=modifier, chosen=chosen, mark=mark, delta=delta, component=component)


def _delta(group: ModifierGroup, modifier: Modifier, counts: dict[int, int]) -> Money:
    """What this option adds: against the default where one replaces the other, else by itself.

    An option covered by the group's free pieces adds nothing.
    """
    if not group.changes_price:
        return ZERO
    if group.one_of:
        default = group.default
        return modifier.price - (default.price if default else ZERO)
    with_it = counts if modifier.id in counts else {**counts, modifier.id: 1}
    without = {key: count for key, count in with_it.items() if key != modifier.id}
    return _cost(group, with_it) - _cost(group, without)


def _cost(group: ModifierGroup, counts: dict[int, int]) -> Money:
    return Money.total(modifier.price * pieces for modifier, pieces in paid_pieces(group, counts))


def _counts_as_included(group: ModifierGroup, modifier: Modifier, component: Dish | None) -> bool:
    if component is not None:
        return True
    if group.one_of:
        return modifier.id == group.default_id
    return group.minimum > 0


def combo_part(combo: ComboDraft | None, menu: Menu) -> ComboPart | None:
    """The step the guest is on; the saving is against the components bought one by one."""
    if combo is None:
        return None
    draft = combo.draft
    groups = draft.dish.groups
    views = [group_view(draft, group, menu) for group in groups]
    price = draft.portion_price(menu)
    return ComboPart(
        dish=draft.dish,
        steps=tuple(
            ComboStepView(
                group=view.group,
                chosen=next((option for option in view.options if option.chosen), None),
                done=view.met and view.chosen > 0,
                passes=passes_by_itself(draft, view.group),
            )
            for view in views
        ),
        index=combo.index,
        options=views[combo.index].options,
        price=price,
        saving=max(ZERO, _one_by_one(draft, menu) - price),
        editing=draft.line_key is not None,
    )


def _one_by_one(draft: DishDraft, menu: Menu) -> Money:
    """The chosen components one by one; an open step counts its default or its cheapest dish."""
    total = ZERO
    for group in draft.dish.groups:
        chosen = [m for m in group.modifiers if m.id in draft.counts(group)]
        if not chosen and group.minimum > 0:
            chosen = [group.default] if group.default else _cheapest(group, menu)
        for modifier in chosen:
            dish = menu.dish(modifier.dish_id) if modifier.dish_id is not None else None
            total += dish.price if dish else ZERO
    return total


def _cheapest(group: ModifierGroup, menu: Menu) -> list[Modifier]:
    free = [m for m in group.modifiers if m.available and m.price == cheapest_price(group)]

    def own_price(modifier: Modifier) -> int:
        dish = menu.dish(modifier.dish_id) if modifier.dish_id is not None else None
        return dish.price.minor if dish else 0

    return sorted(free, key=own_price)[:1]


def basket_part(state: SessionState, around: Surroundings) -> BasketPart:
    menu = around.menu
    troubles, repriced = problems(state.basket, menu), prices.changed(state, menu)
    lines = []
    for line in state.basket.lines:
        dish = menu.dish(line.dish_id)
        if dish is None:
            continue
        lines.append(
            LineView(
                key=line.key,
                dish=dish,
                quantity=line.quantity,
                price=line_price(line, menu),
                differences=differences(line, dish, menu),
                problems=tuple(t for t in troubles if t.line_key == line.key),
                price_before=state.agreed[line.key] if line.key in repriced else None,
                can_grow=line.quantity < most_portions(state, dish, line.key),
            )
        )
    offer = offers.offer_now(state, around.offers, menu)
    editing = next((line for line in state.basket.lines if line.key == state.editing_key), None)
    return BasketPart(
        lines=tuple(lines),
        total=basket_total(state.basket, menu),
        portions=state.basket.portions,
        revision=state.basket.revision,
        latest=latest_dishes(state, menu),
        editing_key=editing.key if editing else None,
        editing_group=_editing_group(editing, menu),
        offers=offer.dishes if offer else (),
        offered_with=offer.beside if offer else None,
        offers_title=offer.title if offer else NO_TEXT,
        can_check_out=can_check_out(state, around),
        takes_note=around.site.takes_notes,
        note=state.note,
        note_left=LONGEST_NOTE - len(state.note),
    )


def search_part(state: SessionState, rail: Iterable[Category], menu: Menu) -> SearchPart | None:
    """What the guest searches for among the dishes of their rail, each of them once."""
    if state.screen is not Screen.SEARCH:
        return None
    shown = {dish_id: menu.dishes[dish_id] for page in rail for dish_id in page.dish_ids}
    return SearchPart(
        query=state.query,
        found=found(state.query, shown.values()),
        popular=popular(shown.values()) if not state.query else (),
    )


def _editing_group(line: BasketLine | None, menu: Menu) -> GroupView | None:
    dish = menu.dish(line.dish_id) if line else None
    group = quick_group(dish) if dish else None
    if line is None or dish is None or group is None:
        return None
    return group_view(DishDraft(dish=dish, choices=line.choices), group, menu)


def latest_dishes(state: SessionState, menu: Menu) -> tuple[Dish, ...]:
    """The dishes of the last three lines, oldest first."""
    found = (menu.dish(line.dish_id) for line in state.basket.lines[-LATEST:])
    return tuple(dish for dish in found if dish is not None)


def differences(line: BasketLine, dish: Dish, menu: Menu) -> tuple[Text, ...]:
    """What the guest chose, what is not served by default first; a combo names its components."""
    served = set(_named(default_choices(dish, menu)))
    chosen = sorted(line.choices, key=lambda c: (c.group_id, c.modifier_id) in served)
    names = []
    for choice in chosen:
        group = dish.group(choice.group_id)
        modifier = group.modifier(choice.modifier_id) if group else None
        if modifier is None:
            continue
        component = menu.dish(modifier.dish_id) if modifier.dish_id is not None else None
        names.append(component.name if component else modifier.name)
    return tuple(names)


def _named(choices: Iterable[Choice]) -> Iterator[tuple[int, int]]:
    for choice in choices:
        yield (choice.group_id, choice.modifier_id)


def pay_part(state: SessionState, around: Surroundings) -> PayPart:
    total = basket_total(state.basket, around.menu)
    discount = favours.discount(state, around.site, around.menu)
    bonus = min(state.bonus_to_spend, favours.most_bonus(state, around.site, around.menu))
    return PayPart(
        ways=around.ways,
        missing=tuple(way for way in around.site.ways if way in around.shut),
        second_terminal=second_terminal(around.site.ways),
        to_pay=total - discount - bonus,
        bonus=bonus,
        discount=discount,
        after_points=bool(bonus),
        at_counter=total - discount,
    )
