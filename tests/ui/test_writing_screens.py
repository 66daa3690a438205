"""Searching and writing on the screen's keyboard, by touch, by keys and by ear."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.domain.names import Language
from kiosk.intents import BackTapped, Intent, Touched
from kiosk.order_intents import (
    BasketOpened,
    CharacterErased,
    CharacterTyped,
    DishOpened,
    NoteOpened,
    PlusTapped,
    SearchOpened,
    TextCleared,
)
from tests.shots.studio import LANDSCAPE, PANELS, PORTRAIT, Panel, Studio
from tests.ui.conftest import Staging
from tests.ui.listener import Guest
from tests.ui.samovar_menu import dish_id
from tests.ui.scenes.album import scene

Come = Callable[[str], Guest]


@pytest.fixture
def guests(studios: Staging) -> Iterator[Come]:
    here: list[Guest] = []

    def come(name: str) -> Guest:
        here.append(Guest(studios(scene(name).at_once(), PORTRAIT)))
        return here[-1]

    yield come
    for guest in here:
        guest.goes()


def asked(studio: Studio) -> list[Intent]:
    """Without the touches that keep the session awake."""
    return [sent for sent in studio.sent if not isinstance(sent, Touched)]


SYRNIKI = dish_id("syrniki")
TAPS: list[tuple[str, str, Intent]] = [
    ("menu", "openSearch", SearchOpened()),
    ("search", "key-щ", CharacterTyped("щ")),
    ("search", "key-space", CharacterTyped(" ")),
    ("search", "key-erase", CharacterErased()),
    ("search", f"found-{SYRNIKI}", DishOpened(SYRNIKI)),
    ("basket-note", "noteRow", NoteOpened()),
    ("note-written", "key-ё", CharacterTyped("ё")),
    ("note-written", "clearNote", TextCleared()),
    ("note-written", "noteDone", BackTapped()),
]


@pytest.mark.parametrize(("name", "target", "intent"), TAPS)
def test_a_tap_asks_for_one_thing(studios: Staging, name: str, target: str, intent: Intent) -> None:
    studio = studios(scene(name).at_once(), PORTRAIT)
    studio.tap(target)
    assert asked(studio) == [intent]


@pytest.mark.parametrize("panel", [PORTRAIT, PANELS[2]], ids=lambda panel: panel.name)
def test_the_order_is_one_tap_from_the_search(studios: Staging, panel: Panel) -> None:
    studio = studios(scene("search-found").at_once(), panel)
    studio.tap("viewOrder")
    assert asked(studio) == [BasketOpened()]


def test_plus_beside_a_dish_adds_it(studios: Staging) -> None:
    studio = studios(scene("search").at_once(), PORTRAIT)
    card = next(studio.items(f"found-{SYRNIKI}"))
    studio.tap_inside(card, "plus")
    assert asked(studio) == [PlusTapped(SYRNIKI)]


def test_the_keyboard_begins_with_the_guests_letters_and_has_others(studios: Staging) -> None:
    studio = studios(scene("note").in_language(Language.EN).at_once(), LANDSCAPE)
    for target in ("key-q", "key-letters", "key-й", "key-figures", "key-7", "key-,"):
        studio.tap(target)
        studio.settle()
    assert asked(studio) == [CharacterTyped(sign) for sign in "qй7,"]


def test_letters_of_a_real_keyboard_are_taken_too(studios: Staging) -> None:
    studio = studios(scene("search").at_once(), PORTRAIT)
    for key in (Qt.Key.Key_A, Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
        QTest.keyClick(studio.window, key)
    assert asked(studio) == [CharacterTyped("a"), CharacterErased(), TextCleared()]


def test_a_search_says_what_it_found(guests: Come) -> None:
    assert "Что вы ищете: с. Нашлось 30 блюд" in guests("search-found").asks()
    assert "Ничего не нашлось" in guests("search-nothing").asks()
    assert "Часто выбирают" in guests("search").asks()


def test_a_note_is_read_out_to_who_wrote_it(guests: Come) -> None:
    said = guests("note-written").asks()
    assert "Ваше пожелание: Без лука, пожалуйста" in said


def test_arrows_lead_to_a_letter_that_says_itself_and_the_middle_key_types_it(
    guests: Come,
) -> None:
    guest = guests("note")
    guest.asks()
    assert guest.presses("down") == "й."
    assert guest.presses("down") == "ц."
    guest.keys.press("enter")
    assert asked(guest.studio) == [CharacterTyped("ц")]


def test_arrows_to_the_side_lead_from_the_letters_to_what_was_found(guests: Come) -> None:
    guest = guests("search-found")
    areas = set()
    for _ in range(3):
        guest.keys.press("right")
        areas.add(guest.studio.window.activeFocusItem().objectName().partition("-")[0])
    assert {"found", "key"} <= areas
