"""A dish while the guest is still building it: groups answered, one option at a time."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from kiosk.domain.basket import MOST_PORTIONS, Choice, portion_price, weight_missing
from kiosk.domain.dish import Dish, Modifier, ModifierGroup
from kiosk.domain.menu import Menu
from kiosk.domain.money import Money


class ChoiceRefused(Struct, frozen=True, kw_only=True):
    """The tap changed nothing: the group already holds ``maximum`` pieces."""

    group_id: int
    maximum: int


class DishDraft(Struct, frozen=True, kw_only=True):
    """The dish, its choices so far and how many portions. ``line_key`` is set when a line is
    edited.
    """

    dish: Dish
    choices: tuple[Choice, ...] = ()
    quantity: int = 1
    line_key: int | None = None

    def counts(self, group: ModifierGroup) -> dict[int, int]:
        return {c.modifier_id: c.count for c in self.choices if c.group_id == group.id}

    def chosen_in(self, group: ModifierGroup) -> int:
        return sum(self.counts(group).values())

    def met(self, group: ModifierGroup) -> bool:
        return self.chosen_in(group) >= group.minimum

    @property
    def first_unmet(self) -> ModifierGroup | None:
        """The group whose minimum is not reached yet, in the order the guest sees them."""
        unmet = next((group for group in self.dish.groups if not self.met(group)), None)
        if unmet is None and weight_missing(self.dish, self.choices):
            return next((group for group in self.dish.groups if self._has_room(group)), None)
        return unmet

    def portion_price(self, menu: Menu) -> Money:
        return portion_price(self.dish, self.choices, menu)

    def price(self, menu: Menu) -> Money:
        """What "Add" would add to the basket."""
        return self.portion_price(menu) * self.quantity

    def most_portions(self) -> int:
        left = self.dish.portions_left
        return MOST_PORTIONS if left is None else min(MOST_PORTIONS, left)

    def with_quantity(self, quantity: int) -> DishDraft:
        return replace(self, quantity=max(1, min(quantity, self.most_portions())))

    def toggled(self, group_id: int, modifier_id: int, menu: Menu) -> DishDraft | ChoiceRefused:
        """A tap on an option: chosen becomes not chosen and back.

        In a choose-one group the new option takes the old one's place; an obligatory choice cannot
        be emptied by tapping it again. Over the maximum nothing is dropped, the tap is refused.
        """
        group = self.dish.group(group_id)
        modifier = group.modifier(modifier_id) if group else None
        if group is None or modifier is None or not modifier.available:
            return self
        counts = self.counts(group)
        if modifier_id in counts:
            if group.one_of and group.minimum > 0:
                return self
            return self._with_group(
                group, {k: v for k, v in counts.items() if k != modifier_id}, menu
            )
        if group.one_of:
            return self._with_group(group, {modifier_id: 1}, menu)
        counts = _making_room(group, counts)
        if group.maximum is not None and sum(counts.values()) >= group.maximum:
            return ChoiceRefused(group_id=group.id, maximum=group.maximum)
        return self._with_group(group, {**counts, modifier_id: 1}, menu)

    def _has_room(self, group: ModifierGroup) -> bool:
        return group.maximum is None or self.chosen_in(group) < group.maximum

    def _with_group(self, group: ModifierGroup, counts: dict[int, int], menu: Menu) -> DishDraft:
        chosen = _in_group_order(group, counts, self.choices, menu)
        order = {g.id: place for place, g in enumerate(self.dish.groups)}
        others = [c for c in self.choices if c.group_id != group.id]
        together = sorted((*others, *chosen), key=lambda c: order.get(c.group_id, len(order)))
        return replace(self, choices=tuple(together))


def fresh_draft(dish: Dish, menu: Menu) -> DishDraft:
    """A dish as the restaurant serves it: every group's default chosen as often as it must be."""
    return DishDraft(dish=dish, choices=tuple(default_choices(dish, menu)))


def default_choices(dish: Dish, menu: Menu) -> Iterable[Choice]:
    """The defaults of every group (rk7 §4.7: a default is repeated up to the group's minimum).

    A combo's step with one free option is answered by it.
    """
    for group in dish.groups:
        modifier = group.default or (_only_option(group) if dish.is_combo else None)
        if modifier is not None:
            count = group.default_count if group.default else max(1, group.minimum)
            yield _choice(group, modifier, count, menu)


def _making_room(group: ModifierGroup, counts: dict[int, int]) -> dict[int, int]:
    """The choices another option joins: the default leaves where another replaces it, and gives a
    piece away where it was repeated and the group is full.
    """
    default_id = group.default_id
    if default_id is None or default_id not in counts:
        return counts
    left = counts[default_id] - 1
    full = group.maximum is not None and sum(counts.values()) >= group.maximum
    if group.replaces_default:
        return {key: count for key, count in counts.items() if key != default_id}
    return {**counts, default_id: left} if full and left else counts


def _only_option(group: ModifierGroup) -> Modifier | None:
    free = [modifier for modifier in group.modifiers if modifier.available]
    return free[0] if len(free) == 1 and group.minimum > 0 else None


def _choice(group: ModifierGroup, modifier: Modifier, count: int, menu: Menu) -> Choice:
    component = menu.dish(modifier.dish_id) if modifier.dish_id is not None else None
    inside = tuple(default_choices(component, menu)) if component is not None else ()
    return Choice(group_id=group.id, modifier_id=modifier.id, count=count, inside=inside)


def _in_group_order(
    group: ModifierGroup, counts: dict[int, int], before: tuple[Choice, ...], menu: Menu
) -> Iterable[Choice]:
    kept = {(c.group_id, c.modifier_id): c for c in before}
    for modifier in group.modifiers:
        if modifier.id in counts:
            old = kept.get((group.id, modifier.id))
            count = counts[modifier.id]
            yield replace(old, count=count) if old else _choice(group, modifier, count, menu)
