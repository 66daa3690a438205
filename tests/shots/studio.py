"""The kiosk's own window without a display: scenes go in, pictures and complaints come out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from msgspec.structs import replace
from PySide6.QtCore import (
    QElapsedTimer,
    QEventLoop,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QTranslator,
    QUrl,
)
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine, QQmlError, QQmlProperty
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.domain.names import Language
from kiosk.intents import Intent
from kiosk.snapshots.snapshot import KioskSnapshot
from resources.paths import resource_path
from tests.shots.mirrored_words import MirroredWords
from ui.bridge import ViewModels, publish, view_models
from ui.engine import QML_FOLDER, PictureSources, equip

FADE_MS = 80
"""How long a screen takes to come where motion is reduced (Theme)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The glass a scene is looked at on."""

    name: str
    width: int
    height: int
    diagonal_inches: float
    lower_edge_mm: int = 900
    low: bool = False
    """Guests on it have everything to touch within low reach."""

    @property
    def pixels_per_mm(self) -> float:
        return float((self.width**2 + self.height**2) ** 0.5) / (self.diagonal_inches * 25.4)

    @property
    def highest_touch(self) -> float:
        """How far from the upper edge the band begins that can be touched, in pixels."""
        band = round((1100 - self.lower_edge_mm) * self.pixels_per_mm)
        return max(0, self.height - band) if self.low else 0

    def seen(self, snapshot: KioskSnapshot) -> KioskSnapshot:
        """A moment as a guest on this panel has it."""
        low = self.low and snapshot.staff is None
        session = replace(snapshot.session, low_mode=low or snapshot.session.low_mode)
        return replace(snapshot, session=session)


PORTRAIT = Panel(name="portrait", width=1080, height=1920, diagonal_inches=24.0)
LANDSCAPE = Panel(name="landscape", width=1920, height=1080, diagonal_inches=24.0)
SMALL = Panel(name="small", width=1366, height=768, diagonal_inches=15.6)
LOW = Panel(name="low", width=1080, height=1920, diagonal_inches=24.0, low=True)
LOW_32 = Panel(name="low-32", width=1080, height=1920, diagonal_inches=32.0, low=True)
LOW_21 = Panel(name="low-21", width=1080, height=1920, diagonal_inches=21.5, low=True)
LOW_WIDE = Panel(name="low-wide", width=1920, height=1080, diagonal_inches=24.0, low=True)
LOW_HIGH = Panel(
    name="low-high", width=1080, height=1920, diagonal_inches=24.0, lower_edge_mm=950, low=True
)
"""Hung so high that the band is under 165 mm."""
LOW_PANELS = (LOW, LOW_32, LOW_21, LOW_WIDE, LOW_HIGH)
PANELS = (PORTRAIT, LANDSCAPE, SMALL)


class Studio:
    """One kiosk window on one panel. ``sent`` are the intents, ``complaints`` the engine's
    warnings.
    """

    def __init__(self, panel: Panel, first: KioskSnapshot) -> None:
        self.panel = panel
        self.sent: list[Intent] = []
        self.complaints: list[str] = []
        self._owner = QObject()
        self._words = QTranslator(self._owner)
        self._from_the_right = MirroredWords(self._owner)
        self._spoken: Language | None = None
        self._mirrored = False
        self._engine = QQmlApplicationEngine()
        self._engine.warnings.connect(self._complain)
        equip(self._engine, PictureSources())
        self._speak(first.session.language)
        first = panel.seen(first)
        self.models: ViewModels = view_models(first, self.sent.append, self._owner)
        self._engine.setInitialProperties(
            {
                **self.models.properties(),
                "width": panel.width,
                "height": panel.height,
                "diagonalInches": panel.diagonal_inches,
                "lowerEdgeMm": panel.lower_edge_mm,
            }
        )
        self._engine.load(QUrl.fromLocalFile(str(QML_FOLDER / "Kiosk" / "KioskWindow.qml")))
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise AssertionError("\n".join(self.complaints))
        self.window: QQuickWindow = roots[0]
        self.window.show()

    def hush(self) -> None:
        """Takes its words out of the program; the next scene brings them back."""
        application = QGuiApplication.instance()
        assert application is not None
        application.removeTranslator(self._words)
        application.removeTranslator(self._from_the_right)
        self._spoken, self._mirrored = None, False

    def _complain(self, errors: list[QQmlError]) -> None:
        self.complaints.extend(error.toString() for error in errors)

    def _speak(self, language: Language, *, mirrored: bool = False) -> bool:
        """True when it was not spoken before."""
        if (language, mirrored) == (self._spoken, self._mirrored):
            return False
        application = QGuiApplication.instance()
        assert application is not None
        self.hush()
        if self._words.load(str(resource_path("i18n") / f"{language.value}.qm")):
            application.installTranslator(self._words)
        if mirrored:
            application.installTranslator(self._from_the_right)
        self._spoken, self._mirrored = language, mirrored
        return True

    def show(self, snapshot: KioskSnapshot, *, mirrored: bool = False) -> None:
        """Puts another moment on the screen, in its language; ``mirrored``: as in one that is
        written from the right.
        """
        snapshot = self.panel.seen(snapshot)
        if self._speak(snapshot.session.language, mirrored=mirrored):
            assert QQmlProperty.write(self.window, "mirrored", mirrored)
            publish(snapshot, self.models)
            for model in self.models:
                model.retranslate()
            self._engine.retranslate()
        else:
            publish(snapshot, self.models)

    def picture(self, settle_ms: int = 450) -> QImage:
        """What the guest sees once pictures are drawn and motion has ended."""
        wait(settle_ms)
        self.wait_for_drawings()
        return self.window.grabWindow()

    def wait_for_drawings(self) -> None:
        """Waits for the pictures that another thread is still drawing."""
        wait_for_drawings(self.window)

    def settle(self) -> None:
        """Waits until the screen has come, the one before has gone, and neither sheet nor toast is
        on its way.
        """
        wait(FADE_MS)
        self.wait_for(self.still)

    def still(self) -> bool:
        """Whether nothing of the screen is on its way any more."""
        session = self.models.session
        shown = list(self.everything())
        places = [item for item in shown if item.objectName().startswith("place-")]
        sheets = [item for item in shown if item.inherits("QQuickPopupItem")]
        toasts = [item for item in shown if item.objectName() == "toast"]
        if self.models.staff.property("open"):
            staffed = any(item.objectName() == "staffLayer" for item in shown)
            return staffed and not places and not sheets
        return (
            [place.objectName() for place in places] == [f"place-{session.property('screen')}"]
            and len(sheets) == (session.property("sheet") != "none")
            and len(toasts) == (session.property("toastText") != "")
            and all(item.opacity() == 1 for item in (*places, *sheets, *toasts))
        )

    def wait_for(self, met: Callable[[], bool], limit_ms: int = 3000) -> None:
        """Lets Qt work until something holds; AssertionError when it never does."""
        wait_until(met, limit_ms)

    def words(self) -> set[str]:
        """Every text that is shown, its tied words set free."""
        return {
            str(item.property("text")).replace("\xa0", " ")
            for item in self.everything()
            if item.inherits("QQuickText")
        }

    def everything(self) -> Iterator[QQuickItem]:
        """Every visible item, what lies over the screen included."""
        yield from walk(self.window.contentItem())

    def items(self, name: str) -> Iterator[QQuickItem]:
        """Visible items by objectName, delegates included."""
        yield from (item for item in self.everything() if item.objectName() == name)

    def item(self, name: str) -> QQuickItem:
        found = next(self.items(name), None)
        if found is None:
            raise AssertionError(f"nothing called {name} is on the screen")
        return found

    def tap(self, name: str) -> None:
        """A finger on the middle of the item of that name, scrolled to where it has to be."""
        item = self.item(name)
        self._scroll_to(item)
        centre = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        self.tap_at(centre)

    def _scroll_to(self, item: QQuickItem) -> None:
        above: QQuickItem | None = item
        while above is not None and above.objectName() != "page":
            above = above.parentItem()
        if above is None:
            return
        bottom = item.mapToScene(QPointF(0, item.height())).y()
        hidden = bottom - float(self.item("dock").mapToScene(QPointF(0, 0)).y())
        if hidden > 0:
            above.setProperty("contentY", float(above.property("contentY")) + hidden)

    def anything(self, name: str) -> QQuickItem:
        """An item by objectName whether it can be seen or not; no delegates."""
        found = self.window.findChild(QQuickItem, name)
        assert isinstance(found, QQuickItem), f"there is no {name}"
        return found

    def tap_inside(self, item: QQuickItem, name: str) -> None:
        """A finger on a part of the item."""
        part = next(each for each in walk(item) if each.objectName() == name)
        centre = part.mapToScene(QPointF(part.width() / 2, part.height() / 2)).toPoint()
        self.tap_at(centre)

    def tap_at(self, point: QPoint) -> None:
        QTest.mouseClick(
            self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point
        )

    def close(self) -> None:
        self.window.close()
        self.hush()
        self._engine.deleteLater()
        wait(0)


def _on_its_way(item: QQuickItem) -> bool:
    if not item.inherits("QQuickImageBase"):
        return False
    return item.property("source").isValid() and float(item.property("progress")) < 1


def walk(item: QQuickItem) -> Iterator[QQuickItem]:
    """The item and all below it that can be seen."""
    if not item.isVisible():
        return
    yield item
    for child in item.childItems():
        yield from walk(child)


def screenfuls(page: QQuickItem, each_ms: int) -> Iterator[int]:
    """Scrolls what is longer than its place from the top to the end, a screen at a time."""
    last = max(0, int(float(page.property("contentHeight")) - page.height()))
    step = max(1, round(page.height() * 0.7))
    for at in (*range(0, last, step), last):
        page.setProperty("contentY", at)
        wait(each_ms)
        yield at


def wait_for_drawings(window: QQuickWindow) -> None:
    """Waits for the pictures of a window that another thread is still drawing."""
    wait_until(lambda: not any(_on_its_way(item) for item in walk(window.contentItem())))


def wait_until(met: Callable[[], bool], limit_ms: int = 3000) -> None:
    """Lets Qt work until something holds; AssertionError when it never does."""
    clock = QElapsedTimer()
    clock.start()
    while not met():
        assert clock.elapsed() < limit_ms, "it never came to hold"
        wait(5)


def wait(milliseconds: int) -> None:
    """Lets Qt work for so long; pictures come from another thread."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
