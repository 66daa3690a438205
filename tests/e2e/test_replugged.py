"""Every device of a kiosk comes and goes two hundred times while guests order and pay."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

from hardware import registry

RUN_S: Final = 300
pytestmark = [pytest.mark.alone, pytest.mark.timeout(RUN_S)]

SOURCES: Final = Path(__file__).resolve().parents[2]
TIMES: Final = 200
HEALTH_WITHIN_S: Final = 2.0
CONNECTIONS: Final = 4
"""Kept open to the servers or not, as it happens."""
GROWTH_MIB: Final = 24.0
"""A guest's screens and pictures, made once; a leak of a device would come on top each time."""
DRIVERS: Final = {
    name: kind for kind in registry.KINDS for name in kind.drivers if name != "simulated"
}
USED_BY_GUESTS: Final = (
    registry.CARD_READERS,
    registry.CODE_SCANNERS,
    registry.HEADPHONE_SENSORS,
    registry.KEYPADS,
)
"""Something has to arrive from these each time."""


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


@pytest.fixture(params=sorted(DRIVERS))
def device(told: dict[str, Any], request: pytest.FixtureRequest) -> dict[str, Any]:
    found: dict[str, Any] = told["devices"][request.param]
    return {"name": request.param, **found}


def test_every_device_there_is_a_driver_for_has_its_cable_pulled(told: dict[str, Any]) -> None:
    assert set(told["devices"]) == set(DRIVERS)


def test_no_card_or_key_is_lost_and_none_comes_twice(device: dict[str, Any]) -> None:
    assert device["turns"] > TIMES
    used = DRIVERS[device["name"]] in USED_BY_GUESTS
    assert device["done"] == (device["turns"] if used else 0)
    assert device["as_done"], "what arrived is what was done, in its order"


def test_health_is_right_within_two_seconds(device: dict[str, Any]) -> None:
    assert device["gone_s"] <= HEALTH_WITHIN_S
    assert device["back_s"] <= HEALTH_WITHIN_S


def test_guests_are_served_meanwhile(told: dict[str, Any]) -> None:
    assert told["lunches"] >= 2


def test_no_thread_handle_or_memory_is_left_behind(told: dict[str, Any]) -> None:
    before, after = told["before"], told["after"]
    assert after["threads"] <= before["threads"]
    assert after["handles"] <= before["handles"] + CONNECTIONS
    assert after["rss_mib"] <= before["rss_mib"] + GROWTH_MIB
