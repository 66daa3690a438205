"""Whether the terminal is idle, and at a number that we know (vtk §A7, §A9).

A number that is higher than ours means that somebody else has used the terminal, a lower one that
it was exchanged or reset: either way a person looks before anything new is charged.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Final

from msgspec import Struct

from hardware.terminals import ForeignUse, NotReady, TerminalNotReady
from hardware.vendotek.connection import Connection, LinkDown, now
from hardware.vendotek.dialogue import Dialogue
from hardware.vendotek.link import VtkLink
from hardware.vendotek.messages import HIGHEST_NUMBER, Name, message

PROOF_S: Final = 10.0
"""How long a terminal that was proven idle counts as that."""
_AFTER_ABORT_S: Final = 2.0
_log = logging.getLogger(__name__)


class Proof(Struct, frozen=True, kw_only=True):
    """The terminal was idle, at this number, on this connection."""

    connection: Connection
    number: int
    at: float


class Idleness:
    """``foreign`` is there while the terminal's number is not ours."""

    def __init__(
        self, link: VtkLink, dialogue: Dialogue, *, handshake_s: float, follows: bool
    ) -> None:
        self._link = link
        self._dialogue = dialogue
        self._handshake_s = handshake_s
        self._follows = follows
        self._may_be: frozenset[int] = frozenset()
        self.foreign: ForeignUse | None = None

    @property
    def knows_number(self) -> bool:
        return bool(self._may_be)

    def number_may_be(self, *numbers: int) -> None:
        """What the terminal's number can be now; none: whatever it is."""
        self._may_be, self.foreign = frozenset(numbers), None

    def accept(self) -> int:
        """A person has looked into who else used the terminal: its number is ours, and returned."""
        assert self.foreign is not None, "nothing to accept"
        stands_at = self.foreign.stands_at
        self.number_may_be(stands_at)
        return stands_at

    def told(self, number: int) -> None:
        """The terminal's number, while no operation of ours is open."""
        if not self._may_be or number in self._may_be or self._follows:
            self.number_may_be(number)
            return
        if self.foreign is None:
            _log.error("the terminal's number is not ours")
        self.foreign = ForeignUse(our_last=max(self._may_be), stands_at=number)

    async def prove(self) -> Proof:
        """By a handshake asked for and answered now. Raises TerminalNotReady."""
        try:
            connection, number = await self._told_number()
        except LinkDown:
            # It may have broken unnoticed long ago.
            try:
                connection, number = await self._told_number()
            except LinkDown as down:
                raise TerminalNotReady(NotReady.DOWN, str(down)) from down
        if self.foreign is not None:
            raise TerminalNotReady(NotReady.FOREIGN, str(self.foreign))
        if number is None:
            spoke = connection.answered_at is not None
            why = NotReady.FOREIGN if spoke else NotReady.DOWN
            raise TerminalNotReady(why, "the terminal does not tell its number")
        if number >= HIGHEST_NUMBER:
            raise TerminalNotReady(NotReady.NEEDS_SERVICE, "the terminal is out of numbers")
        return Proof(connection=connection, number=number, at=now())

    async def still_proven(self, proof: Proof | None, before: int) -> Connection | None:
        """The connection to charge ``before + 1`` on; ``None``: the terminal is not as it was."""
        if proof is None or not self._holds(proof):
            try:
                proof = await self.prove()
            except TerminalNotReady as moved:
                _log.info("the terminal is not idle any more: %s", moved.sentence)
                return None
        return proof.connection if proof.number == before else None

    def _holds(self, proof: Proof) -> bool:
        here = proof.connection is self._link.connection
        awake = proof.connection.last_greeting == Name.IDLE
        return here and awake and now() - proof.at <= PROOF_S

    async def _told_number(self) -> tuple[Connection, int | None]:
        connection = await self._link.connected(self._handshake_s)
        number = await self._number(connection)
        if number is None:
            # It may still be at something that was given up.
            connection.send(message(Name.ABORT))
            await asyncio.sleep(_AFTER_ABORT_S)
            number = await self._number(connection)
        return connection, number

    async def _number(self, connection: Connection) -> int | None:
        names = connection.number if self._link.drawn is None else self._link.drawn
        return await self._dialogue.number_of(self._link, connection, names, self._handshake_s)
