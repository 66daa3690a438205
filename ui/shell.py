"""The application: Qt and asyncio on one loop, the window.

Never calls ``quit``: whoever is awaited by ``run_on_screen_loop`` decides when the program ends
(closing the window sets ``Touchscreen.closed``).
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Coroutine, Mapping
from typing import Any, Final

from msgspec import Struct, field
from PySide6.QtCore import (
    QObject,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.snapshots.snapshot import KioskSnapshot
from ui.bridge import ViewModels, publish, speech_view_model, view_models
from ui.engine import QML_FOLDER, PictureSources, equip, theme_of
from ui.heap import give_back_pictures
from ui.held_keys import HeldKeys, hold_keys
from ui.housekeeping import Housekeeping
from ui.screen_loop import ScreenLoop
from ui.speech.keys import ArrowKeys
from ui.speech.narrator import Narrator, Voice
from ui.viewmodels.part import Send
from ui.wedge import TypingReader, Wedge
from ui.words import InstalledWords
from ui.x_server import before_xlib_exits

WINDOW_FILE: Final = QML_FOLDER / "Kiosk" / "KioskWindow.qml"
UNSEEN: Final = frozenset({"offscreen", "minimal", "vnc"})
"""Platforms without a desktop: a window there has the panel's own size."""
DESKTOP_SHARE: Final = 0.9
"""How much of a desktop's height or width a window of the demo may take."""


class ScreenLook(Struct, frozen=True, kw_only=True):
    """``size`` is in pixels of the panel; ``windowed`` shows it scaled to fit a desktop."""

    size: tuple[int, int] = (1080, 1920)
    diagonal_inches: float = 24.0
    lower_edge_mm: int = 900
    windowed: bool = False
    cursor: bool = False
    held: bool = False
    """Guests stand before it: nobody but the program closes the window or makes it small."""
    pictures: PictureSources = field(default_factory=PictureSources)


class ScreenNotMade(Exception):
    """The window could not be built: the installation is not whole. The text is Qt's own."""


class DisplayGone(Exception):
    """The display ended under the running program."""


class Touchscreen(QObject):
    """One window over one session: shows snapshots, sends intents."""

    def __init__(self, look: ScreenLook, first: KioskSnapshot, send: Send) -> None:
        """Builds the window and shows ``first``. Raises ScreenNotMade. Needs the running loop."""
        super().__init__()
        self.closed = asyncio.Event()
        self._open = True
        self._language = first.session.language
        self._words = InstalledWords(self)
        self._housekeeping = Housekeeping(self)
        self._wedges: list[Wedge] = []
        self._narrator: Narrator | None = None
        self._held_keys: HeldKeys | None = None
        self._engine = QQmlApplicationEngine()
        self._words.speak(self._language)
        equip(self._engine, look.pictures)
        self._models = view_models(first, send, self)
        self._speech = speech_view_model(self)
        self._window = self._made(look)
        self._arrows = ArrowKeys(self._window, self._models)
        self._window.closing.connect(self._on_closing)
        self._show_window(look)

    @property
    def window(self) -> QQuickWindow:
        return self._window

    @property
    def models(self) -> ViewModels:
        return self._models

    def show(self, snapshot: KioskSnapshot) -> None:
        """Shows a snapshot; a new language is installed before its first sentence is read."""
        self._housekeeping.see(snapshot)
        if snapshot.session.language is not self._language:
            self._language = snapshot.session.language
            self._words.speak(self._language)
            publish(snapshot, self._models)
            for model in self._models:
                model.retranslate()
            self._engine.retranslate()
            return
        publish(snapshot, self._models)

    def show_pictures(self, addresses: Mapping[str, str]) -> None:
        """Other pictures are at hand (``ui.pictures.dishes``): what is on the screen shows them.

        They may be found when the screen is closed already, and then nobody sees them.
        """
        if self._open:
            theme_of(self._engine).setProperty("pictures", dict(addresses))

    def picture(self) -> QImage:
        """What is on the screen now."""
        return self._window.grabWindow()

    def overlay(self, qml_file: str, properties: Mapping[str, object]) -> None:
        """Lays an item of the module Kiosk over everything: the demo's drawer."""
        from PySide6.QtQml import QQmlComponent
        from PySide6.QtQuick import QQuickItem

        component = QQmlComponent(self._engine, str(QML_FOLDER / "Kiosk" / qml_file))
        item = component.createWithInitialProperties(dict(properties))
        if not isinstance(item, QQuickItem):
            raise ScreenNotMade(component.errorString())
        item.setParent(self._window)
        item.setParentItem(self._window.contentItem())

    def listen_to(self, reader: TypingReader) -> None:
        """Tells a reader that types into the window every key; what is its own nobody else sees."""
        self._wedges.append(Wedge(reader, self._window))

    def give_voice(self, voice: Voice) -> None:
        """From now on the screen can be spoken to those who ask."""
        self._narrator = Narrator(voice, self._window, self._models, self._speech)
        self._speech.give_voice()

    def press(self, key: str) -> None:
        """A key of a keypad (``ui.speech.keys``). The first one only begins to speak the screen."""
        silent = not self._speech.speaking
        self._speech.ask()
        if not (silent and self._speech.speaking):
            self._arrows.press(key)

    def plug_headphones(self, *, plugged: bool) -> None:
        """Headphones came in, and the screen is spoken; or they came out, and it is silent."""
        self._speech.plug(headphones=plugged)

    def close(self) -> None:
        """Takes the window and its words away; the loop goes on. Once closed it stays closed."""
        if not self._open:
            return
        self._open = False
        for wedge in self._wedges:
            wedge.stop()
        self._words.hush()
        if self._held_keys is not None:
            self._held_keys.let_go()
        self._window.closing.disconnect(self._on_closing)
        self._window.setProperty("held", False)
        self._window.close()
        self._engine.deleteLater()

    def _made(self, look: ScreenLook) -> QQuickWindow:
        complaints: list[str] = []
        listening = self._engine.warnings.connect(
            lambda warnings: complaints.extend(warning.toString() for warning in warnings)
        )
        self._engine.setInitialProperties(
            {
                **self._models.properties(),
                "speech": self._speech,
                "diagonalInches": look.diagonal_inches,
                "lowerEdgeMm": look.lower_edge_mm,
                "held": look.held,
                "width": look.size[0],
                "height": look.size[1],
            }
        )
        self._engine.load(str(WINDOW_FILE))
        # Later ones go to the log with all other messages of Qt.
        self._engine.warnings.disconnect(listening)
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise ScreenNotMade("; ".join(complaints) or f"{WINDOW_FILE} is no window")
        return roots[0]

    def _show_window(self, look: ScreenLook) -> None:
        if not look.cursor and not look.windowed:
            self._window.setCursor(Qt.CursorShape.BlankCursor)
        if look.windowed:
            self._window.resize(*fitted_size(look.size))
            self._window.show()
        else:
            self._window.showFullScreen()
        if look.held:
            self._held_keys = hold_keys()

    def _on_closing(self, *_event: object) -> None:
        if not self._window.property("held"):
            self.closed.set()


def fitted_size(size: tuple[int, int]) -> tuple[int, int]:
    """The panel's proportions, as large as this desktop lets a window be."""
    if QGuiApplication.platformName() in UNSEEN:
        return size
    desktop = QGuiApplication.primaryScreen().availableSize()
    share = min(
        1.0, DESKTOP_SHARE * desktop.width() / size[0], DESKTOP_SHARE * desktop.height() / size[1]
    )
    return round(size[0] * share), round(size[1] * share)


def has_display(environment: Mapping[str, str]) -> bool:
    """True where a window could be shown to somebody."""
    asked = environment.get("QT_QPA_PLATFORM", "")
    if asked:
        return asked.split(":")[0] not in ("offscreen", "minimal")
    on_windows_or_mac = sys.platform in ("win32", "darwin")
    return on_windows_or_mac or bool(
        environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    )


def run_on_screen_loop(
    main: Callable[[], Coroutine[Any, Any, int]],
    *,
    platform: str | None = None,
    bug: Callable[[str, BaseException], None] = lambda _place, _exc: None,
    cut: Callable[[], None] = lambda: None,
) -> int:
    """Runs ``main`` on a loop that Qt and asyncio share; gives what ``main`` gave.

    ``platform`` is Qt's platform plug-in, such as ``offscreen`` or ``vnc:port=5900``. ``bug`` hears
    of every exception nobody caught, in a slot, a task or a callback. Raises DisplayGone once
    ``main`` was cancelled and has ended, or has not within ``WIND_UP_S`` of the loop. ``cut`` hears
    of a display that ends while something is being drawn: the process is over as soon as it
    returns. A platform that cannot even begin is fatal to Qt: see ``tell_qt_messages``.
    """
    give_back_pictures()
    if platform is not None:
        os.environ["QT_QPA_PLATFORM"] = platform
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    assert isinstance(app, QGuiApplication)
    app.setApplicationName("samovar")
    app.setQuitOnLastWindowClosed(False)
    if app.platformName() == "xcb":
        before_xlib_exits(cut)
    before = sys.excepthook
    sys.excepthook = lambda _kind, exc, _trace: bug("slot", exc)
    loop = ScreenLoop(app)

    async def playing() -> int:
        loop.playing = asyncio.current_task(loop)
        return await main()

    try:
        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            loop.set_exception_handler(_to_bug(bug))
            return runner.run(playing())
    except (asyncio.CancelledError, RuntimeError) as exc:
        if loop.gone_at is None:
            raise
        if isinstance(exc, RuntimeError):
            bug("winding up", exc)
        raise DisplayGone from None
    finally:
        sys.excepthook = before


def _to_bug(
    bug: Callable[[str, BaseException], None],
) -> Callable[[asyncio.AbstractEventLoop, dict[str, Any]], None]:
    def handler(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        exc = context.get("exception") or RuntimeError(str(context.get("message")))
        bug("loop", exc)

    return handler


def tell_qt_messages(
    tell: Callable[[str, str], None], fatal: Callable[[str], None] = lambda _text: None
) -> None:
    """Hands Qt's own messages to ``tell`` as (level, text) instead of printing them.

    ``fatal`` hears afterwards of one that Qt aborts the process for as soon as it returns.
    """
    levels = {
        QtMsgType.QtDebugMsg: "debug",
        QtMsgType.QtInfoMsg: "info",
        QtMsgType.QtWarningMsg: "warning",
        QtMsgType.QtCriticalMsg: "error",
        QtMsgType.QtFatalMsg: "error",
    }

    def heard(kind: QtMsgType, _context: object, text: str) -> None:
        tell(levels[kind], text)
        if kind is QtMsgType.QtFatalMsg:
            fatal(text)

    qInstallMessageHandler(heard)
