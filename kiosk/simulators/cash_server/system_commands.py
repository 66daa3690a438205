"""Who answers, what it can do, which lifetime licence it has (rk7 §3.10, §5.1)."""

from __future__ import annotations

from typing import Final

from kiosk.simulators.cash_server import parameters, refusals
from kiosk.simulators.cash_server.envelope import Answer, Element, element, local_time
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.known_names import COMMANDS
from kiosk.simulators.cash_server.parameters import ZERO_DATE

PROCESS_ID: Final = 4312
_LICENCES: Final = ("XMLSaveOrder", "WebMon", "WebRep")

# Carried out though the live server does not list them (rk7 §1.8).
_UNLISTED: Final = frozenset(
    {
        "CLOSEVISIT",
        "CreateRkFriendsAnchor",
        "GetSystemInfo",
        "GetOrders",
        "GetRefItemBlob",
        "CheckLicense",
    }
)
_DEPRECATED: Final = frozenset({"GetOrderList"})


def get_system_info(house: House, _call: Call) -> Answer:
    """GetSystemInfo: no schema, works everywhere; times are milliseconds since 1899-12-30."""
    now = house.now()
    milliseconds = (now - ZERO_DATE).days * 86_400_000 + (now - ZERO_DATE).seconds * 1000
    info = element(
        "SystemInfo",
        {
            "SystemTime": str(milliseconds),
            "ReqSysVer": "1",
            "ProcessID": str(PROCESS_ID),
            "ShiftDate": house.shift.opened.strftime("%Y%m%d"),
            "RestCode": house.scenario.restaurant.full_code,
        },
        element("BusinessPeriod", {"id": "1", "code": "1", "name": "День"}),
        *_whereabouts(house),
    )
    return Answer(children=[info])


def get_system_info_2(house: House, _call: Call) -> Answer:
    """GetSystemInfo2: who answers, which restaurant, which shift (rk7 §5.1)."""
    now = house.now()
    info = element(
        "SystemInfo",
        {
            "ProcessID": str(PROCESS_ID),
            "RestCode": house.scenario.restaurant.full_code,
            "uptime": str(int((now - house.started).total_seconds())),
        },
        *_whereabouts(house),
        element(
            "CommonShift",
            {
                "ShiftDate": house.shift.opened.date().isoformat(),
                "ShiftNum": str(house.shift.number),
                "ShiftStartTime": local_time(house.shift.opened),
            },
        ),
    )
    return Answer(children=[info])


def _whereabouts(house: House) -> list[Element]:
    group = house.directory.get("CASHGROUPS", house.scenario.cash_group.id)
    restaurant = house.directory.get("RESTAURANTS", house.scenario.restaurant.id)
    return [group.reference("CashGroup"), restaurant.reference("Restaurant")]


def get_functions(house: House, _call: Call) -> Answer:
    """GetFunctions: what can be asked for; the list is not complete (rk7 §1.8)."""
    return Answer(
        children=[
            element("Query", {"name": name, "deprecated": "1" if name in _DEPRECATED else "0"})
            for name in sorted(COMMANDS)
            if name not in _UNLISTED and house.version.knows(name)
        ]
    )


def check_licence(house: House, call: Call) -> Answer:
    """CheckLicense: whether the lifetime licence is there; says nothing of subscriptions."""
    wanted = parameters.text(call.element, "license")
    if wanted not in _LICENCES:
        raise refusals.not_in_collection(wanted, "Licenses")
    if wanted != "XMLSaveOrder" or house.settings.licence_policy != "lifetime":
        raise refusals.licence_check(
            f"лицензия {wanted} не найдена", f"licence {wanted} is not found"
        )
    return Answer()
