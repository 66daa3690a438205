"""MakeReturnGoods: dishes of a paid receipt come back (rk7 §5.16)."""

from __future__ import annotations

from collections import Counter
from typing import Final

from kiosk.simulators.cash_server import card_desk, parameters, payment_refusals, refusals
from kiosk.simulators.cash_server.envelope import Answer, Element
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.order_access import referred, required, void_reason
from kiosk.simulators.cash_server.order_lines import Line
from kiosk.simulators.cash_server.orders import Order
from kiosk.simulators.cash_server.receipt_xml import printed
from kiosk.simulators.cash_server.receipts import CheckKind, PaymentLine, Receipt
from kiosk.simulators.moods import Mood
from kiosk.simulators.scenario import TenderKind, VoidUse

_BY_DRIVER: Final = frozenset({TenderKind.CARD, TenderKind.SBP})
RETURN_WARNING = "Возврат проведён, но чек не напечатан: проверьте принтер"


def make_return_goods(house: House, call: Call) -> Answer:
    """MakeReturnGoods: a return receipt with its own number, minus what came back.

    What is returned costs what was paid for it, discounts taken into account. The money goes back
    in the tenders of the receipt, the first one first. Returned dishes are not sold again.
    """
    asked = call.element
    station = required(house, asked, "Station", "CASHES")
    cashier = required(house, asked, "Cashier", "EMPLOYEES")
    void_reason(house, asked, "Reason", VoidUse.DISH_RETURN)
    referred(house, asked, "OrderType", "CHANGEABLEORDERTYPES")
    given = parameters.text(parameters.child(asked, "PrintCheck"), "line_guid")
    found = house.orders.receipt(parameters.guid(given) or "")
    if found is None or found[1].kind is not CheckKind.SALE or found[1].deletion is not None:
        raise payment_refusals.receipt_unknown(given)
    order, receipt = found
    wanted = _wanted(order, parameters.child(asked, "Dishes"))
    _drivers_give_back(house, call, receipt)
    amount = sum(_paid_for(order, line, quantity) for line, quantity in wanted)
    back = Receipt(
        kind=CheckKind.RETURN,
        uni=order.next_uni(),
        guid=house.orders.fresh_guid(),
        number=house.orders.receipt_number(),
        amount=-amount,
        printed=house.now(),
        started=house.now(),
        station=station,
        cashier=cashier,
        payments=_money_back(house, order, receipt, amount),
        returned=Counter({line.guid: quantity for line, quantity in wanted}),
        original=receipt.number,
    )
    if house.in_mood(call.name, Mood.RECEIPT_NOT_PRINTED):
        back.warning = RETURN_WARNING
    card_desk.credit(house, back, original=receipt)
    order.receipts.append(back)
    house.orders.touch(order)
    call.facts.update(order=order.guid, receipt=back.number, returned=amount)
    return Answer(children=printed(house, back, order))


def _drivers_give_back(house: House, call: Call, receipt: Receipt) -> None:
    """Raises a refusal where a payment driver of the station does not return what it took."""
    taken = [one for one in receipt.payments if one.tender.kind in _BY_DRIVER]
    if taken and house.in_mood(call.name, Mood.PAYMENT_DECLINED):
        raise payment_refusals.payment_declined(taken[0].tender.name)


def _wanted(order: Order, source: Element) -> list[tuple[Line, int]]:
    """Lines to be returned with thousandths; refused where the receipt has not that much left."""
    back: Counter[str] = order.returned()
    wanted: list[tuple[Line, int]] = []
    for dish in source.findall("Dish"):
        guid = parameters.guid(parameters.text(dish, "line_guid"))
        found = order.line(uni=None, guid=guid)
        if found is None:
            raise payment_refusals.nothing_to_return()
        line = found[1]
        quantity = parameters.number(dish, "quantity")
        if quantity <= 0:
            raise refusals.bad_integer(parameters.path_of(dish), "quantity", str(quantity))
        back[line.guid] += quantity
        if back[line.guid] > line.quantity:
            raise payment_refusals.too_much_returned(line.dish.name)
        wanted.append((line, quantity))
    if not wanted:
        raise refusals.child_missing("Dish")
    return wanted


def _paid_for(order: Order, line: Line, quantity: int) -> int:
    """What so much of a line cost the guest: its part of the order's discounts taken off.

    What a product coupon took off a line is that line's alone.
    """
    cost, base = line.amount - line.discount, order.discount_base
    for _, taken in order.taken():
        cost -= taken.by_line.get(line.uni, 0)
        base -= sum(taken.by_line.values())
    paid = cost * order.total // base if base else 0
    return paid * quantity // line.quantity


def _money_back(house: House, order: Order, receipt: Receipt, amount: int) -> list[PaymentLine]:
    """Negative payments in the tenders of the receipt, what earlier returns took skipped."""
    skip = sum(-one.amount for one in order.receipts if one.original == receipt.number)
    lines: list[PaymentLine] = []
    for payment in receipt.payments:
        left = max(payment.amount - skip, 0)
        skip = max(skip - payment.amount, 0)
        part = min(left, amount)
        if part:
            amount -= part
            lines.append(
                PaymentLine(
                    tender=payment.tender,
                    uni=order.next_uni(),
                    guid=house.orders.fresh_guid(),
                    amount=-part,
                    card=payment.card,
                )
            )
    return lines
