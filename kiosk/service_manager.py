"""What systemd is told of this process, where systemd asked to be told: sd_notify(3).

Its watchdog is fed from the loop that draws: a kiosk whose screen hangs falls silent and is begun
again, and a purchase under way is looked up then like after a power cut.
"""

from __future__ import annotations

import asyncio
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Final, Self

from msgspec import Struct

READY: Final = "READY=1"
STOPPING: Final = "STOPPING=1"
FED: Final = "WATCHDOG=1"
_FEEDS_A_PERIOD: Final = 3
"""Two may be late before the watchdog bites."""


class ServiceManager(Struct, frozen=True, kw_only=True):
    """Where to speak, and how often it wants to hear that all is well. Neither: nobody asked."""

    address: str | bytes | None = None
    feed_every_s: float | None = None

    @classmethod
    def of(cls, environment: Mapping[str, str], pid: int) -> Self:
        """Whoever started this process, which is ``pid``. Values without a sense ask nothing."""
        path = environment.get("NOTIFY_SOCKET", "")
        if not path.startswith(("/", "@")):
            return cls()
        # A leading @ stands for the NUL byte of Linux's abstract sockets.
        address = path if path.startswith("/") else b"\0" + path[1:].encode()
        period = environment.get("WATCHDOG_USEC", "")
        meant = environment.get("WATCHDOG_PID", str(pid)) == str(pid)
        if not (meant and period.isascii() and period.isdecimal() and int(period)):
            return cls(address=address)
        return cls(address=address, feed_every_s=int(period) / 1e6 / _FEEDS_A_PERIOD)

    def tell(self, word: str) -> None:
        """Says one word and does not wait. A manager that is gone hears nothing: no trouble."""
        if self.address is None or sys.platform == "win32":
            return
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            line.setblocking(False)
            line.sendto(word.encode("ascii"), self.address)

    @asynccontextmanager
    async def told(
        self, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> AsyncIterator[None]:
        """Ready from here on, fed by the running loop meanwhile, stopping on the way out."""
        self.tell(READY)
        feeding = asyncio.create_task(self._feed(sleep), name="watchdog")
        try:
            yield
        finally:
            feeding.cancel()
            with suppress(asyncio.CancelledError):
                await feeding
            self.tell(STOPPING)

    async def _feed(self, sleep: Callable[[float], Awaitable[None]]) -> None:
        while self.feed_every_s is not None:
            self.tell(FED)
            await sleep(self.feed_every_s)
