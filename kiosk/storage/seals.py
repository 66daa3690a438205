"""Seals of what is only added to: each is SHA-256 over the seal before it and the line's own words,
so that a line changed, removed or slipped in is noticed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Final

from kiosk.storage.database import Connection

_FIRST: Final = bytes(32)


def append_sealed(
    connection: Connection, table: str, columns: str, words: Sequence[str | None]
) -> None:
    """Adds a line to ``table`` within somebody's transaction; names are constants of ours."""
    last = connection.execute(f"SELECT seal FROM {table} ORDER BY place DESC LIMIT 1").fetchone()  # noqa: S608 - constants
    places = ", ".join("?" for _ in (*words, "seal"))
    connection.execute(
        f"INSERT INTO {table} ({columns}, seal) VALUES ({places})",  # noqa: S608 - constants
        (*words, _seal(last[0] if last else _FIRST, words)),
    )


def first_broken(connection: Connection, table: str, columns: str) -> int | None:
    """The place of the first line of ``table`` that is not as it was written; ``None``: all are."""
    rows = connection.execute(f"SELECT {columns}, seal, place FROM {table} ORDER BY place")  # noqa: S608 - constants
    before = _FIRST
    for expected, (*words, kept, place) in enumerate(rows, start=1):
        before = _seal(before, words)
        if kept != before or place != expected:
            return expected
    return None


def _seal(before: bytes, words: Iterable[str | None]) -> bytes:
    """The seal of a line with these words after a line with the seal ``before``."""
    line = json.dumps(list(words), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(before + line.encode("utf-8")).digest()
