"""The gallery: every control in every state, without a kiosk behind it."""

from __future__ import annotations

import asyncio
from typing import Final

from PySide6.QtCore import Q_ARG, QMetaObject, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.domain.names import Language
from ui.engine import QML_FOLDER, equip
from ui.shell import ScreenLook, ScreenNotMade, fitted_size
from ui.viewmodels.gallery import GalleryViewModel
from ui.words import InstalledWords

GALLERY_FILE: Final = QML_FOLDER / "Gallery" / "GalleryWindow.qml"


def look(
    window: QQuickWindow, shelf: str, scheme: str, percent: int = 100, *, mirrored: bool = False
) -> None:
    """Shows a shelf on the loop's next turn. At once, a picture that another thread draws in Python
    would be waited for by the one who keeps Python from it.
    """
    QMetaObject.invokeMethod(
        window,
        "look",
        Qt.ConnectionType.QueuedConnection,
        Q_ARG(str, shelf),
        Q_ARG(str, scheme),
        Q_ARG(int, percent),
        Q_ARG(bool, mirrored),
    )


class Gallery(QObject):
    """A window of its own. ``closed`` is set when somebody closes it. Needs the running loop."""

    def __init__(self, look: ScreenLook, language: Language) -> None:
        """Raises ScreenNotMade."""
        super().__init__()
        self.closed = asyncio.Event()
        self._words = InstalledWords(self)
        self._words.speak(language)
        self._engine = QQmlApplicationEngine()
        equip(self._engine, look.pictures)
        self._model = GalleryViewModel(language, self._speak, self)
        self.window = self._made(look)
        self.window.closing.connect(self._on_closing)
        if look.windowed:
            self.window.resize(*fitted_size(look.size))
            self.window.show()
        else:
            self.window.showFullScreen()
        if not look.cursor:
            self.window.setCursor(Qt.CursorShape.BlankCursor)

    def picture(self) -> QImage:
        """What is on the window now."""
        return self.window.grabWindow()

    def show_shelf(self, shelf: str, scheme: str) -> None:
        """Opens one shelf in one theme, on the loop's next turn."""
        look(self.window, shelf, scheme)

    def close(self) -> None:
        """Takes the window and its words away; the loop goes on."""
        self.window.closing.disconnect(self._on_closing)
        self.window.close()
        self._words.hush()
        self._engine.deleteLater()

    def _made(self, look: ScreenLook) -> QQuickWindow:
        self._engine.setInitialProperties(
            {
                "gallery": self._model,
                "diagonalInches": look.diagonal_inches,
                "width": look.size[0],
                "height": look.size[1],
            }
        )
        self._engine.load(str(GALLERY_FILE))
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise ScreenNotMade(f"{GALLERY_FILE} is no window")
        return roots[0]

    def _speak(self, language: Language) -> None:
        self._words.speak(language)
        self._engine.retranslate()

    def _on_closing(self, *_event: object) -> None:
        self.closed.set()
