"""`python -m tests.money.powercut`: the power goes while a kiosk buys; what is left on its disk?

A real home is recorded while guests buy, every write and every sync of it. Then states are built
that a disk may be left in by a cut at any moment, and each is opened as the next start would:
it opens with its key, every page and the journal's seal are sound, and it is exactly as after some
commit, none missing that the kiosk was told of.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

import typer

from kiosk.errors import KioskError
from kiosk.storage.database import Database
from kiosk.storage.key import DatabaseKey, find_key
from kiosk.storage.purchases import Purchases
from kiosk.storage.store import DATABASE_FILE
from tests.e2e.program import SOURCES
from tests.money.disk_log import CannotRecord, Mark, Operation, Sync, operations, record
from tests.money.disk_states import Disk, states
from tests.money.plug import kiosk_to_be_cut
from tests.money.recorder import digest_of

_NAMES: Final = (DATABASE_FILE, f"{DATABASE_FILE}-wal")
_MOST_TOLD: Final = 20


class Synchronous(StrEnum):
    """How careful the recorded store was. Ours is FULL; the others are faults on purpose."""

    FULL = "FULL"
    NORMAL = "NORMAL"
    OFF = "OFF"


class Unsynced(StrEnum):
    """The syncs a disk may be made to ignore; those of the database alone only matter once the
    write-ahead log is folded in, after some fifteen guests."""

    ALL = "all"
    DATABASE = "database"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """A home before, its key, and all that was asked of the disk then."""

    files: dict[str, bytes]
    key: DatabaseKey
    log: list[Operation]


@dataclass(slots=True)
class Found:
    """What became of all states. ``lost``: an acknowledged commit is missing."""

    states: int = 0
    lost: int = 0
    corrupt: int = 0
    told: list[str] = field(default_factory=list)
    kept: Counter[str] = field(default_factory=Counter)

    def add(self, cut: int, disk: Disk, verdict: str | int) -> None:
        """``verdict`` is the number of the commit the state is as after, or what is wrong."""
        self.states += 1
        if isinstance(verdict, str):
            self.corrupt += 1
            self.told.append(f"cut {cut}: {verdict}")
        elif verdict < disk.acked:
            self.lost += 1
            self.told.append(f"cut {cut}: commit {disk.acked} was acknowledged, {verdict} is left")
        else:
            self.kept["the commit on its way" if verdict > disk.acked else "all acknowledged"] += 1


def recorded(folder: Path, guests: int, synchronous: Synchronous) -> Recording:
    """Guests who buy at a kiosk in ``folder`` under strace. Raises CannotRecord."""
    log, marks = folder / "strace", folder / "marks"
    with kiosk_to_be_cut(folder, guests) as kiosk:
        home = kiosk.place.home
        key = find_key(home, {})
        assert key is not None, "a home that was set up has a key"
        files = {name: (home / name).read_bytes() for name in _NAMES if (home / name).exists()}
        who = (home, kiosk.order_file, guests, synchronous, marks)
        line = [sys.executable, "-m", "tests.money.recorder", *map(str, who)]
        record(line, log, SOURCES)
    asked = list(operations(log, home, marks, _NAMES, tuple(files)))
    # Opening the database commits nothing: the first marks hold from the beginning.
    marked = [operation for operation in asked if isinstance(operation, Mark)][:2]
    rest = [operation for operation in asked if operation not in marked]
    return Recording(files=files, key=key, log=[*marked, *rest])


async def checked(recording: Recording, wanted: int, seed: str, folder: Path) -> Found:
    """Draws the states and opens every one."""
    found, chance = Found(), random.Random(seed)
    place = folder / "state"
    for cut, disk, state in states(recording.files, recording.log, wanted, chance):
        found.add(cut, disk, await _verdict(recording.key, state, place, disk.begun))
    return found


async def _verdict(
    key: DatabaseKey, state: dict[str, bytes], place: Path, begun: list[str]
) -> str | int:
    """The commit this state is as after, or what is wrong with it."""
    _lay_out(state, place)
    try:
        async with _opened(place, key) as database:
            if broken := await Purchases(database).broken_seal():
                return f"the journal's seal is broken at {broken}"
            digest = await database.read(digest_of)
        # Closing has folded the log in: only now each page has to be sound where it lies.
        async with _opened(place, key) as database:
            if problems := await database.problems():
                return f"it is damaged: {problems[0]}"
    except KioskError as trouble:
        return f"it does not open: {trouble}"
    if digest not in begun:
        return "it is as after no commit"
    return len(begun) - 1 - begun[::-1].index(digest)


@asynccontextmanager
async def _opened(place: Path, key: DatabaseKey) -> AsyncIterator[Database]:
    database = await Database.open(place / DATABASE_FILE, key)
    try:
        yield database
    finally:
        await database.close()


def _lay_out(state: dict[str, bytes], place: Path) -> None:
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    for name, content in state.items():
        (place / name).write_bytes(content)


def _without(log: list[Operation], which: Unsynced) -> list[Operation]:
    """The database is the inode that was there before."""
    ignored = [
        one for one in log if isinstance(one, Sync) and (which is Unsynced.ALL or not one.file)
    ]
    return [operation for operation in log if operation not in ignored]


def powercut(
    wanted: Annotated[int, typer.Option("--states", min=1, help="How many.")] = 10_000,
    guests: Annotated[int, typer.Option(min=1, help="Who buy while it is recorded.")] = 16,
    seed: Annotated[str, typer.Option(help="Of the states.")] = "0",
    synchronous: Annotated[
        Synchronous, typer.Option(help="Less than FULL is a fault on purpose.")
    ] = Synchronous.FULL,
    without_syncs: Annotated[
        Unsynced | None, typer.Option(help="A disk that ignores them: a fault, too.")
    ] = None,
    json_file: Annotated[Path | None, typer.Option("--json", help="The figures, flat.")] = None,
) -> None:
    """Cut the power at every moment and open what is left."""
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with (
        tempfile.TemporaryDirectory(prefix="samovar-powercut-") as folder,
        tempfile.TemporaryDirectory(prefix="samovar-powercut-", dir=memory) as quick,
    ):
        try:
            recording = recorded(Path(folder), guests, synchronous)
        except CannotRecord as trouble:
            print(trouble, file=sys.stderr)
            sys.exit(2)
        if without_syncs is not None:
            recording = replace(recording, log=_without(recording.log, without_syncs))
        found = asyncio.run(checked(recording, wanted, seed, Path(quick)))
    for line in found.told[:_MOST_TOLD]:
        print(line)
    kept = ", ".join(f"{what} {count}" for what, count in sorted(found.kept.items()))
    print(f"{len(recording.log)} operations, {found.states} states: {kept}")
    print(f"{found.lost} lost, {found.corrupt} corrupt")
    if json_file is not None:
        figures = {"states": found.states, "lost": found.lost, "corrupt": found.corrupt}
        json_file.write_text(json.dumps(figures), encoding="utf-8")
    sys.exit(1 if found.lost or found.corrupt else 0)


if __name__ == "__main__":
    program = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    program.command()(powercut)
    program()
