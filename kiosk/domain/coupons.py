"""Coupons and what they take off an order (crm §6.6). Pure.

What is worked out here is what the guest is shown beforehand. The cash server redeems the coupon
and has the last word: where it takes off another sum, the guest is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Final

from msgspec import Struct

from kiosk.domain.basket import Basket, line_price, portion_price
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.menu import Menu
from kiosk.domain.money import ZERO, Money

_WHOLE: Final = 10_000
"""A hundred per cent, in hundredths of a per cent."""


class CouponGives(StrEnum):
    """What a coupon gives: a share of the order, an amount, or something on named dishes."""

    SHARE = "share"
    AMOUNT = "amount"
    DISHES = "dishes"


class DishFavour(StrEnum):
    """What a product coupon does to a dish: takes a sum or a share off, or sets the price."""

    SUM = "sum"
    SHARE = "share"
    PRICE = "price"


class FavouredDish(Struct, frozen=True, kw_only=True):
    """A dish a product coupon is good for, by r_keeper's ``code``.

    ``value`` is minor units for SUM and PRICE, hundredths of a per cent for SHARE. At ``most`` so
    many portions; ``None``: any number.
    """

    code: int
    favour: DishFavour
    value: int
    most: int | None = None

    def off(self, price: Money) -> Money:
        """What it takes off one portion."""
        match self.favour:
            case DishFavour.SUM:
                off = Money(self.value)
            case DishFavour.SHARE:
                off = _share(price, self.value)
            case DishFavour.PRICE:
                off = price - Money(self.value)
        return max(ZERO, min(off, price))


class FavouredGroup(Struct, frozen=True, kw_only=True):
    """Dishes that have a quota together: at ``most`` so many portions of the order."""

    dishes: tuple[FavouredDish, ...]
    most: int | None = None


class PricedLine(Struct, frozen=True, kw_only=True):
    """A line of the order as a coupon looks at it; ``code`` is r_keeper's code of the dish."""

    code: int
    portion: Money
    portions: int


class Coupon(Discreet, frozen=True, kw_only=True):
    """A coupon of the guest. The cash system redeems it (crm §8.3.4).

    ``code`` is what the guest sees on it. ``rate``, hundredths of a per cent, and ``most`` belong
    to SHARE, ``amount`` to AMOUNT, ``groups`` to DISHES.
    """

    id: Unsaid[str]
    code: Unsaid[str] = ""
    name: str
    gives: CouponGives
    rate: int = 0
    most: Money | None = None
    amount: Money = ZERO
    groups: tuple[FavouredGroup, ...] = ()
    notes: str = ""
    last_day: date | None = None

    @property
    def dish_codes(self) -> frozenset[int]:
        """r_keeper's codes of the dishes it is good for; empty: of all."""
        return frozenset(dish.code for group in self.groups for dish in group.dishes)

    def worth(self, lines: Sequence[PricedLine]) -> Money:
        """What it takes off these lines: never more than they cost, nothing where none fits."""
        total = Money.total(line.portion * line.portions for line in lines)
        match self.gives:
            case CouponGives.SHARE:
                shares = (_share(line.portion * line.portions, self.rate) for line in lines)
                off = Money.total(shares)
                off = off if self.most is None else min(off, self.most)
            case CouponGives.AMOUNT:
                off = self.amount
            case CouponGives.DISHES:
                off = Money.total(_of_group(group, lines) for group in self.groups)
        return min(off, total)


def priced_lines(basket: Basket, menu: Menu) -> tuple[PricedLine, ...]:
    """The basket's lines at the menu's prices; what has left the menu is left out."""
    return tuple(
        PricedLine(
            code=dish.code,
            portion=portion_price(dish, line.choices, menu),
            portions=line.quantity,
        )
        for line in basket.lines
        if (dish := menu.dish(line.dish_id)) is not None and line_price(line, menu) > ZERO
    )


def _of_group(group: FavouredGroup, lines: Iterable[PricedLine]) -> Money:
    """The dearest portions first, within the quotas of each dish and of the group."""
    left = {dish.code: dish.most for dish in group.dishes}
    favoured = {dish.code: dish for dish in group.dishes}
    total, room = ZERO, group.most
    for line in sorted(lines, key=lambda line: line.portion, reverse=True):
        dish = favoured.get(line.code)
        if dish is None:
            continue
        portions = _at_most(_at_most(line.portions, left[line.code]), room)
        total += dish.off(line.portion) * portions
        left[line.code] = _less(left[line.code], portions)
        room = _less(room, portions)
    return total


def _at_most(portions: int, limit: int | None) -> int:
    return portions if limit is None else min(portions, limit)


def _less(limit: int | None, portions: int) -> int | None:
    return None if limit is None else limit - portions


def _share(price: Money, rate: int) -> Money:
    """Half up to a minor unit."""
    return Money((price.minor * rate + _WHOLE // 2) // _WHOLE)
