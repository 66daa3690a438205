"""Serial ports: found by USB ids, opened for one program alone, lost with a sentence."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import serial as pyserial
from serial.tools import list_ports

from hardware.drivers.serial_line import SerialOptions, open_line, port_path
from hardware.errors import BadDeviceSettings, DeviceFault, DeviceMissing, DeviceTrouble
from hardware.supervisor import Session, _Stop
from tests.hardware.pseudo_terminal import SerialDevice, serial_device


@dataclass(frozen=True, kw_only=True)
class Port:
    """What pyserial lists."""

    device: str
    vid: int | None = None
    pid: int | None = None
    serial_number: str | None = None


PORTS = [
    Port(device="/dev/ttyS0"),
    Port(device="/dev/ttyACM3", vid=0x0C2E, pid=0x0200, serial_number="A1"),
    Port(device="/dev/ttyACM4", vid=0x0C2E, pid=0x0200, serial_number="B2"),
]


@pytest.fixture(autouse=True)
def plugged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_ports, "comports", lambda: PORTS)


@pytest.fixture
def device(tmp_path: Path) -> Iterator[SerialDevice]:
    with serial_device(tmp_path / "port") as made:
        yield made


def session() -> Session[Any]:
    return Session(lambda event: None, lambda: None, _Stop())


@pytest.mark.parametrize(
    ("port", "path"),
    [
        ("/dev/ttyS7", "/dev/ttyS7"),
        ("usb:0C2E:0200", "/dev/ttyACM3"),
        ("usb:0c2e:0200:B2", "/dev/ttyACM4"),
    ],
)
def test_a_device_is_found_by_its_ids_on_whatever_port_it_is(port: str, path: str) -> None:
    assert port_path(port) == path


def test_one_that_is_not_plugged_in_is_missing_by_its_name() -> None:
    with pytest.raises(DeviceMissing, match="usb:0801:0003"):
        port_path("usb:0801:0003")


@pytest.mark.parametrize(
    "options",
    [
        {"port": "usb:0C2E"},
        {"port": "usb:scanner:1"},
        {"port": ""},
        {"port": "COM1", "speed": 0},
        {"port": "COM1", "bits": 9},
        {"port": "COM1", "stop_bits": 3},
    ],
)
def test_what_cannot_be_meant_is_refused_when_it_is_set_up(options: dict[str, Any]) -> None:
    with pytest.raises(BadDeviceSettings):
        SerialOptions(**options)


def test_a_port_that_another_program_has_is_a_fault_that_says_so(device: SerialDevice) -> None:
    options = SerialOptions(port=str(device.port))
    with (
        open_line(options, session()),
        pytest.raises(DeviceFault, match="Another program"),
        open_line(options, session()),
    ):
        pass


@pytest.mark.parametrize(
    ("trouble", "told", "says"),
    [
        (pyserial.SerialException(errno.EACCES, "no"), DeviceFault, "may not open"),
        (pyserial.SerialException(errno.ENOENT, "no"), DeviceMissing, "nothing at"),
        (OSError(errno.EIO, "no"), DeviceMissing, "nothing at"),
        (ValueError("no such speed"), DeviceFault, "no such speed"),
    ],
)
def test_whatever_opening_raises_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, trouble: Exception, told: type[DeviceTrouble], says: str
) -> None:
    def refuse(*args: object, **options: object) -> None:
        raise trouble

    monkeypatch.setattr(pyserial, "Serial", refuse)
    with (
        pytest.raises(told, match=says) as caught,
        open_line(SerialOptions(port="/dev/ttyS0"), session()),
    ):
        pass
    assert caught.value.sentence.endswith(".")


def test_a_file_that_is_no_port_is_told_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with (
        pytest.raises(DeviceTrouble),
        open_line(SerialOptions(port=str(tmp_path / "file")), session()),
    ):
        pass


def test_what_is_sent_arrives_and_what_comes_lies_in_the_callers_buffer(
    device: SerialDevice,
) -> None:
    buffer = bytearray(8)
    with open_line(SerialOptions(port=str(device.port)), session()) as line:
        line.write(b"\x02hi")
        assert device.received(3) == b"\x02hi"
        device.send(b"0123456789")
        assert line.read_into(buffer, 1.0) == 8
        assert line.read_into(buffer, 1.0) == 2
        assert line.read_into(buffer, 0.0) == 0
        device.unplug()
        with pytest.raises(DeviceMissing):
            line.read_into(buffer, 1.0)


def test_a_read_that_waits_for_ever_ends_when_the_device_is_closed(device: SerialDevice) -> None:
    stop = _Stop()
    wanted: Session[Any] = Session(lambda event: None, lambda: None, stop)
    with open_line(SerialOptions(port=str(device.port)), wanted) as line:
        stop.ask()
        assert line.read_into(bytearray(1), None) == 0
