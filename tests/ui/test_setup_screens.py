"""The wizard's pages: each can be read and touched on every panel, and does what it says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.domain.contrast import Contrast
from kiosk.domain.names import Language
from kiosk.setup_intents import (
    AnotherPersonWanted,
    CardTestWanted,
    CertificateTrusted,
    ChoiceTapped,
    EntryConfirmed,
    EntryTyped,
    ProfileExported,
    QuestionOpened,
    ServersSought,
    SetupFinished,
    SetupIntent,
    StepOpened,
    Verified,
    WentBack,
    WentOn,
    WentOnAnyway,
    WorkCancelled,
)
from kiosk.setup_snapshots import Ask, FindingKind, ObstacleKind, StepKey, Work
from kiosk.setup_words.findings import FOUND, GOING_ON
from kiosk.setup_words.obstacles import IN_THE_WAY
from kiosk.setup_words.questions import ASKED, SHORT, TITLES
from tests.shots.studio import PANELS, PORTRAIT, Panel, wait
from tests.shots.variations import WHOLE, Variation
from tests.ui.findings import findings
from tests.ui.legible import hard_to_read
from tests.ui.made_setup import NEW, OLD, PAGES
from tests.ui.shown_setup import ShownSetup

STRAIGHT = tuple(each for each in WHOLE if not each.mirrored)


@pytest.fixture
def setup(qapp: QGuiApplication) -> Iterator[ShownSetup]:
    shown = ShownSetup(PORTRAIT, PAGES["language"])
    yield shown
    shown.close()


def plain() -> Variation:
    return next(
        each
        for each in STRAIGHT
        if each.panel is PORTRAIT
        and each.percent == 100
        and each.contrast is Contrast.LIGHT
        and each.words.language is Language.RU
    )


@pytest.mark.timeout(300)
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_every_page_can_be_read_and_touched(qapp: QGuiApplication, panel: Panel) -> None:
    ways = [each for each in STRAIGHT if each.panel is panel]
    setup = ShownSetup(panel, PAGES["language"])
    told = []
    for place, (name, page) in enumerate(PAGES.items()):
        for variation in (ways[place % len(ways)], ways[(place + len(ways) // 2) % len(ways)]):
            setup.show(page, variation)
            for at in setup.pages():
                picture = setup.window.grabWindow()
                found = (*findings(setup), *hard_to_read(setup, variation.contrast, picture))
                told += [f"{name} at {at} ({variation.name}): {each}" for each in found]
    setup.close()
    assert told == []


def tap(setup: ShownSetup, name: str) -> SetupIntent:
    """What a touch of this item asks for."""
    item = next(each for each in setup.items(name) if each.isVisible())
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    before = len(setup.sent)
    QTest.mouseClick(
        setup.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle
    )
    wait(0)
    (sent,) = setup.sent[before:]
    return sent


@pytest.mark.parametrize(
    ("page", "item", "intent"),
    [
        ("language", "choice-en", ChoiceTapped("en")),
        ("language", "forward", EntryConfirmed()),
        ("host", "other", ServersSought()),
        ("host", "sign-/", EntryTyped("192.168.1.20/")),
        ("host", "letter-k", EntryTyped("192.168.1.20k")),
        ("host", "wipe", EntryTyped("")),
        ("port", "key-7", EntryTyped("80867")),
        ("certificate", "forward", CertificateTrusted(OLD)),
        ("certificate", "other", QuestionOpened(Ask.HOST)),
        ("certificate-changed", "forward", Verified()),
        ("certificate-changed", "other", CertificateTrusted(NEW)),
        ("server-there", "forward", WentOn()),
        ("login-refused", "forward", Verified()),
        ("login-refused", "answer-cash_server.password", QuestionOpened(Ask.PASSWORD)),
        ("login", "back", WentBack()),
        ("reading", "other", WorkCancelled()),
        ("table-gone", "other", WentOnAnyway()),
        ("devices", "other", CardTestWanted()),
        ("staff", "other", AnotherPersonWanted()),
        ("trial", "forward", Verified()),
        ("summary", "forward", SetupFinished()),
        ("summary", "other", ProfileExported()),
        ("summary", "step-licence", StepOpened(StepKey.LICENCE)),
    ],
)
def test_a_touch_asks_for_what_its_words_say(
    setup: ShownSetup, page: str, item: str, intent: SetupIntent
) -> None:
    setup.show(PAGES[page], plain())
    assert tap(setup, item) == intent


def test_a_plugged_keyboard_types_into_the_field(setup: ShownSetup) -> None:
    setup.show(PAGES["host"], plain())
    setup.window.requestActivate()
    for key, intent in (
        (Qt.Key.Key_7, EntryTyped("192.168.1.207")),
        (Qt.Key.Key_Backspace, EntryTyped("192.168.1.2")),
        (Qt.Key.Key_Return, EntryConfirmed()),
    ):
        QTest.keyClick(setup.window, key)
        assert setup.sent[-1] == intent


def test_a_secret_is_dots_until_somebody_asks_to_see_it(setup: ShownSetup) -> None:
    setup.show(PAGES["password"], plain())
    assert "samovar-7" not in shown_texts(setup)
    (eye,) = setup.items("eye")
    middle = eye.mapToScene(QPointF(eye.width() / 2, eye.height() / 2)).toPoint()
    QTest.mouseClick(
        setup.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle
    )
    wait(0)
    assert "samovar-7" in shown_texts(setup)


def shown_texts(setup: ShownSetup) -> str:
    texts = [each for each in setup.everything() if each.inherits("QQuickText")]
    return " ".join(str(each.property("text")) for each in texts if each.isVisible())


def words(setup: ShownSetup) -> str:
    """Everything that stands on the page."""
    seen = (item.property("text") for item in setup.everything() if item.isVisible())
    return "\n".join(text for text in seen if isinstance(text, str)).replace("\u00a0", " ")


def test_a_height_is_told_with_its_unit(setup: ShownSetup) -> None:
    setup.show(PAGES["look"], plain())
    assert "900 мм" in words(setup)


def test_a_fingerprint_that_is_trusted_is_not_to_be_compared_again(setup: ShownSetup) -> None:
    compare = "Сравните все четыре строки"
    setup.show(PAGES["certificate"], plain())
    assert compare in words(setup)
    setup.show(PAGES["server-there"], plain())
    assert compare not in words(setup)


def test_everything_that_can_be_said_has_words() -> None:
    assert set(FOUND) == set(FindingKind)
    assert set(IN_THE_WAY) == set(ObstacleKind)
    assert set(ASKED) == set(Ask)
    assert set(TITLES) == set(SHORT) == set(StepKey)
    assert set(GOING_ON) == set(Work)
