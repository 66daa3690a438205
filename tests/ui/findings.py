"""What is wrong with a screen as it stands on the glass: cut, outside, on top, too small."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from tests.shots.studio import Panel
from tests.ui.geometry import (
    Glass,
    ancestors,
    letters_of,
    named_above,
    on_screen,
    seen,
    texts,
    touchable,
)

# Where section 6 of the drawings' rules lets a dish's name end in an ellipsis.
MAY_BE_CUT: Final = {"basketPanel", "dishCard", "comboCard", "basketLine", "foundDishes"}
# A list of cards behind its own dock: the cards' own tests look after them.
LISTS: Final = {"dishGrid"}
OVER_THE_SCREEN: Final = {"toast"}
IN_A_PICTURE: Final = {"inPicture"}
"""A word that is part of a drawing and said elsewhere."""
LEAST_TARGET_MM: Final = 12
MAIN_TARGET_MM: Final = 20
LEAST_CAPITAL_MM: Final = 4.8
CAPITAL: Final = 0.72
"""Height of a capital letter in parts of the size of the typeface."""


def findings(studio: Glass) -> Iterator[str]:
    """Everything but the colours, for which a picture is needed (``tests.ui.legible``)."""
    yield from studio.complaints
    ground = ground_of(studio)
    written = list(texts(studio))
    yield from _cut_or_outside(written, studio.panel)
    yield from _on_top_of_each_other(written, ground)
    yield from _too_small_to_read(written, studio.panel)
    yield from _hard_to_touch(studio, ground)


def out_of_reach(studio: Glass) -> Iterator[str]:
    """In low mode, what can be touched above the band at the bottom."""
    ground, highest = ground_of(studio), studio.panel.highest_touch
    for shown in layers(list(touchable(studio))).values():
        for item in shown:
            box = seen(on_screen(item), item, ground)
            if not box.isEmpty() and box.top() < highest - 1:
                yield f"{item.objectName()} begins at {box.top():.0f}, the band at {highest:.0f}"


def ground_of(studio: Glass) -> float:
    """Where the dock of the screen begins; the lower edge where it has none."""
    grounds = (
        float(item.property("ground")) for item in studio.everything() if item.property("ground")
    )
    return next(grounds, float(studio.panel.height))


def pixels_per_mm(panel: Panel) -> float:
    return float((panel.width**2 + panel.height**2) ** 0.5) / (panel.diagonal_inches * 25.4)


def _cut_or_outside(written: list[QQuickItem], panel: Panel) -> Iterator[str]:
    for text in written:
        words = str(text.property("text"))
        if text.property("truncated") and not named_above(text) & MAY_BE_CUT:
            yield f"cut: {words!r}"
        if float(text.property("contentWidth")) > text.width() + 1.5:
            yield f"wider than its place: {words!r}"
        box = letters_of(text)
        if box.left() < -1 or box.right() > panel.width + 1:
            yield f"outside the window: {words!r} at {box}"
        if not scrolled(text) and (box.top() < -1 or box.bottom() > panel.height + 1):
            yield f"above or below the window: {words!r} at {box}"


def scrolled(item: QQuickItem) -> bool:
    """Whether it stands among what can be moved under the dock."""
    return any(each.inherits("QQuickFlickable") for each in ancestors(item))


def _on_top_of_each_other(written: list[QQuickItem], ground: float) -> Iterator[str]:
    for layer, shown in layers(written).items():
        boxes = [
            (text, seen(_core(letters_of(text)), text, ground))
            for text in shown
            if layer != "page" or not named_above(text) & LISTS
        ]
        for (one, first), (other, second) in combinations(boxes, 2):
            shared = first.intersected(second)
            if shared.width() > 4 and shared.height() > 4:
                yield f"{one.property('text')!r} and {other.property('text')!r} overlap"


def layers(items: list[QQuickItem]) -> dict[str, list[QQuickItem]]:
    """What belongs together by what it lies on; below a sheet nothing counts."""
    found: dict[str, list[QQuickItem]] = {}
    for item in items:
        found.setdefault(_layer(item), []).append(item)
    return {"popup": found["popup"]} if "popup" in found else found


def _core(box: QRectF) -> QRectF:
    """Lines stand closer than their boxes: accents and tails may cross, letters may not."""
    inset = box.height() * 0.14
    return box.adjusted(0, inset, 0, -inset)


def _layer(item: QQuickItem) -> str:
    above = named_above(item)
    if above & OVER_THE_SCREEN:
        return "toast"
    if any(each.inherits("QQuickOverlay") for each in ancestors(item)):
        return "popup"
    return "dock" if "dock" in above else "page"


def _too_small_to_read(written: list[QQuickItem], panel: Panel) -> Iterator[str]:
    least = LEAST_CAPITAL_MM * pixels_per_mm(panel) / CAPITAL
    for text in written:
        pixels = text.property("font").pixelSize()
        if pixels < least and text.objectName() not in IN_A_PICTURE:
            yield f"{pixels} pixels high, {least:.1f} are the least: {text.property('text')!r}"


def _hard_to_touch(studio: Glass, ground: float) -> Iterator[str]:
    per_mm = pixels_per_mm(studio.panel)
    targets = list(touchable(studio))
    for item in targets:
        name, box = item.objectName(), on_screen(item)
        if not name:
            yield f"a nameless target {item.property('text')!r}"
        main = item.metaObject().className().startswith("PrimaryButton")
        least = (MAIN_TARGET_MM if main else LEAST_TARGET_MM) * per_mm - 1
        if box.width() < least or box.height() < least:
            yield f"{name} is {box.width():.0f} x {box.height():.0f}, {least:.0f} is the least"
        inside = box.left() >= -1 and box.right() <= studio.panel.width + 1
        if not inside and "utility" not in name and box.right() > 0:
            yield f"{name} leaves the window: {box.left():.0f} to {box.right():.0f}"
        if not scrolled(item) and box.bottom() > studio.panel.height + 1:
            yield f"{name} ends below the window, at {box.bottom():.0f}"
    for shown in layers(targets).values():
        boxes = [(item, seen(on_screen(item), item, ground)) for item in shown]
        for (one, first), (other, second) in combinations(boxes, 2):
            shared = first.intersected(second)
            if shared.width() <= 2 or shared.height() <= 2:
                continue
            if one not in ancestors(other) and other not in ancestors(one):
                yield f"{one.objectName()} and {other.objectName()} take the same touches"
