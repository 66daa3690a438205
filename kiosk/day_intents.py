"""What staff may ask for the running of the day: the stop list, the door, the wiped screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from kiosk.domain.day import ClosedBecause, StopUntil
from kiosk.domain.names import Language


class DaySection(StrEnum):
    """The sections of the page of operations that are about the day, in their order there."""

    STOPS = "stops"
    CLOSING = "closing"
    CLEANING = "cleaning"
    SHIFT = "shift"


class ClosedFor(StrEnum):
    """How long the kiosk stays closed."""

    UNTIL_OPENED = "until-opened"
    QUARTER = "quarter"
    HALF_HOUR = "half-hour"
    HOUR = "hour"
    TWO_HOURS = "two-hours"


class Wipe(IntEnum):
    """Seconds for which the screen takes no touch."""

    SHORT = 30
    USUAL = 60
    LONG = 120


@dataclass(frozen=True, slots=True)
class DaySectionOpened:
    section: DaySection


@dataclass(frozen=True, slots=True)
class DishesSought:
    """All that is typed so far; nothing shows the stopped ones and the whole menu."""

    query: str


@dataclass(frozen=True, slots=True)
class StopUntilChosen:
    """For the dishes that are stopped from now on."""

    until: StopUntil


@dataclass(frozen=True, slots=True)
class DishStopped:
    dish_id: int


@dataclass(frozen=True, slots=True)
class DishResumed:
    dish_id: int


@dataclass(frozen=True, slots=True)
class ClosedBecauseChosen:
    because: ClosedBecause


@dataclass(frozen=True, slots=True)
class ClosedWordsTyped:
    """A sentence of staff's own for guests who read this language."""

    language: Language
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ClosedForChosen:
    lasts: ClosedFor


@dataclass(frozen=True, slots=True)
class ClosingConfirmed:
    """ "Close the kiosk", with what is chosen."""


@dataclass(frozen=True, slots=True)
class OpeningConfirmed:
    """ "Open the kiosk"."""


@dataclass(frozen=True, slots=True)
class WipingBegun:
    """ "Wipe the screen"."""

    lasts: Wipe


DayIntent = (
    DaySectionOpened
    | DishesSought
    | StopUntilChosen
    | DishStopped
    | DishResumed
    | ClosedBecauseChosen
    | ClosedWordsTyped
    | ClosedForChosen
    | ClosingConfirmed
    | OpeningConfirmed
    | WipingBegun
)
