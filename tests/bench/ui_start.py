"""How long a guest waits for a kiosk that has just been switched on."""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from kiosk.simulators.launch import SimulatorProcess
from tests.bench.figures import Effort, Measurement, Promise
from tests.e2e.off_screen import panel_platform, set_up

_STARTS = {Effort.SHORT: 5, Effort.LONG: 25}


async def _starts(folder: Path, times: int) -> tuple[list[dict[str, float]], ...]:
    """The kiosk's starts and those of a bare window, in turn, so that both meet the same noise."""
    home = folder / "home"
    platform = panel_platform(folder)
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": platform,
        "QT_QUICK_BACKEND": "software",
        # An installation has its byte code; a checkout may be told to keep none.
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
    }
    command = ["run", "--home", str(home), "--platform", platform]
    kiosks, bares = [], []
    async with SimulatorProcess() as simulators:
        await set_up(home, simulators.addresses)
        # The first start reads the menu into the cache and compiles the program and what it draws.
        await asyncio.to_thread(_started, command, environment)
        for _ in range(times):
            kiosks.append(await asyncio.to_thread(_started, command, environment))
            bares.append(await asyncio.to_thread(_started, ["--bare"], environment))
    return kiosks, bares


def _started(arguments: list[str], environment: Mapping[str, str]) -> dict[str, float]:
    """Milliseconds from the start of the process."""
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.first_frame", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    found = json.loads(done.stdout.splitlines()[-1])
    return {name: (at - began) * 1000 for name, at in found.items()}


def _median(starts: Iterable[Mapping[str, float]], name: str) -> float:
    return statistics.median(start[name] for start in starts)


def starts(effort: Effort) -> Mapping[str, float]:
    with tempfile.TemporaryDirectory(prefix="samovar-bench-") as folder:
        kiosks, bares = asyncio.run(_starts(Path(folder), _STARTS[effort]))
    cold, bare = _median(kiosks, "first_frame"), _median(bares, "first_frame")
    return {
        "ui.cold_start_ms": cold,
        "ui.orderable_ms": _median(kiosks, "orderable"),
        "ui.bare_window_ms": bare,
        "ui.cold_start_ratio": cold / bare,
    }


MEASUREMENTS = (
    Measurement(
        promises=(
            Promise(
                name="ui.cold_start_ms",
                meaning="from the start of the process to its first frame",
                at_most=800,
            ),
            Promise(
                name="ui.orderable_ms",
                meaning="the same until a guest may order",
                at_most=1300,
            ),
            Promise(name="ui.bare_window_ms", meaning="the first frame of an empty window"),
            Promise(name="ui.cold_start_ratio", meaning="the kiosk's first frame against that"),
        ),
        take=starts,
    ),
)
