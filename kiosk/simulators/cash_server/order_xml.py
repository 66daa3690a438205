"""The head of an order as answers show it (rk7 §5.3, §5.8)."""

from __future__ import annotations

from kiosk.simulators.cash_server.directory import Item
from kiosk.simulators.cash_server.envelope import Element, element, local_time
from kiosk.simulators.cash_server.house import House
from kiosk.simulators.cash_server.orders import Order
from kiosk.simulators.cash_server.receipt_xml import bill_session, closing_session
from kiosk.simulators.cash_server.session_xml import bit, person, session_element


def order_element(house: House, order: Order, *, sessions: bool = False) -> Element:
    """`Order` with its head; with `sessions` everything that was ordered and paid as well."""
    made = element("Order", order_attributes(house, order))
    made.append(person(house, order.creator, "Creator"))
    made.append(person(house, order.waiter, "Waiter"))
    made.append(order.category.reference("OrderCategory"))
    made.append(order.type.reference("OrderType"))
    made.append(order.table.reference("Table"))
    if order.station is not None:
        made.append(order.station.reference("Station"))
    made.append(guests_element(order))
    made.append(external_element(order))
    if sessions:
        made.extend(session_element(house, session, order) for session in order.sessions)
        made.extend(closing_session(house, order, receipt) for receipt in order.receipts)
        if order.bill is not None and order.intent is None:
            made.append(bill_session(house, order.bill))
        made.extend(_loyalty(house, order))
    return made


def _loyalty(house: House, order: Order) -> list[Element]:
    """`LoyaltyInfo`: what the card attached to the order could pay (rk7 §5.7)."""
    for discount in order.discounts():
        card = house.cards.find(discount.card) if not discount.deleted else None
        if card is not None:
            return [element("LoyaltyInfo", {"AvailableWithdrawAmount": str(card.balance)})]
    return []


def order_attributes(house: House, order: Order) -> dict[str, str]:
    """Attributes of `Order` in answers (rk7 §5.3)."""
    total = str(order.total)
    return {
        "visit": str(order.visit.number),
        "orderIdent": str(order.ident),
        "guid": order.guid,
        "url": "",
        "orderName": order.name,
        "version": str(order.version),
        "crc32": "0",
        "orderSum": total,
        "basicSum": total,
        "nationalSum": total,
        "unpaidSum": str(order.unpaid),
        "discountSum": str(order.discount),
        "prepaySum": str(order.prepaid),
        "promisedSum": str(order.promised),
        "totalPieces": str(order.pieces),
        "seqNumber": str(order.number),
        "paid": bit(order.paid),
        "finished": bit(order.finished is not None),
        "deleted": bit(order.deleted),
        "locked": bit(order.busy or house.lock_of(order) is not None),
        **order.texts,
        "openTime": local_time(order.opened),
        "cookMins": "15",
    }


def guests_element(order: Order) -> Element:
    return element(
        "Guests",
        {"count": str(len(order.guests))},
        *(element("Guest", guest) for guest in order.guests),
    )


def external_element(order: Order) -> Element:
    return element(
        "ExternalProps",
        {},
        *(element("Prop", {"name": n, "value": v}) for n, v in order.external.items()),
    )


def named(order: Order, tag: str = "Order") -> Element:
    """An order as others refer to it: visit, number and GUID."""
    return element(
        tag,
        {
            "visit": str(order.visit.number),
            "orderIdent": str(order.ident),
            "guid": order.guid,
        },
    )


def locked_by(house: House, order: Order) -> list[Element]:
    """`LockedByWaiter` and `LockedByStation` of an order that somebody holds (rk7 §5.8)."""
    holders: tuple[Item, Item] | None = None
    if (lock := house.lock_of(order)) is not None:
        holders = lock.employee, lock.station
    elif order.busy and order.station is not None:
        holders = order.waiter, order.station
    if holders is None:
        return []
    return [holders[0].reference("LockedByWaiter"), holders[1].reference("LockedByStation")]
