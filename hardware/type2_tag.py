"""Finding the message in a Type 2 tag's memory, sixteen bytes at a time. Sans-IO.

Only as much is asked for as is needed: a tag is held to the reader for half a second. Paragraphs
are those of the NFC Forum's Type 2 Tag specification.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Final

from hardware.ndef import BadTag
from hardware.payment_cards import wipe

BLOCK: Final = 16
"""Bytes a tag gives at once: four pages (T2T 5.1)."""
PAGE: Final = 4

_HEADER: Final = BLOCK
"""Serial number, locks and capabilities; the data begin behind them (T2T 2.1)."""
_CAPABILITIES: Final = 12
_MAGIC: Final = 0xE1
_MAJOR_VERSION: Final = 1
_UNIT: Final = 8
"""Bytes in which a tag counts its size."""

_LARGEST: Final = _HEADER + 0xFF * _UNIT + BLOCK
"""Bytes of the largest tag, and of the block that reaches behind its end."""

_NULL, _LOCKS, _RESERVED, _MESSAGE, _TERMINATOR = 0x00, 0x01, 0x02, 0x03, 0xFE
_LONG_LENGTH: Final = 0xFF


def message_of_tag() -> Generator[int, bytearray, bytearray]:
    """Yields the number of a page, wants the ``BLOCK`` bytes from there; returns the message.

    The message is empty where the tag was never written to. Raises BadTag where it is not a Type 2
    tag for everybody to read, or says of itself what cannot be. Whatever it was sent is wiped: the
    message is the only copy.
    """
    memory = _Memory()
    try:
        return (yield from _message_in(memory))
    finally:
        wipe(memory.known)


def _message_in(memory: _Memory) -> Generator[int, bytearray, bytearray]:
    yield from memory.begin()
    while True:
        kind = yield from memory.byte()
        if kind in (None, _TERMINATOR):
            return bytearray()
        if kind == _NULL:
            continue
        length = yield from memory.length()
        value = yield from memory.take(length)
        if kind == _MESSAGE:
            return value
        if kind in (_LOCKS, _RESERVED):
            memory.leave_out(_area(kind, value))


def _area(kind: int, value: bytearray) -> range:
    """The bytes a lock or memory control points at (T2T 2.3.2, 2.3.3)."""
    if len(value) != 3:
        raise BadTag("the tag reserves memory in a way nobody knows")
    where, size, unit = value
    count = size or 256
    if kind == _LOCKS:
        count = (count + 7) // 8
    start = (where >> 4) * (1 << (unit & 0x0F)) + (where & 0x0F)
    return range(start, start + count)


class _Memory:
    """The data area as one stream: asked for when needed, without the bytes that are not data."""

    def __init__(self) -> None:
        # At its full size at once: a buffer that grows leaves copies behind which nobody can wipe.
        self.known = bytearray(_LARGEST)
        self._known = 0
        self._end = self._at = _HEADER
        self._left_out: list[range] = []

    def begin(self) -> Generator[int, bytearray, None]:
        """Reads what the tag says of itself (T2T 2.1)."""
        yield from self._more()
        magic, version, size, access = self.known[_CAPABILITIES:_HEADER]
        if magic != _MAGIC:
            raise BadTag("the card is not an NFC tag with a message")
        if version >> 4 != _MAJOR_VERSION:
            raise BadTag("the tag is of a version nobody knows")
        if access >> 4:
            raise BadTag("the tag does not let everybody read it")
        self._end = _HEADER + size * _UNIT

    def leave_out(self, area: range) -> None:
        self._left_out.append(area)

    def byte(self) -> Generator[int, bytearray, int | None]:
        """The next byte of the data area; ``None`` behind its end."""
        while any(self._at in area for area in self._left_out):
            self._at += 1
        if self._at >= self._end:
            return None
        while self._at >= self._known:
            yield from self._more()
        found = self.known[self._at]
        self._at += 1
        return found

    def length(self) -> Generator[int, bytearray, int]:
        """One byte, or three from 255 on (T2T 2.3)."""
        (short,) = yield from self.take(1)
        if short != _LONG_LENGTH:
            return short
        return int.from_bytes((yield from self.take(2)), "big")

    def take(self, length: int) -> Generator[int, bytearray, bytearray]:
        # Known before a page is asked for: a length that cannot be costs the guest no time.
        if length > self._end - self._at:
            raise BadTag("the tag's message is longer than the tag")
        taken, whole = bytearray(length), False
        try:
            for place in range(length):
                following = yield from self.byte()
                if following is None:
                    raise BadTag("the tag's message is longer than the tag")
                taken[place] = following
            whole = True
            return taken
        finally:
            # A card torn away ends the walk here: nobody else could wipe what it gave so far.
            if not whole:
                wipe(taken)

    def _more(self) -> Generator[int, bytearray, None]:
        block = yield self._known // PAGE
        if len(block) != BLOCK:
            raise BadTag("the tag gave less than it was asked for")
        self.known[self._known : self._known + BLOCK] = block
        self._known += BLOCK
        wipe(block)
