"""Numbers as a guest reads them, letter by letter."""

from __future__ import annotations

from datetime import datetime

import pytest

from kiosk.domain.money import Money
from kiosk.domain.names import Language
from ui.formats import count_text, delta_text, money_text, percent_text, points_text, time_text

RU, EN = Language.RU, Language.EN


@pytest.mark.parametrize(
    ("minor", "russian", "english"),
    [
        (0, "0\u00a0₽", "0\u00a0₽"),
        (39000, "390\u00a0₽", "390\u00a0₽"),
        (158050, "1\u00a0580,50\u00a0₽", "1\u00a0580.50\u00a0₽"),
        (5, "0,05\u00a0₽", "0.05\u00a0₽"),
        (123456789, "1\u00a0234\u00a0567,89\u00a0₽", "1\u00a0234\u00a0567.89\u00a0₽"),
        (-3000, "\u221230\u00a0₽", "\u221230\u00a0₽"),
        (-50, "\u22120,50\u00a0₽", "\u22120.50\u00a0₽"),
    ],
)
def test_money_in_both_languages(minor: int, russian: str, english: str) -> None:
    assert money_text(Money(minor), RU) == russian
    assert money_text(Money(minor), EN) == english


@pytest.mark.parametrize(
    ("minor", "text"),
    [(4000, "+40\u00a0₽"), (-3000, "\u221230\u00a0₽"), (0, "0\u00a0₽"), (150, "+1,50\u00a0₽")],
)
def test_a_difference_shows_its_sign(minor: int, text: str) -> None:
    assert delta_text(Money(minor), RU) == text


@pytest.mark.parametrize(
    ("minor", "text"), [(0, "0"), (34000, "340"), (109099, "1\u00a0090"), (99, "0")]
)
def test_points_are_whole(minor: int, text: str) -> None:
    assert points_text(Money(minor)) == text


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0"), (999, "999"), (12345, "12\u00a0345"), (-1000, "-1\u00a0000")]
)
def test_thousands_stand_apart(number: int, text: str) -> None:
    assert count_text(number) == text


@pytest.mark.parametrize(
    ("rate", "russian", "english"),
    [
        (1500, "15\u00a0%", "15\u00a0%"),
        (1250, "12,5\u00a0%", "12.5\u00a0%"),
        (105, "1,05\u00a0%", "1.05\u00a0%"),
        (10_000, "100\u00a0%", "100\u00a0%"),
    ],
)
def test_a_share_has_only_the_figures_it_needs(rate: int, russian: str, english: str) -> None:
    assert percent_text(rate, RU) == russian
    assert percent_text(rate, EN) == english


def test_a_time_has_two_figures_each() -> None:
    assert time_text(datetime(2026, 3, 14, 9, 5)) == "09:05"  # noqa: DTZ001 - the wall's own time
