"""A kiosk that sells for a long time keeps nothing of it but what stands in its book.

A hundred guests; `./run bench --long` takes ten thousand.
"""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass, replace
from typing import Final

import pytest

from tests.e2e.program import SOURCES
from tests.money.readings import Reading, grown

WITHIN_S: Final = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    status: int
    text: str

    @property
    def grown(self) -> set[str]:
        return set(re.findall(r"^GROWN (\w+)", self.text, re.MULTILINE))

    @property
    def purchases(self) -> int:
        return sum(map(int, re.findall(r"^(\d+) purchases:", self.text, re.MULTILINE)))


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
    said = soak("--purchases", "100", "--warm-up", "30")
    assert said.status == 0, said.text
    assert not said.grown
    assert said.purchases >= 100, said.text


def test_a_kiosk_that_keeps_what_it_should_let_go_is_found_out() -> None:
    said = soak(
        *("--purchases", "50", "--warm-up", "12", "--flaw", "never-forgets"),
        *("--flaw", "leaves-files-open", "--flaw", "leaves-tasks-waiting"),
    )
    assert said.status == 1, said.text
    assert said.grown >= {"objects", "handles", "tasks"}, said.text


AT_FIRST: Final = Reading(
    purchases=1_000,
    rss_mib=80.0,
    handles=20,
    tasks=9,
    threads=5,
    objects=80_000,
    pages_kib=7_000.0,
    log_kib=4_000.0,
    worked_s=40.0,
)


def sold(*, dearer: float, larger: float) -> list[Reading]:
    """Readings of a kiosk whose purchases take more and more of the processor or of the disk."""
    return [
        replace(
            AT_FIRST,
            purchases=1_000 + 100 * step,
            worked_s=40.0 + 4 * step + dearer * step**2,
            pages_kib=7_000.0 + 700 * step + larger * step**2,
        )
        for step in range(21)
    ]


@pytest.mark.parametrize(
    ("readings", "told"),
    [
        (sold(dearer=0.0, larger=0.0), []),
        (sold(dearer=0.1, larger=0.0), ["work_drift"]),
        (sold(dearer=0.0, larger=10.0), ["pages_drift"]),
    ],
)
def test_purchases_that_cost_more_the_more_there_were_are_told_of(
    readings: list[Reading], told: list[str]
) -> None:
    assert grown(readings) == told
