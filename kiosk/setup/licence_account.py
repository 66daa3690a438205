"""The account at the licence service, out of the encrypted store (rk7 §3.2)."""

from __future__ import annotations

from datetime import date
from typing import Final

from msgspec import Struct

from kiosk.errors import SettingsError
from kiosk.settings.servers import LicenceSettings
from kiosk.setup.profile_secrets import SecretOf
from kiosk.storage.secrets import Secret
from kiosk.wire.licence.account import UsrHeader, usr_header

TOKEN_UNTIL: Final = "licence.token_until"


class LicenceAccount(Struct, frozen=True, kw_only=True):
    """Who asks, and the last day of the developer's token where it is known."""

    usr: UsrHeader
    token_until: date | None


async def licence_account(settings: LicenceSettings, secret_of: SecretOf) -> LicenceAccount:
    """The account of a subscription. Raises SettingsError for a secret that is missing or wrong."""
    assert settings.user, "a subscription has an account"
    assert settings.password, "a subscription has an account"
    assert settings.token, "a subscription has an account"
    user = await secret_of(settings.user, "licence.user")
    password = await secret_of(settings.password, "licence.password")
    token = await secret_of(settings.token, "licence.token")
    until = None
    if settings.token_until:
        # A date that every log line may have is nothing to blot out there.
        until = token_day(await secret_of(settings.token_until, TOKEN_UNTIL, hidden=False))
    return LicenceAccount(
        usr=usr_header(user.reveal(), password.reveal(), token.reveal()), token_until=until
    )


def token_day(given: Secret) -> date:
    """The developer token's last day. Raises SettingsError where ``given`` is no date."""
    try:
        return date.fromisoformat(given.reveal().strip())
    except ValueError:
        wrong = f"{TOKEN_UNTIL}: must be a date such as 2027-05-31"
        raise SettingsError([wrong]) from None
