"""What stands behind the profile's ``secret:`` references."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from kiosk.errors import SettingsError
from kiosk.settings.values import secret_name
from kiosk.storage.secrets import Secret
from kiosk.storage.store import Store


class SecretOf(Protocol):
    """Reads what stands behind a ``secret:`` reference."""

    async def __call__(self, reference: str, key: str, /, *, hidden: bool = True) -> Secret:
        """``hidden``: it is kept out of the log. SettingsError names ``key`` if it is missing."""
        ...


class ProfileSecrets:
    """Secrets out of the encrypted store; ``hide`` hears of each before anybody can write it."""

    def __init__(self, store: Store, hide: Callable[[str], None] = lambda _secret: None) -> None:
        """Without ``hide``: for work that keeps no log."""
        self._store = store
        self._hide = hide

    async def get(self, reference: str, key: str, /, *, hidden: bool = True) -> Secret:
        """The secret. Raises SettingsError naming ``key`` where the store has none."""
        name = secret_name(reference)
        secret = await self._store.secrets.get(name)
        if secret is None:
            gone = f"the store has no secret {name!r}, which {key} stands for; run kiosk setup"
            raise SettingsError([gone])
        if hidden:
            self._hide(secret.reveal())
        return secret
