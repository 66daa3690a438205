"""Twenty thousand purchases on bad days: nothing is violated, and most of them are sold."""

from __future__ import annotations

import pytest

from tests.money.case import named
from tests.money.chronicle import story_of
from tests.money.many import lived_through
from tests.money.shortening import shortest

CASES = 20_000
PARTS = 10
SEED = 1


@pytest.mark.parametrize("part", range(PARTS))
def test_whatever_happens_money_and_words_are_true(part: int) -> None:
    each = CASES // PARTS
    tally = lived_through(SEED, range(part * each, (part + 1) * each))
    for name, broken in tally.broken:
        story, _ = story_of(shortest(named(name), broken.invariant))
        raise AssertionError(story)
    assert tally.cases == each
    assert tally.sold_ratio >= 0.85
