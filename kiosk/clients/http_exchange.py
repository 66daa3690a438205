"""One HTTP exchange with an honest outcome: did the request leave this machine or not?

The library is asked to say when it starts to write. Trouble before that moment is NotSent; trouble
after it is NoReply, whatever its name, because a part of the request may have arrived and been
carried out.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any

import httpx

from kiosk.clients.certificates import CertificateChanged, Trust, context_for, no_trust
from kiosk.errors import ErrorCode, GarbledReply, LinkError, NoReply, NotSent, SettingsError

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

_WRITING = "http11.send_request_headers.started"
# An error page may be long; nothing in it is believed.
_MOST_OF_AN_ERROR_PAGE = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Troubles:
    """The codes of one far side: it cannot be reached, it does not answer."""

    unreachable: ErrorCode
    silent: ErrorCode


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpReply:
    """``body`` is empty where a consumer took it as it came."""

    status: int
    body: bytes


class HttpExchange:
    """A long-lived connection pool to one server. Opens itself when first used.

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
    ) -> None:
        self._trust = trust
        self._troubles = troubles
        self._connect_timeout_s = connect_timeout_s
        self._headers = headers or {}
        self._most_bytes = most_bytes
        self._client: httpx.AsyncClient | None = None
        self._opening = asyncio.Lock()

    async def open(self) -> None:
        """Builds the TLS context and the pool in a thread: that takes longer than a frame."""
        async with self._opening:
            if self._client is None:
                self._client = await asyncio.to_thread(self._build)

    async def close(self) -> None:
        """Closes every connection. Opening again is possible."""
        async with self._opening:
            client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    async def ask(
        self,
        method: str,
        url: str,
        *,
        reply_timeout_s: float,
        body: bytes | None = None,
        consume: Callable[[bytes], None] | None = None,
    ) -> HttpReply:
        """One request, one reply, at most ``reply_timeout_s`` seconds after it is on its way.

        ``consume`` takes the body of a reply with status 200 piece by piece; what it raises passes.
        Raises NotSent, NoReply, GarbledReply (the reply is too long, or packed although we cannot
        unpack).
        """
        await self.open()
        client = self._client
        assert client is not None
        written = False

        async def watch(event: str, _info: dict[str, Any]) -> None:
            nonlocal written
            written = written or event == _WRITING

        connect = self._connect_timeout_s
        timeout = httpx.Timeout(reply_timeout_s, connect=connect, pool=connect)
        try:
            # The library's own time-outs begin anew with every piece; this one does not.
            async with asyncio.timeout(2 * connect + reply_timeout_s):
                async with client.stream(
                    method, url, content=body, timeout=timeout, extensions={"trace": watch}
                ) as response:
                    return await self._read(response, consume)
        except EXPECTED as exc:
            raise self._outcome(exc, written=written) from exc

    async def _read(
        self, response: httpx.Response, consume: Callable[[bytes], None] | None
    ) -> HttpReply:
        packed = response.headers.get("Content-Encoding", "identity")
        if packed != "identity":
            raise GarbledReply(ErrorCode.PROTOCOL, f"the reply is packed ({packed[:20]})")
        good = response.status_code == httpx.codes.OK
        limit = self._most_bytes if good else _MOST_OF_AN_ERROR_PAGE
        body = bytearray()
        taken = 0
        async for piece in response.aiter_raw():
            taken += len(piece)
            if taken > limit:
                raise GarbledReply(ErrorCode.PROTOCOL, f"more than the {limit} bytes taken")
            if good and consume is not None:
                consume(piece)
            else:
                body += piece
        return HttpReply(status=response.status_code, body=bytes(body))

    def _outcome(self, exc: BaseException, *, written: bool) -> LinkError:
        changed = _certificate_change(exc)
        if changed is not None and not written:
            return NotSent(ErrorCode.POS_CERTIFICATE_CHANGED, str(changed))
        detail = f"{type(exc).__name__}: {exc}"
        if written:
            return NoReply(self._troubles.silent, detail)
        return NotSent(self._troubles.unreachable, detail)

    def _build(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(
            verify=context_for(self._trust) if self._trust else no_trust(),
            trust_env=False,
            follow_redirects=False,
            headers={"Accept-Encoding": "identity", **self._headers},
            # An idle connection is given up before most servers do: a request written into a
            # closing one would end as "no reply".
            limits=httpx.Limits(max_connections=8, keepalive_expiry=10.0),
        )


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
