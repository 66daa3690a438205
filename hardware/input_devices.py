"""Keyboards as the Linux kernel lists them, and which of them look like a reader. Pure.

Many magnetic stripe, bar code and RFID readers type like a keyboard. The list is
/proc/bus/input/devices: blocks of lines such as ``N: Name="…"``, an empty line behind each.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

_IDS: Final = re.compile(r"^I: .*Vendor=([0-9a-fA-F]{4}) Product=([0-9a-fA-F]{4})", re.MULTILINE)
_NAME: Final = re.compile(r'^N: Name="(.*)"$', re.MULTILINE)
_EVENT: Final = re.compile(r"^H: Handlers=.*?\b(event\d+)\b", re.MULTILINE)
_KEYS: Final = re.compile(r"^B: KEY=([0-9a-fA-F ]+)$", re.MULTILINE)
_LEDS: Final = re.compile(r"^B: LED=([0-9a-fA-F ]+)$", re.MULTILINE)

_DIGITS_AND_ENTER: Final = (*range(2, 12), 28)
"""KEY_1 to KEY_0 and KEY_ENTER: what a reader has to be able to type."""
_LETTERS: Final = (*range(16, 26), *range(30, 39), *range(44, 51))

_READER_MAKERS: Final = frozenset(
    (
        "0801",  # MagTek
        "0acd",  # ID TECH
        "0c2e",  # Honeywell
        "05e0",  # Zebra
        "05f9",  # Datalogic
        "1eab",  # Newland
        "076b",  # HID
        "08ff",  # Sycreader
        "ffff",  # nobody, and many RFID readers
    )
)
"""USB vendor ids."""
_READER_WORDS: Final = re.compile(
    r"msr|mag(tek|stripe|netic)|swipe|card|rfid|nfc|reader|scanner|bar ?code|qr|wedge",
    re.IGNORECASE,
)


class Keyboard(Struct, frozen=True, kw_only=True):
    """Something that types. ``path`` is the event device, ``usb`` its ids as VVVV:PPPP."""

    name: str
    path: str
    usb: str
    likely_reader: bool


def keyboards(listing: str) -> tuple[Keyboard, ...]:
    """Everything in the kernel's list that can type digits, the likely readers first."""
    found = [keyboard for block in listing.split("\n\n") if (keyboard := _keyboard(block))]
    return tuple(sorted(found, key=lambda one: not one.likely_reader))


def _keyboard(block: str) -> Keyboard | None:
    ids, name, event = _IDS.search(block), _NAME.search(block), _EVENT.search(block)
    keys = _bits(_KEYS.search(block))
    if not ids or not event or not all(keys >> key & 1 for key in _DIGITS_AND_ENTER):
        return None
    called = name.group(1) if name else ""
    vendor = ids.group(1).lower()
    # A board for people has lamps and letters.
    for_people = bool(_bits(_LEDS.search(block))) and all(keys >> key & 1 for key in _LETTERS)
    return Keyboard(
        name=called,
        path=f"/dev/input/{event.group(1)}",
        usb=f"{ids.group(1)}:{ids.group(2)}".upper(),
        likely_reader=bool(_READER_WORDS.search(called))
        or vendor in _READER_MAKERS
        or not for_people,
    )


def _bits(found: re.Match[str] | None) -> int:
    """The kernel's bitmap: words of 64 bits, the highest first."""
    total = 0
    for word in found.group(1).split() if found else ():
        total = (total << 64) | int(word, 16)
    return total
