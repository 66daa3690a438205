"""The screen's thread is never held: a lunch beside the same screens at rest, in one run.

Nothing the kiosk does for a purchase, from the look-up of a card to the database, may cost the
screen more than two frames. A busy machine can be late as well; so what the thread itself worked is
judged in every lunch, and what it waited only where it waited in each of them.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.xdist_group("kiosk on a display")

LUNCHES = 2
TWO_FRAMES_MS = 33
SOURCES = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def lunches() -> list[list[dict[str, Any]]]:
    """The steps of each lunch."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.watched_lunch", str(LUNCHES)],
        cwd=SOURCES,
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(found) == LUNCHES
    assert all(steps[-1]["step"] == "done" for steps in found)
    return found


def test_no_step_works_on_the_screens_thread_for_long(lunches: list[list[dict[str, Any]]]) -> None:
    steps = [step for lunch in lunches for step in lunch]
    at_rest = max(step["idle_own_ms"] for step in steps)
    long = [step for step in steps if step["busy_own_ms"] > at_rest + TWO_FRAMES_MS]
    assert not long, _told(long)


def test_no_step_makes_the_screens_thread_wait(lunches: list[list[dict[str, Any]]]) -> None:
    at_rest = max(step["idle_ms"] for lunch in lunches for step in lunch)
    always = [min(same, key=lambda step: step["busy_ms"]) for same in zip(*lunches, strict=True)]
    long = [step for step in always if step["busy_ms"] > at_rest + TWO_FRAMES_MS]
    assert not long, _told(long)


def _told(steps: list[dict[str, Any]]) -> str:
    """Who held the loop, for every step that was held too long."""
    return "\n".join(f"{step['step']}: {'; '.join(step['stalls'])}" for step in steps)
