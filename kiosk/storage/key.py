"""The database key: 256 random bits that live outside the database."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final

from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.errors import ErrorCode, StoreError
from kiosk.storage.dpapi import KeySealer, system_sealer

CREDENTIAL: Final = "samovar-database-key"
"""Name of the systemd credential (``LoadCredentialEncrypted=samovar-database-key``)."""
KEY_FILE: Final = "database.key"
SEALED_FILE: Final = "database.sealed"
"""In its place where the system seals keys: of no use to another account or machine."""
_BYTES: Final = 32
# Windows would write the bytes of a line's end otherwise.
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class KeyKind(StrEnum):
    """Where the key was found. ``kiosk check`` says which."""

    SYSTEMD_CREDENTIAL = "systemd-credential"
    FILE = "file"
    SEALED = "sealed"


class DatabaseKey(Discreet, frozen=True, kw_only=True):
    """32 bytes and where they came from."""

    kind: KeyKind
    value: Unsaid[bytes]

    def __post_init__(self) -> None:
        assert len(self.value) == _BYTES


def find_key(
    home: Path, environment: Mapping[str, str], sealer: KeySealer | None = None
) -> DatabaseKey | None:
    """The systemd credential if there is one, else the file beside the database, else None.

    ``sealer`` is the system's own where none is given. StoreError STORE_WRONG_KEY: something is
    there and it is not a key, others may read the file, or it was sealed for somebody else.
    """
    folder = environment.get("CREDENTIALS_DIRECTORY")
    if folder:
        credential = Path(folder) / CREDENTIAL
        if credential.is_file():
            value = _whole(_read(credential), credential)
            return DatabaseKey(kind=KeyKind.SYSTEMD_CREDENTIAL, value=value)
    sealer = sealer or system_sealer()
    sealed = home / SEALED_FILE
    if sealer is not None and sealed.exists():
        return DatabaseKey(kind=KeyKind.SEALED, value=_whole(sealer.open(_read(sealed)), sealed))
    file = home / KEY_FILE
    if not file.exists():
        return None
    if os.name == "posix" and stat.S_IMODE(file.stat().st_mode) & 0o077:
        raise StoreError(
            ErrorCode.STORE_WRONG_KEY,
            f"{file} can be read by other users; make it private (chmod 600) and start again",
        )
    return DatabaseKey(kind=KeyKind.FILE, value=_whole(_read(file), file))


def make_key(home: Path, sealer: KeySealer | None = None) -> DatabaseKey:
    """Writes a fresh key into ``home``, readable by its owner only, and returns it.

    It is sealed where the system does that. The file appears whole or not at all: a power cut in
    between leaves no half key behind.
    """
    value = secrets.token_bytes(_BYTES)
    sealer = sealer or system_sealer()
    if sealer is None:
        _write(home / KEY_FILE, value.hex().encode("ascii") + b"\n")
        return DatabaseKey(kind=KeyKind.FILE, value=value)
    _write(home / SEALED_FILE, sealer.seal(value))
    return DatabaseKey(kind=KeyKind.SEALED, value=value)


def _write(file: Path, content: bytes) -> None:
    draft = file.with_suffix(".new")
    try:
        draft.unlink(missing_ok=True)
        descriptor = os.open(draft, _NEW, 0o600)
        try:
            os.write(descriptor, content)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        draft.replace(file)
        _sync_folder(file.parent)
    except OSError as exc:
        raise StoreError(
            ErrorCode.STORE_UNWRITABLE, f"{file} cannot be written: {exc.strerror}"
        ) from exc


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as exc:
        raise StoreError(
            ErrorCode.STORE_WRONG_KEY, f"{file} cannot be read: {exc.strerror}"
        ) from exc


def _whole(content: bytes, file: Path) -> bytes:
    """The key that was written as 64 hexadecimal digits, or as 32 bytes."""
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
