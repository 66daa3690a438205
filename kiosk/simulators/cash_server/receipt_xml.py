"""Receipts, bills and payments as answers show them (rk7 §5.10-§5.12, §5.16, §5.17)."""

from __future__ import annotations

from kiosk.simulators.cash_server.envelope import Element, element, local_time
from kiosk.simulators.cash_server.house import House
from kiosk.simulators.cash_server.order_lines import LineState
from kiosk.simulators.cash_server.orders import Order
from kiosk.simulators.cash_server.receipts import Bill, CheckKind, PaymentLine, Receipt
from kiosk.simulators.cash_server.session_xml import bit, person


def receipt_element(house: House, receipt: Receipt, order: Order) -> Element:
    """`PrintCheck`: the receipt with its payments (rk7 §5.11)."""
    state = receipt_state(receipt, order)
    made = element(
        "PrintCheck",
        {
            "uni": str(receipt.uni),
            "line_guid": receipt.guid,
            "state": str(int(state)),
            "amount": str(receipt.amount),
            "unpaidSum": "0",
            "CheckNum": str(receipt.number),
            "deleted": bit(state is LineState.DELETED),
            "bill": bit(receipt.kind is CheckKind.INTENT),
            "printTime": local_time(receipt.printed),
            "startTime": local_time(receipt.started),
        },
        person(house, receipt.cashier, "Author"),
    )
    if receipt.kind is CheckKind.INTENT:
        made.set("intentReceiptType", "OneCheck")
        made.set("intentReceiptStage", "Completed" if order.paid else "First stage")
    made.extend(_payment(house, payment, state) for payment in receipt.payments)
    return made


def printed(house: House, receipt: Receipt, order: Order) -> list[Element]:
    """The answer of a command that printed: `PrintCheck`, and a warning if there is one."""
    children = [receipt_element(house, receipt, order)]
    if receipt.warning:
        warning = element("PrintCheckWarning")
        warning.text = receipt.warning
        children.append(warning)
    return children


def closing_session(house: House, order: Order, receipt: Receipt) -> Element:
    """The packet the till made when it printed a receipt: the receipt with its payments."""
    state = receipt_state(receipt, order)
    return element(
        "Session",
        {"uni": str(receipt.uni), "state": str(int(state)), "printed": "1"},
        receipt.station.reference("Station"),
        person(house, receipt.cashier, "Author"),
        receipt_element(house, receipt, order),
    )


def receipt_row(order: Order, receipt: Receipt, reference: Element) -> Element:
    """`Receipt` of GetReceiptList; `reference` names the order (rk7 §5.17)."""
    row = element(
        "Receipt",
        {
            "line_guid": receipt.guid,
            "checknum": str(receipt.number),
            "sum": str(receipt.amount),
            "state": str(int(receipt_state(receipt, order))),
            "seat": "0",
            "printtime": local_time(receipt.printed),
            "starttime": local_time(receipt.started),
        },
        reference,
        receipt.station.reference("CloseStation"),
        receipt.station.reference("PrintStation"),
        receipt.cashier.reference("Cashier"),
    )
    if (deletion := receipt.deletion) is not None:
        row.set("deletetime", local_time(deletion.at))
        row.append(deletion.manager.reference("DeleteManager"))
        if deletion.reason is not None:
            row.append(deletion.reason.reference("DeleteReason"))
    return row


def bill_row(order: Order, bill: Bill, reference: Element) -> Element:
    """A bill among the receipts: state 4, and when it was printed (rk7 §5.17)."""
    return element(
        "Receipt",
        {
            "line_guid": bill.guid,
            "checknum": "0",
            "sum": str(bill.amount),
            "state": str(int(LineState.PRINTED)),
            "seat": "0",
            "billtime": local_time(bill.printed),
            "starttime": local_time(order.opened),
        },
        reference,
        bill.station.reference("PrintStation"),
        bill.cashier.reference("Cashier"),
    )


def bill_session(house: House, bill: Bill) -> Element:
    """The packet of a printed bill: the order's check is in state 4 (rk7 §5.10)."""
    check = element(
        "PrintCheck",
        {
            "uni": str(bill.uni),
            "line_guid": bill.guid,
            "state": str(int(LineState.PRINTED)),
            "amount": str(bill.amount),
            "unpaidSum": str(bill.amount),
            "bill": "1",
            "deleted": "0",
            "printTime": local_time(bill.printed),
        },
        person(house, bill.cashier, "Author"),
    )
    return element(
        "Session",
        {"uni": str(bill.uni), "state": str(int(LineState.PRINTED)), "printed": "1"},
        bill.station.reference("Station"),
        check,
    )


def receipt_state(receipt: Receipt, order: Order) -> LineState:
    """Receipts are closed, intents only fixed, until they are annulled (rk7 §2.4, §5.12)."""
    if receipt.deletion is not None or order.deleted:
        return LineState.DELETED
    return LineState.FIXED if receipt.kind is CheckKind.INTENT else LineState.CLOSED


def _payment(house: House, payment: PaymentLine, state: LineState) -> Element:
    made = house.directory.get("CURRENCIES", payment.tender.id).reference("Pay")
    facts = {
        "uni": str(payment.uni),
        "line_guid": payment.guid,
        "state": str(int(state)),
        "amount": str(payment.amount),
        "basicSum": str(payment.amount),
    }
    if payment.promised:
        facts["promised"] = "1"
    for name, value in (facts | payment.echoed).items():
        made.set(name, value)
    return made
