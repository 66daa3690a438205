"""Hands that X takes for real: fingers on a touchscreen and a keyboard, by its input-test driver.

What they do passes the server's own handling of devices, shortcuts of its own included, which keys
sent to a window would not. The messages are those of xf86-input-inputtest-protocol.h, 1.1.
"""

from __future__ import annotations

import math
import socket
import struct
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Final, Self

Point = tuple[float, float]

_HEADER: Final = struct.Struct("=II")
_VERSION: Final = struct.Struct("=IIHH")
_KEY: Final = struct.Struct("=IIiI")
# Header, touch id, kind; then whether there are unaccelerated values, a mask of 64 bits, padding to
# the doubles' own alignment, and 64 doubles twice.
_TOUCH: Final = struct.Struct("=IIII" + "I8s4x" + "128d")
_CLIENT_VERSION, _WAIT_FOR_SYNC, _KEY_EVENT, _TOUCH_EVENT = 0, 1, 5, 6
_MAJOR, _MINOR = 1, 1
_BEGINS, _MOVES, _ENDS = 18, 19, 20
"""XI_TouchBegin and its siblings."""
_X_AND_Y: Final = bytes([0b11]) + bytes(7)
_NONE: Final = [0.0] * 62

PRESS_S: Final = 0.03
STEPS: Final = 12
STEP_S: Final = 0.008


class _Device:
    """One simulated device: a socket that the driver made."""

    def __init__(self, place: Path) -> None:
        self._link = socket.socket(socket.AF_UNIX)
        self._link.settimeout(10)
        self._link.connect(str(place))
        self._tell(_VERSION.pack(_VERSION.size, _CLIENT_VERSION, _MAJOR, _MINOR))
        self._answer()

    def close(self) -> None:
        self._link.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _tell(self, message: bytes) -> None:
        self._link.sendall(message)

    def _done(self) -> None:
        """Until the server has taken what was told."""
        self._tell(_HEADER.pack(_HEADER.size, _WAIT_FOR_SYNC))
        self._answer()

    def _answer(self) -> None:
        (length,) = struct.unpack("=I", self._link.recv(4, socket.MSG_WAITALL))
        self._link.recv(length - 4, socket.MSG_WAITALL)


class Keys(_Device):
    """A keyboard that somebody plugged in. Keys have the numbers of evdev (input-event-codes.h)."""

    _X_OFFSET: Final = 8

    def press(self, *codes: int) -> None:
        """All of them down in this order, and up again in the other."""
        for code in codes:
            self._key(code, down=True)
        time.sleep(PRESS_S)
        for code in reversed(codes):
            self._key(code, down=False)
        self._done()

    def hold(self, code: int, seconds: float) -> None:
        self._key(code, down=True)
        self._done()
        time.sleep(seconds)
        self._key(code, down=False)
        self._done()

    def _key(self, code: int, *, down: bool) -> None:
        self._tell(_KEY.pack(_KEY.size, _KEY_EVENT, code + self._X_OFFSET, int(down)))


class Fingers(_Device):
    """Up to ten fingers on the glass. Places are shares of its width and height, 0 to 1."""

    _LARGEST: Final = 0xFFFF

    def tap(self, *places: Point, hold_s: float = PRESS_S) -> None:
        """A finger at each of these places at once, lifted after ``hold_s``."""
        self._all(_BEGINS, places)
        time.sleep(hold_s)
        self._all(_ENDS, places)
        self._done()

    def taps(self, place: Point, times: int, hold_s: float = PRESS_S) -> None:
        """Fast ones at the same place."""
        for _ in range(times):
            self.tap(place, hold_s=hold_s)
            time.sleep(PRESS_S)

    def swipe(self, *ways: tuple[Point, Point], rest_s: float = 0.0) -> None:
        """A finger along each of these ways, all at the same time."""
        self._all(_BEGINS, [start for start, _ in ways])
        time.sleep(rest_s)
        for step in range(1, STEPS + 1):
            self._all(_MOVES, [_between(start, end, step / STEPS) for start, end in ways])
            time.sleep(STEP_S)
        self._all(_ENDS, [end for _, end in ways])
        self._done()

    def pinch(self, start: float, end: float, fingers: int = 2, turn: float = 0.0) -> None:
        """Fingers on a circle about the middle of the screen, from one radius to another."""

        def around(radius: float, angle: float) -> list[Point]:
            places = (angle + 2 * math.pi * number / fingers for number in range(fingers))
            return [
                (0.5 + radius * math.cos(place), 0.5 + radius * math.sin(place)) for place in places
            ]

        ways = zip(around(start, 0.4), around(end, 0.4 + turn), strict=True)
        self.swipe(*ways)

    def _all(self, kind: int, places: Sequence[Point]) -> None:
        for number, (x, y) in enumerate(places):
            at = [min(max(share, 0.0), 1.0) * self._LARGEST for share in (x, y)]
            self._tell(
                _TOUCH.pack(
                    _TOUCH.size, _TOUCH_EVENT, number, kind, 0, _X_AND_Y, *at, *_NONE, *at, *_NONE
                )
            )
        self._done()


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
