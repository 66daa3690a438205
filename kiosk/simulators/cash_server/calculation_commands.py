"""What an order or a basket costs, and whether it could be sold: nothing is saved (rk7 §5.6)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import count
from typing import Final
from uuid import UUID

from kiosk.simulators.cash_server import parameters, payment_refusals, refusals
from kiosk.simulators.cash_server.envelope import Answer, Element, element, line_error_element
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.offered_payments import tender_of
from kiosk.simulators.cash_server.order_access import guests_of, named_order, referred, required
from kiosk.simulators.cash_server.order_lines import Session
from kiosk.simulators.cash_server.order_xml import order_attributes
from kiosk.simulators.cash_server.orders import Order, Visit
from kiosk.simulators.cash_server.session_reader import SessionReader
from kiosk.simulators.cash_server.session_xml import session_element
from kiosk.simulators.scenario import Tender

NO_ORDER: Final = "{" + str(UUID(int=0)) + "}"


def calc_order(house: House, call: Call) -> Answer:
    """CalcOrder: prices a basket, with or without an order; saves nothing (rk7 §5.6)."""
    return _calculated(house, call, _order_or_none(house, call.element))


def calc_order_4(house: House, call: Call) -> Answer:
    """CalcOrder4: an order as it would be with more sessions (rk7 §5.6)."""
    return _calculated(house, call, named_order(house, call))


def calc_order_2(house: House, call: Call) -> Answer:
    """CalcOrder2: what is to be paid and with which tenders (rk7 §5.6)."""
    return _payable(house, call, reasons=False)


def calc_order_3(house: House, call: Call) -> Answer:
    """CalcOrder3: CalcOrder2, and for tenders that cannot be used the reason (rk7 §5.6)."""
    return _payable(house, call, reasons=True)


def calc_order_5(house: House, call: Call) -> Answer:
    """CalcOrder5: as CalcOrder3, divided between registrars; `Station` is required (§5.6)."""
    required(house, call.element, "Station", "CASHES")
    return _payable(house, call, reasons=True)


def validate_order(house: House, call: Call) -> Answer:
    """ValidateOrder: one `Error` for each offending line; `Ok` all the same (rk7 §5.6)."""
    order = _order_or_none(house, call.element)
    referred(house, call.element, "Table", "TABLES")
    referred(house, call.element, "OrderCategory", "UNCHANGEABLEORDERTYPES")
    referred(house, call.element, "GuestType", "GUESTTYPES")
    reader, read = _read(house, call.element, order)
    problems = reader.problems()
    call.facts["problems"] = len(problems)
    return Answer(
        children=[
            *(line_error_element(one, house.scenario.language) for one in problems),
            *(element("Session", {"sessionID": str(session.number)}) for session in read),
        ]
    )


def _order_or_none(house: House, asked: Element) -> Order | None:
    source = asked.find("Order")
    return None if source is None else house.orders.find(source)


def _read(house: House, asked: Element, order: Order | None) -> tuple[SessionReader, list[Session]]:
    """The sessions of a request; refused without any when there is no order either."""
    sources = asked.findall("Session")
    if order is None and not sources:
        raise refusals.child_missing("Session")
    first = 0 if order is None else max((one.number for one in order.sessions), default=0)
    reader = SessionReader(house, next_uni=count(1 if order is None else order.uni + 1).__next__)
    read = [reader.read(source, first + place) for place, source in enumerate(sources, start=1)]
    return reader, read


def _calculated(house: House, call: Call, order: Order | None) -> Answer:
    """The order with the sessions of the request put in, for the length of an answer."""
    reader, read = _read(house, call.element, order)
    reader.finish()
    shown = _imagined(house, call.element) if order is None else order
    kept = list(shown.sessions)
    shown.sessions.extend(read)
    try:
        made = element("Order", order_attributes(house, shown))
        made.extend(session_element(house, session, shown) for session in shown.sessions)
        call.facts["sum"] = shown.total
    finally:
        shown.sessions[:] = kept
    return Answer(children=[made])


def _payable(house: House, call: Call, *, reasons: bool) -> Answer:
    order = named_order(house, call)
    asked = parameters.child(call.element, "Payments")
    referred(house, call.element, "Station", "CASHES")
    referred(house, call.element, "Cashier", "EMPLOYEES")
    prepaying = referred(house, call.element, "PrepayReason", "DEPOSITCOLLECTREASONS")
    offered: Counter[int] = Counter()
    for source in (*asked.findall("Pay"), *asked.findall("Prepay")):
        offered[tender_of(house, source).id] += parameters.number_or(source, "amount", 0)
    left = order.due - sum(offered.values())
    call.facts["unpaid"] = left
    payments = element("Payments")
    if reasons:
        payments.set("basicSum", str(order.due))
    for tender in house.scenario.tenders:
        usable = prepaying is None or tender.prepayment
        if usable or reasons:
            payments.append(_pay(house, tender, offered[tender.id] + left, usable=usable))
    attributes = order_attributes(house, order) | {"unpaidSum": str(left)}
    return Answer(children=[element("Order", attributes), payments, _bindings(order)])


def _pay(house: House, tender: Tender, amount: int, *, usable: bool) -> Element:
    pay = house.directory.get("CURRENCIES", tender.id).reference("Pay")
    pay.set("amount", str(amount if usable else 0))
    if not usable:
        refusal = payment_refusals.no_prepayment(tender.name)
        pay.set("RK7ErrorN", str(refusal.number))
        pay.set("ErrorText", refusal.words.in_language(house.scenario.language))
    return pay


def _bindings(order: Order) -> Element:
    rows: Iterable[Element] = (
        element(
            "Binding",
            {
                "uni": str(line.uni),
                "line_guid": line.guid,
                "currency_guid": "",
                "quantity": str(line.quantity),
                "amount": str(line.amount - line.discount),
            },
        )
        for line in order.lines()
    )
    return element("Bindings", {}, *rows)


def _imagined(house: House, asked: Element) -> Order:
    """The order a basket would go into: never kept."""
    scenario = house.scenario
    waiter = house.directory.get("EMPLOYEES", scenario.employees[0].id)
    table = house.directory.get("TABLES", scenario.tables[0].id)
    category = house.directory.get("UNCHANGEABLEORDERTYPES", scenario.order_category.id)
    order_type = house.directory.get("CHANGEABLEORDERTYPES", scenario.order_types[0].id)
    return Order(
        guid=NO_ORDER,
        visit=Visit(number=0, guid=""),
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
        texts={},
    )
