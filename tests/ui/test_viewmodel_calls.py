"""From QML's calls to intents."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from kiosk import card_intents, intents, order_intents
from kiosk.checkout.ways import PayWay
from kiosk.domain.contrast import Contrast
from kiosk.domain.money import Money
from kiosk.domain.names import Language
from kiosk.domain.order_kind import OrderKind
from tests.ui.shown_session import Screen, at_the_menu
from tests.unit.lunch import (
    BORSCH,
    CAKE,
    CREAM,
    DOUBLE_CREAM,
    DRINK,
    FIRST,
    LUNCH,
    STEP_BORSCH,
)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("call", "intent"),
    [
        (lambda m: m.session.touch(), intents.Touched()),
        (lambda m: m.session.start(), intents.StartTapped()),
        (lambda m: m.session.chooseLanguage("en"), intents.LanguageChosen(Language.EN)),
        (
            lambda m: m.session.chooseOrderKind("take-away"),
            order_intents.OrderTypeChosen(OrderKind.TAKE_AWAY),
        ),
        (
            lambda m: m.session.chooseAppearance(150, "dark-contrast", True),
            intents.AccessChosen(
                text_scale_percent=150, contrast=Contrast.DARK_CONTRAST, reduced_motion=True
            ),
        ),
        (
            lambda m: m.session.toggleLowMode(),
            intents.AccessChosen(
                text_scale_percent=100,
                contrast=Contrast.LIGHT,
                reduced_motion=False,
                low_mode=True,
            ),
        ),
        (
            lambda m: m.session.toggleStepByStep(),
            intents.AccessChosen(
                text_scale_percent=100,
                contrast=Contrast.LIGHT,
                reduced_motion=False,
                step_by_step=True,
            ),
        ),
        (lambda m: m.session.back(), intents.BackTapped()),
        (lambda m: m.session.cancel(), intents.CancelTapped()),
        (lambda m: m.session.confirmCancel(), intents.CancelConfirmed()),
        (lambda m: m.session.openSheet("help"), intents.SheetOpened(intents.Sheet.HELP)),
        (lambda m: m.session.closeSheet(), intents.SheetClosed()),
        (lambda m: m.session.undo(), order_intents.UndoTapped()),
        (lambda m: m.service.lookAtMenu(), intents.MenuLooked()),
        (lambda m: m.menu.openDish("1"), order_intents.DishOpened(1)),
        (lambda m: m.menu.plus("1"), order_intents.PlusTapped(1)),
        (lambda m: m.menu.minus("1"), order_intents.MinusTapped(1)),
        (lambda m: m.search.openSearch(), order_intents.SearchOpened()),
        (lambda m: m.search.press("щ"), order_intents.CharacterTyped("щ")),
        (lambda m: m.search.erase(), order_intents.CharacterErased()),
        (lambda m: m.search.clear(), order_intents.TextCleared()),
        (lambda m: m.search.openDish("1"), order_intents.DishOpened(1)),
        (lambda m: m.search.plus("1"), order_intents.PlusTapped(1)),
        (lambda m: m.search.minus("1"), order_intents.MinusTapped(1)),
        (lambda m: m.note.openNote(), order_intents.NoteOpened()),
        (lambda m: m.note.press("щ"), order_intents.CharacterTyped("щ")),
        (lambda m: m.note.erase(), order_intents.CharacterErased()),
        (lambda m: m.note.clear(), order_intents.TextCleared()),
        (lambda m: m.note.finish(), intents.BackTapped()),
        (lambda m: m.dish.tapOption("10", "12"), order_intents.OptionTapped(10, 12)),
        (lambda m: m.dish.step(-1), order_intents.QuantityStepped(-1)),
        (lambda m: m.dish.confirm(), order_intents.DraftConfirmed()),
        (lambda m: m.combo.openStep(1), order_intents.ComboStepOpened(1)),
        (lambda m: m.combo.tapOption("41"), order_intents.OptionTapped(FIRST, STEP_BORSCH)),
        (lambda m: m.combo.buildComponent(), order_intents.ComponentOpened(FIRST)),
        (lambda m: m.combo.confirm(), order_intents.DraftConfirmed()),
        (lambda m: m.basket.openBasket(), order_intents.BasketOpened()),
        (lambda m: m.basket.stepLine("1", -1), order_intents.LineStepped(1, -1)),
        (lambda m: m.basket.tapLine("1"), order_intents.LineTapped(1)),
        (lambda m: m.basket.openLine("1"), order_intents.LineOpened(1)),
        (
            lambda m: m.basket.tapLineOption(str(DOUBLE_CREAM)),
            order_intents.LineOptionTapped(1, CREAM, DOUBLE_CREAM),
        ),
        (lambda m: m.basket.takeOffer("2"), order_intents.OfferTaken(CAKE)),
        (lambda m: m.basket.declineOffers(), order_intents.OffersDeclined()),
        (lambda m: m.basket.checkOut(), order_intents.CheckoutTapped(1)),
        (lambda m: m.loyalty.openLoyalty(), card_intents.LoyaltyOpened()),
        (lambda m: m.loyalty.chooseAmount("30000"), card_intents.BonusChosen(Money.of(300))),
        (lambda m: m.loyalty.tapCoupon("7"), card_intents.CouponTapped("7")),
        (lambda m: m.loyalty.passOn(), card_intents.LoyaltyPassed()),
        (lambda m: m.loyalty.openPhone(), card_intents.PhoneOpened()),
        (lambda m: m.loyalty.answerSecondCard(True), card_intents.SecondCardAnswered(replace=True)),
        (lambda m: m.signIn.press("7"), card_intents.DigitTapped("7")),
        (lambda m: m.signIn.erase(), card_intents.DigitErased()),
        (lambda m: m.signIn.clear(), card_intents.DigitsCleared()),
        (lambda m: m.signIn.confirm(), card_intents.EntryConfirmed()),
        (lambda m: m.signIn.askAgain(), card_intents.CodeAskedAgain()),
        (lambda m: m.signIn.answerJoin(False), card_intents.JoinAnswered(agreed=False)),
        (lambda m: m.pay.choose("station"), intents.PayTapped(PayWay.STATION, 1)),
        (
            lambda m: m.purchase.answer("try-again"),
            intents.PurchaseAnswered(intents.GuestAnswer.TRY_AGAIN),
        ),
        (lambda m: m.purchase.done(), intents.DoneTapped()),
        (lambda m: m.purchase.moreTime(), intents.MoreTimeTapped()),
    ],
)
def test_each_call_of_the_screen_is_one_intent(
    call: Callable[[Any], None], intent: intents.Intent
) -> None:
    screen = at_the_menu().do(
        order_intents.PlusTapped(BORSCH), order_intents.BasketOpened(), order_intents.LineTapped(1)
    )
    kept = screen.kiosk.shown
    combo = at_the_menu().do(order_intents.DishOpened(LUNCH)).kiosk.shown.combo
    screen.show(replace(kept, combo=combo))
    call(screen.models)
    assert screen.sent == [intent]


def test_without_an_open_editor_or_combo_their_calls_send_nothing() -> None:
    screen = Screen()
    screen.models.basket.tapLineOption("12")
    screen.models.combo.tapOption("41")
    screen.models.combo.buildComponent()
    screen.models.basket.checkOut()
    assert screen.sent == []


def test_the_drink_is_the_step_that_asks_nothing() -> None:
    steps = at_the_menu().do(order_intents.DishOpened(LUNCH)).kiosk.shown.combo
    assert steps is not None
    assert [(step.group.id, step.passes) for step in steps.steps] == [(FIRST, False), (DRINK, True)]
