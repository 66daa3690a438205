"""A Vendotek terminal over TCP, by VTK: two phases, and no way back after the second (vtk §A).

A sum is asked for by VRP and taken or let go by FIN. Both are repeated, octet for octet, until they
are answered; silence is never a "no". The terminal's number is the key: one more than its last.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from hardware.protocols import DeviceHealth, HealthState
from hardware.terminals import (
    Approved,
    Closing,
    Declined,
    DeclineReason,
    InProgress,
    NotReady,
    TerminalCapabilities,
    TerminalNotReady,
    TerminalSilent,
)
from hardware.vendotek.dialogue import Dialogue
from hardware.vendotek.link import Connection, LinkDown, LinkPace, VtkLink
from hardware.vendotek.messages import HIGHEST_NUMBER, Name, Tag, VtkMessage, encode
from hardware.vendotek.operation import BadOperation, Fingerprint, VtkOperation, new_operation
from hardware.vendotek.options import VendotekOptions
from hardware.vendotek.recovery import Recovery, RecoveryPace, Unproven
from hardware.vendotek.slip import BankSlip, read_slip

PROOF_S: Final = 10.0
"""How long a terminal that was proven idle counts as that."""
_AFTER_ABORT_S: Final = 2.0
_FINISH_TRIES: Final = 2
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Proof:
    """The terminal was idle, at this number, on this connection."""

    connection: Connection
    number: int
    at: float


@dataclass
class _Course:
    """What this process knows of one operation."""

    operation: VtkOperation
    began_at: float | None = None
    aborted: DeclineReason | None = None
    approved: Approved | None = None
    decided: int | None = None
    closing: Closing | None = None
    silent_ends: int = 0


class VendotekTerminal:
    """Nothing is sent before it is needed: the first handshake follows ``stand_by``."""

    Options = VendotekOptions

    def __init__(
        self, options: VendotekOptions, now: Callable[[], datetime] | None = None
    ) -> None:
        self._options = options
        self._now = now or _wall_clock
        self._pace = RecoveryPace()
        self._dialogue = Dialogue()
        self._link = VtkLink(
            options.host.strip(),
            options.port,
            heard=self._dialogue.hears,
            handshaken=self._handshaken,
            pace=LinkPace(connect_s=options.connect_s, handshake_s=options.handshake_s),
            rest=Name.IDLE if options.rest == "idle" else Name.DISABLED,
            may_restart=self._may_restart,
            now=self._now,
        )
        self._recovery = Recovery(
            self._link,
            self._dialogue,
            self._pace,
            number_first=options.recover_by == "number-first",
        )
        self._turn = asyncio.Lock()
        self._open: VtkOperation | None = None
        self._course: _Course | None = None
        self._proof: _Proof | None = None
        self._may_be: frozenset[int] = frozenset()
        self._foreign = ""
        self._terminal_id = ""
        self._cancelled = asyncio.Event()

    @property
    def capabilities(self) -> TerminalCapabilities:
        keeps = self._options.keeps_results
        return TerminalCapabilities(
            two_phase=True,
            can_void=False,
            can_abort_running=True,
            idempotent_by_key=keeps,
            can_query_last=keeps,
            finish_within_s=self._options.finish_within_s,
        )

    @property
    def health(self) -> DeviceHealth:
        if self._foreign:
            return DeviceHealth(state=HealthState.FAILED, reason=self._foreign)
        return self._link.health

    def stand_by(self, last: bytes | None) -> None:
        if last is not None and not self._may_be:
            try:
                number = VtkOperation.from_key(last).number
            except BadOperation:
                _log.info("the last charge was made by another driver")
            else:
                self._may_be = frozenset((number - 1, number))
        if self._open is None:
            self._link.speak()

    async def close(self) -> None:
        await self._link.close()

    def accept_number(self) -> None:
        """A person has looked into who else used the terminal: its number is followed."""
        self._may_be, self._foreign = frozenset(), ""

    # a charge

    async def prepare(self, reference: str, amount: int) -> bytes:
        del reference  # the number is name enough
        async with self._turn:
            if self._open is not None:
                open_one = f"operation {self._open.number} is not settled"
                raise TerminalNotReady(NotReady.FOREIGN, open_one)
            connection, number = await self._idle()
            self._proof = _Proof(connection=connection, number=number, at=_loop_time())
            operation = new_operation(
                number + 1,
                amount,
                timeout_s=round(connection.timeout_s),
                at=Fingerprint(
                    address=self._link.address,
                    system=connection.system,
                    terminal_id=self._terminal_id,
                ),
                product=self._options.product,
                bank_host=self._options.bank_host or None,
            )
            return operation.as_key()

    async def authorise(self, key: bytes) -> Approved | Declined:
        operation = _read(key)
        async with self._turn:
            connection = await self._proven(operation)
            if connection is None:
                return Declined(reason=DeclineReason.NOT_STARTED)
            course = self._takes_up(operation)
            self._link.longest_outage_s = 0.0
            try:
                if self._options.require_start and not await self._touched(connection):
                    return self._none(course, course.aborted or DeclineReason.TIMED_OUT)
                course.began_at = _loop_time()
                told = await self._charged(course, connection)
                return await self._result(course, told)
            except LinkDown as broke:
                raise TerminalSilent(str(broke)) from broke

    async def cancel(self, key: bytes) -> None:
        course = self._course
        if course is None or course.operation != _read(key) or course.aborted is not None:
            return
        course.aborted = DeclineReason.BY_KIOSK
        self._cancelled.set()
        connection = self._link.connection
        if connection is not None and course.began_at is not None:
            try:
                connection.send(course.operation.abort)
            except LinkDown:
                _log.info("no connection to cancel on; the charge will be looked for")

    async def status(self, key: bytes) -> Approved | Declined | InProgress:
        operation = _read(key)
        if self._turn.locked():
            return InProgress()
        async with self._turn:
            course = self._takes_up(operation)
            if course.decided is not None:
                return await self._after_decision(course, course.decided)
            if course.approved is not None:
                return course.approved
            if not self._options.keeps_results:
                raise TerminalSilent("this terminal forgets results: a person has to look")
            try:
                told = await self._recovery.answer_to(operation, self._guest_until(course))
                if told is None:
                    return self._none(course, DeclineReason.NOT_STARTED)
                self._same_terminal(operation, told)
                return await self._result(course, told)
            except (LinkDown, Unproven) as trouble:
                raise TerminalSilent(str(trouble)) from trouble

    async def confirm(self, key: bytes) -> Closing:
        operation = _read(key)
        async with self._turn:
            course = self._takes_up(operation)
            if course.decided not in (None, operation.amount):
                return Closing.REFUSED
            return await self._finished(course, operation.amount)

    async def release(self, key: bytes) -> Closing:
        operation = _read(key)
        async with self._turn:
            course = self._takes_up(operation)
            if course.decided not in (None, 0):
                return Closing.NOT_POSSIBLE
            return await self._finished(course, 0)

    def forget(self, key: bytes) -> None:
        operation = _read(key)
        if self._open == operation:
            self._settled(operation, may_be=(operation.number - 1, operation.number))

    # its steps

    async def _idle(self) -> tuple[Connection, int]:
        """The terminal, proven idle now, and its number (vtk §A9). Raises TerminalNotReady."""
        self._link.speak()
        try:
            connection = await self._link.connected(self._options.handshake_s)
            number = await self._asked_number(connection)
        except LinkDown as down:
            raise TerminalNotReady(NotReady.DOWN, str(down)) from down
        if self._foreign:
            raise TerminalNotReady(NotReady.FOREIGN, self._foreign)
        if number is None:
            told = connection.answered_at is not None
            why = NotReady.FOREIGN if told else NotReady.DOWN
            raise TerminalNotReady(why, "the terminal does not tell its number")
        if number >= HIGHEST_NUMBER:
            raise TerminalNotReady(NotReady.NEEDS_SERVICE, "the terminal is out of numbers")
        return connection, number

    async def _asked_number(self, connection: Connection) -> int | None:
        """By an IDL; a terminal that does not answer one is asked to end what it may be at."""
        number = await self._number(connection)
        if number is None:
            connection.send(VtkMessage(name=Name.ABORT))
            await asyncio.sleep(_AFTER_ABORT_S)
            number = await self._number(connection)
        return number

    async def _number(self, connection: Connection) -> int | None:
        names = connection.number if self._link.drawn is None else self._link.drawn
        limit_s = self._options.handshake_s
        return await self._dialogue.number_of(self._link, connection, names, limit_s)

    async def _proven(self, operation: VtkOperation) -> Connection | None:
        """The connection to charge on; ``None``: the terminal is not as it was when the charge was
        named, and nothing of it was sent."""
        proof = self._proof
        self._proof = None
        if self._open is not None:
            return None
        connection = self._link.connection
        fresh = proof is not None and _loop_time() - proof.at <= PROOF_S
        if proof is not None and fresh and connection is proof.connection:
            return connection if proof.number == operation.number - 1 else None
        try:
            connection, number = await self._idle()
        except TerminalNotReady as moved:
            _log.info("the terminal is not idle any more: %s", moved.sentence)
            return None
        return connection if number == operation.number - 1 else None

    async def _touched(self, connection: Connection) -> bool:
        """Whether the guest has touched the terminal in time."""
        self._dialogue.started.clear()
        waits = [
            asyncio.ensure_future(event.wait())
            for event in (self._dialogue.started, self._cancelled, connection.broken)
        ]
        try:
            await asyncio.wait(
                waits, timeout=connection.timeout_s, return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            for wait in waits:
                wait.cancel()
        return self._dialogue.started.is_set() and not self._cancelled.is_set()

    async def _charged(self, course: _Course, connection: Connection) -> VtkMessage:
        """The answer to VRP, sent once. Raises LinkDown without one."""
        operation, ask = course.operation, self._dialogue
        limit_s = operation.timeout_s
        abort_s = self._pace.abort_after_s(limit_s)
        if course.aborted is not None:
            raise LinkDown("cancelled before it was sent")
        told = await ask.ask(connection, operation.request, Name.PAY, abort_s)
        if told is None:
            course.aborted = course.aborted or DeclineReason.TIMED_OUT
            connection.send(operation.abort)
            left_s = limit_s + self._pace.grace_s - abort_s
            told = await ask.answer(connection, Name.PAY, left_s)
        if told is None:
            self._link.drop(connection)
            raise LinkDown("the terminal did not say how the payment ended")
        return told

    async def _result(self, course: _Course, told: VtkMessage) -> Approved | Declined:
        """What an answer to VRP means. Another sum than asked for is let go of: that follows from
        the charge alone, so it needs no record of its own. Raises TerminalSilent."""
        operation = course.operation
        slip = read_slip(told.parameters.get(Tag.RECEIPT))
        if told.amount == operation.amount:
            course.approved = self._approved(operation, slip)
            return course.approved
        if told.amount == 0:
            bank = DeclineReason.BY_BANK if slip.refused_by_bank else None
            return self._none(course, bank or course.aborted or DeclineReason.NOT_SAID)
        _log.warning("operation %s was approved over another sum", operation.number)
        if await self._finished(course, 0) is not Closing.DONE:
            raise TerminalSilent("another sum was approved, and not let go of")
        return Declined(reason=DeclineReason.PARTIAL_REFUSED)

    def _approved(self, operation: VtkOperation, slip: BankSlip) -> Approved:
        self._terminal_id = slip.terminal_id or self._terminal_id
        total = slip.lines.get("TOTAL", "")
        if total and self._options.currency.upper() not in total.upper():
            _log.warning("the slip of operation %s names another currency", operation.number)
        own = {"RRN": slip.bank_reference, "OP": str(operation.number), "ERN": slip.own_number}
        digits = slip.receipt_number.isdecimal()
        return Approved(
            amount=operation.amount,
            captured=False,
            masked_card=slip.masked_card,
            card_brand=slip.card_brand,
            approval_code=slip.approval_code,
            reference="; ".join(f"{name} {value}" for name, value in own.items() if value),
            receipt_number=slip.receipt_number if digits else str(operation.number),
            terminal_id=slip.terminal_id,
            slip=slip.text,
        )

    async def _after_decision(self, course: _Course, amount: int) -> Approved | Declined:
        """The status of an operation that FIN was sent for: FIN first, and never VRP again."""
        closing = await self._finished(course, amount)
        if closing is Closing.DONE and amount:
            was = course.approved or self._approved(course.operation, BankSlip())
            return Approved(
                amount=was.amount,
                captured=True,
                masked_card=was.masked_card,
                card_brand=was.card_brand,
                approval_code=was.approval_code,
                reference=was.reference,
                receipt_number=was.receipt_number,
                terminal_id=was.terminal_id,
                slip=was.slip,
            )
        if closing is Closing.DONE or amount:
            return Declined(reason=DeclineReason.REVERSED)
        raise TerminalSilent("the terminal did not let the sum go")

    async def _finished(self, course: _Course, amount: int) -> Closing:
        """FIN, repeated until it is answered. Raises TerminalSilent after two tries: then the same
        FIN is to be asked for again."""
        if course.closing is not None:
            return course.closing
        course.decided = amount
        operation = course.operation
        if operation.at.address != self._link.address:
            raise TerminalSilent("this is another terminal than the one that was asked")
        trouble = "the terminal does not answer"
        for _ in range(_FINISH_TRIES):
            try:
                told = await self._finish_asked(course, amount)
            except LinkDown as down:
                trouble = str(down)
                told = None
            if told is not None and told.amount is not None:
                right = told.amount == amount
                course.closing = Closing.DONE if right else Closing.REFUSED
                self._settled(operation, may_be=(operation.number,))
                return course.closing
            course.silent_ends += 1
        raise TerminalSilent(trouble)

    async def _finish_asked(self, course: _Course, amount: int) -> VtkMessage | None:
        operation = course.operation
        connection = await self._link.connected(self._pace.restarted_after_s)
        if course.silent_ends >= _FINISH_TRIES:
            names, limit_s = operation.number, self._pace.number_s
            number = await self._dialogue.number_of(self._link, connection, names, limit_s)
            if number != operation.number:
                self._link.drop(connection)
                raise LinkDown(f"the terminal is at {number}, not at {operation.number}")
        octets = encode(operation.finish(amount))
        limit_s = max(operation.timeout_s, connection.timeout_s)
        told = await self._dialogue.ask(connection, octets, Name.FINISH, limit_s)
        if told is None:
            self._link.drop(connection)
        return told

    # what is known of it

    def _takes_up(self, operation: VtkOperation) -> _Course:
        """The operation that is asked about from now on; handshakes wait until it is settled."""
        course = self._course
        if course is None or course.operation != operation:
            course = _Course(operation=operation)
            self._course = course
            self._cancelled.clear()
        if course.closing is None:
            self._open = operation
            self._link.hush()
            self._link.drawn = self._dialogue.number = operation.number
        return course

    def _none(self, course: _Course, reason: DeclineReason) -> Declined:
        number = course.operation.number
        began = reason is not DeclineReason.NOT_STARTED and course.began_at is not None
        self._settled(course.operation, may_be=(number,) if began else (number - 1, number))
        return Declined(reason=reason)

    def _settled(self, operation: VtkOperation, *, may_be: tuple[int, ...]) -> None:
        """Nothing of it is out any more: the terminal may have these numbers now."""
        if self._open == operation:
            self._open = None
        self._may_be = frozenset(may_be)
        self._link.speak()

    def _guest_until(self, course: _Course) -> float | None:
        """Until when its guest may be standing there; ``None``: not any more."""
        if course.began_at is None or course.aborted is not None:
            return None
        return course.began_at + course.operation.timeout_s + self._pace.grace_s

    def _same_terminal(self, operation: VtkOperation, told: VtkMessage) -> None:
        known = operation.at.terminal_id
        seen = read_slip(told.parameters.get(Tag.RECEIPT)).terminal_id
        if known and seen and known != seen:
            raise Unproven("another terminal answered than the one that was asked")

    def _handshaken(self, connection: Connection) -> None:
        self._dialogue.shaken()
        number = connection.number
        if self._open is not None or number is None:
            return
        if not self._may_be or number in self._may_be or self._options.other_users == "follow":
            self._may_be, self._foreign = frozenset((number,)), ""
            return
        known = max(self._may_be)
        self._foreign = (
            f"Somebody else has used the terminal, or it was exchanged: last {known}, now {number}"
        )

    def _may_restart(self) -> bool:
        hours = range(self._options.restart_from_hour, self._options.restart_to_hour)
        return self._open is None and self._now().hour in hours


def _read(key: bytes) -> VtkOperation:
    """Raises TerminalSilent: what another driver began, this one cannot find out."""
    try:
        return VtkOperation.from_key(key)
    except BadOperation as foreign:
        raise TerminalSilent(str(foreign)) from foreign


def _loop_time() -> float:
    return asyncio.get_running_loop().time()


def _wall_clock() -> datetime:
    return datetime.now().astimezone()
