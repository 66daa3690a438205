"""How a purchase leaves the screen: undone, paid, with staff, or found again after a restart."""

from __future__ import annotations

from uuid import UUID

import pytest
from msgspec.structs import replace

from kiosk.card_intents import LoyaltyPassed
from kiosk.checkout.purchase import CouponUse
from kiosk.checkout.vocabulary import Effect, State
from kiosk.domain.money import Money
from kiosk.domain.names import Language
from kiosk.domain.order_kind import OrderKind
from kiosk.errors import ErrorCode, Refused, StoreError
from kiosk.intents import (
    BackTapped,
    CancelTapped,
    DoneTapped,
    LanguageChosen,
    MoreTimeTapped,
    PayTapped,
    Sheet,
    StartTapped,
    Touched,
)
from kiosk.order_intents import BasketOpened, CheckoutTapped, PlusTapped
from kiosk.session.service import Source
from kiosk.snapshots.session import Screen
from kiosk.snapshots.telling import Telling
from kiosk.snapshots.toast import ToastKind
from tests.unit.lunch import TEA
from tests.unit.session.guest import SITE
from tests.unit.session.kiosk import (
    CANCELLED,
    CANCELLING,
    CHECKING,
    FINISHED,
    FOLLOW_TERMINAL,
    NEEDS_STAFF,
    PAID,
    PLACING,
    KioskStage,
)
from tests.unit.session.paying import STATION, paying


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


@pytest.mark.parametrize(
    ("given", "refused"), [(Money.of(90), frozenset({"7"})), (None, frozenset())]
)
def test_a_coupon_that_did_not_do_what_was_shown_is_not_offered_again(
    given: Money | None, refused: frozenset[str]
) -> None:
    kiosk = paying()
    coupon = CouponUse(id="7", code="7", shown=Money.of(100), given=given)
    kiosk.hears(replace(CANCELLING, coupon=coupon), replace(CANCELLED, coupon=coupon))
    assert kiosk.session._state.refused_coupons == refused


def test_points_credited_late_are_nothing_the_next_guest_sees() -> None:
    crediting = replace(FINISHED, state=State.CREDITING, effect=Effect.CREDIT_POINTS)
    kiosk = paying().hears(PAID, crediting)
    assert (kiosk.screen, kiosk.telling) == (Screen.DONE, Telling.PAID)
    kiosk.do(DoneTapped(), StartTapped())
    other = kiosk.screen
    kiosk.hears(replace(crediting, cause=ErrorCode.CRM_SILENT), FINISHED)
    assert kiosk.screen is other
    assert kiosk.shown.purchase is None
