"""What every link has in common: one exchange with one server, opened and closed with the link."""

from __future__ import annotations

from typing import Self

from kiosk.clients.http_exchange import HttpExchange


class ServerLink:
    """Also an async context manager. Belongs to the event loop it is used on."""

    def __init__(self, exchange: HttpExchange) -> None:
        self._exchange = exchange

    async def open(self) -> None:
        """Makes sure that it can talk, and talks to nobody. Raises AuthorityUnreadable."""
        await self._exchange.open()

    async def close(self) -> None:
        await self._exchange.close()

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self.close()
