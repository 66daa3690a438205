"""`python -m tests.shots DIR [--only NAME] [--lang ru] [--panel portrait] [--beside FOLDER]`.

`--handbook` in place of a folder: the pictures of the handbook.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtGui import QGuiApplication

from kiosk.domain.contrast import Contrast
from kiosk.domain.names import Language
from tests.shots.drawings import hold_beside
from tests.shots.handbook import draw_all
from tests.shots.sheets import Shot, contact_sheet
from tests.shots.studio import LOW, LOW_PANELS, PANELS, PORTRAIT, Panel, Studio
from tests.ui.scenes.album import scenes
from tests.ui.scenes.scene import Scene

COLUMNS = {True: (10, 300), False: (6, 480)}
"""Of a contact sheet and their width, for tall panels and for others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """An appearance a guest may choose."""

    name: str
    contrast: Contrast
    text_scale_percent: int


USUAL = Look(name="", contrast=Contrast.LIGHT, text_scale_percent=100)
LOOKS = (
    USUAL,
    Look(name="dark", contrast=Contrast.DARK_CONTRAST, text_scale_percent=100),
    Look(name="light-contrast", contrast=Contrast.LIGHT_CONTRAST, text_scale_percent=100),
    Look(name="large", contrast=Contrast.LIGHT, text_scale_percent=150),
    Look(name="dark-large", contrast=Contrast.DARK_CONTRAST, text_scale_percent=150),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One contact sheet: a panel, a language, an appearance."""

    panel: Panel
    language: Language
    look: Look

    @property
    def name(self) -> str:
        parts = (self.panel.name, self.language.value, self.look.name)
        return "-".join(part for part in parts if part)


def all_series() -> Iterator[Series]:
    """Every panel in every language; the other appearances on the tall ones, the largest on all."""
    for panel in PANELS:
        for language in Language:
            yield Series(panel=panel, language=language, look=USUAL)
    for look in LOOKS[1:]:
        yield Series(panel=PORTRAIT, language=Language.RU, look=look)
        yield Series(panel=LOW, language=Language.RU, look=look)
    for panel in (each for each in (*PANELS, *LOW_PANELS) if each not in (PORTRAIT, LOW)):
        yield Series(panel=panel, language=Language.RU, look=LOOKS[-1])


def shoot(series: Series, wanted: Sequence[Scene], folder: Path) -> tuple[list[Shot], list[str]]:
    """Takes and saves the pictures of one series; what the engine complained of comes along."""
    folder.mkdir(parents=True, exist_ok=True)
    staged = [
        each.in_language(series.language).looking(
            series.look.contrast, series.look.text_scale_percent
        )
        for each in wanted
    ]
    studio = Studio(series.panel, staged[0].snapshot)
    shots: list[Shot] = []
    for each in staged:
        studio.show(each.snapshot)
        shot = studio.picture()
        shot.save(str(folder / f"{each.name}.png"))
        shots.append((each.name, shot))
    studio.close()
    return shots, studio.complaints


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="shots", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR", nargs="?")
    parser.add_argument(
        "--handbook", action="store_true", help="draw the handbook's pictures anew, where they are"
    )
    parser.add_argument("--only", action="append", default=[], metavar="NAME")
    parser.add_argument("--lang", choices=[language.value for language in Language])
    parser.add_argument("--panel", choices=[panel.name for panel in (*PANELS, *LOW_PANELS)])
    parser.add_argument("--look", choices=["usual", *(look.name for look in LOOKS[1:])])
    parser.add_argument(
        "--beside",
        type=Path,
        metavar="FOLDER",
        help="only sheets with these drawings",
    )
    asked = parser.parse_args(given)
    if asked.handbook is (asked.folder is not None):
        parser.error("name a folder, or ask for --handbook")
    return asked


def main(given: Sequence[str] | None = None) -> int:
    asked = arguments(given)
    wanted = [
        each
        for each in scenes()
        if not asked.only or any(each.name.startswith(name) for name in asked.only)
    ]
    if not wanted:
        print(f"no scene is called {', '.join(asked.only)}", file=sys.stderr)
        return 2
    application = QGuiApplication.instance() or QGuiApplication([])
    if asked.handbook:
        print(f"{draw_all()} pictures of the handbook")
        return 0
    if asked.beside:
        alone = hold_beside(asked.beside, wanted, asked.folder)
        print("\n".join(f"nothing stands beside {name}" for name in alone))
        return 0
    complaints: list[str] = []
    for series in all_series():
        if asked.lang and series.language.value != asked.lang:
            continue
        if asked.panel and series.panel.name != asked.panel:
            continue
        if asked.look and (series.look.name or "usual") != asked.look:
            continue
        shots, found = shoot(series, wanted, asked.folder / series.name)
        complaints += found
        columns, width = COLUMNS[series.panel.height > series.panel.width]
        contact_sheet(shots, columns=columns, width=width).save(
            str(asked.folder / f"{series.name}.png")
        )
        print(f"{series.name}: {len(shots)} pictures", flush=True)
    del application
    if complaints:
        print("\n".join(sorted(set(complaints))), file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
