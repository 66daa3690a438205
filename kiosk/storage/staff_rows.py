"""People of the staff on disk: their PINs as argon2 hashes, the lock-out, the audit trail."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from msgspec import Struct

from kiosk.checkout.purchase import TerminalMark
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.staff import Deed, Person, Role, TrailLine
from kiosk.storage.database import Connection, Database
from kiosk.storage.seals import append_sealed, first_broken


class KnownPerson(Discreet, frozen=True, kw_only=True):
    """A person and the hash of their PIN, in argon2's own notation."""

    person: Person
    pin_hash: Unsaid[str]


class Tries(Struct, frozen=True, kw_only=True):
    """Wrong PINs in a row, and the time of the last."""

    failures: int = 0
    tried_at: datetime | None = None


class StaffRows:
    """All methods raise StoreError; a write that raised changed nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def people(self) -> tuple[KnownPerson, ...]:
        """Everybody, by name."""

        def work(connection: Connection) -> tuple[KnownPerson, ...]:
            rows = connection.execute(
                "SELECT name, role, pin_hash FROM staff_person ORDER BY name"
            ).fetchall()
            return tuple(
                KnownPerson(person=Person(name=name, role=Role(role)), pin_hash=pin_hash)
                for name, role, pin_hash in rows
            )

        return await self._database.read(work)

    async def put_person(self, known: KnownPerson, line: TrailLine) -> None:
        """Adds a person, or gives the one of that name this role and PIN; the line tells of it."""

        def work(connection: Connection) -> None:
            connection.execute(
                "INSERT INTO staff_person (name, role, pin_hash, set_at) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (name) DO UPDATE SET role = excluded.role, "
                "pin_hash = excluded.pin_hash, set_at = excluded.set_at",
                (
                    known.person.name,
                    known.person.role.value,
                    known.pin_hash,
                    line.at.isoformat(),
                ),
            )
            append_line(connection, line)

        await self._database.run(work)

    async def remove_person(self, name: str, line: TrailLine) -> bool:
        """Forgets a person; False where there is none of that name, and no line is written."""

        def work(connection: Connection) -> bool:
            gone = connection.execute("DELETE FROM staff_person WHERE name = ?", (name,))
            if gone.rowcount:
                append_line(connection, line)
            return bool(gone.rowcount)

        return await self._database.run(work)

    async def tries(self) -> Tries:
        def work(connection: Connection) -> Tries:
            row = connection.execute("SELECT failures, tried_at FROM staff_lock").fetchone()
            assert row is not None
            return Tries(
                failures=row[0], tried_at=datetime.fromisoformat(row[1]) if row[1] else None
            )

        return await self._database.read(work)

    async def count_try(self, at: datetime) -> Tries:
        """One more try, wrong until it is known to be right: on disk when this returns."""

        def work(connection: Connection) -> Tries:
            row = connection.execute(
                "UPDATE staff_lock SET failures = failures + 1, tried_at = ? RETURNING failures",
                (at.isoformat(),),
            ).fetchone()
            assert row is not None
            return Tries(failures=row[0], tried_at=at)

        return await self._database.run(work)

    async def forgive(self, line: TrailLine | None = None) -> None:
        """The last try was right: counting begins anew. ``line`` tells who came in."""

        def work(connection: Connection) -> None:
            connection.execute("UPDATE staff_lock SET failures = 0, tried_at = NULL")
            if line is not None:
                append_line(connection, line)

        await self._database.run(work)

    async def note(self, line: TrailLine) -> None:
        """Adds to the trail."""
        await self._database.run(lambda connection: append_line(connection, line))

    async def accept_terminal(self, mark: TerminalMark, line: TrailLine) -> None:
        """Where the terminal stands is good from now on; the line tells who said so."""

        def work(connection: Connection) -> None:
            connection.execute(
                "INSERT INTO terminal_mark (only_row, key, accepted_at) VALUES (1, ?, ?) "
                "ON CONFLICT (only_row) DO UPDATE SET key = excluded.key, "
                "accepted_at = excluded.accepted_at",
                (mark.key, mark.at.isoformat()),
            )
            append_line(connection, line)

        await self._database.run(work)

    async def terminal_mark(self) -> TerminalMark | None:
        """What was accepted last."""

        def work(connection: Connection) -> TerminalMark | None:
            row = connection.execute("SELECT key, accepted_at FROM terminal_mark").fetchone()
            if row is None:
                return None
            return TerminalMark(key=row[0], at=datetime.fromisoformat(row[1]))

        return await self._database.read(work)

    async def trail(self, count: int) -> tuple[TrailLine, ...]:
        """The newest lines first."""

        def work(connection: Connection) -> tuple[TrailLine, ...]:
            rows = connection.execute(
                f"SELECT {_WORDS} FROM staff_trail ORDER BY place DESC LIMIT ?",  # noqa: S608 - constants
                (count,),
            ).fetchall()
            return tuple(_line(row) for row in rows)

        return await self._database.read(work)

    async def broken_seal(self) -> int | None:
        """The place of the first line that is not as it was written; ``None``: all are."""

        return await self._database.read(
            lambda connection: first_broken(connection, "staff_trail", _WORDS)
        )


_WORDS: Final = "at, person, role, deed, about, detail, outcome"


def append_line(connection: Connection, line: TrailLine) -> None:
    """Adds to the trail within somebody's transaction."""
    words = (
        line.at.isoformat(),
        line.person.name if line.person else None,
        line.person.role.value if line.person else None,
        line.deed.value,
        line.about,
        line.detail,
        line.outcome,
    )
    append_sealed(connection, "staff_trail", _WORDS, words)


def _line(row: tuple[Any, ...]) -> TrailLine:
    at, name, role, deed, about, detail, outcome = row
    return TrailLine(
        at=datetime.fromisoformat(at),
        person=Person(name=name, role=Role(role)) if name else None,
        deed=Deed(deed),
        about=about,
        detail=detail,
        outcome=outcome,
    )
