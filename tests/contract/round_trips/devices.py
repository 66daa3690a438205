"""Devices of the station, its paper, the kitchen, a call for staff (rk7 §5.22, §5.24)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from kiosk.errors import ErrorCode, Remedy
from kiosk.simulators.cash_server.kitchen import COOKING_TAKES
from kiosk.simulators.moods import Mood
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.devices import DeviceStatuses, LogicalDevices
from kiosk.wire.rkeeper.kitchen import KDSGetDishData3
from kiosk.wire.rkeeper.line_states import KitchenState, LineState
from kiosk.wire.rkeeper.messages import WaiterMessage
from kiosk.wire.rkeeper.printing import (
    BarcodeKind,
    GetPrintLayout,
    LayoutFormat,
    PrintDataXML,
    PrintMaket,
    TicketBarcode,
    TicketBlock,
    TicketFeed,
    TicketLine,
)
from tests.contract.round_trips.conversation import Conversation
from tests.contract.round_trips.place import (
    BILL_LAYOUT,
    CARD_SYSTEM,
    KIOSK,
    LINE,
    NOBODY,
    ORDER,
    PRINTER,
    RECEIPTS_PURPOSE,
    STATION,
    TERMINAL,
)
from tests.contract.round_trips.round_trip import (
    Refused,
    RoundTrip,
    always,
    misconfigured,
    while_the_shift_closes,
)


async def statuses(talk: Conversation) -> None:
    devices = {device.id: device for device in await talk.ask(DeviceStatuses())}
    printer = devices[PRINTER]
    assert (printer.online, printer.loaded) == (True, True)
    assert not any((printer.paper_out, printer.shift_over_24h, printer.storage_nearly_full))
    assert devices[TERMINAL].paper_out is None
    talk.till.mood(Mood.PRINTER_OUT_OF_PAPER)
    talk.till.mood(Mood.FISCAL_SHIFT_TOO_LONG)
    empty = next(one for one in await talk.ask(DeviceStatuses()) if one.id == PRINTER)
    assert (empty.paper_out, empty.shift_over_24h) == (True, True)


async def loaded(talk: Conversation) -> None:
    devices = await talk.ask(LogicalDevices(station_id=STATION))
    assert [(device.id, device.driver, device.number) for device in devices] == [
        (PRINTER, "UniFR", 1),
        (TERMINAL, "VerifyTerm", 2),
        (CARD_SYSTEM, "FarCards", 3),
    ]


async def ticket(talk: Conversation) -> None:
    await talk.ask(
        PrintDataXML(
            purpose_id=RECEIPTS_PURPOSE,
            station_id=STATION,
            cut_after=True,
            on_slip=True,
            parts=(
                TicketLine(text="Order A-017"),
                TicketBlock(block="Thank you"),
                TicketBarcode(value="2000000000176", kind=BarcodeKind.EAN_13),
                TicketFeed(lines=2),
            ),
        )
    )
    (printed,) = talk.carried_out("PrintDataXML")
    assert printed["printed"] == ["Order A-017", "Thank you", "2000000000176"]


async def copy(talk: Conversation) -> None:
    (sold,) = (await talk.paid()).receipts
    await talk.ask(
        PrintMaket(
            station_id=STATION, receipt_number=sold.number, employee_id=KIOSK, comment="copy"
        )
    )
    await talk.ask(PrintMaket(station_id=STATION, order=ORDER, layout_id=BILL_LAYOUT))
    of_receipt, of_order = (facts["printed"] for facts in talk.carried_out("PrintMaket"))
    assert f"Копия чека {sold.number}" in str(of_receipt)
    assert "Копия чека" not in str(of_order)
    assert "Самовар" in str(of_order)


async def text_of_a_document(talk: Conversation) -> None:
    (sold,) = (await talk.paid()).receipts
    lines = (await talk.ask(GetPrintLayout(receipt_number=sold.number))).splitlines()
    assert lines[:2] == ["Самовар", f"Копия чека {sold.number}"]
    assert lines[-1] == "120.00"
    as_xml = GetPrintLayout(order=ORDER, layout_id=BILL_LAYOUT, format=LayoutFormat.XML)
    assert (await talk.ask(as_xml)).startswith("<Document>")


async def kitchen(talk: Conversation) -> None:
    saved = await talk.ordered()
    talk.till.moment += COOKING_TAKES
    told = await talk.ask(KDSGetDishData3())
    ((order,), (line,)) = told.orders, told.orders[0].dishes
    assert (order.guid, order.number) == (ORDER, saved.sequence_number)
    assert (line.guid, line.quantity, line.state, line.kitchen) == (
        LINE,
        1000,
        LineState.FIXED,
        KitchenState.READY,
    )
    assert (await talk.ask(KDSGetDishData3(last_version=told.last_version))).unchanged
    assert [one.kitchen for one in (await talk.order()).lines] == [KitchenState.READY]


async def message(talk: Conversation) -> None:
    numbers = [await talk.ask(call_for_help(talk, STATION)) for _ in range(2)]
    assert numbers[0] is not None
    assert numbers[0] != numbers[1]
    assert talk.carried_out("WaiterMessage")[0]["external_id"] == "kiosk-10-1"


def call_for_help(talk: Conversation, station: int) -> WaiterMessage:
    return WaiterMessage(
        text="Guest at kiosk 10 needs help",
        expires_at=talk.till.moment + timedelta(minutes=5),
        station_id=station,
        waiter_id=KIOSK,
        external_id="kiosk-10-1",
    )


async def call_at_no_station(talk: Conversation) -> Command[Any]:
    return call_for_help(talk, NOBODY)


def ticket_to_be_waited_for() -> PrintDataXML:
    line = TicketLine(text="Order A-017")
    return PrintDataXML(
        purpose_id=RECEIPTS_PURPOSE, station_id=STATION, parts=(line,), timeout=5000
    )


ROUND_TRIPS = (
    RoundTrip(
        kind=DeviceStatuses,
        carried_out=statuses,
        refused=Refused(
            asked=always(DeviceStatuses()),
            code=ErrorCode.POS_REFUSED,
            remedy=Remedy.STAFF,
            mood=Mood.STATION_OFFLINE,
        ),
    ),
    RoundTrip(
        kind=LogicalDevices,
        carried_out=loaded,
        refused=misconfigured(LogicalDevices(station_id=NOBODY)),
    ),
    RoundTrip(
        kind=PrintDataXML,
        carried_out=ticket,
        refused=Refused(
            asked=always(ticket_to_be_waited_for()),
            code=ErrorCode.POS_REFUSED,
            remedy=Remedy.STAFF,
            mood=Mood.PRINTER_OUT_OF_PAPER,
        ),
    ),
    RoundTrip(
        kind=PrintMaket,
        carried_out=copy,
        refused=misconfigured(PrintMaket(station_id=STATION, receipt_number=NOBODY)),
    ),
    RoundTrip(
        kind=GetPrintLayout,
        carried_out=text_of_a_document,
        refused=Refused(
            asked=always(GetPrintLayout(receipt_number=NOBODY)),
            code=ErrorCode.POS_REFUSED,
            remedy=Remedy.NEVER,
            number=702,
            mood=Mood.FILE_MISSING,
        ),
    ),
    RoundTrip(
        kind=KDSGetDishData3,
        carried_out=kitchen,
        refused=while_the_shift_closes(KDSGetDishData3()),
    ),
    RoundTrip(
        kind=WaiterMessage,
        carried_out=message,
        refused=Refused(asked=call_at_no_station, code=ErrorCode.POS_REFUSED, remedy=Remedy.STAFF),
    ),
)
