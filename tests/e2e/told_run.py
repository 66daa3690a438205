"""`python -m tests.e2e.told_run SOCKET run --home DIR`: a `kiosk` that tells where things are.

The real kiosk never does; everything but the socket is the command as it is.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import on_screen
from kiosk.commands.line import main

if TYPE_CHECKING:
    from ui.gallery import Gallery
    from ui.setup_screen import SetupScreen
    from ui.shell import Touchscreen


def tell_places(socket: Path) -> None:
    """Lets the screen that is opened next tell its places."""
    until_closed = on_screen.until_closed

    async def told(screen: Touchscreen | Gallery | SetupScreen) -> None:
        async with on_screen.tell_places(screen, socket, {}):
            await until_closed(screen)

    on_screen.until_closed = told


if __name__ == "__main__":
    tell_places(Path(sys.argv.pop(1)))
    main()
