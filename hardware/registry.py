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
from hardware.terminals import PaymentTerminal

CARD_READERS: Final[Mapping[str, str]] = {
    "simulated": "hardware.drivers.simulated:SimulatedCardReader",
}


PAYMENT_TERMINALS: Final[Mapping[str, str]] = {
    "simulated": "hardware.drivers.simulated_terminal:SimulatedTerminal",
    "vendotek": "hardware.drivers.vendotek:VendotekTerminal",
}


def open_card_reader(name: str, options: Mapping[str, object]) -> CardReader:
    """A reader by its driver's name. Raises BadDeviceSettings, as ``_opened`` says."""
    reader = _opened("card reader", CARD_READERS, name, options)
    if not isinstance(reader, CardReader):
        raise BadDeviceSettings(f"driver {name!r} is not a card reader")
    return reader


def open_payment_terminal(name: str, options: Mapping[str, object]) -> PaymentTerminal:
    """A payment terminal by its driver's name. Raises BadDeviceSettings, as ``_opened`` says."""
    terminal = _opened("payment terminal", PAYMENT_TERMINALS, name, options)
    if not isinstance(terminal, PaymentTerminal):
        raise BadDeviceSettings(f"driver {name!r} is not a payment terminal")
    return terminal


def _opened(
    kind: str, drivers: Mapping[str, str], name: str, options: Mapping[str, object]
) -> object:
    """Raises BadDeviceSettings for a name or an option nobody knows, an option that is missing, and
    a value the driver cannot take.
    """
    if name not in drivers:
        known = ", ".join(sorted(drivers))
        raise BadDeviceSettings(f"there is no {kind} {name!r}; known are: {known}")
    module_name, _, class_name = drivers[name].partition(":")
    driver = getattr(importlib.import_module(module_name), class_name)
    known_options = {field.name for field in fields(driver.Options)}
    unknown = sorted(set(options) - known_options)
    if unknown:
        raise BadDeviceSettings(f"{kind} {name!r} has no option {', '.join(unknown)}")
    missing = sorted(_required(driver.Options) - set(options))
    if missing:
        raise BadDeviceSettings(f"{kind} {name!r} needs the option {', '.join(missing)}")
    opened: object = driver(driver.Options(**options))
    return opened


def _required(options: type[Any]) -> set[str]:
    """Names of the options that have no value of their own."""
    return {
        field.name
        for field in fields(options)
        if field.default is MISSING and field.default_factory is MISSING
    }
