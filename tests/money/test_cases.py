"""A case can be named, told again, made shorter, and does not depend on the disk it runs over."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from tests.money.case import Case, drawn, named, shortened
from tests.money.chronicle import story_of
from tests.money.invariants import Invariant
from tests.money.life import live
from tests.money.seeded_bugs import BUGS
from tests.money.shortening import shortest


def first_violation(seed: int, invariant: Invariant) -> Case:
    async def found() -> Case:
        for place in range(1000):
            case = drawn(seed, place)
            if any(broken.invariant is invariant for broken in (await live(case)).broken):
                return case
        raise AssertionError("no case violates it")

    return asyncio.run(found())


def test_a_case_is_lived_the_same_every_time() -> None:
    for place in range(20):
        first, second = (story_of(drawn(3, place))[0] for _ in range(2))
        assert first == second


def test_a_name_leads_back_to_its_case() -> None:
    case = next(c for c in (drawn(1, place) for place in range(100)) if len(c.drawn) > 3)
    assert named(case.name) == case
    shorter = shortened(case, (0, 2))
    assert named(shorter.name) == shorter
    assert len(shorter.misfortunes) == 2


@pytest.mark.parametrize("name", ["", "7", "1:2:999", "1:two", "1:2:3:4"])
def test_what_names_no_case_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        named(name)


def test_the_products_own_store_and_plain_values_keep_the_same_promises() -> None:
    async def ends(case: Case, real_disk: bool) -> object:
        lived = await live(replace(case, real_disk=real_disk))
        return lived.ends, lived.broken, lived.cuts, lived.seconds

    async def compare() -> None:
        for place in range(200):
            case = drawn(11, place)
            assert await ends(case, True) == await ends(case, False), case.name

    asyncio.run(compare())


def test_a_violation_is_told_short_and_says_how_to_see_it_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bug = next(bug for bug in BUGS if bug.name == "nothing was charged is told too early")
    bug.patch(monkeypatch)
    case = first_violation(1, Invariant.TRUE_TELLING)
    short = shortest(case, Invariant.TRUE_TELLING)
    assert len(short.misfortunes) < len(case.misfortunes)
    story, lived = story_of(short)
    assert lived.broken
    assert f"python -m tests.money --replay {short.name}" in story
    assert "TRUE_TELLING" in story
    assert "debit -> done" in story
    assert "the guest reads nothing-charged" in story
