"""What a starting kiosk does not read: each of these kept a guest waiting, or memory taken."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from typing import Final

import pytest

_BEFORE_THE_GREETING: Final = """
from kiosk.commands.line import main, spare_libraries
spare_libraries()
import kiosk.commands.run
import ui.shell
"""
_BEFORE_THE_MENU: Final = _BEFORE_THE_GREETING + "import kiosk.app\n"
_NEVER: Final = (
    "PySide6.QtWidgets",
    "click",
    "escpos",
    "httpx._main",
    "kiosk.doctor",
    "kiosk.simulators",
    "pygments",
    "rich",
    "smartcard",
)
_AFTER_THE_GREETING: Final = (*_NEVER, "httpx", "kiosk.app", "kiosk.storage", "lxml", "sqlcipher3")
_AFTER_THE_MENU: Final = (
    *_NEVER,
    "kiosk.checkout.till",
    "kiosk.known_guests",
    "kiosk.loyalty.phones",
    "kiosk.receipts.printing",
    "kiosk.refunds.till",
    "kiosk.selling",
    "kiosk.staff.desk",
    "kiosk.staff.house",
    "kiosk.wire.crm.people",
    "kiosk.wire.rkeeper.calculation",
)


def read_by(program: str) -> set[str]:
    """The modules that stand in memory after ``program``."""
    told = subprocess.run(
        [sys.executable, "-c", program + "import sys, json\nprint(json.dumps([*sys.modules]))"],
        capture_output=True,
        text=True,
        check=True,
    )
    return {*json.loads(told.stdout)}


def forbidden(read: set[str], names: tuple[str, ...]) -> set[str]:
    return {name for name in read for banned in names if f"{name}.".startswith(f"{banned}.")}


@pytest.mark.parametrize("name", sorted({*_AFTER_THE_GREETING, *_AFTER_THE_MENU}))
def test_what_may_not_be_read_is_there_under_this_name(name: str) -> None:
    """A name that nothing goes under any more would be kept out for ever."""
    assert find_spec(name) is not None


@pytest.mark.parametrize(
    ("program", "later"),
    [
        pytest.param(_BEFORE_THE_GREETING, _AFTER_THE_GREETING, id="greeting"),
        pytest.param(_BEFORE_THE_MENU, _AFTER_THE_MENU, id="menu"),
    ],
)
def test_nothing_is_read_that_a_guest_would_wait_for_in_vain(
    program: str, later: tuple[str, ...]
) -> None:
    # httpx._main stands there as what it is told to be: absent.
    assert forbidden(read_by(program), later) <= {"httpx._main"}


def test_the_rest_is_read_in_one_go_and_before_it_is_used() -> None:
    program = "import asyncio, kiosk.later\nasyncio.run(kiosk.later.read())\n"
    read = read_by(_BEFORE_THE_MENU + program)
    assert {"kiosk.checkout.till", "kiosk.checkout.points", "kiosk.loyalty.phones"} <= read
    assert not forbidden(read, tuple(name for name in _NEVER if name != "httpx._main"))


_DATACLASSES: Final = """
import dataclasses, json, sys
ours = [module for name, module in sys.modules.items() if name.startswith(("kiosk.", "ui."))]
found = [one for module in ours for one in vars(module).values() if isinstance(one, type)]
made = {str(one) for one in found if dataclasses.is_dataclass(one)}
print(json.dumps(sorted(one for one in made if one.startswith("<class 'kiosk."))))
"""


def test_the_start_makes_hardly_a_dataclass() -> None:
    """One takes as long to make as forty Structs."""
    told = subprocess.run(
        [sys.executable, "-c", _BEFORE_THE_MENU + _DATACLASSES],
        capture_output=True,
        text=True,
        check=True,
    )
    made = json.loads(told.stdout)
    assert "<class 'kiosk.domain.menu.Menu'>" in made
    assert len(made) <= 50, made


def test_the_commands_tables_have_their_console_all_the_same() -> None:
    assert "rich.table" in read_by(_BEFORE_THE_GREETING + "import kiosk.commands.tables\n")
