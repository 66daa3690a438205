"""What the doctor makes of clocks and readers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from hardware.protocols import DeviceHealth, HealthState
from kiosk.doctor import own_house
from kiosk.doctor.lines import Health, Thing

MOSCOW = timezone(timedelta(hours=3))
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=MOSCOW)


def told(hour: int, minute: int) -> datetime:
    """As a server says it without a zone."""
    return NOON.replace(hour=hour, minute=minute, tzinfo=None)


@pytest.mark.parametrize(
    ("theirs", "health", "says"),
    [
        (told(12, 1), Health.OK, "2026-11-22 12:01:00"),
        (datetime(2026, 11, 22, 9, 0, tzinfo=UTC), Health.OK, "2026-11-22 12:00:00"),
        (told(12, 4), Health.WARNING, "4 minutes behind the server"),
        (told(9, 0), Health.WARNING, "180 minutes ahead of the server"),
        (None, Health.WARNING, "does not say what time it is"),
    ],
)
def test_a_clock_that_differs_is_told_with_how_much(
    theirs: datetime | None, health: Health, says: str
) -> None:
    line = own_house.clock(Thing.CLOCK, NOON, theirs, 120.0)
    assert line.health is health
    assert says in line.words


def test_a_missing_reader_is_a_warning_with_its_reason_and_since_when() -> None:
    since = datetime(2026, 11, 22, 9, 3, 7, tzinfo=UTC)
    readers = {
        "1-nfc": DeviceHealth(state=HealthState.READY),
        "2-swipe": DeviceHealth(
            state=HealthState.MISSING, reason="The cable is out: plug it in.", since=since
        ),
        "3-codes": DeviceHealth(state=HealthState.STARTING),
    }
    line = own_house.devices(Thing.CARD_READERS, readers, MOSCOW)
    assert line.health is Health.WARNING
    assert line.words == (
        "2-swipe is missing since 12:03:07: The cable is out: plug it in; "
        "3-codes is starting: no reason is known"
    )


def test_readers_that_work_are_named() -> None:
    line = own_house.devices(
        Thing.CARD_READERS, {"1-nfc": DeviceHealth(state=HealthState.READY)}, MOSCOW
    )
    assert (line.health, line.words) == (Health.OK, "1-nfc ready")


def test_a_kiosk_without_readers_is_fine() -> None:
    assert own_house.devices(Thing.CARD_READERS, {}, MOSCOW).health is Health.OK
