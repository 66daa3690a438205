"""PINs as hashes (argon2id), checked without leaving a typed one behind in memory."""

from __future__ import annotations

from typing import Any, Final

from argon2 import PasswordHasher, low_level
from argon2.low_level import Type, ffi

from kiosk.domain.staff import Pin

_LIBRARY: Final[Any] = low_level.lib  # type: ignore[attr-defined]  # the binding it is made of
_COSTLY: Final = PasswordHasher(time_cost=3, memory_cost=32 * 1024, parallelism=1, type=Type.ID)


class PinHasher:
    """Blocks for as long as it is meant to take: for a worker thread."""

    def __init__(self, hasher: PasswordHasher = _COSTLY) -> None:
        self._hasher = hasher

    def hash(self, pin: Pin) -> str:
        return self._hasher.hash("".join(pin.digits))

    def fits(self, pin_hash: str, pin: Pin) -> bool:
        """Whether ``pin`` is behind ``pin_hash``; a hash that cannot be read fits none.

        The library's own call for it copies the secret to where nobody wipes it: its binding is
        asked instead.
        """
        if not pin.well_formed:
            return False
        typed = bytearray(len(pin.digits))
        for place, sign in enumerate(pin.digits):
            typed[place] = ord(sign)
        try:
            verdict = _LIBRARY.argon2_verify(
                ffi.new("char[]", pin_hash.encode()),
                ffi.from_buffer(typed),
                len(typed),
                Type.ID.value,
            )
        finally:
            typed[:] = bytes(len(typed))
        return bool(verdict == _LIBRARY.ARGON2_OK)
