"""The link to a CRM 7 card server over HTTP or HTTPS (crm §2)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from kiosk.clients.certificates import Authorities
from kiosk.clients.crm_link import asked
from kiosk.clients.crm_message_ids import read_ids
from kiosk.clients.http_exchange import HttpExchange, Troubles, checked_url
from kiosk.clients.obstacles import obstacle_of_status
from kiosk.clients.server_link import ServerLink
from kiosk.clients.timing import UNTIMED, Timing
from kiosk.clock import Clock
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.errors import ErrorCode, GarbledReply
from kiosk.wire.crm.action import Action
from kiosk.wire.crm.message import MessageHead, encode
from kiosk.wire.documents import MAX_DOCUMENT

_A = TypeVar("_A")

_TROUBLES = Troubles(unreachable=ErrorCode.CRM_UNREACHABLE, silent=ErrorCode.CRM_SILENT)


class CrmAddress(Discreet, frozen=True, kw_only=True):
    """``url`` with its path; ``ca_file`` the private authority card servers come with (crm §2).

    ``classifier`` is the code the card system knows this software by. ``unit_id`` never changes.
    """

    url: str
    classifier: Unsaid[str]
    unit_id: int = 1
    user_id: int = 1
    key_code: Unsaid[str] = ""
    ca_file: Path | None = None
    plain_http: bool = False
    connect_timeout_s: float = 3.0
    reply_timeout_s: float = 15.0


class CrmHttpLink(ServerLink):
    """``CrmLink`` over HTTP."""

    def __init__(self, address: CrmAddress, clock: Clock, timing: Timing = UNTIMED) -> None:
        self._url = checked_url("card_system.url", address.url, plain_http=address.plain_http)
        self._address = address
        self._clock = clock
        self._reads = read_ids(clock)
        exchange = HttpExchange(
            Authorities(file=address.ca_file) if self._url.scheme == "https" else None,
            _TROUBLES,
            connect_timeout_s=address.connect_timeout_s,
            headers={
                "Content-Type": "application/xml; charset=utf-8",
                "Accept": "application/xml",
            },
            most_bytes=MAX_DOCUMENT,
            timing=timing,
        )
        super().__init__(exchange)

    async def ask(self, action: Action[_A]) -> _A:
        """One read. A write is encoded and stored first, then goes out by ``post``."""
        return await asked(self, action, message_id=next(self._reads), sent_at=self._clock.now())

    def encode(self, action: Action[Any], *, message_id: int, sent_at: datetime) -> bytes:
        """The bytes of one message as this kiosk. A repeat is the same bytes (crm §9.4)."""
        at = self._address
        head = MessageHead(
            message_id=message_id,
            classifier=at.classifier,
            sent_at=sent_at,
            unit_id=at.unit_id,
            user_id=at.user_id,
            key_code=at.key_code,
        )
        return encode(action, head)

    async def post(self, message: bytes) -> bytes:
        """Sends a message; ``message.decode`` understands what comes back.

        An error of the card system may come under any status; a page of somebody else's proves
        nothing.
        """
        reply = await self._exchange.ask(
            "POST", self._url, body=message, reply_timeout_s=self._address.reply_timeout_s
        )
        if reply.status != 200 and b"ErrorCode" not in reply.body:
            raise GarbledReply(
                ErrorCode.PROTOCOL,
                f"HTTP {reply.status}",
                obstacle=obstacle_of_status(reply.status),
            )
        return reply.body
