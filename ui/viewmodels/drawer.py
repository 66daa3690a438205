"""The developer's drawer of the demo: cards to present, troubles to play."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement

from ui.viewmodels.part import made_in_python

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


class DrawerDoings(Struct, frozen=True, kw_only=True):
    """What the demo does when something in the drawer is tapped."""

    present: Callable[[str], None]
    type_code: Callable[[], None]
    play: Callable[[str], None]
    calm: Callable[[], None]


@QmlElement
@made_in_python
class DrawerViewModel(QObject):
    """``cards`` are (number, words); ``troubles`` are names that ``play`` understands."""

    def __init__(
        self,
        cards: Sequence[tuple[str, str]],
        troubles: Sequence[str],
        doings: DrawerDoings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._cards = [{"number": number, "words": words} for number, words in cards]
        self._troubles = list(troubles)
        self._doings = doings

    @Property(list, constant=True)
    def cards(self) -> list[dict[str, str]]:
        return self._cards

    @Property(list, constant=True)
    def troubles(self) -> list[str]:
        return self._troubles

    @Slot(str)
    def presentCard(self, number: str) -> None:
        self._doings.present(number)

    @Slot()
    def typeCode(self) -> None:
        """Types the newest one-time code, as a guest with their phone in hand would."""
        self._doings.type_code()

    @Slot(str)
    def playTrouble(self, name: str) -> None:
        self._doings.play(name)

    @Slot()
    def calmDown(self) -> None:
        self._doings.calm()
