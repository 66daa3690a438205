"""What a card at a smart-card reader feels like: from the service's notice to the guest's name."""

from __future__ import annotations

import asyncio
import statistics
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kiosk.commands.demo_guest import CARD
from kiosk.intents import BackTapped
from tests.bench.devices import Greeting
from tests.bench.figures import Effort, Measurement, Promise
from tests.e2e.off_screen import WatchedKiosk, kiosk_in, off_screen, show

_ROUNDS: Final = {Effort.SHORT: 10, Effort.LONG: 100}
_REPLUGS: Final = {Effort.SHORT: 10, Effort.LONG: 200}
_AT_REST_S: Final = 0.5
_DRIVER: Final = {"driver": "nfc-pcsc", "options": {"reads": "ndef", "again_after_s": 0}}


async def greeted_ms(kiosk: WatchedKiosk, port: int, rounds: int) -> list[float]:
    """A guest at the menu holds a tag to the reader, is greeted, and leaves; again and again.

    The clock starts when the service finds the card: virtual readers look for one every 0.4 s,
    real ones are woken by it.
    """
    from tests.hardware.virtual_card import Tag, held, text_record

    greeting = Greeting(kiosk)
    taken = []
    for _ in range(rounds):
        await kiosk.fingers.tap("attractScreen", "start")
        await kiosk.fingers.tap("orderTypeScreen", "kind-eat-in")
        await kiosk.fingers.wait_for("menuScreen")
        await asyncio.sleep(_AT_REST_S)
        greeting.forget()
        with held(port, Tag(uid=b"\x04GUEST1", message=text_record(CARD))) as card:
            painted = await greeting.painted_at()
        assert card.noticed_at is not None, "nobody is greeted without a card"
        taken.append((painted - card.noticed_at) * 1000)
        for screen in ("menuScreen", "orderTypeScreen"):
            await kiosk.fingers.wait_for(screen)
            kiosk.core.runtime.submit(BackTapped())
        await kiosk.fingers.wait_for("attractScreen", "start")
    return taken


def held_card(effort: Effort) -> Mapping[str, float]:
    from tests.hardware.smart_card_service import SmartCardService

    taken: list[float] = []

    async def play() -> int:
        with (
            tempfile.TemporaryDirectory(prefix="samovar-bench-") as folder,
            SmartCardService() as service,
        ):
            async with kiosk_in(Path(folder), [_DRIVER]) as core:
                kiosk = show(core)
                taken.extend(await greeted_ms(kiosk, service.port, _ROUNDS[effort]))
                kiosk.screen.close()
        return 0

    off_screen(play)
    return {"devices.tap_to_greeting_ms": statistics.quantiles(taken[1:], n=20)[18]}


def replugs(effort: Effort) -> Mapping[str, float]:
    from tests.hardware.replugging import replugged

    seen = asyncio.run(replugged(_REPLUGS[effort]))
    return {
        "devices.pcsc_replug_lost": seen.lost,
        "devices.pcsc_replug_slowest_ms": seen.slowest_s * 1000,
        "devices.pcsc_replug_threads": seen.threads_more,
        "devices.pcsc_replug_handles": seen.handles_more,
        "devices.pcsc_replug_growth_mib": seen.rss_more_mib,
    }


MEASUREMENTS = (
    Measurement(
        promises=(
            Promise(
                name="devices.tap_to_greeting_ms",
                meaning="a card found on the reader to the frame with the guest's name, 95 of 100",
                at_most=150,
            ),
        ),
        take=held_card,
    ),
    Measurement(
        promises=(
            Promise(
                name="devices.pcsc_replug_lost",
                meaning="cards lost while cable and service come and go (200 times with --long)",
                at_most=0,
            ),
            Promise(
                name="devices.pcsc_replug_slowest_ms",
                meaning="the longest that the reader's health was wrong",
                at_most=2000,
            ),
            Promise(name="devices.pcsc_replug_threads", meaning="threads left behind", at_most=0),
            Promise(name="devices.pcsc_replug_handles", meaning="handles left behind", at_most=0),
            Promise(name="devices.pcsc_replug_growth_mib", meaning="memory more", at_most=2),
        ),
        take=replugs,
    ),
)
