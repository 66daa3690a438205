"""VTK messages to bytes and back (vtk §A1-§A4). Pure: no socket, no clock.

A message is a name and its parameters by tag. Numbers travel as decimal text, money in minor units.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Final

FROM_KIOSK: Final = 0x96FB
FROM_TERMINAL: Final = 0x97FB
LONGEST: Final = 65_535
"""Of what a length counts: the discriminator and the parameters."""
HIGHEST_NUMBER: Final = 99_999_999
_HEAD: Final = 2
_LONGEST_NUMBER: Final = 12
_LONGEST_TAG: Final = 3


class BadVtkMessage(Exception):
    """Bytes that are no message. The text says what is wrong and repeats nothing of them."""


class Name(StrEnum):
    """What a message says; the terminal may use names that are not here."""

    IDLE = "IDL"
    DISABLED = "DIS"
    STARTED = "STA"
    PAY = "VRP"
    FINISH = "FIN"
    ABORT = "ABR"
    CONNECT = "CON"
    RELAY = "DAT"
    DISCONNECT = "DSC"


class Tag(IntEnum):
    """The parameters a kiosk reads or writes."""

    NAME = 0x01
    NUMBER = 0x03
    AMOUNT = 0x04
    KEEPALIVE = 0x05
    TIMEOUT = 0x06
    EVENT_NUMBER = 0x08
    PRODUCT_ID = 0x09
    QR = 0x0A
    DESTINATION = 0x0B
    PRODUCT = 0x0F
    MANAGEMENT = 0x10
    TIME = 0x11
    SYSTEM = 0x12
    RECEIPT = 0x13
    QR_MS = 0x14
    BANK_HOST = 0x19


_FIRST: Final = (Tag.NAME, Tag.NUMBER, Tag.AMOUNT)


@dataclass(frozen=True, slots=True, kw_only=True)
class VtkMessage:
    """``parameters`` are raw values by tag; a receipt among them may show a card: no repr."""

    name: str
    parameters: Mapping[int, bytes] = field(default_factory=dict, repr=False)

    @property
    def number(self) -> int | None:
        """The operation; ``None`` where it is not told."""
        return self.whole(Tag.NUMBER)

    @property
    def amount(self) -> int | None:
        """Minor units; ``None`` where it is not told, or not in digits."""
        return self.whole(Tag.AMOUNT)

    @property
    def keepalive_s(self) -> int | None:
        """``None`` keeps the interval there is; zero is forbidden and does too."""
        return self.whole(Tag.KEEPALIVE) or None

    @property
    def timeout_s(self) -> int | None:
        """As ``keepalive_s``, of an operation."""
        return self.whole(Tag.TIMEOUT) or None

    @property
    def system(self) -> str:
        """What the terminal says it is."""
        return self._text(Tag.SYSTEM)

    @property
    def management(self) -> str:
        """L: a download is planned, R: a restart; only the first letter counts."""
        return self._text(Tag.MANAGEMENT)[:1]

    @property
    def wants_time(self) -> bool:
        """Its clock is lost (vtk §A13)."""
        told = self.parameters.get(Tag.TIME)
        return told is not None and not told.startswith(b"2")

    def whole(self, tag: int) -> int | None:
        """A decimal number; ``None`` for anything else."""
        return _whole(self.parameters.get(tag))

    def _text(self, tag: int) -> str:
        return self.parameters.get(tag, b"").decode("ascii", errors="replace")


def message(name: str, **parameters: int | str | bytes | None) -> VtkMessage:
    """By the names of ``Tag`` in lower case; ``None`` leaves one out."""
    values = {
        int(Tag[key.upper()]): value if isinstance(value, bytes) else str(value).encode("utf-8")
        for key, value in parameters.items()
        if value is not None
    }
    return VtkMessage(name=name, parameters=values)


def encode(told: VtkMessage, discriminator: int = FROM_KIOSK) -> bytes:
    """The whole TCP message. Raises BadVtkMessage where it would be too long."""
    values = {int(Tag.NAME): told.name.encode("ascii"), **told.parameters}
    first = [tag for tag in _FIRST if tag in values]
    rest = sorted(set(values) - set(first))
    body = b"".join(_tlv(tag, values[tag]) for tag in (*first, *rest))
    length = _HEAD + len(body)
    if length > LONGEST:
        raise BadVtkMessage(f"a message of {length} octets")
    return length.to_bytes(2, "big") + discriminator.to_bytes(2, "big") + body


def decode(content: bytes, discriminator: int = FROM_TERMINAL) -> VtkMessage | None:
    """What follows a length; ``None`` where it is of another protocol. Raises BadVtkMessage."""
    if len(content) < _HEAD:
        raise BadVtkMessage("no room for the discriminator")
    if int.from_bytes(content[:_HEAD], "big") != discriminator:
        return None
    values = _read_tlv(content[_HEAD:])
    name = values.pop(Tag.NAME, None)
    if name is None or not name.isascii():
        raise BadVtkMessage("a message without a name")
    number = values.get(Tag.NUMBER)
    if number is not None and _whole(number) is None:
        raise BadVtkMessage("an operation number that is none")
    return VtkMessage(name=name.decode("ascii"), parameters=values)


def _whole(text: bytes | None) -> int | None:
    if text is None or not text.isdigit() or len(text) > _LONGEST_NUMBER:
        return None
    return int(text)


def _tlv(tag: int, value: bytes) -> bytes:
    size = len(value)
    if size < 0x80:
        length = bytes((size,))
    elif size <= 0xFF:
        length = bytes((0x81, size))
    elif size <= 0xFFFF:
        length = b"\x82" + size.to_bytes(2, "big")
    else:
        raise BadVtkMessage(f"a value of {size} octets")
    return bytes((tag,)) + length + value


def _read_tlv(content: bytes) -> dict[int, bytes]:
    """Values by tag, the first of each; tags nobody knows are among them."""
    values: dict[int, bytes] = {}
    at = 0
    while at < len(content):
        tag, at = _read_tag(content, at)
        size, at = _read_length(content, at)
        if at + size > len(content):
            raise BadVtkMessage("a value runs past the end")
        values.setdefault(tag, content[at : at + size])
        at += size
    return values


def _read_tag(content: bytes, at: int) -> tuple[int, int]:
    tag = content[at]
    end = at + 1
    if tag & 0x1F == 0x1F:
        while True:
            if end >= len(content) or end - at >= _LONGEST_TAG:
                raise BadVtkMessage("a tag without an end")
            tag = tag << 8 | content[end]
            end += 1
            if not content[end - 1] & 0x80:
                break
    return tag, end


def _read_length(content: bytes, at: int) -> tuple[int, int]:
    if at >= len(content):
        raise BadVtkMessage("a tag without a length")
    size = content[at]
    if size < 0x80:
        return size, at + 1
    octets = size & 0x7F
    if octets not in (1, 2):
        raise BadVtkMessage("a form of length that is not allowed")
    end = at + 1 + octets
    if end > len(content):
        raise BadVtkMessage("a length runs past the end")
    return int.from_bytes(content[at + 1 : end], "big"), end
