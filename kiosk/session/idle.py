"""When a silent kiosk asks "still there?", and when it forgets the guest."""

from __future__ import annotations

import math
from enum import StrEnum

from msgspec import Struct


class Presence(StrEnum):
    """HERE: touched recently. ASKED: the warning shows. GONE: the countdown ran out."""

    HERE = "here"
    ASKED = "asked"
    GONE = "gone"


class IdleWatch(Struct, frozen=True, kw_only=True):
    """Silence is counted from ``last_touch`` (monotonic seconds)."""

    after_s: float
    warning_s: float
    last_touch: float

    def presence(self, now: float) -> Presence:
        silent = now - self.last_touch
        if silent < self.after_s:
            return Presence.HERE
        return Presence.ASKED if silent < self.after_s + self.warning_s else Presence.GONE

    def seconds_left(self, now: float) -> int:
        """Whole seconds of the countdown still to go, rounded up: never 0 while it waits."""
        left = self.after_s + self.warning_s - (now - self.last_touch)
        return max(0, min(math.ceil(left), math.ceil(self.warning_s)))
