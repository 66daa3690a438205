"""What a disk may hold after the power has gone: the model, and states drawn from it.

A file has what was synced. Of everything asked for since, each block, of 512 or 4096 bytes, holds
independently of all others what it had at some moment from that sync until the cut: so writes are
lost, done in any order, and torn. Its size is of some such moment too. Names in the folder changed
since its last sync are there up to some moment, in order.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from tests.money.disk_log import Mark, Name, Operation, Sync, SyncNames, Truncate, Write

BLOCKS: Final = (512, 4096)
_ANY: Final = 0.4
_ALL_BUT_ONE: Final = 0.75
"""How often which mixture is drawn: below the first any moment, from the second one old block."""
_MIXED: Final = 0.85
"""So many states are mixtures; of the others everything is lost that may be."""
_DRAWS: Final = 3
"""So many tries for a state that was not there yet."""


@dataclass(slots=True)
class _File:
    """``pending`` is what was asked for since the last sync."""

    synced: bytes = b""
    pending: list[Write | Truncate] = field(default_factory=list)

    def sync(self) -> None:
        self.synced = self.versions()[-1]
        self.pending.clear()

    def versions(self) -> list[bytes]:
        """What it held after the sync and after each operation since."""
        held = [self.synced]
        for operation in self.pending:
            held.append(_after(held[-1], operation))
        return held


def _after(content: bytes, operation: Write | Truncate) -> bytes:
    if isinstance(operation, Truncate):
        return content[: operation.size].ljust(operation.size, b"\0")
    end = operation.offset + len(operation.data)
    before = content[: operation.offset].ljust(operation.offset, b"\0")
    return before + operation.data + content[end:]


_Content = Callable[[_File], bytes]


class Disk:
    """The disk as operations come, and what a cut right now may leave of it."""

    def __init__(self, files: dict[str, bytes]) -> None:
        """``files`` are there and synced; they are the inodes 0, 1, … in this order."""
        self._files = {number: _File(synced=kept) for number, kept in enumerate(files.values())}
        self._names: dict[str, int] = {name: number for number, name in enumerate(files)}
        self._renamed: list[Name] = []
        self.acked = 0
        self.begun: list[str] = []
        """The digests of all commits begun, by their number."""

    def take(self, operation: Operation) -> None:
        match operation:
            case Write(file, _, _) | Truncate(file, _):
                self._files[file].pending.append(operation)
            case Sync(file):
                self._files[file].sync()
            case Name(_, file):
                self._renamed.append(operation)
                if file is not None:
                    self._files.setdefault(file, _File())
            case SyncNames():
                for change in self._renamed:
                    self._rename(self._names, change)
                self._renamed.clear()
            case Mark(("begun", _, digest)):
                self.begun.append(digest)
            case Mark(("acked", number)):
                self.acked = int(number)
            case _:
                raise AssertionError(operation)

    @property
    def unsynced(self) -> bool:
        """Whether a cut now may leave more than one state."""
        return bool(self._renamed) or any(file.pending for file in self._files.values())

    def nothing(self) -> dict[str, bytes]:
        """As if all that was not synced had been lost."""
        return self._built(0, lambda file: file.synced)

    def some(self, chance: random.Random) -> dict[str, bytes]:
        """Some of it lost, in whatever way."""
        block, mixed = chance.choice(BLOCKS), chance.random()
        names = chance.randint(0, len(self._renamed))
        return self._built(names, lambda file: _mixed(file.versions(), block, mixed, chance))

    def _built(self, names: int, content: _Content) -> dict[str, bytes]:
        shown = dict(self._names)
        for change in self._renamed[:names]:
            self._rename(shown, change)
        return {name: content(self._files[file]) for name, file in shown.items()}

    @staticmethod
    def _rename(names: dict[str, int], change: Name) -> None:
        if change.file is None:
            names.pop(change.name, None)
        else:
            names[change.name] = change.file


def _mixed(versions: list[bytes], block: int, mixed: float, chance: random.Random) -> bytes:
    """Each block as it was at some moment: any, the first or the last, or all but one the last."""
    oldest, newest = versions[0], versions[-1]
    if len(versions) == 1:
        return newest
    size = len(chance.choice(versions) if mixed < _ANY else newest)
    blocks = [at for at in range(0, size, block) if _differs(versions, at, block)]
    held = bytearray(newest[:size].ljust(size, b"\0"))
    if mixed >= _ALL_BUT_ONE:
        blocks = [chance.choice(blocks)] if blocks else []
    for at in blocks:
        if mixed < _ANY:
            source = chance.choice(versions)
        elif mixed < _ALL_BUT_ONE:
            source = chance.choice((oldest, newest))
        else:
            source = chance.choice(versions[:-1])
        end = min(at + block, size)
        held[at:end] = source[at:end].ljust(end - at, b"\0")
    return bytes(held)


def _differs(versions: list[bytes], at: int, block: int) -> bool:
    first = versions[0][at : at + block]
    return any(version[at : at + block] != first for version in versions[1:])


def states(
    files: dict[str, bytes], log: list[Operation], wanted: int, chance: random.Random
) -> Iterator[tuple[int, Disk, dict[str, bytes]]]:
    """``wanted`` states, no two alike, spread over the moments at which something is not synced:
    the place in the log, the disk then, and what is left of it. Fewer where there are not so many.
    """
    cuts = _cuts(files, log)
    disk, given, acked = Disk(files), 0, -1
    drawn: set[int] = set()
    for place, operation in enumerate(log):
        disk.take(operation)
        if place not in cuts:
            continue
        if disk.acked != acked:
            # The same content is another state once more is promised of it.
            acked = disk.acked
            drawn.clear()
        missing = wanted * (cuts[place] + 1) // len(cuts) - given
        for _ in range(_DRAWS * missing):
            state = disk.some(chance) if chance.random() < _MIXED else disk.nothing()
            known = hash(tuple(sorted(state.items())))
            if known in drawn:
                continue
            drawn.add(known)
            yield place, disk, state
            given, missing = given + 1, missing - 1
            if not missing:
                break


def _cuts(files: dict[str, bytes], log: list[Operation]) -> dict[int, int]:
    """The places in the log after which something is not synced, numbered; an ack is one too."""
    disk = Disk(files)
    found: dict[int, int] = {}
    for place, operation in enumerate(log):
        disk.take(operation)
        acked = isinstance(operation, Mark) and operation.words[0] == "acked"
        if acked or (disk.unsynced and not isinstance(operation, Mark)):
            found[place] = len(found)
    return found
