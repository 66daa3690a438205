"""The printer on a port, as those with a network card are: raw bytes, usually on 9100."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.simulators.listening import CLOSED_WITHIN_S, stop_listening
from kiosk.simulators.receipt_printer.machine import PrinterMachine

PORT: Final = 9100
_CHUNK: Final = 512


@dataclass
class PrinterFront:
    """One guest at a time, as real ones. ``dies_after``: the power goes after so many bytes more.

    ``folder``: each piece is left there as ``receipt-0001.png`` and its words as ``.txt``.
    """

    machine: PrinterMachine
    dies_after: int | None = None
    folder: Path | None = None
    _server: asyncio.Server | None = None
    _left: int = 0

    def __post_init__(self) -> None:
        self._busy = asyncio.Lock()
        self._writers: set[asyncio.StreamWriter] = set()
        self._serving: set[asyncio.Task[None]] = set()

    async def open(self, host: str, port: int) -> int:
        """Listens; the port it has. OSError."""
        self._server = await asyncio.start_server(self._connected, host, port)
        taken: int = self._server.sockets[0].getsockname()[1]
        return taken

    async def close(self) -> None:
        """Switched off: nobody is listened to any more, and who is connected is dropped."""
        if self._server is not None:
            stop_listening(self._server)
            await asyncio.sleep(CLOSED_WITHIN_S)
            for writer in list(self._writers):
                writer.transport.abort()
            await asyncio.gather(*self._serving)
            self._server = None

    def tell(self, change: Callable[[PrinterMachine], None]) -> None:
        """Does something to the printer, such as a new roll, and lets it go on."""
        change(self.machine)
        answers = self.machine.work_on()
        for writer in self._writers:
            writer.write(answers)
        self._leave()

    def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        serving = asyncio.get_running_loop().create_task(self._serve(reader, writer))
        self._serving.add(serving)
        serving.add_done_callback(self._serving.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        try:
            with contextlib.suppress(ConnectionError):
                async with self._busy:
                    await self._talk(reader, writer)
                writer.close()
                await writer.wait_closed()
        finally:
            # Whoever has gone without reading keeps no connection open.
            writer.transport.abort()
            self._writers.discard(writer)

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(_CHUNK):
            if self.dies_after is not None:
                data, self.dies_after = data[: self.dies_after], self.dies_after - len(data)
                if self.dies_after <= 0:
                    self.machine.feed(data)
                    self.dies_after = None
                    self.machine.power_cut()
                    writer.transport.abort()
                    return
            writer.write(self.machine.feed(data))
            self._leave()
            await writer.drain()

    def _leave(self) -> None:
        pieces = self.machine.pieces
        if self.folder is None:
            return
        for piece in pieces[self._left :]:
            self._left += 1
            name = self.folder / f"receipt-{self._left:04d}"
            name.with_suffix(".png").write_bytes(piece.png)
            name.with_suffix(".txt").write_text("\n".join(piece.lines) + "\n", "utf-8")


@asynccontextmanager
async def printer_listening(
    front: PrinterFront, *, host: str = "127.0.0.1", port: int = 0
) -> AsyncIterator[int]:
    """The port it listens on while the block runs. OSError."""
    taken = await front.open(host, port)
    try:
        yield taken
    finally:
        await front.close()
