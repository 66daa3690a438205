"""Room for what a reader reads, that leaves nothing behind.

A string cannot be overwritten, and an array that grows leaves copies where it lay before. This one
has its full size from the beginning.
"""

from __future__ import annotations


class WipedBuffer:
    """Up to ``capacity`` bytes."""

    __slots__ = ("_bytes", "_size", "overfull")

    def __init__(self, capacity: int) -> None:
        self._bytes = bytearray(capacity)
        self._size = 0
        self.overfull = False
        """More came than there was room for; the rest was dropped."""

    def __len__(self) -> int:
        return self._size

    def append(self, byte: int) -> None:
        """One byte more; beyond the capacity it is dropped and ``overfull`` says so."""
        if self._size == len(self._bytes):
            self.overfull = True
            return
        self._bytes[self._size] = byte
        self._size += 1

    def view(self) -> memoryview:
        """What is in it, where it lies: valid until the next change."""
        return memoryview(self._bytes)[: self._size]

    def wipe(self) -> None:
        """Overwrites what is in it, and is empty."""
        self._bytes[: self._size] = bytes(self._size)
        self._size = 0
        self.overfull = False
