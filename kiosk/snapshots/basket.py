"""The basket and its lines."""

from __future__ import annotations

from msgspec import Struct

from kiosk.domain.basket import LineProblem
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.dish import Dish
from kiosk.domain.money import Money
from kiosk.domain.names import NO_TEXT, Text
from kiosk.snapshots.dish import GroupView


class LineView(Struct, frozen=True, kw_only=True):
    """A line of the basket. ``differences`` are the chosen options worth naming, in order.

    ``price_before`` is set where the cash server changed the price since the guest last saw it.
    """

    key: int
    dish: Dish
    quantity: int
    price: Money
    differences: tuple[Text, ...]
    problems: tuple[LineProblem, ...] = ()
    price_before: Money | None = None
    can_grow: bool = True


class BasketPart(Discreet, frozen=True, kw_only=True):
    lines: tuple[LineView, ...]
    total: Money
    portions: int
    revision: int
    latest: tuple[Dish, ...] = ()
    editing_key: int | None = None
    editing_group: GroupView | None = None
    offers: tuple[Dish, ...] = ()
    offered_with: Dish | None = None
    """The dish in the basket that the offers go with."""
    offers_title: Text = NO_TEXT
    """The restaurant's own words over the offers."""
    can_check_out: bool = False
    takes_note: bool = False
    """Whether the guest may write something to the kitchen."""
    note: Unsaid[str] = ""
    note_left: int = 0
    """How many characters more it takes."""
