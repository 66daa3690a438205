"""Keys between a reader and a person: which of them an item of the window ever sees."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from pytestqt.qtbot import QtBot

from hardware.drivers.wedge_window import WindowWedge
from hardware.protocols import CardEvent, CardSeen, HealthState, PaymentCardSeen
from tests.hardware.keys import LEFT_SHIFT, PLACES
from ui.wedge import Wedge

X_OFFSET = 8
FAST_MS = 4
BY_HAND_MS = 90
PAGE_DOWN = 109


class Watched(QWindow):
    """A window that notes the keys it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.seen.append("+" + event.text())

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self.seen.append("-" + event.text())


@dataclass
class Desk:
    """A keyboard before a window, with a time of its own."""

    window: Watched
    reader: WindowWedge
    wedge: Wedge
    now_ms: int = 1000

    def key(self, sign: str, *, press: bool, place: int | None = None, code: int = 0) -> None:
        at, shifted = PLACES.get(sign, (0, False))
        shift = Qt.KeyboardModifier.ShiftModifier if shifted else Qt.KeyboardModifier.NoModifier
        kind = QEvent.Type.KeyPress if press else QEvent.Type.KeyRelease
        scan_code = (at if place is None else place) + X_OFFSET
        event = QKeyEvent(kind, code, shift, scan_code, 0, 0, sign)
        event.setTimestamp(self.now_ms)
        QCoreApplication.sendEvent(self.window, event)

    def type(self, text: str, gap_ms: int) -> None:
        for sign in text:
            self.now_ms += gap_ms
            self.key(sign, press=True)
            self.key(sign, press=False)

    def cards(self) -> list[CardEvent]:
        async def all_of_them() -> list[CardEvent]:
            await self.reader.close()
            return [card async for card in self.reader.cards()]

        return asyncio.run(all_of_them())


@pytest.fixture
def desk(qapp: QGuiApplication) -> Iterator[Desk]:
    window, reader = Watched(), WindowWedge(WindowWedge.Options())
    made = Desk(window, reader, Wedge(reader, window))
    yield made
    window.deleteLater()


def numbers(cards: list[CardEvent]) -> list[str]:
    return [card.number for card in cards if isinstance(card, CardSeen)]


def test_no_key_of_a_reader_goes_down_or_comes_up_in_the_window(desk: Desk) -> None:
    desk.type("4607001234567\r", FAST_MS)
    assert desk.window.seen == []
    assert numbers(desk.cards()) == ["4607001234567"]


def test_a_reader_whose_keys_overlap_leaves_no_key_up_behind(desk: Desk) -> None:
    last = ""
    for sign in "4617091234567\r":
        desk.now_ms += FAST_MS
        desk.key(sign, press=True)
        if last:
            desk.key(last, press=False)
        last = sign
    desk.key(last, press=False)
    assert desk.window.seen == []


def test_a_person_s_keys_go_down_and_come_up_in_their_order(desk: Desk, qtbot: QtBot) -> None:
    desk.type("ab\r", BY_HAND_MS)
    qtbot.waitUntil(lambda: len(desk.window.seen) == 6)
    assert desk.window.seen == ["+a", "-a", "+b", "-b", "+\r", "-\r"]
    assert desk.cards() == []


def test_an_arrow_of_the_keypad_is_never_waited_for(desk: Desk) -> None:
    desk.key("", press=True, place=PAGE_DOWN, code=Qt.Key.Key_PageDown)
    desk.key("", press=False, place=PAGE_DOWN, code=Qt.Key.Key_PageDown)
    assert desk.window.seen == ["+", "-"]


def test_keys_of_the_screen_s_own_keyboard_are_never_waited_for(desk: Desk) -> None:
    for sign in "4607001234567\r":
        desk.key(sign, press=True, place=-X_OFFSET)
    assert len(desk.window.seen) == 14
    assert desk.cards() == []


def test_shift_goes_through_at_once(desk: Desk) -> None:
    desk.key("", press=True, place=LEFT_SHIFT, code=Qt.Key.Key_Shift)
    assert desk.window.seen == ["+"]


def test_a_swipe_is_known_by_the_silence_behind_it(desk: Desk, qtbot: QtBot) -> None:
    desk.type("%A1^B?\r;7770000014821=4912?\r", FAST_MS)
    qtbot.waitUntil(lambda: not desk.reader.reading)
    assert numbers(desk.cards()) == ["7770000014821=4912"]
    assert desk.window.seen == []


def test_a_payment_card_is_told_and_none_of_its_keys_arrive(desk: Desk) -> None:
    desk.type("4276380012345679\r", FAST_MS)
    assert [type(card) for card in desk.cards()] == [PaymentCardSeen]
    assert desk.window.seen == []


def test_a_window_that_stops_listening_lets_every_key_pass_and_says_so(desk: Desk) -> None:
    desk.wedge.stop()
    desk.type("4607001234567\r", FAST_MS)
    assert len(desk.window.seen) == 28
    assert desk.reader.health.state is HealthState.MISSING


def test_other_events_of_the_window_are_not_looked_at(desk: Desk) -> None:
    assert not desk.wedge.eventFilter(QObject(), QEvent(QEvent.Type.User))
