"""The words of a language, installed for the whole program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from kiosk.domain.names import Language
from resources.paths import resource_path


class InstalledWords:
    """One language at a time. English stands in the source, its plurals come from a file too."""

    def __init__(self, owner: QObject) -> None:
        self._owner = owner
        self._translator: QTranslator | None = None

    def speak(self, language: Language) -> None:
        """Everything translated from now on is in that language."""
        self.hush()
        translator = QTranslator(self._owner)
        file = _words(language)
        if file is not None and translator.load(str(file)):
            QCoreApplication.installTranslator(translator)
        self._translator = translator
        QLocale.setDefault(QLocale(language.value))

    def hush(self) -> None:
        """Takes the words out of the program."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None


def _words(language: Language) -> Path | None:
    try:
        return resource_path("i18n", f"{language.value}.qm")
    except FileNotFoundError:
        return None
