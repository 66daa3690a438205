"""One component on an off-screen window, tapped and measured without a screen around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QMetaObject, QObject, QPoint, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlComponent, QQmlError
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from ui.engine import PictureSources, equip, theme_of


class Heard(QObject):
    """Counts a signal."""

    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    @Slot()
    def hear(self) -> None:
        self.times += 1


class Worktop:
    """A window of 1080 x 600 with one item on it; `complaints` are the engine's warnings."""

    def __init__(self, **theme: object) -> None:
        self.complaints: list[str] = []
        self._heard: list[Heard] = []
        self.view = QQuickView()
        self.view.engine().warnings.connect(self._complain)
        equip(self.view.engine(), PictureSources())
        self.theme = theme_of(self.view.engine())
        for name, value in {"reducedMotion": True, **theme}.items():
            assert self.theme.setProperty(name, value), name
        self.view.resize(1080, 600)
        self.view.setColor(QColor("#FFFFFF"))

    def _complain(self, errors: list[QQmlError]) -> None:
        self.complaints.extend(error.toString() for error in errors)

    def lay(self, qml: str) -> QQuickItem:
        """Makes the item of `qml` (imports are there already) and shows it."""
        component = QQmlComponent(self.view.engine())
        text = f"import QtQuick\nimport Kiosk\nItem {{\n width: 1080; height: 600\n{qml}\n}}\n"
        component.setData(text.encode(), QUrl())
        root = component.create()
        assert isinstance(root, QQuickItem), component.errorString()
        self.view.setContent(QUrl(), component, root)
        self.view.show()
        QTest.qWaitForWindowExposed(self.view)
        return root.childItems()[0]

    def listen(self, item: QQuickItem, signal: str) -> Heard:
        heard = Heard()
        self._heard.append(heard)
        getattr(item, signal).connect(heard.hear)
        return heard

    def tap(self, item: QQuickItem) -> None:
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton, pos=self.middle(item))

    def press(self, item: QQuickItem) -> None:
        QTest.mousePress(self.view, Qt.MouseButton.LeftButton, pos=self.middle(item))

    def release(self, item: QQuickItem) -> None:
        QTest.mouseRelease(self.view, Qt.MouseButton.LeftButton, pos=self.middle(item))

    def middle(self, item: QQuickItem) -> QPoint:
        return item.mapToScene(item.boundingRect().center()).toPoint()

    def find(self, item: QQuickItem, name: str) -> QQuickItem:
        return next(each for each in below(item) if each.objectName() == name)

    def picture(self) -> QImage:
        QTest.qWait(30)
        return self.view.grabWindow()

    def call(self, item: QQuickItem, function: str) -> None:
        QMetaObject.invokeMethod(item, function)


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    """The item and everything visible in it."""
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from below(child)


def colour_at(picture: QImage, x: int, y: int) -> str:
    return picture.pixelColor(x, y).name()


def value(item: QObject, name: str) -> Any:
    return item.property(name)
