"""systemd hears that the kiosk is ready, well and stopping, and nothing once the loop hangs."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.service_manager import ServiceManager

PID = 4711


class Systemd:
    """The far end of NOTIFY_SOCKET."""

    def __init__(self, line: socket.socket, place: str) -> None:
        self.environment = {"NOTIFY_SOCKET": place, "WATCHDOG_USEC": "30000000"}
        self._line = line

    def heard(self) -> list[str]:
        words = []
        while True:
            try:
                words.append(self._line.recv(64).decode())
            except BlockingIOError:
                return words


@pytest.fixture(params=["file", "abstract"])
def systemd(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Systemd]:
    path = str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.setblocking(False)
        abstract = request.param == "abstract"
        line.bind(f"\0{path}" if abstract else path)
        yield Systemd(line, f"@{path}" if abstract else path)


class Pauses:
    """Waits that end when the test says so."""

    def __init__(self) -> None:
        self.asked: list[float] = []
        self._over = asyncio.Event()
        self._begun = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        self.asked.append(seconds)
        self._begun.set()
        await self._over.wait()
        self._over.clear()

    async def one_passes(self) -> None:
        self._begun.clear()
        self._over.set()
        async with asyncio.timeout(5):
            await self._begun.wait()


async def test_systemd_hears_ready_then_that_all_is_well_then_stopping(systemd: Systemd) -> None:
    pauses = Pauses()
    async with ServiceManager.of(systemd.environment, PID).told(pauses.sleep):
        await asyncio.sleep(0)
        assert systemd.heard() == ["READY=1", "WATCHDOG=1"]
        await pauses.one_passes()
        assert systemd.heard() == ["WATCHDOG=1"]
    assert systemd.heard() == ["STOPPING=1"]
    assert set(pauses.asked) == {10.0}, "a third of the period, in seconds"


async def test_without_a_turn_of_the_loop_nobody_is_told_that_all_is_well(systemd: Systemd) -> None:
    async with ServiceManager.of(systemd.environment, PID).told(Pauses().sleep):
        assert systemd.heard() == ["READY=1"]


@pytest.mark.parametrize(
    "change",
    [{"WATCHDOG_PID": "1"}, {"WATCHDOG_USEC": "soon"}, {"WATCHDOG_USEC": "0"}],
    ids=["meant for another process", "no number", "no period"],
)
async def test_no_watchdog_of_ours_is_not_fed(systemd: Systemd, change: dict[str, str]) -> None:
    async with ServiceManager.of(systemd.environment | change, PID).told(Pauses().sleep):
        await asyncio.sleep(0)
        assert systemd.heard() == ["READY=1"]


@pytest.mark.parametrize("environment", [{}, {"NOTIFY_SOCKET": "vsock:2:1234"}])
async def test_a_kiosk_that_systemd_did_not_start_runs_all_the_same(
    environment: dict[str, str],
) -> None:
    async with ServiceManager.of(environment, PID).told(Pauses().sleep) as nothing:
        assert nothing is None


async def test_a_systemd_that_went_away_stops_nobody(tmp_path: Path) -> None:
    environment = {"NOTIFY_SOCKET": str(tmp_path / "gone"), "WATCHDOG_USEC": "30000000"}
    async with ServiceManager.of(environment, PID).told(Pauses().sleep) as nothing:
        await asyncio.sleep(0)
        assert nothing is None
