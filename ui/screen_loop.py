"""The loop that Qt and asyncio share. The only module that names qasync.

qasync asks for the library of Qt's widgets, whatever it is to run on. No widget is ever made here:
in place of that library it is given the one name it wants of it, and several MiB stay on the disk.
"""

from __future__ import annotations

import asyncio
import importlib
import sys
import time
from types import ModuleType
from typing import Final

from PySide6.QtGui import QGuiApplication

_WIDGETS: Final = "PySide6.QtWidgets"


def _without_widgets() -> None:
    """Reads qasync. What is read already stays as it is."""
    if _WIDGETS in sys.modules:
        return
    stand_in = ModuleType(_WIDGETS)
    stand_in.__dict__["QApplication"] = QGuiApplication
    sys.modules[_WIDGETS] = stand_in
    try:
        importlib.import_module("qasync")
    finally:
        del sys.modules[_WIDGETS]


_without_widgets()

import qasync  # noqa: E402  # not before the line above

WIND_UP_S: Final = 5.0
"""How long a program whose display is gone may take to put away what it has open."""
_TURN_S: Final = 0.005


class ScreenLoop(qasync.QEventLoop):  # type: ignore[misc]  # qasync has no types
    """Goes on for a little while without a display, so that what is open is put away.

    Qt ends its loop as soon as the display is gone, and again after a single turn whenever it is
    begun anew: what is still to be done is done turn by turn.
    """

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self.playing: asyncio.Task[int] | None = None
        """What ends when the display is gone."""
        self.gone_at: float | None = None
        self._told_to_stop = False

    def run_forever(self) -> None:
        self._told_to_stop = False
        while True:
            super().run_forever()
            if self._told_to_stop:
                return
            if self.gone_at is None:
                self.gone_at = time.monotonic()
                if self.playing is not None:
                    self.playing.cancel()
            if time.monotonic() - self.gone_at > WIND_UP_S:
                return
            time.sleep(_TURN_S)

    def stop(self) -> None:
        self._told_to_stop = True
        super().stop()
