"""Orders, sessions and receipts as answers show them (rk7 §5.3, §5.4, §5.7, §5.11)."""

from __future__ import annotations

from typing import Final

from kiosk.simulators.cash_server.directory import Item
from kiosk.simulators.cash_server.envelope import Element, element, local_time
from kiosk.simulators.cash_server.house import House
from kiosk.simulators.cash_server.orders import (
    ChosenOption,
    Line,
    LineState,
    Order,
    PaymentLine,
    Receipt,
    Session,
)

PRICE_SCALE: Final = {"id": "3", "code": "1", "name": "Основной"}
TRADE_GROUP: Final = {"id": "7", "code": "1", "name": "Основная"}


def order_element(house: House, order: Order, *, sessions: bool = False) -> Element:
    """`Order` with its head; with `sessions` everything that was ordered and paid as well."""
    made = element("Order", order_attributes(order))
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
        made.extend(_closing_session(house, order, receipt) for receipt in order.receipts)
    return made


def order_attributes(order: Order) -> dict[str, str]:
    """Attributes of `Order` in answers (rk7 §5.3)."""
    total = str(order.total)
    return {
        "visit": str(order.visit),
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
        "discountSum": "0",
        "totalPieces": str(order.pieces),
        "seqNumber": str(order.number),
        "paid": _bit(order.paid),
        "finished": _bit(order.finished is not None),
        "deleted": _bit(order.deleted),
        "locked": _bit(order.busy),
        "persistentComment": order.comment,
        "nonPersistentComment": order.passing_comment,
        "holder": order.holder,
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


def person(house: House, employee: Item, tag: str) -> Element:
    """A waiter or cashier with the role."""
    made = employee.reference(tag)
    made.append(house.directory.get("ROLES", employee.parent).reference("Role"))
    return made


def session_element(house: House, session: Session, order: Order | None = None) -> Element:
    """`Session` with its lines; the order tells whether they are closed or deleted by now."""
    state = _state(order)
    made = element(
        "Session",
        {
            "uni": str(session.uni),
            "line_guid": session.guid,
            "state": str(int(state)),
            "sessionID": str(session.number),
            "isDraft": _bit(session.draft),
            "printed": _bit(not session.draft),
            "startService": local_time(session.started),
        },
    )
    if session.station is not None:
        made.append(session.station.reference("Station"))
    for tag, employee in (("Author", session.author), ("Creator", session.creator)):
        if employee is not None:
            made.append(person(house, employee, tag))
    made.extend(_line_element(line, state) for line in session.lines)
    made.append(element("PriceScale", PRICE_SCALE))
    made.append(element("TradeGroup", TRADE_GROUP))
    return made


def receipt_element(house: House, receipt: Receipt, order: Order) -> Element:
    """`PrintCheck`: the receipt with its payments (rk7 §5.11)."""
    made = element(
        "PrintCheck",
        {
            "uni": str(receipt.uni),
            "line_guid": receipt.guid,
            "state": str(int(_state(order))),
            "amount": str(receipt.amount),
            "CheckNum": str(receipt.number),
            "deleted": _bit(order.deleted),
            "printTime": local_time(receipt.printed),
            "startTime": local_time(receipt.started),
        },
        person(house, receipt.cashier, "Author"),
    )
    made.extend(payment_element(house, payment) for payment in receipt.payments)
    return made


def payment_element(house: House, payment: PaymentLine) -> Element:
    made = house.directory.get("CURRENCIES", payment.tender.id).reference("Pay")
    facts = {
        "uni": str(payment.uni),
        "line_guid": payment.guid,
        "state": str(int(LineState.CLOSED)),
        "amount": str(payment.amount),
        "basicSum": str(payment.amount),
    }
    for name, value in (facts | payment.echoed).items():
        made.set(name, value)
    return made


def _closing_session(house: House, order: Order, receipt: Receipt) -> Element:
    """The packet the till made when it closed the order: receipt and payments."""
    return element(
        "Session",
        {"uni": str(receipt.uni), "state": str(int(_state(order))), "printed": "1"},
        receipt.station.reference("Station"),
        person(house, receipt.cashier, "Author"),
        receipt_element(house, receipt, order),
    )


def _line_element(line: Line, state: LineState) -> Element:
    made = element(
        "Combo" if line.parts else "Dish",
        {
            "id": str(line.dish.id),
            "code": str(line.dish.code),
            "name": line.dish.name,
            "uni": str(line.uni),
            "line_guid": line.guid,
            "state": str(int(state)),
            "guid": line.dish.guid,
            "price": str(line.price),
            "amount": str(line.amount),
            "priceListAmount": str(line.list_amount),
            "quantity": str(line.quantity),
            "srcQuantity": str(line.quantity),
        },
    )
    made.extend(_modifier_element(chosen) for chosen in line.chosen)
    for part in line.parts:
        component = element(
            "Component",
            {
                "id": str(part.dish.id),
                "code": str(part.dish.code),
                "name": part.dish.name,
                "uni": str(part.uni),
                "count": str(part.count),
                "amount": str(part.amount),
            },
            element(
                "ComboModi",
                {
                    "id": str(part.option.id),
                    "code": str(part.option.code),
                    "name": part.option.name,
                    "price": str(part.option.price),
                },
            ),
        )
        component.extend(_modifier_element(chosen) for chosen in part.chosen)
        made.append(component)
    return made


def _modifier_element(chosen: ChosenOption) -> Element:
    made = element(
        "Modi",
        {
            "id": str(chosen.option.id),
            "code": str(chosen.option.code),
            "name": chosen.option.name,
            "uni": str(chosen.uni),
            "count": str(chosen.count),
            "price": str(chosen.price),
            "freeCount": str(chosen.free),
            "amount": str(chosen.amount),
            "priceListAmount": str(chosen.option.price * (chosen.count - chosen.free)),
        },
    )
    if chosen.open_name:
        made.set("openName", chosen.open_name)
    return made


def _state(order: Order | None) -> LineState:
    if order is not None and order.deleted:
        return LineState.DELETED
    return LineState.CLOSED if order is not None and order.paid else LineState.FIXED


def _bit(value: bool) -> str:
    return "1" if value else "0"
