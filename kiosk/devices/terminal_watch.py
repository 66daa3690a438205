"""Whether the kiosk's own terminal can be offered to guests, by how it has been doing."""

from __future__ import annotations

from typing import Final

from hardware.protocols import DeviceHealth, HealthState
from kiosk.checkout.ways import PayWay
from kiosk.clock import Clock
from kiosk.logs import logger

AWAY_S: Final = 30.0
"""A line may break for a moment, and come back by itself."""

_log = logger(__name__)


class TerminalWatch:
    """A terminal that is missing for long, or that a person has to look at, is not offered."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._away_since: float | None = None
        self._shut = False

    @property
    def ways_shut(self) -> frozenset[PayWay]:
        return frozenset({PayWay.TERMINAL}) if self._shut else frozenset()

    def changed_by(self, health: DeviceHealth) -> bool:
        """Takes in how the terminal is doing now; whether ``ways_shut`` is another for it."""
        now = self._clock.monotonic()
        if health.state is not HealthState.MISSING:
            self._away_since = None
        elif self._away_since is None:
            self._away_since = now
        long_away = self._away_since is not None and now - self._away_since >= AWAY_S
        shut = long_away or health.state is HealthState.FAILED
        changed, self._shut = shut is not self._shut, shut
        if changed and shut:
            _log.error("the payment terminal cannot be used", reason=health.reason)
        elif changed:
            _log.info("the payment terminal is well again")
        return changed
