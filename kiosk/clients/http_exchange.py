"""One HTTP exchange with an honest outcome: did the request leave this machine or not?

The library is asked to say when it starts to write. Trouble before that moment is NotSent; trouble
after it is NoReply, whatever its name, because a part of the request may have arrived and been
carried out.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Mapping
from ipaddress import ip_address
from typing import Any, Final

import httpx
from msgspec import Struct

from kiosk.clients.certificates import (
    Anybody,
    Authorities,
    CertificateChanged,
    Trust,
    context_for,
    no_trust,
)
from kiosk.clients.obstacles import BLANKS, Stage, told
from kiosk.clients.timing import UNTIMED, Timing
from kiosk.errors import (
    ErrorCode,
    GarbledReply,
    LinkError,
    NoReply,
    NotSent,
    Obstacle,
    SettingsError,
)
from kiosk.logs import logger

_log = logger(__name__)

EXPECTED: tuple[type[BaseException], ...] = (
    httpx.HTTPError,
    httpx.InvalidURL,
    httpx.StreamError,
    httpx.CookieConflict,
    # TLS trouble while reading, and host names that cannot be encoded, come as they are.
    OSError,
    UnicodeError,
)
"""Everything the library raises for what the network or the far side does."""

_STAGES: Final[Mapping[str, Stage]] = {
    "connection.connect_tcp.complete": Stage.TLS,
    "http11.send_request_headers.started": Stage.WAITING,
    "http11.receive_response_headers.complete": Stage.READING,
}
"""What the library tells of a request under way."""
_HEADERS: Final[Mapping[str, str]] = {
    "User-Agent": "samovar-kiosk",
    "Accept": "*/*",
    "Accept-Encoding": "identity",
    "Connection": "keep-alive",
}
_ALL_READ: Final = "http11.receive_response_body.complete"
# An error page may be long; the rest of it is not waited for.
_MOST_OF_AN_ERROR_PAGE: Final = 64 * 1024
# No server of ours writes a page of nothing before its answer.
_MOST_BLANKS: Final = 64 * 1024


class Troubles(Struct, frozen=True, kw_only=True):
    """The codes of one far side: it cannot be reached, it does not answer."""

    unreachable: ErrorCode
    silent: ErrorCode


class HttpReply(Struct, frozen=True, kw_only=True):
    """``body`` is empty where a consumer took it as it came."""

    status: int
    body: bytes


class HttpExchange:
    """A long-lived pool of connections to one server. Opens itself when first used.

    ``trust`` ``None`` is for plain HTTP: no TLS server is trusted then. ``headers`` go with every
    request. Belongs to the event loop it is used on.
    """

    def __init__(
        self,
        trust: Trust | None,
        troubles: Troubles,
        *,
        connect_timeout_s: float,
        headers: dict[str, str] | None = None,
        most_bytes: int,
        timing: Timing = UNTIMED,
    ) -> None:
        self._trust = trust
        self._troubles = troubles
        self._connect_timeout_s = connect_timeout_s
        self._headers = httpx.Headers({**_HEADERS, **(headers or {})})
        self._most_bytes = most_bytes
        self._timing = timing
        # The library's pool without its browser: no redirections, cookies, proxies or login forms.
        self._pool: httpx.AsyncHTTPTransport | None = None
        self._opening = asyncio.Lock()

    async def open(self) -> None:
        """Reads the file of a private authority; whatever cannot fail waits for the first request.

        Raises AuthorityUnreadable.
        """
        if isinstance(self._trust, Authorities) and self._trust.file is not None:
            await self._opened()

    async def close(self) -> None:
        """Closes every connection. Opening again is possible."""
        async with self._opening:
            pool, self._pool = self._pool, None
        if pool is not None:
            await pool.aclose()

    async def ask(
        self,
        method: str,
        url: httpx.URL,
        *,
        reply_timeout_s: float,
        body: bytes | None = None,
        consume: Callable[[bytes], None] | None = None,
        most_bytes: int | None = None,
    ) -> HttpReply:
        """One request, one reply, within twice the connect time-out and ``reply_timeout_s``.

        ``consume`` takes the body of a reply with status 200 piece by piece; what it raises passes.
        A body under another status is cut after 64 KiB. Raises NotSent, NoReply, GarbledReply (the
        reply is longer than ``most_bytes``, begins with blanks only, or is packed).
        """
        pool = self._pool or await self._opened()
        stage = Stage.CONNECTING
        under_way: httpx.Response | None = None

        async def watch(event: str, _info: dict[str, Any]) -> None:
            nonlocal stage
            stage = _STAGES.get(event, stage)
            if event == _ALL_READ and under_way is not None:
                await _give_up_if_over(under_way)

        connect, reply = self._connect_timeout_s, reply_timeout_s
        waits = {"connect": connect, "pool": connect, "write": reply, "read": reply}
        request = httpx.Request(
            method,
            url,
            headers=self._headers,
            content=body,
            extensions={"timeout": waits, "trace": watch},
        )
        with self._timing():
            try:
                # The library's own time-outs begin anew with every piece; this one does not.
                async with asyncio.timeout(2 * connect + reply):
                    under_way = await pool.handle_async_request(request)
                    try:
                        return await _read(under_way, consume, most_bytes or self._most_bytes)
                    finally:
                        await under_way.aclose()
            except EXPECTED as exc:
                raise self._outcome(exc, stage) from exc

    async def _opened(self) -> httpx.AsyncHTTPTransport:
        """Builds the TLS context and the pool in a thread: that takes longer than a frame."""
        async with self._opening:
            if self._pool is None:
                self._pool = await asyncio.to_thread(self._build)
                if isinstance(self._trust, Anybody):
                    _log.warning(
                        "any certificate is believed", server=self._troubles.unreachable.value
                    )
            return self._pool

    def _outcome(self, exc: BaseException, stage: Stage) -> LinkError:
        changed = _certificate_change(exc) if stage < Stage.WAITING else None
        if changed is not None:
            return NotSent(ErrorCode.POS_CERTIFICATE_CHANGED, changed.words)
        obstacle, words = told(exc, stage)
        if stage >= Stage.WAITING:
            if obstacle is Obstacle.CLOSED and self._trust is None:
                # So ends what a TLS port does with it.
                words = "asked without TLS"
            return NoReply(self._troubles.silent, words, obstacle=obstacle)
        return NotSent(self._troubles.unreachable, words, obstacle=obstacle)

    def _build(self) -> httpx.AsyncHTTPTransport:
        return httpx.AsyncHTTPTransport(
            verify=context_for(self._trust) if self._trust else no_trust(),
            trust_env=False,
            # An idle connection is given up before most servers do: a request written into a
            # closing one would end as "no reply".
            limits=httpx.Limits(max_connections=8, keepalive_expiry=10.0),
        )


async def _read(
    response: httpx.Response, consume: Callable[[bytes], None] | None, limit: int
) -> HttpReply:
    packed = response.headers.get("Content-Encoding", "identity")
    if packed != "identity":
        raise GarbledReply(ErrorCode.PROTOCOL, packed[:20], obstacle=Obstacle.PACKED)
    good = response.status_code == httpx.codes.OK
    announced = response.headers.get("Content-Length", "")
    if good and announced.isdecimal() and int(announced) > limit:
        raise _too_long(limit)
    body = bytearray()
    taken = blanks = 0
    async for piece in response.aiter_raw():
        if blanks == taken:
            blanks += len(piece) - len(piece.lstrip(BLANKS))
        taken += len(piece)
        if not good:
            body += piece
            if taken >= _MOST_OF_AN_ERROR_PAGE:
                break
            continue
        if taken > limit:
            raise _too_long(limit)
        if blanks == taken > _MOST_BLANKS:
            raise GarbledReply(ErrorCode.PROTOCOL, obstacle=Obstacle.BLANK)
        if consume is not None:
            consume(piece)
        else:
            body += piece
    return HttpReply(status=response.status_code, body=bytes(body))


async def _give_up_if_over(response: httpx.Response) -> None:
    """Closes a connection whose end came together with the reply.

    The library looks at the socket before it uses a connection again. Such an end has left the
    socket and waits inside TLS, and the next request would be written into nothing.
    """
    stream = response.extensions["network_stream"]
    tls: ssl.SSLObject | None = stream.get_extra_info("ssl_object")
    if tls is None:
        return
    try:
        tls.read(1)
    except ssl.SSLWantReadError:
        return
    except ssl.SSLError:
        # Broken is over, too.
        pass
    await stream.aclose()


def _too_long(limit: int) -> GarbledReply:
    words = f"more than {limit} bytes"
    return GarbledReply(ErrorCode.PROTOCOL, words, obstacle=Obstacle.TOO_LONG)


def is_this_machine(host: str) -> bool:
    """True for loopback addresses and the name that stands for them."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def checked_url(key: str, url: str, *, plain_http: bool = False) -> httpx.URL:
    """The address, if requests may go there: HTTPS, or plain HTTP to this machine or on demand.

    Raises SettingsError naming ``key``.
    """
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL as exc:
        raise SettingsError([f"{key}: {exc}"]) from exc
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise SettingsError([f"{key}: an address begins with https:// and names a server"])
    if parsed.scheme == "http" and not plain_http and not is_this_machine(parsed.host):
        raise SettingsError([f"{key}: plain http:// only to this machine"])
    return parsed


def _certificate_change(exc: BaseException) -> CertificateChanged | None:
    seen: BaseException | None = exc
    while seen is not None:
        if isinstance(seen, CertificateChanged):
            return seen
        seen = seen.__cause__ or seen.__context__
    return None
