"""Paying an order, at once or by intent, and calling a payment back (rk7 §5.11-§5.13)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from uuid import UUID, uuid5

from kiosk.simulators.card_office import CardShare, TillReceipt
from kiosk.simulators.cash_server import (
    card_desk,
    coupon_desk,
    order_refusals,
    parameters,
    payment_refusals,
)
from kiosk.simulators.cash_server.envelope import Answer, Element
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.offered_payments import OfferedPayment, read_payment
from kiosk.simulators.cash_server.order_access import (
    held_order,
    open_order,
    referred,
    required,
    void_reason,
)
from kiosk.simulators.cash_server.order_lines import Prepayment
from kiosk.simulators.cash_server.orders import Order
from kiosk.simulators.cash_server.receipt_xml import printed
from kiosk.simulators.cash_server.receipts import (
    Bill,
    CheckKind,
    Deletion,
    PaymentLine,
    Receipt,
)
from kiosk.simulators.moods import Mood
from kiosk.simulators.scenario import VoidUse

RECEIPT_WARNING: Final = "Чек оплачен, но не напечатан: проверьте принтер"


async def pay_order(house: House, call: Call) -> Answer:
    """PayOrder: takes the payments, closes the order, prints the receipt at the station.

    The payments must cover what is due exactly; prepayments and an intent are taken into account,
    so that a covered order needs none. While the guest is at the station's terminal the order can
    be read and not changed; a refusal there leaves it open and unpaid. What guest cards pay leaves
    their accounts after that, and before the receipt: where the card system refuses, nothing has
    moved. The coupon in the order is redeemed.
    """
    order = open_order(house, call, billed=True)
    if order.unconfirmed:
        raise order_refusals.order_unconfirmed(order.name)
    station = required(house, call.element, "Station", "CASHES")
    cashier = required(house, call.element, "Cashier", "EMPLOYEES")
    offered = _offered(house, call, order)
    await _at_the_terminal(house, call, order, offered)
    now = house.now()
    name = TillReceipt(number=house.orders.next_receipt, day=now.date())
    card_desk.debit(house, name, _shares(order, offered))
    payments = _payments(house, order, offered) + _prepaid(house, order)
    receipt = Receipt(
        kind=CheckKind.SALE,
        uni=order.next_uni(),
        guid=house.orders.fresh_guid(),
        number=house.orders.receipt_number(),
        amount=order.total,
        printed=now,
        started=order.opened,
        station=station,
        cashier=cashier,
        payments=payments,
    )
    if house.in_mood(call.name, Mood.RECEIPT_NOT_PRINTED):
        receipt.warning = RECEIPT_WARNING
    coupon_desk.redeem(house, order)
    order.receipt_error = bool(receipt.warning)
    order.receipts.append(receipt)
    order.bill = order.lock = None
    order.finished = receipt.printed
    house.orders.touch(order)
    call.facts["receipt"] = receipt.number
    return Answer(children=printed(house, receipt, order))


def intent_pay_order(house: House, call: Call) -> Answer:
    """IntentPayOrder: an intent receipt and a bill; the payments are promised (rk7 §5.12)."""
    order = open_order(house, call)
    if order.unconfirmed:
        raise order_refusals.order_unconfirmed(order.name)
    station = required(house, call.element, "Station", "CASHES")
    cashier = required(house, call.element, "Cashier", "EMPLOYEES")
    payments = _payments(house, order, _offered(house, call, order))
    for payment in payments:
        payment.promised = True
    now = house.now()
    intent = Receipt(
        kind=CheckKind.INTENT,
        uni=order.next_uni(),
        guid=house.orders.fresh_guid(),
        number=0,
        amount=order.total - order.prepaid,
        printed=now,
        started=order.opened,
        station=station,
        cashier=cashier,
        payments=payments,
    )
    order.receipts.append(intent)
    order.bill = Bill(
        uni=order.next_uni(),
        guid=house.orders.fresh_guid(),
        amount=intent.amount,
        printed=now,
        station=station,
        cashier=cashier,
    )
    house.orders.touch(order)
    return Answer(children=printed(house, intent, order))


def correct_intent_receipt(house: House, call: Call) -> Answer:
    """CorrectIntentReceipt: takes an intent back; `Ok` where there is none (rk7 §5.12)."""
    order = held_order(house, call)
    reason = void_reason(house, call.element, "DeleteReason", VoidUse.BILL_CANCEL)
    manager = (
        referred(house, call.element, "Manager", "EMPLOYEES")
        or referred(house, call.element, "Cashier", "EMPLOYEES")
        or order.waiter
    )
    if (intent := order.intent) is not None:
        intent.deletion = Deletion(at=house.now(), manager=manager, reason=reason)
        order.bill = None
        house.orders.touch(order)
    return Answer()


def cancel_sbp_pay(house: House, call: Call) -> Answer:
    """CancelSbpPay: a payment that still waits at the bank is called back (rk7 §5.13)."""
    given = parameters.text(parameters.child(call.element, "Payment"), "sbpPayGuid")
    guid = parameters.guid(given)
    call.facts["sbp"] = guid
    if guid is None or guid not in house.station.waiting:
        raise payment_refusals.sbp_unknown(given)
    house.station.waiting.discard(guid)
    return Answer()


def _offered(house: House, call: Call, order: Order) -> list[OfferedPayment]:
    """The payments of a request; refused with 3373 where they are not exactly what is due.

    Common payments and those of single checks come to the same: a kiosk's order has one check.
    """
    sources: list[Element] = [
        *call.element.findall("Payment"),
        *call.element.findall("PrintCheck/Payment"),
    ]
    offered = [read_payment(house, source) for source in sources]
    paid = sum(payment.amount for payment in offered)
    call.facts.update(
        order_number=order.number,
        sum=order.due,
        paid=paid,
        tenders=", ".join(f"{p.tender.kind}={p.amount}" for p in offered),
    )
    if paid != order.due:
        raise payment_refusals.not_covered()
    card_desk.check(house, _shares(order, offered))
    return offered


def _shares(order: Order, offered: Iterable[OfferedPayment]) -> list[CardShare]:
    """What guest cards pay: by this request, and by the intent it completes."""
    paying = [(one.card, one.amount) for one in offered]
    if order.intent is not None:
        paying += [(one.card, one.amount) for one in order.intent.payments]
    return [CardShare(card=card, amount=amount) for card, amount in paying if card]


async def _at_the_terminal(
    house: House, call: Call, order: Order, offered: Iterable[OfferedPayment]
) -> None:
    """The guest pays at the station's terminal; refused when the bank says no, or says nothing."""
    dialogues = [payment for payment in offered if payment.needs_the_guest]
    if not dialogues:
        return
    waiting = house.station.waiting
    codes = {_code(order, payment, place): payment for place, payment in enumerate(dialogues)}
    sbp = {code for code, payment in codes.items() if payment.of_sbp}
    waiting |= sbp
    if house.settings.guest_seconds > 0:
        order.busy = True
        try:
            await house.settings.pause(house.settings.guest_seconds)
        finally:
            order.busy = False
    cancelled = sbp - waiting
    if cancelled:
        raise payment_refusals.payment_declined(codes[cancelled.pop()].tender.name)
    if sbp and house.in_mood(call.name, Mood.SBP_WAITING):
        raise payment_refusals.sbp_waiting(sorted(sbp)[0])
    waiting -= sbp
    if house.in_mood(call.name, Mood.PAYMENT_DECLINED):
        raise payment_refusals.payment_declined(dialogues[0].tender.name)


def _code(order: Order, payment: OfferedPayment, place: int) -> str:
    """The id of a payment at the bank: the client's, or one nobody can guess (rk7 §5.13)."""
    if payment.sbp_guid is not None:
        return payment.sbp_guid
    space = UUID(order.guid.strip("{}"))
    return "{" + str(uuid5(space, f"{order.uni} {place}")).upper() + "}"


def _payments(house: House, order: Order, offered: Iterable[OfferedPayment]) -> list[PaymentLine]:
    """What is paid by this request, and what was promised before: by an intent or in sessions."""
    lines = [
        PaymentLine(
            tender=payment.tender,
            uni=order.next_uni(),
            guid=house.orders.fresh_guid(payment.guid),
            amount=payment.amount,
            echoed=payment.echoed,
            card=payment.card,
        )
        for payment in offered
    ]
    intent = order.intent
    promised: list[PaymentLine | Prepayment] = (
        [*intent.payments]
        if intent is not None
        else [one for one in order.prepayments() if one.counts and one.promised]
    )
    return lines + [_line(house, order, one) for one in promised]


def _prepaid(house: House, order: Order) -> list[PaymentLine]:
    """Prepayments as the payments of a receipt."""
    received = [one for one in order.prepayments() if one.counts and not one.promised]
    return [_line(house, order, one) for one in received]


def _line(house: House, order: Order, paid: PaymentLine | Prepayment) -> PaymentLine:
    return PaymentLine(
        tender=paid.tender,
        uni=order.next_uni(),
        guid=house.orders.fresh_guid(),
        amount=paid.amount,
        echoed=dict(paid.echoed),
        card=paid.card if isinstance(paid, PaymentLine) else "",
    )
