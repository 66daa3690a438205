"""Licensed commands outside a purchase, carried out once: stored, numbered, sent (rk7 §3.9).

A purchase keeps its own bytes (``kiosk.checkout``); this is for what staff ask for, such as a
return of goods.
"""

from __future__ import annotations

from typing import Any, Protocol

from kiosk.checkout.pace import BUSY
from kiosk.checkout.ports import LicenceQueue, LicenceTurn
from kiosk.clock import Clock
from kiosk.errors import NotSent, PosRefused
from kiosk.logs import logger
from kiosk.storage.licensed_requests import LicensedRequest, LicensedRequestRows, RequestOutcome
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.envelope import decode, encode

_log = logger(__name__)


class Link(Protocol):
    """The cash server's link (``clients.cash_server``)."""

    async def post(self, body: bytes, *, reply_timeout_s: float | None = None) -> bytes:
        """Raises NotSent, NoReply, PosRefused."""
        ...


class LicensedRequests:
    """One at a time; the one before is driven to its end first."""

    def __init__(
        self,
        link: Link,
        queue: LicenceQueue,
        rows: LicensedRequestRows,
        clock: Clock,
        *,
        reply_timeout_s: float,
    ) -> None:
        """``reply_timeout_s``: they print and talk to terminals, which takes minutes (rk7 §1.7)."""
        self._link = link
        self._queue = queue
        self._rows = rows
        self._clock = clock
        self._reply_timeout_s = reply_timeout_s

    async def carry_out(self, command: Command[Any]) -> bytes:
        """The good answer to one licensed command, for ``envelope.decode``.

        NotSent, Refused: it was not carried out. NoReply: it may have been, and ``finish`` finds
        out. Raises what ``finish`` raises for an earlier one, and StoreError.
        """
        await self.finish()
        async with self._queue.turn() as turn:
            request = await self._rows.open(
                command.name, encode(command, turn.stamp), turn.number, self._clock.now()
            )
            try:
                reply = await self._post(type(command), request)
            except NotSent as trouble:
                await self._rows.settle(request, RequestOutcome.NOT_SENT, trouble.detail)
                raise
            except PosRefused as refusal:
                await self._refused(request, turn, refusal, RequestOutcome.REFUSED)
                raise
            await self._done(request, turn)
            return reply

    async def finish(self) -> RequestOutcome | None:
        """Sends an unanswered request's bytes once more; its end, ``None`` where there is none.

        The number keeps it from being carried out twice. UNKNOWN: this time it was refused, which
        says nothing about the first time; somebody has to look. Raises NotSent, NoReply, and
        PosRefused of a cash server that is busy: it is as open as before. StoreError.
        """
        request = await self._rows.open_one()
        if request is None:
            return None
        async with self._queue.turn_again(request.number) as turn:
            try:
                await self._post(_command(request.command), request)
            except PosRefused as refusal:
                if refusal.code in BUSY:
                    raise
                return await self._refused(request, turn, refusal, RequestOutcome.UNKNOWN)
            return await self._done(request, turn)

    async def _post(self, kind: type[Command[Any]], request: LicensedRequest) -> bytes:
        reply = await self._link.post(request.request, reply_timeout_s=self._reply_timeout_s)
        decode(kind, reply)
        return reply

    async def _done(self, request: LicensedRequest, turn: LicenceTurn) -> RequestOutcome:
        await turn.accepted()
        await self._rows.settle(request, RequestOutcome.DONE)
        return RequestOutcome.DONE

    async def _refused(
        self,
        request: LicensedRequest,
        turn: LicenceTurn,
        refusal: PosRefused,
        outcome: RequestOutcome,
    ) -> RequestOutcome:
        _log.warning("licensed request", command=request.command, outcome=outcome.value)
        await turn.refused(refusal)
        await self._rows.settle(request, outcome, refusal.detail)
        return outcome


def _command(name: str) -> type[Command[Any]]:
    # Sixty classes that a start which has nothing to finish does without.
    from kiosk.wire.rkeeper.catalogue import COMMANDS

    return COMMANDS[name]
