"""When something of the restaurant's own holds: hours of the day, days of the week."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from enum import StrEnum

from msgspec import Struct


class Weekday(StrEnum):
    """Days in the order of ``datetime.weekday``."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


_WEEK = tuple(Weekday)


class Hours(Struct, frozen=True, kw_only=True):
    """From ``start`` on, until before ``end``; over midnight where ``end`` is the earlier one.

    Equal times are the whole day. No ``days`` are all of them; a night belongs to the day it began.
    """

    start: time = time()
    end: time = time()
    days: frozenset[Weekday] = frozenset()

    def hold_at(self, moment: datetime) -> bool:
        """Whether they hold at ``moment``, by the restaurant's own clock."""
        now = moment.time()
        if self.start == self.end:
            return self._has(moment)
        if self.start < self.end:
            return self.start <= now < self.end and self._has(moment)
        if now >= self.start:
            return self._has(moment)
        return now < self.end and self._has(moment - timedelta(days=1))

    def _has(self, day: datetime) -> bool:
        return not self.days or _WEEK[day.weekday()] in self.days


ALWAYS = Hours()
