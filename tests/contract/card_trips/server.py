"""Who answers, what time it is there, and who may ask (crm §8.0, §8.4)."""

from __future__ import annotations

from kiosk.simulators.card_system.system_actions import VERSION
from kiosk.wire.crm.classifiers import GetTerminalsTypesInfo
from kiosk.wire.crm.system import GetSystemTime, GetVersion
from tests.contract.card_trips.card_desk import CardDesk
from tests.contract.card_trips.card_trip import CardTrip, during_an_import


async def version_told(desk: CardDesk) -> None:
    told = await desk.ask(GetVersion())
    assert told.number == VERSION
    assert told.info


async def time_told(desk: CardDesk) -> None:
    assert (await desk.ask(GetSystemTime())).moment == desk.at
    desk.counter.wait(hours=3)
    assert (await desk.ask(GetSystemTime())).moment == desk.at


async def classifiers_told(desk: CardDesk) -> None:
    told = await desk.ask(GetTerminalsTypesInfo())
    assert [(one.id, one.name, one.is_ours) for one in told] == [
        (123, "Киоск", True),
        (321, "Сайт", False),
        (999, "Старый киоск", False),
    ]
    assert {(one.day_begins, one.time_zone) for one in told} == {("00:00:00", "+03:00")}


CARD_TRIPS = (
    CardTrip(kind=GetVersion, carried_out=version_told, refused=during_an_import(GetVersion())),
    CardTrip(kind=GetSystemTime, carried_out=time_told, refused=during_an_import(GetSystemTime())),
    CardTrip(
        kind=GetTerminalsTypesInfo,
        carried_out=classifiers_told,
        refused=during_an_import(GetTerminalsTypesInfo()),
    ),
)
