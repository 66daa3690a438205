"""Named secrets: passwords and tokens, kept in the encrypted database only."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.storage.database import Connection, Database


class Secret(Discreet, frozen=True):
    """A password or token. ``reveal`` is the one way to it; ``repr`` shows nothing."""

    _value: Unsaid[str]

    def reveal(self) -> str:
        return self._value

    def __str__(self) -> str:
        return "***"


class SecretBook:
    """Secrets by the name the profile gives them: ``"secret:cash-server"`` → ``cash-server``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def put(self, secrets: Mapping[str, Secret]) -> None:
        """Stores all of them or none, replacing what had the same name."""

        def work(connection: Connection) -> None:
            for name, secret in secrets.items():
                connection.execute(
                    "INSERT INTO secret (name, value) VALUES (?, ?) "
                    "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                    (name, secret.reveal()),
                )

        await self._database.run(work)

    async def get(self, name: str) -> Secret | None:
        def work(connection: Connection) -> Secret | None:
            row = connection.execute("SELECT value FROM secret WHERE name = ?", (name,)).fetchone()
            return None if row is None else Secret(row[0])

        return await self._database.read(work)

    async def names(self) -> tuple[str, ...]:
        """The names alone, sorted."""

        def work(connection: Connection) -> tuple[str, ...]:
            rows = connection.execute("SELECT name FROM secret ORDER BY name").fetchall()
            return tuple(row[0] for row in rows)

        return await self._database.read(work)
