"""What a restart brings back, byte for byte, and what is refused."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import GarbledReply
from kiosk.menu.keeping import PIECE, KeptAnswer, KeptMenu, pack, packed, unpack, unpacked


def kept(*answers: tuple[str, int | None, bytes]) -> KeptMenu:
    return KeptMenu(
        shift="123450007 77 2026-03-14",
        answers={
            name: KeptAnswer(version=version, asked=f"how {name}", packed=packed([body]))
            for name, version, body in answers
        },
    )


MENU = kept(("MENUITEMS", 646, b"\x00\xff<xml/>"), ("GetOrderMenu", None, "Борщ".encode()))


def test_a_menu_comes_back_as_it_was_kept() -> None:
    assert unpack(pack(MENU)) == MENU
    turned = KeptMenu(shift=MENU.shift, answers=dict(reversed(list(MENU.answers.items()))))
    assert pack(turned) == pack(MENU)


@given(pieces=st.lists(st.binary(max_size=300), max_size=5))
def test_a_reply_comes_back_byte_for_byte(pieces: list[bytes]) -> None:
    assert b"".join(unpacked(packed(pieces))) == b"".join(pieces)


def test_a_large_reply_comes_back_in_pieces() -> None:
    body = bytes(range(256)) * 2000
    found = unpacked(packed([body]))
    assert max(map(len, found)) <= PIECE
    assert b"".join(found) == body


@pytest.mark.parametrize(
    "content", [b"", b"garbage", pack(MENU)[:-3], pack(MENU) + b"x", b"\0\0\0\2[]", b"\0\0\0\2{}"]
)
def test_what_was_not_packed_here_is_refused(content: bytes) -> None:
    with pytest.raises(GarbledReply):
        unpack(content)


@given(at=st.integers(0, len(pack(MENU)) - 1), byte=st.integers(0, 255))
def test_a_damaged_menu_is_read_or_refused_but_nothing_else(at: int, byte: int) -> None:
    damaged = bytearray(pack(MENU))
    damaged[at] = byte
    with suppress(GarbledReply):
        for answer in unpack(bytes(damaged)).answers.values():
            unpacked(answer.packed)


@pytest.mark.parametrize("content", [b"", b"garbage", packed([b"soup"])[:-1]])
def test_a_reply_that_is_not_whole_is_refused(content: bytes) -> None:
    with pytest.raises(GarbledReply):
        unpacked(content)


@pytest.mark.parametrize(
    ("kept_version", "asked", "version", "same"),
    [(5, "how", 5, True), (5, "how", 6, False), (5, "other", 5, False), (None, "how", None, False)],
)
def test_an_answer_is_good_for_the_same_question_about_the_same_version(
    kept_version: int | None, asked: str, version: int | None, same: bool
) -> None:
    answer = KeptAnswer(version=kept_version, asked="how", packed=b"")
    assert answer.answers(asked, version) is same
