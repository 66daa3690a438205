"""`python -m tests.e2e.watched_lunch COUNT`: a line of JSON for each lunch, memory last.

A heart beats on the loop meanwhile. For every step of the guest: the longest that functions of ours
held the loop, the longest that the toolkit held it alone (it draws there), the longest that the
loop's thread worked at a stretch, and the longest gap while nobody touched the same screen
afterwards. Points on the guest's card are enough for three lunches.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kiosk.reading import spare_libraries

if TYPE_CHECKING:
    from tests.e2e.off_screen import WatchedKiosk
    from ui.heartbeat import Heartbeat

IDLE_S: Final = 0.2
TRANSITION_S: Final = 0.3
"""What a step has set in motion still belongs to it."""


async def lunch(kiosk: WatchedKiosk, heart: Heartbeat) -> AsyncIterator[dict[str, Any]]:
    heart.forget()
    async for step in kiosk.guest().buy_lunch():
        await asyncio.sleep(TRANSITION_S)
        stalls = heart.stalls
        found = {
            "step": step.name,
            "held_ms": max((stall.ms for stall in stalls if stall.culprit), default=0.0),
            "drawn_ms": max((stall.ms for stall in stalls if not stall.culprit), default=0.0),
            "worked_ms": heart.longest_own_ms,
            "longest_ms": heart.longest_ms,
            "stalls": [str(stall) for stall in stalls],
        }
        heart.forget()
        await asyncio.sleep(IDLE_S)
        yield {**found, "rest_ms": heart.longest_ms}
        heart.forget()
    await kiosk.fingers.tap("doneScreen", "done")


async def play(lunches: int) -> int:
    from tests.e2e.off_screen import kiosk_in, show
    from ui.heartbeat import Heartbeat

    with tempfile.TemporaryDirectory(prefix="samovar-watched-") as folder:
        async with kiosk_in(Path(folder)) as core:
            kiosk = show(core)
            with Heartbeat() as heart:
                for _ in range(lunches):
                    print(json.dumps([step async for step in lunch(kiosk, heart)]))
            print(json.dumps({"rss_mib": rss_mib()}))
            kiosk.screen.close()
    return 0


def rss_mib() -> float:
    """Memory of this process that is in RAM."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    # As the command does, before anything else is read.
    spare_libraries()
    from tests.e2e.off_screen import off_screen

    sys.exit(off_screen(lambda: play(int(sys.argv[1]))))
