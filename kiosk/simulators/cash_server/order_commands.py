"""Commands on orders: create, fill, read, list, void (rk7 §5.3, §5.4, §5.7, §5.8, §5.19)."""

from __future__ import annotations

from collections import Counter
from itertools import count

from kiosk.simulators.cash_server import parameters, refusals
from kiosk.simulators.cash_server.directory import Item
from kiosk.simulators.cash_server.envelope import Answer, Element, element, local_time
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.order_lines import SessionReader
from kiosk.simulators.cash_server.order_xml import (
    external_element,
    guests_element,
    order_attributes,
    order_element,
)
from kiosk.simulators.cash_server.orders import FIRST_ORDER_OF_VISIT, Order, Session
from kiosk.simulators.cash_server.refusals import Status
from kiosk.simulators.moods import Mood
from kiosk.simulators.scenario import VoidUse

PRICE_RISE = 1000
"""Kopecks by which a price goes up in the mood `wrong-total`."""


def create_order(house: House, call: Call) -> Answer:
    """CreateOrder: a visit and an empty order. A GUID already in use is refused (rk7 §8, 1)."""
    head = parameters.child(call.element, "Order")
    table = house.directory.find("TABLES", parameters.child(head, "Table"))
    wanted = parameters.guid(head.get("guid"))
    call.facts["order"] = wanted
    if house.in_mood(call.name, Mood.SHIFT_TOO_LONG):
        raise refusals.shift_too_long()
    if wanted is not None and house.orders.is_used(wanted):
        raise refusals.order_exists(wanted)
    kiosk = house.directory.get("EMPLOYEES", house.scenario.employees[0].id)
    category = house.directory.get("UNCHANGEABLEORDERTYPES", house.scenario.order_category.id)
    first_type = house.directory.get("CHANGEABLEORDERTYPES", house.scenario.order_types[0].id)
    visit, number = house.orders.numbers()
    order = Order(
        guid=house.orders.fresh_guid(wanted),
        visit=visit,
        visit_guid=house.orders.fresh_guid(),
        ident=FIRST_ORDER_OF_VISIT,
        name=f"{table.code}.{number}",
        number=number,
        opened=house.now(),
        table=table,
        station=referred(house, head, "Station", "CASHES"),
        creator=referred(house, head, "Creator", "EMPLOYEES") or kiosk,
        waiter=referred(house, head, "Waiter", "EMPLOYEES") or kiosk,
        category=referred(house, head, "OrderCategory", "UNCHANGEABLEORDERTYPES") or category,
        type=referred(house, head, "OrderType", "CHANGEABLEORDERTYPES") or first_type,
        guests=guests_of(head),
        external=_external(head),
        comment=head.get("persistentComment", ""),
        passing_comment=head.get("nonPersistentComment", ""),
        holder=head.get("holder", ""),
    )
    house.orders.add(order)
    call.facts["order"] = order.guid
    call.facts["order_number"] = order.number
    return Answer(
        attributes={"VisitID": str(visit), "OrderID": str(order.ident), "guid": order.guid},
        children=[order_element(house, order)],
    )


def save_order(house: House, call: Call) -> Answer:
    """SaveOrder: adds sessions, or overwrites drafts named by `uni` (rk7 §5.4).

    All lines are taken or none. Nothing is idempotent here: the same lines under a new licence
    number are added again, with other GUIDs.
    """
    order = open_order(house, call)
    sources = call.element.findall("Session")
    if not sources:
        raise refusals.child_missing("Session")
    if house.in_mood(call.name, Mood.WRONG_TOTAL):
        _raise_a_price(house, sources)
    overwritten = [_overwritten(order, source) for source in sources]
    returned: Counter[int] = Counter()
    for old in overwritten:
        for line in old.lines if old is not None else ():
            returned.update(line.sold())
    # Read with a numbering of its own: a refusal must leave no trace in the order.
    reader = SessionReader(
        house,
        next_uni=count(order.uni + 1).__next__,
        line_guid=lambda wanted: wanted or "",
    )
    first = max((session.number for session in order.sessions), default=0) + 1
    read = [reader.read(source, first + place) for place, source in enumerate(sources)]
    sold = reader.finish(returned)
    house.stock.give_back(returned)
    house.stock.take(sold)
    for session, old in zip(read, overwritten, strict=True):
        _adopt(house, order, session, old)
    house.orders.touch(order)
    call.facts["lines"] = sum(len(session.lines) for session in read)
    call.facts["sum"] = order.total
    return Answer(
        children=[
            order_element(house, order, sessions=True),
            *(element("Session", {"line_guid": s.guid, "sessionID": str(s.number)}) for s in read),
        ]
    )


def get_order(house: House, call: Call) -> Answer:
    """GetOrder: everything about one order; an unknown one is an error (rk7 §5.7)."""
    order = house.orders.find(parameters.child(call.element, "Order"))
    call.facts.update(order=order.guid, sum=order.total, paid=order.paid)
    return Answer(children=[order_element(house, order, sessions=True)])


def get_order_list_2(house: House, call: Call) -> Answer:
    """GetOrderList2: orders by visit, of a table or waiter, newer than `lastversion` (§5.8)."""
    asked = call.element
    table = referred(house, asked, "Table", "TABLES")
    waiter = referred(house, asked, "Waiter", "EMPLOYEES")
    only_opened = parameters.flag(asked, "onlyOpened", words=True)
    known = parameters.number_or(asked, "lastversion", 0)
    version = str(house.orders.version)
    if known >= house.orders.version:
        return Answer(attributes={"lastversion": version}, status=Status.NO_CHANGES)
    answer = Answer(attributes={"lastversion": version})
    for order in house.orders:
        if (
            order.version > known
            and (table is None or order.table is table)
            and (waiter is None or order.waiter is waiter)
            and not (only_opened and (order.deleted or order.finished is not None))
        ):
            answer.children.append(_visit(order))
    return answer


def void_order(house: House, call: Call) -> Answer:
    """VoidOrder: deletes an unpaid order; by default it and its lines get new GUIDs (§5.19)."""
    order = open_order(house, call)
    referred(house, call.element, "Station", "CASHES")
    referred(house, call.element, "Manager", "EMPLOYEES")
    reason = house.directory.find("ORDERVOIDS", parameters.child(call.element, "DeleteReason"))
    if dict(reason.attributes).get(VoidUse.CHECK_VOID) != "true":
        raise refusals.reason_unfit(reason.name)
    house.stock.give_back(order.sold())
    order.deleted = True
    order.finished = house.now()
    if parameters.flag(call.element, "change_guids", default=True):
        house.orders.rename(order)
    house.orders.touch(order)
    call.facts["order_number"] = order.number
    return Answer()


def open_order(house: House, call: Call) -> Order:
    """The order a command is going to change; refused when it is locked, closed or deleted."""
    order = house.orders.find(parameters.child(call.element, "Order"))
    call.facts["order"] = order.guid
    if order.busy or house.in_mood(call.name, Mood.ORDER_LOCKED):
        station = house.scenario.station.name
        raise refusals.order_locked(station, house.scenario.employees[0].name)
    if order.deleted:
        raise refusals.order_deleted(order.name)
    if order.paid:
        raise refusals.order_closed(order.name)
    return order


def referred(house: House, above: Element, tag: str, ref_name: str) -> Item | None:
    """The item a child refers to; None without the child, refused when it is unknown."""
    found = above.find(tag)
    return None if found is None else house.directory.find(ref_name, found)


def guests_of(head: Element) -> list[dict[str, str]]:
    """`Guests`: as many as named; both spellings of the label are taken (rk7 §8, 13)."""
    source = head.find("Guests")
    if source is None:
        return [{"guestLabel": "1"}]
    guests = [
        {"guestLabel": guest.get("guestLabel") or guest.get("GuestLabel") or str(place)}
        for place, guest in enumerate(source.findall("Guest"), start=1)
    ]
    wanted = parameters.number_or(source, "count", len(guests))
    guests.extend({"guestLabel": str(place)} for place in range(len(guests) + 1, wanted + 1))
    return guests


def _external(head: Element) -> dict[str, str]:
    return {
        parameters.text(prop, "name"): prop.get("value", "")
        for prop in head.iterfind("ExternalProps/Prop")
    }


def _overwritten(order: Order, source: Element) -> Session | None:
    """The draft a session with `uni` replaces; a printed one may not be overwritten."""
    uni = parameters.optional_number(source, "uni")
    if uni is None:
        return None
    for session in order.sessions:
        if session.uni == uni:
            if not session.draft:
                raise refusals.session_printed(uni)
            return session
    raise refusals.not_in_collection(str(uni), "Sessions")


def _adopt(house: House, order: Order, session: Session, old: Session | None) -> None:
    """Gives a session read from a request its numbers and GUIDs, and puts it into the order."""
    session.uni = order.next_uni()
    if old is None:
        session.guid = house.orders.fresh_guid(session.guid or None)
        order.sessions.append(session)
    else:
        session.uni, session.guid, session.number = old.uni, old.guid, old.number
        order.sessions[order.sessions.index(old)] = session
    for line in session.lines:
        line.uni = order.next_uni()
        line.guid = house.orders.fresh_guid(line.guid or None)
        for part in line.parts:
            part.uni = order.next_uni()
        for chosen in (*line.chosen, *(c for part in line.parts for c in part.chosen)):
            chosen.uni = order.next_uni()


def _raise_a_price(house: House, sources: list[Element]) -> None:
    """Somebody changed the price of the first dish while the guest was choosing."""
    for source in sources:
        for line in source:
            if line.tag in ("Dish", "Combo"):
                ident = house.directory.find("MENUITEMS", line).ident
                dish = house.catalogue.dishes[ident]
                house.stock.set_price(ident, house.stock.price(dish) + PRICE_RISE)
                return


def _visit(order: Order) -> Element:
    head = order_attributes(order)
    if order.finished is not None:
        head["FinishTime"] = local_time(order.finished)
    return element(
        "Visit",
        {
            "visit": str(order.visit),
            "guid": order.visit_guid,
            "finished": head["finished"],
        },
        guests_element(order),
        element("Orders", {}, element("Order", head, external_element(order))),
    )
