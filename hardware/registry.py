"""Which driver answers to which name in the settings. Explicit, lazy, strict.

A driver module is imported only when its name is configured, so a kiosk without a smart-card
service starts without the smart-card library.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any, Final

from hardware.errors import BadDeviceSettings
from hardware.protocols import CardReader

CARD_READERS: Final[Mapping[str, str]] = {
    "simulated": "hardware.drivers.simulated:SimulatedCardReader",
}


def open_card_reader(name: str, options: Mapping[str, object]) -> CardReader:
    """A reader by its driver's name.

    Raises BadDeviceSettings for a name or an option nobody knows, an option that is missing, and a
    value the driver cannot take.
    """
    if name not in CARD_READERS:
        known = ", ".join(sorted(CARD_READERS))
        raise BadDeviceSettings(f"there is no card reader {name!r}; known are: {known}")
    module_name, _, class_name = CARD_READERS[name].partition(":")
    driver = getattr(importlib.import_module(module_name), class_name)
    known_options = {field.name for field in fields(driver.Options)}
    unknown = sorted(set(options) - known_options)
    if unknown:
        raise BadDeviceSettings(f"card reader {name!r} has no option {', '.join(unknown)}")
    missing = sorted(_required(driver.Options) - set(options))
    if missing:
        raise BadDeviceSettings(f"card reader {name!r} needs the option {', '.join(missing)}")
    reader = driver(driver.Options(**options))
    if not isinstance(reader, CardReader):
        raise BadDeviceSettings(f"driver {name!r} is not a card reader")
    return reader


def _required(options: type[Any]) -> set[str]:
    """Names of the options that have no value of their own."""
    return {
        field.name
        for field in fields(options)
        if field.default is MISSING and field.default_factory is MISSING
    }
