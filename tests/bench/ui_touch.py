"""What a finger feels: how soon a press is painted, whether anything holds the screen."""

from __future__ import annotations

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.bench.bare_window import BUTTON, bare_window
from tests.bench.figures import Effort, Measurement, Promise
from tests.e2e.off_screen import WatchedKiosk, kiosk_in, off_screen, panel_platform, show
from tests.e2e.stalls import watched_lunches, watched_refreshes

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from ui.fingers import Fingers

_ROUNDS = {Effort.SHORT: 5, Effort.LONG: 100}
_BARE_PRESSES = {Effort.SHORT: 30, Effort.LONG: 300}
_LUNCHES = 3
_REFRESHES = 3
_AT_REST_S: Final = 0.1
_PAINTED_WITHIN_S: Final = 2.0


class _Frames:
    """When the window was painted."""

    def __init__(self, window: QQuickWindow) -> None:
        self._next: asyncio.Future[float] | None = None
        window.frameSwapped.connect(self._painted)

    async def rest(self) -> None:
        """Waits until the picture stands still, so that the next frame is the press's own."""
        with suppress(TimeoutError):
            while True:
                await asyncio.wait_for(self.next(), _AT_REST_S)

    def next(self) -> asyncio.Future[float]:
        """The time of the next frame."""
        self._next = asyncio.get_running_loop().create_future()
        return self._next

    def _painted(self) -> None:
        if self._next is not None and not self._next.done():
            self._next.set_result(time.perf_counter())


async def _presses_ms(kiosk: WatchedKiosk, rounds: int) -> list[float]:
    """Touches the categories of the menu and the options of a dish, again and again."""
    frames = _Frames(kiosk.screen.window)
    taken: list[float] = []
    async for step in kiosk.guest().buy_lunch():
        if step.name == "menu":
            taken += await _pressed_ms(kiosk, frames, "category-", rounds)
        if step.name == "dish":
            taken += await _pressed_ms(kiosk, frames, "option-", rounds)
            break
    return taken


async def _pressed_ms(
    kiosk: WatchedKiosk, frames: _Frames, prefix: str, rounds: int
) -> list[float]:
    """Milliseconds from each press to the frame that shows it."""
    first, *others = dict.fromkeys(
        name for name in kiosk.fingers.names() if name.startswith(prefix)
    )
    taken = []
    for _ in range(rounds):
        # The first one goes last: what is open already is not painted anew when it is pressed.
        for name in (*others, first):
            item = kiosk.fingers.find(name)
            if item is not None and item.isEnabled() and kiosk.fingers.reachable(item):
                taken.append(await _press_ms(kiosk.fingers, frames, item))
    return taken


async def _press_ms(fingers: Fingers, frames: _Frames, item: QQuickItem) -> float:
    from ui.fingers import scene_rect

    await frames.rest()
    painted, began = frames.next(), time.perf_counter()
    await fingers.tap_at(scene_rect(item).center())
    async with asyncio.timeout(_PAINTED_WITHIN_S):
        return (await painted - began) * 1000


async def _bare_presses_ms(rounds: int) -> list[float]:
    """The same on a window with nothing but a button."""
    from ui.fingers import Fingers

    view = bare_window()
    view.show()
    fingers, frames = Fingers(view), _Frames(view)
    button = await fingers.wait_for(BUTTON)
    taken = [await _press_ms(fingers, frames, button) for _ in range(rounds)]
    view.close()
    return taken


def presses(effort: Effort) -> Mapping[str, float]:
    taken: list[float] = []
    bare: list[float] = []

    async def play() -> int:
        with tempfile.TemporaryDirectory(prefix="samovar-bench-") as folder:
            async with kiosk_in(Path(folder)) as core:
                kiosk = show(core)
                taken.extend(await _presses_ms(kiosk, _ROUNDS[effort]))
                kiosk.screen.close()
        bare.extend(await _bare_presses_ms(_BARE_PRESSES[effort]))
        return 0

    off_screen(play)
    return {
        "ui.tap_to_paint_ms": statistics.median(taken),
        "ui.bare_tap_to_paint_ms": statistics.median(bare),
        "ui.tap_to_paint_p99_ms": statistics.quantiles(taken, n=100, method="inclusive")[98],
    }


def stalls(_effort: Effort) -> Mapping[str, float]:
    watched = watched_lunches(_LUNCHES)
    refreshed = watched_refreshes(_REFRESHES)
    return {
        "ui.stall_ms": max(watched.stall_ms, refreshed.late_ms),
        "ui.refresh_stall_ms": refreshed.late_ms,
        "ui.longest_frame_ms": watched.drawn_ms,
        "ui.rss_mib": watched.rss_mib,
        "ui.bare_rss_mib": _bare_rss_mib(),
    }


def _bare_rss_mib() -> float:
    with tempfile.TemporaryDirectory(prefix="samovar-bench-") as folder:
        platform = panel_platform(Path(folder))
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.bare_window"],
            env={**os.environ, "QT_QPA_PLATFORM": platform, "QT_QUICK_BACKEND": "software"},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    return float(done.stdout)


MEASUREMENTS = (
    Measurement(
        promises=(
            Promise(name="ui.tap_to_paint_ms", meaning="from a press to the frame that shows it"),
            Promise(name="ui.bare_tap_to_paint_ms", meaning="the same of a window with one button"),
            Promise(name="ui.tap_to_paint_p99_ms", meaning="the slowest of a hundred", at_most=50),
        ),
        take=presses,
    ),
    Measurement(
        promises=(
            Promise(
                name="ui.stall_ms",
                meaning="how long a lunch, or a change of 50 000 dishes, holds the screen",
                at_most=33,
            ),
            Promise(name="ui.refresh_stall_ms", meaning="that of the change alone"),
            Promise(
                name="ui.longest_frame_ms",
                meaning="the slowest frame of a lunch, drawn by the toolkit alone",
            ),
            Promise(
                name="ui.rss_mib",
                meaning="memory after lunches from the demo's menu",
                at_most=220,
            ),
            Promise(name="ui.bare_rss_mib", meaning="that of a window with one button"),
        ),
        take=stalls,
    ),
)
