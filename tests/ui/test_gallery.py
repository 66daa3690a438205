"""The gallery of controls: every shelf can be read and touched, and is shown as one asks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.commands.demo_gallery import SHELVES
from kiosk.domain.names import Language
from tests.shots.studio import PANELS, PORTRAIT, Panel, wait
from tests.shots.variations import WHOLE, rotated
from tests.ui.findings import findings
from tests.ui.legible import hard_to_read
from tests.ui.shown_gallery import ShownGallery

PLAIN = next(each for each in WHOLE if each.panel is PORTRAIT)


@pytest.fixture
def gallery(qapp: QGuiApplication) -> Iterator[ShownGallery]:
    shown = ShownGallery(PORTRAIT)
    yield shown
    shown.close()


@pytest.mark.timeout(300)
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_every_control_in_every_state_can_be_read_and_touched(
    qapp: QGuiApplication, panel: Panel, request: pytest.FixtureRequest
) -> None:
    folder = request.config.getoption("--sheets")
    gallery = ShownGallery(panel)
    told = []
    for place, shelf in enumerate(SHELVES):
        for variation in [each for each in rotated(place) if each.panel is panel]:
            gallery.show(shelf, variation)
            for at in gallery.pages():
                picture = gallery.window.grabWindow()
                found = (*findings(gallery), *hard_to_read(gallery, variation.contrast, picture))
                told += [f"{shelf} at {at} ({variation.name}): {each}" for each in found]
                if folder is not None:
                    Path(folder).mkdir(parents=True, exist_ok=True)
                    picture.save(str(Path(folder) / f"gallery-{shelf}-{variation.name}-{at}.png"))
    gallery.close()
    assert told == []


def tap(gallery: ShownGallery, item: QQuickItem) -> None:
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    QTest.mouseClick(
        gallery.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle
    )


@pytest.mark.parametrize(
    ("switch", "name", "value"),
    [
        ("colours-dark-contrast", "scheme", "dark-contrast"),
        ("letters-150", "percent", 150),
        ("side-mirrored", "mirrored", True),
        ("shelf-staff", "shelf", "staff"),
    ],
)
def test_how_everything_is_shown_is_chosen_on_the_screen(
    gallery: ShownGallery, switch: str, name: str, value: object
) -> None:
    (chip,) = gallery.items(switch)
    tap(gallery, chip)
    assert gallery.window.property(name) == value
    assert gallery.complaints == []


def test_the_language_is_chosen_on_the_screen(gallery: ShownGallery) -> None:
    gallery.show("buttons", PLAIN)
    (chip,) = gallery.items("language-en")
    tap(gallery, chip)
    said = {str(item.property("text")) for item in gallery.everything()}
    assert "View order" in said
    assert gallery.model.property("language") == Language.EN


def test_the_field_and_its_keyboard_can_be_tried(gallery: ShownGallery) -> None:
    gallery.show("words", PLAIN)
    for _ in gallery.pages():
        keys = list(gallery.items("letter-\u0434"))
        if keys and keys[0].mapToScene(QPointF(0, 0)).y() < 1500:
            tap(gallery, keys[0])
            break
    (field,) = gallery.items("triedField")
    assert field.property("words") == "\u0414"


def test_the_sheet_keeps_the_keys_inside(gallery: ShownGallery) -> None:
    gallery.show("messages", PLAIN)
    (button,) = gallery.items("openSheet")
    tap(gallery, button)
    wait(400)
    for _ in range(4):
        QTest.keyClick(gallery.window, Qt.Key.Key_Tab)
        focused = gallery.window.activeFocusItem()
        assert focused is not None
        assert focused.objectName() in ("forward", "quiet")


def test_every_shelf_of_the_program_is_a_shelf_of_the_window(gallery: ShownGallery) -> None:
    chips = {
        item.objectName().removeprefix("shelf-")
        for item in gallery.everything()
        if item.objectName().startswith("shelf-")
    }
    assert chips == set(SHELVES)
