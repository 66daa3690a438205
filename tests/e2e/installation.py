"""A restaurant that stays open while its kiosk comes and goes, and the kiosk's home."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.settings.profile import PROFILE_FILE
from kiosk.simulators.addresses import SimulatorAddresses
from tests.e2e.display import Display
from tests.e2e.glass import Glass
from tests.e2e.off_screen import add_readers, set_up
from tests.e2e.program import SOURCES, looked_at, program
from tests.e2e.restaurant import Restaurant

END_WITHIN_S: Final = 10.0
PIN_WITHIN_S: Final = 60.0
"""Its hash is slow on purpose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningKiosk:
    """One life of the kiosk's process."""

    child: subprocess.Popen[bytes]
    glass: Glass

    def loses_power(self) -> None:
        """Ends it the way a pulled plug does: nothing of it runs any more."""
        self.child.kill()
        self.child.wait()


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """``restaurant`` is open as long as the test wants it."""

    folder: Path
    restaurant: Restaurant

    @property
    def home(self) -> Path:
        return _home(self.folder)

    def add_reader(self, driver: str, **options: object) -> None:
        """A card reader for the next run."""
        add_readers(self.home / PROFILE_FILE, [{"driver": driver, "options": options}])

    def knows(self, name: str, role: str, pin: str) -> None:
        """Gives somebody of the staff a PIN, at the command line."""
        line = ["-m", "kiosk", "staff", "pin", "--home", str(self.home), "--role", role]
        subprocess.run(
            [sys.executable, *line, "--name", name],
            cwd=SOURCES,
            input=f"{pin}\n".encode(),
            check=True,
            timeout=PIN_WITHIN_S,
        )

    @contextmanager
    def run(self, panel: Display) -> Iterator[RunningKiosk]:
        """``kiosk run`` in the same home, once its screen is there."""
        places = self.folder / "places"
        places.unlink(missing_ok=True)
        line = ("-m", "tests.e2e.told_run", str(places), "run", "--home", str(self.home))
        with (
            program(panel, self.folder, *line) as child,
            looked_at(panel, places, child) as glass,
        ):
            yield RunningKiosk(child=child, glass=glass)


@contextmanager
def simulators(guest_seconds: float) -> Iterator[SimulatorAddresses]:
    """The restaurant alone, as a process of its own."""
    line = [sys.executable, "-m", "kiosk", "simulate", "--json", "--die-with-parent"]
    running = subprocess.Popen(
        [*line, "--guest-seconds", str(guest_seconds)],
        cwd=SOURCES,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert running.stdout is not None, "asked for as a pipe"
    assert running.stdin is not None, "asked for as a pipe"
    try:
        yield SimulatorAddresses.from_json(running.stdout.readline().decode())
    finally:
        running.stdin.close()
        running.stdout.close()
        try:
            running.wait(timeout=END_WITHIN_S)
        finally:
            running.kill()
            running.wait()


@contextmanager
def installation(folder: Path, guest_seconds: float) -> Iterator[Installation]:
    """Simulators of its own, and a home that was set up against them."""
    with simulators(guest_seconds) as at:
        asyncio.run(set_up(_home(folder), at))
        yield Installation(folder=folder, restaurant=Restaurant(at.control_url))


def _home(folder: Path) -> Path:
    return folder / "home"
