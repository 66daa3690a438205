"""The link to the vendor's licence server: HTTPS under a public authority (rk7 §3.5)."""

from __future__ import annotations

import httpx

from kiosk.clients.certificates import Authorities
from kiosk.clients.http_exchange import HttpExchange, Troubles, checked_url
from kiosk.clients.obstacles import obstacle_of_status
from kiosk.clients.server_link import ServerLink
from kiosk.clients.timing import UNTIMED, Timing
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.errors import ErrorCode, GarbledReply, LicenceRefused
from kiosk.wire.licence.account import UsrHeader
from kiosk.wire.licence.grant import MAX_ANSWER, SERVICE_URL, LicenceGrant, decode, request_url

_TROUBLES = Troubles(
    unreachable=ErrorCode.LICENCE_UNREACHABLE, silent=ErrorCode.LICENCE_UNREACHABLE
)


class LicenceServerAddress(Discreet, frozen=True, kw_only=True):
    """``usr`` stands for the password: plain HTTP is taken to this machine alone."""

    usr: Unsaid[UsrHeader]
    url: str = SERVICE_URL
    connect_timeout_s: float = 5.0
    reply_timeout_s: float = 20.0


class LicenceServerLink(ServerLink):
    """Asks which licence a restaurant has. A read: repeating it is always safe."""

    def __init__(self, address: LicenceServerAddress, timing: Timing = UNTIMED) -> None:
        self._base = str(checked_url("licence.server_url", address.url))
        self._reply_timeout_s = address.reply_timeout_s
        exchange = HttpExchange(
            Authorities(),
            _TROUBLES,
            connect_timeout_s=address.connect_timeout_s,
            headers={"usr": address.usr.value, "Accept": "application/json"},
            most_bytes=MAX_ANSWER,
            timing=timing,
        )
        super().__init__(exchange)

    async def licence_of(self, anchor: str) -> LicenceGrant:
        """The active licence of an anchor.

        Raises LicenceRefused (LICENCE_LOGIN_REFUSED, LICENCE_ABSENT), NotSent, NoReply and
        GarbledReply.
        """
        reply = await self._exchange.ask(
            "GET", httpx.URL(request_url(self._base, anchor)), reply_timeout_s=self._reply_timeout_s
        )
        if reply.status in (401, 403):
            raise LicenceRefused(ErrorCode.LICENCE_LOGIN_REFUSED, f"HTTP {reply.status}")
        if reply.status != 200:
            raise GarbledReply(
                ErrorCode.PROTOCOL,
                f"HTTP {reply.status}",
                obstacle=obstacle_of_status(reply.status),
            )
        return decode(reply.body)
