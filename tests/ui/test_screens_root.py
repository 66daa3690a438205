"""How one screen gives way to the next."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.domain.contrast import Contrast
from kiosk.snapshots.snapshot import KioskSnapshot
from tests.shots.studio import LANDSCAPE, PORTRAIT
from tests.ui.conftest import Staging
from tests.ui.geometry import on_screen
from tests.ui.scenes.album import scene

SCREENS = {
    "attract": "attractScreen",
    "order-type": "orderTypeScreen",
    "menu": "menuScreen",
    "dish": "dishScreen",
    "combo": "comboScreen",
    "basket": "basketScreen",
    "loyalty": "loyaltyScreen",
    "pay": "payScreen",
    "terminal": "terminalScreen",
    "checking": "checkingScreen",
    "done": "doneScreen",
    "out-of-service": "outOfServiceScreen",
}


def moving(name: str, *, back: bool = False) -> KioskSnapshot:
    shown = scene(name).snapshot
    return replace(shown, session=replace(shown.session, going_back=back))


def test_each_screen_shows_alone(studios: Staging) -> None:
    for name, item in SCREENS.items():
        studio = studios(scene(name), PORTRAIT)
        names = {each.objectName() for each in studio.everything()}
        assert names & set(SCREENS.values()) == {item}


def test_the_next_screen_comes_from_the_end_and_back_from_the_start(studios: Staging) -> None:
    studio = studios(scene("menu"), PORTRAIT)
    studio.show(moving("menu"))
    studio.show(moving("basket"))
    assert studio.anything("place-basket").x() > 0
    studio.wait_for(lambda: studio.anything("place-basket").x() == 0)
    studio.show(moving("menu", back=True))
    assert studio.anything("place-menu").x() < 0
    studio.wait_for(lambda: studio.anything("place-menu").x() == 0)


def test_a_screen_that_leaves_takes_no_more_taps(studios: Staging) -> None:
    studio = studios(scene("basket-guest"), PORTRAIT)
    button = studio.item("checkOut")
    studio.show(moving("pay"))
    assert not (button.isVisible() and button.isEnabled())


def test_the_menu_keeps_its_category_until_the_guest_is_gone(studios: Staging) -> None:
    studio = studios(scene("menu"), PORTRAIT)
    menu = studio.item("menuScreen")
    studio.show(scene("basket").at_once().snapshot)
    studio.settle()
    studio.show(scene("menu").at_once().snapshot)
    studio.settle()
    assert studio.item("menuScreen") is menu
    studio.show(scene("attract").at_once().snapshot)
    studio.settle()
    studio.show(scene("menu").at_once().snapshot)
    studio.settle()
    assert studio.item("menuScreen") is not menu


def test_the_basket_panel_stands_beside_the_steps_on_a_wide_screen(studios: Staging) -> None:
    beside = {"menu", "dish", "combo", "loyalty", "pay"}
    for name in SCREENS:
        studio = studios(scene(name), LANDSCAPE)
        assert bool(list(studio.items("basketPanel"))) is (name in beside), name


def test_the_guests_wishes_reach_every_component(studios: Staging) -> None:
    shown = scene("basket").snapshot
    wished = replace(shown.session, text_scale_percent=150, reduced_motion=True)
    studio = studios(scene("basket"), PORTRAIT)
    usual = studio.item("checkOut").height()
    studio.show(replace(shown, session=wished))
    assert studio.item("checkOut").height() > usual


def test_the_basket_keeps_its_order_when_the_letters_grow_and_shrink_again(
    studios: Staging,
) -> None:
    studios(scene("attract"), PORTRAIT)
    at = []
    for percent in (100, 150, 100, 150):
        studio = studios(scene("basket").looking(Contrast.LIGHT, percent), PORTRAIT)
        at.append([on_screen(each) for each in studio.items("minus")])
    assert at[0] == at[2]
    assert at[1] == at[3]
    assert at[1][0].width() == pytest.approx(1.5 * at[0][0].width(), abs=2)


def test_a_dish_keeps_its_name_while_its_screen_leaves(studios: Staging) -> None:
    studio = studios(scene("dish"), PORTRAIT)
    assert "Борщ с говядиной" in studio.words()
    studio.show(scene("menu").snapshot)
    assert studio.models.dish.property("dishName") == "Борщ с говядиной"


def test_a_purchase_keeps_its_number_while_the_last_screen_leaves(studios: Staging) -> None:
    studio = studios(scene("done"), PORTRAIT)
    studio.show(scene("attract").snapshot)
    assert studio.models.purchase.property("number") == "47"
