"""Contrast of every text against what it stands on, measured on the pixels of the screen.

The window is taken twice, with its letters and without. Where the two differ there are letters:
their colour is the commonest of those pixels, their ground is what the other picture shows there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PIL import Image, ImageChops
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.domain.contrast import Contrast
from tests.ui.findings import ground_of, layers, scrolled
from tests.ui.geometry import Glass, is_text, letters_of, on_screen, seen, texts

LEAST_RATIO: Final = {
    Contrast.LIGHT: 4.5,
    Contrast.DARK_CONTRAST: 7.0,
    Contrast.LIGHT_CONTRAST: 7.0,
}
ROUNDING: Final = 0.02
"""Of a ratio, by eight bits a channel."""
UNSEEN: Final = 12
"""Of 255: less difference than this is no letter."""
STRAYS: Final = 0.02
"""Share of the ground that may be worse: an edge of a picture under the rim of a letter."""
WHOLLY: Final = 0.985
"""Of the greatest difference: a pixel that is letter and nothing else."""
NOTHING: Final = (1, 2, 3)
"""Marks the pixels that do not count; no theme has such a colour."""

Colour = tuple[int, ...]


def hard_to_read(studio: Glass, contrast: Contrast, picture: QImage) -> Iterator[str]:
    """The texts with too little contrast, and those nothing can be seen of. ``picture`` is the
    window as it stands.
    """
    least = LEAST_RATIO[contrast] - ROUNDING
    lettered = _pixels(picture)
    bare = _pixels(_without_letters(studio.window, list(studio.everything())))
    for text, box in _places(studio):
        ratio = contrast_of(lettered, bare, box)
        words = str(text.property("text"))
        if ratio is None:
            yield f"nothing can be seen of {words!r}"
        elif ratio < least:
            yield f"contrast {ratio:.2f}, {LEAST_RATIO[contrast]:g} is the least: {words!r}"


def _places(studio: Glass) -> Iterator[tuple[QQuickItem, tuple[int, int, int, int]]]:
    """Each text on the uppermost layer with the box of it that is in sight."""
    ground = ground_of(studio)
    window = QRectF(0, 0, studio.panel.width, studio.panel.height)
    docks = [
        on_screen(item).adjusted(0, -float(item.property("shade") or 0), 0, 0)
        for name in ("dock", "fade")
        for item in studio.items(name)
    ]
    toasts = [on_screen(item) for item in studio.items("toast")]
    for layer, shown in layers(list(texts(studio))).items():
        for text in shown:
            box = seen(letters_of(text), text, ground).intersected(window)
            if layer == "page":
                box = _above(box, docks if scrolled(text) else [])
            covered = layer != "toast" and any(box.intersects(toast) for toast in toasts)
            # A line that is hardly in sight has no letters to measure.
            if covered or box.width() < 4 or box.height() < text.height() * 0.4:
                continue
            yield text, (int(box.left()), int(box.top()), int(box.right()) + 1, int(box.bottom()))


def _above(box: QRectF, docks: list[QRectF]) -> QRectF:
    """What is left of it where content scrolls away below a dock, in its shadow or in its fade."""
    for dock in docks:
        if dock.left() <= box.center().x() <= dock.right() and box.bottom() > dock.top():
            box = QRectF(box.left(), box.top(), box.width(), dock.top() - box.top())
    return box


def _without_letters(window: QQuickWindow, items: list[QQuickItem]) -> QImage:
    """The window as it is but for its words. Shrinking them to nothing moves nothing else."""
    scales = [(item, item.scale()) for item in items if is_text(item)]
    for item, _ in scales:
        item.setScale(0)
    picture = window.grabWindow()
    for item, scale in scales:
        item.setScale(scale)
    return picture


def _pixels(picture: QImage) -> Image.Image:
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    size = (plain.width(), plain.height())
    return Image.frombuffer(
        "RGB", size, bytes(plain.constBits()), "raw", "BGRX", plain.bytesPerLine(), 1
    )


def contrast_of(
    lettered: Image.Image, bare: Image.Image, box: tuple[int, int, int, int]
) -> float | None:
    """Of the letters in a box (left, top, right, bottom), by the picture with them and the one
    without; ``None`` where both are the same.
    """
    with_letters, ground = lettered.crop(box), bare.crop(box)
    difference = ImageChops.difference(with_letters, ground).convert("L")
    most = max(level for level, times in enumerate(difference.histogram()) if times)
    if most < UNSEEN:
        return None
    inked = difference.point([255 if level >= most * WHOLLY else 0 for level in range(256)])
    touched = difference.point([255 if level >= UNSEEN else 0 for level in range(256)])
    ink = max(_colours(with_letters, inked))[1]
    return _worst(ink, _colours(ground, touched))


def _colours(picture: Image.Image, mask: Image.Image) -> list[tuple[int, Colour]]:
    """How often each colour is found where the mask is set."""
    masked = Image.composite(picture, Image.new("RGB", picture.size, NOTHING), mask)
    found = masked.getcolors(picture.width * picture.height) or []
    return [
        (times, colour)
        for times, colour in found
        if isinstance(colour, tuple) and colour != NOTHING
    ]


def _worst(ink: Colour, ground: list[tuple[int, Colour]]) -> float:
    by_ratio = sorted((_ratio(ink, colour), times) for times, colour in ground)
    strays = STRAYS * sum(times for _, times in by_ratio)
    for ratio, times in by_ratio:
        strays -= times
        if strays < 0:
            return ratio
    return by_ratio[-1][0]


def _ratio(one: Colour, other: Colour) -> float:
    first, second = _luminance(one), _luminance(other)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


_LINEAR: Final = [
    part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4
    for part in range(256)
]


def _luminance(colour: Colour) -> float:
    red, green, blue = (_LINEAR[part] for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
