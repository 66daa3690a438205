"""From settings and secrets to the addresses the clients take."""

from __future__ import annotations

from pathlib import Path

from kiosk.clients.cash_server import CashServerAddress
from kiosk.clients.certificates import Anybody, Authorities, Pinned, Trust
from kiosk.clients.crm_http import CrmAddress
from kiosk.clients.crm_tcp import Crm5Address
from kiosk.clients.licence_server import LicenceServerAddress
from kiosk.settings.card_system import Crm5Settings, Crm7Settings
from kiosk.settings.servers import (
    CashServerSettings,
    CertificateCheck,
    LicenceSettings,
)
from kiosk.storage.secrets import Secret
from kiosk.wire.licence.account import UsrHeader


def cash_server_address(settings: CashServerSettings, password: Secret) -> CashServerAddress:
    return CashServerAddress(
        url=f"https://{settings.host}:{settings.port}{settings.path}",
        user=settings.user,
        password=password.reveal(),
        trust=trust_of(settings),
        connect_timeout_s=settings.connect_timeout_s,
        reply_timeout_s=settings.reply_timeout_s,
    )


def licence_server_address(settings: LicenceSettings, usr: UsrHeader) -> LicenceServerAddress:
    """For a subscription; a lifetime licence is never asked for."""
    return LicenceServerAddress(
        usr=usr,
        url=settings.server_url,
        connect_timeout_s=settings.connect_timeout_s,
        reply_timeout_s=settings.reply_timeout_s,
    )


def crm_address(settings: Crm7Settings) -> CrmAddress:
    return CrmAddress(
        url=settings.url,
        classifier=settings.classifier,
        unit_id=settings.unit,
        user_id=settings.user,
        ca_file=Path(settings.ca_file) if settings.ca_file else None,
        plain_http=settings.plain_http,
        connect_timeout_s=settings.connect_timeout_s,
        reply_timeout_s=settings.reply_timeout_s,
    )


def crm5_address(settings: Crm5Settings, key_code: Secret) -> Crm5Address:
    return Crm5Address(
        host=settings.host,
        port=settings.port,
        classifier=settings.classifier,
        key_code=key_code.reveal(),
        unit_id=settings.unit,
        user_id=settings.user,
        connect_timeout_s=settings.connect_timeout_s,
        reply_timeout_s=settings.reply_timeout_s,
    )


def trust_of(settings: CashServerSettings) -> Trust:
    """Whom the profile believes to be the cash server."""
    match settings.certificate:
        case CertificateCheck.PINNED:
            assert settings.fingerprint is not None, "a pin has a fingerprint"
            return Pinned(sha256=settings.fingerprint, weak_tls=settings.weak_tls)
        case CertificateCheck.AUTHORITIES:
            file = Path(settings.ca_file) if settings.ca_file else None
            return Authorities(file=file, weak_tls=settings.weak_tls)
        case CertificateCheck.INSECURE:
            return Anybody(weak_tls=settings.weak_tls)
