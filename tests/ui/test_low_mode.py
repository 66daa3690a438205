"""Low mode: whatever can be touched lies in the band up to 1100 mm above the floor."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.intents import Contrast
from tests.shots.studio import LOW, LOW_HIGH, LOW_PANELS, Panel, Studio
from tests.ui.conftest import Staging
from tests.ui.geometry import named_above, on_screen, seen
from tests.ui.scenes import scenes

GUEST_SCENES = [each for each in scenes() if each.snapshot.staff is None]


def named(value: object) -> str:
    return value.name if isinstance(value, Panel) else str(value)


def targets(studio: Studio) -> Iterator[tuple[QQuickItem, QRectF]]:
    """What can be touched now, with the part of it that lies open."""
    ground = float(studio.item("dock").mapToScene(QPoint(0, 0)).y())
    sheets = [item for item in studio.everything() if item.inherits("QQuickPopupItem")]
    for item in studio.everything():
        if not item.inherits("QQuickAbstractButton") or not item.isEnabled():
            continue
        if sheets and not is_below(item, sheets[-1]):
            continue
        box = on_screen(item)
        if "dock" not in named_above(item):
            box = seen(box, item, ground)
        if not box.isEmpty():
            yield item, box


def is_below(item: QQuickItem, root: QQuickItem) -> bool:
    above: QQuickItem | None = item
    while above is not None and above is not root:
        above = above.parentItem()
    return above is not None


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("panel", "percent"),
    [*((panel, 100) for panel in LOW_PANELS), (LOW, 150), (LOW_HIGH, 150)],
    ids=named,
)
def test_everything_to_touch_is_in_the_band_and_large_enough(
    studios: Staging, panel: Panel, percent: int
) -> None:
    found: list[str] = []
    least = 12 * panel.pixels_per_mm - 1
    for each in GUEST_SCENES:
        studio = studios(each.looking(Contrast.LIGHT, percent), panel)
        found += [f"{each.name}: {complaint}" for complaint in studio.complaints]
        for item, box in targets(studio):
            name, whole = item.objectName(), on_screen(item)
            if box.top() < panel.highest_touch - 1:
                found.append(f"{each.name}: {name} begins at {box.top():.0f}")
            if box.bottom() > panel.height + 1 and "utility" not in name:
                found.append(f"{each.name}: {name} ends at {box.bottom():.0f}")
            if whole.width() < least or whole.height() < least:
                found.append(f"{each.name}: {name} is {whole.width():.0f} x {whole.height():.0f}")
    assert not found, "\n".join(found)
