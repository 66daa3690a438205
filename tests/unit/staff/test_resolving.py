"""What a person says of a purchase counts once, about what they saw, and is kept."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from kiosk.checkout.ports import Standing
from kiosk.checkout.vocabulary import STAFF_ANSWERS, Event, State
from kiosk.domain.staff import Deed
from kiosk.errors import ErrorCode, Refused
from kiosk.staff.resolving import Verdict
from kiosk.storage.store import Store
from tests.unit.staff.doubt import ANNA, BORIS, DIRK, desk, left_open, vanished, word


@pytest_asyncio.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await Store.open(tmp_path, {})
    yield opened
    await opened.close()


async def test_a_persons_word_settles_what_nobody_knows(store: Store) -> None:
    restaurant, seen = await vanished()
    settled = await desk(restaurant, store).take(word(seen, Event.STAFF_GAVE_BACK))
    assert (settled.verdict, settled.purchase.state) == (Verdict.TAKEN, State.CANCELLED)
    (said,) = [e for e in await restaurant.book.journal_of(seen.guid) if e.event in STAFF_ANSWERS]
    assert said.detail == "staff: Anna: asked the bank"


async def test_what_was_said_and_what_was_found_both_stand_in_the_trail(store: Store) -> None:
    restaurant, seen = await left_open()
    await desk(restaurant, store).take(word(seen, Event.STAFF_CANCELS, person=BORIS))
    ended, said = await store.staff.trail(5)
    assert (said.deed, said.person, said.outcome) == (Deed.RESOLVE_SAID, BORIS, "")
    assert said.detail == "staff-cancels: asked the bank"
    assert (ended.deed, ended.about, ended.outcome) == (
        Deed.RESOLVE_ENDED,
        str(seen.guid),
        "taken: cancelled",
    )


async def test_the_second_person_is_told_and_changes_nothing(store: Store) -> None:
    restaurant, seen = await vanished()
    settling = desk(restaurant, store)
    first, second = await asyncio.gather(
        settling.take(word(seen, Event.STAFF_GAVE_BACK)),
        settling.take(word(seen, Event.STAFF_FOUND_PAID, person=BORIS)),
    )
    assert first.verdict is Verdict.TAKEN
    assert second.verdict is Verdict.MEANWHILE
    assert second.purchase.state is State.CANCELLED
    answers = [
        entry.event
        for entry in await restaurant.book.journal_of(seen.guid)
        if entry.event in STAFF_ANSWERS
    ]
    assert answers == [Event.STAFF_GAVE_BACK]


async def test_an_answer_about_the_state_before_another_persons_answer_is_too_late(
    store: Store,
) -> None:
    """The first answer led nowhere: the purchase waits again, and looks just as it did."""
    restaurant, seen = await left_open()
    restaurant.till.line.script = {("VoidOrder", 0): Refused(ErrorCode.POS_REFUSED, "no right")}
    settling = desk(restaurant, store)
    first = await settling.take(word(seen, Event.STAFF_CANCELS))
    assert first.purchase.state is State.NEEDS_STAFF
    restaurant.till.line.script = {}
    second = await settling.take(word(seen, Event.STAFF_CANCELS, person=BORIS))
    assert second.verdict is Verdict.MEANWHILE
    again = await settling.take(word(second.purchase, Event.STAFF_CANCELS, person=BORIS))
    assert (again.verdict, again.purchase.state) == (Verdict.TAKEN, State.CANCELLED)


async def test_what_the_kiosk_finds_out_by_itself_needs_nobodys_word(store: Store) -> None:
    restaurant, seen = await left_open()
    restaurant.till.cashier_takes_payment()
    settled = await desk(restaurant, store).take(word(seen, Event.STAFF_CANCELS))
    assert settled.verdict is Verdict.FOUND
    assert settled.purchase.settled
    journal = await restaurant.book.journal_of(seen.guid)
    assert not [entry for entry in journal if entry.event in STAFF_ANSWERS]


async def test_what_the_till_shows_to_be_untrue_does_not_count(store: Store) -> None:
    restaurant, seen = await left_open()
    settled = await desk(restaurant, store).take(word(seen, Event.STAFF_FOUND_PAID))
    assert (settled.verdict, settled.standing) == (Verdict.CONTRADICTED, Standing.OPEN)
    assert settled.purchase.state is State.NEEDS_STAFF


async def test_a_dealer_settles_no_purchase(store: Store) -> None:
    restaurant, seen = await vanished()
    settled = await desk(restaurant, store).take(word(seen, Event.STAFF_GAVE_BACK, person=DIRK))
    assert settled.verdict is Verdict.NOT_ALLOWED
    assert (await restaurant.runner.drive(seen.guid)).state is State.NEEDS_STAFF


async def test_looks_that_find_nothing_new_make_no_answer_late(store: Store) -> None:
    restaurant, seen = await vanished()
    for _ in range(5):
        await restaurant.time.sleep(30)
        await restaurant.runner.drive(seen.guid)
    settled = await desk(restaurant, store).take(word(seen, Event.STAFF_FOUND_PAID))
    assert settled.verdict is Verdict.TAKEN


async def test_a_card_number_in_a_reason_is_nowhere(store: Store) -> None:
    restaurant, seen = await vanished()
    told = word(seen, Event.STAFF_GAVE_BACK, reason="card 4276 1600 1234 5678,\ngone")
    await desk(restaurant, store).take(told)
    kept = repr(await restaurant.book.journal_of(seen.guid)) + repr(await store.staff.trail(9))
    assert "1234" not in kept
    assert "gone" in kept
    assert ANNA.name in kept
