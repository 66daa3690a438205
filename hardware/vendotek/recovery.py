"""What became of a charge whose answer is out: found out without ever charging anew (vtk §A8).

The charge is repeated by its own bytes, for a terminal that knows its number answers with what was.
A terminal that has restarted is asked for its number first: one that forgot it would take the
repeat for a new charge. A "no" to a repeat is believed only at the second look.
"""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from hardware.vendotek.connection import Connection, LinkDown, now
from hardware.vendotek.dialogue import Dialogue
from hardware.vendotek.link import VtkLink
from hardware.vendotek.messages import Name, VtkMessage
from hardware.vendotek.operation import VtkOperation

_LIVES: Final = 3


class Unproven(Exception):
    """The terminal has told nothing that proves anything; the text says what it did."""


class RecoveryPace(Struct, frozen=True, kw_only=True):
    """Seconds. ``finish_s`` is for the answer to FIN, which no guest takes part in. ``grace_s`` and
    ``abort_before_s`` lie around the terminal's own limit for a guest; a terminal away for longer
    than ``restarted_after_s`` has restarted."""

    first_answer_s: float = 3.0
    after_abort_s: float = 30.0
    number_s: float = 10.0
    finish_s: float = 30.0
    number_tries: int = 3
    grace_s: float = 15.0
    abort_before_s: float = 10.0
    restarted_after_s: float = 15.0

    def abort_after_s(self, timeout_s: float) -> float:
        """When a guest who does nothing is sent away; half of a limit that is very short."""
        return max(timeout_s - self.abort_before_s, timeout_s / 2)


class Recovery:
    """Asks on one link; nobody else asks meanwhile."""

    def __init__(
        self, link: VtkLink, dialogue: Dialogue, pace: RecoveryPace, *, number_first: bool
    ) -> None:
        self._link = link
        self._dialogue = dialogue
        self._pace = pace
        self._number_first = number_first

    async def answer_to(
        self, operation: VtkOperation, guest_until: float | None
    ) -> VtkMessage | None:
        """The answer to the charge; ``None``: the terminal never began it.

        Until ``guest_until`` (the loop's time) a guest may be standing there, who is not sent away.
        Raises Unproven, and LinkDown where the terminal cannot be reached.
        """
        trouble: Exception = LinkDown("not asked")
        for _ in range(_LIVES):
            connection = await self._link.connected(self._pace.restarted_after_s)
            self._same_terminal(operation, connection)
            try:
                if self._number_first or self._restarted:
                    return await self._by_number(operation, connection)
                return await self._by_repeat(operation, connection, guest_until)
            except LinkDown as broke:
                trouble = broke
        raise Unproven(str(trouble))

    @property
    def _restarted(self) -> bool:
        return self._link.longest_outage_s > self._pace.restarted_after_s

    async def _by_repeat(
        self, operation: VtkOperation, connection: Connection, guest_until: float | None
    ) -> VtkMessage | None:
        ask, pace = self._dialogue, self._pace
        told = await ask.ask(connection, operation.request, Name.PAY, pace.first_answer_s)
        if told is None and guest_until is not None:
            left_s = guest_until - now()
            told = await ask.answer(connection, Name.PAY, left_s) if left_s > 0 else None
        if told is None:
            connection.send(operation.abort)
            told = await ask.answer(connection, Name.PAY, pace.after_abort_s)
        if told is None:
            return await self._by_number(operation, connection)
        return await self._looked_twice(operation, connection, told)

    async def _by_number(
        self, operation: VtkOperation, connection: Connection
    ) -> VtkMessage | None:
        number = await self._number(operation, connection, None)
        if number == operation.number - 1:
            if number == 0:
                # A terminal that has forgotten everything says the same.
                raise Unproven("the terminal is at its very first charge, or forgot the last")
            return None
        if number != operation.number:
            raise Unproven(f"the terminal is at {number}, the charge is {operation.number}")
        told = await self._waited_for(operation, connection)
        return await self._looked_twice(operation, connection, told)

    async def _looked_twice(
        self, operation: VtkOperation, connection: Connection, told: VtkMessage
    ) -> VtkMessage:
        """A terminal still busy with the guest may have said "no" for "not now": ABR ends that, an
        IDL that is answered proves it."""
        if told.amount != 0:
            return told
        connection.send(operation.abort)
        number = await self._number(operation, connection, operation.number)
        if number != operation.number:
            raise Unproven(f"the terminal is at {number}, the charge is {operation.number}")
        return await self._waited_for(operation, connection)

    async def _waited_for(self, operation: VtkOperation, connection: Connection) -> VtkMessage:
        """The answer to one more repeat, however long it takes. Raises Unproven without one."""
        limit_s = operation.timeout_s
        abort_s = self._pace.abort_after_s(limit_s)
        told = await self._dialogue.ask(connection, operation.request, Name.PAY, abort_s)
        if told is None:
            connection.send(operation.abort)
            left_s = limit_s + self._pace.grace_s - abort_s
            told = await self._dialogue.answer(connection, Name.PAY, left_s)
        if told is None:
            self._link.drop(connection)
            raise Unproven("the charge was repeated and not answered")
        return told

    async def _number(
        self, operation: VtkOperation, connection: Connection, names: int | None
    ) -> int:
        for _ in range(self._pace.number_tries):
            number = await self._dialogue.number_of(
                self._link, connection, names, self._pace.number_s
            )
            self._same_terminal(operation, connection)
            if number is not None:
                return number
        self._link.drop(connection)
        raise Unproven("the terminal does not tell its number")

    def _same_terminal(self, operation: VtkOperation, connection: Connection) -> None:
        known = operation.at
        if known.address != self._link.address or (
            known.system and connection.system and known.system != connection.system
        ):
            raise Unproven("this is another terminal than the one that was asked")
