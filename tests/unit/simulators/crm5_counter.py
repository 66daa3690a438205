"""The card system behind CRM 5's text frame, asked over a real socket."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from lxml import etree

from kiosk.simulators.card_system.tcp_front import CrmTcpFront, open_tcp_listener
from kiosk.simulators.moods import Mood, SetMood, SimulatedServer
from tests.unit.simulators.card_counter import KEY_CODE, CardCounter

DECLARATION = '<?xml version="1.0" encoding="Windows-1251" standalone="yes" ?>'


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One answer, taken apart as crm §1.2 says it should be."""

    raw: bytes
    status: str
    head: dict[str, str]
    body: bytes

    @property
    def root(self) -> etree._Element:
        return etree.fromstring(self.body)


def take_apart(raw: bytes) -> Answer:
    lines = re.split(rb"\r?\n", raw)
    status, place = "", 0
    if b":" not in lines[0]:
        status, place = lines[0].decode("ascii"), 1
    while lines[place] == b"":
        place += 1
    head: dict[str, str] = {}
    while lines[place]:
        name, _, value = lines[place].decode("ascii").partition(":")
        head[name] = value.strip()
        place += 1
    found = re.search(rb"Content-Length[^\n]*\n\r?\n", raw)
    assert found is not None
    return Answer(raw=raw, status=status, head=head, body=raw[found.end() :])


def document(action: str, body: str = "", **attributes: str) -> bytes:
    """A message of CRM 5: the key code in it, no number."""
    given = {
        "Terminal_Type": "123",
        "Global_Type": KEY_CODE,
        "Unit_ID": "1",
        "User_ID": "1",
    } | attributes
    written = " ".join(f'{name}="{value}"' for name, value in given.items())
    xml = f'{DECLARATION}\r\n<Message Action="{action}" {written}>{body}</Message>'
    return xml.encode("cp1251")


def framed(
    content: bytes, *, message_id: str = "7", newline: str = "\r\n", **changes: str | None
) -> bytes:
    """The request frame of crm §1.1; a header changed to None is left out."""
    head: dict[str, str | None] = {
        "Message-ID": message_id,
        "Message-Type": "Request",
        "Time": "2026-11-22 12:00:00",
        "Terminal-Type": "123",
        "Content-Length": str(len(content)),
    }
    head |= {name.replace("_", "-"): value for name, value in changes.items()}
    lines = [f"{name}: {value}" for name, value in head.items() if value is not None]
    return newline.join([*lines, "", ""]).encode("ascii") + content


@dataclass(kw_only=True)
class Connection:
    """One connection to the front."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.writer.close()
        with contextlib.suppress(ConnectionError):
            await self.writer.wait_closed()

    async def exchange(self, request: bytes) -> Answer:
        """Sends and reads exactly one answer by its length."""
        self.writer.write(request)
        raw = bytearray()
        while not (length := re.search(rb"Content-Length: (\d+)\r\n\r\n", raw)):
            piece = await self.reader.readline()
            assert piece, "the server closed"
            raw += piece
        raw += await self.reader.readexactly(int(length[1]))
        return take_apart(bytes(raw))

    async def everything(self, request: bytes) -> bytes:
        """Sends all there is to send, and reads until the server closes or resets."""
        self.writer.write(request)
        self.writer.write_eof()
        received = bytearray()
        try:
            while piece := await self.reader.read(65536):
                received += piece
        except ConnectionResetError:
            pass
        return bytes(received)


@dataclass(kw_only=True)
class Crm5Counter:
    """A card system that listens."""

    counter: CardCounter
    port: int
    waited: list[float] = field(default_factory=list)

    async def connect(self) -> Connection:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        return Connection(reader=reader, writer=writer)

    async def ask(self, action: str, body: str = "", **attributes: str) -> Answer:
        async with await self.connect() as connection:
            return await connection.exchange(framed(document(action, body, **attributes)))

    async def raw(self, request: bytes) -> bytes:
        """Everything the server says to one request before it closes."""
        async with await self.connect() as connection:
            return await connection.everything(request)

    def mood(self, mood: Mood, detail: str | None = None, times: int = 1) -> SetMood:
        return self.counter.board.set(SimulatedServer.CRM, mood, times=times, detail=detail)

    def problems(self) -> list[str]:
        return [str(entry.facts["problem"]) for entry in self.counter.journal.warnings()]


@asynccontextmanager
async def crm5_counter() -> AsyncIterator[Crm5Counter]:
    counter = CardCounter()
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    front = CrmTcpFront(counter.core, counter.board, counter.journal, sleep=sleep)
    listener = await open_tcp_listener(front, host="127.0.0.1", port=0)
    try:
        yield Crm5Counter(counter=counter, port=listener.port, waited=waited)
    finally:
        await listener.close()
