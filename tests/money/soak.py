"""`python -m tests.money.soak`: one kiosk sells for a long time, and what it holds must not grow.

Guest after guest at the core of ``kiosk.app.open_core``: real SQLCipher, sockets and TLS, servers
in bad moods. One line a reading, then the figures. Answers 1 where something grew.
"""

from __future__ import annotations

import asyncio
import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Annotated, Final
from uuid import UUID
from zoneinfo import ZoneInfo

import typer

from kiosk import app
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.ways import PayWay
from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import read_profile
from kiosk.settings.writer import tables_of, text_of, write_text
from kiosk.simulators.launch import SimulatorProcess
from tests.e2e.off_screen import set_up
from tests.money.guests import guest, write_scenario
from tests.money.kiosk_life import SPEED, SwiftClock
from tests.money.leaks import LEAKS
from tests.money.readings import Reading, grown, growth, limits, read
from tests.money.visits import Screenside, Wish

MOODS: Final = (
    "cash:lose-answer:CreateOrder*1",
    "cash:lose-request:CreateOrder*1",
    "cash:empty-body:SaveOrder*1",
    "cash:lose-answer:SaveOrder*1",
    "cash:http-500:SaveOrder*1",
    "cash:sequence-forgotten:SaveOrder*1",
    "cash:sequence-wrong:SaveOrder*1",
    "cash:order-locked:SaveOrder*1",
    "cash:licence-expired:SaveOrder*1",
    "cash:wrong-total:GetOrder*1",
    "cash:byte-by-byte:GetOrder*1",
    "cash:never-answers:GetOrder*1",
    "cash:close-mid-answer:GetOrder*2",
    "cash:coupon-refused:ApplyPersonalCard*1",
    "cash:payment-declined:PayOrder*1",
    "cash:payment-declined:PayOrder*2",
    "cash:not-covered:PayOrder*1",
    "cash:lose-answer:PayOrder*1",
    "cash:lose-request:PayOrder*1",
    "cash:close-mid-answer:PayOrder*1",
    "cash:execution-started:PayOrder*1",
    "cash:proxy-page:PayOrder*1",
    "crm:lose-answer:Transaction*1",
    "crm:lose-request:Transaction*1",
    "crm:sac-error:Transaction*1",
    "crm:never-answers:Transaction*1",
)
UNLUCKY: Final = 0.25
"""Of all guests, with a card or without, so many meet one of them."""
GUESTS: Final = 100
READINGS: Final = 20
_REST_WITHIN_S: Final = 60.0
_REPLY_S: Final = 1.0
_SEED: Final = 2026


@dataclass(slots=True)
class Soak:
    """What came of it: how each purchase ended, and what the process held at times."""

    ends: Counter[str] = field(default_factory=Counter)
    readings: list[Reading] = field(default_factory=list)
    _open: set[UUID] = field(default_factory=set)
    _heard: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def purchases(self) -> int:
        return self.ends.total()

    @property
    def sold(self) -> int:
        return self.ends["finished"] + self.ends["at-counter"]

    def hears(self, purchase: Purchase) -> None:
        """After each commit; the last one of a purchase is its end."""
        if purchase.ended:
            self.ends[purchase.state.value] += 1
            self._open.discard(purchase.guid)
        else:
            self._open.add(purchase.guid)
        self._heard.set()

    async def rests(self) -> None:
        """Until no purchase is on its way, and whoever drove it knows."""
        async with asyncio.timeout(_REST_WITHIN_S):
            while self._open:
                self._heard.clear()
                await self._heard.wait()
        await asyncio.sleep(0)


def _hurry(file: Path) -> None:
    """What is waited for in our time is waited for shortly, and nobody is sent away meanwhile."""
    tables = tables_of(read_profile(file))
    tables["cash_server"]["reply_timeout_s"] = _REPLY_S
    tables["card_system"]["crm7"]["reply_timeout_s"] = _REPLY_S
    tables["screen"] |= {"idle_s": 600.0, "warning_s": 120.0, "done_s": 300.0}
    write_text(text_of(tables), file)


@asynccontextmanager
async def _kiosk_at_work(home: Path) -> AsyncIterator[app.Core]:
    async def sleep(seconds: float) -> None:
        await asyncio.sleep(seconds / SPEED)

    _hurry(home / PROFILE_FILE)
    zone = ZoneInfo(read_profile(home / PROFILE_FILE).site.time_zone)
    clock = SwiftClock(zone, timedelta())
    async with app.open_core(home, app.Surroundings(clock=clock, sleep=sleep)) as core:
        await core.runtime.start()
        try:
            yield core
        finally:
            await core.runtime.stop()


def _wish(chance: random.Random, place: int) -> Wish:
    return Wish(
        card=guest(chance.randrange(GUESTS)) if place % 2 else None,
        way=PayWay.COUNTER if place % 10 == 0 else PayWay.STATION,
        stays=chance.random() < 0.5,
    )


async def soaked(folder: Path, purchases: int, warm_up: int, tell: Callable[[str], None]) -> Soak:
    """So many purchases, the ``warm_up`` first of them, in a home in ``folder``."""
    soak, chance = Soak(), random.Random(_SEED)
    scenario = folder / "restaurant.toml"
    write_scenario(scenario, GUESTS)
    options = ("--guest-seconds", "0", "--scenario", str(scenario))
    async with SimulatorProcess(*options) as simulators:
        await set_up(folder / "home", simulators.addresses)
        async with _kiosk_at_work(folder / "home") as core:
            core.runner.subscribe(soak.hears)
            screen = Screenside(core)
            due = warm_up
            for place in count():
                unlucky = chance.random() < UNLUCKY
                if unlucky:
                    await simulators.set_mood(chance.choice(MOODS))
                await screen.visit(_wish(chance, place))
                if unlucky:
                    await simulators.clear_moods()
                if soak.purchases < due:
                    continue
                await soak.rests()
                reading = await read(soak.purchases, core.store, folder / "home")
                tell(str(reading))
                soak.readings.append(reading)
                if soak.purchases >= purchases:
                    break
                due += max(1, (purchases - warm_up) // READINGS)
    return soak


def run(purchases: int, warm_up: int, tell: Callable[[str], None] = lambda _line: None) -> Soak:
    """The same from outside a loop. The disk is memory where there is some: what is asked here is
    what stays behind, not what a commit costs.
    """
    memory = "/dev/shm"
    with tempfile.TemporaryDirectory(
        prefix="samovar-soak-", dir=memory if os.access(memory, os.W_OK) else None
    ) as folder:
        return asyncio.run(soaked(Path(folder), purchases, warm_up, tell))


def soak(
    purchases: Annotated[int, typer.Option(min=30, help="How many.")] = 10_000,
    warm_up: Annotated[int, typer.Option(min=1, help="So many of them first.")] = 1_000,
    flaw: Annotated[
        list[str] | None, typer.Option(help=f"A leak on purpose: {', '.join(LEAKS)}.")
    ] = None,
) -> None:
    """Sell for a long time and see what stays behind."""
    for name in flaw or ():
        LEAKS[name]()
    done = run(purchases, warm_up, lambda line: print(line, flush=True))
    ends = ", ".join(f"{end} {number}" for end, number in sorted(done.ends.items()))
    print(f"{done.purchases} purchases: {ends}")
    found, wrong = growth(done.readings), grown(done.readings)
    for name, limit in limits(done.purchases).items():
        verdict = "GROWN" if name in wrong else "ok"
        print(f"{verdict:5} {name} {getattr(found, name):.4g}, at most {limit:g}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    program = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    program.command()(soak)
    program()
