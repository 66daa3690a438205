"""`kiosk demo --gallery`: every control in every state, before anybody builds a screen of them."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Final

import typer

from kiosk import on_screen
from kiosk.domain.contrast import Contrast
from kiosk.domain.names import Language

SHELVES: Final = (
    "buttons",
    "choices",
    "dishes",
    "entry",
    "words",
    "guest",
    "messages",
    "dock",
    "staff",
)
_DRAWN_S: Final = 0.5
"""Pictures of dishes come from another thread."""


async def show_gallery(look: on_screen.Look, language: Language, folder: Path | None) -> int:
    """By hand until the window is closed; with a folder, a picture of each shelf in each theme."""
    gallery = on_screen.open_gallery(look, language)
    if folder is None:
        typer.echo("The gallery is open. Close its window to end it.")
        await on_screen.until_closed(gallery)
        return 0
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    for contrast in Contrast:
        for shelf in SHELVES:
            gallery.show_shelf(shelf, contrast.value)
            await asyncio.sleep(_DRAWN_S)
            gallery.picture().save(str(folder / f"{contrast}-{shelf}.png"))
    gallery.close()
    typer.echo(f"{len(Contrast) * len(SHELVES)} pictures in {folder}")
    return 0
