"""VTK as the terminal reads and writes it (vtk §A1-§A3). Strict: a kiosk's mistakes are said."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

KIOSK: Final = b"\x96\xfb"
TERMINAL: Final = b"\x97\xfb"
ONLY_TERMINALS_SEND: Final = frozenset({0x05, 0x06, 0x0E, 0x12, 0x13})


class NotVtk(Exception):
    """The kiosk has sent something that is no message."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What the kiosk sent, parameter by parameter."""

    name: str
    tags: dict[int, bytes] = field(repr=False)

    def number(self, tag: int) -> int | None:
        text = self.tags.get(tag)
        return int(text) if text is not None and text.isdigit() else None


def written(name: str, *tags: tuple[int, int | str | bytes]) -> bytes:
    """A message of the terminal, its parameters in the order given."""
    body = _field(0x01, name) + b"".join(_field(tag, value) for tag, value in tags)
    return (len(body) + 2).to_bytes(2, "big") + TERMINAL + body


def read(content: bytes) -> Heard:
    """What follows a length. Raises NotVtk."""
    if content[:2] != KIOSK:
        raise NotVtk("not from a kiosk")
    tags: dict[int, bytes] = {}
    rest = content[2:]
    while rest:
        tag, rest = rest[0], rest[1:]
        if tag & 0x1F == 0x1F or not rest:
            raise NotVtk(f"tag {tag:02X} is none of a kiosk's")
        size, rest = rest[0], rest[1:]
        if size in (0x81, 0x82):
            octets = size - 0x80
            size, rest = int.from_bytes(rest[:octets], "big"), rest[octets:]
        elif size >= 0x80:
            raise NotVtk(f"length form {size:02X}")
        if size > len(rest) or tag in tags:
            raise NotVtk(f"tag {tag:02X} is cut off or comes twice")
        tags[tag], rest = rest[:size], rest[size:]
    if 0x01 not in tags:
        raise NotVtk("no name")
    return Heard(tags[0x01].decode("ascii", "replace"), tags)


def _field(tag: int, value: int | str | bytes) -> bytes:
    octets = value if isinstance(value, bytes) else str(value).encode()
    size = len(octets)
    if size > 0xFF:
        length = b"\x82" + size.to_bytes(2, "big")
    else:
        length = bytes((size,)) if size < 0x80 else bytes((0x81, size))
    head = bytes((tag,)) if tag < 0x100 else tag.to_bytes(2, "big")
    return head + length + octets
