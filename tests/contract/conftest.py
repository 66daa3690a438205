"""Links to the simulators, and the restaurant that an installer would have picked there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from uuid import uuid4

import pytest
import pytest_asyncio

from kiosk.clients.cash_server import CashServerAddress, CashServerLink
from kiosk.clients.certificates import Pinned
from kiosk.clients.crm_http import CrmAddress, CrmHttpLink
from kiosk.clients.licence_server import LicenceServerAddress, LicenceServerLink
from kiosk.clock import SystemClock
from kiosk.simulators.launch import SimulatorProcess
from kiosk.wire.licence.account import usr_header
from kiosk.wire.rkeeper.reference import GetRefData
from kiosk.wire.rkeeper.reference_rows import DirectoryRow
from kiosk.wire.rkeeper.site_collections import (
    GetEmployees,
    GetOrderCategories,
    GetOrderTypes,
    GetStations,
    GetTables,
    GetTenders,
    GetVoidReasons,
)
from kiosk.wire.rkeeper.stamp import LicenceIdentity
from tests.contract.card_trips.card_desk import CardHouse, card_house_open
from tests.contract.site import Site


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def running() -> AsyncIterator[SimulatorProcess]:
    async with SimulatorProcess("--guest-seconds", "0") as simulators:
        yield simulators


@pytest_asyncio.fixture(loop_scope="module")
async def simulators(running: SimulatorProcess) -> AsyncIterator[SimulatorProcess]:
    """The simulators in a good mood; a request they do not understand in full fails the test."""
    await running.clear_moods()
    before = [entry["number"] for entry in await running.journal(last=1)]
    yield running
    asked: dict[str, str | int] = {"event": "warning"}
    if before:
        asked["after"] = before[0]
    assert await running.journal(**asked) == []


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One installation for all tests: a licence allows few of them in a day (rk7 §3.7)."""
    return tmp_path_factory.mktemp("kiosk")


@pytest_asyncio.fixture(loop_scope="module")
async def cash(simulators: SimulatorProcess) -> AsyncIterator[CashServerLink]:
    at = simulators.addresses
    address = CashServerAddress(
        url=at.cash_url,
        user=at.cash_user,
        password=at.cash_password,
        trust=Pinned(sha256=at.certificate_sha256),
    )
    async with CashServerLink(address) as link:
        yield link


@pytest_asyncio.fixture(loop_scope="module")
async def licences(simulators: SimulatorProcess) -> AsyncIterator[LicenceServerLink]:
    at = simulators.addresses
    usr = usr_header(at.licence_user, at.licence_password, at.licence_token)
    async with LicenceServerLink(LicenceServerAddress(usr=usr, url=at.licence_url)) as link:
        yield link


@pytest_asyncio.fixture(loop_scope="module")
async def crm(simulators: SimulatorProcess) -> AsyncIterator[CrmHttpLink]:
    at = simulators.addresses
    address = CrmAddress(url=at.crm_url, classifier=at.crm_classifier, unit_id=at.crm_unit)
    async with CrmHttpLink(address, SystemClock()) as link:
        yield link


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def card_house() -> AsyncIterator[CardHouse]:
    async with card_house_open() as house:
        yield house


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def site(running: SimulatorProcess) -> Site:
    at = running.addresses
    address = CashServerAddress(
        url=at.cash_url,
        user=at.cash_user,
        password=at.cash_password,
        trust=Pinned(sha256=at.certificate_sha256),
    )
    usr = usr_header(at.licence_user, at.licence_password, at.licence_token)
    async with (
        CashServerLink(address) as cash,
        LicenceServerLink(LicenceServerAddress(usr=usr, url=at.licence_url)) as licences,
    ):

        async def first(kind: type[GetRefData[DirectoryRow]]) -> int:
            return next(row.id for row in (await cash.ask(kind())).rows if row.active)

        stations = (await cash.ask(GetStations())).rows
        tables = (await cash.ask(GetTables())).rows
        reasons = (await cash.ask(GetVoidReasons())).rows
        return Site(
            station=stations[0].id,
            waiter=await first(GetEmployees),
            table=tables[0].id,
            category=await first(GetOrderCategories),
            order_type=await first(GetOrderTypes),
            tender=await first(GetTenders),
            void_reason=next(row.id for row in reasons if row.for_bill_cancel),
            identity=LicenceIdentity(
                anchor=at.anchor,
                token=(await licences.licence_of(at.anchor)).id,
                instance=uuid4(),
            ),
        )
