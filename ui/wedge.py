"""A reader that types into the window: its keys are told from a person's and kept from every field.

Keys are looked at before any item of the window sees them, by their place and by the keyboard's own
time. What may be a reader's is held back; a person's keys go on in their order, whole.
"""

from __future__ import annotations

import sys
from time import monotonic
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWindow

from hardware.protocols import TypingReader, Whose

__all__ = ["TypingReader", "Wedge"]

PATIENCE_MS: Final = 80
"""How long a key that may be a reader's is kept from a person beyond the reader's own rest: on a
busy machine the next one may be late to arrive."""
_LOOK_AGAIN_MS: Final = 2
_X_OFFSET: Final = 8
"""X, Wayland and Qt's own keyboards count Linux's places from here."""
_BOTH_KEYS: Final = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_MODIFIER_KEYS: Final = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)


class Wedge(QObject):
    """Between one window and the reader that types into it. Owned by the window."""

    def __init__(self, reader: TypingReader, window: QWindow) -> None:
        super().__init__(window)
        self._reader = reader
        self._window = window
        self._held: list[QKeyEvent] = []
        self._swallowed: set[int] = set()
        """Places of a reader's keys that are still down: nobody sees them come up either."""
        self._letting_go = False
        self._looked = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_silence)
        window.installEventFilter(self)
        reader.window_open()

    def stop(self) -> None:
        """Lets every key pass from now on."""
        self._window.removeEventFilter(self)
        self._timer.stop()
        self._held.clear()
        self._reader.window_closed()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() not in _BOTH_KEYS or self._letting_go or not isinstance(event, QKeyEvent):
            return False
        place = _place(event)
        if place is None or event.key() in _MODIFIER_KEYS:
            return False
        if event.type() is QEvent.Type.KeyPress:
            return self._pressed(event, place)
        return self._released(event, place)

    def _pressed(self, event: QKeyEvent, place: int) -> bool:
        """True where nobody else may see it now."""
        whose = self._reader.pressed(
            place,
            shifted=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier),
            at_s=event.timestamp() / 1000 if event.timestamp() else monotonic(),
            repeated=event.isAutoRepeat(),
        )
        match whose:
            case Whose.PERSON:
                self._let_go()
                return False
            case Whose.OPEN_ANEW:
                self._let_go()
                self._held.append(_copied(event))
            case Whose.OPEN:
                self._held.append(_copied(event))
            case Whose.READER:
                self._drop_held()
                self._swallowed.add(place)
        self._wait()
        return True

    def _released(self, event: QKeyEvent, place: int) -> bool:
        if place in self._swallowed:
            self._swallowed.discard(place)
            return True
        if any(_place(held) == place for held in self._held):
            self._held.append(_copied(event))
            return True
        return False

    def _wait(self) -> None:
        self._looked = False
        rest_ms = round(self._reader.rest_s * 1000)
        self._timer.start(rest_ms if self._reader.reading else rest_ms + PATIENCE_MS)

    def _on_silence(self) -> None:
        if not self._looked:
            # The loop may have been busy: keys that have come meanwhile are heard first.
            self._looked = True
            self._timer.start(_LOOK_AGAIN_MS)
            return
        if self._reader.silence() is Whose.PERSON:
            self._let_go()
        else:
            self._drop_held()

    def _drop_held(self) -> None:
        """Keys that turned out to be the reader's; those still down come up unseen."""
        for held in self._held:
            place = _place(held)
            if place is not None and held.type() is QEvent.Type.KeyPress:
                self._swallowed.add(place)
            elif place is not None:
                self._swallowed.discard(place)
        self._held.clear()

    def _let_go(self) -> None:
        """A person's keys go where they were meant to."""
        held, self._held = self._held, []
        self._letting_go = True
        try:
            for event in held:
                QCoreApplication.sendEvent(self._window, event)
        finally:
            self._letting_go = False


def _place(event: QKeyEvent) -> int | None:
    """The key's place as Linux numbers it; ``None`` for a key that no keyboard sent."""
    code = event.nativeScanCode()
    if code == 0:
        return None
    if sys.platform == "win32":
        return code & 0xFF
    return code - _X_OFFSET if code > _X_OFFSET else None


def _copied(event: QKeyEvent) -> QKeyEvent:
    """The event outlives its delivery only as a copy."""
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
