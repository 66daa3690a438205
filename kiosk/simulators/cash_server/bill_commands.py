"""Bills: printed before payment and undone again (rk7 §5.10)."""

from __future__ import annotations

from kiosk.simulators.cash_server import order_refusals
from kiosk.simulators.cash_server.envelope import Answer
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.order_access import held_order, open_order, referred, required
from kiosk.simulators.cash_server.order_access import void_reason as reason_for
from kiosk.simulators.cash_server.receipts import Bill
from kiosk.simulators.scenario import VoidUse


def print_bill(house: House, call: Call) -> Answer:
    """PrintBill: prints what is to be paid; the order cannot be edited until UndoBill."""
    order = open_order(house, call)
    station = required(house, call.element, "Station", "CASHES")
    cashier = required(house, call.element, "Cashier", "EMPLOYEES")
    referred(house, call.element, "Maket", "MAKETS")
    order.bill = Bill(
        uni=order.next_uni(),
        guid=house.orders.fresh_guid(),
        amount=order.due,
        printed=house.now(),
        station=station,
        cashier=cashier,
    )
    house.orders.touch(order)
    call.facts["printed"] = order.bill.amount
    return Answer()


def undo_bill(house: House, call: Call) -> Answer:
    """UndoBill: the order may be edited again; a reason must have the bill-cancel flag."""
    order = held_order(house, call)
    required(house, call.element, "Station", "CASHES")
    required(house, call.element, "Cashier", "EMPLOYEES")
    if call.element.find("DeleteReason") is not None:
        reason_for(house, call.element, "DeleteReason", VoidUse.BILL_CANCEL)
    if order.paid:
        raise order_refusals.order_closed(order.name)
    if order.bill is not None and order.intent is None:
        order.bill = None
        house.orders.touch(order)
    return Answer()
