"""A guest without hands: finds what is on the screen by name and touches it where it is."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

PRESS_S: Final = 0.05
LOOK_AGAIN_S: Final = 0.03


class NotOnScreen(TimeoutError):
    """Nothing touchable by that name came up in time; the text says what was there instead."""


class Fingers:
    """Touches items of one window. Names are ``objectName``s, outermost first."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window

    def find(self, *names: str) -> QQuickItem | None:
        """The item with the last name inside the one with the name before it, if it can be seen."""
        inside: QQuickItem | None = self._window.contentItem()
        for name in names:
            inside = next(_named(inside, name), None) if inside is not None else None
        return inside

    async def wait_for(self, *names: str, within_s: float = 10.0) -> QQuickItem:
        """The item once it is on the screen, enabled and still. Raises NotOnScreen."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + within_s
        last: tuple[float, float] | None = None
        while loop.time() < deadline:
            item = self.find(*names)
            if item is not None and item.isEnabled():
                centre = _centre(item)
                place = (centre.x(), centre.y())
                if place == last and self._inside(centre):
                    return item
                last = place
            await asyncio.sleep(LOOK_AGAIN_S)
        seen = ", ".join(sorted(set(self.names()))) or "nothing"
        raise NotOnScreen(f"{' / '.join(names)} did not come up; on the screen: {seen}")

    async def tap(self, *names: str, within_s: float = 10.0) -> None:
        """Touches the middle of an item, as soon as it is there."""
        item = await self.wait_for(*names, within_s=within_s)
        await self.tap_at(_centre(item))

    async def tap_at(self, point: QPointF) -> None:
        self._send(QEvent.Type.MouseButtonPress, point, Qt.MouseButton.LeftButton)
        await asyncio.sleep(PRESS_S)
        self._send(QEvent.Type.MouseButtonRelease, point, Qt.MouseButton.NoButton)
        await asyncio.sleep(0)

    async def settle(self, within_s: float = 1.2) -> None:
        """Waits until the picture stands still; a wait ring never does, so not for ever."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + within_s
        last = None
        while loop.time() < deadline:
            await asyncio.sleep(0.12)
            picture = self._window.grabWindow()
            if picture == last:
                return
            last = picture

    def names(self) -> Iterator[str]:
        """Names of everything that can be seen now."""
        yield from _all_names(self._window.contentItem())

    def _inside(self, point: QPointF) -> bool:
        return 0 <= point.x() < self._window.width() and 0 <= point.y() < self._window.height()

    def _send(self, kind: QEvent.Type, point: QPointF, held: Qt.MouseButton) -> None:
        event = QMouseEvent(
            kind,
            point,
            point,
            QPointF(self._window.mapToGlobal(point.toPoint())),
            Qt.MouseButton.LeftButton,
            held,
            Qt.KeyboardModifier.NoModifier,
        )
        QCoreApplication.sendEvent(self._window, event)


def _centre(item: QQuickItem) -> QPointF:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))


def _seen(item: QQuickItem) -> bool:
    return item.isVisible() and item.opacity() > 0.0


def _named(inside: QQuickItem, name: str) -> Iterator[QQuickItem]:
    # Delegates are children of the scene only, not of the QObject tree: findChild would miss them.
    for child in inside.childItems():
        if not _seen(child):
            continue
        if child.objectName() == name:
            yield child
        yield from _named(child, name)


def _all_names(item: QQuickItem) -> Iterator[str]:
    for child in item.childItems():
        if _seen(child):
            if child.objectName():
                yield child.objectName()
            yield from _all_names(child)
