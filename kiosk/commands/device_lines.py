"""The doctor's lines about devices: opened for a moment where no kiosk has them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Final
from zoneinfo import ZoneInfo

from hardware.errors import BadDeviceSettings
from hardware.protocols import Device
from kiosk.checkout.card_terminal import last_mark
from kiosk.checkout.ways import PayWay
from kiosk.commands.at_home import Installation
from kiosk.commands.looking import clock_of
from kiosk.connected import (
    open_aids,
    open_light,
    open_printer,
    open_readers,
    open_sounds,
    open_terminal,
)
from kiosk.devices.look import looked_at, printer_looked_at
from kiosk.doctor import own_house
from kiosk.doctor.lines import Line, Thing, fault, ok, warning
from kiosk.storage.store import Store

DEVICES: Final = (
    Thing.CARD_READERS,
    Thing.RECEIPT_PRINTER,
    Thing.PAYMENT_TERMINAL,
    Thing.STATUS_LIGHT,
    Thing.AIDS,
    Thing.SOUND,
)
_NONE: Final = "None is set up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a terminal may be greeted with: ``open_orders`` are not settled, so it may not;
    ``last`` is the newest charge's name."""

    open_orders: tuple[str, ...]
    last: bytes | None


async def standing_of(store: Store) -> Standing:
    """Raises StoreError."""
    unsettled = [p for p in await store.purchases.unfinished() if not p.settled]
    return Standing(
        open_orders=tuple(p.order_number or str(p.guid) for p in unsettled),
        last=await last_mark(store.purchases, await store.staff.terminal_mark()),
    )


async def device_lines(
    kiosk: Installation, standing: Standing, *, running: bool
) -> AsyncIterator[Line]:
    """One line for each of ``DEVICES``."""
    if running:
        for thing in DEVICES:
            yield ok(thing, "In the hands of the running kiosk")
        return
    for thing, look in (
        (Thing.CARD_READERS, _readers),
        (Thing.RECEIPT_PRINTER, _printer),
        (Thing.PAYMENT_TERMINAL, _terminal),
        (Thing.STATUS_LIGHT, _light),
        (Thing.AIDS, _aids),
        (Thing.SOUND, _sound),
    ):
        try:
            yield await look(kiosk, standing)
        except BadDeviceSettings as wrong:
            yield fault(thing, str(wrong))


async def _readers(kiosk: Installation, _standing: Standing) -> Line:
    return await _looked_at(Thing.CARD_READERS, open_readers(kiosk.profile), kiosk)


async def _printer(kiosk: Installation, _standing: Standing) -> Line:
    printer = open_printer(kiosk.profile)
    if printer is None:
        return ok(Thing.RECEIPT_PRINTER, _NONE)
    return own_house.receipt_printer(*await printer_looked_at(printer))


async def _terminal(kiosk: Installation, standing: Standing) -> Line:
    """A greeting may end what is open at a terminal, so nothing of ours may be."""
    profile = kiosk.profile
    terminal = open_terminal(profile, clock_of(profile))
    if terminal is None:
        return ok(Thing.PAYMENT_TERMINAL, f"{_NONE} here: the station has it")
    if standing.open_orders:
        await terminal.close()
        orders = ", ".join(standing.open_orders)
        return warning(
            Thing.PAYMENT_TERMINAL, f"Not looked at: order {orders} has to be settled first."
        )
    terminal.stand_by(standing.last)
    (health,) = (await looked_at({"terminal": terminal})).values()
    only_way = set(profile.payments.ways) == {PayWay.TERMINAL}
    return own_house.payment_terminal(health, ZoneInfo(profile.site.time_zone), only_way=only_way)


async def _light(kiosk: Installation, _standing: Standing) -> Line:
    light, device = open_light(kiosk.profile), kiosk.profile.devices.status_light
    named = {device.driver: light} if light is not None and device is not None else {}
    return await _looked_at(Thing.STATUS_LIGHT, named, kiosk)


async def _aids(kiosk: Installation, _standing: Standing) -> Line:
    return await _looked_at(Thing.AIDS, open_aids(kiosk.profile).named, kiosk)


async def _sound(kiosk: Installation, _standing: Standing) -> Line:
    """A sound would be heard, so none is played."""
    player = open_sounds(kiosk.profile)
    device, volume = kiosk.profile.devices.sound, kiosk.profile.screen.sound_volume
    if player is None or device is None:
        return ok(Thing.SOUND, _NONE)
    await player.close()
    if volume == 0:
        return ok(Thing.SOUND, "Off: screen.sound_volume is 0")
    return ok(Thing.SOUND, f"{device.driver}, at {volume} per cent")


async def _looked_at(thing: Thing, found: Mapping[str, Device], kiosk: Installation) -> Line:
    zone = ZoneInfo(kiosk.profile.site.time_zone)
    return own_house.devices(thing, await looked_at(found), zone)
