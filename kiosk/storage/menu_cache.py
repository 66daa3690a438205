"""The last good menu, so that a kiosk shows one before the cash server has answered."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from kiosk.storage.database import Connection, Database


class KeptContent(Struct, frozen=True, kw_only=True):
    """Bytes as they were put, and when the cash server said so."""

    content: bytes
    taken_at: datetime


class MenuCache:
    """Bytes by name. Their format is their owner's business."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def put(self, name: str, content: bytes, *, taken_at: datetime) -> None:
        """Replaces what was kept under ``name``. ``taken_at`` carries its zone."""
        assert taken_at.tzinfo is not None

        def work(connection: Connection) -> None:
            connection.execute(
                "INSERT INTO kept (name, taken_at, content) VALUES (?, ?, ?) ON CONFLICT (name) "
                "DO UPDATE SET taken_at = excluded.taken_at, content = excluded.content",
                (name, taken_at.isoformat(), content),
            )

        await self._database.run(work)

    async def get(self, name: str) -> KeptContent | None:
        def work(connection: Connection) -> KeptContent | None:
            row = connection.execute(
                "SELECT content, taken_at FROM kept WHERE name = ?", (name,)
            ).fetchone()
            if row is None:
                return None
            return KeptContent(content=row[0], taken_at=datetime.fromisoformat(row[1]))

        return await self._database.read(work)
