"""The database key: 256 random bits that live outside the database."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

from kiosk.errors import ErrorCode, StoreError

CREDENTIAL: Final = "samovar-database-key"
"""Name of the systemd credential (``LoadCredentialEncrypted=samovar-database-key``)."""
KEY_FILE: Final = "database.key"
_BYTES: Final = 32


class KeyKind(StrEnum):
    """Where the key was found. ``kiosk check`` says which."""

    SYSTEMD_CREDENTIAL = "systemd-credential"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class DatabaseKey:
    """32 bytes and where they came from."""

    kind: KeyKind
    value: bytes = field(repr=False)

    def __post_init__(self) -> None:
        assert len(self.value) == _BYTES


def find_key(home: Path, environment: Mapping[str, str]) -> DatabaseKey | None:
    """The systemd credential if there is one, else the file beside the database, else None.

    StoreError STORE_WRONG_KEY: something is there and it is not a key, or others may read the file.
    """
    folder = environment.get("CREDENTIALS_DIRECTORY")
    if folder:
        credential = Path(folder) / CREDENTIAL
        if credential.is_file():
            return DatabaseKey(kind=KeyKind.SYSTEMD_CREDENTIAL, value=_read(credential))
    file = home / KEY_FILE
    if not file.exists():
        return None
    if os.name == "posix" and stat.S_IMODE(file.stat().st_mode) & 0o077:
        raise StoreError(
            ErrorCode.STORE_WRONG_KEY,
            f"{file} can be read by other users; make it private (chmod 600) and start again",
        )
    return DatabaseKey(kind=KeyKind.FILE, value=_read(file))


def make_key(home: Path) -> DatabaseKey:
    """Writes a fresh key to ``home/database.key``, readable by its owner only, and returns it.

    The file appears whole or not at all: a power cut in between leaves no half key behind.
    """
    value = secrets.token_bytes(_BYTES)
    file = home / KEY_FILE
    draft = file.with_suffix(".new")
    try:
        draft.unlink(missing_ok=True)
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            os.write(descriptor, value.hex().encode("ascii") + b"\n")
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        draft.replace(file)
        _sync_folder(home)
    except OSError as exc:
        raise StoreError(
            ErrorCode.STORE_UNWRITABLE, f"{file} cannot be written: {exc.strerror}"
        ) from exc
    return DatabaseKey(kind=KeyKind.FILE, value=value)


def _read(file: Path) -> bytes:
    """64 hexadecimal digits, or 32 bytes as they are."""
    try:
        content = file.read_bytes()
    except OSError as exc:
        raise StoreError(
            ErrorCode.STORE_WRONG_KEY, f"{file} cannot be read: {exc.strerror}"
        ) from exc
    if len(content) == _BYTES:
        return content
    try:
        value = bytes.fromhex(content.decode("ascii").strip())
    except ValueError:
        value = b""
    if len(value) != _BYTES:
        raise StoreError(
            ErrorCode.STORE_WRONG_KEY, f"{file} is not a database key (64 hexadecimal digits)"
        )
    return value


def _sync_folder(folder: Path) -> None:
    """Puts a new name on the disk. Windows has no such call and does it by itself."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
