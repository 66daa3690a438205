"""A receipt printer without hardware: for the demo, for training and for tests."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from hardware.errors import BadDeviceSettings
from hardware.printers import (
    Document,
    NotPrinted,
    Paper,
    Printed,
    PrinterCapabilities,
    PrinterStatus,
    PrintTrouble,
)
from hardware.protocols import Cause, DeviceHealth, HealthState

_LOW: int = 5
"""Documents left at which the roll counts as low."""


_CAUSES = {
    PrintTrouble.OFFLINE: Cause.CLOSED,
    PrintTrouble.COVER_OPEN: Cause.COVER_OPEN,
    PrintTrouble.NO_PAPER: Cause.NO_PAPER,
}


class SimulatedPrinter:
    """Keeps what it printed in ``printed``. ``load`` puts in a roll, ``open_cover`` opens it."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """``roll`` is how many documents a roll holds; ``seconds`` how long one takes."""

        roll: int = 500
        seconds: float = 0.2

    def __init__(self, options: Options) -> None:
        if options.roll < 0 or options.seconds < 0:
            raise BadDeviceSettings("a roll holds no less than no document, and none takes less")
        self._options = options
        self._left = options.roll
        self._cover_open = False
        self._closed = False
        self._turn = asyncio.Lock()
        self.printed: list[Document] = []

    @property
    def capabilities(self) -> PrinterCapabilities:
        return PrinterCapabilities(
            columns=48, dots=576, code_page="", cutter=True, qr=True, answers=True
        )

    @property
    def status(self) -> PrinterStatus:
        low = Paper.LOW if self._left <= _LOW else Paper.ENOUGH
        paper = low if self._left else Paper.OUT
        return PrinterStatus(paper=paper, cover_open=self._cover_open, fault=False)

    @property
    def health(self) -> DeviceHealth:
        trouble = self._trouble()
        if trouble is None:
            return DeviceHealth(state=HealthState.READY)
        missing = trouble.trouble is PrintTrouble.OFFLINE
        state = HealthState.MISSING if missing else HealthState.FAILED
        return DeviceHealth(state=state, reason=trouble.reason, cause=_CAUSES[trouble.trouble])

    def load(self, roll: int) -> None:
        """Puts in a roll for so many documents."""
        self._left = roll

    def open_cover(self, *, is_open: bool) -> None:
        self._cover_open = is_open

    async def print(self, document: Document) -> Printed | NotPrinted:
        async with self._turn:
            trouble = self._trouble()
            if trouble is not None:
                return trouble
            await asyncio.sleep(self._options.seconds)
            self._left -= 1
            self.printed.append(document)
            return Printed(confirmed=True)

    def start(self) -> None:
        """Nothing has to be begun."""

    async def close(self) -> None:
        self._closed = True

    def _trouble(self) -> NotPrinted | None:
        if self._closed:
            return _not(PrintTrouble.OFFLINE, "The printer was closed")
        if self._cover_open:
            return _not(PrintTrouble.COVER_OPEN, "The printer's cover is open: close it")
        if not self._left:
            return _not(PrintTrouble.NO_PAPER, "The printer is out of paper: put in a new roll")
        return None


def _not(trouble: PrintTrouble, reason: str) -> NotPrinted:
    return NotPrinted(trouble=trouble, reason=reason, begun=False)
