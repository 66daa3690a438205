"""`kiosk run`: the real kiosk, full screen, from its profile."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

from hardware.errors import BadDeviceSettings
from kiosk import app
from kiosk.errors import KioskError
from kiosk.logs import start_log
from kiosk.settings.machine import Orientation
from kiosk.setup.advice import advice

EXIT_CANNOT_START: Final = 3

PANELS: Final = {Orientation.PORTRAIT: (1080, 1920), Orientation.LANDSCAPE: (1920, 1080)}


def run(
    home: Annotated[Path, typer.Option(help="Folder of this kiosk: profile, database, logs.")],
    windowed: Annotated[
        bool, typer.Option("--windowed", help="A window on a desktop instead of the full screen.")
    ] = False,
    platform: Annotated[
        str | None, typer.Option(help="Qt's platform, such as xcb, wayland or offscreen.")
    ] = None,
) -> None:
    """Run the kiosk full screen until it is told to stop (SIGTERM, or its window is closed)."""
    raise typer.Exit(app.run_screen(lambda: _run(home, windowed), platform=platform))


async def _run(home: Path, windowed: bool) -> int:
    try:
        log = start_log(home / "logs")
    except OSError as trouble:
        typer.echo(f"{home}: the log cannot be written ({trouble.strerror}).", err=True)
        return EXIT_CANNOT_START
    try:
        async with app.open_core(home, app.Surroundings(hide=log.hide)) as core:
            await core.runtime.start()
            try:
                await _until_told(core, windowed)
            finally:
                await core.runtime.stop()
    except (KioskError, BadDeviceSettings) as trouble:
        sentence = advice(trouble) if isinstance(trouble, KioskError) else str(trouble)
        typer.echo(sentence, err=True)
        return EXIT_CANNOT_START
    finally:
        log.close()
    return 0


async def _until_told(core: app.Core, windowed: bool) -> None:
    size = PANELS[core.profile.site.orientation]
    screen = app.open_screen(core, app.Look(size=size, windowed=windowed))
    await app.until_closed(screen)
