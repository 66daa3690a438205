"""Commands about money: pay an order, look at its receipts (rk7 §5.11, §5.13, §5.17)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from kiosk.wire.documents import Element, writable
from kiosk.wire.rkeeper.attributes import (
    flag,
    guid,
    moment,
    number_of,
    put,
    put_ref,
    whole,
    write_attributes,
)
from kiosk.wire.rkeeper.command import Command, Repeat
from kiosk.wire.rkeeper.item_refs import put_order
from kiosk.wire.rkeeper.order_state import (
    LineState,
    PrintCheck,
    TransactionState,
    read_print_check,
)
from kiosk.wire.rkeeper.result import CommandResult


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalApproval:
    """What a terminal outside r_keeper said: proof of a charge made already (rk7 §6.2)."""

    approval_code: str = ""
    masked_card: str = field(default="", repr=False)
    card_brand: str = ""
    terminal_id: str = ""
    transaction_number: str = ""
    reference: str = ""
    slip: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """One tender with its share of the sum.

    ``card_code`` with ``interface_id`` pays from an account of the card system; ``approval`` tells
    of a charge on a terminal r_keeper does not know; ``sbp_guid`` names a fast payment, so that it
    can be cancelled.
    """

    tender_id: int
    amount: int
    guid: UUID
    card_code: str = field(default="", repr=False)
    interface_id: int | None = None
    sbp_guid: UUID | None = None
    approval: TerminalApproval | None = None

    def write_into(self, parent: Element) -> None:
        attributes: dict[str, object] = {
            "id": self.tender_id,
            "amount": self.amount,
            "cardCode": self.card_code,
            "line_guid": self.guid,
            "sbpPayGuid": self.sbp_guid,
        }
        done = self.approval
        if done is not None:
            attributes |= {
                "cardCode": self.card_code or done.masked_card,
                "owner": done.card_brand,
                "authcode": done.approval_code,
                "authtype": "terminal",
                "TransactionStatus": TransactionState.CONFIRMED.value,
                "transactionNumber": done.transaction_number,
                "extIntegerInfo": done.terminal_id,
                "extTransactionInfo": done.reference,
            }
        element = put(parent, "Payment", attributes)
        put_ref(element, "Interface", self.interface_id)
        if done is not None and done.slip:
            put(element, "Slip", {}).text = writable(done.slip)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidOrder:
    """The receipts that were printed. ``warning``: paid, but the paper had a problem."""

    checks: tuple[PrintCheck, ...]
    warning: str

    @property
    def receipts(self) -> tuple[PrintCheck, ...]:
        return tuple(check for check in self.checks if check.is_receipt)


@dataclass(frozen=True, slots=True, kw_only=True)
class PayOrder(Command[PaidOrder]):
    """Registers payments that cover the unpaid sum exactly, closes the order, prints the receipt.

    The reply takes as long as the station's terminal and printer do: minutes (rk7 §1.7). Without
    payments it completes an order that prepayments cover already.
    """

    name: ClassVar = "PayOrder"
    repeat: ClassVar = Repeat.READ_FIRST
    licensed: ClassVar = True

    order: UUID
    station_id: int
    cashier_id: int
    payments: tuple[Payment, ...]
    lock_guid: UUID | None = None

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"lockguid": self.lock_guid})
        put_order(element, self.order)
        put_ref(element, "Station", self.station_id)
        put_ref(element, "Cashier", self.cashier_id)
        for payment in self.payments:
            payment.write_into(element)

    @classmethod
    def read(cls, result: CommandResult) -> PaidOrder:
        checks = result.element.iterfind("PrintCheck")
        return PaidOrder(
            checks=tuple(read_print_check(check) for check in checks),
            warning=_warning(result.element),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelSbpPay(Command[None]):
    """Cancels a fast payment that the bank has not confirmed yet (rk7 §5.13)."""

    name: ClassVar = "CancelSbpPay"
    repeat: ClassVar = Repeat.READ_FIRST

    sbp_guid: UUID

    def write_into(self, element: Element) -> None:
        put(element, "Payment", {"sbpPayGuid": self.sbp_guid})

    @classmethod
    def read(cls, result: CommandResult) -> None:
        """Ok is the whole answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """A line of the receipt list. ``order`` is the GUID of its order."""

    guid: UUID | None
    number: int
    amount: int
    state: LineState | int
    order: UUID | None
    printed_at: datetime | None

    @property
    def is_receipt(self) -> bool:
        """True for a receipt that stands: not a bill, not deleted."""
        return self.state == LineState.CLOSED


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptList:
    """``unchanged``: nothing newer than the version asked with, so ``receipts`` says nothing."""

    last_version: int
    unchanged: bool
    receipts: tuple[Receipt, ...]

    @property
    def standing(self) -> tuple[Receipt, ...]:
        return tuple(receipt for receipt in self.receipts if receipt.is_receipt)


@dataclass(frozen=True, slots=True, kw_only=True)
class GetReceiptList(Command[ReceiptList]):
    """The right way to learn whether an order has a receipt (rk7 §5.17)."""

    name: ClassVar = "GetReceiptList"
    repeat: ClassVar = Repeat.FREELY

    order: UUID | None = None
    last_version: int | None = None

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"lastversion": self.last_version})
        if self.order is not None:
            put_order(element, self.order)

    @classmethod
    def read(cls, result: CommandResult) -> ReceiptList:
        unchanged = result.unchanged
        found = () if unchanged else result.child("ReceiptsList").iterfind("Receipt")
        return ReceiptList(
            last_version=whole(result.element, "lastversion"),
            unchanged=unchanged,
            receipts=tuple(_read_receipt(element) for element in found),
        )


def _read_receipt(element: Element) -> Receipt:
    order = element.find("Order")
    deleted = flag(element, "deleted")
    state = number_of(LineState, whole(element, "state"))
    return Receipt(
        guid=guid(element, "line_guid"),
        number=whole(element, "checknum"),
        amount=whole(element, "sum"),
        state=LineState.DELETED if deleted else state,
        order=guid(order, "guid") if order is not None else None,
        printed_at=moment(element, "printtime"),
    )


def _warning(element: Element) -> str:
    """``PrintCheckWarning`` may be an attribute or a child (rk7 §5.11 leaves it open)."""
    child = element.find("PrintCheckWarning")
    inside = (child.text or "").strip() if child is not None else ""
    return inside or element.get("PrintCheckWarning") or ("warning" if child is not None else "")
