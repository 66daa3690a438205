"""What the guest sees of a purchase while it runs, and what it may ask them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.card_intents import CardPresented
from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.vocabulary import Effect, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Language
from kiosk.errors import ErrorCode, StoreError
from kiosk.intents import (
    BackTapped,
    CancelConfirmed,
    CancelTapped,
    DoneTapped,
    GuestAnswer,
    LanguageChosen,
    MoreTimeTapped,
    PayTapped,
    PurchaseAnswered,
    Sheet,
    SheetOpened,
)
from kiosk.order_intents import LineStepped, MinusTapped
from kiosk.session.guest_purchase import MORE_TIME_S, QUESTION_S
from kiosk.snapshots.purchase import StepKind, StepMark
from kiosk.snapshots.session import Screen
from kiosk.snapshots.telling import Telling
from tests.unit.lunch import BORSCH, MENU
from tests.unit.session.guest import ANNA, CARD, menu_with
from tests.unit.session.kiosk import (
    APPLYING_COUPON,
    AT_COUNTER,
    CANCELLED,
    CANCELLING,
    CHECKING,
    COUPON,
    COUPON_DIFFERS,
    COUPON_REFUSED,
    DECLINED,
    FINISHED,
    FOLLOW_TERMINAL,
    MONEY_RETURNING,
    NEEDS_STAFF,
    PAID,
    PLACING,
    POINTS,
    POINTS_REFUSED,
    REGISTERING,
    TOTAL,
    USING_POINTS,
    KioskStage,
    purchase,
)
from tests.unit.session.paying import COUNTER, MANY_WAYS, STATION, at_the_pay_screen, paying

MOMENTS = [
    (PLACING, Telling.PLACING_ORDER, Screen.CHECKING),
    (APPLYING_COUPON, Telling.APPLYING_COUPON, Screen.CHECKING),
    (COUPON_DIFFERS, Telling.COUPON_DIFFERS, Screen.CHECKING),
    (COUPON_REFUSED, Telling.COUPON_REFUSED, Screen.CHECKING),
    (USING_POINTS, Telling.USING_POINTS, Screen.CHECKING),
    (FOLLOW_TERMINAL, Telling.FOLLOW_TERMINAL, Screen.TERMINAL),
    (REGISTERING, Telling.REGISTERING, Screen.CHECKING),
    (CHECKING, Telling.CHECKING, Screen.CHECKING),
    (CANCELLING, Telling.CANCELLING, Screen.CHECKING),
    (DECLINED, Telling.DECLINED, Screen.TERMINAL),
    (POINTS_REFUSED, Telling.POINTS_REFUSED, Screen.CHECKING),
    (PAID, Telling.PAID, Screen.DONE),
    (FINISHED, Telling.PAID, Screen.DONE),
    (AT_COUNTER, Telling.AT_COUNTER, Screen.DONE),
    (MONEY_RETURNING, Telling.MONEY_RETURNING, Screen.CHECKING),
    (NEEDS_STAFF, Telling.SEE_STAFF, Screen.CHECKING),
]


@pytest.mark.parametrize(
    ("row", "telling", "screen"),
    MOMENTS,
    ids=lambda value: value.value if isinstance(value, Telling | Screen) else value.state.value,
)
def test_each_moment_of_a_purchase_has_its_screen(
    row: Purchase, telling: Telling, screen: Screen
) -> None:
    kiosk = paying().hears(row)
    assert (kiosk.telling, kiosk.screen) == (telling, screen)


def test_every_telling_there_is_is_shown_or_brings_the_basket_back() -> None:
    assert {telling for _, telling, _ in MOMENTS} | {Telling.NOTHING_CHARGED} == set(Telling)


def test_the_desk_is_asked_for_what_the_guest_saw() -> None:
    kiosk = paying()
    (bought,) = kiosk.desk.bought
    assert (bought.dishes, bought.order_type_id, bought.way) == ((BORSCH,), 82, STATION)
    assert (bought.bonus, bought.holder) == (POINTS, ANNA)


def test_the_desk_is_asked_at_the_prices_of_the_moment_of_the_tap() -> None:
    kiosk = at_the_pay_screen()
    kiosk.session.submit(PayTapped(STATION, kiosk.shown.basket.revision))
    kiosk.menu.menu = menu_with(replace(MENU.dishes[BORSCH], price=Money.of(500)))
    kiosk.session.submit(LineStepped(1, 1))
    kiosk.errands.run()
    (bought,) = kiosk.desk.bought
    assert (bought.dishes, bought.total_dish_price) == ((BORSCH,), Money.of(390))


def test_the_screen_says_what_it_does_before_the_book_has_its_first_line() -> None:
    kiosk = paying()
    part = kiosk.shown.purchase
    assert part is not None
    assert (kiosk.screen, part.telling) == (Screen.CHECKING, Telling.PLACING_ORDER)
    assert (part.total, part.bonus, part.to_pay) == (TOTAL, POINTS, Money.of(90))


def test_seconds_are_counted_in_each_state_anew() -> None:
    kiosk = paying().hears(PLACING).wait(7)
    assert kiosk.shown.purchase is not None
    assert kiosk.shown.purchase.waiting_s == 7
    kiosk.hears(FOLLOW_TERMINAL).wait(2)
    assert kiosk.shown.purchase.waiting_s == 2


def test_steps_keep_the_time_at_which_they_were_first_seen_done() -> None:
    kiosk = paying().hears(PLACING, FOLLOW_TERMINAL).wait(60).hears(CHECKING)
    assert kiosk.shown.purchase is not None
    marks = {step.kind: (step.mark, step.at) for step in kiosk.shown.purchase.steps}
    assert marks[StepKind.ORDER_PLACED][0] is StepMark.DONE
    placed_at = marks[StepKind.ORDER_PLACED][1]
    assert placed_at is not None
    assert placed_at.minute == 0
    assert marks[StepKind.BANK_ASKED] == (StepMark.NOW, None)
    assert marks[StepKind.KITCHEN] == (StepMark.WAITING, None)


def test_no_bank_is_said_to_be_asked_before_the_order_was_looked_at_once_more() -> None:
    looking = replace(FOLLOW_TERMINAL, effect=Effect.CHECK_ORDER, payment=Leg.UNTOUCHED)
    kiosk = paying().hears(PLACING, looking)
    assert kiosk.shown.purchase is not None
    marks = {step.kind: step.mark for step in kiosk.shown.purchase.steps}
    assert marks[StepKind.ORDER_CHECKED] is StepMark.NOW
    assert marks[StepKind.BANK_ASKED] is StepMark.WAITING
    kiosk.hears(CHECKING)
    assert kiosk.shown.purchase is not None
    assert StepKind.ORDER_CHECKED not in {step.kind for step in kiosk.shown.purchase.steps}


def test_nothing_can_be_touched_while_money_is_on_its_way() -> None:
    kiosk = paying().hears(FOLLOW_TERMINAL)
    kiosk.do(BackTapped(), CancelTapped(), CancelConfirmed(), MinusTapped(BORSCH), MoreTimeTapped())
    kiosk.do(PayTapped(COUNTER, kiosk.shown.basket.revision), CardPresented(CARD), DoneTapped())
    assert (kiosk.screen, kiosk.shown.session.sheet) == (Screen.TERMINAL, Sheet.NONE)
    assert kiosk.shown.basket.portions == 1
    assert len(kiosk.desk.bought) == 1
    kiosk.wait(int(MORE_TIME_S) + 1)
    assert kiosk.telling is Telling.FOLLOW_TERMINAL


def test_a_declined_card_may_be_tried_again() -> None:
    kiosk = paying().hears(DECLINED)
    assert kiosk.shown.purchase is not None
    assert kiosk.shown.purchase.answers == (
        GuestAnswer.TRY_AGAIN,
        GuestAnswer.OTHER_WAY,
        GuestAnswer.CANCEL,
    )
    kiosk.do(PurchaseAnswered(GuestAnswer.TRY_AGAIN))
    assert kiosk.desk.said == [(GuestAnswer.TRY_AGAIN, None)]


def test_another_way_is_chosen_on_the_pay_screen() -> None:
    kiosk = paying().hears(DECLINED).do(PurchaseAnswered(GuestAnswer.OTHER_WAY))
    assert kiosk.screen is Screen.PAY
    kiosk.do(PayTapped(COUNTER, kiosk.shown.basket.revision))
    assert kiosk.desk.said == [(GuestAnswer.OTHER_WAY, COUNTER)]
    assert len(kiosk.desk.bought) == 1
    assert kiosk.hears(AT_COUNTER).shown.session.screen is Screen.DONE


def test_the_same_way_chosen_again_is_another_try() -> None:
    kiosk = paying().hears(DECLINED).do(PurchaseAnswered(GuestAnswer.OTHER_WAY))
    kiosk.do(PayTapped(STATION, kiosk.shown.basket.revision))
    assert kiosk.desk.said == [(GuestAnswer.TRY_AGAIN, None)]


def test_back_from_choosing_another_way_leads_to_the_question() -> None:
    kiosk = paying().hears(DECLINED)
    kiosk.do(PurchaseAnswered(GuestAnswer.OTHER_WAY), SheetOpened(Sheet.HELP), BackTapped())
    assert kiosk.screen is Screen.PAY
    assert kiosk.do(BackTapped()).shown.session.screen is Screen.TERMINAL
    assert kiosk.desk.said == []


def test_cancel_while_choosing_another_way_cancels_the_purchase() -> None:
    kiosk = paying().hears(DECLINED).do(PurchaseAnswered(GuestAnswer.OTHER_WAY), CancelTapped())
    assert kiosk.desk.said == [(GuestAnswer.CANCEL, None)]
    assert kiosk.telling is Telling.DECLINED


def test_the_basket_is_fixed_while_another_way_is_chosen() -> None:
    kiosk = paying().hears(DECLINED).do(PurchaseAnswered(GuestAnswer.OTHER_WAY))
    kiosk.do(LineStepped(1, 1), CardPresented(CARD), LanguageChosen(Language.EN))
    assert kiosk.shown.basket.portions == 1
    assert (kiosk.screen, kiosk.shown.session.language) == (Screen.PAY, Language.EN)


def test_the_amount_to_pay_another_way_is_the_purchases_own() -> None:
    in_full = replace(DECLINED, points=Leg.REFUSED)
    kiosk = paying(KioskStage(MANY_WAYS)).hears(in_full)
    kiosk.do(PurchaseAnswered(GuestAnswer.OTHER_WAY))
    assert (kiosk.shown.pay.to_pay, kiosk.shown.pay.bonus) == (TOTAL, ZERO)
    assert not kiosk.shown.pay.after_points


def test_with_points_used_the_counter_is_no_way() -> None:
    with_points = replace(DECLINED, bonus=POINTS, points=Leg.DONE)
    kiosk = paying(KioskStage(MANY_WAYS)).hears(with_points)
    kiosk.do(PurchaseAnswered(GuestAnswer.OTHER_WAY))
    assert kiosk.shown.pay.ways == (STATION, PayWay.SBP)
    kiosk.do(PayTapped(COUNTER, kiosk.shown.basket.revision))
    assert kiosk.desk.said == []


def test_another_way_is_not_offered_where_there_is_none() -> None:
    with_points = replace(DECLINED, bonus=POINTS, points=Leg.DONE)
    kiosk = paying().hears(with_points)
    assert kiosk.shown.purchase is not None
    assert GuestAnswer.OTHER_WAY not in kiosk.shown.purchase.answers
    kiosk.do(PurchaseAnswered(GuestAnswer.OTHER_WAY))
    assert kiosk.screen is Screen.TERMINAL


def test_an_answer_nobody_asked_for_changes_nothing() -> None:
    kiosk = paying().hears(FOLLOW_TERMINAL)
    kiosk.do(*[PurchaseAnswered(answer) for answer in GuestAnswer])
    assert kiosk.desk.said == []
    assert kiosk.screen is Screen.TERMINAL


def test_refused_points_may_be_paid_in_full_or_not_at_all() -> None:
    kiosk = paying().hears(POINTS_REFUSED)
    assert kiosk.shown.purchase is not None
    assert kiosk.shown.purchase.answers == (GuestAnswer.PAY_IN_FULL, GuestAnswer.CANCEL)
    kiosk.do(PurchaseAnswered(GuestAnswer.OTHER_WAY), PurchaseAnswered(GuestAnswer.PAY_IN_FULL))
    assert kiosk.desk.said == [(GuestAnswer.PAY_IN_FULL, None)]


def test_a_payment_can_be_stopped_only_while_a_terminal_asks_that_can() -> None:
    kiosk = paying().hears(FOLLOW_TERMINAL)
    before = kiosk.shown.purchase
    kiosk.desk.stoppable.add(FOLLOW_TERMINAL.guid)
    after = kiosk.hears(FOLLOW_TERMINAL).shown.purchase
    assert before is not None
    assert after is not None
    assert (before.answers, after.answers) == ((), (GuestAnswer.CANCEL,))
    kiosk.do(PurchaseAnswered(GuestAnswer.CANCEL))
    assert kiosk.desk.said == [(GuestAnswer.CANCEL, None)]


def test_where_the_coupon_gives_more_the_question_says_what_yes_will_charge() -> None:
    more = replace(COUPON, given=Money.of(130))
    row = replace(COUPON_DIFFERS, bonus=Money.of(50), coupon=more)
    part = paying().hears(row).shown.purchase
    assert part is not None
    assert (part.shown_discount, part.discount) == (Money.of(100), Money.of(130))
    assert part.bonus == Money.of(20)
    assert part.to_pay == part.shown_to_pay == row.at_other_sum().to_pay


@pytest.mark.parametrize(("row", "now"), [(COUPON_DIFFERS, 90), (COUPON_REFUSED, 0)])
def test_another_sum_than_shown_is_the_guest_s_to_agree_to(row: Purchase, now: int) -> None:
    kiosk = paying().hears(row)
    part = kiosk.shown.purchase
    assert part is not None
    assert part.answers == (GuestAnswer.PAY_OTHER_SUM, GuestAnswer.CANCEL)
    assert part.discount == Money.of(now)
    assert (part.shown_to_pay, part.to_pay) == (TOTAL - Money.of(100), TOTAL - Money.of(now))
    kiosk.do(PurchaseAnswered(GuestAnswer.PAY_OTHER_SUM))
    assert kiosk.desk.said == [(GuestAnswer.PAY_OTHER_SUM, None)]


def test_a_question_nobody_answers_is_taken_back() -> None:
    kiosk = paying().hears(DECLINED).wait(int(QUESTION_S) - 1)
    assert kiosk.desk.taken_back == 0
    kiosk.wait(5)
    assert kiosk.desk.taken_back == 1


def test_a_question_is_taken_back_also_while_another_way_is_chosen() -> None:
    kiosk = paying().hears(DECLINED).do(PurchaseAnswered(GuestAnswer.OTHER_WAY))
    kiosk.wait(int(QUESTION_S))
    assert kiosk.desk.taken_back == 1
    assert kiosk.hears(CANCELLING).shown.session.screen is Screen.CHECKING


def test_a_question_that_could_not_be_taken_back_is_tried_again() -> None:
    kiosk = paying().hears(DECLINED)
    kiosk.desk.trouble = StoreError(ErrorCode.STORE_UNWRITABLE)
    kiosk.wait(2 * int(QUESTION_S) + 1)
    assert kiosk.desk.taken_back == 2
    assert kiosk.telling is Telling.DECLINED


def test_an_answer_that_could_not_be_written_down_keeps_the_question() -> None:
    kiosk = paying().hears(DECLINED)
    kiosk.desk.trouble = StoreError(ErrorCode.STORE_UNWRITABLE)
    kiosk.do(PurchaseAnswered(GuestAnswer.TRY_AGAIN))
    assert kiosk.telling is Telling.DECLINED


def test_an_answered_purchase_says_the_same_to_the_next_question() -> None:
    row = purchase(State.BONUS_HELD, Effect.ASK_GUEST, payment=Leg.REFUSED, number=5)
    kiosk = paying().hears(row).do(PurchaseAnswered(GuestAnswer.CANCEL))
    kiosk.hears(replace(CANCELLED, guid=row.guid))
    assert kiosk.screen is Screen.BASKET
