"""What keys make of a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.typed_text import typed


def written(keys: str, most: int = 20) -> str:
    text = ""
    for key in keys:
        text = typed(text, key, most)
    return text


def test_letters_stand_one_after_another() -> None:
    assert written("без лука") == "без лука"


def test_spaces_neither_begin_a_text_nor_stand_together() -> None:
    assert written("  без   лука") == "без лука"


def test_a_full_text_takes_no_more() -> None:
    assert written("без лука", most=4) == "без "


def test_what_is_no_single_sign_is_no_key() -> None:
    assert typed("а", "бв", 20) == typed("а", "", 20) == typed("а", "\n", 20) == "а"


@given(st.text())
def test_whatever_is_typed_can_be_written_into_an_order(keys: str) -> None:
    text = written(keys)
    assert len(text) <= 20
    assert text.isprintable()
