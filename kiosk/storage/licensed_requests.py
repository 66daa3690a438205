"""Licensed commands that belong to no purchase, with their exact bytes: a return, for instance."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Final

from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.storage.database import Connection, Database
from kiosk.storage.licence_rows import claim_number, settle_number


class RequestOutcome(StrEnum):
    """What became of one."""

    OPEN = "open"
    """It may have arrived: only the same bytes may go out next."""
    DONE = "done"
    REFUSED = "refused"
    NOT_SENT = "not-sent"
    """No byte of it ever left."""
    TAKEN = "taken"
    """Its number is used up at the cash server; the answer is lost."""
    NOT_TAKEN = "not-taken"
    """Its number is still free at the cash server: it was never carried out."""
    UNKNOWN = "unknown"
    """Nothing tells whether it was carried out: it has to be looked up there."""


_NUMBER_STILL_FREE: Final = (RequestOutcome.NOT_SENT, RequestOutcome.NOT_TAKEN)
_NUMBER_USED_UP: Final = (RequestOutcome.DONE, RequestOutcome.TAKEN)


class LicensedRequest(Discreet, frozen=True, kw_only=True):
    """``number`` is ``None`` where the site sends no licence part."""

    place: int
    command: str
    request: Unsaid[bytes]
    number: int | None
    made_at: datetime


class LicensedRequestRows:
    """Reading and writing them. At most one is open: it holds the licence's counter."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def open(
        self, command: str, request: bytes, number: int | None, at: datetime
    ) -> LicensedRequest:
        """Keeps the bytes and claims their number, before they are sent. Raises StoreError."""

        def work(connection: Connection) -> LicensedRequest:
            if number is not None:
                claim_number(connection, number)
            row = connection.execute(
                "INSERT INTO licensed_request (command, request, licence_number, made_at, outcome) "
                "VALUES (?, ?, ?, ?, ?) RETURNING place",
                (command, request, number, at.isoformat(), RequestOutcome.OPEN.value),
            ).fetchone()
            assert row is not None, "an insert returns its row"
            return LicensedRequest(
                place=row[0], command=command, request=request, number=number, made_at=at
            )

        return await self._database.run(work)

    async def settle(
        self, request: LicensedRequest, outcome: RequestOutcome, detail: str = ""
    ) -> None:
        """Its end; its number is used up, still free, or in doubt."""

        def work(connection: Connection) -> None:
            connection.execute(
                "UPDATE licensed_request SET outcome = ?, detail = ? WHERE place = ?",
                (outcome.value, detail, request.place),
            )
            if request.number is None:
                return
            if outcome in _NUMBER_STILL_FREE:
                connection.execute(
                    "UPDATE licence_counter SET pending_number = NULL WHERE pending_number = ?",
                    (request.number,),
                )
            else:
                used_up = outcome in _NUMBER_USED_UP
                settle_number(connection, request.number, accepted=used_up)

        await self._database.run(work)

    async def open_one(self) -> LicensedRequest | None:
        """The one that has no definite end yet."""

        def work(connection: Connection) -> LicensedRequest | None:
            row = connection.execute(
                "SELECT place, command, request, licence_number, made_at FROM licensed_request "
                "WHERE outcome = ?",
                (RequestOutcome.OPEN.value,),
            ).fetchone()
            if row is None:
                return None
            return LicensedRequest(
                place=row[0],
                command=row[1],
                request=row[2],
                number=row[3],
                made_at=datetime.fromisoformat(row[4]),
            )

        return await self._database.read(work)
