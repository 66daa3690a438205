"""The sums a guest has seen and agreed to, against those of the menu of this moment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from kiosk.domain.basket import line_price
from kiosk.domain.menu import Menu
from kiosk.domain.money import Money
from kiosk.session.state import SessionState
from kiosk.snapshots.session import Screen

SHOWN: Final = frozenset({Screen.BASKET, Screen.LOYALTY, Screen.PHONE, Screen.CODE, Screen.PAY})
"""Where the guest reads what the order comes to."""


def noted(before: SessionState, after: SessionState, menu: Menu) -> SessionState:
    """What the guest has just put into the basket or changed in it was seen at today's price."""
    if after.basket is before.basket:
        return after
    agreed = {}
    for line in after.basket.lines:
        if before.basket.line(line.key) != line:
            agreed[line.key] = line_price(line, menu)
        elif line.key in before.agreed:
            agreed[line.key] = before.agreed[line.key]
    return replace(after, agreed=agreed)


def agreed_to(state: SessionState, menu: Menu) -> SessionState:
    """The guest goes on with the sums that are shown."""
    agreed = {line.key: line_price(line, menu) for line in state.basket.lines}
    return replace(state, agreed=agreed, told_prices={})


def changed(state: SessionState, menu: Menu) -> Mapping[int, Money]:
    """Lines that cost another sum than the guest has seen, with what they cost now.

    Of a basket that survived a restart nobody knows what was seen.
    """
    now = {line.key: line_price(line, menu) for line in state.basket.lines}
    return {key: price for key, price in now.items() if state.agreed.get(key, price) != price}
