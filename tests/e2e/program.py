"""The kiosk as a process of its own, started as people start it."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.e2e.display import Display
from tests.e2e.glass import Glass, until

START_WITHIN_S: Final = 45.0
END_WITHIN_S: Final = 10.0
SAID: Final = "said.txt"
"""What the program printed, in the folder it was given."""
SOURCES: Final = Path(__file__).resolve().parents[2]


@contextmanager
def program(display: Display, folder: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """``python …`` before this display; asked to end after the block, and gone then.

    Whatever it prints is kept in ``folder``, and its throw-away files are in ``folder`` too.
    """
    with (folder / SAID).open("ab") as said:
        child = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=SOURCES,
            env={**display.environment, "TMPDIR": str(folder), "PYTHONUNBUFFERED": "1"},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
        )
        try:
            yield child
        finally:
            _end(child)


@contextmanager
def demo(display: Display, folder: Path, *options: str) -> Iterator[Glass]:
    """``kiosk demo`` and its screen, once a guest could touch it."""
    places = folder / "places"
    line = ("-m", "kiosk", "demo", "--places", str(places), *options)
    with program(display, folder, *line) as child, looked_at(display, places, child) as glass:
        yield glass


@contextmanager
def looked_at(display: Display, places: Path, child: subprocess.Popen[bytes]) -> Iterator[Glass]:
    """The screen of a program that tells its places on a socket in its folder."""

    def look() -> bool | None:
        said = places.with_name(SAID).read_text(encoding="utf-8")
        assert child.poll() is None, f"it ended with {child.returncode}: {said[-2000:]}"
        return True if places.is_socket() else None

    until(look, "the kiosk did not open its screen", START_WITHIN_S)
    with Glass(display, places) as glass:
        yield glass


def _end(child: subprocess.Popen[bytes]) -> None:
    if child.poll() is None:
        child.send_signal(signal.SIGTERM)
    try:
        child.wait(timeout=END_WITHIN_S)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
        raise
