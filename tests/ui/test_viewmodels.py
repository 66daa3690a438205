"""From snapshots of a real session to what QML reads, and from QML's calls to intents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import QObject

from kiosk.checkout.ways import PayWay
from kiosk.domain.dish import Badge
from kiosk.domain.money import Money
from kiosk.domain.names import Language, Text
from kiosk.errors import ErrorCode
from kiosk.intents import (
    AccessChosen,
    BackTapped,
    BasketOpened,
    BonusChosen,
    CancelConfirmed,
    CancelTapped,
    CardPresented,
    CheckoutTapped,
    ComboStepOpened,
    ComponentOpened,
    Contrast,
    DishOpened,
    DoneTapped,
    DraftConfirmed,
    GuestAnswer,
    Intent,
    LanguageChosen,
    LineOpened,
    LineOptionTapped,
    LineStepped,
    LineTapped,
    LoyaltyOpened,
    LoyaltyPassed,
    MenuLooked,
    MinusTapped,
    MoreTimeTapped,
    OffersDeclined,
    OptionTapped,
    OrderKind,
    OrderTypeChosen,
    PayTapped,
    PlusTapped,
    PurchaseAnswered,
    QuantityStepped,
    Sheet,
    SheetClosed,
    SheetOpened,
    StartTapped,
    Touched,
    UndoTapped,
)
from kiosk.session.service import Source
from kiosk.snapshots import KioskSnapshot, Telling
from tests.unit.lunch import (
    BORSCH,
    BREAD,
    BUNS,
    CAKE,
    CREAM,
    DOUBLE_CREAM,
    DRINK,
    FIRST,
    LUNCH,
    MENU,
    OKROSHKA,
    RYE,
    SHCHI,
    SOUPS,
    STEP_BORSCH,
    STEP_SHCHI,
    TEA,
)
from tests.unit.session.guest import ANNA, CARD, menu_with
from tests.unit.session.kiosk import (
    CHECKING,
    DECLINED,
    FINISHED,
    FOLLOW_TERMINAL,
    NEEDS_STAFF,
    NOON,
    KioskStage,
)
from ui.bridge import publish, view_models
from ui.models.rows import RowModel
from ui.viewmodels.part import PartViewModel

pytestmark = pytest.mark.usefixtures("qapp")


class Screen:
    """View models over a session, as the window has them, with everything they emit and send."""

    def __init__(self, kiosk: KioskStage | None = None) -> None:
        self.kiosk = kiosk or KioskStage()
        self.owner = QObject()
        self.sent: list[Intent] = []
        # What Qt's stubs call a Property is the property's value to whoever reads it.
        self.models: Any = view_models(self.kiosk.shown, self.sent.append, self.owner)
        self.moved: list[str] = []
        for name, model in self.models.properties().items():
            model.changed.connect(lambda name=name: self.moved.append(name))

    def do(self, *intents: Intent) -> Screen:
        self.kiosk.do(*intents)
        return self.show(self.kiosk.shown)

    def show(self, snapshot: KioskSnapshot) -> Screen:
        publish(snapshot, self.models)
        return self

    def what_moved(self) -> set[str]:
        moved, self.moved = set(self.moved), []
        return moved


def at_the_menu(kiosk: KioskStage | None = None) -> Screen:
    return Screen(kiosk).do(StartTapped(), OrderTypeChosen(OrderKind.EAT_IN))


def rows(model: object) -> list[dict[str, Any]]:
    """Every row of a list model by role names."""
    assert isinstance(model, RowModel)
    roles = {role: bytes(name.data()).decode() for role, name in model.roleNames().items()}
    return [
        {name: model.data(model.index(row), role) for role, name in roles.items()}
        for row in range(model.rowCount())
    ]


def column(model: object, name: str) -> list[Any]:
    return [row[name] for row in rows(model)]


# --- who hears of what ---


def test_nobody_hears_of_the_same_snapshot_again() -> None:
    screen = at_the_menu()
    screen.what_moved()
    screen.show(screen.kiosk.shown)
    assert screen.what_moved() == set()


@pytest.mark.parametrize(
    ("intent", "moved"),
    [
        (SheetOpened(Sheet.HELP), {"session"}),
        (PlusTapped(TEA), {"menu", "basket", "loyalty", "pay"}),
        (DishOpened(BORSCH), {"session", "dish"}),
        (DishOpened(LUNCH), {"session", "combo"}),
        (LanguageChosen(Language.EN), None),
    ],
    ids=["sheet", "plus", "dish", "combo", "language"],
)
def test_only_who_shows_what_moved_hears_of_it(intent: Intent, moved: set[str] | None) -> None:
    screen = at_the_menu()
    screen.what_moved()
    screen.do(intent)
    everybody = set(screen.models.properties())
    assert screen.what_moved() == (everybody if moved is None else moved)


def test_each_is_told_once_per_snapshot() -> None:
    screen = at_the_menu()
    screen.what_moved()
    screen.do(PlusTapped(TEA))
    assert sorted(screen.moved) == sorted(set(screen.moved))


def test_the_session_is_told_last_so_that_a_screen_is_filled_before_it_shows() -> None:
    screen = at_the_menu()
    screen.what_moved()
    screen.do(DishOpened(BORSCH))
    assert screen.moved[-1] == "session"


def test_retranslating_says_everything_again() -> None:
    screen = at_the_menu()
    screen.what_moved()
    for model in screen.models:
        model.retranslate()
    assert screen.what_moved() == set(screen.models.properties())


def test_every_property_can_be_read_at_every_moment() -> None:
    moments: list[Callable[[KioskStage], object]] = [
        lambda kiosk: kiosk,
        lambda kiosk: kiosk.do(StartTapped(), OrderTypeChosen(OrderKind.EAT_IN)),
        lambda kiosk: kiosk.do(DishOpened(BORSCH)),
        lambda kiosk: kiosk.do(BackTapped(), DishOpened(LUNCH)),
        lambda kiosk: kiosk.do(BackTapped(), PlusTapped(BORSCH), BasketOpened(), LineTapped(1)),
        lambda kiosk: kiosk.do(CheckoutTapped(1), LoyaltyPassed()),
        lambda kiosk: kiosk.do(PayTapped(PayWay.STATION, 1)),
        lambda kiosk: kiosk.hears(FOLLOW_TERMINAL),
        lambda kiosk: kiosk.hears(NEEDS_STAFF),
        lambda kiosk: kiosk.hears(FINISHED),
    ]
    kiosk = KioskStage()
    screen = Screen(kiosk)
    for moment in moments:
        moment(kiosk)
        screen.show(kiosk.shown)
        for model in screen.models:
            _read_all(model)


def _read_all(model: PartViewModel) -> None:
    meta = model.metaObject()
    assert meta.propertyCount() > 1
    # The first one is QObject's own name.
    for number in range(1, meta.propertyCount()):
        one = meta.property(number)
        assert one.read(model) is not None, one.name()


# --- the menu ---


def test_cards_show_what_a_guest_may_have() -> None:
    kiosk = KioskStage()
    borsch = replace(
        MENU.dishes[BORSCH],
        name=Text("Борщ", "Borscht"),
        portion=Text("350 г", "350 g"),
        badges=(Badge.VEGAN, Badge.NEW, Badge.HIT),
        picture="borsch",
    )
    kiosk.menu.menu = menu_with(borsch)
    kiosk.menu.revision = 2
    screen = at_the_menu(kiosk).do(PlusTapped(BORSCH), PlusTapped(CAKE), PlusTapped(CAKE))
    menu = screen.models.menu
    cards = {row["key"]: row for row in rows(menu.dishesOf(str(SOUPS)))}
    first = cards[str(BORSCH)]
    assert (first["name"], first["portionText"], first["picture"]) == ("Борщ", "350 г", "borsch")
    assert (first["priceText"], first["inBasket"], first["canGrow"]) == ("390\u00a0₽", 1, True)
    assert [badge["kind"] for badge in first["badges"]] == ["new", "hit"]
    assert (cards[str(CAKE)]["inBasket"], cards[str(CAKE)]["canGrow"]) == (2, False)
    assert (cards[str(OKROSHKA)]["soldOut"], cards[str(OKROSHKA)]["similar"]) == (True, True)
    screen.do(LanguageChosen(Language.EN))
    assert column(menu.dishesOf(str(SOUPS)), "name")[0] == "Borscht"


def test_the_rail_has_every_category_and_says_which_is_sold_out() -> None:
    screen = Screen()
    assert [(row["key"], row["soldOut"]) for row in rows(screen.models.menu.categories)] == [
        (str(SOUPS), False)
    ]
    all_out = menu_with(*(replace(dish, rest=0) for dish in MENU.dishes.values()))
    screen.kiosk.menu.menu, screen.kiosk.menu.revision = all_out, 2
    screen.kiosk.session.publish()
    screen.show(screen.kiosk.shown)
    assert column(screen.models.menu.categories, "soldOut") == [True]


def test_cards_of_a_category_stay_the_same_model_object() -> None:
    screen = at_the_menu()
    before = screen.models.menu.dishesOf(str(SOUPS))
    screen.do(PlusTapped(TEA))
    assert screen.models.menu.dishesOf(str(SOUPS)) is before
    assert rows(screen.models.menu.dishesOf("nobody knows")) == []


def test_similar_dishes_are_nearest_in_price_and_follow_the_basket() -> None:
    screen = at_the_menu()
    similar = screen.models.menu.similarTo(str(OKROSHKA))
    assert column(similar, "key") == [str(key) for key in (CAKE, SHCHI, BORSCH)]
    assert column(similar, "inBasket") == [0, 0, 0]
    screen.do(PlusTapped(CAKE))
    assert column(similar, "inBasket") == [1, 0, 0]
    assert rows(screen.models.menu.similarTo("999")) == []


# --- a dish ---


def test_a_dish_is_told_with_its_questions() -> None:
    screen = at_the_menu().do(DishOpened(BORSCH), OptionTapped(BREAD, RYE), DraftConfirmed())
    dish = screen.models.dish
    assert dish.dishName == "Борщ"
    assert (dish.basePriceText, dish.priceText) == ("390\u00a0₽", "390\u00a0₽")
    assert (dish.complete, dish.unmetGroupKey) == (False, str(BREAD))
    assert dish.missingText
    groups = {row["key"]: row for row in rows(dish.groups)}
    assert (groups[str(CREAM)]["met"], groups[str(CREAM)]["oneOf"]) == (True, True)
    assert (groups[str(BREAD)]["asked"], groups[str(BREAD)]["met"]) == (True, False)
    bread = {row["key"]: row for row in rows(groups[str(BREAD)]["options"])}
    assert bread[str(BUNS)]["deltaText"] == "+60\u00a0₽"
    assert [row["soldOut"] for row in bread.values()] == [False, False, False, True]


def test_a_tap_on_an_option_changes_its_row_and_keeps_the_groups() -> None:
    screen = at_the_menu().do(DishOpened(BORSCH))
    groups = screen.models.dish.groups
    assert isinstance(groups, RowModel)
    resets: list[str] = []
    groups.modelReset.connect(lambda: resets.append("groups"))
    options = rows(groups)[0]["options"]
    options.modelReset.connect(lambda: resets.append("options"))
    screen.do(OptionTapped(CREAM, DOUBLE_CREAM))
    assert column(options, "chosen") == [False, True, False]
    assert resets == []


def test_unknown_allergens_are_said_so() -> None:
    screen = at_the_menu().do(DishOpened(BORSCH))
    facts = screen.models.dish.facts
    assert [fact["kind"] for fact in facts] == ["allergens"]
    assert facts[0]["text"]


def test_the_stepper_of_a_dish_knows_its_ends() -> None:
    screen = at_the_menu().do(DishOpened(CAKE))
    dish = screen.models.dish
    assert (dish.quantity, dish.canGrow) == (1, True)
    screen.do(QuantityStepped(1))
    assert (dish.quantity, dish.canGrow) == (2, False)
    assert dish.priceText == "580\u00a0₽"


# --- a combo ---


def test_a_combos_button_names_the_step_it_leads_to() -> None:
    screen = at_the_menu().do(DishOpened(LUNCH))
    combo = screen.models.combo
    assert (column(combo.steps, "current"), combo.stepDone) == ([True, False], False)
    asked = combo.nextText
    screen.do(OptionTapped(FIRST, STEP_BORSCH))
    # The drink has one free option: the next tap adds the lunch.
    assert combo.stepDone
    assert combo.nextText not in (asked, "")
    assert "напиток" not in combo.nextText.casefold()
    assert combo.canBuildComponent
    assert column(combo.steps, "done") == [True, True]
    assert column(combo.options, "name") == ["Борщ", "Щи"]
    amounts = ["₽" in text for text in column(combo.options, "deltaText")]
    assert column(combo.options, "priced") == amounts
    assert True in amounts
    assert False in amounts
    assert "60\u00a0₽" in combo.savingText
    screen.do(OptionTapped(FIRST, STEP_SHCHI))
    assert (combo.priceText, combo.savingText) == ("480\u00a0₽", "")
    assert not combo.canBuildComponent


# --- the basket ---


def test_lines_are_told_with_their_prices() -> None:
    screen = at_the_menu().do(PlusTapped(TEA), PlusTapped(TEA), PlusTapped(BORSCH))
    basket = screen.models.basket
    tea, borsch = rows(basket.lines)
    assert (tea["name"], tea["quantity"], tea["priceText"]) == ("Чай", 2, "240\u00a0₽")
    assert "120\u00a0₽" in tea["portionsText"]
    assert (borsch["canEdit"], tea["canEdit"]) == (True, False)
    assert (basket.totalText, basket.canCheckOut) == ("630\u00a0₽", True)
    assert column(basket.offers, "key") == column(basket.firstOffer, "key") == [str(CAKE)]
    assert basket.offersTitle


def test_a_line_that_cannot_be_ordered_says_why() -> None:
    screen = at_the_menu().do(PlusTapped(TEA))
    screen.kiosk.menu.menu = menu_with(replace(MENU.dishes[TEA], rest=0))
    screen.kiosk.wait(1)
    screen.show(screen.kiosk.shown)
    (line,) = rows(screen.models.basket.lines)
    assert line["troubleText"]
    assert not screen.models.basket.canCheckOut
    screen.models.basket.checkOut()
    assert screen.sent == []


def test_the_question_edited_in_place_is_told() -> None:
    screen = at_the_menu().do(PlusTapped(BORSCH), BasketOpened(), LineTapped(1))
    basket = screen.models.basket
    assert (basket.editingGroupName, basket.editingOneOf) == ("Сметана", True)
    assert column(basket.editingOptions, "chosen") == [True, False, False]
    assert column(basket.lines, "editing") == [True]
    screen.do(LineTapped(1))
    assert rows(basket.editingOptions) == []


# --- loyalty and pay ---


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


# --- the purchase ---


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


# --- service and session ---


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


# --- what QML calls ---


@pytest.mark.parametrize(
    ("call", "intent"),
    [
        (lambda m: m.session.touch(), Touched()),
        (lambda m: m.session.start(), StartTapped()),
        (lambda m: m.session.chooseLanguage("en"), LanguageChosen(Language.EN)),
        (lambda m: m.session.chooseOrderKind("take-away"), OrderTypeChosen(OrderKind.TAKE_AWAY)),
        (
            lambda m: m.session.chooseAppearance(150, "dark-contrast", True),
            AccessChosen(
                text_scale_percent=150, contrast=Contrast.DARK_CONTRAST, reduced_motion=True
            ),
        ),
        (lambda m: m.session.back(), BackTapped()),
        (lambda m: m.session.cancel(), CancelTapped()),
        (lambda m: m.session.confirmCancel(), CancelConfirmed()),
        (lambda m: m.session.openSheet("help"), SheetOpened(Sheet.HELP)),
        (lambda m: m.session.closeSheet(), SheetClosed()),
        (lambda m: m.session.undo(), UndoTapped()),
        (lambda m: m.service.lookAtMenu(), MenuLooked()),
        (lambda m: m.menu.openDish("1"), DishOpened(1)),
        (lambda m: m.menu.plus("1"), PlusTapped(1)),
        (lambda m: m.menu.minus("1"), MinusTapped(1)),
        (lambda m: m.dish.tapOption("10", "12"), OptionTapped(10, 12)),
        (lambda m: m.dish.step(-1), QuantityStepped(-1)),
        (lambda m: m.dish.confirm(), DraftConfirmed()),
        (lambda m: m.combo.openStep(1), ComboStepOpened(1)),
        (lambda m: m.combo.tapOption("41"), OptionTapped(FIRST, STEP_BORSCH)),
        (lambda m: m.combo.buildComponent(), ComponentOpened(FIRST)),
        (lambda m: m.combo.confirm(), DraftConfirmed()),
        (lambda m: m.basket.openBasket(), BasketOpened()),
        (lambda m: m.basket.stepLine("1", -1), LineStepped(1, -1)),
        (lambda m: m.basket.tapLine("1"), LineTapped(1)),
        (lambda m: m.basket.openLine("1"), LineOpened(1)),
        (
            lambda m: m.basket.tapLineOption(str(DOUBLE_CREAM)),
            LineOptionTapped(1, CREAM, DOUBLE_CREAM),
        ),
        (lambda m: m.basket.takeOffer("2"), PlusTapped(CAKE)),
        (lambda m: m.basket.declineOffers(), OffersDeclined()),
        (lambda m: m.basket.checkOut(), CheckoutTapped(1)),
        (lambda m: m.loyalty.openLoyalty(), LoyaltyOpened()),
        (lambda m: m.loyalty.chooseAmount("30000"), BonusChosen(Money.of(300))),
        (lambda m: m.loyalty.passOn(), LoyaltyPassed()),
        (lambda m: m.pay.choose("station"), PayTapped(PayWay.STATION, 1)),
        (lambda m: m.purchase.answer("try-again"), PurchaseAnswered(GuestAnswer.TRY_AGAIN)),
        (lambda m: m.purchase.done(), DoneTapped()),
        (lambda m: m.purchase.moreTime(), MoreTimeTapped()),
    ],
)
def test_each_call_of_the_screen_is_one_intent(call: Callable[[Any], None], intent: Intent) -> None:
    screen = at_the_menu().do(PlusTapped(BORSCH), BasketOpened(), LineTapped(1))
    kept = screen.kiosk.shown
    combo = at_the_menu().do(DishOpened(LUNCH)).kiosk.shown.combo
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
    steps = at_the_menu().do(DishOpened(LUNCH)).kiosk.shown.combo
    assert steps is not None
    assert [(step.group.id, step.passes) for step in steps.steps] == [(FIRST, False), (DRINK, True)]
