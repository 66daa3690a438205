"""A prepayment by the kiosk's own terminal: announced, then confirmed or given up (rk7 §5.14)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar
from uuid import UUID

from msgspec import Struct

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import guid, put, put_ref, write_attributes
from kiosk.wire.rkeeper.command import Command, Node, Repeat
from kiosk.wire.rkeeper.item_refs import OrderName, put_order
from kiosk.wire.rkeeper.order_state import OrderState, read_order
from kiosk.wire.rkeeper.result import CommandResult


class AuthorisedPrepayment(Struct, frozen=True, kw_only=True):
    """``guid`` of the prepayment; ``None`` where the server names it in the order only."""

    guid: UUID | None
    order: OrderState | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepaymentStep(Command[AuthorisedPrepayment]):
    """What the three steps share. ``prepayment`` is the GUID the kiosk gave it."""

    repeat: ClassVar = Repeat.READ_FIRST
    node: ClassVar = Node.STATION

    order: OrderName
    station_id: int
    waiter_id: int
    prepayment: UUID
    lock_guid: UUID | None = None

    def write_into(self, element: Element) -> None:
        self.write_attributes_into(element)
        put_order(element, self.order)
        put_ref(element, "Station", self.station_id)
        put_ref(element, "Waiter", self.waiter_id)
        self.write_prepayment_into(element)

    def write_attributes_into(self, element: Element) -> None:
        write_attributes(element, {"lockguid": self.lock_guid})

    def write_prepayment_into(self, element: Element) -> None:
        put(element, "Prepay", {"line_guid": self.prepayment})

    @classmethod
    def read(cls, result: CommandResult) -> AuthorisedPrepayment:
        order = result.element.find("Order")
        return AuthorisedPrepayment(
            guid=guid(result.element, "line_guid"),
            order=read_order(order) if order is not None else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalAuthStart2(PrepaymentStep):
    """Announces a prepayment before the card is charged (rk7 §5.14)."""

    name: ClassVar = "TerminalAuthStart2"

    tender_id: int
    amount: int
    reason_id: int

    def write_prepayment_into(self, element: Element) -> None:
        attributes = {"id": self.tender_id, "amount": self.amount, "line_guid": self.prepayment}
        put_ref(put(element, "Prepay", attributes), "Reason", self.reason_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalAuthPay2(PrepaymentStep):
    """Confirms the prepayment after the charge (rk7 §5.14).

    ``print_prepayment`` prints its document (7.07.00.253 and newer); the receipt comes later.
    """

    name: ClassVar = "TerminalAuthPay2"

    amount: int
    approval_code: str = ""
    masked_card: str = field(default="", repr=False)
    print_prepayment: bool = False

    def write_attributes_into(self, element: Element) -> None:
        attributes = {
            "needPrintPrepay": self.print_prepayment or None,
            "lockguid": self.lock_guid,
        }
        write_attributes(element, attributes)

    def write_prepayment_into(self, element: Element) -> None:
        attributes = {
            "line_guid": self.prepayment,
            "amount": self.amount,
            "authcode": self.approval_code,
            "cardCode": self.masked_card,
        }
        put(element, "Prepay", attributes)


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalAuthError2(PrepaymentStep):
    """Gives an announced prepayment up: nothing was charged (rk7 §5.14)."""

    name: ClassVar = "TerminalAuthError2"
