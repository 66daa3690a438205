"""Codes from the bytes of a scanner. Pure: neither port nor clock.

As with tracks the bytes lie in one buffer that is wiped: whoever takes a code decides by its bytes
whether it may become text at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

LONGEST_CODE: Final = 4296
"""Characters of the largest QR code."""

_LINE_ENDS: Final = frozenset(b"\r\n")
_MARKS: Final = frozenset(b"\x02\x03\x04")
"""Start of text, end of text, end of transmission: around a code, never in it."""


class CodeEnd(StrEnum):
    """How a scanner ends a code."""

    LINE = "line"
    """With CR, LF or both; what stays without is torn."""
    SILENCE = "silence"
    """By silence alone, for codes that have line ends of their own."""


class UnreadableCode(Exception):
    """The bytes are not text in the scanner's encoding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """What one code says, without the signs that the scanner puts around it."""

    raw: bytearray = field(repr=False)

    def text(self, encoding: str) -> str:
        """Raises UnreadableCode."""
        try:
            return self.raw.decode(encoding)
        except UnicodeDecodeError:
            # Without its cause, which quotes the bytes.
            raise UnreadableCode(f"a code is not text in {encoding}") from None

    def wipe(self) -> None:
        """Overwrites the bytes."""
        self.raw[:] = bytes(len(self.raw))


class CodeReader:
    """Codes out of a stream of bytes, however it is cut. Keeps 4296 bytes at most; what is longer
    is no code and is left out whole."""

    def __init__(self, *, ends: CodeEnd = CodeEnd.LINE) -> None:
        self._ends = ends
        self._buffer = bytearray(LONGEST_CODE)
        self._size = 0
        self._too_long = False

    @property
    def pending(self) -> bool:
        """Something has come that is not a code yet: ``silence`` will end it."""
        return self._size > 0 or self._too_long

    def feed(self, chunk: Iterable[int]) -> list[Code]:
        """The codes that are complete with these bytes, in order."""
        codes: list[Code] = []
        for byte in chunk:
            if byte in _LINE_ENDS and self._ends is CodeEnd.LINE:
                codes += self._whole()
            elif byte in _MARKS:
                continue
            elif self._size == LONGEST_CODE:
                self._too_long = True
            else:
                self._buffer[self._size] = byte
                self._size += 1
        return codes

    def silence(self) -> list[Code]:
        """Nothing more came for a while: a code where silence ends one, else it was torn."""
        codes = self._whole()
        if self._ends is CodeEnd.SILENCE:
            return codes
        self._wipe(codes)
        return []

    def drop(self) -> None:
        """What has come is torn, whatever ends a code."""
        self._wipe(self._whole())

    @staticmethod
    def _wipe(codes: list[Code]) -> None:
        for code in codes:
            code.wipe()

    def _whole(self) -> list[Code]:
        end, too_long = self._size, self._too_long
        self._size, self._too_long = 0, False
        while end and self._buffer[end - 1] in _LINE_ENDS:
            end -= 1
        codes: list[Code] = []
        if end and not too_long:
            raw = bytearray(end)
            raw[:] = memoryview(self._buffer)[:end]
            codes.append(Code(raw=raw))
        self._buffer[:] = bytes(LONGEST_CODE)
        return codes
