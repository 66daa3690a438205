"""Text on a line of so many columns: nothing is lost, nothing stands over the edge."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.typesetting import (
    in_code_page,
    knows_code_page,
    pair_lines,
    pair_size,
    words_size,
    wrapped,
)

NAMES = st.text(st.characters(categories=["Lu", "Ll", "Nd", "Zs"]), max_size=80)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Борщ «Ёлка» – 390\u00a0₽", 'Борщ "Ёлка" - 390\u00a0р.'),
        ("2 × пельмени…", "2 x пельмени..."),
        ("−300 ₽", "-300 р."),
        ("•• 1234", "** 1234"),
        ("Café", "Cafe"),
        ("a\x1b@\x00b\n", "a @ b "),
    ],
)
def test_what_cp866_lacks_is_said_with_what_it_has(text: str, said: str) -> None:
    assert in_code_page(text, "CP866") == said


def test_a_rouble_is_said_in_latin_where_there_is_no_cyrillic() -> None:
    assert in_code_page("390 ₽", "CP437") == "390 RUB"


@pytest.mark.parametrize("text", ["Рақмет", "寿司", "🍲"])
def test_what_cannot_be_said_is_left_to_whoever_draws(text: str) -> None:
    assert in_code_page(text, "CP866") is None


@pytest.mark.parametrize(
    ("name", "known"),
    [("CP866", True), ("cp1251", True), ("utf-8", False), ("base64", False), ("nosuch", False)],
)
def test_a_code_page_has_one_byte_a_letter(name: str, known: bool) -> None:
    assert knows_code_page(name) is known


@given(st.text(max_size=200))
def test_nothing_in_a_name_becomes_a_command(text: str) -> None:
    said = in_code_page(text, "CP866")
    assert said is None or min(said.encode("cp866"), default=32) >= 32


@given(NAMES, st.integers(16, 64))
def test_every_word_is_on_a_line_that_fits(text: str, columns: int) -> None:
    lines = wrapped(text, columns)
    assert all(len(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(NAMES, st.from_regex(r"\A[0-9 ]{0,9}[0-9] p\.\Z"), st.integers(24, 64), st.integers(0, 4))
def test_the_price_stands_whole_at_the_edge(
    left: str, right: str, columns: int, indent: int
) -> None:
    lines = pair_lines(left, right, columns, indent)
    assert all(len(line) <= columns for line in lines)
    assert sum(line.endswith(right.strip()) and len(line) == columns for line in lines) >= 1
    words = "".join("".join(lines).split())
    assert all(word in words for word in left.split() if len(word) < columns // 3)


def test_a_long_name_goes_on_below_its_beginning_and_not_below_the_price() -> None:
    assert pair_lines("Пельмени домашние с бульоном", "1 180 р.", 24, 2) == [
        "  Пельмени      1 180 р.",
        "  домашние с",
        "  бульоном",
    ]


def test_a_price_that_fills_the_line_gets_its_own() -> None:
    assert pair_lines("Суп", "1 000 000 000 р.", 20) == ["Суп", "    1 000 000 000 р."]


@pytest.mark.parametrize(
    ("text", "size", "columns", "fits"),
    [
        ("47", 8, 48, 8),
        ("10047", 8, 32, 6),
        ("1234567", 8, 48, 6),
        ("", 8, 48, 8),
        ("x" * 99, 8, 48, 1),
    ],
)
def test_a_number_gets_smaller_rather_than_being_cut(
    text: str, size: int, columns: int, fits: int
) -> None:
    assert words_size(text, size, columns) == fits


def test_a_sum_gets_smaller_rather_than_leaving_its_line() -> None:
    assert pair_size("Оплачено", "1 280 р.", 2, 48) == 2
    assert pair_size("Оплачено", "1 280 р.", 2, 32) == 1
