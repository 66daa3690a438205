"""`kiosk check` in this process, before a cash server that a test has put up.

A home without licences and cards: the doctor looks at the cash server and at nobody else.
"""

from __future__ import annotations

import asyncio
import json
import time
from pathlib import Path
from typing import Any, Final

import typer
from typer.testing import CliRunner

from kiosk.commands.check import check
from kiosk.commands.setup import setup
from kiosk.doctor.lines import Thing
from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import load_tables
from kiosk.settings.writer import text_of, write_text

PASSWORD: Final = "till-secret"
TIME_OUT_S: Final = 0.5
SETUP_FILE: Final = f"""
    [cash_server]
    host = "127.0.0.1"
    port = 1
    user = "KIOSK1"
    password = "env:PASSWORD"
    fingerprint = "{"00" * 32}"
    connect_timeout_s = {TIME_OUT_S}
    reply_timeout_s = {TIME_OUT_S}
    [restaurant]
    code = "123450007"
    station_id = 15010
    cashier_id = 1000050
    waiter_id = 1000050
    table_id = 1000070
    card_tender_id = 1000310
    void_reason_id = 1000600
    order_types = [{{ meaning = "eat-in", id = 1 }}]
    [licence]
    lifetime = true
"""

ASKED_OK: Final = "r_keeper 7.7.0.330 at MID1"
WHERE: Final = "check cash_server.host and port"


def ok(words: str) -> tuple[str, str]:
    return ("ok", words)


def warning(words: str) -> tuple[str, str]:
    return ("warning", words)


def fault(words: str) -> tuple[str, str]:
    return ("fault", words)


def make_home(folder: Path) -> Path:
    """A home as ``kiosk setup`` makes it, of a kiosk whose cash server is nowhere."""
    home = folder / "home"
    file = home.with_suffix(".toml")
    file.write_text(SETUP_FILE, encoding="utf-8")
    made = run(setup, "--from", file, "--home", home, "--no-verify")
    assert made.exit_code == 0, made.output
    return home


def run(command: Any, *arguments: str | Path) -> Any:
    """A command to its end, as typed."""
    line = typer.Typer()
    line.command()(command)
    return CliRunner().invoke(line, [*map(str, arguments)], env={"PASSWORD": PASSWORD})


def at_till(home: Path, **cash_server: object) -> None:
    """Lets the profile lead to another cash server."""
    tables = load_tables(home / PROFILE_FILE)
    tables["cash_server"] |= {
        "host": "127.0.0.1",
        "certificate": "pinned",
        "fingerprint": "00" * 32,
        "ca_file": "",
        "weak_tls": False,
        **cash_server,
    }
    write_text(text_of(tables), home / PROFILE_FILE)


async def found(home: Path, **cash_server: object) -> dict[Thing, tuple[str, str]]:
    """What the doctor says of a profile with these values, by thing: state and words."""
    at_till(home, **cash_server)
    began = time.monotonic()
    # The servers of the tests live on this loop.
    ended = await asyncio.to_thread(run, check, "--home", home, "--json")
    assert time.monotonic() - began < 5 + 6 * TIME_OUT_S
    assert PASSWORD not in ended.output
    assert ended.exception is None or isinstance(ended.exception, SystemExit)
    lines = json.loads(ended.stdout)["lines"]
    return {Thing(line["name"]): (line["state"], line["words"]) for line in lines}
