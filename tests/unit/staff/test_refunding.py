"""Money back and paper again as staff mode's screens see them: real database, access and core."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from kiosk.checkout.purchase import Purchase
from kiosk.domain.staff import Deed, Pin
from kiosk.errors import ErrorCode, PosRefused, StoreError
from kiosk.refund_intents import (
    NumberAsked,
    NumberConfirmed,
    NumberFor,
    NumberTyped,
    RefundConfirmed,
    RefundLineTapped,
    RefundOpened,
    RefundReason,
    RefundReasonChosen,
    RefundSaid,
    RefundShown,
)
from kiosk.refund_snapshots import PrintEnd, RefundStanding
from kiosk.refunds.vocabulary import RefundEvent, RefundState, Unfit
from kiosk.staff.access import StaffAccess
from kiosk.staff_intents import (
    LookedAgain,
    StaffDigitTapped,
    StaffIntent,
    StaffLeft,
    StaffPage,
    StaffPageOpened,
    StaffPinConfirmed,
    StaffPurchaseOpened,
    StaffStepBack,
)
from kiosk.staff_snapshots import PinTrouble, StaffPart, StaffView
from tests.money.order import ORDER
from tests.money.refund_counter import sold, wanted
from tests.money.return_till import FakeReturns
from tests.money.troubled_line import Fault
from tests.unit.staff.doubt import BORIS
from tests.unit.staff.test_access import CHEAP
from tests.unit.staff.test_staff_desk import DEALERS, RIGHT, WRONG, Stage, stage

BORIS_PIN = "9513"
ALL_BACK = (RefundReasonChosen(RefundReason.NOT_SERVED), RefundConfirmed())


@asynccontextmanager
async def paid(home: Path) -> AsyncIterator[tuple[Stage, Purchase, StaffPart]]:
    """Inside, with a purchase open that a guest has paid for."""
    restaurant, purchase = await sold()
    async with stage(home, restaurant) as staff:
        store = staff.store
        await StaffAccess(store.staff, staff.clock, CHEAP).set_pin(BORIS, Pin(BORIS_PIN))
        till = FakeReturns.selling(staff.returns.line, purchase)
        till.number = purchase.receipt_number
        staff.returns.order, staff.returns.lines = till.order, till.lines
        staff.returns.number = purchase.receipt_number
        yield staff, purchase, await staff.at(purchase)


async def no_room(*_words: object) -> None:
    raise StoreError(ErrorCode.STORE_UNWRITABLE, "the disk is full")


async def at_offer(staff: Stage) -> StaffPart:
    shown = await staff.do(RefundOpened())
    assert shown is not None
    assert shown.view is StaffView.REFUND
    return shown


async def ended(staff: Stage) -> RefundStanding:
    await staff.settled()
    shown = staff.desk.now
    assert shown is not None
    assert shown.view is StaffView.REFUNDED
    assert shown.refund is not None
    assert shown.refund.standing is not None
    return shown.refund.standing


async def test_money_goes_back_after_a_reason_and_the_pin(tmp_path: Path) -> None:
    async with paid(tmp_path) as (staff, purchase, shown):
        assert shown.opened is not None
        assert shown.opened.may_refund
        offered = await at_offer(staff)
        assert offered.refund is not None
        assert offered.refund.offer is not None
        assert offered.refund.offer.all_chosen
        assert offered.refund.to_return == ORDER.total
        asked = await staff.do(*ALL_BACK)
        assert asked is not None
        assert asked.view is StaffView.CONFIRM
        assert not staff.returns.returns, "nothing is done before the PIN"
        await staff.type(RIGHT)
        standing = await ended(staff)
        assert (standing.state, standing.busy) == (RefundState.FINISHED, False)
        assert standing.return_number
        assert standing.slip is None, "there is no printer"
        said, done = [
            line for line in reversed(await staff.store.staff.trail(9)) if "refund" in line.deed
        ]
        assert (said.deed, said.detail) == (Deed.REFUND_SAID, "not-served")
        assert (done.deed, done.outcome) == (Deed.REFUND_ENDED, "finished")
        assert said.about == str(purchase.guid)
        back = await staff.do(StaffStepBack())
        assert back is not None
        assert back.opened is not None
        assert not back.opened.may_refund
        (refund,) = back.opened.refunds
        assert (refund.state, refund.amount) == (RefundState.FINISHED, ORDER.total)


async def test_pressed_twice_it_goes_back_once(tmp_path: Path) -> None:
    async with paid(tmp_path) as (staff, _, _):
        await at_offer(staff)
        await staff.do(*ALL_BACK)
        await staff.type(RIGHT)
        await staff.do(*ALL_BACK, RefundConfirmed())
        await ended(staff)
        assert len(staff.returns.returns) == 1


async def test_some_lines_go_back(tmp_path: Path) -> None:
    async with paid(tmp_path) as (staff, _, _):
        await at_offer(staff)
        first, second = ORDER.lines
        shown = await staff.do(RefundLineTapped(first.guid))
        assert shown is not None
        assert shown.refund is not None
        assert shown.refund.to_return == second.shown
        await staff.do(*ALL_BACK)
        await staff.type(RIGHT)
        assert (await ended(staff)).amount == second.shown
        assert staff.returns.times_returned(first.guid) == 0


async def test_a_database_that_fails_leaves_the_keypad_to_try_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with paid(tmp_path) as (staff, _, _):
        await at_offer(staff)
        await staff.do(*ALL_BACK)
        with monkeypatch.context() as failing:
            failing.setattr(staff.store.refunds, "insert", no_room)
            with pytest.raises(StoreError):
                await staff.type(RIGHT)
        shown = staff.desk.now
        assert shown is not None
        assert shown.pin is not None
        assert (shown.view, shown.pin.busy) == (StaffView.CONFIRM, False)
        assert shown.pin.trouble is PinTrouble.STORE
        assert not staff.returns.returns
        await staff.type(RIGHT)
        assert (await ended(staff)).state is RefundState.FINISHED


async def test_a_number_that_cannot_be_looked_up_may_be_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with paid(tmp_path) as (staff, purchase, _):
        await staff.do(StaffPageOpened(StaffPage.OPERATIONS), NumberAsked(NumberFor.REFUND))
        await staff.do(NumberTyped(purchase.receipt_number))
        with monkeypatch.context() as failing:
            failing.setattr(staff.store.refunds, "of_receipt", no_room)
            with pytest.raises(StoreError):
                await staff.do(NumberConfirmed())
        shown = await staff.do(NumberConfirmed())
        assert shown is not None
        assert shown.view is StaffView.REFUND


async def test_what_has_come_back_meanwhile_is_said_to_be_gone(tmp_path: Path) -> None:
    async with paid(tmp_path) as (staff, purchase, _):
        await at_offer(staff)
        await staff.do(*ALL_BACK)
        desk = staff.refunds
        offer = await desk.offering.of_purchase(purchase)
        assert not isinstance(offer, Unfit)
        await desk.runner.drive((await desk.runner.open(wanted(offer))).guid)
        shown = await staff.type(RIGHT)
        assert shown.refund is not None
        assert shown.refund.unfit is Unfit.ALL_RETURNED
        assert len(staff.returns.returns) == 1


async def test_a_wrong_pin_and_one_that_may_not_give_nothing_back(tmp_path: Path) -> None:
    async with paid(tmp_path) as (staff, _, _):
        await at_offer(staff)
        await staff.do(*ALL_BACK)
        for pin, trouble in (
            (WRONG, PinTrouble.WRONG),
            (DEALERS, PinTrouble.NOT_ALLOWED),
            (BORIS_PIN, PinTrouble.NOT_ALLOWED),
        ):
            shown = await staff.type(pin)
            assert shown.view is StaffView.CONFIRM
            assert shown.pin is not None
            assert shown.pin.trouble is trouble
        assert not staff.returns.returns
        back = await staff.do(StaffStepBack())
        assert back is not None
        assert back.view is StaffView.REFUND


@pytest.mark.parametrize("pin", [DEALERS, BORIS_PIN])
async def test_without_the_right_nothing_is_offered(tmp_path: Path, pin: str) -> None:
    async with paid(tmp_path) as (staff, purchase, _):
        staff.desk.submit(StaffLeft())
        await staff.knock()
        await staff.type(pin)
        seen = await staff.do(
            StaffPageOpened(StaffPage.PURCHASES), StaffPurchaseOpened(purchase.guid)
        )
        assert seen is not None
        assert seen.opened is not None
        assert not seen.opened.may_refund
        shown = await staff.do(RefundOpened())
        assert shown is not None
        assert shown.view is StaffView.PURCHASE
        shown = await staff.do(StaffPageOpened(StaffPage.OPERATIONS), NumberAsked(NumberFor.REFUND))
        assert shown is not None
        assert shown.view is StaffView.OPERATIONS


async def test_a_till_that_says_no_is_told_and_nothing_is_returned(tmp_path: Path) -> None:
    async with paid(tmp_path) as (staff, _, _):
        staff.returns.refuses = lambda: PosRefused(ErrorCode.POS_PAYMENT_DECLINED, "no")
        await at_offer(staff)
        await staff.do(*ALL_BACK)
        await staff.type(RIGHT)
        standing = await ended(staff)
        assert (standing.state, standing.cause) == (
            RefundState.REFUSED,
            ErrorCode.POS_PAYMENT_DECLINED,
        )


async def test_what_nobody_can_tell_is_settled_by_a_person(tmp_path: Path) -> None:
    async with paid(tmp_path) as (staff, _, _):
        staff.returns.line.script = {("MakeReturnGoods", 0): Fault.LOST_REQUEST}
        await at_offer(staff)
        await staff.do(*ALL_BACK)
        await staff.type(RIGHT)
        standing = await ended(staff)
        assert standing.state is RefundState.NEEDS_STAFF
        assert RefundEvent.STAFF_SAW_NONE in standing.may_say
        looked = await staff.do(LookedAgain())
        assert looked is not None
        assert (await ended(staff)).state is RefundState.NEEDS_STAFF
        asked = await staff.do(RefundSaid(RefundEvent.STAFF_SAW_NONE))
        assert asked is not None
        assert asked.view is StaffView.CONFIRM
        await staff.type(RIGHT)
        assert (await ended(staff)).state is RefundState.REFUSED


async def test_a_word_that_comes_too_late_is_told_to_whoever_said_it(tmp_path: Path) -> None:
    async with paid(tmp_path) as (staff, _, _):
        staff.returns.line.script = {("MakeReturnGoods", 0): Fault.LOST_REQUEST}
        await at_offer(staff)
        await staff.do(*ALL_BACK)
        await staff.type(RIGHT)
        waits = (await ended(staff)).state
        (row,) = await staff.store.refunds.unfinished()
        await staff.do(RefundSaid(RefundEvent.STAFF_SAW_RETURN))
        runner = staff.refunds.runner
        await runner.answer(row, RefundEvent.STAFF_SAW_NONE, reason="staff: Boris: looked")
        await staff.type(RIGHT)
        standing = await ended(staff)
        assert (waits, standing.state) == (RefundState.NEEDS_STAFF, RefundState.REFUSED)
        assert standing.overtaken is RefundEvent.STAFF_SAW_RETURN


async def test_a_refund_is_found_again_on_its_purchase(tmp_path: Path) -> None:
    async with paid(tmp_path) as (staff, _, _):
        await at_offer(staff)
        await staff.do(*ALL_BACK)
        await staff.type(RIGHT)
        await ended(staff)
        shown = await staff.do(StaffStepBack())
        assert shown is not None
        assert shown.opened is not None
        await staff.do(RefundShown(shown.opened.refunds[0].guid))
        assert (await ended(staff)).state is RefundState.FINISHED


async def test_a_receipt_is_found_by_its_number(tmp_path: Path) -> None:
    async with paid(tmp_path) as (staff, purchase, _):
        await staff.do(StaffPageOpened(StaffPage.OPERATIONS), NumberAsked(NumberFor.REFUND))
        shown = await staff.do(NumberTyped("99x99"), NumberConfirmed())
        assert shown is not None
        assert shown.refund is not None
        assert shown.refund.number is not None
        assert (shown.refund.number.typed, shown.refund.number.unfit) == ("9999", Unfit.NOT_FOUND)
        shown = await staff.do(NumberTyped(purchase.receipt_number), NumberConfirmed())
        assert shown is not None
        assert shown.view is StaffView.REFUND
        assert shown.opened is not None
        assert shown.opened.row.guid == purchase.guid


async def test_an_order_is_found_by_its_number_and_printed(tmp_path: Path) -> None:
    async with paid(tmp_path) as (staff, purchase, _):
        await staff.do(StaffPageOpened(StaffPage.OPERATIONS), NumberAsked(NumberFor.REPRINT))
        shown = await staff.do(NumberTyped("998"), NumberConfirmed())
        assert shown is not None
        assert shown.refund is not None
        assert shown.refund.number is not None
        assert shown.refund.number.missing
        shown = await staff.do(NumberTyped(purchase.order_number), NumberConfirmed())
        assert shown is not None
        assert shown.view is StaffView.PURCHASE
        assert shown.opened is not None
        assert shown.opened.printed is PrintEnd.NO_PRINTER
        (line,) = await staff.store.staff.trail(1)
        assert (line.deed, line.outcome) == (Deed.PRINTED_AGAIN, "no-printer")


async def test_whoever_comes_next_does_not_see_the_refund_of_the_one_before(tmp_path: Path) -> None:
    async with paid(tmp_path) as (staff, _, _):
        await at_offer(staff)
        await staff.do(*ALL_BACK)
        await staff.type(RIGHT)
        await staff.do(StaffLeft())
        await staff.knock()
        shown = await staff.type(BORIS_PIN)
        assert shown.refund is None
        assert shown.view is StaffView.WRONG


async def test_whoever_leaves_before_the_pin_is_checked_gives_nothing_back(tmp_path: Path) -> None:
    async with paid(tmp_path) as (staff, _, _):
        await at_offer(staff)
        await staff.do(*ALL_BACK)
        typed: list[StaffIntent] = [StaffDigitTapped(digit) for digit in RIGHT]
        for intent in (*typed, StaffPinConfirmed(), StaffLeft()):
            staff.desk.submit(intent)
        await staff.settled()
        assert not staff.returns.returns
        assert await staff.store.refunds.latest(1) == ()
