"""Timing schemes: when a rate, a link or a coupon is in force (crm §8.7, row 7.13).

Masks are bit sums; zero means no restriction. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class TimingRule:
    """One line of a scheme: everything it names must fit.

    `months` bit 0 is January, `week_days` bit 0 Monday, `week_numbers` bit 0 the first week of the
    month. With `birthday` it covers `before` days before the holder's birthday to `after` after it.
    Hours that end before they begin go on past midnight.
    """

    id: int
    name: str
    date_from: datetime | None = None
    date_to: datetime | None = None
    time_from: time | None = None
    time_to: time | None = None
    months: int = 0
    week_days: int = 0
    week_numbers: int = 0
    birthday: bool = False
    before: int = 0
    after: int = 0

    def covers(self, at: datetime, birth: date | None) -> bool:
        """Whether the rule is in force at that local moment for a holder born on `birth`."""
        plain = at.replace(tzinfo=None)
        return (
            (self.date_from is None or self.date_from <= plain)
            and (self.date_to is None or plain <= self.date_to)
            and self._covers_hour(plain.time())
            and _in_mask(self.months, at.month - 1)
            and _in_mask(self.week_days, at.weekday())
            and _in_mask(self.week_numbers, _week_of_month(at.date()))
            and (not self.birthday or self._near_birthday(at.date(), birth))
        )

    def _covers_hour(self, hour: time) -> bool:
        begin, end = self.time_from or time.min, self.time_to or time.max
        if begin <= end:
            return begin <= hour <= end
        return hour >= begin or hour <= end

    def _near_birthday(self, day: date, birth: date | None) -> bool:
        if birth is None:
            return False
        first, last = timedelta(days=-self.before), timedelta(days=self.after)
        celebrated = (_birthday_in(birth, day.year + step) for step in (-1, 0, 1))
        return any(first <= day - one <= last for one in celebrated)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimingScheme:
    """A named schedule: in force while one of its rules is."""

    id: int
    name: str
    rules: tuple[TimingRule, ...]

    def rule_at(self, at: datetime, birth: date | None) -> TimingRule | None:
        """The first rule in force, None when the scheme is not."""
        return next((rule for rule in self.rules if rule.covers(at, birth)), None)


def _in_mask(mask: int, bit: int) -> bool:
    return not mask or bool(mask >> bit & 1)


def _week_of_month(day: date) -> int:
    """Weeks begin on Monday; the week of the first day is number 0."""
    return (day.day - 1 + day.replace(day=1).weekday()) // 7


def _birthday_in(birth: date, year: int) -> date:
    """The birthday in that year; the 29th of February is kept on the 28th where there is none."""
    try:
        return birth.replace(year=year)
    except ValueError:
        return birth.replace(year=year, day=28)
