"""Money given back against a cash server and a card system we did not write the codec of."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from msgspec.structs import replace

from kiosk.checkout.ways import PayWay
from kiosk.domain.money import Money
from kiosk.errors import ErrorCode, Refused
from kiosk.refunds.vocabulary import RefundLeg, RefundState, Unfit
from kiosk.simulators.launch import SimulatorProcess
from tests.contract.kiosk_at_work import KioskAtWork, PassingTime, kiosk_at_work
from tests.contract.refunded import begun, check_returned, offered, refund, returns, story
from tests.contract.whole_purchases import balance, buy, last_entry, request
from tests.money.refund_counter import wanted

pytestmark = pytest.mark.asyncio(loop_scope="module")

POINTS = Money.of(10)


@pytest_asyncio.fixture(loop_scope="module")
async def kiosk(simulators: SimulatorProcess, home: Path) -> AsyncIterator[KioskAtWork]:
    async with kiosk_at_work(home, simulators.addresses, PassingTime()) as at_work:
        # One test's trouble is not the next one's.
        for left in await at_work.refunds.unfinished():
            await at_work.refunds.drive(left.guid)
        yield at_work


async def test_the_whole_purchase_goes_back_with_a_receipt_of_its_own(
    kiosk: KioskAtWork, simulators: SimulatorProcess
) -> None:
    purchase = await buy(kiosk, await request(kiosk))
    before = await last_entry(simulators)
    done = await refund(kiosk, purchase)
    await check_returned(kiosk, done)
    (told,) = await returns(simulators, before)
    assert told["returned"] == purchase.to_pay.minor == done.amount.minor
    assert done.returned is not None
    assert done.returned.number not in ("", purchase.receipt_number)
    assert len(done.licence_numbers) == 1
    assert await kiosk.offering.of_purchase(purchase) is Unfit.ALL_RETURNED


@pytest.mark.parametrize(
    "mood",
    [
        "cash:lose-answer:MakeReturnGoods*1",
        "cash:lose-request:MakeReturnGoods*1",
        "cash:close-mid-answer:MakeReturnGoods*1",
        "cash:proxy-page:MakeReturnGoods*1",
        "cash:empty-body:MakeReturnGoods*1",
        "cash:lose-answer:GetReceiptList*2",
        "cash:shift-closing:MakeReturnGoods*1",
    ],
)
async def test_trouble_on_the_way_gives_it_back_once(
    kiosk: KioskAtWork, simulators: SimulatorProcess, mood: str
) -> None:
    purchase = await buy(kiosk, await request(kiosk))
    before = await last_entry(simulators)
    opened = await begun(kiosk, purchase)
    await simulators.set_mood(mood)
    done = await kiosk.refunds.drive(opened.guid)
    await simulators.clear_moods()
    await check_returned(kiosk, done)
    assert len(await returns(simulators, before)) == 1


async def test_a_lost_answer_is_found_though_the_server_forgot_that_it_gave_one(
    kiosk: KioskAtWork, simulators: SimulatorProcess
) -> None:
    purchase = await buy(kiosk, await request(kiosk))
    opened = await begun(kiosk, purchase)
    before = await last_entry(simulators)
    await simulators.set_mood("cash:lose-answer:MakeReturnGoods*1")
    await simulators.set_mood("cash:evict-repeat-cache")
    done = await kiosk.refunds.drive(opened.guid)
    await check_returned(kiosk, done)
    assert len(await returns(simulators, before)) == 1


@pytest.mark.parametrize(
    "mood", ["cash:no-right:MakeReturnGoods", "cash:payment-declined:MakeReturnGoods"]
)
async def test_a_refusal_changes_nothing_and_may_be_tried_again(
    kiosk: KioskAtWork, simulators: SimulatorProcess, mood: str
) -> None:
    purchase = await buy(kiosk, await request(kiosk))
    opened = await begun(kiosk, purchase)
    await simulators.set_mood(mood)
    refused = await kiosk.refunds.drive(opened.guid)
    await simulators.clear_moods()
    assert refused.state is RefundState.REFUSED, await story(kiosk, refused)
    assert refused.cause is not None
    await check_returned(kiosk, await refund(kiosk, purchase))


async def test_a_number_that_is_wrong_is_set_right_on_the_way(
    kiosk: KioskAtWork, simulators: SimulatorProcess
) -> None:
    purchase = await buy(kiosk, await request(kiosk))
    opened = await begun(kiosk, purchase)
    counter = await kiosk.store.licence.counter()
    await kiosk.store.licence.go_on(counter.next_number + 5)
    done = await kiosk.refunds.drive(opened.guid)
    await check_returned(kiosk, done)
    assert len(done.licence_numbers) == 2


async def test_some_lines_go_back_and_the_rest_later_never_one_twice(
    kiosk: KioskAtWork, simulators: SimulatorProcess
) -> None:
    purchase = await buy(kiosk, await request(kiosk))
    before = await last_entry(simulators)
    offer = await offered(kiosk, purchase)
    first, *rest = (line.guid for line in offer.lines)
    done = await refund(kiosk, purchase, frozenset({first}))
    await check_returned(kiosk, done)
    assert not done.whole
    with pytest.raises(Refused) as again:
        await kiosk.refunds.open(wanted(offer))
    assert again.value.code is ErrorCode.PURCHASE_REFUSED
    left = await offered(kiosk, purchase)
    assert [line.guid for line in left.lines] == rest
    await check_returned(kiosk, await refund(kiosk, purchase))
    amounts = [told["returned"] for told in await returns(simulators, before)]
    assert sum(amounts) == purchase.to_pay.minor
    assert await kiosk.offering.of_purchase(purchase) is Unfit.ALL_RETURNED


async def test_a_second_press_finds_the_first_one_under_way(kiosk: KioskAtWork) -> None:
    purchase = await buy(kiosk, await request(kiosk))
    offer = await offered(kiosk, purchase)
    opened = await kiosk.refunds.open(wanted(offer))
    with pytest.raises(Refused) as twice:
        await kiosk.refunds.open(wanted(offer))
    assert twice.value.code is ErrorCode.PURCHASE_UNFINISHED
    assert await kiosk.offering.of_purchase(purchase) is Unfit.UNDER_WAY
    await check_returned(kiosk, await kiosk.refunds.drive(opened.guid))
    assert (await kiosk.refunds.drive(opened.guid)).state is RefundState.FINISHED


async def test_points_paid_with_go_back_and_earned_ones_are_taken_back(
    home: Path, simulators: SimulatorProcess
) -> None:
    time = PassingTime()
    async with kiosk_at_work(home, simulators.addresses, time, credit_percent=5) as kiosk:
        had = await balance(kiosk)
        purchase = await buy(kiosk, await request(kiosk, bonus=POINTS))
        assert await balance(kiosk) != had
        offer = await offered(kiosk, purchase)
        assert offer.whole_only
        with pytest.raises(Refused):
            await kiosk.refunds.open(wanted(offer, frozenset({offer.lines[0].guid})))
        done = await refund(kiosk, purchase)
        await check_returned(kiosk, done)
        assert done.money == purchase.to_pay < done.amount
        assert (done.points, done.credit) == (RefundLeg.DONE, RefundLeg.DONE)
        assert await balance(kiosk) == had


@pytest.mark.parametrize("mood", ["crm:lose-answer:Transaction", "crm:lose-request:Transaction"])
async def test_points_come_back_once_though_answers_are_lost(
    home: Path, simulators: SimulatorProcess, mood: str
) -> None:
    time = PassingTime()
    async with kiosk_at_work(home, simulators.addresses, time, credit_percent=5) as kiosk:
        had = await balance(kiosk)
        purchase = await buy(kiosk, await request(kiosk, bonus=POINTS))
        opened = await begun(kiosk, purchase)
        await simulators.set_mood(f"{mood}*1")
        done = await kiosk.refunds.drive(opened.guid)
        await check_returned(kiosk, done)
        assert await balance(kiosk) == had


async def test_a_card_system_that_is_down_is_asked_again_later(
    kiosk: KioskAtWork, simulators: SimulatorProcess
) -> None:
    had = await balance(kiosk)
    purchase = await buy(kiosk, await request(kiosk, bonus=POINTS))
    opened = await begun(kiosk, purchase)
    await simulators.set_mood("crm:lose-request")
    waits = await kiosk.refunds.drive(opened.guid)
    assert (waits.state, waits.points) == (RefundState.MONEY_SETTLED, RefundLeg.DUE)
    await simulators.clear_moods()
    await check_returned(kiosk, await kiosk.refunds.drive(opened.guid))
    assert await balance(kiosk) == had


async def test_points_r_keeper_debited_come_back_by_r_keeper(
    home: Path, simulators: SimulatorProcess
) -> None:
    time = PassingTime()
    async with kiosk_at_work(home, simulators.addresses, time, points_by_till=True) as kiosk:
        had = await balance(kiosk)
        purchase = await buy(kiosk, await request(kiosk, bonus=POINTS))
        done = await refund(kiosk, purchase)
        await check_returned(kiosk, done)
        assert done.money == purchase.to_pay < done.amount
        assert done.points is RefundLeg.NONE
        assert await balance(kiosk) == had


async def test_a_receipt_of_another_till_is_found_by_its_number(kiosk: KioskAtWork) -> None:
    purchase = await buy(kiosk, await request(kiosk))
    await _forget(kiosk, purchase.receipt_number)
    offer = await kiosk.offering.of_receipt(purchase.receipt_number)
    assert not isinstance(offer, Unfit), offer
    assert (offer.purchase, offer.total) == (None, purchase.to_pay)
    opened = await kiosk.refunds.open(wanted(offer))
    await check_returned(kiosk, await kiosk.refunds.drive(opened.guid))
    assert await kiosk.offering.of_receipt("99999999") is Unfit.NOT_FOUND
    assert await kiosk.offering.of_receipt("") is Unfit.NOT_FOUND


async def test_what_was_not_paid_here_is_not_given_back(kiosk: KioskAtWork) -> None:
    counter = await buy(kiosk, await request(kiosk, way=PayWay.COUNTER))
    assert await kiosk.offering.of_purchase(counter) is Unfit.AT_COUNTER


async def test_without_a_reason_in_the_settings_nothing_is_offered(
    home: Path, simulators: SimulatorProcess
) -> None:
    time = PassingTime()
    async with kiosk_at_work(home, simulators.addresses, time, returns=False) as kiosk:
        purchase = await buy(kiosk, await request(kiosk))
        assert await kiosk.offering.of_purchase(purchase) is Unfit.NOT_SET_UP


async def test_a_refund_that_holds_a_number_lets_no_order_take_it(
    kiosk: KioskAtWork, simulators: SimulatorProcess
) -> None:
    purchase = await buy(kiosk, await request(kiosk))
    opened = await begun(kiosk, purchase)
    await simulators.set_mood("cash:lose-answer:MakeReturnGoods*1")
    await simulators.set_mood("cash:lose-answer:GetReceiptList")
    waits = await kiosk.refunds.drive(opened.guid)
    await simulators.clear_moods()
    assert (waits.state, waits.ended) == (RefundState.BEGUN, False)
    counter = await kiosk.store.licence.counter()
    assert counter.held
    guest = await buy(kiosk, await request(kiosk))
    assert guest.nothing_taken
    await check_returned(kiosk, await kiosk.refunds.drive(opened.guid))
    assert not (await kiosk.store.licence.counter()).held


async def _forget(kiosk: KioskAtWork, receipt: str) -> None:
    """As if the purchase had been made elsewhere: its own record names another receipt."""
    purchase = await kiosk.store.purchases.with_receipt(receipt)
    assert purchase is not None
    lines = await kiosk.store.purchases.journal_of(purchase.guid)
    await kiosk.store.purchases.move(replace(purchase, receipt_number=""), lines[-1])
