"""The basket: what the guest wants, before r_keeper knows of it.

Prices here are a promise to the guest, never the amount that is charged: the cash server's sum is
read back and must equal the shown one before anything is taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from kiosk.domain.dish import Dish, Modifier, ModifierGroup
from kiosk.domain.menu import Menu
from kiosk.domain.money import ZERO, Money

MOST_PORTIONS = 99


class Choice(Struct, frozen=True, kw_only=True):
    """Pieces of one modifier. ``inside``: what is chosen within a combo's component."""

    group_id: int
    modifier_id: int
    count: int = 1
    inside: tuple[Choice, ...] = ()


class BasketLine(Struct, frozen=True, kw_only=True):
    """``quantity`` portions of a dish built in one way. ``key`` is stable while the line lives."""

    key: int
    dish_id: int
    quantity: int
    choices: tuple[Choice, ...] = ()


class LineTrouble(StrEnum):
    """Why a line cannot be ordered as it stands."""

    DISH_GONE = "dish-gone"
    SOLD_OUT = "sold-out"
    NOT_ENOUGH_LEFT = "not-enough-left"
    MODIFIER_GONE = "modifier-gone"
    GROUP_NOT_MET = "group-not-met"
    GROUP_EXCEEDED = "group-exceeded"


class LineProblem(Struct, frozen=True, kw_only=True):
    """One line, what is wrong with it, and the group or modifier concerned (0: the dish itself)."""

    line_key: int
    trouble: LineTrouble
    subject_id: int = 0


class Basket(Struct, frozen=True):
    """Lines in the order they were added. ``revision`` grows with every change."""

    lines: tuple[BasketLine, ...] = ()
    revision: int = 0
    next_key: int = 1

    @property
    def portions(self) -> int:
        return sum(line.quantity for line in self.lines)

    def __bool__(self) -> bool:
        return bool(self.lines)

    def line(self, key: int) -> BasketLine | None:
        return next((line for line in self.lines if line.key == key), None)

    def added(self, dish_id: int, choices: Iterable[Choice] = (), quantity: int = 1) -> Basket:
        """A basket with the portions added; an equal line grows instead of being repeated."""
        chosen = tuple(choices)
        for line in self.lines:
            if (line.dish_id, line.choices) == (dish_id, chosen):
                return self.with_quantity(line.key, line.quantity + quantity)
        fresh = BasketLine(
            key=self.next_key,
            dish_id=dish_id,
            quantity=min(quantity, MOST_PORTIONS),
            choices=chosen,
        )
        return Basket((*self.lines, fresh), self.revision + 1, self.next_key + 1)

    def with_quantity(self, key: int, quantity: int) -> Basket:
        """The line with another number of portions; none removes it."""
        if quantity <= 0:
            return self.without(key)
        capped = min(quantity, MOST_PORTIONS)
        return self._changed(
            replace(line, quantity=capped) if line.key == key else line for line in self.lines
        )

    def with_choices(self, key: int, choices: Iterable[Choice], quantity: int) -> Basket:
        """The line built in another way, in its old place."""
        chosen = tuple(choices)
        return self._changed(
            replace(line, choices=chosen, quantity=quantity) if line.key == key else line
            for line in self.lines
        )

    def without(self, key: int) -> Basket:
        return self._changed(line for line in self.lines if line.key != key)

    def restored(self, line: BasketLine, position: int) -> Basket:
        """Puts a removed line back where it was ("undo")."""
        if self.line(line.key) is not None:
            return self
        lines = list(self.lines)
        lines.insert(min(position, len(lines)), line)
        return self._changed(lines)

    def _changed(self, lines: Iterable[BasketLine]) -> Basket:
        return Basket(tuple(lines), self.revision + 1, self.next_key)


def paid_pieces(group: ModifierGroup, counts: dict[int, int]) -> Iterator[tuple[Modifier, int]]:
    """Chosen modifiers with the pieces that cost money: the first ``free_count`` pieces do not.

    Pieces are counted in the order the group lists them, as the cash server does (rk7 §4.7).
    """
    free = group.free_count
    for modifier in group.modifiers:
        count = counts.get(modifier.id, 0)
        if not count:
            continue
        gift = min(free, count)
        free -= gift
        yield modifier, count - gift


def _choices_price(groups: Iterable[ModifierGroup], choices: tuple[Choice, ...]) -> Money:
    price = ZERO
    for group in groups:
        if not group.changes_price:
            continue
        counts = {c.modifier_id: c.count for c in choices if c.group_id == group.id}
        for modifier, pieces in paid_pieces(group, counts):
            price += modifier.price * pieces
    return price


def portion_price(dish: Dish, choices: tuple[Choice, ...], menu: Menu) -> Money:
    """One portion as built: dish, modifiers, and what is chosen inside combo components."""
    price = dish.price + _choices_price(dish.groups, choices)
    for choice in choices:
        component = _component(dish, choice, menu)
        if component is not None:
            price += _choices_price(component.groups, choice.inside) * choice.count
    return price


def _component(dish: Dish, choice: Choice, menu: Menu) -> Dish | None:
    group = dish.group(choice.group_id)
    modifier = group.modifier(choice.modifier_id) if group else None
    if modifier is None or modifier.dish_id is None:
        return None
    return menu.dish(modifier.dish_id)


def weight_missing(dish: Dish, choices: tuple[Choice, ...]) -> int:
    """How much the chosen options' weights lack of what a combo asks for (rk7 §4.8)."""
    if not dish.weight_needed:
        return 0
    reached = 0
    for choice in choices:
        group = dish.group(choice.group_id)
        modifier = group.modifier(choice.modifier_id) if group else None
        reached += modifier.weight * choice.count if modifier else 0
    return max(0, dish.weight_needed - reached)


def line_price(line: BasketLine, menu: Menu) -> Money:
    """All portions of a line; zero for a dish that has left the menu."""
    dish = menu.dish(line.dish_id)
    return portion_price(dish, line.choices, menu) * line.quantity if dish else ZERO


def basket_total(basket: Basket, menu: Menu) -> Money:
    return Money.total(line_price(line, menu) for line in basket.lines)


def problems(basket: Basket, menu: Menu) -> tuple[LineProblem, ...]:
    """Everything that keeps the basket from being ordered now, in the order of its lines.

    Stock is counted over the whole basket, combo components included: two lines of the last portion
    make the second one ``NOT_ENOUGH_LEFT``.
    """
    found: list[LineProblem] = []
    taken: dict[int, int] = {}
    for line in basket.lines:
        found.extend(_line_problems(line, menu, taken))
    return tuple(found)


def _line_problems(line: BasketLine, menu: Menu, taken: dict[int, int]) -> Iterator[LineProblem]:
    dish = menu.dish(line.dish_id)
    if dish is None:
        yield LineProblem(line_key=line.key, trouble=LineTrouble.DISH_GONE)
        return
    yield from _stock_problems(line, dish, line.quantity, taken)
    yield from _group_problems(line.key, dish.groups, line.choices)
    if dish.groups and weight_missing(dish, line.choices):
        yield LineProblem(
            line_key=line.key, trouble=LineTrouble.GROUP_NOT_MET, subject_id=dish.groups[-1].id
        )
    for choice in line.choices:
        component = _component(dish, choice, menu)
        if component is not None:
            portions = line.quantity * choice.count
            yield from _stock_problems(line, component, portions, taken)
            yield from _group_problems(line.key, component.groups, choice.inside)


def _stock_problems(
    line: BasketLine, dish: Dish, portions: int, taken: dict[int, int]
) -> Iterator[LineProblem]:
    left = dish.portions_left
    if left is None:
        return
    taken[dish.id] = taken.get(dish.id, 0) + portions
    if left == 0:
        yield LineProblem(line_key=line.key, trouble=LineTrouble.SOLD_OUT, subject_id=dish.id)
    elif taken[dish.id] > left:
        yield LineProblem(
            line_key=line.key, trouble=LineTrouble.NOT_ENOUGH_LEFT, subject_id=dish.id
        )


def _group_problems(
    line_key: int, groups: tuple[ModifierGroup, ...], choices: tuple[Choice, ...]
) -> Iterator[LineProblem]:
    known = {group.id for group in groups}
    for choice in choices:
        if choice.group_id not in known:
            yield LineProblem(
                line_key=line_key, trouble=LineTrouble.MODIFIER_GONE, subject_id=choice.modifier_id
            )
    for group in groups:
        counts = {c.modifier_id: c.count for c in choices if c.group_id == group.id}
        for modifier_id in counts:
            modifier = group.modifier(modifier_id)
            if modifier is None or not modifier.available:
                yield LineProblem(
                    line_key=line_key, trouble=LineTrouble.MODIFIER_GONE, subject_id=modifier_id
                )
        chosen = sum(counts.values())
        if chosen < group.minimum:
            yield LineProblem(
                line_key=line_key, trouble=LineTrouble.GROUP_NOT_MET, subject_id=group.id
            )
        if _too_many(group, counts, chosen):
            yield LineProblem(
                line_key=line_key, trouble=LineTrouble.GROUP_EXCEEDED, subject_id=group.id
            )


def _too_many(group: ModifierGroup, counts: dict[int, int], chosen: int) -> bool:
    """More pieces than the group takes, or more of one modifier than a dish takes."""
    if group.maximum is not None and chosen > group.maximum:
        return True
    limits = {modifier.id: modifier.at_most for modifier in group.modifiers}
    return any(
        limit is not None and count > limit
        for modifier_id, count in counts.items()
        for limit in (limits.get(modifier_id),)
    )
