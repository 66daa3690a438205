"""The link to r_keeper's cash server: POST, HTTP Basic, one pinned certificate (rk7 §1.1, §1.2)."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from kiosk.clients.certificates import Trust
from kiosk.clients.http_exchange import HttpExchange, Troubles, checked_url
from kiosk.clients.server_link import ServerLink
from kiosk.errors import ErrorCode, GarbledReply, PosRefused
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.envelope import decode, encode
from kiosk.wire.rkeeper.stamp import LicenceStamp

_A = TypeVar("_A")

XML_INTERFACE = "/rk7api/v0/xmlinterface.xml"

MOST_BYTES = 512 * 1024 * 1024

_TROUBLES = Troubles(unreachable=ErrorCode.POS_UNREACHABLE, silent=ErrorCode.POS_SILENT)
# Reading a longer reply at once would hold the loop for more than a few milliseconds.
_READ_AT_ONCE = 32 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class CashServerAddress:
    """``url`` without a path gets the usual one. ``trust`` ``None`` only for plain HTTP."""

    url: str
    user: str
    password: str = field(repr=False)
    trust: Trust | None
    connect_timeout_s: float = 5.0
    reply_timeout_s: float = 35.0


class CashServerLink(ServerLink):
    """Commands out, answers in. Repeats nothing; several may be under way at once.

    Everything raises: NotSent (POS_UNREACHABLE, POS_CERTIFICATE_CHANGED), NoReply and GarbledReply,
    PosRefused (POS_LOGIN_REFUSED, and what the server says).
    """

    def __init__(self, address: CashServerAddress) -> None:
        url = checked_url("cash_server.url", address.url)
        self._url = str(url.copy_with(path=XML_INTERFACE) if url.path in ("", "/") else url)
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
            most_bytes=MOST_BYTES,
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

        Where ``consume`` takes a good reply piece by piece nothing comes back here.
        """
        reply = await self._exchange.ask(
            "POST",
            self._url,
            body=body,
            reply_timeout_s=reply_timeout_s or self._reply_timeout_s,
            consume=consume,
        )
        _check_status(reply.status)
        return reply.body

    async def ask(
        self,
        command: Command[_A],
        stamp: LicenceStamp | None = None,
        *,
        reply_timeout_s: float | None = None,
    ) -> _A:
        """Encodes, sends, decodes. Large collections are read while they arrive."""
        kind = type(command)
        stream = kind.stream()
        if stream is None:
            reply = await self.post(encode(command, stamp), reply_timeout_s=reply_timeout_s)
            if len(reply) <= _READ_AT_ONCE:
                return decode(kind, reply)
            return await asyncio.to_thread(decode, kind, reply)
        answer = await self._exchange.ask(
            "POST",
            self._url,
            body=encode(command, stamp),
            reply_timeout_s=reply_timeout_s or self._reply_timeout_s,
            consume=stream.feed,
        )
        _check_status(answer.status)
        return stream.close()


def _check_status(status: int) -> None:
    """The verdict is in the XML; a status other than 200 comes from somewhere else (rk7 §1.1)."""
    if status in (401, 403):
        raise PosRefused(ErrorCode.POS_LOGIN_REFUSED, f"HTTP {status}")
    if status != 200:
        raise GarbledReply(ErrorCode.PROTOCOL, f"HTTP {status} from the cash server's address")
