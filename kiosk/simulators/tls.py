"""Self-signed certificates as cash servers have them: a foreign host name, a long life (rk7 §1.2).

A client that checks names refuses them, one that pins the fingerprint accepts them. RSA-1024 is
made on request: such servers are still met, and their clients must lower OpenSSL's security level.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable
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
FOREIGN_NAME: Final = "RK7SRV-OLD.restaurant.local"

_LASTS: Final = timedelta(days=3650)
_BEGAN_BEFORE: Final = timedelta(days=1)


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
    now: Callable[[], datetime] = _now,
) -> ServerCertificate:
    """Writes `cash-server.crt` and `cash-server.key` (PEM) into `folder`.

    `bits` is the length of the RSA key; `now` gives UTC. ValueError for any other length than
    1024 and up; OSError when the folder cannot be written.
    """
    if bits < WEAK_RSA_BITS:
        raise ValueError(f"an RSA key of {bits} bits is shorter than any server's")
    key = rsa.generate_private_key(public_exponent=65537, key_size=bits)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host_name)])
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now() - _BEGAN_BEFORE)
        .not_valid_after(now() + _LASTS)
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
    if certificate.bits < RSA_BITS:
        # OpenSSL refuses keys of this length at its usual security level.
        context.set_ciphers("DEFAULT@SECLEVEL=0")
    context.load_cert_chain(certificate.certificate, certificate.key)
    return context
