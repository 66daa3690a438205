"""`kiosk check`: the doctor looks at everything a kiosk needs to sell."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import typer

from kiosk.clients.cash_server import CashServerLink
from kiosk.clients.crm_link import CrmLink
from kiosk.clients.licence_server import LicenceServerLink
from kiosk.clock import Clock
from kiosk.commands.advice import advice
from kiosk.commands.at_home import AsJson, Home, Installation, at_home
from kiosk.commands.device_lines import device_lines, standing_of
from kiosk.commands.exits import Exit
from kiosk.commands.looking import clock_of, menu_of, till_link
from kiosk.commands.output import print_json
from kiosk.commands.tables import print_table
from kiosk.doctor import own_house
from kiosk.doctor.card_system import card_system
from kiosk.doctor.cash_server import CashServerVisit
from kiosk.doctor.licence import LicenceVisit
from kiosk.doctor.lines import TITLES, Health, Line, Thing, fault, ok, worst
from kiosk.doctor.showcase import showcase
from kiosk.errors import ErrorCode, SettingsError, StoreError
from kiosk.outward.starts import StartBook
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
        return _tell([line async for line in examined(kiosk, clock)], as_json=as_json)

    at_home(home, work)


def _tell(lines: list[Line], *, as_json: bool) -> Exit:
    verdict = worst(lines)
    if as_json:
        print_json(as_object(lines))
    else:
        rows = ((line.health.value, TITLES[line.thing], line.words) for line in lines)
        print_table(("state", "what", "found"), rows, styles=_STYLES)
    return _EXITS[verdict]


def as_object(lines: list[Line]) -> dict[str, Any]:
    """What ``--json`` prints; monitoring goes by ``name`` and ``state``."""
    told = [
        {"name": line.thing.value, "state": line.health.value, "words": line.words}
        for line in lines
    ]
    return {"state": worst(lines).value, "lines": told}


async def examined(kiosk: Installation, clock: Clock) -> AsyncIterator[Line]:
    """Everything, as far as it can be reached."""
    yield ok(Thing.PROFILE, str(kiosk.home / PROFILE_FILE))
    yield own_house.disk(kiosk.home)
    try:
        async with _opened(kiosk) as (store, running):
            yield await own_house.database(store, clock, running=running)
            yield await own_house.journal(store)
            yield await own_house.purchases(store, clock)
            standing = await standing_of(store)
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
    async for line in device_lines(kiosk, standing, running=running):
        yield line
    yield own_house.starts(StartBook(kiosk.home).read(), clock.now())
    yield own_house.figures(kiosk.profile.metrics, kiosk.home)


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
