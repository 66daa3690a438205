"""People of the restaurant: who is there, what they may, who is registered (rk7 §5.23)."""

from __future__ import annotations

from kiosk.simulators.cash_server import parameters, refusals
from kiosk.simulators.cash_server.directory import Item
from kiosk.simulators.cash_server.envelope import Answer, Element, element
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.order_access import referred, required
from kiosk.simulators.cash_server.session_xml import bit, person
from kiosk.simulators.scenario import Employee


def get_waiter_list(house: House, call: Call) -> Answer:
    """GetWaiterList: everybody, or those registered in the shift; mind the capitals (§5.23)."""
    referred(house, call.element, "Table", "TABLES")
    only_registered = parameters.flag(call.element, "registeredOnly", words=True)
    station = house.directory.get("CASHES", house.scenario.station.id)
    rows = []
    for employee in house.scenario.employees:
        registered = employee.id in house.station.registered
        if registered or not only_registered:
            row = element("waiter", {"ID": str(employee.id), "Code": str(employee.code)})
            if registered:
                row.append(station.reference("Station"))
            rows.append(row)
    return Answer(children=[element("Waiters", {}, *rows)])


def get_employee_info_2(house: House, call: Call) -> Answer:
    """GetEmployeeInfo2: the operations, rights and privileges of an employee."""
    waiter = required(house, call.element, "Waiter", "EMPLOYEES")
    referred(house, call.element, "Restaurant", "RESTAURANTS")
    referred(house, call.element, "Station", "CASHES")
    may = _employee(house, waiter).operations
    return Answer(
        children=[
            waiter.reference("Waiter"),
            element("Operations", {}, *(element("Item", {"id": str(one)}) for one in may)),
            element("ObjectRights"),
            element("Privileges"),
        ]
    )


def login_on_station(house: House, call: Call) -> Answer:
    """LoginOnStation: an employee at work at a station, by password (2102 for a wrong one).

    Nobody here has a card for the till: a `cardCode` leads to no employee.
    """
    required(house, call.element, "Station", "CASHES")
    if (card := call.element.get("cardCode")) is not None:
        raise refusals.not_in_collection("*" * len(card), "Employees")
    waiter = required(house, call.element, "Waiter", "EMPLOYEES")
    employee = _employee(house, waiter)
    if (call.element.get("password") or "") != employee.password:
        raise refusals.password_wrong()
    house.station.registered.add(waiter.ident)
    call.facts["employee"] = waiter.ident
    return Answer(
        children=[
            element(
                "OpRights", {}, *(element("oper", {"id": str(o)}) for o in employee.operations)
            ),
            element("ObjRights"),
            element(
                "Tables", {}, *(element("table", {"id": str(t.id)}) for t in house.scenario.tables)
            ),
            element("Orders", {}, *_open_orders(house, waiter)),
        ]
    )


def register_employee(house: House, call: Call) -> Answer:
    """RegisterEmployee: into the shift; a second time is 2101, which does no harm (§1.6)."""
    waiter = required(house, call.element, "Waiter", "EMPLOYEES")
    required(house, call.element, "Station", "CASHES")
    referred(house, call.element, "Manager", "EMPLOYEES")
    if waiter.ident in house.station.registered:
        raise refusals.already_registered(waiter.name)
    house.station.registered.add(waiter.ident)
    call.facts["employee"] = waiter.ident
    return Answer(children=[person(house, waiter, "Waiter")])


def _employee(house: House, item: Item) -> Employee:
    return next(one for one in house.scenario.employees if one.id == item.ident)


def _open_orders(house: House, waiter: Item) -> list[Element]:
    return [
        element(
            "Order",
            {"orderIdent": str(order.ident), "own_order": bit(order.waiter is waiter)},
        )
        for order in house.orders
        if order.finished is None
    ]
