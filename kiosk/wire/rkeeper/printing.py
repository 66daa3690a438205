"""Paper that is no receipt: tickets, copies, the text of a document (rk7 §5.22)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, TypeAlias

from kiosk.wire.documents import Element, writable
from kiosk.wire.rkeeper.attributes import put, put_ref, put_text, write_attributes
from kiosk.wire.rkeeper.command import Command, Node, Repeat
from kiosk.wire.rkeeper.item_refs import OrderName, put_order
from kiosk.wire.rkeeper.result import CommandResult

RECEIPT_COPY = 27
"""The directory's DOCUMENTS item for a copy of a receipt (rk7 §2.1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketLine:
    """One line of text."""

    text: str

    def write_into(self, paper: Element) -> None:
        put(paper, "TextLine", {"Text": self.text})


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketBlock:
    """Text that the printer breaks into lines."""

    block: str

    def write_into(self, paper: Element) -> None:
        put(paper, "TextBlock", {}).text = writable(self.block)


class BarcodeKind(StrEnum):
    """``BarCode/@Type``."""

    EAN_13 = "EAN-13"
    CODE_39 = "Code-39"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketBarcode:
    """A bar code with the digits or letters it stands for."""

    value: str
    kind: BarcodeKind = BarcodeKind.EAN_13

    def write_into(self, paper: Element) -> None:
        put(paper, "BarCode", {"Type": self.kind.value, "Value": self.value})


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketFeed:
    """Empty paper of so many lines."""

    lines: int

    def write_into(self, paper: Element) -> None:
        put(paper, "Pass", {"Lines": self.lines})


TicketPart: TypeAlias = TicketLine | TicketBlock | TicketBarcode | TicketFeed


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintDataXML(Command[None]):
    """Prints a ticket on a printer of the station (rk7 §5.22).

    ``Ok`` does not prove that it was understood: servers take unknown parts in silence.
    ``timeout`` is how long the device is waited for; 0 queues the ticket and hears of no error.
    """

    name: ClassVar = "PrintDataXML"
    repeat: ClassVar = Repeat.READ_FIRST
    node: ClassVar = Node.STATION

    purpose_id: int
    station_id: int
    parts: tuple[TicketPart, ...]
    cut_after: bool = False
    on_slip: bool = False
    timeout: int = 0

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"Timeout": self.timeout})
        put_ref(element, "Purpose", self.purpose_id)
        put_ref(element, "Station", self.station_id)
        paper = put(
            element,
            "Unfiscal",
            {"Slip": self.on_slip or None, "CutAfter": self.cut_after or None},
        )
        for part in self.parts:
            part.write_into(paper)

    @classmethod
    def read(cls, result: CommandResult) -> None:
        """Ok is the whole answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintMaket(Command[None]):
    """Prints a document by the restaurant's layouts; as it stands, a receipt's copy (rk7 §5.22).

    ``layout_id`` chooses a layout instead of a kind of document. Raises ValueError where both a
    receipt and an order are named.
    """

    name: ClassVar = "PrintMaket"
    repeat: ClassVar = Repeat.READ_FIRST
    node: ClassVar = Node.STATION

    station_id: int
    receipt_number: int | None = None
    order: OrderName | None = None
    document_id: int = RECEIPT_COPY
    layout_id: int | None = None
    employee_id: int | None = None
    comment: str = ""

    def __post_init__(self) -> None:
        _one_subject(self.receipt_number, self.order)

    def write_into(self, element: Element) -> None:
        write_attributes(element, {"Comment": self.comment})
        put_ref(element, "Station", self.station_id)
        put_ref(element, "Employee", self.employee_id)
        put_text(element, "ReceiptNum", self.receipt_number)
        put_order(element, self.order)
        put_ref(element, "Maket", self.layout_id)
        put_ref(element, "Document", self.document_id if self.layout_id is None else None)

    @classmethod
    def read(cls, result: CommandResult) -> None:
        """Ok is the whole answer."""


class LayoutFormat(StrEnum):
    """What GetPrintLayout answers in. PDF comes as Base64."""

    TEXT = "txt"
    XML = "xml"
    PDF = "pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class GetPrintLayout(Command[str]):
    """What a document would say on paper, as text; a PDF is Base64 (rk7 §5.22).

    Raises ValueError where both a receipt and an order are named.
    """

    name: ClassVar = "GetPrintLayout"
    repeat: ClassVar = Repeat.FREELY

    receipt_number: int | None = None
    order: OrderName | None = None
    document_id: int = RECEIPT_COPY
    layout_id: int | None = None
    format: LayoutFormat = LayoutFormat.TEXT

    def __post_init__(self) -> None:
        _one_subject(self.receipt_number, self.order)

    def write_into(self, element: Element) -> None:
        encoded = True if self.format is LayoutFormat.PDF else None
        write_attributes(element, {"format": self.format.value, "EncodeBase64": encoded})
        put_text(element, "ReceiptNum", self.receipt_number)
        put_order(element, self.order)
        put_ref(element, "Layout", self.layout_id)
        put_ref(element, "Document", self.document_id if self.layout_id is None else None)

    @classmethod
    def read(cls, result: CommandResult) -> str:
        found = result.element.find("LayoutResult")
        return "".join(map(str, (result.element if found is None else found).itertext()))


def _one_subject(receipt_number: int | None, order: OrderName | None) -> None:
    if receipt_number is not None and order is not None:
        raise ValueError("name either a receipt or an order")
