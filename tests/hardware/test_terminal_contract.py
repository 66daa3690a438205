"""The contract of payment terminals, held against every driver of the registry."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from hardware.drivers.simulated_terminal import SimulatedTerminal
from hardware.registry import PAYMENT_TERMINALS
from hardware.terminals import PaymentTerminal
from kiosk.simulators.vendotek.moods import TerminalMood
from tests.hardware.contract_terminals import Counter, TerminalContract
from tests.hardware.vendotek_bench import VendotekBench, vendotek


class SimulatedCounter:
    """The simulated terminal is its own bank; a restart of the kiosk is none of its."""

    def __init__(self, phases: int, *, can_void: bool) -> None:
        opened = PAYMENT_TERMINALS.open(
            "simulated", {"phases": phases, "can_void": can_void, "guest_seconds": 3.0}
        )
        assert isinstance(opened, SimulatedTerminal)
        self._simulated = opened

    @property
    def terminal(self) -> PaymentTerminal:
        return self._simulated

    @property
    def taken(self) -> int:
        return sum(self._simulated.model.taken.values())

    @property
    def held(self) -> int:
        return sum(self._simulated.model.held.values())

    def guest_declines(self) -> None:
        self._simulated._declines = 1

    def guest_takes(self, seconds: float) -> None:
        """As long as it was made with: whoever cancels is quicker."""

    async def kiosk_restarts(self, last: bytes) -> None:
        """It lives in the kiosk's memory."""

    def answer_is_lost(self) -> bool:
        return False

    async def end_of_trouble(self) -> None:
        """There is none."""


class VendotekCounter:
    def __init__(self, bench: VendotekBench) -> None:
        self._bench = bench

    @property
    def terminal(self) -> PaymentTerminal:
        return self._bench.driver

    @property
    def taken(self) -> int:
        return self._bench.terminal.bank.taken

    @property
    def held(self) -> int:
        return self._bench.terminal.bank.held

    def guest_declines(self) -> None:
        self._bench.mood(TerminalMood.DECLINE, times=1)

    def guest_takes(self, seconds: float) -> None:
        self._bench.terminal.guest.card_after_s = seconds

    async def kiosk_restarts(self, last: bytes) -> None:
        await self._bench.kiosk_restarts(last)

    def answer_is_lost(self) -> bool:
        self._bench.mood(TerminalMood.LOSE_ANSWER, times=1)
        return True

    async def end_of_trouble(self) -> None:
        await asyncio.sleep(60)


@asynccontextmanager
async def two_phase() -> AsyncIterator[Counter]:
    yield SimulatedCounter(2, can_void=False)


@asynccontextmanager
async def one_phase() -> AsyncIterator[Counter]:
    yield SimulatedCounter(1, can_void=False)


@asynccontextmanager
async def one_phase_with_void() -> AsyncIterator[Counter]:
    yield SimulatedCounter(1, can_void=True)


@asynccontextmanager
async def vendotek_counter() -> AsyncIterator[Counter]:
    async with vendotek() as bench:
        yield VendotekCounter(bench)


class TestTwoPhase(TerminalContract):
    setup = two_phase


class TestOnePhase(TerminalContract):
    setup = one_phase


class TestOnePhaseWithVoid(TerminalContract):
    setup = one_phase_with_void


class TestVendotek(TerminalContract):
    setup = vendotek_counter


def test_every_terminal_of_the_registry_is_held_to_the_contract() -> None:
    assert set(PAYMENT_TERMINALS.drivers) == {"simulated", "vendotek"}
