"""What a coupon takes off an order, by its kind (crm §6.6). Pure; money in kopecks.

It stands on the order's lines after their own discounts; a portion is a dish with its modifiers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from kiosk.simulators.cash_server.order_lines import Line
from kiosk.simulators.cash_server.stock import PORTION
from kiosk.simulators.coupon_office import (
    AmountOff,
    CouponTerms,
    DishOff,
    GoodsKind,
    GoodsOff,
    PercentOff,
)

_WHOLE: Final = 100_00


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What is taken off: all of it, and of which lines by their `uni`.

    Without lines it is off the order as a whole, each line bears its part.
    """

    total: int
    by_line: Mapping[int, int] = field(default_factory=dict)


def worth(terms: CouponTerms, lines: Sequence[Line]) -> Taken:
    """What the coupon takes off those lines, never more than they cost.

    Rounded half up to a kopeck, each line by itself.
    """
    match terms.gives:
        case PercentOff(percent=percent, limit=limit):
            total = sum(_half_up(Fraction(_cost(line) * percent, 100)) for line in lines)
            return Taken(total=min(total, limit) if limit else total)
        case AmountOff(amount=amount):
            return Taken(total=min(amount, sum(_cost(line) for line in lines)))
        case GoodsOff() as goods:
            off = _goods_off(goods, lines)
            return Taken(total=sum(off.values()), by_line=off)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Portion:
    """One portion of a line, or what is left of one where a dish is sold by weight."""

    line: Line
    part: Fraction
    cost: Fraction


def _goods_off(goods: GoodsOff, lines: Sequence[Line]) -> dict[int, int]:
    """The dearest portions first, within the quota of each dish and of all together."""
    offers = {offer.dish_code: offer for offer in goods.dishes}
    portions = [p for line in lines if line.dish.code in offers for p in _portions(line)]
    portions.sort(key=lambda portion: portion.cost, reverse=True)
    used: Counter[int] = Counter()
    off: dict[int, Fraction] = {}
    for portion in portions:
        offer = offers[portion.line.dish.code]
        if used.total() >= goods.most:
            break
        if used[offer.dish_code] >= offer.most:
            continue
        used[offer.dish_code] += 1
        uni = portion.line.uni
        off[uni] = off.get(uni, Fraction()) + _portion_off(offer, portion)
    return {uni: amount for uni, exact in off.items() if (amount := _half_up(exact))}


def _portions(line: Line) -> Iterator[_Portion]:
    left = line.quantity
    while left > 0:
        taken = min(left, PORTION)
        left -= taken
        yield _Portion(
            line=line,
            part=Fraction(taken, PORTION),
            cost=Fraction(_cost(line) * taken, line.quantity),
        )


def _portion_off(offer: DishOff, portion: _Portion) -> Fraction:
    match offer.kind:
        case GoodsKind.SUMM:
            wanted = Fraction(offer.value)
        case GoodsKind.PERCENT:
            wanted = portion.cost * offer.value / _WHOLE
        case GoodsKind.PRICE:
            wanted = portion.cost - offer.value * portion.part
    return min(max(wanted, Fraction()), portion.cost)


def _cost(line: Line) -> int:
    return line.amount - line.discount


def _half_up(exact: Fraction) -> int:
    return (exact + Fraction(1, 2)).__floor__()
