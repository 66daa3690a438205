"""The link to r_keeper's cash server: POST, HTTP Basic, one pinned certificate (rk7 §1.1, §1.2)."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from kiosk.clients.certificates import Trust
from kiosk.clients.http_exchange import HttpExchange, Troubles, checked_url
from kiosk.clients.obstacles import obstacle_in, obstacle_of_status
from kiosk.clients.server_link import ServerLink
from kiosk.clients.timing import UNTIMED, Timing
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.errors import ErrorCode, GarbledReply, PosRefused
from kiosk.wire.documents import MAX_DOCUMENT
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.envelope import decode, encode
from kiosk.wire.rkeeper.reference_data import MAX_COLLECTION
from kiosk.wire.rkeeper.stamp import LicenceStamp

_A = TypeVar("_A")

XML_INTERFACE = "/rk7api/v0/xmlinterface.xml"

_TROUBLES = Troubles(unreachable=ErrorCode.POS_UNREACHABLE, silent=ErrorCode.POS_SILENT)
# Reading a longer reply at once would hold the loop for more than a few milliseconds.
_READ_AT_ONCE = 32 * 1024
_ROOT = b"RK7QueryResult"
# Enough of an answer to tell whose it is.
_BEGINNING = 4096


class CashServerAddress(Discreet, frozen=True, kw_only=True):
    """``url`` without a path gets the usual one. ``trust`` ``None`` only for plain HTTP."""

    url: str
    user: str
    password: Unsaid[str]
    trust: Trust | None
    connect_timeout_s: float = 5.0
    reply_timeout_s: float = 35.0


class CashServerLink(ServerLink):
    """Commands out, answers in. Repeats nothing; several may be under way at once.

    Everything raises: NotSent (POS_UNREACHABLE, POS_CERTIFICATE_CHANGED), NoReply and GarbledReply,
    PosRefused (POS_LOGIN_REFUSED, and what the server says).
    """

    def __init__(self, address: CashServerAddress, timing: Timing = UNTIMED) -> None:
        url = checked_url("cash_server.url", address.url)
        self._url = url.copy_with(path=XML_INTERFACE) if url.path in ("", "/") else url
        self._reply_timeout_s = address.reply_timeout_s
        login = f"{address.user}:{address.password}".encode()
        exchange = HttpExchange(
            address.trust,
            _TROUBLES,
            connect_timeout_s=address.connect_timeout_s,
            headers={
                "Authorization": f"Basic {base64.b64encode(login).decode('ascii')}",
                "Content-Type": "application/xml",
            },
            most_bytes=MAX_DOCUMENT,
            timing=timing,
        )
        super().__init__(exchange)

    async def post(
        self,
        body: bytes,
        *,
        reply_timeout_s: float | None = None,
        consume: Callable[[bytes], None] | None = None,
    ) -> bytes:
        """Sends a stored or fresh request; ``envelope.decode`` understands what comes back.

        Where ``consume`` takes a good reply piece by piece nothing comes back here; only such a
        reply may be larger than a document.
        """
        most = MAX_DOCUMENT if consume is None else MAX_COLLECTION
        return await self._exchanged(body, reply_timeout_s, most_bytes=most, consume=consume)

    async def ask(
        self,
        command: Command[_A],
        stamp: LicenceStamp | None = None,
        *,
        reply_timeout_s: float | None = None,
    ) -> _A:
        """Encodes, sends, decodes. Large collections are read while they arrive."""
        kind, body = type(command), encode(command, stamp)
        stream = kind.stream()
        if stream is None:
            reply = await self._exchanged(body, reply_timeout_s, most_bytes=MAX_DOCUMENT)
            with _recognised(reply):
                if len(reply) <= _READ_AT_ONCE:
                    return decode(kind, reply)
                return await asyncio.to_thread(decode, kind, reply)
        beginning = bytearray()

        def take(piece: bytes) -> None:
            if len(beginning) < _BEGINNING:
                beginning.extend(piece[:_BEGINNING])
            stream.feed(piece)

        with _recognised(beginning):
            await self._exchanged(body, reply_timeout_s, most_bytes=MAX_COLLECTION, consume=take)
            return stream.close()

    async def _exchanged(
        self,
        body: bytes,
        reply_timeout_s: float | None,
        *,
        most_bytes: int,
        consume: Callable[[bytes], None] | None = None,
    ) -> bytes:
        reply = await self._exchange.ask(
            "POST",
            self._url,
            body=body,
            reply_timeout_s=reply_timeout_s or self._reply_timeout_s,
            consume=consume,
            most_bytes=most_bytes,
        )
        _check_status(reply.status)
        return reply.body


@contextmanager
def _recognised(answer: bytes | bytearray) -> Iterator[None]:
    """Says of an answer that the codec cannot read whose it looks like."""
    try:
        yield
    except GarbledReply as garbled:
        obstacle = garbled.obstacle or obstacle_in(bytes(answer[:_BEGINNING]), _ROOT)
        if garbled.obstacle is obstacle:
            raise
        raise GarbledReply(garbled.code, obstacle=obstacle) from garbled


def _check_status(status: int) -> None:
    """The verdict is in the XML; a status other than 200 comes from somewhere else (rk7 §1.1)."""
    if status in (401, 403):
        raise PosRefused(ErrorCode.POS_LOGIN_REFUSED, f"HTTP {status}")
    if status != 200:
        raise GarbledReply(
            ErrorCode.PROTOCOL, f"HTTP {status}", obstacle=obstacle_of_status(status)
        )
