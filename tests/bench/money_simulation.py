"""Purchases simulated with faults and power cuts, and what was violated; the checker checked."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Final

from tests.bench.figures import Effort, Measurement, Promise
from tests.money.bug_hunt import caught
from tests.money.case import named
from tests.money.chronicle import replay_command
from tests.money.many import Tally, in_parallel
from tests.money.seeded_bugs import BUGS

_CASES: Final = {Effort.SHORT: 20_000, Effort.LONG: 1_000_000}
_SEED: Final = 2026
_LEAST_BUGS: Final = 12


def purchases(effort: Effort) -> Mapping[str, float]:
    tally = Tally()
    for part in in_parallel(_SEED, _CASES[effort], os.cpu_count() or 1):
        tally.add(part)
        for name, broken in part.broken:
            # As soon as it is known: a million cases take a while, and their names are the finding.
            print(f"{broken}\n    {replay_command(named(name))}", file=sys.stderr, flush=True)
    return {
        "money.sim_purchases": tally.purchases,
        "money.sim_violations": len(tally.broken),
        "money.sold_ratio": tally.sold_ratio,
    }


def seeded_bugs(effort: Effort) -> Mapping[str, float]:
    del effort  # each is looked for until it is found
    missed = [bug for bug in BUGS if not caught(bug)]
    return {
        "money.seeded_bugs_caught": len(BUGS) - len(missed),
        "money.seeded_bugs_missed": len(missed),
    }


MEASUREMENTS = (
    Measurement(
        promises=(
            Promise(
                name="money.sim_purchases",
                meaning="purchases simulated with faults and power cuts",
                at_least=_CASES[Effort.SHORT],
            ),
            Promise(
                name="money.sim_violations",
                meaning="of what must be true of them, violated",
                at_most=0,
            ),
            Promise(name="money.sold_ratio", meaning="sold all the same", at_least=0.85),
        ),
        take=purchases,
    ),
    Measurement(
        promises=(
            Promise(
                name="money.seeded_bugs_caught",
                meaning="bugs put in on purpose that the checker notices",
                at_least=_LEAST_BUGS,
            ),
            Promise(name="money.seeded_bugs_missed", meaning="and those it does not", at_most=0),
        ),
        take=seeded_bugs,
    ),
)
