"""Devices, printing, staff, kitchen and messages (rk7 §5.22-§5.24)."""

from __future__ import annotations

import base64
from datetime import timedelta

import pytest
from lxml import etree

from kiosk.simulators.moods import Mood
from tests.unit.simulators.cash_till import (
    CARD,
    EMPLOYEE,
    STATION,
    THIS_ORDER,
    Reply,
    Till,
    dish,
)

PURPOSE = '<Purpose id="1000950"/>'
COPY = '<Document id="27"/>'
PAPER = '<Unfiscal><TextLine Text="Заказ A-017"/><Wonder/><Pass Lines="2"/></Unfiscal>'


def printed(till: Till) -> object:
    return till.journal.entries(event="command", last=1)[0].facts["printed"]


async def message(till: Till, more: str) -> Reply:
    return await till.ask("WaiterMessage", STATION, f'text="Подойдите к киоску" {more}')


async def test_devices_say_how_they_are() -> None:
    till = Till()
    reply = await till.ask("DeviceStatuses")
    assert reply.root.get("NetName") == "KIOSK1"
    assert reply.all("Devices/Device", "Ident") == ["1000801", "1000802", "1000700"]
    assert set(reply.all("Devices/Device/DeviceState", "Online")) == {"1"}
    assert reply.all("Devices/Device/DeviceState/PaperStatus", "PaperOut") == ["0"]
    till.mood(Mood.PRINTER_OUT_OF_PAPER)
    till.mood(Mood.FISCAL_SHIFT_TOO_LONG)
    for _ in range(2):
        reply = await till.ask("DeviceStatuses")
        assert reply.all("Devices/Device/DeviceState/PaperStatus", "PaperOut") == ["1"]
        assert reply.all("Devices/Device/DeviceState/LogicStatus", "Fisc24Out") == ["1"]


async def test_a_station_lists_its_drivers() -> None:
    reply = await Till().ask("LogicalDevices", STATION)
    assert reply.all("LogicalDevices/LogicalDevice", "number") == ["1", "2", "3"]
    assert all(reply.all("LogicalDevices/LogicalDevice", "driver"))
    assert (await Till().ask("LogicalDevices")).text == 'Error: child element "Station" not found'


async def test_a_ticket_is_printed_whatever_tags_it_has() -> None:
    till = Till()
    reply = await till.ask("PrintDataXML", f"{PURPOSE}{STATION}{PAPER}", 'Timeout="0"')
    assert (reply.status, printed(till)) == ("Ok", ["Заказ A-017"])
    assert not till.journal.warnings()
    assert (await till.ask("PrintDataXML", f"{STATION}{PAPER}")).status == "Bad Query Parameters"


async def test_only_who_waits_for_the_printer_hears_that_it_is_empty() -> None:
    till = Till()
    till.mood(Mood.PRINTER_OUT_OF_PAPER)
    queued = await till.ask("PrintDataXML", f"{PURPOSE}{STATION}{PAPER}", 'Timeout="0"')
    assert queued.status == "Ok"
    waited = await till.ask("PrintDataXML", f"{PURPOSE}{STATION}{PAPER}", 'Timeout="5000"')
    assert waited.all("Errors/Error", "Component") == ["Printer"]


async def test_a_copy_of_a_receipt_is_printed_and_can_be_read() -> None:
    till = Till()
    await till.sold(dish("tea"))
    number = "<ReceiptNum>1017</ReceiptNum>"
    assert (await till.ask("PrintMaket", f"{STATION}{number}{COPY}")).status == "Ok"
    lines = printed(till)
    assert isinstance(lines, list)
    assert lines[1] == "Копия чека 1017"
    assert lines[-2:] == ["Банковская карта 120.00", "120.00"]
    text = await till.ask("GetPrintLayout", f"{number}{COPY}", 'format="txt"')
    result = text.root.findtext("LayoutResult")
    assert result == "\n".join(lines)
    coded = await till.ask("GetPrintLayout", f"{number}{COPY}", 'format="txt" EncodeBase64="1"')
    assert base64.b64decode(coded.root.findtext("LayoutResult") or "").decode() == result
    document = etree.fromstring(
        (await till.ask("GetPrintLayout", f"{number}{COPY}")).root.findtext("LayoutResult") or ""
    )
    assert [line.get("Text") for line in document] == lines


async def test_documents_that_cannot_be_printed_are_named() -> None:
    till = Till()
    await till.sold(dish("tea"))
    receipt = await till.ask(
        "PrintMaket", f'{STATION}<ReceiptNum>1017</ReceiptNum><Document id="1"/>'
    )
    assert receipt.text == "Unsupported document type: Чек"
    lost = await till.ask("PrintMaket", f"{STATION}<ReceiptNum>7</ReceiptNum>{COPY}")
    assert lost.text == "Чек не найден: 7"
    none = await till.ask("PrintMaket", f"{STATION}{COPY}")
    assert none.text == 'Error: child element "ReceiptNum" not found'
    torn = await till.ask("PrintMaket", f"{STATION}<ReceiptNum>x</ReceiptNum>{COPY}")
    assert torn.text.startswith("Bad integer attribute")
    picture = await till.ask("GetPrintLayout", f"{THIS_ORDER}{COPY}", 'format="pdf"')
    assert picture.text == "Unsupported document type: pdf"
    bill = await till.ask("PrintMaket", f'{STATION}{THIS_ORDER}<Maket id="1000960"/>')
    assert bill.status == "Ok"


async def test_staff_is_registered_once() -> None:
    till = Till()
    inside = f"{EMPLOYEE}{STATION}"
    reply = await till.ask("RegisterEmployee", inside, 'iscashstation="1"')
    assert reply.all("Waiter/Role", "name") == ["Киоск"]
    assert (await till.ask("RegisterEmployee", inside)).number == "2101"
    everybody = await till.ask("GetWaiterList", '<Table code="12"/>')
    assert everybody.all("Waiters/waiter", "Code") == ["50", "51"]
    there = await till.ask("GetWaiterList", attributes='registeredOnly="1"')
    assert there.all("Waiters/waiter", "ID") == ["1000050"]
    assert there.all("Waiters/waiter/Station", "id") == ["15010"]


async def test_a_person_logs_in_with_a_password() -> None:
    till = Till()
    await till.create()
    inside = f'{STATION}<Waiter id="1000051"/>'
    assert (await till.ask("LoginOnStation", inside, 'password="1"')).number == "2102"
    reply = await till.ask("LoginOnStation", inside, 'password="2580"')
    assert reply.all("Tables/table", "id") == ["1000070", "1000071"]
    assert reply.all("Orders/Order", "own_order") == ["0"]
    assert (await till.ask("RegisterEmployee", inside)).number == "2101"
    card = await till.ask("LoginOnStation", STATION, 'cardCode="77"')
    assert card.text == "Не найден элемент ** в коллекции Employees"
    assert "2580" not in "".join(str(entry.as_json()) for entry in till.journal)


async def test_rights_of_an_employee_are_listed() -> None:
    reply = await Till().ask("GetEmployeeInfo2", f"{EMPLOYEE}{STATION}")
    assert reply.all("Waiter", "name") == ["Киоск"]
    assert [child.tag for child in reply.root][1:] == ["Operations", "ObjectRights", "Privileges"]
    assert (await Till().ask("GetEmployeeInfo2")).text == 'Error: child element "Waiter" not found'


async def test_the_kitchen_works_by_the_clock() -> None:
    till = Till(server_version="7.26.3.1")
    await till.create()
    await till.save(dish("tea"))
    state = "Orders/Order/Session/DishData/Dish"
    seen = []
    for minutes in (0, 1, 14):
        till.moment += timedelta(minutes=minutes)
        seen += (await till.ask("KDSGetDishData3")).all(state, "kdsstate")
    assert seen == ["sent", "started", "ready"]
    order = await till.read()
    steps = "Order/Session/Dish/KdsState"
    assert order.all(steps, "name") == ["sent", "started", "ready"]
    assert order.all(steps, "at")[2] == "2026-03-14T12:15:00"
    await till.void()
    till.moment += timedelta(hours=1)
    assert (await till.ask("KDSGetDishData3")).all(state, "kdsstate") == ["removed"]
    assert (await till.read()).all(steps, "at")[3] == "2026-03-14T12:15:00"


async def test_a_dish_taken_off_is_not_cooked_any_further() -> None:
    till = Till()
    await till.create()
    saved = await till.save(dish("tea"))
    line = saved.all("Order/Session/Dish", "line_guid")[0]
    void = '<Void id="1000600" quantity="1000"><Author id="1000051"/></Void>'
    await till.save(dish("tea", void, more=f'line_guid="{line}"'))
    till.moment += timedelta(minutes=20)
    reply = await till.ask("KDSGetDishData3")
    assert reply.all("Orders/Order/Session/DishData/Dish", "kdsstate") == ["removed"]
    assert reply.all("Orders/Order/Session/DishData/Dish", "quantity") == ["0"]


async def test_a_draft_has_not_reached_the_kitchen() -> None:
    till = Till()
    await till.create()
    await till.save(dish("tea"), session='isDraft="1"')
    reply = await till.ask("KDSGetDishData3")
    assert reply.all("Orders/Order", "seqnum") == ["47"]
    assert reply.all("Orders/Order/Session/DishData/Dish", "kdsstate") == [""]
    assert reply.all("Orders/Order/Session/DishData/Dish", "quantity") == ["1000"]


async def test_staff_is_called_and_the_message_must_end_some_time() -> None:
    till = Till()
    more = 'messageType="XMLInterface" expireTime="2026-03-14T12:10:00"'
    first, second = await message(till, more), await message(till, more)
    assert (first.all("Message", "id"), second.all("Message", "id")) == (["1"], ["2"])
    assert till.journal.entries(event="command")[0].facts["message"] == "Подойдите к киоску"


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ('messageType="XMLInterface"', "@expireTime"),
        ('expireTime="2026-03-14T12:10:00"', "@messageType"),
        ('messageType="XMLInterface" expireTime="soon"', "Bad datetime attribute"),
        ('messageType="XMLInterface" expireTime="2026-13-14T12:10:00"', "Bad datetime attribute"),
    ],
)
async def test_a_message_that_lacks_something_is_refused(more: str, says: str) -> None:
    reply = await message(Till(), more)
    assert (reply.status, says in reply.text) == ("Bad Query Parameters", True)


async def test_a_station_that_is_off_does_nothing_and_the_server_goes_on() -> None:
    till = Till()
    await till.create()
    await till.save(dish("tea"))
    till.mood(Mood.STATION_OFFLINE, times=None)
    for reply in (
        await till.pay((CARD, 12000)),
        await till.ask("DeviceStatuses"),
        await till.ask("PrintDataXML", f"{PURPOSE}{STATION}{PAPER}"),
    ):
        assert reply.text == "Станция Киоск 1 недоступна"
    assert (await till.read()).order()["paid"] == "0"
    assert (await till.void()).status == "Ok"
