"""What a card at a serial reader feels like: from its last byte to the guest's name."""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.commands.demo_guest import CARD
from kiosk.intents import BackTapped
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.snapshot import KioskSnapshot
from tests.bench.figures import Effort, Measurement, Promise
from tests.e2e.off_screen import WatchedKiosk, kiosk_in, off_screen, show
from tests.hardware.pseudo_terminal import SerialDevice, serial_device

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickWindow

_ROUNDS: Final = {Effort.SHORT: 20, Effort.LONG: 200}
_GREETED_WITHIN_S: Final = 10.0
_AT_REST_S: Final = 0.5


class Greeting:
    """When the frame is painted that first shows a guest known by the card."""

    def __init__(self, kiosk: WatchedKiosk) -> None:
        self._window: QQuickWindow = kiosk.screen.window
        self._known = False
        self._painted: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        kiosk.core.runtime.subscribe(self._shown)
        self._window.frameSwapped.connect(self._swapped)

    def forget(self) -> None:
        self._known = False
        self._painted = asyncio.get_running_loop().create_future()

    async def painted_at(self) -> float:
        async with asyncio.timeout(_GREETED_WITHIN_S):
            return await self._painted

    def _shown(self, snapshot: KioskSnapshot) -> None:
        self._known = (
            snapshot.loyalty.state is CardState.KNOWN and snapshot.loyalty.first_name != ""
        )

    def _swapped(self) -> None:
        if self._known and not self._painted.done():
            self._painted.set_result(time.perf_counter())


@contextmanager
def swiping(folder: Path) -> Iterator[SerialDevice]:
    """A magnetic stripe reader's serial port."""
    with serial_device(folder / "magstripe") as serial:
        yield serial


async def greeted_ms(kiosk: WatchedKiosk, serial: SerialDevice, rounds: int) -> list[float]:
    """A guest at the menu swipes, is greeted, and leaves; again and again."""
    greeting = Greeting(kiosk)
    taken = []
    for _ in range(rounds):
        await kiosk.fingers.tap("attractScreen", "start")
        await kiosk.fingers.tap("orderTypeScreen", "kind-eat-in")
        await kiosk.fingers.wait_for("menuScreen")
        await asyncio.sleep(_AT_REST_S)
        greeting.forget()
        serial.send(f";{CARD}?".encode())
        await asyncio.sleep(0.01)
        began = time.perf_counter()
        serial.send(b"\r")
        taken.append((await greeting.painted_at() - began) * 1000)
        for screen in ("menuScreen", "orderTypeScreen"):
            await kiosk.fingers.wait_for(screen)
            kiosk.core.runtime.submit(BackTapped())
        await kiosk.fingers.wait_for("attractScreen", "start")
    return taken


def serial_card(effort: Effort) -> Mapping[str, float]:
    taken: list[float] = []

    async def play() -> int:
        with (
            tempfile.TemporaryDirectory(prefix="samovar-bench-") as folder,
            swiping(Path(folder)) as serial,
        ):
            driver = {"driver": "magstripe-serial", "options": {"port": str(serial.port)}}
            async with kiosk_in(Path(folder), [driver]) as core:
                kiosk = show(core)
                taken.extend(await greeted_ms(kiosk, serial, _ROUNDS[effort]))
                kiosk.screen.close()
        return 0

    off_screen(play)
    # The first guest of a day pays for what is done once.
    return {
        "devices.card_to_greeting_ms": statistics.quantiles(taken[1:], n=20)[18],
        "devices.first_card_to_greeting_ms": taken[0],
    }


MEASUREMENTS = (
    Measurement(
        promises=(
            Promise(
                name="devices.card_to_greeting_ms",
                meaning="last byte of a swipe to the frame with the guest's name, 95 of 100",
                at_most=150,
            ),
            Promise(
                name="devices.first_card_to_greeting_ms",
                meaning="the same for the first card after the start",
            ),
        ),
        take=serial_card,
    ),
)
