"""What a finger on the screens says to the core."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.card_intents import BonusChosen, LoyaltyPassed
from kiosk.checkout.ways import PayWay
from kiosk.domain.contrast import Contrast
from kiosk.domain.money import Money
from kiosk.domain.names import Language
from kiosk.intents import (
    AccessChosen,
    BackTapped,
    CancelConfirmed,
    CancelTapped,
    DoneTapped,
    GuestAnswer,
    Intent,
    LanguageChosen,
    MenuLooked,
    MoreTimeTapped,
    PayTapped,
    PurchaseAnswered,
    Sheet,
    SheetClosed,
    SheetOpened,
    Touched,
)
from kiosk.order_intents import (
    CheckoutTapped,
    LineOpened,
    LineOptionTapped,
    LineStepped,
    LineTapped,
    OffersDeclined,
    OfferTaken,
    UndoTapped,
)
from tests.shots.studio import LANDSCAPE, PORTRAIT, SMALL, Panel
from tests.ui.conftest import Staging
from tests.ui.made_snapshots import BORSCH_LINE, MENU, SOLYANKA_LINE, lunch
from tests.ui.samovar_menu import dish_id, modifier_id
from tests.ui.scenes.album import scene

CREAM = MENU.dishes[dish_id("borsch")].groups[0].id
AT_THE_BASKET = lunch().revision

TAPS: list[tuple[str, str, Intent]] = [
    ("basket-guest", "checkOut", CheckoutTapped(AT_THE_BASKET)),
    ("basket-guest", f"line-{BORSCH_LINE}", LineTapped(BORSCH_LINE)),
    ("basket", "wholeDish", LineOpened(BORSCH_LINE)),
    ("basket", "lineDone", LineTapped(BORSCH_LINE)),
    (
        "basket",
        f"lineOption-{modifier_id('sour_cream_double')}",
        LineOptionTapped(BORSCH_LINE, CREAM, modifier_id("sour_cream_double")),
    ),
    ("basket", "declineOffers", OffersDeclined()),
    ("basket-undo", "toastAction", UndoTapped()),
    ("basket-empty", "checkOut", BackTapped()),
    ("loyalty-open", f"amount-{Money.of(100).minor}", BonusChosen(Money.of(100))),
    ("loyalty-open", f"amount-{Money(0).minor}", BonusChosen(Money(0))),
    ("loyalty", "passOn", LoyaltyPassed()),
    ("loyalty-invite", "passOn", LoyaltyPassed()),
    ("loyalty-searching", "passOn", LoyaltyPassed()),
    ("pay", "way-station", PayTapped(PayWay.STATION, AT_THE_BASKET)),
    ("pay", "way-sbp", PayTapped(PayWay.SBP, AT_THE_BASKET)),
    ("pay", "way-counter", PayTapped(PayWay.COUNTER, AT_THE_BASKET)),
    ("pay-two-terminals", "way-terminal", PayTapped(PayWay.TERMINAL, AT_THE_BASKET)),
    ("pay-two-terminals", "way-station", PayTapped(PayWay.STATION, AT_THE_BASKET)),
    ("pay-two-down", "way-counter", PayTapped(PayWay.COUNTER, AT_THE_BASKET)),
    ("terminal-own", "answer-cancel-payment", PurchaseAnswered(GuestAnswer.CANCEL)),
    ("terminal-stopping", "answer-cancel-payment", PurchaseAnswered(GuestAnswer.CANCEL)),
    ("terminal-not-ready", "answer-try-again", PurchaseAnswered(GuestAnswer.TRY_AGAIN)),
    ("terminal-not-ready", "answer-other-way", PurchaseAnswered(GuestAnswer.OTHER_WAY)),
    ("terminal-not-ready-alone", "answer-cancel", PurchaseAnswered(GuestAnswer.CANCEL)),
    ("scan-can-cancel", "answer-cancel-payment", PurchaseAnswered(GuestAnswer.CANCEL)),
    ("scan-declined", "answer-try-again", PurchaseAnswered(GuestAnswer.TRY_AGAIN)),
    ("scan-declined", "answer-other-way", PurchaseAnswered(GuestAnswer.OTHER_WAY)),
    ("scan-stopped", "answer-cancel", PurchaseAnswered(GuestAnswer.CANCEL)),
    ("terminal-declined", "answer-try-again", PurchaseAnswered(GuestAnswer.TRY_AGAIN)),
    ("terminal-declined", "answer-other-way", PurchaseAnswered(GuestAnswer.OTHER_WAY)),
    ("terminal-declined", "answer-cancel", PurchaseAnswered(GuestAnswer.CANCEL)),
    ("checking-points-refused", "answer-pay-in-full", PurchaseAnswered(GuestAnswer.PAY_IN_FULL)),
    ("checking-points-refused", "answer-cancel", PurchaseAnswered(GuestAnswer.CANCEL)),
    ("checking-see-staff", "moreTime", MoreTimeTapped()),
    ("done", "moreTime", MoreTimeTapped()),
    ("done", "done", DoneTapped()),
    ("out-of-service", "lookAtMenu", MenuLooked()),
    ("basket", "utility-back", BackTapped()),
    ("basket", "utility-language", SheetOpened(Sheet.LANGUAGE)),
    ("basket", "utility-access", SheetOpened(Sheet.ACCESS)),
    ("basket", "utility-help", SheetOpened(Sheet.HELP)),
    ("basket", "utility-cancel", CancelTapped()),
    ("sheet-confirm-cancel", "keepOrder", SheetClosed()),
    ("sheet-confirm-cancel", "confirmCancel", CancelConfirmed()),
    ("sheet-language", "sheet-language-en", LanguageChosen(Language.EN)),
    ("sheet-language", "closeSheet", SheetClosed()),
    ("sheet-help", "closeSheet", SheetClosed()),
    ("sheet-access", "closeSheet", SheetClosed()),
    (
        "sheet-access",
        "scale-150",
        AccessChosen(text_scale_percent=150, contrast=Contrast.LIGHT, reduced_motion=True),
    ),
    (
        "sheet-access",
        "contrast-dark-contrast",
        AccessChosen(text_scale_percent=100, contrast=Contrast.DARK_CONTRAST, reduced_motion=True),
    ),
    (
        "sheet-access",
        "reducedMotion",
        AccessChosen(text_scale_percent=100, contrast=Contrast.LIGHT, reduced_motion=False),
    ),
    ("idle", "startOver", CancelConfirmed()),
]


@pytest.mark.parametrize("panel", [PORTRAIT, LANDSCAPE, SMALL], ids=lambda panel: panel.name)
@pytest.mark.parametrize(
    ("name", "target", "intent"), TAPS, ids=[f"{tap[0]}-{tap[1]}" for tap in TAPS]
)
def test_a_tap_says_what_the_guest_did(
    studios: Staging, panel: Panel, name: str, target: str, intent: Intent
) -> None:
    studio = studios(scene(name), panel)
    studio.tap(target)
    assert [sent for sent in studio.sent if not isinstance(sent, Touched)] == [intent]
    assert studio.complaints == []


def test_minus_on_the_last_portion_and_plus_say_the_line(studios: Staging) -> None:
    studio = studios(scene("basket-guest"), PORTRAIT)
    line = studio.item(f"line-{SOLYANKA_LINE}")
    studio.tap_inside(line, "minus")
    studio.tap_inside(line, "plus")
    steps = [sent for sent in studio.sent if isinstance(sent, LineStepped)]
    assert steps == [LineStepped(SOLYANKA_LINE, -1), LineStepped(SOLYANKA_LINE, 1)]


def test_an_offer_is_added_by_its_plus(studios: Staging) -> None:
    studio = studios(scene("basket-undo"), PORTRAIT)
    studio.tap_inside(studio.item(f"offer-{dish_id('tea')}"), "plus")
    assert OfferTaken(dish_id("tea")) in studio.sent


def test_every_touch_keeps_the_session_alive(studios: Staging) -> None:
    studio = studios(scene("basket"), PORTRAIT)
    studio.tap_at(QPoint(500, 40))
    assert studio.sent == [Touched()]


def test_a_key_keeps_the_session_alive(studios: Staging) -> None:
    studio = studios(scene("basket"), PORTRAIT)
    QTest.keyClick(studio.window, Qt.Key.Key_F5)
    assert Touched() in studio.sent


@pytest.mark.parametrize("place", [QPoint(540, 60), QPoint(540, 1000)])
def test_a_touch_anywhere_ends_the_idle_warning_and_does_nothing_else(
    studios: Staging, place: QPoint
) -> None:
    studio = studios(scene("idle"), PORTRAIT)
    studio.tap_at(place)
    assert studio.sent
    assert set(studio.sent) == {Touched()}


def test_continue_ends_the_idle_warning_and_does_nothing_else(studios: Staging) -> None:
    studio = studios(scene("idle"), PORTRAIT)
    studio.tap("continue")
    assert studio.sent
    assert set(studio.sent) == {Touched()}


def test_the_ring_of_the_idle_warning_is_as_long_as_the_site_wants_it(studios: Staging) -> None:
    shown = scene("idle").snapshot
    studio = studios(scene("idle"), PORTRAIT)
    assert studio.item("idleCountdown").property("total") == shown.session.idle_seconds
    studio.show(replace(shown, session=replace(shown.session, idle_seconds=60)))
    assert studio.item("idleCountdown").property("total") == 60


def test_a_basket_with_trouble_cannot_be_checked_out(studios: Staging) -> None:
    studio = studios(scene("basket-trouble"), PORTRAIT)
    studio.tap("checkOut")
    assert not any(isinstance(sent, CheckoutTapped) for sent in studio.sent)


def test_trouble_stays_in_the_toast_until_it_is_tapped_away(studios: Staging) -> None:
    studio = studios(scene("basket-price-changed"), PORTRAIT)
    assert list(studio.items("toast"))
    studio.tap("toast")
    studio.wait_for(lambda: not list(studio.items("toast")))


@pytest.mark.parametrize("name", ["terminal", "terminal-second", "scan", "checking", "done"])
def test_nothing_leads_away_while_money_is_on_the_way(studios: Staging, name: str) -> None:
    studio = studios(scene(name), PORTRAIT)
    shown = {item.objectName() for item in studio.everything()}
    assert not shown & {"utility-back", "utility-cancel", "answer-cancel-payment"}


def test_the_language_changes_at_once_and_the_basket_stays(studios: Staging) -> None:
    shown = scene("basket-guest")
    studio = studios(shown, PORTRAIT)
    assert "Оформить" in studio.words()
    studio.show(shown.in_language(Language.EN).at_once().snapshot)
    assert {"Check out", "Borscht with beef"} <= studio.words()
    studio.show(shown.at_once().snapshot)
    assert {"Оформить", "Борщ с говядиной"} <= studio.words()


def test_the_total_follows_the_basket(studios: Staging) -> None:
    shown = scene("basket-guest").at_once()
    studio = studios(shown, PORTRAIT)
    basket = replace(shown.snapshot.basket, total=Money.of(999))
    studio.show(replace(shown.snapshot, basket=basket))
    assert "999 ₽" in studio.words()


def test_clearing_at_the_idle_warning_says_just_that(studios: Staging) -> None:
    studio = studios(scene("idle"), PORTRAIT)
    studio.tap("startOver")
    assert studio.sent == [CancelConfirmed()]
