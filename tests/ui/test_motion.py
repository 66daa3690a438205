"""What moves, how far and how long; and that nothing moves where a guest wants less of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QElapsedTimer, QObject, QPointF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import qmlEngine
from PySide6.QtQuick import QQuickItem
from shiboken6 import getCppPointer

from kiosk.domain.basket import Basket
from kiosk.intents import Sheet
from kiosk.snapshots.session import Screen
from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.snapshots.toast import Toast, ToastKind
from tests.shots.studio import PORTRAIT, Studio, wait
from tests.ui.made_snapshots import MENU, known, snapshot
from tests.ui.scenes.album import scene
from ui.engine import theme_of

MILLISECONDS = {
    "pressOut": 120,
    "move": 180,
    "pageIn": 240,
    "pageOut": 120,
    "fly": 240,
    "fade": 180,
    "waitTurn": 1100,
}
WATCHED_MS = 320
"""Longer than anything moves."""
FIRST_DISH = MENU.categories[0].dish_ids[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Two moments, one right after the other."""

    name: str
    before: KioskSnapshot
    after: KioskSnapshot


def at(screen: Screen, *, back: bool = False, **more: object) -> KioskSnapshot:
    shown = snapshot(known(screen=screen, **more))
    return replace(shown, session=replace(shown.session, going_back=back))


def of_one(portions: int) -> KioskSnapshot:
    basket = Basket().added(FIRST_DISH, (), portions) if portions else Basket()
    return snapshot(known(screen=Screen.MENU, basket=basket))


CHANGES = (
    Change(name="next screen", before=at(Screen.MENU), after=at(Screen.BASKET)),
    Change(name="screen before", before=at(Screen.BASKET), after=at(Screen.MENU, back=True)),
    Change(name="sheet", before=at(Screen.MENU), after=at(Screen.MENU, sheet=Sheet.HELP)),
    Change(name="dish added", before=of_one(1), after=of_one(2)),
    Change(
        name="toast",
        before=at(Screen.MENU),
        after=snapshot(known(screen=Screen.MENU).saying(Toast(kind=ToastKind.ORDERS_PAUSED))),
    ),
    Change(
        name="option chosen",
        before=scene("basket-guest").snapshot,
        after=scene("basket").snapshot,
    ),
)


@pytest.fixture(scope="module")
def studio(qapp: QGuiApplication) -> Iterator[Studio]:
    del qapp
    made = Studio(PORTRAIT, scene("attract").at_once().snapshot)
    yield made
    made.close()


def wished(shown: KioskSnapshot, *, reduced: bool) -> KioskSnapshot:
    return replace(shown, session=replace(shown.session, reduced_motion=reduced))


def places(studio: Studio) -> dict[int, tuple[str, int, int, float, float]]:
    """Where everything that is seen stands, and how large and turned it is."""
    return {
        getCppPointer(item)[0]: (
            item.metaObject().className(),
            round(item.mapToScene(QPointF(0, 0)).x()),
            round(item.mapToScene(QPointF(0, 0)).y()),
            round(item.scale(), 3),
            round(item.rotation(), 1),
        )
        for item in studio.everything()
        if not leaves(item)
    }


def leaves(item: QQuickItem) -> bool:
    """A screen that fades out stands where it stood; it is gone in the end."""
    above: QQuickItem | None = item
    while above is not None:
        if above.objectName().startswith("place-") and not above.isEnabled():
            return True
        above = above.parentItem()
    return False


def begun(studio: Studio, before: KioskSnapshot, *, reduced: bool) -> None:
    """The screen before, at rest, as its guest wants to see it."""
    studio.show(wished(before, reduced=True))
    studio.settle()
    studio.show(wished(before, reduced=reduced))
    wait(WATCHED_MS)


def movements(studio: Studio, change: Change, *, reduced: bool) -> set[str]:
    """What stood elsewhere a moment before, of all that was seen after the change."""
    begun(studio, change.before, reduced=reduced)
    studio.show(wished(change.after, reduced=reduced))
    wait(0)
    studio.window.grabWindow()  # lays out and draws, as the next frame would
    seen, moved = places(studio), set()
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < WATCHED_MS:
        studio.window.grabWindow()
        now = places(studio)
        both = seen.keys() & now.keys()
        moved |= {f"{seen[key]} -> {now[key]}" for key in both if seen[key] != now[key]}
        seen = now
        wait(5)
    return moved


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.name)
def test_with_less_motion_everything_is_in_its_place_at_once(
    studio: Studio, change: Change
) -> None:
    assert movements(studio, change, reduced=True) == set()


@pytest.mark.parametrize(("back", "from_px"), [(False, 24), (True, -24)])
def test_the_next_screen_comes_from_one_side_and_the_one_before_from_the_other(
    studio: Studio, *, back: bool, from_px: int
) -> None:
    begun(studio, at(Screen.MENU), reduced=False)
    studio.show(wished(at(Screen.BASKET, back=back), reduced=False))
    place = studio.anything("place-basket")
    assert place.property("shift") == from_px
    studio.wait_for(lambda: place.property("shift") == 0 and place.opacity() == 1)


@pytest.mark.parametrize("reduced", [False, True])
def test_a_sheet_rises_forty_pixels_or_stands_there(studio: Studio, *, reduced: bool) -> None:
    begun(studio, at(Screen.MENU), reduced=reduced)
    sheet = studio.window.findChild(QObject, "helpSheet")
    assert sheet is not None
    heights: list[int] = []
    sheet.riseChanged.connect(lambda: heights.append(int(sheet.property("rise"))))  # type: ignore[attr-defined]  # a signal of QML's
    studio.show(wished(at(Screen.MENU, sheet=Sheet.HELP), reduced=reduced))
    studio.settle()
    if reduced:
        assert set(heights) <= {0}
    else:
        assert 30 < max(heights) <= 40
        assert heights == sorted(heights, reverse=True) or heights[0] == 0


@pytest.mark.parametrize("reduced", [False, True])
def test_an_added_dish_flies_into_the_basket_or_is_just_there(
    studio: Studio, *, reduced: bool
) -> None:
    begun(studio, of_one(1), reduced=reduced)
    studio.show(wished(of_one(2), reduced=reduced))
    flying = list(studio.items("flight"))
    assert bool(flying) is not reduced
    if flying:
        start = flying[0].y()
        studio.wait_for(lambda: not list(studio.items("flight")))
        assert flying[0].y() > max(start, studio.item("dock").y())
        assert flying[0].scale() < 0.3


def test_with_less_motion_no_screen_comes_from_the_side(studio: Studio) -> None:
    begun(studio, at(Screen.MENU), reduced=True)
    studio.show(wished(at(Screen.BASKET), reduced=True))
    place = studio.anything("place-basket")
    assert place.property("shift") == 0


def test_every_pace_is_that_of_the_table(studio: Studio) -> None:
    studio.show(wished(at(Screen.MENU), reduced=False))
    engine = qmlEngine(studio.window)
    assert engine is not None
    theme = theme_of(engine)
    assert {name: theme.property(name) for name in MILLISECONDS} == MILLISECONDS
