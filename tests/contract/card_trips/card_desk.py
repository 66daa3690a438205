"""The kiosk's link to a simulated card system that listens: CRM 7 over HTTP, CRM 5 over TCP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, TypeVar

from starlette.types import ASGIApp, Receive, Scope, Send

from kiosk.clients.crm_http import CrmAddress, CrmHttpLink
from kiosk.clients.crm_link import CrmLink
from kiosk.clients.crm_tcp import Crm5Address, CrmTcpLink
from kiosk.errors import KioskError
from kiosk.simulators.card_system.http_front import crm_http_front
from kiosk.simulators.card_system.tcp_front import CrmTcpFront, open_tcp_listener
from kiosk.simulators.faults import Faults, command_of_xml
from kiosk.simulators.listening import listening
from kiosk.simulators.moods import Mood, SimulatedServer
from kiosk.wire.crm.action import Action, CrmVersion, Repeat
from kiosk.wire.crm.message import decode
from tests.unit.simulators.card_counter import KEY_CODE, CardCounter

_A = TypeVar("_A")

CLASSIFIER = "123"
UNIT = 1
LOOPBACK = "127.0.0.1"
FIRST_WRITE = 4711
"""The number of a desk's first message that writes; the next ones follow."""


class CardDesk:
    """One card system of its own, asked by the kiosk's link.

    ``said`` is every action, answer and error of the conversation.
    """

    def __init__(self, version: CrmVersion, counter: CardCounter, link: CrmLink) -> None:
        self.version = version
        self.counter = counter
        self.link = link
        self.said: list[object] = []
        self._next = FIRST_WRITE

    @property
    def at(self) -> datetime:
        return self.counter.at

    async def ask(self, action: Action[_A]) -> _A:
        """The typed answer; a write goes out under the next number."""
        self.said.append(action)
        try:
            answer = await self._asked(action)
        except KioskError as trouble:
            self.said.append(trouble)
            raise
        self.said.append(answer)
        return answer

    async def _asked(self, action: Action[_A]) -> _A:
        if action.repeat is Repeat.FREELY:
            return await self.link.ask(action)
        message = self.encoded(action)
        return decode(type(action), await self.link.post(message))

    def encoded(self, action: Action[Any]) -> bytes:
        """The bytes of one write, under the next number."""
        message = self.link.encode(action, message_id=self._next, sent_at=self.at)
        self._next += 1
        return message

    def mood(
        self, mood: Mood, *, command: str | None = None, times: int = 1, detail: str | None = None
    ) -> None:
        self.counter.board.set(SimulatedServer.CRM, mood, command, times, detail=detail)

    def carried_out(self, action: str) -> list[str]:
        """What the card system's journal says of every such action that it did not refuse."""
        return [
            entry.event
            for entry in self.counter.journal
            if entry.facts.get("action") == action and entry.event not in ("refused", "warning")
        ]

    def ignored(self) -> list[str]:
        """What the card system did not read, or puts up with."""
        return [
            f"{entry.facts.get('action')}: {entry.facts['problem']}"
            for entry in self.counter.journal.warnings()
        ]


class CounterClock:
    """The clock of the card system, so that both agree."""

    def __init__(self, counter: CardCounter) -> None:
        self._counter = counter

    def now(self) -> datetime:
        return self._counter.at

    def monotonic(self) -> float:
        return self._counter.at.timestamp()


class CardHouse:
    """Opens desks; the HTTP port stays the same, with the card system of the desk behind it."""

    def __init__(self) -> None:
        self.http_port = 0
        self._behind: ASGIApp | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        assert self._behind is not None, "no desk is open"
        await self._behind(scope, receive, send)

    @asynccontextmanager
    async def desk(
        self, version: CrmVersion, *, reply_timeout_s: float = 10.0
    ) -> AsyncIterator[CardDesk]:
        """A card system of its own on a real port, and the link to it."""
        counter = CardCounter()
        served = self._over_tcp if version is CrmVersion.CRM5 else self._over_http
        async with served(counter, reply_timeout_s) as link:
            yield CardDesk(version, counter, link)

    @asynccontextmanager
    async def _over_tcp(self, counter: CardCounter, timeout_s: float) -> AsyncIterator[CrmLink]:
        front = CrmTcpFront(counter.core, counter.board, counter.journal)
        listener = await open_tcp_listener(front, host=LOOPBACK, port=0)
        address = Crm5Address(
            host=LOOPBACK,
            port=listener.port,
            classifier=CLASSIFIER,
            key_code=KEY_CODE,
            unit_id=UNIT,
            reply_timeout_s=timeout_s,
        )
        try:
            async with CrmTcpLink(address, CounterClock(counter)) as link:
                yield link
        finally:
            await listener.close()

    @asynccontextmanager
    async def _over_http(self, counter: CardCounter, timeout_s: float) -> AsyncIterator[CrmLink]:
        self._behind = Faults(
            crm_http_front(counter.core, counter.board, counter.journal),
            SimulatedServer.CRM,
            counter.board,
            counter.journal,
            name_command=command_of_xml(b"Action"),
        )
        address = CrmAddress(
            url=f"http://{LOOPBACK}:{self.http_port}/",
            classifier=CLASSIFIER,
            unit_id=UNIT,
            reply_timeout_s=timeout_s,
        )
        async with CrmHttpLink(address, CounterClock(counter)) as link:
            yield link


@asynccontextmanager
async def card_house_open() -> AsyncIterator[CardHouse]:
    house = CardHouse()
    async with listening(house, host=LOOPBACK, port=0) as house.http_port:
        yield house
