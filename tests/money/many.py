"""Many cases, one after the other, and what came of them together."""

from __future__ import annotations

import asyncio
import multiprocessing
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from typing import Final

from tests.money.case import drawn
from tests.money.invariants import Broken
from tests.money.life import live

_AT_A_TIME: Final = 1_000


@dataclass(slots=True)
class Tally:
    """``ends`` counts purchases by where they ended; ``cases`` may hold more than one each."""

    cases: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    sold: int = 0
    cuts: int = 0
    misfortunes: int = 0
    broken: list[tuple[str, Broken]] = field(default_factory=list)

    @property
    def purchases(self) -> int:
        return self.ends.total()

    @property
    def sold_ratio(self) -> float:
        return self.sold / self.purchases if self.purchases else 0.0

    def add(self, other: Tally) -> None:
        self.cases += other.cases
        self.ends += other.ends
        self.sold += other.sold
        self.cuts += other.cuts
        self.misfortunes += other.misfortunes
        self.broken += other.broken


def lived_through(seed: int, places: Iterable[int]) -> Tally:
    """The cases of one seed at ``places``."""
    return asyncio.run(_lived_through(seed, places))


async def _lived_through(seed: int, places: Iterable[int]) -> Tally:
    tally = Tally()
    for place in places:
        case = drawn(seed, place)
        lived = await live(case)
        tally.cases += 1
        tally.misfortunes += len(case.drawn)
        tally.ends.update(end.value for end in lived.ends)
        tally.sold += lived.sold
        tally.cuts += lived.cuts
        tally.broken += [(case.name, broken) for broken in lived.broken]
    return tally


def in_parallel(seed: int, count: int, workers: int) -> Iterator[Tally]:
    """The first ``count`` cases of a seed, in parts as they come, on so many processors."""
    parts = [range(at, min(at + _AT_A_TIME, count)) for at in range(0, count, _AT_A_TIME)]
    if workers == 1:
        yield from (lived_through(seed, part) for part in parts)
        return
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=workers, mp_context=spawn) as processes:
        yield from processes.map(lived_through, [seed] * len(parts), parts)
