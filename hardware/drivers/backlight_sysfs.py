"""A panel's own light as the Linux kernel drives it: /sys/class/backlight."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hardware.errors import BadDeviceSettings, DeviceFault, DeviceMissing
from hardware.protocols import LEAST_BRIGHTNESS, Cause
from hardware.supervisor import Session, SupervisedDevice, Times

_LOOK_EVERY_S: Final = 0.5


class SysfsBacklight(SupervisedDevice[None]):
    """Begins with the first ``shine``; closed, it leaves the panel as bright as it is."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """``name`` is its folder below ``root``; empty: the only one there is."""

        name: str = ""
        root: str = "/sys/class/backlight"

    def __init__(self, options: Options, times: Times | None = None) -> None:
        """Raises BadDeviceSettings for a name that leads elsewhere."""
        super().__init__("backlight", times)
        if "/" in options.name or options.name in (".", ".."):
            raise BadDeviceSettings("a backlight is named by its folder's name alone")
        self._root = Path(options.root)
        self._name_given = options.name
        self._wanted: int | None = None
        self._changed = threading.Event()

    def shine(self, percent: int) -> None:
        self._wanted = min(100, max(LEAST_BRIGHTNESS, percent))
        self._changed.set()
        self.start()

    def serve(self, session: Session[None]) -> None:
        with session.interrupted_by(self._changed.set):
            while not session.closing:
                # Written again and again: a panel that comes back has forgotten it.
                self._changed.clear()
                self._write(self._wanted)
                session.ready()
                self._changed.wait(_LOOK_EVERY_S)

    def _write(self, percent: int | None) -> None:
        """``None``: only looks whether it is there. Raises DeviceMissing and DeviceFault."""
        light = self._folder()
        try:
            most = int((light / "max_brightness").read_text("ascii"))
            brightness = light / "brightness"
            now = int(brightness.read_text("ascii"))
            level = now if percent is None else max(1, round(most * percent / 100))
            if now != level:
                brightness.write_text(f"{level}\n", "ascii")
        except PermissionError as refused:
            told = f"This account may not set the backlight {light.name}."
            raise DeviceFault(told, Cause.NOT_ALLOWED, light.name) from refused
        except (OSError, ValueError) as gone:
            told = f"There is no backlight {light.name}."
            raise DeviceMissing(told, Cause.NOT_FOUND, light.name) from gone

    def _folder(self) -> Path:
        if self._name_given:
            return self._root / self._name_given
        try:
            found = sorted(self._root.iterdir())
        except OSError:
            found = []
        if len(found) != 1:
            names = ", ".join(light.name for light in found)
            raise DeviceMissing(
                f"There are several backlights, the settings have to name one: {names}."
                if found
                else "This machine has no backlight of its own.",
                Cause.OTHER_FOUND if found else Cause.NOT_FOUND,
                names,
            )
        return found[0]
