"""The gallery of controls on an off-screen window."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtQml import QQmlApplicationEngine, QQmlError
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.domain.names import Language
from tests.shots.mirrored_words import MirroredWords
from tests.shots.studio import Panel, screenfuls, wait, walk
from tests.shots.variations import Variation
from ui.engine import QML_FOLDER, PictureSources, equip, theme_of
from ui.gallery import look
from ui.viewmodels.gallery import GalleryViewModel
from ui.words import InstalledWords

SHOWN_MS: Final = 60
"""A shelf is made, its pictures are drawn by another thread."""


class ShownGallery:
    """One window on one panel, without motion."""

    def __init__(self, panel: Panel) -> None:
        self.panel = panel
        self.complaints: list[str] = []
        self._owner = QObject()
        self._words = InstalledWords(self._owner)
        self._from_the_right = MirroredWords(self._owner)
        self._engine = QQmlApplicationEngine()
        self._engine.warnings.connect(self._complain)
        equip(self._engine, PictureSources())
        theme_of(self._engine).setProperty("reducedMotion", True)
        self._words.speak(Language.RU)
        self.model = GalleryViewModel(Language.RU, self._speak, self._owner)
        self._engine.setInitialProperties(
            {
                "gallery": self.model,
                "diagonalInches": panel.diagonal_inches,
                "width": panel.width,
                "height": panel.height,
            }
        )
        self._engine.load(QUrl.fromLocalFile(str(QML_FOLDER / "Gallery" / "GalleryWindow.qml")))
        roots = self._engine.rootObjects()
        assert roots, self.complaints
        assert isinstance(roots[0], QQuickWindow), self.complaints
        self.window: QQuickWindow = roots[0]
        self.window.show()

    def _complain(self, errors: list[QQmlError]) -> None:
        self.complaints.extend(error.toString() for error in errors)

    def _speak(self, language: Language) -> None:
        self._words.speak(language)
        self._engine.retranslate()

    def show(self, shelf: str, variation: Variation) -> None:
        """Opens a shelf as the variation has it; the panel is this one's."""
        QCoreApplication.removeTranslator(self._from_the_right)
        if variation.mirrored:
            QCoreApplication.installTranslator(self._from_the_right)
        look(
            self.window,
            shelf,
            variation.contrast.value,
            variation.percent,
            mirrored=variation.mirrored,
        )
        wait(SHOWN_MS)
        # Spoken last: what has just been made is said anew in the words of now.
        self._words.speak(variation.words.language)
        if variation.mirrored:
            QCoreApplication.removeTranslator(self._from_the_right)
            QCoreApplication.installTranslator(self._from_the_right)
        self._engine.retranslate()
        wait(SHOWN_MS)

    def pages(self) -> Iterator[int]:
        """Scrolls the shelf from its top to its end, a screen at a time."""
        (page,) = self.items("page")
        yield from screenfuls(page, SHOWN_MS)

    def everything(self) -> Iterator[QQuickItem]:
        yield from walk(self.window.contentItem())

    def items(self, name: str) -> Iterator[QQuickItem]:
        yield from (item for item in self.everything() if item.objectName() == name)

    def close(self) -> None:
        self.window.close()
        QCoreApplication.removeTranslator(self._from_the_right)
        self._words.hush()
        self._engine.deleteLater()
        wait(0)
