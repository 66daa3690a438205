"""A restaurant's own offers and first screen, as they stand in their one file.

Dishes are named by their codes at the till, groups by the names guests see, words by language:
``title = { ru = "…", en = "…" }``. Whatever is left out is not asked for. ``showcase_file`` reads
it.
"""

from __future__ import annotations

import re
from datetime import time
from typing import Annotated, Final, Self

from pydantic import AfterValidator, Field, model_validator

from kiosk.domain.hours import Hours, Weekday
from kiosk.domain.names import NO_TEXT, Language, Text
from kiosk.settings.values import Misfit, NotEmpty, Section

_HOURS: Final = re.compile(r"(\d\d):(\d\d)-(\d\d):(\d\d)")
_HOW: Final = "must be like 11:00-16:00"
MOST_OFFERED: Final = 3
"""As many as stand side by side."""


def _some_hours(text: str) -> str:
    hours_in(text)
    return text


def hours_in(text: str) -> tuple[time, time]:
    """``"11:00-16:00"`` as times; 24:00 is midnight. ValueError says how to write it."""
    found = _HOURS.fullmatch(text)
    if found is None:
        raise ValueError(_HOW)
    start_h, start_m, end_h, end_m = (int(part) for part in found.groups())
    try:
        return time(start_h, start_m), time(0 if (end_h, end_m) == (24, 0) else end_h, end_m)
    except ValueError:
        raise ValueError(_HOW) from None


def _in_languages(words: dict[str, str]) -> dict[str, str]:
    spoken = [language.value for language in Language]
    for language in words:
        if language not in spoken:
            raise ValueError(f'no language "{language}"; there are {", ".join(spoken)}')
    if not words:
        raise ValueError(f"must say something in one of {', '.join(spoken)}")
    return words


Words = Annotated[dict[str, NotEmpty], AfterValidator(_in_languages)]
DishCode = Annotated[int, Field(ge=1)]
Amount = Annotated[float, Field(ge=0, le=10_000_000)]


def text_of(words: dict[str, str] | None) -> Text:
    """Words by language as the rest of the kiosk holds them."""
    if words is None:
        return NO_TEXT
    return Text(words.get(Language.RU, ""), words.get(Language.EN, ""))


class TimedSection(Section):
    """What holds for some time only."""

    hours: Annotated[str, AfterValidator(_some_hours)] | None = Field(
        default=None, description="From and until, over midnight too; else all day."
    )
    weekdays: tuple[Weekday, ...] = Field(default=(), description="mon to sun; else every day.")

    @property
    def when(self) -> Hours:
        start, end = hours_in(self.hours) if self.hours is not None else (time(), time())
        return Hours(start=start, end=end, days=frozenset(self.weekdays))


class OfferSection(TimedSection):
    """One offer under the order, for baskets that meet every condition."""

    dishes: tuple[DishCode, ...] = Field(min_length=1, max_length=MOST_OFFERED)
    title: Words | None = None
    with_dishes: tuple[DishCode, ...] = ()
    with_groups: tuple[NotEmpty, ...] = ()
    without_dishes: tuple[DishCode, ...] = ()
    without_groups: tuple[NotEmpty, ...] = ()
    sum_from: Amount | None = None
    sum_to: Amount | None = None

    @model_validator(mode="after")
    def _can_be_met(self) -> Self:
        problems = {}
        both = set(self.with_dishes) & set(self.without_dishes)
        if both:
            problems["without_dishes"] = f"{min(both)} is in with_dishes too"
        if len(set(self.dishes)) < len(self.dishes):
            problems["dishes"] = "one dish stands twice"
        if self.sum_from is not None and self.sum_to is not None and self.sum_to < self.sum_from:
            problems["sum_to"] = "is less than sum_from"
        if problems:
            raise Misfit(problems)
        return self


class SentenceSection(TimedSection):
    """A line under the title for some hours."""

    text: Words


class SceneSection(Section):
    """One picture of the first screen. It stays for eight seconds where there are several.

    A picture or video is a file beside this one; a picture without a dot is a shipped drawing.
    """

    picture: NotEmpty
    beside: NotEmpty | None = None
    video: NotEmpty | None = None
    title: Words | None = None
    sentence: Words | None = None
    sentences: tuple[SentenceSection, ...] = ()


class ShowcaseSections(Section):
    """The whole file."""

    offers: tuple[OfferSection, ...] = ()
    scenes: tuple[SceneSection, ...] = ()
