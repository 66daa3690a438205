"""Looks for a bug that was put in on purpose, until it shows."""

from __future__ import annotations

import asyncio
from typing import Final

import pytest

from tests.money.case import drawn
from tests.money.life import live
from tests.money.seeded_bugs import SeededBug

MOST_CASES: Final = 20_000
_SEED: Final = 1


def caught(bug: SeededBug) -> bool:
    """Whether one of the bug's own invariants is violated within ``MOST_CASES`` cases."""
    with pytest.MonkeyPatch.context() as patching:
        bug.patch(patching)
        return asyncio.run(_caught(bug))


async def _caught(bug: SeededBug) -> bool:
    for place in range(MOST_CASES):
        lived = await live(drawn(_SEED, place))
        if any(broken.invariant in bug.broken for broken in lived.broken):
            return True
    return False
