"""What the kiosk adds to a purchase: everything but the servers' own work.

The servers are the simulators, a process of their own on this machine whose processor time is what
they worked: the kiosk waits while they do. Sockets, TLS, every fsync and the machine's scheduler
stay in the figure.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kiosk import app
from kiosk.checkout.vocabulary import State
from kiosk.checkout.ways import PayWay
from kiosk.domain.basket import Basket
from kiosk.domain.draft import default_choices
from kiosk.domain.guest import CardHolder, GuestCard
from kiosk.domain.menu import Menu
from kiosk.domain.money import Money
from kiosk.simulators.launch import SimulatorProcess
from tests.bench.figures import Effort, Measurement, Promise
from tests.e2e.off_screen import set_up

_PURCHASES = {Effort.SHORT: 40, Effort.LONG: 300}
_WARM_UP: Final = 3
_CARD: Final = "777000001"
_POINTS: Final = Money.of(1)
_TICKS_S: Final = os.sysconf("SC_CLK_TCK")


async def _purchases_ms(folder: Path, count: int) -> tuple[list[float], float]:
    """How long each took, and what the servers worked for one on average."""
    async with SimulatorProcess("--guest-seconds", "0") as simulators:
        at = simulators.addresses
        await set_up(folder / "home", at)
        async with app.open_core(folder / "home") as core:
            assert core.licence is not None, "the demo's restaurant has a subscription"
            assert core.cards is not None, "and a card system"
            await core.licence.start()
            assert await core.menu.look() is None, "the simulators have a menu"
            holder = await core.cards.look_up(GuestCard(number=_CARD))
            for _ in range(_WARM_UP):
                await _buy(core, holder)
            worked_before = _worked_s(at.pid)
            taken = [await _buy(core, holder) for _ in range(count)]
            worked = _worked_s(at.pid) - worked_before
    return taken, worked / count * 1000


async def _buy(core: app.Core, holder: CardHolder) -> float:
    """A dish with modifiers, a combo, points, a card. Milliseconds from the tap to the number."""
    menu = core.menu.now.menu
    began = time.perf_counter()
    purchase = await core.desk.buy(
        _basket(menu),
        menu,
        order_type_id=menu.order_types[0].id,
        way=PayWay.STATION,
        bonus=_POINTS,
        holder=holder,
    )
    taken = (time.perf_counter() - began) * 1000
    assert purchase.state is State.FINISHED, purchase.state
    return taken


def _basket(menu: Menu) -> Basket:
    dishes = [dish for dish in menu.dishes.values() if not dish.sold_out]
    made_to_order = next(d for d in dishes if d.groups and d.portions_left is None)
    combo = next(dish for dish in dishes if dish.is_combo)
    basket = Basket()
    for dish in (made_to_order, combo):
        basket = basket.added(dish.id, default_choices(dish, menu), 1)
    return basket


def _worked_s(pid: int) -> float:
    """Processor time of a process, all its threads, in user and kernel mode."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS_S


def purchases(effort: Effort) -> Mapping[str, float]:
    # Not the usual folder: that may lie in memory, where a commit costs nothing.
    with tempfile.TemporaryDirectory(prefix="samovar-bench-", dir="/var/tmp") as folder:
        taken, servers = asyncio.run(_purchases_ms(Path(folder), _PURCHASES[effort]))
    whole = statistics.median(taken)
    return {
        "money.own_ms": max(0.0, whole - servers),
        "money.whole_ms": whole,
        "money.servers_ms": servers,
    }


MEASUREMENTS = (
    Measurement(
        promises=(
            Promise(
                name="money.own_ms",
                meaning="what the kiosk adds to a purchase, every fsync included",
                at_most=150,
            ),
            Promise(name="money.whole_ms", meaning="the purchase, with servers that never wait"),
            Promise(name="money.servers_ms", meaning="what those worked for it"),
        ),
        take=purchases,
    ),
)
