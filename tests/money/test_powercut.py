"""The power goes while a kiosk buys: what it was told is written is in what is left of the disk.

Some hundred states; `./run bench --long` builds ten thousand.
"""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.e2e.program import SOURCES
from tests.money.disk_log import Mark, Name, Sync, SyncNames, Truncate, Write, operations
from tests.money.disk_states import Disk

WITHIN_S: Final = 110


def powercut(*options: str) -> tuple[int, str]:
    """Its status, and all it says."""
    ended = subprocess.run(
        [sys.executable, "-m", "tests.money.powercut", *options],
        cwd=SOURCES,
        capture_output=True,
        text=True,
        timeout=WITHIN_S,
        check=False,
    )
    return ended.returncode, ended.stdout + ended.stderr


def test_no_commit_is_lost_and_no_page_damaged_whenever_the_power_goes() -> None:
    status, said = powercut("--states", "300", "--guests", "2")
    assert status == 0, said
    assert "0 lost, 0 corrupt" in said


@pytest.mark.parametrize("fault", [("--synchronous", "NORMAL"), ("--without-syncs", "all")])
def test_a_store_that_does_not_wait_for_the_disk_is_found_out(fault: tuple[str, ...]) -> None:
    status, said = powercut("--states", "40", "--guests", "1", *fault)
    assert status == 1, said
    assert "was acknowledged" in said


def in_hexadecimal(text: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in text.encode())


def test_a_log_of_strace_is_read_as_what_was_asked_of_the_files_that_count(tmp_path: Path) -> None:
    home, wal, marks, other = (
        in_hexadecimal(path) for path in ("/home", "/home/k.db-wal", "/marks", "/home/log")
    )
    lines = f"""\
7 openat(AT_FDCWD, "{wal}", O_RDWR|O_CREAT, 0600) = 5
7 openat(AT_FDCWD, "{other}", O_RDWR|O_CREAT, 0600) = 6
7 openat(AT_FDCWD, "{marks}", O_WRONLY|O_CREAT, 0777) = 8
7 pwrite64(6, "\\x61", 1, 0) = 1
7 pwrite64(5, "\\x61\\x62\\x63", 3, 4096) = 2
8 write(8, "{in_hexadecimal("acked 3")}\\x0a", 8) = 8
7 fsync(5 <unfinished ...>
8 write(1, "\\x0a", 1) = 1
7 <... fsync resumed>) = 0
7 ftruncate(5, 0) = 0
7 fsync(5) = -1 EIO (Input/output error)
7 openat(AT_FDCWD, "{home}", O_RDONLY) = 9
7 fsync(9) = 0
7 close(5) = 0
7 pwrite64(5, "\\x61", 1, 0) = -1 EBADF (Bad file descriptor)
7 unlink("{wal}") = 0
7 openat(AT_FDCWD, "{wal}", O_RDWR|O_CREAT, 0600) = 5
7 write(5, "\\x61", 1) = 1
7 +++ exited with 0 +++
"""
    log = tmp_path / "log"
    log.write_text(lines, encoding="ascii")
    names = ("k.db", "k.db-wal")
    assert list(operations(log, Path("/home"), Path("/marks"), names, ("k.db",))) == [
        Name("k.db-wal", 1),
        Write(1, 4096, b"ab"),
        Mark(("acked", "3")),
        Sync(1),
        Truncate(1, 0),
        SyncNames(),
        Name("k.db-wal", None),
        Name("k.db-wal", 2),
        Write(2, 0, b"a"),
    ]


def states_of(disk: Disk, count: int = 200) -> set[bytes | None]:
    chance = random.Random(1)
    return {disk.some(chance).get("k") for _ in range(count)}


def test_what_was_synced_stays_and_what_was_not_may_be_lost_torn_and_out_of_order() -> None:
    disk = Disk({"k": b"a" * 1024})
    disk.take(Write(0, 0, b"b" * 512))
    disk.take(Write(0, 512, b"c" * 512))
    first_or_second = {b"a" * 1024, b"b" * 512 + b"a" * 512, b"b" * 512 + b"c" * 512}
    assert states_of(disk) >= {*first_or_second, b"a" * 512 + b"c" * 512}
    disk.take(Sync(0))
    assert states_of(disk) == {b"b" * 512 + b"c" * 512}
    assert not disk.unsynced


def test_a_name_is_there_for_sure_only_after_a_sync_of_the_folder() -> None:
    disk = Disk({"k": b"old"})
    disk.take(Name("k", None))
    disk.take(Name("k", 1))
    disk.take(Write(1, 0, b"new"))
    disk.take(Sync(1))
    assert states_of(disk) == {b"old", None, b"new"}
    disk.take(SyncNames())
    assert states_of(disk) == {b"new"}
