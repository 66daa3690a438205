"""From QML's calls to intents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kiosk import intents
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import Money
from kiosk.domain.names import Language
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
            intents.OrderTypeChosen(intents.OrderKind.TAKE_AWAY),
        ),
        (
            lambda m: m.session.chooseAppearance(150, "dark-contrast", True),
            intents.AccessChosen(
                text_scale_percent=150, contrast=intents.Contrast.DARK_CONTRAST, reduced_motion=True
            ),
        ),
        (
            lambda m: m.session.toggleLowMode(),
            intents.AccessChosen(
                text_scale_percent=100,
                contrast=intents.Contrast.LIGHT,
                reduced_motion=False,
                low_mode=True,
            ),
        ),
        (
            lambda m: m.session.toggleStepByStep(),
            intents.AccessChosen(
                text_scale_percent=100,
                contrast=intents.Contrast.LIGHT,
                reduced_motion=False,
                step_by_step=True,
            ),
        ),
        (lambda m: m.session.back(), intents.BackTapped()),
        (lambda m: m.session.cancel(), intents.CancelTapped()),
        (lambda m: m.session.confirmCancel(), intents.CancelConfirmed()),
        (lambda m: m.session.openSheet("help"), intents.SheetOpened(intents.Sheet.HELP)),
        (lambda m: m.session.closeSheet(), intents.SheetClosed()),
        (lambda m: m.session.undo(), intents.UndoTapped()),
        (lambda m: m.service.lookAtMenu(), intents.MenuLooked()),
        (lambda m: m.menu.openDish("1"), intents.DishOpened(1)),
        (lambda m: m.menu.plus("1"), intents.PlusTapped(1)),
        (lambda m: m.menu.minus("1"), intents.MinusTapped(1)),
        (lambda m: m.search.openSearch(), intents.SearchOpened()),
        (lambda m: m.search.press("щ"), intents.CharacterTyped("щ")),
        (lambda m: m.search.erase(), intents.CharacterErased()),
        (lambda m: m.search.clear(), intents.TextCleared()),
        (lambda m: m.search.openDish("1"), intents.DishOpened(1)),
        (lambda m: m.search.plus("1"), intents.PlusTapped(1)),
        (lambda m: m.search.minus("1"), intents.MinusTapped(1)),
        (lambda m: m.note.openNote(), intents.NoteOpened()),
        (lambda m: m.note.press("щ"), intents.CharacterTyped("щ")),
        (lambda m: m.note.erase(), intents.CharacterErased()),
        (lambda m: m.note.clear(), intents.TextCleared()),
        (lambda m: m.note.finish(), intents.BackTapped()),
        (lambda m: m.dish.tapOption("10", "12"), intents.OptionTapped(10, 12)),
        (lambda m: m.dish.step(-1), intents.QuantityStepped(-1)),
        (lambda m: m.dish.confirm(), intents.DraftConfirmed()),
        (lambda m: m.combo.openStep(1), intents.ComboStepOpened(1)),
        (lambda m: m.combo.tapOption("41"), intents.OptionTapped(FIRST, STEP_BORSCH)),
        (lambda m: m.combo.buildComponent(), intents.ComponentOpened(FIRST)),
        (lambda m: m.combo.confirm(), intents.DraftConfirmed()),
        (lambda m: m.basket.openBasket(), intents.BasketOpened()),
        (lambda m: m.basket.stepLine("1", -1), intents.LineStepped(1, -1)),
        (lambda m: m.basket.tapLine("1"), intents.LineTapped(1)),
        (lambda m: m.basket.openLine("1"), intents.LineOpened(1)),
        (
            lambda m: m.basket.tapLineOption(str(DOUBLE_CREAM)),
            intents.LineOptionTapped(1, CREAM, DOUBLE_CREAM),
        ),
        (lambda m: m.basket.takeOffer("2"), intents.OfferTaken(CAKE)),
        (lambda m: m.basket.declineOffers(), intents.OffersDeclined()),
        (lambda m: m.basket.checkOut(), intents.CheckoutTapped(1)),
        (lambda m: m.loyalty.openLoyalty(), intents.LoyaltyOpened()),
        (lambda m: m.loyalty.chooseAmount("30000"), intents.BonusChosen(Money.of(300))),
        (lambda m: m.loyalty.tapCoupon("7"), intents.CouponTapped("7")),
        (lambda m: m.loyalty.passOn(), intents.LoyaltyPassed()),
        (lambda m: m.loyalty.openPhone(), intents.PhoneOpened()),
        (lambda m: m.loyalty.answerSecondCard(True), intents.SecondCardAnswered(replace=True)),
        (lambda m: m.signIn.press("7"), intents.DigitTapped("7")),
        (lambda m: m.signIn.erase(), intents.DigitErased()),
        (lambda m: m.signIn.clear(), intents.DigitsCleared()),
        (lambda m: m.signIn.confirm(), intents.EntryConfirmed()),
        (lambda m: m.signIn.askAgain(), intents.CodeAskedAgain()),
        (lambda m: m.signIn.answerJoin(False), intents.JoinAnswered(agreed=False)),
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
        intents.PlusTapped(BORSCH), intents.BasketOpened(), intents.LineTapped(1)
    )
    kept = screen.kiosk.shown
    combo = at_the_menu().do(intents.DishOpened(LUNCH)).kiosk.shown.combo
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
    steps = at_the_menu().do(intents.DishOpened(LUNCH)).kiosk.shown.combo
    assert steps is not None
    assert [(step.group.id, step.passes) for step in steps.steps] == [(FIRST, False), (DRINK, True)]
