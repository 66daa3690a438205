"""The one queue of licensed commands and their numbers (rk7 §3.7-§3.9).

Implements ``kiosk.checkout.ports.LicenceQueue``. The number itself is claimed and used up by the
purchase's own transaction; here it is decided which number comes next. Guessing wrong is harmless:
a wrong number is refused without anything being executed, and the refusal names the right one.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Protocol

from kiosk.errors import ErrorCode, LinkError, NotSent, PosRefused, Refused
from kiosk.licence.service import LicenceService
from kiosk.logs import logger
from kiosk.storage.licence_rows import LicenceCounter, LicenceRows
from kiosk.wire.rkeeper.licence import NEVER_USED, WRONG_NUMBER, accepted_numbers
from kiosk.wire.rkeeper.stamp import LicenceIdentity, LicenceStamp
from kiosk.wire.rkeeper.versions import Feature

_log = logger(__name__)


class CounterAtTill(Protocol):
    """The cash server's own count of this installation's licensed commands."""

    async def next_number(self, identity: LicenceIdentity) -> int | None:
        """``None``: asked a moment ago. Raises NotSent, NoReply, PosRefused, StoreError."""
        ...


class VersionAtTill(Protocol):
    """What the cash server's version understands."""

    async def has(self, feature: Feature) -> bool:
        """Raises NotSent, NoReply, PosRefused."""
        ...

    def forget(self) -> None: ...


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
        self._licence.taken_at_till()
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
            await self._rows.go_on(following, in_doubt=True)
        elif error.code is ErrorCode.LICENCE_REFUSED:
            await self._rows.go_on(following, in_doubt=True)
            # Bytes of an earlier hour carry that hour's licence, which says nothing of today's.
            token = self._identity.token if self._identity else None
            await self._licence.refused_at_till(error, token)
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
        version: VersionAtTill,
    ) -> None:
        self._licence = licence
        self._rows = rows
        self._till = till
        self._version = version
        self._one_at_a_time = asyncio.Lock()

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[NumberedTurn | UnnumberedTurn]:
        """Waits for the turn and gives it the next number.

        A cash server older than licensing gets none (rk7 §7). Raises LinkError or Refused where
        there is no licence to be had, or where the cash server is to be asked and cannot be;
        StoreError. Then nothing was claimed.
        """
        async with self._one_at_a_time:
            if not await self._version.has(Feature.LICENCE_INFO):
                yield UnnumberedTurn(self._version.forget)
                return
            await self._licence.identity()
            number = await self._next_number()
            # Asking for the number may have brought a fresh licence id.
            identity = await self._licence.identity()
            yield NumberedTurn(number, identity, self._rows, self._licence)

    @asynccontextmanager
    async def turn_again(self, number: int | None) -> AsyncIterator[NumberedTurn | UnnumberedTurn]:
        """The turn for bytes that carry ``number`` already; needs no licence and asks nothing.

        ``None``: the bytes were made without a licence part.
        """
        async with self._one_at_a_time:
            if number is None:
                yield UnnumberedTurn(self._version.forget)
            else:
                yield NumberedTurn(number, None, self._rows, self._licence)

    async def expected_at_till(self) -> int | None:
        """The number the cash server expects next; ``None``: it was asked a moment ago.

        For whoever has the turn. Raises LinkError, Refused, StoreError.
        """
        return await self._till.next_number(await self._licence.identity())

    async def counter(self) -> LicenceCounter:
        """Our own count. Raises StoreError."""
        return await self._rows.counter()

    async def go_on(self, number: int) -> None:
        """The cash server expects ``number`` next. Raises StoreError."""
        await self._rows.go_on(number)

    async def prove(self) -> None:
        """Asks the cash server whether it takes a licence again that it refused (rk7 §3.8).

        What is not an answer leaves all as it is. Raises StoreError.
        """
        async with self._one_at_a_time:
            try:
                number = await self.expected_at_till()
            except (LinkError, Refused):
                return
            if number is None:
                return
            self._licence.taken_at_till()
            counter = await self._rows.counter()
            if counter.pending_number is None:
                await self._rows.go_on(number)

    async def _next_number(self) -> int:
        counter = await self._rows.counter()
        if counter.held:
            raise NotSent(
                ErrorCode.PURCHASE_UNFINISHED, "an earlier licensed request is unanswered"
            )
        if counter.pending_number is not None:
            # Its "no" is being committed together with the attempt that this turn is for. Should it
            # still be open, the book refuses to bind another number.
            return counter.pending_number + 1
        if not counter.in_doubt:
            return counter.next_number
        identity = await self._licence.identity()
        try:
            number = await self._till.next_number(identity)
        except PosRefused as refusal:
            if refusal.code is ErrorCode.LICENCE_REFUSED:
                await self._licence.refused_at_till(refusal, identity.token)
                if await self._licence.identity() == identity:
                    raise
            # The command itself will meet any other trouble and is looked after better. Under a
            # fresh licence it goes out with the likely number: asking again has to wait.
            return counter.next_number
        if number is None:
            return counter.next_number
        await self._rows.go_on(number)
        return number


class UnnumberedTurn:
    """A turn without a licence part: a lifetime licence (rk7 §8 row 24), or an old cash server."""

    number: int | None = None
    stamp: LicenceStamp | None = None

    def __init__(self, licence_wanted: Callable[[], None] = lambda: None) -> None:
        """``licence_wanted`` is called where the cash server refuses for want of a licence."""
        self._licence_wanted = licence_wanted

    async def accepted(self) -> None:
        """Nothing to remember."""

    async def refused(self, error: PosRefused) -> None:
        """The refusal itself is the command's business."""
        if error.code is ErrorCode.LICENCE_REFUSED:
            self._licence_wanted()


class UnnumberedQueue:
    """One licensed command at a time, without numbers."""

    def __init__(self) -> None:
        self._one_at_a_time = asyncio.Lock()

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[UnnumberedTurn]:
        async with self._one_at_a_time:
            yield UnnumberedTurn()

    @asynccontextmanager
    async def turn_again(self, number: int | None) -> AsyncIterator[UnnumberedTurn]:
        del number  # bytes keep the one they were made with
        async with self._one_at_a_time:
            yield UnnumberedTurn()
