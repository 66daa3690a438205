"""Receipts found, undone, deleted, and dishes that come back (rk7 §5.16-§5.18, §6.8)."""

from __future__ import annotations

import pytest

from tests.unit.simulators.cash_till import (
    BONUS,
    CARD,
    CASHIER,
    MANAGER,
    ORDER,
    STATION,
    THIS_ORDER,
    Reply,
    Till,
    dish,
    dish_id,
)

TEA = "{A1A1A1A1-0000-4000-8000-000000000011}"
RETURN_REASON = '<Reason id="1000601"/>'
LINE = f'line_guid="{TEA}"'
SECOND = "{0F8FAD5B-D9CB-469F-A165-708677289502}"
OF_THE_TILL = 'ManagerPassword="2580"'


async def sold(quantity: int = 2000) -> tuple[Till, str]:
    """A till that sold tea; and the GUID of the receipt."""
    till = Till()
    paid = await till.sold(dish("tea", quantity=quantity, more=LINE))
    return till, paid.all("PrintCheck", "line_guid")[0]


async def give_back(
    till: Till, receipt: str, quantity: int, *, reason: str = RETURN_REASON, line: str = TEA
) -> Reply:
    return await till.ask(
        "MakeReturnGoods",
        f"{till.licence()}{STATION}{CASHIER}{reason}"
        f'<PrintCheck line_guid="{receipt}"/>'
        f'<Dishes><Dish line_guid="{line}" quantity="{quantity}"/></Dishes>',
    )


async def annul(till: Till, command: str, reason: int, more: str = OF_THE_TILL) -> Reply:
    inside = f'{MANAGER}<DeleteReason id="{reason}"/>'
    return await till.ask(command, inside, f'ReceiptNum="1017" {more}')


async def find(till: Till, filters: str) -> list[str]:
    reply = await till.ask("FindReceiptsForReturn", f"{STATION}{CASHIER}{filters}")
    assert reply.status == "Ok", reply.text
    return reply.all("Items/Receipt", "CheckNum")


async def test_a_return_has_a_receipt_and_a_number_of_its_own() -> None:
    till, receipt = await sold()
    back = await give_back(till, receipt, 1000)
    assert (back.status, back.root.get("NetName")) == ("Ok", "KIOSK1")
    assert back.all("PrintCheck", "CheckNum") == ["1018"]
    assert back.all("PrintCheck", "amount") == ["-12000"]
    assert back.all("PrintCheck/Pay", "amount") == ["-12000"]
    listed = await till.ask("GetReceiptList", THIS_ORDER)
    assert listed.all("ReceiptsList/Receipt", "checknum") == ["1017", "1018"]
    assert (await till.read()).order()["paid"] == "1"


async def test_no_more_comes_back_than_was_sold() -> None:
    till, receipt = await sold()
    assert "меньше" in (await give_back(till, receipt, 3000)).text
    await give_back(till, receipt, 1000)
    assert "меньше" in (await give_back(till, receipt, 2000)).text
    assert (await give_back(till, receipt, 1000)).status == "Ok"
    assert "меньше" in (await give_back(till, receipt, 1)).text


async def test_the_money_goes_back_in_the_tenders_of_the_receipt() -> None:
    till = Till()
    await till.create()
    await till.save(dish("tea", quantity=2000, more=LINE))
    paid = await till.pay((BONUS, 5000), (CARD, 19000))
    receipt = paid.all("PrintCheck", "line_guid")[0]
    first = await give_back(till, receipt, 1000)
    assert first.all("PrintCheck/Pay", "id") == [str(BONUS), str(CARD)]
    assert first.all("PrintCheck/Pay", "amount") == ["-5000", "-7000"]
    second = await give_back(till, receipt, 1000)
    assert second.all("PrintCheck/Pay", "amount") == ["-12000"]


async def test_a_return_gives_back_what_was_paid_and_not_the_list_price() -> None:
    till = Till()
    await till.create()
    await till.save(dish("tea", more=LINE), '<Discount id="1000652"/>')
    paid = await till.pay((CARD, 10800))
    back = await give_back(till, paid.all("PrintCheck", "line_guid")[0], 1000)
    assert back.all("PrintCheck", "amount") == ["-10800"]


async def test_a_return_needs_a_licence_and_uses_a_number_up() -> None:
    till, receipt = await sold()
    inside = (
        f'{STATION}{CASHIER}{RETURN_REASON}<PrintCheck line_guid="{receipt}"/>'
        f'<Dishes><Dish {LINE} quantity="1000"/></Dishes>'
    )
    assert (await till.ask("MakeReturnGoods", inside)).text.startswith("License check")
    query = f'<RK7CMD CMD="MakeReturnGoods">{till.licence()}{inside}</RK7CMD>'
    answers = [await till.send(query), await till.send(query)]
    assert [one.all("PrintCheck", "CheckNum") for one in answers] == [["1018"], ["1018"]]


@pytest.mark.parametrize(
    ("what", "says"),
    [
        ({"reason": '<Reason id="1000600"/>'}, "не подходит"),
        ({"line": ORDER}, "нет таких блюд"),
        ({"receipt": ORDER}, "Чек не найден"),
    ],
)
async def test_a_return_that_does_not_fit_is_refused(what: dict[str, str], says: str) -> None:
    till, receipt = await sold()
    reply = await give_back(till, what.pop("receipt", receipt), 1000, **what)
    assert says in reply.text
    assert len(list(till.house.orders.receipts())) == 1


async def test_an_undone_receipt_opens_its_order_again() -> None:
    till, _ = await sold()
    assert (await annul(till, "UndoReceipt", 1000601)).status == "Ok"
    order = (await till.read()).order()
    assert (order["paid"], order["finished"], order["unpaidSum"]) == ("0", "0", "24000")
    listed = await till.ask("GetReceiptList", THIS_ORDER)
    assert listed.all("ReceiptsList/Receipt", "state") == ["7"]
    assert listed.all("ReceiptsList/Receipt/DeleteManager", "name") == ["Марина Воронцова"]
    assert listed.all("ReceiptsList/Receipt/DeleteReason", "id") == ["1000601"]
    assert (await till.save(dish("tea"))).status == "Ok"
    assert (await till.pay((CARD, 36000))).all("PrintCheck", "CheckNum") == ["1018"]


async def test_a_deleted_receipt_takes_its_order_with_it() -> None:
    till = Till()
    await till.sold(dish("napoleon", quantity=2000))
    menu = await till.ask("GetOrderMenu", STATION)
    assert str(dish_id("napoleon")) not in menu.all("Dishes/Item", "Ident")
    assert (await annul(till, "DeleteReceipt", 1000600)).status == "Ok"
    order = (await till.read()).order()
    assert (order["deleted"], order["unpaidSum"]) == ("1", "0")
    menu = await till.ask("GetOrderMenu", STATION)
    assert str(dish_id("napoleon")) in menu.all("Dishes/Item", "Ident")


@pytest.mark.parametrize(
    ("command", "fits"), [("UndoReceipt", 1000601), ("DeleteReceipt", 1000600)]
)
async def test_annulling_wants_the_right_password_reason_and_receipt(
    command: str, fits: int
) -> None:
    till, receipt = await sold()
    assert (await annul(till, command, fits, 'ManagerPassword="1"')).number == "2102"
    assert (await annul(till, command, fits, "")).number == "2102"
    unfit = 1000600 + 1000601 - fits
    assert "не подходит" in (await annul(till, command, unfit)).text
    lost = await till.ask(command, MANAGER, f'ReceiptNum="7" {OF_THE_TILL}')
    assert lost.text == "Чек не найден: 7"
    await give_back(till, receipt, 1000)
    assert "был возврат" in (await annul(till, command, fits)).text
    assert (await till.read()).order()["paid"] == "1"


async def test_a_receipt_is_annulled_once() -> None:
    till, receipt = await sold()
    await annul(till, "UndoReceipt", 1000601)
    assert (await annul(till, "UndoReceipt", 1000601)).text == "Чек не найден: 1017"
    assert "Чек не найден" in (await give_back(till, receipt, 1000)).text


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ("", ["1017", "1018"]),
        ('<CheckNum Value="1018"/>', ["1018"]),
        ('<CheckNum ValueL="1000" ValueH="1017"/>', ["1017"]),
        ('<PaySum ValueL="20000"/>', ["1017"]),
        ('<CloseTime ValueH="2026-03-14T12:00:00"/>', ["1017", "1018"]),
        ('<CloseTime ValueL="2026-03-14T12:00:01"/>', []),
        ('<StartTime Value="2026-03-14T12:00:00"/>', ["1017", "1018"]),
        ('<Table Value="12"/>', ["1017", "1018"]),
        ('<Table Value="13"/>', []),
        ('<CardCode Value="************1234"/>', ["1018"]),
        ('<Currency Value="Бонусы"/>', []),
        ('<FiscalDevice Value="1000801"/>', ["1017", "1018"]),
    ],
)
async def test_receipts_are_found_by_every_filter(filters: str, found: list[str]) -> None:
    till, _ = await sold()
    await till.create(SECOND)
    await till.save(dish("tea"), guid=SECOND)
    more = 'authcode="A" cardCode="4276001122331234"'
    await till.pay((CARD, 12000), guid=SECOND, more=more)
    assert await find(till, filters) == found


async def test_a_found_receipt_names_itself_and_its_order() -> None:
    till, receipt = await sold()
    reply = await till.ask(
        "FindReceiptsForReturn", f'{STATION}{CASHIER}<Dish Value="{dish_id("tea")}"/>'
    )
    row = reply.root.find("Items/Receipt")
    assert row is not None
    wanted = {"BasicSum": "24000", "OrderId": "256", "Midserver": "20001", "GuidString": receipt}
    assert {name: row.get(name) for name in wanted} == wanted
    await annul(till, "UndoReceipt", 1000601)
    assert await find(till, "") == []
