"""Goods given back after the receipt, and finding the receipt for it (rk7 §5.16, §5.17)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from msgspec import Struct

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import guid, moment, put, put_ref, told_whole, write_attributes
from kiosk.wire.rkeeper.command import Command, LicenceUse, Node, Repeat
from kiosk.wire.rkeeper.payment import PaidOrder, read_printed_checks
from kiosk.wire.rkeeper.result import CommandResult


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedDish:
    """A line of the receipt by its GUID; ``quantity`` in thousandths, positive."""

    guid: UUID
    quantity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeReturnGoods(Command[PaidOrder]):
    """Returns dishes of a paid receipt; answers with a return receipt of its own (rk7 §5.16).

    The reason must be one for returns (ImplOnDishReturn). Money charged on a terminal r_keeper does
    not know is not given back by this. Licensing texts misspell the command as "MakeRetunGoods":
    servers know no such name (rk7 §3.1).
    """

    name: ClassVar = "MakeReturnGoods"
    repeat: ClassVar = Repeat.READ_FIRST
    licence: ClassVar = LicenceUse.NEEDED
    node: ClassVar = Node.STATION

    station_id: int
    cashier_id: int
    reason_id: int
    receipt: UUID
    dishes: tuple[ReturnedDish, ...]
    receipt_layout_id: int | None = None
    order_type_id: int | None = None
    persistent_comment: str = ""
    passing_comment: str = ""

    def write_into(self, element: Element) -> None:
        write_attributes(
            element,
            {
                "persistentComment": self.persistent_comment,
                "nonPersistentComment": self.passing_comment,
            },
        )
        put_ref(element, "Station", self.station_id)
        put_ref(element, "Cashier", self.cashier_id)
        put_ref(element, "Reason", self.reason_id)
        put_ref(element, "ReceiptMaket", self.receipt_layout_id)
        put_ref(element, "OrderType", self.order_type_id)
        put(element, "PrintCheck", {"line_guid": self.receipt})
        dishes = put(element, "Dishes", {})
        for dish in self.dishes:
            put(dishes, "Dish", {"line_guid": dish.guid, "quantity": dish.quantity})

    @classmethod
    def read(cls, result: CommandResult) -> PaidOrder:
        return read_printed_checks(result.element)


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRange:
    """From ``lowest`` to ``highest``; an open end is ``None``."""

    lowest: int | None = None
    highest: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentRange:
    """From ``earliest`` to ``latest``, the server's local time; an open end is ``None``."""

    earliest: datetime | None = None
    latest: datetime | None = None


class FoundReceipt(Struct, frozen=True, kw_only=True):
    """A receipt goods can be returned of. ``order_ident`` is its order's number in the visit."""

    guid: UUID | None
    number: int | None
    uni: int | None
    basic_sum: int | None
    order_ident: int | None
    cash_server_id: int | None
    closed_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindReceiptsForReturn(Command[tuple[FoundReceipt, ...]]):
    """Looks for receipts; without narrow filters it takes 10 seconds and more (rk7 §5.17)."""

    name: ClassVar = "FindReceiptsForReturn"
    repeat: ClassVar = Repeat.FREELY

    station_id: int
    cashier_id: int
    number: NumberRange | None = None
    amount: NumberRange | None = None
    closed: MomentRange | None = None
    opened: MomentRange | None = None
    table: str = ""
    card_code: str = field(default="", repr=False)
    dish_id: int | None = None
    tender_id: int | None = None
    fiscal_device_id: int | None = None
    fiscal_report: NumberRange | None = None

    def write_into(self, element: Element) -> None:
        put_ref(element, "Station", self.station_id)
        put_ref(element, "Cashier", self.cashier_id)
        _put_range(element, "CheckNum", self.number)
        _put_value(element, "Table", self.table)
        _put_value(element, "CardCode", self.card_code)
        _put_value(element, "Dish", self.dish_id)
        _put_value(element, "Currency", self.tender_id)
        _put_range(element, "PaySum", self.amount)
        _put_range(element, "CloseTime", self.closed)
        _put_range(element, "StartTime", self.opened)
        _put_value(element, "FiscalDevice", self.fiscal_device_id)
        _put_range(element, "FiscalReportNumber", self.fiscal_report)

    @classmethod
    def read(cls, result: CommandResult) -> tuple[FoundReceipt, ...]:
        return tuple(_read_found(e) for e in result.element.iterfind("Items/Receipt"))


def _put_value(parent: Element, tag: str, value: object) -> None:
    if value is not None and value != "":
        put(parent, tag, {"Value": value})


def _put_range(parent: Element, tag: str, wanted: NumberRange | MomentRange | None) -> None:
    match wanted:
        case None:
            return
        case NumberRange():
            low: object = wanted.lowest
            high: object = wanted.highest
        case MomentRange():
            low, high = wanted.earliest, wanted.latest
    if low == high:
        _put_value(parent, tag, low)
    else:
        put(parent, tag, {"ValueL": low, "ValueH": high})


def _read_found(element: Element) -> FoundReceipt:
    return FoundReceipt(
        guid=guid(element, "GuidString"),
        number=told_whole(element, "CheckNum"),
        uni=told_whole(element, "CheckUNI"),
        basic_sum=told_whole(element, "BasicSum"),
        order_ident=told_whole(element, "OrderId"),
        cash_server_id=told_whole(element, "Midserver"),
        closed_at=moment(element, "CloseDateTime"),
    )
