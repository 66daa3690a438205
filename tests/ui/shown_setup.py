"""The wizard's window on a panel, off-screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlError
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.setup_intents import SetupIntent
from kiosk.setup_snapshots import SetupSnapshot
from tests.shots.studio import Panel, screenfuls, wait, wait_for_drawings, walk
from tests.shots.variations import Variation
from ui.engine import theme_of
from ui.setup_screen import SetupScreen
from ui.shell import ScreenLook

SHOWN_MS: Final = 60


class ShownSetup:
    """One window on one panel, without motion. ``sent`` is what was touched."""

    def __init__(self, panel: Panel, first: SetupSnapshot) -> None:
        self.panel = panel
        self.complaints: list[str] = []
        self.sent: list[SetupIntent] = []
        look = ScreenLook(size=(panel.width, panel.height), windowed=True)
        self._screen = SetupScreen(look, first, self.sent.append)
        self._screen.engine.warnings.connect(self._complain)
        theme_of(self._screen.engine).setProperty("reducedMotion", True)

    @property
    def window(self) -> QQuickWindow:
        return self._screen.window

    def _complain(self, errors: list[QQmlError]) -> None:
        self.complaints.extend(error.toString() for error in errors)

    def show(self, page: SetupSnapshot, variation: Variation) -> None:
        """The page as the variation has it; the panel is this one's."""
        self._screen.show(
            replace(
                page,
                language=variation.words.language,
                theme=variation.contrast.value,
                text_scale_percent=variation.percent,
                panel_inches=self.panel.diagonal_inches,
            )
        )
        wait(SHOWN_MS)

    def picture(self) -> QImage:
        """What the installer sees once everything is drawn."""
        wait_for_drawings(self.window)
        return self.window.grabWindow()

    def pages(self) -> Iterator[int]:
        """Scrolls from the top to the end, a screen at a time."""
        (page,) = self.items("page")
        yield from screenfuls(page, SHOWN_MS)

    def everything(self) -> Iterator[QQuickItem]:
        yield from walk(self.window.contentItem())

    def items(self, name: str) -> Iterator[QQuickItem]:
        yield from (item for item in self.everything() if item.objectName() == name)

    def close(self) -> None:
        self._screen.close()
        wait(0)
