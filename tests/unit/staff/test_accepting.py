"""Somebody else has used the payment terminal: a person looks, and it goes on, also tomorrow."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from hardware.terminals import ForeignUse
from kiosk.checkout.card_terminal import last_mark
from kiosk.checkout.purchase import TerminalMark
from kiosk.checkout.vocabulary import Effect
from kiosk.checkout.ways import PayWay
from kiosk.domain.staff import Deed
from kiosk.staff import desk, views
from kiosk.staff_intents import StaffPage, StaffPageOpened, TerminalAccepted
from kiosk.staff_snapshots import FaultKind
from kiosk.storage.store import Store
from tests.unit.checkout.restaurant import Restaurant, request
from tests.unit.staff.test_staff_desk import RIGHT, stage

USED = ForeignUse(our_last=42, stands_at=45)
WAYS = (PayWay.STATION, PayWay.TERMINAL)


async def kept(home: Path) -> tuple[TerminalMark | None, list[Deed]]:
    store = await Store.open(home, {})
    try:
        return await store.staff.terminal_mark(), [line.deed for line in await store.staff.trail(9)]
    finally:
        await store.close()


async def test_what_is_wrong_says_it_and_a_person_lets_it_go_on(tmp_path: Path) -> None:
    at = Restaurant()
    at.terminal.used_by_another = USED
    async with stage(tmp_path, at, WAYS) as staff:
        await staff.knock()
        shown = await staff.type(RIGHT)
        (fault,) = shown.faults
        assert (fault.kind, fault.foreign, fault.can_accept) == (
            FaultKind.TERMINAL_FOREIGN,
            USED,
            True,
        )
        assert fault.shut == (PayWay.TERMINAL,)
        after = await staff.do(TerminalAccepted(USED))
        assert after is not None
        assert after.faults == ()
    mark, deeds = await kept(tmp_path)
    assert mark is not None
    assert mark.key == b"stands here"
    assert Deed.TERMINAL_ACCEPTED in deeds


async def test_what_was_seen_before_it_was_used_once_more_changes_nothing(tmp_path: Path) -> None:
    at = Restaurant()
    at.terminal.used_by_another = USED
    async with stage(tmp_path, at, WAYS) as staff:
        await staff.knock()
        await staff.type(RIGHT)
        shown = await staff.do(TerminalAccepted(replace(USED, stands_at=44)))
        assert shown is not None
        assert [fault.kind for fault in shown.faults] == [FaultKind.TERMINAL_FOREIGN]
    mark, deeds = await kept(tmp_path)
    assert mark is None
    assert Deed.TERMINAL_ACCEPTED not in deeds


async def test_whoever_may_not_operate_only_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for room in (desk, views):
        monkeypatch.setattr(room, "may", lambda _role, _right: False)
    at = Restaurant()
    at.terminal.used_by_another = USED
    async with stage(tmp_path, at, WAYS) as staff:
        await staff.knock()
        shown = await staff.type(RIGHT)
        assert not shown.faults[0].can_accept
        shown_after = await staff.do(TerminalAccepted(USED))
        assert shown_after is not None
        assert shown_after.faults


async def test_only_the_page_that_shows_it_takes_the_word(tmp_path: Path) -> None:
    at = Restaurant()
    at.terminal.used_by_another = USED
    async with stage(tmp_path, at, WAYS) as staff:
        await staff.knock()
        await staff.type(RIGHT)
        await staff.do(StaffPageOpened(StaffPage.PURCHASES), TerminalAccepted(USED))
    assert at.terminal.used_by_another == USED


async def test_the_newer_of_the_last_charge_and_what_was_accepted_counts() -> None:
    at = Restaurant()
    sold = await at.runner.drive((await at.runner.open(request(way=PayWay.TERMINAL))).guid)
    charge = next(i for i in await at.book.intents_of(sold.guid) if i.kind is Effect.AUTHORISE)
    before = TerminalMark(key=b"before", at=charge.made_at - timedelta(seconds=1))
    since = TerminalMark(key=b"since", at=charge.made_at + timedelta(seconds=1))
    assert await last_mark(at.book, None) == charge.request
    assert await last_mark(at.book, before) == charge.request
    assert await last_mark(at.book, since) == b"since"
    assert await last_mark(Restaurant().book, since) == b"since"
