"""A terminal that never says whether it took the sum of a paid order: a person says it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from msgspec.structs import replace

from hardware.terminals import TerminalCapabilities
from kiosk.checkout.ports import Standing
from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.settling import fitting_answers, waits_for_person
from kiosk.checkout.vocabulary import STAFF_ANSWERS, Effect, Event, State
from kiosk.checkout.ways import PayWay
from kiosk.errors import Refused
from kiosk.staff.resolving import Verdict
from kiosk.staff_intents import (
    Reason,
    ReasonChosen,
    ReasonConfirmed,
    ResolveOpened,
    StaffAnswerChosen,
)
from kiosk.staff_snapshots import FaultKind, LegStanding, StaffView
from kiosk.storage.store import Store
from tests.money.fake_terminal import PATIENT
from tests.money.troubled_line import Fault
from tests.unit.checkout.restaurant import Restaurant, request
from tests.unit.staff.doubt import desk, word
from tests.unit.staff.test_staff_desk import RIGHT, stage

KEYED = replace(PATIENT, idempotent_by_key=True)
TOO_LONG_S = 1000.0
CARD = replace(request(way=PayWay.TERMINAL), account_number="01.00008.00000001.0001")


@pytest_asyncio.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await Store.open(tmp_path, {})
    yield opened
    await opened.close()


async def sold_and_silent(
    terminal: TerminalCapabilities = KEYED, *, arrived: bool = True
) -> tuple[Restaurant, Purchase]:
    lost = Fault.LOST_ANSWER if arrived else Fault.LOST_REQUEST
    at = Restaurant({("confirm", 0): lost}, terminal=terminal)
    at.credit_percent = 5
    runner = at.switched_on()
    row = await runner.drive((await runner.open(CARD)).guid)
    assert row.state is State.CONFIRMING
    return at, row


async def test_it_waits_for_a_person_only_after_a_while() -> None:
    at, row = await sold_and_silent()
    assert not waits_for_person(row, at.time.now())
    at.time.seconds += TOO_LONG_S
    row = await at.runner.drive(row.guid)
    assert waits_for_person(row, at.time.now())


async def test_a_sum_seen_taken_leads_on_to_the_points(store: Store) -> None:
    at, row = await sold_and_silent()
    settled = await desk(at, store).take(word(row, Event.STAFF_SUM_TAKEN))
    after = settled.purchase
    assert (settled.verdict, after.state) == (Verdict.TAKEN, State.FINISHED)
    assert (after.card, after.paid_without_money) == (Leg.DONE, False)
    assert after.approval is not None
    assert after.approval.captured
    assert at.cards.credited == after.credit


async def test_a_sum_seen_not_taken_is_an_order_paid_without_money(store: Store) -> None:
    at, row = await sold_and_silent(arrived=False)
    settled = await desk(at, store).take(word(row, Event.STAFF_SUM_NOT_TAKEN))
    after = settled.purchase
    assert (settled.verdict, after.state) == (Verdict.TAKEN, State.FINISHED)
    assert (after.card, after.paid_without_money) == (Leg.REFUSED, True)
    assert not [i for i in await at.book.intents_of(row.guid) if i.kind is Effect.CONFIRM_CARD][1:]


async def test_the_word_is_in_the_journal_and_the_trail(store: Store) -> None:
    at, row = await sold_and_silent()
    await desk(at, store).take(word(row, Event.STAFF_SUM_TAKEN))
    (said,) = [e for e in await at.book.journal_of(row.guid) if e.event in STAFF_ANSWERS]
    assert (said.before, said.detail) == (State.CONFIRMING, "staff: Anna: asked the bank")
    ended, before = await store.staff.trail(5)
    assert before.detail == "staff-sum-taken: asked the bank"
    assert ended.outcome == "taken: finished"


async def test_the_terminal_is_told_not_to_wait_for_it_any_more(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    at, row = await sold_and_silent()
    forgotten: list[bytes] = []
    monkeypatch.setattr(at.terminal, "forget", forgotten.append)
    await desk(at, store).take(word(row, Event.STAFF_SUM_TAKEN))
    charge = next(i for i in await at.book.intents_of(row.guid) if i.kind is Effect.AUTHORISE)
    assert forgotten == [charge.request]


async def test_a_terminal_that_answers_at_last_needs_nobodys_word(store: Store) -> None:
    at, row = await sold_and_silent()
    at.terminal.line.script = {}
    settled = await desk(at, store).take(word(row, Event.STAFF_SUM_NOT_TAKEN))
    assert settled.verdict is Verdict.FOUND
    assert not settled.purchase.paid_without_money


async def test_a_look_under_way_makes_no_word_late(store: Store) -> None:
    at, row = await sold_and_silent()
    seen = replace(row, effect=Effect.CONFIRM_CARD)
    settled = await desk(at, store).take(word(seen, Event.STAFF_SUM_TAKEN))
    assert settled.verdict is Verdict.TAKEN


async def test_a_second_word_changes_nothing(store: Store) -> None:
    at, row = await sold_and_silent()
    settling = desk(at, store)
    await settling.take(word(row, Event.STAFF_SUM_TAKEN))
    late = await settling.take(word(row, Event.STAFF_SUM_NOT_TAKEN))
    assert late.verdict is Verdict.MEANWHILE
    assert not late.purchase.paid_without_money


@pytest.mark.parametrize("standing", Standing)
async def test_of_a_sold_order_nothing_else_may_be_said(standing: Standing) -> None:
    at, row = await sold_and_silent()
    assert fitting_answers(row, standing) == {Event.STAFF_SUM_TAKEN, Event.STAFF_SUM_NOT_TAKEN}
    same = await at.runner.answer(row.guid, Event.STAFF_CANCELS, reason="impatience")
    assert same == row


async def test_staff_mode_tells_of_it_and_lets_it_be_settled(tmp_path: Path) -> None:
    at, row = await sold_and_silent()
    at.time.seconds += TOO_LONG_S
    async with stage(tmp_path, at, (PayWay.STATION, PayWay.TERMINAL)) as staff:
        shown = await staff.at(row)
        (fault,) = shown.faults
        assert (fault.kind, fault.shut) == (FaultKind.SUM_WAITS, (PayWay.TERMINAL,))
        assert FaultKind.PURCHASE_WAITS not in shown.well
        assert shown.rows[0].needs_staff
        assert shown.opened is not None
        assert (shown.opened.may_resolve, shown.opened.terminal) == (True, LegStanding.OPEN)
        asked = await staff.do(
            ResolveOpened(),
            StaffAnswerChosen(Event.STAFF_SUM_TAKEN),
            ReasonChosen(Reason.BANK_SAYS_CHARGED),
            ReasonConfirmed(),
        )
        assert asked is not None
        assert asked.view is StaffView.CONFIRM
        ended = await staff.type(RIGHT)
        assert ended.result is not None
        assert ended.result.state is State.FINISHED
        assert (ended.waiting, ended.faults) == (0, ())


async def test_the_terminal_stays_shut_until_then() -> None:
    at, _ = await sold_and_silent(arrived=False)
    assert at.world.terminal is not None
    with pytest.raises(Refused):
        await at.world.terminal.prepare(await at.runner.open(CARD))
