"""Staff mode's pages about the kiosk itself, under a finger."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec import structs

from kiosk.domain.names import Language
from kiosk.house_intents import (
    ComponentsOpened,
    DeviceOpened,
    DeviceTried,
    LicenceRefreshed,
    LogLevelChosen,
    LogLineOpened,
    LogWordsTyped,
    NewerLinesAsked,
    NewestLinesAsked,
    OlderLinesAsked,
    RestartAsked,
    ScreenTestBegun,
    ScreenTestEnded,
    SettingOpened,
    SettingPut,
    SettingSaved,
    SettingUndone,
    VoiceTried,
)
from kiosk.house_snapshots import HousePart, LogLevel
from kiosk.intents import Intent
from kiosk.staff_intents import StaffLeft, StaffPage, StaffPageOpened, StaffStepBack
from tests.shots.studio import LANDSCAPE, PORTRAIT, SMALL, Panel, Studio
from tests.ui.conftest import Staging
from tests.ui.made_house import LICENCE
from tests.ui.scenes.album import scene
from tests.ui.scenes.scene import Scene
from tests.ui.test_staff_screens import done

PANELS = pytest.mark.parametrize("panel", [PORTRAIT, LANDSCAPE, SMALL], ids=lambda p: p.name)

TAPS: list[tuple[str, str, Intent]] = [
    ("staff-licence", "licenceRefresh", LicenceRefreshed()),
    ("staff-licence", "staffToGuests", StaffLeft()),
    ("staff-licence", "staffPage-about", StaffPageOpened(StaffPage.ABOUT)),
    ("staff-licence-lifetime", "staffToGuests", StaffLeft()),
    ("staff-devices", "device-printer", DeviceOpened("printer")),
    ("staff-devices", "staffToGuests", StaffLeft()),
    ("staff-device-card", "staffBack", StaffStepBack()),
    ("staff-device-terminal", "deviceTry", DeviceTried()),
    ("staff-device-printer", "deviceTry", DeviceTried()),
    ("staff-device-screen", "deviceTry", ScreenTestBegun()),
    ("staff-settings", "setting-screen.idle_s", SettingOpened("screen.idle_s")),
    ("staff-settings", "settingUndo", SettingUndone()),
    ("staff-settings-done", "settingsRestart", RestartAsked()),
    ("staff-setting-idle", "key-7", SettingPut("57")),
    ("staff-setting-idle", "key-erase", SettingPut("")),
    ("staff-setting-idle", "settingSave", SettingSaved()),
    ("staff-setting-idle", "staffBack", StaffStepBack()),
    ("staff-setting-languages", 'choice-["ru"]', SettingPut('["ru"]')),
    ("staff-setting-footer", "letter-ж", SettingPut("Ждём вас сноваж")),
    ("staff-logs", "level-error", LogLevelChosen(LogLevel.ERROR)),
    ("staff-logs", "line-7-1", LogLineOpened("7-1")),
    ("staff-logs", "logsOlder", OlderLinesAsked()),
    ("staff-logs", "logsNewest", NewestLinesAsked()),
    ("staff-logs-found", "logsNewest", NewerLinesAsked()),
    ("staff-log-line", "staffBack", StaffStepBack()),
    ("staff-about", "aboutRestart", RestartAsked()),
    ("staff-about", "aboutComponents", ComponentsOpened()),
    ("staff-components", "staffBack", StaffStepBack()),
]


@PANELS
@pytest.mark.parametrize(("name", "target", "intent"), TAPS, ids=lambda value: str(value)[:24])
def test_a_tap_is_one_intent(
    studios: Staging, name: str, target: str, intent: Intent, panel: Panel
) -> None:
    studio = studios(scene(name), panel)
    studio.tap(target)
    assert done(studio) == [intent]


def with_house(shown: Scene, part: HousePart) -> Scene:
    """The same page, otherwise."""
    staff = shown.snapshot.staff
    assert staff is not None
    return replace(
        shown, snapshot=structs.replace(shown.snapshot, staff=structs.replace(staff, house=part))
    )


def test_while_the_licence_is_fetched_nothing_is_asked_twice(studios: Staging) -> None:
    busy = HousePart(licence=structs.replace(LICENCE, busy=True))
    studio = studios(with_house(scene("staff-licence"), busy), PORTRAIT)
    studio.tap("licenceRefresh")
    assert done(studio) == []


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            Language.EN,
            "The licence server does not answer: check the kiosk's way to the internet",
        ),
        (Language.RU, "Сервер лицензий не отвечает: проверьте, есть ли у киоска интернет"),
    ],
)
def test_a_licence_that_has_ended_says_what_failed_in_one_sentence(
    studios: Staging, language: Language, told: str
) -> None:
    studio = studios(scene("staff-licence-ended").in_language(language), PORTRAIT)
    assert told in studio.words()


def test_the_kiosk_says_what_it_is_made_of(studios: Staging) -> None:
    words = studios(scene("staff-about").in_language(Language.EN), LANDSCAPE).words()
    assert {"Debian GNU/Linux 12 (bookworm)", "12.4 GB, 42 %", "3 d 4 h", "the same"} <= words
    words = studios(scene("staff-about-restart").in_language(Language.EN), LANDSCAPE).words()
    assert "3 min 4 s behind" in words
    assert any("restarts as soon as it is settled" in each for each in words)
    words = studios(scene("staff-components").in_language(Language.EN), PORTRAIT).words()
    assert {"lxml 6.1.3", "BSD-3-Clause", "see its files"} <= words


def test_words_are_typed_for_the_log_and_taken_back_by_the_same_chip(studios: Staging) -> None:
    studio = studios(scene("staff-logs"), PORTRAIT)
    studio.tap("logSearch")
    studio.tap("letter-p")
    assert done(studio) == [LogWordsTyped("p")]
    # Somebody who comes back to the page finds no keyboard on it.
    studios(scene("staff-about"), PORTRAIT)
    studio = studios(scene("staff-logs-found"), PORTRAIT)
    assert "«paper»" in studio.words()
    studio.tap("logSearch")
    studio.tap("logSearch")
    assert done(studio) == [LogWordsTyped("")]


def test_a_line_of_the_log_shows_every_field(studios: Staging) -> None:
    words = studios(scene("staff-log-line").in_language(Language.EN), PORTRAIT).words()
    assert {"kiosk.receipts.printing", "trouble", "no-paper"} <= words
    assert "warning · 12:40:32" in words


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            Language.EN,
            {"It has to be at least 20 s", "Now: 75 s. Takes effect from the next guest on"},
        ),
        (Language.RU, {"Должно быть не меньше 20 с"}),
    ],
)
def test_a_value_that_does_not_fit_says_why_and_when_it_would_count(
    studios: Staging, language: Language, told: set[str]
) -> None:
    words = studios(scene("staff-setting-idle").in_language(language), PORTRAIT).words()
    assert told <= words


def test_what_needs_the_wizard_is_shown_on_request_and_no_secret_with_it(
    studios: Staging,
) -> None:
    studio = studios(scene("staff-settings-done").in_language(Language.EN), PORTRAIT)
    assert {"Volume of sounds: 40 % → 60 %", "Takes effect at once"} <= studio.words()
    assert "cash_server.host" not in studio.words()
    studio.tap("settingsWhole")
    assert {"cash_server.host", "192.168.10.5", "kept encrypted"} <= studio.words()


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            Language.EN,
            {
                "not there · escpos-network",
                "192.168.10.9:9100 does not answer: is it on, and is its cable in?",
            },
        ),
        (
            Language.RU,
            {
                "нет связи · escpos-network",
                "192.168.10.9:9100 не отвечает: включён ли он, вставлен ли кабель?",
            },
        ),
    ],
)
def test_a_device_says_what_is_wrong_in_the_language_of_the_screen(
    studios: Staging, language: Language, told: set[str]
) -> None:
    words = studios(scene("staff-devices").in_language(language), PORTRAIT).words()
    assert told <= words
    assert not [each for each in words if "An English sentence" in each]


def test_a_reader_that_is_gone_is_wrong_in_russian_too(studios: Staging) -> None:
    words = studios(scene("staff-wrong"), PORTRAIT).words()
    assert "Устройство отключили: вставьте кабель" in words


def test_of_a_card_its_kind_its_length_and_its_end_are_shown(studios: Staging) -> None:
    studio = studios(scene("staff-device-card").in_language(Language.EN), PORTRAIT)
    assert "Tapped: a number of 10 digits, •• 4821" in studio.words()
    studio = studios(scene("staff-device-bank-card").in_language(Language.EN), PORTRAIT)
    assert "A bank's card: recognised and dropped, nothing was kept" in studio.words()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (Language.EN, "This is the voice of the kiosk. Can you hear me?"),
        (Language.RU, "Говорит киоск. Вы меня слышите?"),
    ],
)
def test_the_voice_says_a_sentence_of_the_screens_language(
    studios: Staging, language: Language, sentence: str
) -> None:
    studio = studios(scene("staff-device-voice").in_language(language), PORTRAIT)
    studio.tap("deviceTry")
    assert done(studio) == [VoiceTried(sentence, language.value)]


def before_the_points(studios: Staging, panel: Panel) -> Studio:
    """All colours of the screen test are seen, and the grid of points is laid out."""
    studios(scene("staff-about"), panel)
    studio = studios(scene("staff-screen-test"), panel)
    for _ in range(5):
        studio.tap("nextField")
    studio.settle()
    return studio


def points_on(studio: Studio) -> list[str]:
    names = (item.objectName() for item in studio.everything())
    return [name for name in names if name.startswith("point-")]


@PANELS
def test_the_screen_is_tested_by_colours_and_by_points(studios: Staging, panel: Panel) -> None:
    studio = before_the_points(studios, panel)
    points = points_on(studio)
    assert len(points) >= 9
    studio.tap("point-0")
    studio.tap("point-0")
    studio.tap("endScreenTest")
    assert done(studio) == [ScreenTestEnded(1, len(points))]


def test_the_screen_test_ends_by_itself_when_every_point_was_touched(studios: Staging) -> None:
    studio = before_the_points(studios, SMALL)
    points = points_on(studio)
    for point in points:
        studio.tap(point)
    assert done(studio) == [ScreenTestEnded(len(points), len(points))]
