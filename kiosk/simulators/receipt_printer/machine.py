"""The printer itself: what it is told, what it answers, what is the matter with it. Sans-IO."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Final

from PIL import Image, ImageChops

from kiosk.simulators.receipt_printer.bars import code128_text
from kiosk.simulators.receipt_printer.commands import (
    Bars,
    Command,
    CommandReader,
    Item,
    LineFeed,
    Other,
    Raster,
    RealTime,
    Text,
    TwoDimensional,
)
from kiosk.simulators.receipt_printer.condition import Condition
from kiosk.simulators.receipt_printer.roll import PITCH, Letter, Piece, Roll

CODE_PAGES: Final = {0: "cp437", 16: "cp1252", 17: "cp866", 18: "cp852", 19: "cp858", 46: "cp1251"}
"""The numbers of ESC t that most makers share."""
_ALWAYS: Final = 0x12
"""Bits 1 and 4 of every real-time answer."""
_CODE128: Final = 73


@dataclass
class _Style:
    bold: bool = False
    across: int = 1
    down: int = 1
    align: int = 0
    code_page: int = 0
    smooth: bool = False
    bars_height: int = 162
    bars_width: int = 3
    bars_caption: bool = False
    qr_dots: int = 3
    qr_content: str = ""


@dataclass
class PrinterMachine:
    """``pieces`` are what was cut off. ``unknown`` names commands it was sent and does not know."""

    dots: int = 576
    condition: Condition = field(default_factory=Condition)
    pieces: list[Piece] = field(default_factory=list)
    unknown: list[bytes] = field(default_factory=list)
    documents_begun: int = 0

    def __post_init__(self) -> None:
        self._reader = CommandReader()
        self._waiting: deque[Item] = deque()
        self._switch_on()

    def feed(self, data: bytes) -> bytes:
        """Takes bytes; what it answers to them."""
        answers = bytearray()
        for item in self._reader.feed(data):
            if isinstance(item, RealTime):
                answers += self._at_once(item)
            else:
                self._waiting.append(item)
        return bytes(answers) + self.work_on()

    def work_on(self) -> bytes:
        """Goes on where it can, as after a new roll; what it answers by that."""
        answers = bytearray()
        while self._waiting and not self.condition.stopped:
            answers += self._carry_out(self._waiting.popleft())
        return bytes(answers)

    def power_cut(self) -> None:
        """Off and on: what was on its way is lost, what is on the paper stays."""
        self._reader = CommandReader()
        self._waiting.clear()
        self._switch_on()

    def _switch_on(self) -> None:
        self._style = _Style()
        self._line: list[Letter] = []
        self._roll = Roll(self.dots)

    @property
    def printing(self) -> tuple[str, ...]:
        """The lines of the piece that is not cut yet."""
        return tuple(self._roll.lines)

    # --- real time ----------------------------------------------------------------------------

    def _at_once(self, item: RealTime) -> bytes:
        if item.name == b"\x10\x04":
            return self._told(item.argument) if self.condition.answers_looks else b""
        if item.name == b"\x10\x14" and item.argument == 8:
            self._waiting.clear()
            self._line.clear()
        return b""

    def _told(self, question: int) -> bytes:
        now = self.condition
        match question:
            case 1:
                bits = 0x08 if now.stopped else 0
            case 2:
                bits = (0x04 if now.cover_open else 0) | (0x20 if now.paper_out else 0)
                bits |= 0x40 if now.cutter_jammed else 0
            case 3:
                bits = 0x08 if now.cutter_jammed else 0
            case 4:
                bits = (0x0C if now.paper_low or now.paper_out else 0) | (
                    0x60 if now.paper_out else 0
                )
            case _:
                return b""
        return bytes((_ALWAYS | bits,))

    # --- in turn ------------------------------------------------------------------------------

    def _carry_out(self, item: Item) -> bytes:
        style = self._style
        match item:
            case Text(letters=letters):
                self._take_letters(letters)
            case LineFeed():
                self._print_line()
            case Command(name=b"\x1b@"):
                self._style, self._line = _Style(), []
                self.documents_begun += 1
            case Command(name=b"\x1ba", arguments=value):
                style.align = value[0] % 48
            case Command(name=b"\x1bE", arguments=value):
                style.bold = bool(value[0] & 1)
            case Command(name=b"\x1bt", arguments=value):
                style.code_page = value[0]
            case Command(name=b"\x1b!", arguments=value):
                style.bold = bool(value[0] & 0x08)
                style.down = 2 if value[0] & 0x10 else 1
                style.across = 2 if value[0] & 0x20 else 1
            case Command(name=b"\x1d!", arguments=value):
                style.across, style.down = (value[0] >> 4) + 1, (value[0] & 7) + 1
            case Command(name=b"\x1bd", arguments=value):
                self._print_line(value[0])
            case Command(name=b"\x1bJ", arguments=value):
                self._roll.feed(value[0])
            case Command(name=b"\x1dr"):
                return self._in_turn()
            case Command(name=b"\x1dV"):
                self._cut()
            case _:
                self._carry_out_code(item)
        return b""

    def _carry_out_code(self, item: Item) -> None:
        style = self._style
        match item:
            case Command(name=b"\x1db", arguments=value):
                style.smooth = bool(value[0] & 1)
            case Command(name=b"\x1dh", arguments=value):
                style.bars_height = value[0]
            case Command(name=b"\x1dw", arguments=value):
                style.bars_width = value[0]
            case Command(name=b"\x1dH", arguments=value):
                style.bars_caption = value[0] % 48 in (2, 3)
            case Raster():
                self._raster(item)
            case TwoDimensional():
                self._two_dimensional(item)
            case Bars():
                self._bars(item)
            case Other(name=name):
                self.unknown.append(name)
            case _:
                pass  # fonts, spacing, feeds: nothing that would be missed on the picture

    def _take_letters(self, letters: bytes) -> None:
        page = CODE_PAGES.get(self._style.code_page, "cp437")
        for sign in letters.decode(page, "replace"):
            self._line.append(
                Letter(
                    sign=sign,
                    bold=self._style.bold,
                    across=self._style.across,
                    down=self._style.down,
                    smooth=self._style.smooth,
                )
            )

    def _print_line(self, feeds: int = 1) -> None:
        if self._line or feeds == 1:
            self._roll.put_letters(self._line, self._style.align)
            self._line = []
            feeds -= 1
            self._used()
        self._roll.feed(max(0, feeds) * PITCH)

    def _used(self) -> None:
        left = self.condition.lines_left
        if left is None:
            return
        self.condition.lines_left = max(0, left - 1)
        if self.condition.lines_left == 0:
            self.condition.paper_out = True

    def _raster(self, item: Raster) -> None:
        if not item.width_bytes or not item.height:
            return
        dots = Image.frombytes("1", (item.width_bytes * 8, item.height), item.rows)
        self._roll.put_picture(ImageChops.invert(dots.convert("L")).convert("1"), self._style.align)
        self._used()

    def _two_dimensional(self, item: TwoDimensional) -> None:
        style = self._style
        match item.function:
            case 67:
                style.qr_dots = item.data[0] if item.data else style.qr_dots
            case 80:
                style.qr_content = item.data[1:].decode("utf-8", "replace")
            case 81 if style.qr_content:
                self._roll.put_qr(style.qr_content, max(1, min(16, style.qr_dots)), style.align)
                self._used()
            case _:
                pass

    def _bars(self, item: Bars) -> None:
        if item.kind != _CODE128:
            self.unknown.append(bytes((0x1D, 0x6B, item.kind)))
            return
        self._roll.put_bars(
            code128_text(item.data),
            height=self._style.bars_height,
            width=max(1, self._style.bars_width),
            align=self._style.align,
            caption=self._style.bars_caption,
        )
        self._used()

    def _in_turn(self) -> bytes:
        if not self.condition.answers_turn:
            return b""
        return bytes((0x03 if self.condition.paper_low else 0,))

    def _cut(self) -> None:
        if self._line:
            self._print_line()
        piece = self._roll.cut()
        if piece is not None:
            self.pieces.append(piece)
