"""The shortest case that still goes wrong in the same way: whatever may be left out is."""

from __future__ import annotations

import asyncio

from tests.money.case import Case, shortened
from tests.money.invariants import Invariant
from tests.money.life import live


def shortest(case: Case, invariant: Invariant) -> Case:
    """Leaves out one misfortune after the other, while ``invariant`` is still violated."""
    return asyncio.run(_shortest(case, invariant))


async def _shortest(case: Case, invariant: Invariant) -> Case:
    kept = case.kept if case.kept is not None else tuple(range(len(case.drawn)))
    anything_left_out = True
    while anything_left_out:
        anything_left_out = False
        for place in kept:
            fewer = tuple(other for other in kept if other != place)
            if await _violates(shortened(case, fewer), invariant):
                kept, anything_left_out = fewer, True
    return shortened(case, kept)


async def _violates(case: Case, invariant: Invariant) -> bool:
    lived = await live(case)
    return any(broken.invariant is invariant for broken in lived.broken)
