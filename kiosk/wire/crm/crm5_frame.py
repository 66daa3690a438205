"""Frames of CRM 5 over TCP: a text header, an empty line, a document (crm §1).

Sans-IO: bytes in, replies out; a live connection, a capture and a test feed it in the same way.
What is sent is exact; what comes back is read with everything that servers are known to vary.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from lxml import etree
from msgspec import Struct

from kiosk.errors import GarbledReply
from kiosk.wire.crm.message import MessageHead
from kiosk.wire.crm.sac import sac_in
from kiosk.wire.documents import MAX_DOCUMENT, garbled, read_document, writable

MAX_HEADER: Final = 16 * 1024
"""Bytes. Real headers have less than two hundred."""

_FIELDS: Final = frozenset(
    {"message-id", "message-type", "time", "terminal-type", "content-length"}
)
_CODE_PAGES: Final = {
    "windows-1251": "cp1251",
    "cp1251": "cp1251",
    "utf-8": "utf-8-sig",
    "utf8": "utf-8-sig",
    "koi8-r": "koi8-r",
    "iso-8859-5": "iso8859-5",
}
_BLANKS: Final = b" \t\r\n"
_LONGEST_TAG: Final = 96
_LENGTH = re.compile(r"\d{1,12}", re.ASCII)
_STATUS = re.compile(r"(\d{3})\b", re.ASCII)
_OTHER_FIELD = re.compile(r"[A-Za-z][A-Za-z-]*:", re.ASCII)
_DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{1,40})[\"']")
_PROLOGUE = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*", re.DOTALL)
_ROOT = re.compile(rb"<([A-Za-z_][\w.-]{0,63})(?:\s[^<>]*?)?(/?)>")


def encode_frame(document: bytes, head: MessageHead) -> bytes:
    """The document under its header, whose length counts encoded bytes (crm §1.1)."""
    lines = (
        f"Message-ID: {head.message_id}",
        "Message-Type: Request",
        f"Time: {head.sent_at:%Y-%m-%d %H:%M:%S}",
        f"Terminal-Type: {_one_line(head.classifier)}",
        f"Content-Length: {len(document)}",
        "",
        "",
    )
    return "\r\n".join(lines).encode("cp1251", "replace") + document


@dataclass(frozen=True, slots=True, kw_only=True)
class Crm5Reply:
    """One whole reply. ``status`` is its first line, empty where there was none.

    ``message_id`` is ``None`` where it is not told. ``body`` is as it came, still encoded.
    """

    status: str
    message_id: int | None
    message_type: str
    body: bytes = field(repr=False)

    @property
    def failed(self) -> bool:
        """Anything but ``200`` is a failure, and so is ``Error`` (crm §4.1, §4.2)."""
        found = _STATUS.match(self.status)
        wrong_status = bool(self.status) and (found is None or found[1] != "200")
        return wrong_status or self.message_type.lower() == "error"


class Crm5ReplyReader:
    """Feed it what the socket gave; ``reply`` is ``None`` until one is whole.

    How the bytes were cut changes nothing. What follows a whole reply is not looked at: a
    connection serves one exchange.
    """

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._header: _Header | None = None
        self._searched = 0
        self._reply: Crm5Reply | None = None

    @property
    def reply(self) -> Crm5Reply | None:
        return self._reply

    @property
    def received(self) -> bytes:
        """The beginning of what came, for saying what it is."""
        return bytes(self._buffer[:MAX_HEADER])

    def feed(self, data: bytes) -> None:
        """Raises GarbledReply for a header without end, and for more than any answer has."""
        if self._reply is not None:
            return
        self._buffer += data
        if self._header is None:
            self._header = _read_header(self._buffer)
        header = self._header
        if header is None:
            return
        have = len(self._buffer) - header.ends_at
        if have > MAX_DOCUMENT or (header.length or 0) > MAX_DOCUMENT:
            raise garbled(f"more than the {MAX_DOCUMENT} bytes taken")
        if header.length is None or have < header.length:
            return
        end = self._end(header.ends_at, header.ends_at + header.length)
        if end is not None:
            self._reply = header.reply(bytes(self._buffer[header.ends_at : end]))

    def end(self) -> Crm5Reply:
        """The connection is over: a reply without a length ends here.

        Raises GarbledReply where that is in the middle.
        """
        if self._reply is not None:
            return self._reply
        header = self._header or _bare_failure(self._buffer)
        body = bytes(self._buffer[header.ends_at :])
        if header.length is not None and len(body) < header.length and not _is_closed(body):
            raise garbled(f"{len(body)} bytes came of {header.length}")
        reply = header.reply(body)
        if header.length is None and not body and not reply.failed:
            raise garbled("neither a length nor a document came")
        self._reply = reply
        return reply

    def _end(self, start: int, announced: int) -> int | None:
        """Where the body ends: at its length, or behind a document that goes on beyond it.

        The printed lengths fit no way of counting (crm §1.1), so one that cuts a document is taken
        for a count of something else. ``None``: the rest has to come.
        """
        body = bytes(self._buffer[start:announced])
        if not body.removeprefix(BOM_UTF8).lstrip(_BLANKS).startswith(b"<") or _is_closed(body):
            return announced
        root = _root_in(self._buffer, start)
        if root is None or root[2]:
            return max(announced, root.end()) if root is not None else None
        # A closing tag may have come in two pieces.
        begin = max(announced, self._searched) - _LONGEST_TAG
        found = _closing(root[1]).search(self._buffer, max(root.end(), begin))
        self._searched = len(self._buffer)
        return max(announced, found.end()) if found is not None else None


class _Header(Struct, frozen=True, kw_only=True):
    """``ends_at`` is where the body begins; ``length`` ``None``: until the connection ends."""

    status: str
    fields: dict[str, str]
    ends_at: int
    length: int | None

    def reply(self, body: bytes) -> Crm5Reply:
        told_id = self.fields.get("message-id", "")
        return Crm5Reply(
            status=self.status,
            message_id=int(told_id) if _LENGTH.fullmatch(told_id) else None,
            message_type=self.fields.get("message-type", ""),
            body=body,
        )


def document_in(reply: Crm5Reply, *, message_id: int) -> bytes:
    """The answer as CRM 7 would write it, in UTF-8: a failure becomes ``Data`` with its code, and
    a success that has no body an empty ``Data`` (crm §7.1).

    Raises GarbledReply for the answer to another message.
    """
    if reply.message_id not in (None, message_id):
        raise garbled("the answer to another message")
    text = text_of(reply.body)
    if not reply.failed:
        return text.encode() if text.strip() else b"<Data/>"
    code, words = _failure_in(text)
    code = code or sac_in(reply.status, words) or " ".join(reply.status.split())[:60] or "404"
    data = etree.Element("Data", ErrorCode=writable(code), ErrorText=writable(words))
    document: bytes = etree.tostring(data, encoding="utf-8")
    return document


def text_of(body: bytes) -> str:
    """Its declared encoding, else UTF-8 where it is that, else Windows-1251 (crm §1.2)."""
    found = _DECLARED.search(body[:200])
    declared = found[1].decode("ascii").lower() if found is not None else ""
    for encoding in (_CODE_PAGES.get(declared), "utf-8-sig"):
        if encoding is not None:
            with suppress(UnicodeDecodeError):
                return body.decode(encoding)
    return body.decode("cp1251", "replace")


def sent_id(frame: bytes) -> int:
    """The number of a message of ours, from its bytes."""
    first_line = frame[: frame.index(b"\r\n")]
    return int(first_line.removeprefix(b"Message-ID: "))


def _one_line(value: str) -> str:
    return " ".join(value.split())


def _read_header(buffer: bytes | bytearray) -> _Header | None:
    """The header as soon as it is whole (crm §1.2).

    Lines end in CRLF or LF. The first line may be a status, and an empty line may follow it; an
    error may have no fields at all. Raises GarbledReply for what is no header, and for one without
    end.
    """
    status, fields, at = "", dict[str, str](), 0
    while True:
        line_end = buffer.find(b"\n", at, MAX_HEADER)
        if line_end < 0:
            if len(buffer) >= MAX_HEADER:
                raise garbled(f"no end of the header in {MAX_HEADER} bytes")
            return None
        line = bytes(buffer[at:line_end]).decode("cp1251", "replace").strip()
        line_begins, at = at, line_end + 1
        name, colon, value = line.partition(":")
        if colon and name.strip().lower() in _FIELDS:
            fields.setdefault(name.strip().lower(), value.strip(" \t,'"))
        elif not line:
            if fields:
                return _Header(status=status, fields=fields, ends_at=at, length=_length(fields))
        elif not status and not fields:
            if not _STATUS.match(line):
                raise garbled("not the header of an answer")
            status = line
        elif not fields and not _OTHER_FIELD.match(line):
            return _Header(status=status, fields=fields, ends_at=line_begins, length=None)


def _length(fields: dict[str, str]) -> int | None:
    told = fields.get("content-length")
    if told is None:
        return None
    if not _LENGTH.fullmatch(told):
        raise garbled("Content-Length is not a number")
    return int(told)


def _bare_failure(buffer: bytearray) -> _Header:
    """A failure may be its first line and words that just end.

    Raises GarbledReply for any other half of a header.
    """
    line, end, rest = bytes(buffer).lstrip(_BLANKS).partition(b"\n")
    status = line.decode("cp1251", "replace").strip()
    found = _STATUS.match(status)
    if not end or found is None or found[1] == "200":
        raise garbled("no header came")
    return _Header(status=status, fields={}, ends_at=len(buffer) - len(rest), length=None)


def _root_in(buffer: bytes | bytearray, start: int = 0) -> re.Match[bytes] | None:
    """The opening tag of the root element, its name and whether there is nothing in it."""
    prologue = _PROLOGUE.match(buffer, start)
    return _ROOT.match(buffer, prologue.end() if prologue else start)


def _closing(root: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"</" + re.escape(root) + rb"\s{0,8}>")


def _is_closed(body: bytes) -> bool:
    """True for what ends as its root element does, or has nothing in it."""
    root = _root_in(body)
    if root is None:
        return False
    stripped = body.rstrip(_BLANKS)
    if root[2]:
        return root.end() == len(stripped)
    tail = stripped[-_LONGEST_TAG:]
    return any(found.end() == len(tail) for found in _closing(root[1]).finditer(tail))


def _failure_in(text: str) -> tuple[str, str]:
    """Code and words of an error: attributes of a document, or plain text (crm §4.2)."""
    if not text.lstrip().startswith("<"):
        return "", text.strip()
    try:
        root = read_document(text.encode())
    except GarbledReply:
        return "", text.strip()
    words = root.get("ErrorText") or " ".join("".join(map(str, root.itertext())).split())
    return (root.get("ErrorCode") or "").strip(), words.strip()
