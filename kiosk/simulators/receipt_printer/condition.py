"""What is the matter with the printer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class PrinterMood(StrEnum):
    """What can be the matter from the beginning. The values are the names on the command line."""

    PAPER_LOW = "paper-low"
    PAPER_OUT = "paper-out"
    COVER_OPEN = "cover-open"
    CUTTER_JAMMED = "cutter-jammed"
    SILENT = "silent"
    """Takes everything, says nothing."""


@dataclass
class Condition:
    """What is the matter. ``lines_left``: the roll ends after so many; ``None``: it does not.

    ``answers_looks`` and ``answers_turn``: whether DLE EOT and GS r are known at all.
    """

    paper_low: bool = False
    paper_out: bool = False
    cover_open: bool = False
    cutter_jammed: bool = False
    lines_left: int | None = None
    answers_looks: bool = True
    answers_turn: bool = True

    @classmethod
    def of(cls, moods: Iterable[PrinterMood]) -> Condition:
        """A printer in all of these moods."""
        given = set(moods)
        return cls(
            paper_low=PrinterMood.PAPER_LOW in given,
            paper_out=PrinterMood.PAPER_OUT in given,
            cover_open=PrinterMood.COVER_OPEN in given,
            cutter_jammed=PrinterMood.CUTTER_JAMMED in given,
            answers_looks=PrinterMood.SILENT not in given,
            answers_turn=PrinterMood.SILENT not in given,
        )

    @property
    def stopped(self) -> bool:
        """Nothing is printed until somebody has come."""
        return self.paper_out or self.cover_open or self.cutter_jammed
