"""The cash server: found or entered, its certificate shown, then a login that reads."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from msgspec.structs import replace

from kiosk.clients.cash_server import CashServerLink
from kiosk.clients.certificates import Anybody
from kiosk.clients.handshake import Shown, certificate_of
from kiosk.errors import NotSent, Obstacle
from kiosk.settings.servers import CashServerSettings
from kiosk.setup.addresses import cash_server_address
from kiosk.setup.wizard.bench import Trying, halted
from kiosk.setup.wizard.draft import Draft
from kiosk.setup.wizard.questions import Read
from kiosk.setup_snapshots import (
    Ask,
    Choice,
    Finding,
    FindingKind,
    ObstacleKind,
    ShownCertificate,
)
from kiosk.wire.rkeeper.site_collections import GetStations, GetTenders
from kiosk.wire.rkeeper.system import GetSystemInfo2

WEAK_TLS: Final = "weak-tls"
RESTAURANT_CODE: Final = "restaurant-code"
RESTAURANT_NAME: Final = "restaurant"
KNOCK_S: Final = 1.0
_AT_ONCE: Final = 64
_CONNECT_S: Final = 5.0
_OLD_TLS: Final = frozenset({Obstacle.TLS_BROKEN_OFF, Obstacle.NOT_TLS})


async def find_servers(addresses: Sequence[str], port: int) -> Read:
    """Whoever speaks TLS at a port of these addresses; asked only when somebody wants it."""
    gate = asyncio.Semaphore(_AT_ONCE)

    async def knock(address: str) -> Choice | None:
        async with gate:
            try:
                await certificate_of(address, port, Anybody(weak_tls=True), timeout_s=KNOCK_S)
            except NotSent:
                return None
        return Choice(key=address, name=address)

    found = await asyncio.gather(*(knock(address) for address in addresses))
    return {Ask.HOST: tuple(choice for choice in found if choice is not None)}


async def check_server(trying: Trying) -> None:
    """One handshake, in which nothing is asked and no password is sent."""
    draft, clock = trying.draft, trying.bench.clock
    begun = clock.monotonic()
    shown, weak = await _shown(draft)
    took_ms = round(1000 * (clock.monotonic() - begun))
    trying.learned[WEAK_TLS] = "yes" if weak else ""
    trying.tell(Finding(kind=FindingKind.ANSWERS, figure=str(took_ms)))
    certificate = x509.load_der_x509_certificate(shown.certificate)
    tls = ", ".join(filter(None, (shown.tls.replace("v", " "), _key(certificate))))
    trying.tell(Finding(kind=FindingKind.ENCRYPTION, figure=tls, doubtful=weak))
    trying.certificate = ShownCertificate(
        sha256=shown.sha256,
        pinned=draft.pinned,
        until=f"{certificate.not_valid_after_utc:%d.%m.%Y}",
        own=certificate.issuer == certificate.subject,
    )
    if trying.certificate.changed:
        raise halted(ObstacleKind.CERTIFICATE_CHANGED)
    if not trying.certificate.trusted:
        raise halted(ObstacleKind.CERTIFICATE_NEW)
    trying.tell(Finding(kind=FindingKind.CERTIFICATE_PINNED))


async def _shown(draft: Draft) -> tuple[Shown, bool]:
    host, port = draft.answer(Ask.HOST), int(draft.answer(Ask.PORT))
    try:
        anybody = Anybody()
        return await certificate_of(host, port, anybody, timeout_s=_CONNECT_S), False
    except NotSent as trouble:
        if trouble.obstacle not in _OLD_TLS:
            raise
        first = trouble
    try:
        old = Anybody(weak_tls=True)
        return await certificate_of(host, port, old, timeout_s=_CONNECT_S), True
    except NotSent:
        raise first from None


def _key(certificate: x509.Certificate) -> str:
    key = certificate.public_key()
    return f"RSA {key.key_size}" if isinstance(key, rsa.RSAPublicKey) else ""


def server_settings(draft: Draft) -> CashServerSettings:
    """As the draft has it. The certificate is trusted by then."""
    return CashServerSettings(
        host=draft.answer(Ask.HOST),
        port=int(draft.answer(Ask.PORT)),
        user=draft.answer(Ask.USER),
        fingerprint=draft.pinned,
        weak_tls=bool(draft.learned.get(WEAK_TLS)),
    )


async def till_of(trying: Trying) -> CashServerLink:
    """The link of this draft, not opened. Raises Halted where there is nothing to link to yet."""
    draft = trying.draft
    known = draft.has(Ask.HOST) and draft.has(Ask.USER) and bool(draft.pinned)
    settings = server_settings(draft) if known else None
    password = await trying.bench.home.secret(settings.password) if settings else None
    if settings is None or password is None:
        raise halted(ObstacleKind.NOT_READ_YET)
    trying.bench.hide(password.reveal())
    return CashServerLink(cash_server_address(settings, password))


async def check_login(trying: Trying) -> None:
    """Who answers, for which restaurant; and whether directories may be read."""
    async with await till_of(trying) as till:
        info = await till.ask(GetSystemInfo2())
        trying.tell(Finding(kind=FindingKind.LOGGED_IN, figure=trying.draft.answer(Ask.USER)))
        trying.tell(Finding(kind=FindingKind.VERSION, figure=info.server_version))
        name = info.restaurant.name if info.restaurant is not None else ""
        trying.learned |= {RESTAURANT_CODE: info.restaurant_code, RESTAURANT_NAME: name}
        trying.tell(
            Finding(kind=FindingKind.RESTAURANT, figure=f"{name} {info.restaurant_code}".strip())
        )
        if info.net_name:
            trying.tell(Finding(kind=FindingKind.NET_NAME, figure=info.net_name))
        if info.shift is not None:
            trying.tell(Finding(kind=FindingKind.SHIFT, figure=str(info.shift.number)))
        else:
            trying.tell(Finding(kind=FindingKind.NO_SHIFT, doubtful=True))
        await till.ask(GetStations())
        await till.ask(GetTenders())
    trying.tell(Finding(kind=FindingKind.MAY_READ))


def trusted(draft: Draft, sha256: str) -> Draft:
    """From now on this certificate and no other."""
    return replace(draft, pinned=sha256)
