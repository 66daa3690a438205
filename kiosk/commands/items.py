"""What to order, as people type it: ``301*2+202+303``.

A dish by its code or GUID, ``*N`` for so many portions, then its options behind ``+`` by their
codes. A group of which options are named holds exactly those; every other group keeps its default,
as on the screen. ``*N`` behind an option takes it N times, ``*0`` leaves it out. In a combo the
options are dishes: ``101+902+911/1302`` takes dish 902 as the soup and dish 911 with its own option
1302 as the main course. ``x`` may stand for ``*``, which shells are fond of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kiosk.commands.output import money_words
from kiosk.domain.basket import (
    MOST_PORTIONS,
    Basket,
    Choice,
    LineProblem,
    LineTrouble,
    problems,
)
from kiosk.domain.dish import Dish, Modifier, ModifierGroup
from kiosk.domain.draft import default_choices
from kiosk.domain.menu import Menu
from kiosk.domain.names import Language

_PART: Final = re.compile(
    r"(?P<ref>\d{1,9}|\{?[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\}?)"
    r"(?:[*x](?P<count>\d{1,3}))?"
)


class CannotOrder(Exception):
    """What was asked for cannot be ordered. One sentence that says what to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedOption:
    """An option of a dish, ``count`` times. ``inside``: options of the dish it brings."""

    ref: str
    count: int = 1
    inside: tuple[WantedOption, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedItem:
    """One line of an order as it was typed."""

    ref: str
    quantity: int
    options: tuple[WantedOption, ...] = ()


def parse_item(text: str) -> WantedItem:
    """Raises CannotOrder for anything but DISH[*N][+OPTION[*N][/OPTION[*N]...]...]."""
    head, *options = text.replace(" ", "").split("+")
    ref, count = _part(head, text)
    if count == 0:
        raise CannotOrder(f"{text}: nothing times a dish is no order.")
    return WantedItem(
        ref=ref, quantity=count, options=tuple(_option(option, text) for option in options)
    )


def _option(part: str, text: str) -> WantedOption:
    head, *inside = part.split("/")
    ref, count = _part(head, text)
    within = tuple(
        WantedOption(ref=inner, count=pieces)
        for inner, pieces in (_part(one, text) for one in inside)
    )
    return WantedOption(ref=ref, count=count, inside=within)


def _part(part: str, text: str) -> tuple[str, int]:
    found = _PART.fullmatch(part)
    if found is None:
        raise CannotOrder(
            f"{text!r} is no item: write a dish and its options as codes, like 301*2+202+303."
        )
    return found["ref"], int(found["count"] or 1)


class OrderForm:
    """Turns typed items into a basket of one menu, with names in one language."""

    def __init__(self, menu: Menu, language: Language) -> None:
        self._menu = menu
        self._language = language
        self._on_pages = {dish_id for category in menu.categories for dish_id in category.dish_ids}

    def basket(self, items: Iterable[WantedItem]) -> Basket:
        """A basket without problems. Raises CannotOrder."""
        basket, portions = Basket(), 0
        for item in items:
            dish = self._dish(item.ref)
            basket = basket.added(dish.id, self._choices(dish, item.options), item.quantity)
            portions += item.quantity
        if basket.portions != portions:
            raise CannotOrder(f"At most {MOST_PORTIONS} portions of one dish can be ordered.")
        for problem in problems(basket, self._menu):
            raise CannotOrder(self._sentence(basket, problem))
        return basket

    def _dish(self, ref: str) -> Dish:
        dish = self._menu.find(ref)
        if dish is None:
            raise CannotOrder(
                f"There is no dish {ref} on the menu: kiosk menu lists what there is, "
                f"kiosk menu --why {ref} what is hidden."
            )
        if dish.id not in self._on_pages:
            raise CannotOrder(f"{self._named(dish)} is served in combos only: order the combo.")
        return dish

    def _choices(self, dish: Dish, options: Sequence[WantedOption]) -> tuple[Choice, ...]:
        named = self._by_group(dish, options)
        defaults = tuple(default_choices(dish, self._menu))
        chosen: list[Choice] = []
        for group in dish.groups:
            if group.id not in named:
                chosen.extend(choice for choice in defaults if choice.group_id == group.id)
                continue
            wanted = named[group.id]
            chosen.extend(
                self._choice(group, modifier, wanted[modifier.id])
                for modifier in group.modifiers
                if modifier.id in wanted and wanted[modifier.id].count
            )
        return tuple(chosen)

    def _by_group(
        self, dish: Dish, options: Sequence[WantedOption]
    ) -> dict[int, dict[int, WantedOption]]:
        """Each option in the first group that offers it and has room for it.

        Two steps of a combo may offer the same dishes: naming one twice answers both.
        """
        named: dict[int, dict[int, WantedOption]] = {}
        for option in options:
            offers = [
                (group, modifier)
                for group in dish.groups
                for modifier in group.modifiers
                if self._answers(modifier, option.ref)
            ]
            if not offers:
                raise CannotOrder(
                    f"{self._named(dish)} has no option {option.ref}: {self._offer(dish)}."
                )
            group, modifier = next(
                (
                    (group, modifier)
                    for group, modifier in offers
                    if modifier.id not in named.get(group.id, {})
                    and _has_room(group, named.get(group.id, {}), option)
                ),
                offers[0],
            )
            if modifier.id in named.get(group.id, {}):
                raise CannotOrder(
                    f"{self._named(dish)}: option {option.ref} is named twice; "
                    f"write {option.ref}*2 for two of it."
                )
            self._check(dish, modifier, option)
            named.setdefault(group.id, {})[modifier.id] = option
        return named

    def _check(self, dish: Dish, modifier: Modifier, option: WantedOption) -> None:
        name = self._option_named(modifier)
        if option.count and not modifier.available:
            raise CannotOrder(f"{name} is sold out: choose another option of {self._named(dish)}.")
        if option.inside and modifier.dish_id is None:
            raise CannotOrder(f"{name} is no dish and has no options of its own.")

    def _choice(self, group: ModifierGroup, modifier: Modifier, option: WantedOption) -> Choice:
        component = self._component(modifier)
        return Choice(
            group_id=group.id,
            modifier_id=modifier.id,
            count=option.count,
            inside=self._choices(component, option.inside) if component is not None else (),
        )

    def _component(self, modifier: Modifier) -> Dish | None:
        return self._menu.dish(modifier.dish_id) if modifier.dish_id is not None else None

    def _answers(self, modifier: Modifier, ref: str) -> bool:
        """A step of a combo is answered by the dish it brings, any other group by its modifier."""
        component = self._component(modifier)
        if component is None:
            return ref == str(modifier.code)
        return ref == str(component.code) or ref.strip("{}").lower() == component.guid

    def _sentence(self, basket: Basket, problem: LineProblem) -> str:
        line = basket.line(problem.line_key)
        assert line is not None, "the problem is about this basket"
        dish = self._menu.dishes[line.dish_id]
        match problem.trouble:
            case LineTrouble.SOLD_OUT:
                sold_out = self._menu.dishes[problem.subject_id]
                return f"{self._named(sold_out)} is sold out: order something else."
            case LineTrouble.NOT_ENOUGH_LEFT:
                few = self._menu.dishes[problem.subject_id]
                return f"Only {few.portions_left} of {self._named(few)} are left: order fewer."
            case LineTrouble.GROUP_NOT_MET | LineTrouble.GROUP_EXCEEDED:
                owner, group = self._group(dish, line.choices, problem.subject_id)
                return (
                    f"{self._named(owner)}: {self._limits(group)} of “{self._name(group)}”: "
                    f"{', '.join(self._options(group))}."
                )
            case LineTrouble.DISH_GONE | LineTrouble.MODIFIER_GONE:
                return f"{self._named(dish)} is not sold like this any more: try again."

    def _group(
        self, dish: Dish, choices: Iterable[Choice], group_id: int
    ) -> tuple[Dish, ModifierGroup]:
        """The group with its dish: the dish itself, or one that a combo brings."""
        brought = [dish]
        for choice in choices:
            step = dish.group(choice.group_id)
            modifier = step.modifier(choice.modifier_id) if step is not None else None
            component = self._component(modifier) if modifier is not None else None
            if component is not None:
                brought.append(component)
        return next(
            (owner, group) for owner in brought for group in owner.groups if group.id == group_id
        )

    def _limits(self, group: ModifierGroup) -> str:
        if group.maximum is None:
            return f"choose at least {group.minimum}" if group.minimum else "choose any"
        if group.minimum == group.maximum:
            return f"choose {group.minimum}"
        if not group.minimum:
            return f"choose at most {group.maximum}"
        return f"choose {group.minimum} to {group.maximum}"

    def _offer(self, dish: Dish) -> str:
        if not dish.groups:
            return "it has none"
        return "; ".join(
            f"{self._name(group)}: {', '.join(self._options(group))}" for group in dish.groups
        )

    def _options(self, group: ModifierGroup) -> Iterator[str]:
        for modifier in group.modifiers:
            if modifier.available:
                price = f" (+{money_words(modifier.price)})" if modifier.price.minor > 0 else ""
                limit = f" (at most {modifier.at_most})" if modifier.at_most else ""
                name = modifier.name.in_language(self._language)
                yield f"{self._code(modifier)} {name}{price}{limit}"

    def _code(self, modifier: Modifier) -> int:
        component = self._component(modifier)
        return component.code if component is not None else modifier.code

    def _named(self, dish: Dish) -> str:
        return f"{dish.name.in_language(self._language)} ({dish.code})"

    def _option_named(self, modifier: Modifier) -> str:
        return f"{modifier.name.in_language(self._language)} ({self._code(modifier)})"

    def _name(self, group: ModifierGroup) -> str:
        return group.name.in_language(self._language)


def _has_room(group: ModifierGroup, named: dict[int, WantedOption], option: WantedOption) -> bool:
    taken = sum(other.count for other in named.values())
    return group.maximum is None or taken + option.count <= group.maximum
