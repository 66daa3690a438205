"""A keyboard on a display without a monitor: its keys are the X server's own events (XTEST)."""

from __future__ import annotations

import ctypes
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from tests.e2e.display import Display
from tests.hardware.keys import LEFT_SHIFT, PLACES

X_OFFSET: Final = 8
"""The X server counts Linux's places from here."""
READER_GAP_S: Final = 0.004
PERSON_GAP_S: Final = 0.09


class Keyboard:
    """Presses places, not letters: what they mean is the system's layout's business."""

    def __init__(self, x11: Any, xtest: Any, connection: int) -> None:
        self._x11 = x11
        self._xtest = xtest
        self._connection = ctypes.c_void_p(connection)

    def type(self, text: str, gap_s: float = READER_GAP_S) -> None:
        """What a keyboard with an American layout would press for ``text``, with pauses between."""
        for sign in text:
            place, shifted = PLACES[sign]
            if shifted:
                self.key(LEFT_SHIFT, down=True)
            self.key(place, down=True)
            self.key(place, down=False)
            if shifted:
                self.key(LEFT_SHIFT, down=False)
            self._x11.XFlush(self._connection)
            # The pause is what tells a reader from a person: it is what is tested.
            time.sleep(gap_s)

    def rest(self) -> None:
        """As long as a person needs to find the next key."""
        time.sleep(PERSON_GAP_S)

    def key(self, place: int, *, down: bool) -> None:
        """One key goes down or comes up."""
        self._xtest.XTestFakeKeyEvent(self._connection, place + X_OFFSET, int(down), 0)


@contextmanager
def keyboard(display: Display, layout: str) -> Iterator[Keyboard]:
    """A keyboard of the display, under a layout such as ``us`` or ``ru``."""
    subprocess.run(
        ["setxkbmap", "-display", display.name, "-model", "pc105", "-layout", layout],
        check=True,
        timeout=10,
    )
    x11, xtest = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    connection = x11.XOpenDisplay(display.name.encode("ascii"))
    assert connection, f"no display {display.name}"
    try:
        yield Keyboard(x11, xtest, connection)
    finally:
        x11.XCloseDisplay(ctypes.c_void_p(connection))
