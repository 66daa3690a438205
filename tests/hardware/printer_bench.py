"""Benches for receipt printers: each driver before a printer that shows what it printed.

Behind the real drivers stands the simulated machine, reached over a real socket, a real pseudo
terminal, a real file or the place where pyusb asks the system. A driver that joins the registry
adds its bench to ``BENCHES``.
"""

from __future__ import annotations

import os
import pty
import select
import threading
import tty
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import usb.backend.libusb1

from hardware.drivers.escpos_printer import Waits
from hardware.drivers.simulated_printer import SimulatedPrinter
from hardware.printers import Document, ReceiptPrinter
from hardware.registry import RECEIPT_PRINTERS
from kiosk.simulators.receipt_printer.machine import PrinterMachine
from kiosk.simulators.receipt_printer.tcp_front import PrinterFront
from tests.hardware.usb_printer import UsbBus

QUICK = Waits(look_s=0.03, answer_s=0.2, turn_s=0.3, write_s=1.0, done_s=1.0, settle_s=0.02)


class Bench(ABC):
    """A printer, and what somebody standing before it may do."""

    printer: ReceiptPrinter
    answers = True
    """Whether its connection carries a status back."""
    in_memory = False
    """Whether it is its own machine."""

    def __init__(self) -> None:
        self.machine = PrinterMachine()

    @abstractmethod
    def change(self, change: Callable[[PrinterMachine], None]) -> None:
        """Does something to the machine: a new roll, an open cover."""

    def set_paper(self, *, out: bool) -> None:
        self.change(lambda machine: setattr(machine.condition, "paper_out", out))

    def set_cover(self, *, is_open: bool) -> None:
        self.change(lambda machine: setattr(machine.condition, "cover_open", is_open))

    @abstractmethod
    async def unplug(self) -> None: ...

    @abstractmethod
    async def plug_in(self) -> None: ...

    def texts(self) -> list[str]:
        """The words of each piece of paper that came out."""
        return ["\n".join(piece.lines) for piece in self.machine.pieces]

    async def close(self) -> None:
        await self.printer.close()


class NetworkBench(Bench):
    def __init__(self) -> None:
        super().__init__()
        self.front = PrinterFront(self.machine)
        self.port = 0

    async def plug_in(self) -> None:
        self.port = await self.front.open("127.0.0.1", self.port)

    async def unplug(self) -> None:
        await self.front.close()

    def change(self, change: Callable[[PrinterMachine], None]) -> None:
        self.front.tell(change)

    async def close(self) -> None:
        await super().close()
        await self.front.close()


class Wire(threading.Thread):
    """Carries bytes between a descriptor and the machine."""

    def __init__(self, descriptor: int, machine: PrinterMachine, lock: threading.Lock) -> None:
        super().__init__(daemon=True)
        self._descriptor, self._machine, self._lock = descriptor, machine, lock
        self._stop_read, self._stop_write = os.pipe()

    def run(self) -> None:
        while True:
            ready, _, _ = select.select([self._descriptor, self._stop_read], [], [])
            if self._stop_read in ready:
                return
            try:
                data = os.read(self._descriptor, 4096)
            except OSError:
                return
            with self._lock:
                self.send(self._machine.feed(data))

    def send(self, answers: bytes) -> None:
        if answers:
            os.write(self._descriptor, answers)

    def end(self) -> None:
        os.write(self._stop_write, b"x")
        self.join(5)
        os.close(self._stop_read)
        os.close(self._stop_write)


class SerialBench(Bench):
    """A pseudo terminal under a name of its own, as a plugged-in line has."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.name = folder / "ttyPRINTER"
        self._lock = threading.Lock()
        self._wire: Wire | None = None
        self._ends: tuple[int, int] | None = None

    async def plug_in(self) -> None:
        near, far = pty.openpty()
        tty.setraw(far)
        self.name.symlink_to(os.ttyname(far))
        self._ends = near, far
        self._wire = Wire(near, self.machine, self._lock)
        self._wire.start()

    async def unplug(self) -> None:
        if self._wire is not None and self._ends is not None:
            self._wire.end()
            for end in self._ends:
                os.close(end)
            self.name.unlink()
            self._wire = self._ends = None

    def change(self, change: Callable[[PrinterMachine], None]) -> None:
        with self._lock:
            change(self.machine)
            answers = self.machine.work_on()
            if self._wire is not None:
                self._wire.send(answers)

    async def close(self) -> None:
        await super().close()
        await self.unplug()


class UsbBench(Bench):
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.bus = UsbBus(self.machine)
        monkeypatch.setattr(usb.backend.libusb1, "get_backend", lambda **_: self.bus)

    async def plug_in(self) -> None:
        self.bus.plugged = True

    async def unplug(self) -> None:
        self.bus.plugged = False

    def change(self, change: Callable[[PrinterMachine], None]) -> None:
        self.bus.change(change)


class FileBench(Bench):
    """What is in the file has been printed; the file cannot say a word."""

    answers = False

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder / "bus"
        self.file = self.folder / "lp0"

    async def plug_in(self) -> None:
        self.folder.mkdir()
        self.file.touch()

    async def unplug(self) -> None:
        self.file.unlink()
        self.folder.rmdir()

    def change(self, change: Callable[[PrinterMachine], None]) -> None:
        raise AssertionError("nobody would hear of it")

    def texts(self) -> list[str]:
        machine = PrinterMachine()
        machine.feed(self.file.read_bytes())
        return ["\n".join(piece.lines) for piece in machine.pieces]


class SimulatedBench(Bench):
    in_memory = True
    printer: SimulatedPrinter

    async def plug_in(self) -> None:
        """It is its own machine."""

    async def unplug(self) -> None:
        raise AssertionError("it cannot be unplugged")

    def change(self, change: Callable[[PrinterMachine], None]) -> None:
        raise AssertionError("it has no machine")

    def set_paper(self, *, out: bool) -> None:
        self.printer.load(0 if out else 100)

    def set_cover(self, *, is_open: bool) -> None:
        self.printer.open_cover(is_open=is_open)

    def texts(self) -> list[str]:
        return [_said(document) for document in self.printer.printed]


def _said(document: Document) -> str:
    return "\n".join(str(getattr(item, "text", "")) for item in document.items)


@asynccontextmanager
async def printer_bench(
    name: str, folder: Path, monkeypatch: pytest.MonkeyPatch, **options: object
) -> AsyncIterator[Bench]:
    """The bench of the driver ``name``, plugged in; ``options`` besides those it needs."""
    bench = BENCHES[name](folder, monkeypatch)
    await bench.plug_in()
    bench.printer = RECEIPT_PRINTERS.open(name, {**_options(bench), **options})
    if not bench.in_memory:
        bench.printer._waits = QUICK  # type: ignore[attr-defined]  # of the drivers over a port
    try:
        yield bench
    finally:
        await bench.close()


def _options(bench: Bench) -> dict[str, object]:
    match bench:
        case NetworkBench(port=port):
            return {"host": "127.0.0.1", "port": port}
        case SerialBench(name=name):
            return {"port": str(name)}
        case FileBench(file=file):
            return {"path": str(file)}
        case SimulatedBench():
            return {"seconds": 0.0}
        case _:
            return {}


BENCHES: Mapping[str, Callable[[Path, pytest.MonkeyPatch], Bench]] = {
    "simulated": lambda _folder, _patch: SimulatedBench(),
    "escpos-network": lambda _folder, _patch: NetworkBench(),
    "escpos-serial": lambda folder, _patch: SerialBench(folder),
    "escpos-usb": lambda _folder, patch: UsbBench(patch),
    "escpos-file": lambda folder, _patch: FileBench(folder),
}
OVER_A_PORT = tuple(name for name in RECEIPT_PRINTERS.drivers if name != "simulated")
ANSWERING = ("escpos-network", "escpos-serial", "escpos-usb")
