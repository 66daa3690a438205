"""Which driver answers to which name in the settings. Explicit, lazy, strict.

A driver module is imported only when its name is configured, so a kiosk without a smart-card
service starts without the smart-card library. Drivers of others announce themselves as entry points
of the group of their kind: ``samovar.card_readers``, ``samovar.status_lights`` and so on.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from importlib.metadata import entry_points
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from hardware.card_numbers import NumberRules
from hardware.errors import BadDeviceSettings
from hardware.printers import ReceiptPrinter
from hardware.protocols import (
    CardReader,
    CodeScanner,
    HeadphoneSensor,
    Keypad,
    SoundPlayer,
    SpeechEngine,
    StatusLight,
)
from hardware.terminals import PaymentTerminal

CARD_READERS: Final[Mapping[str, str]] = {
    "magstripe-serial": "hardware.drivers.magstripe_serial:MagstripeSerialReader",
    "nfc-pcsc": "hardware.drivers.nfc_pcsc:PcscCardReader",
    "scanner-serial": "hardware.drivers.scanner_serial:SerialScanner",
    "simulated": "hardware.drivers.simulated:SimulatedCardReader",
    "wedge-evdev": "hardware.drivers.wedge_evdev:EvdevWedge",
    "wedge-window": "hardware.drivers.wedge_window:WindowWedge",
}

CODE_SCANNERS: Final[Mapping[str, str]] = {
    "scanner-serial": "hardware.drivers.scanner_serial:SerialScanner",
    "simulated": "hardware.drivers.simulated:SimulatedCodeScanner",
}

HEADPHONE_SENSORS: Final[Mapping[str, str]] = {
    "extcon": "hardware.drivers.headphones_extcon:ExtconHeadphones",
    "simulated": "hardware.drivers.simulated:SimulatedHeadphones",
}

KEYPADS: Final[Mapping[str, str]] = {
    "keypad-serial": "hardware.drivers.keypad_serial:SerialKeypad",
    "simulated": "hardware.drivers.simulated:SimulatedKeypad",
}

PAYMENT_TERMINALS: Final[Mapping[str, str]] = {
    "simulated": "hardware.drivers.simulated_terminal:SimulatedTerminal",
    "vendotek": "hardware.drivers.vendotek:VendotekTerminal",
}

RECEIPT_PRINTERS: Final[Mapping[str, str]] = {
    "simulated": "hardware.drivers.simulated_printer:SimulatedPrinter",
    "escpos-network": "hardware.drivers.printer_escpos:NetworkPrinter",
    "escpos-serial": "hardware.drivers.printer_escpos:SerialPrinter",
    "escpos-usb": "hardware.drivers.printer_escpos:UsbPrinter",
    "escpos-file": "hardware.drivers.printer_escpos:FilePrinter",
}

SOUND_PLAYERS: Final[Mapping[str, str]] = {
    "aplay": "hardware.drivers.sound_aplay:AplaySounds",
    "simulated": "hardware.drivers.simulated:SimulatedSounds",
}

SPEECH_ENGINES: Final[Mapping[str, str]] = {
    "espeak-ng": "hardware.drivers.speech_espeak:EspeakSpeech",
    "simulated": "hardware.drivers.simulated:SimulatedSpeech",
}

STATUS_LIGHTS: Final[Mapping[str, str]] = {
    "light-leds": "hardware.drivers.light_leds:LedLight",
    "simulated": "hardware.drivers.simulated:SimulatedLight",
}


def open_card_reader(name: str, options: Mapping[str, object]) -> CardReader:
    """A reader by its driver's name. Raises BadDeviceSettings, as ``_opened`` says."""
    reader = _opened("card reader", CARD_READERS, name, options)
    if not isinstance(reader, CardReader):
        raise BadDeviceSettings(f"driver {name!r} is not a card reader")
    return reader


def open_code_scanner(name: str, options: Mapping[str, object]) -> CodeScanner:
    """A scanner by its driver's name. Raises BadDeviceSettings, as ``_opened`` says."""
    scanner = _opened("code scanner", CODE_SCANNERS, name, options)
    if not isinstance(scanner, CodeScanner):
        raise BadDeviceSettings(f"driver {name!r} is not a code scanner")
    return scanner


def open_headphone_sensor(name: str, options: Mapping[str, object]) -> HeadphoneSensor:
    """A sensor by its driver's name. Raises BadDeviceSettings, as ``_opened`` says."""
    sensor = _opened("headphone sensor", HEADPHONE_SENSORS, name, options)
    if not isinstance(sensor, HeadphoneSensor):
        raise BadDeviceSettings(f"driver {name!r} is not a headphone sensor")
    return sensor


def open_keypad(name: str, options: Mapping[str, object]) -> Keypad:
    """A keypad by its driver's name. Raises BadDeviceSettings, as ``_opened`` says."""
    keypad = _opened("keypad", KEYPADS, name, options)
    if not isinstance(keypad, Keypad):
        raise BadDeviceSettings(f"driver {name!r} is not a keypad")
    return keypad


def open_payment_terminal(name: str, options: Mapping[str, object]) -> PaymentTerminal:
    """A payment terminal by its driver's name. Raises BadDeviceSettings, as ``_opened`` says."""
    terminal = _opened("payment terminal", PAYMENT_TERMINALS, name, options)
    if not isinstance(terminal, PaymentTerminal):
        raise BadDeviceSettings(f"driver {name!r} is not a payment terminal")
    return terminal


def open_receipt_printer(name: str, options: Mapping[str, object]) -> ReceiptPrinter:
    """A receipt printer by its driver's name. Raises BadDeviceSettings, as ``_opened`` says."""
    printer = _opened("receipt printer", RECEIPT_PRINTERS, name, options)
    if not isinstance(printer, ReceiptPrinter):
        raise BadDeviceSettings(f"driver {name!r} is not a receipt printer")
    return printer


def open_sound_player(name: str, options: Mapping[str, object]) -> SoundPlayer:
    """A player by its driver's name. Raises BadDeviceSettings, as ``_opened`` says."""
    player = _opened("sound player", SOUND_PLAYERS, name, options)
    if not isinstance(player, SoundPlayer):
        raise BadDeviceSettings(f"driver {name!r} is not a sound player")
    return player


def open_speech_engine(name: str, options: Mapping[str, object]) -> SpeechEngine:
    """An engine by its driver's name. Raises BadDeviceSettings, as ``_opened`` says."""
    engine = _opened("speech engine", SPEECH_ENGINES, name, options)
    if not isinstance(engine, SpeechEngine):
        raise BadDeviceSettings(f"driver {name!r} is not a speech engine")
    return engine


def open_status_light(name: str, options: Mapping[str, object]) -> StatusLight:
    """A light by its driver's name. Raises BadDeviceSettings, as ``_opened`` says."""
    light = _opened("status light", STATUS_LIGHTS, name, options)
    if not isinstance(light, StatusLight):
        raise BadDeviceSettings(f"driver {name!r} is not a status light")
    return light


def number_rules(given: Mapping[str, object]) -> NumberRules:
    """A site's rules for the numbers of its cards. Raises BadDeviceSettings as for options."""
    unknown = sorted(set(given) - {field.name for field in fields(NumberRules)})
    if unknown:
        raise BadDeviceSettings(f"there is no rule for card numbers called {', '.join(unknown)}")
    rules: NumberRules = _typed("the rules for card numbers", NumberRules, given)
    return rules


def group_of(kind: str) -> str:
    """The group of entry points for drivers of ``kind``: "card reader" → samovar.card_readers."""
    return f"samovar.{kind.replace(' ', '_')}s"


def _opened(
    kind: str, drivers: Mapping[str, str], name: str, options: Mapping[str, object]
) -> object:
    """Raises BadDeviceSettings for a name or an option nobody knows, an option that is missing, a
    value the driver cannot take, and a driver whose library is not installed.
    """
    driver = _driver(kind, drivers, name)
    options_type = getattr(driver, "Options", None)
    if not (isinstance(options_type, type) and is_dataclass(options_type)):
        raise BadDeviceSettings(f"driver {name!r} declares no options: it needs a class Options")
    known_options = {field.name for field in fields(options_type)}
    unknown = sorted(set(options) - known_options)
    if unknown:
        raise BadDeviceSettings(f"{kind} {name!r} has no option {', '.join(unknown)}")
    missing = sorted(_required(options_type) - set(options))
    if missing:
        raise BadDeviceSettings(f"{kind} {name!r} needs the option {', '.join(missing)}")
    opened: object = driver(_typed(f"{kind} {name!r}", options_type, options))
    return opened


def _driver(kind: str, drivers: Mapping[str, str], name: str) -> Any:
    """The class. Our own names cannot be taken by others."""
    if name in drivers:
        module_name, _, class_name = drivers[name].partition(":")
        return getattr(
            _imported(kind, name, lambda: importlib.import_module(module_name)), class_name
        )
    others = [entry for entry in entry_points(group=group_of(kind)) if entry.name == name]
    if not others:
        names = {*drivers, *(entry.name for entry in entry_points(group=group_of(kind)))}
        raise BadDeviceSettings(
            f"there is no {kind} {name!r}; known are: {', '.join(sorted(names))}"
        )
    if len(others) > 1:
        makers = ", ".join(sorted(entry.value for entry in others))
        raise BadDeviceSettings(f"two drivers call themselves {name!r}: {makers}; uninstall one")
    return _imported(kind, name, others[0].load)


def _imported(kind: str, name: str, load: Callable[[], Any]) -> Any:
    try:
        return load()
    except ImportError as gone:
        needs = gone.name or str(gone)
        raise BadDeviceSettings(f"{kind} {name!r} needs {needs}, which is not installed") from gone


def _typed(device: str, options_type: type[Any], options: Mapping[str, object]) -> Any:
    """The options as values of their own types. What a field hides from its repr is not quoted."""
    try:
        # As JSON, because only there may a text be a path or a member of an enumeration while
        # nothing else passes for what it is not: no 1 for true, no "5" for 5.
        given = json.dumps(dict(options), default=str)
        return TypeAdapter(options_type).validate_json(given, strict=True)
    except ValidationError as wrong:
        hidden = {field.name for field in fields(options_type) if not field.repr}
        problems = []
        for problem in wrong.errors(include_url=False, include_context=False):
            name = str(problem["loc"][0]) if problem["loc"] else "?"
            value = "this" if name in hidden else repr(problem["input"])
            problems.append(f"{name} cannot be {value}: {problem['msg']}")
        # Without its cause: that one quotes every value.
        raise BadDeviceSettings(f"{device}: {'; '.join(problems)}") from None


def _required(options: type[Any]) -> set[str]:
    """Names of the options that have no value of their own."""
    return {
        field.name
        for field in fields(options)
        if field.default is MISSING and field.default_factory is MISSING
    }
