"""The cash server's certificate as a finding: seen now, believed as the profile says (rk7 §1.2)."""

from __future__ import annotations

from kiosk.clients.certificates import Anybody, Authorities, AuthorityUnreadable, Pinned, Trust
from kiosk.clients.handshake import Shown, certificate_of
from kiosk.errors import NotSent
from kiosk.settings.servers import CashServerSettings
from kiosk.setup.addresses import trust_of
from kiosk.setup.advice import advice
from kiosk.setup.obstacle_advice import FarSide
from kiosk.setup.steps import Finding, StepName, doubtful, good, wrong


async def certificate(settings: CashServerSettings) -> Finding:
    """One handshake, in which nothing is asked and no password is sent."""
    trust = trust_of(settings)
    try:
        shown = await certificate_of(
            settings.host, settings.port, trust, timeout_s=settings.connect_timeout_s
        )
    except NotSent as trouble:
        return wrong(StepName.CERTIFICATE, advice(trouble, FarSide.CASH_SERVER))
    except AuthorityUnreadable as trouble:
        return wrong(StepName.CERTIFICATE, f"cash_server.ca_file: {trouble.detail}.")
    return _believed(trust, shown)


def _believed(trust: Trust, shown: Shown) -> Finding:
    seen = f"SHA-256 {shown.sha256}"
    match trust:
        case Pinned():
            return good(StepName.CERTIFICATE, f"{seen}, as in the profile, over {shown.tls}")
        case Authorities(file=file):
            who = "A public authority" if file is None else f"The authority in {file}"
            return good(StepName.CERTIFICATE, f"{who} vouches for it, over {shown.tls}")
        case Anybody():
            return doubtful(
                StepName.CERTIFICATE,
                "Whoever answers is believed, so anybody between can read the password and change "
                'orders: let cash_server.certificate be "pinned", with cash_server.fingerprint = '
                f'"{shown.sha256}" once you have compared it.',
            )
