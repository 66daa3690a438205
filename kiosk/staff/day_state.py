"""What a person is about to decide for the day, while they are in. Values only, and pure steps."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.day_intents import (
    ClosedBecauseChosen,
    ClosedFor,
    ClosedForChosen,
    ClosedWordsTyped,
    DayIntent,
    DaySection,
    DishesSought,
    StopUntilChosen,
)
from kiosk.day_snapshots import ShiftPart, StopNews
from kiosk.domain.day import LONGEST_WORDS, ClosedBecause, StopUntil
from kiosk.domain.names import NO_TEXT, Language, Text
from kiosk.staff_snapshots import StaffView

LONGEST_SEARCH: Final = 40
DAY_SECTIONS: Final = {
    DaySection.STOPS: StaffView.STOPS,
    DaySection.CLOSING: StaffView.CLOSING,
    DaySection.CLEANING: StaffView.CLEANING,
    DaySection.SHIFT: StaffView.SHIFT,
}
"""From each of them "back" leads to the page of operations."""
_LASTS: Final = {
    ClosedFor.QUARTER: timedelta(minutes=15),
    ClosedFor.HALF_HOUR: timedelta(minutes=30),
    ClosedFor.HOUR: timedelta(hours=1),
    ClosedFor.TWO_HOURS: timedelta(hours=2),
}


class DayState(Struct, frozen=True, kw_only=True):
    """``acting`` are dishes about which something is being done; ``busy``: the door is being closed
    or opened; ``wiping_until`` is monotonic seconds."""

    query: str = ""
    until: StopUntil = StopUntil.SHIFT_ENDS
    acting: frozenset[int] = frozenset()
    news: StopNews | None = None
    because: ClosedBecause | None = None
    words: Text = NO_TEXT
    lasts: ClosedFor = ClosedFor.UNTIL_OPENED
    busy: bool = False
    trouble: bool = False
    shift: ShiftPart | None = None
    wiping_until: float = 0.0

    @property
    def ready(self) -> bool:
        """Whether guests can be told why."""
        said = bool(self.words.own.strip() or self.words.alternative.strip())
        return self.because is not None and (self.because is not ClosedBecause.OWN_WORDS or said)

    def opens_at(self, now: datetime) -> datetime | None:
        """When the kiosk would open by itself, in whole minutes."""
        lasts = _LASTS.get(self.lasts)
        return (now + lasts).replace(second=0, microsecond=0) if lasts is not None else None


def with_day_intent(day: DayState, view: StaffView, intent: DayIntent) -> DayState:
    """What needs no waiting; the same state where the tap does not belong to what is shown."""
    match intent:
        case DishesSought(query=query) if view is StaffView.STOPS:
            return replace(day, query=query[:LONGEST_SEARCH], news=None)
        case StopUntilChosen(until=until) if view is StaffView.STOPS:
            return replace(day, until=until)
        case ClosedBecauseChosen(because=because) if view is StaffView.CLOSING:
            return replace(day, because=because, trouble=False)
        case ClosedWordsTyped(language=language, words=words) if view is StaffView.CLOSING:
            return replace(day, words=_typed(day.words, language, words[:LONGEST_WORDS]))
        case ClosedForChosen(lasts=lasts) if view is StaffView.CLOSING:
            return replace(day, lasts=lasts)
        case _:
            return day


def _typed(words: Text, language: Language, sentence: str) -> Text:
    if language is Language.RU:
        return Text(sentence, words.alternative)
    return Text(words.own, sentence)
