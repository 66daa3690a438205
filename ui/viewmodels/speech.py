"""Whether the screen is spoken. Only the window knows: no order depends on it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.viewmodels.part import made_in_python

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@made_in_python
class SpeechViewModel(QObject):
    """Asked for by headphones, by a key of the keypad or on the accessibility sheet."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._available = False
        self._asked = False
        self._headphones = False

    @Property(bool, notify=changed)
    def available(self) -> bool:
        """There is a voice."""
        return self._available

    @Property(bool, notify=changed)
    def on(self) -> bool:
        return self.speaking

    @property
    def speaking(self) -> bool:
        return self._available and (self._asked or self._headphones)

    @property
    def headphones(self) -> bool:
        """They are in: nobody but the guest hears."""
        return self._headphones

    @Slot()
    def toggle(self) -> None:
        """With headphones in it stays on: pulling them out is how it ends."""
        self._change(asked=not self._asked, headphones=self._headphones)

    def give_voice(self) -> None:
        self._available = True
        self.changed.emit()

    def ask(self) -> None:
        """Somebody uses the keypad."""
        self._change(asked=True, headphones=self._headphones)

    def plug(self, *, headphones: bool) -> None:
        """Headphones came in or out; what a guest hears in them is not said aloud after them."""
        pulled_out = self._headphones and not headphones
        self._change(asked=self._asked and not pulled_out, headphones=headphones)

    def guest_gone(self) -> None:
        self._change(asked=False, headphones=self._headphones)

    def _change(self, *, asked: bool, headphones: bool) -> None:
        if (asked, headphones) != (self._asked, self._headphones):
            self._asked, self._headphones = asked, headphones
            self.changed.emit()
