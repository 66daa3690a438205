"""What may be sold now, and for how much: the authority on prices and stock (rk7 §4.6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import put_ref, whole, whole_or_none, write_attributes
from kiosk.wire.rkeeper.command import Command, Repeat
from kiosk.wire.rkeeper.item_refs import ItemRef, read_ref
from kiosk.wire.rkeeper.result import CommandResult


@dataclass(frozen=True, slots=True, kw_only=True)
class DishOffer:
    """``price`` in minor units; ``rest`` in thousandths, ``None`` where it is not counted."""

    price: int
    rest: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderMenu:
    """Everything by its directory id. What is not in here cannot be sold.

    ``modifiers`` gives prices, which may be negative. ``order_types`` are the ids allowed now.
    """

    dishes: Mapping[int, DishOffer]
    modifiers: Mapping[int, int]
    order_types: tuple[int, ...]
    price_scale: ItemRef | None
    trade_group: ItemRef | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GetOrderMenu(Command[OrderMenu]):
    """Prices and rests in the context the order will have. Not versioned: poll it."""

    name: ClassVar = "GetOrderMenu"
    repeat: ClassVar = Repeat.FREELY

    station_id: int
    waiter_id: int | None = None
    table_id: int | None = None
    order_category_id: int | None = None
    leave_out_sold_out: bool = False

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"checkrests": self.leave_out_sold_out})
        put_ref(element, "Station", self.station_id)
        put_ref(element, "Waiter", self.waiter_id)
        put_ref(element, "Table", self.table_id)
        put_ref(element, "OrderCategory", self.order_category_id)

    @classmethod
    def read(cls, result: CommandResult) -> OrderMenu:
        dishes = result.child("Dishes").iterfind("Item")
        modifiers = result.element.iterfind("Modifiers/Item")
        order_types = result.element.iterfind("OrderTypes/Item")
        return OrderMenu(
            dishes={
                whole(item, "Ident"): DishOffer(
                    price=whole(item, "Price"), rest=whole_or_none(item, "quantity")
                )
                for item in dishes
            },
            modifiers={
                whole(item, "Ident") or whole(item, "ID"): whole(item, "Price")
                for item in modifiers
            },
            order_types=tuple(whole(item, "Ident") for item in order_types),
            price_scale=read_ref(result.element, "PriceScale"),
            trade_group=read_ref(result.element, "TradeGroup"),
        )
