"""A kiosk that sells for a long time keeps nothing of it but what stands in its book.

A hundred guests; `./run bench --long` takes ten thousand.
"""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from typing import Final

from tests.e2e.program import SOURCES

WITHIN_S: Final = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    status: int
    text: str

    @property
    def grown(self) -> set[str]:
        return set(re.findall(r"^GROWN (\w+)", self.text, re.MULTILINE))


def soak(*options: str) -> Said:
    """The program as people start it: nothing of the tests' own is in its memory."""
    ended = subprocess.run(
        [sys.executable, "-m", "tests.money.soak", *options],
        cwd=SOURCES,
        capture_output=True,
        text=True,
        timeout=WITHIN_S,
        check=False,
    )
    return Said(status=ended.returncode, text=ended.stdout + ended.stderr)


def test_guest_after_guest_with_servers_in_bad_moods_leaves_nothing_behind() -> None:
    said = soak("--purchases", "150", "--warm-up", "50")
    assert said.status == 0, said.text
    assert not said.grown


def test_a_kiosk_that_keeps_what_it_should_let_go_is_found_out() -> None:
    said = soak(
        *("--purchases", "60", "--warm-up", "20", "--flaw", "never-forgets"),
        *("--flaw", "leaves-files-open", "--flaw", "leaves-tasks-waiting"),
    )
    assert said.status == 1, said.text
    assert said.grown >= {"objects", "handles", "tasks"}, said.text
