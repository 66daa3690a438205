"""Visits, lists of orders and the heads of orders (rk7 §5.3, §5.5, §5.8, §5.20)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.unit.simulators.cash_till import CARD, ORDER, STATION, THIS_ORDER, Till, dish

SECOND = "{0F8FAD5B-D9CB-469F-A165-708677289502}"


async def test_a_second_order_joins_the_visit_it_names() -> None:
    till = Till()
    first = await till.create()
    visit = first.root.get("VisitID")
    second = await till.create(SECOND, more=f'<Visit visit="{visit}"/>')
    assert (second.root.get("VisitID"), second.root.get("OrderID")) == (visit, "257")
    by_number = await till.ask("GetOrder", f'<Order visit="{visit}" orderIdent="257"/>')
    assert by_number.order()["guid"] == SECOND
    lost = await till.create("", more='<Visit visit="7"/>')
    assert lost.text == "Визит не найден: 7"
    listed = await till.ask("GetOrderList2")
    assert len(listed.all("Visit", "visit")) == 1
    assert listed.all("Visit/Orders/Order", "guid") == [ORDER, SECOND]


async def test_the_head_of_an_order_is_changed_and_the_rest_stays() -> None:
    till = Till()
    await till.create()
    reply = await till.ask(
        "UpdateOrder",
        f'{THIS_ORDER}<Table code="13"/><OrderType id="1"/><Waiter id="1000051"/>'
        '<Guests count="2"/><ExternalProps><Prop name="Tray" value="5"/></ExternalProps>',
        'holder="Anna" promoCode="MAY"',
    )
    assert (reply.status, len(reply.root)) == ("Ok", 0)
    seen = await till.read()
    order = seen.order()
    assert (order["holder"], order["promoCode"], order["persistentComment"]) == ("Anna", "MAY", "")
    assert seen.all("Order/Table", "code") == ["13"]
    assert seen.all("Order/OrderType", "id") == ["1"]
    assert seen.all("Order/Waiter", "name") == ["Марина Воронцова"]
    assert seen.all("Order/Guests/Guest", "guestLabel") == ["1", "2"]
    props = dict(
        zip(
            seen.all("Order/ExternalProps/Prop", "name"),
            seen.all("Order/ExternalProps/Prop", "value"),
            strict=True,
        )
    )
    assert props == {"KioskBasket": "4711", "Tray": "5"}


async def test_a_head_is_not_changed_when_one_part_of_it_is_unknown() -> None:
    till = Till()
    await till.create()
    reply = await till.ask("UpdateOrder", f'{THIS_ORDER}<Table code="77"/>', 'holder="Anna"')
    assert reply.text == "Не найден элемент 77 в коллекции Tables"
    assert (await till.read()).order()["holder"] == ""
    await till.save(dish("tea"))
    await till.pay((CARD, 12000))
    assert "уже оплачен" in (await till.ask("UpdateOrder", THIS_ORDER)).text


async def test_the_older_list_has_the_older_names() -> None:
    till = Till()
    await till.create()
    await till.save(dish("tea"))
    reply = await till.ask("GetOrderList", attributes='onlyOpened="true" needNames="1"')
    row = reply.root.find("Visit/Orders/Order")
    assert row is not None
    wanted = {
        "OrderID": "256",
        "guid": ORDER,
        "OrderName": "12.47",
        "OrderSum": "12000",
        "ToPaySum": "12000",
        "Finished": "0",
        "Bill": "0",
        "CreateTime": "2026-03-14T12:00:00",
        "TableID": "1000070",
        "TableCode": "12",
        "WaiterName": "Киоск",
        "OrderTypeName": "С собой",
    }
    assert {name: row.get(name) for name in wanted} == wanted
    assert reply.all("Visit", "VisitID") == ["571200345"]
    assert reply.all("Visit/Guests/Guest", "GuestLabel") == ["1"]
    without = await till.ask("GetOrders", attributes='needIdents="0" needCodes="0"')
    bare = without.root.find("Visit/Orders/Order")
    assert bare is not None
    assert not any(str(name).startswith(("Table", "Waiter")) for name in bare.attrib)


@pytest.mark.parametrize("command", ["GetOrderList", "GetOrderList2", "KDSGetDishData3"])
async def test_a_client_that_has_seen_everything_is_told_no_changes(command: str) -> None:
    till = Till()
    await till.create()
    first = await till.ask(command)
    version = first.root.get("lastversion")
    same = await till.ask(command, attributes=f'lastversion="{version}"')
    assert (same.status, same.root.get("lastversion"), len(same.root)) == ("No changes", version, 0)
    await till.save(dish("tea"))
    changed = await till.ask(command, attributes=f'lastversion="{version}"')
    assert (changed.status, len(changed.root)) == ("Ok", 1)


async def test_lists_tell_of_bills_and_of_the_end() -> None:
    till = Till()
    await till.create()
    await till.save(dish("tea"))
    await till.ask("PrintBill", f'{THIS_ORDER}{STATION}<Cashier id="1000050"/>')
    listed = await till.ask("GetOrderList2")
    assert listed.all("Visit/Orders/Order", "billTime") == ["2026-03-14T12:00:00"]
    assert (await till.ask("GetOrderList")).all("Visit/Orders/Order", "Bill") == ["1"]
    till.moment += timedelta(minutes=1)
    await till.pay((CARD, 12000))
    listed = await till.ask("GetOrderList2")
    assert listed.all("Visit/Orders/Order", "FinishTime") == ["2026-03-14T12:01:00"]
    assert listed.all("Visit", "finished") == ["1"]


@pytest.mark.parametrize("command", ["CloseVisit", "CLOSEVISIT"])
async def test_an_empty_visit_is_closed_and_its_order_goes(command: str) -> None:
    till = Till()
    visit = (await till.create()).root.get("VisitID")
    assert (await till.ask(command, attributes=f'VisitID="{visit}"')).status == "Ok"
    order = (await till.read()).order()
    assert (order["deleted"], order["finished"]) == ("1", "1")


async def test_a_visit_with_dishes_to_pay_stays_open() -> None:
    till = Till()
    await till.create()
    await till.save(dish("tea"))
    refused = await till.ask("CloseVisit", THIS_ORDER)
    assert (refused.status, "не закрыт" in refused.text) == ("Query Executing Error", True)
    await till.pay((CARD, 12000))
    assert (await till.ask("CloseVisit", THIS_ORDER)).status == "Ok"
    assert (await till.read()).order()["deleted"] == "0"
    assert (await till.ask("CloseVisit", attributes='VisitID="7"')).text == "Визит не найден: 7"
