"""Bills and intent receipts (rk7 §5.10, §5.12)."""

from __future__ import annotations

from typing import Any

from tests.unit.simulators.cash_till import (
    CARD,
    CASHIER,
    STATION,
    THIS_ORDER,
    Reply,
    Till,
    dish,
)

AT_THE_TILL = f"{THIS_ORDER}{STATION}{CASHIER}"
FITTING = '<DeleteReason id="1000600"/>'
UNFIT = '<DeleteReason id="1000601"/>'


async def till_with_tea(**different: Any) -> Till:
    till = Till(**different)
    await till.create()
    await till.save(dish("tea"))
    return till


async def intent(till: Till, amount: int = 12000) -> Reply:
    payment = f'<Payment id="{CARD}" amount="{amount}"/>'
    return await till.ask("IntentPayOrder", f"{AT_THE_TILL}{payment}")


async def test_after_a_bill_the_order_is_paid_or_the_bill_undone_and_not_edited() -> None:
    till = await till_with_tea()
    assert (await till.ask("PrintBill", AT_THE_TILL)).root.get("NetName") == "KIOSK1"
    seen = await till.read()
    assert seen.all("Order/Session/Dish", "state") == ["4"]
    assert seen.all("Order/Session/PrintCheck", "state") == ["4"]
    assert seen.all("Order/Session/PrintCheck", "amount") == ["12000"]
    listed = await till.ask("GetReceiptList", THIS_ORDER)
    assert listed.all("ReceiptsList/Receipt", "state") == ["4"]
    assert listed.all("ReceiptsList/Receipt", "billtime") == ["2026-03-14T12:00:00"]
    refused = await till.save(dish("borsch"))
    assert "пречек" in refused.text
    assert (await till.ask("UndoBill", f"{AT_THE_TILL}{UNFIT}")).number == "3383"
    assert (await till.ask("UndoBill", f"{AT_THE_TILL}{FITTING}", 'seat="0"')).status == "Ok"
    assert (await till.read()).all("Order/Session/Dish", "state") == ["3"]
    assert (await till.save(dish("tea"))).status == "Ok"


async def test_a_billed_order_can_be_paid_and_needs_station_and_cashier() -> None:
    till = await till_with_tea()
    assert (await till.ask("PrintBill", THIS_ORDER)).text.endswith('"Station" not found')
    await till.ask("PrintBill", AT_THE_TILL)
    assert (await till.pay((CARD, 12000))).status == "Ok"
    listed = await till.ask("GetReceiptList", THIS_ORDER)
    assert listed.all("ReceiptsList/Receipt", "state") == ["6"]
    assert "уже оплачен" in (await till.ask("UndoBill", AT_THE_TILL)).text
    assert "уже оплачен" in (await till.ask("PrintBill", AT_THE_TILL)).text


async def test_an_intent_promises_the_money_and_prints_a_bill() -> None:
    till = await till_with_tea()
    reply = await intent(till)
    assert reply.all("PrintCheck", "state") == ["3"]
    assert reply.all("PrintCheck", "intentReceiptType") == ["OneCheck"]
    assert reply.all("PrintCheck", "intentReceiptStage") == ["First stage"]
    assert reply.all("PrintCheck/Pay", "promised") == ["1"]
    order = (await till.read()).order()
    assert (order["unpaidSum"], order["promisedSum"], order["paid"]) == ("0", "12000", "0")
    assert "пречек" in (await till.save(dish("tea"))).text


async def test_a_payment_without_payments_completes_the_intent() -> None:
    till = await till_with_tea()
    await intent(till)
    paid = await till.pay()
    assert (paid.status, paid.all("PrintCheck/Pay", "amount")) == ("Ok", ["12000"])
    seen = await till.read()
    checks = seen.root.findall("Order/Session/PrintCheck")
    assert [check.get("intentReceiptStage") for check in checks] == ["Completed", None]
    assert seen.order()["paid"] == "1"


async def test_an_intent_must_cover_the_order_too() -> None:
    till = await till_with_tea()
    assert (await intent(till, 11999)).number == "3373"


async def test_an_intent_is_taken_back_with_a_reason_that_fits() -> None:
    till = await till_with_tea()
    await intent(till)
    assert (await till.ask("CorrectIntentReceipt", f"{THIS_ORDER}{UNFIT}")).number == "3383"
    assert (await till.ask("CorrectIntentReceipt", f"{THIS_ORDER}{FITTING}")).status == "Ok"
    order = (await till.read()).order()
    assert (order["unpaidSum"], order["promisedSum"]) == ("12000", "0")
    assert (await till.save(dish("tea"))).status == "Ok"
    again = await till.ask("CorrectIntentReceipt", f"{THIS_ORDER}{FITTING}")
    assert again.status == "Ok"


async def test_the_licence_of_an_intent_counts_only_where_it_is_given() -> None:
    till = await till_with_tea()
    inside = f'{AT_THE_TILL}<Payment id="{CARD}" amount="12000"/>'
    wrong = await till.ask("IntentPayOrder", f"{till.licence(7)}{inside}")
    assert wrong.number == "5305"
    assert (await till.ask("IntentPayOrder", f"{till.licence()}{inside}")).status == "Ok"
    asked = await till.ask("GetXMLLicenseInstanceSeqNumber", till.licence(0))
    assert asked.all("LicenseInfo/LicenseInstance", "seqNumber") == ["1"]


async def test_servers_before_intents_do_not_know_the_command() -> None:
    till = await till_with_tea(server_version="7.25.03.5")
    assert (await intent(till)).text == "Unknown command IntentPayOrder"
