"""Money taken or promised before the receipt (rk7 §5.4, §5.14, §5.18, §6.4)."""

from __future__ import annotations

import pytest

from tests.unit.simulators.cash_till import (
    CARD,
    EMPLOYEE,
    MANAGER,
    ORDER,
    STATION,
    THIS_ORDER,
    Reply,
    Till,
    dish,
)

LINE = "{A1A1A1A1-0000-4000-8000-0000000000E1}"
REASON = '<Reason id="1000610"/>'


def prepay(amount: int, more: str = "") -> str:
    return f'<Prepay id="{CARD}" amount="{amount}" line_guid="{LINE}" {more}>{REASON}</Prepay>'


async def authorise(till: Till, step: str, more: str = "", attributes: str = "") -> Reply:
    inside = f'{THIS_ORDER}{STATION}{EMPLOYEE}<Prepay line_guid="{LINE}" {more}/>'
    return await till.ask(step, inside, attributes)


async def announced() -> Till:
    till = Till()
    await till.create()
    await till.save(dish("tea"))
    inside = f"{THIS_ORDER}{STATION}{EMPLOYEE}{prepay(12000)}"
    reply = await till.ask("TerminalAuthStart2", inside)
    assert (reply.status, reply.root.get("line_guid")) == ("Ok", LINE)
    assert reply.all("Order/Session/Prepay", "TransactionStatus") == ["2"]
    return till


async def unpaid(till: Till) -> tuple[int, int]:
    """What GetOrder and CalcOrder2 say is still to be paid."""
    seen = (await till.read()).order()["unpaidSum"]
    due = (await till.ask("CalcOrder2", f"{THIS_ORDER}<Payments/>")).order()["unpaidSum"]
    return int(seen), int(due)


async def test_money_received_lessens_what_is_to_be_paid() -> None:
    till = Till()
    await till.create()
    saved = await till.save(dish("tea"), prepay(5000))
    assert saved.all("Order/Session/Prepay", "amount") == ["5000"]
    assert saved.all("Order/Session/Prepay/Reason", "name") == ["Предоплата в киоске"]
    assert (saved.order()["prepaySum"], saved.order()["promisedSum"]) == ("5000", "0")
    assert await unpaid(till) == (7000, 7000)
    paid = await till.pay((CARD, 7000))
    assert paid.all("PrintCheck", "amount") == ["12000"]
    assert paid.all("PrintCheck/Pay", "amount") == ["7000", "5000"]


async def test_a_promise_counts_for_the_payment_and_not_for_the_order() -> None:
    till = Till()
    await till.create()
    saved = await till.save(dish("tea"), prepay(12000, 'promised="1"'))
    assert (saved.order()["prepaySum"], saved.order()["promisedSum"]) == ("0", "12000")
    assert await unpaid(till) == (12000, 0)
    assert (await till.pay()).status == "Ok"
    assert (await till.read()).order()["paid"] == "1"


async def test_an_order_paid_before_is_closed_without_payments() -> None:
    till = Till()
    await till.create()
    await till.save(dish("tea"), prepay(12000))
    assert (await till.pay((CARD, 12000))).number == "3373"
    assert (await till.pay()).all("PrintCheck/Pay", "amount") == ["12000"]
    assert not till.guest_at_terminal.is_set()


async def test_a_prepayment_of_nothing_makes_no_sense() -> None:
    till = Till()
    await till.create()
    assert (await till.save(dish("tea"), prepay(0))).status == "Bad Query Parameters"


async def test_an_announced_prepayment_counts_once_it_is_confirmed() -> None:
    till = await announced()
    assert await unpaid(till) == (12000, 12000)
    more = 'amount="12000" authcode="A1B2C3" cardCode="4276001122331234"'
    reply = await authorise(till, "TerminalAuthPay2", more, 'needPrintPrepay="1"')
    assert (reply.root.get("line_guid"), reply.all("Order", "guid")) == (LINE, [ORDER])
    assert till.journal.entries(event="command", last=1)[0].facts["printed"] is True
    seen = await till.read()
    line = seen.root.find("Order/Session/Prepay")
    assert line is not None
    assert (line.get("TransactionStatus"), line.get("authcode")) == ("5", "A1B2C3")
    assert line.get("cardCode") == "************1234"
    assert await unpaid(till) == (0, 0)
    assert (await till.pay()).status == "Ok"


async def test_an_older_server_prints_no_document_of_a_prepayment() -> None:
    till = Till(server_version="7.7.0.252")
    await till.create()
    await till.save(dish("tea"))
    await till.ask("TerminalAuthStart2", f"{THIS_ORDER}{STATION}{EMPLOYEE}{prepay(12000)}")
    await authorise(till, "TerminalAuthPay2", attributes='needPrintPrepay="1"')
    assert till.journal.entries(event="command", last=1)[0].facts["printed"] is False


async def test_a_failed_authorisation_annuls_the_prepayment() -> None:
    till = await announced()
    assert (await authorise(till, "TerminalAuthError2")).status == "Ok"
    seen = await till.read()
    assert seen.all("Order/Session/Prepay", "TransactionStatus") == ["6"]
    assert seen.all("Order/Session/Prepay", "deleted") == ["1"]
    assert seen.all("Order/Session/Prepay", "state") == ["7"]
    assert await unpaid(till) == (12000, 12000)


@pytest.mark.parametrize("step", ["TerminalAuthPay2", "TerminalAuthError2"])
async def test_a_prepayment_is_settled_once(step: str) -> None:
    till = await announced()
    await authorise(till, "TerminalAuthPay2")
    assert (await authorise(till, step)).text == f"Предоплата {LINE} уже завершена"
    other = await till.ask(step, f'{THIS_ORDER}{STATION}{EMPLOYEE}<Prepay line_guid="{ORDER}"/>')
    assert other.text == f"Предоплата не найдена: {ORDER}"


async def test_a_prepaid_order_is_voided_after_its_money_is_taken_off() -> None:
    till = Till()
    await till.create()
    await till.save(dish("tea"), prepay(12000))
    assert "предоплата" in (await till.void()).text
    off = f'{THIS_ORDER}{MANAGER}<Pay line_guid="{LINE}"/>'
    assert (await till.ask("DeleteReceiptPayments", off)).status == "Ok"
    assert await unpaid(till) == (12000, 12000)
    assert (await till.ask("DeleteReceiptPayments", off)).text == f"Предоплата не найдена: {LINE}"
    assert (await till.void()).status == "Ok"


async def test_a_receipt_without_its_payments_is_no_receipt() -> None:
    till = Till()
    paid = await till.sold(dish("tea"))
    guid = paid.all("PrintCheck", "line_guid")[0]
    inside = f'{THIS_ORDER}{MANAGER}<PrintCheck line_guid="{guid}"/>'
    assert (await till.ask("DeleteReceiptPayments", inside)).status == "Ok"
    order = (await till.read()).order()
    assert (order["paid"], order["finished"], order["unpaidSum"]) == ("0", "0", "12000")
    assert (await till.pay((CARD, 12000))).status == "Ok"
    nothing = await till.ask("DeleteReceiptPayments", f"{THIS_ORDER}{MANAGER}")
    assert nothing.status == "Bad Query Parameters"
