"""What is in a kiosk's database once it is decrypted."""

from __future__ import annotations

from pathlib import Path

from kiosk.storage.database import Connection, Database
from kiosk.storage.key import find_key
from kiosk.storage.store import DATABASE_FILE


async def whole_database(home: Path) -> str:
    """Every row of every table, decrypted."""
    key = find_key(home, {})
    assert key is not None
    database = await Database.open(home / DATABASE_FILE, key, only_look=True)

    def all_rows(connection: Connection) -> str:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        tables = [str(row[0]) for row in names.fetchall()]
        return "\n".join(
            f"{table}: {row!r}"
            for table in tables
            for row in connection.execute(f'SELECT * FROM "{table}"').fetchall()
        )

    try:
        return await database.read(all_rows)
    finally:
        await database.close()
