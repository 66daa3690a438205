"""A serial port as drivers use it: opened by its path or by its USB ids, read without copies.

Bytes are read straight into the caller's buffer: what a card sent lies nowhere else in the process,
and the caller can wipe it.
"""

from __future__ import annotations

import errno
import os
import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

import serial
from serial.tools import list_ports

from hardware.errors import BadDeviceSettings, DeviceFault, DeviceMissing
from hardware.protocols import Cause
from hardware.supervisor import Session

_POLL_S: Final = 0.25
"""Where a read cannot be woken, the longest wait for one."""
_PARITIES: Final = {
    "none": serial.PARITY_NONE,
    "even": serial.PARITY_EVEN,
    "odd": serial.PARITY_ODD,
}
_NOT_ALLOWED: Final = (errno.EACCES, errno.EPERM)
_IN_USE: Final = (errno.EAGAIN, errno.EBUSY)


class Parity(StrEnum):
    """The parity bit."""

    NONE = "none"
    EVEN = "even"
    ODD = "odd"


@dataclass(frozen=True, slots=True, kw_only=True)
class SerialOptions:
    """``port`` is a path (``/dev/ttyS0``, ``COM3``) or ``usb:VVVV:PPPP``, the ids of a device on
    whatever port it is, with ``:SERIAL`` behind where two of a kind are plugged in."""

    port: str
    speed: int = 9600
    bits: int = 8
    parity: Parity = Parity.NONE
    stop_bits: int = 1

    def __post_init__(self) -> None:
        """Raises BadDeviceSettings."""
        if self.speed <= 0:
            raise BadDeviceSettings(f"a serial port has no speed {self.speed}")
        if self.bits not in (5, 6, 7, 8):
            raise BadDeviceSettings("a serial port sends 5 to 8 bits")
        if self.stop_bits not in (1, 2):
            raise BadDeviceSettings("a serial port has 1 or 2 stop bits")
        if self.port.startswith("usb:"):
            _usb_ids(self.port)
        elif not self.port:
            raise BadDeviceSettings("the port is empty: give its path or its usb:VVVV:PPPP")


class SerialLine:
    """An open port. One thread uses it."""

    def __init__(self, port: serial.Serial, name: str, wake: int) -> None:
        self._port = port
        self._name = name
        self._wake = wake

    def read_into(self, buffer: bytearray, within_s: float | None) -> int:
        """The count of bytes that came; 0 if none did, or if the driver is to return.

        ``None`` waits for ever. Raises DeviceMissing.
        """
        try:
            return self._read(buffer, within_s)
        except OSError as gone:
            raise self._lost() from gone

    def write(self, data: bytes) -> None:
        """Sends all of it. Raises DeviceMissing."""
        try:
            self._port.write(data)
        except OSError as gone:
            raise self._lost() from gone

    if sys.platform == "win32":

        def _read(self, buffer: bytearray, within_s: float | None) -> int:
            self._port.timeout = _POLL_S if within_s is None else within_s
            first = self._port.read(1)
            rest = self._port.read(min(self._port.in_waiting, len(buffer) - 1)) if first else b""
            count = len(first) + len(rest)
            buffer[:count] = first + rest
            return count

    else:

        def _read(self, buffer: bytearray, within_s: float | None) -> int:
            port = self._port.fileno()
            readable, _, _ = select.select([port, self._wake], [], [], within_s)
            if port not in readable:
                return 0
            count = os.readv(port, [buffer])
            if count == 0:
                raise OSError(errno.EIO, "end of file")
            return count

    def _lost(self) -> DeviceMissing:
        told = f"The device on {self._name} was unplugged: plug it in again."
        return DeviceMissing(told, Cause.UNPLUGGED, self._name)


@contextmanager
def open_line(options: SerialOptions, session: Session[Any]) -> Iterator[SerialLine]:
    """The port, open for this program alone; its reads end when the session is to close.

    Raises DeviceMissing and DeviceFault.
    """
    path = port_path(options.port)
    try:
        port = serial.Serial(
            path,
            baudrate=options.speed,
            bytesize=options.bits,
            parity=_PARITIES[options.parity.value],
            stopbits=options.stop_bits,
            timeout=_POLL_S,
            write_timeout=_POLL_S * 4,
            exclusive=None if sys.platform == "win32" else True,
        )
    except (OSError, ValueError) as trouble:
        raise _not_opened(options.port, trouble) from trouble
    woken, waker = os.pipe()
    try:
        with port, session.interrupted_by(lambda: _write_one(waker)):
            yield SerialLine(port, options.port, woken)
    finally:
        os.close(woken)
        os.close(waker)


def port_path(port: str) -> str:
    """The path of ``port`` as it is now. Raises DeviceMissing where no device has its USB ids."""
    if not port.startswith("usb:"):
        return port
    vendor, product, number = _usb_ids(port)
    for found in list_ports.comports():
        if (found.vid, found.pid) == (vendor, product) and number in ("", found.serial_number):
            return str(found.device)
    raise DeviceMissing(f"No device {port} is plugged in: plug it in.", Cause.NOT_FOUND, port)


def _usb_ids(port: str) -> tuple[int, int, str]:
    """Raises BadDeviceSettings."""
    parts = port.split(":", 3)
    try:
        return int(parts[1], 16), int(parts[2], 16), parts[3] if len(parts) == 4 else ""
    except (IndexError, ValueError):
        raise BadDeviceSettings(
            f"a device is named like usb:0C2E:0200 or usb:0C2E:0200:SERIAL, not {port!r}"
        ) from None


def _not_opened(port: str, trouble: Exception) -> DeviceMissing | DeviceFault:
    number = trouble.errno if isinstance(trouble, OSError) else None
    if number in _NOT_ALLOWED:
        return DeviceFault(
            f"This account may not open {port}: add it to the group of serial ports.",
            Cause.NOT_ALLOWED,
            port,
        )
    if number in _IN_USE:
        return DeviceFault(f"Another program uses {port}: end it.", Cause.IN_USE, port)
    if isinstance(trouble, ValueError):
        return DeviceFault(f"{port} cannot be set up: {trouble}.", Cause.WRONG_SETTING, port)
    told = f"There is nothing at {port}: plug the device in, or correct the port."
    return DeviceMissing(told, Cause.NOT_FOUND, port)


def _write_one(pipe: int) -> None:
    os.write(pipe, b".")
