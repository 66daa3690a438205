"""What staff may ask for the running of the day: the stop list, the door, the wiped screen."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from msgspec import Struct

from kiosk.domain.day import ClosedBecause, StopUntil
from kiosk.domain.discreet import Discreet, Unsaid
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


class DaySectionOpened(Struct, frozen=True):
    section: DaySection


class DishesSought(Struct, frozen=True):
    """All that is typed so far; nothing shows the stopped ones and the whole menu."""

    query: str


class StopUntilChosen(Struct, frozen=True):
    """For the dishes that are stopped from now on."""

    until: StopUntil


class DishStopped(Struct, frozen=True):
    dish_id: int


class DishResumed(Struct, frozen=True):
    dish_id: int


class ClosedBecauseChosen(Struct, frozen=True):
    because: ClosedBecause


class ClosedWordsTyped(Discreet, frozen=True):
    """A sentence of staff's own for guests who read this language."""

    language: Language
    words: Unsaid[str]


class ClosedForChosen(Struct, frozen=True):
    lasts: ClosedFor


class ClosingConfirmed(Struct, frozen=True):
    """ "Close the kiosk", with what is chosen."""


class OpeningConfirmed(Struct, frozen=True):
    """ "Open the kiosk"."""


class WipingBegun(Struct, frozen=True):
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
