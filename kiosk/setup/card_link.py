"""The link to the card system of a profile, whichever it is."""

from __future__ import annotations

from typing import assert_never

from kiosk.clients.crm_http import CrmHttpLink
from kiosk.clients.crm_link import CrmLink
from kiosk.clients.crm_tcp import CrmTcpLink
from kiosk.clock import Clock
from kiosk.settings.card_system import (
    CardSystemKind,
    CardSystemSettings,
    Crm5Settings,
    Crm7Settings,
)
from kiosk.setup.addresses import crm5_address, crm_address
from kiosk.setup.obstacle_advice import FarSide
from kiosk.setup.profile_secrets import SecretOf


async def card_link(
    settings: CardSystemSettings, secret_of: SecretOf, clock: Clock
) -> CrmLink | None:
    """Not opened yet; ``None``: the site has no card system. SettingsError: a secret is missing."""
    match settings.chosen:
        case None:
            return None
        case Crm7Settings() as crm7:
            return CrmHttpLink(crm_address(crm7), clock)
        case Crm5Settings() as crm5:
            key_code = await secret_of(crm5.key_code, "card_system.crm5.key_code")
            return CrmTcpLink(crm5_address(crm5, key_code), clock)
        case other:
            assert_never(other)


def card_side(settings: CardSystemSettings) -> FarSide:
    """How the settings of its address are called."""
    crm5 = settings.kind is CardSystemKind.CRM5
    return FarSide.CARD_SYSTEM_5 if crm5 else FarSide.CARD_SYSTEM
