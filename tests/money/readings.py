"""What a process holds: read from the machine's own account of it."""

from __future__ import annotations

import asyncio
import gc
import os
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from kiosk.storage.database import Connection
from kiosk.storage.store import DATABASE_FILE, Store

KIB: Final = 1024
MIB: Final = 1024 * KIB


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """After so many ``purchases``. ``objects`` are those the collector knows; ``pages_kib`` is what
    the database's tables take and ``log_kib`` the log beside it; ``worked_s`` is processor time of
    this process since it began.
    """

    purchases: int
    rss_mib: float
    handles: int
    tasks: int
    threads: int
    objects: int
    pages_kib: float
    log_kib: float
    worked_s: float

    def __str__(self) -> str:
        return ", ".join(f"{name} {value:.6g}" for name, value in asdict(self).items())


async def read(purchases: int, store: Store, home: Path) -> Reading:
    """As it is now, garbage taken away first. Raises StoreError."""
    pages_kib = await store.database.read(_pages_kib)
    gc.collect()
    return Reading(
        purchases=purchases,
        rss_mib=_resident() / MIB,
        handles=_open_files(),
        tasks=len(asyncio.all_tasks()),
        threads=threading.active_count(),
        objects=len(gc.get_objects()),
        pages_kib=pages_kib,
        log_kib=(home / f"{DATABASE_FILE}-wal").stat().st_size / KIB,
        worked_s=time.process_time(),
    )


def _pages_kib(connection: Connection) -> float:
    ((pages,),) = connection.execute("PRAGMA page_count").fetchall()
    ((size,),) = connection.execute("PRAGMA page_size").fetchall()
    return int(pages) * int(size) / KIB


def _open_files() -> int:
    """Files, connections and whatever else this process has a descriptor of."""
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def _resident() -> int:
    """Bytes of this process that are in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """What became more between the end of the warm-up and the end.

    What comes and goes, such as a connection kept open, is compared by its least of some readings.
    """

    rss_mib: float
    handles: int
    tasks: int
    threads: int
    objects: int
    log_kib: float
    pages_kib_each: float
    """What a purchase adds to the tables."""
    pages_drift: float
    """The same in the second half against the first; 1: it takes what it always did."""
    work_drift: float
    """The same of processor time."""


def growth(readings: Sequence[Reading]) -> Growth:
    """``readings`` are at least three, evenly apart, the first at the end of the warm-up."""
    first, middle, last = readings[0], readings[len(readings) // 2], readings[-1]
    some = max(1, len(readings) // 4)

    def grown(name: str) -> Any:
        early, late = readings[:some], readings[-some:]
        return min(getattr(r, name) for r in late) - min(getattr(r, name) for r in early)

    def each(name: str, since: Reading, until: Reading) -> float:
        more: float = getattr(until, name) - getattr(since, name)
        return more / (until.purchases - since.purchases)

    def drift(name: str) -> float:
        return each(name, middle, last) / each(name, first, middle)

    return Growth(
        rss_mib=last.rss_mib - first.rss_mib,
        handles=grown("handles"),
        tasks=grown("tasks"),
        threads=grown("threads"),
        objects=grown("objects"),
        log_kib=grown("log_kib"),
        pages_kib_each=each("pages_kib", first, last),
        pages_drift=drift("pages_kib"),
        work_drift=drift("worked_s"),
    )


LIMITS: Final[Mapping[str, float]] = {
    "rss_mib": 6.0,
    "handles": 2,
    "tasks": 0,
    "threads": 1,
    "objects": 800,
    "log_kib": 1024.0,
    "pages_kib_each": 12.0,
    "pages_drift": 1.1,
    "work_drift": 1.25,
}
"""What may become more and is no leak, by the names of ``Growth``."""
_DRIFTS: Final = ("pages_drift", "work_drift")
_ENOUGH: Final = 2_000
"""Of fewer purchases a drift tells nothing: one page or one refreshed menu more would make it."""


def limits(purchases: int) -> Mapping[str, float]:
    """Those that so many purchases can be held to."""
    return {
        name: limit for name, limit in LIMITS.items() if purchases >= _ENOUGH or name not in _DRIFTS
    }


def grown(readings: Sequence[Reading]) -> list[str]:
    """What became more than it may."""
    found, purchases = growth(readings), readings[-1].purchases
    return [name for name, limit in limits(purchases).items() if getattr(found, name) > limit]
