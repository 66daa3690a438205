"""Serial devices come and go two hundred times while guests buy lunch."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

RUN_S: Final = 300
pytestmark = [pytest.mark.alone, pytest.mark.timeout(RUN_S)]

SOURCES: Final = Path(__file__).resolve().parents[2]
TIMES: Final = 200
HEALTH_WITHIN_S: Final = 2.0
CONNECTIONS: Final = 4
"""Kept open to the servers or not, as it happens."""
GROWTH_MIB: Final = 24.0
"""A guest's screens and pictures, made once; a leak of a device would come on top each time."""


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.replugged", str(TIMES)],
        cwd=SOURCES,
        capture_output=True,
        text=True,
        check=False,
        timeout=RUN_S - 10,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_no_card_is_lost_and_none_is_seen_twice(told: dict[str, Any]) -> None:
    assert told["presented"] > 2 * TIMES
    assert told["seen"] == told["presented"]
    assert told["told_twice"] == 0


def test_guests_are_served_meanwhile(told: dict[str, Any]) -> None:
    assert told["lunches"] >= 1


def test_health_is_right_within_two_seconds(told: dict[str, Any]) -> None:
    assert told["gone_s"] <= HEALTH_WITHIN_S
    assert told["back_s"] <= HEALTH_WITHIN_S


def test_no_thread_handle_or_memory_is_left_behind(told: dict[str, Any]) -> None:
    before, after = told["before"], told["after"]
    assert after["threads"] <= before["threads"]
    assert after["handles"] <= before["handles"] + CONNECTIONS
    assert after["rss_mib"] <= before["rss_mib"] + GROWTH_MIB
