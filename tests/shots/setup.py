"""`python -m tests.shots.setup DIR`: every page of the wizard as a picture, and a contact sheet.

`--only NAME` (repeatable), `--lang`, `--panel` and `--look` choose; without them every page is
drawn in Russian on a tall panel in the usual colours.
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage

from kiosk.domain.names import Language
from kiosk.setup_snapshots import SetupSnapshot
from tests.shots.sheets import contact_sheet
from tests.shots.studio import PANELS, Panel
from tests.ui.made_setup import PAGES
from ui.setup_screen import SetupScreen
from ui.shell import ScreenLook, run_on_screen_loop

LOOKS: Final = {"light": ("light", 100), "dark": ("dark-contrast", 100), "large": ("light", 150)}
DRAWN_S: Final = 0.25
"""Pictures come from a thread of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dress:
    """How pages are shown."""

    lang: Language
    panel: Panel
    look: str

    def on(self, page: SetupSnapshot) -> SetupSnapshot:
        theme, percent = LOOKS[self.look]
        return replace(
            page,
            language=self.lang,
            theme=theme,
            text_scale_percent=percent,
            panel_inches=self.panel.diagonal_inches,
        )


async def draw(names: Sequence[str], dress: Dress) -> dict[str, QImage]:
    """The pages as they look."""
    size = (dress.panel.width, dress.panel.height)
    screen = SetupScreen(
        ScreenLook(size=size, windowed=True), dress.on(PAGES[names[0]]), lambda _intent: None
    )
    shots = {}
    for name in names:
        screen.show(dress.on(PAGES[name]))
        await asyncio.sleep(DRAWN_S)
        shots[name] = screen.picture()
    screen.close()
    return shots


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", action="append", choices=sorted(PAGES))
    parser.add_argument("--lang", default="ru", choices=[each.value for each in Language])
    parser.add_argument("--panel", default="portrait", choices=[each.name for each in PANELS])
    parser.add_argument("--look", default="light", choices=sorted(LOOKS))
    given = parser.parse_args()
    panel = next(each for each in PANELS if each.name == given.panel)
    dress = Dress(lang=Language(given.lang), panel=panel, look=given.look)
    given.folder.mkdir(parents=True, exist_ok=True)

    async def shoot() -> int:
        shots = await draw(given.only or list(PAGES), dress)
        ending = f"{given.lang}-{given.panel}-{given.look}"
        for name, shot in shots.items():
            shot.save(str(given.folder / f"setup-{name}-{ending}.png"))
        columns = 6 if panel.width < panel.height else 4
        sheet = contact_sheet(list(shots.items()), columns=columns, width=540)
        sheet.save(str(given.folder / f"setup-{ending}.png"))
        return 0

    run_on_screen_loop(shoot, platform="offscreen")


if __name__ == "__main__":
    main()
