"""Another card while a guest is known already: asked, taken or left, as the site wants it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.card_intents import BonusChosen, CardPresented, LoyaltyOpened, SecondCardAnswered
from kiosk.domain.guest import GuestCard, SecondCard
from kiosk.domain.money import Money
from kiosk.intents import BackTapped, CancelTapped, Sheet, SheetClosed, Touched
from kiosk.order_intents import PlusTapped
from kiosk.session.state import LookUpCard
from kiosk.snapshots.loyalty import CardState
from kiosk.snapshots.session import Screen
from kiosk.snapshots.toast import ToastKind
from tests.unit.lunch import BORSCH
from tests.unit.session.guest import ANNA, CARD, SITE, Guest, around, at_the_menu
from tests.unit.session.kiosk import KioskStage

OTHER = GuestCard(number="7770000012222")


def with_another(second: SecondCard = SecondCard.ASK) -> Guest:
    guest = at_the_menu(around(replace(SITE, second_card=second))).recognised()
    guest.do(PlusTapped(BORSCH), LoyaltyOpened(), BonusChosen(Money.of(300)))
    return guest.do(CardPresented(OTHER))


def test_the_guest_is_asked_and_stays_known_meanwhile() -> None:
    guest = with_another()
    assert guest.state.sheet is Sheet.SECOND_CARD
    assert (guest.state.holder, guest.errands) == (ANNA, [])


def test_taken_it_takes_everything_the_first_one_allowed() -> None:
    guest = with_another().do(SecondCardAnswered(replace=True))
    assert guest.errands == [LookUpCard(OTHER)]
    assert (guest.state.holder, guest.state.bonus) == (None, None)
    assert (guest.state.sheet, guest.state.other_card) == (Sheet.NONE, None)


@pytest.mark.parametrize("no", [SecondCardAnswered(replace=False), SheetClosed(), BackTapped()])
def test_left_it_is_forgotten_and_the_chosen_points_stay(
    no: SecondCardAnswered | SheetClosed | BackTapped,
) -> None:
    guest = with_another().do(no)
    assert (guest.state.holder, guest.state.bonus) == (ANNA, Money.of(300))
    assert (guest.state.other_card, guest.state.sheet, guest.errands) == (None, Sheet.NONE, [])
    assert guest.screen is Screen.LOYALTY


def test_a_site_may_take_it_without_asking() -> None:
    guest = with_another(SecondCard.REPLACE)
    assert guest.errands == [LookUpCard(OTHER)]
    assert guest.state.card_state is CardState.SEARCHING


def test_a_site_may_refuse_it_and_say_so() -> None:
    guest = with_another(SecondCard.REFUSE)
    assert (guest.said, guest.state.holder, guest.errands) == (ToastKind.CARD_KEPT, ANNA, [])


def test_the_first_card_again_asks_nothing() -> None:
    guest = at_the_menu().recognised().do(CardPresented(CARD))
    assert (guest.state.sheet, guest.errands) == (Sheet.NONE, [])


def test_the_question_comes_back_after_the_idle_warning() -> None:
    stage = KioskStage()
    stage.cards.known = {CARD.number: ANNA}
    stage.do(CardPresented(CARD), CardPresented(OTHER)).wait(75)
    assert stage.shown.session.sheet is Sheet.IDLE
    assert stage.do(Touched()).shown.session.sheet is Sheet.SECOND_CARD


def test_it_dies_with_the_session() -> None:
    stage = KioskStage()
    stage.cards.known = {CARD.number: ANNA}
    stage.do(CardPresented(CARD), CardPresented(OTHER), SheetClosed(), CancelTapped())
    assert stage.screen is Screen.ATTRACT
    assert stage.session._state.other_card is None
