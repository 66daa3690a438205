"""A display without a monitor, and the mouse in front of it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Final

PORTRAIT: Final = (1080, 1920)
PRESS_S: Final = 0.05
DRAG_STEPS: Final = 10
DRAG_STEP_S: Final = 0.016
REST_S: Final = 0.15
"""A finger that rests before it is lifted throws nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Display:
    """One X server. Its mouse makes the same events as a touchscreen that X knows as a pointer."""

    name: str
    width: int
    height: int
    server: subprocess.Popen[bytes]

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to draw here."""
        return {**os.environ, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}

    def click(self, x: int, y: int) -> None:
        """One touch at a pixel of the display."""
        self._pointer("mousemove", x, y, "mousedown", 1, "sleep", PRESS_S, "mouseup", 1)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """A finger drawn from one pixel to another."""
        (x, y), (to_x, to_y) = start, end
        moves: list[object] = ["mousemove", x, y, "mousedown", 1]
        for step in range(1, DRAG_STEPS + 1):
            share = step / DRAG_STEPS
            there = (round(x + (to_x - x) * share), round(y + (to_y - y) * share))
            moves += ["sleep", DRAG_STEP_S, "mousemove", *there]
        self._pointer(*moves, "sleep", REST_S, "mouseup", 1)

    def dies(self) -> None:
        """The server ends as one that has crashed."""
        self.server.kill()
        self.server.wait()

    def _pointer(self, *words: object) -> None:
        line = ["xdotool", *(str(word) for word in words)]
        subprocess.run(line, env=self.environment, check=True, timeout=10)


@contextmanager
def display(width: int, height: int) -> Iterator[Display]:
    """An X server under a number of its own choosing; gone after the block."""
    ear, mouth = os.pipe()
    screen = f"{width}x{height}x24"
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(mouth), "-screen", "0", screen, "-nolisten", "tcp", "-noreset"],
        pass_fds=[mouth],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(mouth)
    try:
        with os.fdopen(ear, encoding="ascii") as told:
            number = told.readline().strip()
        assert number, "Xvfb did not start"
        yield Display(name=f":{number}", width=width, height=height, server=server)
    finally:
        server.terminate()
        with suppress(subprocess.TimeoutExpired):
            server.wait(timeout=5)
        if server.poll() is None:
            server.kill()
            server.wait()
