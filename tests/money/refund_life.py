"""One life of a kiosk's process that gives money back: ``HOME ADDRESSES MOMENT``.

Sells, then returns all of it, and ends itself by SIGKILL at the moment of that number, counted over
every commit of the refund and everything it sends; 0: never. A process that finds a refund left
unfinished goes on with that one and sells nothing. Prints one JSON object at the end.
"""

from __future__ import annotations

import asyncio
import functools
import json
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from kiosk.checkout.points import CardSystemPoints
from kiosk.domain.money import Money
from kiosk.refunds.refund import Refund
from kiosk.refunds.till import CashServerReturns
from kiosk.simulators.addresses import SimulatorAddresses
from kiosk.storage.refunds import Refunds
from tests.contract.kiosk_at_work import KioskAtWork, PassingTime, kiosk_at_work
from tests.contract.refunded import begun
from tests.contract.whole_purchases import balance, buy, request

POINTS = Money.of(10)
_WATCHED: tuple[tuple[type, str], ...] = (
    (Refunds, "insert"),
    (Refunds, "move"),
    (CashServerReturns, "return_goods"),
    (CashServerReturns, "returned"),
    (CardSystemPoints, "give_back"),
)


class Moments:
    """What was passed, in order; the process ends at one of them."""

    def __init__(self, strike_at: int) -> None:
        self.passed: list[str] = []
        self._strike_at = strike_at

    def watch(self) -> None:
        for owner, name in _WATCHED:
            setattr(owner, name, self._around(getattr(owner, name), name))

    def _around(
        self, work: Callable[..., Awaitable[Any]], name: str
    ) -> Callable[..., Awaitable[Any]]:
        @functools.wraps(work)
        async def watched(*args: Any, **kwargs: Any) -> Any:
            self._reach(f"{name}.before")
            done = await work(*args, **kwargs)
            self._reach(f"{name}.after")
            return done

        return watched

    def _reach(self, moment: str) -> None:
        self.passed.append(moment)
        if len(self.passed) == self._strike_at:
            os.kill(os.getpid(), signal.SIGKILL)


async def life(home: Path, at: SimulatorAddresses, strike_at: int) -> dict[str, object]:
    moments = Moments(strike_at)
    async with kiosk_at_work(home, at, PassingTime(), credit_percent=5) as kiosk:
        left = await kiosk.refunds.unfinished()
        if left:
            moments.watch()
            return await _told(kiosk, await kiosk.refunds.drive(left[0].guid), moments)
        had = await balance(kiosk)
        purchase = await buy(kiosk, await request(kiosk, bonus=POINTS))
        (home / "sold").write_text(json.dumps([str(purchase.guid), had.minor]))
        moments.watch()
        opened = await begun(kiosk, purchase)
        return await _told(kiosk, await kiosk.refunds.drive(opened.guid), moments)


async def _told(kiosk: KioskAtWork, refund: Refund, moments: Moments) -> dict[str, object]:
    return {
        "state": refund.state.value,
        "order": str(refund.order),
        "balance": (await balance(kiosk)).minor,
        "moments": moments.passed,
    }


if __name__ == "__main__":
    _home, _addresses, _strike_at = sys.argv[1:]
    _at = SimulatorAddresses.from_json(Path(_addresses).read_text())
    print(json.dumps(asyncio.run(life(Path(_home), _at, int(_strike_at)))))
