"""The running of the day under a finger, and what guests read on a closed kiosk."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.day_intents import (
    ClosedBecauseChosen,
    ClosedFor,
    ClosedForChosen,
    ClosedWordsTyped,
    ClosingConfirmed,
    DaySection,
    DaySectionOpened,
    DishesSought,
    DishResumed,
    DishStopped,
    OpeningConfirmed,
    StopUntilChosen,
    Wipe,
    WipingBegun,
)
from kiosk.domain.day import ClosedBecause, StopUntil
from kiosk.domain.names import Language
from kiosk.intents import Intent, MenuLooked
from kiosk.staff.gesture import SEQUENCE
from kiosk.staff_intents import Corner, CornerTouched, LookedAgain, StaffStepBack
from tests.shots.studio import LANDSCAPE, PORTRAIT, SMALL, Panel
from tests.ui.conftest import Staging
from tests.ui.made_day import OWN, STOPS
from tests.ui.scenes.album import scene
from tests.ui.test_staff_screens import done

PANELS = pytest.mark.parametrize("panel", [PORTRAIT, LANDSCAPE, SMALL], ids=lambda p: p.name)

TAPS: list[tuple[str, str, Intent]] = [
    ("staff-operations", "operationStops", DaySectionOpened(DaySection.STOPS)),
    ("staff-operations", "operationClosing", DaySectionOpened(DaySection.CLOSING)),
    ("staff-operations", "operationCleaning", DaySectionOpened(DaySection.CLEANING)),
    ("staff-operations", "operationShift", DaySectionOpened(DaySection.SHIFT)),
    ("staff-stops", "staffBack", StaffStepBack()),
    ("staff-stops", "until-taken-back", StopUntilChosen(StopUntil.TAKEN_BACK)),
    ("staff-stops", "resumeDish", DishResumed(STOPS[0].dish_id)),
    ("staff-stops-told", "clearSearch", DishesSought("")),
    ("staff-closing", "closed-cleaning", ClosedBecauseChosen(ClosedBecause.CLEANING)),
    ("staff-closing", "lasts-quarter", ClosedForChosen(ClosedFor.QUARTER)),
    ("staff-closing-chosen", "openOrClose", ClosingConfirmed()),
    ("staff-closed", "openOrClose", OpeningConfirmed()),
    ("staff-closed", "staffBack", StaffStepBack()),
    ("staff-cleaning", "beginWiping", WipingBegun(Wipe.USUAL)),
    ("staff-shift", "askShift", LookedAgain()),
    ("staff-shift", "staffBack", StaffStepBack()),
    ("closed-cleaning", "lookAtMenu", MenuLooked()),
]


@PANELS
@pytest.mark.parametrize(("name", "target", "intent"), TAPS, ids=lambda value: str(value)[:24])
def test_a_tap_is_one_intent(
    studios: Staging, name: str, target: str, intent: Intent, panel: Panel
) -> None:
    studio = studios(scene(name), panel)
    studio.tap(target)
    assert done(studio) == [intent]


def test_a_dish_is_found_by_typing_and_stopped(studios: Staging) -> None:
    studio = studios(scene("staff-stops-told"), PORTRAIT)
    assert not list(studio.items("letter-щ"))
    studio.tap("seekDish")
    studio.tap("letter-щ")
    studio.tap("letter-erase")
    studio.tap("stopDish")
    sought, erased, stopped = done(studio)
    assert (sought, erased) == (DishesSought("борщ"), DishesSought("бо"))
    assert isinstance(stopped, DishStopped)


def test_a_stop_says_where_it_holds_until_when_and_whose_it_is(studios: Staging) -> None:
    words = studios(scene("staff-stops").in_language(Language.EN), PORTRAIT).words()
    assert "Only on this kiosk, until the shift ends\nАнна, 11:55 · 301" in words
    assert "Only on this kiosk, until taken back\nАнна, 12:31 · 302" in words
    assert "Sold out at the till · 311" in words
    assert any("use the stop list of the till" in each for each in words)


def test_a_refusal_of_the_till_is_said_in_its_own_words(studios: Staging) -> None:
    words = studios(scene("staff-stops-refused").in_language(Language.EN), PORTRAIT).words()
    (told,) = [each for each in words if "the till did not take it" in each]
    assert told.endswith("(Недостаточно прав)")


def test_without_a_reason_the_kiosk_cannot_be_closed(studios: Staging) -> None:
    studio = studios(scene("staff-closing").in_language(Language.EN), PORTRAIT)
    assert "Choose a reason" in studio.words()
    studio.tap("openOrClose")
    assert done(studio) == []


def test_own_words_are_typed_for_guests_of_each_language(studios: Staging) -> None:
    studio = studios(scene("staff-closing-words"), PORTRAIT)
    studio.tap("letter-ж")
    studio.tap("words-en")
    studio.tap("letter-z")
    assert done(studio) == [
        ClosedWordsTyped(Language.RU, f"{OWN.own}ж"),
        ClosedWordsTyped(Language.EN, f"{OWN.alternative}z"),
    ]


def test_the_length_of_the_wiping_is_chosen_first(studios: Staging) -> None:
    studio = studios(scene("staff-cleaning"), PORTRAIT)
    studio.tap("wipe-30")
    assert done(studio) == []
    studio.tap("beginWiping")
    assert done(studio) == [WipingBegun(Wipe.SHORT)]


@PANELS
def test_nothing_on_a_wiped_screen_can_be_tapped_but_the_corners(
    studios: Staging, panel: Panel
) -> None:
    studio = studios(scene("staff-wiping"), panel)
    for x in range(100, panel.width, panel.width // 6):
        for y in range(120, panel.height, panel.height // 6):
            studio.tap_at(QPoint(x, y))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_5):
        QTest.keyClick(studio.window, key)
    assert done(studio) == []
    places = {Corner.LEFT: QPoint(12, 12), Corner.RIGHT: QPoint(panel.width - 12, 12)}
    for corner in SEQUENCE:
        studio.tap_at(places[corner])
    assert done(studio) == [CornerTouched(corner) for corner in SEQUENCE]


def test_a_wiped_screen_counts_down_in_large_figures(studios: Staging) -> None:
    studio = studios(scene("staff-wiping").in_language(Language.EN), PORTRAIT)
    assert {"42", "Wipe the screen now"} <= studio.words()


def test_the_shift_says_what_the_till_tells_and_what_was_sold_here(studios: Staging) -> None:
    words = studios(scene("staff-shift").in_language(Language.EN), PORTRAIT).words()
    assert {"Shift", "73", "Business date", "14 March 2026", "Station", "Киоск 10"} <= words
    assert {"By card, the till's terminal", "12 orders · 12 460 ₽"} <= words
    assert {"Paid here", "15 orders · 14 350 ₽", "Sent to the counter"} <= words
    assert {"Given back", "1 return · 890 ₽"} <= words


def test_a_silent_till_is_said_beside_the_kiosks_own_records(studios: Staging) -> None:
    words = studios(scene("staff-shift-silent").in_language(Language.EN), PORTRAIT).words()
    assert "The till does not answer; these are the kiosk's own records" in words
    assert "Paid here" in words


@pytest.mark.parametrize(
    ("name", "language", "told"),
    [
        (
            "closed-cleaning",
            Language.RU,
            ("Сейчас заказ примут на кассе", "Моем киоск", "Киоск вернётся в 12:53"),
        ),
        (
            "closed-cleaning",
            Language.EN,
            (
                "Please order at the counter",
                "We are cleaning the kiosk",
                "The kiosk will be back at 12:53",
            ),
        ),
        ("closed-today", Language.EN, ("See you tomorrow", "We are closed for today", "Closed")),
        ("closed-words", Language.RU, ("Сейчас заказ примут на кассе", OWN.own)),
        ("closed-words", Language.EN, ("Please order at the counter", OWN.alternative)),
    ],
)
def test_guests_of_a_closed_kiosk_read_why_in_their_language(
    studios: Staging, name: str, language: Language, told: tuple[str, ...]
) -> None:
    studio = studios(scene(name).in_language(language), PORTRAIT)
    assert set(told) <= {each.replace("\u00a0", " ") for each in studio.words()}


def test_the_page_of_operations_says_that_the_kiosk_is_closed_and_since_when(
    studios: Staging,
) -> None:
    words = studios(scene("staff-operations-busy").in_language(Language.EN), PORTRAIT).words()
    assert {"Closed since 12:38, Анна · opens at 12:53", "Open the kiosk"} <= words


def test_a_kiosk_closed_yesterday_is_told_with_its_day(studios: Staging) -> None:
    shown = scene("staff-closed").in_language(Language.EN).at_once().snapshot
    studio = studios(scene("staff-closed").in_language(Language.EN), PORTRAIT)
    today = f"{shown.now:%d.%m}"
    assert not any(f"Closed since {today}" in word for word in studio.words())
    studio.show(replace(shown, now=shown.now + timedelta(days=1)))
    assert any(f"Closed since {today}" in word for word in studio.words())
