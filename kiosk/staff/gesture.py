"""The hidden gesture: upper corners touched in an order nobody finds by chance. Pure."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from kiosk.staff_intents import Corner

SEQUENCE: Final = (Corner.LEFT, Corner.LEFT, Corner.RIGHT, Corner.RIGHT, Corner.LEFT)
BETWEEN_S: Final = 2.0
"""Longer between two touches, and it begins anew."""


class CornerGesture(Struct, frozen=True, kw_only=True):
    """The corners touched so far; ``last`` is when, in monotonic seconds."""

    corners: tuple[Corner, ...] = ()
    last: float = 0.0

    @property
    def complete(self) -> bool:
        return self.corners == SEQUENCE

    def touched(self, corner: Corner, now: float) -> CornerGesture:
        """One touch more. What does not fit may still be the beginning of the next try."""
        before = self.corners if now - self.last <= BETWEEN_S else ()
        touched = (*before, corner)
        while touched != SEQUENCE[: len(touched)]:
            touched = touched[1:]
        return CornerGesture(corners=touched, last=now)
