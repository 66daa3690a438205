"""A document as commands: set here, read by a printer that was written from the makers' manual."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from hardware.errors import BadDeviceSettings
from hardware.escpos import Typography, escpos_commands
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
from kiosk.simulators.receipt_printer.machine import PrinterMachine
from kiosk.simulators.receipt_printer.roll import Piece

DRAWN = Typography(code_page="", codes_drawn=True)


def printed(*items: Item, typography: Typography | None = None) -> Piece:
    chosen = typography or Typography()
    machine = PrinterMachine(dots=chosen.dots)
    machine.feed(escpos_commands(Document(name="t", items=(*items, Cut())), chosen))
    assert not machine.unknown
    (piece,) = machine.pieces
    return piece


def ink(piece: Piece) -> list[int]:
    """Left, top, right and bottom of what is black."""
    box = piece.picture.convert("L").point(lambda grey: 255 - grey).getbbox()
    assert box is not None
    return list(box)


def test_cyrillic_goes_out_in_the_printers_code_page() -> None:
    piece = printed(Words(text="Борщ «Ёж» № 5"), Pair(left="Квас", right="190 ₽"))
    assert piece.lines[0] == 'Борщ "Ёж" № 5'
    assert piece.lines[1] == "Квас" + " " * 38 + "190 р."


@pytest.mark.parametrize(("code_page", "number"), [("CP1251", 46), ("CP866", 17)])
def test_another_code_page_is_chosen_by_its_number_at_this_printer(
    code_page: str, number: int
) -> None:
    typography = Typography(code_page=code_page, code_page_number=number)
    assert printed(Words(text="Щи"), typography=typography).lines[0] == "Щи"


def test_a_printer_is_told_to_read_letters_one_by_one_and_to_speak_when_asked() -> None:
    commands = escpos_commands(Document(name="t", items=()), Typography())
    assert commands == b"\x1b@\x1da\x00\x1c.\x1bt\x11"


def test_the_wrong_number_shows_on_the_test_page() -> None:
    assert printed(Words(text="Щи"), typography=Typography(code_page_number=46)).lines[0] != "Щи"


def test_a_line_beyond_the_code_page_is_drawn_and_the_others_are_not() -> None:
    piece = printed(Words(text="Рақмет"), Words(text="Спасибо"))
    assert piece.lines[0] == "Спасибо"
    assert piece.picture.height > printed(Words(text="Спасибо")).picture.height


@pytest.mark.parametrize("columns", [32, 48])
def test_without_a_code_page_every_letter_is_drawn_within_the_paper(columns: int) -> None:
    typography = Typography(columns=columns, dots=columns * 12, code_page="", codes_drawn=True)
    piece = printed(
        Words(text="Очень длинное название блюда и ещё немного слов", align=Align.CENTER, size=2),
        Pair(left="Борщ", right="390 ₽", bold=True),
        Words(text="1" * 60),
        Rule(),
        Space(),
        Words(text="10047", size=8),
        typography=typography,
    )
    assert not any(piece.lines)
    left, _top, right, _bottom = ink(piece)
    # The margins of the picture are no paper to print on.
    assert left >= 32
    assert right <= piece.picture.width - 32


def test_a_price_stands_at_the_right_edge_in_both_ways_of_setting() -> None:
    for typography in (Typography(), DRAWN):
        piece = printed(Pair(left="Борщ", right="390 ₽"), typography=typography)
        assert ink(piece)[2] >= piece.picture.width - 32 - 12


def test_codes_are_the_printers_own_or_drawn() -> None:
    native = printed(QrCode(text="47/1017"), Barcode(text="47"))
    assert native.lines[:2] == ("[qr 47/1017]", "[bars 47]")
    drawn = printed(QrCode(text="47/1017"), Barcode(text="47"), typography=DRAWN)
    assert not any(drawn.lines)
    assert drawn.picture.height > 200


def test_a_brace_in_a_barcode_is_a_brace() -> None:
    assert printed(Barcode(text="a{b")).lines[0] == "[bars a{b]"


def test_a_logo_wider_than_the_paper_is_made_smaller_and_a_small_one_stands_in_the_middle() -> None:
    for width, expected in ((1200, 576), (100, 100)):
        file = BytesIO()
        Image.new("L", (width, 60), 0).save(file, "PNG")
        left, _top, right, _bottom = ink(printed(Picture(png=file.getvalue())))
        assert right - left == expected
        assert abs((left + right) / 2 - (576 + 64) / 2) <= 1


@pytest.mark.parametrize("png", [b"", b"no picture", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_is_refused(png: bytes) -> None:
    with pytest.raises(ValueError, match="picture"):
        printed(Picture(png=png))


def test_a_font_that_is_not_there_is_refused_by_its_name() -> None:
    with pytest.raises(BadDeviceSettings, match="no-such-font"):
        printed(Words(text="Щи"), typography=Typography(code_page="", font="no-such-font.ttf"))


@pytest.mark.parametrize("cutter", ["part", "full", "none"])
def test_a_document_ends_with_a_cut_or_a_feed(cutter: str) -> None:
    document = Document(name="t", items=(Words(text="x"), Cut()))
    commands = escpos_commands(document, Typography(cutter=cutter))
    assert (b"\x1dV" in commands) is (cutter != "none")
    assert b"\x1bd" in commands


texts = st.text(max_size=60)
items = st.one_of(
    st.builds(Words, text=texts, align=st.sampled_from(Align), size=st.integers(1, 8)),
    st.builds(Pair, left=texts, right=texts, size=st.integers(1, 8), indent=st.integers(0, 16)),
    st.builds(QrCode, text=st.text(min_size=1, max_size=60), dots=st.integers(2, 16)),
    st.just(Rule()),
    st.builds(Space, lines=st.integers(1, 5)),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(items, max_size=4), st.booleans())
def test_whatever_a_name_holds_one_piece_comes_out(things: list[Item], drawn: bool) -> None:
    typography = Typography(columns=32, dots=384, code_page="" if drawn else "CP866")
    document = Document(name="t", items=(*things, Words(text="end"), Cut()))
    machine = PrinterMachine(dots=384)
    machine.feed(escpos_commands(document, typography))
    assert len(machine.pieces) == 1
    assert not machine.unknown


def test_composing_leaves_nothing_behind_and_says_nothing(tmp_path: Path) -> None:
    work = (
        "import logging; from hardware.escpos import *; from hardware.printers import *; "
        "d = Document(name='t', items=(Words(text='Щи'), Barcode(text='47'), QrCode(text='4'))); "
        "escpos_commands(d, Typography()); escpos_commands(d, Typography(codes_drawn=True)); "
        "assert not logging.root.handlers"
    )
    done = subprocess.run(
        [sys.executable, "-c", work],
        env={**os.environ, "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not list(tmp_path.iterdir())
