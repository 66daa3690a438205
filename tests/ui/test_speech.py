"""What a guest who does not see the screen hears of it, and where arrows lead."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtQuick import QQuickItem

from kiosk.domain.names import Language
from kiosk.intents import SheetClosed, Touched
from tests.shots.studio import LANDSCAPE, PORTRAIT, Panel
from tests.ui.conftest import Staging
from tests.ui.listener import Guest
from tests.ui.scenes.album import scene
from ui.speech.scene import Scene

Come = Callable[..., Guest]
MOST_STOPS = 80
DIGITS = {f"{digit}." for digit in range(10)}
CHANGES = {
    "terminal-declined": "Банк не одобрил оплату",
    "checking": "Проверяем оплату",
    "done": "Оплачено, спасибо!",
}
TITLES = {
    "attract": "Закажите здесь",
    "order-type": "Где будете есть?",
    "menu": "Комбо",
    "dish": "Борщ с говядиной",
    "combo": "Выберите",
    "basket": "Ваш заказ",
    "loyalty": "Здравствуйте, Анна",
    "pay": "Как заплатите?",
    "terminal": "Приложите карту",
    "checking": "Проверяем оплату",
    "done": "Оплачено, спасибо!",
    "out-of-service": "Сейчас заказ примут на кассе",
    "sheet-help": "Как заказать",
    "sheet-access": "Как показывать экран",
    "idle": "Вы ещё здесь?",
}


@pytest.fixture
def guests(studios: Staging) -> Iterator[Come]:
    came: list[Guest] = []

    def come(name: str, panel: Panel = PORTRAIT) -> Guest:
        came.append(Guest(studios(scene(name), panel)))
        return came[-1]

    yield come
    for guest in came:
        guest.goes()


@pytest.mark.parametrize("panel", [PORTRAIT, LANDSCAPE], ids=lambda panel: panel.name)
@pytest.mark.parametrize(("name", "title"), TITLES.items(), ids=list(TITLES))
def test_every_screen_says_its_title_and_how_much_there_is_to_choose(
    guests: Come, name: str, title: str, panel: Panel
) -> None:
    said = guests(name, panel).asks()
    assert title in said
    assert "Здесь " in said


@pytest.mark.parametrize("panel", [PORTRAIT, LANDSCAPE], ids=lambda panel: panel.name)
@pytest.mark.parametrize("name", TITLES)
def test_arrows_lead_through_all_there_is_with_a_ring_and_a_name_and_begin_again(
    guests: Come, name: str, panel: Panel
) -> None:
    guest = guests(name, panel)
    seen: list[QQuickItem] = []
    for _ in range(MOST_STOPS):
        guest.keys.press("down")
        item = guest.studio.window.activeFocusItem()
        assert item.property("visualFocus"), "the ring shows where it is"
        assert str(item.property("text")), item.objectName()
        if seen and item is seen[0]:
            break
        seen.append(item)
    else:
        pytest.fail("the arrows never came back to where they began")
    there = {stop.item.objectName() for stop in Scene(guest.studio.window).stops(on(guest))}
    assert {item.objectName() for item in seen} >= there


def on(guest: Guest) -> str:
    return str(guest.studio.models.session.property("screen"))


def test_nothing_is_said_until_somebody_asks(guests: Come) -> None:
    guest = guests("menu")
    guest.keys.press("down")
    guest.studio.settle()
    assert guest.ear.said == []


def test_an_arrow_says_the_item_and_interrupts_what_was_being_said(guests: Come) -> None:
    guest = guests("attract")
    guest.asks()
    guest.ear.said.clear()
    assert guest.presses("down").startswith("Коснитесь, чтобы начать")
    assert guest.ear.said[0] == ("", ""), "silence first"


def test_arrows_to_the_side_go_from_part_to_part(guests: Come) -> None:
    guest = guests("menu")
    areas = []
    for _ in range(4):
        guest.keys.press("right")
        areas.append(guest.studio.window.activeFocusItem().objectName().partition("-")[0])
    assert sorted(areas) == ["category", "dish", "loyaltyChip", "openSearch"]


def test_escape_goes_back_or_closes_the_sheet_over_the_screen(guests: Come) -> None:
    guests("basket").keys.press("cancel")
    guest = guests("sheet-help")
    back = [sent for sent in guest.studio.sent if not isinstance(sent, Touched)]
    guest.keys.press("cancel")
    closed = [sent for sent in guest.studio.sent if not isinstance(sent, Touched)]
    assert (back, closed) == ([], [SheetClosed()])


def test_every_arrow_keeps_the_session_alive(guests: Come) -> None:
    guest = guests("basket")
    guest.keys.press("up")
    assert Touched() in guest.studio.sent


def test_what_the_payment_comes_to_is_said_as_it_changes(guests: Come) -> None:
    guest = guests("terminal")
    guest.asks()
    for name in ("terminal-declined", "checking", "done"):
        guest.studio.show(scene(name).at_once().snapshot)
        guest.hears(CHANGES[name])


def test_an_order_that_is_done_says_its_number(guests: Come) -> None:
    assert "Ваш номер. 47." in guests("done").asks()


@pytest.mark.parametrize("name", ["phone", "code"])
def test_digits_that_are_typed_are_never_said(guests: Come, name: str) -> None:
    guest = guests(name)
    said = f" {guest.asks()}"
    assert not any(f" {digit}" in said for digit in DIGITS), said
    for _ in range(MOST_STOPS):
        guest.presses("down")
    assert any("подключите наушники" in said for said, _ in guest.ear.said)
    assert not any(said in DIGITS for said, _ in guest.ear.said)


def test_in_headphones_the_keys_of_the_screen_are_said(guests: Come) -> None:
    guest = guests("phone")
    guest.speech.plug(headphones=True)
    guest.hears("Здесь ")
    for _ in range(MOST_STOPS):
        guest.presses("down")
    assert any(said in DIGITS for said, _ in guest.ear.said)


def test_headphones_that_come_out_leave_silence(guests: Come) -> None:
    guest = guests("menu")
    guest.speech.plug(headphones=True)
    guest.speech.ask()
    guest.hears("Здесь ")
    guest.speech.plug(headphones=False)
    assert guest.ear.last == ""
    assert not guest.speech.speaking


def test_speech_ends_with_the_guest_who_asked_for_it(guests: Come) -> None:
    guest = guests("done")
    guest.asks()
    guest.studio.show(scene("attract").at_once().snapshot)
    guest.studio.wait_for(lambda: not guest.speech.speaking)
    assert "Закажите здесь" not in guest.ear.last


def test_another_language_is_spoken_at_once(guests: Come) -> None:
    guest = guests("basket")
    guest.asks()
    guest.studio.show(scene("basket").in_language(Language.EN).at_once().snapshot)
    guest.hears("things to choose")
    assert guest.ear.said[-1][1] == "en"


def test_speech_is_asked_for_on_the_sheet_where_there_is_a_voice(guests: Come) -> None:
    guest = guests("sheet-access")
    window = guest.studio.window
    assert not list(guest.studio.items("spoken"))
    window.setProperty("speech", guest.speech)
    try:
        guest.studio.settle()
        guest.studio.tap("spoken")
        guest.hears("Как показывать экран")
        assert guest.studio.item("spoken").property("chosen")
    finally:
        window.setProperty("speech", None)


def gone() -> int:
    """Items that the window has given up and Python still holds."""
    gc.collect()
    items = (each for each in gc.get_objects() if isinstance(each, QQuickItem))
    return sum(not shiboken6.isValid(item) for item in items)


def test_what_keys_have_led_to_is_not_held_when_it_is_gone(guests: Come) -> None:
    guest = guests("dish")
    guest.asks()
    before = gone()
    for name in ("menu", "dish", "combo") * 4:
        guest.studio.show(scene(name).at_once().snapshot)
        guest.studio.settle()
        for _ in range(12):
            guest.keys.press("down")
    assert gone() <= before
