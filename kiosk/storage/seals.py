"""Seals of what is only added to: each is SHA-256 over the seal before it and the line's own words,
so that a line changed, removed or slipped in is noticed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any, Final

FIRST_SEAL: Final = bytes(32)


def seal(before: bytes, words: Iterable[str | None]) -> bytes:
    """The seal of a line with these words after a line with the seal ``before``."""
    line = json.dumps(list(words), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(before + line.encode("utf-8")).digest()


def first_broken(rows: Iterable[tuple[Any, ...]]) -> int | None:
    """The place of the first row (words …, seal, place) that is not as it was written; ``None``:
    all are."""
    kept_before = FIRST_SEAL
    for expected, (*words, kept, place) in enumerate(rows, start=1):
        kept_before = seal(kept_before, words)
        if kept != kept_before or place != expected:
            return expected
    return None
