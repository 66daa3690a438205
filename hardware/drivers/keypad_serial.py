"""A keypad on a serial port, with figures, arrows or both: one sign a key."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Final

from hardware.drivers.serial_line import SerialOptions, open_line
from hardware.errors import BadDeviceSettings
from hardware.payment_cards import wipe
from hardware.protocols import Key, KeyPressed
from hardware.supervisor import Session, SupervisedDevice, Times

_CHUNK: Final = 32
_DIGITS: Final = {ord(str(digit)): Key(str(digit)) for digit in range(10)}


class SerialKeypad(SupervisedDevice[KeyPressed]):
    """Digits as ASCII; the other keys as its options say. Other signs are no keys of a guest's."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options(SerialOptions):
        """What the keypad sends for its other keys: any of these signs."""

        enter: str = "\r#"
        clear: str = "\x08\x7f*"
        cancel: str = "\x1b"
        up: str = "U"
        down: str = "D"
        left: str = "L"
        right: str = "R"

    def __init__(self, options: Options, times: Times | None = None) -> None:
        """Raises BadDeviceSettings where a sign would be two keys, or is not one byte."""
        super().__init__("keypad-serial", times)
        self._options = options
        self._keys = dict(_DIGITS)
        for key, signs in (
            (Key.ENTER, options.enter),
            (Key.CLEAR, options.clear),
            (Key.CANCEL, options.cancel),
            (Key.UP, options.up),
            (Key.DOWN, options.down),
            (Key.LEFT, options.left),
            (Key.RIGHT, options.right),
        ):
            for sign in signs:
                if ord(sign) > 0xFF or self._keys.setdefault(ord(sign), key) is not key:
                    raise BadDeviceSettings(f"{sign!r} cannot be the key {key.value}")

    def keys(self) -> AsyncIterator[KeyPressed]:
        return self.events()

    def serve(self, session: Session[KeyPressed]) -> None:
        chunk = bytearray(_CHUNK)
        with open_line(self._options, session) as line:
            session.ready()
            while not session.closing:
                count = line.read_into(chunk, None)
                for sign in memoryview(chunk)[:count]:
                    if sign in self._keys:
                        session.deliver(KeyPressed(key=self._keys[sign]))
                wipe(chunk)
