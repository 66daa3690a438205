"""A connection kept open: what has left this machine, what has not, and nothing goes twice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest

from kiosk.clients.certificates import Anybody, Authorities, Pinned, Trust
from kiosk.clients.http_exchange import HttpExchange, Troubles
from kiosk.errors import ErrorCode, GarbledReply, NoReply, NotSent, Obstacle
from tests.contract.tls_server import (
    Answer,
    Identity,
    TlsServer,
    make_identity,
    reply,
    reset,
    serving,
    silence,
)

TROUBLES = Troubles(unreachable=ErrorCode.POS_UNREACHABLE, silent=ErrorCode.POS_SILENT)
WHOLE = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood"


@pytest.fixture(scope="module")
def till(tmp_path_factory: pytest.TempPathFactory) -> Identity:
    return make_identity(tmp_path_factory.mktemp("till"))


def exchange_with(trust: Trust) -> HttpExchange:
    return HttpExchange(trust, TROUBLES, connect_timeout_s=0.5, most_bytes=1000)


@asynccontextmanager
async def talking(
    answer: Answer, identity: Identity
) -> AsyncIterator[tuple[TlsServer, HttpExchange, httpx.URL]]:
    async with serving(answer, identity) as server:
        exchange = exchange_with(Pinned(sha256=identity.sha256))
        try:
            yield server, exchange, httpx.URL(f"https://127.0.0.1:{server.port}/")
        finally:
            await exchange.close()


async def raw_reply(writer: asyncio.StreamWriter) -> None:
    writer.write(WHOLE)


async def closes_after(writer: asyncio.StreamWriter) -> None:
    """The answer and, in the same breath, the end of the connection, which was not announced."""
    writer.write(WHOLE)
    writer.close()


async def leaves_open(_writer: asyncio.StreamWriter) -> None:
    """Nothing happens to the idle connection."""


async def closes(writer: asyncio.StreamWriter) -> None:
    """TLS says goodbye and waits for an answer to that."""
    writer.close()


async def resets(writer: asyncio.StreamWriter) -> None:
    writer.transport.abort()
    await writer.wait_closed()


async def complains(writer: asyncio.StreamWriter) -> None:
    """A word about the idle connection that nobody asked for."""
    writer.write(b"HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n")


@pytest.mark.parametrize(
    ("answer", "idle", "connections"),
    [
        (raw_reply, leaves_open, 1),
        (closes_after, leaves_open, 3),
        (raw_reply, closes, 3),
        (raw_reply, resets, 3),
        (raw_reply, complains, 3),
    ],
)
async def test_a_connection_that_ends_while_it_is_idle_costs_no_request(
    till: Identity, answer: Answer, idle: Answer, connections: int
):
    async with talking(answer, till) as (server, exchange, url):
        for number in (b"1", b"2", b"3"):
            found = await exchange.ask("POST", url, body=number, reply_timeout_s=2.0)
            assert found.body == b"good"
            assert server.newest is not None
            await idle(server.newest)
    assert [request[-1:] for request in server.requests] == [b"1", b"2", b"3"]
    assert server.connections == connections


async def test_a_connection_that_ends_under_a_request_leaves_its_outcome_open(till: Identity):
    answers = iter((raw_reply, reset))

    async def answer(writer: asyncio.StreamWriter) -> None:
        await next(answers)(writer)

    async with talking(answer, till) as (server, exchange, url):
        await exchange.ask("POST", url, body=b"1", reply_timeout_s=2.0)
        with pytest.raises(NoReply) as caught:
            await exchange.ask("POST", url, body=b"2", reply_timeout_s=2.0)
    assert caught.value.obstacle is Obstacle.CLOSED
    assert [request[-1:] for request in server.requests] == [b"1", b"2"], "and it is sent once"


async def test_several_requests_share_nothing_but_the_server(till: Identity):
    async def by_its_body(writer: asyncio.StreamWriter) -> None:
        writer.write(WHOLE.replace(b"good", b"%4d" % len(server.requests)))

    async with talking(by_its_body, till) as (server, exchange, url):
        found = await asyncio.gather(
            *(exchange.ask("POST", url, body=b"x", reply_timeout_s=2.0) for _ in range(8))
        )
    assert sorted(int(reply.body) for reply in found) == list(range(1, 9))


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "ALL_PROXY", "https_proxy"])
async def test_a_proxy_of_the_environment_is_not_asked(
    till: Identity, monkeypatch: pytest.MonkeyPatch, name: str
):
    async with serving(raw_reply, hasty=True) as proxy:
        monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        async with talking(raw_reply, till) as (_, exchange, url):
            found = await exchange.ask("POST", url, body=b"1", reply_timeout_s=2.0)
    assert found.body == b"good"
    assert proxy.connections == 0


async def test_a_redirection_is_told_and_not_followed(till: Identity):
    async with serving(raw_reply, till) as other:
        away = reply(
            b"", status="307 Temporary", headers=f"Location: https://127.0.0.1:{other.port}/\r\n"
        )
        async with talking(away, till) as (_, exchange, url):
            found = await exchange.ask("POST", url, body=b"1", reply_timeout_s=2.0)
    assert found.status == 307
    assert other.connections == 0


async def test_a_reply_over_the_cap_is_not_read_to_its_end(till: Identity):
    sent = 0

    async def endless(writer: asyncio.StreamWriter) -> None:
        nonlocal sent
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while not writer.is_closing():
            writer.write(b"10000\r\n" + b"x" * 0x10000 + b"\r\n")
            await writer.drain()
            sent += 0x10000

    async with talking(endless, till) as (_, exchange, url):
        with pytest.raises(GarbledReply) as caught:
            await exchange.ask("POST", url, body=b"1", reply_timeout_s=5.0)
    assert caught.value.obstacle is Obstacle.TOO_LONG
    assert sent < 20_000_000, "the rest fills what the network holds, no more"


@pytest.mark.parametrize(
    ("host", "obstacle"),
    [
        ("127.0.0.1", Obstacle.PORT_CLOSED),
        ("127.255.255.255", Obstacle.NO_ROUTE),
        ("no-such-till.invalid", Obstacle.NAME_UNKNOWN),
        ("x" * 70 + ".invalid", Obstacle.NAME_UNKNOWN),
    ],
)
async def test_what_stands_in_the_way_is_named(
    till: Identity, unused_tcp_port: int, host: str, obstacle: Obstacle
):
    assert await refused(f"https://{host}:{unused_tcp_port}/", till) is obstacle


async def test_a_port_that_speaks_no_tls_is_told_from_a_silent_one(till: Identity):
    async with serving(raw_reply, hasty=True) as server:
        spoke = await refused(f"https://127.0.0.1:{server.port}/", till)
    async with serving(silence) as server:
        silent = await refused(f"https://127.0.0.1:{server.port}/", till)
    assert (spoke, silent) == (Obstacle.NOT_TLS, Obstacle.TLS_SILENT)


async def test_a_certificate_that_no_authority_vouches_for_is_told(till: Identity):
    async with serving(raw_reply, till) as server:
        url = f"https://127.0.0.1:{server.port}/"
        assert await refused(url, till, Authorities()) is Obstacle.NOT_VERIFIED
    assert server.bytes_seen == b""


async def test_only_an_explicit_setting_believes_anybody_and_the_log_hears_of_it(
    till: Identity, caplog: pytest.LogCaptureFixture
):
    async with serving(raw_reply, till) as server:
        exchange = exchange_with(Anybody())
        url = httpx.URL(f"https://127.0.0.1:{server.port}/")
        for _ in range(2):
            assert (await exchange.ask("POST", url, reply_timeout_s=2.0)).body == b"good"
        await exchange.close()
    (told,) = caplog.records
    assert (told.levelname, "any certificate is believed" in told.getMessage()) == ("WARNING", True)


async def refused(url: str, identity: Identity, trust: Trust | None = None) -> Obstacle | None:
    """What stood in the way of a request that never left."""
    exchange = exchange_with(trust or Pinned(sha256=identity.sha256))
    with pytest.raises(NotSent) as caught:
        await exchange.ask("POST", httpx.URL(url), reply_timeout_s=0.5)
    await exchange.close()
    return caught.value.obstacle
