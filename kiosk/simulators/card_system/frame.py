"""The text frame of CRM 5: header lines, an empty line, a document in Windows-1251 (crm §1).

Bytes in, values out, and back; no sockets. Reads what real servers put up with and says what was
wrong about it; writes exactly as the reference prints it unless a form is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from lxml import etree

from kiosk.simulators.card_system.system_errors import FrameError

ENCODING: Final = "windows-1251"
MAX_HEAD: Final = 16 * 1024
_DECLARATION: Final = '<?xml version="1.0" encoding="{}" standalone="yes" ?>'
_LINE: Final = re.compile(rb"\r?\n")
_NAMES: Final = ("message-id", "message-type", "time", "terminal-type", "content-length")
_TIME: Final = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}")


class BadFrame(Exception):
    """The header is no header of a request; answered with `error`."""

    def __init__(self, error: FrameError) -> None:
        super().__init__(error.text)
        self.error = error


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestHead:
    """The header of one request. `oddities` is what a server puts up with and a client must not
    send, one phrase each."""

    message_id: str
    terminal_type: str
    length: int
    oddities: tuple[str, ...] = ()


def read_head(block: bytes) -> RequestHead:
    """The header lines up to the empty one. BadFrame 402 another type than Request, 403 anything
    else that is missing or no header line."""
    oddities: list[str] = []
    found: dict[str, str] = {}
    lines = _LINE.split(block)
    if b"\n" in block.replace(b"\r\n", b""):
        oddities.append("lines end in LF alone")
    for line in lines:
        text = line.decode("ascii", "replace")
        name, colon, value = text.partition(":")
        if not colon:
            raise BadFrame(FrameError.MESSAGE)
        if text[:1].isspace():
            oddities.append("a header line begins with blanks")
        name = name.strip().lower()
        if name not in _NAMES:
            oddities.append("a header line nobody knows")
        found[name] = value.strip()
    if found.get("message-type") != "Request":
        raise BadFrame(FrameError.TYPE)
    length = found.get("content-length", "")
    if not re.fullmatch(r"\d{1,9}", length):
        raise BadFrame(FrameError.MESSAGE)
    if not _TIME.fullmatch(found.get("time", "")):
        oddities.append("Time is not written as 2010-01-26 13:57:23")
    oddities += [f"no {name} in the header" for name in _NAMES if name not in found]
    if [name for name in found if name in _NAMES] != list(_NAMES):
        oddities.append("the header lines come in another order")
    return RequestHead(
        message_id=found.get("message-id", ""),
        terminal_type=found.get("terminal-type", ""),
        length=int(length),
        oddities=tuple(dict.fromkeys(oddities)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFrame:
    """One answer before it is bytes. An empty `body` is none at all."""

    status: str
    kind: str
    message_id: str
    time: datetime
    body: bytes = field(default=b"", repr=False)

    def written(
        self,
        *,
        newline: bytes = b"\r\n",
        status_line: bool = True,
        empty_line: bool = True,
        length_error: int = 0,
    ) -> bytes:
        """The bytes as the reference prints them, or in one of the other forms it knows of."""
        head: Mapping[str, object] = {
            "Message-Type": self.kind,
            "Message-ID": self.message_id,
            "Time": f"{self.time:%Y-%m-%d %H:%M:%S}",
            "Content-Length": max(len(self.body) + length_error, 0),
        }
        lines = [self.status, ""] if empty_line else [self.status]
        if not status_line:
            lines = []
        lines += [f"{name}: {value}" for name, value in head.items()]
        return newline.join(line.encode("ascii", "replace") for line in [*lines, "", ""]) + (
            self.body
        )


def written_tree(root: etree._Element, encoding: str = ENCODING) -> bytes:
    """A document as CRM 5 sends it; nothing at all for `Data` with nothing in it (crm §7.1).

    What the encoding lacks is written as numeric references.
    """
    if root.tag == "Data" and not root.attrib and len(root) == 0:
        return b""
    shown = "Windows-1251" if encoding == ENCODING else encoding.upper()
    declaration = _DECLARATION.format(shown).encode("ascii") + b"\r\n"
    for element in root.iter():
        if element.text and not _fits(element.text, encoding):
            element.text = str(element.text)  # in a CDATA section a reference would be text
    text = etree.tostring(root, encoding="unicode")
    return declaration + text.encode(encoding, "xmlcharrefreplace")


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
