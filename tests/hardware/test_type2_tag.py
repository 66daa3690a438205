"""A tag's memory: the message is found wherever it may lie, and no tag keeps the reader busy."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.ndef import BadTag
from hardware.type2_tag import BLOCK, PAGE, message_of_tag

HEADER = bytes.fromhex("04112233445566778899FFFF")
LOCKS = bytes.fromhex("0103A00C34")


def memory(data: bytes, *, size: int = 0x12, capabilities: str = "E110{:02X}00") -> bytes:
    """A tag's whole memory; ``size`` in units of eight bytes."""
    return HEADER + bytes.fromhex(capabilities.format(size)) + data.ljust(size * 8, b"\x00")


def read(tag: bytes, asked: list[int] | None = None) -> bytes:
    """The message of a tag that holds ``tag``; reading on behind its end begins anew."""
    walk = message_of_tag()
    try:
        page = next(walk)
        while True:
            if asked is not None:
                asked.append(page)
            start = page * PAGE
            page = walk.send(bytearray((tag + tag + bytes(BLOCK))[start : start + BLOCK]))
    except StopIteration as end:
        return bytes(end.value)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x03\x03abc\xfe", b"abc"),
        (b"\x00\x00\x03\x03abc\xfe", b"abc"),
        (LOCKS + b"\x03\x03abc\xfe", b"abc"),
        (b"\xfd\x02zz\x03\x03abc\xfe", b"abc"),
        (b"\xfd\xff\x00\x02zz\x03\x03abc\xfe", b"abc"),
        (b"\x03\xff\x00\x03abc\xfe", b"abc"),
        (b"\x03\x00\xfe", b""),
        (b"\xfe\x03\x03abc", b""),
        (b"", b""),
    ],
    ids=[
        "at once",
        "behind nothing",
        "behind locks",
        "behind a maker's own",
        "behind a long one",
        "long length",
        "empty",
        "ended before",
        "never formatted",
    ],
)
def test_the_message_is_found(data: bytes, message: bytes) -> None:
    assert read(memory(data)) == message


def test_a_message_may_fill_the_tag_to_its_last_byte() -> None:
    message = bytes(range(142))
    assert read(memory(b"\x03\x8e" + message)) == message


@pytest.mark.parametrize("control", [b"\x01\x03\x23\x10\x04", b"\x02\x03\x23\x02\x04"])
def test_bytes_that_are_not_data_are_left_out_of_the_message(control: bytes) -> None:
    data = control + b"\x03\x20" + bytes(range(1, 33))
    whole = memory(data)
    # At byte 2 x 16 + 3: sixteen bits of locks, or two bytes of the maker's own.
    assert read(whole[:35] + b"\xaa\xbb" + whole[35:-2]) == bytes(range(1, 33))


def test_only_as_much_is_read_as_the_message_needs() -> None:
    asked: list[int] = []
    read(memory(b"\x03\x03abc\xfe", size=0x6D), asked)
    assert asked == [0, 4]


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        (memory(b"", capabilities="0010{:02X}00"), "not an NFC tag"),
        (memory(b"", capabilities="E120{:02X}00"), "version"),
        (memory(b"", capabilities="E110{:02X}F0"), "everybody"),
        (memory(b"\x03\x8f"), "longer"),
        (memory(b"\x03\xff\xff\xff"), "longer"),
        (memory(b"\x01\x02ab"), "reserves"),
        (memory(b"\x00" * 143 + b"\x03"), "longer"),
        (memory(b"\x02\x03\x23\x00\x04\x03\x80"), "longer"),
    ],
)
def test_a_tag_that_cannot_be_is_refused(tag: bytes, words: str) -> None:
    with pytest.raises(BadTag, match=words):
        read(tag)


@pytest.mark.parametrize("given_back", [b"", b"short", bytes(17)])
def test_a_tag_that_gives_less_or_more_than_asked_is_refused(given_back: bytes) -> None:
    walk = message_of_tag()
    next(walk)
    with pytest.raises(BadTag, match="asked for"):
        walk.send(bytearray(given_back))


def ends(tag: Callable[[int], bytes]) -> int:
    """How many blocks were read until it was over."""
    walk = message_of_tag()
    page = next(walk)
    for count in range(1, 1000):
        try:
            page = walk.send(bytearray(tag(page)))
        except (StopIteration, BadTag):
            return count
    raise AssertionError("it never ended")


@given(st.binary(min_size=300, max_size=2100))
def test_whatever_a_tag_holds_reading_ends(data: bytes) -> None:
    tag = HEADER + b"\xe1\x10\xff\x00" + data

    def block(page: int) -> bytes:
        return tag[page * PAGE :][:BLOCK].ljust(BLOCK, b"\x01")

    assert ends(block) <= 1 + 0xFF * 8 // BLOCK + 1


def test_the_message_is_the_only_copy_of_what_the_tag_gave() -> None:
    tag = memory(b"\x03\x05ABCDE\xfe")
    blocks: list[bytearray] = []
    walk = message_of_tag()
    page = next(walk)
    with suppress(StopIteration):
        while True:
            blocks.append(bytearray(tag[page * PAGE :][:BLOCK]))
            page = walk.send(blocks[-1])
    assert blocks
    assert not any(any(block) for block in blocks)
