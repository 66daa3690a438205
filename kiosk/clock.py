"""The only clock. Everything that needs the time or a fresh identity is handed one of these.

Tests and simulations hand in their own, so that a year passes in a second and ids are known.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from datetime import datetime, tzinfo
from typing import Protocol
from uuid import UUID


class Clock(Protocol):
    """Two clocks in one: the wall for people, the monotonic one for deadlines."""

    def now(self) -> datetime:
        """The wall clock with its local zone. May jump; never use it to measure a wait."""
        ...

    def monotonic(self) -> float:
        """Seconds that never jump, from an arbitrary start."""
        ...


class SystemClock:
    """The machine's clock, read in ``zone``; ``None``: in the machine's own zone."""

    def __init__(self, zone: tzinfo | None = None) -> None:
        self._zone = zone

    def now(self) -> datetime:
        return datetime.now(self._zone).astimezone(self._zone)

    def monotonic(self) -> float:
        return time.monotonic()


NewGuid = Callable[[], UUID]
"""Makes a fresh random GUID."""

new_guid: NewGuid = uuid.uuid4
