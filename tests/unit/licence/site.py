"""A store, a licence and a cash server that counts, around one queue of licensed commands."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from kiosk.errors import ErrorCode, KioskError, PosRefused
from kiosk.licence.queue import LicenceSequence
from kiosk.licence.service import LicenceService
from kiosk.licence.standing import LicenceStanding
from kiosk.licence.till_counter import TillCounter
from kiosk.storage.licence_rows import claim_number
from kiosk.storage.store import Store
from kiosk.wire.licence.grant import LicenceGrant
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.licence import GetXMLLicenseInstanceSeqNumber
from kiosk.wire.rkeeper.versions import Feature

START = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)


class OwnClock:
    def __init__(self) -> None:
        self.at = START

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return (self.at - START).total_seconds()

    def pass_by(self, **time: float) -> None:
        self.at += timedelta(**time)


class LicenceServerWithNewIds:
    def __init__(self) -> None:
        self.asked = 0
        self.always = ""

    async def licence_of(self, anchor: str) -> LicenceGrant:
        self.asked += 1
        return LicenceGrant(id=self.always or f"id-{self.asked}", expires=None, quantity=1)


class Till:
    """A cash server's counter. ``says`` is its last number, or the trouble when asked."""

    def __init__(self) -> None:
        self.says: int | KioskError = 0
        self.good_ids: set[str] | None = None
        self.asked = 0

    async def ask(self, command: Command[Any], /) -> Any:
        assert isinstance(command, GetXMLLicenseInstanceSeqNumber)
        self.asked += 1
        if self.good_ids is not None and command.identity.token not in self.good_ids:
            raise refusal(None, "Bad license anchor", ErrorCode.LICENCE_REFUSED)
        if isinstance(self.says, KioskError):
            raise self.says
        return self.says


def refusal(
    number: int | None, text: str = "", code: ErrorCode = ErrorCode.LICENCE_SEQUENCE
) -> PosRefused:
    return PosRefused(code, f"SaveOrder at MID1: Query Executing Error: {text}", number=number)


class Version:
    """A cash server's version, as it was found out."""

    def __init__(self) -> None:
        self.licensed = True
        self.forgotten = 0

    async def has(self, feature: Feature) -> bool:
        assert feature is Feature.LICENCE_INFO
        return self.licensed

    def forget(self) -> None:
        self.forgotten += 1


class Site:
    """A store, a licence and a till around one queue."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.clock = OwnClock()
        self.till = Till()
        self.version = Version()
        self.server = LicenceServerWithNewIds()
        self.queue = self.new_queue()

    def new_queue(self) -> LicenceSequence:
        self.licence = LicenceService(
            anchor="6:x#123450007/17",
            instance=uuid.UUID(int=77),
            server=self.server,
            rows=self.store.licence,
            clock=self.clock,
        )
        rows = self.store.licence
        return LicenceSequence(
            licence=self.licence,
            rows=rows,
            till=TillCounter(self.till, rows, self.clock),
            version=self.version,
        )

    def standing(self) -> LicenceStanding:
        return self.licence.state.standing

    async def claim(self, number: int | None) -> None:
        assert number is not None
        await self.store.database.run(lambda c: claim_number(c, number))

    async def accepted(self) -> int | None:
        """One licensed command that goes well; its number."""
        async with self.queue.turn() as turn:
            await self.claim(turn.number)
            await turn.accepted()
            return turn.number

    async def refused(self, error: PosRefused) -> int | None:
        """One licensed command that is refused; its number."""
        async with self.queue.turn() as turn:
            await self.claim(turn.number)
            await turn.refused(error)
            return turn.number

    async def next_number(self) -> int | None:
        async with self.queue.turn() as turn:
            return turn.number
