"""Timing schemes: when something holds, by dates, hours, months, days and birthdays (crm §8.7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from msgspec import Struct

from kiosk.wire.crm.action import Action, Repeat
from kiosk.wire.crm.values import day, flag, mask, moment, text, told, told_whole, whole_or_none
from kiosk.wire.documents import Element


class TimingRule(Struct, frozen=True, kw_only=True):
    """One rule of a scheme. ``None`` and an empty set: no restriction.

    ``months`` 1 to 12, ``week_days`` 1 (Monday) to 7, ``weeks`` 1 to 6 within a month. Where
    ``birthday`` counts, ``days_before`` and ``days_after`` it do as well.
    """

    id: int | None
    rule_name: str
    valid_from: datetime | date | None
    valid_until: datetime | date | None
    opens: str
    closes: str
    months: frozenset[int]
    week_days: frozenset[int]
    weeks: frozenset[int]
    birthday: bool
    days_before: int
    days_after: int


class TimingScheme(Struct, frozen=True, kw_only=True):
    """Its rules together."""

    id: int | None
    scheme_name: str
    rules: tuple[TimingRule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GetTimingSchemesInfo(Action[tuple[TimingScheme, ...]]):
    """Every timing scheme; CRM 7 alone knows the action."""

    name: ClassVar = "Get timing schemes info"
    root: ClassVar = "Timing_Schemes"
    repeat: ClassVar = Repeat.FREELY

    def write_into(self, message: Element) -> None:
        """Takes no parameters."""

    @classmethod
    def read(cls, answer: Element) -> tuple[TimingScheme, ...]:
        return tuple(
            TimingScheme(
                id=told_whole(element, "Timing_Scheme_ID"),
                scheme_name=text(element, "Timing_Scheme_Name"),
                rules=tuple(
                    _read_rule(rule)
                    for rule in element.iterfind("Timing_Scheme_Details/Timing_Scheme_Detail")
                ),
            )
            for element in answer.iterfind("Timing_Scheme")
        )

    def needs_crm7(self) -> str:
        return f"the action {self.name!r}"


def _read_rule(element: Element) -> TimingRule:
    return TimingRule(
        id=told_whole(element, "Time_ID"),
        rule_name=text(element, "Name"),
        valid_from=moment(element, "Date_From") or day(element, "Date_From"),
        valid_until=moment(element, "Date_To") or day(element, "Date_To"),
        opens=text(element, "Time_From"),
        closes=text(element, "Time_To"),
        months=_bits(mask(element, "Months"), 12),
        week_days=_bits(mask(element, "Week_Days"), 7),
        weeks=_bits(mask(element, "Week_Numbers"), 6),
        birthday=flag(element, "Birthday"),
        days_before=_days(element, "Before"),
        days_after=_days(element, "After"),
    )


def _days(rule: Element, name: str) -> int:
    """Days around a birthday: of the flag, or beside it, as attribute or child (crm §8.7, §17)."""
    birthday = rule.find("Birthday")
    places = [rule] if birthday is None else [birthday, rule]
    return next(filter(None, (whole_or_none(told(place, name)) for place in places)), 0)


def _bits(value: int | None, most: int) -> frozenset[int]:
    """``0x0005`` is {1, 3}."""
    return frozenset(n + 1 for n in range(most) if (value or 0) >> n & 1)
