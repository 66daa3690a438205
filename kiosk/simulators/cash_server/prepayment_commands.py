"""Prepayments the client authorises in three steps; payments taken off (rk7 §5.14, §5.18)."""

from __future__ import annotations

from kiosk.simulators.cash_server import (
    card_desk,
    coupon_desk,
    parameters,
    payment_refusals,
    refusals,
)
from kiosk.simulators.cash_server.envelope import Answer, Element
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.offered_payments import read_prepayment
from kiosk.simulators.cash_server.order_access import held_order, open_order, referred, required
from kiosk.simulators.cash_server.order_lines import Prepayment, Session, TransactionStatus
from kiosk.simulators.cash_server.order_xml import named, order_element
from kiosk.simulators.cash_server.orders import Order
from kiosk.simulators.cash_server.receipts import Deletion
from kiosk.simulators.journal import masked_card

_CONFIRMED = ("authcode", "owner", "transactionNumber", "extIntegerInfo", "extTransactionInfo")


def terminal_auth_start(house: House, call: Call) -> Answer:
    """TerminalAuthStart2: announces a prepayment; it counts once it is confirmed."""
    order = open_order(house, call)
    station = required(house, call.element, "Station", "CASHES")
    waiter = required(house, call.element, "Waiter", "EMPLOYEES")
    prepayment = read_prepayment(house, parameters.child(call.element, "Prepay"), order.next_uni())
    prepayment.guid = house.orders.fresh_guid(prepayment.guid or None)
    prepayment.status = TransactionStatus.CREATED
    session = Session(
        uni=order.next_uni(),
        guid=house.orders.fresh_guid(),
        number=max((one.number for one in order.sessions), default=0) + 1,
        station=station,
        author=waiter,
        creator=waiter,
        draft=False,
        deferred=False,
        started=house.now(),
        prepayments=[prepayment],
    )
    order.sessions.append(session)
    house.orders.touch(order)
    call.facts["announced"] = prepayment.amount
    return Answer(
        attributes={"line_guid": prepayment.guid},
        children=[order_element(house, order, sessions=True)],
    )


def terminal_auth_pay(house: House, call: Call) -> Answer:
    """TerminalAuthPay2: the money was taken; a document is printed when asked for."""
    order, prepayment, source = _announced(house, call)
    if (amount := parameters.optional_number(source, "amount")) is not None:
        prepayment.amount = amount
    prepayment.echoed |= {
        name: source.get(name, "") for name in _CONFIRMED if source.get(name) is not None
    }
    if (card := source.get("cardCode")) is not None:
        prepayment.echoed["cardCode"] = masked_card(card)
    prepayment.status = TransactionStatus.CONFIRMED
    house.orders.touch(order)
    call.facts["prepaid"] = prepayment.amount
    call.facts["printed"] = parameters.flag(call.element, "needPrintPrepay")
    return _settled(order, prepayment)


def terminal_auth_error(house: House, call: Call) -> Answer:
    """TerminalAuthError2: the money was not taken; the announced prepayment is annulled."""
    order, prepayment, _ = _announced(house, call)
    prepayment.status = TransactionStatus.ANNULLED
    prepayment.deleted = True
    house.orders.touch(order)
    return _settled(order, prepayment)


def delete_receipt_payments(house: House, call: Call) -> Answer:
    """DeleteReceiptPayments: takes a prepayment off, or all payments of a receipt (§5.18).

    The order of a receipt without payments is open again; the receipt counts as annulled. Points
    are on their account again.
    """
    order = held_order(house, call)
    manager = required(house, call.element, "Manager", "EMPLOYEES")
    referred(house, call.element, "LockStation", "CASHES")
    receipt = None
    for source in call.element.findall("PrintCheck"):
        guid = parameters.guid(parameters.text(source, "line_guid"))
        receipt = next((one for one in order.receipts if one.guid == guid), None)
        if receipt is None or receipt.deletion is not None:
            raise payment_refusals.receipt_unknown(str(guid))
    wanted = [
        _prepayment(order, parameters.text(source, "line_guid"))
        for source in call.element.findall("Pay")
    ]
    if receipt is None and not wanted:
        raise refusals.child_missing("Pay")
    if receipt is not None:
        if order.returned():
            raise payment_refusals.receipt_returned(receipt.number)
        card_desk.give_back(house, receipt)
        receipt.deletion = Deletion(at=house.now(), manager=manager, reason=None)
        coupon_desk.reopen(house, order)
        order.finished = None
    for prepayment in wanted:
        prepayment.deleted = True
    house.orders.touch(order)
    call.facts["taken_off"] = len(wanted)
    return Answer()


def _announced(house: House, call: Call) -> tuple[Order, Prepayment, Element]:
    """The order, its prepayment that waits for its end, and the `Prepay` that names it."""
    order = open_order(house, call, billed=True)
    required(house, call.element, "Station", "CASHES")
    required(house, call.element, "Waiter", "EMPLOYEES")
    source = parameters.child(call.element, "Prepay")
    prepayment = _prepayment(order, parameters.text(source, "line_guid"))
    if prepayment.status is not TransactionStatus.CREATED:
        raise payment_refusals.prepayment_settled(prepayment.guid)
    return order, prepayment, source


def _prepayment(order: Order, given: str) -> Prepayment:
    guid = parameters.guid(given)
    for prepayment in order.prepayments():
        if prepayment.guid == guid and not prepayment.deleted:
            return prepayment
    raise payment_refusals.prepayment_unknown(given)


def _settled(order: Order, prepayment: Prepayment) -> Answer:
    return Answer(attributes={"line_guid": prepayment.guid}, children=[named(order)])
