"""Receipts in two stages: a promise with a bill, completed by PayOrder later (rk7 §5.12)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import put_ref, write_attributes
from kiosk.wire.rkeeper.command import Command, LicenceUse, Node, Repeat
from kiosk.wire.rkeeper.item_refs import OrderName, put_order
from kiosk.wire.rkeeper.payment import OrderPaying
from kiosk.wire.rkeeper.result import CommandResult


@dataclass(frozen=True, slots=True, kw_only=True)
class IntentPayOrder(OrderPaying):
    """Promises a payment: prints a bill and sets the unpaid sum to 0 (rk7 §5.12).

    Only where the restaurant works with intent receipts, from 7.25.04 on.
    """

    name: ClassVar = "IntentPayOrder"
    licence: ClassVar = LicenceUse.ALLOWED

    bill_layout_id: int | None = None

    def write_more_layouts(self, element: Element) -> None:
        put_ref(element, "BillMaket", self.bill_layout_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectIntentReceipt(Command[None]):
    """Undoes an intent receipt; Ok also where there is none (rk7 §5.12).

    3383: the reason is not one for cancelling bills.
    """

    name: ClassVar = "CorrectIntentReceipt"
    repeat: ClassVar = Repeat.READ_FIRST
    node: ClassVar = Node.STATION

    order: OrderName
    station_id: int
    cashier_id: int
    reason_id: int
    lock_guid: UUID | None = None

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"lockguid": self.lock_guid})
        put_order(element, self.order)
        put_ref(element, "Station", self.station_id)
        put_ref(element, "Cashier", self.cashier_id)
        put_ref(element, "DeleteReason", self.reason_id)

    @classmethod
    def read(cls, result: CommandResult) -> None:
        """Ok is the whole answer."""
