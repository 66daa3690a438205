"""Guests whose arms do not reach far, and guests who would rather be asked one thing at a time."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

WITHIN_S = 180
pytestmark = pytest.mark.timeout(WITHIN_S)


def lunch(*wishes: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.reached_lunch", *wishes],
        capture_output=True,
        text=True,
        timeout=WITHIN_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_a_guest_who_sits_buys_lunch_and_never_reaches_above_1100_mm() -> None:
    told = lunch("lowMode")
    assert told["number"]
    assert told["steps"][-1] == "done"
    assert max(told["heights_mm"]) <= 1100


def test_a_guest_who_is_asked_one_question_at_a_time_buys_lunch() -> None:
    told = lunch("stepByStep")
    assert told["number"]
    assert told["steps"][-1] == "done"


def test_both_wishes_go_together() -> None:
    told = lunch("lowMode", "stepByStep")
    assert told["number"]
    assert max(told["heights_mm"]) <= 1100
