"""What tests of the figures hold in their hands: time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


class HandClock:
    """Stands until it is moved."""

    def __init__(self) -> None:
        self._passed_s = 0.0

    def passes(self, seconds: float) -> None:
        self._passed_s += seconds

    def now(self) -> datetime:
        return NOON + timedelta(seconds=self._passed_s)

    def monotonic(self) -> float:
        return self._passed_s
