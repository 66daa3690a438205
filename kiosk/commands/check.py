"""`kiosk check`: the doctor looks at everything a kiosk needs to sell."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

import typer

from hardware.errors import BadDeviceSettings
from kiosk.clients.cash_server import CashServerLink
from kiosk.clients.crm_link import CrmLink
from kiosk.clients.licence_server import LicenceServerLink
from kiosk.clock import Clock
from kiosk.commands.advice import advice
from kiosk.commands.at_home import AsJson, Home, Installation, at_home
from kiosk.commands.exits import Exit
from kiosk.commands.looking import clock_of, menu_of, till_link
from kiosk.commands.output import print_json
from kiosk.commands.tables import print_table
from kiosk.connected import open_printer, open_readers
from kiosk.devices.look import looked_at, printer_looked_at
from kiosk.doctor import own_house
from kiosk.doctor.card_system import card_system
from kiosk.doctor.cash_server import CashServerVisit
from kiosk.doctor.licence import LicenceVisit
from kiosk.doctor.lines import TITLES, Health, Line, Thing, fault, ok, worst
from kiosk.doctor.showcase import showcase
from kiosk.errors import ErrorCode, SettingsError, StoreError
from kiosk.settings.dishes import read_dishes
from kiosk.settings.profile import PROFILE_FILE
from kiosk.settings.reader import read_profile
from kiosk.setup.addresses import licence_server_address
from kiosk.setup.card_link import card_link, card_side
from kiosk.setup.licence_account import licence_account
from kiosk.setup.profile_secrets import ProfileSecrets
from kiosk.storage.store import Store

_EXITS: Final = {
    Health.OK: Exit.DONE,
    Health.WARNING: Exit.WARNING,
    Health.FAULT: Exit.FAULT,
}
_STYLES: Final = {"ok": "green", "warning": "yellow", "fault": "bold red"}


def check(home: Home, as_json: AsJson = False) -> None:
    """Look at every server, licence, right, device, the disk and the clock; change nothing.

    One line each: ok, warning (guests can do without it for now) or fault (they cannot order and
    pay). Ends with 0, with 3 where there are only warnings, with 1 where there is a fault. Works
    beside a running kiosk.
    """
    try:
        read_profile(home / PROFILE_FILE)
        read_dishes(home)
    except SettingsError as wrong:
        lines = [fault(Thing.PROFILE, "; ".join(wrong.problems))]
        raise typer.Exit(_tell(lines, as_json=as_json)) from None

    async def work(kiosk: Installation) -> Exit:
        clock = clock_of(kiosk.profile)
        return _tell([line async for line in _examined(kiosk, clock)], as_json=as_json)

    at_home(home, work)


def _tell(lines: list[Line], *, as_json: bool) -> Exit:
    verdict = worst(lines)
    if as_json:
        told = [
            {"name": line.thing.value, "state": line.health.value, "words": line.words}
            for line in lines
        ]
        print_json({"state": verdict.value, "lines": told})
    else:
        rows = ((line.health.value, TITLES[line.thing], line.words) for line in lines)
        print_table(("state", "what", "found"), rows, styles=_STYLES)
    return _EXITS[verdict]


async def _examined(kiosk: Installation, clock: Clock) -> AsyncIterator[Line]:
    """Everything, as far as it can be reached."""
    yield ok(Thing.PROFILE, str(kiosk.home / PROFILE_FILE))
    yield own_house.disk(kiosk.home)
    try:
        async with _opened(kiosk) as (store, running):
            yield await own_house.database(store, clock, running=running)
            yield await own_house.journal(store)
            yield await own_house.purchases(store, clock)
            async with AsyncExitStack() as closing:
                try:
                    links = await _links(kiosk, store, clock, closing)
                except SettingsError as wrong:
                    yield fault(Thing.SECRETS, "; ".join(wrong.problems))
                    return
                yield ok(Thing.SECRETS, "Every one the profile names is in the database")
                menu = menu_of(kiosk, store, links.till)
                cash_server = CashServerVisit(kiosk.profile, links.till, menu, clock)
                async for line in cash_server.lines():
                    yield line
                yield showcase(kiosk.profile, kiosk.home, menu.now.menu)
                licence = LicenceVisit(
                    kiosk.profile,
                    store,
                    links.licence,
                    links.till,
                    clock,
                    token_until=links.token_until,
                    running=running,
                    shut=cash_server.shut,
                )
                async for line in licence.lines():
                    yield line
                side = card_side(kiosk.profile.card_system)
                async for line in card_system(links.crm, clock, side):
                    yield line
    except StoreError as trouble:
        yield fault(Thing.DATABASE, advice(trouble))
        return
    yield await _readers(kiosk, running=running)
    yield await _printer(kiosk, running=running)


@asynccontextmanager
async def _opened(kiosk: Installation) -> AsyncIterator[tuple[Store, bool]]:
    """The store, and whether a kiosk is running on it."""
    running = False
    try:
        # Looked at first: opening would make a database where there is none.
        store = await Store.look(kiosk.home, os.environ)
        await store.close()
        store = await Store.open(kiosk.home, os.environ)
    except StoreError as trouble:
        if trouble.code is not ErrorCode.STORE_IN_USE:
            raise
        running = True
        store = await Store.look(kiosk.home, os.environ)
    try:
        yield store, running
    finally:
        await store.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Links:
    """To every server of the profile. ``None``: the site has none."""

    till: CashServerLink
    licence: LicenceServerLink | None
    token_until: date | None
    crm: CrmLink | None


async def _links(
    kiosk: Installation, store: Store, clock: Clock, closing: AsyncExitStack
) -> _Links:
    """SettingsError names a secret that the store does not have.

    The first question opens a link: a file of its authority that cannot be read is told on the line
    of its server, and the others are visited all the same.
    """
    profile, secrets = kiosk.profile, ProfileSecrets(store, kiosk.hide)
    till = await till_link(kiosk, store)
    closing.push_async_callback(till.close)
    licence, token_until = None, None
    if not profile.licence.lifetime:
        account = await licence_account(profile.licence, secrets.get)
        licence = LicenceServerLink(licence_server_address(profile.licence, account.usr))
        closing.push_async_callback(licence.close)
        token_until = account.token_until
    crm = await card_link(profile.card_system, secrets.get, clock)
    if crm is not None:
        closing.push_async_callback(crm.close)
    return _Links(till=till, licence=licence, token_until=token_until, crm=crm)


async def _readers(kiosk: Installation, *, running: bool) -> Line:
    if running:
        return ok(Thing.CARD_READERS, "In the hands of the running kiosk")
    try:
        readers = open_readers(kiosk.profile)
    except BadDeviceSettings as wrong:
        return fault(Thing.CARD_READERS, str(wrong))
    zone = ZoneInfo(kiosk.profile.site.time_zone)
    return own_house.card_readers(await looked_at(readers), zone)


async def _printer(kiosk: Installation, *, running: bool) -> Line:
    if running:
        return ok(Thing.RECEIPT_PRINTER, "In the hands of the running kiosk")
    try:
        printer = open_printer(kiosk.profile)
    except BadDeviceSettings as wrong:
        return fault(Thing.RECEIPT_PRINTER, str(wrong))
    if printer is None:
        return ok(Thing.RECEIPT_PRINTER, "None is set up")
    return own_house.receipt_printer(*await printer_looked_at(printer))
