"""A Vendotek terminal over TCP, by VTK: two phases, and no way back after the second (vtk §A).

A sum is asked for by VRP and taken or let go by FIN. Both are repeated, octet for octet, until they
are answered; silence is never a "no". The terminal's number is the key: one more than its last.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

from hardware.protocols import Cause, DeviceHealth, HealthState
from hardware.terminals import (
    Approved,
    Closing,
    Declined,
    DeclineReason,
    ForeignUse,
    InProgress,
    NotReady,
    TerminalCapabilities,
    TerminalNotReady,
    TerminalSilent,
)
from hardware.vendotek.charge import Charge
from hardware.vendotek.connection import Connection, LinkDown, LinkPace
from hardware.vendotek.dialogue import Dialogue
from hardware.vendotek.idleness import Idleness, Proof
from hardware.vendotek.link import VtkLink
from hardware.vendotek.messages import Name, Tag, VtkMessage
from hardware.vendotek.operation import BadOperation, Fingerprint, VtkOperation, new_operation
from hardware.vendotek.options import VendotekOptions
from hardware.vendotek.recovery import Recovery, RecoveryPace, Unproven
from hardware.vendotek.slip import read_slip

_log = logging.getLogger(__name__)


class VendotekTerminal:
    """Nothing is sent before it is needed: the first handshake follows ``stand_by``."""

    Options = VendotekOptions

    def __init__(self, options: VendotekOptions, now: Callable[[], datetime] | None = None) -> None:
        """``now`` is the wall clock, for the terminal that has lost its own."""
        self._options = options
        self._now = now or _wall_clock
        self._pace = RecoveryPace()
        self._dialogue = Dialogue()
        self._link = VtkLink(
            options.host.strip(),
            options.port,
            heard=self._dialogue.hears,
            handshaken=self._handshaken,
            pace=LinkPace(connect_s=options.connect_s),
            rest=Name.IDLE if options.rest == "idle" else Name.DISABLED,
            may_restart=self._may_restart,
            wall_clock=self._now,
        )
        self._idleness = Idleness(
            self._link,
            self._dialogue,
            handshake_s=options.handshake_s,
            follows=options.other_users == "follow",
        )
        number_first = options.recover_by == "number-first"
        self._recovery = Recovery(self._link, self._dialogue, self._pace, number_first=number_first)
        self._turn = asyncio.Lock()
        self._charge: Charge | None = None
        self._proof: Proof | None = None
        self._terminal_id = ""
        self._cancelled = asyncio.Event()

    @property
    def capabilities(self) -> TerminalCapabilities:
        keeps = self._options.keeps_results
        return TerminalCapabilities(
            two_phase=True,
            can_void=False,
            can_abort_running=True,
            idempotent_by_key=True,
            can_query_last=keeps,
            finish_within_s=self._options.finish_within_s,
        )

    @property
    def health(self) -> DeviceHealth:
        if self._idleness.foreign is not None:
            return DeviceHealth(
                state=HealthState.FAILED,
                reason=str(self._idleness.foreign),
                cause=Cause.FOREIGN_USE,
            )
        return self._link.health

    def stand_by(self, last: bytes | None) -> None:
        if last is not None and not self._idleness.knows_number:
            try:
                number = VtkOperation.from_key(last).number
            except BadOperation:
                _log.info("the last charge was made by another driver")
            else:
                self._idleness.number_may_be(number - 1, number)
        if self._open is None:
            self._link.speak()

    @property
    def foreign_use(self) -> ForeignUse | None:
        return self._idleness.foreign

    def accept_foreign_use(self, seen: ForeignUse) -> bytes | None:
        if seen != self._idleness.foreign:
            return None
        stands_at = VtkOperation(
            number=self._idleness.accept(),
            amount=0,
            timeout_s=0,
            at=Fingerprint(address=self._link.address),
            request=b"",
        )
        return stands_at.as_key()

    def forget(self, key: bytes) -> None:
        charge = self._open
        if charge is not None and charge.operation == _read(key):
            self._charge = None
            self._leaves_off(charge)

    async def close(self) -> None:
        await self._link.close()

    async def prepare(self, reference: str, amount: int) -> bytes:
        del reference  # the number is name enough
        async with self._turn:
            if self._open is not None:
                open_one = f"operation {self._open.operation.number} is not settled"
                raise TerminalNotReady(NotReady.FOREIGN, open_one)
            self._proof = await self._idleness.prove()
            connection = self._proof.connection
            operation = new_operation(
                self._proof.number + 1,
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
            proof, self._proof = self._proof, None
            if self._open is not None:
                return Declined(reason=DeclineReason.NOT_STARTED)
            connection = await self._idleness.still_proven(proof, operation.number - 1)
            if connection is None:
                return Declined(reason=DeclineReason.NOT_STARTED)
            # One that never began leaves its number, and its very bytes, to the next.
            self._charge = None
            charge = self._takes_up(operation)
            self._link.longest_outage_s = 0.0
            try:
                if not await self._may_begin(charge, connection):
                    charge.told = Declined(reason=charge.sent_away or DeclineReason.TIMED_OUT)
                    return charge.told
                answer = await charge.ask(connection)
                return await self._meant(charge, answer)
            except LinkDown as broke:
                raise TerminalSilent(str(broke)) from broke
            finally:
                self._leaves_off(charge)

    async def cancel(self, key: bytes) -> None:
        charge = self._open
        if charge is not None and charge.operation == _read(key):
            charge.send_away(DeclineReason.BY_KIOSK)
            self._cancelled.set()

    async def status(self, key: bytes) -> Approved | Declined | InProgress:
        operation = _read(key)
        if self._turn.locked():
            return InProgress()
        async with self._turn:
            charge = self._takes_up(operation)
            try:
                if charge.decided is not None and not isinstance(charge.told, Declined):
                    return await charge.after_decision(charge.decided)
                if charge.told is not None:
                    return charge.told
                return await self._found_out(charge)
            finally:
                self._leaves_off(charge)

    async def confirm(self, key: bytes) -> Closing:
        operation = _read(key)
        return await self._closed(operation, operation.amount, Closing.REFUSED)

    async def release(self, key: bytes) -> Closing:
        return await self._closed(_read(key), 0, Closing.NOT_POSSIBLE)

    async def _closed(self, operation: VtkOperation, amount: int, otherwise: Closing) -> Closing:
        """``otherwise``: the other decision was made before, and that one stands."""
        async with self._turn:
            charge = self._takes_up(operation)
            try:
                if isinstance(charge.told, Declined):
                    return Closing.REFUSED if amount else Closing.DONE
                if charge.decided not in (None, amount):
                    return otherwise
                return await charge.finish(amount)
            finally:
                self._leaves_off(charge)

    async def _found_out(self, charge: Charge) -> Approved | Declined:
        """Raises TerminalSilent while nothing is proven."""
        if not self._options.keeps_results:
            raise TerminalSilent("this terminal forgets results: a person has to look")
        operation = charge.operation
        try:
            answer = await self._recovery.answer_to(operation, charge.guest_until)
            if answer is None:
                charge.told = Declined(reason=DeclineReason.NOT_STARTED)
                return charge.told
            seen = read_slip(answer.parameters.get(Tag.RECEIPT)).terminal_id
            known = operation.at.terminal_id
            if known and seen and known != seen:
                raise Unproven("another terminal answered than the one that was asked")
            return await self._meant(charge, answer)
        except (LinkDown, Unproven) as trouble:
            raise TerminalSilent(str(trouble)) from trouble

    async def _meant(self, charge: Charge, answer: VtkMessage) -> Approved | Declined:
        told = await charge.means(answer)
        if isinstance(told, Approved):
            self._terminal_id = told.terminal_id or self._terminal_id
        return told

    async def _may_begin(self, charge: Charge, connection: Connection) -> bool:
        """Whether the guest still wants it, and has touched a terminal that waits for that."""
        if self._options.require_start:
            events = (self._dialogue.started, self._cancelled, connection.broken)
            waits = [asyncio.ensure_future(event.wait()) for event in events]
            limit_s, first = connection.timeout_s, asyncio.FIRST_COMPLETED
            try:
                await asyncio.wait(waits, timeout=limit_s, return_when=first)
            finally:
                for wait in waits:
                    wait.cancel()
            if not self._dialogue.started.is_set():
                return False
        return charge.sent_away is None

    @property
    def _open(self) -> Charge | None:
        """What keeps the terminal from anything new."""
        return None if self._charge is None or self._charge.settled else self._charge

    def _takes_up(self, operation: VtkOperation) -> Charge:
        """The operation that is asked about from now on; handshakes wait until it is settled.

        Raises TerminalSilent while another one is not.
        """
        charge = self._charge
        if charge is None or charge.operation != operation:
            if self._open is not None:
                raise TerminalSilent(f"operation {self._open.operation.number} is not settled")
            charge = Charge(
                operation, self._link, self._dialogue, self._pace, self._options.currency
            )
            self._charge = charge
            self._cancelled.clear()
            self._dialogue.started.clear()
        if not charge.settled:
            self._link.hush()
            self._link.drawn = self._dialogue.number = operation.number
        return charge

    def _leaves_off(self, charge: Charge) -> None:
        """Settled or forgotten, the terminal is greeted at once, and its number looked at."""
        if self._open is None:
            number = charge.operation.number
            taken = charge.told is not None or charge.closing is Closing.DONE
            never = charge.told == Declined(reason=DeclineReason.NOT_STARTED)
            if taken and not never and charge.began_at is not None:
                self._idleness.number_may_be(number)
            else:
                self._idleness.number_may_be(number - 1, number)
            self._link.speak()

    def _handshaken(self, connection: Connection) -> None:
        if self._open is None and connection.number is not None:
            self._idleness.told(connection.number)
        self._dialogue.shaken()

    def _may_restart(self) -> bool:
        hours = range(self._options.restart_from_hour, self._options.restart_to_hour)
        return self._open is None and self._now().hour in hours


def _read(key: bytes) -> VtkOperation:
    """Raises TerminalSilent: what another driver began, this one cannot find out."""
    try:
        return VtkOperation.from_key(key)
    except BadOperation as foreign:
        raise TerminalSilent(str(foreign)) from foreign


def _wall_clock() -> datetime:
    return datetime.now().astimezone()
