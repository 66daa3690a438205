"""One simulator on one port: uvicorn around an application, several of them in one event loop.

uvicorn on its own takes the process's signals and prints; here it does neither.
"""

from __future__ import annotations

import asyncio
import logging
import socket
import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Final

import uvicorn
from starlette.types import ASGIApp

from kiosk.simulators.faults import Droppable

_LOG: Final = logging.getLogger("uvicorn.error")
# Longer than any pause between two requests of a kiosk, so that a pooled connection is not closed
# under a request on its way; real idle closing is the mood `lose-request`.
_KEEP_ALIVE_S: Final = 75
_FINISH_WITHIN_S: Final = 1
_TAKEN_IN_S: Final = 0.05
CLOSED_WITHIN_S: Final = 2 * _TAKEN_IN_S
"""Once a server of asyncio's own was told to ``stop_listening``."""


class CannotListen(Exception):
    """A port cannot be had; the text names it and the reason."""


class Listener:
    """One application being served. Made by `open_listener`, ended by `close`."""

    def __init__(self, server: uvicorn.Server, serving: asyncio.Task[None], port: int) -> None:
        self._server = server
        self._serving = serving
        self.port = port

    async def close(self) -> None:
        """Requests in flight get a second, then are cut; returns when the port is free."""
        # What is cut from here on is cut on purpose and no error.
        _LOG.setLevel(logging.CRITICAL)
        self._server.should_exit = True
        await self._serving


async def open_listener(
    app: ASGIApp, *, host: str, port: int, tls: ssl.SSLContext | None = None
) -> Listener:
    """Serves `app`; listens when this returns. Port 0 asks for a free one. CannotListen."""
    try:
        listener = socket.create_server((host, port))
        # asyncio sends small packets at once only on sockets that say they are TCP; this one does
        # not, and every answer would wait for the client's delayed acknowledgement (40 ms).
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except OSError as trouble:
        raise CannotListen(f"{host}:{port}: {trouble.strerror or trouble}") from trouble
    config = uvicorn.Config(
        app,
        http=Droppable,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="error",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_keep_alive=_KEEP_ALIVE_S,
        timeout_graceful_shutdown=_FINISH_WITHIN_S,
        ssl_context_factory=None if tls is None else lambda _config, _default: tls,
    )
    server = _Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    up = asyncio.create_task(server.up.wait())
    await asyncio.wait({serving, up}, return_when=asyncio.FIRST_COMPLETED)
    if not up.done():
        up.cancel()
        await serving
    return Listener(server, serving, listener.getsockname()[1])


def stop_listening(server: asyncio.Server) -> None:
    """At once; the sockets go within ``CLOSED_WITHIN_S``.

    asyncio may be taking in a client just now, and Python 3.11 does not tell of it.
    """
    loop = asyncio.get_running_loop()
    for listener in server.sockets:
        loop.remove_reader(listener.fileno())
    loop.call_later(_TAKEN_IN_S, server.close)


@asynccontextmanager
async def listening(
    app: ASGIApp, *, host: str, port: int, tls: ssl.SSLContext | None = None
) -> AsyncIterator[int]:
    """Serves `app` while the block runs and gives its port. CannotListen."""
    listener = await open_listener(app, host=host, port=port, tls=tls)
    try:
        yield listener.port
    finally:
        await listener.close()


class _Server(uvicorn.Server):
    """uvicorn that says when it is up and leaves signals to the owner of the process."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self.up.set()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
