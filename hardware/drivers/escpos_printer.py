"""An ESC/POS printer over any port: its thread, its documents, its looks at how it is.

A document goes out whole, and after it the question whether it is through (GS r). While no answer
comes the printer is asked what is the matter (DLE EOT), so that an empty roll is told at once. What
is left over in a printer when a document has failed is cleared: half a receipt must not come out
for somebody else.
"""

from __future__ import annotations

import asyncio
import queue
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from hardware.drivers.printer_ports import PortLost, PrinterPort
from hardware.errors import BadDeviceSettings, DeviceMissing
from hardware.escpos import Typography, escpos_commands
from hardware.escpos_status import (
    ASK_WHEN_DONE,
    CLEAR_BUFFER,
    Question,
    StatusReader,
    causes,
    troubles,
)
from hardware.printers import (
    Document,
    NotPrinted,
    Paper,
    Printed,
    PrinterCapabilities,
    PrinterStatus,
    PrintTrouble,
    Words,
)
from hardware.protocols import Cause, DeviceHealth, HealthState
from hardware.supervisor import Session, SupervisedDevice, Times

_CHUNK: Final = 2048
_SILENCES: Final = 2
"""Looks in a row without an answer, after which a printer that used to answer is not there."""
_FIRST: Final = Document(name="first", items=(Words(text="№ 1"), Words(text="№ 1", bold=True)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """Seconds. ``look``: between looks at an idle printer. ``answer``: for a real-time answer.

    ``turn``: a document waits so long for a printer that is away. ``write``: a printer may take
    nothing for so long. ``done``: it may print for so long in silence. ``settle``: what a printer
    without answers is given to print in.
    """

    look_s: float = 1.0
    answer_s: float = 0.4
    turn_s: float = 3.0
    write_s: float = 8.0
    done_s: float = 15.0
    settle_s: float = 0.5


class _Job:
    """A document on its way to the thread. It is taken by the thread or withdrawn, never both."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._loop = asyncio.get_running_loop()
        self.answer: asyncio.Future[Printed | NotPrinted] = self._loop.create_future()
        self._turn = threading.Lock()

    def take(self) -> bool:
        return self._turn.acquire(blocking=False)

    def settle(self, outcome: Printed | NotPrinted) -> None:
        """From any thread."""
        try:
            self._loop.call_soon_threadsafe(self._settle, outcome)
        except RuntimeError:
            if not self._loop.is_closed():
                raise

    def _settle(self, outcome: Printed | NotPrinted) -> None:
        if not self.answer.done():
            self.answer.set_result(outcome)


class EscposPrinter(SupervisedDevice[None]):
    """One printer. ``print`` may be called at any time; documents go out one after the other."""

    def __init__(
        self,
        port: PrinterPort,
        typography: Typography,
        *,
        answers: bool = True,
        waits: Waits | None = None,
        times: Times | None = None,
    ) -> None:
        super().__init__("receipt printer", times)
        self._port = port
        self._typography = typography
        self._answers = answers and port.answers
        self._waits = waits or Waits()
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._ears = StatusReader()
        self._says_done = True
        self._has_answered = False
        self._warm = False
        self._silences = 0
        self._told = (HealthState.STARTING, "")
        self._told_since = self._times.now()

    @property
    def capabilities(self) -> PrinterCapabilities:
        chosen = self._typography
        return PrinterCapabilities(
            columns=chosen.columns,
            dots=chosen.dots,
            code_page=chosen.code_page,
            cutter=chosen.cutter != "none",
            qr=not chosen.codes_drawn,
            answers=self._answers,
        )

    @property
    def status(self) -> PrinterStatus:
        return self._ears.status

    @property
    def health(self) -> DeviceHealth:
        """The connection's health, or what keeps a connected printer from printing."""
        health = super().health
        reason = next(troubles(self._ears.status), "")
        if health.state is not HealthState.READY or not reason:
            return health
        if self._told != (HealthState.FAILED, reason):
            self._told, self._told_since = (HealthState.FAILED, reason), self._times.now()
        cause = next(causes(self._ears.status), None)
        return DeviceHealth(
            state=HealthState.FAILED, reason=reason, since=self._told_since, cause=cause
        )

    async def print(self, document: Document) -> Printed | NotPrinted:
        if self._closed:
            return _withdrawn("The printer was closed")
        self.start()
        job = _Job(document)
        self._jobs.put(job)
        done, _ = await asyncio.wait([job.answer], timeout=self._waits.turn_s)
        if not done and super().health.state is not HealthState.READY and job.take():
            return _withdrawn(super().health.reason or "The printer has not answered yet")
        return await job.answer

    async def close(self) -> None:
        self._jobs.put(None)
        await super().close()
        while not self._jobs.empty():
            job = self._jobs.get_nowait()
            if job is not None and job.take():
                job.settle(_withdrawn("The printer was closed"))

    # --- in the thread ------------------------------------------------------------------------

    def serve(self, session: Session[None]) -> None:
        self._ears = StatusReader()
        # One that has answered before has to answer again before it counts as there.
        self._silences = _SILENCES - 1
        self._port.open()
        try:
            self._look()
            session.ready()
            self._warm_up()
            while not session.closing:
                job = self._next_job()
                if job is None:
                    self._look()
                elif job.take():
                    self._serve_job(job)
        except PortLost as lost:
            raise DeviceMissing(str(lost), Cause.NO_ANSWER) from lost
        finally:
            self._port.close()

    def _warm_up(self) -> None:
        """Loads what composes documents: the first guest's ticket must not wait for it."""
        if not self._warm:
            self._warm = True
            with suppress(BadDeviceSettings):
                escpos_commands(_FIRST, self._typography)

    def _next_job(self) -> _Job | None:
        try:
            return self._jobs.get(timeout=self._waits.look_s)
        except queue.Empty:
            return None

    def _look(self) -> None:
        """Asks how the printer is, where it can say so. Raises PortLost."""
        ears = self._ears
        # What comes late answers no question of now; that the connection still stands is seen too.
        self._port.read(0.001)
        ears.forget()
        if not self._port.answers or not self._answers:
            return
        self._port.write(ears.ask(*Question), self._waits.write_s)
        until = time.monotonic() + self._waits.answer_s
        while ears.waiting and (left_s := until - time.monotonic()) > 0:
            ears.feed(self._port.read(left_s))
        if not ears.waiting:
            self._has_answered, self._silences = True, 0
        elif self._has_answered:
            self._silences += 1
            if self._silences >= _SILENCES:
                raise PortLost("The printer stopped answering: is it on, and is the cable in?")

    def _serve_job(self, job: _Job) -> None:
        """Raises PortLost, the job being settled before."""
        outcome: Printed | NotPrinted = NotPrinted(
            trouble=PrintTrouble.UNKNOWN,
            reason="The printer's driver failed: send the log to its maker",
            begun=True,
        )
        try:
            outcome = self._printed(job.document)
        except _Lost as lost:
            outcome = lost.outcome
            raise PortLost(lost.outcome.reason) from lost
        finally:
            job.settle(outcome)

    def _printed(self, document: Document) -> Printed | NotPrinted:
        try:
            commands = escpos_commands(document, self._typography)
        except (ValueError, BadDeviceSettings) as exc:
            return NotPrinted(trouble=PrintTrouble.UNPRINTABLE, reason=str(exc), begun=False)
        try:
            self._look()
        except PortLost as lost:
            raise _Lost(_not_begun(PrintTrouble.OFFLINE, str(lost))) from lost
        trouble = _trouble_of(self._ears.status)
        if trouble is not None:
            return _not_begun(trouble, next(troubles(self._ears.status)))
        try:
            return self._sent(commands)
        except PortLost as lost:
            told = f"{lost}: what is on the paper is not known"
            raise _Lost(_begun(_trouble_of(self._ears.status), told)) from lost

    def _sent(self, commands: bytes) -> Printed | NotPrinted:
        ears, waits = self._ears, self._waits
        asks = self._answers and self._says_done and ears.heard
        commands += ASK_WHEN_DONE if asks else b""
        for start in range(0, len(commands), _CHUNK):
            # The limit is for a printer that stands still, not for a slow line.
            self._port.write(commands[start : start + _CHUNK], waits.write_s)
        if not asks:
            return self._after_silence()
        until = time.monotonic() + waits.done_s
        while time.monotonic() < until:
            ears.feed(self._port.read(waits.answer_s))
            if ears.done:
                return Printed(confirmed=True)
            self._ask_on()
            trouble = _trouble_of(ears.status)
            if trouble is not None:
                self._port.write(CLEAR_BUFFER, waits.write_s)
                return _begun(trouble, next(troubles(ears.status)))
        self._look()
        if ears.waiting:
            return _begun(None, "The printer stopped answering: what is on the paper is not known")
        trouble = _trouble_of(ears.status)
        if trouble is not None:
            return _begun(trouble, next(troubles(ears.status)))
        # It is well and says so, only it knows no GS r.
        self._says_done = False
        return Printed(confirmed=False)

    def _ask_on(self) -> None:
        """Asks again what the matter is, unless an answer is still on its way."""
        if not self._ears.waiting:
            self._port.write(self._ears.ask(*Question), self._waits.write_s)

    def _after_silence(self) -> Printed | NotPrinted:
        """Nothing says when it is through: it has been sent, and that is all anybody knows."""
        self._ears.feed(self._port.read(self._waits.settle_s))
        if not self._ears.heard:
            return Printed(confirmed=False)
        self._look()
        trouble = _trouble_of(self._ears.status)
        if trouble is None:
            return Printed(confirmed=False)
        return _begun(trouble, next(troubles(self._ears.status)))


class _Lost(Exception):
    """The port was lost, and this is what is known of the document."""

    def __init__(self, outcome: NotPrinted) -> None:
        super().__init__(outcome.reason)
        self.outcome = outcome


def _trouble_of(status: PrinterStatus) -> PrintTrouble | None:
    if status.cover_open:
        return PrintTrouble.COVER_OPEN
    if status.paper is Paper.OUT:
        return PrintTrouble.NO_PAPER
    return PrintTrouble.FAULT if status.fault else None


def _withdrawn(reason: str) -> NotPrinted:
    return _not_begun(PrintTrouble.OFFLINE, reason)


def _not_begun(trouble: PrintTrouble, reason: str) -> NotPrinted:
    return NotPrinted(trouble=trouble, reason=reason, begun=False)


def _begun(trouble: PrintTrouble | None, reason: str) -> NotPrinted:
    return NotPrinted(trouble=trouble or PrintTrouble.UNKNOWN, reason=reason, begun=True)
