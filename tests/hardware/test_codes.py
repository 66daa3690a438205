"""Codes out of a scanner's bytes: however they are cut, torn or too long."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.coded_cards import card_in
from hardware.codes import LONGEST_CODE, CodeEnd, CodeReader, UnreadableCode
from hardware.protocols import CardSeen, CardSource, PaymentCardSeen
from tests.hardware.bench import PAYMENT_NUMBER

SAID = ["4600000000017", "https://example.test/?q=борщ", "1"]
STREAM = "".join(f"{text}\r\n" for text in SAID).encode()


def codes(*chunks: bytes, ends: CodeEnd = CodeEnd.LINE) -> list[str]:
    reader = CodeReader(ends=ends)
    found = [code for chunk in chunks for code in reader.feed(chunk)]
    found += reader.silence()
    assert not reader.pending
    return [code.text("utf-8") for code in found]


@given(cuts=st.lists(st.integers(0, len(STREAM)), max_size=12))
def test_any_cutting_gives_the_same_codes(cuts: list[int]) -> None:
    edges = [0, *sorted(cuts), len(STREAM)]
    assert codes(*(STREAM[a:b] for a, b in pairwise(edges))) == SAID


def test_a_code_without_its_line_end_was_torn() -> None:
    assert codes(b"46000000", b"") == []


def test_where_silence_ends_a_code_it_may_have_lines_of_its_own() -> None:
    assert codes(b"BEGIN\r\nEND\r\n", ends=CodeEnd.SILENCE) == ["BEGIN\r\nEND"]


def test_marks_around_a_code_are_not_part_of_it() -> None:
    assert codes(b"\x0242\x03\r") == ["42"]


def test_a_code_longer_than_any_is_left_out_whole() -> None:
    assert codes(b"7" * (LONGEST_CODE + 1) + b"\r42\r") == ["42"]
    assert codes(b"7" * LONGEST_CODE + b"\r") == ["7" * LONGEST_CODE]


def test_what_is_no_text_is_a_typed_error_that_quotes_nothing() -> None:
    (code,) = CodeReader().feed(b"77\xff88\r")
    with pytest.raises(UnreadableCode) as caught:
        code.text("utf-8")
    assert "77" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_code_shows_in_no_repr_and_can_be_wiped() -> None:
    reader = CodeReader()
    (code,) = reader.feed(b"7770000014821\r")
    assert "777" not in repr(code)
    code.wipe()
    assert not any(code.raw)
    reader.feed(b"777")
    reader.drop()
    assert not any(reader._buffer)


@pytest.mark.parametrize("said", [b"7770000014821", PAYMENT_NUMBER.encode(), b"77\xff88"])
def test_nothing_is_left_of_a_code_that_became_a_card(said: bytes) -> None:
    (code,) = CodeReader().feed(said + b"\r")
    card = card_in(code, CardSource.SCANNED)
    assert not any(code.raw)
    if said.isdigit() and said != PAYMENT_NUMBER.encode():
        assert card == CardSeen(source=CardSource.SCANNED, number=said.decode())
    elif said.isdigit():
        assert card == PaymentCardSeen(source=CardSource.SCANNED)
    else:
        assert card == CardSeen(source=CardSource.SCANNED, number="")


@given(st.lists(st.binary(max_size=6000), max_size=4), st.sampled_from(CodeEnd))
def test_any_bytes_give_codes_or_typed_errors_and_stay_bounded(
    chunks: list[bytes], ends: CodeEnd
) -> None:
    reader = CodeReader(ends=ends)
    found = [code for chunk in chunks for code in reader.feed(chunk)] + reader.silence()
    for code in found:
        assert 0 < len(code.raw) <= LONGEST_CODE
        try:
            code.text("utf-8")
        except UnreadableCode:
            continue
