"""What stood in the way: read off an exception, a status, or the first bytes of an answer."""

from __future__ import annotations

import errno
import re
import socket
import ssl
from collections.abc import Iterator
from enum import IntEnum
from typing import Final

import httpx

from kiosk.errors import Obstacle

BLANKS: Final = b" \t\r\n"
"""What XML and JSON allow before a document."""

_NO_ROUTE: Final = frozenset(
    {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EHOSTDOWN, errno.EADDRNOTAVAIL}
)
# An answer in plain text, read as TLS.
_NOT_TLS: Final = frozenset({"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "PACKET_LENGTH_TOO_LONG"})
# Far enough into a document to be past its declarations and comments.
_BEGINNING: Final = 4096
_ROOT: Final = re.compile(rb"<([A-Za-z_][\w.:-]*)")
_DECLARATIONS: Final = re.compile(rb"<\?.*?\?>|<!--.*?-->", re.DOTALL)


class Stage(IntEnum):
    """How far a request had come."""

    CONNECTING = 0
    TLS = 1
    WAITING = 2
    """It is being written, or its answer has not begun."""
    READING = 3


_TIME_OUT: Final = {
    Stage.CONNECTING: Obstacle.NOBODY_THERE,
    Stage.TLS: Obstacle.TLS_SILENT,
    Stage.WAITING: Obstacle.SILENT,
    Stage.READING: Obstacle.UNFINISHED,
}
_ENDED: Final = {
    Stage.TLS: Obstacle.TLS_BROKEN_OFF,
    Stage.WAITING: Obstacle.CLOSED,
    Stage.READING: Obstacle.CUT_OFF,
}


def told(exc: BaseException, stage: Stage) -> tuple[Obstacle | None, str]:
    """What an exception of the network means, and what it adds in words, often nothing."""
    chain = tuple(_chain(exc))
    for seen in chain:
        match seen:
            case httpx.PoolTimeout():
                return None, "too many requests are under way"
            case TimeoutError() | httpx.TimeoutException():
                return _TIME_OUT[stage], ""
            case ssl.SSLCertVerificationError():
                return Obstacle.NOT_VERIFIED, seen.verify_message
            case ssl.SSLError() if stage is Stage.TLS:
                reason = seen.reason or ""
                if reason in _NOT_TLS:
                    return Obstacle.NOT_TLS, ""
                return Obstacle.TLS_BROKEN_OFF, reason.lower().replace("_", " ")
            case socket.gaierror():
                return Obstacle.NAME_UNKNOWN, seen.strerror or ""
            case UnicodeError():
                return Obstacle.NAME_UNKNOWN, "no name of a server is written so"
            case OSError(errno=number) if number in _NO_ROUTE:
                return Obstacle.NO_ROUTE, ""
            case ConnectionRefusedError():
                return Obstacle.PORT_CLOSED, ""
    if stage is Stage.WAITING and _is_gibberish(chain):
        return Obstacle.NOT_HTTP, ""
    if stage in _ENDED and isinstance(exc, OSError | httpx.TransportError):
        return _ENDED[stage], ""
    return None, f"{type(exc).__name__}: {exc}"


def obstacle_of_status(status: int) -> Obstacle | None:
    """What an HTTP status says that is not 200 and not about the login."""
    if status in (404, 405, 410):
        return Obstacle.NOT_FOUND
    if 300 <= status < 400:
        return Obstacle.ELSEWHERE
    return Obstacle.SERVER_FAULT if status >= 500 else None


def obstacle_in(answer: bytes, root: bytes | None = None) -> Obstacle | None:
    """Why an answer with status 200 could not be read. ``root``: the element it should have."""
    beginning = answer[:_BEGINNING].lstrip(BLANKS).removeprefix(b"\xef\xbb\xbf").lstrip(BLANKS)
    lower = beginning.lower()
    if not beginning:
        return Obstacle.BLANK
    if beginning.startswith(b"\x1f\x8b"):
        return Obstacle.PACKED
    if lower.startswith(b"<!doctype html") or b"<html" in lower:
        return Obstacle.WEB_PAGE
    if b"<!DOCTYPE" in beginning or b"<!ENTITY" in beginning:
        return Obstacle.DOCUMENT_TYPE
    if not beginning.startswith(b"<"):
        return Obstacle.NOT_XML
    first = _ROOT.search(_DECLARATIONS.sub(b"", beginning))
    if root is not None and first is not None and first[1] != root:
        return Obstacle.OTHER_XML
    return None


def _is_gibberish(chain: tuple[BaseException, ...]) -> bool:
    """Something came, and it was no HTTP; an end without a word is not that."""
    protocol = [seen for seen in chain if isinstance(seen, httpx.RemoteProtocolError)]
    return any("disconnected without" not in str(seen) for seen in protocol)


def _chain(exc: BaseException) -> Iterator[BaseException]:
    """The exception and everything that led to it, the nearest first."""
    seen: BaseException | None = exc
    while seen is not None:
        yield seen
        if isinstance(seen, BaseExceptionGroup):
            for inner in seen.exceptions:
                yield from _chain(inner)
        seen = seen.__cause__ or seen.__context__
