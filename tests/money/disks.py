"""The two disks a simulated kiosk may have: one of plain values, and the real store in memory.

Both keep the same promise: what was committed survives the power, what was not never was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeVar
from uuid import UUID

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.checkout.ports import PurchaseBook
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.records import purchase_from_text
from kiosk.errors import ErrorCode, StoreError
from kiosk.storage.database import Connection, Database
from kiosk.storage.licence_rows import KeptLicence, LicenceCounter, LicenceRows
from kiosk.storage.migrations import MIGRATIONS, upgrade
from kiosk.storage.purchases import Purchases
from tests.money.fake_book import FakeBook
from tests.money.fake_licence import INSTANCE
from tests.money.power import Plug

_T = TypeVar("_T")


class Disk(Protocol):
    """What outlives the kiosk's process."""

    @property
    def book(self) -> PurchaseBook: ...

    @property
    def rows(self) -> LicenceRows: ...

    def owner(self, request: bytes) -> UUID | None:
        """Whose open intent these bytes are, as committed."""
        ...

    def purchases(self) -> Iterable[Purchase]:
        """All of them, as committed."""
        ...

    def open_of(self, purchase: UUID) -> int:
        """How many of its intents have no answer, as committed."""
        ...

    def asked_at(self) -> datetime | None:
        """When the cash server was last asked for its count, as committed."""
        ...

    def is_full(self, full: bool) -> None:
        """Every commit is refused while it is."""
        ...


class ValueDisk:
    """Fast: the rows are the values themselves."""

    def __init__(self, plug: Plug) -> None:
        self.book = FakeBook(plug, as_text=False)
        self.rows = _ValueRows(self.book)

    def owner(self, request: bytes) -> UUID | None:
        return self.book.owner(request)

    def purchases(self) -> Iterable[Purchase]:
        return self.book.rows.values()

    def open_of(self, purchase: UUID) -> int:
        return len(self.book.open_of(purchase))

    def asked_at(self) -> datetime | None:
        return self.rows.asked_at

    def is_full(self, full: bool) -> None:
        self.book.writable = not full


class _ValueRows(LicenceRows):
    """The counter beside the book: a claim is part of the purchase's own transaction."""

    def __init__(self, book: FakeBook) -> None:
        self._book = book
        self.asked_at: datetime | None = None
        self._kept: KeptLicence | None = None

    async def counter(self) -> LicenceCounter:
        book = self._book
        return LicenceCounter(
            instance=INSTANCE,
            next_number=book.next_number,
            pending_number=book.pending_number,
            in_doubt=book.in_doubt,
            asked_at=self.asked_at,
        )

    async def go_on(self, next_number: int, *, in_doubt: bool = False) -> None:
        book = self._book
        book.begin("of the licence number")
        book.next_number, book.pending_number, book.in_doubt = next_number, None, in_doubt
        book.plug.moment("after commit of the licence number")

    async def asking(self, at: datetime) -> None:
        self._book.begin("of the question")
        self.asked_at = at
        self._book.plug.moment("after commit of the question")

    async def keep(self, licence: KeptLicence) -> None:
        self._book.begin("of the licence")
        self._kept = licence
        self._book.plug.moment("after commit of the licence")

    async def kept(self, anchor: str) -> KeptLicence | None:
        return self._kept


class RealDisk:
    """The product's own tables, statements and rows, over a database in memory."""

    def __init__(self, plug: Plug) -> None:
        self._database = _MemoryDatabase(plug)
        self.book = Purchases(self._database)
        self.rows = LicenceRows(self._database)
        self._database.connection.execute(
            "INSERT INTO licence_counter (only_row, instance_guid, next_number, in_doubt) "
            "VALUES (1, ?, 0, 0)",
            (str(INSTANCE),),
        )

    def owner(self, request: bytes) -> UUID | None:
        row = self._database.connection.execute(
            "SELECT purchase FROM intent WHERE request = ? AND outcome = 'open'", (request,)
        ).fetchone()
        return UUID(row[0]) if row else None

    def purchases(self) -> Iterable[Purchase]:
        found = self._database.connection.execute("SELECT content FROM purchase ORDER BY place")
        return [purchase_from_text(row[0]) for row in found.fetchall()]

    def open_of(self, purchase: UUID) -> int:
        row = self._database.connection.execute(
            "SELECT count(*) FROM intent WHERE purchase = ? AND outcome = 'open'", (str(purchase),)
        ).fetchone()
        return int(row[0])

    def asked_at(self) -> datetime | None:
        row = self._database.connection.execute("SELECT asked_at FROM licence_counter").fetchone()
        return datetime.fromisoformat(row[0]) if row[0] else None

    def is_full(self, full: bool) -> None:
        self._database.full = full


class _MemoryDatabase(Database):
    """Nobody waits for a thread: each transaction is done when ``run`` is called."""

    def __init__(self, plug: Plug) -> None:
        self.connection = sqlcipher.connect(":memory:", isolation_level=None)
        self._connection = self.connection
        self._file = Path(":memory:")
        self._plug = plug
        self.full = False
        upgrade(self.connection, MIGRATIONS)

    async def run(self, work: Callable[[Connection], _T]) -> _T:
        self._plug.moment("before commit")
        if self.full:
            raise StoreError(ErrorCode.STORE_UNWRITABLE, "the disk is full")
        result = self._transact("BEGIN IMMEDIATE", work)
        self._plug.moment("after commit")
        return result

    async def read(self, work: Callable[[Connection], _T]) -> _T:
        return self._transact("BEGIN", work)
