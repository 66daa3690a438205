"""How often the kiosk has been started, and what the start before it ended with.

A mark in the home says that a kiosk is at work. Whoever finds it at a start knows that the one
before was never stopped: killed by the watchdog or a fault of its own where the machine has been
running since, else by a power cut.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from kiosk.logs import logger

FILE: Final = "starts.json"
_BOOT_ID: Final = Path("/proc/sys/kernel/random/boot_id")

_log = logger(__name__)


class After(StrEnum):
    """What a start came after."""

    FIRST = "first"
    STOP = "stop"
    FALL = "fall"
    """The process was gone all at once: the watchdog, a crash, ``kill -9``."""
    POWER_CUT = "power-cut"


@dataclass(frozen=True, slots=True, kw_only=True)
class Starts:
    """``counts`` by what they came after. ``at_work``: the boot it was started in; empty: stopped.
    ``fell_at``: the last start after a fall.
    """

    counts: Mapping[After, int]
    at_work: str = ""
    fell_at: datetime | None = None

    @property
    def count(self) -> int:
        return sum(self.counts.values())


NO_STARTS: Final = Starts(counts=dict.fromkeys(After, 0))


def after_start(before: Starts, boot: str, now: datetime) -> tuple[Starts, After]:
    """The starts with one more, in the ``boot`` of this machine, and what it came after."""
    after = _after(before, boot)
    counts = {**before.counts, after: before.counts[after] + 1}
    fell_at = now if after is After.FALL else before.fell_at
    return Starts(counts=counts, at_work=boot, fell_at=fell_at), after


def _after(before: Starts, boot: str) -> After:
    if not before.count:
        return After.FIRST
    if not before.at_work:
        return After.STOP
    return After.FALL if before.at_work == boot else After.POWER_CUT


class StartBook:
    """The file in ``home``. Trouble with it is told to the log and stops nobody."""

    def __init__(self, home: Path) -> None:
        self._file = home / FILE

    def read(self) -> Starts:
        """None at all where the file is not there or cannot be understood."""
        try:
            return _from_object(json.loads(self._file.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError):
            return NO_STARTS

    def started(self, now: datetime) -> Starts:
        """Notes a start."""
        starts, after = after_start(self.read(), boot_id(), now)
        if after is After.FALL:
            _log.error("the kiosk was ended and not stopped", times=starts.counts[After.FALL])
        self._write(starts)
        return starts

    def stopped(self) -> None:
        """Notes that the kiosk was stopped as it should be."""
        self._write(replace(self.read(), at_work=""))

    def _write(self, starts: Starts) -> None:
        draft = self._file.with_suffix(".new")
        try:
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as out:
                json.dump(asdict(starts), out, default=datetime.isoformat)
                out.flush()
                os.fsync(out.fileno())
            draft.replace(self._file)
        except OSError as trouble:
            _log.warning("a start cannot be noted", reason=trouble.strerror)


def _from_object(found: Mapping[str, Any]) -> Starts:
    fell_at = found["fell_at"]
    return Starts(
        counts={after: int(found["counts"].get(after.value, 0)) for after in After},
        at_work=str(found["at_work"]),
        fell_at=datetime.fromisoformat(fell_at) if fell_at else None,
    )


def boot_id() -> str:
    """Which boot of the machine this is. Where the system does not say, all are one."""
    try:
        return _BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return "unknown"
