"""Signing in by phone: what the guest types, what the card system says to it, what is left."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.card_intents import (
    CardPresented,
    CodeAskedAgain,
    DigitErased,
    DigitsCleared,
    EntryConfirmed,
    JoinAnswered,
    LoyaltyOpened,
    LoyaltyPassed,
    PhoneOpened,
)
from kiosk.domain.guest import CodeSent, ExpiringPoints, PhoneRules
from kiosk.domain.money import Money
from kiosk.domain.order_kind import OrderKind
from kiosk.errors import CodeRefused, CrmRefused, ErrorCode, KioskError, NoReply, NotSent
from kiosk.intents import (
    BackTapped,
    GuestAnswer,
    GuestIntent,
    PurchaseAnswered,
    Sheet,
    SheetClosed,
    StartTapped,
    Touched,
)
from kiosk.order_intents import BasketOpened, CheckoutTapped, OrderTypeChosen, PlusTapped
from kiosk.session.state import Site
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.session import Screen
from kiosk.snapshots.sign_in import SignInPart
from tests.unit.lunch import BORSCH
from tests.unit.session.guest import ANNA, CARD, PHONE_SITE, SITE, typed
from tests.unit.session.kiosk import NOON, KioskStage

PHONE = "9160000018"


def at_the_number(site: Site = PHONE_SITE) -> KioskStage:
    stage = KioskStage(site)
    stage.phones.holder = ANNA
    stage.cards.known[CARD.number] = ANNA
    stage.do(StartTapped(), OrderTypeChosen(OrderKind.EAT_IN), PlusTapped(BORSCH))
    return stage.do(BasketOpened(), CheckoutTapped(1), PhoneOpened())


def at_the_code(sent: CodeSent | None = None) -> KioskStage:
    stage = at_the_number()
    if sent is not None:
        stage.phones.sent = sent
    return stage.do(*typed(PHONE), EntryConfirmed())


def shown(stage: KioskStage) -> SignInPart:
    assert stage.shown.sign_in is not None, "nobody signs in"
    return stage.shown.sign_in


def test_a_number_and_its_code_greet_the_guest_and_offer_their_points() -> None:
    stage = at_the_code().do(*typed("123456"), EntryConfirmed())
    loyalty = stage.shown.loyalty
    assert stage.screen is Screen.LOYALTY
    assert (loyalty.state, loyalty.first_name) == (CardState.KNOWN, "Анна")
    assert loyalty.amounts[-1] == Money.of(340)
    assert stage.phones.codes_for == ["+7" + PHONE]
    assert stage.shown.sign_in is None


def test_back_from_the_greeting_is_the_basket_not_the_number() -> None:
    stage = at_the_code().do(*typed("123456"), EntryConfirmed(), BackTapped())
    assert (stage.screen, stage.shown.basket.portions) == (Screen.BASKET, 1)


def test_the_number_is_on_the_screen_until_it_is_sent_and_two_digits_of_it_after() -> None:
    stage = at_the_number().do(*typed(PHONE))
    assert (shown(stage).typed, shown(stage).last_two) == (PHONE, "")
    stage.do(EntryConfirmed())
    assert (shown(stage).typed, shown(stage).last_two) == ("", "18")
    assert PHONE not in repr(stage.session._state)


def test_digits_beyond_the_last_are_not_taken_and_the_last_can_be_erased() -> None:
    stage = at_the_number().do(*typed(PHONE + "77"))
    assert shown(stage).typed == PHONE
    assert shown(stage.do(DigitErased())).typed == PHONE[:-1]
    assert shown(stage.do(DigitsCleared())).typed == ""


def test_a_number_that_is_not_whole_is_not_sent() -> None:
    stage = at_the_number().do(*typed(PHONE[:-1]), EntryConfirmed())
    assert (stage.screen, stage.phones.codes_for) == (Screen.PHONE, [])


def test_a_number_nobody_types_on_is_gone_after_half_a_minute() -> None:
    stage = at_the_number().do(*typed("916"))
    assert shown(stage.wait(29)).typed == "916"
    assert shown(stage.wait(1)).typed == ""
    assert stage.screen is Screen.PHONE


def test_a_touch_beside_the_keys_does_not_keep_the_number_on_the_screen() -> None:
    stage = at_the_number().do(*typed("916")).wait(20).do(Touched()).wait(10)
    assert shown(stage).typed == ""


@pytest.mark.parametrize("leave", [BackTapped(), LoyaltyPassed(), BasketOpened()])
def test_leaving_takes_the_number_along(leave: BackTapped | LoyaltyPassed | BasketOpened) -> None:
    stage = at_the_number().do(*typed("916"), leave)
    assert stage.shown.sign_in is None
    assert stage.session._state.sign_in is None
    assert stage.shown.basket.portions == 1


def test_another_number_is_typed_from_the_beginning() -> None:
    stage = at_the_code().do(*typed("12"), BackTapped())
    assert stage.screen is Screen.PHONE
    assert (shown(stage).typed, shown(stage).last_two) == ("", "")


def test_on_without_a_card_leads_from_the_number_to_paying() -> None:
    assert at_the_number().do(*typed("916"), LoyaltyPassed()).screen is Screen.PAY
    assert at_the_code().do(LoyaltyPassed()).screen is Screen.PAY


def test_a_wrong_code_empties_the_cells_and_says_how_often_it_may_be_tried() -> None:
    stage = at_the_code().do(*typed("999999"), EntryConfirmed())
    part = shown(stage)
    assert (part.code, part.trouble, part.attempts_left) == ("", ErrorCode.CODE_WRONG, 2)
    assert shown(stage.do(*typed("1"))).trouble is None


def test_tries_are_counted_here_where_the_card_system_does_not() -> None:
    stage = at_the_code()
    stage.phones.trouble = CodeRefused(ErrorCode.CODE_WRONG)
    stage.do(*typed("999999"), EntryConfirmed())
    assert shown(stage).attempts_left == 4


def test_after_the_last_try_no_key_works_until_a_new_code() -> None:
    stage = at_the_code()
    stage.phones.trouble = CodeRefused(ErrorCode.CODE_USED_UP, wait_s=90)
    stage.do(*typed("999999"), EntryConfirmed(), *typed("1"), EntryConfirmed())
    part = shown(stage)
    assert (part.trouble, part.code, part.again_in_s) == (ErrorCode.CODE_USED_UP, "", 90)
    stage.phones.trouble = None
    assert len(stage.do(CodeAskedAgain()).phones.codes_for) == 1
    stage.wait(70).do(Touched()).wait(20).do(CodeAskedAgain(), *typed("123456"), EntryConfirmed())
    assert stage.shown.loyalty.first_name == "Анна"


def test_a_new_guest_who_turns_out_to_be_registered_signs_in_with_another_code() -> None:
    stage = at_the_code(CodeSent(attempts=5, new_guest=True)).do(JoinAnswered(agreed=True))
    stage.phones.trouble = CrmRefused(ErrorCode.GUEST_REGISTERED)
    stage.do(*typed("123456"), EntryConfirmed(), *typed("123456"))
    part = shown(stage)
    assert (stage.screen, part.trouble, part.code) == (
        Screen.CODE,
        ErrorCode.GUEST_REGISTERED,
        "",
    )
    stage.phones.trouble, stage.phones.sent = None, CodeSent(attempts=5)
    stage.wait(60).do(CodeAskedAgain(), *typed("123456"), EntryConfirmed())
    assert stage.shown.loyalty.first_name == "Анна"


def test_another_code_may_be_asked_for_after_a_minute() -> None:
    stage = at_the_code()
    assert shown(stage).again_in_s == 60
    stage.wait(59).do(CodeAskedAgain())
    assert len(stage.phones.codes_for) == 1
    stage.wait(1).do(CodeAskedAgain())
    assert len(stage.phones.codes_for) == 2
    assert shown(stage).again_in_s == 60


def test_a_code_whose_time_is_over_is_said_to_be_and_takes_no_digits() -> None:
    stage = at_the_code(CodeSent(valid_s=70, attempts=5))
    assert shown(stage.wait(60)).valid_s == 10
    stage.do(Touched()).wait(10)
    assert (shown(stage).trouble, shown(stage).valid_s) == (ErrorCode.CODE_EXPIRED, 0)
    stage.do(*typed("123456"), EntryConfirmed())
    assert (shown(stage).code, stage.phones.registered) == ("", [])


def test_a_code_without_a_known_time_does_not_end() -> None:
    stage = at_the_code(CodeSent())
    stage.wait(70).do(Touched()).wait(70)
    assert (shown(stage).trouble, shown(stage).valid_s) == (None, 0)


@pytest.mark.parametrize(
    "code",
    [
        ErrorCode.PHONE_MALFORMED,
        ErrorCode.PHONE_UNKNOWN,
        ErrorCode.PHONE_SHARED,
        ErrorCode.CODE_NOT_SENT,
    ],
)
def test_a_number_that_gets_no_code_stays_where_it_can_be_mended(code: ErrorCode) -> None:
    stage = at_the_number()
    stage.phones.trouble = CrmRefused(code)
    stage.do(*typed(PHONE), EntryConfirmed())
    part = shown(stage)
    assert (stage.screen, part.trouble, part.typed) == (Screen.PHONE, code, PHONE)
    assert not part.busy
    assert shown(stage.do(DigitErased())).trouble is None


@pytest.mark.parametrize(
    "trouble",
    [
        NotSent(ErrorCode.CRM_UNREACHABLE),
        NoReply(ErrorCode.CRM_SILENT),
        CrmRefused(ErrorCode.CRM_BUSY),
    ],
)
def test_what_passes_keeps_what_was_typed_and_the_way_on_open(trouble: KioskError) -> None:
    stage = at_the_code()
    stage.phones.trouble = trouble
    stage.do(*typed("123456"), EntryConfirmed())
    part = shown(stage)
    assert (part.code, part.busy, part.trouble) == ("123456", False, trouble.code)
    stage.phones.trouble = None
    assert stage.do(EntryConfirmed()).shown.loyalty.state is CardState.KNOWN


@pytest.mark.parametrize(
    "code", [ErrorCode.CARD_BLOCKED, ErrorCode.CARD_EXPIRED, ErrorCode.CARD_WITHOUT_ACCOUNT]
)
def test_a_card_that_cannot_be_used_is_told_as_at_the_reader_and_ordering_goes_on(
    code: ErrorCode,
) -> None:
    stage = at_the_code()
    stage.phones.trouble = CrmRefused(code)
    stage.do(*typed("123456"), EntryConfirmed())
    loyalty = stage.shown.loyalty
    assert (stage.screen, loyalty.state, loyalty.trouble) == (
        Screen.LOYALTY,
        CardState.REFUSED,
        code,
    )
    assert stage.session._state.sign_in is None
    assert stage.do(LoyaltyPassed()).screen is Screen.PAY


def test_a_bug_of_ours_does_not_leave_the_guest_waiting() -> None:
    stage = at_the_number()
    stage.phones.trouble = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        stage.do(*typed(PHONE), EntryConfirmed())
    assert (shown(stage).busy, shown(stage).trouble) == (False, ErrorCode.CRM_SILENT)


def test_keys_wait_while_the_card_system_is_asked() -> None:
    stage = at_the_number().do(*typed(PHONE))
    keys: tuple[GuestIntent, ...] = (EntryConfirmed(), *typed("5"), DigitErased(), EntryConfirmed())
    for intent in keys:
        stage.session.submit(intent)
    assert shown(stage).busy
    stage.errands.run()
    assert stage.phones.codes_for == ["+7" + PHONE]


def test_a_new_guest_is_asked_before_they_are_registered() -> None:
    stage = at_the_code(CodeSent(valid_s=180, attempts=5, new_guest=True))
    assert stage.shown.session.sheet is Sheet.JOIN
    stage.do(*typed("123456"), EntryConfirmed())
    assert stage.phones.registered == []
    stage.do(JoinAnswered(agreed=True), *typed("123456"), EntryConfirmed())
    assert stage.phones.registered == [True]
    assert stage.shown.loyalty.state is CardState.KNOWN


@pytest.mark.parametrize("no", [JoinAnswered(agreed=False), SheetClosed(), BackTapped()])
def test_who_does_not_want_to_join_is_back_at_the_card_and_forgotten(
    no: JoinAnswered | SheetClosed | BackTapped,
) -> None:
    stage = at_the_code(CodeSent(new_guest=True)).do(no)
    assert (stage.screen, stage.shown.session.sheet) == (Screen.LOYALTY, Sheet.NONE)
    assert stage.session._state.sign_in is None


def test_the_question_to_a_new_guest_comes_back_after_the_idle_warning() -> None:
    stage = at_the_code(CodeSent(new_guest=True)).wait(75)
    assert stage.shown.session.sheet is Sheet.IDLE
    assert stage.do(Touched()).shown.session.sheet is Sheet.JOIN


def test_a_known_guest_is_not_registered_again() -> None:
    stage = at_the_code().do(*typed("123456"), EntryConfirmed())
    assert stage.phones.registered == [False]


def test_a_card_at_the_reader_ends_the_typing() -> None:
    stage = at_the_number().do(*typed("916"), CardPresented(CARD))
    assert (stage.screen, stage.shown.loyalty.first_name) == (Screen.LOYALTY, "Анна")
    assert stage.session._state.sign_in is None


def test_an_answer_for_a_guest_who_has_left_greets_nobody() -> None:
    stage = at_the_code().do(*typed("123456"))
    stage.session.submit(EntryConfirmed())
    stage.session.submit(BackTapped())
    stage.do(BackTapped(), PhoneOpened(), *typed("9990000000"))
    assert (stage.screen, stage.shown.loyalty.state) == (Screen.PHONE, CardState.NONE)


def test_a_silent_guest_at_the_code_is_asked_and_forgotten_as_anywhere() -> None:
    stage = at_the_code().wait(75)
    assert stage.shown.session.sheet is Sheet.IDLE
    assert stage.wait(30).screen is Screen.ATTRACT


def test_a_restart_brings_the_basket_back_from_the_number_and_nothing_else() -> None:
    stage = at_the_number().do(*typed(PHONE))
    kept = stage.session.unfinished
    assert kept is not None
    assert kept.basket.portions == 1
    assert PHONE not in repr(kept)


def test_nobody_is_asked_for_a_phone_where_the_site_sends_no_codes() -> None:
    stage = at_the_number(site=SITE)
    assert (stage.screen, stage.shown.loyalty.by_phone) == (Screen.LOYALTY, False)


def test_a_known_guest_is_not_offered_to_sign_in() -> None:
    stage = at_the_code().do(*typed("123456"), EntryConfirmed(), PhoneOpened())
    assert stage.screen is Screen.LOYALTY


def test_points_that_are_lost_soon_are_told_after_the_greeting() -> None:
    stage = at_the_number()
    soon = ExpiringPoints(amount=Money.of(40), last_day=NOON.date())
    stage.cards.soon_lost = soon
    stage.do(*typed(PHONE), EntryConfirmed(), *typed("123456"), EntryConfirmed())
    assert stage.shown.loyalty.expiring == soon


def test_no_word_about_expiry_spoils_no_greeting() -> None:
    stage = at_the_number()
    stage.cards.soon_lost = NoReply(ErrorCode.CRM_SILENT)
    stage.do(LoyaltyOpened(), CardPresented(CARD))
    loyalty = stage.shown.loyalty
    assert (loyalty.state, loyalty.expiring) == (CardState.KNOWN, None)


def test_an_answer_to_a_purchase_means_nothing_here() -> None:
    before = at_the_code()
    after = before.do(PurchaseAnswered(GuestAnswer.CANCEL))
    assert after.screen is Screen.CODE


def test_the_site_says_how_long_a_number_and_a_code_are() -> None:
    site = replace(PHONE_SITE, phone=PhoneRules(prefix="+375", digits=9, code_digits=4))
    stage = KioskStage(site)
    stage.phones.holder, stage.phones.right = ANNA, "4321"
    stage.do(StartTapped(), OrderTypeChosen(OrderKind.EAT_IN), LoyaltyOpened(), PhoneOpened())
    stage.do(*typed("291234567"), EntryConfirmed(), *typed("4321"), EntryConfirmed())
    assert stage.phones.codes_for == ["+375291234567"]
    assert stage.shown.loyalty.first_name == "Анна"


def test_where_codes_have_letters_a_guest_types_them_as_they_are() -> None:
    site = replace(PHONE_SITE, phone=PhoneRules(code_digits=10, code_letters=True))
    stage = KioskStage(site)
    stage.phones.holder, stage.phones.right = ANNA, "t0bZ562C8Q"
    stage.do(StartTapped(), OrderTypeChosen(OrderKind.EAT_IN), LoyaltyOpened(), PhoneOpened())
    stage.do(*typed("x9160000018я"), EntryConfirmed(), *typed("t0bZ-я562C8Q"), EntryConfirmed())
    assert stage.phones.codes_for == ["+79160000018"]
    assert stage.shown.loyalty.first_name == "Анна"
