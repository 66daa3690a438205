"""What a device says of itself, in the screen's language."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from hardware.protocols import Cause, DeviceHealth, HealthState
from kiosk.house_snapshots import DeviceKind


def state_text(health: DeviceHealth) -> str:
    translate = QCoreApplication.translate
    match health.state:
        case HealthState.READY:
            return translate("Devices", "works")
        case HealthState.STARTING:
            return translate("Devices", "not used yet")
        case HealthState.MISSING:
            return translate("Devices", "not there")
        case HealthState.FAILED:
            return translate("Devices", "does not work")
        case _:
            assert_never(health.state)


def tone(health: DeviceHealth) -> str:
    match health.state:
        case HealthState.READY:
            return "done"
        case HealthState.STARTING:
            return "plain"
        case HealthState.MISSING | HealthState.FAILED:
            return "warn"
        case _:
            assert_never(health.state)


def reason_text(health: DeviceHealth) -> str:
    """Why it does not work and what to do, in one sentence; a driver that names no cause speaks for
    itself."""
    if health.cause is None:
        return health.reason
    return _cause(health.cause).replace("%1", health.about).replace(" :", ":").strip()


def _cause(cause: Cause) -> str:
    translate = QCoreApplication.translate
    match cause:
        case Cause.UNPLUGGED:
            return translate("Devices", "It was unplugged: plug it in again")
        case Cause.NOT_FOUND:
            return translate("Devices", "There is nothing %1: check its cable and its power")
        case Cause.OTHER_FOUND:
            return translate("Devices", "The settings name another one than %1: run the wizard")
        case Cause.NOT_ALLOWED:
            return translate("Devices", "The kiosk may not use %1: call your dealer")
        case Cause.IN_USE:
            return translate("Devices", "Another program uses %1: restart the machine")
        case Cause.NO_ANSWER:
            return translate("Devices", "%1 does not answer: is it on, and is its cable in?")
        case Cause.NO_SERVICE:
            return translate("Devices", "The service %1 does not run: restart the machine")
        case Cause.NO_PROGRAM:
            return translate("Devices", "%1 is not installed: call your dealer")
        case Cause.PROGRAM_FAILED:
            return translate("Devices", "%1 cannot be heard: check the sound card")
        case Cause.WRONG_KIND:
            return translate("Devices", "%1 is something else: run the wizard")
        case Cause.WRONG_SETTING:
            return translate("Devices", "%1 cannot be set up like this: run the wizard")
        case Cause.NO_WINDOW:
            return translate("Devices", "There is no window it could type into: restart the kiosk")
        case Cause.NO_PAPER:
            return translate("Devices", "It is out of paper: put in a new roll")
        case Cause.COVER_OPEN:
            return translate("Devices", "Its cover is open: close it")
        case Cause.CUTTER:
            return translate("Devices", "It reports a fault: free the cutter, switch it off and on")
        case Cause.FOREIGN_USE:
            return translate("Devices", "Somebody else has used it: see “What is wrong”")
        case Cause.DRIVER:
            return translate("Devices", "Its driver made a mistake: send the log to your dealer")
        case Cause.CLOSED:
            return translate("Devices", "The kiosk has let it go: restart the kiosk")
        case _:
            assert_never(cause)


def kind_text(kind: DeviceKind) -> str:
    translate = QCoreApplication.translate
    match kind:
        case DeviceKind.SCREEN:
            return translate("Devices", "Screen and glass")
        case DeviceKind.CARD_READER:
            return translate("Devices", "Card reader")
        case DeviceKind.TERMINAL:
            return translate("Devices", "Payment terminal")
        case DeviceKind.PRINTER:
            return translate("Devices", "Receipt printer")
        case DeviceKind.LIGHT:
            return translate("Devices", "Status light")
        case DeviceKind.SOUND:
            return translate("Devices", "Sounds")
        case DeviceKind.SPEECH:
            return translate("Devices", "Voice")
        case DeviceKind.KEYPAD:
            return translate("Devices", "Keypad")
        case DeviceKind.HEADPHONES:
            return translate("Devices", "Headphones")
        case DeviceKind.BACKLIGHT:
            return translate("Devices", "Light of the screen")
        case _:
            assert_never(kind)


def effect_text(kind: DeviceKind) -> str:
    """What guests do without it."""
    translate = QCoreApplication.translate
    match kind:
        case DeviceKind.SCREEN:
            return ""
        case DeviceKind.CARD_READER:
            return translate("Devices", "Guests order and pay; their card is not read here")
        case DeviceKind.TERMINAL:
            return translate("Devices", "Guests pay in the other ways")
        case DeviceKind.PRINTER:
            return translate("Devices", "Guests read their number off the screen")
        case DeviceKind.LIGHT:
            return translate("Devices", "Guests order as ever; nobody sees from afar how it is")
        case DeviceKind.SOUND:
            return translate("Devices", "Guests order as ever, without sounds")
        case DeviceKind.SPEECH | DeviceKind.HEADPHONES:
            return translate("Devices", "Guests who do not see the screen need help")
        case DeviceKind.KEYPAD:
            return translate("Devices", "Guests who cannot use the glass need help")
        case DeviceKind.BACKLIGHT:
            return translate("Devices", "Guests order as ever; the screen stays as bright as it is")
        case _:
            assert_never(kind)


def sign(kind: DeviceKind) -> str:
    return {
        DeviceKind.SCREEN: "screen",
        DeviceKind.CARD_READER: "card",
        DeviceKind.TERMINAL: "card",
        DeviceKind.PRINTER: "printer",
        DeviceKind.LIGHT: "light",
        DeviceKind.SOUND: "sound",
        DeviceKind.SPEECH: "voice",
        DeviceKind.KEYPAD: "keypad",
        DeviceKind.HEADPHONES: "headphones",
        DeviceKind.BACKLIGHT: "sun",
    }[kind]


def used(health: DeviceHealth) -> bool:
    return health.state is not HealthState.STARTING


def well(health: DeviceHealth) -> bool:
    return health.state in (HealthState.READY, HealthState.STARTING)
