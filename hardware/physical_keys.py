"""What a reader means by a key: its place on the keyboard, whatever layout the system has. Pure.

A reader that types like a keyboard presses keys by their place on an American keyboard; what a
Russian layout would make of them never matters. Places are numbered as in Linux's
``input-event-codes.h``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ENTER: Final = ord("\r")
TAB: Final = ord("\t")

_ROWS: Final = (
    (2, b"1234567890-=", b"!@#$%^&*()_+"),
    (16, b"qwertyuiop[]", b"QWERTYUIOP{}"),
    (30, b"asdfghjkl;'`", b'ASDFGHJKL:"~'),
    (43, b"\\zxcvbnm,./", b"|ZXCVBNM<>?"),
    (71, b"789-456+1230.", b"789-456+1230."),  # the number pad, whatever its lock says
    (15, b"\t", b"\t"),
    (28, b"\r", b"\r"),
    (55, b"*", b"*"),
    (57, b" ", b" "),
    (86, b"\\", b"|"),
    (96, b"\r", b"\r"),
    (98, b"/", b"/"),
)
_PLAIN: Final[Mapping[int, int]] = {
    first + place: sign for first, plain, _ in _ROWS for place, sign in enumerate(plain)
}
_SHIFTED: Final[Mapping[int, int]] = {
    first + place: sign for first, _, shifted in _ROWS for place, sign in enumerate(shifted)
}
SHIFTS: Final = frozenset({42, 54})
MODIFIERS: Final = SHIFTS | {29, 56, 58, 69, 97, 100, 125, 126}


def sign_of(key: int, *, shifted: bool) -> int | None:
    """The ASCII sign of a key; ``None`` for one that writes nothing."""
    return (_SHIFTED if shifted else _PLAIN).get(key)
