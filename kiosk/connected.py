"""What the profile says is connected, opened: readers, light, printer, terminal, and what helps
guests who do not see the screen.

The only module of the kiosk that knows drivers; everybody else sees ``hardware.protocols``,
``hardware.terminals`` and ``hardware.printers``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hardware.card_numbers import CardNumber, Misfit, card_number
from hardware.discovery import Scan
from hardware.discovery import scan as find_devices
from hardware.errors import BadDeviceSettings
from hardware.printers import ReceiptPrinter
from hardware.protocols import (
    Backlight,
    CardReader,
    CardSeen,
    HeadphoneSensor,
    Keypad,
    SoundPlayer,
    SpeechEngine,
    StatusLight,
    TypingReader,
)
from hardware.registry import (
    BACKLIGHTS,
    CARD_READERS,
    HEADPHONE_SENSORS,
    KEYPADS,
    PAYMENT_TERMINALS,
    RECEIPT_PRINTERS,
    SOUND_PLAYERS,
    SPEECH_ENGINES,
    STATUS_LIGHTS,
    number_rules,
)
from kiosk.card_intents import CardProblem
from kiosk.checkout.card_terminal import OwnTerminal
from kiosk.clock import Clock
from kiosk.devices.aids import Aids
from kiosk.devices.cards import NumberOf
from kiosk.settings.machine import CardReaderSettings
from kiosk.settings.profile import Profile

__all__ = [
    "CardNumber",
    "Scan",
    "find_devices",
    "number_of",
    "open_aids",
    "open_backlight",
    "open_light",
    "open_printer",
    "open_readers",
    "open_sounds",
    "open_terminal",
    "readings",
]
"""``find_devices`` looks for devices that a profile could name: blocks; ``hardware.discovery``."""


def open_readers(profile: Profile) -> dict[str, CardReader]:
    """The profile's card readers by name, in its order. Raises BadDeviceSettings."""
    readers = {
        name: CARD_READERS.open(device.driver, device.options)
        for name, device in _named_readers(profile)
    }
    typing = [name for name, reader in readers.items() if isinstance(reader, TypingReader)]
    if len(typing) > 1:
        raise BadDeviceSettings(
            f"{' and '.join(typing)} would type into one window, which cannot tell them apart: "
            "set one up for both, or take them by wedge-evdev"
        )
    return readers


def readings(profile: Profile) -> Callable[[str, CardSeen], CardNumber]:
    """What the site's rules make of a card at the reader of a name, stage by stage.

    Raises BadDeviceSettings.
    """
    rules = {name: number_rules(device.number) for name, device in _named_readers(profile)}
    return lambda name, seen: card_number(seen, rules[name])


def number_of(profile: Profile) -> NumberOf:
    """A card's number by its reader's rules, or why there is none. Raises BadDeviceSettings."""
    reading = readings(profile)

    def told(name: str, seen: CardSeen) -> str | CardProblem:
        found = reading(name, seen)
        if found.misfit is Misfit.PAYMENT_CARD:
            return CardProblem.PAYMENT_CARD
        return found.number if found.misfit is None else CardProblem.UNREADABLE

    return told


def _named_readers(profile: Profile) -> Iterator[tuple[str, CardReaderSettings]]:
    for place, device in enumerate(profile.devices.card_readers, start=1):
        yield f"{place}-{device.driver}", device


def open_light(profile: Profile) -> StatusLight | None:
    """The profile's status light. Raises BadDeviceSettings."""
    device = profile.devices.status_light
    return STATUS_LIGHTS.open(device.driver, device.options) if device else None


def open_aids(profile: Profile) -> Aids:
    """What of the profile's is for guests who do not see the screen. Raises BadDeviceSettings."""
    devices = profile.devices
    speech, keypad, sensor = devices.speech, devices.keypad, devices.headphone_sensor
    opened: tuple[SpeechEngine | None, Keypad | None, HeadphoneSensor | None] = (
        SPEECH_ENGINES.open(speech.driver, speech.options) if speech else None,
        KEYPADS.open(keypad.driver, keypad.options) if keypad else None,
        HEADPHONE_SENSORS.open(sensor.driver, sensor.options) if sensor else None,
    )
    return Aids(speech=opened[0], keypad=opened[1], headphones=opened[2])


def open_sounds(profile: Profile) -> SoundPlayer | None:
    """What plays the screen's sounds; ``None``: nothing does. Raises BadDeviceSettings."""
    device = profile.devices.sound
    if device is None:
        return None
    return SOUND_PLAYERS.open(device.driver, device.options)


def open_backlight(profile: Profile) -> Backlight | None:
    """The panel's own light. Raises BadDeviceSettings."""
    device = profile.devices.backlight
    return BACKLIGHTS.open(device.driver, device.options) if device else None


def open_printer(profile: Profile) -> ReceiptPrinter | None:
    """The profile's receipt printer; ``None``: it has none. Raises BadDeviceSettings."""
    device = profile.devices.receipt_printer
    return None if device is None else RECEIPT_PRINTERS.open(device.driver, device.options)


def open_terminal(profile: Profile, clock: Clock) -> OwnTerminal | None:
    """The kiosk's own payment terminal. Raises BadDeviceSettings."""
    device = profile.devices.payment_terminal
    if device is None:
        return None
    return OwnTerminal(PAYMENT_TERMINALS.open(device.driver, device.options), clock)
