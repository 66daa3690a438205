"""Whole purchases where r_keeper debits the points and the kiosk never does (rk7 §6.6)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import Effect, Event, State
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
    at = simulators.addresses
    async with kiosk_at_work(home, at, PassingTime(), points_by_till=True) as at_work:
        yield at_work


async def movements(simulators: SimulatorProcess, after: int) -> list[dict[str, Any]]:
    """Points that moved since then, and every message that wanted to move some."""
    return [
        entry
        for entry in await simulators.journal(server="crm", after=after)
        if "amount_minor" in entry or entry.get("action") == "Transaction"
    ]


async def check_debited_once(simulators: SimulatorProcess, after: int, receipt: str) -> None:
    """By the till, for that receipt, and without a message of the kiosk."""
    (debit,) = await movements(simulators, after)
    assert (debit["event"], debit["amount_minor"]) == ("debited", -POINTS.minor)
    assert debit["external_id"] == receipt
    assert "action" not in debit, "the kiosk sent a Transaction"


async def test_points_leave_the_account_once_and_the_kiosk_sends_no_transaction(
    kiosk: KioskAtWork, simulators: SimulatorProcess
) -> None:
    had, before = await balance(kiosk), await last_entry(simulators)
    purchase = await buy(kiosk, await request(kiosk, bonus=POINTS))
    await check_paid(kiosk, purchase)
    assert had - await balance(kiosk) == POINTS == purchase.points_taken
    await check_debited_once(simulators, before, purchase.receipt_number)
    assert not await simulators.journal(event="warning", after=before)


@pytest.mark.parametrize(
    "moods",
    [
        ("cash:lose-answer:PayOrder*1",),
        ("cash:lose-request:PayOrder*1",),
        ("cash:close-mid-answer:PayOrder*1",),
        ("cash:proxy-page:PayOrder*1",),
        ("cash:lose-answer:PayOrder*1", "cash:evict-repeat-cache"),
        ("cash:lose-answer:PayOrder*1", "cash:lose-answer:GetOrder*1"),
        ("cash:shift-closing:PayOrder*1",),
        ("crm:lose-answer:Transaction*1",),
    ],
)
async def test_a_lost_payment_has_the_same_end(
    kiosk: KioskAtWork, simulators: SimulatorProcess, moods: tuple[str, ...]
) -> None:
    had, before = await balance(kiosk), await last_entry(simulators)
    wanted = await request(kiosk, bonus=POINTS)
    for mood in moods:
        await simulators.set_mood(mood)
    purchase = await buy(kiosk, wanted)
    await simulators.clear_moods()
    await check_paid(kiosk, purchase)
    assert had - await balance(kiosk) == POINTS == purchase.points_taken
    await check_debited_once(simulators, before, purchase.receipt_number)
    assert len(await events(simulators, before, "PayOrder")) <= 1


async def test_a_declined_payment_that_is_cancelled_leaves_the_points(
    kiosk: KioskAtWork, simulators: SimulatorProcess
) -> None:
    had, before = await balance(kiosk), await last_entry(simulators)
    wanted = await request(kiosk, bonus=POINTS)
    await simulators.set_mood("cash:payment-declined:PayOrder*1")
    purchase = await buy(kiosk, wanted, Event.GUEST_CANCELLED)
    assert purchase.state is State.CANCELLED, await told(kiosk)
    assert (purchase.nothing_taken, purchase.points_taken) == (True, ZERO)
    assert await balance(kiosk) == had
    assert await movements(simulators, before) == []


async def test_a_second_try_after_a_declined_card_debits_once(
    kiosk: KioskAtWork, simulators: SimulatorProcess
) -> None:
    had, before = await balance(kiosk), await last_entry(simulators)
    wanted = await request(kiosk, bonus=POINTS)
    await simulators.set_mood("cash:payment-declined:PayOrder*1")
    purchase = await buy(kiosk, wanted, Event.GUEST_RETRIES)
    await check_paid(kiosk, purchase)
    assert had - await balance(kiosk) == POINTS
    await check_debited_once(simulators, before, purchase.receipt_number)


@pytest.mark.parametrize(
    ("mood", "more", "answers", "cause"),
    [
        (None, Money.of(1), (Event.GUEST_CANCELLED,), None),
        ("cash:driver-unreachable:PayOrder*1", ZERO, (), ErrorCode.POS_REFUSED),
    ],
)
async def test_points_that_the_till_does_not_get_end_the_purchase_unpaid(
    kiosk: KioskAtWork,
    simulators: SimulatorProcess,
    mood: str | None,
    more: Money,
    answers: tuple[Event, ...],
    cause: ErrorCode | None,
) -> None:
    had, before = await balance(kiosk), await last_entry(simulators)
    wanted = await request(kiosk, bonus=had + more)
    if mood:
        await simulators.set_mood(mood)
    purchase = await buy(kiosk, wanted, *answers)
    assert (purchase.state, purchase.cause) == (State.CANCELLED, cause), await told(kiosk)
    assert purchase.nothing_taken
    assert await balance(kiosk) == had
    assert await movements(simulators, before) == []


async def test_points_the_card_system_refuses_r_keeper_may_be_paid_in_money(
    kiosk: KioskAtWork, simulators: SimulatorProcess
) -> None:
    had, before = await balance(kiosk), await last_entry(simulators)
    wanted = await request(kiosk, bonus=had + Money.of(1))
    purchase = await buy(kiosk, wanted, Event.GUEST_PAYS_IN_FULL)
    await check_paid(kiosk, purchase)
    assert (purchase.points_taken, await balance(kiosk)) == (ZERO, had)
    assert await movements(simulators, before) == []


async def test_the_next_process_finds_the_points_debited_and_debits_no_more(
    simulators: SimulatorProcess, home: Path
) -> None:
    await simulators.clear_moods()
    time, at = PassingTime(), simulators.addresses
    before = await last_entry(simulators)
    async with kiosk_at_work(home, at, time, points_by_till=True) as first:
        had = await balance(first)
        opened = await first.runner.open(await request(first, bonus=POINTS))
        await simulators.set_mood("cash:lose-answer:PayOrder*1")
        drive = asyncio.create_task(first.runner.drive(opened.guid))

        def power_cut(purchase: Purchase) -> None:
            if purchase.effect is Effect.LOOK_FOR_PAYMENT:
                drive.cancel()

        first.runner.subscribe(power_cut)
        with pytest.raises(asyncio.CancelledError):
            await drive
    async with kiosk_at_work(home, at, time, points_by_till=True) as second:
        (left,) = await second.store.purchases.unfinished()
        assert left.points_taken == ZERO
        purchase = await second.runner.drive(left.guid)
        await check_paid(second, purchase)
        assert had - await balance(second) == POINTS == purchase.points_taken
        await check_debited_once(simulators, before, purchase.receipt_number)
