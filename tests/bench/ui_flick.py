"""How smoothly a menu of a thousand dishes with photos of their own runs under a finger."""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import Mapping
from itertools import cycle
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from tests.bench.figures import Effort, Measurement, Promise
from tests.e2e.off_screen import PANEL, off_screen

DISHES: Final = 1_000
PHOTO_PIXELS: Final = 800
LATE_MS: Final = 16.7
_FLICKS = {Effort.SHORT: 30, Effort.LONG: 300}
_BACK_AFTER: Final = 12
"""Flicks one way before the finger turns: the whole list is seen on the way."""


class _Frames:
    """What each frame cost the thread of the screen: everything it did since the one before.

    Its processor time, because the list has to be smooth on a kiosk and not on a machine that
    measures something else meanwhile. Pictures are read by threads of their own.
    """

    def __init__(self) -> None:
        self.taken_ms: list[float] = []
        self._last: float | None = None

    def begin(self) -> None:
        self._last = time.thread_time()

    def painted(self) -> None:
        now = time.thread_time()
        if self._last is not None:
            self.taken_ms.append((now - self._last) * 1000)
        self._last = now


def _photos(folder: Path) -> tuple[str, ...]:
    """A photo of its own for each dish: no picture is met twice on the way down."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    from resources.paths import resource_path

    drawings = sorted(resource_path("pictures", "food").glob("*.svg"))
    kinds = []
    for drawing in drawings:
        image = QImage(PHOTO_PIXELS, PHOTO_PIXELS, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        QSvgRenderer(str(drawing)).render(painter)
        painter.end()
        kind = folder / f"kind-{drawing.stem}.png"
        image.save(str(kind))
        kinds.append(kind)
    names = tuple(f"photo-{place}" for place in range(DISHES))
    for name, kind in zip(names, cycle(kinds), strict=False):
        (folder / f"{name}.png").hardlink_to(kind)
    return names


async def _flicked(folder: Path, flicks: int) -> _Frames:
    from PySide6.QtCore import QPointF

    from kiosk.domain.menu import Category
    from kiosk.domain.names import Text
    from kiosk.snapshots.menu import MenuPart
    from kiosk.snapshots.session import Screen
    from tests.ui.made_snapshots import MENU, snapshot, state
    from ui.engine import PictureSources
    from ui.fingers import Fingers, scroller
    from ui.shell import ScreenLook, Touchscreen

    patterns = cycle(MENU.dishes.values())
    dishes = {
        place: replace(next(patterns), id=place, picture=photo)
        for place, photo in enumerate(_photos(folder), start=1)
    }
    everything = Category(
        id=1,
        name=Text("Всё меню", "The whole menu"),
        subtitle=Text("Тысяча блюд", "A thousand dishes"),
        picture="photo-0",
        dish_ids=tuple(dishes),
    )
    whole = MenuPart(revision=1, categories=(everything,), dishes=dishes, in_basket={})
    look = ScreenLook(size=PANEL, pictures=PictureSources(folders=(folder,)))
    shown = replace(snapshot(state(screen=Screen.MENU)), menu=whole)
    screen = Touchscreen(look, shown, lambda _intent: None)
    fingers, frames = Fingers(screen.window), _Frames()
    try:
        grid, still = scroller(await fingers.wait_for("dish-1")), asyncio.Event()
        assert grid is not None
        grid.movementEnded.connect(still.set)  # type: ignore[attr-defined]  # a signal of QML's own
        await fingers.settle()
        screen.window.frameSwapped.connect(frames.painted)
        low, high = (
            QPointF(PANEL[0] * 0.6, PANEL[1] * 0.62),
            QPointF(PANEL[0] * 0.6, PANEL[1] * 0.34),
        )
        for flick in range(flicks):
            down = flick // _BACK_AFTER % 2 == 0
            still.clear()
            frames.begin()
            await fingers.flick(*((low, high) if down else (high, low)))
            await still.wait()
    finally:
        screen.close()
    return frames


def flicking(effort: Effort) -> Mapping[str, float]:
    found: list[float] = []

    async def play() -> int:
        with tempfile.TemporaryDirectory(prefix="samovar-bench-") as folder:
            found.extend((await _flicked(Path(folder), _FLICKS[effort])).taken_ms)
        return 0

    off_screen(play)
    late = sum(taken > LATE_MS for taken in found)
    return {
        "ui.late_frames_ratio": late / len(found),
        "ui.flick_frame_ms": statistics.median(found),
        "ui.flick_frame_p99_ms": statistics.quantiles(found, n=100, method="inclusive")[98],
        "ui.flick_frames": len(found),
    }


MEASUREMENTS = (
    Measurement(
        promises=(
            Promise(
                name="ui.late_frames_ratio",
                meaning="frames over 16.7 ms while flicking 1 000 dishes with photos",
                at_most=0.01,
            ),
            Promise(name="ui.flick_frame_ms", meaning="what such a frame costs"),
            Promise(name="ui.flick_frame_p99_ms", meaning="the slowest of a hundred"),
            Promise(name="ui.flick_frames", meaning="frames painted"),
        ),
        take=flicking,
    ),
)
