"""What may be sold now, and for how much: the authority on prices and stock (rk7 §4.6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from msgspec import Struct

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import (
    Attributes,
    put_ref,
    whole,
    whole_or_none,
    write_attributes,
)
from kiosk.wire.rkeeper.command import Command, Repeat
from kiosk.wire.rkeeper.item_refs import ItemRef, read_ref
from kiosk.wire.rkeeper.result import CommandResult


class DishOffer(NamedTuple):
    """``price`` in minor units; ``rest`` in thousandths, ``None`` where it is not counted."""

    price: int
    rest: int | None


class OrderMenu(Struct, frozen=True, kw_only=True):
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
        result.child("Dishes")
        return order_menu_of(
            result,
            dict(map(dish_offer, result.element.iterfind("Dishes/Item"))),
            dict(map(modifier_price, result.element.iterfind("Modifiers/Item"))),
            tuple(whole(item, "Ident") for item in result.element.iterfind("OrderTypes/Item")),
        )


def order_menu_of(
    result: CommandResult,
    dishes: Mapping[int, DishOffer],
    modifiers: Mapping[int, int],
    order_types: tuple[int, ...],
) -> OrderMenu:
    """The answer of a result whose items were read already."""
    return OrderMenu(
        dishes=dishes,
        modifiers=modifiers,
        order_types=order_types,
        price_scale=read_ref(result.element, "PriceScale"),
        trade_group=read_ref(result.element, "TradeGroup"),
    )


def dish_offer(item: Attributes) -> tuple[int, DishOffer]:
    offer = DishOffer(whole(item, "Price"), whole_or_none(item, "quantity"))
    return whole(item, "Ident"), offer


def modifier_price(item: Attributes) -> tuple[int, int]:
    return whole(item, "Ident") or whole(item, "ID"), whole(item, "Price")
