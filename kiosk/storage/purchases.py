"""Purchases on disk: the row, its sealed journal and its intents.

Implements ``kiosk.checkout.ports.PurchaseBook``. Each journal line carries a seal (``seals``).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from kiosk.checkout.intent import Intent, IntentAnswer, Outcome
from kiosk.checkout.journal import JournalEntry
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.records import purchase_from_text, purchase_to_text
from kiosk.checkout.vocabulary import Effect, Event, State
from kiosk.errors import ErrorCode
from kiosk.storage.database import Connection, Database
from kiosk.storage.licence_rows import claim_number, settle_number
from kiosk.storage.seals import append_sealed, first_broken


class Purchases:
    """The book of purchases. All methods raise StoreError; a write that raised changed nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def insert(self, purchase: Purchase, entry: JournalEntry, opens: Intent) -> None:
        """A new purchase with its first intent."""

        def work(connection: Connection) -> None:
            connection.execute(
                "INSERT INTO purchase (guid, state, ended, content) VALUES (?, ?, ?, ?)",
                _row(purchase),
            )
            _append(connection, entry)
            _open(connection, opens)

        await self._database.run(work)

    async def move(
        self,
        purchase: Purchase,
        entry: JournalEntry,
        *,
        opens: Intent | None = None,
        answers: tuple[IntentAnswer, ...] = (),
    ) -> None:
        """The row as it is now; ``answers`` are applied before ``opens``. One transaction."""
        guid, state, ended, content = _row(purchase)

        def work(connection: Connection) -> None:
            changed = connection.execute(
                "UPDATE purchase SET state = ?, ended = ?, content = ? WHERE guid = ?",
                (state, ended, content, guid),
            )
            assert changed.rowcount == 1, f"purchase {guid} was never inserted"
            _append(connection, entry)
            for answer in answers:
                _answer(connection, answer)
            if opens is not None:
                _open(connection, opens)

        await self._database.run(work)

    async def get(self, guid: UUID) -> Purchase | None:
        found = await self._purchases("WHERE guid = ?", str(guid))
        return found[0] if found else None

    async def unfinished(self) -> tuple[Purchase, ...]:
        """Purchases that are at no end, oldest first."""
        return await self._purchases("WHERE ended = 0 ORDER BY place")

    async def latest(self, count: int) -> tuple[Purchase, ...]:
        """The newest purchases first."""
        return await self._purchases("ORDER BY place DESC LIMIT ?", count)

    async def since(self, moment: datetime) -> tuple[Purchase, ...]:
        """Those opened at that moment or later, newest first."""

        def work(connection: Connection) -> tuple[Purchase, ...]:
            found = []
            for row in connection.execute("SELECT content FROM purchase ORDER BY place DESC"):
                purchase = purchase_from_text(row[0])
                if purchase.opened_at < moment:
                    break
                found.append(purchase)
            return tuple(found)

        return await self._database.read(work)

    async def with_receipt(self, number: str) -> Purchase | None:
        """The newest purchase with that receipt number."""
        return await self._newest("receipt_number", number)

    async def with_number(self, number: str) -> Purchase | None:
        """The newest purchase with that order number."""
        return await self._newest("order_number", number)

    async def _newest(self, name: str, value: str) -> Purchase | None:
        clause = f"WHERE json_extract(content, '$.{name}') = ? ORDER BY place DESC LIMIT 1"
        found = await self._purchases(clause, value)
        return found[0] if found else None

    async def journal_of(self, guid: UUID) -> tuple[JournalEntry, ...]:
        """Every line of one purchase, in the order of writing."""

        def work(connection: Connection) -> tuple[JournalEntry, ...]:
            rows = connection.execute(
                f"SELECT {_WORDS} FROM journal WHERE purchase = ? ORDER BY place",  # noqa: S608 - constants
                (str(guid),),
            )
            return tuple(_entry(row) for row in rows.fetchall())

        return await self._database.read(work)

    async def intents_of(self, guid: UUID) -> tuple[Intent, ...]:
        """Every intent of one purchase with its outcome, in the order of making."""

        def work(connection: Connection) -> tuple[Intent, ...]:
            rows = connection.execute(
                "SELECT purchase, kind, attempt, request, licence_number, made_at, outcome, "
                "refusal FROM intent WHERE purchase = ? ORDER BY place",
                (str(guid),),
            )
            return tuple(_intent(row) for row in rows.fetchall())

        return await self._database.read(work)

    async def broken_seal(self) -> int | None:
        """The place of the first journal line that is not as it was written; ``None``: all are."""

        return await self._database.read(
            lambda connection: first_broken(connection, "journal", _WORDS)
        )

    async def _purchases(self, clause: str, *values: str | int) -> tuple[Purchase, ...]:
        def work(connection: Connection) -> tuple[Purchase, ...]:
            rows = connection.execute(
                f"SELECT content FROM purchase {clause}",  # noqa: S608 - clauses are constants
                values,
            )
            return tuple(purchase_from_text(row[0]) for row in rows.fetchall())

        return await self._database.read(work)


_WORDS: Final = "purchase, at, before, event, state, effect, detail"


def _row(purchase: Purchase) -> tuple[str, str, int, str]:
    return (
        str(purchase.guid),
        purchase.state.value,
        int(purchase.ended),
        purchase_to_text(purchase),
    )


def _append(connection: Connection, entry: JournalEntry) -> None:
    words = (
        str(entry.purchase),
        entry.at.isoformat(),
        entry.before.value if entry.before else None,
        entry.event.value if entry.event else None,
        entry.state.value,
        entry.effect.value if entry.effect else None,
        entry.detail,
    )
    append_sealed(connection, "journal", _WORDS, words)


def _open(connection: Connection, intent: Intent) -> None:
    connection.execute(
        "INSERT INTO intent "
        "(purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            str(intent.purchase),
            intent.kind.value,
            intent.attempt,
            intent.request,
            intent.licence_number,
            intent.made_at.isoformat(),
            intent.outcome.value,
            intent.refusal.value if intent.refusal else None,
        ),
    )
    if intent.licence_number is not None:
        claim_number(connection, intent.licence_number)


def _answer(connection: Connection, answer: IntentAnswer) -> None:
    key = (str(answer.purchase), answer.kind.value, answer.attempt)
    changed = connection.execute(
        "UPDATE intent SET outcome = ?, refusal = ? "
        "WHERE purchase = ? AND kind = ? AND attempt = ?",
        (answer.outcome.value, answer.refusal.value if answer.refusal else None, *key),
    )
    assert changed.rowcount == 1, f"intent {key} was never made"
    if answer.outcome is Outcome.OPEN:
        return
    row = connection.execute(
        "SELECT licence_number FROM intent WHERE purchase = ? AND kind = ? AND attempt = ?", key
    ).fetchone()
    if row is not None and row[0] is not None:
        settle_number(connection, row[0], accepted=answer.outcome is Outcome.DONE)


def _entry(row: tuple[Any, ...]) -> JournalEntry:
    purchase, at, before, event, state, effect, detail = row
    return JournalEntry(
        purchase=UUID(purchase),
        at=datetime.fromisoformat(at),
        before=State(before) if before else None,
        event=Event(event) if event else None,
        state=State(state),
        effect=Effect(effect) if effect else None,
        detail=detail,
    )


def _intent(row: tuple[Any, ...]) -> Intent:
    purchase, kind, attempt, request, licence_number, made_at, outcome, refusal = row
    return Intent(
        purchase=UUID(purchase),
        kind=Effect(kind),
        attempt=attempt,
        request=request,
        licence_number=licence_number,
        made_at=datetime.fromisoformat(made_at),
        outcome=Outcome(outcome),
        refusal=ErrorCode(refusal) if refusal else None,
    )
