"""Tells the figures: into a file that node_exporter reads, at an address that Prometheus asks.

Neither may ever cost a guest anything: trouble with them is told to the log, once until it has
passed, and tried again at the next turn.
"""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from wsgiref.simple_server import WSGIServer

from prometheus_client import CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.exposition import start_wsgi_server

from kiosk.clock import Clock
from kiosk.errors import StoreError
from kiosk.logs import logger
from kiosk.outward.counts import Counts
from kiosk.outward.now import Now, NowCollector
from kiosk.settings.metrics import MetricsSettings

_log = logger(__name__)


class Figures:
    """All figures of one kiosk. ``run`` tells them until it is cancelled."""

    def __init__(self, settings: MetricsSettings, home: Path, clock: Clock) -> None:
        self._settings = settings
        self._file = home / settings.file if settings.file else None
        self._registry = CollectorRegistry()
        self._now = NowCollector()
        self._registry.register(self._now)
        ProcessCollector(registry=self._registry)
        self.counts = Counts(self._registry, clock)
        self._server: tuple[WSGIServer, threading.Thread] | None = None
        self._complained: set[str] = set()

    async def run(
        self,
        look: Callable[[], Awaitable[Now]],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """``look`` says how the kiosk is; while its store is in trouble the last word stands."""
        try:
            while True:
                with suppress(StoreError):
                    self._now.now = await look()
                await self._listen()
                await self._write()
                await sleep(self._settings.every_s)
        finally:
            await self._close()

    async def _listen(self) -> None:
        address = self._settings.address
        if address is None or self._server is not None:
            return
        try:
            self._server = await asyncio.to_thread(self._opened, address)
        except (OSError, OverflowError, UnicodeError) as trouble:
            self._complain("listen", trouble)
        else:
            self._complained.discard("listen")

    def _opened(self, address: tuple[str, int]) -> tuple[WSGIServer, threading.Thread]:
        host, port = address
        return start_wsgi_server(port, host, self._registry)

    async def _write(self) -> None:
        if self._file is None:
            return
        try:
            await asyncio.to_thread(self._write_whole, self._file)
        except OSError as trouble:
            self._complain("file", trouble)
        else:
            self._complained.discard("file")

    def _write_whole(self, file: Path) -> None:
        """Whole or not at all, and readable by everybody: whoever collects has an account of its
        own, and there is nothing in it that is anybody's."""
        draft = file.with_name(f".{file.name}.new")
        try:
            draft.write_bytes(generate_latest(self._registry))
            if os.name == "posix":
                draft.chmod(0o644)
            draft.replace(file)
        except OSError:
            draft.unlink(missing_ok=True)
            raise

    def _complain(self, where: str, trouble: Exception) -> None:
        if where not in self._complained:
            self._complained.add(where)
            _log.warning("figures cannot be told", setting=f"metrics.{where}", reason=str(trouble))

    async def _close(self) -> None:
        """A file that is left behind would tell of a kiosk that is gone."""
        server, self._server = self._server, None
        if server is not None:
            await asyncio.shield(asyncio.to_thread(_shut, *server))
        if self._file is not None:
            self._file.unlink(missing_ok=True)


def _shut(server: WSGIServer, thread: threading.Thread) -> None:
    server.shutdown()
    server.server_close()
    thread.join()
