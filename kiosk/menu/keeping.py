"""The cash server's answers with their versions as one piece of bytes, kept over a restart."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final

from msgspec import Struct

from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.errors import ErrorCode, GarbledReply
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.envelope import encode

# Larger pieces would hold the interpreter for longer than a frame.
PIECE: Final = 64 * 1024
_LENGTH: Final = 4
_FAST: Final = 1


class KeptAnswer(Discreet, frozen=True, kw_only=True):
    """One whole reply, packed. ``version`` is the collection's ``DataVersion`` in GetRefList when
    it was asked for (``None``: not listed), ``asked`` says what was asked.
    """

    version: int | None
    asked: str
    packed: Unsaid[bytes]

    def answers(self, asked: str, version: int | None) -> bool:
        """True where asking the same again would bring the same."""
        return self.version is not None and (self.version, self.asked) == (version, asked)


class KeptMenu(Struct, frozen=True, kw_only=True):
    """Answers by collection or command, and the shift they are of: a new one makes all old."""

    shift: str
    answers: Mapping[str, KeptAnswer]


def question_mark(question: Command[Any]) -> str:
    """The same for the same question: an answer to another one is no answer to this."""
    return sha256(encode(question)).hexdigest()[:16]


def packed(pieces: list[bytes]) -> bytes:
    """A reply, compressed piece by piece."""
    squeezer = zlib.compressobj(_FAST)
    return b"".join([*(squeezer.compress(piece) for piece in pieces), squeezer.flush()])


def unpacked(content: bytes) -> list[bytes]:
    """The pieces again, cut anew. Raises GarbledReply for anything ``packed`` did not make."""
    stretcher = zlib.decompressobj()
    pieces: list[bytes] = []
    try:
        waiting = content
        while waiting and not stretcher.eof:
            pieces.append(stretcher.decompress(waiting, PIECE))
            waiting = stretcher.unconsumed_tail
        pieces.append(stretcher.flush())
    except zlib.error as exc:
        raise _unreadable(exc) from exc
    if not stretcher.eof:
        raise _unreadable("it is cut short")
    return pieces


def pack(kept: KeptMenu) -> bytes:
    """A list of contents, then the contents. Equal menus give equal bytes."""
    answers = sorted(kept.answers.items())
    contents = {
        "shift": kept.shift,
        "answers": [[name, a.version, a.asked, len(a.packed)] for name, a in answers],
    }
    head = json.dumps(contents).encode()
    length = len(head).to_bytes(_LENGTH, "big")
    return b"".join((length, head, *(answer.packed for _name, answer in answers)))


def unpack(content: bytes) -> KeptMenu:
    """Raises GarbledReply for anything ``pack`` did not make."""
    try:
        at = _LENGTH + int.from_bytes(content[:_LENGTH], "big")
        contents = json.loads(content[_LENGTH:at])
        answers: dict[str, KeptAnswer] = {}
        for name, version, asked, length in contents["answers"]:
            body = content[at : at + length]
            at += length
            answers[str(name)] = KeptAnswer(
                version=None if version is None else int(version), asked=str(asked), packed=body
            )
        if at != len(content):
            raise _unreadable("it is cut short")
        return KeptMenu(shift=str(contents["shift"]), answers=answers)
    except (ValueError, KeyError, TypeError, AttributeError) as exc:
        raise _unreadable(exc) from exc


def _unreadable(why: object) -> GarbledReply:
    return GarbledReply(ErrorCode.PROTOCOL, f"the kept menu is unreadable: {why}")
