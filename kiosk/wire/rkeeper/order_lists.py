"""Lists of orders: the way to follow many of them, or to find one again (rk7 §5.8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from msgspec import Struct

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import (
    guid,
    moment,
    put_ref,
    text,
    told_flag,
    told_whole,
    write_attributes,
)
from kiosk.wire.rkeeper.command import Command, Repeat
from kiosk.wire.rkeeper.order_state import OrderState, read_order
from kiosk.wire.rkeeper.result import CommandResult


class OrderList(Struct, frozen=True, kw_only=True):
    """Heads of orders, all visits. ``unchanged``: nothing newer than the version asked with.

    ``last_version`` ``None``: the server tells none, so ask without one again.
    """

    last_version: int | None
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
            element, {"lastversion": self.last_version, "onlyOpened": self.only_opened or None}
        )
        put_ref(element, "Waiter", self.waiter_id)
        put_ref(element, "Table", self.table_id)

    @classmethod
    def read(cls, result: CommandResult) -> OrderList:
        orders = result.element.iterfind("Visit/Orders/Order")
        return OrderList(
            last_version=told_whole(result.element, "lastversion"),
            unchanged=result.unchanged,
            orders=tuple(read_order(order) for order in orders),
        )


class ListedOrder(Struct, frozen=True, kw_only=True):
    """One order as the older list tells it; nothing is decided on it. Sums are minor units."""

    visit: int | None
    order_ident: int | None
    guid: UUID | None
    name: str
    order_sum: int | None
    to_pay: int | None
    finished: bool | None
    bill_printed: bool | None
    created_at: datetime | None


class OlderOrderList(Struct, frozen=True, kw_only=True):
    """``unchanged``: nothing newer than the version asked with."""

    last_version: int | None
    unchanged: bool
    orders: tuple[ListedOrder, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GetOrderList(Command[OlderOrderList]):
    """The older list, with names of its own; GetOrderList2 tells more (rk7 §5.8)."""

    name: ClassVar = "GetOrderList"
    repeat: ClassVar = Repeat.FREELY

    only_opened: bool = False
    last_version: int | None = None

    def write_into(self, element: Element) -> None:
        write_attributes(
            element, {"lastversion": self.last_version, "onlyOpened": self.only_opened or None}
        )

    @classmethod
    def read(cls, result: CommandResult) -> OlderOrderList:
        return OlderOrderList(
            last_version=told_whole(result.element, "lastversion"),
            unchanged=result.unchanged,
            orders=tuple(_listed(result.element)),
        )


def _listed(root: Element) -> Iterator[ListedOrder]:
    for visit in root.iter("Visit"):
        number = told_whole(visit, "VisitID")
        for order in visit.iter("Order"):
            yield ListedOrder(
                visit=told_whole(order, "VisitID") or number,
                order_ident=told_whole(order, "OrderID"),
                guid=guid(order, "guid"),
                name=text(order, "OrderName"),
                order_sum=told_whole(order, "OrderSum"),
                to_pay=told_whole(order, "ToPaySum"),
                finished=told_flag(order, "Finished"),
                bill_printed=told_flag(order, "Bill"),
                created_at=moment(order, "CreateTime"),
            )
