"""The checker is checked: whoever breaks a law of the purchase is found out."""

from __future__ import annotations

import pytest

from tests.money.bug_hunt import caught
from tests.money.seeded_bugs import BUGS, SeededBug


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_the_bug_is_caught(bug: SeededBug) -> None:
    assert caught(bug), "the checker is blind to it"
