"""The words of a language, spoken to one guest after the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from kiosk.domain.names import Language
from ui.words import InstalledWords


@pytest.fixture
def words(qapp: QGuiApplication) -> Iterator[InstalledWords]:
    owner = QObject()
    installed = InstalledWords(owner)
    yield installed
    installed.hush()
    owner.deleteLater()


def said() -> str:
    return QCoreApplication.translate("DishCard", "Sold out")


def files_of_words() -> int:
    """How often a file of words stands in this process's memory."""
    maps = Path("/proc/self/maps").read_text(encoding="utf-8").splitlines()
    return sum(line.endswith(".qm") for line in maps)


def test_each_guest_reads_the_chosen_language(words: InstalledWords) -> None:
    heard = []
    for language in (Language.EN, Language.RU, Language.EN):
        words.speak(language)
        heard.append(said())
    words.hush()
    assert heard[0] == heard[2] == said() == "Sold out"
    assert heard[1] != "Sold out"


def test_a_thousand_changes_of_language_hold_no_more_than_the_first_two(
    words: InstalledWords,
) -> None:
    words.speak(Language.EN)
    words.speak(Language.RU)
    early = files_of_words()
    for language in islice(cycle((Language.EN, Language.RU)), 1000):
        words.speak(language)
    assert early > 0
    assert files_of_words() == early
