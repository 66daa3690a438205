"""Installs a language of the screen for one test, as the window does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QTranslator

from kiosk.domain.names import Language
from resources.paths import resource_path

_LEFT_OVER = re.compile(r"%[0-9nL]|\((?:s|es)\)|\{|\}")
_CYRILLIC = re.compile("[а-яА-ЯёЁ]")


@contextmanager
def reading(language: Language) -> Iterator[None]:
    """Sentences are said in ``language`` inside."""
    translator = QTranslator()
    assert translator.load(str(resource_path("i18n", f"{language.value}.qm")))
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)


def both(say: Callable[[], str]) -> dict[Language, str]:
    """What is said in each language."""
    said = {}
    for language in Language:
        with reading(language):
            said[language] = say()
    return said


def assert_whole(say: Callable[[], str]) -> None:
    """One sentence in each language: nothing left over of its pattern, no word of the other."""
    for language, text in both(say).items():
        assert text, language
        assert text == text.strip(), text
        assert not _LEFT_OVER.search(text), text
        assert bool(_CYRILLIC.search(text)) is (language is Language.RU), text
