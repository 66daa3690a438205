"""Commands about orders: create, save, calculate, read, lock, void (rk7 §5.3-5.9, §5.19)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar
from uuid import UUID

from kiosk.wire.documents import Element, garbled
from kiosk.wire.rkeeper.attributes import (
    flag,
    guid,
    put,
    put_ref,
    whole,
    write_attributes,
)
from kiosk.wire.rkeeper.command import Command, Repeat
from kiosk.wire.rkeeper.item_refs import put_order
from kiosk.wire.rkeeper.order_lines import NewSession, write_session
from kiosk.wire.rkeeper.order_state import OrderPayment, OrderState, read_order, read_payment
from kiosk.wire.rkeeper.refusals import InnerError, inner_errors
from kiosk.wire.rkeeper.result import CommandResult


@dataclass(frozen=True, slots=True, kw_only=True)
class CreatedOrder:
    """``order`` is ``None`` on servers before 7.5.5.057, which only name the new order."""

    guid: UUID | None
    visit: int
    order_ident: int
    order: OrderState | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateOrder(Command[CreatedOrder]):
    """Makes an empty order under a GUID of ours. After silence GetOrder finds it (rk7 §5.3, §6.9).

    ``guests`` of 0 leaves the number of guests out (a restaurant that wants one answers 3444).
    ``external_props`` survive in GetOrder and in lists.
    """

    name: ClassVar = "CreateOrder"
    repeat: ClassVar = Repeat.READ_FIRST

    guid: UUID
    table_id: int
    station_id: int
    waiter_id: int | None = None
    order_category_id: int | None = None
    order_type_id: int | None = None
    guest_type_id: int | None = None
    guests: int = 1
    holder: str = field(default="", repr=False)
    persistent_comment: str = ""
    external_props: Mapping[str, str] = field(default_factory=dict)

    def write_into(self, element: Element) -> None:
        order = put(
            element,
            "Order",
            {
                "guid": self.guid,
                "holder": self.holder,
                "persistentComment": self.persistent_comment,
            },
        )
        put_ref(order, "Table", self.table_id)
        put_ref(order, "Station", self.station_id)
        put_ref(order, "Creator", self.waiter_id)
        put_ref(order, "Waiter", self.waiter_id)
        put_ref(order, "OrderCategory", self.order_category_id)
        put_ref(order, "OrderType", self.order_type_id)
        put_ref(order, "GuestType", self.guest_type_id)
        _put_guests(order, self.guests)
        if self.external_props:
            props = put(order, "ExternalProps", {})
            for name, value in sorted(self.external_props.items()):
                put(props, "Prop", {"name": name, "value": value})

    @classmethod
    def read(cls, result: CommandResult) -> CreatedOrder:
        root = result.element
        order = root.find("Order")
        state = read_order(order) if order is not None else None
        created = CreatedOrder(
            guid=guid(root, "guid") or (state.guid if state else None),
            visit=whole(root, "VisitID") or (state.visit if state else 0),
            order_ident=whole(root, "OrderID") or (state.order_ident if state else 0),
            order=state,
        )
        if not created.visit and created.guid is None:
            raise garbled("CreateOrder: the new order is not named")
        return created


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedOrder:
    """The order after saving. ``faults`` name parts the server did not take although it says Ok."""

    order: OrderState
    faults: tuple[InnerError, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveOrder(Command[SavedOrder]):
    """Adds packets of lines. Not idempotent: only the same bytes may go out again (rk7 §5.4)."""

    name: ClassVar = "SaveOrder"
    repeat: ClassVar = Repeat.READ_FIRST
    licensed: ClassVar = True

    order: UUID
    sessions: tuple[NewSession, ...]
    lock_station_id: int | None = None
    lock_guid: UUID | None = None

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"lockguid": self.lock_guid})
        put_order(element, self.order)
        put_ref(element, "LockStation", self.lock_station_id)
        for session in self.sessions:
            write_session(element, session)

    @classmethod
    def read(cls, result: CommandResult) -> SavedOrder:
        return SavedOrder(
            order=read_order(result.child("Order")), faults=inner_errors(result.element)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CalcOrder(Command[SavedOrder]):
    """Prices a basket before any order exists; saves nothing (rk7 §5.6)."""

    name: ClassVar = "CalcOrder"
    repeat: ClassVar = Repeat.FREELY

    sessions: tuple[NewSession, ...]
    table_id: int | None = None
    waiter_id: int | None = None
    order_category_id: int | None = None
    order_type_id: int | None = None
    guests: int = 1

    def write_into(self, element: Element) -> None:
        _put_guests(element, self.guests)
        put_ref(element, "OrderCategory", self.order_category_id)
        put_ref(element, "OrderType", self.order_type_id)
        put_ref(element, "Table", self.table_id)
        put_ref(element, "Waiter", self.waiter_id)
        for session in self.sessions:
            write_session(element, session)

    @classmethod
    def read(cls, result: CommandResult) -> SavedOrder:
        return SavedOrder(
            order=read_order(result.child("Order")), faults=inner_errors(result.element)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountDue:
    """What is left to pay and the tenders that may pay it, each with the sum it would take."""

    order: OrderState
    tenders: tuple[OrderPayment, ...]

    @property
    def unpaid_sum(self) -> int:
        """The sum PayOrder must cover exactly, promised prepayments taken into account."""
        return self.order.unpaid_sum


@dataclass(frozen=True, slots=True, kw_only=True)
class CalcOrder2(Command[AmountDue]):
    """Asks what is to be paid; its unpaid sum is the one to charge (rk7 §5.6)."""

    name: ClassVar = "CalcOrder2"
    repeat: ClassVar = Repeat.FREELY

    order: UUID
    station_id: int | None = None
    cashier_id: int | None = None

    def write_into(self, element: Element) -> None:
        put_order(element, self.order)
        put_ref(element, "Station", self.station_id)
        put_ref(element, "Cashier", self.cashier_id)
        put(element, "Payments", {})

    @classmethod
    def read(cls, result: CommandResult) -> AmountDue:
        order = result.child("Order")
        if order.get("unpaidSum") is None:
            raise garbled("CalcOrder2: no unpaidSum")
        tenders = result.element.iterfind("Payments/Pay")
        return AmountDue(
            order=read_order(order), tenders=tuple(read_payment(pay) for pay in tenders)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GetOrder(Command[OrderState]):
    """Reads an order with all that hangs on it. POS_UNKNOWN_ORDER: there is none (rk7 §5.7)."""

    name: ClassVar = "GetOrder"
    repeat: ClassVar = Repeat.FREELY

    order: UUID

    def write_into(self, element: Element) -> None:
        put_order(element, self.order)

    @classmethod
    def read(cls, result: CommandResult) -> OrderState:
        return read_order(result.child("Order"))


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderList:
    """Heads of orders, all visits. ``unchanged``: nothing newer than the version asked with."""

    last_version: int
    unchanged: bool
    orders: tuple[OrderState, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GetOrderList2(Command[OrderList]):
    """The cheap way to follow many orders (rk7 §5.8)."""

    name: ClassVar = "GetOrderList2"
    repeat: ClassVar = Repeat.FREELY

    table_id: int | None = None
    waiter_id: int | None = None
    only_opened: bool = False
    last_version: int | None = None

    def write_into(self, element: Element) -> None:
        write_attributes(
            element,
            {"lastversion": self.last_version, "onlyOpened": True if self.only_opened else None},
        )
        put_ref(element, "Waiter", self.waiter_id)
        put_ref(element, "Table", self.table_id)

    @classmethod
    def read(cls, result: CommandResult) -> OrderList:
        orders = result.element.iterfind("Visit/Orders/Order")
        return OrderList(
            last_version=whole(result.element, "lastversion"),
            unchanged=result.unchanged,
            orders=tuple(read_order(order) for order in orders),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LockOrder(Command[bool]):
    """Locks an order for ``seconds`` under a GUID of ours; 0 unlocks (rk7 §5.9).

    The answer says whether it is held now: ``Ok`` alone proves nothing.
    """

    name: ClassVar = "LockOrder"
    repeat: ClassVar = Repeat.READ_FIRST

    order: UUID
    lock_guid: UUID
    seconds: int
    station_id: int | None = None

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"lockTime": _interval(self.seconds), "lockguid": self.lock_guid})
        put_order(element, self.order)
        put_ref(element, "Station", self.station_id)

    @classmethod
    def read(cls, result: CommandResult) -> bool:
        return flag(result.element, "locked")


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidOrder(Command[None]):
    """Voids an unpaid order and keeps its GUIDs, so that it can be seen void (rk7 §5.19)."""

    name: ClassVar = "VoidOrder"
    repeat: ClassVar = Repeat.READ_FIRST

    order: UUID
    station_id: int
    manager_id: int
    reason_id: int
    lock_guid: UUID | None = None

    def write_into(self, element: Element) -> None:
        # Without this the server renames the order and all its lines.
        write_attributes(element, {"change_guids": "0", "lockguid": self.lock_guid})
        put_order(element, self.order)
        put_ref(element, "Station", self.station_id)
        put_ref(element, "Manager", self.manager_id)
        put_ref(element, "DeleteReason", self.reason_id)

    @classmethod
    def read(cls, result: CommandResult) -> None:
        """Ok is the whole answer."""


def _put_guests(parent: Element, count: int) -> None:
    if count < 1:
        return
    guests = put(parent, "Guests", {"count": count})
    for label in range(1, count + 1):
        put(guests, "Guest", {"guestLabel": label})


def _interval(seconds: int) -> str:
    """A duration counted from the zero date; a bare time has no effect (rk7 §2.3)."""
    minutes, rest = divmod(max(0, min(seconds, 86_399)), 60)
    return f"1899-12-30T{minutes // 60:02}:{minutes % 60:02}:{rest:02}"
