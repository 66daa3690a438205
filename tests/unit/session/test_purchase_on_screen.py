"""What the guest sees of a purchase, from the tap on "pay" to the next guest."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from kiosk.checkout.machine import Effect, State
from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Language
from kiosk.errors import ErrorCode, Refused, StoreError
from kiosk.intents import (
    BackTapped,
    BasketOpened,
    BonusChosen,
    CancelConfirmed,
    CancelTapped,
    CardPresented,
    CheckoutTapped,
    DoneTapped,
    GuestAnswer,
    LanguageChosen,
    LineStepped,
    LoyaltyPassed,
    MinusTapped,
    MoreTimeTapped,
    OrderKind,
    OrderTypeChosen,
    PayTapped,
    PlusTapped,
    PurchaseAnswered,
    Sheet,
    SheetOpened,
    StartTapped,
    Touched,
)
from kiosk.session.guest_session import MORE_TIME_S, QUESTION_S
from kiosk.session.service import Source
from kiosk.snapshots import Screen, StepKind, StepMark, Telling, ToastKind
from tests.unit.lunch import BORSCH, MENU, TEA
from tests.unit.session.guest import ANNA, CARD, SITE, menu_with
from tests.unit.session.kiosk import (
    AT_COUNTER,
    CANCELLED,
    CANCELLING,
    CHECKING,
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

STATION, COUNTER = PayWay.STATION, PayWay.COUNTER
MANY_WAYS = replace(SITE, ways=(STATION, PayWay.SBP, COUNTER))


def at_the_pay_screen(kiosk: KioskStage | None = None) -> KioskStage:
    kiosk = kiosk or KioskStage()
    kiosk.cards.known[CARD.number] = ANNA
    kiosk.do(StartTapped(), OrderTypeChosen(OrderKind.TAKE_AWAY), CardPresented(CARD))
    kiosk.do(PlusTapped(BORSCH), BasketOpened(), CheckoutTapped(1))
    return kiosk.do(BonusChosen(POINTS), LoyaltyPassed())


def paying(kiosk: KioskStage | None = None) -> KioskStage:
    kiosk = at_the_pay_screen(kiosk)
    return kiosk.do(PayTapped(STATION, kiosk.shown.basket.revision))


# --- following ---


MOMENTS = [
    (PLACING, Telling.PLACING_ORDER, Screen.CHECKING),
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


def test_nothing_can_be_touched_while_money_is_on_its_way() -> None:
    kiosk = paying().hears(FOLLOW_TERMINAL)
    kiosk.do(BackTapped(), CancelTapped(), CancelConfirmed(), MinusTapped(BORSCH), MoreTimeTapped())
    kiosk.do(PayTapped(COUNTER, kiosk.shown.basket.revision), CardPresented(CARD), DoneTapped())
    assert (kiosk.screen, kiosk.shown.session.sheet) == (Screen.TERMINAL, Sheet.NONE)
    assert kiosk.shown.basket.portions == 1
    assert len(kiosk.desk.bought) == 1
    kiosk.wait(int(MORE_TIME_S) + 1)
    assert kiosk.telling is Telling.FOLLOW_TERMINAL


# --- the guest is asked ---


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


# --- nothing charged ---


def test_a_purchase_undone_by_the_guest_brings_the_basket_back() -> None:
    kiosk = paying().hears(CANCELLING, CANCELLED)
    assert (kiosk.screen, kiosk.shown.basket.portions) == (Screen.BASKET, 1)
    assert kiosk.toast is not None
    assert kiosk.toast.kind is ToastKind.NOTHING_CHARGED
    assert kiosk.shown.purchase is None
    assert kiosk.shown.loyalty.bonus is None


def test_a_purchase_undone_for_a_reason_says_it() -> None:
    kiosk = paying().hears(replace(CANCELLED, cause=ErrorCode.POS_TOTAL_CHANGED))
    assert kiosk.toast is not None
    assert kiosk.toast.kind is ToastKind.ORDER_RETURNED
    assert kiosk.toast.trouble is ErrorCode.POS_TOTAL_CHANGED
    assert kiosk.menu.asked_soon == 1


def test_a_purchase_that_could_not_be_opened_brings_the_basket_back() -> None:
    kiosk = KioskStage()
    kiosk.desk.trouble = Refused(ErrorCode.BASKET_REFUSED)
    paying(kiosk)
    assert kiosk.screen is Screen.BASKET
    assert kiosk.toast is not None
    assert kiosk.toast.trouble is ErrorCode.BASKET_REFUSED
    assert kiosk.menu.asked_soon == 0


def test_a_store_that_fails_under_a_purchase_never_says_that_nothing_happened() -> None:
    kiosk = KioskStage()
    kiosk.desk.opens = FOLLOW_TERMINAL
    kiosk.desk.trouble = StoreError(ErrorCode.STORE_UNWRITABLE)
    paying(kiosk)
    assert (kiosk.screen, kiosk.telling) == (Screen.TERMINAL, Telling.FOLLOW_TERMINAL)
    assert kiosk.toast is None or kiosk.toast.kind is ToastKind.GREETING


def test_a_bug_before_anything_was_sent_brings_the_basket_back_and_is_told() -> None:
    kiosk = KioskStage()
    kiosk.desk.trouble = LookupError("a dish without a name")
    with pytest.raises(LookupError):
        paying(kiosk)
    assert kiosk.screen is Screen.BASKET
    assert kiosk.toast is not None
    assert kiosk.toast.trouble is ErrorCode.PURCHASE_REFUSED


def test_a_bug_under_a_purchase_never_says_that_nothing_happened() -> None:
    kiosk = KioskStage()
    kiosk.desk.opens = FOLLOW_TERMINAL
    kiosk.desk.trouble = LookupError("an answer nobody knows")
    with pytest.raises(LookupError):
        paying(kiosk)
    assert (kiosk.screen, kiosk.telling) == (Screen.TERMINAL, Telling.FOLLOW_TERMINAL)


def test_the_way_back_from_a_returned_basket_is_the_guests_own() -> None:
    kiosk = paying().hears(CANCELLED)
    back = [kiosk.do(BackTapped()).shown.session.screen for _ in range(2)]
    assert back == [Screen.MENU, Screen.ORDER_TYPE]


def test_a_skipped_step_is_not_on_the_way_back_either() -> None:
    kiosk = KioskStage(replace(SITE, order_kinds={OrderKind.EAT_IN: 81}))
    kiosk.do(StartTapped(), PlusTapped(TEA), BasketOpened(), CheckoutTapped(1), LoyaltyPassed())
    kiosk.do(PayTapped(STATION, 1)).hears(CANCELLED).do(BackTapped(), BackTapped())
    assert kiosk.screen is Screen.MENU
    assert kiosk.shown.session.sheet is Sheet.CONFIRM_CANCEL


def test_a_basket_that_came_back_after_a_long_wait_stays_to_be_read() -> None:
    kiosk = paying().hears(CHECKING).wait(300).hears(CANCELLED).wait(30)
    assert kiosk.screen is Screen.BASKET
    assert kiosk.shown.session.sheet is Sheet.NONE


# --- the end ---


def test_the_last_screen_counts_down_and_forgets_the_guest() -> None:
    kiosk = paying().hears(PAID)
    assert kiosk.shown.purchase is not None
    assert kiosk.shown.purchase.closes_in_s == 30
    kiosk.wait(29)
    assert (kiosk.screen, kiosk.shown.purchase.closes_in_s) == (Screen.DONE, 1)
    ended = kiosk.wait(1).shown
    assert ended.session.screen is Screen.ATTRACT
    assert ended.purchase is None
    assert ended.basket.portions == 0
    assert (ended.loyalty.first_name, ended.loyalty.card_last_four) == ("", "")


def test_one_more_minute_may_be_asked_for_again_and_again() -> None:
    kiosk = paying().hears(PAID).wait(20).do(MoreTimeTapped())
    assert kiosk.shown.purchase is not None
    assert kiosk.shown.purchase.closes_in_s == 60
    kiosk.wait(59).do(MoreTimeTapped()).wait(59)
    assert kiosk.screen is Screen.DONE
    assert kiosk.wait(1).screen is Screen.ATTRACT


def test_the_receipt_that_comes_later_does_not_start_the_countdown_anew() -> None:
    kiosk = paying().hears(PAID).wait(20).hears(FINISHED)
    assert kiosk.shown.purchase is not None
    assert kiosk.shown.purchase.closes_in_s == 10


def test_done_ends_at_once_and_the_language_with_it() -> None:
    kiosk = paying().hears(PAID).do(LanguageChosen(Language.EN), DoneTapped())
    assert (kiosk.screen, kiosk.shown.session.language) == (Screen.ATTRACT, Language.RU)


def test_what_becomes_of_a_left_purchase_is_not_shown_to_the_next_guest() -> None:
    kiosk = paying().hears(PAID).do(DoneTapped(), StartTapped()).hears(FINISHED)
    assert kiosk.screen is Screen.ORDER_TYPE
    assert kiosk.shown.purchase is None


def test_our_staff_is_asked_for_until_the_guest_has_read_it_and_again_never() -> None:
    kiosk = paying().hears(NEEDS_STAFF).wait(29)
    assert kiosk.telling is Telling.SEE_STAFF
    kiosk.wait(1)
    assert kiosk.shown.purchase is None
    kiosk.do(StartTapped()).hears(CANCELLED)
    assert kiosk.toast is None


def test_our_staff_may_be_waited_for_longer() -> None:
    kiosk = paying().hears(NEEDS_STAFF).wait(20).do(MoreTimeTapped()).wait(59)
    assert kiosk.telling is Telling.SEE_STAFF


def test_what_needed_staff_may_still_turn_out_paid() -> None:
    kiosk = paying().hears(NEEDS_STAFF).wait(20).hears(PAID)
    assert kiosk.shown.purchase is not None
    assert (kiosk.screen, kiosk.shown.purchase.closes_in_s) == (Screen.DONE, 30)


def test_a_purchase_nothing_is_heard_of_calls_our_staff_and_lets_the_guest_go() -> None:
    kiosk = paying().hears(FOLLOW_TERMINAL).wait(599)
    assert kiosk.telling is Telling.FOLLOW_TERMINAL
    kiosk.wait(1)
    assert (kiosk.screen, kiosk.telling) == (Screen.CHECKING, Telling.SEE_STAFF)
    kiosk.wait(30)
    assert kiosk.screen is Screen.ATTRACT


def test_a_purchase_heard_of_again_says_what_is_known_now() -> None:
    kiosk = paying().hears(FOLLOW_TERMINAL).wait(610).hears(PAID).wait(29)
    assert (kiosk.screen, kiosk.telling) == (Screen.DONE, Telling.PAID)


# --- after a restart ---


def test_a_purchase_found_at_a_start_is_shown_before_the_next_guest() -> None:
    kiosk = KioskStage().hears(CHECKING)
    assert (kiosk.screen, kiosk.telling) == (Screen.CHECKING, Telling.CHECKING)
    kiosk.do(Touched(), StartTapped(), CancelTapped()).wait(200)
    assert kiosk.screen is Screen.CHECKING
    assert kiosk.hears(PAID).wait(30).screen is Screen.ATTRACT


def test_a_found_purchase_that_is_undone_leaves_the_first_screen_with_a_word() -> None:
    kiosk = KioskStage().hears(CHECKING, CANCELLING, CANCELLED)
    assert kiosk.screen is Screen.ATTRACT
    assert kiosk.toast is not None
    assert kiosk.toast.kind is ToastKind.NOTHING_CHARGED


def test_the_next_purchase_is_followed_again() -> None:
    kiosk = paying().hears(PAID).do(DoneTapped())
    second = replace(PLACING, guid=UUID(int=2))
    assert kiosk.hears(second).telling is Telling.PLACING_ORDER
    assert kiosk.shown.purchase is not None


# --- service ---


def test_trouble_does_not_interrupt_who_is_ordering_and_shows_when_they_have_left() -> None:
    kiosk = KioskStage().do(StartTapped())
    kiosk.watch.report(Source.CASH_SERVER, ErrorCode.POS_UNREACHABLE, retry_at=10.0)
    assert kiosk.wait(3).screen is Screen.ORDER_TYPE
    assert kiosk.do(CancelTapped()).screen is Screen.OUT_OF_SERVICE
    assert kiosk.shown.service.cause is ErrorCode.POS_UNREACHABLE


def test_out_of_service_comes_and_goes_by_itself() -> None:
    kiosk = KioskStage()
    kiosk.watch.report(Source.LICENCE, ErrorCode.LICENCE_EXPIRED)
    assert kiosk.wait(1).screen is Screen.OUT_OF_SERVICE
    kiosk.do(Touched(), StartTapped(), BackTapped(), CancelTapped())
    assert kiosk.screen is Screen.OUT_OF_SERVICE
    kiosk.watch.report(Source.LICENCE, None)
    assert kiosk.wait(1).screen is Screen.ATTRACT


def test_the_retry_counts_down_on_the_out_of_service_screen() -> None:
    kiosk = KioskStage()
    kiosk.watch.report(Source.CASH_SERVER, ErrorCode.POS_SILENT, retry_at=25.0)
    assert kiosk.wait(1).shown.service.retry_in_s == 24
    assert kiosk.wait(30).shown.service.retry_in_s == 0


def test_money_in_flight_is_told_with_the_state_of_service() -> None:
    kiosk = KioskStage()
    kiosk.watch.money(in_flight=True)
    kiosk.session.publish()
    assert kiosk.shown.service.money_in_flight


def test_an_answered_purchase_says_the_same_to_the_next_question() -> None:
    row = purchase(State.BONUS_HELD, Effect.ASK_GUEST, payment=Leg.REFUSED, number=5)
    kiosk = paying().hears(row).do(PurchaseAnswered(GuestAnswer.CANCEL))
    kiosk.hears(replace(CANCELLED, guid=row.guid))
    assert kiosk.screen is Screen.BASKET
