"""The pages of staff mode about the kiosk itself, built from what is open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from uuid import UUID

from msgspec import Struct

from hardware.protocols import CardSeen
from kiosk.clients.cash_server import CashServerLink
from kiosk.clock import Clock
from kiosk.connected import readings
from kiosk.house_snapshots import DeviceKind
from kiosk.licensing import Licensing
from kiosk.logs import LOGS
from kiosk.session.ports import Spawn
from kiosk.settings.profile import PROFILE_FILE, Profile
from kiosk.staff.house.about import AboutPage, AboutRooms, TillWord
from kiosk.staff.house.desk import House
from kiosk.staff.house.devices import DevicesPage
from kiosk.staff.house.licence import LicencePage, LicenceRooms
from kiosk.staff.house.logs import LogsPage
from kiosk.staff.house.page import Surroundings
from kiosk.staff.house.restarting import Restarting, RestartRooms
from kiosk.staff.house.settings import SettingsPage, SettingsRooms
from kiosk.staff.house.trying import CardMade, Devices
from kiosk.staff_intents import StaffPage
from kiosk.storage.store import Store
from kiosk.wire.rkeeper.system import GetSystemInfo2


class HouseParts(Struct, frozen=True, kw_only=True):
    """What the pages are built from. The kiosk's start by its clock, and in monotonic seconds;
    ``begin_anew`` as in ``restarting.RestartRooms``, ``apply``
    as in ``settings.SettingsRooms``."""

    profile: Profile
    home: Path
    store: Store
    till: CashServerLink
    licensing: Licensing
    clock: Clock
    spawn: Spawn
    started_at: datetime
    started_s: float
    begin_anew: Callable[[], None] | None
    apply: Callable[[Profile], None]
    devices: Callable[[], Devices]


def staff_pages(parts: HouseParts) -> Callable[[Callable[[], None]], House]:
    """Makes the pages for whoever is told when they may be shown anew."""

    def made(changed: Callable[[], None]) -> House:
        store = parts.store
        around = Surroundings(
            trail=store.staff, clock=parts.clock, spawn=parts.spawn, changed=changed
        )
        restart = RestartRooms(
            book=store.purchases,
            trail=store.staff,
            clock=parts.clock,
            spawn=parts.spawn,
            begin_anew=parts.begin_anew,
        )
        return House(
            {
                StaffPage.DEVICES: DevicesPage(around, parts.devices),
                StaffPage.LICENCE: LicencePage(around, _licence(parts)),
                StaffPage.SETTINGS: SettingsPage(around, _settings(parts), parts.profile),
                StaffPage.LOGS: LogsPage(around, parts.home / LOGS),
                StaffPage.ABOUT: AboutPage(around, _about(parts)),
            },
            Restarting(restart, changed),
        )

    return made


def card_maker(profile: Profile) -> Callable[[str, CardSeen], CardMade]:
    """What the site's rules make of a card at the reader of a name. Raises BadDeviceSettings."""
    reading = readings(profile)

    def made(name: str, seen: CardSeen) -> CardMade:
        found = reading(name, seen)
        if found.misfit is not None:
            return CardMade(misfit=found.misfit.value)
        return CardMade(number=found.number)

    return made


def driver_names(profile: Profile) -> dict[DeviceKind, str]:
    """The drivers of those of which there is one."""
    devices = profile.devices
    named = {
        DeviceKind.TERMINAL: devices.payment_terminal,
        DeviceKind.PRINTER: devices.receipt_printer,
        DeviceKind.LIGHT: devices.status_light,
        DeviceKind.SOUND: devices.sound,
        DeviceKind.SPEECH: devices.speech,
        DeviceKind.KEYPAD: devices.keypad,
        DeviceKind.HEADPHONES: devices.headphone_sensor,
        DeviceKind.BACKLIGHT: devices.backlight,
    }
    return {kind: device.driver for kind, device in named.items() if device is not None}


def _licence(parts: HouseParts) -> LicenceRooms:
    service, upkeep = parts.licensing.service, parts.licensing.upkeep
    counter = parts.store.licence.counter
    if service is None or upkeep is None:
        return LicenceRooms(counter=counter)
    return LicenceRooms(counter=counter, state=lambda: service.state, refresh=upkeep.refresh)


def _settings(parts: HouseParts) -> SettingsRooms:
    return SettingsRooms(file=parts.home / PROFILE_FILE, kept=parts.store.menus, apply=parts.apply)


def _about(parts: HouseParts) -> AboutRooms:
    async def instance() -> UUID:
        return (await parts.store.licence.counter()).instance

    async def ask_till() -> TillWord:
        info = await parts.till.ask(GetSystemInfo2())
        return TillWord(version=info.server_version, local_time=info.local_time)

    restaurant = parts.profile.restaurant
    return AboutRooms(
        home=parts.home,
        started_at=parts.started_at,
        started_s=parts.started_s,
        restaurant=restaurant.name,
        restaurant_code=restaurant.code,
        instance=instance,
        database=parts.store.database.cipher,
        ask_till=ask_till,
    )
