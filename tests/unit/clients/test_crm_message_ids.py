"""No number is given to two messages, whenever the power fails."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clients.crm_message_ids import BLOCK, FIRST_READ, NAME, MessageIds, read_ids
from kiosk.errors import ErrorCode, StoreError
from kiosk.storage.store import Store

AT = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)


class StoppedClock:
    def now(self) -> datetime:
        return AT

    def monotonic(self) -> float:
        return 0.0


@dataclass
class Kept:
    content: bytes


class Memory:
    """Bytes by name; ``full`` takes no more."""

    def __init__(self) -> None:
        self.content: bytes | None = None
        self.full = False
        self.writes = 0

    async def put(self, name: str, content: bytes, *, taken_at: datetime) -> None:
        assert (name, taken_at) == (NAME, AT)
        await asyncio.sleep(0)
        if self.full:
            raise StoreError(ErrorCode.STORE_UNWRITABLE, "disk full")
        self.content = content
        self.writes += 1

    async def get(self, name: str) -> Kept | None:
        assert name == NAME
        return None if self.content is None else Kept(self.content)


async def started(kept: Memory) -> MessageIds:
    ids = MessageIds(kept, StoppedClock())
    await ids.start()
    return ids


@given(runs=st.lists(st.lists(st.integers(0, BLOCK), max_size=5), min_size=1, max_size=8))
async def test_no_number_is_given_twice_over_any_restarts(runs: list[list[int]]):
    kept, given_out = Memory(), list[int]()
    for bursts in runs:
        ids = await started(kept)
        for burst in bursts:
            given_out += [await ids.next() for _ in range(burst)]
    assert len(set(given_out)) == len(given_out)
    assert all(0 < number < FIRST_READ for number in given_out)


async def test_numbers_asked_for_at_once_reserve_one_block_between_them():
    kept = Memory()
    ids = await started(kept)
    given_out = await asyncio.gather(*(ids.next() for _ in range(BLOCK)))
    assert sorted(given_out) == list(range(1, BLOCK + 1))
    assert (kept.content, kept.writes) == (str(2 * BLOCK + 1).encode(), 2)


async def test_a_disk_that_fills_up_takes_writes_to_the_end_of_what_is_reserved():
    kept = Memory()
    ids = await started(kept)
    kept.full = True
    given_out = [await ids.next() for _ in range(BLOCK)]
    assert given_out == list(range(1, BLOCK + 1))
    with pytest.raises(StoreError) as caught:
        await ids.next()
    assert caught.value.code is ErrorCode.STORE_UNWRITABLE
    kept.full = False
    assert await ids.next() == BLOCK + 1


async def test_the_numbers_survive_in_the_encrypted_store(tmp_path: Path):
    given_out = []
    for _ in range(3):
        store = await Store.open(tmp_path, {})
        ids = MessageIds(store.menus, StoppedClock())
        await ids.start()
        given_out += [await ids.next(), await ids.next()]
        await store.close()
    assert given_out == sorted(set(given_out))


async def test_a_number_is_reserved_on_the_disk_before_it_is_given():
    kept = Memory()
    ids = await started(kept)
    assert kept.content is not None
    assert await ids.next() < int(kept.content)


async def test_a_full_disk_stops_writes_and_nothing_else():
    kept = Memory()
    kept.full = True
    ids = await started(kept)
    with pytest.raises(StoreError) as caught:
        await ids.next()
    assert caught.value.code is ErrorCode.STORE_UNWRITABLE


async def test_writes_go_on_by_themselves_once_the_disk_has_room_again():
    kept = Memory()
    kept.full = True
    ids = await started(kept)
    kept.full = False
    assert await ids.next() == 1


@pytest.mark.parametrize("content", [b"", b"-5", b"0", b"x", b"9" * 40])
async def test_a_damaged_number_is_not_guessed(content: bytes):
    kept = Memory()
    kept.content = content
    with pytest.raises(StoreError):
        await started(kept)


def test_reads_have_numbers_that_no_write_has_and_that_fit_31_bits():
    numbers = read_ids(StoppedClock())
    first, second = next(numbers), next(numbers)
    assert FIRST_READ <= first < second < 2**31
