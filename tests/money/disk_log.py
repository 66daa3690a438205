"""What a program asked the disk for, in order: recorded by strace, read as plain operations.

Only one folder counts, and in it the files that are named; what is mapped into memory is not
seen, which is the shared index of the write-ahead log, and that is made anew at every start.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

CALLS: Final = (
    "openat,close,write,pwrite64,writev,pwritev,pwritev2,ftruncate,fallocate,"
    "fsync,fdatasync,sync_file_range,rename,renameat,renameat2,link,linkat,unlink,unlinkat"
)
_LINE: Final = re.compile(r"(\d+) +(.*)")
_CALL: Final = re.compile(r"(\w+)\((.*)\) += (-?\d+)(?:<.*)?.*", re.DOTALL)
_TEXT: Final = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_UNFINISHED: Final = " <unfinished ...>"
_RESUMED: Final = re.compile(r"<\.\.\. \w+ resumed>(.*)")


class CannotRecord(Exception):
    """There is no strace, or it may not watch a process here. The text is for people."""


@dataclass(frozen=True, slots=True)
class Write:
    """``file`` is an inode: a name given anew is another file."""

    file: int
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Truncate:
    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Sync:
    """All that was asked of the file before is on the disk."""

    file: int


@dataclass(frozen=True, slots=True)
class Name:
    """The folder shows ``file`` under ``name``; ``None``: nothing any more."""

    name: str
    file: int | None


@dataclass(frozen=True, slots=True)
class SyncNames:
    """All names are on the disk."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the program itself said at this point."""

    words: tuple[str, ...]


Operation = Write | Truncate | Sync | Name | SyncNames | Mark


def record(line: Sequence[str], log: Path, cwd: Path) -> None:
    """Runs ``line`` to its end and leaves its calls in ``log``. Raises CannotRecord."""
    watch = ["strace", "-f", "--seccomp-bpf", "-xx", "-s", "1000000", "-e", f"trace={CALLS}"]
    try:
        ended = subprocess.run(
            [*watch, "-o", str(log), *line],
            cwd=cwd,
            check=False,
            capture_output=True,
            text=True,
        )
    except FileNotFoundError as missing:
        raise CannotRecord("There is no strace: apt-get install strace") from missing
    if ended.returncode:
        raise CannotRecord(f"The program could not be recorded: {ended.stderr[-2000:]}")


def operations(
    log: Path, folder: Path, marks: Path, names: Sequence[str], there: Sequence[str]
) -> Iterator[Operation]:
    """The operations on the files in ``folder`` that have one of ``names``, and what was written
    to ``marks``. Those that were ``there`` before are the inodes 0, 1, …."""
    return _Reading(folder, marks, names, there).read(log)


class _Reading:
    def __init__(
        self, folder: Path, marks: Path, names: Sequence[str], there: Sequence[str]
    ) -> None:
        self._folder, self._marks = str(folder), str(marks)
        self._counted = frozenset(names)
        self._names: dict[str, int] = {name: number for number, name in enumerate(there)}
        self._next = len(there)
        # None is the folder itself, text the file of marks.
        self._open: dict[int, int | str | None] = {}
        self._places: dict[int, int] = {}

    def read(self, log: Path) -> Iterator[Operation]:
        begun: dict[str, str] = {}
        with log.open(encoding="ascii") as lines:
            for line in lines:
                found = _LINE.match(line.rstrip("\n"))
                assert found is not None, line[:200]
                process, text = found[1], found[2]
                if text.endswith(_UNFINISHED):
                    begun[process] = text.removesuffix(_UNFINISHED)
                    continue
                if (resumed := _RESUMED.match(text)) is not None:
                    text = begun.pop(process) + resumed[1]
                if (call := _CALL.fullmatch(text)) is not None and int(call[3]) >= 0:
                    yield from self._done(call[1], call[2], int(call[3]))

    def _done(self, call: str, arguments: str, result: int) -> Iterator[Operation]:
        match call:
            case "openat":
                yield from self._opened(arguments, result)
            case "unlink" | "unlinkat" if (name := self._name(_texts(arguments)[0])) is not None:
                self._names.pop(name)
                yield Name(name, None)
            case "rename" | "renameat" | "renameat2" | "link" | "linkat":
                old, new = (self._name(text) for text in _texts(arguments))
                assert (old, new) == (None, None), f"{call} is not understood yet"
            case "close":
                self._open.pop(int(arguments), None)
            case "unlink" | "unlinkat":
                return
            case _:
                yield from self._on_open(call, arguments, result)

    def _opened(self, arguments: str, result: int) -> Iterator[Operation]:
        self._open.pop(result, None)
        path = _texts(arguments)[0].decode()
        if path == self._marks:
            self._open[result] = "marks"
        elif path == self._folder:
            self._open[result] = None
        elif (name := self._name(path.encode())) is not None:
            if name not in self._names:
                self._names[name] = self._next
                self._next += 1
                yield Name(name, self._names[name])
            self._open[result] = self._names[name]
            self._places[self._names[name]] = 0
            if "O_TRUNC" in arguments:
                yield Truncate(self._names[name], 0)

    def _on_open(self, call: str, arguments: str, result: int) -> Iterator[Operation]:
        number, _, rest = arguments.partition(",")
        if int(number) not in self._open:
            return
        file = self._open[int(number)]
        match call, file:
            case "write", str():
                for words in _texts(rest)[0].decode().splitlines():
                    yield Mark(tuple(words.split()))
            case (("fsync" | "fdatasync"), None):
                yield SyncNames()
            case (("fsync" | "fdatasync"), int()):
                yield Sync(file)
            case "pwrite64", int():
                yield Write(file, int(rest.rpartition(",")[2]), _texts(rest)[0][:result])
            case "write", int():
                yield Write(file, self._places[file], _texts(rest)[0][:result])
                self._places[file] += result
            case "ftruncate", int():
                yield Truncate(file, int(rest))
            case _:
                raise AssertionError(f"{call} is not understood yet")

    def _name(self, path: bytes) -> str | None:
        """The name in the folder, if the path leads to a file that counts."""
        place, _, name = path.decode().rpartition("/")
        return name if place == self._folder and name in self._counted else None


def _texts(arguments: str) -> list[bytes]:
    return [bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(arguments)]
