"""The encrypted database, real SQLCipher: what is answered stays, what fails changes nothing."""

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from kiosk.errors import ErrorCode, StoreError
from kiosk.storage.database import Connection, Database
from kiosk.storage.key import DatabaseKey, KeyKind
from kiosk.storage.migrations import MIGRATIONS, Migration

KEY = DatabaseKey(kind=KeyKind.FILE, value=bytes(range(32)))
OTHER_KEY = DatabaseKey(kind=KeyKind.FILE, value=bytes(32))
NOTES = Migration(number=1, subject="notes", statements=("CREATE TABLE note (words TEXT) STRICT",))


async def opened(file: Path, key: DatabaseKey = KEY) -> Database:
    return await Database.open(file, key, migrations=(NOTES,))


def add(words: str):
    return lambda connection: connection.execute("INSERT INTO note VALUES (?)", (words,)).rowcount


def notes(connection: Connection) -> list[str]:
    return [
        row[0] for row in connection.execute("SELECT words FROM note ORDER BY rowid").fetchall()
    ]


async def test_what_was_written_is_there_after_a_restart(tmp_path: Path) -> None:
    database = await opened(tmp_path / "k.db")
    await database.run(add("borsch"))
    await database.close()
    database = await opened(tmp_path / "k.db")
    assert await database.read(notes) == ["borsch"]
    await database.close()


async def test_nothing_of_a_failed_change_stays(tmp_path: Path) -> None:
    def half(connection: Connection) -> None:
        add("borsch")(connection)
        raise LookupError("the dish is gone")

    database = await opened(tmp_path / "k.db")
    with pytest.raises(LookupError):
        await database.run(half)
    assert await database.read(notes) == []
    await database.close()


async def test_a_wrong_key_is_told_from_a_fault(tmp_path: Path) -> None:
    await (await opened(tmp_path / "k.db")).close()
    with pytest.raises(StoreError) as caught:
        await opened(tmp_path / "k.db", OTHER_KEY)
    assert caught.value.code is ErrorCode.STORE_WRONG_KEY


async def test_a_damaged_page_is_noticed_and_never_read_as_good(tmp_path: Path) -> None:
    file = tmp_path / "k.db"
    database = await opened(file)
    for number in range(200):
        await database.run(add(f"note {number} " * 20))
    await database.close()
    content = bytearray(file.read_bytes())
    content[3 * 4096 + 100] ^= 1
    file.write_bytes(content)
    database = await opened(file)
    with pytest.raises(StoreError) as caught:
        await database.read(notes)
    assert caught.value.code is ErrorCode.STORE_UNREADABLE
    assert await database.problems()
    await database.close()


async def test_a_sound_database_has_no_problems(tmp_path: Path) -> None:
    database = await opened(tmp_path / "k.db")
    await database.run(add("borsch"))
    assert await database.problems() == ()
    await database.close()


async def test_a_full_disk_changes_nothing_and_the_store_goes_on_when_there_is_room(
    tmp_path: Path,
) -> None:
    database = await opened(tmp_path / "k.db")
    await database.run(lambda c: c.execute("PRAGMA max_page_count = 4").fetchone())

    def much(connection: Connection) -> None:
        for _ in range(50):
            add("x" * 4000)(connection)

    with pytest.raises(StoreError) as caught:
        await database.run(much)
    assert caught.value.code is ErrorCode.STORE_UNWRITABLE
    assert await database.read(notes) == []
    await database.run(lambda c: c.execute("PRAGMA max_page_count = 4000").fetchone())
    await database.run(add("borsch"))
    assert await database.read(notes) == ["borsch"]
    await database.close()


async def test_a_read_only_database_says_so(tmp_path: Path) -> None:
    database = await opened(tmp_path / "k.db")
    await database.run(lambda c: c.execute("PRAGMA query_only = 1").fetchone())
    with pytest.raises(StoreError) as caught:
        await database.run(add("borsch"))
    assert caught.value.code is ErrorCode.STORE_UNWRITABLE
    assert await database.read(notes) == []
    await database.close()


async def test_a_folder_in_place_of_the_database_is_an_error_with_words(tmp_path: Path) -> None:
    (tmp_path / "k.db").mkdir()
    with pytest.raises(StoreError) as caught:
        await opened(tmp_path / "k.db")
    assert caught.value.code is ErrorCode.STORE_UNREADABLE


async def test_a_mistake_in_our_sql_is_not_dressed_up_as_trouble(tmp_path: Path) -> None:
    database = await opened(tmp_path / "k.db")
    with pytest.raises(Exception, match="no such table") as caught:
        await database.run(lambda c: c.execute("SELECT * FROM absent").fetchall())
    assert not isinstance(caught.value, StoreError)
    await database.close()


async def test_a_cancelled_caller_does_not_tear_the_change(tmp_path: Path) -> None:
    database = await opened(tmp_path / "k.db")
    writing = asyncio.ensure_future(database.run(add("borsch")))
    await asyncio.sleep(0)
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    assert await database.read(notes) in ([], ["borsch"])
    await database.run(add("tea"))
    await database.close()


async def test_a_database_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    await (await Database.open(tmp_path / "k.db", KEY, migrations=[NOTES])).close()
    with pytest.raises(StoreError) as caught:
        await Database.open(tmp_path / "k.db", KEY, migrations=[])
    assert caught.value.code is ErrorCode.STORE_UNREADABLE
    assert "newer" in caught.value.detail


async def test_a_failing_step_leaves_the_version_before_it(tmp_path: Path) -> None:
    broken = Migration(
        number=2,
        subject="broken",
        statements=("CREATE TABLE tea (leaf TEXT) STRICT", "CREATE TABLE note (again TEXT)"),
    )
    with pytest.raises(Exception, match="already exists"):
        await Database.open(tmp_path / "k.db", KEY, migrations=[NOTES, broken])
    database = await opened(tmp_path / "k.db")
    tables = await database.run(lambda c: c.execute("SELECT name FROM sqlite_master").fetchall())
    assert tables == [("note",)]
    await database.close()


async def test_looking_at_an_older_database_asks_for_the_kiosk_to_renew_it(tmp_path: Path) -> None:
    await (await Database.open(tmp_path / "k.db", KEY, migrations=[])).close()
    with pytest.raises(StoreError, match="older than this program"):
        await Database.open(tmp_path / "k.db", KEY, migrations=[NOTES], only_look=True)


async def test_a_commit_goes_to_the_disk_before_it_is_answered(tmp_path: Path) -> None:
    database = await opened(tmp_path / "k.db")
    assert await database.read(lambda c: c.execute("PRAGMA synchronous").fetchone()) == (2,)
    assert await database.read(lambda c: c.execute("PRAGMA journal_mode").fetchone()) == ("wal",)
    version = await database.read(lambda c: c.execute("PRAGMA cipher_version").fetchone())
    assert version is not None
    assert version[0].startswith("4.")
    await database.close()


async def test_every_released_step_applies_to_an_empty_file(tmp_path: Path) -> None:
    database = await Database.open(tmp_path / "k.db", KEY)
    version = await database.run(lambda c: c.execute("PRAGMA user_version").fetchone())
    assert version == (len(MIGRATIONS),)
    await database.close()


KILLED = """
import asyncio, sys
from pathlib import Path
from kiosk.storage.database import Database
from kiosk.storage.key import DatabaseKey, KeyKind
from kiosk.storage.migrations import Migration

async def main():
    database = await Database.open(
        Path(sys.argv[1]), DatabaseKey(kind=KeyKind.FILE, value=bytes(range(32))),
        migrations=[Migration(number=1, subject="notes",
                              statements=("CREATE TABLE note (words TEXT) STRICT",))])
    number = 0
    while True:
        await database.run(
            lambda c: [c.execute("INSERT INTO note VALUES (?)", (f"{number}{half}",))
                       for half in "ab"])
        print(number, flush=True)
        number += 1

asyncio.run(main())
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is of POSIX systems")
@pytest.mark.parametrize("answers", [1, 7, 40])
def test_a_program_killed_while_writing_loses_nothing_it_was_told_is_written(
    tmp_path: Path, answers: int
) -> None:
    file = tmp_path / "k.db"
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(KILLED), str(file)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    ) as writer:
        assert writer.stdout is not None
        told = [int(writer.stdout.readline()) for _ in range(answers)]
        writer.send_signal(signal.SIGKILL)
    kept = asyncio.run(notes_of_a_sound(file))
    assert len(kept) >= 2 * len(told)
    assert kept == [f"{n}{half}" for n in range(len(kept) // 2) for half in "ab"]


async def notes_of_a_sound(file: Path) -> list[str]:
    database = await opened(file)
    assert await database.problems() == ()
    kept = await database.read(notes)
    await database.close()
    return kept


@pytest.mark.parametrize("only_look", [False, True], ids=["alone", "beside a kiosk"])
async def test_a_page_torn_while_the_log_was_folded_in_is_no_damage(
    tmp_path: Path, only_look: bool
) -> None:
    cut, file = tmp_path / "cut", tmp_path / "k.db"
    cut.mkdir()
    database = await opened(file)
    for number in range(50):
        await database.run(add(f"note {number} " * 20))
    for name in ("k.db", "k.db-wal"):
        (cut / name).write_bytes((tmp_path / name).read_bytes())
    await database.close()
    whole = file.read_bytes()
    (cut / "k.db").write_bytes(whole[:4096] + whole[4096:6144] + bytes(2048) + whole[8192:])
    database = await Database.open(cut / "k.db", KEY, migrations=(NOTES,), only_look=only_look)
    assert await database.problems() == ()
    assert len(await database.read(notes)) == 50
    await database.close()
