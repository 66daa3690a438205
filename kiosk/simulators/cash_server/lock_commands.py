"""LockOrder: holding an order for a while (rk7 §5.9)."""

from __future__ import annotations

from datetime import timedelta

from kiosk.simulators.cash_server import parameters
from kiosk.simulators.cash_server.envelope import Answer
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.order_access import held_order, key, referred
from kiosk.simulators.cash_server.orders import Lock
from kiosk.simulators.cash_server.session_xml import bit


def lock_order(house: House, call: Call) -> Answer:
    """Locks, renews or, with an interval of nothing, unlocks; `locked` says what came of it.

    A time that is no full interval changes nothing: `Ok`, and the order is not locked by it.
    """
    order = held_order(house, call)
    station = referred(house, call.element, "Station", "CASHES") or order.station
    employee = referred(house, call.element, "Employee", "EMPLOYEES") or order.waiter
    if station is None:
        station = house.directory.get("CASHES", house.scenario.station.id)
    lasts = parameters.interval(call.element.get("lockTime"))
    if lasts is not None and lasts > timedelta():
        until = house.now() + lasts
        order.lock = Lock(guid=key(call.element), station=station, employee=employee, until=until)
    elif lasts is not None:
        order.lock = None
    house.orders.touch(order)
    locked = house.lock_of(order) is not None
    call.facts["locked"] = locked
    return Answer(attributes={"locked": bit(locked)})
