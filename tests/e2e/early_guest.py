"""`python -m tests.e2e.early_guest run --home DIR`: `kiosk run` with a guest who does not wait.

They touch the screen at its first frame and leave once it asks where they will eat. Prints, as
JSON, what of the program had been read when they touched, and every screen they saw.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from kiosk import on_screen
from kiosk.commands.line import main

if TYPE_CHECKING:
    from kiosk.settings.profile import Profile

_seen: list[str] = []
_read: list[str] = []


class EarlyGuest(on_screen.FrontDoor):
    """The door of the kiosk, watched."""

    def __init__(self, profile: Profile, look: on_screen.Look) -> None:
        super().__init__(profile, look)
        self.screen.models.session.changed.connect(self._look)
        self.screen.window.frameSwapped.connect(self._touch)

    def _touch(self) -> None:
        if not _seen:
            _read.extend(sys.modules)
            self._look()
            self.screen.models.session.start()

    def _look(self) -> None:
        screen = str(self.screen.models.session.property("screen"))
        if screen not in _seen:
            _seen.append(screen)
        if screen == "order-type":
            self.screen.closed.set()


if __name__ == "__main__":
    on_screen.FrontDoor = EarlyGuest  # type: ignore[misc, assignment]  # the command asks for it by this name
    try:
        main()
    finally:
        print(json.dumps({"core_read": "kiosk.app" in _read, "screens": _seen}))
