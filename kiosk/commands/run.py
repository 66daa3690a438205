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

PANELS: Final = {Orientation.PORTRAIT: (1080, 1920), Orientation.LANDSCAPE: (1920, 1080)}


def run(
    home: Home,
    windowed: Annotated[
        bool, typer.Option("--windowed", help="A window on a desktop instead of the full screen.")
    ] = False,
    platform: Annotated[
        str | None, typer.Option(help="Qt's platform, such as xcb, wayland or offscreen.")
    ] = None,
) -> None:
    """Run the kiosk full screen until it is told to stop (SIGTERM; or its --windowed is closed)."""
    at_home(
        home,
        lambda place: _run(place, windowed=windowed),
        loop=lambda work: on_display(lambda: work, platform=platform),
    )


async def _run(place: Installation, *, windowed: bool) -> Exit:
    size = PANELS[place.profile.site.orientation]
    look = on_screen.Look(size=size, windowed=windowed, held=not windowed)
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
