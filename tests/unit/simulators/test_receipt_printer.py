"""The simulated printer reads what any program sends it, however the bytes are cut."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kiosk.simulators.receipt_printer.bars import code128_modules
from kiosk.simulators.receipt_printer.condition import Condition
from kiosk.simulators.receipt_printer.machine import PrinterMachine
from kiosk.simulators.receipt_printer.tcp_front import PrinterFront, printer_listening

RECEIPT = (
    b"\x1b@\x1ba\x01\x1bt\x11"
    + "Самовар\n".encode("cp866")
    + b"\x1d!\x11TOTAL\n\x1dv0\x00\x02\x00\x02\x00\xff\x00\x00\xff"
    + b"\x1d(k\x05\x001P0ab\x1d(k\x03\x001Q0\x1dk\x49\x04{B47\x1dV\x41\x03"
)


@given(cuts=st.lists(st.integers(0, len(RECEIPT)), max_size=12))
def test_any_cutting_of_the_bytes_prints_the_same(cuts: list[int]) -> None:
    machine = PrinterMachine()
    for start, end in pairwise([0, *sorted(cuts), len(RECEIPT)]):
        machine.feed(RECEIPT[start:end])
    (piece,) = machine.pieces
    assert piece.lines == ("Самовар", "TOTAL", "[qr ab]", "[bars 47]")


@given(st.binary(max_size=300))
def test_no_bytes_break_it(data: bytes) -> None:
    machine = PrinterMachine()
    machine.feed(data)
    machine.power_cut()
    assert machine.feed(b"\x10\x04\x02") == b"\x12"


@pytest.mark.parametrize(
    ("condition", "answers"),
    [
        (Condition(), b"\x12\x12\x12\x12"),
        (Condition(cover_open=True), b"\x1a\x16\x12\x12"),
        (Condition(paper_out=True), b"\x1a\x32\x12\x7e"),
        (Condition(paper_low=True), b"\x12\x12\x12\x1e"),
        (Condition(cutter_jammed=True), b"\x1a\x52\x1a\x12"),
        (Condition(answers_looks=False), b""),
    ],
)
def test_it_says_at_once_what_is_the_matter(condition: Condition, answers: bytes) -> None:
    machine = PrinterMachine(condition=condition)
    # In the middle of a receipt that is not being printed.
    told = machine.feed(b"Borsch\n\x10\x04\x01\x10\x04\x02\x10\x04\x03\x10\x04\x04")
    assert told == answers


def test_what_waits_for_paper_prints_with_the_next_roll_unless_it_is_cleared() -> None:
    for cleared, lines in ((False, 2), (True, 0)):
        machine = PrinterMachine(condition=Condition(paper_out=True))
        machine.feed(b"one\ntwo\n\x1dr\x01")
        if cleared:
            machine.feed(b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08")
        machine.condition.paper_out = False
        assert machine.work_on() == (b"" if cleared else b"\x00")
        assert len(machine.printing) == lines


def test_bars_are_eleven_modules_a_symbol_and_thirteen_at_the_end() -> None:
    for text in ("", "47", "ORDER 10047"):
        assert len(code128_modules(text)) == (len(text) + 2) * 11 + 13


def test_a_dot_that_was_sent_is_black_and_one_that_was_not_is_white() -> None:
    machine = PrinterMachine(dots=16)
    machine.feed(b"\x1b@\x1dv0\x00\x02\x00\x01\x00\xf0\x01\x1dV\x00")
    (piece,) = machine.pieces
    row = [piece.picture.getpixel((32 + x, 32)) for x in range(16)]
    assert [pixel == 0 for pixel in row] == [True] * 4 + [False] * 11 + [True]


async def test_each_piece_is_left_as_a_picture_and_as_words(tmp_path: Path) -> None:
    front = PrinterFront(PrinterMachine(), folder=tmp_path)
    async with printer_listening(front) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(RECEIPT + b"\x1dr\x01")
        assert await reader.readexactly(1) == b"\x00"
        writer.close()
    assert (tmp_path / "receipt-0001.txt").read_text("utf-8").startswith("Самовар\nTOTAL\n")
    with Image.open(tmp_path / "receipt-0001.png") as picture:
        assert picture.width == 576 + 64


@pytest.mark.parametrize("turns", range(6))
async def test_whoever_comes_while_it_is_switched_off_is_let_go(turns: int) -> None:
    front = PrinterFront(PrinterMachine())
    port = await front.open("127.0.0.1", 0)
    with socket.create_connection(("127.0.0.1", port)) as client:
        client.setblocking(False)
        for _ in range(turns):
            await asyncio.sleep(0)
        await front.close()
        async with asyncio.timeout(1):
            with contextlib.suppress(ConnectionError):
                assert await asyncio.get_running_loop().sock_recv(client, 1) == b""
