"""One kiosk window per panel for the whole run; each test puts its own scene on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from tests.shots.studio import Panel, Studio
from tests.ui.scenes.album import scene
from tests.ui.scenes.scene import Scene

Staging = Callable[[Scene, Panel], Studio]
_windows: dict[str, Studio] = {}


@pytest.fixture(scope="session")
def studios(qapp: QGuiApplication) -> Iterator[Staging]:
    """Puts a scene on the window of a panel, without motion; forgets what was sent before."""

    def stage(shown: Scene, panel: Panel) -> Studio:
        still = shown.at_once()
        if panel.name not in _windows:
            _windows[panel.name] = Studio(panel, scene("attract").at_once().snapshot)
        studio = _windows[panel.name]
        studio.window.requestActivate()
        studio.show(still.snapshot)
        studio.settle()
        studio.sent.clear()
        studio.complaints.clear()
        return studio

    yield stage
    for studio in _windows.values():
        studio.close()
    _windows.clear()


@pytest.fixture(autouse=True)
def _words_stay_in_their_test() -> Iterator[None]:
    """The windows live on; a language of theirs must not be spoken in the next test."""
    yield
    for studio in _windows.values():
        studio.hush()
