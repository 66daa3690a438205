"""What the kitchen is doing, and calling staff (rk7 §5.24)."""

from __future__ import annotations

from kiosk.simulators.cash_server import parameters
from kiosk.simulators.cash_server.envelope import Answer, Element, element
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.kitchen import reached
from kiosk.simulators.cash_server.order_access import named_order, referred
from kiosk.simulators.cash_server.order_lines import Line, Session
from kiosk.simulators.cash_server.orders import Order
from kiosk.simulators.cash_server.refusals import Status


def kds_get_dish_data_3(house: House, call: Call) -> Answer:
    """KDSGetDishData3: every dish of every order that has any, drafts too (rk7 §5.24)."""
    known = parameters.number_or(call.element, "lastversion", 0)
    version = {"lastversion": str(house.orders.version)}
    if known >= house.orders.version:
        return Answer(attributes=version, status=Status.NO_CHANGES)
    rows = [
        _order(house, order)
        for order in house.orders
        if order.version > known and any(True for _ in order.lines())
    ]
    return Answer(attributes=version, children=[element("Orders", {}, *rows)])


def waiter_message(house: House, call: Call) -> Answer:
    """WaiterMessage: a message to staff; `expireTime` is required live (rk7 §1.3)."""
    asked = call.element
    text = parameters.text(asked, "text")
    parameters.text(asked, "messageType")
    parameters.text(asked, "expireTime")
    parameters.moment(asked, "expireTime")
    referred(house, asked, "Station", "CASHES")
    referred(house, asked, "Waiter", "EMPLOYEES")
    if asked.find("Order") is not None:
        named_order(house, call)
    call.facts.update(message=text, external_id=asked.get("external_id", ""))
    return Answer(children=[element("Message", {"id": str(house.station.next_message())})])


def _order(house: House, order: Order) -> Element:
    return element(
        "Order",
        {
            "guid": order.guid,
            "seqnum": str(order.number),
            "comment": order.texts.get("persistentComment", ""),
        },
        *(_session(house, order, session) for session in order.sessions if session.lines),
    )


def _session(house: House, order: Order, session: Session) -> Element:
    rows = [_dish(house, order, session, line) for line in session.lines]
    return element(
        "Session",
        {"uni": str(session.uni), "line_guid": session.guid},
        element("DishData", {}, *rows),
    )


def _dish(house: House, order: Order, session: Session, line: Line) -> Element:
    steps = reached(order, session, line, house.now())
    return element(
        "Dish",
        {
            "line_guid": line.guid,
            "id": str(line.dish.id),
            "quantity": str(line.quantity),
            "state": str(int(order.state(session))),
            "kdsstate": steps[-1][0] if steps else "",
            "seat": "0",
        },
    )
