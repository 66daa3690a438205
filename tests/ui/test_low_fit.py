"""Every screen in every state fits the low band: nothing cut, nothing outside, nothing on top of
another.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.domain.contrast import Contrast
from kiosk.domain.names import Language
from tests.shots.studio import (
    LOW,
    LOW_21,
    LOW_32,
    LOW_HIGH,
    LOW_WIDE,
    Panel,
    Studio,
)
from tests.ui.conftest import Staging
from tests.ui.geometry import letters_of, named_above, seen, texts
from tests.ui.scenes.album import scenes
from tests.ui.scenes.scene import Scene

# Where section 6 of the drawings' rules lets a dish's name end in an ellipsis.
MAY_BE_CUT = {"basketPanel", "dishCard", "comboCard", "basketLine", "foundDishes"}
# A list of cards behind its own dock: the cards' own tests look after them.
LISTS = {"dishGrid"}
OVER_THE_SCREEN = {"toast"}

TRIES = [
    (LOW, Language.RU, 100),
    (LOW, Language.EN, 125),
    (LOW, Language.RU, 150),
    (LOW_32, Language.RU, 100),
    (LOW_21, Language.RU, 100),
    (LOW_WIDE, Language.RU, 150),
    (LOW_HIGH, Language.RU, 100),
]


def complaints(studio: Studio) -> Iterator[str]:
    yield from studio.complaints
    ground = next(
        float(item.property("ground")) for item in studio.everything() if item.property("ground")
    )
    written = list(texts(studio))
    for text in written:
        words = str(text.property("text"))
        above = named_above(text)
        if text.property("truncated") and not above & MAY_BE_CUT:
            yield f"cut: {words!r}"
        if float(text.property("contentWidth")) > text.width() + 1.5:
            yield f"wider than its place: {words!r}"
        box = letters_of(text)
        if box.left() < -1 or box.right() > studio.panel.width + 1:
            yield f"outside the window: {words!r} at {box}"
    yield from _on_top_of_each_other(written, ground)


def _on_top_of_each_other(written: list[QQuickItem], ground: float) -> Iterator[str]:
    popups = [text for text in written if "popup" in _layer(text)]
    for layer in {_layer(text) for text in written}:
        if popups and layer != "popup":
            continue
        boxes = [
            (text, seen(_core(letters_of(text)), text, ground))
            for text in written
            if _layer(text) == layer and not named_above(text) & LISTS
        ]
        for (one, first), (other, second) in combinations(boxes, 2):
            shared = first.intersected(second)
            if shared.width() > 4 and shared.height() > 4:
                yield f"{one.property('text')!r} and {other.property('text')!r} overlap"


def _core(box: QRectF) -> QRectF:
    """Lines stand closer than their boxes: accents and tails may cross, letters may not."""
    inset = box.height() * 0.14
    return box.adjusted(0, inset, 0, -inset)


def _layer(text: QQuickItem) -> str:
    above = named_above(text)
    if above & OVER_THE_SCREEN:
        return "toast"
    item: QQuickItem | None = text
    while item is not None:
        if item.inherits("QQuickOverlay"):
            return "popup"
        item = item.parentItem()
    return "dock" if "dock" in above else "page"


def described(value: object) -> str:
    return value.name if isinstance(value, Panel) else str(value)


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("panel", "language", "percent"), TRIES, ids=described)
def test_every_screen_fits(
    studios: Staging, panel: Panel, language: Language, percent: int
) -> None:
    found: list[str] = []
    for each in scenes():
        shown: Scene = each.in_language(language).looking(Contrast.LIGHT, percent)
        studio = studios(shown, panel)
        told = [*complaints(studio)]
        if told:  # rows are laid out with the frame after the screen has come
            studio.settle()
            told = [*complaints(studio)]
        found += [f"{each.name}: {complaint}" for complaint in told]
    assert not found, "\n".join(found)
