"""Commands on one order: create, fill, change, read, void (rk7 §5.3-§5.5, §5.7, §5.19)."""

from __future__ import annotations

from collections import Counter
from itertools import count
from typing import Final

from kiosk.simulators.cash_server import coupon_desk, order_refusals, parameters, refusals
from kiosk.simulators.cash_server.envelope import Answer, Element, element
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.order_access import (
    external_of,
    fits,
    guests_of,
    named_order,
    open_order,
    referred,
    required,
)
from kiosk.simulators.cash_server.order_lines import Session
from kiosk.simulators.cash_server.order_xml import order_element
from kiosk.simulators.cash_server.orders import FIRST_ORDER_OF_VISIT, Order
from kiosk.simulators.cash_server.removals import apply_removals, read_removals
from kiosk.simulators.cash_server.server_version import CHANGE_GUIDS, ORDER_IN_CREATE_ANSWER
from kiosk.simulators.cash_server.session_reader import SessionReader
from kiosk.simulators.moods import Mood
from kiosk.simulators.scenario import VoidUse

PRICE_RISE: Final = 1000
"""Kopecks by which a price goes up in the mood `wrong-total`."""

# Texts of an order's head that are kept and shown as they came.
_TEXTS: Final = (
    "holder",
    "promoCode",
    "persistentComment",
    "nonPersistentComment",
    "rkFriendsAnchor",
)


def create_order(house: House, call: Call) -> Answer:
    """CreateOrder: an empty order, in a new visit unless one is named.

    A GUID already in use is refused (rk7 §8, 1).
    """
    head = parameters.child(call.element, "Order")
    table = required(house, head, "Table", "TABLES")
    wanted = parameters.guid(head.get("guid"))
    call.facts["order"] = wanted
    if wanted is not None and house.orders.is_used(wanted):
        raise order_refusals.order_exists(wanted)
    kiosk = house.directory.get("EMPLOYEES", house.scenario.employees[0].id)
    category = house.directory.get("UNCHANGEABLEORDERTYPES", house.scenario.order_category.id)
    first_type = house.directory.get("CHANGEABLEORDERTYPES", house.scenario.order_types[0].id)
    referred(house, head, "GuestType", "GUESTTYPES")
    station = referred(house, head, "Station", "CASHES")
    creator = referred(house, head, "Creator", "EMPLOYEES") or kiosk
    waiter = referred(house, head, "Waiter", "EMPLOYEES") or kiosk
    category = referred(house, head, "OrderCategory", "UNCHANGEABLEORDERTYPES") or category
    order_type = referred(house, head, "OrderType", "CHANGEABLEORDERTYPES") or first_type
    guests, external = guests_of(head), external_of(head)
    visit = house.orders.new_visit()
    ident = FIRST_ORDER_OF_VISIT
    if (source := head.find("Visit")) is not None:
        visit = house.orders.visit(
            number=parameters.optional_number(source, "visit"),
            guid=parameters.guid(source.get("guid")),
        )
        ident += len(house.orders.of_visit(visit))
    number = house.orders.order_number()
    order = Order(
        guid=house.orders.fresh_guid(wanted),
        visit=visit,
        ident=ident,
        name=f"{table.code}.{number}",
        number=number,
        opened=parameters.moment(head, "openTime") or house.now(),
        table=table,
        station=station,
        creator=creator,
        waiter=waiter,
        category=category,
        type=order_type,
        guests=guests,
        external=external,
        texts={name: head.get(name, "") for name in _TEXTS},
    )
    house.orders.add(order)
    call.facts["order"] = order.guid
    call.facts["order_number"] = order.number
    answer = Answer(
        attributes={
            "VisitID": str(visit.number),
            "OrderID": str(order.ident),
            "guid": order.guid,
        }
    )
    if house.version.at_least(ORDER_IN_CREATE_ANSWER):
        answer.children.append(order_element(house, order))
    return answer


def save_order(house: House, call: Call) -> Answer:
    """SaveOrder: adds sessions, overwrites drafts named by `uni`, takes printed dishes off (§5.4).

    All of it is done or nothing. Nothing is idempotent here: the same lines under a new licence
    number are added again, with other GUIDs. A save that is not deferred confirms what was.
    """
    order = open_order(house, call)
    sources = call.element.findall("Session")
    if not sources:
        raise refusals.child_missing("Session")
    if house.in_mood(call.name, Mood.WRONG_TOTAL):
        _raise_a_price(house, sources)
    deferred = parameters.flag(call.element, "deferred")
    removals = read_removals(house, order, sources)
    packets = [source for source in sources if not _only_removes(source)]
    overwritten = [_overwritten(order, source) for source in packets]
    returned: Counter[int] = Counter()
    for old in overwritten:
        for line in old.lines if old is not None else ():
            returned.update(line.sold())
    # Read with a numbering of its own: a refusal must leave no trace in the order.
    reader = SessionReader(house, next_uni=count(order.uni + 1).__next__)
    first = max((session.number for session in order.sessions), default=0) + 1
    read = [
        reader.read(source, first + place, deferred=deferred)
        for place, source in enumerate(packets)
    ]
    sold = reader.finish(returned)
    house.stock.give_back(returned)
    house.stock.take(sold)
    apply_removals(house, order, removals)
    if not deferred:
        for session in order.sessions:
            session.deferred = False
    keeps_guids = house.in_mood(call.name, Mood.LINE_GUIDS_LOST) is None
    for session, old in zip(read, overwritten, strict=True):
        _adopt(house, order, session, old, keeps_guids=keeps_guids)
    house.orders.touch(order)
    call.facts["lines"] = sum(len(session.lines) for session in read)
    call.facts["sum"] = order.total
    return Answer(
        children=[
            order_element(house, order, sessions=True),
            *(element("Session", {"line_guid": s.guid, "sessionID": str(s.number)}) for s in read),
        ]
    )


def update_order(house: House, call: Call) -> Answer:
    """UpdateOrder: changes the head of an order; an answer without body (rk7 §5.5)."""
    order = open_order(house, call, billed=True)
    asked = call.element
    referred(house, asked, "Manager", "EMPLOYEES")
    referred(house, asked, "GuestType", "GUESTTYPES")
    table = referred(house, asked, "Table", "TABLES") or order.table
    waiter = referred(house, asked, "Waiter", "EMPLOYEES") or order.waiter
    kind = referred(house, asked, "OrderType", "CHANGEABLEORDERTYPES") or order.type
    guests = order.guests if asked.find("Guests") is None else guests_of(asked)
    external = external_of(asked)
    order.table, order.waiter, order.type, order.guests = table, waiter, kind, guests
    order.external |= external
    order.texts |= {name: asked.get(name, "") for name in _TEXTS if asked.get(name) is not None}
    house.orders.touch(order)
    return Answer()


def get_order(house: House, call: Call) -> Answer:
    """GetOrder: everything about one order; an unknown one is an error (rk7 §5.7)."""
    order = named_order(house, call)
    call.facts.update(sum=order.total, paid=order.paid)
    return Answer(children=[order_element(house, order, sessions=True)])


def void_order(house: House, call: Call) -> Answer:
    """VoidOrder: deletes an unpaid order; by default it and its lines get new GUIDs (§5.19).

    Money that was received for it must be taken off first; its coupon is free again.
    """
    order = open_order(house, call, billed=True)
    referred(house, call.element, "Station", "CASHES")
    referred(house, call.element, "Manager", "EMPLOYEES")
    reason = required(house, call.element, "DeleteReason", "ORDERVOIDS")
    if not fits(reason, VoidUse.CHECK_VOID):
        raise order_refusals.reason_unfit(reason.name)
    if order.prepaid:
        raise order_refusals.order_prepaid(order.name)
    house.stock.give_back(order.sold())
    coupon_desk.free(house, order)
    order.deleted = True
    order.finished = house.now()
    renamed = parameters.flag(call.element, "change_guids", default=True)
    if renamed and house.version.at_least(CHANGE_GUIDS):
        house.orders.rename(order)
    house.orders.touch(order)
    call.facts["order_number"] = order.number
    return Answer()


def _only_removes(source: Element) -> bool:
    """Whether a session brings nothing new: it takes printed dishes off and no more."""
    kinds = ("Dish", "Combo", "Discount", "Prepay")
    lines = [item for item in source if item.tag in kinds]
    return bool(lines) and all(item.find("Void") is not None for item in lines)


def _overwritten(order: Order, source: Element) -> Session | None:
    """The draft a session with `uni` replaces; a printed one may not be overwritten."""
    uni = parameters.optional_number(source, "uni")
    if uni is None:
        return None
    for session in order.sessions:
        if session.uni == uni:
            if session.printed:
                raise order_refusals.session_printed(uni)
            return session
    raise refusals.not_in_collection(str(uni), "Sessions")


def _adopt(
    house: House, order: Order, session: Session, old: Session | None, *, keeps_guids: bool
) -> None:
    """Gives a session read from a request its numbers and GUIDs, and puts it into the order."""

    def guid(given: str) -> str:
        return house.orders.fresh_guid(given if keeps_guids and given else None)

    session.uni = order.next_uni()
    if old is None:
        session.guid = guid(session.guid)
        order.sessions.append(session)
    else:
        session.uni, session.guid, session.number = old.uni, old.guid, old.number
        order.sessions[order.sessions.index(old)] = session
    for line in session.lines:
        line.uni, line.guid = order.next_uni(), guid(line.guid)
        for part in line.parts:
            part.uni = order.next_uni()
        for chosen in (*line.chosen, *(c for part in line.parts for c in part.chosen)):
            chosen.uni = order.next_uni()
        for discount in line.discounts:
            discount.uni, discount.guid = order.next_uni(), guid(discount.guid)
    for discount in session.discounts:
        discount.uni, discount.guid = order.next_uni(), guid(discount.guid)
    for prepayment in session.prepayments:
        prepayment.uni, prepayment.guid = order.next_uni(), guid(prepayment.guid)


def _raise_a_price(house: House, sources: list[Element]) -> None:
    """Somebody changed the price of the first dish while the guest was choosing."""
    for source in sources:
        for line in source:
            if line.tag in ("Dish", "Combo"):
                ident = house.directory.find("MENUITEMS", line).ident
                dish = house.catalogue.dishes[ident]
                house.stock.set_price(ident, house.stock.price(dish) + PRICE_RISE)
                return
