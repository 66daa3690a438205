"""Texts and addresses on NFC tags: the message and its records. Sans-IO.

Whatever the bytes are, the answer is a value or ``BadTag``. Paragraphs are those of the NFC Forum's
specifications: ``NDEF`` is the message, ``RTD`` the kinds of records.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Final

from msgspec import Struct

_MOST_NESTING: Final = 2
"""Messages inside messages; a poster holds one."""


class BadTag(Exception):
    """What the tag says cannot be understood. One sentence, without anything the tag holds."""


class TypeName(IntEnum):
    """What the type of a record is (NDEF 3.2.6)."""

    EMPTY = 0
    WELL_KNOWN = 1
    MEDIA = 2
    ABSOLUTE_URI = 3
    EXTERNAL = 4
    UNKNOWN = 5
    UNCHANGED = 6
    RESERVED = 7
    """Taken for unknown, as NDEF 3.2.6 asks."""


class ContentKind(StrEnum):
    """What a record says."""

    TEXT = "text"
    URI = "uri"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record, put together again where it came in chunks."""

    type_name: TypeName
    type: bytes
    payload: bytes = field(repr=False)
    id: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What people wrote on the tag. ``language`` is a text's own, as in ``ru``."""

    kind: ContentKind
    value: str = field(repr=False)
    language: str = ""


def contents(message: bytes) -> tuple[Content, ...]:
    """Texts and addresses of a message in its order, those of smart posters among them.

    Records of other kinds are passed over. Raises BadTag.
    """
    return tuple(_contents(message, _MOST_NESTING))


def _contents(message: bytes, nesting: int) -> Iterator[Content]:
    for record in records(message):
        match record.type_name, record.type:
            case TypeName.WELL_KNOWN, b"T":
                yield _text(record.payload)
            case TypeName.WELL_KNOWN, b"U":
                yield _uri(record.payload)
            case TypeName.WELL_KNOWN, b"Sp" if nesting:
                yield from _contents(record.payload, nesting - 1)
            case TypeName.ABSOLUTE_URI, address:
                yield Content(kind=ContentKind.URI, value=_decoded(address, "utf-8"))


# --- the message (NDEF 2.3, 3.2) -----------------------------------------------------------

_BEGINS, _ENDS, _CHUNK, _SHORT, _HAS_ID = 0x80, 0x40, 0x20, 0x10, 0x08


class _Piece(Struct, frozen=True, kw_only=True):
    """One record as it lies in the message: a whole one, or a chunk of one."""

    flags: int
    type_name: TypeName
    type: bytes
    id: bytes
    payload: bytes


def records(message: bytes) -> tuple[Record, ...]:
    """A message's records; an empty message has none. Raises BadTag."""
    found: list[Record] = []
    chunks: list[_Piece] = []
    for piece in _pieces(message):
        if chunks:
            if piece.type_name is not TypeName.UNCHANGED or piece.type or piece.id:
                raise BadTag("the tag's message begins a record inside another one")
        elif piece.type_name is TypeName.UNCHANGED:
            raise BadTag("the tag's message continues a record that never began")
        chunks.append(piece)
        if not piece.flags & _CHUNK:
            first = chunks[0]
            found.append(
                Record(
                    type_name=first.type_name,
                    type=first.type,
                    id=first.id,
                    payload=b"".join(chunk.payload for chunk in chunks),
                )
            )
            chunks = []
    if chunks:
        raise BadTag("the tag's message ends inside a record")
    return tuple(found)


def _pieces(message: bytes) -> Iterator[_Piece]:
    rest = _Bytes(message)
    first = True
    while rest:
        piece = _piece(rest)
        if bool(piece.flags & _BEGINS) is not first:
            raise BadTag("the tag's message does not begin where it should")
        if bool(piece.flags & _ENDS) is bool(rest):
            raise BadTag("the tag's message does not end where it should")
        yield piece
        first = False


def _piece(rest: _Bytes) -> _Piece:
    flags = rest.byte()
    type_length = rest.byte()
    payload_length = rest.byte() if flags & _SHORT else rest.number(4)
    id_length = rest.byte() if flags & _HAS_ID else 0
    type_name = TypeName(flags & 0x07)
    if type_name is TypeName.EMPTY and (type_length or payload_length or id_length):
        raise BadTag("the tag's message has an empty record that is not empty")
    return _Piece(
        flags=flags,
        type_name=type_name,
        type=rest.take(type_length),
        id=rest.take(id_length),
        payload=rest.take(payload_length),
    )


class _Bytes:
    """What is left of a message."""

    def __init__(self, whole: bytes) -> None:
        self._whole = whole
        self._at = 0

    def __bool__(self) -> bool:
        return self._at < len(self._whole)

    def byte(self) -> int:
        return self.take(1)[0]

    def number(self, length: int) -> int:
        return int.from_bytes(self.take(length), "big")

    def take(self, length: int) -> bytes:
        taken = self._whole[self._at : self._at + length]
        if len(taken) < length:
            raise BadTag("the tag's message ends inside a record")
        self._at += length
        return taken


# --- the records (RTD Text 3.2, RTD URI 3.2) -----------------------------------------------

_UTF_16, _LANGUAGE_LENGTH = 0x80, 0x3F

_URI_BEGINNINGS: Final = (
    "",
    "http://www.",
    "https://www.",
    "http://",
    "https://",
    "tel:",
    "mailto:",
    "ftp://anonymous:anonymous@",
    "ftp://ftp.",
    "ftps://",
    "sftp://",
    "smb://",
    "nfs://",
    "ftp://",
    "dav://",
    "news:",
    "telnet://",
    "imap:",
    "rtsp://",
    "urn:",
    "pop:",
    "sip:",
    "sips:",
    "tftp:",
    "btspp://",
    "btl2cap://",
    "btgoep://",
    "tcpobex://",
    "irdaobex://",
    "file://",
    "urn:epc:id:",
    "urn:epc:tag:",
    "urn:epc:pat:",
    "urn:epc:raw:",
    "urn:epc:",
    "urn:nfc:",
)


def _text(payload: bytes) -> Content:
    rest = _Bytes(payload)
    status = rest.byte()
    language = _decoded(rest.take(status & _LANGUAGE_LENGTH), "ascii")
    written = payload[1 + (status & _LANGUAGE_LENGTH) :]
    if not status & _UTF_16:
        encoding = "utf-8"
    elif written[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encoding = "utf-16"
    else:
        encoding = "utf-16-be"
    return Content(kind=ContentKind.TEXT, value=_decoded(written, encoding), language=language)


def _uri(payload: bytes) -> Content:
    code = _Bytes(payload).byte()
    # A code of the future adds nothing (RTD URI 3.2.2).
    beginning = _URI_BEGINNINGS[code] if code < len(_URI_BEGINNINGS) else ""
    return Content(kind=ContentKind.URI, value=beginning + _decoded(payload[1:], "utf-8"))


def _decoded(written: bytes, encoding: str) -> str:
    try:
        return written.decode(encoding)
    except UnicodeDecodeError:
        # Without "from": the error quotes what the tag holds.
        raise BadTag("the tag's text is not in the encoding it names") from None
