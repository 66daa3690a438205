"""Cards made of answers, and the hand that holds them to a virtual reader (vpcd's protocol).

Behind vpcd there is no reader's own firmware: what a reader would answer (its number, a block, a
key) the card answers here, as PC/SC part 3 has it.
"""

from __future__ import annotations

import socket
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Final, Protocol

OK: Final = b"\x90\x00"
NOT_FOUND: Final = b"\x6a\x82"
NOT_SUPPORTED: Final = b"\x6a\x81"
FAILED: Final = b"\x63\x00"

_MEMORY_CARD: Final = "3B8F8001804F0CA00000030603{:04X}00000000"
_OFF, _ON, _RESET, _ATR = b"\x00", b"\x01", b"\x02", b"\x04"
_OPEN_WITHIN_S: Final = 10.0
_LOOK_AGAIN_S: Final = 0.005
_GET_UID: Final = bytes.fromhex("FFCA000000")


def _atr(name: int) -> bytes:
    """Of a memory card with this name in PC/SC part 3's list, with its check byte."""
    atr = bytearray.fromhex(_MEMORY_CARD.format(name))
    check = 0
    for byte in atr[1:]:
        check ^= byte
    return bytes((*atr, check))


class Card(Protocol):
    """What lies on the reader."""

    @property
    def atr(self) -> bytes: ...

    @property
    def is_read(self) -> bool:
        """It has told all it holds, or all that may be told."""
        ...

    def answer(self, command: bytes) -> bytes: ...


@dataclass(kw_only=True)
class Tag:
    """A Type 2 tag (NTAG) with a message in its memory; ``message=None``: never written to."""

    uid: bytes
    message: bytes | None = None
    atr: bytes = _atr(0x0003)
    asked: list[bytes] = field(default_factory=list)
    is_read: bool = False

    def answer(self, command: bytes) -> bytes:
        self.asked.append(command)
        if command == _GET_UID:
            self.is_read = self.message is None
            return self.uid + OK
        if command[:2] == b"\xff\xb0":
            start = int.from_bytes(command[2:4], "big") * 4
            # Behind the message there is but its end.
            self.is_read = start + command[4] >= len(self.memory) - 1
            return self.memory[start : start + command[4]].ljust(command[4], b"\x00") + OK
        return NOT_SUPPORTED

    @property
    def memory(self) -> bytes:
        header = self.uid.ljust(10, b"\x00")[:10] + b"\x00\x00"
        capabilities = bytes((0xE1, 0x10, 0x3E, 0x00))
        # Twelve bits of locks at byte 160, in the middle of the data.
        locks = bytes.fromhex("0103A00C34")
        data = header + capabilities + locks + _tlv(self.message or b"") + b"\xfe"
        return data if len(data) <= 160 else data[:160] + b"\xff\x0f" + data[160:]


def _tlv(message: bytes) -> bytes:
    if len(message) < 0xFF:
        return bytes((0x03, len(message))) + message
    return b"\x03\xff" + len(message).to_bytes(2, "big") + message


def text_record(text: str, language: str = "ru") -> bytes:
    """A message of one text."""
    payload = bytes((len(language),)) + language.encode("ascii") + text.encode("utf-8")
    if len(payload) < 0x100:
        return bytes((0xD1, 0x01, len(payload))) + b"T" + payload
    return b"\xc1\x01" + len(payload).to_bytes(4, "big") + b"T" + payload


def uri_record(beginning: int, rest: str) -> bytes:
    """A message of one address; ``beginning`` is the code for its first letters."""
    payload = bytes((beginning,)) + rest.encode("utf-8")
    return bytes((0xD1, 0x01, len(payload))) + b"U" + payload


@dataclass(kw_only=True)
class Mifare:
    """A card whose blocks open with a key, and the reader's memory for the key."""

    uid: bytes
    key: bytes
    blocks: dict[int, bytes]
    atr: bytes = _atr(0x0001)
    asked: list[bytes] = field(default_factory=list)
    is_read: bool = False
    _loaded: bytes = b""
    _opened: int | None = None

    def answer(self, command: bytes) -> bytes:
        self.asked.append(command)
        match command[:2]:
            case b"\xff\xca":
                return self.uid + OK
            case b"\xff\x82":
                self._loaded = command[5:]
                return OK
            case b"\xff\x86":
                accepted = self._loaded == self.key and command[8] == 0x60
                self._opened = command[7] // 4 if accepted else None
                return OK if accepted else FAILED
            case b"\xff\xb0" if self._opened == command[3] // 4:
                self.is_read = command[3] == max(self.blocks)
                return self.blocks[command[3]] + OK
        return FAILED


@dataclass(kw_only=True)
class Applications:
    """A card with a processor. ``directory`` is the payment directory's name, if it has one."""

    uid: bytes
    directory: bytes = b""
    status: bytes = OK
    contents: bytes = b""
    atr: bytes = bytes.fromhex("3B8A80010031C173C84000009000")
    asked: list[bytes] = field(default_factory=list)
    is_read: bool = False

    def answer(self, command: bytes) -> bytes:
        self.asked.append(command)
        if command == _GET_UID:
            self.is_read = True
            return self.uid + OK
        if self.directory and self.directory in command:
            self.is_read = True
            return self.contents + self.status
        return NOT_FOUND


class Held:
    """A card on a reader, until ``taken_away``. ``torn_after``: answers so many commands, then is
    torn away instead of answering."""

    def __init__(self, port: int, card: Card, torn_after: int | None = None) -> None:
        self._card = card
        self._left = torn_after
        self._link = _reached(port)
        self.torn = threading.Event()
        self.read = threading.Event()
        self.noticed_at: float | None = None
        """When the service first looked and found it, by the clock of ``time.perf_counter``."""
        self._thread = threading.Thread(target=self._lie_there, name="virtual card")
        self._thread.start()

    def taken_away(self) -> None:
        with suppress(OSError):
            self._link.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._link.close()

    def _lie_there(self) -> None:
        with suppress(OSError):
            while (message := self._heard()) is not None:
                if self.noticed_at is None:
                    self.noticed_at = time.perf_counter()
                if message == _ATR:
                    self._say(self._card.atr)
                elif message not in (_OFF, _ON, _RESET) and not self._answered(message):
                    self.torn.set()
                    self._link.shutdown(socket.SHUT_RDWR)

    def _answered(self, command: bytes) -> bool:
        if self._left is not None:
            if not self._left:
                return False
            self._left -= 1
        self._say(self._card.answer(command))
        if self._card.is_read:
            self.read.set()
        return True

    def _heard(self) -> bytes | None:
        head = self._read(2)
        return None if head is None else self._read(*struct.unpack(">H", head))

    def _read(self, size: int) -> bytes | None:
        found = b""
        while len(found) < size:
            # Else the reader's two small writes wait for one another: 40 ms a command.
            self._link.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
            if not (more := self._link.recv(size - len(found))):
                return None
            found += more
        return found

    def _say(self, message: bytes) -> None:
        self._link.sendall(struct.pack(">H", len(message)) + message)


def _reached(port: int) -> socket.socket:
    """A service that was started a moment ago opens its readers' doors a moment later."""
    deadline = time.monotonic() + _OPEN_WITHIN_S
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port))
        except ConnectionRefusedError:
            if time.monotonic() > deadline:
                raise
            time.sleep(_LOOK_AGAIN_S)


@contextmanager
def held(port: int, card: Card, torn_after: int | None = None) -> Iterator[Held]:
    """``card`` lies on the reader at ``port``; it is taken away after the block."""
    lying = Held(port, card, torn_after)
    try:
        yield lying
    finally:
        lying.taken_away()
