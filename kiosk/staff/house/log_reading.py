"""The log from its newest line back, a block at a time: however large it is, little is in memory.

Everything here blocks. Files are rotated while they are read; a place in one is known by the file
itself, not by its name.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Final

from msgspec import Struct

from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.logs import FILE, Redaction

BLOCK: Final = 64 * 1024
LONGEST_LINE: Final = 256 * 1024
"""Bytes. A longer line is no line of ours; it is passed over."""
_OLDEST: Final = 9
_LEVELS: Final = ("debug", "info", "warning", "error", "critical")


class Place(Struct, frozen=True, kw_only=True):
    """Where a line begins. ``file`` is the file's own number."""

    file: int
    offset: int

    def __str__(self) -> str:
        return f"{self.file}-{self.offset}"


class LogLine(Discreet, frozen=True, kw_only=True):
    """One line. ``at`` is in UTC; ``None`` where the line has no time. ``fields`` are all others,
    as text."""

    place: Place
    at: datetime | None
    level: str
    source: str
    event: str
    fields: Unsaid[tuple[tuple[str, str], ...]] = ()


class Wanted(Struct, frozen=True, kw_only=True):
    """``least`` is the least important level; ``words`` stand somewhere in the line."""

    least: str = "debug"
    words: str = ""


class Found(Struct, frozen=True, kw_only=True):
    """The newest first. ``older``: there may be more before the last of them."""

    lines: tuple[LogLine, ...]
    older: Place | None = None


def find(
    folder: Path, wanted: Wanted, count: int, before: Place | None, stop: threading.Event
) -> Found:
    """At most ``count`` lines before ``before``; ``None``: the newest. Ends early at ``stop``.

    A log that is not there has no lines.
    """
    lines: list[LogLine] = []
    redaction = Redaction()
    for place, raw in _lines_back(folder, before):
        if stop.is_set():
            break
        if not _fits(raw, wanted):
            continue
        if len(lines) == count:
            # One more is there: the way back leads on from the last that is shown.
            return Found(lines=tuple(lines), older=lines[-1].place)
        lines.append(_read(place, raw, redaction))
    return Found(lines=tuple(lines))


def _fits(raw: bytes, wanted: Wanted) -> bool:
    least = _LEVELS.index(wanted.least) if wanted.least in _LEVELS else 0
    if least and not any(f'"level": "{name}"'.encode() in raw for name in _LEVELS[least:]):
        return False
    words = wanted.words.casefold()
    return not words or words in raw.decode("utf-8", "replace").casefold()


def _read(place: Place, raw: bytes, redaction: Redaction) -> LogLine:
    """Secrets are taken out where a line is written; what was not known as one then is here."""
    text = raw.decode("utf-8", "replace")
    try:
        told = json.loads(text)
    except ValueError:
        told = None
    if not isinstance(told, dict):
        return LogLine(place=place, at=None, level="", source="", event=redaction.text(text))
    clean = dict(redaction(None, "", told))
    return LogLine(
        place=place,
        at=_moment(clean.pop("timestamp", "")),
        level=str(clean.pop("level", "")),
        source=str(clean.pop("logger", "")),
        event=str(clean.pop("event", "")),
        fields=tuple((name, _text(value)) for name, value in clean.items()),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _moment(told: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(str(told))
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def _lines_back(folder: Path, before: Place | None) -> Iterator[tuple[Place, bytes]]:
    names = [FILE, *(f"{FILE}.{number}" for number in range(1, _OLDEST + 1))]
    seen: set[int] = set()
    reached = before is None
    for name in names:
        try:
            file = (folder / name).open("rb")
        except OSError:
            continue
        with file:
            told = os.fstat(file.fileno())
            # Rotated between two names, the same file would be read twice.
            if told.st_ino in seen:
                continue
            seen.add(told.st_ino)
            end = told.st_size
            if not reached:
                assert before is not None
                if told.st_ino != before.file:
                    continue
                reached, end = True, min(before.offset, end)
            for offset, raw in _backwards(file, end):
                yield Place(file=told.st_ino, offset=offset), raw


def _backwards(file: BinaryIO, end: int) -> Iterator[tuple[int, bytes]]:
    """Whole lines before ``end``, the last first, with where each begins."""
    rest, lost, at = b"", False, end
    while at > 0:
        size = min(BLOCK, at)
        at -= size
        file.seek(at)
        parts = (file.read(size) + rest).split(b"\n")
        begins = [at]
        for part in parts[:-1]:
            begins.append(begins[-1] + len(part) + 1)
        for place in range(len(parts) - 1, 0, -1):
            if parts[place] and not lost:
                yield begins[place], parts[place]
            lost = False
        rest = parts[0]
        if len(rest) > LONGEST_LINE:
            rest, lost = b"", True
    if rest and not lost:
        yield 0, rest
