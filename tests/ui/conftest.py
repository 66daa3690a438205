"""One kiosk window per panel for the whole run; each test puts its own scene on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from tests.shots.studio import Panel, Studio
from tests.ui.matrix import Window
from tests.ui.scenes.album import scene
from tests.ui.scenes.scene import Scene

Staging = Callable[[Scene, Panel], Studio]
_windows: dict[str, Studio] = {}


@pytest.fixture(scope="session")
def windows(qapp: QGuiApplication) -> Iterator[Window]:
    """The one window of each panel."""

    def window_of(panel: Panel) -> Studio:
        if panel.name not in _windows:
            _windows[panel.name] = Studio(panel, scene("attract").at_once().snapshot)
        return _windows[panel.name]

    yield window_of
    for studio in _windows.values():
        studio.close()
    _windows.clear()


@pytest.fixture(scope="session")
def studios(windows: Window) -> Staging:
    """Puts a scene on the window of a panel, without motion; forgets what was sent before."""

    def stage(shown: Scene, panel: Panel) -> Studio:
        still = shown.at_once()
        studio = windows(panel)
        studio.window.requestActivate()
        studio.show(still.snapshot)
        studio.settle()
        studio.sent.clear()
        studio.complaints.clear()
        return studio

    return stage


@pytest.fixture(autouse=True)
def _words_stay_in_their_test() -> Iterator[None]:
    """The windows live on; a language of theirs must not be spoken in the next test."""
    yield
    for studio in _windows.values():
        studio.hush()
