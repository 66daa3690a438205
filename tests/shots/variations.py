"""Every way a screen may be looked at: panel, words, appearance, size of the letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import Final, TypeVar

from kiosk.domain.contrast import Contrast
from kiosk.domain.names import Language
from tests.shots.studio import LOW, PANELS, PORTRAIT, SMALL, Panel

Value = TypeVar("Value")


class Words(StrEnum):
    """What the screen is written in. ``MIRRORED`` is English that runs from the right."""

    RU = "ru"
    EN = "en"
    MIRRORED = "mirrored"

    @property
    def language(self) -> Language:
        return Language.RU if self is Words.RU else Language.EN


@dataclass(frozen=True, slots=True, kw_only=True)
class Variation:
    """One way to look at a screen; ``percent`` is the size of the letters."""

    panel: Panel
    words: Words
    contrast: Contrast
    percent: int

    @property
    def mirrored(self) -> bool:
        return self.words is Words.MIRRORED

    @property
    def name(self) -> str:
        return f"{self.panel.name}-{self.words}-{self.contrast}-{self.percent}"


LOOKED_AT: Final = (*PANELS, LOW)
"""Where every screen is looked at."""
CONTRASTS: Final = tuple(Contrast)
PERCENTS: Final = (100, 150)

WHOLE: Final = tuple(
    Variation(panel=panel, words=words, contrast=contrast, percent=percent)
    for panel, words, contrast, percent in product(LOOKED_AT, Words, CONTRASTS, PERCENTS)
)

# Where the most words meet the least room.
TIGHTEST: Final = tuple(
    Variation(panel=panel, words=Words.RU, contrast=Contrast.LIGHT, percent=150)
    for panel in (PORTRAIT, SMALL, LOW)
)


def selected(place: int) -> Iterator[Variation]:
    """A few for the screen at this place of the list; the tightest are always there."""
    yield from dict.fromkeys((*TIGHTEST, *rotated(place)))


def rotated(place: int) -> Iterator[Variation]:
    """One a panel: every value of every axis is among them, and neighbours get other pairs."""
    for turn, panel in enumerate(LOOKED_AT):
        yield Variation(
            panel=panel,
            words=_turned(tuple(Words), turn + place),
            contrast=_turned(CONTRASTS, turn + place // len(Words)),
            percent=_turned(PERCENTS, turn + place + 1),
        )


def _turned(values: Sequence[Value], by: int) -> Value:
    return values[by % len(values)]
