"""`python -m tests.e2e.watched_refresh COUNT`: a line of JSON for each refresh of a large menu.

The touchscreen shows a menu of 50 000 dishes while the cash server changes: one rest, every price,
every dish. A heart beats on the loop meanwhile, as in ``watched_lunch``, whose words these are.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from kiosk import app
from kiosk.simulators.launch import SimulatorProcess
from tests.e2e.off_screen import WatchedKiosk, off_screen, set_up, show
from tests.e2e.watched_lunch import IDLE_S, TRANSITION_S, rss_mib
from ui.heartbeat import Heartbeat

CHANGES: Final = ("rests", "prices", "directory")
WITHIN_S: Final = 60.0


class LargeTillProcess:
    """``tests.e2e.large_till`` as a process of its own."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def line(self) -> str:
        assert self._process.stdout is not None
        return (await self._process.stdout.readline()).decode()

    async def change(self, what: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{what}\n".encode())
        await self.line()


@asynccontextmanager
async def large_till(url: str, folder: Path) -> AsyncIterator[tuple[LargeTillProcess, Any]]:
    """The process, and where it listens."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.e2e.large_till", url, str(folder)),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    till = LargeTillProcess(process)
    try:
        yield till, json.loads(await till.line())
    finally:
        process.kill()
        await process.wait()


async def refresh(
    kiosk: WatchedKiosk, heart: Heartbeat, till: LargeTillProcess, change: str
) -> dict[str, Any]:
    menu = kiosk.core.menu
    if change == "directory":
        # The versions are looked at once a minute; a test has no such patience.
        menu._directory_at = None
    await till.change(change)
    heart.forget()
    before = menu.now.revision
    menu.refresh_soon()
    await _until(kiosk, lambda: menu.now.revision != before)
    await asyncio.sleep(TRANSITION_S)
    stalls = heart.stalls
    found = {
        "step": change,
        "held_ms": max((stall.ms for stall in stalls if stall.culprit), default=0.0),
        "drawn_ms": max((stall.ms for stall in stalls if not stall.culprit), default=0.0),
        "worked_ms": heart.longest_own_ms,
        "longest_ms": heart.longest_ms,
        "stalls": [str(stall) for stall in stalls],
    }
    heart.forget()
    await asyncio.sleep(IDLE_S)
    return {**found, "rest_ms": heart.longest_ms}


async def _until(kiosk: WatchedKiosk, true: Callable[[], bool]) -> None:
    """Waits for a look at the cash server after which it is true."""
    looked = asyncio.Event()
    kiosk.core.menu.subscribe(lambda _result: looked.set())
    async with asyncio.timeout(WITHIN_S):
        while not true():
            looked.clear()
            await looked.wait()


async def play(rounds: int) -> int:
    with tempfile.TemporaryDirectory(prefix="samovar-large-") as name:
        folder = Path(name)
        async with (
            SimulatorProcess("--guest-seconds", "0") as simulators,
            large_till(simulators.addresses.cash_url, folder) as (till, where),
        ):
            at = replace(
                simulators.addresses, cash_url=where["url"], certificate_sha256=where["sha256"]
            )
            await set_up(folder / "home", at)
            async with app.open_core(folder / "home") as core:
                await core.runtime.start()
                try:
                    await _watch(show(core), till, rounds)
                finally:
                    await core.runtime.stop()
    return 0


async def _watch(kiosk: WatchedKiosk, till: LargeTillProcess, rounds: int) -> None:
    await _until(kiosk, lambda: not kiosk.core.menu.now.stale)
    for name in ("start", "kind-eat-in"):
        await kiosk.fingers.tap(name)
    await kiosk.fingers.wait_for("menuScreen")
    with Heartbeat() as heart:
        for _ in range(rounds):
            steps = [await refresh(kiosk, heart, till, change) for change in CHANGES]
            print(json.dumps(steps))
    print(json.dumps({"rss_mib": rss_mib()}))
    kiosk.screen.close()


if __name__ == "__main__":
    sys.exit(off_screen(lambda: play(int(sys.argv[1]))))
