"""The one connection to a Vendotek terminal: opened, kept alive, and opened again (vtk §A1, §A5).

One task owns it. A second connection is never opened while the first may live. While ``hushed``
no handshake is sent: an operation is open, and IDL is also what ends a session.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Final

from hardware.protocols import Cause, DeviceHealth, HealthState
from hardware.vendotek.connection import Connection, LinkDown, LinkPace, now, prepare
from hardware.vendotek.framing import VtkStream
from hardware.vendotek.messages import BadVtkMessage, Name, Tag, VtkMessage, message

_READ: Final = 4096
_HALF_A_MESSAGE_S: Final = 8.0
_MODEM: Final = frozenset({Name.CONNECT, Name.RELAY, Name.DISCONNECT})
_NO_SERVICE: Final = b"\x00\x00\x00"
_DESTINATION: Final = 7
_log = logging.getLogger(__name__)


class VtkLink:
    """``heard`` is told of every message that is not a handshake, ``handshaken`` of those."""

    def __init__(
        self,
        host: str,
        port: int,
        *,
        heard: Callable[[VtkMessage], None],
        handshaken: Callable[[Connection], None],
        pace: LinkPace,
        rest: Name,
        may_restart: Callable[[], bool],
        wall_clock: Callable[[], datetime],
    ) -> None:
        self._host = host
        self._port = port
        self._heard = heard
        self._handshaken = handshaken
        self._pace = pace
        self._rest = rest
        self._may_restart = may_restart
        self._wall = wall_clock
        self._connection: Connection | None = None
        self._there = asyncio.Event()
        self._stirred = asyncio.Event()
        self._owner: asyncio.Task[None] | None = None
        self._down_since: float | None = None
        self._trouble = ""
        self._closed = False
        self.hushed = True
        self._greets = False
        self.drawn: int | None = None
        """The last operation, which every handshake names."""
        self.longest_outage_s = 0.0
        """Since it was last set to nothing."""

    @property
    def address(self) -> str:
        return f"{self._host}:{self._port}"

    @property
    def connection(self) -> Connection | None:
        return self._connection

    @property
    def down_for_s(self) -> float:
        return 0.0 if self._down_since is None else now() - self._down_since

    @property
    def health(self) -> DeviceHealth:
        if self._closed:
            return DeviceHealth(
                state=HealthState.MISSING, reason="The terminal was closed", cause=Cause.CLOSED
            )
        if self._connection is not None:
            answered = self._connection.answered_at is not None
            state = HealthState.READY if answered or self.hushed else HealthState.STARTING
            return DeviceHealth(state=state)
        if self._trouble:
            return DeviceHealth(
                state=HealthState.MISSING,
                reason=self._trouble,
                cause=Cause.NO_ANSWER,
                about=self.address,
            )
        return DeviceHealth(state=HealthState.STARTING)

    def hush(self) -> None:
        """An operation is open: no handshake until ``speak``."""
        self.hushed = True

    def speak(self) -> None:
        """No operation is open: the handshake is due at once."""
        self.hushed = False
        self._greets = True
        self._stirred.set()
        self.start()

    def start(self) -> None:
        if self._owner is None and not self._closed:
            self._down_since = now()
            self._owner = asyncio.create_task(self._own(), name=f"terminal {self.address}")

    async def connected(self, within_s: float) -> Connection:
        """The connection that lives now. Raises LinkDown after so many seconds without one."""
        self.start()
        if self._closed:
            raise LinkDown("the terminal was closed")
        try:
            async with asyncio.timeout(within_s):
                while self._connection is None:
                    await self._there.wait()
        except TimeoutError:
            raise LinkDown(self._trouble or f"{self.address} does not answer") from None
        return self._connection

    def handshake(self, connection: Connection, name: Name, number: int | None) -> None:
        """Sends IDL or DIS. Raises LinkDown."""
        grants = connection.management
        if grants == "R" and not self._may_restart():
            grants = ""
        connection.asked_at, connection.last_greeting = now(), name
        connection.send(
            message(
                name,
                number=number,
                management=grants if grants in ("L", "R") and grants else None,
                time=f"{self._wall():%Y%m%dT%H%M%S%z}" if connection.wants_time else None,
            )
        )

    def drop(self, connection: Connection) -> None:
        """Closes it at once; what was asked on it stays unanswered."""
        connection.broken.set()
        connection.writer.transport.abort()
        if self._connection is connection:
            self._connection, self._down_since = None, now()
            self._there.clear()

    async def close(self) -> None:
        """Lets the terminal go. It ends no operation."""
        self._closed = True
        if self._connection is not None:
            self.drop(self._connection)
        if self._owner is not None:
            self._owner.cancel()
            await asyncio.gather(self._owner, return_exceptions=True)

    async def _own(self) -> None:
        """Connection after connection, with growing pauses between those that fail."""
        tries = 0
        while True:
            try:
                # One that says nothing is as good as none.
                tries = 0 if await self._lived_through() else tries
            except OSError as trouble:
                self._is_down(f"{self.address}: {trouble.strerror or type(trouble).__name__}")
            pauses = self._pace.pauses_s
            await asyncio.sleep(pauses[min(tries, len(pauses) - 1)])
            tries += 1

    async def _lived_through(self) -> bool:
        """One connection from its beginning to its end, and whether anything was heard on it.

        Raises OSError where there is none to be had.
        """
        async with asyncio.timeout(self._pace.connect_s):
            reader, writer = await asyncio.open_connection(self._host, self._port)
        prepare(writer)
        connection = Connection(reader, writer, self._pace)
        self.longest_outage_s = max(self.longest_outage_s, self.down_for_s)
        self._connection, self._down_since, self._trouble = connection, None, ""
        self._there.set()
        reading = asyncio.create_task(self._read(connection))
        keeping = asyncio.create_task(self._keep_alive(connection))
        try:
            await connection.broken.wait()
        finally:
            self.drop(connection)
            reading.cancel()
            keeping.cancel()
            await asyncio.gather(reading, keeping, return_exceptions=True)
            with suppress(OSError):
                await writer.wait_closed()
        return connection.heard_anything

    async def _read(self, connection: Connection) -> None:
        stream = VtkStream()
        try:
            while True:
                limit_s = _HALF_A_MESSAGE_S if stream.half_a_message else None
                async with asyncio.timeout(limit_s):
                    octets = await connection.reader.read(_READ)
                if not octets:
                    self._is_down(f"{self.address}: the terminal hung up")
                    return
                dropped = stream.dropped
                for told in stream.feed(octets):
                    self._takes(connection, told)
                if stream.dropped > dropped:
                    _log.warning("a message of the terminal could not be read")
        except TimeoutError:
            self._is_down(f"{self.address}: half a message")
        except (OSError, BadVtkMessage, LinkDown) as trouble:
            self._is_down(f"{self.address}: {trouble}")
        finally:
            self.drop(connection)

    def _takes(self, connection: Connection, told: VtkMessage) -> None:
        connection.hears(told)
        if told.name in _MODEM:
            connection.send(_refusal(told))
        elif told.name in (Name.IDLE, Name.DISABLED):
            self._handshaken(connection)
        else:
            self._heard(told)

    async def _keep_alive(self, connection: Connection) -> None:
        """IDL or DIS when due. Nobody listens on the other side: closes it."""
        try:
            while True:
                self._stirred.clear()
                if self.hushed:
                    await self._stirred.wait()
                    # What was not said while an operation was open is no silence.
                    connection.heard_at = now()
                    connection.asked_at = None
                    continue
                if self._greets or connection.asked_at is None or now() >= self._due(connection):
                    self._greets = False
                    number = connection.number if self.drawn is None else self.drawn
                    self.handshake(connection, self._rest, number)
                silent_at = (
                    connection.heard_at + 3 * connection.keepalive_s + self._pace.silence_spare_s
                )
                if now() >= silent_at:
                    self._is_down(f"{self.address}: the terminal has gone silent")
                    break
                wait_s = min(self._due(connection), silent_at) - now()
                with suppress(TimeoutError):
                    async with asyncio.timeout(wait_s):
                        await self._stirred.wait()
        except LinkDown as trouble:
            self._is_down(f"{self.address}: {trouble}")
        finally:
            self.drop(connection)

    @staticmethod
    def _due(connection: Connection) -> float:
        assert connection.asked_at is not None, "asked at least once"
        return connection.asked_at + connection.keepalive_s

    def _is_down(self, trouble: str) -> None:
        if trouble != self._trouble:
            _log.warning("payment terminal: %s", trouble)
        self._trouble = trouble


def _refusal(told: VtkMessage) -> VtkMessage:
    """No, the kiosk is no modem: the terminal must not wait for it (vtk §A11)."""
    asked = told.parameters.get(Tag.DESTINATION, b"")
    index = asked[:1] or b"\x00"
    if len(asked) < _DESTINATION:
        return message(Name.CONNECT, destination=index)
    return message(Name.CONNECT, destination=asked[:_DESTINATION] + _NO_SERVICE)
