"""What the commands that only look need of a kiosk. All of it also works beside a running one."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk import parts
from kiosk.clients.cash_server import CashServerLink
from kiosk.clock import SystemClock
from kiosk.commands.at_home import Installation
from kiosk.menu.service import MenuService
from kiosk.settings.profile import Profile
from kiosk.setup.addresses import cash_server_address
from kiosk.setup.profile_secrets import ProfileSecrets
from kiosk.storage.menu_cache import KeptContent, MenuCache
from kiosk.storage.store import Store


def clock_of(profile: Profile) -> SystemClock:
    """The machine's clock in the restaurant's zone."""
    return SystemClock(ZoneInfo(profile.site.time_zone))


@asynccontextmanager
async def store_of(kiosk: Installation) -> AsyncIterator[Store]:
    """The store, for reading. Raises StoreError."""
    store = await Store.look(kiosk.home, os.environ)
    try:
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def till_of(kiosk: Installation, store: Store) -> AsyncIterator[CashServerLink]:
    """The link to the cash server. Raises as ``till_link``, and AuthorityUnreadable."""
    async with await till_link(kiosk, store) as till:
        yield till


async def till_link(kiosk: Installation, store: Store) -> CashServerLink:
    """Not opened yet. SettingsError where the store has no password for the cash server."""
    settings = kiosk.profile.cash_server
    secrets = ProfileSecrets(store, kiosk.hide)
    password = await secrets.get(settings.password, "cash_server.password")
    return CashServerLink(cash_server_address(settings, password))


def menu_of(kiosk: Installation, store: Store, till: CashServerLink) -> MenuService:
    """The menu as a running kiosk would have it; the kept one is read and left as it is."""
    profile = kiosk.profile
    return MenuService(
        till,
        _KeptMenu(store.menus),
        parts.order_context(profile),
        parts.menu_rules(profile, kiosk.home),
        clock_of(profile),
        parts.menu_pace(profile),
    )


class _KeptMenu:
    """The cache of a kiosk that somebody else runs."""

    def __init__(self, cache: MenuCache) -> None:
        self._cache = cache

    async def get(self, name: str) -> KeptContent | None:
        return await self._cache.get(name)

    async def put(self, name: str, content: bytes, *, taken_at: datetime) -> None:
        """Keeps nothing."""
