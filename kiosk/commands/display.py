"""Running a command before people's eyes; a display that is not there, or no longer, is told."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from kiosk.commands.exits import Exit
from kiosk.commands.output import fail, note
from kiosk.on_screen import NoScreen, run_screen


def on_display(play: Callable[[], Coroutine[Any, Any, int]], *, platform: str | None = None) -> int:
    """What ``play`` gives; without a screen the command ends with one sentence and ``SCREEN``."""
    try:
        return run_screen(play, platform=platform, last_words=_told)
    except NoScreen as trouble:
        fail(str(trouble), Exit.SCREEN)


def _told(trouble: NoScreen) -> int:
    note(str(trouble))
    return Exit.SCREEN
