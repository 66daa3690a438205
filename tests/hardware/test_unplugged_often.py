"""Each device's cable comes out two hundred times: nothing is left behind each time."""

from __future__ import annotations

import asyncio
import gc
import logging
import threading
import tracemalloc
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Final

import pytest

from hardware.protocols import (
    Backlight,
    HealthState,
    Lamp,
    SoundPlayer,
    SpeechEngine,
    StatusLight,
)
from hardware.supervisor import Pauses, SupervisedDevice, Times
from tests.hardware.bench import Bench, listening
from tests.hardware.benches import EVERY_KIND

TIMES: Final = 200
WARM_UP: Final = 20
LEFT_BYTES: Final = 64 * 1024
"""Of all cycles together, what the interpreter may have kept for itself."""
FRAMES: Final = 12
LOOKS: Final = 50
OWN_LOOP: Final = "nfc-pcsc"
"""It comes and goes at the pace of a real smart-card service: see ``replugging``."""

# Staff wait for the usual pauses; two hundred of them are a test's whole time.
QUICK: Final = Times(pauses=Pauses(first_s=0.002, longest_missing_s=0.01))
REAL: Final = [
    pytest.param(make, id=f"{kind.name} {name}")
    for kind, benches in EVERY_KIND
    for name, make in benches.items()
    if name not in {"simulated", OWN_LOOP}
]


def held() -> tuple[int, int]:
    """Threads and handles. A file that a device's thread reads just now is not left behind."""
    gc.collect()
    ours = [thread for thread in threading.enumerate() if "asyncio" not in thread.name]
    looks = (sum(1 for _ in Path("/proc/self/fd").iterdir()) for _ in range(LOOKS))
    return len(ours), min(looks)


def kept_bytes() -> int:
    """What was allocated on behalf of a device and is still there."""
    gc.collect()
    ours = tracemalloc.Filter(inclusive=True, filename_pattern="*/hardware/*", all_frames=True)
    traces = tracemalloc.take_snapshot().filter_traces([ours]).traces
    return sum(trace.size for trace in traces)


def woken(device: object) -> Callable[[], None]:
    """Lights, voices and players look every half second by themselves, two hundred of which are
    minutes; told something they look at once."""
    match device:
        case StatusLight():
            return lambda: device.show(Lamp.GREEN)
        case Backlight():
            return lambda: device.shine(50)
        case SpeechEngine():
            return device.hush
        case SoundPlayer():
            return lambda: device.play("short", b"")
        case _:
            return lambda: None


async def replug(bench: Bench[Any], times: int) -> None:
    wake = woken(bench.device)
    for _ in range(times):
        bench.unplug()
        wake()
        await bench.reaches(HealthState.MISSING)
        bench.plug()
        await bench.reaches(HealthState.READY)
        # The loop lets go of the time-outs of these waits only when it is its turn.
        await asyncio.sleep(0)


@pytest.mark.parametrize("make", REAL)
async def test_no_thread_handle_or_memory_is_left(
    make: Callable[[Path], AbstractContextManager[Bench[Any]]],
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    # What a device logs is kept by whoever listens, here by the tests.
    caplog.set_level(logging.CRITICAL, logger="hardware")
    with make(tmp_path) as bench:
        if isinstance(bench.device, SupervisedDevice):
            bench.device._times = QUICK
        async with listening(bench):
            await replug(bench, WARM_UP)
            before = held()
            tracemalloc.start(FRAMES)
            try:
                await replug(bench, WARM_UP)
                memory = kept_bytes()
                await replug(bench, TIMES)
                grown = kept_bytes() - memory
            finally:
                tracemalloc.stop()
            threads, handles = held()
            assert threads <= before[0]
            assert handles <= before[1]
            assert grown < LEFT_BYTES
