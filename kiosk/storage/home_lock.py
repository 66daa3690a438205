"""One kiosk per home folder: a second one is refused before it touches anything."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from kiosk.errors import ErrorCode, StoreError

_FILE: Final = "kiosk.lock"

if sys.platform == "win32":
    import msvcrt

    # Beyond anything written to the file, so that the holder's number stays readable.
    _FAR: Final = 1 << 30

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _holder(descriptor: int) -> bytes:
        os.lseek(descriptor, 0, os.SEEK_SET)
        return os.read(descriptor, 20)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _holder(descriptor: int) -> bytes:
        return os.pread(descriptor, 20, 0)


class HomeLock:
    """Held while the process lives; the system lets go of it at a crash, so it is never stale."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @classmethod
    def take(cls, home: Path) -> HomeLock:
        """Makes ``home`` if needed and locks it.

        StoreError STORE_IN_USE names the process that has it; STORE_UNWRITABLE if the folder cannot
        be made or written.
        """
        try:
            home.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(home / _FILE, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as exc:
            raise _unwritable(home, exc) from exc
        try:
            _lock(descriptor)
        except OSError as exc:
            holder = _holder(descriptor)
            os.close(descriptor)
            process = holder.decode("ascii", "replace").strip() or "unknown"
            raise StoreError(
                ErrorCode.STORE_IN_USE, f"another kiosk (process {process}) is using {home}"
            ) from exc
        try:
            os.ftruncate(descriptor, 0)
            os.lseek(descriptor, 0, os.SEEK_SET)
            os.write(descriptor, f"{os.getpid()}\n".encode("ascii"))
        except OSError as exc:
            os.close(descriptor)
            raise _unwritable(home, exc) from exc
        return cls(descriptor)

    def release(self) -> None:
        """Lets the next kiosk in. The file stays: removing it would race with the next one."""
        os.close(self._descriptor)


def _unwritable(home: Path, trouble: OSError) -> StoreError:
    return StoreError(ErrorCode.STORE_UNWRITABLE, f"{home} cannot be written: {trouble.strerror}")
