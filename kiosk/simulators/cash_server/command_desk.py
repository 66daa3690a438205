"""Carries out one command after the other: version, moods, licence, handler (rk7 §1.3, §3.7)."""

from __future__ import annotations

import inspect
from copy import deepcopy
from datetime import datetime
from typing import Final

from kiosk.simulators.cash_server import distortions, parameters, refusals
from kiosk.simulators.cash_server.envelope import Answer, Element, Form, Outcome
from kiosk.simulators.cash_server.handlers import HANDLERS, LICENCE_QUESTION, Handler
from kiosk.simulators.cash_server.house import Call, House, LicencePolicy
from kiosk.simulators.cash_server.known_names import unknown_names
from kiosk.simulators.cash_server.licence_desk import Result, Stamp, read_stamp, stamp_element
from kiosk.simulators.cash_server.refusals import Refusal, Status, Words
from kiosk.simulators.cash_server.troubles import FORWARDED, trouble_of
from kiosk.simulators.moods import Mood, SimulatedServer

CASH: Final = SimulatedServer.CASH

LICENSED: Final = frozenset({"SaveOrder", "PayOrder", "MakeReturnGoods"})
"""Commands that must carry `LicenseInfo` (rk7 §3.1)."""
_MAY_BE_LICENSED: Final = frozenset({"IntentPayOrder", "LoginOnStation"})

_DISTORTIONS: Final = {
    Mood.UNKNOWN_PARTS: distortions.with_unknown_parts,
    Mood.OTHER_SPELLING: distortions.in_other_spelling,
    Mood.SPARSE_ANSWER: distortions.sparse,
}


class CommandDesk:
    """Takes commands out of their envelopes and gives what became of each."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def carry_out(self, command: Element, request: bytes, form: Form) -> Outcome:
        """One command; `request` are the bytes an identical repeat is recognised by (§3.7)."""
        house = self._house
        began = house.now()
        # An old server takes parts out of the command; the answer repeats it as it came.
        source = deepcopy(command) if form is Form.BATCH_WITH_SOURCE else command
        call = Call(name=command.get("CMD") or "", element=command)
        if (order := command.find("Order")) is not None and order.get("guid"):
            call.facts["order"] = parameters.guid(order.get("guid"))
        result = await self._result(call, request, form)
        result = self._written(call, result)
        self._record(call, result, form)
        finished = house.now()
        at_station = call.name in FORWARDED
        return Outcome(
            name=call.name,
            source=source,
            answer=result if isinstance(result, Answer) else None,
            refusal=result if isinstance(result, Refusal) else None,
            net_name=(
                house.scenario.station.net_name if at_station else house.scenario.cash_group.name
            ),
            finished=finished,
            work_ms=_milliseconds(began, finished),
        )

    async def _result(self, call: Call, request: bytes, form: Form) -> Result:
        house = self._house
        try:
            handler = HANDLERS.get(call.name)
            known = handler is not None or call.name == LICENCE_QUESTION
            if known and house.version.knows(call.name):
                self._look_over(call)
            if house.in_mood(call.name, Mood.SHIFT_CLOSING):
                raise refusals.shift_closing()
            if form is not Form.SINGLE and house.in_mood(call.name, Mood.BATCH_COMMAND_FAILS):
                raise refusals.command_failed(call.name)
            if not known or not house.version.knows(call.name):
                raise refusals.unknown_command(call.name)
            if handler is None:
                return self._sequence_number(call)
            if self._asks_for_licence(call):
                return await self._licensed(call, handler, request)
            return await _run(handler, house, call)
        except Refusal as refusal:
            return refusal

    def _look_over(self, call: Call) -> None:
        """Notes what this server will not read, and takes out what its version cannot know."""
        journal = self._house.journal
        for path in unknown_names(call.element, call.name):
            journal.warn(CASH, "unknown-name", command=call.name, path=path)
        for path in self._house.version.forget_newer(call.element):
            journal.warn(CASH, "newer-than-server", command=call.name, path=path)

    def _asks_for_licence(self, call: Call) -> bool:
        if not self._house.version.licensing:
            return False
        if call.name in _MAY_BE_LICENSED:
            return call.element.find("LicenseInfo") is not None
        return call.name in LICENSED

    async def _licensed(self, call: Call, handler: Handler, request: bytes) -> Result:
        """Runs a command that needs a licence, one at a time for each instance (§3.7, §3.9)."""
        house = self._house
        stamp = read_stamp(call.element)
        if stamp is None:
            unchecked = call.name == "SaveOrder" and call.element.get("dontcheckLicense") == "1"
            if house.settings.licence_policy is LicencePolicy.LIFETIME or unchecked:
                return await _run(handler, house, call)
            raise refusals.licence_check("в запросе нет LicenseInfo", "there is no LicenseInfo")
        self._note(call, stamp)
        async with house.licences.queue(stamp):
            self._check(call, stamp)
            if house.in_mood(call.name, Mood.EVICT_REPEAT_CACHE):
                house.licences.evict(stamp)
            stored = house.licences.admit(stamp, request)
            if stored is not None:
                call.facts["repeated"] = True
                return stored
            try:
                result: Result = await _run(handler, house, call)
            except Refusal as refusal:
                result = refusal
                if house.in_mood(call.name, Mood.REFUSED_KEEPS_NUMBER):
                    return result
            house.licences.remember(stamp, request, result)
            return result

    def _sequence_number(self, call: Call) -> Answer:
        """GetXMLLicenseInstanceSeqNumber: the last number used (rk7 §3.8).

        One client in four takes it for the next: a mood makes it so (rk7 §8, 4).
        """
        stamp = read_stamp(call.element)
        if stamp is None:
            raise refusals.child_missing("LicenseInfo")
        self._note(call, stamp)
        self._check(call, stamp)
        last = self._house.licences.last(stamp)
        if self._house.in_mood(call.name, Mood.COUNTER_ANSWERS_NEXT):
            last += 1
        return Answer(children=[stamp_element(stamp, last)])

    def _check(self, call: Call, stamp: Stamp) -> None:
        """Moods of licensing, then the licence itself."""
        call.facts["turned_away"] = True
        self._look_at_licence(call, stamp)
        del call.facts["turned_away"]

    def _look_at_licence(self, call: Call, stamp: Stamp) -> None:
        """Raises the refusal of whatever is wrong with it; the number is not looked at."""
        house = self._house
        moods = (
            Mood.BAD_ANCHOR,
            Mood.LICENCE_EXPIRED,
            Mood.SEQUENCE_FORGOTTEN,
            Mood.SEQUENCE_WRONG,
            Mood.SEQUENCE_NOT_RAISED,
        )
        match house.in_mood(call.name, *moods):
            case Mood.BAD_ANCHOR:
                raise refusals.bad_anchor()
            case Mood.LICENCE_EXPIRED:
                raise refusals.licence_over()
            case Mood.SEQUENCE_FORGOTTEN:
                house.licences.forget(stamp)
                raise refusals.instance_unknown(stamp.instance)
            case Mood.SEQUENCE_WRONG:
                raise refusals.sequence_wrong(house.licences.accepted(stamp))
            case Mood.SEQUENCE_NOT_RAISED:
                raise refusals.sequence_not_raised(stamp.sequence or 0)
            case _:
                house.licences.check(stamp, house.now().date())

    def _written(self, call: Call, result: Result) -> Result:
        """The answer as this server writes it; what was done stays done (rk7 §1.5)."""
        house = self._house
        if isinstance(result, Refusal):
            return result
        for child in result.children:
            house.version.forget_newer(child)
        if house.in_mood(call.name, Mood.RESULT_NOT_WRITTEN):
            words = Words("Ошибка записи результата", "The result cannot be written")
            return Refusal(Status.NOT_WRITTEN, words)
        if house.in_mood(call.name, Mood.EXECUTION_STARTED):
            return Answer(status=Status.STARTED)
        distortion = house.in_mood(call.name, *_DISTORTIONS)
        if distortion is not None:
            _DISTORTIONS[distortion](result)
        return result

    def _note(self, call: Call, stamp: Stamp) -> None:
        call.facts["anchor"] = stamp.anchor
        call.facts["instance"] = stamp.instance
        call.facts["sequence"] = stamp.sequence

    def _record(self, call: Call, result: Result, form: Form) -> None:
        facts = dict(call.facts)
        if isinstance(result, Refusal):
            facts |= {"outcome": str(result.status), "text": result.text, "error": result.number}
        else:
            facts["outcome"] = str(result.status)
        if form is not Form.SINGLE:
            facts["form"] = str(form)
        self._house.journal.record(CASH, "command", command=call.name, **facts)


async def _run(handler: Handler, house: House, call: Call) -> Answer:
    """What the command does, unless the board holds a trouble against it."""
    if (trouble := trouble_of(house, call)) is not None:
        raise trouble
    result = handler(house, call)
    return await result if inspect.isawaitable(result) else result


def _milliseconds(began: datetime, finished: datetime) -> int:
    return int((finished - began).total_seconds() * 1000)
