"""The pictures of the handbook: the scenes and pages of the wizard that it names, made small."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from kiosk.domain.contrast import Contrast
from kiosk.domain.names import Language
from tests.checks.handbook import HANDBOOK, LANGUAGES, PICTURES, WIZARD, Page
from tests.shots.setup import wizard_pages
from tests.shots.studio import PORTRAIT, Studio
from tests.shots.variations import Variation, Words
from tests.ui.scenes.album import scene

WIDTH: Final = 432
COLOURS: Final = 128


def wanted(language: str, folder: Path = HANDBOOK) -> list[str]:
    """The scenes that the pages of a language show, each once."""
    pages = sorted((folder / language).glob("*.md"))
    texts = [Page(path=path, text=path.read_text(encoding="utf-8")) for path in pages]
    return list(dict.fromkeys(name for page in texts for name in page.pictures))


def drawn(language: str, names: Iterable[str]) -> Iterator[tuple[str, Image.Image]]:
    """Each on the tall panel in this language, without motion, at the size of a page."""
    asked = list(names)
    yield from _scenes(language, [name for name in asked if not name.startswith(WIZARD)])
    of_wizard = [name.removeprefix(WIZARD) for name in asked if name.startswith(WIZARD)]
    usual = Variation(panel=PORTRAIT, words=Words(language), contrast=Contrast.LIGHT, percent=100)
    for name, shot in wizard_pages(of_wizard, usual):
        yield f"{WIZARD}{name}", small(shot)


def _scenes(language: str, names: Sequence[str]) -> Iterator[tuple[str, Image.Image]]:
    shown = [scene(name).in_language(Language(language)).at_once() for name in names]
    if not shown:
        return
    studio = Studio(PORTRAIT, shown[0].snapshot)
    try:
        for each in shown:
            studio.show(each.snapshot)
            studio.settle()
            yield each.name, small(studio.picture())
    finally:
        studio.close()


def small(shot: QImage) -> Image.Image:
    """As wide as a page wants it, in few colours."""
    buffer = QBuffer(held := QByteArray())
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    shot.save(buffer, "PNG")  # type: ignore[call-overload]  # takes bytes by its documentation
    with Image.open(io.BytesIO(held.data())) as whole:
        height = round(WIDTH * whole.height / whole.width)
        fitted = whole.convert("RGB").resize((WIDTH, height), Image.Resampling.LANCZOS)
    return fitted.quantize(COLOURS, dither=Image.Dither.NONE)


def draw_all(folder: Path = HANDBOOK) -> int:
    """Draws every picture anew and takes away those that no page shows. Says how many there are."""
    count = 0
    for language in LANGUAGES:
        place = folder / language / PICTURES
        place.mkdir(exist_ok=True)
        names = wanted(language, folder)
        for file in place.glob("*.png"):
            if file.stem not in names:
                file.unlink()
        for name, picture in drawn(language, names):
            picture.save(place / f"{name}.png", optimize=True)
            count += 1
    return count
