"""The encrypted database: SQLCipher on a thread of its own, one transaction per call.

The connection is owned by one worker thread; everybody else hands it functions. A function that
returns has been committed with an fsync; one that raises has changed nothing.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar, cast

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.errors import ErrorCode, StoreError
from kiosk.storage.key import DatabaseKey
from kiosk.storage.migrations import MIGRATIONS, Migration, check_version, upgrade

Result = TypeVar("Result")
Value = str | bytes | int | float | None


class Rows(Protocol):
    """What a statement answered."""

    @property
    def rowcount(self) -> int: ...

    def fetchone(self) -> tuple[Any, ...] | None: ...

    def fetchall(self) -> list[tuple[Any, ...]]: ...

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        """One after the other, for what may be more than memory should hold."""
        ...


class Connection(Protocol):
    """All that a function run in a transaction may do."""

    def execute(self, sql: str, values: Sequence[Value] | Mapping[str, Value] = (), /) -> Rows: ...


_CODES: Final[Mapping[int, tuple[ErrorCode, str]]] = {
    5: (ErrorCode.STORE_IN_USE, "another program holds the database"),
    6: (ErrorCode.STORE_IN_USE, "another program holds the database"),
    8: (ErrorCode.STORE_UNWRITABLE, "the database is read-only"),
    10: (ErrorCode.STORE_UNWRITABLE, "the disk reports an error"),
    11: (ErrorCode.STORE_UNREADABLE, "the database is damaged"),
    13: (ErrorCode.STORE_UNWRITABLE, "the disk is full"),
    14: (ErrorCode.STORE_UNREADABLE, "the database cannot be opened"),
    23: (ErrorCode.STORE_UNREADABLE, "the database may not be read"),
    26: (ErrorCode.STORE_WRONG_KEY, "the key does not fit the database"),
}
"""SQLite's primary result code to our code and words. Codes not listed are bugs, not trouble."""

_BUSY_MS: Final = 5_000


class Database:
    """Made by ``Database.open``; ``close`` it when the core stops."""

    def __init__(self, file: Path, connection: Any, thread: ThreadPoolExecutor) -> None:
        self._file = file
        self._connection = connection
        self._thread = thread

    @classmethod
    async def open(
        cls,
        file: Path,
        key: DatabaseKey,
        *,
        migrations: Sequence[Migration] = MIGRATIONS,
        only_look: bool = False,
    ) -> Database:
        """Opens or creates ``file`` and brings its tables up to date.

        With ``only_look`` nothing can be written, also while another process writes.
        StoreError: STORE_WRONG_KEY, STORE_IN_USE, STORE_UNREADABLE (damaged, or written by a newer
        version), STORE_UNWRITABLE.
        """
        thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")
        try:
            connection = await asyncio.wrap_future(
                thread.submit(_connect, file, key, tuple(migrations), only_look)
            )
        except BaseException:
            thread.shutdown(wait=False)
            raise
        return cls(file, connection, thread)

    async def run(self, work: Callable[[Connection], Result]) -> Result:
        """Runs ``work`` in one transaction and returns its answer once it is on the disk.

        Whatever ``work`` raises undoes everything and comes out again. StoreError: nothing was
        changed. When the caller is cancelled while waiting, the work is done whole or never begun.
        """
        return await asyncio.wrap_future(
            self._thread.submit(self._transact, "BEGIN IMMEDIATE", work)
        )

    async def read(self, work: Callable[[Connection], Result]) -> Result:
        """As ``run`` for ``work`` that only reads: it also answers on a full or read-only disk."""
        return await asyncio.wrap_future(self._thread.submit(self._transact, "BEGIN", work))

    async def problems(self) -> tuple[str, ...]:
        """What an integrity check of every page finds; empty when the database is sound. Slow."""
        return await asyncio.wrap_future(self._thread.submit(self._check))

    async def cipher(self) -> str:
        """The version of SQLCipher. Raises StoreError."""

        def work(connection: Connection) -> str:
            row = connection.execute("PRAGMA cipher_version").fetchone()
            return str(row[0]) if row else ""

        return await self.read(work)

    async def close(self) -> None:
        """Finishes what was handed in, folds the write-ahead log in and closes the file."""
        await asyncio.wrap_future(self._thread.submit(self._connection.close))
        self._thread.shutdown(wait=False)

    def _transact(self, begin: str, work: Callable[[Connection], Result]) -> Result:
        connection = self._connection
        try:
            connection.execute(begin)
            try:
                result = work(cast(Connection, connection))
                connection.execute("COMMIT")
            except BaseException:
                # A full disk has rolled back by itself already.
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
        except sqlcipher.Error as exc:
            _raise_trouble(exc, self._file)
            raise
        return result

    def _check(self) -> tuple[str, ...]:
        # Pages are judged where they lie. One that was torn while the log was folded in is whole in
        # the log, so that is done first; where it cannot be, the look shows what there is.
        with suppress(sqlcipher.Error):
            self._connection.execute("PRAGMA wal_checkpoint").fetchone()
        try:
            pages = self._connection.execute("PRAGMA cipher_integrity_check").fetchall()
            tables = self._connection.execute("PRAGMA integrity_check").fetchall()
        except sqlcipher.Error as exc:
            # Once a page has failed its check, SQLCipher answers nothing more on this connection.
            return (str(exc),)
        return tuple(str(row[0]) for row in [*pages, *tables] if row[0] != "ok")


def _connect(
    file: Path, key: DatabaseKey, migrations: tuple[Migration, ...], only_look: bool
) -> Any:
    connection = None
    try:
        if not only_look:
            _make_private(file)
        connection = sqlcipher.connect(str(file), isolation_level=None, check_same_thread=False)
        # The key must come before anything else is asked; x'…' means: these bits, no derivation.
        connection.set_key(b"x'" + key.value.hex().encode("ascii") + b"'")
        connection.execute("PRAGMA cipher_log_level = NONE")
        # A wrong key shows at the first read, not before.
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.set_busy_timeout(_BUSY_MS / 1000)
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        if only_look:
            check_version(connection, migrations)
            connection.execute("PRAGMA query_only = ON")
        else:
            upgrade(connection, migrations)
    except BaseException as exc:
        if connection is not None:
            connection.close()
        if isinstance(exc, sqlcipher.Error):
            _raise_trouble(exc, file)
        raise
    return connection


def _make_private(file: Path) -> None:
    """An empty file for its owner alone; the log beside it takes over its rights."""
    try:
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as exc:
        raise StoreError(
            ErrorCode.STORE_UNREADABLE, f"{file} cannot be opened: {exc.strerror}"
        ) from exc


def _raise_trouble(error: Exception, file: Path) -> None:
    """Raises the StoreError that the library's error stands for; returns if it is a bug of ours."""
    number = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if number in _CODES:
        code, words = _CODES[number]
        raise StoreError(code, f"{file.name}: {words} ({error})") from error
