"""Questions to a Vendotek terminal and their answers, for one operation at a time (vtk §A4, §A7).

An answer counts only if it carries the operation's number; whatever else comes is logged and
dropped. ABR has no answer of its own.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Any, Final

from hardware.vendotek.connection import Connection, LinkDown
from hardware.vendotek.link import VtkLink
from hardware.vendotek.messages import Name, VtkMessage

_ANSWERS: Final = frozenset({Name.PAY, Name.FINISH})
_log = logging.getLogger(__name__)


class Dialogue:
    """``hears`` and ``shaken`` are the link's to call."""

    def __init__(self) -> None:
        self.number: int | None = None
        """The open operation."""
        self._answers: asyncio.Queue[VtkMessage] = asyncio.Queue()
        self._shaken = asyncio.Event()
        self.started = asyncio.Event()
        """The guest has touched the terminal."""

    def hears(self, told: VtkMessage) -> None:
        if told.name in _ANSWERS and told.number == self.number and told.number is not None:
            self._answers.put_nowait(told)
        elif told.name == Name.STARTED:
            self.started.set()
        elif told.name in _ANSWERS:
            _log.warning("an answer about operation %s was dropped", told.number)

    def shaken(self) -> None:
        """A handshake was answered."""
        self._shaken.set()

    async def ask(
        self, connection: Connection, octets: bytes, name: Name, within_s: float
    ) -> VtkMessage | None:
        """The answer to what is sent now, ``None`` after so many seconds. Raises LinkDown."""
        while not self._answers.empty():
            self._answers.get_nowait()
        connection.send_octets(octets)
        return await self.answer(connection, name, within_s)

    async def answer(
        self, connection: Connection, name: Name, within_s: float
    ) -> VtkMessage | None:
        """The next answer of this name, ``None`` after so many seconds. Raises LinkDown."""
        try:
            async with asyncio.timeout(within_s):
                while True:
                    told = await self._next(connection)
                    if told.name == name:
                        return told
        except TimeoutError:
            return None

    async def number_of(
        self, link: VtkLink, connection: Connection, names: int | None, within_s: float
    ) -> int | None:
        """The terminal's number by an IDL sent now, which ``names`` a number itself; ``None``: not
        told within so many seconds. Raises LinkDown."""
        self._shaken.clear()
        link.handshake(connection, Name.IDLE, names)
        shaken = asyncio.ensure_future(self._shaken.wait())
        await _first(shaken, connection, within_s)
        if not shaken.done():
            shaken.cancel()
            if connection.broken.is_set():
                raise LinkDown("the connection broke")
            return None
        return connection.number

    async def _next(self, connection: Connection) -> VtkMessage:
        getting = asyncio.ensure_future(self._answers.get())
        try:
            await _first(getting, connection, None)
        finally:
            if not getting.done():
                getting.cancel()
        if not getting.done() or getting.cancelled():
            raise LinkDown("the connection broke")
        return getting.result()


async def _first(
    wanted: asyncio.Future[Any],
    connection: Connection,
    within_s: float | None,
) -> None:
    """Until it is there, the connection breaks, or so many seconds have passed."""
    broken = asyncio.ensure_future(connection.broken.wait())
    try:
        await asyncio.wait((wanted, broken), timeout=within_s, return_when=asyncio.FIRST_COMPLETED)
    finally:
        broken.cancel()
