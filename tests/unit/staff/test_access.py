"""Who comes in, who is turned away, and for how long: with a real database, over power cuts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from kiosk.domain.staff import Deed, Person, Pin, Role
from kiosk.errors import ErrorCode, StoreError
from kiosk.staff.access import (
    LetIn,
    LockedOut,
    PinRefused,
    StaffAccess,
    TurnedAway,
    pause_s,
)
from kiosk.staff.pin_hash import PinHasher
from kiosk.storage.staff_rows import StaffRows
from kiosk.storage.store import Store

ANNA = Person(name="Anna", role=Role.ADMIN)
BORIS = Person(name="Boris", role=Role.RESTAURANT)
RIGHT, WRONG = Pin("7193"), Pin("9999")
CHEAP = PinHasher(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
START = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)


class HandClock:
    """Wall and monotonic time, each moved by the test."""

    def __init__(self, wall: datetime = START) -> None:
        self.wall = wall
        self.seconds = 0.0

    def now(self) -> datetime:
        return self.wall

    def monotonic(self) -> float:
        return self.seconds

    def passes(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.seconds += seconds


@asynccontextmanager
async def door(home: Path, clock: HandClock) -> AsyncIterator[tuple[StaffAccess, StaffRows]]:
    """The kiosk switched on; leaving is the power cut: nothing is kept but the disk."""
    store = await Store.open(home, {})
    try:
        yield StaffAccess(store.staff, clock, CHEAP), store.staff
    finally:
        await store.close()


async def test_a_pin_lets_its_owner_in_and_nobody_else(tmp_path: Path) -> None:
    async with door(tmp_path, HandClock()) as (access, _):
        assert not await access.anybody()
        await access.set_pin(ANNA, RIGHT)
        await access.set_pin(BORIS, Pin("2486"))
        assert await access.enter(RIGHT) == LetIn(person=ANNA)
        assert await access.enter(Pin("2486")) == LetIn(person=BORIS)
        assert await access.enter(WRONG) == TurnedAway(tries_left=4)


async def test_the_fifth_wrong_pin_locks_for_half_a_minute_even_for_the_right_one(
    tmp_path: Path,
) -> None:
    clock = HandClock()
    async with door(tmp_path, clock) as (access, _):
        await access.set_pin(ANNA, RIGHT)
        for left in (4, 3, 2, 1):
            assert await access.enter(WRONG) == TurnedAway(tries_left=left)
        assert await access.enter(WRONG) == TurnedAway(tries_left=0, locked_s=30)
        assert await access.enter(RIGHT) == LockedOut(locked_s=30)
        clock.passes(29)
        assert await access.enter(RIGHT) == LockedOut(locked_s=1)
        clock.passes(1)
        assert await access.enter(RIGHT) == LetIn(person=ANNA)
        assert await access.enter(WRONG) == TurnedAway(tries_left=4)


def test_each_wrong_pin_more_doubles_the_pause_up_to_a_quarter_of_an_hour() -> None:
    assert [pause_s(n) for n in range(4, 12)] == [0, 30, 60, 120, 240, 480, 900, 900]
    assert pause_s(10_000) == 900


async def test_a_power_cut_lifts_no_lock_and_forgives_no_try(tmp_path: Path) -> None:
    clock = HandClock()
    async with door(tmp_path, clock) as (access, _):
        await access.set_pin(ANNA, RIGHT)
    for left in (4, 3, 2, 1, 0):
        async with door(tmp_path, clock) as (access, _):
            answer = await access.enter(WRONG)
            assert isinstance(answer, TurnedAway)
            assert answer.tries_left == left
    clock.passes(10)
    async with door(tmp_path, clock) as (access, _):
        assert await access.locked_s() == 20
        assert await access.enter(RIGHT) == LockedOut(locked_s=20)


async def test_the_plug_pulled_while_the_pin_is_checked_leaves_the_try_counted(
    tmp_path: Path,
) -> None:
    class PlugPulled(Exception):
        pass

    class DyingHasher(PinHasher):
        def fits(self, pin_hash: str, pin: Pin) -> bool:
            raise PlugPulled

    clock = HandClock()
    async with door(tmp_path, clock) as (access, _):
        await access.set_pin(ANNA, RIGHT)
    for _ in range(5):
        store = await Store.open(tmp_path, {})
        with pytest.raises(PlugPulled):
            await StaffAccess(store.staff, clock, DyingHasher()).enter(RIGHT)
        await store.close()
    async with door(tmp_path, clock) as (access, _):
        assert await access.enter(RIGHT) == LockedOut(locked_s=30)


@pytest.mark.parametrize("jump", [timedelta(days=-400), timedelta(hours=-1)])
async def test_a_clock_that_went_back_locks_for_the_pause_and_no_longer(
    tmp_path: Path, jump: timedelta
) -> None:
    clock = HandClock()
    async with door(tmp_path, clock) as (access, _):
        await access.set_pin(ANNA, RIGHT)
        for _ in range(6):
            await access.enter(WRONG)
            clock.passes(await access.locked_s())
        await access.enter(WRONG)
    clock.wall += jump
    async with door(tmp_path, clock) as (access, _):
        assert await access.locked_s() == 120
        clock.passes(120)
        assert await access.enter(RIGHT) == LetIn(person=ANNA)


async def test_two_fingers_at_once_are_two_tries(tmp_path: Path) -> None:
    async with door(tmp_path, HandClock()) as (access, rows):
        await access.set_pin(ANNA, RIGHT)
        await asyncio.gather(*(access.enter(WRONG) for _ in range(8)))
        assert (await rows.tries()).failures == 5


@pytest.mark.parametrize("digits", ["", "123", "123456789", "12a4", "٣٤٥٦", "1111", "4567", "8765"])
async def test_no_pin_is_set_that_is_tried_first_or_is_none(tmp_path: Path, digits: str) -> None:
    async with door(tmp_path, HandClock()) as (access, _):
        with pytest.raises(PinRefused) as refused:
            await access.set_pin(ANNA, Pin(digits))
        assert not digits or digits not in str(refused.value)
        assert not await access.anybody()


async def test_two_people_never_have_one_pin(tmp_path: Path) -> None:
    async with door(tmp_path, HandClock()) as (access, _):
        await access.set_pin(ANNA, RIGHT)
        with pytest.raises(PinRefused):
            await access.set_pin(BORIS, RIGHT)
        await access.set_pin(ANNA, RIGHT)
        assert await access.enter(RIGHT) == LetIn(person=ANNA)


async def test_whoever_is_removed_comes_in_no_more(tmp_path: Path) -> None:
    async with door(tmp_path, HandClock()) as (access, _):
        await access.set_pin(ANNA, RIGHT)
        assert await access.remove("Anna")
        assert not await access.remove("Anna")
        assert await access.enter(RIGHT) == TurnedAway(tries_left=4)


async def test_the_trail_tells_who_came_and_holds_no_pin(tmp_path: Path) -> None:
    async with door(tmp_path, HandClock()) as (access, rows):
        await access.set_pin(ANNA, RIGHT)
        await access.enter(WRONG)
        await access.enter(RIGHT)
        await access.confirm(RIGHT)
        told = [(line.deed, line.person) for line in reversed(await rows.trail(10))]
        assert told == [(Deed.PIN_SET, None), (Deed.TURNED_AWAY, None), (Deed.ENTERED, ANNA)]
        assert "".join(RIGHT.digits) not in repr(await rows.trail(10)) + repr(RIGHT) + str(RIGHT)
        hashes = [known.pin_hash for known in await rows.people()]
        assert all(
            each.startswith("$argon2id$") and "".join(RIGHT.digits) not in each for each in hashes
        )
        assert hashes[0] not in repr(await rows.people())


async def test_a_line_of_the_trail_cannot_be_changed_or_slipped_in_unseen(tmp_path: Path) -> None:
    store = await Store.open(tmp_path, {})
    access = StaffAccess(store.staff, HandClock(), CHEAP)
    await access.set_pin(ANNA, RIGHT)
    await access.enter(RIGHT)
    assert await store.staff.broken_seal() is None
    with pytest.raises(Exception, match="only added to"):
        await store.database.run(lambda c: c.execute("DELETE FROM staff_trail"))
    await store.database.run(lambda c: c.execute("DROP TRIGGER staff_trail_unchanged"))
    await store.database.run(
        lambda c: c.execute("UPDATE staff_trail SET person = 'Boris' WHERE place = 2")
    )
    assert await store.staff.broken_seal() == 2
    await store.close()


async def test_a_store_that_takes_no_writes_lets_nobody_in(tmp_path: Path) -> None:
    async with door(tmp_path, HandClock()) as (access, _):
        await access.set_pin(ANNA, RIGHT)
    store = await Store.look(tmp_path, {})
    with pytest.raises(StoreError) as trouble:
        await StaffAccess(store.staff, HandClock(), CHEAP).enter(RIGHT)
    assert trouble.value.code is ErrorCode.STORE_UNWRITABLE
    await store.close()


@pytest.mark.parametrize("wrong", ["4718392", "47183927", "٤٧١٨٣٩٢٦", ""])
def test_a_pin_fits_its_own_hash_alone(wrong: str) -> None:
    hasher, pin = PinHasher(), Pin("47183926")
    hashed = hasher.hash(pin)
    assert hasher.fits(hashed, pin)
    assert not hasher.fits(hashed, Pin(wrong))
    assert not hasher.fits("no hash at all", pin)


def test_the_digits_of_a_pin_never_lie_side_by_side() -> None:
    assert Pin("4718").digits == ("4", "7", "1", "8")
    assert Pin("4718") == Pin(("4", "7", "1", "8"))
