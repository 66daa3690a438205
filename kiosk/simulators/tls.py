"""Self-signed certificates as cash servers have them: a foreign host name, a long life (rk7 §1.2).

A client that checks names refuses them, one that pins the fingerprint accepts them. RSA-1024 is
made on request: such servers are still met, and their clients must lower OpenSSL's security level.
So are certificates that ran out and were never renewed, and new ones that appear without a word.
"""

from __future__ import annotations

import ssl
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

RSA_BITS: Final = 2048
WEAK_RSA_BITS: Final = 1024
LONGEST_RSA_BITS: Final = 4096
FOREIGN_NAME: Final = "RK7SRV-OLD.restaurant.local"

_LASTS: Final = timedelta(days=3650)
_BEGAN_BEFORE: Final = timedelta(days=1)
_RAN_OUT_BEFORE: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerCertificate:
    """A certificate on disk. `fingerprint` is the SHA-256 of its DER form, lower-case hex."""

    certificate: Path
    key: Path
    fingerprint: str
    bits: int


def _now() -> datetime:
    return datetime.now(UTC)


def make_certificate(
    folder: Path,
    *,
    bits: int = RSA_BITS,
    host_name: str = FOREIGN_NAME,
    expired: bool = False,
    now: Callable[[], datetime] = _now,
) -> ServerCertificate:
    """Writes `cash-server.crt` and `cash-server.key` (PEM) into `folder`.

    `bits` is the length of the RSA key; an `expired` one ended a month ago; `now` gives UTC.
    ValueError for a length that no server has; OSError when the folder cannot be written.
    """
    if not WEAK_RSA_BITS <= bits <= LONGEST_RSA_BITS:
        raise ValueError(f"no server has an RSA key of {bits} bits")
    key = rsa.generate_private_key(public_exponent=65537, key_size=bits)
    ends = now() - _RAN_OUT_BEFORE if expired else now() + _LASTS
    begins = ends - _LASTS if expired else now() - _BEGAN_BEFORE
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host_name)])
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(ends)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host_name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    made = ServerCertificate(
        certificate=folder / "cash-server.crt",
        key=folder / "cash-server.key",
        fingerprint=signed.fingerprint(hashes.SHA256()).hex(),
        bits=bits,
    )
    made.certificate.write_bytes(signed.public_bytes(serialization.Encoding.PEM))
    made.key.touch(mode=0o600)
    made.key.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return made


def server_context(certificate: ServerCertificate) -> ssl.SSLContext:
    """A TLS context that serves the certificate, a weak one too."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    # A resumed session would never show a certificate that was changed since.
    context.num_tickets = 0
    _load(context, certificate)
    return context


class TlsDoor:
    """The TLS of servers that listen, with a certificate that can be changed while they do."""

    def __init__(self, *, bits: int = RSA_BITS, expired: bool = False) -> None:
        with _folder() as folder:
            made = make_certificate(folder, bits=bits, expired=expired)
            self.context = server_context(made)
        self._fingerprint = made.fingerprint

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate shown now, lower-case hex."""
        return self._fingerprint

    def renew(self, *, bits: int = RSA_BITS, expired: bool = False) -> str:
        """Shows a new certificate to whoever connects from now on; gives its fingerprint."""
        with _folder() as folder:
            made = make_certificate(folder, bits=bits, expired=expired)
            _load(self.context, made)
        self._fingerprint = made.fingerprint
        return made.fingerprint


def _load(context: ssl.SSLContext, certificate: ServerCertificate) -> None:
    if certificate.bits < RSA_BITS:
        # OpenSSL refuses keys of this length at its usual security level.
        context.set_ciphers("DEFAULT@SECLEVEL=0")
    context.load_cert_chain(certificate.certificate, certificate.key)


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder that is gone afterwards: the key is needed on disk only to be loaded."""
    with tempfile.TemporaryDirectory(prefix="samovar-") as name:
        yield Path(name)
