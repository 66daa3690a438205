"""Opening a device by the name in the settings: what is refused, and with which words."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, field
from types import ModuleType
from typing import Final, cast

import pytest

from hardware.errors import BadDeviceSettings
from hardware.protocols import CardSource
from hardware.registry import CARD_READERS

OURS: Final = cast("dict[str, str]", CARD_READERS.drivers)


def refusal(name: str, **options: object) -> str:
    with pytest.raises(BadDeviceSettings) as caught:
        CARD_READERS.open(name, options)
    return str(caught.value)


def test_a_name_nobody_knows_is_refused_with_the_names_there_are() -> None:
    text = refusal("magic")
    assert "'magic'" in text
    assert "simulated" in text


def test_options_nobody_knows_are_named_all_at_once() -> None:
    text = refusal("simulated", port="/dev/ttyS0", speed=9600, source="tapped")
    assert "port, speed" in text
    assert "source" not in text


@pytest.mark.parametrize("value", ["sideways", "", 5, None])
def test_a_value_the_driver_cannot_take_is_refused_with_those_it_can(value: object) -> None:
    text = refusal("simulated", source=value)
    assert repr(value) in text
    assert all(source.value in text for source in CardSource)


@pytest.fixture
def driver(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A driver module of a test's own, registered as "serial"."""
    module = ModuleType("tests.hardware.serial_driver")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setitem(OURS, "serial", f"{module.__name__}:Driver")
    return module


@dataclass(frozen=True, kw_only=True)
class SerialOptions:
    port: str
    speed: int
    parity: str = "none"


@dataclass(frozen=True, kw_only=True)
class SecretOptions:
    key: int = field(repr=False)


def test_options_that_are_missing_are_named_all_at_once(driver: ModuleType) -> None:
    class Driver:
        Options = SerialOptions

    driver.Driver = Driver  # type: ignore[attr-defined]  # a module made by hand
    assert "port, speed" in refusal("serial", parity="even")
    assert refusal("serial", port="COM1").endswith("speed")


def test_values_of_the_wrong_kind_are_named_all_at_once(driver: ModuleType) -> None:
    class Driver:
        Options = SerialOptions

    driver.Driver = Driver  # type: ignore[attr-defined]  # a module made by hand
    text = refusal("serial", port=7, speed="fast")
    assert "port cannot be 7" in text
    assert "speed cannot be 'fast'" in text


def test_a_secret_of_the_wrong_kind_is_not_quoted(driver: ModuleType) -> None:
    class Driver:
        Options = SecretOptions

    driver.Driver = Driver  # type: ignore[attr-defined]  # a module made by hand
    text = refusal("serial", key="hunter2")
    assert "key cannot be this" in text
    assert "hunter2" not in text


def test_a_driver_whose_library_is_not_installed_says_which(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(OURS, "serial", "no_such_library.driver:Driver")
    assert "needs no_such_library, which is not installed" in refusal("serial")


def test_a_driver_without_options_is_refused_in_a_sentence(driver: ModuleType) -> None:
    class Driver:
        pass

    driver.Driver = Driver  # type: ignore[attr-defined]  # a module made by hand
    assert "declares no options" in refusal("serial")


def test_a_driver_that_is_no_card_reader_is_refused(driver: ModuleType) -> None:
    class Driver:
        Options = SerialOptions

        def __init__(self, options: SerialOptions) -> None:
            self.health = options

    driver.Driver = Driver  # type: ignore[attr-defined]  # a module made by hand
    assert "not a card reader" in refusal("serial", port="COM1", speed=9600)


def test_a_driver_is_imported_only_when_it_is_asked_for() -> None:
    asks = (
        "import sys; import hardware.registry as r; "
        "assert 'hardware.drivers.simulated' not in sys.modules; "
        "r.CARD_READERS.open('simulated', {}); "
        "assert 'hardware.drivers.simulated' in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_kiosk_starts_without_the_libraries_of_devices_it_does_not_have() -> None:
    asks = (
        "import sys; import kiosk.app, hardware.discovery; "
        "theirs = {'PIL', 'escpos', 'evdev', 'segno', 'serial', 'smartcard', 'usb'}; "
        "found = theirs & {*sys.modules}; "
        "assert not found, found"
    )
    done = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
