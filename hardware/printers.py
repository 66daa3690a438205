"""What a receipt printer is to the rest of the world, and what it prints. Imports no driver.

A document says what is on the paper, never how a printer is told. Silence is not failure: a printer
that takes everything and says nothing has printed, as far as anybody can know.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, runtime_checkable

from msgspec import Struct

from hardware.protocols import DeviceHealth


class Align(StrEnum):
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Words(Struct, frozen=True, kw_only=True):
    """A paragraph, broken into lines where it is too long. ``size`` 1 to 8 times the usual."""

    text: str
    align: Align = Align.LEFT
    bold: bool = False
    size: int = 1


class Pair(Struct, frozen=True, kw_only=True):
    """Words at the left edge and, on their first line, words at the right edge.

    ``indent`` is in columns; the left side is broken so that the right one stays whole.
    """

    left: str
    right: str = ""
    bold: bool = False
    size: int = 1
    indent: int = 0


class Rule(Struct, frozen=True, kw_only=True):
    """A line from edge to edge."""


class Space(Struct, frozen=True, kw_only=True):
    """Empty lines."""

    lines: int = 1


class QrCode(Struct, frozen=True, kw_only=True):
    """A code in the middle; ``dots`` is the side of one of its squares, 2 to 16."""

    text: str
    dots: int = 6


class Barcode(Struct, frozen=True, kw_only=True):
    """Code 128 in the middle with its text below: printable ASCII, 1 to 40 characters."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A PNG in the middle, made smaller where it is wider than the paper."""

    png: bytes = field(repr=False)


class Cut(Struct, frozen=True, kw_only=True):
    """The end of a piece of paper; a feed where the printer has no cutter."""


Item = Words | Pair | Rule | Space | QrCode | Barcode | Picture | Cut


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One job. ``name`` is for the log; what is printed may be somebody's and shows in no repr."""

    name: str
    items: tuple[Item, ...] = field(repr=False)


class Paper(StrEnum):
    """The roll."""

    ENOUGH = "enough"
    LOW = "low"
    OUT = "out"
    UNKNOWN = "unknown"


class PrinterStatus(Struct, frozen=True, kw_only=True):
    """What the printer says of itself; ``None`` and UNKNOWN where it does not say."""

    paper: Paper = Paper.UNKNOWN
    cover_open: bool | None = None
    fault: bool | None = None
    """The cutter is jammed, or something is broken."""


class PrinterCapabilities(Struct, frozen=True, kw_only=True):
    """``columns`` of usual letters and ``dots`` fit on a line. ``code_page`` is empty where letters
    are drawn. ``answers``: its connection can carry a status back."""

    columns: int
    dots: int
    code_page: str
    cutter: bool
    qr: bool
    answers: bool


class PrintTrouble(StrEnum):
    """Why a document is not on paper, as far as is known."""

    NO_PAPER = "no-paper"
    COVER_OPEN = "cover-open"
    OFFLINE = "offline"
    FAULT = "fault"
    UNPRINTABLE = "unprintable"
    """The document asks for what no printer can do."""
    UNKNOWN = "unknown"
    """It was sent, and then nothing more was heard: nobody can tell what is on the paper."""


class Printed(Struct, frozen=True, kw_only=True):
    """``confirmed``: the printer said that it is through; else it has only taken everything."""

    confirmed: bool


class NotPrinted(Struct, frozen=True, kw_only=True):
    """``reason`` is one sentence for staff. ``begun``: a part of it, or all, may be on paper."""

    trouble: PrintTrouble
    reason: str
    begun: bool


@runtime_checkable
class ReceiptPrinter(Protocol):
    """Prints one document after the other. Never raises; reconnects by itself."""

    @property
    def health(self) -> DeviceHealth: ...

    @property
    def capabilities(self) -> PrinterCapabilities: ...

    @property
    def status(self) -> PrinterStatus:
        """The last one heard."""
        ...

    async def print(self, document: Document) -> Printed | NotPrinted:
        """Returns when it is known, or known to be unknowable, within half a minute."""
        ...

    def start(self) -> None:
        """Begins to look after the device; the first document does so too."""
        ...

    async def close(self) -> None:
        """Lets the device go. A document that waits is NotPrinted."""
        ...
