"""Employees at the till (rk7 §5.23)."""

from __future__ import annotations

from dataclasses import replace

from kiosk.errors import ErrorCode, Remedy
from kiosk.wire.rkeeper.staff import (
    GetEmployeeInfo2,
    GetWaiterList,
    LoginOnStation,
    RegisterEmployee,
)
from tests.contract.round_trips.conversation import Conversation
from tests.contract.round_trips.place import (
    KIOSK,
    MANAGER,
    MANAGER_PASSWORD,
    NOBODY,
    STATION,
    TABLE,
)
from tests.contract.round_trips.round_trip import Refused, RoundTrip, always, misconfigured


async def on_duty(talk: Conversation) -> None:
    everybody = await talk.ask(GetWaiterList(table_id=TABLE))
    assert [(waiter.id, waiter.code) for waiter in everybody] == [(KIOSK, 50), (MANAGER, 51)]
    assert await talk.ask(GetWaiterList(registered_only=True)) == ()
    await talk.ask(RegisterEmployee(employee_id=KIOSK, station_id=STATION))
    (registered,) = await talk.ask(GetWaiterList(registered_only=True))
    assert (registered.id, [station.id for station in registered.stations]) == (KIOSK, [STATION])


async def rights(talk: Conversation) -> None:
    house = talk.till.house
    kiosk, manager = house.scenario.employees
    house.scenario = replace(house.scenario, employees=(replace(kiosk, operations=(7, 8)), manager))
    told = await talk.ask(
        GetEmployeeInfo2(
            employee_id=KIOSK,
            restaurant_id=house.scenario.restaurant.id,
            station_id=STATION,
        )
    )
    assert (told.operations, told.object_rights, told.privileges) == ((7, 8), (), ())


async def signed_on(talk: Conversation) -> None:
    await talk.ask(
        LoginOnStation(station_id=STATION, employee_id=MANAGER, password=MANAGER_PASSWORD)
    )
    (registered,) = await talk.ask(GetWaiterList(registered_only=True))
    assert registered.id == MANAGER


async def registered(talk: Conversation) -> None:
    position = RegisterEmployee(
        employee_id=KIOSK,
        station_id=STATION,
        manager_id=MANAGER,
        position_ids=(4, 5),
        as_cash_station=False,
    )
    first, second = await talk.ask(position), await talk.ask(position)
    assert (first.already, second.already) == (False, True)
    assert first.employee is not None
    assert first.employee.id == KIOSK
    assert talk.till.house.station.registered == {KIOSK}


ROUND_TRIPS = (
    RoundTrip(
        kind=GetWaiterList,
        carried_out=on_duty,
        refused=misconfigured(GetWaiterList(table_id=NOBODY)),
    ),
    RoundTrip(
        kind=GetEmployeeInfo2,
        carried_out=rights,
        refused=misconfigured(GetEmployeeInfo2(employee_id=NOBODY)),
    ),
    RoundTrip(
        kind=LoginOnStation,
        carried_out=signed_on,
        refused=Refused(
            asked=always(LoginOnStation(station_id=STATION, employee_id=MANAGER, password="0000")),
            code=ErrorCode.POS_REFUSED,
            remedy=Remedy.STAFF,
            number=2102,
        ),
    ),
    RoundTrip(
        kind=RegisterEmployee,
        carried_out=registered,
        refused=misconfigured(RegisterEmployee(employee_id=NOBODY, station_id=STATION)),
    ),
)
