"""What a guest reads while paying, in each way, and how long they are left to wait."""

from __future__ import annotations

import pytest

from kiosk.checkout.purchase import Purchase
from tests.shots.studio import LANDSCAPE, PORTRAIT, SMALL, Panel, Studio
from tests.ui.conftest import Staging
from tests.ui.geometry import on_screen
from tests.ui.made_purchases import REGISTERING, SCAN_IN_DOUBT, moment
from tests.ui.scenes.album import scene
from tests.ui.scenes.scene import Scene

PANELS = pytest.mark.parametrize(
    "panel", [PORTRAIT, LANDSCAPE, SMALL], ids=lambda panel: panel.name
)


def pictures(studio: Studio) -> set[str]:
    """Names of the drawings on the screen."""
    sources = {
        str(item.property("source").toString())
        for item in studio.everything()
        if item.inherits("QQuickImage")
    }
    return {source for source in sources if source}


def says(studio: Studio, *words: str) -> bool:
    shown = " ".join(studio.words())
    return all(word in shown for word in words)


def test_a_way_that_is_down_is_absent_and_named(studios: Staging) -> None:
    studio = studios(scene("pay-card-down"), PORTRAIT)
    assert not list(studio.items("way-station"))
    assert "Карты временно не принимаем" in studio.words()


@PANELS
def test_two_ways_that_are_down_are_one_line(studios: Staging, panel: Panel) -> None:
    studio = studios(scene("pay-two-down"), panel)
    assert "Карты и QR-коды временно не принимаем" in studio.words()
    assert not list(studio.items("way-terminal"))
    assert not list(studio.items("way-sbp"))


@PANELS
def test_where_the_last_way_has_gone_the_guest_is_sent_to_the_counter(
    studios: Staging, panel: Panel
) -> None:
    studio = studios(scene("pay-all-down"), panel)
    assert says(studio, "Карты и QR-коды временно не принимаем", "Закажите на кассе")
    assert not any(item.objectName().startswith("way-") for item in studio.everything())


@pytest.mark.parametrize("name", ["pay-two-terminals", "pay-two-terminals-sbp"])
@PANELS
def test_two_terminals_do_not_look_the_same(studios: Staging, panel: Panel, name: str) -> None:
    studio = studios(scene(name), panel)
    own, station = studio.item("way-terminal"), studio.item("way-station")
    assert (own.property("text"), station.property("text")) == ("Картой", "Второй терминал")
    assert own.property("sentence") != station.property("sentence")
    assert "справа" not in str(station.property("sentence"))


@pytest.mark.parametrize(
    ("name", "pointed"),
    [("terminal-own", True), ("terminal-second", False), ("scan", False), ("scan-declined", False)],
)
@PANELS
def test_a_tag_points_only_to_the_terminal_whose_place_is_known(
    studios: Staging, panel: Panel, name: str, *, pointed: bool
) -> None:
    studio = studios(scene(name), panel)
    assert ("Терминал справа" in studio.words()) is pointed


@PANELS
def test_a_code_has_its_own_picture_and_steps(studios: Staging, panel: Panel) -> None:
    studio = studios(scene("scan"), panel)
    assert says(studio, "Отсканируйте код", "Подтвердите оплату в приложении", "Ждём банк")
    assert not says(studio, "ПИН")
    assert any("pay_qr" in source for source in pictures(studio))
    assert not any("terminal" in source for source in pictures(studio))


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("terminal-own-declined", "Банк не одобрил оплату"),
        ("terminal-not-ready", "Терминал пока не готов"),
        ("scan-declined", "Оплата по коду не прошла"),
        ("scan-stopped", "Оплата отменена"),
    ],
)
def test_no_payment_says_why_and_that_nothing_was_charged(
    studios: Staging, name: str, title: str
) -> None:
    studio = studios(scene(name), PORTRAIT)
    assert {title, "Деньги не списаны"} <= studio.words()
    banks = {words for words in studio.words() if "Банк" in words}
    assert bool(banks) is (name == "terminal-own-declined")


@pytest.mark.parametrize(
    ("name", "warned"),
    [
        ("checking", True),
        ("checking-registering", True),
        ("checking-own-terminal", True),
        ("checking-scan", True),
        ("checking-money-returning", True),
        ("checking-own-returning", True),
        ("checking-see-staff", True),
        ("checking-own-called", True),
        ("checking-placing", False),
        ("checking-points", False),
        ("checking-points-refused", False),
        ("checking-own-stopped", False),
    ],
)
def test_the_guest_is_told_not_to_pay_again_only_while_money_is_uncertain(
    studios: Staging, name: str, *, warned: bool
) -> None:
    studio = studios(scene(name), PORTRAIT)
    assert bool(list(studio.items("doNotPayAgain"))) is warned


@pytest.mark.parametrize("row", [REGISTERING, SCAN_IN_DOUBT], ids=["registering", "checking"])
@PANELS
def test_at_twenty_seconds_the_guest_is_told_how_to_go(
    studios: Staging, panel: Panel, row: Purchase
) -> None:
    for waited, offered in ((19, False), (20, True), (61, True)):
        shown = Scene(name="waiting", snapshot=moment(row, waiting_s=waited))
        studio = studios(shown, panel)
        assert ("Сфотографируйте номер 47" in studio.words()) is offered
        assert says(studio, "найдём вашу оплату")
        number = next(item for item in studio.everything() if item.property("text") == "47")
        assert on_screen(number).height() > panel.height * 0.08


@pytest.mark.parametrize(
    "name",
    [
        "checking-all-by-points",
        "checking-registering",
        "checking-own-terminal",
        "checking-with-coupon",
    ],
)
@PANELS
def test_every_step_can_be_seen_without_scrolling(
    studios: Staging, panel: Panel, name: str
) -> None:
    studio = studios(scene(name), panel)
    ground = on_screen(studio.item("dock")).top()
    steps = [item for item in studio.everything() if item.property("mark") is not None]
    assert len(steps) >= 4
    assert max(on_screen(step).bottom() for step in steps) <= ground


@pytest.mark.parametrize("name", ["checking-own-stopped", "checking-own-returning"])
def test_while_a_purchase_is_undone_no_kitchen_is_promised(studios: Staging, name: str) -> None:
    studio = studios(scene(name), PORTRAIT)
    assert not says(studio, "кухню")
    assert not says(studio, "Спрашиваем банк")


def test_where_points_pay_for_all_no_bank_is_asked(studios: Staging) -> None:
    studio = studios(scene("checking-all-by-points"), PORTRAIT)
    assert says(studio, "Записываем оплату")
    assert not says(studio, "Спрашиваем банк")
