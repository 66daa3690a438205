"""Time that nobody waits for, power that may fail, and calls that may go wrong on their way.

The plug can be pulled on both sides of every send; what was carried out before stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from kiosk.errors import (
    ErrorCode,
    NoReply,
    NotSent,
    Refused,
)


class PlugPulled(BaseException):
    """The power is gone. Nothing in the kiosk may catch it."""


@dataclass
class Plug:
    """Counts the moments at which power may fail and fails at one of them."""

    pull_at: int | None = None
    moments: list[str] = field(default_factory=list)

    def pull_in(self, cuts: list[int]) -> None:
        """Takes the next of ``cuts``: so many moments from now. Without one the power stays on."""
        self.pull_at = len(self.moments) + cuts.pop(0) if cuts else None

    def moment(self, name: str) -> None:
        self.moments.append(name)
        if len(self.moments) == self.pull_at:
            raise PlugPulled(name)


class VirtualTime:
    """Both clocks and the sleep. Nobody waits. ``set_by`` moves the wall clock alone."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.set_by = timedelta()

    def now(self) -> datetime:
        passed = timedelta(seconds=self.seconds)
        return datetime(2026, 3, 14, 12, 0, tzinfo=UTC) + passed + self.set_by

    def monotonic(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        assert seconds > 0, "a wait of nothing is a busy loop"
        self.seconds += seconds


class Fault(StrEnum):
    """What may go wrong with one call."""

    NOT_SENT = "not-sent"
    LOST_REQUEST = "lost-request"
    LOST_ANSWER = "lost-answer"
    LATE = "late"
    """The request arrives only when its time-out has long passed."""


Trouble = Fault | Refused
Script = Mapping[tuple[str, int], Trouble]
"""Trouble by call and how many times it has been called, from 1; 0: every time."""


@dataclass(frozen=True, slots=True)
class LateRequest:
    """What is still on its way."""

    call: str
    arrives: Callable[[], object]


class Line:
    """Calls to one far side: the script's trouble, and the plug around the work."""

    def __init__(self, name: str, plug: Plug, script: Script, time: VirtualTime) -> None:
        self._name = name
        self._plug = plug
        self._time = time
        self.script = script
        self.calls: Counter[str] = Counter()
        self.before: dict[str, Callable[[int], object]] = {}
        self.late: list[LateRequest] = []
        self.arriving_late = False
        self.down_until = 0.0

    def goes_down_for(self, seconds: float) -> Callable[[int], None]:
        """Nothing gets through for so long, from the moment this is called."""

        def down(_: int) -> None:
            self.down_until = max(self.down_until, self._time.seconds + seconds)

        return down

    def goes_silent(self, *calls: str) -> Callable[[int], None]:
        """These calls are not answered any more."""

        def silent(_: int) -> None:
            self.script = {**self.script, **{(call, 0): Fault.LOST_REQUEST for call in calls}}

        return silent

    def deliver_late(self) -> None:
        """What was on its way all the time arrives now."""
        arriving, self.late = self.late, []
        self.arriving_late = True
        for request in arriving:
            with suppress(Refused):
                request.arrives()
        self.arriving_late = False

    async def read(self, call: str, work: Callable[[], object]) -> object:
        """Reading changes nothing, so the plug does not matter to it."""
        match self._trouble(call):
            case Fault.NOT_SENT:
                raise NotSent(ErrorCode.POS_UNREACHABLE, call)
            case Fault():
                raise NoReply(ErrorCode.POS_SILENT, call)
            case Refused() as refusal:
                raise refusal
            case None:
                return work()

    async def write(self, call: str, timeout_s: float, work: Callable[[], object]) -> object:
        trouble = self._trouble(call)
        if trouble is Fault.NOT_SENT:
            raise NotSent(ErrorCode.POS_UNREACHABLE, call)
        self._plug.moment(f"before {call} arrives")
        match trouble:
            case Refused():
                raise trouble
            case Fault.LOST_REQUEST:
                self._time.seconds += timeout_s
                raise NoReply(ErrorCode.POS_SILENT, call)
            case Fault.LATE:
                self.late.append(LateRequest(call, work))
                self._time.seconds += timeout_s
                raise NoReply(ErrorCode.POS_SILENT, call)
        try:
            answer = work()
        except Refused as refusal:
            if trouble is not Fault.LOST_ANSWER:
                raise
            answer = refusal
        self._plug.moment(f"after {call} was carried out")
        if trouble is Fault.LOST_ANSWER:
            self._time.seconds += timeout_s
            raise NoReply(ErrorCode.POS_SILENT, call)
        return answer

    def _trouble(self, call: str) -> Trouble | None:
        if call in self.before:
            self.before[call](self.calls[call] + 1)
        if self._time.seconds < self.down_until:
            return Fault.NOT_SENT
        self.calls[call] += 1
        return self.script.get((call, self.calls[call]), self.script.get((call, 0)))
