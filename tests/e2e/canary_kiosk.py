"""`python -m tests.e2e.canary_kiosk FOLDER MAGSTRIPE SCANNER KEYBOARD`: a kiosk with every reader.

A real core before a real screen, with its log as talkative as it can be. The keyboard is a pipe
with a name in place of an input device, which not every machine has.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from hardware.drivers import wedge_evdev
from kiosk import on_screen
from kiosk.commands.display import on_display
from kiosk.logs import start_log
from tests.e2e.off_screen import PANEL, kiosk_in


class NamedPipe:
    """An input device as the driver sees it."""

    def __init__(self, path: str, _alone: bool) -> None:
        self._fd = os.open(path, os.O_RDWR)

    def fileno(self) -> int:
        return self._fd

    def close(self) -> None:
        os.close(self._fd)


async def play(folder: Path, magstripe: str, scanner: str, keyboard: str) -> int:
    # Where it would leave a core dump.
    os.chdir(folder)
    wedge_evdev.open_keyboard = NamedPipe  # type: ignore[assignment]  # what it opens is a pipe
    readers: list[dict[str, Any]] = [
        {"driver": "magstripe-serial", "options": {"port": magstripe}},
        {"driver": "scanner-serial", "options": {"port": scanner}},
        {"driver": "wedge-evdev", "options": {"device": keyboard}},
        {"driver": "wedge-window"},
        {"driver": "nfc-pcsc", "options": {"reads": "ndef"}},
    ]
    async with kiosk_in(folder, readers) as core:
        log = start_log(folder / "home" / "logs", level="DEBUG")
        try:
            screen = on_screen.open_screen(core, on_screen.Look(size=PANEL))
            screen.window.requestActivate()
            async with on_screen.tell_places(screen, folder / "places", {}):
                await on_screen.until_closed(screen)
        finally:
            log.close()
    return 0


if __name__ == "__main__":
    where, *devices = sys.argv[1:]
    sys.exit(on_display(lambda: play(Path(where), *devices)))
