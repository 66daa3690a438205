"""The whole kiosk in this process, drawn into memory at the panel's full size: for watching it."""

from __future__ import annotations

import json
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk import app
from kiosk.commands.demo import present
from kiosk.commands.demo_guest import LunchGuest
from kiosk.commands.demo_home import make_demo_home
from kiosk.domain.names import Language
from kiosk.simulators.launch import SimulatorProcess
from kiosk.simulators.scenario_file import load_scenario

if TYPE_CHECKING:
    from ui.fingers import Fingers
    from ui.shell import Touchscreen

PANEL: Final = (1080, 1920)
GUEST_SECONDS: Final = "0.3"


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedKiosk:
    """A kiosk at work. ``fingers`` touch its screen."""

    core: app.Core
    screen: Touchscreen
    fingers: Fingers

    def guest(self, language: Language = Language.EN) -> LunchGuest:
        return LunchGuest(
            self.fingers,
            lambda: self.core.menu.now.menu,
            lambda number: present(self.core.readers, number),
            language,
        )


def off_screen(play: Callable[[], Awaitable[int]]) -> int:
    """Runs ``play`` on the loop of a screen that is memory, as large as the panel."""

    async def main() -> int:
        return await play()

    with tempfile.TemporaryDirectory(prefix="samovar-panel-") as folder:
        size = {"x": 0, "y": 0, "width": PANEL[0], "height": PANEL[1]}
        look = {"name": "panel", **size, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        panel = Path(folder) / "panel.json"
        panel.write_text(json.dumps({"screens": [look]}), encoding="ascii")
        return app.run_screen(main, platform=f"offscreen:configfile={panel}")


@asynccontextmanager
async def kiosk_in(folder: Path) -> AsyncIterator[app.Core]:
    """A core at work against simulators of its own, from a home in ``folder``."""
    async with SimulatorProcess("--guest-seconds", GUEST_SECONDS) as simulators:
        at = simulators.addresses
        scenario = load_scenario(Path(at.scenario_file))
        home = folder / "home"
        async for _finding in make_demo_home(home, at, scenario, orientation="portrait"):
            pass
        async with app.open_core(home) as core:
            await core.runtime.start()
            try:
                yield core
            finally:
                await core.runtime.stop()


def show(core: app.Core) -> WatchedKiosk:
    """Its screen, full size."""
    screen = app.open_screen(core, app.Look(size=PANEL))
    return WatchedKiosk(core=core, screen=screen, fingers=app.fingers_for(screen))
