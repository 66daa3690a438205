"""The real ``kiosk`` command as a process, in homes made by its own set-up.

The simulated licence covers two kiosks a day, so a module has two homes at most.
"""

from __future__ import annotations

import asyncio
import json
import os
import pty
import signal
import sys
import termios
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from kiosk.simulators.addresses import SimulatorAddresses
from kiosk.simulators.launch import SimulatorProcess

CARD = "777000001"
BLOCKED_CARD = "777000002"
ZONE = "Europe/Moscow"
WITHIN_S = 60.0
LOOK_AGAIN_S = 0.005


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A command that has ended."""

    status: int
    out: str
    err: str

    @property
    def answer(self) -> dict[str, Any]:
        """The one object that ``--json`` prints."""
        (line,) = self.out.splitlines()
        found: dict[str, Any] = json.loads(line)
        return found

    @property
    def sentence(self) -> str:
        """What stands on standard error: one line, and never a traceback."""
        (line,) = self.err.splitlines()
        assert "Traceback" not in line
        return line


@dataclass(slots=True)
class Stopped:
    """How a stopped command ended, known behind the block."""

    ended: Ended | None = None


async def kiosk(
    *arguments: str | Path, environment: Mapping[str, str] | None = None, typed: str = ""
) -> Ended:
    """Runs ``kiosk`` to its end; ``typed`` is a line of its standard input."""
    given = asyncio.subprocess.PIPE if typed else asyncio.subprocess.DEVNULL
    process = await _start(*arguments, environment=environment, stdin=given)
    async with asyncio.timeout(WITHIN_S):
        out, err = await process.communicate(f"{typed}\n".encode() if typed else None)
    assert process.returncode is not None
    return Ended(status=process.returncode, out=out.decode(), err=err.decode())


async def kiosk_at_a_terminal(*arguments: str | Path) -> Ended:
    """Runs ``kiosk`` to its end; its standard error is a terminal."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 200))
    process = await _start(*arguments, environment={"TERM": "xterm"}, stderr=theirs)
    os.close(theirs)
    shown = asyncio.create_task(asyncio.to_thread(_all_of, ours))
    async with asyncio.timeout(WITHIN_S):
        out, _ = await process.communicate()
        err = await shown
    assert process.returncode is not None
    return Ended(status=process.returncode, out=out.decode(), err=err.decode())


@asynccontextmanager
async def kiosk_to_be_stopped(*arguments: str | Path) -> AsyncIterator[Stopped]:
    """``kiosk`` at work inside the block; at its end somebody presses Ctrl-C."""
    process = await _start(*arguments, before=_hear_ctrl_c)
    stopped = Stopped()
    try:
        yield stopped
    finally:
        process.send_signal(signal.SIGINT)
        out, err = await process.communicate()
    assert process.returncode is not None
    stopped.ended = Ended(status=process.returncode, out=out.decode(), err=err.decode())


@asynccontextmanager
async def kiosk_to_be_killed(*arguments: str | Path) -> AsyncIterator[None]:
    """``kiosk`` at work inside the block; at its end the plug is pulled."""
    process = await _start(*arguments)
    try:
        yield
    finally:
        process.send_signal(signal.SIGKILL)
        await process.communicate()
    assert process.returncode == -signal.SIGKILL, "it had ended by itself"


def _all_of(terminal: int) -> bytes:
    """What is written to a terminal until nobody has it open any more."""
    pieces = []
    with suppress(OSError):
        while piece := os.read(terminal, 65536):
            pieces.append(piece)
    os.close(terminal)
    return b"".join(pieces)


def _hear_ctrl_c() -> None:
    """What runs in the background ignores Ctrl-C, and hands that down; a terminal's command does
    not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


async def _start(
    *arguments: str | Path,
    environment: Mapping[str, str] | None = None,
    stderr: int = asyncio.subprocess.PIPE,
    before: Callable[[], None] | None = None,
    stdin: int = asyncio.subprocess.DEVNULL,
) -> asyncio.subprocess.Process:
    line = (sys.executable, "-m", "kiosk", *map(str, arguments))
    return await started(*line, environment=environment, stderr=stderr, before=before, stdin=stdin)


async def started(
    *line: str,
    environment: Mapping[str, str] | None = None,
    stderr: int = asyncio.subprocess.PIPE,
    before: Callable[[], None] | None = None,
    stdin: int = asyncio.subprocess.DEVNULL,
) -> asyncio.subprocess.Process:
    """Any program, which is told what the kiosk is told and whose output is read."""
    return await asyncio.create_subprocess_exec(
        *line,
        stdin=stdin,
        stdout=asyncio.subprocess.PIPE,
        stderr=stderr,
        env={**os.environ, "PYTHONUTF8": "1", **(environment or {})},
        preexec_fn=before,
    )


@asynccontextmanager
async def restaurant() -> AsyncIterator[SimulatorProcess]:
    """The simulators, their clocks in the restaurant's zone."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("TZ", ZONE)
        async with SimulatorProcess("--guest-seconds", "0") as running:
            yield running


async def set_up(home: Path, at: SimulatorAddresses, card_system: str = "crm7") -> Path:
    """A home as an installer makes it: ``kiosk setup --from``."""
    file = home.with_suffix(".toml")
    file.write_text(setup_file(at, card_system), encoding="utf-8")
    ended = await kiosk(
        "setup",
        *("--home", home, "--from", file, "--no-verify"),
        environment={
            "CASH_PASSWORD": at.cash_password,
            "LICENCE_USER": at.licence_user,
            "LICENCE_PASSWORD": at.licence_password,
            "LICENCE_TOKEN": at.licence_token,
            "CARD_KEY_CODE": at.crm_key_code,
        },
    )
    assert ended.status == 0, ended.err
    return home


def setup_file(at: SimulatorAddresses, card_system: str = "crm7") -> str:
    """``card_system`` is ``crm7`` or ``crm5``."""
    cash = urlsplit(at.cash_url)
    address = {
        "crm7": f'url = "{at.crm_url}"',
        "crm5": f'''host = "{at.crm5_host}"
        port = {at.crm5_port}
        key_code = "env:CARD_KEY_CODE"''',
    }
    return f"""
        [site]
        time_zone = "{ZONE}"
        [cash_server]
        host = "{cash.hostname}"
        port = {cash.port}
        user = "{at.cash_user}"
        password = "env:CASH_PASSWORD"
        fingerprint = "{at.certificate_sha256}"
        connect_timeout_s = 1.0
        [restaurant]
        code = "123450007"
        station_id = 15010
        cashier_id = 1000050
        waiter_id = 1000050
        table_id = 1000070
        order_category_id = 1000080
        card_tender_id = 1000310
        bonus_tender_id = 1000312
        card_interface_id = 1000700
        void_reason_id = 1000600
        order_types = [{{ meaning = "eat-in", id = 1 }}, {{ meaning = "take-away", id = 1000081 }}]
        [licence]
        server_url = "{at.licence_url}"
        user = "env:LICENCE_USER"
        password = "env:LICENCE_PASSWORD"
        token = "env:LICENCE_TOKEN"
        [card_system]
        kind = "{card_system}"
        [card_system.{card_system}]
        {address[card_system]}
        classifier = "{at.crm_classifier}"
        unit = {at.crm_unit}
        bonus_account_type = 5
        most_percent = 30
        [payments]
        ways = ["station", "counter"]
        [[devices.card_readers]]
        driver = "simulated"
    """


async def last_entry(simulators: SimulatorProcess) -> int:
    """The number of the newest entry of the simulators' journal."""
    entries = await simulators.journal(last=1)
    return int(entries[0]["number"]) if entries else 0


async def carried_out(
    simulators: SimulatorProcess, command: str, after: int
) -> list[dict[str, Any]]:
    """What the cash server did of one command since the entry ``after``."""
    return [
        entry
        for entry in await simulators.journal(server="cash", after=after)
        if entry.get("command") == command and entry.get("outcome") == "Ok"
    ]


async def fault_met(simulators: SimulatorProcess, command: str, after: int) -> None:
    """Returns once a request has met the mood that was set for it."""
    async with asyncio.timeout(WITHIN_S):
        while True:
            faults = await simulators.journal(event="fault", after=after)
            if any(entry["command"] == command for entry in faults):
                return
            await asyncio.sleep(LOOK_AGAIN_S)
