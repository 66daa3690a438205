"""Certificates of simulated cash servers, served over a real socket."""

from __future__ import annotations

import asyncio
import hashlib
import ssl
from pathlib import Path

import pytest

from kiosk.simulators.tls import (
    RSA_BITS,
    WEAK_RSA_BITS,
    ServerCertificate,
    make_certificate,
    server_context,
)


async def shake_hands(certificate: ServerCertificate, client: ssl.SSLContext, name: str) -> bytes:
    """The DER certificate a client gets to see; raises what the client's TLS raises."""

    async def hang_up(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    server = await asyncio.start_server(hang_up, "127.0.0.1", 0, ssl=server_context(certificate))
    async with server:
        host, port = server.sockets[0].getsockname()[:2]
        _, writer = await asyncio.open_connection(host, port, ssl=client, server_hostname=name)
        seen = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
        writer.close()
        await writer.wait_closed()
    assert isinstance(seen, bytes)
    return seen


def trusting(certificate: ServerCertificate) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(certificate.certificate))


@pytest.mark.parametrize("bits", [RSA_BITS, WEAK_RSA_BITS])
async def test_the_fingerprint_is_of_what_the_client_sees(tmp_path: Path, bits: int) -> None:
    made = make_certificate(tmp_path, bits=bits)
    client = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    client.check_hostname = False
    client.verify_mode = ssl.CERT_NONE
    client.set_ciphers("DEFAULT@SECLEVEL=0")
    seen = await shake_hands(made, client, "127.0.0.1")
    assert hashlib.sha256(seen).hexdigest() == made.fingerprint
    assert made.key.stat().st_mode & 0o077 == 0


async def test_even_a_trusted_certificate_has_a_foreign_name(tmp_path: Path) -> None:
    made = make_certificate(tmp_path)
    with pytest.raises(ssl.SSLCertVerificationError, match=r"(?i)mismatch|not valid for"):
        await shake_hands(made, trusting(made), "localhost")


async def test_a_matching_name_can_be_asked_for(tmp_path: Path) -> None:
    made = make_certificate(tmp_path, host_name="localhost")
    assert await shake_hands(made, trusting(made), "localhost")
