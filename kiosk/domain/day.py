"""What staff decide for the day: dishes this kiosk sells no more, and that it is closed."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from kiosk.domain.names import NO_TEXT, Text

LONGEST_WORDS = 120
"""Letters of a sentence of staff's own on the guests' screen: what two lines of it hold."""


class StopUntil(StrEnum):
    """How long a dish stays sold out here."""

    SHIFT_ENDS = "shift-ends"
    TAKEN_BACK = "taken-back"


class Stop(Struct, frozen=True, kw_only=True):
    """A dish that this kiosk sells no more, by its id in the directory; ``name`` is what it was
    called then. ``shift`` is the till's, opaque; empty: none was open, so the next one counts.
    ``told``: the till has taken it onto its own stop list, and nothing of it is left here once the
    menu shows that.
    """

    dish_id: int
    code: int
    name: Text
    until: StopUntil
    at: datetime
    by: str
    shift: str = ""
    told: bool = False

    def same(self, other: Stop) -> bool:
        """Whether both are of one decision, whatever has become known of it since."""
        return (self.dish_id, self.at) == (other.dish_id, other.at)


class ClosedBecause(StrEnum):
    """Why guests cannot order here, as they are told."""

    CLEANING = "cleaning"
    BREAK = "break"
    REPAIR = "repair"
    KITCHEN_CLOSED = "kitchen-closed"
    CLOSED_TODAY = "closed-today"
    OWN_WORDS = "own-words"


class Closing(Struct, frozen=True, kw_only=True):
    """The kiosk is closed by a person. ``words`` belong to OWN_WORDS; ``until`` is when it opens by
    itself, ``None``: when somebody opens it."""

    because: ClosedBecause
    at: datetime
    by: str
    words: Text = NO_TEXT
    until: datetime | None = None

    def over(self, now: datetime) -> bool:
        return self.until is not None and now >= self.until


def in_shift(stops: tuple[Stop, ...], shift: str) -> tuple[tuple[Stop, ...], tuple[Stop, ...]]:
    """Those that go on in this shift of the till, and those that ended with the one before.

    One that was made before any shift was open belongs to the first. No shift ends nothing.
    """
    if not shift:
        return stops, ()
    ended = tuple(
        stop
        for stop in stops
        if stop.until is StopUntil.SHIFT_ENDS and stop.shift not in ("", shift)
    )
    return tuple(stop for stop in stops if stop not in ended), ended
