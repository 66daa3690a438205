"""Homes as programs of every schema left them: today's program loses nothing and goes on.

`tests/data/schemas/N.sql` was written by a program of schema N (`filled_home`).
"""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from kiosk.checkout.intent import Outcome
from kiosk.checkout.vocabulary import State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import Money
from kiosk.domain.names import Text
from kiosk.errors import ErrorCode, StoreError
from kiosk.refunds.refund import ReturnReceipt
from kiosk.refunds.vocabulary import RefundEffect, RefundEvent, RefundLeg, RefundState
from kiosk.storage.database import Connection, Database
from kiosk.storage.key import find_key, make_key
from kiosk.storage.migrations import MIGRATIONS
from kiosk.storage.store import DATABASE_FILE, Store
from tests.unit.storage.filled_home import (
    CLOSED,
    FINISHED,
    SCHEMAS,
    STOPPED_FOR_GOOD,
    STOPPED_NOW,
    as_sql,
    fill,
)
from tests.unit.storage.test_purchases import AT

NUMBERS: Final = [migration.number for migration in MIGRATIONS]
TODAY: Final = NUMBERS[-1]
REFUNDS: Final = 7
STAFF_DAY: Final = 8
"""The schemas that brought these tables."""

Tables = dict[str, list[dict[str, Any]]]


def statements(number: int) -> Iterator[str]:
    """A trigger holds semicolons of its own."""
    statement = ""
    for line in (SCHEMAS / f"{number}.sql").read_text(encoding="utf-8").splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    assert not statement.strip()


def everything(connection: Connection) -> Tables:
    """Every row of every table, with the names of its columns."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    tables: Tables = {}
    for (name,) in names:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
        rows = connection.execute(f"SELECT {', '.join(columns)} FROM {name}").fetchall()
        tables[name] = [dict(zip(columns, row, strict=True)) for row in rows]
    return tables


async def home_of(number: int, home: Path) -> Tables:
    """A home as a program of this schema left it, and what it holds."""
    database = await Database.open(home / DATABASE_FILE, make_key(home), migrations=())

    def write(connection: Connection) -> None:
        for statement in statements(number):
            connection.execute(statement)

    await database.run(write)
    held = await database.read(everything)
    await database.close()
    return held


def as_read_today(before: int, table: str, row: dict[str, Any]) -> dict[str, Any]:
    """What the steps after ``before`` mean to change; all else stays to the letter."""
    if table == "purchase" and before < 3 and row["state"] == "saved":
        content = {**json.loads(row["content"]), "state": "coupon-applied"}
        return {**row, "state": "coupon-applied", "content": content}
    if table == "purchase":
        return {**row, "content": json.loads(row["content"])}
    return row


@pytest.mark.parametrize("number", NUMBERS)
async def test_nothing_that_an_older_program_wrote_is_lost(number: int, tmp_path: Path) -> None:
    held = await home_of(number, tmp_path)
    store = await Store.open(tmp_path, {})
    now = await store.database.read(everything)
    assert await store.database.problems() == ()
    await store.close()
    assert all(held[table] for table in ("purchase", "journal", "intent", "secret"))
    for table, rows in held.items():
        kept = [{column: row[column] for column in rows[0]} for row in now[table]] if rows else []
        assert [as_read_today(TODAY, table, row) for row in kept] == [
            as_read_today(number, table, row) for row in rows
        ], table


@pytest.mark.parametrize("number", NUMBERS)
async def test_purchases_an_older_program_left_unfinished_are_gone_on_with(
    number: int, tmp_path: Path
) -> None:
    held = await home_of(number, tmp_path)
    store = await Store.open(tmp_path, {})
    unfinished = {purchase.guid.int: purchase for purchase in await store.purchases.unfinished()}
    assert {guid: purchase.state for guid, purchase in unfinished.items()} == {
        2: State.NEW,
        3: State.COUPON_APPLIED,
        4: State.CARD_HELD,
        5: State.NEEDS_STAFF,
    }
    (finished,) = {purchase.guid.int for purchase in await store.purchases.latest(9)} - set(
        unfinished
    )
    assert finished == 1
    for guid in (1, *unfinished):
        assert await store.purchases.journal_of(uuid.UUID(int=guid))
    paying = await store.purchases.intents_of(uuid.UUID(int=4))
    assert [intent.licence_number for intent in paying] == [None, 2, 3]
    assert await store.purchases.broken_seal() is None
    assert await store.staff.broken_seal() is None
    counter = await store.licence.counter()
    assert (counter.next_number, counter.pending_number) == (3, 3)
    assert counter.instance == uuid.UUID(int=77)
    assert await store.secrets.names() == ("cash-server", "licence")
    kept = await store.menus.get("directory")
    assert kept is not None
    assert kept.content == b"\x00\x01 a packed menu"
    # Tries at a PIN are counted on: an upgrade opens no lock.
    assert (await store.staff.tries()).failures == (4 if "staff_lock" in held else 0)
    await store.close()


@pytest.mark.parametrize("number", [number for number in NUMBERS if number >= REFUNDS])
async def test_refunds_an_older_program_made_are_told_whole_and_gone_on_with(
    number: int, tmp_path: Path
) -> None:
    await home_of(number, tmp_path)
    store = await Store.open(tmp_path, {})
    begun, finished = await store.refunds.latest(9)
    assert (finished.state, finished.effect) == (RefundState.FINISHED, None)
    assert (finished.purchase, finished.way) == (FINISHED, PayWay.STATION)
    assert (finished.receipt_number, finished.receipt_total) == ("301", Money(780_00))
    assert finished.returned == ReturnReceipt(
        guid=uuid.UUID(int=42), number="310", amount=Money(780_00)
    )
    (line,) = finished.lines
    assert (line.name, line.quantity) == (Text("Борщ", "Borsch"), 2_000)
    assert (finished.card, finished.person, finished.reason) == (RefundLeg.DONE, "Anna", "cold")
    assert (finished.opened_at, finished.changed_at) == (AT, AT)
    assert await store.refunds.unfinished() == (begun,)
    assert (begun.state, begun.effect) == (RefundState.BEGUN, RefundEffect.RETURN_GOODS)
    assert (begun.purchase, begun.way, begun.returned) == (None, None, None)
    told = [entry.event for entry in await store.refunds.journal_of(finished.guid)]
    assert [event for event in told if event] == [
        RefundEvent.GOODS_RETURNED,
        RefundEvent.CARD_GIVEN_BACK,
    ]
    # Nothing is sent again but those bytes.
    (asked,) = await store.refunds.intents_of(begun.guid)
    assert (asked.kind, asked.outcome) == (RefundEffect.RETURN_GOODS, Outcome.OPEN)
    assert asked.request == "<return-goods Борщ\x00/>".encode()
    assert await store.refunds.broken_seal() is None
    # The slip that came out stays the only one.
    assert not await store.refunds.claim_slip(finished.guid)
    assert await store.refunds.claim_slip(begun.guid)
    await store.close()


@pytest.mark.parametrize("number", [number for number in NUMBERS if number >= STAFF_DAY])
async def test_what_staff_decided_under_an_older_program_holds(number: int, tmp_path: Path) -> None:
    await home_of(number, tmp_path)
    store = await Store.open(tmp_path, {})
    assert await store.day.stops() == (STOPPED_NOW, STOPPED_FOR_GOOD)
    assert await store.day.closing() == CLOSED
    await store.close()


@pytest.mark.parametrize("number", NUMBERS)
async def test_a_program_of_an_older_schema_refuses_what_today_s_has_written(
    number: int, tmp_path: Path
) -> None:
    await home_of(number, tmp_path)
    await (await Store.open(tmp_path, {})).close()
    older = MIGRATIONS[: number - 1]
    key = find_key(tmp_path, {})
    assert key is not None
    with pytest.raises(StoreError, match="install the newer program again") as caught:
        await Database.open(tmp_path / DATABASE_FILE, key, migrations=older)
    assert caught.value.code is ErrorCode.STORE_UNREADABLE
    store = await Store.open(tmp_path, {})
    assert len(await store.purchases.unfinished()) == 4
    await store.close()


def test_there_is_a_home_of_every_schema() -> None:
    assert sorted(int(file.stem) for file in SCHEMAS.glob("*.sql")) == NUMBERS, (
        "python -m tests.unit.storage.filled_home writes the newest"
    )


async def test_the_home_of_today_s_schema_has_rows_in_every_table(tmp_path: Path) -> None:
    held = await home_of(TODAY, tmp_path)
    store = await Store.open(tmp_path / "filled", {})
    await fill(store)
    again = await store.database.read(everything)
    assert "CREATE TABLE" in await store.database.read(as_sql)
    await store.close()
    assert held.keys() == again.keys()
    assert [table for table, rows in again.items() if not rows] == [], "fill() leaves these empty"
    assert [table for table, rows in held.items() if not rows] == []
