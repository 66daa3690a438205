"""ESC/POS bytes as commands, however they are cut. Sans-IO.

Commands are read by their lengths alone; one that is not known is an ``Other`` of the bytes that
name it, and whatever follows is read on as text, as a printer would.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LF: Final = 0x0A
_DLE, _ESC, _FS, _GS = 0x10, 0x1B, 0x1C, 0x1D
_CLEARS: Final = bytes((1, 3, 20, 1, 6, 2, 8))
_NO_ARGUMENT: Final = {_ESC: b"@2<iLS", _FS: b".&"}
_ONE_ARGUMENT: Final = {
    _ESC: b"!-3EGJMRTVadert{ SUc",
    _FS: b"!-CW",
    _GS: b"!BHITabfhrw",
}
_OF_OWN_LENGTH: Final = b"v(Vk"
_TWO_ARGUMENTS: Final = {_ESC: b"$\\", _GS: b"LPW", _FS: b"S"}


@dataclass(frozen=True, slots=True)
class Text:
    """Letters in the code page of the moment."""

    letters: bytes


@dataclass(frozen=True, slots=True)
class LineFeed:
    """Prints what is in the line and goes on to the next."""


@dataclass(frozen=True, slots=True)
class Command:
    """``name`` is the two bytes it begins with, such as ``b"\\x1ba"``."""

    name: bytes
    arguments: bytes = b""


@dataclass(frozen=True, slots=True)
class RealTime:
    """Carried out at once, whatever stands before it: DLE EOT, DLE ENQ, DLE DC4."""

    name: bytes
    argument: int = 0


@dataclass(frozen=True, slots=True)
class Raster:
    """GS v 0: rows of eight dots a byte, black where a bit is set."""

    width_bytes: int
    height: int
    rows: bytes


@dataclass(frozen=True, slots=True)
class TwoDimensional:
    """GS ( k: one of the functions that make a QR code."""

    function: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Bars:
    """GS k: a barcode of ``kind``."""

    kind: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Other:
    """Bytes that name no command this printer knows."""

    name: bytes


Item = Text | LineFeed | Command | RealTime | Raster | TwoDimensional | Bars | Other


class CommandReader:
    """Feed it; it gives every command that has come whole."""

    def __init__(self) -> None:
        self._held = b""

    def feed(self, data: bytes) -> Iterator[Item]:
        self._held += data
        while self._held:
            found = _first(self._held)
            if found is None:
                return
            item, length = found
            self._held = self._held[length:]
            if item is not None:
                yield item


def _first(data: bytes) -> tuple[Item | None, int] | None:
    """The first command and its length; ``None``: not all of it is here."""
    lead = data[0]
    if lead in (_DLE, _ESC, _FS, _GS):
        if len(data) < 2:
            return None
        return _real_time(data) if lead == _DLE else _command(lead, data)
    if lead == LF:
        return LineFeed(), 1
    if lead < 0x20:
        return None, 1
    end = next((n for n, byte in enumerate(data) if byte < 0x20), len(data))
    return Text(data[:end]), end


def _real_time(data: bytes) -> tuple[Item, int] | None:
    match data[1]:
        case 0x04 | 0x05:
            return (RealTime(data[:2], data[2]), 3) if len(data) > 2 else None
        case 0x14:
            if len(data) < 3:
                return None
            length = 3 + (len(_CLEARS) if data[2] == 8 else 2)
            return (RealTime(data[:2], data[2]), length) if len(data) >= length else None
        case _:
            return Other(data[:2]), 2


def _command(lead: int, data: bytes) -> tuple[Item, int] | None:
    if lead == _GS and data[1] in _OF_OWN_LENGTH:
        return _of_own_length(data)
    code = data[1]
    for known, count in ((_NO_ARGUMENT, 0), (_ONE_ARGUMENT, 1), (_TWO_ARGUMENTS, 2)):
        if code in known.get(lead, b""):
            end = 2 + count
            return (Command(data[:2], data[2:end]), end) if len(data) >= end else None
    if lead == _ESC and code == ord("*"):
        return _bit_image(data)
    return Other(data[:2]), 2


def _of_own_length(data: bytes) -> tuple[Item, int] | None:
    """Commands of GS whose length stands in them."""
    match data[1]:
        case 0x76:  # v 0 m xL xH yL yH rows
            if len(data) < 8:
                return None
            across = data[4] + 256 * data[5]
            down = data[6] + 256 * data[7]
            end = 8 + across * down
            return (Raster(across, down, data[8:end]), end) if len(data) >= end else None
        case 0x28:  # ( k|L|... pL pH data
            if len(data) < 5:
                return None
            end = 5 + data[3] + 256 * data[4]
            if len(data) < end:
                return None
            body = data[5:end]
            if data[2] == ord("k") and len(body) >= 2 and body[0] == ord("1"):
                return TwoDimensional(body[1], body[2:]), end
            return Other(data[:3]), end
        case 0x56:  # V m, or V m n
            if len(data) < 3:
                return None
            end = 4 if data[2] in (65, 66) else 3
            return (Command(data[:2], data[2:end]), end) if len(data) >= end else None
        case _:  # k m … NUL, or k m n …
            return _bars(data)


def _bars(data: bytes) -> tuple[Item, int] | None:
    if len(data) < 4:
        return None
    if data[2] < 65:
        end = data.find(b"\x00", 3)
        return (Bars(data[2], data[3:end]), end + 1) if end >= 0 else None
    end = 4 + data[3]
    return (Bars(data[2], data[4:end]), end) if len(data) >= end else None


def _bit_image(data: bytes) -> tuple[Item, int] | None:
    if len(data) < 5:
        return None
    end = 5 + (data[3] + 256 * data[4]) * (3 if data[2] >= 32 else 1)
    return (Other(data[:2]), end) if len(data) >= end else None
