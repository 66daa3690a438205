"""Which driver answers to which name in the settings. Explicit, lazy, strict.

A driver module is imported only when its name is configured, so a kiosk without a smart-card
service starts without the smart-card library. Drivers of others announce themselves as entry points
of the group of their kind: ``samovar.card_readers``, ``samovar.status_lights`` and so on.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from importlib.metadata import entry_points
from typing import Any, Final, Generic, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from hardware.card_numbers import NumberRules
from hardware.errors import BadDeviceSettings
from hardware.printers import ReceiptPrinter
from hardware.protocols import (
    Backlight,
    CardReader,
    CodeScanner,
    HeadphoneSensor,
    Keypad,
    SoundPlayer,
    SpeechEngine,
    StatusLight,
)
from hardware.terminals import PaymentTerminal

D = TypeVar("D")
"""What a device of a kind is to the rest of the world: its protocol."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Generic[D]):
    """One kind of device. ``drivers`` are ours: names in the settings, and where the class is."""

    name: str
    protocol: type[object]
    drivers: Mapping[str, str]

    @property
    def group(self) -> str:
        """The entry points of others' drivers: "card reader" → ``samovar.card_readers``."""
        return f"samovar.{self.name.replace(' ', '_')}s"

    def open(self, driver: str, options: Mapping[str, object]) -> D:
        """A device by its driver's name.

        Raises BadDeviceSettings for a name or an option nobody knows, an option that is missing, a
        value the driver cannot take, a driver whose library is not installed, and one that is of
        another kind.
        """
        device = _opened(self, driver, options)
        if not isinstance(device, self.protocol):
            raise BadDeviceSettings(f"driver {driver!r} is not a {self.name}")
        return cast("D", device)


BACKLIGHTS: Final[Kind[Backlight]] = Kind(
    name="backlight",
    protocol=Backlight,
    drivers={
        "sysfs": "hardware.drivers.backlight_sysfs:SysfsBacklight",
        "simulated": "hardware.drivers.simulated:SimulatedBacklight",
    },
)
CARD_READERS: Final[Kind[CardReader]] = Kind(
    name="card reader",
    protocol=CardReader,
    drivers={
        "magstripe-serial": "hardware.drivers.magstripe_serial:MagstripeSerialReader",
        "nfc-pcsc": "hardware.drivers.nfc_pcsc:PcscCardReader",
        "scanner-serial": "hardware.drivers.scanner_serial:SerialScanner",
        "simulated": "hardware.drivers.simulated:SimulatedCardReader",
        "wedge-evdev": "hardware.drivers.wedge_evdev:EvdevWedge",
        "wedge-window": "hardware.drivers.wedge_window:WindowWedge",
    },
)
CODE_SCANNERS: Final[Kind[CodeScanner]] = Kind(
    name="code scanner",
    protocol=CodeScanner,
    drivers={
        "scanner-serial": "hardware.drivers.scanner_serial:SerialScanner",
        "simulated": "hardware.drivers.simulated:SimulatedCodeScanner",
    },
)
HEADPHONE_SENSORS: Final[Kind[HeadphoneSensor]] = Kind(
    name="headphone sensor",
    protocol=HeadphoneSensor,
    drivers={
        "extcon": "hardware.drivers.headphones_extcon:ExtconHeadphones",
        "simulated": "hardware.drivers.simulated:SimulatedHeadphones",
    },
)
KEYPADS: Final[Kind[Keypad]] = Kind(
    name="keypad",
    protocol=Keypad,
    drivers={
        "keypad-serial": "hardware.drivers.keypad_serial:SerialKeypad",
        "simulated": "hardware.drivers.simulated:SimulatedKeypad",
    },
)
PAYMENT_TERMINALS: Final[Kind[PaymentTerminal]] = Kind(
    name="payment terminal",
    protocol=PaymentTerminal,
    drivers={
        "simulated": "hardware.drivers.simulated_terminal:SimulatedTerminal",
        "vendotek": "hardware.drivers.vendotek:VendotekTerminal",
    },
)
RECEIPT_PRINTERS: Final[Kind[ReceiptPrinter]] = Kind(
    name="receipt printer",
    protocol=ReceiptPrinter,
    drivers={
        "simulated": "hardware.drivers.simulated_printer:SimulatedPrinter",
        "escpos-network": "hardware.drivers.printer_escpos:NetworkPrinter",
        "escpos-serial": "hardware.drivers.printer_escpos:SerialPrinter",
        "escpos-usb": "hardware.drivers.printer_escpos:UsbPrinter",
        "escpos-file": "hardware.drivers.printer_escpos:FilePrinter",
    },
)
SOUND_PLAYERS: Final[Kind[SoundPlayer]] = Kind(
    name="sound player",
    protocol=SoundPlayer,
    drivers={
        "aplay": "hardware.drivers.sound_aplay:AplaySounds",
        "simulated": "hardware.drivers.simulated:SimulatedSounds",
    },
)
SPEECH_ENGINES: Final[Kind[SpeechEngine]] = Kind(
    name="speech engine",
    protocol=SpeechEngine,
    drivers={
        "espeak-ng": "hardware.drivers.speech_espeak:EspeakSpeech",
        "simulated": "hardware.drivers.simulated:SimulatedSpeech",
    },
)
STATUS_LIGHTS: Final[Kind[StatusLight]] = Kind(
    name="status light",
    protocol=StatusLight,
    drivers={
        "light-leds": "hardware.drivers.light_leds:LedLight",
        "simulated": "hardware.drivers.simulated:SimulatedLight",
    },
)
KINDS: Final[tuple[Kind[Any], ...]] = (
    BACKLIGHTS,
    CARD_READERS,
    CODE_SCANNERS,
    HEADPHONE_SENSORS,
    KEYPADS,
    PAYMENT_TERMINALS,
    RECEIPT_PRINTERS,
    SOUND_PLAYERS,
    SPEECH_ENGINES,
    STATUS_LIGHTS,
)


def number_rules(given: Mapping[str, object]) -> NumberRules:
    """A site's rules for the numbers of its cards. Raises BadDeviceSettings as for options."""
    unknown = sorted(set(given) - {field.name for field in fields(NumberRules)})
    if unknown:
        raise BadDeviceSettings(f"there is no rule for card numbers called {', '.join(unknown)}")
    rules: NumberRules = _typed("the rules for card numbers", NumberRules, given)
    return rules


def _opened(kind: Kind[Any], name: str, options: Mapping[str, object]) -> object:
    driver = _driver(kind, name)
    options_type = getattr(driver, "Options", None)
    if not (isinstance(options_type, type) and is_dataclass(options_type)):
        raise BadDeviceSettings(f"driver {name!r} declares no options: it needs a class Options")
    known_options = {field.name for field in fields(options_type)}
    unknown = sorted(set(options) - known_options)
    if unknown:
        raise BadDeviceSettings(f"{kind.name} {name!r} has no option {', '.join(unknown)}")
    missing = sorted(_required(options_type) - set(options))
    if missing:
        raise BadDeviceSettings(f"{kind.name} {name!r} needs the option {', '.join(missing)}")
    opened: object = driver(_typed(f"{kind.name} {name!r}", options_type, options))
    return opened


def _driver(kind: Kind[Any], name: str) -> Any:
    """The class. Our own names cannot be taken by others."""
    if name in kind.drivers:
        module, _, class_name = kind.drivers[name].partition(":")
        return getattr(_imported(kind, name, lambda: importlib.import_module(module)), class_name)
    others = entry_points(group=kind.group)
    meant = [entry for entry in others if entry.name == name]
    if not meant:
        known = sorted({*kind.drivers, *(entry.name for entry in others)})
        raise BadDeviceSettings(f"there is no {kind.name} {name!r}; known are: {', '.join(known)}")
    if len(meant) > 1:
        makers = ", ".join(sorted(entry.value for entry in meant))
        raise BadDeviceSettings(f"two drivers call themselves {name!r}: {makers}; uninstall one")
    return _imported(kind, name, meant[0].load)


def _imported(kind: Kind[Any], name: str, load: Callable[[], Any]) -> Any:
    try:
        return load()
    except ImportError as gone:
        needs = gone.name or str(gone)
        absent = f"{kind.name} {name!r} needs {needs}, which is not installed"
        raise BadDeviceSettings(absent) from gone


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
