"""Photos of dishes from the web: https alone (http from this machine), small, nobody's login."""

from __future__ import annotations

from typing import Final

from kiosk.clients.certificates import Authorities
from kiosk.clients.http_exchange import HttpExchange, Troubles, checked_url
from kiosk.clients.server_link import ServerLink
from kiosk.clients.timing import UNTIMED, Timing
from kiosk.errors import ErrorCode, GarbledReply

MOST_BYTES: Final = 8 * 1024 * 1024
"""Of one photo."""
_TROUBLES: Final = Troubles(unreachable=ErrorCode.PROTOCOL, silent=ErrorCode.PROTOCOL)


class PhotoLink(ServerLink):
    """Reads one photo at a time. Follows nobody to another address."""

    def __init__(
        self,
        *,
        connect_timeout_s: float = 5.0,
        reply_timeout_s: float = 20.0,
        timing: Timing = UNTIMED,
    ) -> None:
        self._reply_timeout_s = reply_timeout_s
        super().__init__(
            HttpExchange(
                Authorities(),
                _TROUBLES,
                connect_timeout_s=connect_timeout_s,
                headers={"Accept": "image/*"},
                most_bytes=MOST_BYTES,
                timing=timing,
            )
        )

    async def photo(self, address: str) -> bytes:
        """Whatever is there. Raises NotSent, NoReply, GarbledReply, SettingsError."""
        url = checked_url("a photo's address", address)
        reply = await self._exchange.ask("GET", url, reply_timeout_s=self._reply_timeout_s)
        if reply.status != 200:
            raise GarbledReply(ErrorCode.PROTOCOL, f"HTTP {reply.status} instead of a photo")
        return reply.body
