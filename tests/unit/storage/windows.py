"""crypt32.dll and kernel32.dll as far as DPAPI needs them, for tests on any platform."""

from __future__ import annotations

import ctypes
from typing import Any

from kiosk.storage.dpapi import Blob


class Account:
    """One account of one machine: what it sealed, it alone opens. Sealing is a plain mask here."""

    def __init__(self, name: str) -> None:
        self._mark = name.encode().ljust(16, b".")
        self.out: dict[int, Any] = {}
        """Memory handed out and not given back, by its address."""
        self.given_back: list[bytes] = []
        self.flags: set[int] = set()

    # As crypt32.dll and kernel32.dll name them.

    def CryptProtectData(self, data: Any, words: None, salt: Any, *rest: Any) -> int:
        assert words is None, "a description is stored in the clear"
        content = _blob(data).content()
        return self._answer(rest, self._mark + _masked(content, _blob(salt).content()))

    def CryptUnprotectData(self, data: Any, words: None, salt: Any, *rest: Any) -> int:
        content = _blob(data).content()
        if not content.startswith(self._mark):
            return 0
        return self._answer(rest, _masked(content[16:], _blob(salt).content()))

    def LocalFree(self, memory: Any) -> None:
        buffer = self.out.pop(memory.value)
        self.given_back.append(buffer.raw)

    def _answer(self, rest: tuple[Any, ...], content: bytes) -> int:
        _reserved, _prompt, flags, answer = rest
        self.flags.add(flags.value)
        buffer = ctypes.create_string_buffer(content, len(content))
        self.out[ctypes.addressof(buffer)] = buffer
        blob = _blob(answer)
        blob.size = len(content)
        blob.data = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_char))
        return 1


def _blob(reference: Any) -> Blob:
    found: Blob = ctypes.cast(reference, ctypes.POINTER(Blob)).contents
    return found


def _masked(content: bytes, salt: bytes) -> bytes:
    key = (salt * len(content))[: len(content)]
    return bytes(one ^ other for one, other in zip(content, key, strict=True))
