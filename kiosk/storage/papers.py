"""What has been printed of each purchase: one mark a kind of paper, made before the printer starts.

So nothing prints twice by itself: after a power cut the mark is there, whether or not the paper is.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from kiosk.snapshots.paper import PaperKind, PaperNews
from kiosk.storage.database import Connection, Database


class Papers:
    """The marks. Methods raise StoreError; a write that raised changed nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def claim(self, purchase: UUID, kind: PaperKind, at: datetime) -> PaperNews | None:
        """Marks a paper as begun; ``None``: it is the caller's to print. Else nothing is changed,
        and the answer is what is known of the one that was begun before."""
        assert at.tzinfo is not None

        def work(connection: Connection) -> PaperNews | None:
            made = connection.execute(
                "INSERT INTO paper (purchase, kind, begun_at, outcome) VALUES (?, ?, ?, ?) "
                "ON CONFLICT DO NOTHING",
                (str(purchase), kind.value, at.isoformat(), PaperNews.PRINTING.value),
            )
            if made.rowcount == 1:
                return None
            row = connection.execute(
                "SELECT outcome FROM paper WHERE purchase = ? AND kind = ?",
                (str(purchase), kind.value),
            ).fetchone()
            assert row is not None, "it is there, so it was not made"
            return PaperNews(row[0])

        return await self._database.run(work)

    async def settle(self, purchase: UUID, kind: PaperKind, outcome: PaperNews) -> None:
        """What has become of a paper that was claimed."""

        def work(connection: Connection) -> None:
            connection.execute(
                "UPDATE paper SET outcome = ? WHERE purchase = ? AND kind = ?",
                (outcome.value, str(purchase), kind.value),
            )

        await self._database.run(work)
