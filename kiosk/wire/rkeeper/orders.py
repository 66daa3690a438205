"""Making an order and reading it back (rk7 §5.3, §5.7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from msgspec import Struct

from kiosk.wire.documents import Element, garbled
from kiosk.wire.rkeeper.attributes import guid, put, put_named, put_ref, put_refs, told_whole
from kiosk.wire.rkeeper.command import Command, Repeat
from kiosk.wire.rkeeper.guests import GuestCard, put_guests
from kiosk.wire.rkeeper.item_refs import OrderName, put_order
from kiosk.wire.rkeeper.order_state import OrderState, read_order
from kiosk.wire.rkeeper.result import CommandResult


class CreatedOrder(Struct, frozen=True, kw_only=True):
    """``order`` is ``None`` on servers before 7.5.5.057, which only name the new order."""

    guid: UUID | None
    visit: int
    order_ident: int
    order: OrderState | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateOrder(Command[CreatedOrder]):
    """Makes an empty order under a GUID of ours. After silence GetOrder finds it (rk7 §5.3, §6.9).

    ``guests`` of 0 leaves the number of guests out (a restaurant that wants one answers 3444).
    ``external_props`` survive in GetOrder and in lists. ``visit`` adds the order to that visit.
    ``opens_at`` is the server's local time; ``None`` is now.
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
    guest_cards: tuple[GuestCard, ...] = ()
    visit: int | None = None
    extra_table_ids: tuple[int, ...] = ()
    opens_at: datetime | None = None
    holder: str = field(default="", repr=False)
    promo_code: str = ""
    persistent_comment: str = field(default="", repr=False)
    passing_comment: str = ""
    friends_anchor: str = field(default="", repr=False)
    external_props: Mapping[str, str] = field(default_factory=dict)

    def write_into(self, element: Element) -> None:
        order = put(
            element,
            "Order",
            {
                "guid": self.guid,
                "openTime": self.opens_at,
                "holder": self.holder,
                "promoCode": self.promo_code,
                "persistentComment": self.persistent_comment,
                "nonPersistentComment": self.passing_comment,
                "rkFriendsAnchor": self.friends_anchor,
            },
        )
        if self.visit is not None:
            put(order, "Visit", {"visit": self.visit})
        put_ref(order, "Table", self.table_id)
        put_ref(order, "Station", self.station_id)
        put_ref(order, "Creator", self.waiter_id)
        put_ref(order, "Waiter", self.waiter_id)
        put_ref(order, "OrderCategory", self.order_category_id)
        put_ref(order, "OrderType", self.order_type_id)
        put_ref(order, "GuestType", self.guest_type_id)
        put_guests(order, self.guests, self.guest_cards)
        put_refs(order, "ExtraTables", "item", self.extra_table_ids)
        put_named(order, "ExternalProps", "Prop", self.external_props)

    @classmethod
    def read(cls, result: CommandResult) -> CreatedOrder:
        root = result.element
        order = root.find("Order")
        state = read_order(order) if order is not None else None
        created = CreatedOrder(
            guid=guid(root, "guid") or (state.guid if state else None),
            visit=told_whole(root, "VisitID") or (state.visit if state else 0),
            order_ident=told_whole(root, "OrderID") or (state.order_ident if state else 0),
            order=state,
        )
        if not created.visit and created.guid is None:
            raise garbled("CreateOrder: the new order is not named")
        return created


@dataclass(frozen=True, slots=True, kw_only=True)
class GetOrder(Command[OrderState]):
    """Reads an order with all that hangs on it. POS_UNKNOWN_ORDER: there is none (rk7 §5.7)."""

    name: ClassVar = "GetOrder"
    repeat: ClassVar = Repeat.FREELY

    order: OrderName

    def write_into(self, element: Element) -> None:
        put_order(element, self.order)

    @classmethod
    def read(cls, result: CommandResult) -> OrderState:
        return read_order(result.child("Order"))
