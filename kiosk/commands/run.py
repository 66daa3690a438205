"""`kiosk run`: the real kiosk, full screen, from its profile."""

from __future__ import annotations

import asyncio
import os
import sys
from datetime import datetime
from typing import Annotated, Final
from zoneinfo import ZoneInfo

import typer

from kiosk import on_screen
from kiosk.commands.at_home import Home, Installation, at_home
from kiosk.commands.display import on_display
from kiosk.commands.exits import Exit
from kiosk.outward.starts import StartBook
from kiosk.reading import read_module
from kiosk.service_manager import ServiceManager
from kiosk.settings.machine import Orientation
from kiosk.settings.profile import PROFILE_FILE

PANELS: Final = {Orientation.PORTRAIT: (1080, 1920), Orientation.LANDSCAPE: (1920, 1080)}
NOTIFIED: Final = "NOTIFY_SOCKET"
"""systemd's name for where it is told; it begins the kiosk anew whenever it ends."""


def run(
    home: Home,
    windowed: Annotated[
        bool, typer.Option("--windowed", help="A window on a desktop instead of the full screen.")
    ] = False,
    platform: Annotated[
        str | None, typer.Option(help="Qt's platform, such as xcb, wayland or offscreen.")
    ] = None,
) -> None:
    """Run the kiosk full screen until it is told to stop (SIGTERM; or its --windowed is closed).

    In a home without a profile the wizard sets the kiosk up first.
    """
    if not (home / PROFILE_FILE).exists():
        from kiosk.commands.setup import set_up_on_screen

        set_up_on_screen(home, windowed=windowed, platform=platform)
        if NOTIFIED in os.environ:
            return
    at_home(
        home,
        lambda place: _run(place, windowed=windowed),
        loop=lambda work: on_display(lambda: work, platform=platform),
    )


async def _run(place: Installation, *, windowed: bool) -> Exit:
    size = PANELS[place.profile.site.orientation]
    look = on_screen.Look(size=size, windowed=windowed, held=not windowed)
    front = on_screen.FrontDoor(place.profile, look)
    manager = ServiceManager.of(os.environ, os.getpid())
    anew = asyncio.Event()

    def begin_anew() -> None:
        anew.set()
        front.screen.closed.set()

    try:
        await front.seen()
        # The core's libraries are read beside a screen that already stands.
        await asyncio.to_thread(read_module, "kiosk.app")
        from kiosk import app

        around = app.Surroundings(hide=place.hide, begin_anew=begin_anew)
        async with app.open_core(place.home, around) as core:
            zone, starts = ZoneInfo(place.profile.site.time_zone), StartBook(place.home)
            await asyncio.to_thread(starts.started, datetime.now(zone))
            await core.runtime.start()
            try:
                front.open(core)
                async with manager.told():
                    await on_screen.until_closed(front.screen)
            finally:
                await core.runtime.stop()
            await asyncio.to_thread(starts.stopped)
    finally:
        front.screen.close()
    if anew.is_set() and manager.address is None:
        # A service manager begins again what has ended; without one nobody would.
        os.execv(sys.executable, [sys.executable, "-m", "kiosk", *sys.argv[1:]])  # noqa: S606 - this very program, as it was begun
    return Exit.DONE
