"""What it costs to be sure: a commit of the encrypted database, on the disk before it answers."""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from kiosk.storage.secrets import Secret
from kiosk.storage.store import Store
from tests.bench.figures import Effort, Measurement, Promise

_COMMITS = {Effort.SHORT: 300, Effort.LONG: 10_000}


async def _commit_times_ms(home: Path, commits: int) -> list[float]:
    store = await Store.open(home, {})
    # Each another: SQLite does not write a page whose content would stay the same.
    values = [f"{number:064d}" for number in range(commits)]
    taken = []
    try:
        for number in range(commits):
            began = time.perf_counter()
            await store.secrets.put({f"bench-{number % 8}": Secret(values[number])})
            taken.append((time.perf_counter() - began) * 1000)
    finally:
        await store.close()
    return taken


def commits(effort: Effort) -> Mapping[str, float]:
    # Not the usual folder: that may lie in memory, where a commit costs nothing.
    with tempfile.TemporaryDirectory(prefix="samovar-bench-", dir="/var/tmp") as home:
        taken = asyncio.run(_commit_times_ms(Path(home) / "kiosk", _COMMITS[effort]))
    return {
        "storage.commit_ms": statistics.median(taken),
        "storage.commit_p99_ms": statistics.quantiles(taken, n=100)[98],
    }


MEASUREMENTS = (
    Measurement(
        promises=(
            Promise(
                name="storage.commit_ms",
                meaning="one durable, encrypted write; a purchase makes about twenty",
                at_most=5,
            ),
            Promise(name="storage.commit_p99_ms", meaning="the slowest of a hundred"),
        ),
        take=commits,
    ),
)
