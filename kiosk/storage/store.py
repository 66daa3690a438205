"""Everything the kiosk keeps under its home folder, opened together."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Self

from msgspec import Struct

from kiosk.errors import ErrorCode, StoreError
from kiosk.storage.database import Database
from kiosk.storage.day_rows import DayRows
from kiosk.storage.home_lock import HomeLock
from kiosk.storage.key import DatabaseKey, KeyKind, find_key, make_key
from kiosk.storage.licence_rows import LicenceRows
from kiosk.storage.licensed_requests import LicensedRequestRows
from kiosk.storage.menu_cache import MenuCache
from kiosk.storage.papers import Papers
from kiosk.storage.purchases import Purchases
from kiosk.storage.refunds import Refunds
from kiosk.storage.secrets import SecretBook
from kiosk.storage.staff_rows import StaffRows

DATABASE_FILE: Final = "kiosk.db"


class Store(Struct, frozen=True, kw_only=True):
    """The open database and its tables. Made by ``Store.open``; ``close`` it last."""

    home: Path
    key_kind: KeyKind
    database: Database
    secrets: SecretBook
    licence: LicenceRows
    requests: LicensedRequestRows
    purchases: Purchases
    refunds: Refunds
    papers: Papers
    menus: MenuCache
    staff: StaffRows
    day: DayRows
    _lock: HomeLock | None

    @classmethod
    async def open(cls, home: Path, environment: Mapping[str, str]) -> Self:
        """Opens the store in ``home`` and makes what is missing: folder, key, database, tables.

        ``environment`` is the process's, for the systemd credential. StoreError STORE_IN_USE:
        another kiosk runs here. STORE_WRONG_KEY: the key is gone, wrong or open to others. Others
        as ``Database.open``.
        """
        lock = await asyncio.to_thread(HomeLock.take, home)
        try:
            key = await asyncio.to_thread(_key, home, environment)
            database = await Database.open(home / DATABASE_FILE, key)
        except BaseException:
            lock.release()
            raise
        return cls._of(home, key, database, lock)

    @classmethod
    async def look(cls, home: Path, environment: Mapping[str, str]) -> Self:
        """Opens the store for reading, also while the kiosk runs; every write is refused.

        StoreError STORE_UNREADABLE where nothing has been set up. Others as ``open``.
        """
        key = await asyncio.to_thread(_existing_key, home, environment)
        database = await Database.open(home / DATABASE_FILE, key, only_look=True)
        return cls._of(home, key, database, None)

    @classmethod
    def _of(cls, home: Path, key: DatabaseKey, database: Database, lock: HomeLock | None) -> Self:
        return cls(
            home=home,
            key_kind=key.kind,
            database=database,
            secrets=SecretBook(database),
            licence=LicenceRows(database),
            requests=LicensedRequestRows(database),
            purchases=Purchases(database),
            refunds=Refunds(database),
            papers=Papers(database),
            menus=MenuCache(database),
            staff=StaffRows(database),
            day=DayRows(database),
            _lock=lock,
        )

    async def close(self) -> None:
        """Finishes what was handed in, then lets another kiosk in."""
        try:
            await self.database.close()
        finally:
            if self._lock is not None:
                self._lock.release()


def _key(home: Path, environment: Mapping[str, str]) -> DatabaseKey:
    """The key; a fresh one only where there is no database that an older one belongs to."""
    if (home / DATABASE_FILE).exists():
        return _existing_key(home, environment)
    return find_key(home, environment) or make_key(home)


def _existing_key(home: Path, environment: Mapping[str, str]) -> DatabaseKey:
    """The key of a database that is there."""
    if not (home / DATABASE_FILE).exists():
        raise StoreError(
            ErrorCode.STORE_UNREADABLE, f"{home} has no database: set the kiosk up first"
        )
    key = find_key(home, environment)
    if key is None:
        raise StoreError(
            ErrorCode.STORE_WRONG_KEY,
            f"{home} has a database and no key for it; put its database.key back",
        )
    return key
