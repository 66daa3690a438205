"""What comes out: a roll on which lines, pictures and codes are put, cut into pieces."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from typing import Final

import segno
from PIL import Image, ImageDraw, ImageFont

from kiosk.simulators.receipt_printer.bars import code128_modules

CELL: Final = (12, 24)
"""A letter of font A, in dots."""
PITCH: Final = 30
"""Dots from line to line."""
_MARGIN: Final = 32
_FONTS: Final = ("DejaVuSansMono.ttf", "LiberationMono-Regular.ttf", "consola.ttf")
_BOLD_FONTS: Final = ("DejaVuSansMono-Bold.ttf", "LiberationMono-Bold.ttf", "consolab.ttf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One letter as it is printed: ``across`` and ``down`` times its size."""

    sign: str
    bold: bool
    across: int
    down: int
    smooth: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A cut piece of paper: its picture, and the words on it line by line."""

    picture: Image.Image
    lines: tuple[str, ...]

    @property
    def png(self) -> bytes:
        file = BytesIO()
        self.picture.save(file, "PNG")
        return file.getvalue()


@dataclass
class Roll:
    """Paper ``dots`` wide. Strips are put below one another until a cut."""

    dots: int
    strips: list[Image.Image] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    def put_letters(self, letters: list[Letter], align: int) -> None:
        """One line; letters that do not fit begin another, as a printer does."""
        row: list[Letter] = []
        width = 0
        for letter in letters:
            across = letter.across * CELL[0]
            if row and width + across > self.dots:
                self._put_row(row, align)
                row, width = [], 0
            row.append(letter)
            width += across
        self._put_row(row, align)

    def put_picture(self, picture: Image.Image, align: int) -> None:
        strip = self._strip(picture.height)
        strip.paste(picture, (_start(align, self.dots - picture.width), 0))
        self.strips.append(strip)

    def put_qr(self, content: str, dots: int, align: int) -> None:
        png = BytesIO()
        segno.make(content, error="m", micro=False).save(png, kind="png", scale=dots, border=0)
        self.put_picture(Image.open(png).convert("1"), align)
        self.lines.append(f"[qr {content}]")

    def put_bars(self, text: str, *, height: int, width: int, align: int, caption: bool) -> None:
        modules = code128_modules(text)
        picture = Image.new("1", (len(modules) * width, height), 1)
        ink = ImageDraw.Draw(picture)
        for place, black in enumerate(modules):
            if black:
                ink.rectangle((place * width, 0, (place + 1) * width - 1, height), fill=0)
        self.put_picture(picture, align)
        self.lines.append(f"[bars {text}]")
        if caption:
            self._put_row([Letter(sign=s, bold=False, across=1, down=1) for s in text], align)

    def feed(self, dots: int) -> None:
        if dots > 0:
            self.strips.append(self._strip(dots))

    def cut(self) -> Piece | None:
        """The piece that falls off; ``None`` where nothing has been printed."""
        if not self.strips:
            return None
        height = sum(strip.height for strip in self.strips)
        picture = Image.new("1", (self.dots + 2 * _MARGIN, height + 2 * _MARGIN), 1)
        y = _MARGIN
        for strip in self.strips:
            picture.paste(strip, (_MARGIN, y))
            y += strip.height
        piece = Piece(picture=picture, lines=tuple(self.lines))
        self.strips, self.lines = [], []
        return piece

    def _put_row(self, row: list[Letter], align: int) -> None:
        down = max((letter.down for letter in row), default=1)
        strip = self._strip(max(PITCH, CELL[1] * down + PITCH - CELL[1]))
        x = _start(align, self.dots - sum(letter.across * CELL[0] for letter in row))
        for letter in row:
            cell = _enlarged(letter)
            strip.paste(cell, (x, CELL[1] * (down - letter.down)))
            x += cell.width
        self.strips.append(strip)
        self.lines.append("".join(letter.sign for letter in row).rstrip())

    def _strip(self, height: int) -> Image.Image:
        return Image.new("1", (self.dots, height), 1)


def _start(align: int, spare: int) -> int:
    return max(0, {1: spare // 2, 2: spare}.get(align, 0))


def _enlarged(letter: Letter) -> Image.Image:
    cell = _drawn(letter.sign, bold=letter.bold)
    size = (CELL[0] * letter.across, CELL[1] * letter.down)
    if not letter.smooth:
        return cell.resize(size, Image.Resampling.NEAREST)
    soft = cell.convert("L").resize(size, Image.Resampling.BICUBIC)
    return soft.point([0] * 128 + [255] * 128).convert("1")


@cache
def _drawn(sign: str, *, bold: bool) -> Image.Image:
    cell = Image.new("L", CELL, 255)
    font = _font(bold=bold)
    ImageDraw.Draw(cell).text((CELL[0] / 2, 19), sign, fill=0, font=font, anchor="ms")
    return cell.point([0] * 160 + [255] * 96).convert("1")


@cache
def _font(*, bold: bool) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    for name in _BOLD_FONTS if bold else _FONTS:
        try:
            return ImageFont.truetype(name, 20)
        except OSError:
            continue
    return ImageFont.load_default(20)
