"""From the first touch to the basket: each tap on the first screens asks for the right thing."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.menu import Category
from kiosk.domain.names import Language
from kiosk.domain.order_kind import OrderKind
from kiosk.intents import BackTapped, LanguageChosen, Sheet, SheetOpened, StartTapped, Touched
from kiosk.order_intents import (
    BasketOpened,
    ComboStepOpened,
    DishOpened,
    DraftConfirmed,
    OptionTapped,
    OrderTypeChosen,
    PlusTapped,
    QuantityStepped,
)
from kiosk.snapshots.snapshot import KioskSnapshot
from tests.shots.studio import LANDSCAPE, PANELS, PORTRAIT, SMALL, Panel, Studio, wait, walk
from tests.ui.made_snapshots import MENU
from tests.ui.samovar_menu import dish_id
from tests.ui.scenes.album import scene

FIRST_SCREENS = ("attract", "order-type", "menu", "dish", "combo")


class Guest:
    """Looks at a scene on a panel and taps what is there."""

    def __init__(self, studio: Studio, snapshot: KioskSnapshot) -> None:
        self.studio = studio
        self.snapshot = snapshot

    def sees(self, snapshot: KioskSnapshot) -> None:
        self.studio.show(snapshot)
        self.studio.settle()

    def taps(self, *names: str, asleep: bool = False) -> None:
        item = self.find(*names, asleep=asleep)
        QTest.mouseClick(self.studio.window, Qt.MouseButton.LeftButton, pos=middle(item))
        self.studio.settle()

    def find(self, *names: str, asleep: bool = False) -> QQuickItem:
        """The item by its names from outside in, as soon as it is there and (unless `asleep`)
        takes touches.
        """
        for _ in range(100):
            place: QQuickItem | None = self.studio.window.contentItem()
            for name in names:
                found = (item for item in walk(place) if item.objectName() == name) if place else ()
                place = next(iter(found), None)
            if place is not None and (asleep or place.isEnabled()):
                return place
            wait(20)
        raise AssertionError(f"{' > '.join(names)} is not on the screen")

    def asked(self) -> list[object]:
        """What was asked for, without the touches that keep the session awake."""
        return [each for each in self.studio.sent if not isinstance(each, Touched)]


def middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(item.boundingRect().center()).toPoint()


@pytest.fixture
def guest_at(studios):
    stages: list[Studio] = []

    def arrive(name: str, panel: Panel = PORTRAIT) -> Guest:
        shown = scene(name).at_once()
        stages.append(studios(shown, panel))
        return Guest(stages[-1], shown.snapshot)

    yield arrive
    for stage in stages:
        assert stage.complaints == []


def test_a_touch_anywhere_starts(guest_at):
    guest = guest_at("attract")
    guest.find("anywhere")
    QTest.mouseClick(guest.studio.window, Qt.MouseButton.LeftButton, pos=QPoint(540, 700))
    assert guest.asked() == [StartTapped()]


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_the_button_starts(guest_at, panel):
    guest = guest_at("attract", panel)
    guest.taps("start")
    assert guest.asked() == [StartTapped()]


def test_a_language_on_the_first_screen_does_not_start(guest_at):
    guest = guest_at("attract")
    guest.taps("language-en")
    assert guest.asked() == [LanguageChosen(Language.EN)]


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_where_to_eat_is_one_tap(guest_at, panel):
    guest = guest_at("order-type", panel)
    guest.taps("kind-take-away")
    assert guest.asked() == [OrderTypeChosen(OrderKind.TAKE_AWAY)]


def soups() -> Category:
    return next(each for each in MENU.categories if dish_id("borsch") in each.dish_ids)


def test_a_category_shows_its_dishes_and_its_name(guest_at):
    guest = guest_at("menu")
    guest.taps(f"category-{soups().id}")
    assert guest.find("menuScreen").property("title") == soups().name.in_language(Language.RU)
    assert guest.find(f"dish-{dish_id('borsch')}")
    assert guest.asked() == []


def test_a_card_opens_the_dish_and_plus_adds_it(guest_at):
    guest = guest_at("menu")
    guest.taps(f"category-{soups().id}")
    number = next(each for each in soups().dish_ids if each not in guest.snapshot.menu.in_basket)
    guest.taps(f"dish-{number}", "plus")
    guest.taps(f"dish-{number}")
    assert guest.asked() == [PlusTapped(number), DishOpened(number)]


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_the_way_to_the_order_is_there_with_a_basket(guest_at, panel):
    guest = guest_at("menu", panel)
    guest.taps("viewOrder")
    assert guest.asked() == [BasketOpened()]


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_an_empty_basket_has_no_way_to_the_order(guest_at, panel):
    guest = guest_at("menu-empty-basket", panel)
    assert list(guest.studio.items("viewOrder")) == []


def test_the_menu_opens_its_first_category_when_it_comes_late(guest_at):
    guest = guest_at("menu")
    snapshot = guest.snapshot
    nothing = replace(
        snapshot.menu, categories=(), dishes={}, in_basket={}, loading=True, revision=98
    )
    guest.sees(replace(snapshot, menu=nothing))
    guest.sees(replace(snapshot, menu=replace(snapshot.menu, revision=99)))
    first = snapshot.menu.categories[0]
    assert guest.find("menuScreen").property("title") == first.name.in_language(Language.RU)


def test_help_and_back_are_in_the_dock(guest_at):
    guest = guest_at("menu")
    guest.taps("utility-help")
    guest.taps("utility-back")
    assert guest.asked() == [SheetOpened(Sheet.HELP), BackTapped()]


def test_an_option_is_asked_for_with_its_group(guest_at):
    guest = guest_at("dish")
    part = guest.snapshot.dish
    assert part is not None
    group = part.groups[0].group
    option = group.modifiers[1]
    guest.taps(f"option-{option.id}")
    assert guest.asked() == [OptionTapped(group.id, option.id)]


def test_quantity_and_add(guest_at):
    guest = guest_at("dish")
    guest.taps("dishScreen", "plus")
    guest.taps("add")
    assert guest.asked() == [QuantityStepped(1), DraftConfirmed()]


def test_a_dish_that_lacks_a_choice_names_it_and_goes_there(guest_at):
    guest = guest_at("dish")
    snapshot = guest.snapshot
    part = snapshot.dish
    assert part is not None
    last = part.groups[-1]
    unmet = replace(part, unmet_group_id=last.group.id)
    guest.sees(replace(snapshot, dish=unmet))
    button = guest.find("add")
    assert button.property("available") is False
    assert button.property("text") != ""
    guest.taps("add")
    assert guest.asked() == [DraftConfirmed()]


@pytest.mark.parametrize("panel", [PORTRAIT, LANDSCAPE, SMALL], ids=lambda panel: panel.name)
def test_a_slot_in_the_dock_leads_back_to_its_step(guest_at, panel):
    guest = guest_at("combo", panel)
    guest.taps("slot-0")
    assert guest.asked() == [ComboStepOpened(0)]


def test_what_is_sold_out_in_a_combo_takes_no_tap(guest_at):
    guest = guest_at("combo")
    part = guest.snapshot.combo
    assert part is not None
    sold_out = [each for each in part.options if not each.modifier.available]
    for each in sold_out:
        guest.taps(f"option-{each.modifier.id}", asleep=True)
    assert guest.asked() == []


@pytest.mark.parametrize("name", FIRST_SCREENS)
def test_everything_to_touch_has_a_name_for_ears_and_for_tests(guest_at, name):
    guest = guest_at(name)
    nameless = [
        item.metaObject().className()
        for item in guest.studio.everything()
        if item.inherits("QQuickAbstractButton") and not item.objectName()
    ]
    assert nameless == []
