"""Visits and orders as the cash server keeps them (rk7 §2.2, §5.3).

Money in kopecks, quantities in thousandths.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from kiosk.simulators.cash_server.coupon_worth import Taken, worth
from kiosk.simulators.cash_server.directory import Item
from kiosk.simulators.cash_server.order_lines import (
    DiscountLine,
    Line,
    LineState,
    Prepayment,
    Session,
)
from kiosk.simulators.cash_server.receipts import Bill, CheckKind, Receipt

FIRST_ORDER_OF_VISIT = 256


@dataclass(slots=True, kw_only=True)
class Visit:
    """One or more orders at a table; `finished` once CloseVisit has closed it (rk7 §5.20)."""

    number: int
    guid: str
    finished: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """An order held by one client until a moment; `guid` is its key (rk7 §5.9)."""

    guid: str
    station: Item
    employee: Item
    until: datetime


@dataclass(slots=True, kw_only=True)
class Order:
    """An order of a visit. `version` grows with every change; `busy` while it is being paid."""

    guid: str
    visit: Visit
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
    texts: dict[str, str]
    sessions: list[Session] = field(default_factory=list)
    receipts: list[Receipt] = field(default_factory=list)
    bill: Bill | None = None
    lock: Lock | None = None
    version: int = 1
    uni: int = 0
    deleted: bool = False
    busy: bool = False
    receipt_error: bool = False
    finished: datetime | None = None

    def lines(self) -> Iterator[Line]:
        for session in self.sessions:
            yield from session.lines

    def line(self, *, uni: int | None, guid: str | None) -> tuple[Session, Line] | None:
        """The line of that GUID or number, with its session."""
        for session in self.sessions:
            for line in session.lines:
                if line.uni == uni or (guid is not None and line.guid == guid):
                    return session, line
        return None

    def discounts(self) -> Iterator[DiscountLine]:
        """Discounts on the order as a whole."""
        for session in self.sessions:
            yield from session.discounts

    def prepayments(self) -> Iterator[Prepayment]:
        for session in self.sessions:
            yield from session.prepayments

    @property
    def gross(self) -> int:
        """What its lines cost before discounts."""
        return sum(line.amount for line in self.lines())

    @property
    def discount_base(self) -> int:
        """What discounts of the order stand on: its lines after their own discounts."""
        return sum(line.amount - line.discount for line in self.lines())

    def taken(self) -> list[tuple[DiscountLine, Taken]]:
        """What each discount of the order takes off, in the order in which they came.

        Each stands on the lines after their own discounts; together they take no more than that.
        """
        base = left = self.discount_base
        lines = tuple(self.lines())
        found: list[tuple[DiscountLine, Taken]] = []
        for one in self.discounts():
            if one.coupon is None or one.deleted:
                off = Taken(total=one.off(base))
            else:
                off = worth(one.coupon, lines)
            total = min(max(off.total - one.short, 0), left)
            left -= total
            found.append((one, replace(off, total=total)))
        return found

    @property
    def discount(self) -> int:
        """What all discounts take off: those of lines first, then those of the order."""
        return self.gross - self.discount_base + sum(off.total for _, off in self.taken())

    @property
    def total(self) -> int:
        """What the order costs."""
        return self.gross - self.discount

    @property
    def prepaid(self) -> int:
        """Money received before the receipt."""
        return sum(one.amount for one in self.prepayments() if one.counts and not one.promised)

    @property
    def promised(self) -> int:
        """Money promised: prepayments of that kind, or the payments of an intent receipt."""
        if (intent := self.intent) is not None:
            return intent.amount
        return sum(one.amount for one in self.prepayments() if one.counts and one.promised)

    @property
    def unpaid(self) -> int:
        """`unpaidSum` of GetOrder: promised prepayments do not lessen it, an intent does."""
        if self.paid or self.deleted or self.intent is not None:
            return 0
        return self.total - self.prepaid

    @property
    def due(self) -> int:
        """`unpaidSum` of CalcOrder2: what payments of PayOrder must come to (rk7 §5.6)."""
        return 0 if self.paid or self.deleted else self.total - self.prepaid - self.promised

    @property
    def pieces(self) -> int:
        return sum(line.quantity for line in self.lines())

    @property
    def receipt(self) -> Receipt | None:
        """The receipt that closed the order; None while it is open."""
        return self._check(CheckKind.SALE)

    @property
    def intent(self) -> Receipt | None:
        """The intent receipt that waits for the final one."""
        return None if self.receipt is not None else self._check(CheckKind.INTENT)

    @property
    def paid(self) -> bool:
        return self.receipt is not None

    @property
    def unconfirmed(self) -> bool:
        """Whether something in it waits to be saved again at the till."""
        return any(session.deferred for session in self.sessions)

    def returned(self) -> Counter[str]:
        """Thousandths that came back, by line GUID."""
        total: Counter[str] = Counter()
        for receipt in self.receipts:
            if receipt.deletion is None:
                total.update(receipt.returned)
        return total

    def state(self, session: Session | None = None) -> LineState:
        """The state of the order's lines, or of those of one session."""
        if self.deleted:
            return LineState.DELETED
        if self.paid:
            return LineState.CLOSED
        if session is not None and not session.printed:
            return LineState.OPEN
        return LineState.PRINTED if self.bill is not None else LineState.FIXED

    def sold(self) -> Counter[int]:
        """Everything the order took from the stock, in thousandths by dish id."""
        taken: Counter[int] = Counter()
        for line in self.lines():
            taken.update(line.sold())
        return taken

    def next_uni(self) -> int:
        self.uni += 1
        return self.uni

    def _check(self, kind: CheckKind) -> Receipt | None:
        for receipt in reversed(self.receipts):
            if receipt.kind is kind and receipt.deletion is None:
                return receipt
        return None
