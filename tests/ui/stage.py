"""Puts one screen on an off-screen window, fed by a hand-made snapshot, and takes its picture."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlError
from PySide6.QtQuick import QQuickItem, QQuickView

from kiosk.intents import Intent
from kiosk.snapshots import KioskSnapshot
from ui.bridge import ViewModels, publish, view_models
from ui.engine import QML_FOLDER, PictureSources, equip, theme_of

Needs = Callable[[ViewModels], dict[str, Any]]


@dataclass(slots=True, kw_only=True)
class Panel:
    """The glass a screen is looked at on."""

    width: int = 1080
    height: int = 1920
    diagonal_inches: float = 24.0
    scheme: str = "light"
    text_scale: float = 1.0
    reduced_motion: bool = True
    mirrored: bool = False


@dataclass(slots=True, kw_only=True)
class Stage:
    """A screen on its window, the view models behind it and the intents it sent."""

    view: QQuickView
    models: ViewModels
    sent: list[Intent]
    complaints: list[str] = field(default_factory=list)

    def show(self, snapshot: KioskSnapshot) -> None:
        publish(snapshot, self.models)

    def picture(self, settle_ms: int = 600) -> QImage:
        """What the guest sees once pictures are drawn and motion has ended."""
        wait(settle_ms)
        return self.view.grabWindow()

    def items(self, name: str) -> Iterator[QQuickItem]:
        """Items by objectName, delegates included, visible ones only."""
        yield from (
            item
            for item in walk(self.view.rootObject())
            if item.objectName() == name and item.isVisible()
        )

    def item(self, name: str) -> QQuickItem:
        return next(self.items(name))


def put_on_stage(source: str, snapshot: KioskSnapshot, panel: Panel, needs: Needs) -> Stage:
    """Loads `source` of the QML folder; `needs` picks its required properties."""
    view = QQuickView()
    complaints: list[str] = []

    def complain(errors: list[QQmlError]) -> None:
        complaints.extend(error.toString() for error in errors)

    view.engine().warnings.connect(complain)
    equip(view.engine(), PictureSources())
    set_theme(view, panel)
    sent: list[Intent] = []
    models = view_models(snapshot, sent.append, view)
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.resize(panel.width, panel.height)
    view.setInitialProperties(needs(models))
    view.setSource(QUrl.fromLocalFile(str(QML_FOLDER / source)))
    if view.status() is QQuickView.Status.Error:
        raise AssertionError("\n".join(error.toString() for error in view.errors()))
    view.show()
    return Stage(view=view, models=models, sent=sent, complaints=complaints)


def set_theme(view: QQuickView, panel: Panel) -> None:
    theme = theme_of(view.engine())
    for name, value in {
        "windowWidth": panel.width,
        "windowHeight": panel.height,
        "diagonalInches": panel.diagonal_inches,
        "scheme": panel.scheme,
        "textScale": panel.text_scale,
        "reducedMotion": panel.reduced_motion,
        "mirrored": panel.mirrored,
    }.items():
        theme.setProperty(name, value)


def walk(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from walk(child)


def wait(milliseconds: int) -> None:
    """Lets Qt work for so long; pictures come from another thread."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(met: Callable[[], bool], limit_ms: int = 3000) -> bool:
    clock = QElapsedTimer()
    clock.start()
    while not met() and clock.elapsed() < limit_ms:
        wait(10)
    return met()
