"""What the screen says of paper: take it, or take a photo where there is none."""

from __future__ import annotations

import pytest

from tests.shots.studio import LANDSCAPE, PORTRAIT, SMALL, Panel
from tests.ui.conftest import Staging
from tests.ui.scenes.album import scene

PANELS = pytest.mark.parametrize(
    "panel", [PORTRAIT, LANDSCAPE, SMALL], ids=lambda panel: panel.name
)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("done", "Сфотографируйте номер или код"),
        ("done-paper-printing", "Печатаем талон"),
        ("done-paper-take", "Возьмите талон с номером"),
        ("done-paper-no-paper", "Бумага закончилась. Сфотографируйте номер или код"),
        ("done-paper-failed", "Талон не напечатался. Сфотографируйте номер или код"),
        ("done-at-counter-paper", "Возьмите талон с номером"),
        ("checking-slip", "Возьмите слип, номер 47"),
        ("checking-slip-without-paper", "Сфотографируйте номер 47"),
        ("checking-returning-slip", "Возьмите слип, номер 47"),
        ("checking-called-slip", "Возьмите слип, номер 47. Мы уже видим ваш платёж"),
    ],
)
@PANELS
def test_a_guest_is_told_what_to_take_along(
    studios: Staging, panel: Panel, name: str, said: str
) -> None:
    studio = studios(scene(name), panel)
    words = " ".join(" ".join(studio.words()).split()).replace("\u00a0", " ")
    assert said in words


@PANELS
def test_the_number_stays_on_the_screen_whatever_the_printer_does(
    studios: Staging, panel: Panel
) -> None:
    for name in ("done-paper-take", "done-paper-no-paper", "done-paper-failed"):
        assert "47" in studios(scene(name), panel).words()


@PANELS
@pytest.mark.parametrize(
    ("name", "sign"), [("checking-slip", "receipt"), ("checking-slip-without-paper", "camera")]
)
def test_a_slip_to_take_has_not_the_sign_of_a_photo(
    studios: Staging, panel: Panel, name: str, sign: str
) -> None:
    assert studios(scene(name), panel).item("leaving").property("sign") == sign
