"""`python -m tests.bench.first_frame run --home DIR`: `kiosk run` until a guest could order.

Prints when the first frame stood on the screen and when an order could be begun, and ends by
itself. `--bare` shows an empty window instead, for comparison. Times are of the machine's monotonic
clock, which whoever started this process can read too.
"""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.app import Core
    from kiosk.settings.profile import Profile
    from kiosk.snapshots.snapshot import KioskSnapshot

_found: dict[str, float] = {}


def _take(name: str, then: Callable[[], object]) -> None:
    """Notes the time of something that happens once; ``then`` when everything has happened."""
    if name in _found:
        return
    _found[name] = time.monotonic()
    if {"first_frame", "orderable"} <= _found.keys():
        then()


def kiosk() -> None:
    """The real command, watched at its front door."""
    from kiosk.commands.line import main
    from kiosk.reading import read_module, spare_libraries

    # As the command itself begins: what it spares is not to be read here before it.
    spare_libraries()
    read_module("kiosk.on_screen")
    from kiosk import on_screen

    class Watched(on_screen.FrontDoor):
        def __init__(self, profile: Profile, look: on_screen.Look) -> None:
            super().__init__(profile, look)
            self.screen.window.frameSwapped.connect(
                lambda: _take("first_frame", self.screen.closed.set)
            )

        def open(self, core: Core) -> None:
            super().open(core)
            core.runtime.subscribe(self.published)
            self.published(core.session.snapshot)

        def published(self, snapshot: KioskSnapshot) -> None:
            if snapshot.service.state is ServiceState.OPEN and snapshot.menu.categories:
                _take("orderable", self.screen.closed.set)

    from kiosk.snapshots.service import ServiceState

    on_screen.FrontDoor = Watched  # type: ignore[misc, assignment]  # the command asks for it by this name
    try:
        main()
    finally:
        print(json.dumps(_found))


def bare() -> None:
    """What any window costs here."""
    from PySide6.QtGui import QGuiApplication

    from tests.bench.bare_window import bare_window

    qt = QGuiApplication([])
    view = bare_window()
    view.frameSwapped.connect(lambda: _take("first_frame", qt.quit))
    view.frameSwapped.connect(lambda: _take("orderable", qt.quit))
    view.show()
    qt.exec()
    print(json.dumps(_found))


if __name__ == "__main__":
    if "--bare" in sys.argv:
        bare()
    else:
        kiosk()
