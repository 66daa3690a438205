"""The one queue of licensed commands and their numbers (rk7 §3.7-§3.9, design 6.3 law 5).

Implements ``kiosk.checkout.ports.LicenceQueue``. The number itself is claimed and used up by the
purchase's own transaction; here it is decided which number comes next. Guessing wrong is harmless:
a wrong number is refused without anything being executed, and the refusal names the right one.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final, Protocol

from kiosk.clock import Clock
from kiosk.errors import ErrorCode, PosRefused
from kiosk.licence.service import LicenceService
from kiosk.logs import logger
from kiosk.storage.licence_rows import LicenceCounter, LicenceRows
from kiosk.wire.rkeeper.licence import NEVER_USED, WRONG_NUMBER, accepted_numbers
from kiosk.wire.rkeeper.stamp import LicenceIdentity, LicenceStamp

LEAST_BETWEEN_QUESTIONS_S: Final = 60.0
"""The vendor's wish: the counter is not to be asked for often (rk7 §3.8)."""

_log = logger(__name__)


class CounterAtTill(Protocol):
    """The cash server's own count of this installation's licensed commands."""

    async def last_number(self, identity: LicenceIdentity) -> int:
        """GetXMLLicenseInstanceSeqNumber. Raises NotSent, NoReply, PosRefused."""
        ...


class NumberedTurn:
    """One turn. ``number`` belongs to whatever is committed with it."""

    def __init__(
        self,
        number: int,
        identity: LicenceIdentity | None,
        rows: LicenceRows,
        licence: LicenceService,
    ) -> None:
        """``identity`` is ``None`` where the bytes are made already."""
        self._number = number
        self._identity = identity
        self._rows = rows
        self._licence = licence

    @property
    def number(self) -> int | None:
        return self._number

    @property
    def stamp(self) -> LicenceStamp | None:
        return self._identity.numbered(self._number) if self._identity else None

    async def accepted(self) -> None:
        """The cash server took the number: the next one is one more, whatever we believed."""
        await self._rows.go_on(self._number + 1)

    async def refused(self, error: PosRefused) -> None:
        """A refusal about the number or the licence frees the number; others leave it to the
        purchase, which looks first whether the "no" is true."""
        following = self._number + 1
        if error.number == NEVER_USED:
            await self._rows.go_on(0)
        elif error.number == WRONG_NUMBER and (named := accepted_numbers(error)):
            await self._rows.go_on(max(named))
        elif error.code is ErrorCode.LICENCE_SEQUENCE:
            await self._rows.go_on_in_doubt(following)
        elif error.code is ErrorCode.LICENCE_REFUSED:
            await self._rows.go_on_in_doubt(following)
            await self._licence.renew()
        else:
            return
        _log.warning("licensed command refused", number=self._number, detail=error.detail)


class LicenceSequence:
    """One licensed command in flight, each with the next number of this installation."""

    def __init__(
        self,
        *,
        licence: LicenceService,
        rows: LicenceRows,
        till: CounterAtTill,
        clock: Clock,
    ) -> None:
        self._licence = licence
        self._rows = rows
        self._till = till
        self._clock = clock
        self._one_at_a_time = asyncio.Lock()

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[NumberedTurn]:
        """Waits for the turn and gives it the next number.

        Raises LinkError or Refused where there is no licence to be had, or where the cash server
        is to be asked and cannot be; StoreError. Then nothing was claimed.
        """
        async with self._one_at_a_time:
            await self._licence.identity()
            number = await self._next_number()
            # Asking for the number may have brought a fresh licence id.
            identity = await self._licence.identity()
            yield NumberedTurn(number, identity, self._rows, self._licence)

    @asynccontextmanager
    async def turn_again(self, number: int | None) -> AsyncIterator[NumberedTurn | UnnumberedTurn]:
        """The turn for bytes that carry ``number`` already; needs no licence and asks nothing.

        ``None``: the bytes were made while the site had a lifetime licence.
        """
        async with self._one_at_a_time:
            if number is None:
                yield UnnumberedTurn()
            else:
                yield NumberedTurn(number, None, self._rows, self._licence)

    async def _next_number(self) -> int:
        counter = await self._rows.counter()
        if counter.pending_number is not None:
            # Its "no" is being committed together with the attempt that this turn is for. Should it
            # still be open, the book refuses to bind another number.
            return counter.pending_number + 1
        if not counter.in_doubt or self._asked_just_now(counter):
            return counter.next_number
        await self._rows.asking(self._clock.now())
        try:
            number = await self._last_number() + 1
        except PosRefused as refusal:
            if refusal.code is ErrorCode.LICENCE_REFUSED:
                raise
            if refusal.number != NEVER_USED:
                # The command itself will meet the same trouble and is looked after better.
                return counter.next_number
            number = 0
        await self._rows.go_on(number)
        return number

    async def _last_number(self) -> int:
        """Asks; once more under a fresh licence id where the old one was refused."""
        identity = await self._licence.identity()
        try:
            return await self._till.last_number(identity)
        except PosRefused as refusal:
            if refusal.code is not ErrorCode.LICENCE_REFUSED:
                raise
            await self._licence.renew()
            fresh = await self._licence.identity()
            if fresh == identity:
                raise
            return await self._till.last_number(fresh)

    def _asked_just_now(self, counter: LicenceCounter) -> bool:
        if counter.asked_at is None:
            return False
        # A clock set back must not silence us for longer than the minute.
        ago = (self._clock.now() - counter.asked_at).total_seconds()
        return 0 <= ago < LEAST_BETWEEN_QUESTIONS_S


class UnnumberedTurn:
    """A turn at a site with the lifetime licence: no licence part is sent (rk7 §8 row 24)."""

    number: int | None = None
    stamp: LicenceStamp | None = None

    async def accepted(self) -> None:
        """Nothing to remember."""

    async def refused(self, error: PosRefused) -> None:
        """Nothing to set right here: staff see the refusal of the command itself."""


class UnnumberedQueue:
    """One licensed command at a time, without numbers."""

    def __init__(self) -> None:
        self._one_at_a_time = asyncio.Lock()

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[UnnumberedTurn]:
        async with self._one_at_a_time:
            yield UnnumberedTurn()

    @asynccontextmanager
    async def turn_again(
        self,
        number: int | None,  # noqa: ARG002 - the port's; bytes keep the number they were made with
    ) -> AsyncIterator[UnnumberedTurn]:
        async with self._one_at_a_time:
            yield UnnumberedTurn()
