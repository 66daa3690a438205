"""The ways to an ESC/POS printer: network, serial line, file. Blocking; for a driver's thread.

Every call has a limit of time. A library is imported when its port is opened.
"""

from __future__ import annotations

import errno
import os
import select
import socket
import stat
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol

from hardware.errors import DeviceFault, DeviceMissing
from hardware.protocols import Cause

CONNECT_S: Final = 2.0
CHUNK: Final = 4096


class PortLost(Exception):
    """The printer went away, or takes no more, in the middle. One sentence for staff."""


class PrinterPort(Protocol):
    """One connection at a time. ``answers``: whether it can carry a status back."""

    answers: bool

    def open(self) -> None:
        """Raises DeviceMissing or DeviceFault."""
        ...

    def write(self, data: bytes, within_s: float) -> None:
        """All of it. Raises PortLost."""
        ...

    def read(self, within_s: float) -> bytes:
        """What has come; nothing after ``within_s``. Raises PortLost."""
        ...

    def close(self) -> None:
        """Never raises; a closed one may be opened again."""
        ...


@dataclass
class NetworkPort:
    """A printer with an address of its own, or behind a print server; usually port 9100."""

    host: str
    port: int
    answers: bool = True
    _socket: socket.socket | None = None

    def open(self) -> None:
        self.close()
        try:
            opened = socket.create_connection((self.host, self.port), timeout=CONNECT_S)
        except OSError as exc:
            raise DeviceMissing(
                f"The printer at {self.host}:{self.port} does not answer "
                f"({exc.strerror or 'no reply'}): is it on, and is the cable in?",
                Cause.NO_ANSWER,
                f"{self.host}:{self.port}",
            ) from exc
        opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        self._socket = opened

    def write(self, data: bytes, within_s: float) -> None:
        line = self._open_socket()
        try:
            line.settimeout(within_s)
            line.sendall(data)
        except OSError as exc:
            raise PortLost("The printer stopped taking what it was sent") from exc

    def read(self, within_s: float) -> bytes:
        line = self._open_socket()
        try:
            line.settimeout(max(within_s, 0.001))
            data = line.recv(CHUNK)
        except TimeoutError:
            return b""
        except OSError as exc:
            raise PortLost("The connection to the printer broke") from exc
        if not data:
            raise PortLost("The printer closed the connection")
        return data

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _open_socket(self) -> socket.socket:
        if self._socket is None:
            raise PortLost("The connection to the printer is not open")
        return self._socket


@dataclass
class SerialPort:
    """A printer on a serial line, or on USB with a serial line inside."""

    port: str
    baud_rate: int
    flow: str
    answers: bool = True
    _line: Any = None

    def open(self) -> None:
        import serial

        self.close()
        try:
            self._line = serial.Serial(
                self.port,
                self.baud_rate,
                timeout=0,
                rtscts=self.flow == "rts-cts",
                dsrdtr=self.flow == "dsr-dtr",
                xonxoff=self.flow == "xon-xoff",
            )
        except (serial.SerialException, ValueError, OSError) as exc:
            if getattr(exc, "errno", None) == errno.EACCES:
                raise DeviceFault(
                    f"The printer's port {self.port} may not be opened: give the kiosk's account "
                    "the right to it (group dialout)",
                    Cause.NOT_ALLOWED,
                    self.port,
                ) from exc
            told = f"The printer's port {self.port} is not there"
            raise DeviceMissing(told, Cause.NOT_FOUND, self.port) from exc

    def write(self, data: bytes, within_s: float) -> None:
        import serial

        try:
            self._line.write_timeout = within_s
            self._line.write(data)
        except (serial.SerialException, OSError, AttributeError, TypeError) as exc:
            raise PortLost("The printer stopped taking what it was sent") from exc

    def read(self, within_s: float) -> bytes:
        import serial

        try:
            self._line.timeout = within_s
            first: bytes = self._line.read(1)
            return first + self._line.read(self._line.in_waiting) if first else b""
        except (serial.SerialException, OSError, AttributeError, TypeError) as exc:
            raise PortLost("The line to the printer broke") from exc

    def close(self) -> None:
        if self._line is not None:
            line, self._line = self._line, None
            with suppress(OSError):
                # Whatever the printer does not take any more must not keep the thread.
                line.cancel_write()
            with suppress(OSError):
                line.close()


@dataclass
class FilePort:
    """A printer as the system's device file (``/dev/usb/lp0``), or a file for whoever looks on."""

    path: str
    answers: bool = False
    _descriptor: int | None = None

    def open(self) -> None:
        self.close()
        # A device that is not there must not become a plain file that takes everything.
        make = 0 if self.path.startswith("/dev/") else os.O_CREAT
        try:
            self._descriptor = os.open(
                self.path, os.O_WRONLY | os.O_APPEND | make | getattr(os, "O_NONBLOCK", 0), 0o600
            )
        except PermissionError as exc:
            raise DeviceFault(
                f"The printer's file {self.path} may not be written: give the kiosk's account the "
                "right to it (group lp)",
                Cause.NOT_ALLOWED,
                str(self.path),
            ) from exc
        except OSError as exc:
            told = f"The printer's file {self.path} is not there"
            raise DeviceMissing(told, Cause.NOT_FOUND, str(self.path)) from exc

    def write(self, data: bytes, within_s: float) -> None:
        until = time.monotonic() + within_s
        try:
            descriptor = self._checked()
            while data:
                left_s = until - time.monotonic()
                if left_s <= 0 or not select.select([], [descriptor], [], left_s)[1]:
                    raise PortLost("The printer stopped taking what it was sent")
                data = data[os.write(descriptor, data[:CHUNK]) :]
        except OSError as exc:
            raise PortLost("The printer's file cannot be written any more") from exc

    def read(self, within_s: float) -> bytes:
        """Nothing ever comes; only that the file is still there is looked at."""
        self._checked()
        time.sleep(min(within_s, 0.05))
        return b""

    def close(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _checked(self) -> int:
        if self._descriptor is None:
            raise PortLost("The printer's file is not open")
        try:
            now, ours = Path(self.path).stat(), os.fstat(self._descriptor)
        except OSError as exc:
            raise PortLost(f"The printer's file {self.path} is gone") from exc
        if stat.S_ISCHR(ours.st_mode) != stat.S_ISCHR(now.st_mode) or now.st_ino != ours.st_ino:
            raise PortLost(f"The printer's file {self.path} is another one now")
        return self._descriptor
