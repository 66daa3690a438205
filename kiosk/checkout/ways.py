"""The ways to pay, and which of them a purchase may still take. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final


class PayWay(StrEnum):
    """Who takes the money.

    ``STATION``: the r_keeper station's own terminal, inside ``PayOrder``. ``TERMINAL``: the kiosk's
    own terminal. ``SBP``: a bank's QR code through r_keeper. ``COUNTER``: the cashier, later.
    """

    STATION = "station"
    TERMINAL = "terminal"
    SBP = "sbp"
    COUNTER = "counter"


BY_CARD: Final = frozenset({PayWay.STATION, PayWay.TERMINAL})
"""Ways in which a guest pays with a bank's card at a terminal."""


def second_terminal(ways: Iterable[PayWay]) -> PayWay | None:
    """Of two terminals that take the same cards at one site the later in ``ways``; ``None`` where
    there are not two. A guest has to be told which is meant.
    """
    terminals = [way for way in ways if way in BY_CARD]
    return terminals[1] if len(terminals) > 1 else None


def open_ways(ways: Iterable[PayWay], *, points: bool) -> tuple[PayWay, ...]:
    """Those of ``ways``, in their order, that fit an order of which ``points`` pay a part.

    The points are taken at the kiosk, so the till is no way for the rest.
    """
    return tuple(way for way in ways if not (points and way is PayWay.COUNTER))


def other_ways(ways: Iterable[PayWay], taken: PayWay, *, points: bool) -> tuple[PayWay, ...]:
    """The same without the way the purchase has already ``taken``."""
    return tuple(way for way in open_ways(ways, points=points) if way is not taken)
