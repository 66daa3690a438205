"""When the kiosk's own terminal is offered to guests and when it is not."""

from __future__ import annotations

from datetime import UTC, datetime

from hardware.protocols import DeviceHealth, HealthState
from kiosk.checkout.ways import PayWay
from kiosk.devices.terminal_watch import AWAY_S, TerminalWatch

READY = DeviceHealth(state=HealthState.READY)
STARTING = DeviceHealth(state=HealthState.STARTING)
MISSING = DeviceHealth(state=HealthState.MISSING, reason="no route")
FOREIGN = DeviceHealth(state=HealthState.FAILED, reason="last 42, now 45")
SHUT = frozenset({PayWay.TERMINAL})


class StoppedClock:
    seconds = 100.0

    def now(self) -> datetime:
        return datetime(2026, 3, 14, tzinfo=UTC)

    def monotonic(self) -> float:
        return self.seconds


def test_a_line_that_breaks_for_a_moment_keeps_the_way_open() -> None:
    clock = StoppedClock()
    watch = TerminalWatch(clock)
    for health in (STARTING, READY, MISSING):
        assert not watch.changed_by(health)
    clock.seconds += AWAY_S - 1
    assert not watch.changed_by(MISSING)
    assert not watch.changed_by(READY)
    clock.seconds += 2
    assert not watch.changed_by(MISSING), "counted anew"
    assert watch.ways_shut == frozenset()


def test_a_terminal_that_is_long_away_shuts_its_way_until_it_is_back() -> None:
    clock = StoppedClock()
    watch = TerminalWatch(clock)
    watch.changed_by(MISSING)
    clock.seconds += AWAY_S
    assert watch.changed_by(MISSING)
    assert watch.ways_shut == SHUT
    assert not watch.changed_by(MISSING)
    assert watch.changed_by(READY)
    assert watch.ways_shut == frozenset()


def test_a_terminal_that_a_person_has_to_look_at_shuts_its_way_at_once() -> None:
    watch = TerminalWatch(StoppedClock())
    assert watch.changed_by(FOREIGN)
    assert watch.ways_shut == SHUT
