"""What an ESC/POS printer says of itself, from bytes. Sans-IO.

Real-time answers (DLE EOT) have bits 1 and 4 set and bits 0 and 7 clear; the answer to GS r comes
in its turn, after all that was sent before, and has bits 4 and 7 clear. Nothing else is believed,
and no byte raises.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from typing import Final

from msgspec.structs import replace

from hardware.printers import Paper, PrinterStatus
from hardware.protocols import Cause

CLEAR_BUFFER: Final = bytes((0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8))
"""DLE DC4 8: what has not been printed never will be."""
ASK_WHEN_DONE: Final = b"\x1dr\x01"
"""GS r 1: answered once everything before it has been worked off."""

_COVER: Final = 0x04
_PAPER_STOP: Final = 0x20
_CUTTER: Final = 0x08
_BROKEN: Final = 0x20
_ROLL_LOW: Final = 0x0C
_ROLL_OUT: Final = 0x60


class Question(IntEnum):
    """The n of DLE EOT n."""

    CAUSE = 2
    ERROR = 3
    ROLL = 4

    @property
    def command(self) -> bytes:
        return bytes((0x10, 0x04, self))


def is_real_time(byte: int) -> bool:
    """Whether this byte is an answer to DLE EOT."""
    return byte & 0x93 == 0x12


def is_done(byte: int) -> bool:
    """Whether this byte is an answer to GS r."""
    return byte & 0x90 == 0


class StatusReader:
    """Real-time answers do not say what they answer: they are told apart by the order of asking."""

    def __init__(self) -> None:
        self._asked: list[Question] = []
        self.status = PrinterStatus()
        self.heard = False
        """Whether the printer has ever answered."""
        self.done = False
        """Whether everything that was sent before ``forget`` has been worked off."""

    @property
    def waiting(self) -> bool:
        return bool(self._asked)

    def ask(self, *questions: Question) -> bytes:
        """What to send; answers are expected in this order."""
        self._asked.extend(questions)
        return b"".join(question.command for question in questions)

    def forget(self) -> None:
        """What was asked before is not waited for any more."""
        self._asked.clear()
        self.done = False

    def feed(self, data: bytes) -> None:
        for byte in data:
            self._take(byte)

    def _take(self, byte: int) -> None:
        if is_real_time(byte):
            if self._asked:
                self.heard = True
                self.status = _with(self.status, self._asked.pop(0), byte)
        elif is_done(byte):
            self.done = True


def _with(status: PrinterStatus, question: Question, byte: int) -> PrinterStatus:
    match question:
        case Question.CAUSE:
            out = bool(byte & _PAPER_STOP)
            paper = Paper.OUT if out else status.paper
            if not out and paper in (Paper.OUT, Paper.UNKNOWN):
                paper = Paper.ENOUGH
            return replace(status, cover_open=bool(byte & _COVER), paper=paper)
        case Question.ERROR:
            return replace(status, fault=bool(byte & (_CUTTER | _BROKEN)))
        case Question.ROLL:
            if byte & _ROLL_OUT or status.paper is Paper.OUT:
                return replace(status, paper=Paper.OUT)
            low = bool(byte & _ROLL_LOW)
            return replace(status, paper=Paper.LOW if low else Paper.ENOUGH)


def troubles(status: PrinterStatus) -> Iterator[str]:
    """Sentences for staff, the first thing to do first."""
    if status.cover_open:
        yield "The printer's cover is open: close it"
    if status.paper is Paper.OUT:
        yield "The printer is out of paper: put in a new roll"
    if status.fault:
        yield "The printer reports a fault: free the cutter, switch it off and on"


def causes(status: PrinterStatus) -> Iterator[Cause]:
    """The same as values, in the same order."""
    if status.cover_open:
        yield Cause.COVER_OPEN
    if status.paper is Paper.OUT:
        yield Cause.NO_PAPER
    if status.fault:
        yield Cause.CUTTER
