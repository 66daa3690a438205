"""The kiosk's own terminal and the bank's code, at a cash server that registers what they did."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from hardware.drivers.simulated_terminal import SimulatedTerminal
from kiosk.checkout.purchase import Leg
from kiosk.checkout.vocabulary import Event, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import Money
from kiosk.simulators.launch import SimulatorProcess
from tests.contract.kiosk_at_work import KioskAtWork, PassingTime, kiosk_at_work
from tests.contract.whole_purchases import balance, buy, check_paid, last_entry, request

pytestmark = pytest.mark.asyncio(loop_scope="module")

POINTS = Money.of(10)


@pytest.fixture(params=[2, 1], ids=["two phases", "one phase"])
def terminal(request: pytest.FixtureRequest) -> SimulatedTerminal:
    return SimulatedTerminal(
        SimulatedTerminal.Options(phases=request.param, guest_seconds=0.0, can_void=True)
    )


@pytest_asyncio.fixture(loop_scope="module")
async def kiosk(
    simulators: SimulatorProcess, home: Path, terminal: SimulatedTerminal
) -> AsyncIterator[KioskAtWork]:
    time = PassingTime()
    async with kiosk_at_work(home, simulators.addresses, time, terminal=terminal) as at_work:
        yield at_work


async def test_what_the_terminal_took_is_registered_in_the_same_sum(
    kiosk: KioskAtWork, simulators: SimulatorProcess, terminal: SimulatedTerminal
) -> None:
    before = await last_entry(simulators)
    purchase = await buy(kiosk, await request(kiosk, way=PayWay.TERMINAL, bonus=POINTS))
    await check_paid(kiosk, purchase)
    assert list(terminal.model.taken.values()) == [purchase.to_pay.minor]
    assert not await simulators.journal(event="warning", after=before)


@pytest.mark.parametrize(
    "mood",
    [
        "cash:lose-answer:PayOrder*1",
        "cash:lose-request:PayOrder*1",
        "cash:shift-closing:PayOrder*1",
    ],
)
async def test_trouble_with_the_till_charges_nobody_twice(
    kiosk: KioskAtWork, simulators: SimulatorProcess, terminal: SimulatedTerminal, mood: str
) -> None:
    wanted = await request(kiosk, way=PayWay.TERMINAL)
    await simulators.set_mood(mood)
    purchase = await buy(kiosk, wanted)
    await check_paid(kiosk, purchase)
    assert list(terminal.model.taken.values()) == [purchase.to_pay.minor]


async def test_a_till_that_refuses_gets_no_money_and_the_guest_all_of_it_back(
    kiosk: KioskAtWork, simulators: SimulatorProcess, terminal: SimulatedTerminal
) -> None:
    had = await balance(kiosk)
    wanted = await request(kiosk, way=PayWay.TERMINAL, bonus=POINTS)
    await simulators.set_mood("cash:licence-expired:PayOrder")
    purchase = await buy(kiosk, wanted)
    await simulators.clear_moods()
    assert (purchase.state, purchase.card) == (State.CANCELLED, Leg.RETURNED)
    assert (terminal.model.held, terminal.model.taken) == ({}, {})
    assert await balance(kiosk) == had


async def test_the_banks_code_is_paid_by_r_keeper(kiosk: KioskAtWork) -> None:
    purchase = await buy(kiosk, await request(kiosk, way=PayWay.SBP))
    await check_paid(kiosk, purchase)
    assert purchase.card is Leg.UNTOUCHED


async def test_a_code_nobody_pays_by_leaves_the_order_to_another_way(
    kiosk: KioskAtWork, simulators: SimulatorProcess
) -> None:
    wanted = await request(kiosk, way=PayWay.SBP)
    await simulators.set_mood("cash:payment-declined:PayOrder*1")
    purchase = await buy(kiosk, wanted, Event.GUEST_CANCELLED)
    assert (purchase.state, purchase.nothing_taken) == (State.CANCELLED, True)
