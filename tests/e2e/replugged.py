"""`python -m tests.e2e.replugged COUNT`: devices come and go COUNT times while guests buy lunch.

Prints one line of JSON. Each time a card is presented to every serial reader, each cable comes out,
and each is put in again. The loop's own cards are counted at the session's door and go no further;
the guests' card is presented to the simulated reader.
"""

from __future__ import annotations

import asyncio
import gc
import json
import sys
import tempfile
import threading
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from hardware.protocols import CardReader, HealthState
from kiosk.intents import CardPresented, Intent
from tests.e2e.off_screen import WatchedKiosk, kiosk_in, off_screen, show
from tests.e2e.watched_lunch import rss_mib
from tests.hardware.patience import until
from tests.hardware.pseudo_terminal import SerialDevice, serial_device

LOOP_CARDS: Final = "888"
"""With this the cards of the loop begin; no guest has one."""
WARM_UP: Final = 40
GUEST_SECONDS: Final = "2"
"""Long enough at the terminal to be seen there, however busy the machine is."""
READS_S: Final = 0.4
"""What a guest takes to look at each screen."""


@dataclass(slots=True)
class Door:
    """What the session is told; the loop's cards are kept from it."""

    seen: list[str] = field(default_factory=list)

    def watch(self, submit: Callable[[Intent], None]) -> Callable[[Intent], None]:
        def told(intent: Intent) -> None:
            if isinstance(intent, CardPresented) and intent.card.number.startswith(LOOP_CARDS):
                self.seen.append(intent.card.number)
            else:
                submit(intent)

        return told


@dataclass(frozen=True, slots=True)
class Plugged:
    """A reader of the kiosk and its cable. ``card`` is how it sends a number."""

    reader: CardReader
    serial: SerialDevice
    card: Callable[[str], bytes]


@dataclass(slots=True)
class Worst:
    """The longest that a health was wrong, in seconds."""

    gone_s: float = 0.0
    back_s: float = 0.0


async def health_turns(reader: CardReader, state: HealthState) -> float:
    """How long it took."""
    began = time.monotonic()
    await until(lambda: reader.health.state is state, within_s=10.0)
    return time.monotonic() - began


async def replug(one: Plugged, number: str, door: Door, worst: Worst) -> None:
    one.serial.send(one.card(number))
    await until(lambda: number in door.seen[-20:], within_s=10.0)
    one.serial.unplug()
    worst.gone_s = max(worst.gone_s, await health_turns(one.reader, HealthState.MISSING))
    one.serial.plug()
    worst.back_s = max(worst.back_s, await health_turns(one.reader, HealthState.READY))


def held() -> dict[str, float]:
    """What a leak would make grow."""
    gc.collect()
    # The loop's own workers come and go as it likes.
    ours = [thread for thread in threading.enumerate() if not thread.name.startswith("asyncio_")]
    handles = sum(1 for _ in Path("/proc/self/fd").iterdir())
    return {"threads": len(ours), "handles": handles, "rss_mib": rss_mib()}


async def lunch(kiosk: WatchedKiosk) -> None:
    async for _step in kiosk.guest().buy_lunch():
        await asyncio.sleep(READS_S)
    await kiosk.fingers.tap("doneScreen", "done")


async def beside_guests(
    kiosk: WatchedKiosk, replugging: Awaitable[Worst], most: int
) -> tuple[int, Worst]:
    """Guests come one after another until the loop is done, or their card has no points left; how
    many were served."""
    loop = asyncio.ensure_future(replugging)
    bought = 0
    while not loop.done() and bought < most:
        await lunch(kiosk)
        bought += 1
    return bought, await loop


async def loop(devices: list[Plugged], first: int, times: int, door: Door) -> Worst:
    worst = Worst()
    for turn in range(first, first + times):
        await asyncio.gather(
            *(
                replug(one, f"{LOOP_CARDS}{place}{turn:06}", door, worst)
                for place, one in enumerate(devices)
            )
        )
    return worst


async def watched(kiosk: WatchedKiosk, serials: list[SerialDevice], times: int) -> dict[str, Any]:
    session = kiosk.core.session
    door = Door()
    setattr(session, "submit", door.watch(session.submit))  # noqa: B010 - a door in a wall
    readers = list(kiosk.core.readers.values())[-2:]
    devices = [
        Plugged(readers[0], serials[0], lambda number: f";{number}?\r".encode()),
        Plugged(readers[1], serials[1], lambda number: f"{number}\r\n".encode()),
    ]
    for one in devices:
        await health_turns(one.reader, HealthState.READY)
    await beside_guests(kiosk, loop(devices, 0, WARM_UP, door), most=1)
    before = held()
    bought, worst = await beside_guests(kiosk, loop(devices, WARM_UP, times, door), most=3)
    after = held()
    return {
        "lunches": bought,
        "presented": 2 * (WARM_UP + times),
        "seen": len(door.seen),
        "told_twice": len(door.seen) - len(set(door.seen)),
        "gone_s": worst.gone_s,
        "back_s": worst.back_s,
        "before": before,
        "after": after,
    }


async def play(times: int) -> int:
    with ExitStack() as closing:
        folder = Path(closing.enter_context(tempfile.TemporaryDirectory(prefix="samovar-plugs-")))
        serials = [
            closing.enter_context(serial_device(folder / name)) for name in ("swipe", "scan")
        ]
        drivers: list[Mapping[str, Any]] = [
            {"driver": driver, "options": {"port": str(serial.port)}}
            for driver, serial in zip(("magstripe-serial", "scanner-serial"), serials, strict=True)
        ]
        async with kiosk_in(folder, drivers, GUEST_SECONDS) as core:
            kiosk = show(core)
            print(json.dumps(await watched(kiosk, serials, times)))
            kiosk.screen.close()
    return 0


if __name__ == "__main__":
    sys.exit(off_screen(lambda: play(int(sys.argv[1]))))
