"""How far the kitchen is with the dishes of all orders (rk7 §5.24)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar
from uuid import UUID

from msgspec import Struct

from kiosk.wire.documents import Element
from kiosk.wire.enumerations import number_of, word_of
from kiosk.wire.rkeeper.attributes import guid, text, told_whole, write_attributes
from kiosk.wire.rkeeper.command import Command, Repeat
from kiosk.wire.rkeeper.item_refs import ItemRef, told_item
from kiosk.wire.rkeeper.line_states import KitchenState, LineState
from kiosk.wire.rkeeper.result import CommandResult


@dataclass(frozen=True, slots=True, kw_only=True)
class KitchenDish:
    """A line of an order; ``quantity`` in thousandths, ``None`` where it cannot be read."""

    item: ItemRef
    guid: UUID | None
    quantity: int | None
    state: LineState | int
    kitchen: KitchenState | str
    seat: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KitchenOrder:
    """``number`` is the order's own sequence number."""

    guid: UUID | None
    number: int | None
    comment: str = field(repr=False)
    dishes: tuple[KitchenDish, ...]


class KitchenList(Struct, frozen=True, kw_only=True):
    """``unchanged``: nothing newer than the version asked with, so ``orders`` says nothing."""

    last_version: int | None
    unchanged: bool
    orders: tuple[KitchenOrder, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KDSGetDishData3(Command[KitchenList]):
    """What an order-status screen shows (rk7 §5.24)."""

    name: ClassVar = "KDSGetDishData3"
    repeat: ClassVar = Repeat.FREELY

    last_version: int | None = None

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"lastversion": self.last_version})

    @classmethod
    def read(cls, result: CommandResult) -> KitchenList:
        return KitchenList(
            last_version=told_whole(result.element, "lastversion"),
            unchanged=result.unchanged,
            orders=tuple(_read_order(e) for e in result.element.iterfind("Orders/Order")),
        )


def _read_order(element: Element) -> KitchenOrder:
    return KitchenOrder(
        guid=guid(element, "guid"),
        number=told_whole(element, "seqnum"),
        comment=text(element, "comment"),
        dishes=tuple(_read_dish(e) for e in element.iterfind("Session/DishData/Dish")),
    )


def _read_dish(element: Element) -> KitchenDish:
    return KitchenDish(
        item=told_item(element),
        guid=guid(element, "line_guid"),
        quantity=told_whole(element, "quantity"),
        state=number_of(LineState, told_whole(element, "state") or 0),
        kitchen=word_of(KitchenState, text(element, "kdsstate")),
        seat=told_whole(element, "seat"),
    )
