"""Who answers, what it can do, what it knows of licences (rk7 §3.8, §3.10, §5.1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from kiosk.errors import ErrorCode, Remedy
from kiosk.simulators.cash_server.house import LicencePolicy
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.licence import NEVER_USED, CheckLicense, GetXMLLicenseInstanceSeqNumber
from kiosk.wire.rkeeper.system import GetFunctions, GetSystemInfo, GetSystemInfo2
from tests.contract.round_trips.conversation import Conversation
from tests.contract.round_trips.round_trip import (
    Refused,
    RoundTrip,
    always,
    while_the_shift_closes,
)


async def system_info_2(talk: Conversation) -> None:
    talk.till.moment += timedelta(hours=1)
    info = await talk.ask(GetSystemInfo2())
    scenario = talk.till.scenario
    assert info.restaurant_code == scenario.restaurant.full_code
    assert info.restaurant is not None
    assert info.cash_group is not None
    assert (info.restaurant.name, info.cash_group.id) == ("Самовар", scenario.cash_group.id)
    assert info.shift is not None
    assert info.shift.number == scenario.shift_number
    assert (info.server_version, info.net_name) == (scenario.server_version, "SAMOVAR_MID")
    assert (info.uptime, info.local_time) == (3600, talk.till.moment)


async def system_info(talk: Conversation) -> None:
    info = await talk.ask(GetSystemInfo())
    assert info.restaurant_code == talk.till.scenario.restaurant.full_code
    assert info.cash_group is not None
    assert info.cash_group.name == "SAMOVAR_MID"
    assert (info.shift_date, info.local_time) == ("20260314", talk.till.moment)


async def functions(talk: Conversation) -> None:
    known = {one.name: one.deprecated for one in await talk.ask(GetFunctions())}
    assert (bool(known["PayOrder"]), known["GetOrderList"]) == (False, True)
    assert "GetSystemInfo" not in known, "carried out, and not listed (rk7 §1.8)"


async def lifetime_licence(talk: Conversation) -> None:
    house = talk.till.house
    house.settings = replace(house.settings, licence_policy=LicencePolicy.LIFETIME)
    await talk.ask(CheckLicense())


async def counter(talk: Conversation) -> None:
    await talk.ordered()
    used = await talk.ask(GetXMLLicenseInstanceSeqNumber(identity=talk.identity))
    assert used == talk.next_number - 1
    await talk.paid_for()
    assert await talk.ask(GetXMLLicenseInstanceSeqNumber(identity=talk.identity)) == used + 1


async def an_installation_never_seen(talk: Conversation) -> Command[int]:
    return GetXMLLicenseInstanceSeqNumber(identity=talk.identity)


ROUND_TRIPS = (
    RoundTrip(
        kind=GetSystemInfo2,
        carried_out=system_info_2,
        refused=while_the_shift_closes(GetSystemInfo2()),
    ),
    RoundTrip(
        kind=GetSystemInfo,
        carried_out=system_info,
        refused=while_the_shift_closes(GetSystemInfo()),
    ),
    RoundTrip(
        kind=GetFunctions,
        carried_out=functions,
        refused=while_the_shift_closes(GetFunctions()),
    ),
    RoundTrip(
        kind=CheckLicense,
        carried_out=lifetime_licence,
        refused=Refused(
            asked=always(CheckLicense()), code=ErrorCode.LICENCE_REFUSED, remedy=Remedy.RESYNC
        ),
    ),
    RoundTrip(
        kind=GetXMLLicenseInstanceSeqNumber,
        carried_out=counter,
        refused=Refused(
            asked=an_installation_never_seen,
            code=ErrorCode.LICENCE_SEQUENCE,
            remedy=Remedy.RESYNC,
            number=NEVER_USED,
        ),
    ),
)
