"""The wizard on the touchscreen: `kiosk setup`, and `kiosk run` in a home without a profile."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from kiosk import on_screen
from kiosk.commands.display import on_display
from kiosk.commands.exits import Exit
from kiosk.commands.wizard import open_wizard
from kiosk.errors import ErrorCode, StoreError
from kiosk.logs import LOGS, start_log
from kiosk.service_manager import ServiceManager
from kiosk.settings.machine import Orientation
from kiosk.setup_snapshots import SetupSnapshot

PANELS = {Orientation.PORTRAIT: (1080, 1920), Orientation.LANDSCAPE: (1920, 1080)}


def setup_on_screen(
    home: Path,
    *,
    orientation: Orientation = Orientation.PORTRAIT,
    windowed: bool = False,
    platform: str | None = None,
) -> Exit:
    """DONE once the profile is written, STOPPED where somebody stops before: what was answered is
    kept. Raises StoreError, SettingsError."""
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        log = start_log(home / LOGS)
    except OSError as trouble:
        words = f"{home} cannot be written: {trouble.strerror}"
        raise StoreError(ErrorCode.STORE_UNWRITABLE, words) from trouble
    look = on_screen.Look(size=PANELS[orientation], windowed=windowed)
    try:
        return Exit(on_display(lambda: _walk(home, look, orientation, log.hide), platform=platform))
    finally:
        log.close()


async def _walk(
    home: Path, look: on_screen.Look, orientation: Orientation, hide: Callable[[str], None]
) -> Exit:
    async with open_wizard(home, hide=hide, orientation=orientation.value) as wizard:
        screen = on_screen.open_setup(look, wizard.snapshot, wizard.submit)

        def show(page: SetupSnapshot) -> None:
            screen.show(page)
            if page.finished:
                screen.closed.set()

        wizard.subscribe(show)
        screen.show(wizard.snapshot)
        try:
            async with ServiceManager.of(os.environ, os.getpid()).told():
                await on_screen.until_closed(screen)
        finally:
            screen.close()
        return Exit.DONE if wizard.snapshot.finished else Exit.STOPPED
