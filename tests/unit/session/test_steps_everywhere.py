"""Each intent on each screen: it does its work where it belongs, and elsewhere nothing at all."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.card_intents import (
    BonusChosen,
    CardNotTaken,
    CardPresented,
    CardProblem,
    CodeAskedAgain,
    CouponTapped,
    DigitErased,
    DigitsCleared,
    DigitTapped,
    EntryConfirmed,
    JoinAnswered,
    LoyaltyOpened,
    LoyaltyPassed,
    PhoneOpened,
    SecondCardAnswered,
)
from kiosk.checkout.ways import PayWay
from kiosk.domain.basket import BasketLine
from kiosk.domain.contrast import Contrast
from kiosk.domain.guest import CodeSent, GuestCard
from kiosk.domain.money import Money
from kiosk.domain.names import Language
from kiosk.domain.order_kind import OrderKind
from kiosk.intents import (
    AccessChosen,
    BackTapped,
    CancelConfirmed,
    CancelTapped,
    DoneTapped,
    GuestAnswer,
    GuestIntent,
    LanguageChosen,
    MenuLooked,
    MoreTimeTapped,
    PayTapped,
    PurchaseAnswered,
    Sheet,
    SheetClosed,
    SheetOpened,
    StartTapped,
    Touched,
)
from kiosk.order_intents import (
    BasketOpened,
    CharacterErased,
    CharacterTyped,
    CheckoutTapped,
    ComboStepOpened,
    ComponentOpened,
    DishOpened,
    DraftConfirmed,
    LineOpened,
    LineOptionTapped,
    LineStepped,
    LineTapped,
    MinusTapped,
    NoteOpened,
    OffersDeclined,
    OfferTaken,
    OptionTapped,
    OrderTypeChosen,
    PlusTapped,
    QuantityStepped,
    SearchOpened,
    TextCleared,
    UndoTapped,
)
from kiosk.session.signing_in import code_sent
from kiosk.session.state import RemovedLine, SendCode, SessionState
from kiosk.session.steps import step
from kiosk.snapshots.session import Screen
from tests.unit.lunch import (
    BORSCH,
    BREAD,
    BUNS,
    CAKE,
    CREAM,
    DOUBLE_CREAM,
    FIRST,
    LUNCH,
    SHCHI,
    STEP_BORSCH,
    STEP_SHCHI,
    TEA,
)
from tests.unit.session.guest import PHONE_SITE, around, at_the_menu, typed, written

S = Screen
EVERYWHERE = frozenset(Screen)
NOWHERE: frozenset[Screen] = frozenset()
SIGNING_IN = frozenset({S.PHONE, S.CODE})
WRITING = frozenset({S.SEARCH, S.NOTE})
CHOOSING = frozenset({S.MENU, S.DISH, S.COMBO, S.BASKET, S.LOYALTY}) | SIGNING_IN | WRITING
BASKET_SHOWN = CHOOSING | {S.PAY}
BEFORE_MONEY = BASKET_SHOWN | {S.ORDER_TYPE}
AROUND = replace(around(replace(PHONE_SITE, takes_notes=True)), now=70.0)
NEXT_CARD = GuestCard(number="7770000012222")
BORSCH_LINE, TEA_LINE = 1, 2


def on(screen: Screen) -> SessionState:
    """A guest with borscht, tea, a card and a removed cake, by an honest way to ``screen``.

    Whoever signs in by phone has no card yet, and nine digits of ten, or five of the code's six.
    Whoever writes has written "чай".
    """
    guest = at_the_menu(AROUND)
    if screen not in SIGNING_IN:
        guest.recognised()
    guest.do(PlusTapped(BORSCH), PlusTapped(TEA))
    removed = RemovedLine(line=BasketLine(key=9, dish_id=CAKE, quantity=1), position=1)
    guest.state = replace(guest.state, removed=removed)
    match screen:
        case S.ATTRACT | S.OUT_OF_SERVICE:
            return replace(guest.state, screen=screen, trail=())
        case S.ORDER_TYPE:
            return guest.do(BackTapped()).state
        case S.MENU:
            return guest.state
        case S.SEARCH:
            return guest.do(SearchOpened(), *written("чай")).state
        case S.DISH:
            return guest.do(DishOpened(BORSCH)).state
        case S.COMBO:
            return guest.do(DishOpened(LUNCH), OptionTapped(FIRST, STEP_BORSCH)).state
        case S.BASKET:
            return guest.do(BasketOpened(), LineTapped(BORSCH_LINE)).state
        case S.NOTE:
            return guest.do(BasketOpened(), NoteOpened(), *written("чай")).state
        case S.LOYALTY:
            return guest.do(BasketOpened(), CheckoutTapped(2)).state
        case S.PHONE | S.CODE:
            guest.do(BasketOpened(), CheckoutTapped(2), PhoneOpened())
            guest.do(*typed("916000001"))
            if screen is S.PHONE:
                return guest.state
            guest.do(DigitTapped("8"), EntryConfirmed())
            errand = guest.errands[-1]
            assert isinstance(errand, SendCode)
            guest.state = code_sent(guest.state, errand, CodeSent(valid_s=180), 0.0)
            return guest.do(*typed("12345")).state
        case S.PAY:
            return guest.do(BasketOpened(), CheckoutTapped(2), LoyaltyPassed()).state
        case S.TERMINAL | S.CHECKING | S.DONE:
            guest.do(BasketOpened(), CheckoutTapped(2), LoyaltyPassed())
            guest.do(PayTapped(PayWay.STATION, 2))
            return replace(guest.state, screen=screen)


WORKS: list[tuple[str, GuestIntent, frozenset[Screen]]] = [
    ("touch", Touched(), NOWHERE),
    ("start", StartTapped(), frozenset({S.ATTRACT})),
    ("language", LanguageChosen(Language.EN), EVERYWHERE),
    (
        "appearance",
        AccessChosen(text_scale_percent=150, contrast=Contrast.DARK_CONTRAST, reduced_motion=True),
        EVERYWHERE,
    ),
    ("order type", OrderTypeChosen(OrderKind.TAKE_AWAY), frozenset({S.ORDER_TYPE})),
    ("open a dish", DishOpened(SHCHI), frozenset({S.MENU, S.SEARCH, S.BASKET})),
    ("plus on a card", PlusTapped(TEA), frozenset({S.MENU, S.SEARCH, S.BASKET})),
    ("minus on a card", MinusTapped(TEA), BASKET_SHOWN),
    ("option of a dish", OptionTapped(BREAD, BUNS), frozenset({S.DISH})),
    ("option of a combo", OptionTapped(FIRST, STEP_SHCHI), frozenset({S.COMBO})),
    ("more portions", QuantityStepped(1), frozenset({S.DISH})),
    ("add", DraftConfirmed(), frozenset({S.DISH, S.COMBO})),
    ("combo step", ComboStepOpened(1), frozenset({S.COMBO})),
    ("combo component", ComponentOpened(FIRST), frozenset({S.COMBO})),
    ("view order", BasketOpened(), CHOOSING - {S.BASKET}),
    ("plus on a line", LineStepped(TEA_LINE, 1), BASKET_SHOWN),
    ("edit a line", LineTapped(BORSCH_LINE), frozenset({S.BASKET})),
    (
        "option of a line",
        LineOptionTapped(BORSCH_LINE, CREAM, DOUBLE_CREAM),
        frozenset({S.BASKET}),
    ),
    ("whole dish", LineOpened(BORSCH_LINE), frozenset({S.BASKET})),
    ("undo", UndoTapped(), BASKET_SHOWN),
    ("plus on what is offered", OfferTaken(CAKE), frozenset({S.MENU, S.BASKET})),
    ("no offers", OffersDeclined(), EVERYWHERE),
    ("search", SearchOpened(), frozenset({S.MENU})),
    ("note", NoteOpened(), frozenset({S.BASKET})),
    ("letter", CharacterTyped("а"), WRITING),
    ("no letter", CharacterTyped("\n"), NOWHERE),
    ("erase a letter", CharacterErased(), WRITING),
    ("clear the words", TextCleared(), WRITING),
    ("check out", CheckoutTapped(2), frozenset({S.BASKET})),
    ("loyalty", LoyaltyOpened(), CHOOSING - {S.LOYALTY}),
    ("points", BonusChosen(Money.of(300)), frozenset({S.LOYALTY})),
    ("coupon of nobody here", CouponTapped("1"), NOWHERE),
    ("next after loyalty", LoyaltyPassed(), SIGNING_IN | {S.LOYALTY}),
    ("by phone, for a known guest", PhoneOpened(), NOWHERE),
    ("digit", DigitTapped("8"), SIGNING_IN),
    ("no digit", DigitTapped("x"), NOWHERE),
    ("erase", DigitErased(), SIGNING_IN),
    ("clear", DigitsCleared(), SIGNING_IN),
    ("confirm too early", EntryConfirmed(), NOWHERE),
    ("another code", CodeAskedAgain(), frozenset({S.CODE})),
    ("join unasked", JoinAnswered(agreed=True), NOWHERE),
    ("second card unasked", SecondCardAnswered(replace=True), NOWHERE),
    ("pay", PayTapped(PayWay.STATION, 2), frozenset({S.PAY})),
    ("answer", PurchaseAnswered(GuestAnswer.TRY_AGAIN), frozenset({S.TERMINAL, S.CHECKING})),
    ("done", DoneTapped(), frozenset({S.DONE})),
    ("more time", MoreTimeTapped(), NOWHERE),
    ("back", BackTapped(), BEFORE_MONEY),
    ("cancel", CancelTapped(), BEFORE_MONEY),
    ("cancel confirmed unasked", CancelConfirmed(), NOWHERE),
    ("help", SheetOpened(Sheet.HELP), EVERYWHERE),
    ("a warning nobody may ask for", SheetOpened(Sheet.IDLE), NOWHERE),
    ("close nothing", SheetClosed(), NOWHERE),
    ("see the menu", MenuLooked(), frozenset({S.OUT_OF_SERVICE})),
    ("card", CardPresented(NEXT_CARD), BEFORE_MONEY | {S.ATTRACT}),
    ("bank card", CardNotTaken(CardProblem.PAYMENT_CARD), BEFORE_MONEY | {S.ATTRACT}),
]


@pytest.mark.parametrize("screen", Screen)
def test_the_way_to_every_screen_leads_there(screen: Screen) -> None:
    assert on(screen).screen is screen


@pytest.mark.parametrize("screen", Screen)
@pytest.mark.parametrize(
    ("intent", "works_on"), [row[1:] for row in WORKS], ids=[row[0] for row in WORKS]
)
def test_an_intent_works_where_it_belongs_and_nowhere_else(
    intent: GuestIntent, works_on: frozenset[Screen], screen: Screen
) -> None:
    before = on(screen)
    after = step(before, intent, AROUND)
    worked = after.state != before or bool(after.errands)
    assert worked is (screen in works_on)


def test_every_intent_there_is_stands_in_the_table() -> None:
    assert {type(intent) for _, intent, _ in WORKS} == set(GuestIntent.__args__)
