"""A restaurant's own offers: what is offered to a guest, and to which basket."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from kiosk.domain.basket import Basket, basket_total
from kiosk.domain.dish import Dish
from kiosk.domain.hours import ALWAYS, Hours
from kiosk.domain.menu import Menu
from kiosk.domain.money import Money
from kiosk.domain.names import NO_TEXT, Text


class Those(Struct, frozen=True, kw_only=True):
    """Some of the menu: dishes by r_keeper's code, groups by the name guests see."""

    codes: frozenset[int] = frozenset()
    groups: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.codes or self.groups)

    def first_in(self, basket: Basket, menu: Menu) -> Dish | None:
        """The first dish in the basket that belongs to them."""
        grouped = self._in_groups(menu)
        found = (menu.dish(line.dish_id) for line in basket.lines)
        return next(
            (dish for dish in found if dish and (dish.code in self.codes or dish.id in grouped)),
            None,
        )

    def _in_groups(self, menu: Menu) -> frozenset[int]:
        if not self.groups:
            return frozenset()
        wanted = {folded(name) for name in self.groups}
        return frozenset(
            dish_id
            for category in menu.every_category()
            if not wanted.isdisjoint({folded(category.name.own), folded(category.name.alternative)})
            for dish_id in category.dish_ids
        )

    def not_on(self, menu: Menu) -> Iterator[str]:
        """In words what of them this menu does not have."""
        for code in sorted(self.codes):
            if menu.dish_with_code(code) is None:
                yield f"no dish with code {code} is on the guests' menu"
        known = {
            folded(name)
            for category in menu.every_category()
            for name in (category.name.own, category.name.alternative)
        }
        for group in sorted(self.groups):
            if folded(group) not in known:
                yield f'no group "{group}" is on the guests\' menu'


class OfferRule(Struct, frozen=True, kw_only=True):
    """``dishes`` are codes, best first; everything else is a condition, and all have to be met.

    ``present``: one of them is in the basket; ``absent``: none of them is. ``title`` may be empty.
    """

    dishes: tuple[int, ...]
    title: Text = NO_TEXT
    present: Those = Those()
    absent: Those = Those()
    sum_from: Money | None = None
    sum_to: Money | None = None
    hours: Hours = ALWAYS

    def suits(self, basket: Basket, menu: Menu) -> bool:
        """Whether it may be made with this basket; the hours are asked apart."""
        if not basket or self.absent.first_in(basket, menu) is not None:
            return False
        if self.present and self.present.first_in(basket, menu) is None:
            return False
        total = basket_total(basket, menu)
        enough = self.sum_from is None or total >= self.sum_from
        return enough and (self.sum_to is None or total <= self.sum_to)


def folded(name: str) -> str:
    """Names are compared as people read them."""
    return " ".join(name.split()).casefold()
