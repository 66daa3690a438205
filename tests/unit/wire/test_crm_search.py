"""Searching for holders: the expression language, wildcards, days with open parts."""

from __future__ import annotations

import operator
import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import CrmRefused
from kiosk.wire.crm.card_expressions import (
    CardExpression,
    at_least,
    at_most,
    between,
    less_than,
    masked,
    more_than,
)
from kiosk.wire.crm.search_values import (
    DayRange,
    OpenDay,
    beginning_with,
    birthdays,
    containing,
    exactly,
)


@pytest.mark.parametrize(
    ("expression", "written"),
    [
        (between(1, 100), "[1..100]"),
        (between(1, 100, with_last=False), "[1..100)"),
        (between(1, 100, with_first=False, with_last=False), "(1..100)"),
        (at_least(1000) & less_than(5000), ">= 1000 and < 5000"),
        (more_than(1) | at_most(0), "> 1 or <= 0"),
        (masked("1??") & masked("*0") | masked("55"), "1?? and *0 or 55"),
        (~masked("55"), "not 55"),
        (masked("1*") & (masked("*1") | masked("*2")), "1* and *1 or 1* and *2"),
        (~(masked("1*") | masked("2*")), "not 1* and not 2*"),
        (~(masked("1*") & ~masked("12")), "not 1* or 12"),
    ],
)
def test_an_expression_is_written_as_the_language_has_it(expression: CardExpression, written: str):
    assert str(expression) == written


@pytest.mark.parametrize("mask", ["", "1 or 2", "A", "1)", "\u0663"])
def test_a_mask_is_nothing_but_digits_and_wildcards(mask: str):
    with pytest.raises(AssertionError):
        masked(mask)


def holds(written: str, number: int) -> bool:
    """The language as crm §10.2 describes it, read by itself: ``and`` binds tighter than ``or``."""
    return any(
        all(_term(term.strip(), number) for term in part.split(" and "))
        for part in written.split(" or ")
    )


def _term(term: str, number: int) -> bool:
    if term.startswith("not "):
        return not _term(term[4:], number)
    if found := re.fullmatch(r"([\[(])(\d+)\.\.(\d+)([\])])", term):
        first, last = int(found[2]), int(found[3])
        low = number >= first if found[1] == "[" else number > first
        high = number <= last if found[4] == "]" else number < last
        return low and high
    if found := re.fullmatch(r"(>=|<=|>|<) (\d+)", term):
        compare = {">=": operator.ge, "<=": operator.le, ">": operator.gt, "<": operator.lt}
        return bool(compare[found[1]](number, int(found[2])))
    pattern = term.replace("?", r"\d").replace("*", r"\d*")
    return re.fullmatch(pattern, str(number)) is not None


NUMBERS = st.integers(0, 120)
TERMS = st.one_of(
    st.builds(at_least, NUMBERS),
    st.builds(less_than, NUMBERS),
    st.builds(between, NUMBERS, NUMBERS, with_first=st.booleans(), with_last=st.booleans()),
    st.text("012?*", min_size=1, max_size=3).map(masked),
)


@given(one=TERMS, two=TERMS, three=TERMS, number=NUMBERS)
def test_what_is_combined_means_what_it_says_although_there_are_no_brackets(
    one: CardExpression, two: CardExpression, three: CardExpression, number: int
):
    a, b, c = (holds(str(term), number) for term in (one, two, three))
    assert holds(str((one | two) & three), number) is ((a or b) and c)
    assert holds(str(~(one & two) | three), number) is (not (a and b) or c)
    assert holds(str(~(one | two) & ~three), number) is (not (a or b) and not c)


def test_card_numbers_of_a_search_do_not_show():
    assert "9643000012345678" not in repr(masked("9643000012345678") | at_least(1))


def test_text_is_taken_literally_or_not_at_all():
    assert (exactly("Al"), beginning_with("Al"), containing("l")) == ("Al", "Al*", "*l*")
    for wild in ("A?", "*"):
        with pytest.raises(CrmRefused):
            beginning_with(wild)


def test_a_day_may_be_open_in_every_part():
    assert [str(OpenDay(month=2)), str(OpenDay(month=2, day=29)), str(OpenDay(year=1990))] == [
        "0000-02-00",
        "0000-02-29",
        "1990-00-00",
    ]
    for parts in ({"month": 13}, {"month": 2, "day": 30}, {"year": 2026, "month": 2, "day": 29}):
        with pytest.raises(AssertionError):
            OpenDay(**parts)


def test_birthdays_over_new_year_are_two_searches():
    assert birthdays(date(2026, 2, 1), date(2026, 2, 7)) == (
        DayRange(first=OpenDay(month=2, day=1), last=OpenDay(month=2, day=7)),
    )
    assert birthdays(date(2026, 12, 28), date(2027, 1, 3)) == (
        DayRange(first=OpenDay(month=12, day=28), last=OpenDay(month=12, day=31)),
        DayRange(first=OpenDay(month=1, day=1), last=OpenDay(month=1, day=3)),
    )


@given(first=st.dates(date(2020, 1, 1), date(2030, 1, 1)), days=st.integers(0, 364))
def test_every_birthday_between_two_days_is_within_a_range(first: date, days: int):
    last = first + timedelta(days=days)
    ranges = [(str(r.first), str(r.last)) for r in birthdays(first, last)]
    for n in range(days + 1):
        at = f"0000-{first + timedelta(days=n):%m-%d}"
        assert any(low <= at <= high for low, high in ranges)
