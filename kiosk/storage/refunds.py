"""Refunds on disk: the row, its sealed journal and its intents, as ``purchases``.

Implements ``kiosk.refunds.ports.RefundBook``.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from kiosk.checkout.intent import Outcome
from kiosk.errors import ErrorCode
from kiosk.refunds.records import refund_from_text, refund_to_text
from kiosk.refunds.refund import Refund, RefundAnswer, RefundIntent, RefundLine
from kiosk.refunds.vocabulary import RefundEffect, RefundEvent, RefundState
from kiosk.snapshots.paper import PaperNews
from kiosk.storage.database import Connection, Database
from kiosk.storage.licence_rows import claim_number, settle_number
from kiosk.storage.seals import append_sealed, first_broken


class Refunds:
    """The book of refunds. All methods raise StoreError; a write that raised changed nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def insert(self, refund: Refund, line: RefundLine) -> None:
        def work(connection: Connection) -> None:
            connection.execute(
                "INSERT INTO refund (guid, receipt, state, ended, content) VALUES (?, ?, ?, ?, ?)",
                (
                    str(refund.guid),
                    str(refund.receipt),
                    refund.state.value,
                    int(refund.ended),
                    refund_to_text(refund),
                ),
            )
            _append(connection, line)

        await self._database.run(work)

    async def move(
        self,
        refund: Refund,
        line: RefundLine,
        *,
        opens: RefundIntent | None = None,
        answers: tuple[RefundAnswer, ...] = (),
    ) -> None:
        """The row as it is now; ``answers`` are applied before ``opens``. One transaction."""

        def work(connection: Connection) -> None:
            changed = connection.execute(
                "UPDATE refund SET state = ?, ended = ?, content = ? WHERE guid = ?",
                (
                    refund.state.value,
                    int(refund.ended),
                    refund_to_text(refund),
                    str(refund.guid),
                ),
            )
            assert changed.rowcount == 1, f"refund {refund.guid} was never inserted"
            _append(connection, line)
            for answer in answers:
                _answer(connection, answer)
            if opens is not None:
                _open(connection, opens)

        await self._database.run(work)

    async def get(self, guid: UUID) -> Refund | None:
        found = await self._refunds("WHERE guid = ?", str(guid))
        return found[0] if found else None

    async def unfinished(self) -> tuple[Refund, ...]:
        """Refunds that are at no end, oldest first."""
        return await self._refunds("WHERE ended = 0 ORDER BY place")

    async def of_receipt(self, receipt: UUID) -> tuple[Refund, ...]:
        """Every refund of one receipt, oldest first."""
        return await self._refunds("WHERE receipt = ? ORDER BY place", str(receipt))

    async def of_purchase(self, purchase: UUID) -> tuple[Refund, ...]:
        """Every refund of one purchase, oldest first."""
        clause = "WHERE json_extract(content, '$.purchase') = ? ORDER BY place"
        return await self._refunds(clause, str(purchase))

    async def latest(self, count: int) -> tuple[Refund, ...]:
        """The newest refunds first."""
        return await self._refunds("ORDER BY place DESC LIMIT ?", count)

    async def journal_of(self, guid: UUID) -> tuple[RefundLine, ...]:
        """Every line of one refund, in the order of writing."""

        def work(connection: Connection) -> tuple[RefundLine, ...]:
            rows = connection.execute(
                f"SELECT {_WORDS} FROM refund_journal WHERE refund = ? ORDER BY place",  # noqa: S608 - constants
                (str(guid),),
            )
            return tuple(_line(row) for row in rows.fetchall())

        return await self._database.read(work)

    async def intents_of(self, guid: UUID) -> tuple[RefundIntent, ...]:
        """Every write of one refund with its outcome, in the order of making."""

        def work(connection: Connection) -> tuple[RefundIntent, ...]:
            rows = connection.execute(
                "SELECT refund, kind, attempt, request, licence_number, made_at, outcome, refusal "
                "FROM refund_intent WHERE refund = ? ORDER BY place",
                (str(guid),),
            )
            return tuple(_intent(row) for row in rows.fetchall())

        return await self._database.read(work)

    async def claim_slip(self, guid: UUID) -> bool:
        """Marks the guest's slip as begun; False where it was before."""

        def work(connection: Connection) -> bool:
            claimed = connection.execute(
                "UPDATE refund SET slip = ? WHERE guid = ? AND slip IS NULL",
                (PaperNews.PRINTING.value, str(guid)),
            )
            return claimed.rowcount == 1

        return await self._database.run(work)

    async def settle_slip(self, guid: UUID, news: PaperNews) -> None:
        """What has become of it."""

        def work(connection: Connection) -> None:
            connection.execute("UPDATE refund SET slip = ? WHERE guid = ?", (news.value, str(guid)))

        await self._database.run(work)

    async def broken_seal(self) -> int | None:
        """The place of the first journal line that is not as it was written; ``None``: all are."""

        return await self._database.read(
            lambda connection: first_broken(connection, "refund_journal", _WORDS)
        )

    async def _refunds(self, clause: str, *values: str | int) -> tuple[Refund, ...]:
        def work(connection: Connection) -> tuple[Refund, ...]:
            rows = connection.execute(
                f"SELECT content FROM refund {clause}",  # noqa: S608 - clauses are constants
                values,
            )
            return tuple(refund_from_text(row[0]) for row in rows.fetchall())

        return await self._database.read(work)


_WORDS: Final = "refund, at, before, event, state, effect, detail"


def _append(connection: Connection, line: RefundLine) -> None:
    words = (
        str(line.refund),
        line.at.isoformat(),
        line.before.value if line.before else None,
        line.event.value if line.event else None,
        line.state.value,
        line.effect.value if line.effect else None,
        line.detail,
    )
    append_sealed(connection, "refund_journal", _WORDS, words)


def _open(connection: Connection, intent: RefundIntent) -> None:
    connection.execute(
        "INSERT INTO refund_intent "
        "(refund, kind, attempt, request, licence_number, made_at, outcome, refusal) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            str(intent.refund),
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


def _answer(connection: Connection, answer: RefundAnswer) -> None:
    key = (str(answer.refund), answer.kind.value, answer.attempt)
    changed = connection.execute(
        "UPDATE refund_intent SET outcome = ?, refusal = ? "
        "WHERE refund = ? AND kind = ? AND attempt = ? RETURNING licence_number",
        (answer.outcome.value, answer.refusal.value if answer.refusal else None, *key),
    ).fetchone()
    assert changed is not None, f"intent {key} was never made"
    if changed[0] is not None and answer.outcome is not Outcome.OPEN:
        settle_number(connection, changed[0], accepted=answer.outcome is Outcome.DONE)


def _line(row: tuple[Any, ...]) -> RefundLine:
    refund, at, before, event, state, effect, detail = row
    return RefundLine(
        refund=UUID(refund),
        at=datetime.fromisoformat(at),
        before=RefundState(before) if before else None,
        event=RefundEvent(event) if event else None,
        state=RefundState(state),
        effect=RefundEffect(effect) if effect else None,
        detail=detail,
    )


def _intent(row: tuple[Any, ...]) -> RefundIntent:
    refund, kind, attempt, request, licence_number, made_at, outcome, refusal = row
    return RefundIntent(
        refund=UUID(refund),
        kind=RefundEffect(kind),
        attempt=attempt,
        request=request,
        licence_number=licence_number,
        made_at=datetime.fromisoformat(made_at),
        outcome=Outcome(outcome),
        refusal=ErrorCode(refusal) if refusal else None,
    )
