"""A small TLS server for tests of the clients: says what it is told, remembers what it got."""

from __future__ import annotations

import asyncio
import hashlib
import ssl
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Identity:
    """A self-signed certificate and its key, as one PEM file."""

    pem: Path
    sha256: str

    def context(self, *, weak: bool = False) -> ssl.SSLContext:
        """``weak``: whatever the certificate, and TLS 1.0 alone."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        if weak:
            context.set_ciphers("DEFAULT:@SECLEVEL=0")
            # The oldest the library has; its own name for TLS 1.0 makes it warn.
            context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
            context.maximum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
        context.load_cert_chain(self.pem)
        return context


def make_identity(folder: Path, name: str = "till") -> Identity:
    """A certificate for ``name``; "till" is never the name the tests connect to."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    start = now - 3 * YEAR
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(now + YEAR)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = Path(tempfile.mkstemp(dir=folder, suffix=".pem")[1])
    pem.write_bytes(
        certificate.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.TraditionalOpenSSL,
            serialization.NoEncryption(),
        )
    )
    der = certificate.public_bytes(serialization.Encoding.DER)
    return Identity(pem, hashlib.sha256(der).hexdigest())


def old_identity() -> Identity:
    """A certificate of 2008: RSA-1024, signed with SHA-1, long expired.

    Made once and kept, because libraries of today make no such thing.
    """
    pem = Path(__file__).parent.parent / "data" / "tls" / "old-till.pem"
    der = ssl.PEM_cert_to_DER_cert(pem.read_text("ascii").partition("-----BEGIN RSA")[0])
    return Identity(pem, hashlib.sha256(der).hexdigest())


Answer = Callable[[asyncio.StreamWriter], Awaitable[None]]


def reply(body: bytes, *, status: str = "200 OK", headers: str = "") -> Answer:
    """A whole reply."""

    async def send(writer: asyncio.StreamWriter) -> None:
        head = f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n{headers}\r\n"
        writer.write(head.encode() + body)
        await writer.drain()

    return send


def raw(data: bytes) -> Answer:
    """Exactly these bytes, then the end of the connection."""

    async def send(writer: asyncio.StreamWriter) -> None:
        writer.write(data)
        await writer.drain()
        writer.close()

    return send


async def reset(writer: asyncio.StreamWriter) -> None:
    """The connection breaks instead of an answer."""
    writer.transport.abort()


async def silence(writer: asyncio.StreamWriter) -> None:
    """Nothing, until the client gives up."""
    await writer.wait_closed()


async def drip(writer: asyncio.StreamWriter) -> None:
    """A long reply, a byte at a time, for ever."""
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    loop = asyncio.get_running_loop()

    def drop() -> None:
        if not writer.is_closing():
            writer.write(b"x")
            loop.call_later(0.05, drop)

    drop()
    await writer.wait_closed()


@dataclass
class TlsServer:
    """``requests`` are heads with bodies, ``bytes_seen`` everything that arrived inside TLS.
    ``newest`` leads to the client that connected last.

    ``hasty``: answers the first byte it gets, whatever that is.
    """

    answer: Answer
    hasty: bool = False
    port: int = 0
    requests: list[bytes] = field(default_factory=list)
    bytes_seen: bytearray = field(default_factory=bytearray)
    connections: int = 0
    newest: asyncio.StreamWriter | None = None
    listening: asyncio.Server | None = None

    async def stop(self) -> None:
        """Takes no further connections and frees the port."""
        if self.listening is not None:
            self.listening.close()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self.newest = writer
        try:
            if self.hasty:
                self.bytes_seen += await reader.read(1)
                await self.answer(writer)
            while head := await reader.readuntil(b"\r\n\r\n"):
                self.bytes_seen += head
                body = await reader.readexactly(_content_length(head))
                self.bytes_seen += body
                self.requests.append(head + body)
                await self.answer(writer)
        except (asyncio.IncompleteReadError, asyncio.CancelledError, OSError):
            # The client has gone, or the test is over: there is nobody left to serve.
            pass
        finally:
            writer.close()


def _content_length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0


@asynccontextmanager
async def serving(
    answer: Answer,
    identity: Identity | None = None,
    *,
    weak: bool = False,
    hasty: bool = False,
    port: int = 0,
) -> AsyncIterator[TlsServer]:
    """A server on a free port of this machine; without an identity it speaks plain HTTP."""
    server = TlsServer(answer=answer, hasty=hasty)
    context = identity.context(weak=weak) if identity else None
    server.listening = await asyncio.start_server(server.serve, "127.0.0.1", port, ssl=context)
    server.port = server.listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        await server.stop()
