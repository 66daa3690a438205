"""What the screen shows while nobody is here: pictures that take turns, each with its words."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from msgspec import Struct

from kiosk.domain.hours import Hours
from kiosk.domain.names import NO_TEXT, Text

Drawing = str | Path
"""A shipped drawing by its name, or a file of the restaurant's own."""


class TimedText(Struct, frozen=True, kw_only=True):
    """Words for some hours of the day."""

    text: Text
    hours: Hours


class ShownScene(Struct, frozen=True, kw_only=True):
    """A scene at one moment. Texts that are empty are the product's own.

    ``beside`` stands in for ``picture`` where there is only room beside the words; ``video`` plays
    over either where the machine can play it.
    """

    picture: Drawing
    beside: Drawing
    video: Path | None = None
    title: Text = NO_TEXT
    sentence: Text = NO_TEXT


class AttractScene(Struct, frozen=True, kw_only=True):
    """A scene as the restaurant wants it; of ``sentences`` the first whose hours hold is shown."""

    picture: Drawing
    beside: Drawing | None = None
    video: Path | None = None
    title: Text = NO_TEXT
    sentence: Text = NO_TEXT
    sentences: tuple[TimedText, ...] = ()

    def at(self, moment: datetime) -> ShownScene:
        """The scene as it is shown at ``moment`` of the restaurant's clock."""
        timed = (each.text for each in self.sentences if each.hours.hold_at(moment))
        return ShownScene(
            picture=self.picture,
            beside=self.picture if self.beside is None else self.beside,
            video=self.video,
            title=self.title,
            sentence=next(timed, self.sentence),
        )
