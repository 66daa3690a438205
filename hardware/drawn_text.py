"""Paragraphs drawn as a picture, for printers without the letters and lines beyond a code page.

Everything is black on white and measured in dots. Pillow is imported with this module, which is
imported by whoever has something to draw.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from io import BytesIO
from typing import Final

from msgspec import Struct
from PIL import Image, ImageDraw, ImageFont

from hardware.errors import BadDeviceSettings
from hardware.printers import Align, Pair, Rule, Space, Words
from hardware.typesetting import printable

WHITE: Final = 255
BLACK: Final = 0
_INK_BELOW: Final = 150
"""Grey darker than this is printed: thin strokes must not break on thermal paper."""

_USUAL: Final = (
    "Inter-Medium.otf",
    "Manrope-Medium.ttf",
    "DejaVuSans.ttf",
    "LiberationSans-Regular.ttf",
    "segoeui.ttf",
    "arial.ttf",
)
_BOLD: Final = (
    "Inter-ExtraBold.otf",
    "Manrope-ExtraBold.ttf",
    "DejaVuSans-Bold.ttf",
    "LiberationSans-Bold.ttf",
    "segoeuib.ttf",
    "arialbd.ttf",
)


class Typeface(Struct, frozen=True):
    """Names of font files or paths; an empty one is a usual font of this machine."""

    usual: str = ""
    bold: str = ""

    def at(self, height: int, *, bold: bool) -> ImageFont.FreeTypeFont:
        """The font whose capital letters, with their room, are ``height`` dots.

        Raises BadDeviceSettings where there is none.
        """
        named = (self.bold or self.usual) if bold else self.usual
        return _font((named,) if named else (_BOLD if bold else _USUAL), height)


@cache
def _font(names: tuple[str, ...], height: int) -> ImageFont.FreeTypeFont:
    for name in names:
        try:
            return ImageFont.truetype(name, height)
        except OSError:
            continue
    raise BadDeviceSettings(
        f"no font can be opened to draw letters with ({', '.join(names)}): install fonts-inter, or "
        "name the file of one in the printer's option font"
    )


class Sheet(Struct, frozen=True, kw_only=True):
    """Paper ``dots`` wide on which a usual line is ``line`` dots high."""

    dots: int
    columns: int
    face: Typeface = Typeface()

    @property
    def letter(self) -> int:
        """The size of usual letters: as many fit on a line as a printer's own would."""
        return round(self.dots / self.columns * 2.05)

    @property
    def line(self) -> int:
        return round(self.letter * 1.3)

    def drawn(self, item: Words | Pair | Rule | Space) -> Image.Image:
        """The item on a strip as wide as the paper, in black and white."""
        match item:
            case Words():
                return self._words(item)
            case Pair():
                return self._pair(item)
            case Rule():
                strip = self._strip(self.line // 2)
                y = strip.height // 2
                ImageDraw.Draw(strip).line((0, y, self.dots, y), fill=BLACK, width=2)
                return strip
            case Space():
                return self._strip(self.line * item.lines)

    def together(self, strips: Sequence[Image.Image]) -> Image.Image:
        """Strips below one another."""
        whole = self._strip(sum(strip.height for strip in strips))
        y = 0
        for strip in strips:
            whole.paste(strip, (0, y))
            y += strip.height
        return whole

    def _words(self, item: Words) -> Image.Image:
        text, size = printable(item.text), item.size
        font = self.face.at(self.letter * size, bold=item.bold)
        # A number stays a number: it gets smaller rather than being cut.
        while size > 1 and any(font.getlength(word) > self.dots for word in text.split()):
            size -= 1
            font = self.face.at(self.letter * size, bold=item.bold)
        lines = _broken(text, self.dots, font.getlength)
        height = round(self.line * size * (1.0 if size == 1 else 0.9))
        strip = self._grey(height * len(lines))
        ink = ImageDraw.Draw(strip)
        for place, line in enumerate(lines):
            spare = self.dots - font.getlength(line)
            x = {Align.LEFT: 0.0, Align.CENTER: spare / 2, Align.RIGHT: spare}[item.align]
            ink.text((x, place * height + height / 2), line, fill=BLACK, font=font, anchor="lm")
        return _sharp(strip)

    def _pair(self, item: Pair) -> Image.Image:
        left, right, size = printable(item.left), printable(item.right), item.size
        font = self.face.at(self.letter * size, bold=item.bold)
        while size > 1 and font.getlength(left + " " + right) + self.letter > self.dots:
            size -= 1
            font = self.face.at(self.letter * size, bold=item.bold)
        start = round(item.indent * self.dots / self.columns)
        taken = font.getlength(right) + self.letter if right else 0.0
        alone = self.dots - start - taken < self.dots / 3
        room = self.dots - start - (0.0 if alone else taken)
        lines = _broken(left, room, font.getlength)
        height = round(self.line * size)
        strip = self._grey(height * (len(lines) + (1 if alone and right else 0)))
        ink = ImageDraw.Draw(strip)
        for place, line in enumerate(lines):
            y = place * height + height / 2
            ink.text((start, y), line, fill=BLACK, font=font, anchor="lm")
        if right:
            y = (len(lines) if alone else 0) * height + height / 2
            ink.text((self.dots, y), right, fill=BLACK, font=font, anchor="rm")
        return _sharp(strip)

    def _strip(self, height: int) -> Image.Image:
        return Image.new("1", (self.dots, height), 1)

    def _grey(self, height: int) -> Image.Image:
        return Image.new("L", (self.dots, height), WHITE)


def centred(png: bytes, dots: int) -> Image.Image:
    """A PNG in black and white in the middle of paper ``dots`` wide; what is clear stays white.

    Raises ValueError for what is no picture.
    """
    try:
        with Image.open(BytesIO(png)) as opened:
            picture = opened.convert("RGBA")
    except (OSError, SyntaxError, Image.DecompressionBombError) as exc:
        raise ValueError("the picture cannot be read") from exc
    if picture.width > dots:
        picture = picture.resize((dots, max(1, round(picture.height * dots / picture.width))))
    paper = Image.new("L", (dots, picture.height), WHITE)
    paper.paste(picture.convert("L"), ((dots - picture.width) // 2, 0), picture.getchannel("A"))
    return _sharp(paper)


def _sharp(strip: Image.Image) -> Image.Image:
    return strip.point([BLACK] * _INK_BELOW + [WHITE] * (256 - _INK_BELOW)).convert("1")


def _broken(text: str, room: float, length: Callable[[str], float]) -> list[str]:
    """Lines no longer than ``room``; a word that is longer is cut."""
    lines: list[str] = []
    line = ""
    for word in filter(None, text.split(" ")):
        for part in _pieces(word, room, length):
            longer = f"{line} {part}" if line else part
            if line and length(longer) > room:
                lines.append(line)
                line = part
            else:
                line = longer
    return [*lines, line] if line or not lines else lines


def _pieces(word: str, room: float, length: Callable[[str], float]) -> list[str]:
    pieces: list[str] = []
    while length(word) > room and len(word) > 1:
        fits = next((n for n in range(len(word) - 1, 0, -1) if length(word[:n]) <= room), 1)
        pieces.append(word[:fits])
        word = word[fits:]
    return [*pieces, word]
