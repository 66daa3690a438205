"""Changing an order that exists: lines, head, lock, void, the end of its visit (rk7 §5.4-5.20)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar
from uuid import UUID

from msgspec import Struct

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import (
    flag,
    interval,
    put_named,
    put_ref,
    put_refs,
    write_attributes,
)
from kiosk.wire.rkeeper.command import Command, LicenceUse, Repeat
from kiosk.wire.rkeeper.guests import put_guests
from kiosk.wire.rkeeper.item_refs import OrderName, put_order
from kiosk.wire.rkeeper.order_lines import NewSession, write_session
from kiosk.wire.rkeeper.order_state import OrderState, read_order
from kiosk.wire.rkeeper.refusals import InnerError, inner_errors
from kiosk.wire.rkeeper.result import CommandResult


class SavedOrder(Struct, frozen=True, kw_only=True):
    """The order after saving. ``faults`` name parts the server did not take although it says Ok."""

    order: OrderState
    faults: tuple[InnerError, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveOrder(Command[SavedOrder]):
    """Adds packets of lines. Not idempotent: only the same bytes may go out again (rk7 §5.4).

    ``deferred`` leaves the lines unconfirmed until they are saved at the till.
    ``kitchen_screen`` False keeps them off the kitchen's screens (7.5.8.065 and newer).
    """

    name: ClassVar = "SaveOrder"
    repeat: ClassVar = Repeat.READ_FIRST
    licence: ClassVar = LicenceUse.NEEDED

    order: OrderName
    sessions: tuple[NewSession, ...]
    lock_station_id: int | None = None
    lock_guid: UUID | None = None
    deferred: bool = False
    kitchen_screen: bool = True

    def write_into(self, element: Element) -> None:
        write_attributes(
            element,
            {
                "deferred": self.deferred or None,
                "sendtovdu": None if self.kitchen_screen else False,
                "lockguid": self.lock_guid,
            },
        )
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
class UpdateOrder(Command[None]):
    """Changes the head of an order; what is not given stays as it is (rk7 §5.5)."""

    name: ClassVar = "UpdateOrder"
    repeat: ClassVar = Repeat.READ_FIRST

    order: OrderName
    manager_id: int | None = None
    lock_station_id: int | None = None
    table_id: int | None = None
    waiter_id: int | None = None
    order_type_id: int | None = None
    defaulter_id: int | None = None
    guest_type_id: int | None = None
    guests: int | None = None
    extra_table_ids: tuple[int, ...] = ()
    external_props: Mapping[str, str] = field(default_factory=dict)
    holder: str = field(default="", repr=False)
    promo_code: str = ""
    persistent_comment: str = ""
    passing_comment: str = ""
    friends_anchor: str = field(default="", repr=False)
    lock_guid: UUID | None = None

    def write_into(self, element: Element) -> None:
        write_attributes(
            element,
            {
                "persistentComment": self.persistent_comment,
                "nonPersistentComment": self.passing_comment,
                "promoCode": self.promo_code,
                "holder": self.holder,
                "rkFriendsAnchor": self.friends_anchor,
                "lockguid": self.lock_guid,
            },
        )
        put_order(element, self.order)
        put_ref(element, "Manager", self.manager_id)
        put_ref(element, "LockStation", self.lock_station_id)
        put_ref(element, "Table", self.table_id)
        put_ref(element, "Waiter", self.waiter_id)
        put_ref(element, "OrderType", self.order_type_id)
        put_ref(element, "Defaulter", self.defaulter_id)
        put_ref(element, "GuestType", self.guest_type_id)
        put_guests(element, self.guests)
        put_refs(element, "ExtraTables", "Item", self.extra_table_ids)
        put_named(element, "ExternalProps", "Prop", self.external_props)

    @classmethod
    def read(cls, result: CommandResult) -> None:
        """Ok is the whole answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LockOrder(Command[bool]):
    """Locks an order for ``seconds`` under a GUID of ours; 0 unlocks (rk7 §5.9).

    The answer says whether it is held now: ``Ok`` alone proves nothing.
    """

    name: ClassVar = "LockOrder"
    repeat: ClassVar = Repeat.READ_FIRST

    order: OrderName
    lock_guid: UUID
    seconds: int
    station_id: int | None = None
    employee_id: int | None = None

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"lockTime": interval(self.seconds), "lockguid": self.lock_guid})
        put_order(element, self.order)
        put_ref(element, "Station", self.station_id)
        put_ref(element, "Employee", self.employee_id)

    @classmethod
    def read(cls, result: CommandResult) -> bool:
        return flag(result.element, "locked")


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidOrder(Command[None]):
    """Voids an unpaid order and keeps its GUIDs, so that it can be seen void (rk7 §5.19)."""

    name: ClassVar = "VoidOrder"
    repeat: ClassVar = Repeat.READ_FIRST

    order: OrderName
    station_id: int
    manager_id: int
    reason_id: int
    lock_guid: UUID | None = None
    kitchen_screen: bool = True

    def write_into(self, element: Element) -> None:
        # Without this the server renames the order and all its lines.
        write_attributes(
            element,
            {
                "change_guids": "0",
                "sendtovdu": None if self.kitchen_screen else False,
                "lockguid": self.lock_guid,
            },
        )
        put_order(element, self.order)
        put_ref(element, "Station", self.station_id)
        put_ref(element, "Manager", self.manager_id)
        put_ref(element, "DeleteReason", self.reason_id)

    @classmethod
    def read(cls, result: CommandResult) -> None:
        """Ok is the whole answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseVisit(Command[None]):
    """Ends an empty or finished visit, named itself or by one of its orders (rk7 §5.20).

    Raises ValueError unless exactly one of the two is given.
    """

    name: ClassVar = "CloseVisit"
    repeat: ClassVar = Repeat.READ_FIRST

    visit: int | None = None
    order: OrderName | None = None

    def __post_init__(self) -> None:
        if (self.visit is None) == (self.order is None):
            raise ValueError("name either the visit or one of its orders")

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"VisitID": self.visit})
        put_order(element, self.order)

    @classmethod
    def read(cls, result: CommandResult) -> None:
        """Ok is the whole answer."""
