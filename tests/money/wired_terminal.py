"""The real Vendotek driver at a site of the money tests, with a simulated terminal on a real line.

The checker hears of every call as it leaves and believes the simulator's bank.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from hardware.drivers.terminal_model import Operation, OperationState, TerminalModel
from hardware.drivers.vendotek import VendotekTerminal
from hardware.protocols import DeviceHealth
from hardware.terminals import (
    Approved,
    Closing,
    Declined,
    ForeignUse,
    InProgress,
    TerminalCapabilities,
)
from kiosk.checkout.runner import PurchaseRunner
from kiosk.simulators.vendotek.bank import Charge, MoneyState
from kiosk.simulators.vendotek.front import TerminalFront
from kiosk.simulators.vendotek.moods import TerminalMood
from kiosk.simulators.vendotek.terminal import SimulatedVendotek
from tests.money.fake_terminal import TWO_PHASE, FakeTerminal
from tests.money.loop_time import LoopTime
from tests.money.site import Site
from tests.money.troubled_line import Line
from tests.money.virtual_time import VirtualTime

_STATES: Final = {
    MoneyState.ASKED: OperationState.ASKING,
    MoneyState.HELD: OperationState.HELD,
    MoneyState.TAKEN: OperationState.TAKEN,
    MoneyState.WITH_GUEST: OperationState.NOTHING,
}
_AT_A_POINT_S: Final = 1.5
_LAST: Final = 41
"""The number the terminal is at."""


class BankModel(TerminalModel):
    """What the simulator's bank knows, in the words of the checker."""

    def __init__(self, simulator: SimulatedVendotek) -> None:
        super().__init__(TWO_PHASE)
        self._simulator = simulator

    def read(self) -> None:
        """Anew: a dictionary that is looked at later is one of now."""
        self.operations = {
            charge.number: Operation(
                number=charge.number, amount=charge.approved, state=_STATES[charge.state]
            )
            for charge in self._simulator.bank.charges
        }


class WiredTerminal(FakeTerminal):
    """A ``FakeTerminal`` to the site, a driver with a line behind it to the purchase."""

    def __init__(self, line: Line, time: VirtualTime) -> None:
        self.simulator = SimulatedVendotek()
        self.front = TerminalFront(self.simulator)
        self.simulator.memory.number = _LAST
        self.simulator.charged = self._charged
        self._bank = BankModel(self.simulator)
        super().__init__(line, time, TWO_PHASE)
        self.plug = line.plug
        self._drivers: list[VendotekTerminal] = []
        self._endings: list[asyncio.Task[None]] = []

    @property
    def model(self) -> TerminalModel:
        self._bank.read()
        return self._bank

    @model.setter
    def model(self, model: TerminalModel) -> None:
        """It has its own."""

    @property
    def capabilities(self) -> TerminalCapabilities:
        return self.driver.capabilities

    @property
    def health(self) -> DeviceHealth:
        return self.driver.health

    @property
    def driver(self) -> VendotekTerminal:
        return self._drivers[-1]

    def kiosk_starts(self) -> None:
        """A new process: nothing of the old driver is left but its closed line."""
        for gone in self._drivers[-1:]:
            self._endings.append(asyncio.ensure_future(gone.close()))
        options = VendotekTerminal.Options(host=self.front.host, port=self.front.port)
        self._drivers.append(VendotekTerminal(options))

    async def ends(self) -> None:
        await asyncio.gather(*self._endings, *(driver.close() for driver in self._drivers))
        await self.front.close()

    def stand_by(self, last: bytes | None) -> None:
        self.driver.stand_by(last)

    @property
    def foreign_use(self) -> ForeignUse | None:
        return self.driver.foreign_use

    def accept_foreign_use(self, seen: ForeignUse) -> bytes | None:
        return self.driver.accept_foreign_use(seen)

    def forget(self, key: bytes) -> None:
        self.driver.forget(key)

    async def close(self) -> None:
        await self.driver.close()

    async def prepare(self, reference: str, amount: int) -> bytes:
        return await self.driver.prepare(reference, amount)

    async def authorise(self, key: bytes) -> Approved | Declined:
        self.line.leaves("authorise", key)
        self._guest_stands_there()
        self.plug.moment("before authorise arrives")
        paying = asyncio.create_task(self.driver.authorise(key))
        try:
            for point in ("at the prompt", "with the card read"):
                await asyncio.wait({paying}, timeout=_AT_A_POINT_S)
                self.plug.moment(point)
            told = await paying
        finally:
            paying.cancel()
        self.plug.moment("after authorise was answered")
        return told

    def _guest_stands_there(self) -> None:
        moods = self.simulator.moods
        self.simulator.guest.pin_s = self.guest_s - self.simulator.guest.card_after_s
        if not self.guest_there():
            moods.place(TerminalMood.GUEST_WALKS_OFF, times=1)
        elif self.declines:
            self.declines -= 1
            moods.place(TerminalMood.DECLINE, times=1)

    async def cancel(self, key: bytes) -> None:
        await self.driver.cancel(key)

    async def status(self, key: bytes) -> Approved | Declined | InProgress:
        return await self.driver.status(key)

    async def confirm(self, key: bytes) -> Closing:
        return await self._ends_it("confirm", key, self.driver.confirm)

    async def release(self, key: bytes) -> Closing:
        return await self._ends_it("release", key, self.driver.release)

    async def _ends_it(
        self, call: str, key: bytes, asked: Callable[[bytes], Awaitable[Closing]]
    ) -> Closing:
        self.line.leaves(call, key)
        self.plug.moment(f"before {call} arrives")
        told = await asked(key)
        self.plug.moment(f"after {call} was carried out")
        return told

    def given_back(self, number: int) -> None:
        for charge in self.simulator.bank.charges:
            if charge.number == number:
                charge.state = MoneyState.WITH_GUEST

    def given_back_by_hand(self) -> None:
        for charge in self.simulator.bank.charges:
            charge.state = MoneyState.WITH_GUEST

    def loses_power_for(self, seconds: float) -> None:
        self.front.away_s = seconds
        self.front.cuts_power()

    def _charged(self, charge: Charge) -> None:
        """Another sum than asked for is no charge unless it is taken: the tests look at that."""
        if charge.approved == charge.amount:
            self.hears_charge(charge.number, charge.approved)


class WiredSite(Site):
    """The kiosk's own terminal is a Vendotek."""

    terminal: WiredTerminal

    def new_time(self) -> VirtualTime:
        return LoopTime()

    def new_terminal(self, line: Line) -> FakeTerminal:
        return WiredTerminal(line, self.time)

    def switch_on(self) -> PurchaseRunner:
        self.terminal.kiosk_starts()
        return super().switch_on()
