"""What the guest and the staff live through when things go wrong for longer than a moment."""

from __future__ import annotations

import pytest

from kiosk.checkout.intent import Outcome
from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.vocabulary import Effect, Event, Question, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO, Money
from kiosk.errors import ErrorCode, LicenceRefused, PosRefused, Refused, StoreError
from tests.money.order import ORDER
from tests.money.power import PlugPulled
from tests.money.troubled_line import Fault, Script
from tests.unit.checkout.restaurant import Restaurant, request
from tests.unit.checkout.story import Story, check_truth, refuses_another

POINTS = request(bonus=Money.of(120))
LICENCE_GONE = PosRefused(ErrorCode.LICENCE_REFUSED, "License check")
NOT_COVERED = PosRefused(ErrorCode.POS_NOT_COVERED, number=3373)


async def bought(restaurant: Restaurant, *answers: Event, wanted=POINTS) -> Purchase:
    purchase = await Story(restaurant, answers).buy(wanted)
    assert purchase is not None
    check_truth(restaurant, purchase)
    return purchase


async def test_a_card_purchase_is_told_step_by_step() -> None:
    restaurant = Restaurant()
    purchase = await bought(restaurant, wanted=request())
    assert [step.name for step in purchase.steps] == [
        Effect.CREATE_ORDER,
        Effect.SAVE_ORDER,
        Effect.CHECK_ORDER,
        Effect.PAY_ORDER,
        Effect.READ_RECEIPT,
    ]
    assert (purchase.charged, purchase.points_taken) == (ORDER.total, ZERO)
    assert (purchase.order_number, purchase.receipt_number) == ("17", "1001")
    assert purchase.licence_numbers == (0, 1)


async def test_every_change_is_on_disk_before_anybody_hears_of_it() -> None:
    restaurant = Restaurant()
    heard: list[bool] = []

    def hear(purchase: Purchase) -> None:
        heard.append(restaurant.book.rows[purchase.guid] == purchase)

    unsubscribe = restaurant.runner.subscribe(hear)
    await bought(restaurant)
    assert len(heard) > 8
    assert all(heard)
    unsubscribe()


async def test_a_screen_that_breaks_does_not_stop_the_money_half_way() -> None:
    restaurant = Restaurant()

    def broken(_purchase: Purchase) -> None:
        raise LookupError("a picture without a name")

    restaurant.runner.subscribe(broken)
    purchase = await bought(restaurant)
    assert purchase.state is State.FINISHED


async def test_a_cash_server_that_is_down_takes_no_order_and_no_money() -> None:
    restaurant = Restaurant({("CreateOrder", 0): Fault.NOT_SENT, ("look", 0): Fault.NOT_SENT})
    purchase = await bought(restaurant)
    assert (purchase.state, purchase.cause) == (State.ABORTED, ErrorCode.POS_UNREACHABLE)
    assert restaurant.time.seconds <= restaurant.pace.look_limit_s


async def test_a_short_outage_is_waited_for() -> None:
    script: Script = {("SaveOrder", n): Fault.NOT_SENT for n in (1, 2, 3)}
    assert (await bought(Restaurant(script))).state is State.FINISHED


async def test_a_server_that_dies_on_the_way_calls_staff_and_heals_by_itself() -> None:
    restaurant = Restaurant()
    restaurant.till.line.before["SaveOrder"] = restaurant.till.line.goes_down_for(4000.0)
    purchase = await Story(restaurant).buy(POINTS)
    assert purchase is not None
    assert (purchase.state, purchase.cause) == (State.NEEDS_STAFF, ErrorCode.POS_UNREACHABLE)
    assert purchase.nothing_taken
    assert await refuses_another(restaurant, request())
    assert (await restaurant.runner.drive(purchase.guid)).state is State.NEEDS_STAFF
    restaurant.time.seconds += 4000.0
    purchase = await restaurant.runner.drive(purchase.guid)
    assert purchase.state is State.CANCELLED
    check_truth(restaurant, purchase)


async def test_a_server_that_falls_silent_during_payment_calls_staff_and_blocks_new_sales() -> None:
    restaurant = Restaurant({("PayOrder", 1): Fault.LOST_ANSWER})
    restaurant.till.line.before["PayOrder"] = restaurant.till.line.goes_silent("look")
    purchase = await Story(restaurant).buy(POINTS)
    assert purchase is not None
    assert (purchase.state, purchase.payment) == (State.NEEDS_STAFF, Leg.OPEN)
    assert await refuses_another(restaurant, request())
    restaurant.till.line.script = {}
    purchase = await restaurant.runner.drive(purchase.guid)
    assert purchase.state is State.FINISHED
    check_truth(restaurant, purchase)
    assert not await refuses_another(restaurant, request())


async def test_a_payment_request_that_arrives_after_its_time_out_is_not_made_twice() -> None:
    restaurant = Restaurant({("PayOrder", 1): Fault.LATE})

    def arrives_at_the_sixth_look(look: int) -> None:
        if look == 6:
            restaurant.till.deliver_late()

    restaurant.till.line.before["look"] = arrives_at_the_sixth_look
    purchase = await bought(restaurant)
    assert purchase.state is State.FINISHED
    assert restaurant.till.line.calls["PayOrder"] == 1


async def test_a_payment_is_not_sent_again_before_the_station_must_have_finished() -> None:
    restaurant = Restaurant({("PayOrder", 1): Fault.LOST_REQUEST})
    sent_at: list[float] = []
    restaurant.till.line.before["PayOrder"] = lambda _: sent_at.append(restaurant.time.seconds)
    assert (await bought(restaurant)).state is State.FINISHED
    first, second = sent_at
    assert second - first >= 120 + restaurant.pace.payment_wait_s
    numbers = {i.licence_number for i in restaurant.book.intents.values() if i.licence_number}
    assert numbers == {1}, "the same bytes, the same number"


async def test_a_payment_that_nobody_answers_is_given_to_staff_and_staff_may_undo_it() -> None:
    restaurant = Restaurant({("PayOrder", 0): Fault.LOST_REQUEST})
    purchase = await Story(restaurant).buy(POINTS)
    assert purchase is not None
    assert (purchase.state, purchase.payment) == (State.NEEDS_STAFF, Leg.OPEN)
    assert restaurant.time.seconds <= restaurant.pace.payment_limit_s, "the guest waits"
    purchase = await restaurant.runner.drive(purchase.guid)
    assert purchase.state is State.NEEDS_STAFF, "what nobody knows stays with staff"
    await restaurant.runner.answer(purchase.guid, Event.STAFF_CANCELS, reason="guest left")
    purchase = await restaurant.runner.drive(purchase.guid)
    assert purchase.state is State.CANCELLED
    check_truth(restaurant, purchase)


async def test_staff_cannot_undo_what_was_paid_after_all() -> None:
    restaurant = Restaurant({("PayOrder", 0): Fault.LATE})
    purchase = await Story(restaurant).buy(POINTS)
    assert purchase is not None
    assert purchase.state is State.NEEDS_STAFF
    restaurant.till.deliver_late()
    await restaurant.runner.answer(purchase.guid, Event.STAFF_CANCELS, reason="guest left")
    purchase = await restaurant.runner.drive(purchase.guid)
    assert purchase.state is State.FINISHED
    check_truth(restaurant, purchase)


@pytest.mark.parametrize(
    ("event", "ends", "points", "payment"),
    [
        (Event.STAFF_FOUND_PAID, State.FINISHED, Leg.DONE, Leg.DONE),
        (Event.STAFF_GAVE_BACK, State.CANCELLED, Leg.RETURNED, Leg.RETURNED),
    ],
)
async def test_what_nobody_can_find_out_a_person_settles_with_a_reason(
    event: Event, ends: State, points: Leg, payment: Leg
) -> None:
    restaurant = Restaurant({("PayOrder", 0): Fault.LOST_REQUEST})
    purchase = await restaurant.runner.open(POINTS)
    purchase = await restaurant.runner.drive(purchase.guid)
    assert purchase.state is State.NEEDS_STAFF
    await restaurant.runner.answer(purchase.guid, event, reason="seen by the shift's senior")
    settled = await restaurant.runner.drive(purchase.guid)
    assert restaurant.points_gone == settled.points_taken
    assert (settled.state, settled.points, settled.payment) == (ends, points, payment)
    assert "seen by the shift's senior" in [line.detail for line in restaurant.book.journal]
    assert not restaurant.book.has_open(Effect.PAY_ORDER)
    assert await restaurant.runner.drive(settled.guid) == settled
    assert not await refuses_another(restaurant, request())


async def test_staff_have_no_say_in_a_purchase_that_does_not_need_them() -> None:
    restaurant = Restaurant()
    opened = await restaurant.runner.open(POINTS)
    same = await restaurant.runner.answer(opened.guid, Event.STAFF_GAVE_BACK, reason="impatience")
    assert same == opened
    check_truth(restaurant, await restaurant.runner.drive(opened.guid))


async def test_a_licence_that_is_refused_twice_cancels_and_takes_nothing() -> None:
    restaurant = Restaurant({("SaveOrder", 0): LICENCE_GONE})
    purchase = await bought(restaurant)
    assert (purchase.state, purchase.cause) == (State.CANCELLED, ErrorCode.LICENCE_REFUSED)
    assert purchase.points is Leg.UNTOUCHED


async def test_no_licence_to_be_had_is_found_out_before_anything_is_sent() -> None:
    restaurant = Restaurant()
    restaurant.licence.trouble = LicenceRefused(ErrorCode.LICENCE_EXPIRED)
    purchase = await bought(restaurant)
    assert (purchase.state, purchase.cause) == (State.CANCELLED, ErrorCode.LICENCE_EXPIRED)
    assert not restaurant.till.line.calls["SaveOrder"]


@pytest.mark.parametrize("number", [5, 40])
async def test_a_wrong_licence_number_is_set_right_and_the_guest_notices_nothing(
    number: int,
) -> None:
    restaurant = Restaurant()
    restaurant.book.next_number = number
    purchase = await bought(restaurant)
    assert purchase.state is State.FINISHED
    assert purchase.licence_numbers == (number, 0, 1)


@pytest.mark.parametrize("uses_up", [True, False])
async def test_a_refused_payment_is_looked_at_then_undone(uses_up: bool) -> None:
    restaurant = Restaurant({("PayOrder", 1): NOT_COVERED})
    restaurant.till.refusals_use_up_numbers = uses_up
    purchase = await bought(restaurant)
    assert (purchase.state, purchase.cause) == (State.CANCELLED, ErrorCode.POS_NOT_COVERED)
    assert purchase.points is Leg.RETURNED


@pytest.mark.parametrize("uses_up", [True, False])
async def test_three_declined_cards_are_three_intents_with_three_numbers(uses_up: bool) -> None:
    restaurant = Restaurant()
    restaurant.till.declines = 3
    restaurant.till.refusals_use_up_numbers = uses_up
    purchase = await bought(restaurant, *[Event.GUEST_RETRIES] * 3)
    assert purchase.state is State.FINISHED
    payments = [i for i in restaurant.book.intents.values() if i.kind is Effect.PAY_ORDER]
    assert [i.outcome for i in payments] == [Outcome.REFUSED] * 3 + [Outcome.DONE]


async def test_a_card_system_that_is_down_makes_it_a_question_not_a_riddle() -> None:
    restaurant = Restaurant({("debit", 0): Fault.NOT_SENT, ("find debit", 0): Fault.NOT_SENT})
    story = Story(restaurant, [Event.GUEST_PAYS_IN_FULL])
    purchase = await story.buy(POINTS)
    assert purchase is not None
    check_truth(restaurant, purchase)
    assert story.asked == [Question.BONUS_REFUSED]
    assert (purchase.charged, purchase.points_taken) == (ORDER.total, ZERO)


async def test_points_in_doubt_are_settled_before_the_guest_is_told_anything() -> None:
    restaurant = Restaurant(
        {("debit", 1): Fault.LOST_ANSWER, **{("find debit", n): Fault.NOT_SENT for n in range(90)}}
    )
    purchase = await Story(restaurant).buy(POINTS)
    assert purchase is not None
    assert (purchase.state, purchase.points) == (State.NEEDS_STAFF, Leg.OPEN)
    restaurant.cards.line.script = {}
    purchase = await restaurant.runner.drive(purchase.guid)
    assert (purchase.state, purchase.points) == (State.CANCELLED, Leg.RETURNED)
    check_truth(restaurant, purchase)


async def test_an_order_somebody_voids_at_the_till_gives_the_points_back() -> None:
    restaurant = Restaurant()
    restaurant.till.line.before["due"] = lambda _: restaurant.till.cashier_voids()
    purchase = await bought(restaurant)
    assert (purchase.state, purchase.points) == (State.CANCELLED, Leg.RETURNED)


async def test_a_full_disk_starts_no_purchase_and_sends_nothing() -> None:
    restaurant = Restaurant()
    restaurant.book.writable = False
    with pytest.raises(StoreError):
        await restaurant.runner.open(POINTS)
    assert not restaurant.till.line.calls


async def test_a_disk_that_fills_up_on_the_way_stops_before_the_next_send() -> None:
    restaurant = Restaurant()
    opened = await restaurant.runner.open(POINTS)
    restaurant.book.writable = False
    with pytest.raises(StoreError):
        await restaurant.runner.drive(opened.guid)
    assert restaurant.till.line.calls == {"CreateOrder": 1}
    restaurant.book.writable = True
    purchase = await restaurant.runner.drive(opened.guid)
    assert purchase.state is State.FINISHED
    check_truth(restaurant, purchase)


@pytest.mark.parametrize(
    "wanted",
    [
        request(way=PayWay.COUNTER, bonus=Money.of(120)),
        request(bonus=ORDER.total + Money.of(1)),
        request(bonus=-Money.of(1)),
    ],
)
async def test_what_this_kiosk_cannot_do_is_refused_before_anything_exists(wanted) -> None:
    restaurant = Restaurant()
    with pytest.raises(Refused):
        await restaurant.runner.open(wanted)
    assert not restaurant.book.rows


async def test_one_purchase_at_a_time() -> None:
    restaurant = Restaurant()
    await restaurant.runner.open(request())
    assert await refuses_another(restaurant, request())


async def test_a_late_answer_changes_nothing() -> None:
    restaurant = Restaurant()
    purchase = await bought(restaurant)
    lines = len(restaurant.book.journal)
    assert await restaurant.runner.answer(purchase.guid, Event.GUEST_CANCELLED) == purchase
    assert len(restaurant.book.journal) == lines


async def test_a_late_answer_after_a_restart_does_not_make_the_restart_forgotten() -> None:
    restaurant = Restaurant(pull_at=8)
    with pytest.raises(PlugPulled):
        await Story(restaurant).until_the_plug_is_pulled(POINTS)
    restaurant.plug.pull_at = None
    (left,) = await restaurant.book.unfinished()
    restaurant.switched_on()
    await restaurant.runner.answer(left.guid, Event.GUEST_RETRIES)
    check_truth(restaurant, await restaurant.runner.drive(left.guid))


async def test_points_cannot_be_taken_to_the_counter() -> None:
    restaurant = Restaurant()
    restaurant.till.declines = 1
    opened = await restaurant.runner.open(POINTS)
    asked = await restaurant.runner.drive(opened.guid)
    assert restaurant.runner.ways_left(asked) == frozenset({PayWay.TERMINAL, PayWay.SBP})
    same = await restaurant.runner.answer(asked.guid, Event.GUEST_CHOSE_WAY, way=PayWay.COUNTER)
    assert same == asked


async def test_a_question_survives_a_restart_and_is_asked_again() -> None:
    restaurant = Restaurant()
    restaurant.till.declines = 1
    opened = await restaurant.runner.open(POINTS)
    await restaurant.runner.drive(opened.guid)
    asked = await restaurant.switched_on().drive(opened.guid)
    assert asked.question is Question.DECLINED
    await restaurant.runner.answer(asked.guid, Event.GUEST_RETRIES)
    check_truth(restaurant, await restaurant.runner.drive(asked.guid))


async def test_waiting_for_staff_does_not_fill_the_disk() -> None:
    restaurant = Restaurant({("PayOrder", 0): Fault.LOST_REQUEST})
    purchase = await Story(restaurant).buy(POINTS)
    assert purchase is not None
    lines = len(restaurant.book.journal)
    for _ in range(500):
        await restaurant.runner.drive(purchase.guid)
    assert len(restaurant.book.journal) == lines
