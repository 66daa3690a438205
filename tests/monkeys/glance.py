"""What a monkey sees: the screen it is on, and everything on it that could be touched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.app import Core
from kiosk.intents import Sheet
from kiosk.snapshots.session import Screen
from ui.fingers import Fingers, is_seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """``name`` is the item's, ``words`` what it says of itself."""

    name: str
    words: str
    item: QQuickItem

    @property
    def middle(self) -> QPointF:
        return self.item.mapToScene(QPointF(self.item.width() / 2, self.item.height() / 2))


class Glance:
    """Over one kiosk and its window."""

    def __init__(self, core: Core, window: QQuickWindow) -> None:
        self._session = core.session
        self._window = window
        self._fingers = Fingers(window)

    @property
    def place(self) -> str:
        """ "menu", "menu/help", "staff/wrong": for people and for counting."""
        snapshot = self._session.snapshot
        screen, sheet = snapshot.session.screen.value, snapshot.session.sheet
        if snapshot.staff is not None:
            return f"staff/{snapshot.staff.view.value}"
        return screen if sheet is Sheet.NONE else f"{screen}/{sheet.value}"

    @property
    def screen(self) -> Screen:
        return self._session.snapshot.session.screen

    @property
    def in_staff_mode(self) -> bool:
        return self._session.snapshot.staff is not None

    @property
    def combos(self) -> frozenset[str]:
        """Names of the cards of combos."""
        dishes = self._session.snapshot.menu.dishes.values()
        return frozenset(f"dish-{dish.id}" for dish in dishes if dish.is_combo)

    def buttons(self) -> list[Button]:
        """Every button that is shown, works and has its middle on the glass."""
        return [
            Button(name=item.objectName(), words=str(item.property("text") or ""), item=item)
            for item in _buttons(self._window.contentItem())
            if self._on_glass(item)
        ]

    def reachable(self, button: Button) -> bool:
        """Whether a touch in its middle would be its own."""
        return self._fingers.reachable(button.item)

    def _on_glass(self, item: QQuickItem) -> bool:
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        width, height = self._window.width(), self._window.height()
        return 0 <= middle.x() < width and 0 <= middle.y() < height


def _buttons(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if not is_seen(child) or not child.isEnabled():
            continue
        if child.inherits("QQuickAbstractButton"):
            yield child
        yield from _buttons(child)
