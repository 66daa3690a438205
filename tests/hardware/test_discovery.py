"""Finding devices: addresses as people write them, and what cannot be looked at."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from serial.tools import list_ports

from hardware import discovery
from hardware.discovery import PrinterAnswer, scan
from hardware.errors import BadDeviceSettings


@dataclass(frozen=True, order=True)
class Port:
    """What pyserial lists."""

    device: str
    description: str = "n/a"
    vid: int | None = None
    pid: int | None = None
    serial_number: str | None = None


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("10.0.0.9", ("10.0.0.9", 9100)),
        ("10.0.0.9:9101", ("10.0.0.9", 9101)),
        ("printer.local", ("printer.local", 9100)),
        ("fe80::1:2", ("fe80::1:2", 9100)),
        ("[fe80::1]", ("fe80::1", 9100)),
        ("[fe80::1]:515", ("fe80::1", 515)),
    ],
)
def test_an_address_is_taken_as_people_write_it(
    address: str, place: tuple[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def answer(place: tuple[str, int], within_s: float) -> PrinterAnswer:
        asked.append(place)
        return PrinterAnswer.SILENT

    monkeypatch.setattr(discovery, "_answer", answer)
    scan([address])
    assert asked == [place]


@pytest.mark.parametrize("address", ["", ":9100", "a:", "a:0", "a:65536", "a:b", "a:²"])
def test_what_is_no_address_is_refused_before_anybody_is_asked(address: str) -> None:
    with pytest.raises(BadDeviceSettings, match="HOST or HOST:PORT"):
        scan(["127.0.0.1:1", address])


def test_a_usb_port_is_named_by_what_is_plugged_into_it(monkeypatch: pytest.MonkeyPatch) -> None:
    ports = [
        Port("/dev/ttyS0"),
        Port("/dev/ttyACM0", "Scanner", 0xC2E, 0x200, "A1"),
        Port("/dev/ttyACM1", "Scanner", 0xC2E, 0x200),
    ]
    monkeypatch.setattr(list_ports, "comports", lambda: ports)
    found = {port.port: (port.usb, port.description) for port in scan().serial_ports}
    assert found == {
        "/dev/ttyS0": ("", ""),
        "/dev/ttyACM0": ("usb:0C2E:0200:A1", "Scanner"),
        "/dev/ttyACM1": ("usb:0C2E:0200", "Scanner"),
    }


def test_what_cannot_be_looked_at_is_told_and_the_rest_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Neither library is installed, and the kernel lists no keyboards.
    for library in ("serial.tools", "smartcard"):
        monkeypatch.setitem(sys.modules, library, None)
    found = scan(input_devices=tmp_path / "none")
    assert (found.serial_ports, found.smart_card_readers, found.keyboards) == ((), (), ())
    assert len(found.troubles) == 3
    assert all(trouble.endswith(".") for trouble in found.troubles)
