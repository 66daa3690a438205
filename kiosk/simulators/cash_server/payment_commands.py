"""Paying an order and asking for its receipts (rk7 §5.11, §5.17)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kiosk.simulators.cash_server import parameters, refusals
from kiosk.simulators.cash_server.envelope import Answer, Element, element, local_time
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.order_commands import open_order
from kiosk.simulators.cash_server.order_xml import receipt_element
from kiosk.simulators.cash_server.orders import LineState, Order, PaymentLine, Receipt
from kiosk.simulators.cash_server.refusals import Status
from kiosk.simulators.journal import masked_card
from kiosk.simulators.moods import Mood
from kiosk.simulators.scenario import Tender, TenderKind

# Details of a payment that the till keeps and shows again.
_ECHOED: Final = (
    "owner",
    "authcode",
    "authtype",
    "TransactionStatus",
    "transactionNumber",
    "extIntegerInfo",
    "extTransactionInfo",
    "sbpPayGuid",
)
_AT_THE_STATION: Final = (TenderKind.CARD, TenderKind.SBP)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Offered:
    """One `Payment` of the request."""

    tender: Tender
    amount: int
    guid: str | None
    echoed: dict[str, str]
    authorised: bool

    @property
    def needs_the_guest(self) -> bool:
        """Whether the station's own terminal runs a dialogue (rk7 §6.3)."""
        return self.tender.kind in _AT_THE_STATION and not self.authorised


async def pay_order(house: House, call: Call) -> Answer:
    """PayOrder: takes the payments, closes the order, prints the receipt at the station.

    The payments must cover the order exactly. While the guest is at the station's terminal the
    order can be read and not changed; a refusal there leaves it open and unpaid.
    """
    order = open_order(house, call)
    station = house.directory.find("CASHES", parameters.child(call.element, "Station"))
    cashier = house.directory.find("EMPLOYEES", parameters.child(call.element, "Cashier"))
    offered = [_offered(house, source) for source in _payments(call.element)]
    paid = sum(payment.amount for payment in offered)
    call.facts.update(
        order_number=order.number,
        sum=order.unpaid,
        paid=paid,
        tenders=", ".join(f"{p.tender.kind}={p.amount}" for p in offered),
    )
    if paid != order.unpaid or house.in_mood(call.name, Mood.NOT_COVERED):
        raise refusals.not_covered()
    await _at_the_terminal(house, call, order, offered)
    now = house.now()
    receipt = Receipt(
        uni=order.next_uni(),
        guid=house.orders.fresh_guid(),
        number=house.orders.receipt_number(),
        amount=order.total,
        printed=now,
        started=order.opened,
        station=station,
        cashier=cashier,
        payments=[
            PaymentLine(
                tender=payment.tender,
                uni=order.next_uni(),
                guid=house.orders.fresh_guid(payment.guid),
                amount=payment.amount,
                echoed=payment.echoed,
            )
            for payment in offered
        ],
    )
    order.receipts.append(receipt)
    order.finished = now
    house.orders.touch(order)
    call.facts["receipt"] = receipt.number
    return Answer(
        children=[receipt_element(house, receipt, order)],
        net_name=house.scenario.station.net_name,
    )


async def _at_the_terminal(
    house: House, call: Call, order: Order, offered: Iterable[_Offered]
) -> None:
    """The guest pays at the station's terminal; refused when the bank says no."""
    dialogues = [payment for payment in offered if payment.needs_the_guest]
    if dialogues and house.settings.guest_seconds > 0:
        order.busy = True
        try:
            await house.settings.pause(house.settings.guest_seconds)
        finally:
            order.busy = False
    if dialogues and house.in_mood(call.name, Mood.PAYMENT_DECLINED):
        raise refusals.payment_declined(dialogues[0].tender.name)


def _payments(command: Element) -> list[Element]:
    """Common payments and those of single checks: a kiosk's order has one check."""
    return [*command.findall("Payment"), *command.findall("PrintCheck/Payment")]


def _offered(house: House, source: Element) -> _Offered:
    ident = house.directory.find("CURRENCIES", source).ident
    tender = next(t for t in house.scenario.tenders if t.id == ident)
    echoed = {name: source.get(name, "") for name in _ECHOED if source.get(name) is not None}
    if (card := source.get("cardCode")) is not None:
        echoed["cardCode"] = masked_card(card)
    return _Offered(
        tender=tender,
        amount=parameters.number(source, "amount"),
        guid=parameters.guid(source.get("line_guid")),
        echoed=echoed,
        authorised=bool(source.get("authcode")),
    )


def get_receipt_list(house: House, call: Call) -> Answer:
    """GetReceiptList: whether an order has a receipt (rk7 §5.17)."""
    asked = call.element
    found = _asked_receipts(house, asked)
    known = parameters.number_or(asked, "lastversion", 0)
    version = {"lastversion": str(house.orders.version)}
    if known >= house.orders.version:
        return Answer(attributes=version, status=Status.NO_CHANGES)
    rows = [_receipt_row(order, receipt) for order, receipt in found if order.version > known]
    call.facts["receipts"] = len(rows)
    return Answer(
        attributes=version,
        children=[element("ReceiptsList", {"count": str(len(rows))}, *rows)],
    )


def _asked_receipts(house: House, asked: Element) -> list[tuple[Order, Receipt]]:
    if (reference := asked.find("Order")) is not None:
        order = house.orders.find(reference)
        return [(order, receipt) for receipt in order.receipts]
    if (guid := parameters.guid(asked.get("line_guid"))) is not None:
        found = house.orders.receipt(guid)
        return [] if found is None else [found]
    return [(order, receipt) for order in house.orders for receipt in order.receipts]


def _receipt_row(order: Order, receipt: Receipt) -> Element:
    named = {"visit": str(order.visit), "orderIdent": str(order.ident), "guid": order.guid}
    return element(
        "Receipt",
        {
            "line_guid": receipt.guid,
            "checknum": str(receipt.number),
            "sum": str(receipt.amount),
            "state": str(int(LineState.CLOSED)),
            "seat": "0",
            "printtime": local_time(receipt.printed),
            "starttime": local_time(receipt.started),
        },
        element("Order", named),
        receipt.station.reference("CloseStation"),
        receipt.station.reference("PrintStation"),
        receipt.cashier.reference("Cashier"),
    )
