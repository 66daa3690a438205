"""Hours of the restaurant's own things: over midnight too, and by days of the week."""

from datetime import UTC, datetime, time

import pytest

from kiosk.domain.hours import ALWAYS, Hours, Weekday

SATURDAY = 14


def at(clock: str, day: int = SATURDAY) -> datetime:
    """A moment in March 2026, whose 14th is a Saturday."""
    hour, minute = clock.split(":")
    return datetime(2026, 3, day, int(hour), int(minute), tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "hold"),
    [("10:59", False), ("11:00", True), ("15:59", True), ("16:00", False)],
)
def test_hours_begin_with_their_first_minute_and_end_before_their_last(
    moment: str, *, hold: bool
) -> None:
    assert Hours(start=time(11), end=time(16)).hold_at(at(moment)) is hold


@pytest.mark.parametrize(
    ("moment", "hold"), [("21:59", False), ("22:00", True), ("01:59", True), ("02:00", False)]
)
def test_hours_go_over_midnight(moment: str, *, hold: bool) -> None:
    assert Hours(start=time(22), end=time(2)).hold_at(at(moment)) is hold


def test_a_night_belongs_to_the_day_it_began() -> None:
    friday_night = Hours(start=time(22), end=time(2), days=frozenset({Weekday.FRI}))
    assert friday_night.hold_at(at("23:00", SATURDAY - 1))
    assert friday_night.hold_at(at("01:00", SATURDAY))
    assert not friday_night.hold_at(at("23:00", SATURDAY))
    assert not friday_night.hold_at(at("01:00", SATURDAY - 1))


def test_days_alone_hold_all_day() -> None:
    weekend = Hours(days=frozenset({Weekday.SAT, Weekday.SUN}))
    assert weekend.hold_at(at("00:00"))
    assert weekend.hold_at(at("23:59", SATURDAY + 1))
    assert not weekend.hold_at(at("12:00", SATURDAY + 2))


def test_without_hours_it_always_holds() -> None:
    assert ALWAYS.hold_at(at("03:00"))
