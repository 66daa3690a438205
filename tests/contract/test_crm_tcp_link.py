"""The link to CRM 5 over real sockets: what left, what came, and what nobody can tell."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from kiosk.clients.crm_tcp import Crm5Address, CrmTcpLink
from kiosk.errors import CrmRefused, ErrorCode, GarbledReply, KioskError, NoReply, NotSent, Obstacle
from kiosk.wire.crm.card_changes import CardActive, CardBlock, Period
from kiosk.wire.crm.cards import GetCardInfo
from kiosk.wire.crm.message import decode
from kiosk.wire.crm.system import GetVersion

NOON = datetime(2026, 3, 14, 12, 0, 0, 380_000, tzinfo=UTC)
VERSION = (
    '<?xml version="1.0" encoding="Windows-1251"?><Version><Server_Info>Самовар</Server_Info>'
    "<Major>5</Major><Minor>9</Minor><Release>5</Release><Build>3</Build></Version>"
).encode("cp1251")
CARD = "9643000012345678"

Answer = Callable[[bytes, asyncio.StreamWriter], Awaitable[None]]


class StoppedClock:
    def now(self) -> datetime:
        return NOON

    def monotonic(self) -> float:
        return 0.0


@dataclass
class Server:
    port: int = 0
    requests: list[bytes] = field(default_factory=list)


@asynccontextmanager
async def serving(answer: Answer) -> AsyncIterator[Server]:
    """Reads whole frames, one a connection, and answers as it is told."""
    seen = Server()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            length = int(head.split(b"Content-Length: ")[1].split(b"\r\n")[0])
            request = head + await reader.readexactly(length)
            seen.requests.append(request)
            await answer(request, writer)
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    seen.port = server.sockets[0].getsockname()[1]
    async with server:
        yield seen


def framed(
    body: bytes, *, status: str = "200 OK", kind: str = "Response", behind: bytes = b""
) -> Answer:
    async def send(request: bytes, writer: asyncio.StreamWriter) -> None:
        message_id = request.split(b"\r\n")[0].decode()
        head = f"{status}\r\n\r\nMessage-Type: {kind}\r\n{message_id}\r\n"
        writer.write(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body + behind)
        await writer.drain()

    return send


def raw(data: bytes) -> Answer:
    async def send(_request: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(data)
        await writer.drain()

    return send


async def silence(_request: bytes, writer: asyncio.StreamWriter) -> None:
    """Nothing, until the client gives up."""
    await writer.wait_closed()


async def half(_request: bytes, writer: asyncio.StreamWriter) -> None:
    """Half an answer, and no end."""
    writer.write(b"200 OK\r\nContent-Length: 900\r\n\r\n<Version>")
    await writer.wait_closed()


async def reset(_request: bytes, writer: asyncio.StreamWriter) -> None:
    """The connection breaks instead of an answer."""
    writer.transport.abort()


async def byte_by_byte(request: bytes, writer: asyncio.StreamWriter) -> None:
    body = b"200 OK\r\n\r\n" + request.split(b"\r\n")[0] + b"\r\nContent-Length: %d\r\n\r\n"
    for byte in body % len(VERSION) + VERSION:
        writer.write(bytes([byte]))
        await writer.drain()


def link_to(port: int, *, timeout_s: float = 5.0) -> CrmTcpLink:
    address = Crm5Address(
        host="127.0.0.1",
        port=port,
        classifier="cl-123",
        key_code="key-777",
        unit_id=7,
        connect_timeout_s=0.5,
        reply_timeout_s=timeout_s,
    )
    return CrmTcpLink(address, StoppedClock())


@pytest.mark.parametrize(
    "answer", [framed(VERSION), framed(VERSION, behind=b"200 OK\r\nstale"), byte_by_byte]
)
async def test_a_question_is_one_frame_on_one_connection(answer: Answer):
    async with serving(answer) as server, link_to(server.port) as link:
        assert (await link.ask(GetVersion())).info == "Самовар"
        assert (await link.ask(GetVersion())).number == (5, 9, 5, 3)
    first, second = server.requests
    assert b"Terminal-Type: cl-123\r\nContent-Length: " in first
    assert b"Time: 2026-03-14 12:00:00\r\n" in first
    assert b'Global_Type="key-777" Unit_ID="7"' in first
    assert first.split(b"\r\n")[0] != second.split(b"\r\n")[0], "each message has its number"


async def test_a_refusal_in_the_code_page_is_a_refusal():
    told = framed(
        "SAC-0014 Карта не найдена".encode("cp1251"),
        status="404 Database access error",
        kind="Error",
    )
    async with serving(told) as server, link_to(server.port) as link:
        with pytest.raises(CrmRefused) as caught:
            await link.ask(GetCardInfo(card=CARD))
    assert (caught.value.code, caught.value.sac) == (ErrorCode.CARD_UNKNOWN, "SAC-0014")


async def test_a_closed_port_means_that_nothing_was_sent():
    async with serving(silence) as server:
        pass
    with pytest.raises(NotSent) as caught:
        await link_to(server.port).ask(GetVersion())
    assert (caught.value.code, caught.value.obstacle) == (
        ErrorCode.CRM_UNREACHABLE,
        Obstacle.PORT_CLOSED,
    )


async def test_a_name_nobody_knows_means_that_nothing_was_sent():
    address = Crm5Address(host="no such host.invalid", classifier="1", key_code="1")
    with pytest.raises(NotSent) as caught:
        await CrmTcpLink(address, StoppedClock()).ask(GetVersion())
    assert caught.value.obstacle is Obstacle.NAME_UNKNOWN


@pytest.mark.parametrize(
    ("answer", "obstacle"),
    [
        (silence, Obstacle.SILENT),
        (half, Obstacle.UNFINISHED),
        (reset, Obstacle.CLOSED),
        (raw(b""), Obstacle.CLOSED),
        (raw(b"200 OK\r\nContent-Length: 50\r\n\r\n<Ver"), Obstacle.CUT_OFF),
    ],
)
async def test_a_write_without_an_answer_may_have_been_carried_out(
    answer: Answer, obstacle: Obstacle
):
    async with serving(answer) as server:
        link = link_to(server.port, timeout_s=0.2)
        with pytest.raises(NoReply) as caught:
            await link.post(link.encode(CardBlock(card=CARD), message_id=5, sent_at=NOON))
    assert (caught.value.code, caught.value.obstacle) == (ErrorCode.CRM_SILENT, obstacle)
    assert len(server.requests) == 1, "nothing is repeated"


@pytest.mark.parametrize(
    ("data", "obstacle"),
    [
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", Obstacle.NOT_XML),
        (b"<html><body>\r\n", Obstacle.WEB_PAGE),
        (b"200 OK\r\nMessage-ID: 1\r\nContent-Length: 0\r\n\r\n", None),
    ],
)
async def test_what_is_not_the_answer_proves_nothing(data: bytes, obstacle: Obstacle | None):
    async with serving(raw(data)) as server:
        with pytest.raises(GarbledReply) as caught:
            await link_to(server.port).ask(GetVersion())
    assert caught.value.obstacle is obstacle


async def test_a_stored_message_is_the_same_bytes_and_its_answer_is_read_by_its_class():
    link = link_to(1)
    action = CardBlock(card=CARD, reason="потеряна")
    message = link.encode(action, message_id=5, sent_at=NOON)
    assert message == link.encode(action, message_id=5, sent_at=NOON)
    async with serving(framed(b"")) as server:
        assert decode(CardBlock, await link_to(server.port).post(message)) is None
    assert server.requests == [message]


async def test_what_crm5_does_not_know_is_not_sent():
    with pytest.raises(CrmRefused) as caught:
        link_to(1).encode(
            CardActive(card=CARD, expires=Period(years=1)), message_id=5, sent_at=NOON
        )
    assert isinstance(caught.value, KioskError)
    assert "CRM 5" in caught.value.detail


def test_the_credential_does_not_show():
    shown = repr(Crm5Address(host="h", classifier="cl-123", key_code="key-777"))
    assert "cl-123" not in shown
    assert "key-777" not in shown
