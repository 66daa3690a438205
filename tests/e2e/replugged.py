"""`python -m tests.e2e.replugged COUNT`: every device comes and goes COUNT times while guests buy.

Prints one line of JSON. Each device has a loop of its own: something is done at it, its cable comes
out, its cable is put in again. Guests order, hold their card to the simulated reader and pay for as
long as that takes.
"""

from __future__ import annotations

import asyncio
import gc
import json
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from hardware.protocols import HealthState
from resources.paths import resource_path
from tests.e2e.cables import Cable, cables_of, other_printers, sockets
from tests.e2e.off_screen import WatchedKiosk, kiosk_in, off_screen, show
from tests.e2e.watched_lunch import rss_mib
from tests.hardware.patience import until

WARM_UP: Final = 20
PATIENT: Final = 5
"""So many turns nobody hurries a device, to see how long its health is wrong by itself."""
GUEST_SECONDS: Final = "2"
"""Long enough at the terminal to be seen there, however busy the machine is."""
READS_S: Final = 0.4
"""What a guest takes to look at each screen."""
LOOK_EVERY_S: Final = 0.005
WITHIN_S: Final = 10.0
MENU_WITHIN_S: Final = 60.0


@dataclass(slots=True)
class Pulled:
    """What became of one device's turns. Seconds that its health was wrong, at the longest."""

    gone_s: float = 0.0
    back_s: float = 0.0
    took_s: float = 0.0
    turns: int = 0
    done: list[object] = field(default_factory=list)


async def turns_to(cable: Cable, state: HealthState) -> float:
    """How long its health took."""
    began = time.monotonic()
    try:
        await until(lambda: cable.health().state is state, WITHIN_S, LOOK_EVERY_S)
    except TimeoutError:
        raise AssertionError(f"{cable.name} is not {state}: {cable.health()}") from None
    return time.monotonic() - began


async def arrives(cable: Cable, count: int) -> None:
    try:
        await until(lambda: len(cable.arrived) >= count, WITHIN_S, LOOK_EVERY_S)
    except TimeoutError:
        raise AssertionError(f"{cable.name} lost number {count}: {cable.arrived[-3:]}") from None


async def pull(cable: Cable, times: int, pulled: Pulled) -> None:
    began = time.monotonic()
    for _ in range(times):
        hurry = pulled.turns >= PATIENT
        if cable.use is not None:
            pulled.done.append(cable.use(pulled.turns))
            await arrives(cable, len(pulled.done))
        await cable.unplug()
        if hurry:
            cable.hurry()
        pulled.gone_s = max(pulled.gone_s, await turns_to(cable, HealthState.MISSING))
        await cable.plug()
        pulled.back_s = max(pulled.back_s, await turns_to(cable, HealthState.READY))
        pulled.turns += 1
    pulled.took_s = time.monotonic() - began


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
    kiosk: WatchedKiosk, cables: Sequence[Cable], pulled: dict[str, Pulled], times: int
) -> int:
    """Guests come one after another until every device has had its turns; how many were served."""
    loops = asyncio.ensure_future(
        asyncio.gather(*(pull(cable, times, pulled[cable.name]) for cable in cables))
    )
    bought = 0
    try:
        while not loops.done():
            await lunch(kiosk)
            bought += 1
    finally:
        await loops
    return bought


async def watched(kiosk: WatchedKiosk, cables: list[Cable], times: int) -> dict[str, Any]:
    pulled = {cable.name: Pulled() for cable in cables}
    for cable in cables:
        await turns_to(cable, HealthState.READY)
        await arrives(cable, cable.tells_first)
        cable.arrived.clear()
    menu = kiosk.core.menu
    await until(lambda: bool(menu.now.menu.dishes), MENU_WITHIN_S, LOOK_EVERY_S)
    await beside_guests(kiosk, cables, pulled, WARM_UP)
    before = held()
    bought = await beside_guests(kiosk, cables, pulled, times)
    after = held()
    return {
        "lunches": bought,
        "before": before,
        "after": after,
        "devices": {
            cable.name: {
                "turns": pulled[cable.name].turns,
                "took_s": pulled[cable.name].took_s,
                "gone_s": pulled[cable.name].gone_s,
                "back_s": pulled[cable.name].back_s,
                "done": len(pulled[cable.name].done),
                "as_done": cable.arrived == pulled[cable.name].done,
            }
            for cable in cables
        },
    }


def scenario_in(folder: Path) -> str:
    """The restaurant, where the guest has points for as many lunches as there will be."""
    shipped = resource_path("scenarios", "samovar.toml").read_text(encoding="utf-8")
    rich = shipped.replace("balance = 340", "balance = 34000", 1)
    assert rich != shipped
    path = folder / "rich.toml"
    path.write_text(rich, encoding="utf-8")
    return str(path)


async def play(times: int) -> int:
    with tempfile.TemporaryDirectory(prefix="samovar-plugs-") as name:
        folder = Path(name)
        async with (
            sockets(folder) as far,
            other_printers(folder) as others,
            kiosk_in(
                folder, far.readers(), GUEST_SECONDS, far.devices(), scenario_in(folder)
            ) as core,
        ):
            kiosk = show(core)
            cables = [*cables_of(kiosk, far), *others]
            print(json.dumps(await watched(kiosk, cables, times)))
            kiosk.screen.close()
    return 0


if __name__ == "__main__":
    sys.exit(off_screen(lambda: play(int(sys.argv[1]))))
