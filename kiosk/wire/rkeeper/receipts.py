"""Receipts: seen, annulled, deleted, and their payments removed (rk7 §5.17, §5.18)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from msgspec import Struct

from kiosk.wire.documents import Element
from kiosk.wire.enumerations import number_of
from kiosk.wire.rkeeper.attributes import (
    flag,
    guid,
    moment,
    put,
    put_ref,
    told_whole,
    whole,
    write_attributes,
)
from kiosk.wire.rkeeper.command import Command, Node, Repeat
from kiosk.wire.rkeeper.item_refs import ItemRef, OrderName, put_order, read_ref
from kiosk.wire.rkeeper.line_states import LineState
from kiosk.wire.rkeeper.result import CommandResult


class Receipt(Struct, frozen=True, kw_only=True):
    """A line of the receipt list. ``order`` is the GUID of its order.

    ``number`` is 0 where the server tells none that can be read: the receipt stands all the same.
    """

    guid: UUID | None
    number: int
    amount: int | None
    state: LineState | int
    order: UUID | None
    printed_at: datetime | None
    station: ItemRef | None
    cashier: ItemRef | None

    @property
    def is_receipt(self) -> bool:
        """True for a receipt that stands: not a bill, not deleted."""
        return self.state == LineState.CLOSED


class ReceiptList(Struct, frozen=True, kw_only=True):
    """``unchanged``: nothing newer than the version asked with, so ``receipts`` says nothing.

    ``last_version`` ``None``: the server tells none, so ask without one again.
    """

    last_version: int | None
    unchanged: bool
    receipts: tuple[Receipt, ...]

    @property
    def standing(self) -> tuple[Receipt, ...]:
        return tuple(receipt for receipt in self.receipts if receipt.is_receipt)


@dataclass(frozen=True, slots=True, kw_only=True)
class GetReceiptList(Command[ReceiptList]):
    """The right way to learn whether an order has a receipt (rk7 §5.17).

    ``receipt`` asks for a single one by its GUID.
    """

    name: ClassVar = "GetReceiptList"
    repeat: ClassVar = Repeat.FREELY

    order: OrderName | None = None
    receipt: UUID | None = None
    last_version: int | None = None

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"line_guid": self.receipt, "lastversion": self.last_version})
        put_order(element, self.order)

    @classmethod
    def read(cls, result: CommandResult) -> ReceiptList:
        unchanged = result.unchanged
        found = () if unchanged else result.child("ReceiptsList").iterfind("Receipt")
        return ReceiptList(
            last_version=told_whole(result.element, "lastversion"),
            unchanged=unchanged,
            receipts=tuple(_read_receipt(element) for element in found),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoReceipt(Command[None]):
    """Annuls a receipt of this shift; its order can be edited again (rk7 §5.18).

    The reason must be one for annulling (ImplOnCheckUndo). A receipt goods were returned of stays.
    """

    name: ClassVar = "UndoReceipt"
    repeat: ClassVar = Repeat.READ_FIRST
    node: ClassVar = Node.STATION

    receipt_number: int
    manager_id: int
    manager_password: str = field(default="", repr=False)
    reason_id: int | None = None
    reason_text: str = ""
    layout_id: int | None = None
    lock_guid: UUID | None = None

    def write_into(self, element: Element) -> None:
        _write_receipt(element, self.receipt_number, self.manager_password, self.lock_guid)
        put_ref(element, "Manager", self.manager_id)
        put_ref(element, "Maket", self.layout_id)
        if self.reason_id is not None:
            put(element, "DeleteReason", {"id": self.reason_id, "openName": self.reason_text})

    @classmethod
    def read(cls, result: CommandResult) -> None:
        """Ok is the whole answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeleteReceipt(Command[None]):
    """Deletes a receipt of this shift and its order (rk7 §5.18).

    The reason must be one for deleting (ImplOnCheckVoid).
    """

    name: ClassVar = "DeleteReceipt"
    repeat: ClassVar = Repeat.READ_FIRST
    node: ClassVar = Node.STATION

    receipt_number: int
    manager_id: int
    reason_id: int
    manager_password: str = field(default="", repr=False)
    reason_text: str = ""
    layout_id: int | None = None
    lock_guid: UUID | None = None

    def write_into(self, element: Element) -> None:
        _write_receipt(element, self.receipt_number, self.manager_password, self.lock_guid)
        put_ref(element, "Manager", self.manager_id)
        put_ref(element, "Maket", self.layout_id)
        put(element, "DeleteReason", {"id": self.reason_id, "openName": self.reason_text})

    @classmethod
    def read(cls, result: CommandResult) -> None:
        """Ok is the whole answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeleteReceiptPayments(Command[None]):
    """Removes payments: all of a check, or single ones, prepayments too (rk7 §5.18).

    Raises ValueError where nothing to remove is named.
    """

    name: ClassVar = "DeleteReceiptPayments"
    repeat: ClassVar = Repeat.READ_FIRST
    node: ClassVar = Node.STATION

    order: OrderName
    manager_id: int
    checks: tuple[UUID, ...] = ()
    payments: tuple[UUID, ...] = ()
    lock_station_id: int | None = None
    lock_guid: UUID | None = None

    def __post_init__(self) -> None:
        if not self.checks and not self.payments:
            raise ValueError("name a check or a payment by its GUID")

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"lockguid": self.lock_guid})
        put_order(element, self.order)
        put_ref(element, "Manager", self.manager_id)
        put_ref(element, "LockStation", self.lock_station_id)
        for payment in self.payments:
            put(element, "Pay", {"line_guid": payment})
        for check in self.checks:
            put(element, "PrintCheck", {"line_guid": check})

    @classmethod
    def read(cls, result: CommandResult) -> None:
        """Ok is the whole answer."""


def _write_receipt(element: Element, number: int, password: str, lock_guid: UUID | None) -> None:
    write_attributes(
        element, {"ReceiptNum": number, "ManagerPassword": password, "lockguid": lock_guid}
    )


def _read_receipt(element: Element) -> Receipt:
    order = element.find("Order")
    deleted = flag(element, "deleted")
    state = number_of(LineState, whole(element, "state"))
    return Receipt(
        guid=guid(element, "line_guid"),
        number=told_whole(element, "checknum") or 0,
        amount=told_whole(element, "sum"),
        state=LineState.DELETED if deleted else state,
        order=guid(order, "guid") if order is not None else None,
        printed_at=moment(element, "printtime"),
        station=read_ref(element, "CloseStation"),
        cashier=read_ref(element, "Cashier"),
    )
