"""Licensed commands outside a purchase: stored, numbered, sent once (rk7 §3.9, §6.9).

A purchase keeps its own bytes (``kiosk.checkout``) and knows how to look what became of them; this
is for what `kiosk rk7` sends, such as an odd return of goods. Nothing is ever sent twice: the cash
server's own count says whether it took an unanswered one.
"""

from __future__ import annotations

from contextlib import AsyncExitStack
from datetime import timedelta
from typing import Any, Protocol

from kiosk.checkout.ports import LicenceQueue
from kiosk.clock import Clock
from kiosk.errors import ErrorCode, NoReply, NotSent, PosRefused
from kiosk.logs import logger
from kiosk.storage.licence_rows import LicenceCounter
from kiosk.storage.licensed_requests import LicensedRequest, LicensedRequestRows, RequestOutcome
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.envelope import decode, encode

_log = logger(__name__)


class Link(Protocol):
    """The cash server's link (``clients.cash_server``)."""

    async def post(self, body: bytes, *, reply_timeout_s: float | None = None) -> bytes:
        """Raises NotSent, NoReply, PosRefused."""
        ...


class NumberedQueue(LicenceQueue, Protocol):
    """The queue of a site with numbers (``licence.queue``)."""

    async def expected_at_till(self) -> int | None:
        """The number the cash server expects next; ``None``: it was asked a moment ago.

        Raises LinkError, Refused, StoreError.
        """
        ...

    async def counter(self) -> LicenceCounter: ...

    async def go_on(self, number: int) -> None:
        """The next command carries ``number``. Raises StoreError."""
        ...


class LicensedRequests:
    """One at a time; what became of the one before is found out first."""

    def __init__(
        self,
        link: Link,
        queue: LicenceQueue,
        numbers: NumberedQueue | None,
        rows: LicensedRequestRows,
        clock: Clock,
        *,
        reply_timeout_s: float,
    ) -> None:
        """``numbers`` is the same queue, ``None`` at a site without numbers.

        ``reply_timeout_s``: stations print and talk to terminals, which takes minutes (rk7 §1.7).
        """
        self._link = link
        self._queue = queue
        self._numbers = numbers
        self._rows = rows
        self._clock = clock
        self._reply_timeout_s = reply_timeout_s

    async def carry_out(self, command: Command[Any]) -> bytes:
        """The good answer to one licensed command, for ``envelope.decode``.

        NotSent, Refused: it was not carried out, or an earlier one or a purchase has to be settled
        first. NoReply: it may have been, and ``finish`` finds out. StoreError.
        """
        async with AsyncExitStack() as stack:
            try:
                if await self.finish() is RequestOutcome.OPEN:
                    raise NotSent(
                        ErrorCode.PURCHASE_UNFINISHED, "an earlier command is not settled yet"
                    )
                turn = await stack.enter_async_context(self._queue.turn())
            except NoReply as silence:
                # What was asked before it has no answer: of the command itself nothing has left.
                raise NotSent(silence.code, silence.words, obstacle=silence.obstacle) from silence
            numbers = self._numbers
            if numbers is not None and (await numbers.counter()).pending_number is not None:
                raise NotSent(ErrorCode.PURCHASE_UNFINISHED, "a purchase is not settled yet")
            request = await self._rows.open(
                command.name, encode(command, turn.stamp), turn.number, self._clock.now()
            )
            try:
                reply = await self._link.post(
                    request.request, reply_timeout_s=self._reply_timeout_s
                )
                decode(type(command), reply)
            except NotSent as trouble:
                await self._settle(request, RequestOutcome.NOT_SENT, trouble.detail)
                raise
            except PosRefused as refusal:
                await turn.refused(refusal)
                await self._settle(request, RequestOutcome.REFUSED, refusal.detail)
                raise
            await turn.accepted()
            await self._settle(request, RequestOutcome.DONE)
            return reply

    async def finish(self) -> RequestOutcome | None:
        """What became of an unanswered command; ``None`` where there is none.

        OPEN: it may still be at work, or the count cannot be asked now. TAKEN: the cash server took
        it, and only a look there says with what result. NOT_TAKEN: it never will. UNKNOWN: nothing
        tells, because the site sends no numbers or the cash server lost count. Raises LinkError,
        Refused, StoreError.
        """
        request = await self._rows.open_one()
        if request is None:
            return None
        if request.number is None or self._numbers is None:
            return await self._settle(request, RequestOutcome.UNKNOWN)
        if self._may_be_at_work(request):
            return RequestOutcome.OPEN
        async with self._queue.turn_again(request.number):
            expected = await self._numbers.expected_at_till()
            if expected is None:
                return RequestOutcome.OPEN
            if expected > request.number:
                outcome = RequestOutcome.TAKEN
            elif expected == request.number:
                outcome = RequestOutcome.NOT_TAKEN
            else:
                # The cash server has lost count since.
                outcome = RequestOutcome.UNKNOWN
            await self._settle(request, outcome)
            await self._numbers.go_on(expected)
            return outcome

    def _may_be_at_work(self, request: LicensedRequest) -> bool:
        """A server goes on with a request whose sender has gone (rk7 §8 row 19)."""
        ago = self._clock.now() - request.made_at
        return timedelta(0) <= ago < timedelta(seconds=self._reply_timeout_s)

    async def _settle(
        self, request: LicensedRequest, outcome: RequestOutcome, detail: str = ""
    ) -> RequestOutcome:
        if outcome is not RequestOutcome.DONE:
            _log.warning(
                "licensed request", command=request.command, outcome=outcome.value, detail=detail
            )
        await self._rows.settle(request, outcome, detail)
        return outcome
