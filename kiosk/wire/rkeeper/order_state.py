"""An order as the cash server tells it: head, lines, payments, receipts (rk7 §2.4, §5.3-5.7).

Amounts are minor units, quantities thousandths. What an answer leaves out is zero or empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from uuid import UUID

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import (
    flag,
    guid,
    moment,
    number_of,
    text,
    whole,
    whole_or_none,
)
from kiosk.wire.rkeeper.item_refs import ItemRef, item_ref, read_ref


class LineState(IntEnum):
    """``state`` of a line or a check (rk7 §2.4). Newer servers' numbers are kept as numbers."""

    OPEN = 1
    FIXED = 3
    BILL_PRINTED = 4
    PARTLY_CLOSED = 5
    CLOSED = 6
    DELETED = 7


class TransactionState(IntEnum):
    """``TransactionStatus`` of a payment (rk7 §2.4)."""

    NOT_DONE = 1
    CREATED = 2
    IN_PROGRESS = 3
    SUCCESS = 4
    CONFIRMED = 5
    ANNULLED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class LineModifier:
    """A chosen modifier; ``amount`` is what it adds to one dish, the free pieces taken off."""

    item: ItemRef
    count: int
    price: int
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LineComponent:
    """A dish inside a combo; ``combo_modifier`` is the step's choice where the answer names it."""

    item: ItemRef
    count: int
    combo_modifier: ItemRef | None
    modifiers: tuple[LineModifier, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderLine:
    """One dish or combo of the order, in an earlier or a later packet."""

    item: ItemRef
    combo: bool
    guid: UUID | None
    uni: int
    state: LineState | int
    quantity: int
    price: int
    amount: int
    modifiers: tuple[LineModifier, ...]
    components: tuple[LineComponent, ...]

    @property
    def deleted(self) -> bool:
        return self.state == LineState.DELETED


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderSession:
    """A packet of lines. ``guid`` is the kiosk's own where the server keeps it (rk7 §8 row 6)."""

    guid: UUID | None
    uni: int
    session_id: int
    printed: bool
    lines: tuple[OrderLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderPayment:
    """Money registered on the order. ``promised`` means: not paid yet, only announced."""

    tender: ItemRef
    guid: UUID | None
    amount: int
    basic_sum: int
    state: LineState | int
    transaction: TransactionState | int
    promised: bool
    deleted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderDiscount:
    """A discount of the order or of a line, taken off already (negative in answers)."""

    item: ItemRef
    amount: int
    source: str
    deleted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintCheck:
    """A receipt of the order (or its bill, by ``state``). Returns need ``guid`` and ``number``."""

    guid: UUID | None
    uni: int
    number: int
    state: LineState | int
    amount: int
    unpaid: int
    deleted: bool
    printed_at: datetime | None
    payments: tuple[OrderPayment, ...]

    @property
    def is_receipt(self) -> bool:
        """True for a receipt that stands: money is registered and the check is not annulled."""
        return self.state == LineState.CLOSED and not self.deleted


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderState:
    """Everything the kiosk decides on. ``guid`` may change when staff void the order (rk7 §5.21).

    ``order_sum`` is what is to be paid with discounts; ``unpaid_sum`` ignores promised prepayments
    here and takes them into account in CalcOrder2. ``sequence_number`` is the order's own, not the
    licence's.
    """

    guid: UUID | None
    visit: int
    order_ident: int
    name: str
    sequence_number: int
    version: int
    order_sum: int
    unpaid_sum: int
    discount_sum: int
    prepay_sum: int
    promised_sum: int
    basic_sum: int | None
    paid: bool
    finished: bool
    deleted: bool
    locked: bool
    receipt_error: bool
    opened_at: datetime | None
    persistent_comment: str = field(repr=False)
    external_props: Mapping[str, str] = field(repr=False)
    station: ItemRef | None
    table: ItemRef | None
    order_type: ItemRef | None
    order_category: ItemRef | None
    sessions: tuple[OrderSession, ...]
    payments: tuple[OrderPayment, ...]
    prepayments: tuple[OrderPayment, ...]
    discounts: tuple[OrderDiscount, ...]
    checks: tuple[PrintCheck, ...]

    @property
    def lines(self) -> Iterator[OrderLine]:
        """Every line of every packet that is not deleted."""
        return (line for packet in self.sessions for line in packet.lines if not line.deleted)

    @property
    def receipts(self) -> tuple[PrintCheck, ...]:
        return tuple(check for check in self.checks if check.is_receipt)

    @property
    def is_paid(self) -> bool:
        """True where the server says so in any of its ways: paid, finished, a standing receipt."""
        return not self.deleted and (self.paid or self.finished or bool(self.receipts))


def read_order(element: Element) -> OrderState:
    """An ``Order`` element of any answer."""
    props = element.iterfind("ExternalProps/Prop")
    return OrderState(
        guid=guid(element, "guid"),
        visit=whole(element, "visit"),
        order_ident=whole(element, "orderIdent"),
        name=text(element, "orderName"),
        sequence_number=whole(element, "seqNumber"),
        version=whole(element, "version"),
        order_sum=whole(element, "orderSum"),
        unpaid_sum=whole(element, "unpaidSum"),
        discount_sum=whole(element, "discountSum"),
        prepay_sum=whole(element, "prepaySum"),
        promised_sum=whole(element, "promisedSum"),
        basic_sum=whole_or_none(element, "basicSum"),
        paid=flag(element, "paid"),
        finished=flag(element, "finished"),
        deleted=flag(element, "deleted"),
        locked=flag(element, "locked"),
        receipt_error=flag(element, "receiptError"),
        opened_at=moment(element, "openTime"),
        persistent_comment=text(element, "persistentComment"),
        external_props={text(prop, "name"): text(prop, "value") for prop in props},
        station=read_ref(element, "Station"),
        table=read_ref(element, "Table"),
        order_type=read_ref(element, "OrderType"),
        order_category=read_ref(element, "OrderCategory"),
        sessions=tuple(_read_session(e) for e in element.iterfind("Session")),
        payments=tuple(read_payment(e) for e in element.iter("Pay")),
        prepayments=tuple(read_payment(e) for e in element.iter("Prepay")),
        discounts=tuple(_read_discount(e) for e in element.iter("Discount")),
        checks=tuple(read_print_check(e) for e in element.iter("PrintCheck")),
    )


def read_print_check(element: Element) -> PrintCheck:
    return PrintCheck(
        guid=guid(element, "line_guid"),
        uni=whole(element, "uni"),
        number=whole(element, "CheckNum"),
        state=number_of(LineState, whole(element, "state")),
        amount=whole(element, "amount"),
        unpaid=whole(element, "unpaidSum"),
        deleted=flag(element, "deleted"),
        printed_at=moment(element, "printTime"),
        payments=tuple(read_payment(e) for e in element.iterfind("Pay")),
    )


def read_payment(element: Element) -> OrderPayment:
    return OrderPayment(
        tender=item_ref(element),
        guid=guid(element, "line_guid"),
        amount=whole(element, "amount"),
        basic_sum=whole(element, "basicSum"),
        state=number_of(LineState, whole(element, "state")),
        transaction=number_of(TransactionState, whole(element, "TransactionStatus")),
        promised=flag(element, "promised"),
        deleted=flag(element, "deleted"),
    )


def _read_session(element: Element) -> OrderSession:
    return OrderSession(
        guid=guid(element, "line_guid"),
        uni=whole(element, "uni"),
        session_id=whole(element, "sessionID"),
        printed=flag(element, "printed"),
        lines=tuple(_read_line(e) for e in element if e.tag in ("Dish", "Combo")),
    )


def _read_line(element: Element) -> OrderLine:
    return OrderLine(
        item=item_ref(element),
        combo=element.tag == "Combo",
        guid=guid(element, "line_guid"),
        uni=whole(element, "uni"),
        state=number_of(LineState, whole(element, "state")),
        quantity=whole(element, "quantity"),
        price=whole(element, "price"),
        amount=whole(element, "amount"),
        modifiers=_read_modifiers(element),
        components=tuple(_read_component(e) for e in element.iterfind("Component")),
    )


def _read_component(element: Element) -> LineComponent:
    return LineComponent(
        item=item_ref(element),
        count=whole(element, "count", 1),
        combo_modifier=read_ref(element, "ComboModi"),
        modifiers=_read_modifiers(element),
    )


def _read_modifiers(element: Element) -> tuple[LineModifier, ...]:
    return tuple(
        LineModifier(
            item=item_ref(e),
            count=whole(e, "count", 1),
            price=whole(e, "price"),
            amount=whole(e, "amount"),
        )
        for e in element.iterfind("Modi")
    )


def _read_discount(element: Element) -> OrderDiscount:
    return OrderDiscount(
        item=item_ref(element),
        amount=whole(element, "amount") or whole(element, "discountSum"),
        source=text(element, "charge_source"),
        deleted=flag(element, "deleted"),
    )
