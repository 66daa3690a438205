"""A document as ESC/POS commands, by python-escpos. Sans-IO: bytes come out, nothing is sent.

Letters go out in the printer's own code page; a line with a letter that it lacks is drawn instead,
and where there is no code page, every line. The library is imported with the first document, in
whichever thread composes it: it takes a third of a second.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

import segno
from msgspec import Struct

from hardware.errors import BadDeviceSettings
from hardware.printers import (
    Align,
    Barcode,
    Cut,
    Document,
    Item,
    Pair,
    Picture,
    QrCode,
    Rule,
    Space,
    Words,
)
from hardware.typesetting import (
    NBSP,
    in_code_page,
    knows_code_page,
    pair_lines,
    pair_size,
    words_size,
    wrapped,
)

if TYPE_CHECKING:
    from PIL.Image import Image

    from hardware.drawn_text import Sheet

_NO_KANJI: Final = b"\x1c."
"""FS .: printers made for China otherwise read two letters as one sign."""
_NO_ASB: Final = b"\x1da\x00"
"""GS a 0: no status without being asked, which could be taken for an answer."""
_BARCODE_DOTS: Final = 72
_SMOOTH_FROM: Final = 4
"""Times the usual size, from which letters would show their steps."""
_DOTS_AN_INCH: Final = 203
_BARS: Final = "{B"
"""Code 128 begins with the set its letters are from."""
_DRAWN_BARS: Final = {
    "impl": "bitImageRaster",
    "module_height": 9.0,
    "module_width": 0.25,
    "text_distance": 4.0,
    "font_size": 8,
}
"""Millimetres and points."""
CUTTERS: Final = ("part", "full", "none")
_LETTERS = (Words, Pair, Rule, Space)


class Typography(Struct, frozen=True, kw_only=True):
    """How documents are set for one printer. Raises BadDeviceSettings for what cannot be.

    ``code_page`` and its number at this printer (ESC t); an empty one: letters are drawn. ``font``
    and ``font_bold`` draw letters; an empty one is a usual font of the machine. ``codes_drawn``:
    the printer knows no QR codes and barcodes of its own.
    """

    columns: int = 48
    dots: int = 576
    code_page: str = "CP866"
    code_page_number: int = 17
    font: str = ""
    font_bold: str = ""
    cutter: str = "part"
    codes_drawn: bool = False

    def __post_init__(self) -> None:
        if not 16 <= self.columns <= 96:
            raise BadDeviceSettings("a printer's line has 16 to 96 columns")
        if not 192 <= self.dots <= 1200 or self.dots % 8:
            raise BadDeviceSettings("a printer's line has 192 to 1200 dots, a multiple of 8")
        if self.code_page and not knows_code_page(self.code_page):
            raise BadDeviceSettings(
                f"there is no code page {self.code_page!r}; usual are CP866, CP1251 and CP437, and "
                "none at all for a printer whose letters are to be drawn"
            )
        if not 0 <= self.code_page_number <= 255:
            raise BadDeviceSettings("the number of a code page is 0 to 255")
        if self.cutter not in CUTTERS:
            raise BadDeviceSettings(
                f"a cutter cannot be {self.cutter!r}; known are: {', '.join(CUTTERS)}"
            )


def escpos_commands(document: Document, typography: Typography) -> bytes:
    """The whole document, from the reset of the printer to the last feed.

    Raises ValueError for a barcode or a picture that cannot be printed, BadDeviceSettings where a
    letter has to be drawn and there is no font.
    """
    return _Composer(typography).composed(document)


class _Composer:
    """One document. ``self._out`` is the library's printer that only remembers."""

    def __init__(self, typography: Typography) -> None:
        self._set = typography
        self._out = _remembering_printer(typography)

    def composed(self, document: Document) -> bytes:
        self._out.hw("INIT")
        self._raw(_NO_ASB)
        if self._set.code_page:
            self._raw(_NO_KANJI)
            self._raw(b"\x1bt" + bytes((self._set.code_page_number,)))
            self._out.magic.encoding = self._set.code_page
        for drawn, items in groupby(document.items, self._is_drawn):
            if drawn:
                self._drawn(items)
            else:
                for item in items:
                    self._item(item)
        output: bytes = self._out.output
        return output

    def _is_drawn(self, item: Item) -> bool:
        """Whether the printer's own letters will not do."""
        if not isinstance(item, _LETTERS):
            return False
        if not self._set.code_page:
            return True
        return any(in_code_page(text, self._set.code_page) is None for text in _texts(item))

    def _drawn(self, items: Iterator[Item]) -> None:
        """Lines of letters that stand together become one picture."""
        sheet = self._sheet()
        self._image(sheet.together([sheet.drawn(i) for i in items if isinstance(i, _LETTERS)]))

    def _item(self, item: Item) -> None:
        match item:
            case Words():
                self._words(item)
            case Pair():
                self._pair(item)
            case Rule():
                self._lines([self._said("\u2500") * self._set.columns], Align.LEFT)
            case Space():
                self._lines([""] * item.lines, Align.LEFT)
            case QrCode():
                self._qr(item)
            case Barcode():
                self._barcode(item)
            case Picture():
                self._picture(item)
            case Cut():
                self._cut()

    def _words(self, item: Words) -> None:
        text = self._said(item.text)
        size = words_size(text, item.size, self._set.columns)
        lines = wrapped(text, self._set.columns // size)
        self._lines(lines, item.align, bold=item.bold, size=size)

    def _pair(self, item: Pair) -> None:
        left, right = self._said(item.left), self._said(item.right)
        size = pair_size(left, right, item.size, self._set.columns)
        lines = pair_lines(left, right, self._set.columns // size, item.indent)
        self._lines(lines, Align.LEFT, bold=item.bold, size=size)

    def _said(self, text: str) -> str:
        said = in_code_page(text, self._set.code_page)
        assert said is not None, "drawn otherwise"
        return said

    def _lines(self, lines: list[str], align: Align, *, bold: bool = False, size: int = 1) -> None:
        self._out.set(align=align.value, bold=bold, custom_size=True, width=size, height=size)
        self._out.set(smooth=size >= _SMOOTH_FROM)
        for line in lines:
            # What must not be parted has been kept together; the printer needs a plain space.
            self._out.textln(line.replace(NBSP, " "))

    def _qr(self, item: QrCode) -> None:
        if not self._set.codes_drawn:
            self._out.set(align="center")
            self._out.qr(item.text, ec=1, size=item.dots, native=True)
            return
        png = BytesIO()
        segno.make(item.text, error="m", micro=False).save(
            png, kind="png", scale=item.dots, border=2
        )
        self._picture(Picture(png=png.getvalue()))

    def _barcode(self, item: Barcode) -> None:
        if not 1 <= len(item.text) <= 40 or not item.text.isascii() or not item.text.isprintable():
            raise ValueError("a barcode holds 1 to 40 printable ASCII characters")
        self._out.set(align="center")
        if self._set.codes_drawn:
            self._out._sw_barcode("code128", item.text, center=True, **_DRAWN_BARS)  # noqa: SLF001 - its public barcode() prints on stdout
        else:
            # A brace begins a code of its own and is doubled.
            code = _BARS + item.text.replace("{", "{{")
            self._out._hw_barcode(code, "CODE128", _BARCODE_DOTS, 2, function_type="B", check=False)  # noqa: SLF001 - its public barcode() prints on stdout

    def _picture(self, item: Picture) -> None:
        from hardware.drawn_text import centred

        self._image(centred(item.png, self._set.dots))

    def _image(self, image: Image) -> None:
        self._out.set(align="left")
        # Small fragments begin to print while the rest is on its way.
        self._out.image(image, fragment_height=240)

    def _cut(self) -> None:
        self._out.set(align="left", bold=False, custom_size=True, width=1, height=1)
        if self._set.cutter == "none":
            self._out.print_and_feed(5)
        else:
            self._out.cut(mode=self._set.cutter.upper())

    def _sheet(self) -> Sheet:
        from hardware.drawn_text import Sheet, Typeface

        face = Typeface(self._set.font, self._set.font_bold)
        return Sheet(dots=self._set.dots, columns=self._set.columns, face=face)

    def _raw(self, data: bytes) -> None:
        self._out._raw(data)  # noqa: SLF001 - the library's documented way for a command it lacks


def _texts(item: Item) -> tuple[str, ...]:
    match item:
        case Words(text=text):
            return (text,)
        case Pair(left=left, right=right):
            return (left, right)
        case _:
            return ()


def _remembering_printer(typography: Typography) -> Any:
    """The library's printer that sends nothing. What importing the library leaves behind is taken
    back: a handler that writes every program's log to the console, and a folder in the temporary
    directory with each start."""
    handlers = list(logging.root.handlers)
    from escpos import capabilities
    from escpos.magicencode import Encoder, MagicEncode
    from escpos.printer import Dummy

    for handler in set(logging.root.handlers) - set(handlers):
        logging.root.removeHandler(handler)
    shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)
    printer = Dummy()
    # Without these the library writes to this program's output that it does not know them.
    media = {"dpi": _DOTS_AN_INCH, "width": {"pixels": typography.dots, "mm": typography.dots // 8}}
    printer.profile.profile_data = {**printer.profile.profile_data, "media": media}
    if typography.code_page:
        pages = {typography.code_page: typography.code_page_number}
        printer.magic = MagicEncode(printer, encoder=Encoder(pages))
    return printer
