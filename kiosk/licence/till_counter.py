"""The cash server's count of this installation's licensed commands (rk7 §3.8)."""

from __future__ import annotations

from datetime import datetime
from typing import Final, Protocol, TypeVar

from kiosk.clock import Clock
from kiosk.errors import PosRefused
from kiosk.storage.licence_rows import LicenceCounter
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.licence import NEVER_USED, GetXMLLicenseInstanceSeqNumber
from kiosk.wire.rkeeper.stamp import LicenceIdentity

_A = TypeVar("_A")

LEAST_BETWEEN_QUESTIONS_S: Final = 60.0
"""The vendor's wish: the counter is not to be asked for often."""


class Link(Protocol):
    """The cash server's link (``clients.cash_server``)."""

    async def ask(self, command: Command[_A], /) -> _A:
        """Raises NotSent, NoReply, PosRefused."""
        ...


class AskedRows(Protocol):
    """Where it is kept when the question was last asked (``storage.licence_rows``)."""

    async def counter(self) -> LicenceCounter: ...
    async def asking(self, at: datetime) -> None: ...


class TillCounter:
    """Asks for it, once a minute at most, whoever wants to know and over restarts too."""

    def __init__(self, link: Link, rows: AskedRows, clock: Clock) -> None:
        self._link = link
        self._rows = rows
        self._clock = clock

    async def next_number(self, identity: LicenceIdentity) -> int | None:
        """The number the cash server expects next; ``None`` where it was asked a moment ago.

        Raises NotSent, NoReply, PosRefused, StoreError.
        """
        counter = await self._rows.counter()
        now = self._clock.now()
        if asked_just_now(counter, now):
            return None
        await self._rows.asking(now)
        try:
            return await self._link.ask(GetXMLLicenseInstanceSeqNumber(identity=identity)) + 1
        except PosRefused as refusal:
            if refusal.number == NEVER_USED:
                return 0
            raise


def asked_just_now(counter: LicenceCounter, now: datetime) -> bool:
    """Whether less than the minute has passed since the last question."""
    if counter.asked_at is None:
        return False
    # A clock set back must not silence us for longer than the minute.
    return 0 <= (now - counter.asked_at).total_seconds() < LEAST_BETWEEN_QUESTIONS_S
