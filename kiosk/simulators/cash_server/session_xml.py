"""Sessions and their lines as answers show them (rk7 §5.4, §5.7)."""

from __future__ import annotations

from typing import Final

from kiosk.simulators.cash_server.directory import Item
from kiosk.simulators.cash_server.envelope import Element, element, local_time
from kiosk.simulators.cash_server.house import House
from kiosk.simulators.cash_server.kitchen import reached
from kiosk.simulators.cash_server.order_lines import (
    ChosenOption,
    DiscountLine,
    Line,
    LineState,
    Part,
    Prepayment,
    Session,
)
from kiosk.simulators.cash_server.orders import Order
from kiosk.simulators.journal import masked_card

PRICE_SCALE: Final = {"id": "3", "code": "1", "name": "Основной"}
TRADE_GROUP: Final = {"id": "7", "code": "1", "name": "Основная"}


def person(house: House, employee: Item, tag: str) -> Element:
    """A waiter or cashier with the role."""
    made = employee.reference(tag)
    made.append(house.directory.get("ROLES", employee.parent).reference("Role"))
    return made


def session_element(house: House, session: Session, order: Order) -> Element:
    """`Session` with its lines; the order tells whether they are closed or deleted by now."""
    state = order.state(session)
    made = element(
        "Session",
        {
            "uni": str(session.uni),
            "line_guid": session.guid,
            "state": str(int(state)),
            "sessionID": str(session.number),
            "isDraft": bit(session.draft),
            "printed": bit(session.printed),
            "startService": local_time(session.started),
        },
    )
    if session.remind_at:
        made.set("remindTime", session.remind_at)
    if session.station is not None:
        made.append(session.station.reference("Station"))
    for tag, employee in (("Author", session.author), ("Creator", session.creator)):
        if employee is not None:
            made.append(person(house, employee, tag))
    for line in session.lines:
        shown = line_element(line, LineState.DELETED if line.quantity == 0 else state)
        shown.set("paidAmount", str(line.amount - line.discount if order.paid else 0))
        steps = reached(order, session, line, house.now())
        shown.extend(
            element("KdsState", {"name": step, "at": local_time(at)}) for step, at in steps
        )
        made.append(shown)
    made.extend(
        discount_element(one, off.total, state)
        for one, off in order.taken()
        if one in session.discounts
    )
    made.extend(prepayment_element(house, one, state) for one in session.prepayments)
    made.append(element("PriceScale", PRICE_SCALE))
    made.append(element("TradeGroup", TRADE_GROUP))
    return made


def line_element(line: Line, state: LineState) -> Element:
    """`Dish` or `Combo` with everything below it."""
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
            "srcQuantity": str(line.ordered),
        },
    )
    made.extend(_modifier(chosen) for chosen in line.chosen)
    made.extend(_component(part) for part in line.parts)
    made.extend(discount_element(one, one.off(line.amount), state) for one in line.discounts)
    for removal in line.removals:
        void = removal.reason.reference("Void")
        void.set("uni", str(removal.uni))
        void.set("quantity", str(removal.quantity))
        void.set("dateTime", local_time(removal.at))
        void.append(removal.author.reference("Author"))
        made.append(void)
    return made


def discount_element(discount: DiscountLine, off: int, state: LineState) -> Element:
    """`Discount`: that it took `off` kopecks, and where it came from (rk7 §2.4, §5.4)."""
    made = discount.item.reference("Discount")
    facts = {
        "uni": str(discount.uni),
        "line_guid": discount.guid,
        "state": str(int(LineState.DELETED if discount.deleted else state)),
        "amount": str(off),
        "discountSum": str(off),
        "deleted": bit(discount.deleted),
        "charge_source": discount.source,
    }
    if discount.card:
        facts["cardCode"] = masked_card(discount.card)
        facts["holder"] = discount.holder
    for name, value in facts.items():
        made.set(name, value)
    if discount.interface is not None:
        made.append(discount.interface.reference("Interface"))
    return made


def prepayment_element(house: House, prepayment: Prepayment, state: LineState) -> Element:
    """`Prepay` with how far it has come (rk7 §5.4, §5.14)."""
    made = house.directory.get("CURRENCIES", prepayment.tender.id).reference("Prepay")
    facts = {
        "uni": str(prepayment.uni),
        "line_guid": prepayment.guid,
        "state": str(int(LineState.DELETED if prepayment.deleted else state)),
        "amount": str(prepayment.amount),
        "basicSum": str(prepayment.amount),
        "promised": bit(prepayment.promised),
        "deleted": bit(prepayment.deleted),
        "TransactionStatus": str(int(prepayment.status)),
    }
    for name, value in (facts | prepayment.echoed).items():
        made.set(name, value)
    if prepayment.reason is not None:
        made.append(prepayment.reason.reference("Reason"))
    return made


def _component(part: Part) -> Element:
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
    component.extend(_modifier(chosen) for chosen in part.chosen)
    return component


def _modifier(chosen: ChosenOption) -> Element:
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


def bit(value: bool) -> str:
    """A Boolean as attributes of orders write it (rk7 §2.3)."""
    return "1" if value else "0"
