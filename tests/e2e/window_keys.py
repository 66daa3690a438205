"""Keys as the window system hands them to a window, the reader's pauses only in their times."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from tests.hardware.keys import PLACES

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

GAP_S: Final = 0.004
_X_OFFSET: Final = 8


def type_into(window: QWindow, text: str, at_s: float | None = None) -> None:
    """A reader that is a keyboard types a text, from ``at_s`` on or from now."""
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    at_ms = round((time.monotonic() if at_s is None else at_s) * 1000)
    for count, sign in enumerate(text):
        place, shifted = PLACES[sign]
        shift = Qt.KeyboardModifier.ShiftModifier if shifted else Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, shift, place + _X_OFFSET, 0, 0, sign)
            event.setTimestamp(at_ms + count * round(GAP_S * 1000))
            QCoreApplication.sendEvent(window, event)
