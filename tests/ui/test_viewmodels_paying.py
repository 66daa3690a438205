"""What the screens of card, payment, purchase and service are told."""

from __future__ import annotations

from datetime import datetime

import pytest
from msgspec.structs import replace

from kiosk.card_intents import BonusChosen, CardPresented, LoyaltyPassed
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import Money
from kiosk.errors import ErrorCode
from kiosk.intents import PayTapped
from kiosk.order_intents import BasketOpened, CheckoutTapped, MinusTapped, PlusTapped, UndoTapped
from kiosk.session.service import Source
from kiosk.snapshots.purchase import PurchasePart
from kiosk.snapshots.telling import Telling
from tests.ui.shown_session import Screen, at_the_menu, column
from tests.unit.lunch import (
    BORSCH,
    TEA,
)
from tests.unit.session.guest import ANNA, CARD
from tests.unit.session.kiosk import (
    CHECKING,
    DECLINED,
    FINISHED,
    NOON,
    REGISTERING,
    KioskStage,
)

pytestmark = pytest.mark.usefixtures("qapp")


def recognised() -> Screen:
    kiosk = KioskStage()
    kiosk.cards.known[CARD.number] = ANNA
    screen = at_the_menu(kiosk).do(CardPresented(CARD), PlusTapped(BORSCH), BasketOpened())
    return screen.do(CheckoutTapped(1))


def test_points_are_told_and_chosen() -> None:
    screen = recognised()
    loyalty = screen.models.loyalty
    assert (loyalty.state, loyalty.known, loyalty.canSpend) == ("known", True, True)
    assert "Анна" in loyalty.greeting
    assert "4821" in loyalty.cardText
    assert loyalty.balanceText == "340"
    assert column(loyalty.amounts, "key")[0] == "0"
    assert "340" in column(loyalty.amounts, "text")[-1]
    assert column(loyalty.sums, "key") == ["dishes"]
    screen.do(BonusChosen(Money.of(340)))
    assert column(loyalty.amounts, "chosen")[-1] is True
    assert column(loyalty.sums, "text") == ["390\u00a0₽", "\u2212340\u00a0₽"]
    assert loyalty.toPayText == "50\u00a0₽"


def test_a_refused_card_is_explained_in_its_place() -> None:
    screen = recognised()
    loyalty = screen.models.loyalty
    assert loyalty.troubleText == ""
    part = replace(screen.kiosk.shown.loyalty, trouble=ErrorCode.CARD_EXPIRED)
    screen.show(replace(screen.kiosk.shown, loyalty=part))
    assert loyalty.troubleText


def test_ways_are_told_with_the_amount_after_points() -> None:
    screen = recognised().do(BonusChosen(Money.of(300)), LoyaltyPassed())
    pay = screen.models.pay
    assert (pay.ways, pay.totalText) == (["station", "counter"], "90\u00a0₽")
    assert "300" in pay.noteText
    assert pay.afterText
    assert pay.missingText == ""
    part = replace(screen.kiosk.shown.pay, missing=(PayWay.SBP,))
    assert screen.show(replace(screen.kiosk.shown, pay=part)).models.pay.missingText


def paying() -> Screen:
    screen = at_the_menu().do(PlusTapped(BORSCH), BasketOpened(), CheckoutTapped(1))
    return screen.do(LoyaltyPassed(), PayTapped(PayWay.STATION, 1))


def test_a_purchase_is_told_while_it_runs() -> None:
    screen = paying()
    screen.kiosk.hears(CHECKING).wait(12)
    purchase = screen.show(screen.kiosk.shown).models.purchase
    assert (purchase.telling, purchase.number, purchase.waitingSeconds) == ("checking", "47", 12)
    assert (purchase.moneyUncertain, purchase.answers) == (True, [])
    assert column(purchase.steps, "mark") == ["done", "now", "waiting"]
    assert column(purchase.steps, "noteText")[0] == "12:00"
    assert "12" in column(purchase.steps, "noteText")[1]
    screen.kiosk.hears(DECLINED)
    screen.show(screen.kiosk.shown)
    assert purchase.answers == ["try-again", "other-way", "cancel"]
    assert not purchase.moneyUncertain


@pytest.mark.parametrize("row", [CHECKING, REGISTERING], ids=["checking", "registering"])
def test_who_has_waited_for_twenty_seconds_is_told_how_to_go(row: Purchase) -> None:
    screen = paying()
    screen.kiosk.hears(row).wait(19)
    purchase = screen.show(screen.kiosk.shown).models.purchase
    before = (purchase.leavingText, purchase.findingText)
    assert not purchase.offersToLeave
    screen.kiosk.wait(1)
    screen.show(screen.kiosk.shown)
    assert purchase.offersToLeave
    assert "47" in purchase.leavingText
    assert (purchase.leavingText, purchase.findingText) != before


@pytest.mark.parametrize("way", PayWay)
def test_the_way_of_a_purchase_is_told(way: PayWay) -> None:
    screen = paying()
    assert screen.models.purchase.way == ""
    screen.kiosk.hears(replace(CHECKING, way=way))
    purchase = screen.show(screen.kiosk.shown).models.purchase
    assert (purchase.way, purchase.atSecondTerminal) == (way.value, False)
    assert len(purchase.askingSteps) == 3
    assert bool(purchase.placeText) is (way is PayWay.SBP)
    assert purchase.waitText
    assert purchase.choiceText


def test_of_two_terminals_the_second_is_told() -> None:
    screen = paying()
    assert screen.models.pay.secondTerminal == ""
    pay = replace(screen.kiosk.shown.pay, second_terminal=PayWay.STATION)
    part = replace(screen.kiosk.shown.purchase or PurchasePart(telling=Telling.CHECKING))
    shown = replace(part, at_second_terminal=True)
    screen.show(replace(screen.kiosk.shown, pay=pay, purchase=shown))
    assert screen.models.pay.secondTerminal == "station"
    assert screen.models.purchase.atSecondTerminal


@pytest.mark.parametrize("telling", Telling)
def test_the_dark_plate_stays_exactly_while_money_is_uncertain(telling: Telling) -> None:
    uncertain = {
        Telling.CHECKING,
        Telling.REGISTERING,
        Telling.MONEY_RETURNING,
        Telling.SEE_STAFF,
    }
    screen = paying()
    assert screen.kiosk.shown.purchase is not None
    part = replace(screen.kiosk.shown.purchase, telling=telling)
    screen.show(replace(screen.kiosk.shown, purchase=part))
    assert screen.models.purchase.moneyUncertain is (telling in uncertain)


def test_the_last_screen_has_number_receipt_and_countdown() -> None:
    screen = paying()
    screen.kiosk.hears(replace(FINISHED, receipt_number="1024"))
    purchase = screen.show(screen.kiosk.shown).models.purchase
    assert (purchase.number, purchase.closesInSeconds) == ("47", 30)
    assert purchase.codeText == "47/1024"


def test_the_state_of_service_is_told() -> None:
    screen = Screen()
    service = screen.models.service
    assert service.restaurant == "Самовар"
    assert service.staleText == ""
    screen.kiosk.menu.stale = True
    screen.kiosk.watch.report(Source.CASH_SERVER, ErrorCode.POS_UNREACHABLE, retry_at=25.0)
    screen.kiosk.session.publish()
    screen.show(screen.kiosk.shown)
    assert "12:00" in service.staleText
    assert "12:00" in service.factText
    assert "0:25" in service.retryText


def test_the_clock_moves_alone_and_moves_nothing_else() -> None:
    screen = Screen()
    minutes: list[str] = []
    screen.models.session.minuteChanged.connect(lambda: minutes.append("moved"))
    screen.kiosk.wait(60)
    screen.show(screen.kiosk.shown)
    assert (minutes, screen.what_moved()) == (["moved"], set())
    assert screen.models.session.timeText == f"{datetime(NOON.year, 1, 1, 12, 1):%H:%M}"  # noqa: DTZ001 - as shown


def test_a_toast_is_told_with_what_can_be_done_about_it() -> None:
    screen = at_the_menu().do(PlusTapped(TEA), MinusTapped(TEA))
    session = screen.models.session
    assert "Чай" in session.toastText
    assert (session.toastCanUndo, session.toastIsTrouble) == (True, False)
    assert session.toastKey > 0
    screen.do(UndoTapped())
    assert (session.toastText, session.toastKey, session.toastCanUndo) == ("", 0, False)
