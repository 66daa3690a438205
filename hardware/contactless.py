"""What is said to a card on a smart-card reader, and what its answers mean. Sans-IO.

``read_card`` yields commands and wants the card's answers; it never asks a payment card for
anything but whether it is one. Paragraphs ``PC/SC`` are of its part 3 (contactless readers),
``EMV`` of the contactless specifications' book B.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from msgspec import Struct

from hardware.ndef import BadTag
from hardware.payment_cards import wipe
from hardware.type2_tag import BLOCK, message_of_tag

Exchange = Generator[bytes, bytearray, "CardRead | PaymentCard"]

MIFARE_KEY: Final = 6
"""Bytes of a key."""


class NotReadable(Exception):
    """The card has no number for us. One sentence for staff, without anything the card holds."""


class Reads(StrEnum):
    """Where on the card its number is."""

    UID = "uid"
    NDEF = "ndef"
    BLOCK = "block"


class KeyKind(StrEnum):
    """Which of a sector's two keys opens it."""

    A = "a"
    B = "b"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What is read of a card. ``block``, ``blocks`` and the key matter to ``Reads.BLOCK`` only.

    ``blocks`` are read one after another, sector trailers left out: they hold keys.
    """

    reads: Reads = Reads.UID
    block: int = 4
    blocks: int = 1
    key: bytes = field(default=b"", repr=False)
    key_kind: KeyKind = KeyKind.A
    key_slot: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRead:
    """A card's own number, and the bytes sought on it: a tag's message, or blocks.

    ``written`` is the only copy, to be wiped by whoever takes it.
    """

    uid: bytes = field(repr=False)
    written: bytearray = field(default_factory=bytearray, repr=False)


class PaymentCard(Struct, frozen=True, kw_only=True):
    """It pays; nothing else is known of it."""


def read_card(atr: bytes, sought: Sought) -> Exchange:
    """The whole conversation with a card that answered ``atr``. Raises NotReadable."""
    if not is_memory_card(atr) and (yield from _pays()):
        return PaymentCard()
    uid = yield from _uid()
    match sought.reads:
        case Reads.UID:
            return CardRead(uid=_lasting(uid))
        case Reads.NDEF:
            return CardRead(uid=uid, written=(yield from _message()))
        case Reads.BLOCK:
            return CardRead(uid=uid, written=(yield from _blocks(sought)))


# --- what kind of card (PC/SC 3.1.3.2.3) ---------------------------------------------------

_MEMORY_CARD: Final = bytes.fromhex("804F0CA000000306")


def is_memory_card(atr: bytes) -> bool:
    """A tag, a ticket, a MIFARE: it has no applications, so it cannot pay."""
    return _MEMORY_CARD in atr


# --- does it pay (EMV 3.3) -----------------------------------------------------------------

_DIRECTORIES: Final = (b"2PAY.SYS.DDF01", b"1PAY.SYS.DDF01")
"""Where payment applications are listed: without contacts, and with."""


def _pays() -> Generator[bytes, bytearray, bool]:
    """Only the status is looked at; what the directory lists is never taken out of the answer."""
    for name in _DIRECTORIES:
        answer = yield _select(name)
        status = _status(answer)
        wipe(answer)
        if _is_there(status):
            return True
    return False


def _is_there(status: int) -> bool:
    """A directory that is locked, blocked or longer than asked for is there too."""
    return status in (0x9000, 0x6985) or status >> 8 in (0x61, 0x62, 0x63, 0x6C)


def _select(name: bytes) -> bytes:
    return bytes((0x00, 0xA4, 0x04, 0x00, len(name))) + name + b"\x00"


# --- its number (PC/SC 3.2.2.1) ------------------------------------------------------------

_GET_UID: Final = bytes.fromhex("FFCA000000")
_UID_LENGTHS: Final = range(4, 17)
_RANDOM: Final = 0x08
"""How a single-size number begins that is made anew each time (ISO/IEC 14443-3, 6.5.4)."""


def _uid() -> Generator[bytes, bytearray, bytes]:
    uid = bytes(_data((yield _GET_UID), "the card does not tell its number"))
    if len(uid) not in _UID_LENGTHS:
        raise NotReadable("the card's number is of a length nobody knows")
    return uid


def _lasting(uid: bytes) -> bytes:
    if len(uid) == 4 and uid[0] == _RANDOM:
        raise NotReadable("the card shows another number each time, as telephones do")
    return uid


# --- what is written on it -----------------------------------------------------------------


def _message() -> Generator[bytes, bytearray, bytearray]:
    walk = message_of_tag()
    try:
        page = next(walk)
        while True:
            page = walk.send(_data((yield _read(page)), f"the card does not give page {page}"))
    except StopIteration as whole:
        message: bytearray = whole.value
        return message
    except BadTag as bad:
        raise NotReadable(str(bad)) from None
    finally:
        walk.close()


def _blocks(sought: Sought) -> Generator[bytes, bytearray, bytearray]:
    yield from _load(sought)
    # At its full size at once: a buffer that grows leaves copies behind which nobody can wipe.
    found = bytearray(sought.blocks * BLOCK)
    block, place = sought.block, 0
    while place < len(found):
        if not _is_trailer(block):
            ask = _authenticate(block, sought.key_kind, sought.key_slot)
            _data((yield ask), f"the card does not accept the key for block {block}")
            given = _data((yield _read(block)), f"the card does not give block {block}")
            if len(given) != BLOCK:
                raise NotReadable(f"block {block} of the card is not {BLOCK} bytes long")
            found[place : place + BLOCK] = given
            place += BLOCK
            wipe(given)
        block += 1
    return found


def _load(sought: Sought) -> Generator[bytes, bytearray, None]:
    """PC/SC 3.2.2.3: a key of the card, in the clear, kept until the reader loses power."""
    command = bytes((0xFF, 0x82, 0x00, sought.key_slot, len(sought.key))) + sought.key
    _data((yield command), "the reader does not take the key")


def _authenticate(block: int, kind: KeyKind, slot: int) -> bytes:
    """PC/SC 3.2.2.4, version 1 of its data."""
    high, low = divmod(block, 0x100)
    code = 0x60 if kind is KeyKind.A else 0x61
    return bytes((0xFF, 0x86, 0x00, 0x00, 0x05, 0x01, high, low, code, slot))


def _read(number: int) -> bytes:
    """PC/SC 3.2.2.5: ``BLOCK`` bytes from a block of a MIFARE or a page of a tag on."""
    high, low = divmod(number, 0x100)
    return bytes((0xFF, 0xB0, high, low, BLOCK))


READ_HEADER: Final = _read(0)
"""The first block of a tag or a card: its serial number, and nothing that is written on it."""


def _is_trailer(block: int) -> bool:
    """The last block of a sector; sectors are of 4 blocks, of 16 from block 128 on."""
    return block % 4 == 3 if block < 128 else block % 16 == 15


def _status(answer: bytearray) -> int:
    if len(answer) < 2:
        raise NotReadable("the card's answer has no status")
    return int.from_bytes(answer[-2:], "big")


def _data(answer: bytearray, otherwise: str) -> bytearray:
    """The same bytes without their status."""
    status = _status(answer)
    if status != 0x9000:
        raise NotReadable(f"{otherwise} (status {status:04X})")
    del answer[-2:]
    return answer
