"""What a printer says of itself: every bit, and any bytes at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.escpos_status import Question, StatusReader, is_done, is_real_time, troubles
from hardware.printers import Paper, PrinterStatus

WELL = b"\x12\x12\x12"


def after(answers: bytes, *, before: bytes = b"") -> StatusReader:
    reader = StatusReader()
    for told in (before, answers):
        if told:
            reader.forget()
            assert reader.ask(*Question) == b"\x10\x04\x02\x10\x04\x03\x10\x04\x04"
            reader.feed(told)
    return reader


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        (WELL, PrinterStatus(paper=Paper.ENOUGH, cover_open=False, fault=False)),
        (b"\x16\x12\x12", PrinterStatus(paper=Paper.ENOUGH, cover_open=True, fault=False)),
        (b"\x32\x12\x12", PrinterStatus(paper=Paper.OUT, cover_open=False, fault=False)),
        (b"\x12\x12\x1e", PrinterStatus(paper=Paper.LOW, cover_open=False, fault=False)),
        (b"\x12\x12\x7e", PrinterStatus(paper=Paper.OUT, cover_open=False, fault=False)),
        (b"\x52\x1a\x12", PrinterStatus(paper=Paper.ENOUGH, cover_open=False, fault=True)),
        (b"\x52\x32\x12", PrinterStatus(paper=Paper.ENOUGH, cover_open=False, fault=True)),
    ],
)
def test_each_bit_is_read_as_the_makers_write_it(answers: bytes, status: PrinterStatus) -> None:
    reader = after(answers)
    assert reader.status == status
    assert reader.heard
    assert not reader.waiting


@pytest.mark.parametrize(
    "bad", [b"\x16\x12\x12", b"\x32\x12\x7e", b"\x12\x1a\x12", b"\x12\x12\x1e"]
)
def test_what_was_the_matter_is_over_when_it_says_so(bad: bytes) -> None:
    assert after(WELL, before=bad).status == after(WELL).status


@pytest.mark.parametrize("byte", [b"\x11", b"\x13", b"\x10", b"\x90", b"\xff", b"\x93"])
def test_flow_control_and_status_nobody_asked_for_answer_nothing(byte: bytes) -> None:
    reader = after(byte)
    assert reader.status == PrinterStatus()
    assert reader.waiting
    assert not reader.done


def test_an_answer_to_nothing_changes_nothing() -> None:
    reader = StatusReader()
    reader.feed(b"\x16\x32")
    assert (reader.status, reader.heard) == (PrinterStatus(), False)


def test_being_through_is_forgotten_before_the_next_document() -> None:
    reader = StatusReader()
    reader.feed(b"\x00")
    assert reader.done
    reader.forget()
    assert not reader.done


def test_no_byte_answers_both_questions() -> None:
    assert not [byte for byte in range(256) if is_real_time(byte) and is_done(byte)]


@given(st.lists(st.one_of(st.binary(max_size=40), st.sampled_from(["ask", "forget"])), max_size=30))
def test_any_bytes_at_any_time_are_taken(happened: list[bytes | str]) -> None:
    reader = StatusReader()
    for what in happened:
        if what == "ask":
            reader.ask(*Question)
        elif what == "forget":
            reader.forget()
        else:
            assert isinstance(what, bytes)
            reader.feed(what)
        assert reader.status.paper in Paper
        assert all(sentence.startswith("The printer") for sentence in troubles(reader.status))
