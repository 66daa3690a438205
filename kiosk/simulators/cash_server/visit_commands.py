"""Lists of orders by visit, and the end of a visit (rk7 §5.8, §5.20)."""

from __future__ import annotations

from kiosk.simulators.cash_server import coupon_desk, order_refusals, parameters
from kiosk.simulators.cash_server.directory import Item
from kiosk.simulators.cash_server.envelope import Answer, Element, element, local_time
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.order_access import referred
from kiosk.simulators.cash_server.order_xml import (
    external_element,
    guests_element,
    locked_by,
    order_attributes,
)
from kiosk.simulators.cash_server.orders import Order, Visit
from kiosk.simulators.cash_server.refusals import Status
from kiosk.simulators.cash_server.session_xml import bit


def get_order_list_2(house: House, call: Call) -> Answer:
    """GetOrderList2: orders by visit, of a table or waiter, newer than `lastversion` (§5.8)."""
    known = parameters.number_or(call.element, "lastversion", 0)
    answer = _listed(house, known)
    if answer.status is Status.OK:
        for visit, orders in _by_visit(_asked(house, call.element, known)):
            answer.children.append(
                element(
                    "Visit",
                    {
                        "visit": str(visit.number),
                        "guid": visit.guid,
                        "finished": bit(_is_over(house, visit)),
                    },
                    guests_element(orders[0]),
                    element("Orders", {}, *(_order(house, order) for order in orders)),
                )
            )
    return answer


def get_order_list(house: House, call: Call) -> Answer:
    """GetOrderList and GetOrders: the same with the older names (rk7 §5.8)."""
    asked = call.element
    known = parameters.number_or(asked, "lastversion", 0)
    wanted = tuple(
        suffix
        for suffix, flag, default in (
            ("ID", "needIdents", True),
            ("Code", "needCodes", True),
            ("Name", "needNames", False),
        )
        if parameters.flag(asked, flag, default=default, words=True)
    )
    answer = _listed(house, known)
    if answer.status is Status.OK:
        for visit, orders in _by_visit(_asked(house, asked, known)):
            guests = element("Guests", {"count": str(len(orders[0].guests))})
            guests.extend(
                element("Guest", {"GuestLabel": guest["guestLabel"]}) for guest in orders[0].guests
            )
            answer.children.append(
                element(
                    "Visit",
                    {
                        "VisitID": str(visit.number),
                        "guid": visit.guid,
                        "Finished": bit(_is_over(house, visit)),
                        "GuestsCount": str(len(orders[0].guests)),
                    },
                    guests,
                    element("Orders", {}, *(_older(house, one, wanted) for one in orders)),
                )
            )
    return answer


def close_visit(house: House, call: Call) -> Answer:
    """CloseVisit: ends a visit whose orders are all closed; 2129 while one is held (§5.20)."""
    reference = call.element.find("Order")
    if reference is not None:
        visit = house.orders.find(reference).visit
    else:
        number = parameters.number(call.element, "VisitID")
        visit = house.orders.visit(number=number, guid=None)
    orders = house.orders.of_visit(visit)
    for order in orders:
        if order.busy or house.lock_of(order) is not None:
            station = house.scenario.station.name
            raise order_refusals.visit_locked(visit.number, order.name, station)
    for order in orders:
        if order.finished is None and order.gross:
            raise order_refusals.visit_open(visit.number, order.name)
    visit.finished = house.now()
    for order in orders:
        if order.finished is None:
            coupon_desk.free(house, order)
            order.deleted = True
            order.finished = house.now()
        house.orders.touch(order)
    call.facts["visit"] = visit.number
    return Answer()


def _listed(house: House, known: int) -> Answer:
    """The answer of a list, empty; `No changes` where the client has seen everything (§1.5)."""
    version = house.orders.version
    status = Status.NO_CHANGES if known >= version else Status.OK
    return Answer(attributes={"lastversion": str(version)}, status=status)


def _asked(house: House, asked: Element, known: int) -> list[Order]:
    table = referred(house, asked, "Table", "TABLES")
    waiter = referred(house, asked, "Waiter", "EMPLOYEES")
    only_opened = parameters.flag(asked, "onlyOpened", words=True)
    return [
        order
        for order in house.orders
        if order.version > known
        and (table is None or order.table is table)
        and (waiter is None or order.waiter is waiter)
        and not (only_opened and (order.deleted or order.finished is not None))
    ]


def _by_visit(orders: list[Order]) -> list[tuple[Visit, list[Order]]]:
    visits: dict[int, list[Order]] = {}
    for order in orders:
        visits.setdefault(order.visit.number, []).append(order)
    return [(found[0].visit, found) for found in visits.values()]


def _is_over(house: House, visit: Visit) -> bool:
    """Visits end with their last order at a restaurant that keeps one order to a visit."""
    orders = house.orders.of_visit(visit)
    return visit.finished is not None or all(order.finished is not None for order in orders)


def _order(house: House, order: Order) -> Element:
    head = order_attributes(house, order)
    head["receiptError"] = bit(order.receipt_error)
    if order.finished is not None:
        head["FinishTime"] = local_time(order.finished)
    if order.bill is not None:
        head["billTime"] = local_time(order.bill.printed)
    return element("Order", head, *locked_by(house, order), external_element(order))


def _older(house: House, order: Order, wanted: tuple[str, ...]) -> Element:
    attributes = {
        "OrderID": str(order.ident),
        "Version": str(order.version),
        "crc32": "0",
        "guid": order.guid,
        "url": "",
        "locked": bit(order.busy or house.lock_of(order) is not None),
        "OrderName": order.name,
        "OrderSum": str(order.total),
        "ToPaySum": str(order.unpaid),
        "PrepaySum": str(order.prepaid),
        "PromisedSum": str(order.promised),
        "PriceListSum": str(sum(line.list_amount for line in order.lines())),
        "TotalPieces": str(order.pieces),
        "CreateTime": local_time(order.opened),
        "Finished": bit(order.finished is not None),
        "Bill": bit(order.bill is not None),
        "ReceiptError": bit(order.receipt_error),
    }
    if order.finished is not None:
        attributes["FinishTime"] = local_time(order.finished)
    if order.bill is not None:
        attributes["BillTime"] = local_time(order.bill.printed)
    for name, item in (
        ("Table", order.table),
        ("Waiter", order.waiter),
        ("OrderCateg", order.category),
        ("OrderType", order.type),
    ):
        attributes |= _named(name, item, wanted)
    return element("Order", attributes, *locked_by(house, order))


def _named(name: str, item: Item, wanted: tuple[str, ...]) -> dict[str, str]:
    values = {"ID": str(item.ident), "Code": str(item.code), "Name": item.name}
    return {f"{name}{suffix}": values[suffix] for suffix in wanted}
