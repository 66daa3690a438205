"""Asking for sums and for mistakes without changing anything (rk7 §5.6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from msgspec import Struct

from kiosk.wire.documents import Element, garbled
from kiosk.wire.rkeeper.attributes import put, put_ref, text, told_whole, write_attributes
from kiosk.wire.rkeeper.command import Command, Repeat
from kiosk.wire.rkeeper.guests import put_guests
from kiosk.wire.rkeeper.item_refs import ItemRef, OrderName, put_order, told_item
from kiosk.wire.rkeeper.order_lines import NewSession, write_session
from kiosk.wire.rkeeper.order_state import OrderState, read_order
from kiosk.wire.rkeeper.refusals import InnerError, inner_errors
from kiosk.wire.rkeeper.result import CommandResult


class PricedOrder(Struct, frozen=True, kw_only=True):
    """What the basket would come to. ``faults`` name parts the server does not take."""

    order: OrderState
    faults: tuple[InnerError, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalcOrder(Command[PricedOrder]):
    """Prices a basket before any order exists, or more lines of one; saves nothing (rk7 §5.6).

    With ``order`` the head is the order's own. ``guests`` of 0 leaves the number of guests out.
    """

    name: ClassVar = "CalcOrder"
    repeat: ClassVar = Repeat.FREELY

    sessions: tuple[NewSession, ...]
    order: OrderName | None = None
    table_id: int | None = None
    waiter_id: int | None = None
    order_category_id: int | None = None
    order_type_id: int | None = None
    guests: int = 1

    def write_into(self, element: Element) -> None:
        put_order(element, self.order)
        put_guests(element, self.guests if self.order is None else 0)
        put_ref(element, "OrderCategory", self.order_category_id)
        put_ref(element, "OrderType", self.order_type_id)
        put_ref(element, "Table", self.table_id)
        put_ref(element, "Waiter", self.waiter_id)
        for session in self.sessions:
            write_session(element, session)

    @classmethod
    def read(cls, result: CommandResult) -> PricedOrder:
        return _read_priced(result)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalcOrder4(Command[PricedOrder]):
    """Prices an order as it would be with more lines; CalcOrder does for a kiosk (rk7 §5.6)."""

    name: ClassVar = "CalcOrder4"
    repeat: ClassVar = Repeat.FREELY

    order: OrderName
    sessions: tuple[NewSession, ...]

    def write_into(self, element: Element) -> None:
        put_order(element, self.order)
        for session in self.sessions:
            write_session(element, session)

    @classmethod
    def read(cls, result: CommandResult) -> PricedOrder:
        return _read_priced(result)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedTender:
    """A share somebody means to pay: ``amount`` ``None`` lets the server say how much it may be."""

    tender_id: int
    amount: int | None = None
    prepayment: bool = False


class TenderOffer(Struct, frozen=True, kw_only=True):
    """A tender and the sum it would take. ``error_text`` is why it cannot be used, if told."""

    tender: ItemRef
    amount: int | None
    error_number: int | None
    error_text: str

    @property
    def usable(self) -> bool:
        return not self.error_number and not self.error_text


class AmountDue(Struct, frozen=True, kw_only=True):
    """What is left to pay and the tenders that may pay it. ``basic_sum`` comes from CalcOrder3."""

    order: OrderState
    tenders: tuple[TenderOffer, ...]
    basic_sum: int | None

    @property
    def unpaid_sum(self) -> int:
        """The sum PayOrder must cover exactly, promised prepayments taken into account."""
        return self.order.unpaid_sum


@dataclass(frozen=True, slots=True, kw_only=True)
class DueCalculation(Command[AmountDue]):
    """What CalcOrder2, 3 and 5 share. ``prepay_reason_id`` asks for a prepayment's tenders.

    ``by_seats`` calculates each seat by itself, ``seat`` a single one.
    """

    repeat: ClassVar = Repeat.FREELY

    order: OrderName
    station_id: int | None = None
    cashier_id: int | None = None
    prepay_reason_id: int | None = None
    proposed: tuple[ProposedTender, ...] = ()
    by_seats: bool = False
    seat: int | None = None

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"calcBySeats": self.by_seats or None, "seat": self.seat})
        put_order(element, self.order)
        put_ref(element, "Station", self.station_id)
        put_ref(element, "Cashier", self.cashier_id)
        put_ref(element, "PrepayReason", self.prepay_reason_id)
        payments = put(element, "Payments", {})
        for tender in self.proposed:
            tag = "Prepay" if tender.prepayment else "Pay"
            put(payments, tag, {"id": tender.tender_id, "amount": tender.amount})

    @classmethod
    def read(cls, result: CommandResult) -> AmountDue:
        order = result.child("Order")
        if order.get("unpaidSum") is None:
            raise garbled(f"{cls.name}: no unpaidSum")
        payments = result.element.find("Payments")
        return AmountDue(
            order=read_order(order),
            tenders=tuple(_read_offer(e) for e in result.element.iterfind("Payments/Pay")),
            basic_sum=told_whole(payments, "basicSum") if payments is not None else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CalcOrder2(DueCalculation):
    """Asks what is to be paid; its unpaid sum is the one to charge (rk7 §5.6)."""

    name: ClassVar = "CalcOrder2"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalcOrder3(DueCalculation):
    """CalcOrder2 that also says why a tender cannot be used (rk7 §5.6)."""

    name: ClassVar = "CalcOrder3"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalcOrder5(DueCalculation):
    """CalcOrder2 for a station with two fiscal registrars; servers want the station (rk7 §5.6)."""

    name: ClassVar = "CalcOrder5"

    station_id: int


class Validation(Struct, frozen=True, kw_only=True):
    """``faults`` name the lines that could not be ordered; none: the basket is right."""

    faults: tuple[InnerError, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ValidateOrder(Command[Validation]):
    """Checks lines against modifier limits and the stop list (rk7 §5.6)."""

    name: ClassVar = "ValidateOrder"
    repeat: ClassVar = Repeat.FREELY

    sessions: tuple[NewSession, ...]
    order: OrderName | None = None
    table_id: int | None = None
    order_category_id: int | None = None
    guest_type_id: int | None = None

    def write_into(self, element: Element) -> None:
        put_order(element, self.order)
        put_ref(element, "Table", self.table_id)
        put_ref(element, "OrderCategory", self.order_category_id)
        put_ref(element, "GuestType", self.guest_type_id)
        for session in self.sessions:
            write_session(element, session)

    @classmethod
    def read(cls, result: CommandResult) -> Validation:
        return Validation(faults=inner_errors(result.element))


def _read_priced(result: CommandResult) -> PricedOrder:
    return PricedOrder(order=read_order(result.child("Order")), faults=inner_errors(result.element))


def _read_offer(element: Element) -> TenderOffer:
    return TenderOffer(
        tender=told_item(element),
        amount=told_whole(element, "amount"),
        error_number=told_whole(element, "errcode") or told_whole(element, "RK7ErrorN") or None,
        error_text=text(element, "text") or text(element, "ErrorText"),
    )
