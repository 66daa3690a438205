"""Low mode: whatever can be touched lies in the band up to 1100 mm above the floor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from msgspec import structs
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.domain.contrast import Contrast
from kiosk.intents import AccessChosen, CancelTapped, Sheet, SheetOpened, Touched
from kiosk.order_intents import DishOpened, SearchOpened
from tests.shots.studio import (
    LANDSCAPE,
    LOW,
    LOW_HIGH,
    LOW_PANELS,
    LOW_WIDE,
    PORTRAIT,
    SMALL,
    Panel,
    Studio,
)
from tests.ui.conftest import Staging
from tests.ui.geometry import named_above, on_screen, seen, texts
from tests.ui.made_snapshots import MENU
from tests.ui.scenes.album import scene, scenes
from tests.ui.scenes.scene import Scene

GUEST_SCENES = [each for each in scenes() if each.snapshot.staff is None]


def named(value: object) -> str:
    return value.name if isinstance(value, Panel) else str(value)


def targets(studio: Studio) -> Iterator[tuple[QQuickItem, QRectF]]:
    """What can be touched now, with the part of it that lies open."""
    ground = float(studio.item("dock").mapToScene(QPoint(0, 0)).y())
    sheets = [item for item in studio.everything() if item.inherits("QQuickPopupItem")]
    for item in studio.everything():
        if not item.inherits("QQuickAbstractButton") or not item.isEnabled():
            continue
        if sheets and not is_below(item, sheets[-1]):
            continue
        box = on_screen(item)
        if "dock" not in named_above(item):
            box = seen(box, item, ground)
        if not box.isEmpty():
            yield item, box


def is_below(item: QQuickItem, root: QQuickItem) -> bool:
    above: QQuickItem | None = item
    while above is not None and above is not root:
        above = above.parentItem()
    return above is not None


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("panel", "percent"),
    [*((panel, 100) for panel in LOW_PANELS), (LOW, 150), (LOW_HIGH, 150)],
    ids=named,
)
def test_everything_to_touch_is_in_the_band_and_large_enough(
    studios: Staging, panel: Panel, percent: int
) -> None:
    found: list[str] = []
    least = 12 * panel.pixels_per_mm - 1
    for each in GUEST_SCENES:
        studio = studios(each.looking(Contrast.LIGHT, percent), panel)
        found += [f"{each.name}: {complaint}" for complaint in studio.complaints]
        for item, box in targets(studio):
            name, whole = item.objectName(), on_screen(item)
            if box.top() < panel.highest_touch - 1:
                found.append(f"{each.name}: {name} begins at {box.top():.0f}")
            if box.bottom() > panel.height + 1 and "utility" not in name:
                found.append(f"{each.name}: {name} ends at {box.bottom():.0f}")
            if whole.width() < least or whole.height() < least:
                found.append(f"{each.name}: {name} is {whole.width():.0f} x {whole.height():.0f}")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("panel", [LOW, LOW_WIDE], ids=named)
@pytest.mark.parametrize(
    "name", ["attract", "menu", "dish", "basket", "pay", "terminal", "done", "sheet-access"]
)
def test_a_touch_above_the_band_does_nothing(studios: Staging, panel: Panel, name: str) -> None:
    studio = studios(scene(name), panel)
    for across in (0.06, 0.3, 0.5, 0.7, 0.94):
        for down in (0.1, 0.5, 0.97):
            studio.tap_at(QPoint(int(panel.width * across), int(panel.highest_touch * down)))
    assert {type(intent) for intent in studio.sent} <= {Touched}


def test_a_tap_on_a_dish_shows_it_and_another_opens_it(studios: Staging) -> None:
    studio = studios(scene("menu"), LOW)
    shown = studio.item("menuScreen").property("shownKey")
    cards = [i.objectName() for i in studio.everything() if i.objectName().startswith("dish-")]
    other = next(name for name in cards if name != f"dish-{shown}")
    studio.tap(other)
    assert DishOpened not in {type(intent) for intent in studio.sent}
    assert studio.item("menuScreen").property("shownKey") == other.removeprefix("dish-")
    studio.tap(other)
    assert DishOpened(int(other.removeprefix("dish-"))) in studio.sent


def test_the_search_is_a_tap_away_from_the_shelf_and_from_the_one_question(
    studios: Staging,
) -> None:
    for name, led_by in (("menu", "dishesAfter"), ("steps-menu", "pageDown")):
        studio = studios(scene(name).at_once(), LOW)
        while not [*studio.items("openSearch")]:
            studio.tap(led_by)
            studio.settle()
        if name == "steps-menu":
            while studio.item("pageDown").isEnabled():
                studio.tap("pageDown")
                studio.settle()
        studio.tap("openSearch")
        assert SearchOpened() in studio.sent


@pytest.mark.parametrize("panel", LOW_PANELS, ids=named)
@pytest.mark.parametrize("name", ["search-found", "note-written"])
def test_who_writes_sees_words_and_keys_at_once(studios: Staging, panel: Panel, name: str) -> None:
    studio = studios(scene(name).at_once(), panel)
    line, keys = on_screen(studio.item("textLine")), on_screen(studio.item("keyboard"))
    dock = float(studio.item("dock").mapToScene(QPoint(0, 0)).y())
    assert panel.highest_touch <= line.top() < line.bottom() < keys.top() < keys.bottom() <= dock


def test_arrows_lead_through_the_dishes_found(studios: Staging) -> None:
    studio = studios(scene("search-found").at_once(), LOW)
    first = float(studio.item("foundDishes").property("contentY"))
    studio.tap("pageDown")
    studio.settle()
    moved = float(studio.item("foundDishes").property("contentY")) - first
    assert moved == studio.item("foundDishes").property("cellHeight")


def test_the_shop_window_says_what_is_known_of_the_dish(studios: Staging) -> None:
    studio = studios(scene("menu-empty-basket"), LOW)
    while "Борщ с говядиной" not in studio.words():
        studio.tap("categoryAfter")
        studio.settle()
    told = {str(text.property("text")).replace("\xa0", " ") for text in window_texts(studio)}
    assert {"Борщ с говядиной", "390 ₽", "350 г", "290 ккал"} <= told


def test_arrows_lead_through_the_dishes_of_a_category_and_end_at_its_end(studios: Staging) -> None:
    studio = studios(scene("menu-empty-basket"), LOW)
    while not [*studio.items("dishesAfter")]:
        studio.tap("categoryAfter")
        studio.settle()
    seen_dishes: list[str] = []
    while True:
        studio.settle()
        seen_dishes += cards_on(studio)
        if not studio.item("dishesAfter").isEnabled():
            break
        studio.tap("dishesAfter")
    category = studio.item("menuScreen").property("categoryKey")
    dishes = next(c.dish_ids for c in MENU.categories if str(c.id) == category)
    assert seen_dishes == [f"dish-{key}" for key in dishes]


def test_a_page_longer_than_the_band_is_led_through_by_arrows(studios: Staging) -> None:
    studio = studios(scene("basket-many"), LOW)
    page = studio.item("page")
    assert studio.item("pageDown").isEnabled()
    assert not studio.item("pageUp").isEnabled()
    before = float(page.property("contentY"))
    studio.tap("pageDown")
    assert float(page.property("contentY")) > before
    assert studio.item("pageUp").isEnabled()


def test_a_band_under_165_mm_folds_the_utilities_into_one(studios: Staging) -> None:
    studio = studios(scene("menu"), LOW_HIGH)
    utilities = {i.objectName() for i in studio.everything() if "utility-" in i.objectName()}
    assert utilities == {"utility-more"}
    studio.tap("utility-more")
    assert SheetOpened(Sheet.MORE) in studio.sent
    studio = studios(scene("sheet-more"), LOW_HIGH)
    for name, sent in (
        ("utility-help", SheetOpened(Sheet.HELP)),
        ("utility-access", SheetOpened(Sheet.ACCESS)),
        ("utility-cancel", CancelTapped()),
    ):
        studio.tap(name)
        assert sent in studio.sent


def test_a_panel_within_reach_is_not_cut_into_a_band(studios: Staging) -> None:
    lowered = replace(SMALL, name="small-low", low=True)
    studio = studios(scene("menu"), lowered)
    assert not [*studio.items("shopWindow")]
    assert not [*studios(scene("sheet-access"), lowered).items("lowMode")]


def test_the_accessibility_sheet_switches_it_on_from_within_the_band(studios: Staging) -> None:
    studio = studios(scene("sheet-access"), PORTRAIT)
    row = on_screen(studio.item("lowMode"))
    assert row.top() > replace(PORTRAIT, low=True).highest_touch
    studio.tap("lowMode")
    assert [i.low_mode for i in studio.sent if isinstance(i, AccessChosen)] == [True]


def window_texts(studio: Studio) -> list[QQuickItem]:
    return [text for text in texts(studio) if "shopWindow" in named_above(text)]


def cards_on(studio: Studio) -> list[str]:
    """Names of the dishes that lie whole on the shelf, from the left."""
    cards = [i for i in studio.everything() if i.objectName().startswith("dish-")]
    whole = [c for c in cards if on_screen(c).left() >= 0 and on_screen(c).right() <= LOW.width]
    return [c.objectName() for c in sorted(whole, key=lambda c: on_screen(c).left())]


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("panel", "percent"), [(PORTRAIT, 150), (LANDSCAPE, 100)], ids=named)
def test_low_mode_and_one_question_at_a_time_come_and_go_on_any_screen(
    studios: Staging, panel: Panel, percent: int
) -> None:
    found: list[str] = []
    for each in one_for_each_screen():
        shown = each.at_once().looking(Contrast.LIGHT, percent)
        studio = studios(shown, panel)
        for low, steps in ((True, False), (True, True), (False, True), (False, False)):
            session = structs.replace(shown.snapshot.session, low_mode=low, step_by_step=steps)
            studio.show(structs.replace(shown.snapshot, session=session))
            studio.settle()
        found += [f"{each.name}: {complaint}" for complaint in studio.complaints]
    assert not found, "\n".join(found)


def one_for_each_screen() -> list[Scene]:
    first: dict[object, Scene] = {}
    for each in GUEST_SCENES:
        session = each.snapshot.session
        first.setdefault((session.screen, session.sheet), each)
    return list(first.values())
