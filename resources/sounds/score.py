"""`python -m resources.sounds.score`: makes every sound anew from its notes.

Struck wood, soft and short: a sine with two quieter overtones that die away sooner. 22 050 samples
a second, 16 bits, one channel.
"""

from __future__ import annotations

import io
import math
import sys
import wave
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

RATE: Final = 22_050
LOUDEST: Final = 0.5
"""Of what 16 bits can hold."""
ATTACK_S: Final = 0.006
TAIL_S: Final = 0.05
"""The end fades into silence, so that it does not click."""
OVERTONES: Final = ((1.0, 1.0, 1.0), (2.0, 0.25, 1.6), (3.9, 0.08, 3.0))
"""Times the note's frequency, loudness beside it, how much sooner it dies away."""

C5, D5, E5, G5, B4, C6, E6 = 523.25, 587.33, 659.26, 783.99, 493.88, 1046.5, 1318.5
G4, E4 = 392.0, 329.63


@dataclass(frozen=True, slots=True)
class Note:
    """``hertz`` struck at ``at_s``, loud as ``strength`` (0 to 1), half gone after ``half_s``."""

    hertz: float
    at_s: float = 0.0
    strength: float = 1.0
    half_s: float = 0.07


SCORE: Final[Mapping[str, tuple[float, tuple[Note, ...]]]] = {
    "added": (0.32, (Note(E5, strength=0.7), Note(G5, 0.06, 0.7))),
    "removed": (0.32, (Note(G4, strength=0.8), Note(E4, 0.07, 0.8))),
    "error": (0.5, (Note(E4, half_s=0.05), Note(E4, 0.16, half_s=0.07))),
    "card": (0.55, (Note(E5, strength=0.8), Note(B4 * 2, 0.1, 0.8, 0.1))),
    "paid": (
        1.1,
        (
            Note(C5, 0.0, 0.8, 0.12),
            Note(E5, 0.11, 0.8, 0.12),
            Note(G5, 0.22, 0.8, 0.14),
            Note(C6, 0.33, 0.9, 0.2),
        ),
    ),
    "idle": (0.95, (Note(G5, strength=0.6, half_s=0.14), Note(E5, 0.24, 0.6, 0.18))),
    "idle-soon": (
        1.2,
        (
            Note(G5, 0.0, 0.8, 0.1),
            Note(G5, 0.22, 0.8, 0.1),
            Note(E5, 0.44, 0.8, 0.2),
        ),
    ),
}
"""By name: how long it is in seconds, and its notes."""


def wav_of(name: str) -> bytes:
    """The sound of that name as a WAV file. KeyError where there is none."""
    length_s, notes = SCORE[name]
    count = round(length_s * RATE)
    heard = [0.0] * count
    for note in notes:
        first = round(note.at_s * RATE)
        for place in range(first, count):
            heard[place] += note.strength * _struck(note, (place - first) / RATE)
    peak = max(abs(value) for value in heard)
    quieter = LOUDEST * min(1.0, max(note.strength for note in notes)) / peak
    samples = array("h")
    for place, value in enumerate(heard):
        left_s = (count - place) / RATE
        samples.append(round(32767 * quieter * value * min(1.0, left_s / TAIL_S)))
    return _file(samples)


def _struck(note: Note, after_s: float) -> float:
    swell = min(1.0, after_s / ATTACK_S)
    return swell * sum(
        loud
        * math.sin(math.tau * note.hertz * times * after_s)
        * math.pow(0.5, after_s * sooner / note.half_s)
        for times, loud, sooner in OVERTONES
    )


def _file(samples: array[int]) -> bytes:
    if sys.byteorder == "big":
        samples.byteswap()
    made = io.BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return made.getvalue()


def main() -> None:
    for name in SCORE:
        (Path(__file__).parent / f"{name}.wav").write_bytes(wav_of(name))


if __name__ == "__main__":
    main()
