"""Scenes in variations, one window a panel: what is wrong with each, and a picture of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from tests.shots.sheets import Shot, contact_sheet
from tests.shots.studio import Panel, Studio
from tests.shots.variations import WHOLE, Variation, selected
from tests.ui.findings import findings, out_of_reach
from tests.ui.legible import hard_to_read
from tests.ui.scenes.scene import Scene

Window = Callable[[Panel], Studio]

ON_A_SHEET: Final = {True: (12, 270), False: (8, 400)}
"""Columns and pixels of width, for tall panels and for others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one scene looks like in one variation."""

    scene: str
    variation: Variation
    findings: tuple[str, ...]
    picture: QImage

    def told(self) -> Iterator[str]:
        for finding in self.findings:
            yield f"{self.scene} ({self.variation.name}): {finding}"


def selection(scenes: Iterable[Scene]) -> dict[Variation, list[Scene]]:
    """Every scene in every value of every axis, without the product of them all."""
    chosen: dict[Variation, list[Scene]] = {}
    for place, each in enumerate(scenes):
        for variation in selected(place):
            chosen.setdefault(variation, []).append(each)
    return chosen


def product(scenes: Iterable[Scene]) -> dict[Variation, list[Scene]]:
    """Every scene in every variation."""
    every = list(scenes)
    return dict.fromkeys(WHOLE, every)


def looks(window: Window, wanted: dict[Variation, list[Scene]]) -> Iterator[Look]:
    """Looks at everything wanted, variation by variation."""
    for variation, scenes in wanted.items():
        studio = window(variation.panel)
        for scene in scenes:
            yield look(studio, scene, variation)
        # Its words are the whole program's; the next window brings its own.
        studio.hush()


def look(studio: Studio, scene: Scene, variation: Variation) -> Look:
    """Puts a scene on the window, without motion, and looks at it."""
    shown = scene.in_language(variation.words.language).looking(
        variation.contrast, variation.percent
    )
    studio.complaints.clear()
    studio.show(shown.at_once().snapshot, mirrored=variation.mirrored)
    studio.settle()
    studio.wait_for_drawings()
    # While something was drawn for the first time an entrance may have stood still.
    studio.wait_for(studio.still)
    picture = studio.window.grabWindow()
    found = [*findings(studio), *hard_to_read(studio, variation.contrast, picture)]
    if shown.snapshot.staff is None:  # staff stand before the kiosk
        found += out_of_reach(studio)
    return Look(
        scene=scene.name, variation=variation, findings=tuple(found), picture=_small(picture)
    )


def _small(picture: QImage) -> QImage:
    _, width = ON_A_SHEET[picture.height() > picture.width()]
    height = round(width * picture.height() / picture.width())
    return picture.scaled(
        QSize(width, height),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def save_sheets(seen: Iterable[Look], folder: Path) -> None:
    """One contact sheet for each variation."""
    folder.mkdir(parents=True, exist_ok=True)
    shots: dict[Variation, list[Shot]] = {}
    for each in seen:
        marked = f"{each.scene} !" if each.findings else each.scene
        shots.setdefault(each.variation, []).append((marked, each.picture))
    for variation, taken in shots.items():
        columns, width = ON_A_SHEET[variation.panel.height > variation.panel.width]
        sheet = contact_sheet(taken, columns=min(columns, len(taken)), width=width)
        sheet.save(str(folder / f"{variation.name}.png"))
