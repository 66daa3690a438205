"""One device tried: what is done to it, and what came of it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Final

from msgspec import Struct, field

from hardware.printers import NotPrinted, Printed
from hardware.protocols import Backlight, CardSeen, DeviceHealth, HealthState, Lamp, SoundPlayer
from kiosk.checkout.card_terminal import OwnTerminal
from kiosk.checkout.ports import PurchaseBook
from kiosk.devices.aids import Aids
from kiosk.devices.cards import TakeEvent
from kiosk.devices.cues import Cue
from kiosk.devices.light import ServiceLight
from kiosk.devices.sounds import Sounds
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.names import Language
from kiosk.errors import SettingsError
from kiosk.house_intents import VoiceTried
from kiosk.house_snapshots import DeviceKind, TrialEnd

if TYPE_CHECKING:
    from kiosk.receipts.printing import PaperDesk

LAMP_S: Final = 2.0
DIMMED_S: Final = 2.0
DIMMED: Final = 30
"""Per cent."""
TERMINAL_S: Final = 20.0
"""A terminal that has not said by then whether it is idle counts as away."""


class CardMade(Discreet, frozen=True, kw_only=True):
    """What the site's rules made of a card: a number, or why there is none."""

    number: Unsaid[str] = ""
    misfit: str = ""


class Devices(Struct, frozen=True, kw_only=True):
    """Every device of the running kiosk; each may be absent. ``drivers`` are their names.
    ``brightness`` is the profile's, in per cent."""

    readers: Callable[[], Mapping[str, DeviceHealth]]
    divert_cards: Callable[[TakeEvent | None], None]
    card_of: Callable[[str, CardSeen], CardMade]
    book: PurchaseBook
    language: Language
    aids: Aids
    terminal: OwnTerminal | None = None
    paper: PaperDesk | None = None
    light: ServiceLight | None = None
    player: SoundPlayer | None = None
    sounds: Sounds | None = None
    backlight: Backlight | None = None
    brightness: Callable[[], int] = lambda: 100
    drivers: Mapping[DeviceKind, str] = field(default_factory=dict)
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


class Trials:
    """One trial. ``show`` hears of every lamp that is lit meanwhile."""

    def __init__(self, devices: Devices, show: Callable[[Trials, str], None]) -> None:
        self._devices = devices
        self._show = show
        self._ended = False

    def end(self) -> None:
        """Nobody looks any more: light and panel are as they were."""
        self._ended = True
        self._restore()

    async def run(self, kind: DeviceKind, spoken: VoiceTried | None) -> TrialEnd | None:
        """Tries it; ``None`` where it shows by itself, or nobody looked to the end."""
        match kind:
            case DeviceKind.TERMINAL:
                return await self._terminal()
            case DeviceKind.PRINTER:
                return await self._printer()
            case DeviceKind.LIGHT:
                return await self._light()
            case DeviceKind.BACKLIGHT:
                return await self._backlight()
            case DeviceKind.SOUND:
                return self._sound()
            case DeviceKind.SPEECH:
                return self._voice(spoken)
            case _:
                return None

    async def _terminal(self) -> TrialEnd | None:
        terminal = self._devices.terminal
        if terminal is None:
            return None
        if await self._devices.book.unfinished():
            return TrialEnd.PURCHASE
        try:
            async with asyncio.timeout(TERMINAL_S):
                why = await terminal.not_ready()
        except TimeoutError:
            return TrialEnd.DOWN
        return TrialEnd.IDLE if why is None else TrialEnd(why.value)

    async def _printer(self) -> TrialEnd | None:
        if self._devices.paper is None:
            return None
        try:
            printed = await self._devices.paper.test_page(self._devices.language)
        except SettingsError:
            return TrialEnd.UNPRINTABLE
        match printed:
            case Printed(confirmed=confirmed):
                return TrialEnd.DONE if confirmed else TrialEnd.SENT
            case NotPrinted(trouble=trouble):
                return TrialEnd(trouble.value)

    async def _light(self) -> TrialEnd | None:
        light = self._devices.light
        if light is None:
            return None
        for lamp in (Lamp.GREEN, Lamp.AMBER, Lamp.RED):
            if self._ended:
                return None
            light.try_out(lamp)
            self._show(self, lamp.value)
            await self._devices.sleep(LAMP_S)
        self._restore()
        return self._by_health(light.health)

    async def _backlight(self) -> TrialEnd | None:
        backlight = self._devices.backlight
        if backlight is None:
            return None
        backlight.shine(DIMMED)
        await self._devices.sleep(DIMMED_S)
        self._restore()
        return self._by_health(backlight.health)

    def _sound(self) -> TrialEnd | None:
        player, sounds = self._devices.player, self._devices.sounds
        if player is None or sounds is None:
            return None
        sounds.play(Cue.PAID)
        return self._by_health(player.health)

    def _voice(self, spoken: VoiceTried | None) -> TrialEnd | None:
        speech = self._devices.aids.speech
        if speech is None or spoken is None:
            return None
        speech.say(spoken.sentence, spoken.language)
        return self._by_health(speech.health)

    def _restore(self) -> None:
        if self._devices.light is not None:
            self._devices.light.try_out(None)
        if self._devices.backlight is not None:
            self._devices.backlight.shine(self._devices.brightness())

    @staticmethod
    def _by_health(health: DeviceHealth) -> TrialEnd:
        """It shows by itself whether it did; that it cannot have is known."""
        away = health.state in (HealthState.MISSING, HealthState.FAILED)
        return TrialEnd.OFFLINE if away else TrialEnd.DONE
