"""Devices of the station and what they print (rk7 §5.22)."""

from __future__ import annotations

import base64

from lxml import etree

from kiosk.simulators.cash_server import parameters, payment_refusals, refusals
from kiosk.simulators.cash_server.envelope import Answer, Element, element, local_time
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.order_access import referred, required
from kiosk.simulators.cash_server.orders import Order
from kiosk.simulators.cash_server.receipt_commands import receipt_numbered
from kiosk.simulators.cash_server.receipts import Receipt
from kiosk.simulators.cash_server.session_xml import bit
from kiosk.simulators.moods import Mood
from kiosk.simulators.scenario import DeviceKind
from kiosk.simulators.scenario_menu import item_guid


def device_statuses(house: House, call: Call) -> Answer:
    """DeviceStatuses: printers with paper and fiscal shift, everything else with its line."""
    # Asking does not use the mood up: the printer is empty until somebody fills it.
    moods = {entry.mood for entry in house.board.listing()}
    rows = []
    for device in house.scenario.devices:
        state = element("DeviceState", {"Online": "1"})
        if device.kind is DeviceKind.PRINTER:
            empty = Mood.PRINTER_OUT_OF_PAPER in moods
            state.append(
                element(
                    "PaperStatus",
                    {"PaperOut": bit(empty), "PaperLow": "0", "DoorOpen": "0", "PaperOther": "0"},
                )
            )
            overdue = Mood.FISCAL_SHIFT_TOO_LONG in moods
            state.append(element("LogicStatus", {"Fisc24Out": bit(overdue), "EKLZNearEnd": "0"}))
        rows.append(
            element(
                "Device",
                {
                    "Ident": str(device.id),
                    "code": str(device.code),
                    "name": device.name,
                    "guid": item_guid("DEVICES", device.id),
                    "loaded": "1",
                },
                state,
            )
        )
    call.facts["devices"] = len(rows)
    return Answer(children=[element("Devices", {}, *rows)])


def logical_devices(house: House, call: Call) -> Answer:
    """LogicalDevices: the drivers a station has loaded."""
    required(house, call.element, "Station", "CASHES")
    rows = [
        element(
            "LogicalDevice",
            {
                "id": str(device.id),
                "code": str(device.code),
                "name": device.name,
                "guid": item_guid("DEVICES", device.id),
                "driver": device.driver,
                "modClass": str(device.mod_class),
                "number": str(number),
            },
        )
        for number, device in enumerate(house.scenario.devices, start=1)
    ]
    return Answer(children=[element("LogicalDevices", {}, *rows)])


def print_data_xml(house: House, call: Call) -> Answer:
    """PrintDataXML: prints what `Unfiscal` holds; tags it does not know are `Ok` too.

    A number of 0 in `Timeout` only queues: an empty printer is no error then.
    """
    required(house, call.element, "Purpose", "PRINTERPURPOSES")
    required(house, call.element, "Station", "CASHES")
    paper = parameters.child(call.element, "Unfiscal")
    if parameters.number_or(call.element, "Timeout", 1) and house.in_mood(
        call.name, Mood.PRINTER_OUT_OF_PAPER
    ):
        raise payment_refusals.printer_out_of_paper()
    call.facts["printed"] = _lines(paper)
    return Answer()


def print_maket(house: House, call: Call) -> Answer:
    """PrintMaket: a copy of a receipt (document 27) or another document of the directory.

    The receipt itself cannot be printed this way.
    """
    required(house, call.element, "Station", "CASHES")
    referred(house, call.element, "Employee", "EMPLOYEES")
    call.facts["printed"] = _document(house, call)
    return Answer()


def get_print_layout(house: House, call: Call) -> Answer:
    """GetPrintLayout: the text of a document; `EncodeBase64` for formats that are not text."""
    lines = _document(house, call)
    wanted = call.element.get("format", "xml")
    if wanted == "xml":
        root = element("Document", {}, *(element("TextLine", {"Text": line}) for line in lines))
        text = etree.tostring(root, encoding="unicode")
    elif wanted == "txt":
        text = "\n".join(lines)
    else:
        raise payment_refusals.document_unsupported(wanted)
    if parameters.flag(call.element, "EncodeBase64"):
        text = base64.b64encode(text.encode("utf-8")).decode("ascii")
    result = element("LayoutResult")
    result.text = text
    return Answer(children=[result])


def _document(house: House, call: Call) -> list[str]:
    """The lines of the document a command names, about a receipt or an order."""
    asked = call.element
    layout = "Layout" if asked.find("Layout") is not None else "Maket"
    named = referred(house, asked, layout, "MAKETS")
    if named is None:
        named = required(house, asked, "Document", "DOCUMENTS")
        if named.ident != house.scenario.receipt_copy.id:
            raise payment_refusals.document_unsupported(named.name)
    if asked.find("ReceiptNum") is not None or asked.get("ReceiptNum") is not None:
        order, receipt = receipt_numbered(house, call)
        return _receipt_lines(house, order, receipt)
    if asked.find("Order") is None:
        raise refusals.child_missing("ReceiptNum")
    order = house.orders.find(parameters.child(asked, "Order"))
    return [house.scenario.restaurant.name, order.name, *_dish_lines(order), _money(order.total)]


def _receipt_lines(house: House, order: Order, receipt: Receipt) -> list[str]:
    return [
        house.scenario.restaurant.name,
        f"{house.scenario.receipt_copy.name} {receipt.number}",
        local_time(receipt.printed),
        *_dish_lines(order),
        *(f"{one.tender.name} {_money(one.amount)}" for one in receipt.payments),
        _money(receipt.amount),
    ]


def _dish_lines(order: Order) -> list[str]:
    return [
        f"{line.dish.name} {line.quantity / 1000:g} {_money(line.amount - line.discount)}"
        for line in order.lines()
        if line.quantity
    ]


def _money(kopecks: int) -> str:
    sign = "-" if kopecks < 0 else ""
    return f"{sign}{abs(kopecks) // 100}.{abs(kopecks) % 100:02d}"


def _lines(paper: Element) -> list[str]:
    """What can be read on the paper: texts, and bar codes by their value."""
    read = []
    for part in paper:
        text = part.get("Text") or part.get("Value") or (part.text or "").strip()
        if text:
            read.append(text)
    return read
