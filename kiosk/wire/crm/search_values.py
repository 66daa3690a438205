"""Values of search conditions: text with wildcards, and days with parts left open (crm §10.2)."""

from __future__ import annotations

from calendar import isleap, monthrange
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from kiosk.errors import CrmRefused, ErrorCode, Remedy

_WILD: Final = "?*"
_ANY_YEAR: Final = 2000
"""A leap year, for days whose year is left open."""


def exactly(words: str) -> str:
    """The whole value. Raises CrmRefused where it has a wildcard in it: there is no way around."""
    if any(wild in words for wild in _WILD):
        told = "a search for ? or * itself is not possible"
        raise CrmRefused(ErrorCode.CRM_REFUSED, told, remedy=Remedy.NEVER)
    return words


def beginning_with(words: str) -> str:
    """As ``exactly``, with anything behind."""
    return f"{exactly(words)}*"


def containing(words: str) -> str:
    """As ``exactly``, with anything around."""
    return f"*{exactly(words)}*"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDay:
    """A day with parts that may be anything: zero is "any". ``0000-02-00`` is all of February."""

    year: int = 0
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        assert 0 <= self.year <= 9999, "a year has four digits"
        assert 0 <= self.month <= 12, "a month is 1 to 12, or 0"
        most = monthrange(self.year or _ANY_YEAR, self.month)[1] if self.month else 31
        assert 0 <= self.day <= most, "a day that the month has, or 0"

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}-{self.day:02}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRange:
    """Both inclusive; the same day twice for one day."""

    first: date | OpenDay = field(repr=False)
    last: date | OpenDay = field(repr=False)


def one_day(at: date | OpenDay) -> DayRange:
    return DayRange(first=at, last=at)


def birthdays(first: date, last: date) -> tuple[DayRange, ...]:
    """Birthdays within these days of a year, whatever the year of birth.

    Two ranges over New Year, which no single one can span: a search item for each. At most a year.
    """
    assert first <= last, "the first day comes first"
    assert (last - first).days < 365 + isleap(first.year), "at most a year"
    if first.year == last.year:
        return (DayRange(first=_of_any_year(first), last=_of_any_year(last)),)
    return (
        DayRange(first=_of_any_year(first), last=OpenDay(month=12, day=31)),
        DayRange(first=OpenDay(month=1, day=1), last=_of_any_year(last)),
    )


def _of_any_year(at: date) -> OpenDay:
    return OpenDay(month=at.month, day=at.day)
