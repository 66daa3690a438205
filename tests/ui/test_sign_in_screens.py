"""Signing in by phone, with fingers and with keys; and that nothing of it stays on the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.card_intents import (
    CodeAskedAgain,
    DigitErased,
    DigitsCleared,
    DigitTapped,
    EntryConfirmed,
    JoinAnswered,
    LoyaltyPassed,
    PhoneOpened,
    SecondCardAnswered,
)
from kiosk.domain.guest import CodeSent
from kiosk.domain.names import Language
from kiosk.errors import ErrorCode
from kiosk.intents import BackTapped, Intent, Touched
from kiosk.snapshots.session import Screen
from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.staff_intents import CornerTouched
from tests.shots.studio import LANDSCAPE, PORTRAIT, SMALL, Panel, Studio
from tests.ui.conftest import Staging
from tests.ui.made_snapshots import PHONE, PHONE_SITE, code_sent, snapshot, typing
from tests.ui.scenes.album import scene

TAPS: list[tuple[str, str, Intent]] = [
    ("loyalty-phone", "openPhone", PhoneOpened()),
    ("loyalty-refused-phone", "openPhone", PhoneOpened()),
    *(("phone", f"key-{digit}", DigitTapped(digit)) for digit in "0123456789"),
    ("phone", "key-erase", DigitErased()),
    ("phone", "key-clear", DigitsCleared()),
    ("phone", "withoutCard", LoyaltyPassed()),
    ("phone-ready", "confirmEntry", EntryConfirmed()),
    ("code", "key-7", DigitTapped("7")),
    ("code-letters", "key-q", DigitTapped("q")),
    ("code-letters", "key-0", DigitTapped("0")),
    ("code-letters", "key-erase", DigitErased()),
    ("code", "changeNumber", BackTapped()),
    ("code-again", "askAgain", CodeAskedAgain()),
    ("code-ready", "confirmEntry", EntryConfirmed()),
    ("code-expired", "confirmEntry", CodeAskedAgain()),
    ("code-used-up", "confirmEntry", CodeAskedAgain()),
    ("sheet-join", "join", JoinAnswered(agreed=True)),
    ("sheet-join", "notJoin", JoinAnswered(agreed=False)),
    ("sheet-second-card", "replaceCard", SecondCardAnswered(replace=True)),
    ("sheet-second-card", "keepCard", SecondCardAnswered(replace=False)),
]


def done(studio: Studio) -> list[Intent]:
    """What was asked for, besides "somebody is here"."""
    return [intent for intent in studio.sent if intent != Touched()]


@pytest.mark.parametrize("panel", [PORTRAIT, LANDSCAPE, SMALL], ids=lambda panel: panel.name)
@pytest.mark.parametrize(("name", "button", "intent"), TAPS, ids=lambda value: str(value)[:24])
def test_a_tap_is_one_intent(
    studios: Staging, name: str, button: str, intent: Intent, panel: Panel
) -> None:
    studio = studios(scene(name), panel)
    studio.tap(button)
    # On a small panel a key may lie in a corner of the glass, which is watched in passing.
    assert [told for told in done(studio) if not isinstance(told, CornerTouched)] == [intent]


@pytest.mark.parametrize("name", ["phone", "phone-busy", "code", "code-wrong"])
def test_the_button_waits_for_the_last_digit(studios: Staging, name: str) -> None:
    studio = studios(scene(name), PORTRAIT)
    studio.tap("confirmEntry")
    assert done(studio) == []


@pytest.mark.parametrize("name", ["phone-busy", "code-used-up", "code-expired"])
def test_keys_wait_where_no_digit_would_count(studios: Staging, name: str) -> None:
    studio = studios(scene(name), PORTRAIT)
    studio.tap("key-5")
    assert done(studio) == []


@pytest.mark.parametrize(
    ("key", "intent"),
    [
        (Qt.Key.Key_4, DigitTapped("4")),
        (Qt.Key.Key_Backspace, DigitErased()),
        (Qt.Key.Key_Delete, DigitsCleared()),
    ],
)
@pytest.mark.parametrize("name", ["phone", "code"])
def test_a_keyboard_types_as_well(studios: Staging, name: str, key: Qt.Key, intent: Intent) -> None:
    studio = studios(scene(name), PORTRAIT)
    QTest.keyClick(studio.window, key)
    assert done(studio) == [intent]


@pytest.mark.parametrize("panel", [PORTRAIT, LANDSCAPE, SMALL], ids=lambda panel: panel.name)
def test_a_code_may_have_small_and_capital_letters(studios: Staging, panel: Panel) -> None:
    studio = studios(scene("code-letters"), panel)
    for key in ("key-z", "key-capitals", "key-z", "key-7", "key-capitals", "key-a"):
        studio.tap(key)
    assert done(studio) == [DigitTapped(key) for key in "zZ7a"]


def test_a_keyboard_types_letters_where_a_code_has_them(studios: Staging) -> None:
    for name, expected in (("code-letters", [DigitTapped("b")]), ("code", [])):
        studio = studios(scene(name), PORTRAIT)
        QTest.keyClick(studio.window, Qt.Key.Key_B)
        assert done(studio) == expected, name


def test_only_a_guest_without_a_card_is_offered_to_sign_in(studios: Staging) -> None:
    for name in ("loyalty-invite", "loyalty-searching", "loyalty-unavailable", "loyalty"):
        studio = studios(scene(name), PORTRAIT)
        assert not list(studio.items("openPhone")), name


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("phone", "Ещё 3 цифры"),
        ("code-letters", "Ещё 3 знака"),
        ("code", "Отправили на +7 ••• •••‑••‑18"),
        ("code", "0:42"),
        ("code-again", "Код действует ещё"),
        ("code-again", "1:58"),
        ("code-wrong", "Код не подошёл, осталось 2 попытки"),
        ("code-expired", "Код больше не действует. Запросите новый"),
        ("loyalty", "40 бонусов сгорят 31 мая · до следующего уровня 660 бонусов"),
        ("loyalty", "до 31 мая"),
    ],
)
def test_the_screen_says(studios: Staging, name: str, said: str) -> None:
    assert said in studios(scene(name), PORTRAIT).words()


def test_a_used_up_code_says_when_the_next_one_comes(studios: Staging) -> None:
    waiting = code_sent(10, code="", trouble=ErrorCode.CODE_USED_UP, attempts_left=0)
    shown = replace(scene("code"), snapshot=snapshot(waiting, site=PHONE_SITE))
    studio = studios(shown, PORTRAIT)
    assert "Новый код через 0:50" in studio.words()
    studio.tap("confirmEntry")
    assert done(studio) == []


def test_where_nobody_knows_how_long_a_code_works_nothing_is_promised(studios: Staging) -> None:
    given = snapshot(code_sent(62, CodeSent()), site=PHONE_SITE)
    words = studios(replace(scene("code"), snapshot=given), PORTRAIT).words()
    assert "СМС ещё нет?" in words
    assert "0:00" not in words


def everything_written(item: QQuickItem) -> Iterator[str]:
    """Each text below an item, also where it cannot be seen, and what is read aloud of it."""
    for name in ("text", "modelData"):
        value = item.property(name)
        # Anything else prints its address, and an address may have any digits.
        if isinstance(value, str | int | float):
            yield str(value)
    for child in item.childItems():
        yield from everything_written(child)


def written(studio: Studio) -> str:
    return " ".join(everything_written(studio.window.contentItem()))


def attract() -> KioskSnapshot:
    return scene("attract").at_once().snapshot


@pytest.mark.parametrize(
    ("name", "personal"),
    [
        ("loyalty", "Анна"),
        ("menu", "Анна"),
        ("basket", "Анна"),
        ("phone-ready", "9 1 6 0 0 0 0 0 1 8"),
        ("code-ready", "7 3 4 5 1 2"),
        ("code", "‑18"),
    ],
)
def test_a_guest_who_has_left_is_nowhere_on_the_window(
    studios: Staging, name: str, personal: str
) -> None:
    studio = studios(scene(name), PORTRAIT)
    assert all(part in written(studio) for part in personal.split())
    studio.show(attract())
    studio.settle()
    after = written(studio)
    for told in ("Анна", "4821", "‑18", "340"):
        assert told not in after
    for model in ("numberGroups", "codeCells"):
        assert not any("".join(place) for place in studio.models.signIn.property(model))


def test_no_part_of_the_screen_remembers_the_guest(studios: Staging) -> None:
    studio = studios(scene("loyalty"), PORTRAIT)
    studio.show(scene("dish").at_once().snapshot)
    studio.show(scene("combo").at_once().snapshot)
    studio.show(scene("terminal").at_once().snapshot)
    studio.show(snapshot(typing(PHONE), site=PHONE_SITE))
    studio.show(attract())
    for model in studio.models:
        kept = model._now
        assert kept.loyalty.first_name == "", type(model).__name__
        assert kept.sign_in is None or kept.sign_in.typed == "", type(model).__name__


def test_a_sign_in_that_leaves_is_not_torn_apart_but_emptied(studios: Staging) -> None:
    studio = studios(scene("phone-ready"), PORTRAIT)
    assert studio.models.signIn.property("numberLength") == len(PHONE)
    studio.show(attract())
    assert studio.models.signIn.property("prefix") == "+7"
    assert studio.models.signIn.property("numberLength") == 0


@pytest.mark.parametrize("language", Language)
def test_the_number_is_hidden_but_for_two_digits_on_the_code_s_screen(
    studios: Staging, language: Language
) -> None:
    studio = studios(scene("code").in_language(language), PORTRAIT)
    assert studio.models.session.property("screen") == Screen.CODE.value
    said = " ".join(studio.words())
    assert PHONE[:3] not in said
    assert "‑18" in said
