"""The kiosk's own terminal in a purchase: what the guest is told, and what staff have to know."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec import structs

from hardware.terminals import TerminalCapabilities
from kiosk.checkout.doubts import stands_in_the_way
from kiosk.checkout.intent import Outcome
from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.runner import PurchaseRunner
from kiosk.checkout.telling import telling_of
from kiosk.checkout.vocabulary import Effect, Event, Question, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO, Money
from kiosk.errors import ErrorCode, PosRefused, Refused
from kiosk.snapshots.telling import Telling
from tests.money.fake_terminal import ONE_PHASE, PATIENT, TWO_PHASE
from tests.money.order import ORDER
from tests.money.power import PlugPulled
from tests.money.troubled_line import Fault
from tests.unit.checkout.restaurant import Restaurant, request
from tests.unit.checkout.story import Story, check_truth

CARD = request(way=PayWay.TERMINAL)
NO = PosRefused(ErrorCode.POS_REFUSED, number=1)


async def bought(at: Restaurant, *answers: Event, wanted=CARD) -> Purchase:
    purchase = await Story(at, answers).buy(wanted)
    assert purchase is not None
    check_truth(at, purchase)
    return purchase


async def test_the_order_is_read_back_before_the_card_and_again_before_it_is_registered() -> None:
    at = Restaurant()
    purchase = await bought(at)
    assert [step.name for step in purchase.steps] == [
        Effect.CREATE_ORDER,
        Effect.SAVE_ORDER,
        Effect.CHECK_ORDER,
        Effect.AUTHORISE,
        Effect.CHECK_ORDER,
        Effect.PAY_ORDER,
        Effect.READ_RECEIPT,
        Effect.CONFIRM_CARD,
    ]
    assert purchase.charged == ORDER.total
    assert purchase.approval is not None
    assert (purchase.approval.captured, purchase.approval.approval_code) == (True, "A00001")


async def test_a_terminal_that_takes_at_once_is_not_asked_to_confirm() -> None:
    purchase = await bought(Restaurant(terminal=ONE_PHASE))
    assert Effect.CONFIRM_CARD not in [step.name for step in purchase.steps]
    assert purchase.charged == ORDER.total


async def test_the_guest_reads_the_truth_at_every_step() -> None:
    at = Restaurant()
    told: list[Telling] = []
    at.runner.subscribe(lambda purchase: told.append(telling_of(purchase)))
    await bought(at)
    assert list(dict.fromkeys(told)) == [
        Telling.PLACING_ORDER,
        Telling.FOLLOW_TERMINAL,
        Telling.REGISTERING,
        Telling.PAID,
    ]


async def test_a_silent_terminal_is_asked_and_never_charged_anew() -> None:
    at = Restaurant({("authorise", 1): Fault.LOST_ANSWER, ("status", 1): Fault.NOT_SENT})
    purchase = await bought(at)
    assert purchase.state is State.FINISHED
    assert at.terminal.line.calls["authorise"] == 1


async def test_a_terminal_that_stays_silent_needs_a_person_and_keeps_only_its_own_way_shut() -> (
    None
):
    at = Restaurant({("authorise", 1): Fault.LOST_ANSWER, ("status", 0): Fault.NOT_SENT})
    purchase = await bought(at)
    assert (purchase.state, purchase.card) == (State.NEEDS_STAFF, Leg.OPEN)
    assert telling_of(purchase) is Telling.SEE_STAFF
    assert {way for way in PayWay if stands_in_the_way(purchase, way)} == {PayWay.TERMINAL}
    with pytest.raises(Refused):
        await at.runner.open(CARD)
    other = await at.runner.drive((await at.runner.open(request())).guid)
    assert other.state is State.FINISHED


async def test_what_was_unknown_is_let_go_once_the_terminal_answers_again() -> None:
    silent = {("authorise", 1): Fault.LOST_ANSWER, ("status", 0): Fault.NOT_SENT}
    at = Restaurant(silent, terminal=PATIENT)
    waiting = await bought(at)
    at.terminal.line.script = {}
    purchase = await at.runner.drive(waiting.guid)
    check_truth(at, purchase)
    assert (purchase.state, purchase.card) == (State.CANCELLED, Leg.RETURNED)


async def test_a_sum_the_terminal_will_not_keep_is_confirmed_before_the_till_has_answered() -> None:
    at = Restaurant({("PayOrder", 1): Fault.LOST_ANSWER})
    at.till.line.before["PayOrder"] = at.till.line.goes_silent("look")
    story = Story(at)
    waiting = await story.buy(CARD)
    assert waiting is not None
    assert waiting.state is State.NEEDS_STAFF
    assert list(at.terminal.model.taken.values()) == [ORDER.total.minor]
    at.till.line.script = {}
    purchase = await at.runner.drive(waiting.guid)
    check_truth(at, purchase)
    assert (purchase.state, purchase.charged) == (State.FINISHED, ORDER.total)


async def test_a_sum_let_go_leaves_no_confirmation_that_still_waits_for_its_answer() -> None:
    at = Restaurant({("PayOrder", 0): Fault.LOST_REQUEST, ("confirm", 0): Fault.LOST_REQUEST})
    waiting = await Story(at).buy(CARD)
    assert waiting is not None
    assert waiting.state is State.NEEDS_STAFF
    await at.runner.answer(waiting.guid, Event.STAFF_CANCELS, reason="the guest left")
    purchase = await at.runner.drive(waiting.guid)
    assert (purchase.state, purchase.card) == (State.CANCELLED, Leg.RETURNED)
    intents = await at.book.intents_of(purchase.guid)
    assert not [intent.kind for intent in intents if intent.outcome is Outcome.OPEN]


async def test_an_order_paid_without_money_is_told_to_staff_and_not_to_the_guest() -> None:
    at = Restaurant({("confirm", 0): Fault.LOST_REQUEST})
    waiting = await at.runner.drive((await at.runner.open(CARD)).guid)
    assert (waiting.state, telling_of(waiting)) == (State.CONFIRMING, Telling.PAID)
    at.time.seconds += 3600
    at.terminal.line.script = {}
    purchase = await at.runner.drive(waiting.guid)
    assert (purchase.state, purchase.paid_without_money) == (State.FINISHED, True)
    assert telling_of(purchase) is Telling.PAID


async def test_what_cannot_be_given_back_needs_a_person() -> None:
    never_back = structs.replace(ONE_PHASE, can_void=False)
    at = Restaurant({("PayOrder", 1): NO}, terminal=never_back)
    purchase = await bought(at)
    assert (purchase.state, purchase.cause) == (State.NEEDS_STAFF, ErrorCode.TERMINAL_REFUSED)
    assert not purchase.nothing_taken


async def test_a_terminal_somebody_else_uses_begins_nothing() -> None:
    at = Restaurant(terminal=PATIENT)
    at.terminal.model.begin(7, 100)
    story = Story(at, (Event.GUEST_CANCELLED,))
    purchase = await story.buy(CARD)
    assert purchase is not None
    assert story.asked == [Question.DECLINED]
    assert (purchase.state, purchase.card) == (State.CANCELLED, Leg.UNTOUCHED)


async def test_where_points_pay_for_all_the_terminal_is_not_asked() -> None:
    at = Restaurant()
    purchase = await bought(at, wanted=request(way=PayWay.TERMINAL, bonus=ORDER.total))
    assert (purchase.charged, purchase.points_taken) == (ZERO, ORDER.total)
    assert not at.terminal.line.calls


async def test_points_r_keeper_cannot_take_become_a_question() -> None:
    refusal = PosRefused(ErrorCode.CRM_REFUSED, number=3813)
    at = Restaurant({("PayOrder", 1): refusal})
    at.till.takes_points = True
    story = Story(at, (Event.GUEST_PAYS_IN_FULL,))
    purchase = await story.buy(request(bonus=Money.of(120)))
    assert purchase is not None
    assert story.asked == [Question.BONUS_REFUSED]
    assert (purchase.charged, purchase.points_taken) == (ORDER.total, ZERO)


async def test_a_kiosk_without_a_terminal_does_not_go_that_way() -> None:
    at = Restaurant()
    world = replace(at.world, terminal=None)
    runner = PurchaseRunner(book=at.book, world=world, new_guid=at.new_guid)
    with pytest.raises(Refused):
        await runner.open(CARD)


@pytest.mark.parametrize(
    ("terminal", "ends", "charged"),
    [
        (PATIENT, State.CANCELLED, ZERO),
        (ONE_PHASE, State.FINISHED, ORDER.total),
    ],
    ids=["held, so it is let go", "taken already, so it pays"],
)
async def test_a_guest_who_stops_too_late(
    terminal: TerminalCapabilities, ends: State, charged: Money
) -> None:
    at = Restaurant(terminal=terminal)
    opened = await at.runner.open(CARD)

    async def stop_too_late() -> None:
        assert at.runner.can_stop(opened)
        await at.runner.stop(opened)

    at.terminal.after_the_card = stop_too_late
    purchase = await at.runner.drive(opened.guid)
    check_truth(at, purchase)
    assert (purchase.state, purchase.charged) == (ends, charged)
    assert not at.runner.can_stop(purchase)


async def test_a_guest_who_stops_in_time_is_not_charged_and_keeps_nothing_open() -> None:
    at = Restaurant()
    opened = await at.runner.open(CARD)

    async def stop_before_the_card() -> None:
        await at.runner.stop(opened)

    at.terminal.before_the_card = stop_before_the_card
    purchase = await at.runner.drive(opened.guid)
    check_truth(at, purchase)
    assert (purchase.state, purchase.card) == (State.CANCELLED, Leg.REFUSED)
    assert telling_of(purchase) is Telling.NOTHING_CHARGED


@pytest.mark.parametrize("capabilities", [TWO_PHASE, ONE_PHASE, PATIENT])
async def test_a_cash_server_that_is_gone_for_a_minute_costs_no_approved_sale(
    capabilities: TerminalCapabilities,
) -> None:
    at = Restaurant(terminal=capabilities)

    async def goes() -> None:
        at.till.line.goes_down_for(60.0)(0)

    at.terminal.after_the_card = goes
    purchase = await bought(at)
    assert (purchase.state, purchase.charged) == (State.FINISHED, ORDER.total)
    assert len(at.till.charges) == 1


async def test_a_sum_that_is_held_for_less_is_let_go_before_it_runs_out() -> None:
    at = Restaurant(terminal=structs.replace(TWO_PHASE, finish_within_s=30.0))

    async def goes() -> None:
        at.till.line.goes_down_for(60.0)(0)

    at.terminal.after_the_card = goes
    purchase = await bought(at)
    assert (purchase.state, purchase.paid_without_money) == (State.CANCELLED, False)
    assert not at.till.charges


@pytest.mark.parametrize("second", range(1, 12))
async def test_a_charge_that_was_let_go_is_not_confirmed_at_every_start(second: int) -> None:
    refused = {("PayOrder", 1): PosRefused(ErrorCode.LICENCE_REFUSED, "License check")}
    whole = Restaurant(refused)
    await Story(whole).until_the_plug_is_pulled(CARD)
    in_doubt = "after commit payment-in-doubt -> card-held/look-for-payment"
    at = Restaurant(refused, pull_at=whole.plug.moments.index(in_doubt) + 1)
    story = Story(at)
    with pytest.raises(PlugPulled):
        await story.until_the_plug_is_pulled(CARD)
    at.time.seconds += 3600
    # The next start confirms a charge the terminal has let go of, and the power fails once more.
    at.plug.pull_at = len(at.plug.moments) + second
    with pytest.raises(PlugPulled):
        await story.driven_on()
    at.time.seconds += 3600
    purchase = await story.switched_on_again()
    check_truth(at, purchase)
    assert purchase is not None
    assert purchase.state is State.CANCELLED
