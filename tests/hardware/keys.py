"""Keys as hardware sends them: places on the keyboard, and the kernel's bytes for them."""

from __future__ import annotations

import itertools
import os
import struct
from collections.abc import Iterator
from typing import Final

from hardware.errors import DeviceMissing
from hardware.physical_keys import sign_of

LEFT_SHIFT: Final = 42
PLACES: Final = {
    chr(sign): (key, shifted)
    for shifted in (True, False)
    for key in reversed(range(1, 60))
    if (sign := sign_of(key, shifted=shifted)) is not None
}
_EVENT: Final = struct.Struct("@llHHi")


def input_event(kind: int, code: int, value: int, at_s: float) -> bytes:
    """One ``struct input_event``."""
    seconds = int(at_s)
    return _EVENT.pack(seconds, round((at_s - seconds) * 1_000_000), kind, code, value)


def typed_events(text: str, at_s: float, gap_s: float = 0.004) -> Iterator[bytes]:
    """What the kernel says when a reader types ``text``: each key down and up, with shift."""
    for sign in text:
        place, shifted = PLACES[sign]
        events = [(place, 1), (place, 0)]
        if shifted:
            events = [(LEFT_SHIFT, 1), *events, (LEFT_SHIFT, 0)]
        for code, value in events:
            yield input_event(1, code, value, at_s)
            yield input_event(0, 0, 0, at_s)
        at_s += gap_s


class PipedKeyboard:
    """An input device made of a pipe."""

    def __init__(self) -> None:
        self._out, self._in = os.pipe()
        self.closed = False

    def fileno(self) -> int:
        return self._out

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            os.close(self._out)

    def send(self, data: bytes) -> None:
        """Bytes as the kernel would give them."""
        os.write(self._in, data)

    def type(self, text: str, at_s: float = 1000.0) -> None:
        """A reader types a text, all at once."""
        self.send(b"".join(typed_events(text, at_s)))

    def unplug(self) -> None:
        """Nothing comes any more."""
        os.close(self._in)


class KeyboardPort:
    """Where a keyboard is plugged in: ``open`` stands in for the driver's own."""

    def __init__(self) -> None:
        self._keyboard = PipedKeyboard()
        self._plugged = True
        self._times = itertools.count(1000.0)

    def open(self, _device: str, _alone: bool) -> PipedKeyboard:
        if not self._plugged:
            raise DeviceMissing("There is no reader: plug it in.")
        if self._keyboard.closed:
            self._keyboard = PipedKeyboard()
        return self._keyboard

    def type(self, text: str) -> None:
        """A reader types a text, a second after the last one."""
        self._keyboard.type(text, at_s=next(self._times))

    def unplug(self) -> None:
        if self._plugged:
            self._plugged = False
            self._keyboard.unplug()

    def plug(self) -> None:
        self._keyboard.close()
        self._keyboard = PipedKeyboard()
        self._plugged = True

    def close(self) -> None:
        self.unplug()
        self._keyboard.close()
