"""An order as the cash server tells it: head, packets, lines, discounts (rk7 §5.3-5.7).

Amounts are minor units, quantities thousandths. What an answer leaves out is zero or empty; what
nobody decides on is ``None`` where it is missing or unreadable.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from kiosk.wire.documents import Element
from kiosk.wire.enumerations import number_of, word_of
from kiosk.wire.rkeeper.attributes import (
    flag,
    guid,
    moment,
    text,
    told_flag,
    told_whole,
    whole,
)
from kiosk.wire.rkeeper.item_refs import ItemRef, decisive_ref, item_ref, read_ref, told_item
from kiosk.wire.rkeeper.line_states import KitchenState, LineState
from kiosk.wire.rkeeper.order_payments import (
    OrderPayment,
    PrintCheck,
    read_payment,
    read_print_check,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineModifier:
    """A chosen modifier; ``amount`` is what it adds to one dish, the free pieces taken off."""

    item: ItemRef
    count: int
    price: int | None
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
    """One dish or combo of the order, in an earlier or a later packet.

    ``uni`` is its number within the order. ``paid_amount`` is what payments cover of it so far.
    """

    item: ItemRef
    combo: bool
    guid: UUID | None
    uni: int | None
    state: LineState | int
    quantity: int
    price: int | None
    amount: int | None
    paid_amount: int | None
    seat: int | None
    kitchen: KitchenState | str
    modifiers: tuple[LineModifier, ...]
    components: tuple[LineComponent, ...]

    @property
    def deleted(self) -> bool:
        return self.state == LineState.DELETED


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderSession:
    """A packet of lines. ``guid`` is the kiosk's own where the server keeps it (rk7 §8 row 6).

    SaveOrder overwrites an unprinted packet by its ``uni``.
    """

    guid: UUID | None
    uni: int | None
    printed: bool | None
    draft: bool | None
    lines: tuple[OrderLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderDiscount:
    """A discount of the order or of a line, taken off already (negative in answers)."""

    item: ItemRef
    guid: UUID | None
    amount: int | None
    source: str
    deleted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderState:
    """Everything the kiosk decides on. ``guid`` may change when staff void the order (rk7 §5.21).

    ``order_sum`` is what is to be paid with discounts; ``unpaid_sum`` ignores promised prepayments
    here and takes them into account in CalcOrder2. ``sequence_number`` is the order's own, not the
    licence's. ``withdrawable`` is what the card system lets the guest pay with points.
    """

    guid: UUID | None
    visit: int
    order_ident: int
    name: str
    sequence_number: int
    version: int
    order_sum: int
    unpaid_sum: int
    discount_sum: int | None
    prepay_sum: int | None
    promised_sum: int | None
    basic_sum: int | None
    withdrawable: int | None
    paid: bool
    finished: bool
    deleted: bool
    locked: bool | None
    locked_by: ItemRef | None
    receipt_error: bool | None
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
    loyalty = element.find("LoyaltyInfo")
    props = element.iterfind("ExternalProps/Prop")
    return OrderState(
        guid=guid(element, "guid"),
        visit=told_whole(element, "visit") or 0,
        order_ident=told_whole(element, "orderIdent") or 0,
        name=text(element, "orderName"),
        sequence_number=told_whole(element, "seqNumber") or 0,
        version=told_whole(element, "version") or 0,
        order_sum=whole(element, "orderSum"),
        unpaid_sum=whole(element, "unpaidSum"),
        discount_sum=told_whole(element, "discountSum"),
        prepay_sum=told_whole(element, "prepaySum"),
        promised_sum=told_whole(element, "promisedSum"),
        basic_sum=told_whole(element, "basicSum"),
        withdrawable=(
            told_whole(loyalty, "AvailableWithdrawAmount") if loyalty is not None else None
        ),
        paid=flag(element, "paid"),
        finished=flag(element, "finished"),
        deleted=flag(element, "deleted"),
        locked=told_flag(element, "locked"),
        locked_by=read_ref(element, "LockedByWaiter"),
        receipt_error=told_flag(element, "receiptError"),
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


def _read_session(element: Element) -> OrderSession:
    return OrderSession(
        guid=guid(element, "line_guid"),
        uni=told_whole(element, "uni"),
        printed=told_flag(element, "printed"),
        draft=told_flag(element, "isDraft"),
        lines=tuple(_read_line(e) for e in element if e.tag in ("Dish", "Combo")),
    )


def _read_line(element: Element) -> OrderLine:
    return OrderLine(
        item=item_ref(element),
        combo=element.tag == "Combo",
        guid=guid(element, "line_guid"),
        uni=told_whole(element, "uni"),
        state=number_of(LineState, whole(element, "state")),
        quantity=whole(element, "quantity"),
        price=told_whole(element, "price"),
        amount=told_whole(element, "amount"),
        paid_amount=told_whole(element, "paidAmount"),
        seat=told_whole(element, "seat"),
        kitchen=_kitchen_state(element),
        modifiers=_read_modifiers(element),
        components=tuple(_read_component(e) for e in element.iterfind("Component")),
    )


def _read_component(element: Element) -> LineComponent:
    return LineComponent(
        item=item_ref(element),
        count=whole(element, "count", 1),
        combo_modifier=decisive_ref(element, "ComboModi"),
        modifiers=_read_modifiers(element),
    )


def _read_modifiers(element: Element) -> tuple[LineModifier, ...]:
    return tuple(
        LineModifier(
            item=item_ref(e),
            count=whole(e, "count", 1),
            price=told_whole(e, "price"),
            amount=whole(e, "amount"),
        )
        for e in element.iterfind("Modi")
    )


def _kitchen_state(element: Element) -> KitchenState | str:
    """Servers write ``KdsState``, the schema ``KDSState``; older ones an attribute (rk7 §5.7).

    Each has its moment: of several the latest counts, at one moment the one that stands last.
    """
    steps = [*element.iterfind("KdsState"), *element.iterfind("KDSState")]
    steps.sort(key=lambda step: text(step, "at"))
    return word_of(KitchenState, text(steps[-1], "name") if steps else text(element, "kdsstate"))


def _read_discount(element: Element) -> OrderDiscount:
    return OrderDiscount(
        item=told_item(element),
        guid=guid(element, "line_guid"),
        amount=told_whole(element, "amount") or told_whole(element, "discountSum"),
        source=text(element, "charge_source"),
        deleted=told_flag(element, "deleted") or False,
    )
