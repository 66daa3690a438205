"""`kiosk demo`: simulators, a throw-away profile and the touchscreen, with one command."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated, Final, Protocol, runtime_checkable

import typer
from rich.console import Console
from rich.markup import escape

from hardware.protocols import CardReader
from kiosk import app, on_screen
from kiosk.checkout.purchase import Purchase
from kiosk.commands.demo_gallery import show_gallery
from kiosk.commands.demo_guest import LunchGuest
from kiosk.commands.demo_home import make_demo_home
from kiosk.commands.display import on_display
from kiosk.commands.exits import Exit
from kiosk.commands.outcome import Outcome, as_object, message_of, outcome_of
from kiosk.domain.money import Money
from kiosk.domain.names import Language
from kiosk.endings import told_to_end
from kiosk.logs import start_log
from kiosk.setup.steps import TITLES, StepOutcome
from kiosk.simulators.launch import SimulatorProcess, SimulatorsNotStarted
from kiosk.simulators.scenario import Scenario
from kiosk.simulators.scenario_file import load_scenario

_UNSEEN: Final = {
    False: "a scripted guest plays off-screen.",
    True: "the gallery leaves its pictures in a folder.",
}
PORTRAIT: Final = (1080, 1920)
LANDSCAPE: Final = (1920, 1080)
_CARDS_IN_DRAWER: Final = 5
"""So many have room beside the troubles on a landscape screen."""

TROUBLES: Final = {
    "The bank says no": "cash:payment-declined:PayOrder*1",
    "The answer to the payment is lost": "cash:lose-answer:PayOrder*1",
    "A price changes": "cash:wrong-total:SaveOrder*1",
    "The cash server is gone": "cash:lose-request",
    "The card system is gone": "crm:lose-request",
}
"""What the drawer can do to the restaurant, as moods of the simulators."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoOptions:
    """What the command line asked for. ``platform`` is Qt's plug-in, ``None`` for the usual one."""

    headless: bool
    as_json: bool
    clean: bool
    landscape: bool
    language: Language
    screenshots: Path | None
    guest_seconds: float
    platform: str | None
    places: Path | None


def demo(
    headless: Annotated[
        bool, typer.Option("--headless", help="No window: a scripted guest buys lunch.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="With --headless: end with one JSON object.")
    ] = False,
    clean: Annotated[bool, typer.Option("--clean", help="Hide the drawer with cards.")] = False,
    landscape: Annotated[
        bool, typer.Option("--landscape", help="1920 by 1080 instead of 1080 by 1920.")
    ] = False,
    language: Annotated[
        Language, typer.Option(help="The language of the scripted guest, or of the gallery.")
    ] = Language.RU,
    screenshots: Annotated[
        Path | None, typer.Option(help="Folder for pictures where nobody sees a window.")
    ] = None,
    guest_seconds: Annotated[
        float, typer.Option(min=0, help="How long a guest takes at the terminal.")
    ] = 2.0,
    gallery: Annotated[
        bool, typer.Option("--gallery", help="Every control in every state, and no restaurant.")
    ] = False,
    vnc: Annotated[
        int | None, typer.Option(metavar="PORT", help="Show the screen over VNC on this port.")
    ] = None,
    places: Annotated[
        Path | None, typer.Option(hidden=True, help="Socket to ask where things are on the screen.")
    ] = None,
) -> None:
    """Show the kiosk against simulators in a process of their own.

    Without a display a scripted guest buys lunch off-screen and leaves screenshots.
    """
    unseen = headless or (vnc is None and not on_screen.screen_available(os.environ))
    if unseen and not headless and not as_json:
        typer.echo("There is no display here, so " + _UNSEEN[gallery])
    platform = "offscreen" if unseen else _vnc_platform(vnc, landscape)
    if gallery:
        size = LANDSCAPE if landscape else PORTRAIT
        look = on_screen.Look(size=size, windowed=unseen or platform is None, cursor=True)
        folder = screenshots or Path(tempfile.mkdtemp(prefix="samovar-gallery-"))
        shown = partial(show_gallery, look, language, folder if unseen else None)
        raise typer.Exit(on_display(shown, platform=platform))
    options = DemoOptions(
        headless=unseen,
        as_json=as_json,
        clean=clean,
        landscape=landscape,
        language=language,
        screenshots=screenshots,
        guest_seconds=guest_seconds,
        platform=platform,
        places=places,
    )
    raise typer.Exit(on_display(lambda: _Demo(options).play(), platform=platform))


def _vnc_platform(port: int | None, landscape: bool) -> str | None:
    """Qt's own VNC server with a screen of the panel's size; ``None``: a window on this desktop."""
    if port is None:
        return None
    width, height = LANDSCAPE if landscape else PORTRAIT
    return f"vnc:size={width}x{height}:port={port}"


class _Demo:
    """One demonstration from start to end."""

    def __init__(self, options: DemoOptions) -> None:
        self._options = options
        self._console = Console(stderr=options.as_json, highlight=False)

    async def play(self) -> int:
        """The exit status."""
        try:
            async with self._restaurant() as (core, simulators, scenario):
                if self._options.headless:
                    return await self._guest(core)
                return await self._touchscreen(core, simulators, scenario)
        except SimulatorsNotStarted as trouble:
            return _fail(f"The simulators did not start: {trouble}", Exit.FAULT)

    @asynccontextmanager
    async def _restaurant(self) -> AsyncIterator[tuple[app.Core, SimulatorProcess, Scenario]]:
        """Simulators, a home of their making, and the kiosk at work."""
        seconds = str(self._options.guest_seconds)
        with tempfile.TemporaryDirectory(prefix="samovar-demo-") as folder:
            home = Path(folder) / "home"
            async with SimulatorProcess("--guest-seconds", seconds) as simulators:
                at = simulators.addresses
                scenario = load_scenario(Path(at.scenario_file))
                self._say(f"[bold]{escape(scenario.title)}[/] opens on this machine")
                orientation = "landscape" if self._options.landscape else "portrait"
                async for found in make_demo_home(home, at, scenario, orientation=orientation):
                    if found.outcome is not StepOutcome.NOT_NEEDED:
                        self._say(f"  [dim]{TITLES[found.step]}:[/] {escape(found.words)}")
                log = start_log(home / "logs")
                try:
                    async with app.open_core(home, app.Surroundings(hide=log.hide)) as core:
                        await core.runtime.start()
                        try:
                            yield core, simulators, scenario
                        finally:
                            await core.runtime.stop()
                finally:
                    log.close()

    async def _touchscreen(
        self, core: app.Core, simulators: SimulatorProcess, scenario: Scenario
    ) -> int:
        """By hand, until the window is closed."""
        screen = on_screen.open_screen(core, self._look(windowed=self._options.platform is None))
        if not self._options.clean:
            on_screen.open_drawer(core, screen, _drawer(core, simulators, scenario))
        async with AsyncExitStack() as told:
            told.enter_context(told_to_end(screen.closed.set))
            if self._options.places is not None:
                facts = {"control": simulators.addresses.control_url}
                answers = on_screen.tell_places(screen, self._options.places, facts)
                await told.enter_async_context(answers)
            self._say("The kiosk is open. Close its window to end the demonstration.")
            await on_screen.until_closed(screen)
        return 0

    async def _guest(self, core: app.Core) -> int:
        """A scripted guest buys lunch off-screen."""
        screen = on_screen.open_screen(core, self._look(windowed=True))
        folder = self._options.screenshots or Path(tempfile.mkdtemp(prefix="samovar-screens-"))
        folder.mkdir(parents=True, exist_ok=True)
        fingers = on_screen.fingers_for(screen)
        guest = LunchGuest(
            fingers,
            lambda: core.menu.now.menu,
            lambda number: present(core.readers, number),
            self._options.language,
        )
        place = 0
        try:
            async for step in guest.buy_lunch():
                place += 1
                await fingers.settle()
                screen.picture().save(str(folder / f"{place:02d}-{step.name}.png"))
                self._say(f"  [dim]{step.ms:>6} ms[/]  {step.told}")
        except TimeoutError as trouble:
            screen.picture().save(str(folder / "lost.png"))
            return _fail(f"The guest got lost: {trouble}", Exit.FAULT)
        finally:
            screen.close()
        (purchase,) = await core.store.purchases.latest(1)
        return self._told(purchase, folder, place)

    def _told(self, purchase: Purchase, folder: Path, pictures: int) -> int:
        if self._options.as_json:
            typer.echo(json.dumps({**as_object(purchase), "screenshots": str(folder)}))
        else:
            numbers = " and ".join(str(number) for number in purchase.licence_numbers)
            self._say(f"[bold]Order number {purchase.order_number}[/], {message_of(purchase)}")
            charged, points = _roubles(purchase.charged), _roubles(purchase.points_taken)
            receipt = purchase.receipt_number
            self._say(f"  charged {charged}, points used {points}, receipt {receipt}")
            self._say(f"  licence sequence of SaveOrder and PayOrder: {numbers}")
            self._say(f"  {pictures} screenshots in {folder}")
        return 0 if outcome_of(purchase) is Outcome.PAID else Exit.FAULT

    def _look(self, *, windowed: bool) -> on_screen.Look:
        size = LANDSCAPE if self._options.landscape else PORTRAIT
        return on_screen.Look(size=size, windowed=windowed, cursor=True)

    def _say(self, text: str) -> None:
        self._console.print(text, soft_wrap=True)


def present(readers: Mapping[str, CardReader], number: str) -> None:
    """Holds a card to the first simulated reader there is."""
    for reader in readers.values():
        if isinstance(reader, Presentable):
            reader.present(number)
            return


@runtime_checkable
class Presentable(Protocol):
    """A reader that cards can be presented to by a call: a simulated one."""

    def present(self, number: str) -> None: ...


def _drawer(
    core: app.Core, simulators: SimulatorProcess, scenario: Scenario
) -> on_screen.DrawerContent:
    """What the developer's drawer offers: the scenario's cards and a few troubles."""
    return on_screen.DrawerContent(
        cards=tuple(
            (card.code, f"{card.first_name} · {card.status.value}")
            for card in scenario.card_system.cards[:_CARDS_IN_DRAWER]
        ),
        present=lambda number: present(core.readers, number),
        last_code=lambda: _last_code(simulators),
        troubles=tuple(TROUBLES),
        play=lambda name: simulators.set_mood(TROUBLES[name]),
        calm=simulators.clear_moods,
    )


async def _last_code(simulators: SimulatorProcess) -> str:
    """The code in the newest message of the card system; empty where it has sent none."""
    sent = await simulators.messages()
    return sent[-1]["code"] if sent else ""


def _roubles(amount: Money) -> str:
    return f"{amount.minor // 100}.{amount.minor % 100:02d} roubles"


def _fail(sentence: str, status: Exit) -> Exit:
    typer.echo(sentence, err=True)
    return status
