"""The languages the gallery of controls can be read in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.names import Language
from ui.viewmodels.part import made_in_python
from ui.wording import language_name

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@made_in_python
class GalleryViewModel(QObject):
    """``speak`` makes a language that of the window."""

    changed = Signal()

    def __init__(
        self, first: Language, speak: Callable[[Language], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._language = first
        self._speak = speak

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._language.value

    @Property(list, constant=True)
    def languages(self) -> list[dict[str, str]]:
        """``[{code, name}]``; a name is written in its own language."""
        return [{"code": code.value, "name": language_name(code)} for code in Language]

    @Slot(str)
    def choose(self, code: str) -> None:
        self._language = Language(code)
        self._speak(self._language)
        self.changed.emit()
