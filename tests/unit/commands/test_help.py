"""Every command explains itself."""

from __future__ import annotations

import importlib
import subprocess
import sys

import pytest
import typer
from typer.testing import CliRunner

from kiosk.commands.line import COMMANDS


@pytest.mark.parametrize("name", ["buy", "check", "menu", "purchases", "setup", "simulate"])
def test_help_is_printed_and_names_the_options(name: str) -> None:
    module, _, function = COMMANDS[name][0].partition(":")
    line = typer.Typer()
    line.command(name)(getattr(importlib.import_module(module), function))
    result = CliRunner().invoke(line, ["--help"], env={"COLUMNS": "120"})
    assert result.exit_code == 0, result.exception
    assert "--" in result.output


def test_the_syntax_of_an_item_is_in_the_help_of_buy() -> None:
    from kiosk.commands.buy import buy

    line = typer.Typer()
    line.command("buy")(buy)
    result = CliRunner().invoke(line, ["--help"], env={"COLUMNS": "120"})
    assert "301*2+202+303" in result.output
    assert "101+902+911/1302" in result.output


def test_what_was_imported_is_never_looked_at_again_by_the_collector() -> None:
    program = (
        "import gc; from kiosk.commands.line import main\n"
        "try: main(['purchases', '--help'])\n"
        "finally: print(gc.isenabled(), gc.get_freeze_count() > 10_000)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "True True"
