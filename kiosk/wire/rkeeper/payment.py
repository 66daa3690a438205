"""Paying an order: the receipt that closes it, and a fast payment taken back (rk7 §5.11, §5.13)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from msgspec import Struct

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import put, put_ref, write_attributes
from kiosk.wire.rkeeper.command import Command, LicenceUse, Node, Repeat
from kiosk.wire.rkeeper.item_refs import OrderName, put_order
from kiosk.wire.rkeeper.order_payments import PrintCheck, read_print_check
from kiosk.wire.rkeeper.payment_lines import Payment
from kiosk.wire.rkeeper.result import CommandResult


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPayments:
    """Payments of one check of the order, named by its GUID or by its seat.

    Raises ValueError unless exactly one of the two is given.
    """

    payments: tuple[Payment, ...]
    guid: UUID | None = None
    seat: int | None = None

    def __post_init__(self) -> None:
        if (self.guid is None) == (self.seat is None):
            raise ValueError("name the check either by its GUID or by its seat")

    def write_into(self, parent: Element) -> None:
        element = put(parent, "PrintCheck", {"line_guid": self.guid, "seat": self.seat})
        for payment in self.payments:
            payment.write_into(element)


@dataclass(frozen=True, slots=True, kw_only=True)
class FiscalDocument:
    """A receipt fiscalised outside; the station ignores it where it prints fiscally itself."""

    print_number: int
    document_number: int
    registrar: str
    shift_number: int | None = None
    global_number: str = ""
    device_id: int | None = None

    def write_into(self, parent: Element) -> None:
        element = put(
            parent,
            "FiscalDocInfo",
            {
                "PrintNumber": self.print_number,
                "FiscDocNumber": self.document_number,
                "GlobalFiscalId": self.global_number,
                "ExtFiscID": self.registrar,
                "FiscShiftNum": self.shift_number,
            },
        )
        put_ref(element, "FiscDev", self.device_id)


class PaidOrder(Struct, frozen=True, kw_only=True):
    """The checks that were printed. ``warning``: done, but the paper had a problem."""

    checks: tuple[PrintCheck, ...]
    warning: str

    @property
    def receipts(self) -> tuple[PrintCheck, ...]:
        return tuple(check for check in self.checks if check.is_receipt)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderPaying(Command[PaidOrder]):
    """What PayOrder and IntentPayOrder share.

    ``payments`` are divided among all checks of the order, ``check_payments`` belong to one.
    ``by_seats`` makes a check of each seat. ``card_system_timeout_ms`` is how long the card
    system's payments are confirmed for, 0 not at all (7.7.0.306 and newer).
    ``kitchen_screen`` False keeps the order off the kitchen's screens.
    """

    repeat: ClassVar = Repeat.READ_FIRST
    node: ClassVar = Node.STATION

    order: OrderName
    station_id: int
    cashier_id: int
    payments: tuple[Payment, ...] = ()
    check_payments: tuple[CheckPayments, ...] = ()
    receipt_layout_id: int | None = None
    invoice_layout_id: int | None = None
    fiscal_document: FiscalDocument | None = None
    by_seats: bool = False
    seat: int | None = None
    card_system_timeout_ms: int | None = None
    kitchen_screen: bool = True
    lock_guid: UUID | None = None

    def write_into(self, element: Element) -> None:
        write_attributes(
            element,
            {
                "lockguid": self.lock_guid,
                "sendtovdu": None if self.kitchen_screen else False,
                "calcBySeats": self.by_seats or None,
                "seat": self.seat,
                "pdsPaysTimeout": self.card_system_timeout_ms,
            },
        )
        put_order(element, self.order)
        put_ref(element, "Station", self.station_id)
        put_ref(element, "Cashier", self.cashier_id)
        put_ref(element, "ReceiptMaket", self.receipt_layout_id)
        put_ref(element, "InvoiceMaket", self.invoice_layout_id)
        self.write_more_layouts(element)
        if self.fiscal_document is not None:
            self.fiscal_document.write_into(element)
        for payment in self.payments:
            payment.write_into(element)
        for check in self.check_payments:
            check.write_into(element)

    def write_more_layouts(self, element: Element) -> None:
        """Adds the layouts of one command only, where the schema has them."""

    @classmethod
    def read(cls, result: CommandResult) -> PaidOrder:
        return read_printed_checks(result.element)


@dataclass(frozen=True, slots=True, kw_only=True)
class PayOrder(OrderPaying):
    """Registers payments that cover the unpaid sum exactly, closes the order, prints the receipt.

    The reply takes as long as the station's terminal and printer do: minutes (rk7 §1.7). Without
    payments it completes an order that prepayments cover already (rk7 §5.11).
    """

    name: ClassVar = "PayOrder"
    licence: ClassVar = LicenceUse.NEEDED


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelSbpPay(Command[None]):
    """Cancels a fast payment that the bank has not confirmed yet (rk7 §5.13)."""

    name: ClassVar = "CancelSbpPay"
    repeat: ClassVar = Repeat.READ_FIRST
    node: ClassVar = Node.STATION

    sbp_guid: UUID

    def write_into(self, element: Element) -> None:
        put(element, "Payment", {"sbpPayGuid": self.sbp_guid})

    @classmethod
    def read(cls, result: CommandResult) -> None:
        """Ok is the whole answer."""


def read_printed_checks(element: Element) -> PaidOrder:
    return PaidOrder(
        checks=tuple(read_print_check(check) for check in element.iterfind("PrintCheck")),
        warning=_warning(element),
    )


def _warning(element: Element) -> str:
    """``PrintCheckWarning`` may be an attribute or a child (rk7 §5.11 leaves it open)."""
    child = element.find("PrintCheckWarning")
    inside = (child.text or "").strip() if child is not None else ""
    return inside or element.get("PrintCheckWarning") or ("warning" if child is not None else "")
