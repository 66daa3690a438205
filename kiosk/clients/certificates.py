"""Whom we talk to: pinned certificates, authorities, and the fingerprint of a server (rk7 §1.2).

A pinned certificate may be self-signed, weak, expired or made out to another name: its bytes are
what is trusted. They are compared inside the TLS handshake, before a request can be written, so a
server in the middle never sees a login.
"""

from __future__ import annotations

import asyncio
import hashlib
import ssl
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import httpx

from kiosk.errors import ErrorCode, NotSent, SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinned:
    """Exactly one certificate. ``sha256``: 64 hexadecimal digits, colons and case do not matter.

    ``weak_tls`` admits what old servers still use: RSA-1024, SHA-1, TLS 1.0. The pin holds all the
    same.
    """

    sha256: str
    weak_tls: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Authorities:
    """A certificate made out to the server's name by an authority; ``file`` ``None``: public."""

    file: Path | None = None
    weak_tls: bool = False


Trust = Pinned | Authorities


class CertificateChanged(ssl.SSLError):
    """The server showed another certificate than the pinned one. The text has both fingerprints."""

    def __init__(self, expected: str, seen: str) -> None:
        super().__init__(f"certificate changed: expected {expected}, seen {seen}")


def normal_fingerprint(fingerprint: str) -> str:
    """64 lower-case digits without separators."""
    return fingerprint.replace(":", "").replace(" ", "").lower()


def context_for(trust: Trust) -> ssl.SSLContext:
    """A TLS context. Authorities take tens of milliseconds to load: not on the screen's thread."""
    match trust:
        case Pinned(sha256=sha256):
            context = _unverified()
            context.sslobject_class = _pinned_to(normal_fingerprint(sha256))
        case Authorities(file=file):
            context = _public_authorities() if file is None else _private_authority(file)
    if trust.weak_tls:
        _admit_weak_tls(context)
    return context


async def fingerprint_of(host: str, port: int, *, timeout_s: float = 10.0) -> str:
    """SHA-256 of the certificate a server shows now, as 64 lower-case digits.

    For trust on first use: a person compares it before it is pinned. No request is sent. Raises
    NotSent.
    """
    context = _unverified()
    _admit_weak_tls(context)
    try:
        async with asyncio.timeout(timeout_s):
            _, writer = await asyncio.open_connection(host, port, ssl=context, server_hostname=host)
            try:
                tls = writer.get_extra_info("ssl_object")
                return _fingerprint(tls.getpeercert(binary_form=True))
            finally:
                writer.close()
                with suppress(OSError):
                    await writer.wait_closed()
    except (OSError, TimeoutError, ValueError) as exc:
        raise NotSent(ErrorCode.POS_UNREACHABLE, f"{host}:{port}: {exc!r}") from exc


def no_trust() -> ssl.SSLContext:
    """A context in which every handshake fails: for links that speak plain HTTP."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _public_authorities() -> ssl.SSLContext:
    # The list that comes with the program: the same on every machine, nothing added by its owner.
    return httpx.create_ssl_context(trust_env=False)


def _private_authority(file: Path) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=str(file))
    except OSError as exc:
        raise SettingsError([f"the authority's file {file} cannot be read: {exc}"]) from exc


def _unverified() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _admit_weak_tls(context: ssl.SSLContext) -> None:
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    context.set_ciphers("DEFAULT:@SECLEVEL=0")


def _pinned_to(expected: str) -> type[ssl.SSLObject]:
    class PinnedTls(ssl.SSLObject):
        """Ends the handshake as a failure unless the peer is the pinned one."""

        def do_handshake(self) -> None:
            super().do_handshake()
            seen = _fingerprint(self.getpeercert(binary_form=True))
            if seen != expected:
                raise CertificateChanged(expected, seen)

    return PinnedTls


def _fingerprint(certificate: bytes | None) -> str:
    return hashlib.sha256(certificate or b"").hexdigest()
