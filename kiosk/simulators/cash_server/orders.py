"""Visits, orders, sessions, lines and receipts as the cash server keeps them (rk7 §2.2, §5.3).

Money in kopecks, quantities in thousandths. A line's amount follows from its parts; nothing here
is stored twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum

from kiosk.simulators.cash_server.catalogue import Option
from kiosk.simulators.cash_server.directory import Item
from kiosk.simulators.cash_server.stock import PORTION
from kiosk.simulators.scenario import Tender
from kiosk.simulators.scenario_menu import Dish

FIRST_ORDER_OF_VISIT = 256


class LineState(IntEnum):
    """States of a line or receipt that occur here (rk7 §2.4)."""

    FIXED = 3
    CLOSED = 6
    DELETED = 7


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
class Line:
    """A dish or a combo in an order. `price` is of one portion without modifiers."""

    dish: Dish
    uni: int
    guid: str
    quantity: int
    price: int
    list_price: int
    chosen: list[ChosenOption] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    state: LineState = LineState.FIXED

    @property
    def amount(self) -> int:
        return (self.price + self._extras()) * self.quantity // PORTION

    @property
    def list_amount(self) -> int:
        """What the line would cost at the price list's price."""
        return (self.list_price + self._extras()) * self.quantity // PORTION

    def sold(self) -> Counter[int]:
        """Thousandths that leave the stock, by dish id, a combo's parts included."""
        taken = Counter({self.dish.id: self.quantity})
        for part in self.parts:
            taken[part.dish.id] += part.count * self.quantity
        return taken

    def _extras(self) -> int:
        return sum(c.amount for c in self.chosen) + sum(part.amount for part in self.parts)


@dataclass(slots=True, kw_only=True)
class Session:
    """A packet of lines. A draft is not printed for the kitchen and may be overwritten."""

    uni: int
    guid: str
    number: int
    station: Item | None
    author: Item | None
    creator: Item | None
    draft: bool
    started: datetime
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class PaymentLine:
    """One payment of a receipt; `echoed` are attributes given back as they came."""

    tender: Tender
    uni: int
    guid: str
    amount: int
    echoed: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Receipt:
    """A printed receipt: the proof that an order is paid (rk7 §5.11, §5.17)."""

    uni: int
    guid: str
    number: int
    amount: int
    printed: datetime
    started: datetime
    station: Item
    cashier: Item
    payments: list[PaymentLine]


@dataclass(slots=True, kw_only=True)
class Order:
    """An order of a visit. `version` grows with every change; `busy` while it is being paid."""

    guid: str
    visit: int
    visit_guid: str
    ident: int
    name: str
    number: int
    opened: datetime
    table: Item
    station: Item | None
    creator: Item
    waiter: Item
    category: Item
    type: Item
    guests: list[dict[str, str]]
    external: dict[str, str]
    comment: str = ""
    passing_comment: str = ""
    holder: str = ""
    sessions: list[Session] = field(default_factory=list)
    receipts: list[Receipt] = field(default_factory=list)
    version: int = 1
    uni: int = 0
    deleted: bool = False
    busy: bool = False
    finished: datetime | None = None

    def lines(self) -> Iterator[Line]:
        for session in self.sessions:
            yield from session.lines

    @property
    def total(self) -> int:
        """What the order costs."""
        return sum(line.amount for line in self.lines())

    @property
    def unpaid(self) -> int:
        """What is still to be paid."""
        return 0 if self.paid or self.deleted else self.total

    @property
    def pieces(self) -> int:
        return sum(line.quantity for line in self.lines())

    @property
    def paid(self) -> bool:
        return bool(self.receipts)

    def sold(self) -> Counter[int]:
        """Everything the order took from the stock, in thousandths by dish id."""
        taken: Counter[int] = Counter()
        for line in self.lines():
            taken.update(line.sold())
        return taken

    def next_uni(self) -> int:
        self.uni += 1
        return self.uni
