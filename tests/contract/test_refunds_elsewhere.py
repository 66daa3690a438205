"""The money of the kiosk's own terminal and of a bank's code, and a restart on the way back."""

from __future__ import annotations

from pathlib import Path

import pytest

from hardware.drivers.simulated_terminal import SimulatedTerminal
from kiosk.checkout.ways import PayWay
from kiosk.refunds.vocabulary import RefundLeg, RefundState
from kiosk.simulators.launch import SimulatorProcess
from tests.contract.kiosk_at_work import PassingTime, kiosk_at_work
from tests.contract.refunded import begun, check_returned, offered, refund, returns
from tests.contract.whole_purchases import buy, last_entry, request

pytestmark = pytest.mark.asyncio(loop_scope="module")


def terminal(*, can_void: bool) -> SimulatedTerminal:
    return SimulatedTerminal(
        SimulatedTerminal.Options(phases=1, guest_seconds=0.0, can_void=can_void)
    )


async def test_the_terminal_gives_back_what_it_took(
    simulators: SimulatorProcess, home: Path
) -> None:
    own, time = terminal(can_void=True), PassingTime()
    async with kiosk_at_work(home, simulators.addresses, time, terminal=own) as kiosk:
        purchase = await buy(kiosk, await request(kiosk, way=PayWay.TERMINAL))
        assert list(own.model.taken.values()) == [purchase.to_pay.minor]
        done = await refund(kiosk, purchase)
        await check_returned(kiosk, done)
        assert done.card is RefundLeg.DONE
        assert own.model.taken == {}


async def test_a_terminal_that_cannot_leaves_the_sum_to_a_person(
    simulators: SimulatorProcess, home: Path
) -> None:
    own, time = terminal(can_void=False), PassingTime()
    async with kiosk_at_work(home, simulators.addresses, time, terminal=own) as kiosk:
        purchase = await buy(kiosk, await request(kiosk, way=PayWay.TERMINAL))
        done = await refund(kiosk, purchase)
        await check_returned(kiosk, done)
        assert done.card is RefundLeg.BY_HAND
        assert list(own.model.taken.values()) == [purchase.to_pay.minor]


async def test_a_part_of_it_is_a_persons_to_give_back(
    simulators: SimulatorProcess, home: Path
) -> None:
    own, time = terminal(can_void=True), PassingTime()
    async with kiosk_at_work(home, simulators.addresses, time, terminal=own) as kiosk:
        purchase = await buy(kiosk, await request(kiosk, way=PayWay.TERMINAL))
        first = (await offered(kiosk, purchase)).lines[0]
        done = await refund(kiosk, purchase, frozenset({first.guid}))
        await check_returned(kiosk, done)
        assert (done.card, done.whole) == (RefundLeg.BY_HAND, False)
        assert list(own.model.taken.values()) == [purchase.to_pay.minor]


@pytest.mark.parametrize("mood", ["", "cash:lose-answer:MakeReturnGoods*1"])
async def test_the_banks_code_goes_back_through_r_keeper(
    simulators: SimulatorProcess, home: Path, mood: str
) -> None:
    async with kiosk_at_work(home, simulators.addresses, PassingTime()) as kiosk:
        purchase = await buy(kiosk, await request(kiosk, way=PayWay.SBP))
        if mood:
            await simulators.set_mood(mood)
        done = await refund(kiosk, purchase)
        await check_returned(kiosk, done)
        assert (done.way, done.card) == (PayWay.SBP, RefundLeg.NONE)


async def test_after_a_restart_it_goes_on_where_it_was(
    simulators: SimulatorProcess, home: Path
) -> None:
    own, time = terminal(can_void=True), PassingTime()
    async with kiosk_at_work(home, simulators.addresses, time, terminal=own) as first:
        purchase = await buy(first, await request(first, way=PayWay.TERMINAL))
        before = await last_entry(simulators)
        opened = await begun(first, purchase)
        await simulators.set_mood("cash:lose-answer:MakeReturnGoods*1")
        await simulators.set_mood("cash:lose-answer:GetReceiptList")
        left = await first.refunds.drive(opened.guid)
        assert left.state is RefundState.BEGUN
    await simulators.clear_moods()
    async with kiosk_at_work(home, simulators.addresses, time, terminal=own) as second:
        (kept,) = await second.refunds.unfinished()
        assert kept == left
        done = await second.refunds.drive(kept.guid)
        await check_returned(second, done)
        assert done.card is RefundLeg.DONE
        assert len(await returns(simulators, before)) == 1
        assert own.model.taken == {}
