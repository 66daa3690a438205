"""The session as time goes by: idle guests, cards, sold-out dishes, and what is published when."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.card_intents import CardPresented, LoyaltyOpened, LoyaltyPassed
from kiosk.checkout.ways import PayWay
from kiosk.domain.basket import Basket
from kiosk.domain.contrast import Contrast
from kiosk.domain.money import Money
from kiosk.domain.names import Language, Text
from kiosk.domain.order_kind import OrderKind
from kiosk.errors import CrmRefused, ErrorCode, NoReply
from kiosk.intents import (
    AccessChosen,
    BackTapped,
    CancelConfirmed,
    CancelTapped,
    LanguageChosen,
    MenuLooked,
    PayTapped,
    Sheet,
    SheetOpened,
    StartTapped,
    Touched,
)
from kiosk.order_intents import (
    BasketOpened,
    CheckoutTapped,
    DishOpened,
    LineStepped,
    OrderTypeChosen,
    PlusTapped,
)
from kiosk.session.keeping import Unfinished
from kiosk.session.service import Source
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.service import ServiceState
from kiosk.snapshots.session import Screen
from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.snapshots.toast import ToastKind
from tests.unit.lunch import BORSCH, CAKE, MENU, TEA
from tests.unit.session.guest import ANNA, CARD, ONE_WAY, SITE, menu_with
from tests.unit.session.kiosk import FOLLOW_TERMINAL, NOON, KioskStage


def browsing(kiosk: KioskStage | None = None) -> KioskStage:
    kiosk = kiosk or KioskStage()
    return kiosk.do(StartTapped(), OrderTypeChosen(OrderKind.EAT_IN), PlusTapped(TEA))


# --- silence ---


def test_after_75_seconds_of_silence_the_guest_is_asked_for_30() -> None:
    kiosk = browsing().wait(74)
    assert kiosk.shown.session.sheet is Sheet.NONE
    kiosk.wait(1)
    assert (kiosk.shown.session.sheet, kiosk.shown.session.idle_seconds_left) == (Sheet.IDLE, 30)
    kiosk.wait(29)
    assert (kiosk.screen, kiosk.shown.session.idle_seconds_left) == (Screen.MENU, 1)
    kiosk.wait(1)
    assert (kiosk.screen, kiosk.shown.basket.portions) == (Screen.ATTRACT, 0)


def test_the_countdown_is_told_with_its_whole_length() -> None:
    kiosk = browsing(KioskStage(replace(SITE, idle_warning_s=60.0))).wait(75)
    assert (kiosk.shown.session.idle_seconds_left, kiosk.shown.session.idle_seconds) == (60, 60)


def test_any_touch_goes_on_and_does_nothing_else() -> None:
    kiosk = browsing().wait(80).do(PlusTapped(TEA))
    assert (kiosk.shown.session.sheet, kiosk.shown.basket.portions) == (Sheet.NONE, 1)
    assert kiosk.wait(74).shown.session.sheet is Sheet.NONE
    kiosk.wait(1).do(Touched())
    assert kiosk.shown.session.sheet is Sheet.NONE


def test_clear_and_start_again_does_what_it_says() -> None:
    kiosk = browsing().wait(80).do(CancelConfirmed())
    assert (kiosk.screen, kiosk.shown.basket.portions) == (Screen.ATTRACT, 0)


def test_a_card_presented_to_the_warning_is_looked_up() -> None:
    kiosk = browsing()
    kiosk.cards.known[CARD.number] = ANNA
    kiosk.wait(80).do(CardPresented(CARD))
    assert kiosk.shown.session.sheet is Sheet.NONE
    assert kiosk.shown.loyalty.state is CardState.KNOWN


def test_touches_keep_the_session_for_ever() -> None:
    kiosk = browsing()
    for _ in range(10):
        kiosk.wait(70).do(Touched())
    assert (kiosk.screen, kiosk.shown.basket.portions) == (Screen.MENU, 1)


def test_a_help_sheet_left_open_does_not_stop_the_warning() -> None:
    assert browsing().do(SheetOpened(Sheet.HELP)).wait(75).shown.session.sheet is Sheet.IDLE


def test_nobody_is_asked_while_money_is_on_its_way() -> None:
    kiosk = browsing(KioskStage(ONE_WAY))
    kiosk.do(BasketOpened(), CheckoutTapped(1), LoyaltyPassed()).wait(300)
    assert (kiosk.screen, kiosk.shown.session.sheet) == (Screen.CHECKING, Sheet.NONE)
    kiosk.hears(FOLLOW_TERMINAL).wait(300)
    assert (kiosk.screen, kiosk.shown.session.sheet) == (Screen.TERMINAL, Sheet.NONE)


def test_choices_made_on_the_first_screen_do_not_wait_for_the_next_guest() -> None:
    wished = AccessChosen(
        text_scale_percent=150,
        contrast=Contrast.LIGHT,
        reduced_motion=False,
        low_mode=True,
        step_by_step=True,
    )
    kiosk = KioskStage().do(LanguageChosen(Language.EN), wished, SheetOpened(Sheet.HELP))
    session = kiosk.wait(74).shown.session
    assert (session.language, session.low_mode, session.step_by_step) == (Language.EN, True, True)
    session = kiosk.wait(1).shown.session
    assert (session.language, session.text_scale_percent) == (Language.RU, 100)
    assert (session.low_mode, session.step_by_step) == (False, False)
    assert (session.screen, session.sheet) == (Screen.ATTRACT, Sheet.NONE)


def test_who_looks_at_the_menu_while_it_is_closed_is_a_guest_like_any_other() -> None:
    kiosk = KioskStage()
    kiosk.watch.report(Source.CASH_SERVER, ErrorCode.POS_UNREACHABLE)
    kiosk.wait(1).do(MenuLooked())
    assert kiosk.screen is Screen.MENU
    assert kiosk.wait(105).screen is Screen.OUT_OF_SERVICE


def test_leaving_the_menu_looked_at_forgets_the_card() -> None:
    kiosk = KioskStage()
    kiosk.cards.known[CARD.number] = ANNA
    kiosk.watch.report(Source.CASH_SERVER, ErrorCode.POS_UNREACHABLE)
    kiosk.wait(1).do(MenuLooked(), CardPresented(CARD), BackTapped())
    assert kiosk.screen is Screen.OUT_OF_SERVICE
    assert kiosk.shown.loyalty.first_name == ""


def test_a_session_ends_in_the_sites_own_language_and_without_a_name() -> None:
    kiosk = browsing()
    kiosk.cards.known[CARD.number] = ANNA
    kiosk.do(CardPresented(CARD), LanguageChosen(Language.EN), CancelTapped(), CancelConfirmed())
    assert kiosk.shown.session.language is Language.RU
    assert kiosk.shown.loyalty.state is CardState.NONE
    assert kiosk.shown.loyalty.first_name == ""


# --- cards ---


def test_a_recognised_guest_is_greeted_by_first_name() -> None:
    kiosk = KioskStage()
    kiosk.cards.known[CARD.number] = ANNA
    kiosk.session.submit(CardPresented(CARD))
    assert (kiosk.screen, kiosk.shown.loyalty.state) == (Screen.ORDER_TYPE, CardState.SEARCHING)
    kiosk.errands.run()
    assert kiosk.shown.loyalty.state is CardState.KNOWN
    assert kiosk.shown.loyalty.first_name == "Анна"
    assert kiosk.shown.loyalty.card_last_four == "4821"
    assert kiosk.toast is not None
    assert (kiosk.toast.kind, kiosk.toast.subject) == (ToastKind.GREETING, Text("Анна"))


@pytest.mark.parametrize(
    ("trouble", "state"),
    [
        (CrmRefused(ErrorCode.CARD_UNKNOWN), CardState.REFUSED),
        (CrmRefused(ErrorCode.CARD_BLOCKED), CardState.REFUSED),
        (CrmRefused(ErrorCode.CARD_EXPIRED), CardState.REFUSED),
        (CrmRefused(ErrorCode.CARD_WITHOUT_ACCOUNT), CardState.REFUSED),
        (CrmRefused(ErrorCode.CRM_REFUSED), CardState.UNAVAILABLE),
        (NoReply(ErrorCode.CRM_SILENT), CardState.UNAVAILABLE),
    ],
)
def test_a_card_that_cannot_be_used_is_explained(
    trouble: CrmRefused | NoReply, state: CardState
) -> None:
    kiosk = browsing()
    kiosk.cards.trouble = trouble
    kiosk.do(CardPresented(CARD))
    assert (kiosk.shown.loyalty.state, kiosk.shown.loyalty.trouble) == (state, trouble.code)
    assert kiosk.toast is not None
    assert (kiosk.toast.kind, kiosk.toast.trouble) == (ToastKind.CARD_NOT_USABLE, trouble.code)
    kiosk.do(BasketOpened(), CheckoutTapped(1))
    skipped = state is CardState.UNAVAILABLE
    assert kiosk.screen is (Screen.PAY if skipped else Screen.LOYALTY)


def test_a_bug_in_looking_a_card_up_leaves_the_guest_without_it_and_is_told() -> None:
    kiosk = browsing()
    kiosk.cards.trouble = LookupError("a holder without a name")
    with pytest.raises(LookupError):
        kiosk.do(CardPresented(CARD))
    assert kiosk.shown.loyalty.state is CardState.UNAVAILABLE
    assert kiosk.do(BasketOpened(), CheckoutTapped(1)).screen is Screen.PAY


def test_a_card_may_be_tried_again_after_it_was_refused() -> None:
    kiosk = browsing()
    kiosk.cards.trouble = CrmRefused(ErrorCode.CRM_REFUSED)
    kiosk.do(CardPresented(CARD))
    kiosk.cards.trouble, kiosk.cards.known[CARD.number] = None, ANNA
    kiosk.do(CardPresented(CARD))
    assert (kiosk.shown.loyalty.state, kiosk.shown.loyalty.trouble) == (CardState.KNOWN, None)


def test_the_answer_about_an_earlier_card_is_not_taken_for_the_present_one() -> None:
    kiosk = browsing()
    kiosk.cards.known[CARD.number] = ANNA
    other = replace(CARD, number="7770000012222")
    kiosk.cards.known[other.number] = replace(ANNA, first_name="Пётр", card=other)
    kiosk.session.submit(CardPresented(CARD))
    kiosk.session.submit(CardPresented(other))
    first, second = kiosk.errands.waiting
    kiosk.errands.waiting = [second, first]
    kiosk.errands.run()
    assert kiosk.shown.loyalty.first_name == "Пётр"


def test_the_answer_about_a_card_does_not_greet_the_next_guest() -> None:
    kiosk = KioskStage()
    kiosk.cards.known[CARD.number] = ANNA
    kiosk.session.submit(CardPresented(CARD))
    kiosk.session.submit(CancelTapped())
    kiosk.errands.run()
    assert (kiosk.screen, kiosk.shown.loyalty.first_name) == (Screen.ATTRACT, "")


def test_a_reader_at_a_site_without_a_card_system_changes_nothing() -> None:
    kiosk = KioskStage(replace(ONE_WAY, has_card_system=False), cards=False)
    assert kiosk.do(CardPresented(CARD)).screen is Screen.ATTRACT
    assert kiosk.published == []


def test_amounts_offered_end_with_everything_allowed() -> None:
    kiosk = browsing()
    kiosk.cards.known[CARD.number] = ANNA
    kiosk.do(CardPresented(CARD), PlusTapped(BORSCH), LoyaltyOpened())
    loyalty = kiosk.shown.loyalty
    assert loyalty.amounts[0] == Money(0)
    assert loyalty.amounts[-1] == Money.of(340)
    assert (loyalty.bonus, loyalty.to_pay) == (None, Money.of(510))


# --- what the cash server changes meanwhile ---


def test_a_dish_that_left_the_menu_leaves_the_basket_and_the_guest_is_told() -> None:
    kiosk = browsing().do(PlusTapped(BORSCH))
    kiosk.menu.menu = menu_with(without=(TEA,))
    kiosk.wait(1)
    assert [line.dish.id for line in kiosk.shown.basket.lines] == [BORSCH]
    assert kiosk.shown.basket.can_check_out
    assert kiosk.toast is not None
    assert (kiosk.toast.kind, kiosk.toast.subject) == (ToastKind.SOLD_OUT, Text("Чай"))


def test_a_basket_that_is_being_paid_for_is_left_alone() -> None:
    kiosk = browsing(KioskStage(ONE_WAY))
    kiosk.do(BasketOpened(), CheckoutTapped(1), LoyaltyPassed()).hears(FOLLOW_TERMINAL)
    kiosk.menu.menu = menu_with(without=(TEA,))
    assert kiosk.wait(1).shown.basket.portions == 1


def test_a_sold_out_line_stays_and_says_why_it_cannot_be_ordered() -> None:
    kiosk = browsing()
    kiosk.menu.menu = menu_with(replace(MENU.dishes[TEA], rest=0))
    (line,) = kiosk.wait(1).shown.basket.lines
    assert line.problems
    assert not line.can_grow
    assert not kiosk.shown.basket.can_check_out


# --- toasts ---


def test_a_toast_stays_for_six_seconds() -> None:
    kiosk = browsing().do(LineStepped(1, -1))
    assert kiosk.wait(5).toast is not None
    assert kiosk.wait(1).toast is None


def test_the_same_words_said_again_are_another_toast() -> None:
    kiosk = browsing().do(*[PlusTapped(CAKE)] * 3)
    first = kiosk.toast
    second = kiosk.wait(4).do(PlusTapped(CAKE)).toast
    assert first is not None
    assert second is not None
    assert (second.kind, second.number) == (first.kind, first.number)
    assert second.key != first.key
    assert kiosk.wait(5).toast is not None


# --- what is published ---


def test_nothing_is_published_where_nothing_has_changed() -> None:
    kiosk = KioskStage().do(Touched(), PayTapped(PayWay.STATION, 0), BackTapped())
    kiosk.session.tick()
    kiosk.session.publish()
    assert kiosk.published == []


def test_the_clock_alone_changes_the_snapshot_once_a_minute() -> None:
    kiosk = KioskStage().wait(59)
    assert kiosk.published == []
    kiosk.wait(1)
    assert [snapshot.now.minute for snapshot in kiosk.published] == [1]


def test_a_menu_confirmed_again_changes_nothing_before_the_next_minute() -> None:
    kiosk = KioskStage()
    kiosk.menu.taken_at = NOON.replace(second=59)
    kiosk.session.publish()
    assert kiosk.published == []
    kiosk.menu.taken_at = NOON.replace(minute=1)
    kiosk.session.publish()
    assert kiosk.shown.service.menu_from == NOON.replace(minute=1)


def test_parts_that_have_not_changed_are_the_same_objects() -> None:
    kiosk = browsing()
    before = kiosk.shown
    after = kiosk.do(SheetOpened(Sheet.HELP)).shown
    moved = {name for name in KioskSnapshot.__struct_fields__ if not _same(before, after, name)}
    assert moved == {"session"}
    before = after
    after = kiosk.do(PlusTapped(TEA)).shown
    moved = {name for name in KioskSnapshot.__struct_fields__ if not _same(before, after, name)}
    assert moved == {"menu", "basket", "loyalty", "pay"}


def _same(before: KioskSnapshot, after: KioskSnapshot, name: str) -> bool:
    return getattr(before, name) is getattr(after, name)


def test_cards_count_what_is_in_the_basket() -> None:
    kiosk = browsing().do(PlusTapped(TEA), DishOpened(BORSCH))
    assert kiosk.shown.menu.in_basket == {TEA: 2}
    assert kiosk.shown.dish is not None


def test_before_the_cash_server_was_heard_of_the_kiosk_is_starting() -> None:
    kiosk = KioskStage(heard_of=False)
    starting = kiosk.wait(1).shown
    assert starting.service.state is ServiceState.STARTING
    assert starting.session.screen is Screen.ATTRACT
    kiosk.watch.report(Source.CASH_SERVER, None)
    assert kiosk.wait(1).shown.service.state is ServiceState.OPEN


# --- after a restart ---


def resumed(kiosk: KioskStage) -> KioskStage:
    order = Unfinished(
        basket=Basket().added(TEA).added(BORSCH),
        language=Language.EN,
        order_kind=OrderKind.EAT_IN,
    )
    kiosk.session.resume(order)
    return kiosk


def test_a_resumed_order_is_shown_on_the_menu_in_the_guests_language() -> None:
    kiosk = resumed(KioskStage())
    assert (kiosk.screen, kiosk.shown.basket.portions) == (Screen.MENU, 2)
    assert kiosk.shown.session.language is Language.EN
    assert kiosk.do(BackTapped()).shown.session.screen is Screen.ORDER_TYPE


def test_a_skipped_step_stays_skipped_after_a_restart() -> None:
    kiosk = resumed(KioskStage(replace(ONE_WAY, order_kinds={OrderKind.EAT_IN: 81})))
    assert kiosk.do(BackTapped()).screen is Screen.MENU
    assert kiosk.shown.session.sheet is Sheet.CONFIRM_CANCEL


def test_who_is_here_already_is_not_given_another_guests_basket() -> None:
    kiosk = resumed(KioskStage().do(StartTapped()))
    assert (kiosk.screen, kiosk.shown.basket.portions) == (Screen.ORDER_TYPE, 0)


def test_a_dish_that_left_the_menu_meanwhile_is_told_without_its_name() -> None:
    kiosk = KioskStage()
    kiosk.menu.menu = menu_with(without=(TEA,))
    resumed(kiosk)
    assert [line.dish.id for line in kiosk.shown.basket.lines] == [BORSCH]
    assert kiosk.toast is not None
    assert (kiosk.toast.kind, bool(kiosk.toast.subject)) == (ToastKind.SOLD_OUT, False)
