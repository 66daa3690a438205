"""Guests buy at a kiosk that tells of each commit: what is recorded of the disk is held against it.

`python -m tests.money.recorder HOME ORDER GUESTS SYNCHRONOUS MARKS`, run under strace by
``tests.money.disk_log``. What it writes into MARKS stands in the log between the writes of the
database: ``begun N DIGEST`` before a commit, ``acked N`` once the kiosk was told that it is on the
disk. The digest is of all tables as they are after it.
"""

from __future__ import annotations

import asyncio
import hashlib
import itertools
import os
import pickle
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from kiosk.storage import database
from kiosk.storage.database import Connection, Database
from tests.money.crash_points import CrashPoints
from tests.money.guests import guest
from tests.money.kiosk_life import Place, Voice, to_the_end, watched_core, wished
from tests.money.trips import TRIPS

_T = TypeVar("_T")


def digest_of(connection: Connection) -> str:
    """Everything in the database, as one short text."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    told = hashlib.sha256()
    for (name,) in names.fetchall():
        rows = connection.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2').fetchall()
        told.update(repr((name, rows)).encode())
    return told.hexdigest()[:32]


def mark_commits(marks: int) -> None:
    """Every database of this process tells of each commit, before it and after."""
    open_one = Database.open

    async def opened(*arguments: Any, **options: Any) -> Database:
        store = await open_one(*arguments, **options)
        os.write(marks, f"begun 0 {await store.read(digest_of)}\nacked 0\n".encode())
        _mark(store, marks)
        return store

    Database.open = opened  # type: ignore[method-assign]  # watched from outside


def _mark(store: Database, marks: int) -> None:
    run, numbers = store.run, itertools.count(1)

    async def marked(work: Callable[[Connection], _T]) -> _T:
        number = next(numbers)

        def whole(connection: Connection) -> _T:
            result = work(connection)
            os.write(marks, f"begun {number} {digest_of(connection)}\n".encode())
            return result

        result = await run(whole)
        os.write(marks, f"acked {number}\n".encode())
        return result

    store.run = marked  # type: ignore[method-assign]  # as above


def sync_less(mode: str) -> None:
    """A store that is not as careful: a fault on purpose."""
    connect = database._connect

    def careless(*arguments: Any) -> Any:
        connection = connect(*arguments)
        connection.execute(f"PRAGMA synchronous = {mode}")
        return connection

    database._connect = careless  # type: ignore[assignment]  # watched from outside


async def _record(place: Place, guests: int, voice: Voice) -> None:
    async with watched_core(place, CrashPoints(), voice) as kiosk:
        assert kiosk.core.licence is not None, "the restaurant has a subscription"
        await kiosk.core.licence.start()
        for number in range(guests):
            request = await wished(place, kiosk.core, TRIPS[number % 2], guest(number))
            await to_the_end(kiosk.runner, await kiosk.runner.open(request))


if __name__ == "__main__":
    home, order, guests, synchronous, marks_file = sys.argv[1:]
    if synchronous != "FULL":
        sync_less(synchronous)
    at = Place(home=Path(home), box=Path(home), order=pickle.loads(Path(order).read_bytes()))
    mark_commits(os.open(marks_file, os.O_WRONLY | os.O_CREAT))
    nobody = os.open(os.devnull, os.O_WRONLY)
    asyncio.run(_record(at, int(guests), Voice(nobody)))
