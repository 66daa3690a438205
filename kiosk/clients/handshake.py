"""What a server shows in a TLS handshake, without asking it anything."""

from __future__ import annotations

import asyncio

from kiosk.clients.certificates import Anybody, CertificateChanged, Trust, context_for, fingerprint
from kiosk.clients.obstacles import Stage, told
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.errors import ErrorCode, NotSent


class Shown(Discreet, frozen=True, kw_only=True):
    """``sha256`` of the certificate: 64 lower-case digits. ``tls`` such as ``TLSv1.3``.

    ``certificate`` is the whole of it in its binary form.
    """

    sha256: str
    tls: str
    certificate: Unsaid[bytes] = b""


async def certificate_of(host: str, port: int, trust: Trust, *, timeout_s: float) -> Shown:
    """The certificate the cash server shows now, believed as ``trust`` says. Nothing is asked.

    Raises NotSent (POS_UNREACHABLE, POS_CERTIFICATE_CHANGED), AuthorityUnreadable.
    """
    context = await asyncio.to_thread(context_for, trust)
    stage = Stage.CONNECTING
    try:
        async with asyncio.timeout(timeout_s):
            _, writer = await asyncio.open_connection(host, port)
            stage = Stage.TLS
            try:
                await writer.start_tls(context, server_hostname=host)
                tls = writer.get_extra_info("ssl_object")
                certificate = tls.getpeercert(binary_form=True) or b""
                return Shown(
                    sha256=fingerprint(certificate), tls=tls.version(), certificate=certificate
                )
            finally:
                # A polite end would wait for a server that may never answer it.
                writer.transport.abort()
    except CertificateChanged as changed:
        raise NotSent(ErrorCode.POS_CERTIFICATE_CHANGED, changed.words) from changed
    except (OSError, ValueError) as exc:
        obstacle, words = told(exc, stage)
        raise NotSent(ErrorCode.POS_UNREACHABLE, words, obstacle=obstacle) from exc


async def fingerprint_of(host: str, port: int, *, timeout_s: float = 10.0) -> str:
    """The fingerprint of whoever answers there now, for trust on first use.

    It proves nothing: a person has to compare it with the cash server's own. Raises NotSent.
    """
    anybody = Anybody(weak_tls=True)
    return (await certificate_of(host, port, anybody, timeout_s=timeout_s)).sha256
