"""What of a kiosk has to be opened and closed: its database, its links, its devices."""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from hardware.protocols import Backlight, SoundPlayer
from kiosk import parts
from kiosk.card_system import CardSystem, open_card_system
from kiosk.checkout.card_terminal import OwnTerminal
from kiosk.checkout.pace import Pace
from kiosk.clients.cash_server import CashServerLink
from kiosk.clients.photos import PhotoLink
from kiosk.clients.till_version import TillVersion
from kiosk.clock import Clock, NewGuid, SystemClock, new_guid
from kiosk.connected import (
    open_aids,
    open_backlight,
    open_sounds,
    open_terminal,
)
from kiosk.devices.aids import Aids
from kiosk.licensing import Licensing, open_licensing
from kiosk.menu.photos import PhotoShelf
from kiosk.monitoring import Monitoring, open_monitoring
from kiosk.session.service import ServiceWatch, Source
from kiosk.settings.profile import PROFILE_FILE, Profile
from kiosk.settings.reader import read_profile
from kiosk.setup.addresses import cash_server_address
from kiosk.setup.profile_secrets import ProfileSecrets
from kiosk.storage.store import Store


class Surroundings(Struct, frozen=True, kw_only=True):
    """What is not in the profile: clocks, chance, identities, the process's environment."""

    clock: Clock | None = None
    """``None``: the machine's clock in the profile's time zone."""
    new_guid: NewGuid = new_guid
    chance: random.Random = field(default_factory=random.SystemRandom)
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    hide: Callable[[str], None] = lambda _secret: None
    """Hears of every secret as it is read: the log's ``hide``."""
    pace: Pace | None = None
    """``None``: the profile's."""
    begin_anew: Callable[[], None] | None = None
    """Ends the program so that it is begun again; ``None``: nobody would."""
    profile: Profile | None = None
    """``None``: the home's own. One that is not written yet can be tried out."""


class Opened(Struct, frozen=True, kw_only=True):
    """The profile, and what was opened from it. ``opened_s`` in monotonic seconds."""

    profile: Profile
    home: Path
    store: Store
    till: CashServerLink
    version: TillVersion
    card_system: CardSystem
    licensing: Licensing
    photos: PhotoShelf
    terminal: OwnTerminal | None
    aids: Aids
    sounds: SoundPlayer | None
    backlight: Backlight | None
    watch: ServiceWatch
    monitoring: Monitoring
    clock: Clock
    opened_at: datetime
    opened_s: float


async def open_installation(home: Path, around: Surroundings, closing: AsyncExitStack) -> Opened:
    """Everything named above, closed by ``closing``.

    Raises SettingsError, StoreError, BadDeviceSettings.
    """
    profile = around.profile or read_profile(home / PROFILE_FILE)
    clock = around.clock or SystemClock(ZoneInfo(profile.site.time_zone))
    monitoring = open_monitoring(profile.metrics, home, clock)
    store = await Store.open(home, around.environment)
    closing.push_async_callback(store.close)
    secrets = ProfileSecrets(store, around.hide)
    password = await secrets.get(profile.cash_server.password, "cash_server.password")
    till = CashServerLink(
        cash_server_address(profile.cash_server, password), monitoring.cash_server
    )
    await closing.enter_async_context(till)
    card_system = await open_card_system(
        profile.card_system, store, secrets.get, clock, closing, monitoring.card_system
    )
    photo_link = PhotoLink(timing=monitoring.photos)
    closing.push_async_callback(photo_link.close)
    watch, version = ServiceWatch(clock), TillVersion(till)
    licensing = await open_licensing(
        profile,
        store,
        secrets.get,
        till,
        version,
        clock,
        closing,
        changed=lambda state: watch.report(Source.LICENCE, state.bar),
        chance=around.chance,
        sleep=around.sleep,
        timing=monitoring.licence_service,
    )
    terminal = open_terminal(profile, clock)
    if terminal is not None:
        closing.push_async_callback(terminal.close)
    aids = open_aids(profile)
    closing.push_async_callback(aids.close)
    sounds = open_sounds(profile)
    if sounds is not None:
        closing.push_async_callback(sounds.close)
    backlight = open_backlight(profile)
    if backlight is not None:
        closing.push_async_callback(backlight.close)
    return Opened(
        profile=profile,
        home=home,
        store=store,
        till=till,
        version=version,
        card_system=card_system,
        licensing=licensing,
        photos=parts.photo_shelf(profile, home, photo_link, clock),
        terminal=terminal,
        aids=aids,
        sounds=sounds,
        backlight=backlight,
        watch=watch,
        monitoring=monitoring,
        clock=clock,
        opened_at=clock.now(),
        opened_s=clock.monotonic(),
    )
