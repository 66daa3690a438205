"""`kiosk run`: the real kiosk, full screen, from its profile."""

from __future__ import annotations

import asyncio
import os
from typing import Annotated, Final

import typer

from kiosk import on_screen
from kiosk.commands.at_home import Home, Installation, at_home
from kiosk.commands.display import on_display
from kiosk.commands.exits import Exit
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
    """Run the kiosk full screen until it is told to stop (SIGTERM, or its window is closed).

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
    look = on_screen.Look(size=PANELS[place.profile.site.orientation], windowed=windowed)
    front = on_screen.FrontDoor(place.profile, look)
    try:
        await front.seen()
        # The core's libraries are read beside a screen that already stands.
        await asyncio.to_thread(read_module, "kiosk.app")
        from kiosk import app

        async with app.open_core(place.home, app.Surroundings(hide=place.hide)) as core:
            await core.runtime.start()
            try:
                front.open(core)
                async with ServiceManager.of(os.environ, os.getpid()).told():
                    await on_screen.until_closed(front.screen)
            finally:
                await core.runtime.stop()
    finally:
        front.screen.close()
    return Exit.DONE
