"""The wizard's window: one page of the set-up over the whole panel."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.setup_intents import SetupIntent
from kiosk.setup_snapshots import SetupSnapshot
from ui.engine import QML_FOLDER, equip
from ui.shell import ScreenLook, ScreenNotMade, fitted_size
from ui.viewmodels.setup import SetupViewModel
from ui.words import InstalledWords

SETUP_FILE: Final = QML_FOLDER / "Setup" / "SetupWindow.qml"


class SetupScreen(QObject):
    """Shows pages, sends intents. ``closed`` is set when somebody closes it. Needs the running
    loop."""

    def __init__(
        self, look: ScreenLook, first: SetupSnapshot, send: Callable[[SetupIntent], None]
    ) -> None:
        """Raises ScreenNotMade."""
        super().__init__()
        self.closed = asyncio.Event()
        self._open = True
        self._language = first.language
        self._words = InstalledWords(self)
        self._words.speak(first.language)
        self._engine = QQmlApplicationEngine()
        equip(self._engine, look.pictures)
        self._model = SetupViewModel(first, send, self)
        self.window: Final = self._made(look)
        self.window.closing.connect(self._on_closing)
        if look.windowed:
            self.window.resize(*fitted_size(look.size))
            self.window.show()
        else:
            self.window.showFullScreen()
        if not look.cursor and not look.windowed:
            self.window.setCursor(Qt.CursorShape.BlankCursor)

    @property
    def engine(self) -> QQmlApplicationEngine:
        return self._engine

    def show(self, page: SetupSnapshot) -> None:
        """A new language is installed before its first sentence is read."""
        if not self._open:
            return
        if page.language is not self._language:
            self._language = page.language
            self._words.speak(page.language)
            self._model.show(page)
            self._model.retranslate()
            self._engine.retranslate()
            return
        self._model.show(page)

    def picture(self) -> QImage:
        """What is on the window now."""
        return self.window.grabWindow()

    def close(self) -> None:
        """Takes the window and its words away; the loop goes on. Once closed it stays closed."""
        if not self._open:
            return
        self._open = False
        self.window.closing.disconnect(self._on_closing)
        self._words.hush()
        self.window.close()
        self._engine.deleteLater()

    def _made(self, look: ScreenLook) -> QQuickWindow:
        complaints: list[str] = []
        listening = self._engine.warnings.connect(
            lambda warnings: complaints.extend(warning.toString() for warning in warnings)
        )
        self._engine.setInitialProperties(
            {"setup": self._model, "width": look.size[0], "height": look.size[1]}
        )
        self._engine.load(str(SETUP_FILE))
        self._engine.warnings.disconnect(listening)
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise ScreenNotMade("; ".join(complaints) or f"{SETUP_FILE} is no window")
        return roots[0]

    def _on_closing(self, *_event: object) -> None:
        self.closed.set()
