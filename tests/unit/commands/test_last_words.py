"""A program that dies of a bug tells the journal no secret."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.logs import FILE
from kiosk.settings.example import example_profile

SECRET = "tulip-Canary-4471"
DYING = """
import sys
from pathlib import Path
import typer
from kiosk.commands.at_home import at_home
from kiosk.errors import ErrorCode, StoreError

async def work(kiosk):
    secret = "-".join(("tulip", "Canary", "4471"))
    kiosk.hide(secret)
    try:
        raise KeyError(f"login {secret}")
    except KeyError as first:
        raise %s from first

def command(home: Path):
    at_home(home, work)

line = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
line.command()(command)
line()
"""


def died(home: Path, error: str) -> subprocess.CompletedProcess[str]:
    (home / "profile.toml").write_text(example_profile(), encoding="utf-8")
    line = [sys.executable, "-c", DYING % error, str(home)]
    return subprocess.run(line, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize(
    "error", ['ValueError(f"sent {secret} and card 4276380012345678")', "RuntimeError(secret)"]
)
def test_its_traceback_is_whole_and_without_secrets(tmp_path: Path, error: str) -> None:
    ended = died(tmp_path, error)
    assert ended.returncode == 1
    assert "Traceback (most recent call last)" in ended.stderr
    assert "login ***" in ended.stderr
    logged = (tmp_path / "logs" / FILE).read_text(encoding="utf-8")
    assert "the program failed" in logged
    for text in (ended.stderr, logged):
        assert SECRET not in text
        assert "4276380012345678" not in text


def test_trouble_that_was_expected_stays_one_sentence(tmp_path: Path) -> None:
    ended = died(tmp_path, "StoreError(ErrorCode.STORE_UNREADABLE)")
    assert len(ended.stderr.splitlines()) == 1
    assert "Traceback" not in ended.stderr
