"""A headphone socket as the Linux kernel tells of it: /sys/class/extcon/*/state."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hardware.errors import DeviceFault, DeviceMissing
from hardware.protocols import Cause
from hardware.supervisor import Session, SupervisedDevice, Times

_SOCKETS: Final = ("HEADPHONE=", "LINE-OUT=")


class ExtconHeadphones(SupervisedDevice[bool]):
    """Looks every ``every_s``: sysfs tells nobody of a change who cannot hear uevents."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """``name`` is the socket's folder, such as extcon0; empty takes the first that has one."""

        name: str = ""
        every_s: float = 0.25
        root: str = "/sys/class/extcon"

    def __init__(self, options: Options, times: Times | None = None) -> None:
        super().__init__("extcon", times)
        self._options = options
        self._told: bool | None = None

    def plugged(self) -> AsyncIterator[bool]:
        return self.events()

    def serve(self, session: Session[bool]) -> None:
        socket = self._socket()
        while True:
            plugged = _plugged(socket)
            session.ready()
            if plugged is not self._told:
                self._told = plugged
                session.deliver(plugged)
            if session.wait(self._options.every_s):
                return

    def _socket(self) -> Path:
        """The file that tells. Raises DeviceMissing."""
        root = Path(self._options.root)
        found = sorted(root.glob(f"{self._options.name or '*'}/state"))
        for state in found:
            if any(sign in _read(state) for sign in _SOCKETS):
                return state
        told = "This machine has no headphone socket that tells when it is used."
        raise DeviceMissing(told, Cause.NOT_FOUND)


def _plugged(state: Path) -> bool:
    lines = _read(state).splitlines()
    return any(line.startswith(_SOCKETS) and line.endswith("=1") for line in lines)


def _read(state: Path) -> str:
    """Raises DeviceMissing and DeviceFault."""
    try:
        return state.read_text("ascii", "replace")
    except PermissionError as refused:
        told = f"This account may not read {state}."
        raise DeviceFault(told, Cause.NOT_ALLOWED, str(state)) from refused
    except OSError as gone:
        told = "The headphone socket is gone: plug it in again."
        raise DeviceMissing(told, Cause.UNPLUGGED) from gone
