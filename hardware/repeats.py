"""The same card twice at once is one card: a swipe to and fro, a code held before the scanner."""

from __future__ import annotations

import hashlib
import secrets


class Repeats:
    """Remembers the last card by a keyed digest, never by its number."""

    def __init__(self, within_s: float) -> None:
        self._within_s = within_s
        self._key = secrets.token_bytes(16)
        self._last = b""
        self._at = 0.0

    def has(self, read: bytes | bytearray, at: float) -> bool:
        """Whether the same was read less than ``within_s`` before ``at``, and remembers this one.

        ``at`` is in seconds of a clock that never goes back.
        """
        digest = hashlib.blake2b(read, digest_size=16, key=self._key).digest()
        again = digest == self._last and at - self._at < self._within_s
        self._last, self._at = digest, at
        return again
