"""Whole purchases against a cash server and a card system we did not write the codec of."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from kiosk.checkout.vocabulary import Event, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO, Money
from kiosk.errors import ErrorCode
from kiosk.simulators.launch import SimulatorProcess
from tests.contract.kiosk_at_work import KioskAtWork, PassingTime, kiosk_at_work
from tests.contract.whole_purchases import (
    balance,
    buy,
    check_paid,
    events,
    last_entry,
    request,
    told,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")

POINTS = Money.of(10)


@pytest_asyncio.fixture(loop_scope="module")
async def kiosk(simulators: SimulatorProcess, home: Path) -> AsyncIterator[KioskAtWork]:
    async with kiosk_at_work(home, simulators.addresses, PassingTime()) as at_work:
        # One test's trouble is not the next one's: the kiosk opens no sale while one is unfinished.
        for left in await at_work.store.purchases.unfinished():
            await at_work.runner.answer(left.guid, Event.QUESTION_EXPIRED)
            await at_work.runner.drive(left.guid)
        yield at_work


async def test_a_guest_pays_by_card_and_the_server_finds_nothing_strange(
    kiosk: KioskAtWork, simulators: SimulatorProcess
) -> None:
    before = await last_entry(simulators)
    purchase = await buy(kiosk, await request(kiosk))
    await check_paid(kiosk, purchase)
    warnings = await simulators.journal(event="warning", after=before)
    assert not warnings
    assert len(purchase.licence_numbers) == 2


async def test_points_pay_their_part_and_leave_the_account_once(kiosk: KioskAtWork) -> None:
    had = await balance(kiosk)
    purchase = await buy(kiosk, await request(kiosk, bonus=POINTS))
    await check_paid(kiosk, purchase)
    assert had - await balance(kiosk) == POINTS == purchase.points_taken


async def test_the_order_waits_at_the_counter(kiosk: KioskAtWork) -> None:
    purchase = await buy(kiosk, await request(kiosk, way=PayWay.COUNTER))
    assert purchase.state is State.AT_COUNTER
    assert purchase.order_number
    assert purchase.nothing_taken


@pytest.mark.parametrize(
    "mood",
    [
        "cash:lose-answer:CreateOrder*1",
        "cash:lose-answer:SaveOrder*1",
        "cash:lose-answer:PayOrder*1",
        "cash:lose-request:CreateOrder*1",
        "cash:lose-request:SaveOrder*1",
        "cash:lose-request:PayOrder*1",
        "cash:close-mid-answer:SaveOrder*1",
        "cash:close-mid-answer:PayOrder*1",
        "cash:proxy-page:PayOrder*1",
        "cash:lose-answer:GetOrder*2",
        "cash:lose-answer:CalcOrder2*1",
        "crm:lose-answer:Transaction*1",
        "crm:lose-request:Transaction*1",
        "cash:shift-closing:PayOrder*1",
        "cash:order-locked:SaveOrder*1",
        "cash:answers-wrong-charset",
    ],
)
async def test_trouble_on_the_way_is_not_the_guests_trouble(
    kiosk: KioskAtWork, simulators: SimulatorProcess, mood: str
) -> None:
    had = await balance(kiosk)
    wanted = await request(kiosk, bonus=POINTS)
    before = await last_entry(simulators)
    await simulators.set_mood(mood)
    purchase = await buy(kiosk, wanted)
    await simulators.clear_moods()
    await check_paid(kiosk, purchase)
    assert had - await balance(kiosk) == POINTS
    assert len(await events(simulators, before, "PayOrder")) <= 1


async def test_an_answer_lost_together_with_the_servers_memory_of_it_is_read_back(
    kiosk: KioskAtWork, simulators: SimulatorProcess
) -> None:
    wanted = await request(kiosk)
    await simulators.set_mood("cash:lose-answer:PayOrder*1")
    await simulators.set_mood("cash:evict-repeat-cache")
    purchase = await buy(kiosk, wanted)
    await check_paid(kiosk, purchase)


async def test_a_declined_card_leaves_a_choice_and_nothing_charged(
    kiosk: KioskAtWork, simulators: SimulatorProcess
) -> None:
    had = await balance(kiosk)
    wanted = await request(kiosk, bonus=POINTS)
    await simulators.set_mood("cash:payment-declined:PayOrder*1")
    purchase = await buy(kiosk, wanted, Event.GUEST_CANCELLED)
    assert purchase.state is State.CANCELLED, await told(kiosk)
    assert purchase.nothing_taken
    assert await balance(kiosk) == had


async def test_a_second_try_after_a_declined_card_pays(
    kiosk: KioskAtWork, simulators: SimulatorProcess
) -> None:
    wanted = await request(kiosk)
    await simulators.set_mood("cash:payment-declined:PayOrder*1")
    purchase = await buy(kiosk, wanted, Event.GUEST_RETRIES)
    await check_paid(kiosk, purchase)


@pytest.mark.parametrize(
    ("mood", "cause"),
    [
        ("cash:wrong-total:SaveOrder*1", ErrorCode.POS_TOTAL_CHANGED),
        ("cash:licence-expired", ErrorCode.LICENCE_REFUSED),
    ],
)
async def test_what_was_not_agreed_is_not_sold(
    kiosk: KioskAtWork, simulators: SimulatorProcess, mood: str, cause: ErrorCode
) -> None:
    had = await balance(kiosk)
    wanted = await request(kiosk, bonus=POINTS)
    await simulators.set_mood(mood)
    purchase = await buy(kiosk, wanted)
    await simulators.clear_moods()
    assert (purchase.state, purchase.cause) == (State.CANCELLED, cause), await told(kiosk)
    assert await balance(kiosk) == had


async def test_points_that_cannot_be_taken_become_a_question(
    kiosk: KioskAtWork, simulators: SimulatorProcess
) -> None:
    wanted = await request(kiosk, bonus=POINTS)
    await simulators.set_mood("crm:sac-error=SAC-0018:Transaction*1")
    purchase = await buy(kiosk, wanted, Event.GUEST_PAYS_IN_FULL)
    await check_paid(kiosk, purchase)
    assert purchase.points_taken == ZERO


async def test_the_next_process_settles_what_the_last_one_left(
    simulators: SimulatorProcess, home: Path
) -> None:
    time = PassingTime()
    async with kiosk_at_work(home, simulators.addresses, time) as first:
        wanted = await request(first)
        opened = await first.runner.open(wanted)
    async with kiosk_at_work(home, simulators.addresses, time) as second:
        (left,) = await second.store.purchases.unfinished()
        assert left.guid == opened.guid
        purchase = await second.runner.drive(left.guid)
        await check_paid(second, purchase)
        assert await second.store.purchases.broken_seal() is None
