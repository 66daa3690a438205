"""`kiosk run` before a display that is not there, and before one that ends."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.commands.exits import Exit
from tests.e2e.display import display
from tests.e2e.installation import END_WITHIN_S, Installation, installation
from tests.e2e.program import SOURCES, START_WITHIN_S

NOBODY = ":4095"


@pytest.fixture(scope="module")
def kiosk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with installation(tmp_path_factory.mktemp("home"), guest_seconds=0.3) as there:
        yield there


def begun(kiosk: Installation, environment: dict[str, str]) -> subprocess.Popen[str]:
    line = [sys.executable, "-m", "kiosk", "run", "--home", str(kiosk.home), "--platform", "xcb"]
    return subprocess.Popen(
        line, cwd=SOURCES, env=environment, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )


def complaint(child: subprocess.Popen[str], within_s: float) -> str:
    """What it wrote to standard error until it ended, which it did for want of a screen."""
    try:
        _printed, complained = child.communicate(timeout=within_s)
    finally:
        child.kill()
        child.wait()
    assert child.returncode == Exit.SCREEN, complained
    return complained


@pytest.mark.parametrize("drawn_for", [0, 6], ids=["at its first picture", "at rest"])
def test_a_kiosk_whose_display_ends_says_so_in_one_sentence(
    kiosk: Installation, tmp_path: Path, drawn_for: int
) -> None:
    place = tmp_path / "notify"
    with (
        display(1080, 1920) as panel,
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd,
    ):
        systemd.bind(str(place))
        systemd.settimeout(START_WITHIN_S)
        asked = {"NOTIFY_SOCKET": str(place), "WATCHDOG_USEC": "1500000"}
        child = begun(kiosk, {**panel.environment, **asked})
        assert systemd.recv(64) == b"READY=1"
        for _feed in range(drawn_for):
            assert systemd.recv(64) == b"WATCHDOG=1"
        panel.dies()
        assert complaint(child, END_WITHIN_S) == (
            "The display has ended, and the kiosk with it. What was begun is kept and is settled "
            "at the next start.\n"
        )
        if drawn_for:
            # Nothing was being drawn: there was time to put everything away.
            words = iter(lambda: systemd.recv(64), b"STOPPING=1")
            assert set(words) <= {b"WATCHDOG=1"}
    assert "task failed" not in (kiosk.home / "logs" / "kiosk.jsonl").read_text(encoding="utf-8")


def test_a_kiosk_without_a_display_names_the_one_it_was_to_draw_on(kiosk: Installation) -> None:
    child = begun(kiosk, {**os.environ, "DISPLAY": NOBODY})
    assert complaint(child, START_WITHIN_S) == (
        f"Qt cannot draw here: could not connect to display {NOBODY}. Start the display first.\n"
    )
