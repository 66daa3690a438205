"""The licence in the database: the last id by anchor, and the one counter of this installation.

The counter's rule (rk7 §3.7): ``next_number`` is claimed by the intent that will carry it, in the
same transaction, and moves on only when that intent has its definite answer. A number is never
given to a second content.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from msgspec import Struct

from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.errors import ErrorCode, StoreError
from kiosk.storage.database import Connection, Database


class KeptLicence(Discreet, frozen=True, kw_only=True):
    """What the licence server last said of ``anchor``. ``expires_at`` is local, without a zone."""

    anchor: str
    licence_id: Unsaid[str]
    expires_at: datetime | None
    fetched_at: datetime


class LicenceCounter(Struct, frozen=True, kw_only=True):
    """This installation's GUID and its numbers.

    ``pending_number`` is on its way with one intent and equals ``next_number``. ``in_doubt``: the
    cash server may count otherwise. ``asked_at``: when it was last asked for its count.
    ``held``: the number on its way belongs to a request that is no purchase's.
    """

    instance: UUID
    next_number: int
    pending_number: int | None
    in_doubt: bool
    asked_at: datetime | None = None
    held: bool = False


class LicenceRows:
    """Reading and writing both."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def install(self, instance: UUID) -> LicenceCounter:
        """The counter; made with ``instance`` and number 0 if there is none, else as it stands."""

        def work(connection: Connection) -> LicenceCounter:
            connection.execute(
                "INSERT INTO licence_counter (only_row, instance_guid, next_number, in_doubt) "
                "VALUES (1, ?, 0, 0) ON CONFLICT (only_row) DO NOTHING",
                (str(instance),),
            )
            return read_counter(connection)

        return await self._database.run(work)

    async def counter(self) -> LicenceCounter:
        """The counter as committed. ``install`` has been called once before."""
        return await self._database.read(read_counter)

    async def go_on(self, next_number: int, *, in_doubt: bool = False) -> None:
        """The next licensed content carries ``next_number``; nothing is pending.

        ``in_doubt``: that is the best guess until the cash server has named its number.
        """

        def work(connection: Connection) -> None:
            connection.execute(
                "UPDATE licence_counter SET next_number = ?, pending_number = NULL, in_doubt = ?",
                (next_number, int(in_doubt)),
            )

        await self._database.run(work)

    async def asking(self, at: datetime) -> None:
        """The cash server is about to be asked; kept, so that restarts do not ask more often."""

        def work(connection: Connection) -> None:
            connection.execute("UPDATE licence_counter SET asked_at = ?", (at.isoformat(),))

        await self._database.run(work)

    async def keep(self, licence: KeptLicence) -> None:
        """Replaces what was known of the same anchor."""

        def work(connection: Connection) -> None:
            connection.execute(
                "INSERT INTO licence_grant (anchor, licence_id, expires_at, fetched_at) "
                "VALUES (?, ?, ?, ?) ON CONFLICT (anchor) DO UPDATE SET "
                "licence_id = excluded.licence_id, expires_at = excluded.expires_at, "
                "fetched_at = excluded.fetched_at",
                (
                    licence.anchor,
                    licence.licence_id,
                    licence.expires_at.isoformat() if licence.expires_at else None,
                    licence.fetched_at.isoformat(),
                ),
            )

        await self._database.run(work)

    async def kept(self, anchor: str) -> KeptLicence | None:
        def work(connection: Connection) -> KeptLicence | None:
            row = connection.execute(
                "SELECT licence_id, expires_at, fetched_at FROM licence_grant WHERE anchor = ?",
                (anchor,),
            ).fetchone()
            if row is None:
                return None
            return KeptLicence(
                anchor=anchor,
                licence_id=row[0],
                expires_at=datetime.fromisoformat(row[1]) if row[1] else None,
                fetched_at=datetime.fromisoformat(row[2]),
            )

        return await self._database.read(work)


def read_counter(connection: Connection) -> LicenceCounter:
    """The counter inside a transaction."""
    row = connection.execute(
        "SELECT instance_guid, next_number, pending_number, in_doubt, asked_at, "
        "EXISTS (SELECT 1 FROM licensed_request WHERE outcome = 'open') OR EXISTS (SELECT 1 "
        "FROM refund_intent WHERE outcome = 'open' AND licence_number IS NOT NULL) "
        "FROM licence_counter"
    ).fetchone()
    assert row is not None, "install() runs before anything is licensed"
    return LicenceCounter(
        instance=UUID(row[0]),
        next_number=row[1],
        pending_number=row[2],
        in_doubt=bool(row[3]),
        asked_at=datetime.fromisoformat(row[4]) if row[4] else None,
        held=bool(row[5]),
    )


def claim_number(connection: Connection, number: int) -> None:
    """Binds the next number to the intent that is being written in this transaction.

    StoreError where another content has it, or another number is next: nothing is written then.
    """
    claimed = connection.execute(
        "UPDATE licence_counter SET pending_number = next_number "
        "WHERE next_number = ? AND pending_number IS NULL",
        (number,),
    )
    if claimed.rowcount != 1:
        raise StoreError(
            ErrorCode.STORE_UNWRITABLE, f"licence number {number} is not the one to be used next"
        )


def settle_number(connection: Connection, number: int, *, accepted: bool) -> None:
    """The intent with ``number`` has its definite answer: the next content carries the next number.

    Where the number was not accepted for certain, the counter is left in doubt. Does nothing when
    the queue has set the counter right already.
    """
    connection.execute(
        "UPDATE licence_counter SET next_number = pending_number + 1, pending_number = NULL, "
        "in_doubt = ? WHERE pending_number = ?",
        (int(not accepted), number),
    )
