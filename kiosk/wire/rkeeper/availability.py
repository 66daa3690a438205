"""What is sold out, and whether single items may be sold now (rk7 §4.6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from msgspec import Struct

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import (
    flag,
    put_ref,
    put_refs,
    text,
    told_flag,
    told_whole,
    whole,
    whole_or_none,
    write_attributes,
)
from kiosk.wire.rkeeper.command import Command, Repeat
from kiosk.wire.rkeeper.item_refs import ItemRef, OrderName, item_ref, put_order, read_ref
from kiosk.wire.rkeeper.result import CommandResult


class SaleOffer(Struct, frozen=True, kw_only=True):
    """Whether an item may be sold; ``None``: the server does not say.

    ``price`` in minor units, ``rest`` in thousandths (``None``: not counted). GetOrderMenuLimited
    tells ``why_not``, in the server's language.
    """

    available: bool | None
    price: int | None
    rest: int | None
    why_not: str


class ItemsOnSale(Struct, frozen=True, kw_only=True):
    """Everything by its directory id, as far as it was asked for."""

    dishes: Mapping[int, SaleOffer]
    modifiers: Mapping[int, SaleOffer]
    order_types: Mapping[int, SaleOffer]
    price_scale: ItemRef | None
    trade_group: ItemRef | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleQuestion(Command[ItemsOnSale]):
    """What GetOrderMenu2 and GetOrderMenuLimited share. Without ids everything is answered.

    ``at`` is another moment, in the server's local time.
    """

    repeat: ClassVar = Repeat.FREELY

    station_id: int
    order: OrderName | None = None
    waiter_id: int | None = None
    table_id: int | None = None
    order_category_id: int | None = None
    order_type_id: int | None = None
    guest_type_id: int | None = None
    dish_ids: tuple[int, ...] = ()
    modifier_ids: tuple[int, ...] = ()
    order_type_ids: tuple[int, ...] = ()
    at: datetime | None = None

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"dateTime": self.at})
        put_ref(element, "Station", self.station_id)
        put_order(element, self.order)
        put_ref(element, "Waiter", self.waiter_id)
        put_ref(element, "Table", self.table_id)
        put_ref(element, "OrderCategory", self.order_category_id)
        put_ref(element, "OrderType", self.order_type_id)
        put_ref(element, "GuestType", self.guest_type_id)
        put_refs(element, "Dishes", "Item", self.dish_ids)
        put_refs(element, "Modifiers", "Item", self.modifier_ids)
        put_refs(element, "OrderTypes", "Item", self.order_type_ids)

    @classmethod
    def read(cls, result: CommandResult) -> ItemsOnSale:
        return ItemsOnSale(
            dishes=_offers(result.element, "Dishes/Item"),
            modifiers=_offers(result.element, "Modifiers/Item"),
            order_types=_offers(result.element, "OrderTypes/Item"),
            price_scale=read_ref(result.element, "PriceScale"),
            trade_group=read_ref(result.element, "TradeGroup"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GetOrderMenu2(SaleQuestion):
    """Prices, rests and availability of single items: a basket checked again (rk7 §4.6)."""

    name: ClassVar = "GetOrderMenu2"


@dataclass(frozen=True, slots=True, kw_only=True)
class GetOrderMenuLimited(SaleQuestion):
    """GetOrderMenu2 that also says why an item cannot be sold (rk7 §4.6)."""

    name: ClassVar = "GetOrderMenuLimited"


class DishRest(Struct, frozen=True, kw_only=True):
    """What is left of a dish, in thousandths (``None``: not counted), or that it is prohibited."""

    dish: ItemRef
    rest: int | None
    prohibited: bool
    reason: ItemRef | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GetDishRests(Command[tuple[DishRest, ...]]):
    """Counted and stopped dishes, with the reason of a stop (rk7 §4.6)."""

    name: ClassVar = "GetDishRests"
    repeat: ClassVar = Repeat.FREELY

    def write_into(self, element: Element) -> None:
        """Takes no parameters."""

    @classmethod
    def read(cls, result: CommandResult) -> tuple[DishRest, ...]:
        return tuple(
            DishRest(
                dish=item_ref(e),
                rest=whole_or_none(e, "quantity"),
                prohibited=flag(e, "prohibited"),
                reason=read_ref(e, "Reason"),
            )
            for e in result.element.iter("DishRest")
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GetModifierStopList(Command[tuple[ItemRef, ...]]):
    """Modifiers that must not be sold (rk7 §4.6)."""

    name: ClassVar = "GetModifierStopList"
    repeat: ClassVar = Repeat.FREELY

    def write_into(self, element: Element) -> None:
        """Takes no parameters."""

    @classmethod
    def read(cls, result: CommandResult) -> tuple[ItemRef, ...]:
        return tuple(item_ref(e) for e in result.element.iter("Modifier"))


def _offers(root: Element, path: str) -> Mapping[int, SaleOffer]:
    return {
        whole(item, "Ident") or whole(item, "ID"): SaleOffer(
            available=told_flag(item, "Avail"),
            price=told_whole(item, "Price"),
            rest=whole_or_none(item, "quantity"),
            why_not=text(item, "text"),
        )
        for item in root.iterfind(path)
    }
