"""The whole kiosk in this process, drawn into memory at the panel's full size: for watching it."""

from __future__ import annotations

import json
import tempfile
import tomllib
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import tomli_w

from kiosk import app, on_screen
from kiosk.commands.demo import present
from kiosk.commands.demo_guest import LunchGuest
from kiosk.commands.demo_home import make_demo_home
from kiosk.commands.display import on_display
from kiosk.domain.names import Language
from kiosk.settings.card_system import CardSystemKind
from kiosk.settings.profile import PROFILE_FILE
from kiosk.simulators.addresses import SimulatorAddresses
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


def off_screen(play: Callable[[], Coroutine[Any, Any, int]], panel: tuple[int, int] = PANEL) -> int:
    """Runs ``play`` on the loop of a screen that is memory, as large as the panel."""
    with tempfile.TemporaryDirectory(prefix="samovar-panel-") as folder:
        return on_display(play, platform=panel_platform(Path(folder), panel))


def panel_platform(folder: Path, pixels: tuple[int, int] = PANEL) -> str:
    """Qt's platform with a screen of the panel's size, which is described in ``folder``."""
    size = {"x": 0, "y": 0, "width": pixels[0], "height": pixels[1]}
    look = {"name": "panel", **size, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    panel = folder / "panel.json"
    panel.write_text(json.dumps({"screens": [look]}), encoding="ascii")
    return f"offscreen:configfile={panel}"


async def set_up(
    home: Path, at: SimulatorAddresses, card_system: CardSystemKind = CardSystemKind.CRM7
) -> None:
    """A home for these simulators."""
    scenario = load_scenario(Path(at.scenario_file))
    findings = make_demo_home(home, at, scenario, orientation="portrait", card_system=card_system)
    async for _finding in findings:
        pass


@asynccontextmanager
async def kiosk_in(
    folder: Path,
    readers: Sequence[Mapping[str, Any]] = (),
    guest_seconds: str = GUEST_SECONDS,
    devices: Mapping[str, Mapping[str, Any]] | None = None,
    scenario: str = "samovar",
) -> AsyncIterator[app.Core]:
    """A core at work against simulators of its own, from a home in ``folder``.

    ``readers`` are drivers with their options, beside the simulated reader; ``guest_seconds`` is
    what a guest takes at the terminal; ``devices`` are more of the profile, by their names in it;
    ``scenario`` is a shipped one or a file.
    """
    options = ("--guest-seconds", guest_seconds, "--scenario", scenario)
    async with (
        SimulatorProcess(*options) as simulators,
        kiosk_at(folder, simulators, readers, devices) as core,
    ):
        yield core


@asynccontextmanager
async def kiosk_at(
    folder: Path,
    simulators: SimulatorProcess,
    readers: Sequence[Mapping[str, Any]] = (),
    devices: Mapping[str, Mapping[str, Any]] | None = None,
) -> AsyncIterator[app.Core]:
    """The same against simulators that are running already."""
    await set_up(folder / "home", simulators.addresses)
    add_readers(folder / "home" / PROFILE_FILE, readers)
    add_devices(folder / "home" / PROFILE_FILE, devices or {})
    async with app.open_core(folder / "home") as core:
        await core.runtime.start()
        try:
            yield core
        finally:
            await core.runtime.stop()


def add_readers(profile: Path, readers: Sequence[Mapping[str, Any]]) -> None:
    """Drivers with their options, behind those a profile has."""
    tables = tomllib.loads(profile.read_text(encoding="utf-8"))
    tables["devices"]["card_readers"] += readers
    profile.write_text(tomli_w.dumps(tables), encoding="utf-8")


def add_devices(profile: Path, devices: Mapping[str, Mapping[str, Any]]) -> None:
    """Drivers with their options, for devices of a profile by their names in it."""
    tables = tomllib.loads(profile.read_text(encoding="utf-8"))
    tables["devices"].update(devices)
    profile.write_text(tomli_w.dumps(tables), encoding="utf-8")


def show(core: app.Core, panel: tuple[int, int] = PANEL) -> WatchedKiosk:
    """Its screen, as large as the panel."""
    screen = on_screen.open_screen(core, on_screen.Look(size=panel))
    return WatchedKiosk(core=core, screen=screen, fingers=on_screen.fingers_for(screen))
