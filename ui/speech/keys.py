"""Arrows lead the focus through whatever is on the screen; the middle key chooses.

A keypad that types like a keyboard comes here by itself, one with a driver by ``press``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from ui.bridge import ViewModels
from ui.speech.scene import Scene, Stop, bring_into_view, in_focus

_KEYS: Final[Mapping[str, Qt.Key]] = {
    "up": Qt.Key.Key_Up,
    "down": Qt.Key.Key_Down,
    "left": Qt.Key.Key_Left,
    "right": Qt.Key.Key_Right,
    "enter": Qt.Key.Key_Return,
    "clear": Qt.Key.Key_Backspace,
    "cancel": Qt.Key.Key_Escape,
    **{str(digit): Qt.Key(Qt.Key.Key_0.value + digit) for digit in range(10)},
}


class ArrowKeys(QObject):
    """Over one window, while a guest has it. Owned by the window."""

    def __init__(self, window: QQuickWindow, models: ViewModels) -> None:
        super().__init__(window)
        self._window = window
        self._session = models.session
        self._staff = models.staff
        self._scene = Scene(window)
        self._last: tuple[str, str, int] | None = None
        """Screen, name and place of the item the arrows led to last."""
        self._steps: Mapping[int, Callable[[], None]] = {
            Qt.Key.Key_Down: lambda: self._step(1),
            Qt.Key.Key_Up: lambda: self._step(-1),
            Qt.Key.Key_Right: lambda: self._leap(1),
            Qt.Key.Key_Left: lambda: self._leap(-1),
            Qt.Key.Key_Escape: self._back,
        }
        window.installEventFilter(self)
        window.activeFocusItemChanged.connect(self._mend_soon)

    def press(self, key: str) -> None:
        """A key of a keypad: up, down, left, right, enter, clear, cancel, or a digit."""
        code = _KEYS[key]
        text = key if key.isdigit() else ""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, text)
            QCoreApplication.sendEvent(self._window, event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        step = self._steps.get(event.key())
        if step is None or self._staff.property("open"):
            return False
        self._session.touch()
        step()
        return True

    def _step(self, by: int) -> None:
        stops = self._stops()
        if stops:
            at = self._at(stops)
            # From nowhere, down leads to the first and up to the last.
            first = 0 if by > 0 else len(stops) - 1
            self._go(stops, first if at is None else (at + by) % len(stops))

    def _leap(self, by: int) -> None:
        """To the first stop of the next area, or of the one before."""
        stops = self._stops()
        if not stops:
            return
        areas = list(dict.fromkeys(stop.area for stop in stops))
        at = self._at(stops)
        area = areas[0 if at is None else (areas.index(stops[at].area) + by) % len(areas)]
        self._go(stops, next(i for i, stop in enumerate(stops) if stop.area is area))

    def _back(self) -> None:
        if self._session.property("sheet") != "none":
            self._session.closeSheet()
        else:
            QMetaObject.invokeMethod(self._window, "goBack")

    def _go(self, stops: list[Stop], index: int) -> None:
        item = stops[index].item
        bring_into_view(item)
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        # It may have had the focus already, without a ring.
        item.setProperty("focusReason", Qt.FocusReason.TabFocusReason)
        self._last = (self._where(), item.objectName(), index)

    def _stops(self) -> list[Stop]:
        return self._scene.stops(str(self._session.screen))

    def _at(self, stops: list[Stop]) -> int | None:
        focus = in_focus(self._window)
        return next((i for i, stop in enumerate(stops) if stop.item is focus), None)

    def _where(self) -> str:
        return f"{self._session.screen}/{self._session.sheet}"

    def _mend_soon(self) -> None:
        if self._last is not None:
            QTimer.singleShot(0, self, self._mend)

    def _mend(self) -> None:
        """What was chosen may have given way to something else: the focus stays where it was.

        The nearest item of the same name is taken, because a plus becomes a minus and a plus.
        """
        if self._last is None or self._last[0] != self._where() or self._staff.property("open"):
            return
        stops = self._stops()
        if not stops or self._at(stops) is not None:
            return
        _, name, index = self._last
        same = [i for i, stop in enumerate(stops) if stop.item.objectName() == name]
        nearest = min(same, key=lambda i: abs(i - index), default=min(index, len(stops) - 1))
        self._go(stops, nearest)
