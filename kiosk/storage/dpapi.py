"""The database key sealed by Windows for the account that made it (DPAPI).

``CryptProtectData`` and ``CryptUnprotectData`` of crypt32.dll; memory that they hand out is given
back by ``LocalFree`` of kernel32.dll. Both libraries are passed in, so that everything but Windows
itself is tested elsewhere.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Any, Final, Protocol

from kiosk.errors import ErrorCode, StoreError

_NO_WINDOW: Final = 0x1
"""CRYPTPROTECT_UI_FORBIDDEN: nobody stands there to answer a question."""
_PURPOSE: Final = b"samovar database key"
"""Mixed in, so that what another program sealed for this account is not taken for the key."""


class KeySealer(Protocol):
    """Keeps a key so that only this account of this machine can read it."""

    def seal(self, key: bytes) -> bytes:
        """Raises StoreError STORE_UNWRITABLE."""
        ...

    def open(self, sealed: bytes) -> bytes:
        """Raises StoreError STORE_WRONG_KEY."""
        ...


def system_sealer() -> KeySealer | None:
    """This platform's; ``None`` where a file's rights or the service manager keep the key."""
    if sys.platform == "win32":
        return Dpapi(
            ctypes.WinDLL("crypt32", use_last_error=True),
            ctypes.WinDLL("kernel32", use_last_error=True),
        )
    else:
        return None


class Blob(ctypes.Structure):
    """DATA_BLOB of wincrypt.h."""

    _fields_ = (("size", ctypes.c_uint32), ("data", ctypes.POINTER(ctypes.c_char)))

    @classmethod
    def of(cls, content: bytes) -> Blob:
        buffer = ctypes.create_string_buffer(content, len(content))
        return cls(len(content), ctypes.cast(buffer, ctypes.POINTER(ctypes.c_char)))

    def content(self) -> bytes:
        return ctypes.string_at(self.data, self.size)


class Dpapi:
    """Keys of the account that runs this process."""

    def __init__(self, crypt32: Any, kernel32: Any) -> None:
        self._crypt32 = crypt32
        self._kernel32 = kernel32

    def seal(self, key: bytes) -> bytes:
        sealed = self._called(self._crypt32.CryptProtectData, key)
        if sealed is None:
            raise StoreError(
                ErrorCode.STORE_UNWRITABLE,
                "Windows does not seal the database key for this account: sign in as the kiosk's "
                "own account and set it up again",
            )
        return sealed

    def open(self, sealed: bytes) -> bytes:
        key = self._called(self._crypt32.CryptUnprotectData, sealed)
        if key is None:
            raise StoreError(
                ErrorCode.STORE_WRONG_KEY,
                "Windows does not open the database key: it was sealed by another account or on "
                "another machine",
            )
        return key

    def _called(self, function: Any, content: bytes) -> bytes | None:
        given, purpose, answer = Blob.of(content), Blob.of(_PURPOSE), Blob()
        done = function(
            ctypes.byref(given),
            None,
            ctypes.byref(purpose),
            None,
            None,
            ctypes.c_uint32(_NO_WINDOW),
            ctypes.byref(answer),
        )
        if not done:
            return None
        try:
            return answer.content()
        finally:
            # The key must not stay in memory that is given back.
            ctypes.memset(answer.data, 0, answer.size)
            self._kernel32.LocalFree(ctypes.cast(answer.data, ctypes.c_void_p))
