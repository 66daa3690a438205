"""The words of a language, installed for the whole program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from kiosk.domain.names import Language
from resources.paths import resource_path


class InstalledWords:
    """One language at a time. English stands in the source, its plurals come from a file too.

    A file of words that was read is kept for the next guest who wants it: a translator that is
    taken out keeps its file in memory for as long as its owner lives.
    """

    def __init__(self, owner: QObject) -> None:
        self._owner = owner
        self._read: dict[Language, QTranslator] = {}
        self._spoken: QTranslator | None = None

    def speak(self, language: Language) -> None:
        """Everything translated from now on is in that language."""
        self.hush()
        if language not in self._read:
            self._read[language] = self._read_words(language)
        self._spoken = self._read[language]
        QCoreApplication.installTranslator(self._spoken)
        QLocale.setDefault(QLocale(language.value))

    def hush(self) -> None:
        """Takes the words out of the program."""
        if self._spoken is not None:
            QCoreApplication.removeTranslator(self._spoken)
            self._spoken = None

    def _read_words(self, language: Language) -> QTranslator:
        """Without words where there is no file of them."""
        translator = QTranslator(self._owner)
        file = _words(language)
        if file is not None:
            translator.load(str(file))
        return translator


def _words(language: Language) -> Path | None:
    try:
        return resource_path("i18n", f"{language.value}.qm")
    except FileNotFoundError:
        return None
