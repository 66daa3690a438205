"""What sessions of an order hold: dishes, modifiers, discounts, prepayments (rk7 §5.4).

Money in kopecks, quantities in thousandths. A line's amount follows from its parts; nothing here
is stored twice.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum

from kiosk.simulators.cash_server.catalogue import Option
from kiosk.simulators.cash_server.directory import Item
from kiosk.simulators.cash_server.stock import PORTION
from kiosk.simulators.coupon_office import CouponTerms
from kiosk.simulators.scenario import Tender
from kiosk.simulators.scenario_menu import Dish


class LineState(IntEnum):
    """States of a line or receipt that occur here (rk7 §2.4)."""

    OPEN = 1
    FIXED = 3
    PRINTED = 4
    CLOSED = 6
    DELETED = 7


class TransactionStatus(IntEnum):
    """How far a payment has come (rk7 §2.4)."""

    CREATED = 2
    CONFIRMED = 5
    ANNULLED = 6


@dataclass(slots=True, kw_only=True)
class ChosenOption:
    """A modifier on a line: `count` pieces per one dish, of which `free` cost nothing."""

    option: Option
    uni: int
    count: int
    free: int
    price: int
    open_name: str = ""

    @property
    def amount(self) -> int:
        """What it adds to one dish."""
        return self.price * (self.count - self.free)


@dataclass(slots=True, kw_only=True)
class Part:
    """A component of a combo: the dish served, and the combo modifier that stands for it."""

    dish: Dish
    option: Option
    uni: int
    count: int
    chosen: list[ChosenOption]

    @property
    def amount(self) -> int:
        """What it adds to one combo."""
        return self.option.price * self.count + sum(chosen.amount for chosen in self.chosen)


@dataclass(slots=True, kw_only=True)
class Removal:
    """So many thousandths of a printed line taken off again, by whom and why."""

    uni: int
    reason: Item
    author: Item
    quantity: int
    at: datetime


@dataclass(slots=True, kw_only=True)
class DiscountLine:
    """A discount on a line or on the order: a fixed `amount`, or `percent` of what it stands on.

    `card` and `interface` are set for a discount that a guest's card brought. One of a `coupon` is
    worth what its terms say of the order's lines, `short` kopecks less.
    """

    item: Item
    uni: int
    guid: str
    amount: int | None
    percent: int
    source: str
    card: str = field(default="", repr=False)
    holder: str = field(default="", repr=False)
    interface: Item | None = None
    coupon: CouponTerms | None = None
    short: int = 0
    deleted: bool = False

    def off(self, base: int) -> int:
        """What it takes off `base`, never more than all of it."""
        if self.deleted:
            return 0
        wanted = base * self.percent // 100 if self.amount is None else self.amount
        return min(wanted, base)


@dataclass(slots=True, kw_only=True)
class Prepayment:
    """Money paid before the receipt, or only promised (rk7 §5.4, §6.4).

    `echoed` are details given back as they came. Counted once it is confirmed.
    """

    tender: Tender
    uni: int
    guid: str
    amount: int
    promised: bool
    reason: Item | None
    echoed: dict[str, str]
    status: TransactionStatus = TransactionStatus.CONFIRMED
    deleted: bool = False

    @property
    def counts(self) -> bool:
        return not self.deleted and self.status is TransactionStatus.CONFIRMED


@dataclass(slots=True, kw_only=True)
class Line:
    """A dish or a combo in an order. `price` is of one portion without modifiers."""

    dish: Dish
    uni: int
    guid: str
    ordered: int
    price: int
    list_price: int
    chosen: list[ChosenOption] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    discounts: list[DiscountLine] = field(default_factory=list)
    removals: list[Removal] = field(default_factory=list)

    @property
    def quantity(self) -> int:
        """What is left of what was ordered."""
        return self.ordered - sum(removal.quantity for removal in self.removals)

    @property
    def amount(self) -> int:
        """What the line costs before discounts."""
        return (self.price + self._extras()) * self.quantity // PORTION

    @property
    def list_amount(self) -> int:
        """What the line would cost at the price list's price."""
        return (self.list_price + self._extras()) * self.quantity // PORTION

    @property
    def discount(self) -> int:
        """What its own discounts take off."""
        return min(sum(one.off(self.amount) for one in self.discounts), self.amount)

    def sold(self) -> Counter[int]:
        """Thousandths that leave the stock, by dish id, a combo's parts included."""
        return self.stock_of(self.quantity)

    def stock_of(self, quantity: int) -> Counter[int]:
        """What so many thousandths of the line take from the stock."""
        taken = Counter({self.dish.id: quantity})
        for part in self.parts:
            taken[part.dish.id] += part.count * quantity
        return taken

    def _extras(self) -> int:
        return sum(c.amount for c in self.chosen) + sum(part.amount for part in self.parts)


@dataclass(slots=True, kw_only=True)
class Session:
    """A packet of lines. A draft is not printed for the kitchen and may be overwritten.

    A `deferred` one waits for the till to save it again (rk7 §5.4).
    """

    uni: int
    guid: str
    number: int
    station: Item | None
    author: Item | None
    creator: Item | None
    draft: bool
    deferred: bool
    started: datetime
    remind_at: str = ""
    lines: list[Line] = field(default_factory=list)
    discounts: list[DiscountLine] = field(default_factory=list)
    prepayments: list[Prepayment] = field(default_factory=list)

    @property
    def printed(self) -> bool:
        """Whether the kitchen has it."""
        return not self.draft and not self.deferred
