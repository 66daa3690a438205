"""What staff decided for the day, on disk: dishes sold no more here, and that the kiosk is closed.

Each change and its line of the audit trail are one transaction.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from kiosk.domain.day import ClosedBecause, Closing, Stop, StopUntil
from kiosk.domain.names import Text
from kiosk.domain.staff import TrailLine
from kiosk.storage.database import Connection, Database
from kiosk.storage.staff_rows import append_line


class DayRows:
    """All methods raise StoreError; a write that raised changed nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def stops(self) -> tuple[Stop, ...]:
        """The oldest first."""

        def work(connection: Connection) -> tuple[Stop, ...]:
            rows = connection.execute(
                "SELECT dish, code, name, alternative, until, at, person, shift, told "
                "FROM stop ORDER BY at, dish"
            ).fetchall()
            return tuple(map(_stop, rows))

        return await self._database.read(work)

    async def put_stop(self, stop: Stop, line: TrailLine) -> None:
        """Also in the place of an earlier one of the same dish."""

        def work(connection: Connection) -> None:
            connection.execute(
                "INSERT OR REPLACE INTO stop "
                "(dish, code, name, alternative, until, at, person, shift, told) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    stop.dish_id,
                    stop.code,
                    stop.name.own,
                    stop.name.alternative,
                    stop.until.value,
                    stop.at.isoformat(),
                    stop.by,
                    stop.shift,
                    int(stop.told),
                ),
            )
            append_line(connection, line)

        await self._database.run(work)

    async def drop_stop(self, stop: Stop, line: TrailLine | None) -> bool:
        """This stop is kept no more, a newer one of the dish is; False where it was not kept, and
        no line is written."""

        def work(connection: Connection) -> bool:
            gone = connection.execute(
                "DELETE FROM stop WHERE dish = ? AND at = ?", (stop.dish_id, stop.at.isoformat())
            )
            if gone.rowcount and line is not None:
                append_line(connection, line)
            return bool(gone.rowcount)

        return await self._database.run(work)

    async def name_shift(self, shift: str) -> None:
        """Stops made while no shift was open belong to this one."""

        def work(connection: Connection) -> None:
            connection.execute("UPDATE stop SET shift = ? WHERE shift = ''", (shift,))

        await self._database.run(work)

    async def note(self, line: TrailLine) -> None:
        """A line of the trail for what leaves nothing here."""
        await self._database.run(lambda connection: append_line(connection, line))

    async def closing(self) -> Closing | None:
        """``None`` while the kiosk is open."""

        def work(connection: Connection) -> Closing | None:
            row = connection.execute(
                "SELECT because, own, alternative, at, person, until FROM closing"
            ).fetchone()
            return None if row is None else _closing(row)

        return await self._database.read(work)

    async def put_closing(self, closing: Closing, line: TrailLine) -> None:
        """Closes, or says something else while it is closed."""

        def work(connection: Connection) -> None:
            connection.execute(
                "INSERT OR REPLACE INTO closing "
                "(only_row, because, own, alternative, at, person, until) "
                "VALUES (1, ?, ?, ?, ?, ?, ?)",
                (
                    closing.because.value,
                    closing.words.own,
                    closing.words.alternative,
                    closing.at.isoformat(),
                    closing.by,
                    closing.until.isoformat() if closing.until else None,
                ),
            )
            append_line(connection, line)

        await self._database.run(work)

    async def drop_closing(self, line: TrailLine) -> bool:
        """Opens; False where it was open, and no line is written."""

        def work(connection: Connection) -> bool:
            gone = connection.execute("DELETE FROM closing")
            if gone.rowcount:
                append_line(connection, line)
            return bool(gone.rowcount)

        return await self._database.run(work)


def _stop(row: tuple[Any, ...]) -> Stop:
    dish, code, name, alternative, until, at, person, shift, told = row
    return Stop(
        dish_id=dish,
        code=code,
        name=Text(name, alternative),
        until=StopUntil(until),
        at=datetime.fromisoformat(at),
        by=person,
        shift=shift,
        told=bool(told),
    )


def _closing(row: tuple[Any, ...]) -> Closing:
    because, own, alternative, at, person, until = row
    return Closing(
        because=ClosedBecause(because),
        words=Text(own, alternative),
        at=datetime.fromisoformat(at),
        by=person,
        until=datetime.fromisoformat(until) if until else None,
    )
