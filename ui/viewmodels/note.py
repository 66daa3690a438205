"""The guest's note to the kitchen: its row on the basket, and the screen it is written on."""

from __future__ import annotations

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.intents import BackTapped
from kiosk.order_intents import CharacterErased, CharacterTyped, NoteOpened, TextCleared
from kiosk.snapshots.snapshot import KioskSnapshot
from ui.viewmodels.part import PartViewModel, made_in_python
from ui.wording import characters_left_text

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@made_in_python
class NoteViewModel(PartViewModel):
    """The words themselves are the guest's; nothing here changes them."""

    changed = Signal()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        part = snapshot.basket
        return (part.takes_note, part.note, part.note_left)

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        return self._now.basket.takes_note

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._now.basket.note

    @Property(str, notify=changed)
    def leftText(self) -> str:
        """ "84 more characters"."""
        return characters_left_text(self._now.basket.note_left)

    @Slot()
    def openNote(self) -> None:
        self._send(NoteOpened())

    @Slot(str)
    def press(self, character: str) -> None:
        self._send(CharacterTyped(character))

    @Slot()
    def erase(self) -> None:
        self._send(CharacterErased())

    @Slot()
    def clear(self) -> None:
        self._send(TextCleared())

    @Slot()
    def finish(self) -> None:
        self._send(BackTapped())
