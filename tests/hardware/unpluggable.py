"""Devices that are files to the kiosk, and come and go: LEDs, a headphone socket, a voice."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from hardware.protocols import Lamp

_PREFIX: Final = "kiosk:"
_COLOURS: Final = (Lamp.GREEN, Lamp.AMBER, Lamp.RED)


class Leds:
    """A folder such as /sys/class/leds with an LED a colour, plugged in."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(exist_ok=True)
        self.options: dict[str, object] = {
            **{lamp.value: f"{_PREFIX}{lamp.value}" for lamp in _COLOURS},
            "root": str(folder),
        }
        self.plug()

    def plug(self) -> None:
        for lamp in _COLOURS:
            led = self._folder / f"{_PREFIX}{lamp.value}"
            led.mkdir()
            (led / "max_brightness").write_text("255\n", encoding="ascii")
            (led / "brightness").write_text("0\n", encoding="ascii")

    def unplug(self) -> None:
        for lamp in _COLOURS:
            shutil.rmtree(self._folder / f"{_PREFIX}{lamp.value}")

    @property
    def lamp(self) -> Lamp:
        """What a guest sees."""
        lit = [led for led in self._folder.iterdir() if _brightness(led)]
        assert len(lit) <= 1
        return Lamp(lit[0].name.removeprefix(_PREFIX)) if lit else Lamp.OFF


def _brightness(led: Path) -> int:
    return int((led / "brightness").read_text(encoding="ascii") or "0")


class PanelLight:
    """A folder such as /sys/class/backlight with one panel, which comes up at its brightest."""

    def __init__(self, folder: Path, name: str = "intel_backlight") -> None:
        self.root = folder
        self._panel = folder / name
        folder.mkdir(exist_ok=True)
        self.plug()

    def plug(self) -> None:
        self._panel.mkdir()
        (self._panel / "max_brightness").write_text("1500\n", encoding="ascii")
        (self._panel / "brightness").write_text("1500\n", encoding="ascii")

    def unplug(self) -> None:
        shutil.rmtree(self._panel)

    @property
    def percent(self) -> int:
        """How bright it is."""
        return round(_brightness(self._panel) * 100 / 1500)


class HeadphoneSocket:
    """A folder such as /sys/class/extcon with one socket, plugged in and empty."""

    def __init__(self, folder: Path) -> None:
        self._socket = folder / "extcon0"
        folder.mkdir(exist_ok=True)
        self.options: dict[str, object] = {"root": str(folder)}
        self._used = False
        self.plug()

    def use(self, *, used: bool) -> None:
        """Headphones are put in or pulled out; where the socket is away, it says so once back."""
        self._used = used
        if self._socket.exists():
            self.plug()

    def plug(self) -> None:
        self._socket.mkdir(exist_ok=True)
        new = self._socket / "new"
        new.write_text(f"USB=0\nHEADPHONE={int(self._used)}\n", encoding="ascii")
        new.replace(self._socket / "state")

    def unplug(self) -> None:
        shutil.rmtree(self._socket)


class VoiceProgram:
    """A program called as espeak-ng or aplay is, installed; it notes what it is to say or play."""

    def __init__(self, folder: Path, name: str = "espeak-ng") -> None:
        folder.mkdir(exist_ok=True)
        self.program = folder / name
        self._said = folder / "said"
        # Written once: a program that is being written to cannot be started.
        self._kept = folder / "kept"
        self._kept.write_text(
            f"#!/bin/sh\ncat >> {self._said}\necho >> {self._said}\n", encoding="utf-8"
        )
        self._kept.chmod(0o755)
        self.options: dict[str, object] = {"program": str(self.program)}
        self.plug()

    def plug(self) -> None:
        self.program.hardlink_to(self._kept)

    def unplug(self) -> None:
        self.program.unlink()

    def said(self) -> list[str]:
        """What a guest heard, whole."""
        if not self._said.exists():
            return []
        return self._said.read_text(encoding="utf-8").splitlines()
