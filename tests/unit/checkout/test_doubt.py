"""Answers that come late, from elsewhere, or mean less than they say."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.telling import telling_of
from kiosk.checkout.vocabulary import Effect, Event, Question, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import Money
from kiosk.errors import ErrorCode, PosRefused
from kiosk.snapshots.telling import Telling
from tests.money.fake_terminal import PATIENT
from tests.money.order import ORDER
from tests.money.power import PlugPulled
from tests.money.troubled_line import Fault
from tests.unit.checkout.restaurant import Restaurant, request
from tests.unit.checkout.story import Story, check_truth

POINTS = request(bonus=Money.of(120))
LOCKED = PosRefused(ErrorCode.POS_ORDER_LOCKED, number=2219)
LICENCE_GONE = PosRefused(ErrorCode.LICENCE_REFUSED, "License check")


def at_call(number: int, happens: Callable[[], None]) -> Callable[[int], None]:
    def before(call: int) -> None:
        if call == number:
            happens()

    return before


async def bought(restaurant: Restaurant, *answers: Event, wanted=POINTS) -> Purchase:
    purchase = await Story(restaurant, answers).buy(wanted)
    assert purchase is not None
    check_truth(restaurant, purchase)
    return purchase


def intents(restaurant: Restaurant, kind: Effect) -> int:
    return len([intent for intent in restaurant.book.intents.values() if intent.kind is kind])


async def test_an_order_that_arrives_late_is_seen_by_the_second_look_and_not_sent_again() -> None:
    restaurant = Restaurant({("SaveOrder", 1): Fault.LATE})
    till = restaurant.till
    till.line.before["look"] = at_call(2, till.deliver_late)
    assert (await bought(restaurant)).state is State.FINISHED
    assert till.line.calls["SaveOrder"] == 1


async def test_a_debit_that_arrives_late_is_seen_after_the_quarantine_and_not_sent_again() -> None:
    restaurant = Restaurant({("debit", 1): Fault.LATE})
    cards = restaurant.cards
    cards.line.before["find debit"] = at_call(2, cards.deliver_late)
    assert (await bought(restaurant)).state is State.FINISHED
    assert cards.line.calls["debit"] == 1


async def test_what_was_on_its_way_when_the_power_went_is_waited_for() -> None:
    whole = Restaurant()
    await bought(whole)
    after_sending = whole.plug.moments.index("after SaveOrder was carried out") + 1
    restaurant = Restaurant({("SaveOrder", 1): Fault.LATE}, pull_at=after_sending)
    with pytest.raises(PlugPulled):
        await Story(restaurant).until_the_plug_is_pulled(POINTS)
    till = restaurant.till
    till.line.before["look"] = at_call(till.line.calls["look"] + 2, till.deliver_late)
    purchase = await Story(restaurant).switched_on_again()
    check_truth(restaurant, purchase)
    assert till.line.calls["SaveOrder"] == 1


async def test_a_busy_answer_about_our_own_late_order_does_not_order_twice() -> None:
    restaurant = Restaurant({("SaveOrder", 1): Fault.LATE, ("SaveOrder", 2): LOCKED})
    restaurant.till.line.before["SaveOrder"] = at_call(3, restaurant.till.deliver_late)
    assert (await bought(restaurant)).state is State.FINISHED
    assert intents(restaurant, Effect.SAVE_ORDER) == 1


async def test_a_busy_answer_about_our_own_late_payment_does_not_cancel_it() -> None:
    restaurant = Restaurant({("PayOrder", 1): Fault.LATE, ("PayOrder", 2): LOCKED})

    till = restaurant.till

    def the_lock_holds_for_one_more_look() -> None:
        till.line.before["look"] = at_call(till.line.calls["look"] + 2, till.deliver_late)

    till.line.before["PayOrder"] = at_call(2, the_lock_holds_for_one_more_look)
    assert (await bought(restaurant)).state is State.FINISHED
    assert intents(restaurant, Effect.PAY_ORDER) == 1


BUSY_EVER_AFTER = {("PayOrder", n): LOCKED for n in range(2, 9)}
"""The till keeps a refusal as its answer to these bytes, however often they come (rk7 §3.8)."""


async def test_a_till_that_goes_on_saying_busy_undoes_the_payment_without_a_person() -> None:
    restaurant = Restaurant({("PayOrder", 1): Fault.LOST_REQUEST, **BUSY_EVER_AFTER})
    purchase = await bought(restaurant)
    assert (purchase.state, purchase.cause) == (State.CANCELLED, ErrorCode.POS_ORDER_LOCKED)
    assert intents(restaurant, Effect.PAY_ORDER) == 1


async def test_a_power_cut_after_a_busy_till_ends_without_a_person() -> None:
    busy = {("PayOrder", 1): LOCKED, **BUSY_EVER_AFTER}
    whole = Restaurant(busy)
    await Story(whole).buy(POINTS)
    noted = whole.plug.moments.index("after commit payment-in-doubt -> card-held/look-for-payment")
    restaurant = Restaurant(busy, pull_at=noted + 1)
    purchase = await Story(restaurant).buy(POINTS)
    check_truth(restaurant, purchase)
    assert purchase is not None
    assert (purchase.state, purchase.points) == (State.CANCELLED, Leg.RETURNED)


async def test_a_busy_answer_to_the_repeat_is_believed_before_five_minutes_have_passed() -> None:
    restaurant = Restaurant({("PayOrder", 1): Fault.LOST_REQUEST, **BUSY_EVER_AFTER})
    went_silent: list[float] = []
    restaurant.till.line.before["look"] = lambda _: went_silent.append(restaurant.time.seconds)
    purchase = await bought(restaurant)
    assert purchase.state is State.CANCELLED
    assert restaurant.till.line.calls["PayOrder"] == 2
    # The look before the charge, then those after it.
    assert restaurant.time.seconds - went_silent[1] < 300.0


async def test_a_payment_that_arrives_after_all_that_busyness_is_not_lost() -> None:
    restaurant = Restaurant({("PayOrder", 1): Fault.LATE, **BUSY_EVER_AFTER})
    till = restaurant.till
    till.line.before["VoidOrder"] = at_call(1, till.deliver_late)
    assert (await bought(restaurant)).state is State.FINISHED


async def test_a_lost_answer_about_a_declined_card_becomes_a_question_not_a_second_charge() -> None:
    restaurant = Restaurant({("PayOrder", 1): Fault.LOST_ANSWER})
    restaurant.till.declines = 1
    restaurant.till.remembers_answers = False
    story = Story(restaurant, [Event.GUEST_RETRIES])
    purchase = await story.buy(POINTS)
    assert purchase is not None
    assert purchase.state is State.FINISHED
    check_truth(restaurant, purchase)
    assert story.asked == [Question.DECLINED]
    assert restaurant.till.line.calls["PayOrder"] == 3


async def test_a_payment_in_doubt_is_never_followed_by_a_new_one_without_asking() -> None:
    restaurant = Restaurant({("PayOrder", 1): Fault.LOST_REQUEST, ("PayOrder", 2): LICENCE_GONE})
    purchase = await bought(restaurant)
    assert (purchase.state, purchase.cause) == (State.CANCELLED, ErrorCode.LICENCE_REFUSED)
    assert restaurant.till.line.calls["PayOrder"] == 2


async def test_a_payment_that_may_have_left_is_not_taken_for_one_that_has_not() -> None:
    restaurant = Restaurant(
        {("PayOrder", 1): Fault.LATE, **{("PayOrder", n): Fault.NOT_SENT for n in range(2, 400)}}
    )
    purchase = await Story(restaurant).buy(POINTS)
    assert purchase is not None
    assert (purchase.state, purchase.payment) == (State.NEEDS_STAFF, Leg.OPEN)
    restaurant.till.deliver_late()
    purchase = await restaurant.runner.drive(purchase.guid)
    assert purchase.state is State.FINISHED
    check_truth(restaurant, purchase)


async def test_a_price_that_rises_after_saving_is_noticed_before_anything_is_charged() -> None:
    restaurant = Restaurant()

    def rises() -> None:
        restaurant.order.tills_own_total = ORDER.total + Money.of(10)

    restaurant.till.line.before["due"] = at_call(1, rises)
    purchase = await bought(restaurant)
    assert (purchase.state, purchase.cause) == (State.CANCELLED, ErrorCode.POS_TOTAL_CHANGED)
    assert purchase.points is Leg.RETURNED
    assert not restaurant.till.line.calls["PayOrder"]


async def test_a_guest_who_paid_at_the_till_meanwhile_is_told_so() -> None:
    restaurant = Restaurant()
    till = restaurant.till
    till.line.before["look"] = at_call(1, till.cashier_takes_payment)
    purchase = await Story(restaurant).buy(request())
    assert purchase is not None
    assert (purchase.state, purchase.charged) == (State.FINISHED, ORDER.total)
    assert purchase.receipt_number == "777"
    assert not till.line.calls["PayOrder"]


async def test_points_are_given_back_where_the_cashier_was_paid_for_the_order() -> None:
    restaurant = Restaurant()
    till = restaurant.till
    till.line.before["look"] = at_call(1, till.cashier_takes_payment)
    purchase = await bought(restaurant)
    assert (purchase.state, purchase.points) == (State.CANCELLED, Leg.RETURNED)
    assert not till.line.calls["PayOrder"]


async def test_a_held_card_is_let_go_where_the_cashier_was_paid_for_the_order() -> None:
    restaurant = Restaurant({("PayOrder", 1): Fault.LOST_REQUEST}, terminal=PATIENT)
    till = restaurant.till
    till.line.before["PayOrder"] = lambda _: till.cashier_takes_payment()
    purchase = await bought(restaurant, wanted=replace(POINTS, way=PayWay.TERMINAL))
    assert (purchase.state, purchase.card) == (State.CANCELLED, Leg.RETURNED)
    assert not restaurant.terminal.model.held


async def test_a_till_payment_on_top_of_points_that_tells_no_tender_is_for_a_person() -> None:
    restaurant = Restaurant()
    till = restaurant.till
    till.tells_tenders = False
    till.line.before["look"] = at_call(1, till.cashier_takes_payment)
    purchase = await Story(restaurant).buy(POINTS)
    assert purchase is not None
    assert (purchase.state, purchase.points) == (State.NEEDS_STAFF, Leg.DONE)
    assert telling_of(purchase) is Telling.SEE_STAFF
    assert (await restaurant.runner.drive(purchase.guid)).state is State.NEEDS_STAFF


async def test_an_order_that_vanishes_during_payment_stays_with_staff() -> None:
    restaurant = Restaurant({("PayOrder", 0): Fault.LOST_REQUEST})
    restaurant.till.line.before["PayOrder"] = lambda _: restaurant.till.orders.clear()
    purchase = await Story(restaurant).buy(POINTS)
    assert purchase is not None
    assert purchase.state is State.NEEDS_STAFF
    await restaurant.runner.answer(purchase.guid, Event.STAFF_CANCELS, reason="guest left")
    purchase = await restaurant.runner.drive(purchase.guid)
    assert (purchase.state, purchase.payment) == (State.NEEDS_STAFF, Leg.OPEN)
    assert telling_of(purchase) is Telling.SEE_STAFF


async def test_an_order_that_is_gone_when_it_is_paid_costs_nobody_anything() -> None:
    restaurant = Restaurant()
    restaurant.till.line.before["PayOrder"] = lambda _: restaurant.till.orders.clear()
    began = restaurant.time.seconds
    purchase = await bought(restaurant)
    assert (purchase.state, purchase.cause) == (State.CANCELLED, ErrorCode.POS_UNKNOWN_ORDER)
    assert telling_of(purchase) is Telling.NOTHING_CHARGED
    assert restaurant.time.seconds - began < 30


async def test_nobody_waits_longer_for_an_order_that_is_gone_than_the_till_may_work_on_it() -> None:
    restaurant = Restaurant({("PayOrder", 0): Fault.LOST_REQUEST})
    restaurant.till.line.before["PayOrder"] = lambda _: restaurant.till.orders.clear()
    purchase = await bought(restaurant)
    assert (purchase.state, purchase.payment) == (State.NEEDS_STAFF, Leg.OPEN)
    look = next(step for step in purchase.steps if step.name is Effect.LOOK_FOR_PAYMENT)
    assert look.ms / 1000 < restaurant.pace.payment_wait_s + 10


async def test_points_given_back_when_the_power_went_are_looked_for_and_not_sent_again() -> None:
    script = {("PayOrder", 1): PosRefused(ErrorCode.POS_PAYMENT_DECLINED)}
    whole = Restaurant(script)
    assert (await bought(whole)).state is State.CANCELLED
    given_back = whole.plug.moments.index("after give back was carried out") + 1
    restaurant = Restaurant(script, pull_at=given_back)
    purchase = await Story(restaurant).buy(POINTS)
    check_truth(restaurant, purchase)
    assert restaurant.cards.line.calls["give back"] == 1


async def test_an_order_the_cashier_is_paid_for_meanwhile_leaves_the_next_guest_a_number() -> None:
    restaurant = Restaurant({("SaveOrder", 1): Fault.LOST_ANSWER})
    till = restaurant.till
    till.line.before["look"] = at_call(1, till.cashier_takes_payment)
    purchase = await Story(restaurant).buy(request())
    assert purchase is not None
    assert purchase.state is State.FINISHED
    assert restaurant.book.pending_number is None, "no number is on its way any more"
    del till.line.before["look"]
    following = await Story(restaurant).until_the_plug_is_pulled(request())
    assert following.state is State.FINISHED
