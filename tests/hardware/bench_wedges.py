"""Benches of readers that type like a keyboard, set up to type a prefix as most can be."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from hardware import registry
from hardware.drivers.wedge_evdev import EvdevWedge
from hardware.drivers.wedge_window import WindowWedge
from hardware.protocols import CardReader
from tests.hardware.bench import PAYMENT_TRACK, Bench
from tests.hardware.keys import PLACES, KeyboardPort

PREFIX: Final = "~C"
GAP_S: Final = 0.004


@contextmanager
def evdev_wedge(folder: Path) -> Iterator[Bench[CardReader]]:
    """The kernel's events from a pipe."""
    port = KeyboardPort()
    options = EvdevWedge.Options(device="/dev/input/event7", prefix=PREFIX, min_keys=3)
    reader = EvdevWedge(options, open_it=port.open)
    yield Bench(
        device=reader,
        events=reader.cards,
        use=lambda typed: port.type(f"{PREFIX}{typed}\r"),
        unplug=port.unplug,
        plug=port.plug,
        pay=lambda: port.type(f"{PREFIX}{PAYMENT_TRACK}\r"),
    )
    port.close()


@contextmanager
def window_wedge(folder: Path) -> Iterator[Bench[CardReader]]:
    """What can be missing of this one is the window it types into."""
    reader = registry.CARD_READERS.open("wedge-window", {"prefix": PREFIX, "min_keys": 3})
    assert isinstance(reader, WindowWedge)
    times = itertools.count(1000.0)

    def use(typed: str) -> None:
        start = next(times)
        for count, sign in enumerate(f"{PREFIX}{typed}\r"):
            key, shifted = PLACES[sign]
            reader.pressed(key, shifted=shifted, at_s=start + count * GAP_S)
        reader.silence()

    reader.window_open()
    yield Bench(
        device=reader,
        events=reader.cards,
        use=use,
        unplug=reader.window_closed,
        plug=reader.window_open,
        pay=lambda: use(PAYMENT_TRACK),
    )
