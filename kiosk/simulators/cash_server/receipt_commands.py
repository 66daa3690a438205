"""Receipts looked up, annulled and looked for (rk7 §5.17, §5.18)."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.simulators.cash_server import (
    card_desk,
    coupon_desk,
    parameters,
    payment_refusals,
    refusals,
)
from kiosk.simulators.cash_server.directory import Item
from kiosk.simulators.cash_server.envelope import Answer, Element, element, local_time
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.order_access import required, void_reason
from kiosk.simulators.cash_server.order_xml import named
from kiosk.simulators.cash_server.orders import Order
from kiosk.simulators.cash_server.receipt_xml import bill_row, receipt_row
from kiosk.simulators.cash_server.receipts import Bill, CheckKind, Deletion, Receipt
from kiosk.simulators.cash_server.refusals import Status
from kiosk.simulators.scenario import VoidUse


def get_receipt_list(house: House, call: Call) -> Answer:
    """GetReceiptList: receipts and bills of an order, or of all (rk7 §5.17)."""
    asked = call.element
    found = list(_asked_receipts(house, asked))
    known = parameters.number_or(asked, "lastversion", 0)
    version = {"lastversion": str(house.orders.version)}
    if known >= house.orders.version:
        return Answer(attributes=version, status=Status.NO_CHANGES)
    rows = [
        receipt_row(order, receipt, named(order))
        for order, receipt in found
        if order.version > known and receipt.kind is not CheckKind.INTENT
    ]
    call.facts["receipts"] = len(rows)
    rows += [
        bill_row(order, bill, named(order))
        for order, bill in _bills(house, asked)
        if order.version > known
    ]
    return Answer(
        attributes=version,
        children=[element("ReceiptsList", {"count": str(len(rows))}, *rows)],
    )


def find_receipts_for_return(house: House, call: Call) -> Answer:
    """FindReceiptsForReturn: receipts that fit every filter given (rk7 §5.17)."""
    asked = call.element
    required(house, asked, "Station", "CASHES")
    required(house, asked, "Cashier", "EMPLOYEES")
    rows = [
        _returnable_row(house, order, receipt)
        for order, receipt in house.orders.receipts()
        if receipt.kind is CheckKind.SALE
        and receipt.deletion is None
        and _fits(house, asked, order, receipt)
    ]
    call.facts["receipts"] = len(rows)
    return Answer(children=[element("Items", {}, *rows)])


def undo_receipt(house: House, call: Call) -> Answer:
    """UndoReceipt: annuls a receipt; its order may be edited again (rk7 §5.18)."""
    order, receipt, manager = _annulled(house, call)
    reason: Item | None = None
    if call.element.find("DeleteReason") is not None:
        reason = void_reason(house, call.element, "DeleteReason", VoidUse.CHECK_UNDO)
    receipt.deletion = Deletion(at=house.now(), manager=manager, reason=reason)
    card_desk.give_back(house, receipt)
    coupon_desk.reopen(house, order)
    order.finished = None
    house.orders.touch(order)
    return Answer()


def delete_receipt(house: House, call: Call) -> Answer:
    """DeleteReceipt: annuls a receipt and deletes its order (rk7 §5.18)."""
    order, receipt, manager = _annulled(house, call)
    reason = void_reason(house, call.element, "DeleteReason", VoidUse.CHECK_VOID)
    receipt.deletion = Deletion(at=house.now(), manager=manager, reason=reason)
    card_desk.give_back(house, receipt)
    coupon_desk.reopen(house, order)
    coupon_desk.free(house, order)
    house.stock.give_back(order.sold())
    order.deleted = True
    house.orders.touch(order)
    return Answer()


def receipt_numbered(house: House, call: Call) -> tuple[Order, Receipt]:
    """The receipt a command names by its number, an attribute or a child element."""
    child = call.element.find("ReceiptNum")
    if child is None:
        name = "CheckNum" if call.element.get("ReceiptNum") is None else "ReceiptNum"
        number = parameters.number(call.element, name)
    else:
        text = (child.text or "").strip()
        if not text.isdecimal():
            raise refusals.bad_integer(parameters.path_of(child), "text()", text)
        number = int(text)
    order, receipt = house.orders.receipt_numbered(number)
    call.facts.update(order=order.guid, receipt=receipt.number)
    return order, receipt


def _annulled(house: House, call: Call) -> tuple[Order, Receipt, Item]:
    """The receipt to be annulled with its order, and the manager, whose password was right."""
    order, receipt = receipt_numbered(house, call)
    manager = required(house, call.element, "Manager", "EMPLOYEES")
    known = next(one for one in house.scenario.employees if one.id == manager.ident)
    if (call.element.get("ManagerPassword") or "") != known.password:
        raise refusals.password_wrong()
    if receipt.deletion is not None or receipt.kind is not CheckKind.SALE:
        raise payment_refusals.receipt_unknown(str(receipt.number))
    if order.returned():
        raise payment_refusals.receipt_returned(receipt.number)
    return order, receipt, manager


def _bills(house: House, asked: Element) -> Iterator[tuple[Order, Bill]]:
    """Printed bills of the order asked for, or of all: an intent's is the intent itself."""
    wanted = asked.find("Order")
    orders = house.orders if wanted is None else [house.orders.find(wanted)]
    for order in orders:
        if order.bill is not None and not order.deleted and asked.get("line_guid") is None:
            yield order, order.bill


def _asked_receipts(house: House, asked: Element) -> Iterator[tuple[Order, Receipt]]:
    if (reference := asked.find("Order")) is not None:
        order = house.orders.find(reference)
        yield from ((order, receipt) for receipt in order.receipts)
    elif (guid := parameters.guid(asked.get("line_guid"))) is not None:
        found = house.orders.receipt(guid)
        yield from [] if found is None else [found]
    else:
        yield from house.orders.receipts()


def _fits(house: House, asked: Element, order: Order, receipt: Receipt) -> bool:
    """Every filter of the request against one receipt; a range has `ValueL` and `ValueH`."""
    numbers = {"CheckNum": receipt.number, "PaySum": receipt.amount}
    for tag, own in numbers.items():
        if (source := asked.find(tag)) is not None:
            exact = parameters.optional_number(source, "Value")
            low = parameters.number_or(source, "ValueL", own) if exact is None else exact
            high = parameters.number_or(source, "ValueH", own) if exact is None else exact
            if not low <= own <= high:
                return False
    moments = {"CloseTime": receipt.printed, "StartTime": receipt.started}
    for tag, moment in moments.items():
        if (source := asked.find(tag)) is not None:
            at = parameters.moment(source, "Value")
            low_at = at or parameters.moment(source, "ValueL") or moment
            high_at = at or parameters.moment(source, "ValueH") or moment
            if not low_at <= moment.replace(microsecond=0) <= high_at:
                return False
    names = {
        "Table": {order.table.name, str(order.table.code)},
        "CardCode": {payment.echoed.get("cardCode", "") for payment in receipt.payments},
        "Dish": {value for line in order.lines() for value in (line.dish.name, str(line.dish.id))},
        "Currency": {v for p in receipt.payments for v in (p.tender.name, str(p.tender.id))},
        "FiscalDevice": {str(device.id) for device in house.scenario.devices},
    }
    for tag, own_names in names.items():
        source = asked.find(tag)
        if source is not None and source.get("Value", "") not in own_names:
            return False
    return True


def _returnable_row(house: House, order: Order, receipt: Receipt) -> Element:
    return element(
        "Receipt",
        {
            "CheckUNI": str(receipt.uni),
            "CheckNum": str(receipt.number),
            "BasicSum": str(receipt.amount),
            "iAuthor": str(receipt.cashier.ident),
            "iCloseStation": str(receipt.station.ident),
            "iPrintStation": str(receipt.station.ident),
            "CloseDateTime": local_time(receipt.printed),
            "OrderId": str(order.ident),
            "Midserver": str(house.scenario.cash_group.id),
            "TableName": order.table.name,
            "OrderName": order.name,
            "GuidString": receipt.guid,
        },
    )
