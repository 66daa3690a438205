"""A language nobody speaks: English, written from the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTranslator

from resources.paths import resource_path

FROM_THE_RIGHT: Final = "\u200f"
"""Unseen; the paragraph it begins runs from right to left."""

NO_SENTENCES: Final = frozenset({"keyboard rows"})
"""Notes to the translator of what is not read."""


class MirroredWords(QTranslator):
    """Installed over the English words, it says them as a language does that is read from the
    right. Letters stay as they are, so that a picture can still be judged.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._english = QTranslator(self)
        assert self._english.load(str(resource_path("i18n") / "en.qm"))

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        said = self._english.translate(context, sourceText, disambiguation, n) or sourceText
        if disambiguation in NO_SENTENCES:
            return said
        return FROM_THE_RIGHT + said
