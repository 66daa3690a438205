"""Whether the order r_keeper holds is the one the guest agreed to. Pure.

Lines are compared by what they are, not by their GUIDs: whether a server keeps those is not certain
(rk7 §8 row 6). A modifier the guest did not choose is overlooked only where it costs nothing:
servers add defaults of their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from kiosk.checkout.frozen import FrozenLine, FrozenModifier, FrozenOrder
from kiosk.checkout.ports import Lines
from kiosk.domain.money import Money
from kiosk.wire.rkeeper.order_state import LineComponent, LineModifier, OrderLine, OrderState

_PORTION = 1000


class Comparison(Struct, frozen=True, kw_only=True):
    """``detail`` names the first difference, for the journal."""

    lines: Lines
    detail: str = ""


def compared(wanted: FrozenOrder, order: OrderState, order_sum: Money) -> Comparison:
    """The order's lines against the frozen ones, and its sum against ``order_sum``."""
    seen = list(order.lines)
    if not seen:
        return Comparison(lines=Lines.NONE)
    for line in wanted.lines:
        match = next((other for other in seen if _same(line, other)), None)
        if match is None:
            return Comparison(lines=Lines.WRONG, detail=f"dish {line.dish_id} is not as ordered")
        seen.remove(match)
    if seen:
        return Comparison(lines=Lines.WRONG, detail=f"dish {seen[0].item.id} was not ordered")
    if order.order_sum != order_sum.minor:
        told = f"sum {order.order_sum}, shown {order_sum.minor}"
        return Comparison(lines=Lines.OTHER_SUM, detail=told)
    return Comparison(lines=Lines.RIGHT)


def _same(wanted: FrozenLine, seen: OrderLine) -> bool:
    return (
        seen.item.id == wanted.dish_id
        and seen.combo == wanted.is_combo
        and seen.quantity == wanted.quantity * _PORTION
        and _same_modifiers(wanted.modifiers, seen.modifiers)
        and _same_components(wanted, seen.components)
    )


def _same_modifiers(wanted: Iterable[FrozenModifier], seen: Iterable[LineModifier]) -> bool:
    left = Counter({m.modifier_id: m.count for m in wanted})
    for modifier in seen:
        chosen = left.pop(modifier.item.id or 0, 0)
        if chosen == modifier.count:
            continue
        if chosen or modifier.amount:
            return False
    return not left


def _same_components(wanted: FrozenLine, seen: Iterable[LineComponent]) -> bool:
    left = list(wanted.components)
    for component in seen:
        match = next(
            (
                other
                for other in left
                if (other.dish_id, other.count) == (component.item.id, component.count)
                and _same_modifiers(other.modifiers, component.modifiers)
                and (
                    component.combo_modifier is None
                    or component.combo_modifier.id == other.combo_modifier_id
                )
            ),
            None,
        )
        if match is None:
            return False
        left.remove(match)
    return not left
