"""A guest without hands: finds what is on the screen by name and touches it where it is."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from typing import Final, cast

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

PRESS_S: Final = 0.05
LOOK_AGAIN_S: Final = 0.03
DRAG_STEPS: Final = 12
DRAG_STEP_S: Final = 0.016
FLICK_STEPS: Final = 6
DRAG_SHARE: Final = 0.4
"""How much of a scrolling area one drag may cross: from its middle almost to its edge."""


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
            if item is not None and item.isEnabled() and not is_moving(item):
                centre = _centre(item)
                place = (centre.x(), centre.y())
                if place == last and self._inside(centre):
                    return item
                last = place
            await asyncio.sleep(LOOK_AGAIN_S)
        seen = ", ".join(sorted(set(self.names()))) or "nothing"
        raise NotOnScreen(f"{' / '.join(names)} did not come up; on the screen: {seen}")

    async def tap(self, *names: str, within_s: float = 10.0) -> None:
        """Touches the middle of an item, as soon as it is there; scrolls it into view before."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + within_s
        item = await self.wait_for(*names, within_s=within_s)
        while not self.reachable(item):
            if loop.time() >= deadline:
                raise NotOnScreen(f"{' / '.join(names)} stayed out of reach")
            around = scroller(item)
            if around is None:
                await asyncio.sleep(LOOK_AGAIN_S)
            else:
                await self._drag(*drag_towards(item, around))
            item = await self.wait_for(*names, within_s=max(0.0, deadline - loop.time()))
        await self.tap_at(_centre(item))

    async def tap_at(self, point: QPointF) -> None:
        self._send(QEvent.Type.MouseButtonPress, point, Qt.MouseButton.LeftButton)
        await asyncio.sleep(PRESS_S)
        self._send(QEvent.Type.MouseButtonRelease, point, Qt.MouseButton.NoButton)
        await asyncio.sleep(0)

    async def flick(self, start: QPointF, end: QPointF) -> None:
        """Throws what is under the finger; it runs on after the finger is lifted."""
        self._send(QEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton)
        for step in range(1, FLICK_STEPS + 1):
            await asyncio.sleep(DRAG_STEP_S)
            there = start + (end - start) * (step / FLICK_STEPS)
            self._send(QEvent.Type.MouseMove, there, Qt.MouseButton.LeftButton)
        self._send(QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton)

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

    def reachable(self, item: QQuickItem) -> bool:
        """Whether a touch in the middle of the item is the item's, and not cut off or covered."""
        centre = _centre(item)
        if not self._inside(centre):
            return False
        taker = _taker(self._window.contentItem(), centre)
        if taker is None:
            return False
        return taker is item or item.isAncestorOf(taker) or taker.isAncestorOf(item)

    async def _drag(self, start: QPointF, end: QPointF) -> None:
        """Draws a finger over the screen; it rests before it is lifted, so that nothing flies."""
        self._send(QEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton)
        for step in range(1, DRAG_STEPS + 1):
            await asyncio.sleep(DRAG_STEP_S)
            there = start + (end - start) * (step / DRAG_STEPS)
            self._send(QEvent.Type.MouseMove, there, Qt.MouseButton.LeftButton)
        await asyncio.sleep(PRESS_S * 2)
        self._send(QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton)

    def _inside(self, point: QPointF) -> bool:
        return 0 <= point.x() < self._window.width() and 0 <= point.y() < self._window.height()

    def _send(self, kind: QEvent.Type, point: QPointF, held: Qt.MouseButton) -> None:
        moving = kind is QEvent.Type.MouseMove
        event = QMouseEvent(
            kind,
            point,
            point,
            QPointF(self._window.mapToGlobal(point.toPoint())),
            Qt.MouseButton.NoButton if moving else Qt.MouseButton.LeftButton,
            held,
            Qt.KeyboardModifier.NoModifier,
        )
        # What is dragged moves as fast as these times say.
        event.setTimestamp(round(time.monotonic() * 1000))
        QCoreApplication.sendEvent(self._window, event)


def is_seen(item: QQuickItem) -> bool:
    """Whether an item is drawn at all; it may still be cut off or covered."""
    return item.isVisible() and item.opacity() > 0.0


def scroller(item: QQuickItem) -> QQuickItem | None:
    """The innermost area around the item that can be dragged to show more."""
    # The stubs promise a parent to everybody; the outermost item has none.
    around = cast("QQuickItem | None", item.parentItem())
    while around is not None and not around.inherits("QQuickFlickable"):
        around = around.parentItem()
    return around


def is_moving(item: QQuickItem) -> bool:
    """Whether the area around the item still moves: a touch would stop it and do nothing else."""
    around = scroller(item)
    return around is not None and bool(around.property("moving"))


def drag_towards(item: QQuickItem, around: QQuickItem) -> tuple[QPointF, QPointF]:
    """From where to where a finger goes to bring an item nearer to the middle of its scroller."""
    middle, wanted = _centre(around), _centre(item)
    most_x, most_y = around.width() * DRAG_SHARE, around.height() * DRAG_SHARE
    by = QPointF(
        max(-most_x, min(most_x, middle.x() - wanted.x())),
        max(-most_y, min(most_y, middle.y() - wanted.y())),
    )
    return middle, middle + by


def scene_rect(item: QQuickItem) -> QRectF:
    """Where an item is in its window."""
    return QRectF(item.mapToScene(QPointF(0, 0)), item.size())


def _centre(item: QQuickItem) -> QPointF:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))


def _taker(item: QQuickItem, point: QPointF) -> QQuickItem | None:
    """Who gets a press there: the topmost item that takes presses, as Qt delivers them."""
    if not item.isVisible() or not item.isEnabled():
        return None
    inside = item.contains(item.mapFromScene(point))
    if item.clip() and not inside:
        return None
    # Drawn later is nearer to the finger; below zero it is behind its own parent.
    children = sorted(item.childItems(), key=QQuickItem.z)[::-1]
    for child in children:
        if child.z() >= 0 and (taker := _taker(child, point)) is not None:
            return taker
    if inside and _takes_presses(item):
        return item
    for child in children:
        if child.z() < 0 and (taker := _taker(child, point)) is not None:
            return taker
    return None


def _takes_presses(item: QQuickItem) -> bool:
    # An item that only watches with a PointHandler accepts every button and passes all of them on.
    watches = any(child.inherits("QQuickPointHandler") for child in item.children())
    return item.acceptedMouseButtons() != Qt.MouseButton.NoButton and not watches


def _named(inside: QQuickItem, name: str) -> Iterator[QQuickItem]:
    # Delegates are children of the scene only, not of the QObject tree: findChild would miss them.
    for child in inside.childItems():
        if not is_seen(child):
            continue
        if child.objectName() == name:
            yield child
        yield from _named(child, name)


def _all_names(item: QQuickItem) -> Iterator[str]:
    for child in item.childItems():
        if is_seen(child):
            if child.objectName():
                yield child.objectName()
            yield from _all_names(child)
