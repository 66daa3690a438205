"""`python -m tests.e2e.counted_lunch`: a lunch as it is served, in as few touches as there can be.

A line of JSON: each touch, what was paid and the number. The café's menu opens on soups, as a
restaurant's opens on what most guests take; no card, no questions, the dish as it is served.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF

from resources.paths import resource_path
from tests.e2e.off_screen import WatchedKiosk, kiosk_in, off_screen, show
from ui.fingers import Fingers

SCENARIO: Final = "samovar.toml"
CATEGORY: Final = "[[category]]\n"
COMBOS: Final = 'name = "Комбо"'
WITHIN_S: Final = 30.0
PAYING_S: Final = 60.0


class CountedFingers(Fingers):
    """They know how often they have touched the glass."""

    touches = 0

    async def tap_at(self, point: QPointF) -> None:
        self.touches += 1
        await super().tap_at(point)


def soups_first(file: Path) -> None:
    """The café with its combos on the last page."""
    shipped = resource_path("scenarios", SCENARIO).read_text(encoding="utf-8")
    head, *categories = shipped.split(CATEGORY)
    ordered = sorted(categories, key=lambda category: COMBOS in category)
    file.write_text(CATEGORY.join([head, *ordered]), encoding="utf-8")


async def lunch(kiosk: WatchedKiosk) -> dict[str, object]:
    fingers = CountedFingers(kiosk.screen.window)
    menu = kiosk.core.menu.now.menu
    await fingers.wait_for("attractScreen", "start", within_s=WITHIN_S)
    dish = next(
        menu.dishes[key]
        for key in menu.categories[0].dish_ids
        if menu.dishes[key].can_be_added_at_once and not menu.dishes[key].sold_out
    )
    told: dict[str, object] = {}
    for names in (
        ("start",),
        ("kind-eat-in",),
        (f"dish-{dish.id}", "plus"),
        ("viewOrder",),
        ("checkOut",),
        ("passOn",),
        ("way-station",),
    ):
        await fingers.tap(*names, within_s=WITHIN_S)
        told["/".join(names)] = fingers.touches
    await fingers.wait_for("doneScreen", within_s=PAYING_S)
    purchase = kiosk.core.session.snapshot.purchase
    assert purchase is not None
    return {
        "touches": fingers.touches,
        "after": told,
        "price": dish.price.minor,
        "paid": purchase.to_pay.minor,
        "telling": purchase.telling,
        "number": purchase.number,
    }


async def play() -> int:
    with tempfile.TemporaryDirectory(prefix="samovar-counted-") as folder:
        scenario = Path(folder) / SCENARIO
        soups_first(scenario)
        async with kiosk_in(Path(folder), scenario=str(scenario)) as core:
            async with asyncio.timeout(WITHIN_S):
                while not core.menu.now.menu.categories:  # noqa: ASYNC110 - a menu rings no bell
                    await asyncio.sleep(0.05)
            kiosk = show(core)
            print(json.dumps(await lunch(kiosk)))
            kiosk.screen.close()
    return 0


if __name__ == "__main__":
    sys.exit(off_screen(play))
