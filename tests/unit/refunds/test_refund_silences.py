"""Each silence on the way back: looked at, sent again only where nobody can be at work on it."""

from __future__ import annotations

from uuid import UUID

import pytest

from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO, Money
from kiosk.errors import CrmRefused, ErrorCode, PosRefused, Refused
from kiosk.refunds.records import refund_to_text
from kiosk.refunds.refund import Refund
from kiosk.refunds.vocabulary import RefundEffect, RefundEvent, RefundLeg, RefundState, Unfit
from tests.money.fake_card_system import BALANCE
from tests.money.fake_terminal import ONE_PHASE, TWO_PHASE
from tests.money.order import ORDER
from tests.money.refund_counter import CREDIT_PERCENT, RefundCounter, sold, wanted
from tests.money.troubled_line import Fault, Late, Script

BONUS = Money.of(50)
LOST = (Fault.LOST_ANSWER, Fault.LOST_REQUEST, Fault.GARBLED, Fault.NOT_SENT, Fault.DOUBLED)


async def counter(
    script: Script | None = None,
    *,
    way: PayWay = PayWay.STATION,
    bonus: Money = ZERO,
    credit_percent: int = 0,
    can_void: bool = True,
    numbered: bool = True,
) -> RefundCounter:
    terminal = ONE_PHASE if can_void else TWO_PHASE
    restaurant, purchase = await sold(
        way, bonus=bonus, credit_percent=credit_percent, terminal=terminal
    )
    return RefundCounter(restaurant, purchase, script, numbered=numbered)


def came_back_once(kiosk: RefundCounter, done: Refund) -> None:
    assert done.state is RefundState.FINISHED, [line.event for line in kiosk.book.journal]
    for line in ORDER.lines:
        assert kiosk.till.times_returned(line.guid) == line.quantity * 1000


@pytest.mark.parametrize("numbered", [True, False], ids=["numbered", "lifetime"])
@pytest.mark.parametrize("fault", LOST)
async def test_the_till_takes_it_back_once(fault: Fault, numbered: bool) -> None:
    if fault is Fault.DOUBLED and not numbered:
        pytest.skip("without a number only the till itself can tell")
    kiosk = await counter({("MakeReturnGoods", 1): fault}, numbered=numbered)
    came_back_once(kiosk, await kiosk.refunded())
    assert len(kiosk.till.returns) == 1


async def test_a_request_that_arrives_late_is_waited_for_and_not_sent_beside_it() -> None:
    kiosk = await counter({("MakeReturnGoods", 1): Late(100.0)})
    came_back_once(kiosk, await kiosk.refunded())
    assert kiosk.till.line.calls["MakeReturnGoods"] == 1


async def test_the_same_bytes_go_again_and_no_others() -> None:
    kiosk = await counter({("MakeReturnGoods", 1): Fault.LOST_REQUEST})
    sent: list[bytes] = []
    kiosk.till.line.leaves = lambda _call, request: sent.append(request)
    came_back_once(kiosk, await kiosk.refunded())
    assert len(sent) == 2
    assert len(set(sent)) == 1


async def test_a_refusal_that_nobody_heard_before_is_looked_at_and_believed() -> None:
    no = PosRefused(ErrorCode.POS_REFUSED, "no right")
    kiosk = await counter({("MakeReturnGoods", 0): no})
    done = await kiosk.refunded()
    assert (done.state, done.cause) == (RefundState.REFUSED, ErrorCode.POS_REFUSED)
    assert kiosk.till.returns == []
    assert kiosk.book.pending_number is None


async def test_a_till_that_never_answers_leaves_it_open_and_the_next_drive_goes_on() -> None:
    kiosk = await counter()
    opened = await kiosk.begun()
    kiosk.till.line.script = {
        ("MakeReturnGoods", 0): Fault.LOST_ANSWER,
        ("returned", 0): Fault.NOT_SENT,
    }
    waits = await kiosk.runner.drive(opened.guid)
    assert (waits.state, waits.effect) == (RefundState.BEGUN, RefundEffect.LOOK_FOR_RETURN)
    assert await kiosk.offering.of_purchase(kiosk.purchase) is Unfit.UNDER_WAY
    kiosk.till.line.script = {}
    came_back_once(kiosk, await kiosk.runner.drive(opened.guid))


async def test_a_number_used_up_without_a_receipt_needs_a_person() -> None:
    kiosk = await counter({("MakeReturnGoods", 1): Fault.LOST_REQUEST})
    # Somebody else's command took the number meanwhile.
    kiosk.till.line.before["returned"] = lambda _: setattr(kiosk.till, "last_number", 0)
    waits = await kiosk.refunded()
    assert waits.state is RefundState.NEEDS_STAFF
    assert kiosk.book.pending_number is None, "the next order has a number"
    assert kiosk.till.returns == []
    again = await kiosk.runner.drive(waits.guid)
    assert again.state is RefundState.NEEDS_STAFF
    assert kiosk.till.line.calls["MakeReturnGoods"] == 1, "nothing is sent again"


@pytest.mark.parametrize(
    ("said", "end"),
    [
        (RefundEvent.STAFF_SAW_RETURN, RefundState.FINISHED),
        (RefundEvent.STAFF_SAW_NONE, RefundState.REFUSED),
    ],
)
async def test_what_a_person_saw_at_the_till_counts(said: RefundEvent, end: RefundState) -> None:
    kiosk = await counter({("MakeReturnGoods", 1): Fault.LOST_REQUEST})
    kiosk.till.line.before["returned"] = lambda _: setattr(kiosk.till, "last_number", 0)
    waits = await kiosk.refunded()
    after, counts = await kiosk.runner.answer(waits, said, reason="staff: Anna: looked")
    assert counts
    after = await kiosk.runner.drive(after.guid)
    assert (after.state, after.said_by_staff) == (end, True)
    late = await kiosk.runner.answer(waits, RefundEvent.STAFF_SAW_NONE, reason="too late")
    assert late == (after, False)


@pytest.mark.parametrize("fault", [Fault.LOST_ANSWER, Fault.LOST_REQUEST])
async def test_the_terminal_gives_the_sum_back_once(fault: Fault) -> None:
    kiosk = await counter({("release", 1): fault}, way=PayWay.TERMINAL)
    assert kiosk.taken_at_terminal == ORDER.total.minor
    done = await kiosk.refunded()
    came_back_once(kiosk, done)
    assert (done.card, kiosk.taken_at_terminal) == (RefundLeg.DONE, 0)


async def test_a_terminal_that_cannot_leaves_it_to_a_person() -> None:
    kiosk = await counter(way=PayWay.TERMINAL, can_void=False)
    done = await kiosk.refunded()
    came_back_once(kiosk, done)
    assert done.card is RefundLeg.BY_HAND
    assert kiosk.restaurant.terminal.line.calls["release"] == 0


async def test_a_person_gives_back_no_more_than_the_card_was_charged() -> None:
    kiosk = await counter(way=PayWay.TERMINAL, can_void=False, bonus=BONUS)
    done = await kiosk.refunded()
    assert (done.card, done.points) == (RefundLeg.BY_HAND, RefundLeg.DONE)
    assert (done.amount, done.money) == (ORDER.total, kiosk.purchase.to_pay)
    assert done.money == ORDER.total - BONUS


async def test_a_part_is_given_back_by_a_person_and_never_the_whole_by_the_terminal() -> None:
    kiosk = await counter(way=PayWay.TERMINAL)
    first = (await kiosk.offer()).lines[0].guid
    done = await kiosk.refunded(frozenset({first}))
    assert (done.state, done.card) == (RefundState.FINISHED, RefundLeg.BY_HAND)
    assert kiosk.taken_at_terminal == ORDER.total.minor
    rest = await kiosk.refunded()
    assert rest.card is RefundLeg.BY_HAND


async def test_a_terminal_that_never_answers_waits_for_a_person() -> None:
    silence = {("release", 0): Fault.LOST_REQUEST, ("status", 0): Fault.LOST_REQUEST}
    kiosk = await counter(silence, way=PayWay.TERMINAL)
    waits = await kiosk.refunded()
    assert (waits.state, waits.card) == (RefundState.RETURNED, RefundLeg.DUE)
    said, _ = await kiosk.runner.answer(waits, RefundEvent.STAFF_GAVE_BACK, reason="by hand")
    done = await kiosk.runner.drive(said.guid)
    assert (done.state, done.card) == (RefundState.FINISHED, RefundLeg.DONE)


@pytest.mark.parametrize("fault", LOST)
async def test_points_come_back_once_and_earned_ones_are_taken_once(fault: Fault) -> None:
    script = {("give back", 1): fault, ("give back", 3): fault}
    kiosk = await counter(script, bonus=BONUS, credit_percent=CREDIT_PERCENT)
    assert kiosk.restaurant.cards.credited
    done = await kiosk.settled_refund()
    came_back_once(kiosk, done)
    assert (done.points, done.credit) == (RefundLeg.DONE, RefundLeg.DONE)
    assert kiosk.restaurant.cards.balance == BALANCE
    assert kiosk.restaurant.cards.credited == ZERO


async def test_a_refund_keeps_nothing_of_the_guests_card() -> None:
    kiosk = await counter(bonus=BONUS, credit_percent=CREDIT_PERCENT)
    done = await kiosk.settled_refund()
    assert done.points is RefundLeg.DONE
    bought = kiosk.purchase
    kept = refund_to_text(done) + repr(kiosk.book.journal)
    assert bought.card_number
    assert bought.card_number not in kept


async def test_points_that_are_refused_are_a_persons_to_give_back() -> None:
    no = CrmRefused(ErrorCode.CRM_REFUSED, sac="SAC-0103")
    kiosk = await counter({("give back", 0): no}, bonus=BONUS)
    done = await kiosk.refunded()
    assert (done.state, done.points) == (RefundState.FINISHED, RefundLeg.BY_HAND)


async def test_points_of_a_card_system_that_is_gone_are_a_persons_to_give_back() -> None:
    kiosk = await counter(bonus=BONUS, credit_percent=CREDIT_PERCENT)
    kiosk.switched_on(points=False)
    done = await kiosk.refunded()
    came_back_once(kiosk, done)
    assert (done.points, done.credit) == (RefundLeg.BY_HAND, RefundLeg.BY_HAND)
    assert done.cause is ErrorCode.CRM_UNREACHABLE


async def test_nothing_can_be_returned_of_what_is_gone() -> None:
    kiosk = await counter()
    offer = await kiosk.offer()
    await kiosk.refunded()
    with pytest.raises(Refused) as twice:
        await kiosk.runner.open(wanted(offer))
    assert twice.value.code is ErrorCode.PURCHASE_REFUSED
    with pytest.raises(Refused):
        await kiosk.runner.open(wanted(offer, frozenset({UUID(int=9)})))
    with pytest.raises(Refused):
        await kiosk.runner.open(wanted(offer, frozenset()))
    assert len(kiosk.till.returns) == 1


async def test_a_purchase_with_an_unanswered_number_comes_first() -> None:
    kiosk = await counter()
    kiosk.book.pending_number = kiosk.book.next_number
    done = await kiosk.refunded()
    assert (done.state, done.cause) == (RefundState.REFUSED, ErrorCode.PURCHASE_UNFINISHED)
    assert kiosk.till.line.calls["MakeReturnGoods"] == 0
