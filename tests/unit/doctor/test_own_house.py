"""What the doctor makes of clocks and readers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta, timezone

import pytest

from hardware.protocols import CardReader, CardSeen, DeviceHealth, HealthState
from kiosk.doctor import own_house
from kiosk.doctor.lines import Health, Thing

MOSCOW = timezone(timedelta(hours=3))
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=MOSCOW)


def told(hour: int, minute: int) -> datetime:
    """As a server says it without a zone."""
    return NOON.replace(hour=hour, minute=minute, tzinfo=None)


class Reader:
    """A card reader in any health."""

    def __init__(self, state: HealthState, reason: str = "") -> None:
        self.health = DeviceHealth(state=state, reason=reason)

    async def cards(self) -> AsyncIterator[CardSeen]:
        seen: tuple[CardSeen, ...] = ()
        for card in seen:
            yield card

    async def close(self) -> None:
        """Nothing to let go."""


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


def test_a_missing_reader_is_a_warning_with_its_reason() -> None:
    readers: dict[str, CardReader] = {
        "1-nfc": Reader(HealthState.READY),
        "2-swipe": Reader(HealthState.MISSING, "the cable is out"),
    }
    line = own_house.card_readers(readers)
    assert line.health is Health.WARNING
    assert line.words == "2-swipe is missing: the cable is out"


def test_a_kiosk_without_readers_is_fine() -> None:
    assert own_house.card_readers({}).health is Health.OK
