"""A serial device that can be unplugged: a pseudo-terminal under a name that comes and goes."""

from __future__ import annotations

import os
import tty
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class SerialDevice:
    """At ``port`` while it is plugged in."""

    def __init__(self, port: Path) -> None:
        self.port = port
        self._device: int | None = None
        self._kept_open: int | None = None

    def plug(self) -> None:
        self._device, self._kept_open = os.openpty()
        tty.setraw(self._kept_open)
        self.port.symlink_to(os.ttyname(self._kept_open))

    def unplug(self) -> None:
        if self._device is not None and self._kept_open is not None:
            self.port.unlink()
            os.close(self._device)
            os.close(self._kept_open)
            self._device = self._kept_open = None

    def send(self, data: bytes) -> None:
        assert self._device is not None, "it is unplugged"
        view = memoryview(data)
        while view:
            view = view[os.write(self._device, view) :]

    def received(self, count: int) -> bytes:
        """Blocks until so many bytes came."""
        assert self._device is not None, "it is unplugged"
        data = b""
        while len(data) < count:
            data += os.read(self._device, count - len(data))
        return data


@contextmanager
def serial_device(port: Path) -> Iterator[SerialDevice]:
    """Plugged in at ``port``."""
    device = SerialDevice(port)
    device.plug()
    try:
        yield device
    finally:
        device.unplug()
