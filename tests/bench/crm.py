"""Points debited exactly once, ten thousand times over a line that loses most of what it carries.

Of a card system that knows a repeat by its identity, and of one that carries out whatever arrives.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Final

from tests.bench.figures import Effort, Measurement, Promise
from tests.contract.card_trips.unlucky_kiosk import bought

_RUNS: Final = 10_000


async def _bought(runs: int) -> dict[str, float]:
    violations = {True: 0, False: 0}
    repeats = 0
    for recognises_repeats in violations:
        for seed in range(runs):
            run = await bought(seed, recognises_repeats=recognises_repeats)
            violations[recognises_repeats] += bool(run.wrong)
            repeats += run.repeated
    return {
        "crm.debit_runs": runs,
        "crm.debit_repeats": repeats,
        "crm.debit_violations": violations[True],
        "crm.debit_violations_no_memory": violations[False],
    }


def debits(effort: Effort) -> Mapping[str, float]:
    assert effort is Effort.LONG, "short runs leave it out"
    return asyncio.run(_bought(_RUNS))


MEASUREMENTS = (
    Measurement(
        promises=(
            Promise(
                name="crm.debit_runs",
                meaning="purchases with points whose debit is lost, at each of two card systems",
                at_least=_RUNS,
            ),
            Promise(
                name="crm.debit_repeats",
                meaning="of both together, those in which it was sent again",
            ),
            Promise(
                name="crm.debit_violations",
                meaning="of them not debited exactly once, where repeats are known by identity",
                at_most=0,
            ),
            Promise(
                name="crm.debit_violations_no_memory",
                meaning="the same, where the card system carries out every repeat",
                at_most=0,
            ),
        ),
        take=debits,
        only_long=True,
    ),
)
