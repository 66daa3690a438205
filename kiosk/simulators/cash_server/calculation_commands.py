"""What an order or a basket costs: nothing is saved here (rk7 §5.6)."""

from __future__ import annotations

from itertools import count
from uuid import UUID

from kiosk.simulators.cash_server import parameters, refusals
from kiosk.simulators.cash_server.envelope import Answer, Element, element
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.order_commands import guests_of, referred
from kiosk.simulators.cash_server.order_lines import SessionReader
from kiosk.simulators.cash_server.order_xml import order_attributes, session_element
from kiosk.simulators.cash_server.orders import Order


def calc_order(house: House, call: Call) -> Answer:
    """CalcOrder: prices a basket, with or without an order; saves nothing (rk7 §5.6)."""
    source = call.element.find("Order")
    order = house.orders.find(source) if source is not None else _imagined(house, call.element)
    sources = call.element.findall("Session")
    if source is None and not sources:
        raise refusals.child_missing("Session")
    reader = SessionReader(
        house, next_uni=count(order.uni + 1).__next__, line_guid=lambda wanted: wanted or ""
    )
    read = [reader.read(found, place) for place, found in enumerate(sources, start=1)]
    reader.finish()
    added = sum(line.amount for session in read for line in session.lines)
    pieces = sum(line.quantity for session in read for line in session.lines)
    attributes = order_attributes(order)
    for name in ("orderSum", "basicSum", "nationalSum", "unpaidSum"):
        attributes[name] = str(int(attributes[name]) + added)
    attributes["totalPieces"] = str(order.pieces + pieces)
    made = element("Order", attributes)
    made.extend(session_element(house, session, order) for session in order.sessions)
    made.extend(session_element(house, session) for session in read)
    call.facts["sum"] = order.total + added
    return Answer(children=[made])


def calc_order_2(house: House, call: Call) -> Answer:
    """CalcOrder2: what is to be paid and with which tenders (rk7 §5.6)."""
    order = house.orders.find(parameters.child(call.element, "Order"))
    parameters.child(call.element, "Payments")
    referred(house, call.element, "Station", "CASHES")
    referred(house, call.element, "Cashier", "EMPLOYEES")
    call.facts.update(order=order.guid, unpaid=order.unpaid)
    payments = element("Payments")
    for tender in house.scenario.tenders:
        pay = house.directory.get("CURRENCIES", tender.id).reference("Pay")
        pay.set("amount", str(order.unpaid))
        payments.append(pay)
    bindings = element("Bindings")
    bindings.extend(
        element(
            "Binding",
            {
                "uni": str(line.uni),
                "line_guid": line.guid,
                "currency_guid": "",
                "quantity": str(line.quantity),
                "amount": str(line.amount),
            },
        )
        for line in order.lines()
    )
    shown = element("Order", order_attributes(order))
    return Answer(children=[shown, payments, bindings])


def _imagined(house: House, asked: Element) -> Order:
    """The order a basket would go into: never kept."""
    scenario = house.scenario
    waiter = house.directory.get("EMPLOYEES", scenario.employees[0].id)
    table = house.directory.get("TABLES", scenario.tables[0].id)
    category = house.directory.get("UNCHANGEABLEORDERTYPES", scenario.order_category.id)
    order_type = house.directory.get("CHANGEABLEORDERTYPES", scenario.order_types[0].id)
    return Order(
        guid="{" + str(UUID(int=0)) + "}",
        visit=0,
        visit_guid="",
        ident=0,
        name="",
        number=0,
        opened=house.now(),
        table=referred(house, asked, "Table", "TABLES") or table,
        station=None,
        creator=waiter,
        waiter=referred(house, asked, "Waiter", "EMPLOYEES") or waiter,
        category=referred(house, asked, "OrderCategory", "UNCHANGEABLEORDERTYPES") or category,
        type=referred(house, asked, "OrderType", "CHANGEABLEORDERTYPES") or order_type,
        guests=guests_of(asked),
        external={},
    )
