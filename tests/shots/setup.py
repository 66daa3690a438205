"""`python -m tests.shots.setup DIR`: every page of the wizard as a picture, and a contact sheet.

`--only NAME` (repeatable), `--lang`, `--panel` and `--look` choose; without them every page is
drawn in Russian on a tall panel in the usual colours.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtGui import QGuiApplication, QImage

from kiosk.domain.contrast import Contrast
from tests.shots.sheets import contact_sheet
from tests.shots.studio import PANELS
from tests.shots.variations import Variation, Words
from tests.ui.made_setup import PAGES
from tests.ui.shown_setup import ShownSetup

LOOKS: Final = {
    "light": (Contrast.LIGHT, 100),
    "dark": (Contrast.DARK_CONTRAST, 100),
    "large": (Contrast.LIGHT, 150),
}


def wizard_pages(names: Sequence[str], variation: Variation) -> Iterator[tuple[str, QImage]]:
    """The pages as they look."""
    if not names:
        return
    shown = ShownSetup(variation.panel, PAGES[names[0]])
    try:
        for name in names:
            shown.show(PAGES[name], variation)
            yield name, shown.picture()
    finally:
        shown.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", action="append", choices=sorted(PAGES))
    parser.add_argument("--lang", default="ru", choices=[Words.RU.value, Words.EN.value])
    parser.add_argument("--panel", default="portrait", choices=[each.name for each in PANELS])
    parser.add_argument("--look", default="light", choices=sorted(LOOKS))
    given = parser.parse_args()
    panel = next(each for each in PANELS if each.name == given.panel)
    contrast, percent = LOOKS[given.look]
    variation = Variation(panel=panel, words=Words(given.lang), contrast=contrast, percent=percent)
    given.folder.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication.instance() or QGuiApplication([])
    shots = list(wizard_pages(given.only or list(PAGES), variation))
    ending = f"{given.lang}-{given.panel}-{given.look}"
    for name, shot in shots:
        shot.save(str(given.folder / f"setup-{name}-{ending}.png"))
    columns = 6 if panel.width < panel.height else 4
    sheet = contact_sheet(shots, columns=columns, width=540)
    sheet.save(str(given.folder / f"setup-{ending}.png"))
    del application


if __name__ == "__main__":
    main()
