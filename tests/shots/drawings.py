"""The drawings of the product, and the moment on the screen that each of them shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage

from kiosk.domain.contrast import Contrast
from kiosk.domain.names import Language
from tests.shots.sheets import side_by_side
from tests.shots.studio import LANDSCAPE, LOW, PORTRAIT, Panel, Studio
from tests.ui.scenes.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """``file`` is how the name of the drawing's file begins; ``taps`` are done before the picture
    is taken.
    """

    file: str
    scene: str
    panel: Panel = PORTRAIT
    language: Language = Language.RU
    contrast: Contrast = Contrast.LIGHT
    percent: int = 100
    taps: tuple[str, ...] = ()


SOUPS: Final = ("category-1010003",)
OTHERWISE: Final = (
    Drawing(file="03-menu.", scene="menu", taps=SOUPS),
    Drawing(file="03-menu-en", scene="menu", language=Language.EN, taps=SOUPS),
    Drawing(file="15-", scene="menu", contrast=Contrast.DARK_CONTRAST, percent=150, taps=SOUPS),
    Drawing(file="16-", scene="menu", panel=LOW, taps=("categoryAfter", "categoryAfter")),
    Drawing(file="17-", scene="menu", panel=LANDSCAPE, taps=SOUPS),
)
"""Drawings of a screen that another drawing shows as it usually is."""


def drawings(scenes: Iterable[Scene]) -> Iterator[Drawing]:
    """One for each drawing that the product has a scene for."""
    known: set[str] = set()
    for each in scenes:
        if each.drawing and each.drawing not in known:
            known.add(each.drawing)
            yield Drawing(file=f"{each.drawing}-", scene=each.name)
    yield from OTHERWISE


def hold_beside(folder: Path, scenes: Iterable[Scene], to: Path) -> list[str]:
    """Saves a sheet for each drawing of the folder, what the product shows beside it. Gives the
    drawings nothing stands beside.
    """
    to.mkdir(parents=True, exist_ok=True)
    by_name = {each.name: each for each in scenes}
    left = {path.name: path for path in sorted(folder.glob("[0-9]*.png"), reverse=True)}
    for drawing in sorted(drawings(by_name.values()), key=lambda each: -len(each.file)):
        name = next((name for name in left if name.startswith(drawing.file)), None)
        if name is None:
            continue
        shot = _picture(by_name[drawing.scene], drawing)
        path = left.pop(name)
        side_by_side(drawing.scene, path, shot).save(str(to / name))
    return sorted(left)


def _picture(scene: Scene, drawing: Drawing) -> QImage:
    shown = scene.in_language(drawing.language).looking(drawing.contrast, drawing.percent)
    studio = Studio(drawing.panel, shown.snapshot)
    for name in drawing.taps:
        studio.settle()
        studio.tap(name)
    picture = studio.picture()
    studio.close()
    return picture
