"""Every device of a kiosk at work, with the hand that pulls its cable and uses it in between.

What is done at a device is counted where it arrives: a card at the session's door, where the loop's
own go no further; a key and headphones at the screen.
"""

from __future__ import annotations

import itertools
import signal
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import pytest

from hardware.drivers import wedge_evdev
from hardware.drivers.sound_aplay import AplaySounds
from hardware.drivers.wedge_window import WindowWedge
from hardware.protocols import DeviceHealth
from hardware.vendotek.connection import LinkPace
from kiosk.card_intents import CardPresented
from kiosk.intents import GuestIntent
from kiosk.simulators.vendotek.front import TerminalFront
from kiosk.simulators.vendotek.terminal import SimulatedVendotek
from tests.e2e.off_screen import WatchedKiosk
from tests.e2e.window_keys import type_into
from tests.hardware.hand import Hand, hand
from tests.hardware.keys import KeyboardPort
from tests.hardware.printer_bench import QUICK, NetworkBench, printer_bench
from tests.hardware.pseudo_terminal import SerialDevice, serial_device
from tests.hardware.smart_card_service import SmartCardService
from tests.hardware.unpluggable import HeadphoneSocket, Leds, PanelLight, VoiceProgram

LOOP_CARDS: Final = "888"
"""With this the cards of the loop begin; no guest has one."""
OTHER_PRINTERS: Final = ("escpos-serial", "escpos-usb", "escpos-file")
"""A kiosk has one printer; these stand beside it on the same loop."""
SERVICE_LOOKS_MS: Final = 20
"""Real readers wake the smart-card service; it would look at these every 0.4 s."""

SERVICE_DIES_EVERY: Final = 4
OFTEN_S: Final = 0.02
BRIGHT_PERCENT: Final = 80
AT_ONCE: Final = LinkPace(pauses_s=(OFTEN_S,))


def _nothing() -> None:
    """Most devices are looked at all the time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cable:
    """``use`` does at the device what a guest does, and tells what has to arrive in ``arrived``.

    ``hurry`` lets a device look now, or oftener from now on, that would look a moment later.
    ``tells_first`` is how often it tells of itself before anything is done.
    """

    name: str
    health: Callable[[], DeviceHealth]
    unplug: Callable[[], Awaitable[None]]
    plug: Callable[[], Awaitable[None]]
    use: Callable[[int], object] | None = None
    arrived: list[object] = field(default_factory=list)
    tells_first: int = 0
    hurry: Callable[[], None] = _nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Sockets:
    """The far ends of a kiosk's cables."""

    magstripe: SerialDevice
    scanner: SerialDevice
    keypad: SerialDevice
    keyboard: KeyboardPort
    service: SmartCardService
    hand: Hand
    leds: Leds
    panel: PanelLight
    headphones: HeadphoneSocket
    voice: VoiceProgram
    sounds: VoiceProgram
    printer: NetworkBench
    terminal: TerminalFront

    def readers(self) -> list[dict[str, Any]]:
        """The kiosk's card readers, as its profile has them."""
        return [
            {"driver": "magstripe-serial", "options": {"port": str(self.magstripe.port)}},
            {"driver": "scanner-serial", "options": {"port": str(self.scanner.port)}},
            {"driver": "wedge-evdev", "options": {"device": "/dev/input/event7"}},
            {"driver": "wedge-window"},
            {"driver": "nfc-pcsc", "options": {"reads": "ndef", "again_after_s": 0}},
        ]

    def devices(self) -> dict[str, dict[str, Any]]:
        """Its other devices."""
        printer = {"host": "127.0.0.1", "port": self.printer.port}
        terminal = {"host": self.terminal.host, "port": self.terminal.port}
        return {
            "keypad": {"driver": "keypad-serial", "options": {"port": str(self.keypad.port)}},
            "headphone_sensor": {"driver": "extcon", "options": self.headphones.options},
            "speech": {"driver": "espeak-ng", "options": self.voice.options},
            "sound": {"driver": "aplay", "options": self.sounds.options},
            "status_light": {"driver": "light-leds", "options": self.leds.options},
            "backlight": {"driver": "sysfs", "options": {"root": str(self.panel.root)}},
            "receipt_printer": {"driver": "escpos-network", "options": printer},
            "payment_terminal": {"driver": "vendotek", "options": terminal},
        }


@asynccontextmanager
async def sockets(folder: Path) -> AsyncIterator[Sockets]:
    """Everything plugged in; away after the block."""
    async with AsyncExitStack() as closing:
        ports = [
            closing.enter_context(serial_device(folder / name))
            for name in ("magstripe", "scanner", "keypad")
        ]
        keyboard = KeyboardPort()
        closing.callback(keyboard.close)
        patch = closing.enter_context(pytest.MonkeyPatch.context())
        patch.setattr(wedge_evdev, "open_keyboard", keyboard.open)
        service = closing.enter_context(SmartCardService(look_ms=SERVICE_LOOKS_MS))
        printer = NetworkBench()
        await printer.plug_in()
        closing.push_async_callback(printer.unplug)
        terminal = TerminalFront(SimulatedVendotek())
        await terminal.listen()
        closing.push_async_callback(terminal.close)
        yield Sockets(
            magstripe=ports[0],
            scanner=ports[1],
            keypad=ports[2],
            keyboard=keyboard,
            service=service,
            hand=closing.enter_context(hand(service.port)),
            leds=Leds(folder / "leds"),
            panel=PanelLight(folder / "backlight"),
            headphones=HeadphoneSocket(folder / "extcon"),
            voice=VoiceProgram(folder / "voice"),
            sounds=VoiceProgram(folder / "sounds", "aplay"),
            printer=printer,
            terminal=terminal,
        )


def cables_of(kiosk: WatchedKiosk, far: Sockets) -> list[Cable]:
    """One for each device of the profile that has one."""
    core, aids = kiosk.core, kiosk.core.aids
    paper, terminal, speech, light = core.paper, core.terminal, aids.speech, core.runtime._light
    sounds, backlight = core.sounds, core.backlight
    assert paper is not None
    assert terminal is not None
    assert speech is not None
    assert isinstance(sounds, AplaySounds)
    assert light is not None
    assert backlight is not None
    # A voice begins with its first sentence, a player with its first sound.
    speech.say("Здравствуйте!", "ru")
    sounds.play("welcome", b"")
    return [
        *_readers(kiosk, far),
        _keypad(kiosk, far.keypad),
        _headphones(kiosk, far.headphones),
        Cable(
            name="espeak-ng",
            health=lambda: speech.health,
            unplug=_at_once(far.voice.unplug),
            plug=_at_once(far.voice.plug),
            hurry=speech.hush,
        ),
        Cable(
            name="aplay",
            health=lambda: sounds.health,
            unplug=_at_once(far.sounds.unplug),
            plug=_at_once(far.sounds.plug),
            hurry=lambda: setattr(sounds, "_look_every_s", OFTEN_S),
        ),
        Cable(
            name="light-leds",
            health=lambda: light.health,
            unplug=_at_once(far.leds.unplug),
            plug=_at_once(far.leds.plug),
            hurry=lambda: light._light.show(light.lamp),
        ),
        Cable(
            name="sysfs",
            health=lambda: backlight.health,
            unplug=_at_once(far.panel.unplug),
            plug=_at_once(far.panel.plug),
            hurry=lambda: backlight.shine(BRIGHT_PERCENT),
        ),
        Cable(
            name="escpos-network",
            health=lambda: paper.now.health,
            unplug=far.printer.unplug,
            plug=far.printer.plug_in,
            hurry=lambda: setattr(paper._printer, "_waits", QUICK),
        ),
        Cable(
            name="vendotek",
            health=lambda: terminal.health,
            unplug=far.terminal.close,
            plug=far.terminal.listen,
            hurry=lambda: setattr(terminal._terminal._link, "_pace", AT_ONCE),  # type: ignore[attr-defined]  # of this driver
        ),
    ]


@asynccontextmanager
async def other_printers(folder: Path) -> AsyncIterator[list[Cable]]:
    """Printers beside the kiosk's own, at work."""
    async with AsyncExitStack() as closing:
        patch = closing.enter_context(pytest.MonkeyPatch.context())
        cables = []
        for driver in OTHER_PRINTERS:
            place = folder / driver
            place.mkdir()
            bench = await closing.enter_async_context(printer_bench(driver, place, patch))
            bench.printer.start()
            cables.append(
                Cable(
                    name=driver,
                    health=lambda printer=bench.printer: printer.health,  # type: ignore[misc]  # bound
                    unplug=bench.unplug,
                    plug=bench.plug_in,
                )
            )
        yield cables


def _readers(kiosk: WatchedKiosk, far: Sockets) -> list[Cable]:
    readers = list(kiosk.core.readers.values())[-5:]
    window = readers[3]
    assert isinstance(window, WindowWedge)
    typed_at = itertools.count(time.monotonic())
    hands: list[tuple[str, Callable[[str], None], Callable[[], None], Callable[[], None]]] = [
        (
            "magstripe-serial",
            lambda number: far.magstripe.send(f";{number}?\r".encode()),
            far.magstripe.unplug,
            far.magstripe.plug,
        ),
        (
            "scanner-serial",
            lambda number: far.scanner.send(f"{number}\r\n".encode()),
            far.scanner.unplug,
            far.scanner.plug,
        ),
        (
            "wedge-evdev",
            lambda number: far.keyboard.type(f";{number}?\r"),
            far.keyboard.unplug,
            far.keyboard.plug,
        ),
        (
            "wedge-window",
            lambda number: type_into(kiosk.screen.window, f";{number}?\r", next(typed_at)),
            window.window_closed,
            window.window_open,
        ),
        ("nfc-pcsc", far.hand.present_text, *_reader_or_service(far.service)),
    ]
    cables = []
    for place, (reader, (name, present, unplug, plug)) in enumerate(
        zip(readers, hands, strict=True)
    ):

        def use(turn: int, place: int = place, present: Callable[[str], None] = present) -> object:
            number = f"{LOOP_CARDS}{place}{turn:06}"
            present(number)
            return number

        cables.append(
            Cable(
                name=name,
                health=lambda reader=reader: reader.health,  # type: ignore[misc]  # bound
                unplug=_at_once(unplug),
                plug=_at_once(plug),
                use=use,
            )
        )
    _watch_the_door(kiosk, [cable.arrived for cable in cables])
    return cables


def _reader_or_service(service: SmartCardService) -> tuple[Callable[[], None], Callable[[], None]]:
    """Goes and comes back: the reader's cable, and every so often the service itself, killed."""
    times = itertools.count(1)
    killed = False

    def go() -> None:
        nonlocal killed
        killed = next(times) % SERVICE_DIES_EVERY == 0
        if killed:
            service.stop(signal.SIGKILL)
        else:
            service.unplug()

    return go, lambda: service.start() if killed else service.plug()


def _watch_the_door(kiosk: WatchedKiosk, arrived: list[list[object]]) -> None:
    """The loop's cards are taken off the guests' way."""
    session = kiosk.core.session
    submit = session.submit

    def told(intent: GuestIntent) -> None:
        if isinstance(intent, CardPresented) and intent.card.number.startswith(LOOP_CARDS):
            arrived[int(intent.card.number[len(LOOP_CARDS)])].append(intent.card.number)
        else:
            submit(intent)

    setattr(session, "submit", told)  # noqa: B010 - a door in a wall


def _keypad(kiosk: WatchedKiosk, serial: SerialDevice) -> Cable:
    keypad, screen, arrived = kiosk.core.aids.keypad, kiosk.screen, list[object]()
    assert keypad is not None
    press = screen.press

    def pressed(key: str) -> None:
        arrived.append(key)
        press(key)

    setattr(screen, "press", pressed)  # noqa: B010 - a door in a wall

    def use(turn: int) -> object:
        key = str(turn % 10)
        serial.send(key.encode())
        return key

    return Cable(
        name="keypad-serial",
        health=lambda: keypad.health,
        unplug=_at_once(serial.unplug),
        plug=_at_once(serial.plug),
        use=use,
        arrived=arrived,
    )


def _headphones(kiosk: WatchedKiosk, socket: HeadphoneSocket) -> Cable:
    sensor, screen, arrived = kiosk.core.aids.headphones, kiosk.screen, list[object]()
    assert sensor is not None
    plug_headphones = screen.plug_headphones

    def plugged(*, plugged: bool) -> None:
        arrived.append(plugged)
        plug_headphones(plugged=plugged)

    setattr(screen, "plug_headphones", plugged)  # noqa: B010 - a door in a wall

    def use(turn: int) -> object:
        used = turn % 2 == 0
        socket.use(used=used)
        return used

    return Cable(
        name="extcon",
        health=lambda: sensor.health,
        unplug=_at_once(socket.unplug),
        plug=_at_once(socket.plug),
        use=use,
        arrived=arrived,
        tells_first=1,
        hurry=lambda: setattr(sensor, "_options", replace(sensor._options, every_s=OFTEN_S)),  # type: ignore[attr-defined]  # of this driver
    )


def _at_once(call: Callable[[], None]) -> Callable[[], Awaitable[None]]:
    async def called() -> None:
        call()

    return called
