"""Whom we believe: a pinned certificate, authorities, or anybody by an explicit setting (rk7 §1.2).

A pinned certificate may be self-signed, weak, expired or made out to another name: its bytes are
what is trusted. They are compared inside the TLS handshake, before a request can be written, so a
server in the middle never sees a login.
"""

from __future__ import annotations

import hashlib
import ssl
from functools import cache
from pathlib import Path

import httpx
from msgspec import Struct

from kiosk.errors import SettingsError


class Pinned(Struct, frozen=True, kw_only=True):
    """Exactly one certificate. ``sha256``: 64 hexadecimal digits, colons and case do not matter.

    ``weak_tls`` admits what old servers still use: RSA-1024, SHA-1, TLS 1.0. The pin holds all the
    same.
    """

    sha256: str
    weak_tls: bool = False


class Authorities(Struct, frozen=True, kw_only=True):
    """A certificate made out to the server's name by an authority; ``file`` ``None``: public."""

    file: Path | None = None
    weak_tls: bool = False


class Anybody(Struct, frozen=True, kw_only=True):
    """Whoever answers. Protects from nobody who stands between: links that use it say so."""

    weak_tls: bool = False


Trust = Pinned | Authorities | Anybody


class CertificateChanged(ssl.SSLError):
    """The server showed another certificate than the pinned one."""

    def __init__(self, pinned: str, shown: str) -> None:
        self.words = f"pinned is {pinned}, shown is {shown}"
        super().__init__(self.words)


class AuthorityUnreadable(SettingsError):
    """The file of a private authority is not there or is not a certificate."""


def normal_fingerprint(written: str) -> str:
    """64 lower-case digits without separators."""
    return written.replace(":", "").replace(" ", "").lower()


def context_for(trust: Trust) -> ssl.SSLContext:
    """A TLS context. Authorities take tens of milliseconds to load: not on the screen's thread.

    Raises AuthorityUnreadable.
    """
    match trust:
        case Pinned(sha256=sha256):
            context = _unverified()
            context.sslobject_class = _pinned_to(normal_fingerprint(sha256))
        case Authorities(file=None, weak_tls=weak):
            if not weak:
                return _shared_public_authorities()
            context = _public_authorities()
        case Authorities(file=Path() as file):
            context = _private_authority(file)
        case Anybody():
            context = _unverified()
    if trust.weak_tls:
        _admit_weak_tls(context)
    return context


def fingerprint(certificate: bytes | None) -> str:
    """SHA-256 of a certificate in its binary form, as 64 lower-case digits."""
    return hashlib.sha256(certificate or b"").hexdigest()


def no_trust() -> ssl.SSLContext:
    """A context in which every handshake fails: for links that speak plain HTTP."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _public_authorities() -> ssl.SSLContext:
    # The list that comes with the program: the same on every machine, nothing added by its owner.
    return httpx.create_ssl_context(trust_env=False)


@cache
def _shared_public_authorities() -> ssl.SSLContext:
    """For whoever changes nothing about it: the list takes a MiB and a frame's time to read."""
    return _public_authorities()


def _private_authority(file: Path) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=str(file))
    except OSError as exc:
        words = f"{file} cannot be read as the certificate of an authority"
        raise AuthorityUnreadable([words]) from exc


def _unverified() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _admit_weak_tls(context: ssl.SSLContext) -> None:
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
    # What Python 3.13 asks of certificates by itself, those of old authorities do not have.
    context.verify_flags &= ~ssl.VERIFY_X509_STRICT


def _pinned_to(pinned: str) -> type[ssl.SSLObject]:
    class PinnedTls(ssl.SSLObject):
        """Ends the handshake as a failure unless the peer is the pinned one."""

        def do_handshake(self) -> None:
            super().do_handshake()
            shown = fingerprint(self.getpeercert(binary_form=True))
            if shown != pinned:
                raise CertificateChanged(pinned, shown)

    return PinnedTls
