"""What is plugged in, for whoever sets a kiosk up. Looks; opens no driver and changes nothing.

Serial ports with their USB ids, smart-card readers, keyboards that look like readers, and printers
at addresses that were asked for. What cannot be looked at is told as trouble, not raised.
"""

from __future__ import annotations

import socket
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum
from pathlib import Path
from typing import Final

from msgspec import Struct

from hardware.errors import BadDeviceSettings
from hardware.input_devices import Keyboard, keyboards

PRINTER_PORT: Final = 9100
INPUT_DEVICES: Final = Path("/proc/bus/input/devices")
_ASK_STATUS: Final = b"\x10\x04\x01"
"""DLE EOT 1, answered at once even by a printer that is out of paper; it prints nothing."""
_FIXED_BITS: Final = 0b10010011
_FIXED: Final = 0b00010010


class SerialPort(Struct, frozen=True, kw_only=True):
    """``usb`` names the device whatever port it is on: usb:VVVV:PPPP, with its serial number where
    it has one; empty for a port that is no USB device."""

    port: str
    usb: str
    description: str


class PrinterAnswer(StrEnum):
    """What is at an address."""

    PRINTER = "printer"
    SILENT = "silent"
    """Something takes the connection and says nothing, as printers without a status do."""
    OTHER = "other"
    """Something answers, and not as a receipt printer does."""
    NOTHING = "nothing"


class NetworkPrinter(Struct, frozen=True, kw_only=True):
    address: str
    port: int
    answer: PrinterAnswer


class Scan(Struct, frozen=True, kw_only=True):
    """Everything that was found. ``troubles`` are sentences for the installer."""

    serial_ports: tuple[SerialPort, ...]
    smart_card_readers: tuple[str, ...]
    keyboards: tuple[Keyboard, ...]
    printers: tuple[NetworkPrinter, ...]
    troubles: tuple[str, ...]


def scan(
    printer_addresses: Sequence[str] = (),
    *,
    within_s: float = 2.0,
    input_devices: Path = INPUT_DEVICES,
) -> Scan:
    """Looks everywhere once. Blocks for ``within_s`` and some; an address is HOST or HOST:PORT.

    Raises BadDeviceSettings where an address cannot be meant.
    """
    places = [_place(address) for address in printer_addresses]
    troubles: list[str] = []
    return Scan(
        serial_ports=_serial_ports(troubles),
        smart_card_readers=_smart_card_readers(troubles),
        keyboards=_keyboards(input_devices, troubles),
        printers=_printers(places, within_s),
        troubles=tuple(troubles),
    )


def _serial_ports(troubles: list[str]) -> tuple[SerialPort, ...]:
    try:
        from serial.tools import list_ports  # a kiosk without serial devices needs no library
    except ImportError:
        troubles.append("Serial ports are not looked at: pyserial is not installed.")
        return ()
    return tuple(
        SerialPort(
            port=port.device,
            usb=_usb_name(port.vid, port.pid, port.serial_number),
            description=port.description if port.description != "n/a" else "",
        )
        for port in sorted(list_ports.comports())
    )


def _usb_name(vendor: int | None, product: int | None, number: str | None) -> str:
    if vendor is None or product is None:
        return ""
    return f"usb:{vendor:04X}:{product:04X}" + (f":{number}" if number else "")


def _smart_card_readers(troubles: list[str]) -> tuple[str, ...]:
    try:
        from smartcard import scard  # the same for smart cards
    except ImportError:
        troubles.append("Smart-card readers are not looked at: pyscard is not installed.")
        return ()
    failed, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    if failed:
        troubles.append("The smart-card service does not run: start pcscd.")
        return ()
    try:
        # Without a reader it answers with an error: that is none.
        _, readers = scard.SCardListReaders(context, [])
    finally:
        scard.SCardReleaseContext(context)
    return tuple(str(reader) for reader in readers)


def _keyboards(listing: Path, troubles: list[str]) -> tuple[Keyboard, ...]:
    if sys.platform == "win32":
        troubles.append("Readers that type like a keyboard are told apart by their typing only.")
        return ()
    try:
        return keyboards(listing.read_text("utf-8", "replace"))
    except OSError:
        troubles.append(f"Keyboards are not looked at: {listing} cannot be read.")
        return ()


def _place(address: str) -> tuple[str, int]:
    """Raises BadDeviceSettings."""
    host, colon, port = address.rpartition(":")
    numbers_alone = address.count(":") > 1 and not address.startswith("[")
    if not colon or numbers_alone or address.endswith("]"):
        host, port = address, str(PRINTER_PORT)
    if not host or not port.isascii() or not port.isdecimal() or not 0 < int(port) < 65536:
        raise BadDeviceSettings(f"{address!r} is no address: write it as HOST or HOST:PORT")
    return host.strip("[]"), int(port)


def _printers(places: Sequence[tuple[str, int]], within_s: float) -> tuple[NetworkPrinter, ...]:
    if not places:
        return ()
    with ThreadPoolExecutor(max_workers=min(len(places), 16)) as threads:
        answers = threads.map(lambda place: _answer(place, within_s), places)
        return tuple(
            NetworkPrinter(address=host, port=port, answer=answer)
            for (host, port), answer in zip(places, answers, strict=True)
        )


def _answer(place: tuple[str, int], within_s: float) -> PrinterAnswer:
    try:
        connection = socket.create_connection(place, within_s)
    except OSError:
        return PrinterAnswer.NOTHING
    with connection:
        try:
            connection.sendall(_ASK_STATUS)
            status = connection.recv(1)
        except OSError:
            return PrinterAnswer.SILENT
    if not status:
        return PrinterAnswer.SILENT
    return PrinterAnswer.PRINTER if status[0] & _FIXED_BITS == _FIXED else PrinterAnswer.OTHER
