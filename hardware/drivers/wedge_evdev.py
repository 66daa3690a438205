"""A reader that types like a keyboard, taken from the system: no window sees a key of it."""

from __future__ import annotations

import errno
import logging
import os
import select
import struct
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import Final, Protocol

import evdev

from hardware.bursts import Bursts
from hardware.errors import BadDeviceSettings, DeviceFault, DeviceMissing
from hardware.payment_cards import wipe
from hardware.physical_keys import MODIFIERS, SHIFTS
from hardware.protocols import CardEvent, Cause
from hardware.supervisor import Session, SupervisedReader, Times
from hardware.typed_cards import TypedCards, TypingOptions

_log = logging.getLogger(__name__)

EVENT: Final = struct.Struct("@llHHi")
"""The kernel's ``input_event``: seconds, microseconds, type, code, value."""
_EVENTS_AT_ONCE: Final = 64
_SYN, _SYN_DROPPED, _KEY = 0, 3, 1
_UP, _DOWN, _REPEATED = 0, 1, 2
_ONE_KEY: Final = 2
"""The place of "1": whatever has it may be a reader."""


class Keyboard(Protocol):
    """An open input device: bytes of ``input_event`` come from its descriptor."""

    def fileno(self) -> int: ...

    def close(self) -> None: ...


OpenKeyboard = Callable[[str, bool], Keyboard]
"""Opens a device by its name in the options, for this program alone if asked to. Raises
DeviceMissing and DeviceFault."""


def open_keyboard(device: str, alone: bool) -> Keyboard:
    """The keyboard of the system by its path or its ``usb:VVVV:PPPP``."""
    path = _path(device)
    try:
        keyboard = evdev.InputDevice(path)
    except PermissionError as no:
        told = f"This account may not read {path}: add it to the group input."
        raise DeviceFault(told, Cause.NOT_ALLOWED, path) from no
    except OSError as gone:
        told = f"There is no reader at {path}: plug it in."
        raise DeviceMissing(told, Cause.NOT_FOUND, path) from gone
    if alone:
        try:
            keyboard.grab()
        except OSError as no:
            keyboard.close()
            told = f"Another program has taken {path} for itself: end it."
            raise DeviceFault(told, Cause.IN_USE, path) from no
    return keyboard


class EvdevWedge(SupervisedReader):
    """Reads a keyboard's own events. Its keys are places, so no layout changes them."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options(TypingOptions):
        """``device`` is a path such as ``/dev/input/by-id/…`` or ``usb:VVVV:PPPP``. With ``alone``
        nobody else gets its keys; without, the window does too.
        """

        device: str
        alone: bool = True

        def __post_init__(self) -> None:
            """Raises BadDeviceSettings."""
            # Not super(): slots make a class anew, which its methods do not know.
            TypingOptions.__post_init__(self)
            if not self.device:
                raise BadDeviceSettings("device is empty: give its path or its usb:VVVV:PPPP")
            if self.device.startswith("usb:"):
                _usb_ids(self.device)

    def __init__(
        self, options: Options, times: Times | None = None, open_it: OpenKeyboard | None = None
    ) -> None:
        super().__init__("wedge-evdev", times)
        self._options = options
        self._open = open_it or open_keyboard
        self._cards = TypedCards(options)

    def serve(self, session: Session[CardEvent]) -> None:
        keyboard = self._open(self._options.device, self._options.alone)
        woken, waker = os.pipe()
        try:
            with session.interrupted_by(lambda: _wake(waker)):
                session.ready()
                _Typing(keyboard, self._options, self._cards, session).read_on(woken)
        finally:
            os.close(woken)
            os.close(waker)
            with suppress(OSError):
                keyboard.close()


class _Typing:
    """One open keyboard until it is gone."""

    def __init__(
        self,
        keyboard: Keyboard,
        options: EvdevWedge.Options,
        cards: TypedCards,
        session: Session[CardEvent],
    ) -> None:
        self._keyboard = keyboard
        self._device = options.device
        self._bursts = Bursts(options.bursts())
        self._cards = cards
        self._session = session
        self._shifts: set[int] = set()
        self._dropped = False

    def read_on(self, woken: int) -> None:
        """Raises DeviceMissing when the keyboard is unplugged."""
        room = bytearray(EVENT.size * _EVENTS_AT_ONCE)
        poll = select.poll()
        poll.register(self._keyboard.fileno(), select.POLLIN)
        poll.register(woken, select.POLLIN)
        try:
            while not self._session.closing:
                busy = self._bursts.reading or self._bursts.holding
                if not poll.poll(self._bursts.rest_s * 1000 if busy else None):
                    self._bursts.silence()
                    self._deliver()
                elif not self._session.closing:
                    self._take(room)
        finally:
            self._bursts.lost()
            wipe(room)

    def _take(self, room: bytearray) -> None:
        try:
            size = os.readv(self._keyboard.fileno(), [room])
        except OSError as gone:
            if gone.errno == errno.EAGAIN:
                return
            raise self._gone() from gone
        if size == 0:
            raise self._gone()
        for start in range(0, size - size % EVENT.size, EVENT.size):
            seconds, micros, kind, code, value = EVENT.unpack_from(room, start)
            self._event(kind, code, value, seconds + micros / 1_000_000)
        room[:size] = bytes(size)

    def _event(self, kind: int, code: int, value: int, at_s: float) -> None:
        if kind == _SYN:
            # After a loss nothing counts up to the report that ends it.
            self._dropped = code == _SYN_DROPPED
            if self._dropped:
                self._bursts.lost()
                self._shifts.clear()
            return
        if kind != _KEY or self._dropped:
            return
        if code in SHIFTS:
            (self._shifts.discard if value == _UP else self._shifts.add)(code)
        elif value in (_DOWN, _REPEATED) and code not in MODIFIERS:
            self._bursts.pressed(
                code, shifted=bool(self._shifts), at_s=at_s, repeated=value == _REPEATED
            )
            self._deliver()

    def _deliver(self) -> None:
        if self._bursts.take_torn():
            _log.warning("the reader at %s typed without its last key", self._device)
        typed = self._bursts.take()
        card = self._cards.event(typed) if typed is not None else None
        if card is not None:
            self._session.deliver(card)

    def _gone(self) -> DeviceMissing:
        told = f"The reader at {self._device} was unplugged: plug it in again."
        return DeviceMissing(told, Cause.UNPLUGGED, self._device)


def _path(device: str) -> str:
    """Raises DeviceMissing."""
    if not device.startswith("usb:"):
        return device
    ids = _usb_ids(device)
    for path in evdev.list_devices():
        with suppress(OSError), closing(evdev.InputDevice(path)) as found:
            meant = (found.info.vendor, found.info.product) == ids
            if meant and _ONE_KEY in found.capabilities().get(_KEY, []):
                return path
    told = f"No reader {device} is plugged in, or this account may not read it."
    raise DeviceMissing(told, Cause.NOT_FOUND, device)


def _usb_ids(device: str) -> tuple[int, int]:
    """Raises BadDeviceSettings."""
    parts = device.split(":")
    try:
        _, vendor, product = parts
        return int(vendor, 16), int(product, 16)
    except ValueError:
        raise BadDeviceSettings(f"a device is named like usb:0C2E:0200, not {device!r}") from None


def _wake(pipe: int) -> None:
    os.write(pipe, b".")
