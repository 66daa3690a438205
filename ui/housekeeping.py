"""What is done for the machine while nobody stands before the screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from kiosk.snapshots.session import Screen
from kiosk.snapshots.snapshot import KioskSnapshot
from ui.heap import give_back_holes

CALM_MS: Final = 2000
"""By then the first screen has come in, and what a guest's pages held is put away."""


class Housekeeping(QObject):
    """Once after each guest, when the first screen has stood for ``CALM_MS``."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._somebody = False
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(give_back_holes)

    def see(self, snapshot: KioskSnapshot) -> None:
        """To be told of every snapshot that is shown."""
        was_here, self._somebody = self._somebody, snapshot.session.screen is not Screen.ATTRACT
        if self._somebody:
            self._calm.stop()
        elif was_here:
            self._calm.start()
