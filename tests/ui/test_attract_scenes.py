"""The screen that invites: scenes take turns with their words; a film stands over its picture."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.domain.attract import AttractScene
from kiosk.domain.names import Language, Text
from kiosk.session.state import SessionState
from tests.shots.studio import LANDSCAPE, PANELS, PORTRAIT, Panel, Studio
from tests.ui.conftest import Staging
from tests.ui.made_snapshots import SHOWCASE, SITE, snapshot
from tests.ui.scenes.album import scene
from tests.ui.scenes.scene import Scene
from tests.ui.worktop import Worktop

STAND_INS = Path(__file__).parent / "stand_ins"
GREEN = QColor("#00ff00")
FILM = """
AttractScene {
    width: 300; height: 300
    picture: "tea"; beside: "tea"; video: "film.mp4"
    canFilm: true; patience: 0
}
"""


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A red photograph."""
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    file = tmp_path / "autumn.png"
    image.save(str(file))
    return file


def invited_by(*scenes: AttractScene) -> Scene:
    shown = snapshot(SessionState(), site=replace(SITE, scenes=scenes))
    return Scene(name="attract-by-hand", snapshot=shown)


def turn(studio: Studio) -> QObject:
    timer = studio.window.findChild(QObject, "turn")
    assert timer is not None
    return timer


def seen(studio: Studio) -> list[str]:
    return [item.objectName() for item in studio.everything() if "scene-" in item.objectName()]


def holds(studio: Studio, scenes: set[str]) -> bool:
    """True where these and no others hold a picture, on the glass or not."""
    found, items = set(), [studio.item("attractScreen")]
    while items:
        item = items.pop()
        items += item.childItems()
        scene_name = item.parentItem().objectName()
        if scene_name.startswith("scene-") and item.property("progress") == 1.0:
            found.add(scene_name)
    return found == scenes


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_the_next_scene_comes_with_its_own_words(studios: Staging, panel: Panel) -> None:
    studio = studios(scene("attract-own"), panel)
    assert seen(studio) == ["scene-0"]
    assert {"Закажите здесь", "Обед из трёх блюд: суп, горячее, чай"} <= studio.words()
    assert (turn(studio).property("interval"), turn(studio).property("running")) == (8000, True)
    studio.item("attractScreen").setProperty("turns", 1)
    studio.wait_for(lambda: seen(studio) == ["scene-1"])
    assert {"Лепим сами", "Пельмени из печи, каждое утро"} <= studio.words()
    assert "Закажите здесь" not in studio.words()
    assert studio.complaints == []


def test_after_the_last_scene_comes_the_first(studios: Staging) -> None:
    studio = studios(scene("attract-own"), PORTRAIT)
    screen = studio.item("attractScreen")
    screen.setProperty("turns", len(SHOWCASE.scenes) - 1)
    turn(studio).metaObject().invokeMethod(turn(studio), "triggered")
    assert screen.property("sceneIndex") == 0


def test_only_the_scene_on_the_glass_and_the_next_are_drawn(studios: Staging) -> None:
    assert len(SHOWCASE.scenes) > 2
    studio = studios(scene("attract-own"), PORTRAIT)
    first = {"scene-0", "scene-1"}
    studio.wait_for(partial(holds, studio, first))
    screen = studio.item("attractScreen")
    for turns, held in ((1, {"scene-1", "scene-2"}), (2, {"scene-2", "scene-0"}), (3, first)):
        screen.setProperty("turns", turns)
        studio.wait_for(partial(holds, studio, held))
    assert studio.complaints == []


def test_one_scene_alone_stays(studios: Staging) -> None:
    studio = studios(scene("attract-own-2"), PORTRAIT)
    assert seen(studio) == ["scene-0"]
    assert not turn(studio).property("running")


def test_scenes_fade_into_each_other_and_neither_is_gone_at_once(studios: Staging) -> None:
    studio = studios(scene("attract-own"), PORTRAIT)
    studio.show(scene("attract-own").snapshot)
    studio.item("attractScreen").setProperty("turns", 1)
    studio.wait_for(lambda: seen(studio) == ["scene-0", "scene-1"])
    both = [studio.item(name).opacity() for name in ("scene-0", "scene-1")]
    assert all(0 < opacity < 1 for opacity in both)
    studio.wait_for(lambda: seen(studio) == ["scene-1"])


def test_words_are_read_in_the_guests_language(studios: Staging) -> None:
    studio = studios(scene("attract-own-3").in_language(Language.EN), PORTRAIT)
    assert {"Honey cake with tea", "Eight layers and sour cream"} <= studio.words()


def test_a_restaurant_without_scenes_keeps_the_products_own(studios: Staging) -> None:
    studio = studios(scene("attract"), PORTRAIT)
    assert {"Закажите здесь", "Чай уже кипит. Выбирайте не спеша"} <= studio.words()


def test_a_photo_of_the_restaurants_own_fills_its_half(studios: Staging, photo: Path) -> None:
    studio = studios(invited_by(AttractScene(picture=photo, title=Text("Осень"))), LANDSCAPE)
    studio.wait_for(lambda: studio.window.grabWindow().pixelColor(1900, 8) == QColor("#ff0000"))
    clock = next(item for item in studio.everything() if item.property("text") == "12:43")
    assert clock.mapToScene(clock.boundingRect().topRight()).x() < 960


def test_a_film_plays_over_its_picture_where_the_machine_can(qapp: object) -> None:
    del qapp
    worktop = Worktop(reducedMotion=False)
    worktop.view.engine().addImportPath(str(STAND_INS))
    item = worktop.lay(FILM)
    until(worktop, item, filmed=True)
    assert worktop.picture().pixelColor(150, 150) == GREEN
    assert worktop.complaints == []


@pytest.mark.qt_log_ignore("QtMultimedia")
def test_without_the_module_the_picture_stays(qapp: object) -> None:
    del qapp
    worktop = Worktop(reducedMotion=False)
    item = worktop.lay(FILM)
    for _ in range(100):
        if worktop.complaints:
            break
        worktop.picture()
    assert 'module "QtMultimedia" is not installed' in worktop.complaints[0]
    assert not item.property("filmed")
    assert worktop.picture().pixelColor(150, 150) != GREEN


def until(worktop: Worktop, item: QQuickItem, *, filmed: bool) -> None:
    for _ in range(100):
        if item.property("filmed") is filmed:
            return
        worktop.picture()
    raise AssertionError("the film never began")


def test_a_program_that_draws_without_a_graphics_card_asks_for_no_film(
    studios: Staging, photo: Path
) -> None:
    own = AttractScene(picture=photo, video=photo.with_suffix(".mp4"))
    studio = studios(invited_by(own), PORTRAIT)
    studio.show(invited_by(own).snapshot)
    assert studio.item("scene-0").property("canFilm") is False
