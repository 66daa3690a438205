"""Telling a payment card from a loyalty card by what a reader read. Pure.

Three signs (ISO/IEC 7813): format code B on track 1, an expiry date with a service code behind the
number, and a number out of a payment scheme's range. A check digit alone is no sign: loyalty
numbers have it too. What is read is looked at where it lies; the one copy is wiped.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from msgspec import Struct

Read = bytes | bytearray | memoryview

SHORTEST: Final = 12
LONGEST: Final = 19

_BANK_FORMAT = re.compile(rb"%B\d{8}|B\d{12,19}\^", re.IGNORECASE)
"""With its sentinel it counts torn too; without, only whole."""
_RUN = re.compile(rb"\d{12,}")
_EXPIRY_AND_SERVICE: Final = rb"\d\d(?:0[1-9]|1[0-2])[125679][024][0-7]"
_DATED = re.compile(rb"(?:[=D]|\^[^^]{0,60}\^)" + _EXPIRY_AND_SERVICE, re.IGNORECASE)
_JOINED_DATE = re.compile(_EXPIRY_AND_SERVICE)
"""The same where a reader leaves the separator out."""
_GAPS: Final = frozenset(b" -")
_FOR_BANKS: Final = frozenset(b"3456")
"""First digits of travel, banking and merchandising: only there a date makes a payment card."""


class _Range(Struct, frozen=True):
    """Numbers from ``low`` to ``high`` by their first digits, in these lengths."""

    low: int
    high: int
    lengths: range


_RANGES: Final = (
    _Range(4, 4, range(16, 20)),  # Visa; its 13 digits of old are a goods code's too
    _Range(51, 55, range(16, 17)),  # Mastercard
    _Range(2221, 2720, range(16, 17)),
    _Range(2200, 2204, range(16, 20)),  # Mir
    _Range(34, 34, range(15, 16)),  # American Express
    _Range(37, 37, range(15, 16)),
    _Range(300, 305, range(14, 20)),  # Diners Club
    _Range(36, 36, range(14, 20)),
    _Range(38, 39, range(14, 20)),
    _Range(3528, 3589, range(16, 20)),  # JCB
    _Range(6011, 6011, range(16, 20)),  # Discover
    _Range(644, 659, range(16, 20)),
    _Range(62, 62, range(16, 20)),  # UnionPay
    _Range(81, 81, range(16, 20)),
    _Range(50, 50, range(16, 20)),  # Maestro, Verve, Korti Milli
    _Range(56, 58, range(16, 20)),
    _Range(6304, 6304, range(16, 20)),
    _Range(67, 67, range(16, 20)),
    _Range(8600, 8600, range(16, 17)),  # Uzcard
    _Range(9860, 9860, range(16, 17)),  # Humo
    _Range(9051, 9051, range(16, 17)),  # ArCa
    _Range(9112, 9112, range(16, 17)),  # Belkart
    _Range(9417, 9417, range(16, 17)),  # Elcart
    _Range(9792, 9792, range(16, 17)),  # Troy
)


def is_payment_card(read: Read, *, own_prefixes: Collection[str] = ()) -> bool:
    """Whether tracks, typed or scanned text hold a payment card's number.

    ``read`` may be whole or torn, with or without sentinels, several tracks in a row. Numbers that
    begin with one of ``own_prefixes`` are the site's own: they stay readable in a scheme's range
    or with a date, but not with both, and not on a track of format B.
    """
    packed = bytearray(len(read))
    try:
        _pack(read, packed)
        if _BANK_FORMAT.search(packed):
            return True
        own = [prefix.encode("ascii", "replace") for prefix in own_prefixes if prefix]
        return any(_is_payment_number(packed, *run.span(), own) for run in _RUN.finditer(packed))
    finally:
        wipe(packed)


def wipe(buffer: bytearray) -> None:
    """Overwrites what was read, in place: nothing of it is left to a core dump."""
    buffer[:] = bytes(len(buffer))


def _pack(read: Read, packed: bytearray) -> None:
    """The same without the gaps that people and some issuers put between digits."""
    size = 0
    for byte in read:
        if byte not in _GAPS:
            packed[size] = byte
            size += 1


def _is_payment_number(read: bytearray, start: int, end: int, own: list[bytes]) -> bool:
    """Whether the run of digits from ``start`` to ``end``, and what follows it, is one."""
    if end - start > LONGEST:
        return any(
            _JOINED_DATE.match(read, start + length)
            and _in_range(read, start, length)
            and _check_digit_fits(read, start, start + length)
            for length in range(SHORTEST, LONGEST + 1)
        )
    is_own = any(read.startswith(prefix, start) for prefix in own)
    in_range = _in_range(read, start, end - start)
    if _DATED.match(read, end):
        return in_range or (read[start] in _FOR_BANKS and not is_own)
    if not is_own and in_range and _check_digit_fits(read, start, end):
        return True
    # Track 3 has two digits of its format before the number (ISO/IEC 4909).
    return (
        read[end : end + 1] == b"="
        and _in_range(read, start + 2, end - start - 2)
        and _check_digit_fits(read, start + 2, end)
    )


def _in_range(read: bytearray, start: int, length: int) -> bool:
    beginning = 0
    for place in range(4):
        beginning = beginning * 10 + read[start + place] - ord("0")
    return any(
        length in one.lengths and one.low <= beginning // 10 ** (4 - len(str(one.low))) <= one.high
        for one in _RANGES
    )


def _check_digit_fits(read: bytearray, start: int, end: int) -> bool:
    """The check digit of ISO/IEC 7812 (Luhn)."""
    total = 0
    for place in range(start, end):
        digit = read[place] - ord("0")
        if (end - place) % 2 == 0:
            digit = digit * 2 - 9 if digit > 4 else digit * 2
        total += digit
    return total % 10 == 0
