"""Certificates of simulated cash servers, served over a real socket."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import ssl
from pathlib import Path

import pytest
from starlette.applications import Starlette

from kiosk.simulators.listening import listening
from kiosk.simulators.tls import (
    RSA_BITS,
    WEAK_RSA_BITS,
    ServerCertificate,
    TlsDoor,
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


async def test_an_expired_certificate_ended_a_month_ago(tmp_path: Path) -> None:
    made = make_certificate(tmp_path, host_name="localhost", expired=True)
    with pytest.raises(ssl.SSLCertVerificationError, match="expired"):
        await shake_hands(made, trusting(made), "localhost")


@pytest.mark.parametrize("bits", [512, 8192])
def test_keys_that_no_server_has_are_not_made(tmp_path: Path, bits: int) -> None:
    with pytest.raises(ValueError, match=str(bits)):
        make_certificate(tmp_path, bits=bits)


async def test_a_renewed_certificate_is_shown_to_the_next_caller_while_the_server_runs() -> None:
    door = TlsDoor()
    seen = [door.fingerprint]
    async with listening(Starlette(), host="127.0.0.1", port=0, tls=door.context) as port:
        assert await shown(port) == seen[0]
        for renewal in ({}, {"bits": WEAK_RSA_BITS}, {"expired": True}):
            seen.append(door.renew(**renewal))
            assert await shown(port) == door.fingerprint == seen[-1]
    assert len(set(seen)) == 4


async def shown(port: int) -> str:
    """The fingerprint a client that trusts everything gets to see."""
    client = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    client.check_hostname = False
    client.verify_mode = ssl.CERT_NONE
    client.set_ciphers("DEFAULT@SECLEVEL=0")
    _, writer = await asyncio.open_connection("127.0.0.1", port, ssl=client)
    certificate = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
    writer.close()
    with contextlib.suppress(ConnectionError, ssl.SSLError):
        await writer.wait_closed()
    return hashlib.sha256(certificate).hexdigest()


async def test_a_matching_name_can_be_asked_for(tmp_path: Path) -> None:
    made = make_certificate(tmp_path, host_name="localhost")
    assert await shake_hands(made, trusting(made), "localhost")
