"""The devices of this machine, found and tried for the set-up."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from hardware.printers import Printed
from hardware.protocols import CardEvent, CardReader, HealthState, PaymentCardSeen
from kiosk.clock import Clock, SystemClock
from kiosk.connected import (
    Scan,
    find_devices,
    open_printer,
    open_readers,
    open_sounds,
    open_terminal,
    readings,
)
from kiosk.devices.cues import Cue
from kiosk.devices.look import knows, looked_at, settled
from kiosk.devices.sounds import sound_of
from kiosk.paper import layout_shelf
from kiosk.settings.profile import Profile
from kiosk.setup.wizard.bench import halted
from kiosk.setup.wizard.profile import READER_SEPARATOR
from kiosk.setup.wizard.questions import Choices
from kiosk.setup_snapshots import Ask, Choice, Finding, FindingKind, ObstacleKind
from kiosk.setup_words.choices import READERS

CARD_WITHIN_S: Final = 30.0
TERMINAL_WITHIN_S: Final = 5.0
SOUND_WITHIN_S: Final = 3.0
_SHOWN: Final = 4
"""Of a card's number, as many last digits."""


class MachineDevices:
    """A ``DeviceBench`` over the drivers there are."""

    def __init__(self, home: Path, clock: Clock | None = None) -> None:
        self._home = home
        self._clock = clock or SystemClock()

    async def readers(self) -> Choices:
        return tuple(_readers(await asyncio.to_thread(find_devices)))

    async def reader(self, profile: Profile, tell: Callable[[Finding], None]) -> None:
        found = await looked_at({**open_readers(profile)})
        for name, health in found.items():
            if health.state is not HealthState.READY:
                raise halted(ObstacleKind.READER_MISSING, detail=health.reason, ask=Ask.READER)
            driver = name.partition("-")[2]
            tell(Finding(kind=FindingKind.READER_READY, figure=driver))

    async def card(self, profile: Profile) -> Finding:
        readers, reading = open_readers(profile), readings(profile)
        waiting = {asyncio.create_task(_next(reader)): name for name, reader in readers.items()}
        try:
            done, _ = await asyncio.wait(
                waiting, timeout=CARD_WITHIN_S, return_when=asyncio.FIRST_COMPLETED
            )
            if not done:
                raise halted(ObstacleKind.NO_CARD_SHOWN)
            first = done.pop()
            name, event = waiting[first], first.result()
        finally:
            for task in waiting:
                task.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)
            for reader in readers.values():
                await reader.close()
        if isinstance(event, PaymentCardSeen):
            return Finding(kind=FindingKind.CARD_READ, figure="••••", doubtful=True)
        number = reading(name, event)
        if number.misfit is not None or not number.number:
            misfit = number.misfit.value if number.misfit is not None else ""
            raise halted(ObstacleKind.NO_CARD_SHOWN, detail=misfit)
        return Finding(kind=FindingKind.CARD_READ, figure=f"•• {number.number[-_SHOWN:]}")

    async def printer(self, profile: Profile, tell: Callable[[Finding], None]) -> None:
        device, printer = profile.devices.receipt_printer, open_printer(profile)
        assert device is not None, "one was chosen"
        assert printer is not None, "one was chosen"
        now = self._clock.now().astimezone(ZoneInfo(profile.site.time_zone))
        shelf = layout_shelf(profile, self._home)
        page = shelf.test_page(device.driver, profile.site.languages[0], now)
        try:
            outcome = await printer.print(page)
        finally:
            await printer.close()
        if not isinstance(outcome, Printed):
            raise halted(ObstacleKind.PRINTER_OFF, detail=outcome.reason, ask=Ask.PRINTER)
        kind = FindingKind.PRINTED if outcome.confirmed else FindingKind.SENT_TO_PRINTER
        tell(Finding(kind=kind, doubtful=not outcome.confirmed))

    async def terminal(self, profile: Profile, tell: Callable[[Finding], None]) -> None:
        terminal = open_terminal(profile, self._clock)
        assert terminal is not None, "one was chosen"
        try:
            terminal.stand_by(None)
            await settled([terminal], lambda state: state is HealthState.READY, TERMINAL_WITHIN_S)
            health = terminal.health
        finally:
            await terminal.close()
        if health.state is not HealthState.READY:
            raise halted(ObstacleKind.TERMINAL_OFF, detail=health.reason, ask=Ask.TERMINAL_HOST)
        tell(Finding(kind=FindingKind.TERMINAL_READY))

    async def sound(self, profile: Profile, tell: Callable[[Finding], None]) -> None:
        player = open_sounds(profile)
        if player is None:
            return
        try:
            volume = profile.screen.sound_volume
            cue = Cue.PAID
            player.play(cue.value, sound_of(cue, volume_percent=volume))
            await settled([player], knows, SOUND_WITHIN_S)
            health = player.health
        finally:
            await player.close()
        if health.state is HealthState.READY:
            tell(Finding(kind=FindingKind.SOUND_PLAYED))
        else:
            # A kiosk without a sound card is silent, and each sound goes with something seen.
            tell(Finding(kind=FindingKind.SOUND_SILENT, doubtful=True))


async def _next(reader: CardReader) -> CardEvent:
    async for event in reader.cards():
        return event
    raise TimeoutError


def _readers(found: Scan) -> Iterator[Choice]:
    """Likely ones first: what can only be a reader, then what could be one."""
    for keyboard in found.keyboards:
        if keyboard.likely_reader:
            place = f"usb:{keyboard.usb}" if keyboard.usb else keyboard.path
            yield Choice(key=f"wedge-evdev{READER_SEPARATOR}{place}", name=keyboard.name)
    yield _reader("nfc-pcsc", ", ".join(found.smart_card_readers))
    for port in found.serial_ports:
        place = port.usb or port.port
        for driver in ("magstripe-serial", "scanner-serial"):
            note = port.description or port.port
            yield Choice(
                key=f"{driver}{READER_SEPARATOR}{place}",
                name=READERS[driver],
                note=note,
                ours=True,
            )
    yield _reader("wedge-window", "")


def _reader(driver: str, note: str) -> Choice:
    return Choice(key=driver, name=READERS[driver], note=note, ours=True)
