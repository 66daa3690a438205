"""A line to the card system that loses, cuts, delays and repeats nothing; nobody waits for it."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from enum import StrEnum
from random import Random
from typing import Any, Final, TypeVar

from lxml import etree

from kiosk.clients.crm_http import CrmAddress, CrmHttpLink
from kiosk.clients.crm_link import asked
from kiosk.errors import ErrorCode, GarbledReply, NoReply, NotSent
from kiosk.simulators.card_system.http_front import refused_tree
from kiosk.simulators.card_system.message import read_message
from kiosk.simulators.card_system.refusals import Language, Refused
from kiosk.wire.crm.action import Action
from tests.contract.card_trips.card_desk import CLASSIFIER, UNIT
from tests.money.power import Plug
from tests.money.virtual_time import VirtualTime
from tests.unit.simulators.card_counter import CardCounter

_A = TypeVar("_A")

TIME_OUT_S: Final = 15.0
LONGEST_DELAY_S: Final = 19.0
"""No network keeps a request for longer than the kiosk waits before it believes an absence."""


class Fate(StrEnum):
    """What becomes of one exchange."""

    ANSWERED = "answered"
    NEVER_LEFT = "never-left"
    LOST_REQUEST = "lost-request"
    LOST_ANSWER = "lost-answer"
    HALF_ANSWER = "half-answer"
    PROXY_PAGE = "proxy-page"
    """Nothing was done."""
    FAILED_BEFORE = "failed-before"
    """The database fails before the work."""
    FAILED_AFTER = "failed-after"
    """The database fails behind the work."""
    LATE = "late"
    """The request arrives when its time-out has passed, or shortly before."""


TROUBLES: Final = tuple(fate for fate in Fate if fate is not Fate.ANSWERED)
UNANSWERED: Final = tuple(fate for fate in TROUBLES if fate is not Fate.NEVER_LEFT)
_FAILED: Final = b'<Data ErrorCode="SAC-0033" ErrorText="database" />'


class LossyLine:
    """Implements ``points.CardSystem``: the real link's bytes, the simulator's core, bad luck.

    ``calm`` ends the bad luck. Of the fates of writes the first is never an answer.
    """

    def __init__(
        self, counter: CardCounter, *, luck: Random, time: VirtualTime, plug: Plug
    ) -> None:
        address = CrmAddress(url="http://127.0.0.1:1/", classifier=CLASSIFIER, unit_id=UNIT)
        self._link = CrmHttpLink(address, time)
        self._counter = counter
        self._luck = luck
        self._time = time
        self._plug = plug
        self._on_their_way: list[tuple[float, bytes]] = []
        self._reads = 0
        self.calm = False
        self.sent: Counter[bytes] = Counter()
        self.met: Counter[Fate] = Counter()

    def encode(self, action: Action[Any], *, message_id: int, sent_at: datetime) -> bytes:
        return self._link.encode(action, message_id=message_id, sent_at=sent_at)

    async def ask(self, action: Action[_A]) -> _A:
        self._reads += 1
        link: Any = self
        return await asked(link, action, message_id=self._reads, sent_at=self._time.now())

    async def post(self, message: bytes) -> bytes:
        self.deliver_late()
        writes = b'Action="Transaction"' in message
        fate = self._fate(writes)
        self.met[fate] += 1
        if fate is Fate.NEVER_LEFT:
            raise NotSent(ErrorCode.CRM_UNREACHABLE, "no route")
        if not writes:
            return self._answered(message, fate)
        self.sent[message] += 1
        self._plug.moment("before the request arrives")
        answer = self._answered(message, fate)
        self._plug.moment("after the answer came")
        return answer

    def deliver_late(self, *, all_of_it: bool = False) -> None:
        """What has been on its way for long enough arrives; nobody hears its answer."""
        due = [one for one in self._on_their_way if all_of_it or one[0] <= self._time.seconds]
        self._on_their_way = [one for one in self._on_their_way if one not in due]
        for _, message in due:
            self._work(message)

    def _fate(self, writes: bool) -> Fate:
        if self.calm:
            return Fate.ANSWERED
        if writes and not self.sent:
            return self._luck.choice(UNANSWERED)
        chance = 0.5 if writes else 0.35
        return self._luck.choice(TROUBLES) if self._luck.random() < chance else Fate.ANSWERED

    def _answered(self, message: bytes, fate: Fate) -> bytes:
        match fate:
            case Fate.ANSWERED:
                return self._work(message)
            case Fate.HALF_ANSWER:
                answer = self._work(message)
                return answer[: len(answer) // 2]
            case Fate.FAILED_BEFORE:
                return _FAILED
            case Fate.FAILED_AFTER:
                self._work(message)
                return _FAILED
            case Fate.PROXY_PAGE:
                raise GarbledReply(ErrorCode.PROTOCOL, "HTTP 502")
            case Fate.LOST_ANSWER:
                self._work(message)
            case Fate.LATE:
                delay = self._luck.uniform(0.1, LONGEST_DELAY_S)
                self._on_their_way.append((self._time.seconds + delay, message))
        self._time.seconds += TIME_OUT_S
        raise NoReply(ErrorCode.CRM_SILENT, fate.value)

    def _work(self, message: bytes) -> bytes:
        self._counter.at = self._time.now()
        try:
            root = self._counter.core.answer(read_message(message))
        except Refused as refusal:
            root = refused_tree(refusal.code, refusal.text(Language.RUSSIAN))
        answer: bytes = etree.tostring(root)
        return answer
