"""`python -m tests.e2e.reached_lunch WISH...`: lunch with fingers that say how high they reach.

A wish is the name of a row of the accessibility sheet: ``lowMode``, ``stepByStep``. It is touched
first; from then on no touch is above the band, and no finger is drawn over the screen: arrows lead
through what is longer than its place. A line of JSON: the order's number, every touch's height
above the floor in millimetres, the steps of the guest.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.commands.demo import present
from kiosk.commands.demo_guest import LunchGuest
from kiosk.domain.names import Language
from tests.e2e.off_screen import WatchedKiosk, kiosk_in, off_screen, show

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from kiosk.app import Core
    from ui.fingers import Fingers

LOOK_AGAIN_S: Final = 0.05
STILL_S: Final = 0.4
MOST_ARROWS: Final = 40
MENU_S: Final = 60.0


class OutOfReach(AssertionError):
    """No arrow on the screen led to what the guest was looking for."""


class ShortArms:
    """Fingers that only tap, and write down how high. The other names are ``Fingers``'s own."""

    def __init__(
        self, fingers: Fingers, height: int, pixels_per_mm: float, lower_edge_mm: int
    ) -> None:
        self._fingers = fingers
        self._height = height
        self._pixels_per_mm = pixels_per_mm
        self._lower_edge_mm = lower_edge_mm
        self.heights_mm: list[float] = []

    async def wait_for(self, *names: str, within_s: float = 10.0) -> QQuickItem:
        return await self._fingers.wait_for(*names, within_s=within_s)

    async def tap(self, *names: str, within_s: float = 10.0) -> None:
        """Led by arrows to what is not on the page yet; a dish on the shelf is shown before."""
        for _ in range(MOST_ARROWS):
            item = self._fingers.find(*names)
            if item is not None and not item.inherits("QQuickAbstractButton"):
                return  # the name of a category: it is on the shelf already
            if item is not None and item.isEnabled() and self._fingers.reachable(item):
                shows_first = bool(item.property("corner")) and not item.property("chosen")
                await self._touch(item)
                if shows_first:  # now the dish is in the shop window, another tap opens it
                    await self._touch(await self._fingers.wait_for(*names))
                return
            arrow = self._arrow(names[-1])
            if arrow is None:
                await asyncio.sleep(LOOK_AGAIN_S)
            else:
                await self._touch(arrow)
                await asyncio.sleep(STILL_S)
        raise OutOfReach(f"{' / '.join(names)}: {sorted(set(self._fingers.names()))}")

    def _arrow(self, wanted: str) -> QQuickItem | None:
        """What leads on from here, if anything does now."""
        leads = ["pageDown", "nextQuestion"]
        if wanted.startswith("category-"):
            leads = ["categoryAfter", *leads]
        elif wanted.startswith("dish-"):
            leads = ["dishesAfter", *leads]
        for name in leads:
            item = self._fingers.find(name)
            if item is not None and item.isEnabled() and self._fingers.reachable(item):
                return item
        return None

    async def _touch(self, item: QQuickItem) -> None:
        middle = item.mapToScene(item.boundingRect().center())
        up = (self._height - middle.y()) / self._pixels_per_mm
        self.heights_mm.append(round(self._lower_edge_mm + up, 1))
        await self._fingers.tap_at(middle)


async def menu_of(core: Core) -> None:
    """Until there is one."""
    async with asyncio.timeout(MENU_S):
        while True:
            if core.menu.now.menu.dishes:
                return
            await asyncio.sleep(LOOK_AGAIN_S)


async def lunch(kiosk: WatchedKiosk, wishes: Sequence[str]) -> dict[str, object]:
    core, fingers = kiosk.core, kiosk.fingers
    site = core.profile.site
    window = kiosk.screen.window
    diagonal = (window.width() ** 2 + window.height() ** 2) ** 0.5
    per_mm = diagonal / (site.panel_inches * 25.4)
    arms = ShortArms(fingers, window.height(), per_mm, site.lower_edge_mm)
    await fingers.wait_for("attractScreen", within_s=30)
    await arms.tap("utility-access")
    for wish in wishes:
        await arms.tap(wish)
    await arms.tap("closeSheet")
    await menu_of(core)
    guest = LunchGuest(
        arms,
        lambda: core.menu.now.menu,
        lambda number: present(core.readers, number),
        Language.RU,
    )
    steps = [step.name async for step in guest.buy_lunch()]
    purchase = core.session.snapshot.purchase
    return {
        "number": purchase.number if purchase else "",
        "steps": steps,
        "heights_mm": arms.heights_mm,
    }


async def play(wishes: Sequence[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="samovar-reached-") as folder:
        async with kiosk_in(Path(folder)) as core:
            kiosk = show(core)
            print(json.dumps(await lunch(kiosk, wishes)))
            kiosk.screen.close()
    return 0


if __name__ == "__main__":
    sys.exit(off_screen(lambda: play(sys.argv[1:])))
