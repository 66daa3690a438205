"""Sounds of the screen: follows what is shown and has the player play what belongs to it."""

from __future__ import annotations

import io
import wave
from array import array

from hardware.protocols import SoundPlayer
from kiosk.devices.cues import Cue, cue_between
from kiosk.snapshots.snapshot import KioskSnapshot
from resources.paths import resource_path


class Sounds:
    """``volume_percent`` is of the sounds' own loudness; with 0 nothing is played at all."""

    def __init__(self, player: SoundPlayer, first: KioskSnapshot, *, volume_percent: int) -> None:
        self._player = player
        self._shown = first
        self._volume = volume_percent
        self._made: dict[Cue, bytes] = {}

    def use(self, volume_percent: int) -> None:
        """So loud from now on."""
        self._volume = volume_percent
        self._made.clear()

    def play(self, cue: Cue) -> None:
        """One sound by itself; nothing is heard at no volume."""
        if self._volume > 0:
            self._player.play(cue.value, self._sound(cue))

    def follow(self, snapshot: KioskSnapshot) -> None:
        """Hears of every snapshot, in order. Returns at once."""
        before, self._shown = self._shown, snapshot
        cue = cue_between(before, snapshot)
        if cue is not None:
            self.play(cue)

    def _sound(self, cue: Cue) -> bytes:
        if cue not in self._made:
            self._made[cue] = sound_of(cue, volume_percent=self._volume)
        return self._made[cue]


def sound_of(cue: Cue, *, volume_percent: int = 100) -> bytes:
    """A WAV file of the shipped sound, so loud."""
    shipped = resource_path("sounds", f"{cue.value}.wav").read_bytes()
    if volume_percent == 100:
        return shipped
    with wave.open(io.BytesIO(shipped)) as file:
        shape, samples = file.getparams(), array("h", file.readframes(file.getnframes()))
    quieter = array("h", (sample * volume_percent // 100 for sample in samples))
    made = io.BytesIO()
    with wave.open(made, "wb") as file:
        file.setparams(shape)
        file.writeframes(quieter.tobytes())
    return made.getvalue()
