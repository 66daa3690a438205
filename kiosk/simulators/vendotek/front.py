"""The simulated terminal on its line: one client, its power switch, and a line's troubles."""

from __future__ import annotations

import asyncio
import socket
import struct
from typing import Final

from kiosk.simulators.listening import CLOSED_WITHIN_S, CannotListen, stop_listening
from kiosk.simulators.vendotek.moods import TerminalMood
from kiosk.simulators.vendotek.terminal import SimulatedVendotek
from kiosk.simulators.vendotek.wire import NotVtk, read

_NAME: Final = slice(6, 9)
_RESET_AT_ONCE: Final = struct.pack("ii", 1, 0)
M = TerminalMood


class TerminalFront:
    """Listens while it has power, on the same port after as before."""

    def __init__(self, terminal: SimulatedVendotek, *, host: str = "127.0.0.1") -> None:
        self.terminal = terminal
        self.host = host
        self.port = 0
        self.away_s = 20.0
        """How long it has no power after a cut."""
        self.connections = 0
        self._server: asyncio.Server | None = None
        self._starting: asyncio.Task[None] | None = None
        self._returns: asyncio.TimerHandle | None = None
        self._writer: asyncio.StreamWriter | None = None
        self._kept = b""
        self._last = b""
        terminal.send = self._send
        terminal.closes_line = self.closes_line
        terminal.cuts_power = self.cuts_power

    async def listen(self, port: int = 0) -> None:
        """0: a free port. Raises CannotListen."""
        try:
            self._server = await asyncio.start_server(self._serve, self.host, port or self.port)
        except OSError as trouble:
            at = f"{self.host}:{port or self.port}"
            raise CannotListen(f"{at}: {trouble.strerror or trouble}") from trouble
        self.port = self._server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        self.closes_line()
        self.terminal.loses_power()
        if self._returns is not None:
            self._returns.cancel()
        if self._starting is not None:
            await self._starting
        if self._server is not None:
            stop_listening(self._server)
            self._server = None
            await asyncio.sleep(CLOSED_WITHIN_S)

    def closes_line(self) -> None:
        """The client hears no more; what was not read is lost."""
        if self._writer is not None:
            self._writer.transport.abort()
            self._writer = None

    def cuts_power(self) -> None:
        """For ``away_s``; then it listens again, and its client has to come anew."""
        self.closes_line()
        self.terminal.loses_power()
        if self._server is not None:
            stop_listening(self._server)
            self._server = None
            loop = asyncio.get_running_loop()
            self._returns = loop.call_later(self.away_s, self._has_power)

    def _has_power(self) -> None:
        self._starting = asyncio.get_running_loop().create_task(self.listen(self.port))

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        moods = self.terminal.moods
        if self._server is None:
            writer.transport.abort()
            return
        if self._writer is not None:
            if not moods.is_in(M.SECOND_CLIENT_STEALS):
                writer.transport.abort()
                self.terminal.warnings.append("a second client")
                return
            self.closes_line()
        plug: socket.socket = writer.get_extra_info("socket")
        plug.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._writer, self._kept = writer, b""
        self.terminal.connected()
        try:
            while True:
                length = int.from_bytes(await reader.readexactly(2), "big")
                content = await reader.readexactly(length)
                if not moods.is_in(M.ACCEPT_THEN_SILENT) and not moods.is_in(M.HALF_OPEN):
                    self._take(content)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            if self._writer is writer:
                self._writer = None
            writer.close()

    def _take(self, content: bytes) -> None:
        try:
            told = read(content)
        except NotVtk as wrong:
            self.terminal.warnings.append(str(wrong))
            return
        self.terminal.takes(told)

    def _send(self, octets: bytes) -> None:
        writer, moods = self._writer, self.terminal.moods
        if writer is None or moods.is_in(M.HALF_OPEN):
            return
        name = octets[_NAME].decode()
        if moods.claims_for(M.GARBLED, name):
            octets = octets[:4] + bytes(octet ^ 0x5A for octet in octets[4:])
        if moods.claims_for(M.HALF_FRAME_THEN_CLOSE, name):
            writer.write(octets[: len(octets) // 2])
            writer.close()
            self._writer = None
        elif moods.claims_for(M.RST, name):
            plug: socket.socket = writer.get_extra_info("socket")
            plug.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_AT_ONCE)
            self.closes_line()
        elif moods.is_in(M.BYTEWISE):
            for at in range(len(octets)):
                writer.write(octets[at : at + 1])
        elif moods.is_in(M.GLUED) and self._last:
            # The last message once more, in one piece with this one.
            writer.write(self._last + octets)
        else:
            writer.write(octets)
        self._last = octets
