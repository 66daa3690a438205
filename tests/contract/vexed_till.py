"""The simulated cash server in this process, with a wire that loses things and a power supply that
fails; in virtual time."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import httpx

from kiosk.errors import ErrorCode, NoReply, NotSent
from kiosk.simulators.cash_server.app import PATH, cash_server
from kiosk.simulators.cash_server.house import CashServerSettings
from kiosk.simulators.cash_server.licence_desk import Stamp
from kiosk.simulators.cash_server.refusals import Refusal
from kiosk.simulators.journal import SimulatorJournal
from kiosk.simulators.licence_book import LicenceBook, licence_anchor
from kiosk.simulators.moods import Mood, MoodBoard, SimulatedServer
from kiosk.simulators.scenario_file import load_scenario
from kiosk.wire.licence.grant import LicenceGrant
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.envelope import decode, encode
from tests.contract.number_ledger import NumberLedger

INSTANCE = uuid.UUID("3b1e4e0c-6e5d-4f0b-9c58-5a0b7c9d2e11")
ANCHOR = licence_anchor("655cee55-7bcd-4826-b6e0-a8ccf2017ef3", "123450007")
START = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
SAMOVAR = Path(__file__).parents[2] / "resources" / "scenarios" / "samovar.toml"
STAMP = Stamp(anchor=ANCHOR, token="", instance=f"{{{str(INSTANCE).upper()}}}", sequence=None)


class PowerCut(Exception):
    """The process is gone; what is committed stays."""


class OwnClock:
    def __init__(self) -> None:
        self.at = START

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return (self.at - START).total_seconds()

    def local(self) -> datetime:
        return self.at.replace(tzinfo=None)


class VexedTill:
    """Behind a wire that loses things and a power supply that fails."""

    def __init__(self, clock: OwnClock, chance: Random) -> None:
        book = LicenceBook(now=clock.local)
        book.subscribe(ANCHOR, quantity=1, lasts=timedelta(days=4000))
        self.book = book
        self.board = MoodBoard()
        self.clock = clock
        self.chance = chance
        self.ledger = NumberLedger()
        self.calm = False
        settings = CashServerSettings(
            licences=book, user="kiosk", password="x", guest_seconds=0.0, now=clock.local
        )
        journal = SimulatorJournal(now=clock.now)
        app = cash_server(load_scenario(SAMOVAR), self.board, journal, settings)
        self.house = app.state.house
        self.client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app), base_url="http://till", auth=("kiosk", "x")
        )

    async def licence_of(self, _anchor: str) -> LicenceGrant:
        grant = self.book.issue(ANCHOR)
        assert grant is not None
        return LicenceGrant(id=grant.id, expires=grant.expires, quantity=1)

    async def ask(self, command: Command[Any], /) -> Any:
        if command.name == "GetXMLLicenseInstanceSeqNumber":
            self.ledger.asked_at.append(self.clock.at)
        return decode(type(command), await self.post(encode(command)))

    async def post(self, body: bytes, *, reply_timeout_s: float | None = None) -> bytes:
        assert reply_timeout_s is None or reply_timeout_s > 0
        fate = 1.0 if self.calm else self.chance.random()
        if fate < 0.01:
            raise PowerCut
        if fate < 0.03:
            raise NotSent(ErrorCode.POS_UNREACHABLE)
        if b"seqNumber=" in body:
            self.ledger.leaves(body)
        if fate < 0.06:
            raise NoReply(ErrorCode.POS_SILENT, "the request was lost")
        self._vex()
        reply = await self._deliver(body)
        if fate < 0.08:
            await self._deliver(body)
        if fate < 0.11:
            raise NoReply(ErrorCode.POS_SILENT, "the answer was lost")
        if fate < 0.12:
            raise PowerCut
        self.ledger.told(reply)
        return reply

    def crash(self) -> None:
        """A moment between two commits at which the power may go."""
        if not self.calm and self.chance.random() < 0.004:
            raise PowerCut

    async def _deliver(self, body: bytes) -> bytes:
        before = self._last()
        response = await self.client.post(PATH, content=body)
        self.ledger.saw(before, self._last(), body)
        return response.content

    def _vex(self) -> None:
        if self.calm or self.chance.random() > 0.05:
            return
        vexations = (
            Mood.SEQUENCE_FORGOTTEN,
            Mood.SEQUENCE_NOT_RAISED,
            Mood.EVICT_REPEAT_CACHE,
            Mood.REFUSED_KEEPS_NUMBER,
            Mood.BAD_ANCHOR,
            Mood.LICENCE_EXPIRED,
        )
        self.board.set(SimulatedServer.CASH, self.chance.choice(vexations), "SaveOrder", 1)

    def _last(self) -> int | None:
        try:
            return int(self.house.licences.last(STAMP))
        except Refusal:
            return None
