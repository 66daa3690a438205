"""Where things are on a window, and how much of each can be seen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.shots.studio import Panel

RIGHT, CENTRE = 2, 4
"""Text.AlignRight and Text.AlignHCenter."""


class Glass(Protocol):
    """A window on a panel, and what is on it."""

    @property
    def panel(self) -> Panel: ...

    @property
    def window(self) -> QQuickWindow: ...

    @property
    def complaints(self) -> list[str]: ...

    def everything(self) -> Iterator[QQuickItem]: ...

    def items(self, name: str) -> Iterator[QQuickItem]: ...


def is_text(item: QQuickItem) -> bool:
    """True for words; icons are letters of their own fonts."""
    words = str(item.property("text")).strip() if item.inherits("QQuickText") else ""
    return bool(words) and not "\ue000" <= words[0] <= "\uf8ff" and ord(words[0]) < 0xF0000


def on_screen(item: QQuickItem) -> QRectF:
    """The item's box on the window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def letters_of(text: QQuickItem) -> QRectF:
    """The box of what is written, by its alignment inside the item."""
    wide = min(float(text.property("contentWidth")), max(text.width(), 1.0))
    spare = text.width() - wide
    shift = {RIGHT: spare, CENTRE: spare / 2}.get(_alignment(text), 0.0)
    return text.mapRectToScene(QRectF(shift, 0, wide, text.height()))


def _alignment(text: QQuickItem) -> int:
    """Python cannot read the property itself: its type is an enum of C++."""
    context = qmlContext(text)
    assert context is not None
    side, _undefined = QQmlExpression(context, text, "effectiveHorizontalAlignment").evaluate()
    return int(side)


def ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    above = item.parentItem()
    while above is not None:
        yield above
        above = above.parentItem()


def named_above(item: QQuickItem) -> set[str]:
    return {each.objectName() for each in ancestors(item) if each.objectName()}


def seen(box: QRectF, item: QQuickItem, ground: float) -> QRectF:
    """What is left of a box after everything that clips it; a page ends where its dock begins."""
    for each in ancestors(item):
        if each.clip():
            box = box.intersected(on_screen(each))
        if each.objectName() == "page":
            page = on_screen(each)
            page.setBottom(min(page.bottom(), ground))
            box = box.intersected(page)
    return box


def opaque(item: QQuickItem) -> bool:
    """False for what fades out or is see-through as a whole."""
    return item.opacity() > 0.9 and all(each.opacity() > 0.9 for each in ancestors(item))


def texts(studio: Glass) -> Iterator[QQuickItem]:
    """Every text that can be read now."""
    yield from (item for item in studio.everything() if is_text(item) and opaque(item))


def touchable(studio: Glass) -> Iterator[QQuickItem]:
    """Every button that takes a finger now."""
    yield from (
        item
        for item in studio.everything()
        if item.inherits("QQuickAbstractButton") and item.isEnabled() and opaque(item)
    )
