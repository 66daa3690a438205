"""Printers that fail midway, say nothing, or say it oddly: what is known is told, and no more."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from hardware.drivers.printer_escpos import NetworkPrinter
from hardware.errors import BadDeviceSettings
from hardware.printers import Cut, Document, NotPrinted, Paper, Printed, PrintTrouble, Words
from hardware.protocols import HealthState
from hardware.registry import RECEIPT_PRINTERS
from hardware.supervisor import Pauses, Times
from kiosk.simulators.receipt_printer.condition import Condition
from kiosk.simulators.receipt_printer.machine import PrinterMachine
from tests.hardware.patience import until, until_state
from tests.hardware.printer_bench import QUICK, NetworkBench, UsbBench, printer_bench

LONG = Document(name="ticket", items=(*(Words(text=f"строка {n}") for n in range(40)), Cut()))
HANDLES = Path("/proc/self/fd")
SHORT = Document(name="ticket", items=(Words(text="следующий"), Cut()))


def handles() -> int:
    """How many files and sockets this process has open."""
    return len(list(HANDLES.iterdir()))


async def test_a_roll_that_ends_in_the_middle_leaves_no_half_for_the_next_guest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with printer_bench("escpos-network", tmp_path, monkeypatch) as bench:
        bench.machine.condition.lines_left = 10
        outcome = await bench.printer.print(LONG)
        assert isinstance(outcome, NotPrinted)
        assert (outcome.trouble, outcome.begun) == (PrintTrouble.NO_PAPER, True)
        assert len(bench.machine.printing) == 10
        # What was cleared is cleared before anybody can be there with a roll.
        await until(lambda: not bench.machine._waiting)

        def new_roll(machine: PrinterMachine) -> None:
            # Whoever changes the roll tears off what hangs out.
            machine._roll.cut()
            machine.condition = Condition()

        bench.change(new_roll)
        assert isinstance(await bench.printer.print(SHORT), Printed)
        assert [text.strip() for text in bench.texts()] == ["следующий"]


async def test_the_power_lost_in_the_middle_is_unknown_and_nothing_is_sent_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with printer_bench("escpos-network", tmp_path, monkeypatch) as bench:
        assert isinstance(bench, NetworkBench)
        bench.printer.start()
        await until_state(lambda: bench.printer.health, HealthState.READY)
        bench.front.dies_after = 200
        outcome = await bench.printer.print(LONG)
        assert isinstance(outcome, NotPrinted)
        assert (outcome.trouble, outcome.begun) == (PrintTrouble.UNKNOWN, True)
        begun = bench.machine.documents_begun
        assert isinstance(await bench.printer.print(SHORT), Printed)
        assert bench.machine.documents_begun == begun + 1
        assert bench.texts() == ["следующий"]


async def test_a_jammed_cutter_is_a_fault_for_staff(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with printer_bench("escpos-network", tmp_path, monkeypatch) as bench:
        bench.change(lambda machine: setattr(machine.condition, "cutter_jammed", True))
        outcome = await bench.printer.print(SHORT)
        assert isinstance(outcome, NotPrinted)
        assert (outcome.trouble, outcome.begun) == (PrintTrouble.FAULT, False)
        assert "cutter" in bench.printer.health.reason


async def test_paper_that_runs_low_prints_and_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with printer_bench("escpos-network", tmp_path, monkeypatch) as bench:
        bench.change(lambda machine: setattr(machine.condition, "paper_low", True))
        assert await bench.printer.print(SHORT) == Printed(confirmed=True)
        assert bench.printer.status.paper is Paper.LOW
        assert bench.printer.health.state is HealthState.READY


async def test_one_that_never_says_a_word_has_printed_for_all_anybody_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with printer_bench("escpos-network", tmp_path, monkeypatch) as bench:
        bench.machine.condition.answers_looks = bench.machine.condition.answers_turn = False
        assert await bench.printer.print(SHORT) == Printed(confirmed=False)
        assert bench.printer.status.paper is Paper.UNKNOWN
        assert bench.printer.health.state is HealthState.READY
        assert bench.texts() == ["следующий"]


async def test_one_that_must_not_be_asked_is_sent_no_question(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = bytearray()
    feed = PrinterMachine.feed

    def listened(machine: PrinterMachine, data: bytes) -> bytes:
        heard.extend(data)
        return feed(machine, data)

    monkeypatch.setattr(PrinterMachine, "feed", listened)
    async with printer_bench("escpos-network", tmp_path, monkeypatch, answers=False) as bench:
        assert await bench.printer.print(SHORT) == Printed(confirmed=False)
        assert b"\x10\x04" not in heard
        assert b"\x1dr" not in heard


async def test_one_that_only_knows_real_time_questions_is_waited_for_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with printer_bench("escpos-network", tmp_path, monkeypatch) as bench:
        bench.machine.condition.answers_turn = False
        assert await bench.printer.print(SHORT) == Printed(confirmed=False)
        loop = asyncio.get_running_loop()
        begun = loop.time()
        assert await bench.printer.print(SHORT) == Printed(confirmed=False)
        assert loop.time() - begun < QUICK.done_s
        bench.set_paper(out=True)
        refused = await bench.printer.print(SHORT)
        assert isinstance(refused, NotPrinted)
        assert refused.trouble is PrintTrouble.NO_PAPER


async def test_one_that_used_to_answer_and_falls_silent_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with printer_bench("escpos-network", tmp_path, monkeypatch) as bench:
        bench.printer.start()
        await until(lambda: bench.printer.status.paper is Paper.ENOUGH)
        silent = Condition(answers_looks=False, answers_turn=False)
        bench.change(lambda machine: setattr(machine, "condition", silent))
        await until_state(lambda: bench.printer.health, HealthState.MISSING, within_s=2.0)
        assert "stopped answering" in bench.printer.health.reason
        refused = await bench.printer.print(SHORT)
        assert isinstance(refused, NotPrinted)
        assert (refused.trouble, refused.begun) == (PrintTrouble.OFFLINE, False)
        bench.change(lambda machine: setattr(machine, "condition", Condition()))
        await until_state(lambda: bench.printer.health, HealthState.READY, within_s=3.0)


async def test_two_hundred_times_unplugged_it_leaks_neither_threads_nor_handles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with printer_bench("escpos-usb", tmp_path, monkeypatch) as bench:
        assert isinstance(bench, UsbBench)
        quick = Times(pauses=Pauses(first_s=0.001, longest_missing_s=0.01))
        bench.printer._times = quick  # type: ignore[attr-defined]  # of every supervised device
        await bench.printer.print(SHORT)
        threads, open_before = threading.active_count(), handles()
        printer = bench.printer
        for _ in range(200):
            await bench.unplug()
            await until_state(lambda: printer.health, HealthState.MISSING, within_s=2.0)
            await bench.plug_in()
            await until_state(lambda: printer.health, HealthState.READY, within_s=2.0)
        assert isinstance(await printer.print(SHORT), Printed)
        assert threading.active_count() == threads
        assert handles() == open_before
        assert bench.bus.opened == 1
    assert bench.bus.opened == 0


async def test_a_usb_printer_that_may_not_be_opened_says_what_right_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with printer_bench("escpos-usb", tmp_path, monkeypatch) as bench:
        assert isinstance(bench, UsbBench)
        bench.bus.forbidden = True
        bench.printer.start()
        await until_state(lambda: bench.printer.health, HealthState.FAILED)
        assert "group lp" in bench.printer.health.reason


async def test_of_usb_devices_only_a_printer_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with printer_bench("escpos-usb", tmp_path, monkeypatch) as bench:
        assert isinstance(bench, UsbBench)
        bench.bus.device_class = 8
        bench.printer.start()
        await until_state(lambda: bench.printer.health, HealthState.MISSING)
        assert bench.bus.by_system


async def test_a_device_file_that_is_not_there_is_never_made(tmp_path: Path) -> None:
    printer = RECEIPT_PRINTERS.open("escpos-file", {"path": "/dev/no-such-printer-of-ours"})
    printer.start()
    await until_state(lambda: printer.health, HealthState.MISSING)
    assert await asyncio.to_thread(os.path.lexists, "/dev/no-such-printer-of-ours") is False
    await printer.close()


@pytest.mark.parametrize(
    ("name", "options", "told"),
    [
        ("escpos-network", {"host": ""}, "host"),
        ("escpos-network", {"host": "p", "port": 0}, "65535"),
        ("escpos-network", {"host": "p", "columns": 4}, "columns"),
        ("escpos-network", {"host": "p", "dots": 577}, "dots"),
        ("escpos-network", {"host": "p", "code_page": "cp000"}, "CP866"),
        ("escpos-network", {"host": "p", "code_page_number": 256}, "255"),
        ("escpos-network", {"host": "p", "cutter": "scissors"}, "part, full, none"),
        ("escpos-serial", {"port": "COM1", "flow": "rapids"}, "rts-cts"),
        ("escpos-file", {"path": ""}, "path"),
        ("escpos-network", {}, "host"),
        ("simulated", {"roll": -1}, "roll"),
        ("laser", {}, "escpos-network"),
    ],
)
def test_settings_no_printer_can_have_are_refused_in_words(
    name: str, options: dict[str, object], told: str
) -> None:
    with pytest.raises(BadDeviceSettings, match=told):
        RECEIPT_PRINTERS.open(name, options)


def test_no_library_is_imported_before_a_printer_is_used() -> None:
    asks = (
        "import sys; from hardware.registry import RECEIPT_PRINTERS as p; o = p.open; "
        "o('escpos-network', {'host': 'p'}); o('escpos-usb', {}); "
        "assert not {'escpos', 'usb', 'serial', 'PIL'} & set(sys.modules), sys.modules.keys()"
    )
    done = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


async def test_a_driver_that_fails_answers_the_document_it_failed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with printer_bench("escpos-network", tmp_path, monkeypatch) as bench:

        def bug(_self: NetworkPrinter, _commands: bytes) -> Printed:
            raise RuntimeError("a bug")

        with monkeypatch.context() as patched:
            patched.setattr(NetworkPrinter, "_sent", bug)
            outcome = await bench.printer.print(SHORT)
        assert isinstance(outcome, NotPrinted)
        assert (outcome.trouble, outcome.begun) == (PrintTrouble.UNKNOWN, True)
        await until_state(lambda: bench.printer.health, HealthState.READY)
        assert isinstance(await bench.printer.print(SHORT), Printed)
