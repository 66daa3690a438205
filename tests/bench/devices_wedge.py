"""What a card at a reader that types feels like: from its last key to the guest's name."""

from __future__ import annotations

import asyncio
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from hardware.drivers import wedge_evdev
from kiosk.commands.demo_guest import CARD
from kiosk.intents import BackTapped
from tests.bench.devices import Greeting
from tests.bench.figures import Effort, Measurement, Promise
from tests.e2e.canary_kiosk import NamedPipe
from tests.e2e.off_screen import WatchedKiosk, kiosk_in, off_screen, show
from tests.e2e.window_keys import GAP_S, type_into
from tests.hardware.keys import typed_events

_ROUNDS: Final = {Effort.SHORT: 20, Effort.LONG: 200}
_AT_REST_S: Final = 0.5
_SWIPE: Final = f";{CARD}?\r"
"""A swipe is known to be over only by the silence behind it: the slowest of what is typed."""

Type = Callable[[WatchedKiosk], None]


async def greeted_ms(kiosk: WatchedKiosk, type_it: Type, rounds: int) -> list[float]:
    """A guest at the menu presents a card, is greeted, and leaves; again and again."""
    greeting = Greeting(kiosk)
    taken = []
    for _ in range(rounds):
        await kiosk.fingers.tap("attractScreen", "start")
        await kiosk.fingers.tap("orderTypeScreen", "kind-eat-in")
        await kiosk.fingers.wait_for("menuScreen")
        await asyncio.sleep(_AT_REST_S)
        greeting.forget()
        type_it(kiosk)
        began = time.perf_counter()
        taken.append((await greeting.painted_at() - began) * 1000)
        for screen in ("menuScreen", "orderTypeScreen"):
            await kiosk.fingers.wait_for(screen)
            kiosk.core.runtime.submit(BackTapped())
        await kiosk.fingers.wait_for("attractScreen", "start")
    return taken


def _measured(readers: Sequence[dict[str, Any]], folder: Path, type_it: Type, rounds: int) -> float:
    """Milliseconds that 95 of 100 guests wait at most."""
    taken: list[float] = []

    async def play() -> int:
        async with kiosk_in(folder, readers) as core:
            kiosk = show(core)
            taken.extend(await greeted_ms(kiosk, type_it, rounds))
            kiosk.screen.close()
        return 0

    off_screen(play)
    # The first guest of a day pays for what is done once.
    return statistics.quantiles(taken[1:], n=20)[18]


def window_card(effort: Effort) -> Mapping[str, float]:
    with tempfile.TemporaryDirectory(prefix="samovar-bench-") as folder:
        ms = _measured(
            [{"driver": "wedge-window"}],
            Path(folder),
            lambda kiosk: type_into(kiosk.screen.window, _SWIPE),
            _ROUNDS[effort],
        )
    return {"devices.window_wedge_to_greeting_ms": ms}


def evdev_card(effort: Effort) -> Mapping[str, float]:
    before = wedge_evdev.open_keyboard
    with tempfile.TemporaryDirectory(prefix="samovar-bench-") as folder:
        pipe = Path(folder) / "keyboard"
        os.mkfifo(pipe)
        keys = os.open(pipe, os.O_RDWR)
        times = iter(range(1, 1_000_000))

        def type_it(_kiosk: WatchedKiosk) -> None:
            os.write(keys, b"".join(typed_events(_SWIPE, 1000.0 * next(times), GAP_S)))

        wedge_evdev.open_keyboard = NamedPipe  # type: ignore[assignment]  # what it opens is a pipe
        try:
            reader = {"driver": "wedge-evdev", "options": {"device": str(pipe)}}
            ms = _measured([reader], Path(folder), type_it, _ROUNDS[effort])
        finally:
            wedge_evdev.open_keyboard = before
            os.close(keys)
    return {"devices.evdev_wedge_to_greeting_ms": ms}


MEASUREMENTS = (
    Measurement(
        promises=(
            Promise(
                name="devices.window_wedge_to_greeting_ms",
                meaning="last key of a swipe typed into the window to the name, 95 of 100",
                at_most=150,
            ),
        ),
        take=window_card,
    ),
    Measurement(
        promises=(
            Promise(
                name="devices.evdev_wedge_to_greeting_ms",
                meaning="the same for a keyboard of the kiosk's own",
                at_most=150,
            ),
        ),
        take=evdev_card,
    ),
)
