"""Calls that may go wrong on their way to one far side.

The plug can be pulled on both sides of every send; what was carried out before stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kiosk.errors import ErrorCode, NoReply, NotSent, Refused
from tests.money.power import Plug, PlugPulled
from tests.money.virtual_time import VirtualTime


class Fault(StrEnum):
    """What may go wrong with one call."""

    NOT_SENT = "not-sent"
    LOST_REQUEST = "lost-request"
    LOST_ANSWER = "lost-answer"
    LATE = "late"
    """The request arrives only when its time-out has long passed."""
    DOUBLED = "doubled"
    """Something on the way sends it twice; what comes back is the answer to the second."""
    GARBLED = "garbled"
    """Carried out, and what comes back at once proves nothing."""


@dataclass(frozen=True, slots=True)
class Late:
    """The request is on its way for so long; nobody waits for its answer any more."""

    after_s: float


Trouble = Fault | Late | Refused
Script = Mapping[tuple[str, int], Trouble]
"""Trouble by call and how many times it has been called, from 1; 0: every time."""

MOST_AFTER_A_CUT_S: Final = 3.0
"""Where the sender's power has failed, its connection is gone: what was sent arrives soon or not
at all."""


BUSY_LOOP: Final = 20_000
"""Nobody asks one far side so often for one purchase."""


@dataclass(frozen=True, slots=True, eq=False)
class LateRequest:
    """What is still on its way."""

    call: str
    request: bytes
    arrives: Callable[[], object]


class Line:
    """Calls to one far side: the script's trouble, and the plug around the work.

    ``latency_s`` passes on the way there and back. ``leaves`` hears of the bytes of every write
    that leaves, ``met`` that trouble is over, ``tell`` of all that happens.
    """

    def __init__(self, name: str, plug: Plug, script: Script, time: VirtualTime) -> None:
        self.name = name
        self.time = time
        self.plug = plug
        self.script = script
        self.calls: Counter[str] = Counter()
        self._asked = 0
        self.before: dict[str, Callable[[int], object]] = {}
        self.late: list[LateRequest] = []
        self.arriving_late = False
        self.down_until = 0.0
        self.latency_s = 0.0
        self.leaves: Callable[[str, bytes], object] = lambda _call, _request: None
        self.tell: Callable[[str, str], object] | None = None
        self.met: Callable[[], object] = lambda: None

    def goes_down_for(self, seconds: float) -> Callable[[int], None]:
        """Nothing gets through for so long, from the moment this is called."""

        def down(_: int) -> None:
            self.down_until = max(self.down_until, self.time.seconds + seconds)

        return down

    def goes_silent(self, *calls: str) -> Callable[[int], None]:
        """These calls are not answered any more."""

        def silent(_: int) -> None:
            self.script = {**self.script, **{(call, 0): Fault.LOST_REQUEST for call in calls}}

        return silent

    def deliver_late(self) -> None:
        """What was on its way all the time arrives now."""
        for request in tuple(self.late):
            self._deliver(request)

    def sender_is_gone(self) -> None:
        """Its power has failed: see MOST_AFTER_A_CUT_S."""
        for request in self.late:
            self._deliver_at(self.time.seconds + MOST_AFTER_A_CUT_S, request)

    async def read(self, call: str, work: Callable[[], object]) -> object:
        """Reading changes nothing, so the plug does not matter to it."""
        trouble = self._trouble(call)
        self.time.pass_by(self.latency_s)
        if trouble is None:
            answer = work()
            if self.tell is not None:
                self.tell(call, f"-> {answer}")
            return answer
        self._say(call, f"-> {_words(trouble)}")
        match trouble:
            case Fault.NOT_SENT:
                raise NotSent(ErrorCode.POS_UNREACHABLE, call)
            case Refused() as refusal:
                raise refusal
            case _:
                self.met()
                raise NoReply(ErrorCode.POS_SILENT, call)

    async def write(
        self,
        call: str,
        timeout_s: float,
        work: Callable[[], object],
        *,
        request: bytes = b"",
        takes_s: float = 0.0,
        begins: Callable[[], object] = lambda: None,
    ) -> object:
        """``begins`` is what the far side does as the request arrives; ``work`` it does when it has
        been at it for ``takes_s``, or for as long as the request is late."""
        trouble = self._trouble(call)
        if trouble is Fault.NOT_SENT:
            self._say(call, "does not leave")
            raise NotSent(ErrorCode.POS_UNREACHABLE, call)
        self.leaves(call, request)
        try:
            self.plug.moment(f"before {call} arrives")
        except PlugPulled:
            if self.plug.arrives_s is not None:
                begins()
                self._arrives_late(call, request, work, Late(self.plug.arrives_s))
            raise
        match trouble:
            case Refused():
                self._say(call, f"-> {_words(trouble)}, and nothing was done")
                self.met()
                raise trouble
            case Fault.LOST_REQUEST | Fault.LATE | Late():
                if isinstance(trouble, Late):
                    begins()
                self._arrives_late(call, request, work, trouble)
                raise self._silence(call, timeout_s, _words(trouble))
            case Fault.DOUBLED:
                self._say(call, "arrives twice")
                self.met()
                with suppress(Refused):
                    work()
        begins()
        self.time.pass_by(self.latency_s + takes_s)
        answer: object = None
        refused: Refused | None = None
        try:
            answer = work()
        except Refused as refusal:
            refused = refusal
        self.plug.moment(f"after {call} was carried out")
        told = str(refused) if refused is not None else "done"
        if trouble in (Fault.LOST_ANSWER, Fault.GARBLED):
            wait_s = timeout_s if trouble is Fault.LOST_ANSWER else self.latency_s
            raise self._silence(call, wait_s, f"{told}, {_words(trouble)}")
        self._say(call, f"-> {told}")
        if refused is not None:
            raise refused
        return answer

    def _arrives_late(
        self, call: str, request: bytes, work: Callable[[], object], trouble: Trouble
    ) -> None:
        if trouble is Fault.LOST_REQUEST:
            return
        late = LateRequest(call, request, work)
        self.late.append(late)
        if isinstance(trouble, Late):
            self._deliver_at(self.time.seconds + trouble.after_s, late)

    def _deliver_at(self, seconds: float, request: LateRequest) -> None:
        self.time.at(seconds, lambda: self._deliver(request))

    def _deliver(self, request: LateRequest) -> None:
        if request not in self.late:
            return
        self.late.remove(request)
        self.arriving_late = True
        told = "done"
        try:
            request.arrives()
        except Refused as refusal:
            told = str(refusal)
        self.arriving_late = False
        self._say(request.call, f"arrives late: {told}")
        self.met()

    def _say(self, call: str, what: str) -> None:
        if self.tell is not None:
            self.tell(call, what)

    def _silence(self, call: str, wait_s: float, told: str) -> NoReply:
        self.time.pass_by(wait_s)
        self._say(call, f"-> no answer ({told})")
        self.met()
        return NoReply(ErrorCode.POS_SILENT, call)

    def _trouble(self, call: str) -> Trouble | None:
        self._asked += 1
        assert self._asked < BUSY_LOOP, f"{call} again and again"
        if call in self.before:
            self.before[call](self.calls[call] + 1)
        if self.time.seconds < self.down_until:
            return Fault.NOT_SENT
        self.calls[call] += 1
        return self.script.get((call, self.calls[call]), self.script.get((call, 0)))


def _words(trouble: Trouble) -> str:
    return f"late by {trouble.after_s:.0f} s" if isinstance(trouble, Late) else str(trouble)
