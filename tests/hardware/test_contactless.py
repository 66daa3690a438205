"""The conversation with a card: what is asked, in which order, and what is never asked."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.contactless import (
    CardRead,
    KeyKind,
    NotReadable,
    PaymentCard,
    Reads,
    Sought,
    is_memory_card,
    read_card,
)

TAG = bytes.fromhex("3B8F8001804F0CA0000003060300030000000068")
CHIP = bytes.fromhex("3B8A80010031C173C84000009000")
UID = bytes.fromhex("04A1B2C3")
GET_UID = bytes.fromhex("FFCA000000")
BY_BLOCK = Sought(reads=Reads.BLOCK, block=6, blocks=2, key=b"SECRET", key_kind=KeyKind.B)


def converse(
    atr: bytes, sought: Sought, answers: list[bytes]
) -> tuple[CardRead | PaymentCard, list[bytes]]:
    """What came of it, and what the card was asked."""
    asked: list[bytes] = []
    exchange = read_card(atr, sought)
    try:
        asked.append(next(exchange))
        for answer in answers:
            command = exchange.send(bytearray(answer))
            asked.append(command)
    except StopIteration as end:
        return end.value, asked
    raise AssertionError(f"it asks on: {asked[-1].hex()}")


def refused(atr: bytes, sought: Sought, answers: list[bytes]) -> str:
    with pytest.raises(NotReadable) as caught:
        converse(atr, sought, answers)
    return str(caught.value)


def test_a_tag_is_asked_for_its_number_alone() -> None:
    read, asked = converse(TAG, Sought(), [UID + b"\x90\x00"])
    assert isinstance(read, CardRead)
    assert read.uid == UID
    assert asked == [GET_UID]
    assert UID.hex() not in repr(read)


@pytest.mark.parametrize("status", ["9000", "611A", "6283", "63C0", "6C20", "6985"])
@pytest.mark.parametrize("place", [0, 1], ids=["contactless", "with contacts"])
def test_a_card_with_a_payment_directory_is_asked_nothing_more(status: str, place: int) -> None:
    answers = [b"\x6a\x82"] * place + [b"A000000003" + bytes.fromhex(status)]
    read, asked = converse(CHIP, Sought(), answers)
    assert read == PaymentCard()
    assert all(command[1] == 0xA4 and b"PAY.SYS.DDF01" in command for command in asked)
    assert len(asked) == place + 1


@pytest.mark.parametrize("status", ["6A82", "6D00", "6E00", "6700", "6F00", "6999"])
def test_a_chip_without_a_payment_directory_is_a_guest_card(status: str) -> None:
    none = bytes.fromhex(status)
    read, asked = converse(CHIP, Sought(), [none, none, UID + b"\x90\x00"])
    assert isinstance(read, CardRead)
    assert asked[-1] == GET_UID


def test_a_telephone_that_shows_another_number_each_time_is_no_card() -> None:
    none = b"\x6a\x82"
    changing = bytes.fromhex("08123456") + b"\x90\x00"
    assert "another number" in refused(CHIP, Sought(), [none, none, changing])


def test_blocks_are_opened_one_by_one_and_the_keys_left_out() -> None:
    ok, block = b"\x90\x00", bytes(range(16))
    answers = [UID + ok, ok, ok, block + ok, ok, block + ok]
    read, asked = converse(TAG, BY_BLOCK, answers)
    assert isinstance(read, CardRead)
    assert read.written == block + block
    assert [command.hex().upper() for command in asked] == [
        "FFCA000000",
        "FF82000006" + b"SECRET".hex().upper(),
        "FF860000050100066100",
        "FFB0000610",
        "FF860000050100086100",
        "FFB0000810",
    ]


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ([b""], "no status"),
        ([b"\x6a\x81"], "6A81"),
        ([b"\x01\x90\x00"], "length"),
        ([bytes(17) + b"\x90\x00"], "length"),
        ([UID + b"\x90\x00", b"\x63\x00"], "does not take the key"),
        ([UID + b"\x90\x00", b"\x90\x00", b"\x63\x00"], "does not accept the key for block 6"),
        ([UID + b"\x90\x00", b"\x90\x00", b"\x90\x00", b"\x69\x82"], "does not give block 6"),
        ([UID + b"\x90\x00", b"\x90\x00", b"\x90\x00", b"ab\x90\x00"], "not 16 bytes"),
    ],
)
def test_what_a_card_refuses_is_told_in_one_sentence(answers: list[bytes], words: str) -> None:
    told = refused(TAG, BY_BLOCK, answers)
    assert words in told
    assert "SECRET" not in told
    assert "SECRET" not in repr(BY_BLOCK)


def test_a_tag_that_does_not_give_a_page_is_not_readable() -> None:
    sought = Sought(reads=Reads.NDEF)
    assert "page 0" in refused(TAG, sought, [UID + b"\x90\x00", b"\x63\x00"])
    assert "asked for" in refused(TAG, sought, [UID + b"\x90\x00", b"ab\x90\x00"])


def test_chips_and_tags_are_told_apart() -> None:
    assert is_memory_card(TAG)
    assert not is_memory_card(CHIP)
    assert not is_memory_card(b"")


@given(
    atr=st.one_of(st.just(TAG), st.just(CHIP), st.binary(max_size=33)),
    reads=st.sampled_from(Reads),
    answers=st.lists(
        st.one_of(
            st.binary(max_size=20),
            st.binary(min_size=16, max_size=16).map(lambda block: block + b"\x90\x00"),
            st.just(bytes(12) + b"\xe1\x10\x12\x00\x90\x00"),
        ),
        min_size=200,
        max_size=200,
    ),
)
def test_whatever_a_card_answers_it_is_read_or_not_readable(
    atr: bytes, reads: Reads, answers: list[bytes]
) -> None:
    sought = Sought(reads=reads, key=b"SECRET")
    with suppress(NotReadable):
        read, asked = converse(atr, sought, answers)
        assert isinstance(read, CardRead | PaymentCard)
        assert len(asked) < 200


def test_nothing_of_an_answer_is_left_in_the_buffers_it_came_in() -> None:
    listed = bytearray(b"A0000000031010 4276380012345679" + b"\x90\x00")
    exchange = read_card(CHIP, Sought())
    next(exchange)
    with suppress(StopIteration):
        exchange.send(listed)
    assert not any(listed)
