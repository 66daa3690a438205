"""A status light made of LEDs as the Linux kernel drives them: /sys/class/leds."""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hardware.errors import BadDeviceSettings, DeviceFault, DeviceMissing, DeviceTrouble
from hardware.protocols import Cause, Lamp
from hardware.supervisor import Session, SupervisedDevice, Times

_LOOK_EVERY_S: Final = 0.5


class LedLight(SupervisedDevice[None]):
    """One LED a colour. Begins with the first ``show``."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """The names of the LEDs below ``root``. A colour without one leaves the light dark."""

        green: str = ""
        amber: str = ""
        red: str = ""
        root: str = "/sys/class/leds"

    def __init__(self, options: Options, times: Times | None = None) -> None:
        """Raises BadDeviceSettings where there is no LED at all, or a name leads elsewhere."""
        super().__init__("light-leds", times)
        root = Path(options.root)
        named = {Lamp.GREEN: options.green, Lamp.AMBER: options.amber, Lamp.RED: options.red}
        if not any(named.values()):
            raise BadDeviceSettings("a light needs an LED: green, amber or red")
        if any("/" in name or name in (".", "..") for name in named.values()):
            raise BadDeviceSettings("an LED is named by its folder's name alone")
        self._leds = {lamp: root / name for lamp, name in named.items() if name}
        self._wanted = Lamp.OFF
        self._changed = threading.Event()

    def show(self, lamp: Lamp) -> None:
        self._wanted = lamp
        self._changed.set()
        self.start()

    def serve(self, session: Session[None]) -> None:
        with session.interrupted_by(self._changed.set):
            try:
                while not session.closing:
                    # Written again and again: that is how an LED that is gone is noticed.
                    self._changed.clear()
                    self._write(self._wanted)
                    session.ready()
                    self._changed.wait(_LOOK_EVERY_S)
            finally:
                with suppress(DeviceTrouble):
                    self._write(Lamp.OFF)

    def _write(self, wanted: Lamp) -> None:
        """Raises DeviceMissing and DeviceFault."""
        for lamp, led in self._leds.items():
            try:
                brightness = led / "brightness"
                full = int((led / "max_brightness").read_text("ascii")) if lamp is wanted else 0
                if int(brightness.read_text("ascii")) != full:
                    brightness.write_text(f"{full}\n", "ascii")
            except PermissionError as refused:
                told = f"This account may not switch the LED {led.name}."
                raise DeviceFault(told, Cause.NOT_ALLOWED, led.name) from refused
            except (OSError, ValueError) as gone:
                told = f"There is no LED {led.name}: plug the light in."
                raise DeviceMissing(told, Cause.NOT_FOUND, led.name) from gone
