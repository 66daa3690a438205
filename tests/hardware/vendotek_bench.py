"""A Vendotek driver and a simulated terminal with a real line between them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from hardware.drivers.vendotek import VendotekTerminal
from hardware.terminals import Approved, Closing, Declined, InProgress, TerminalSilent
from kiosk.simulators.vendotek.bank import MoneyState
from kiosk.simulators.vendotek.front import TerminalFront
from kiosk.simulators.vendotek.moods import TerminalMood
from kiosk.simulators.vendotek.terminal import SimulatedVendotek

SUM: Final = 111_000
NOON: Final = datetime(2026, 3, 14, 12, 3, tzinfo=UTC)


@dataclass
class VendotekBench:
    """``driver`` dies and lives again by ``kiosk_restarts``; the terminal goes on."""

    terminal: SimulatedVendotek
    front: TerminalFront
    driver: VendotekTerminal
    options: dict[str, object]

    def mood(self, mood: TerminalMood, detail: object = "", times: int | None = None) -> None:
        self.terminal.moods.place(mood, detail, times)

    async def kiosk_restarts(self, last: bytes | None = None, *, stands_by: bool = False) -> None:
        await self.driver.close()
        self.driver = driver_for(self.front, **self.options)
        if stands_by:
            self.driver.stand_by(last)

    async def definite(self, key: bytes, within_s: float = 300.0) -> Approved | Declined:
        """Asked for as long as the purchase would, with its pauses."""
        loop = asyncio.get_running_loop()
        until = loop.time() + within_s
        while True:
            try:
                told = await self.driver.status(key)
                if not isinstance(told, InProgress):
                    return told
            except TerminalSilent:
                if loop.time() > until:
                    raise
            await asyncio.sleep(3.0)

    async def closed(self, key: bytes, *, confirms: bool, within_s: float = 600.0) -> Closing:
        """Confirmed or released, repeated until it is answered."""
        loop = asyncio.get_running_loop()
        until = loop.time() + within_s
        while True:
            try:
                asked = self.driver.confirm if confirms else self.driver.release
                return await asked(key)
            except TerminalSilent:
                if loop.time() > until:
                    raise
            await asyncio.sleep(3.0)

    @property
    def money(self) -> list[tuple[MoneyState, int]]:
        """Every charge at the bank: where its money is, and how much it was."""
        return [(charge.state, charge.approved) for charge in self.terminal.bank.charges]

    @property
    def said(self) -> list[str]:
        """The messages of the kiosk, handshakes left out."""
        return [told.name for told in self.terminal.heard if told.name not in ("IDL", "DIS")]


def driver_for(front: TerminalFront, **options: object) -> VendotekTerminal:
    given = VendotekTerminal.Options(host=front.host, port=front.port, **options)  # type: ignore[arg-type]  # options by name
    return VendotekTerminal(given, now=lambda: NOON)


@asynccontextmanager
async def vendotek(*moods: TerminalMood, **options: object) -> AsyncIterator[VendotekBench]:
    """The terminal is at number 41, the driver stands by."""
    terminal = SimulatedVendotek()
    terminal.memory.number = 41
    for mood in moods:
        terminal.moods.place(mood)
    front = TerminalFront(terminal)
    await front.listen()
    bench = VendotekBench(terminal, front, driver_for(front, **options), options)
    bench.driver.stand_by(None)
    try:
        yield bench
    finally:
        await bench.driver.close()
        await front.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sold:
    """How a sale went: the terminal's word, what came of the end, how long the word took."""

    told: Approved | Declined
    closing: Closing | None
    took_s: float


async def sale(bench: VendotekBench, *, registered: bool = True) -> Sold:
    """As a purchase makes one: charged, looked for where nobody answers, confirmed or let go."""
    loop = asyncio.get_running_loop()
    key = await bench.driver.prepare("order", SUM)
    began = loop.time()
    try:
        told = await bench.driver.authorise(key)
    except TerminalSilent:
        told = await bench.definite(key)
    took_s = loop.time() - began
    if isinstance(told, Declined):
        return Sold(told=told, closing=None, took_s=took_s)
    closing = await bench.closed(key, confirms=registered)
    return Sold(told=told, closing=closing, took_s=took_s)
