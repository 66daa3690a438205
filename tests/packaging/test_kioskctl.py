"""`kioskctl` beside a kiosk that runs: it takes the home where it has to, and gives it back."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from tests.packaging.built import ROOT

SCRIPT: Final = ROOT / "packaging/files/usr/sbin/kioskctl"
BOOTED: Final = "/run/systemd/system"
SETUP: Final = "runuser -u samovar -- /usr/bin/kiosk setup --home /var/lib/samovar"
STOP, START = "systemctl stop samovar-kiosk", "systemctl start samovar-kiosk"
STAND_INS: Final = {
    "id": "echo 0",
    "systemctl": 'if [ "$1" = show ]; then echo "$STATE"; else echo "systemctl $*" >>"$TOLD"; fi',
    "runuser": 'echo "runuser $*" >>"$TOLD"; eval "$SET_UP"',
}
"""Programs of the machine, by what they do here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """One with systemd, whose kiosk is in a state."""

    folder: Path

    def runs(
        self, *words: str, state: str = "active", set_up: str = "true"
    ) -> tuple[int, list[str]]:
        """The status of a ``kioskctl`` line, and what it had done, in order."""
        told = self.folder / "told"
        told.write_text("")
        more = {"STATE": state, "SET_UP": set_up, "TOLD": str(told)}
        done = subprocess.run(
            [self.folder / "kioskctl", *words],
            env={"PATH": f"{self.folder}:{os.defpath}", **more},
            check=False,
        )
        return done.returncode, told.read_text().splitlines()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    script = tmp_path / "kioskctl"
    script.write_text(SCRIPT.read_text(encoding="utf-8").replace(BOOTED, str(tmp_path)))
    for name, deed in STAND_INS.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{deed}\n")
    for name in ("kioskctl", *STAND_INS):
        (tmp_path / name).chmod(0o755)
    return Machine(folder=tmp_path)


@pytest.mark.parametrize("state", ["active", "activating"])
def test_a_set_up_has_the_home_for_itself_and_the_kiosk_goes_on_after_it(
    machine: Machine, state: str
) -> None:
    status, done = machine.runs("setup", "--from", "site.toml", state=state, set_up="exit 12")
    assert (status, done) == (12, [STOP, f"{SETUP} --from site.toml", START])


@pytest.mark.parametrize("state", ["inactive", "failed"])
def test_a_kiosk_that_was_stopped_stays_so(machine: Machine, state: str) -> None:
    assert machine.runs("setup", "--text", state=state) == (0, [f"{SETUP} --text"])


@pytest.mark.parametrize("words", [("--export", "-"), ("--export=next.toml",), ("--example",)])
def test_what_only_reads_disturbs_no_guest(machine: Machine, words: tuple[str, ...]) -> None:
    assert machine.runs("setup", *words) == (0, [f"{SETUP} {' '.join(words)}"])


def test_a_set_up_that_is_broken_off_leaves_the_kiosk_running(machine: Machine) -> None:
    status, done = machine.runs("setup", "--text", set_up="kill -INT $PPID")
    assert (status, done) == (130, [STOP, f"{SETUP} --text", START])


def test_other_commands_go_beside_the_kiosk(machine: Machine) -> None:
    line = SETUP.replace("setup", "check")
    assert machine.runs("check", "--json") == (0, [f"{line} --json"])
