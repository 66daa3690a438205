"""Bills, the paper before the receipt (rk7 §5.10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import put, put_ref, write_attributes
from kiosk.wire.rkeeper.command import Command, Node, Repeat
from kiosk.wire.rkeeper.item_refs import OrderName, put_order
from kiosk.wire.rkeeper.result import CommandResult


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintBill(Command[None]):
    """Prints a bill at the station; the order cannot be edited until UndoBill (rk7 §5.10)."""

    name: ClassVar = "PrintBill"
    repeat: ClassVar = Repeat.READ_FIRST
    node: ClassVar = Node.STATION

    order: OrderName
    station_id: int
    cashier_id: int
    layout_id: int | None = None
    by_seats: bool = False
    seat: int | None = None
    lock_guid: UUID | None = None

    def write_into(self, element: Element) -> None:
        write_attributes(
            element,
            {"lockguid": self.lock_guid, "bySeats": self.by_seats or None, "seat": self.seat},
        )
        put_order(element, self.order)
        put_ref(element, "Station", self.station_id)
        put_ref(element, "Cashier", self.cashier_id)
        put_ref(element, "Maket", self.layout_id)

    @classmethod
    def read(cls, result: CommandResult) -> None:
        """Ok is the whole answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoBill(Command[None]):
    """Takes bills back, so that the order can be edited again; ``seat`` 0: all (rk7 §5.10)."""

    name: ClassVar = "UndoBill"
    repeat: ClassVar = Repeat.READ_FIRST
    node: ClassVar = Node.STATION

    order: OrderName
    station_id: int
    cashier_id: int
    reason_id: int | None = None
    reason_text: str = ""
    layout_id: int | None = None
    seat: int = 0
    lock_guid: UUID | None = None

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"lockguid": self.lock_guid, "seat": self.seat})
        put_order(element, self.order)
        put_ref(element, "Station", self.station_id)
        put_ref(element, "Cashier", self.cashier_id)
        put_ref(element, "Maket", self.layout_id)
        if self.reason_id is not None:
            put(element, "DeleteReason", {"id": self.reason_id, "openName": self.reason_text})

    @classmethod
    def read(cls, result: CommandResult) -> None:
        """Ok is the whole answer."""
