"""Paying at the cash server: sums, the guest at the terminal, receipts (rk7 §5.11, §5.17)."""

from __future__ import annotations

import asyncio

import pytest

from kiosk.simulators.moods import Mood
from tests.unit.simulators.cash_till import BONUS, CARD, ORDER, Till, dish


async def till_with_order() -> Till:
    till = Till()
    await till.create()
    assert (await till.save(dish("tea"))).status == "Ok"
    return till


async def test_a_paid_order_has_a_receipt_and_is_closed() -> None:
    till = await till_with_order()
    reply = await till.pay((CARD, 12000))
    assert (reply.status, reply.root.get("NetName")) == ("Ok", "KIOSK1")
    assert reply.all("PrintCheck", "CheckNum") == ["1017"]
    assert reply.all("PrintCheck", "state") == ["6"]
    assert reply.all("PrintCheck/Pay", "name") == ["Банковская карта"]
    order = await till.read()
    facts = order.order()
    assert (facts["paid"], facts["finished"], facts["unpaidSum"]) == ("1", "1", "0")
    assert facts["orderSum"] == "12000"
    assert order.all("Order/Session/PrintCheck", "CheckNum") == ["1017"]
    assert order.all("Order/Session/Dish", "state") == ["6"]


async def test_points_and_card_share_one_receipt() -> None:
    till = await till_with_order()
    reply = await till.pay((BONUS, 5000), (CARD, 7000))
    assert reply.all("PrintCheck/Pay", "amount") == ["5000", "7000"]
    entry = till.journal.entries(event="command", last=1)[0]
    assert entry.facts["tenders"] == "bonus=5000, card=7000"
    assert entry.facts["receipt"] == 1017


@pytest.mark.parametrize("amount", [0, 11999, 12001])
async def test_payments_must_cover_the_order_exactly(amount: int) -> None:
    till = await till_with_order()
    reply = await till.pay((CARD, amount))
    assert (reply.number, reply.status) == ("3373", "Query Executing Error")
    assert (await till.read()).order()["paid"] == "0"


async def test_a_paid_order_refuses_every_change() -> None:
    till = await till_with_order()
    await till.pay((CARD, 12000))
    for reply in (await till.pay((CARD, 0)), await till.save(dish("tea")), await till.void()):
        assert reply.status == "Query Executing Error"
        assert "уже оплачен" in reply.text


async def test_a_refusal_of_the_bank_leaves_the_order_open() -> None:
    till = await till_with_order()
    till.mood(Mood.PAYMENT_DECLINED)
    reply = await till.pay((CARD, 12000))
    assert reply.status == "Query Executing Error"
    assert reply.all("Errors/Error", "Component") == ["Authorization terminal"]
    assert (await till.read()).order()["paid"] == "0"
    assert (await till.pay((CARD, 12000))).status == "Ok"


async def test_points_alone_need_no_terminal() -> None:
    till = await till_with_order()
    assert (await till.pay((BONUS, 12000))).status == "Ok"
    assert not till.guest_at_terminal.is_set()


async def test_a_payment_authorised_elsewhere_is_only_registered() -> None:
    till = await till_with_order()
    more = 'authcode="A1B2C3" authtype="terminal" cardCode="4276001122331234" owner="MIR"'
    reply = await till.pay((CARD, 12000), more=more)
    assert reply.all("PrintCheck/Pay", "authcode") == ["A1B2C3"]
    assert reply.all("PrintCheck/Pay", "cardCode") == ["************1234"]
    assert not till.guest_at_terminal.is_set()


async def test_while_the_guest_pays_the_order_is_read_and_not_changed() -> None:
    till = await till_with_order()
    till.guest_done.clear()
    paying = asyncio.create_task(till.pay((CARD, 12000)))
    await till.guest_at_terminal.wait()
    seen = (await till.read()).order()
    assert (seen["paid"], seen["locked"]) == ("0", "1")
    assert (await till.void()).number == "2219"
    till.guest_done.set()
    assert (await paying).status == "Ok"
    assert (await till.read()).order()["locked"] == "0"


async def test_receipts_tell_whether_an_order_is_paid() -> None:
    till = await till_with_order()
    ask = f'<Order guid="{ORDER}"/>'
    before = await till.ask("GetReceiptList", ask)
    assert before.all("ReceiptsList", "count") == ["0"]
    paid = await till.pay((CARD, 12000))
    after = await till.ask("GetReceiptList", ask)
    assert after.all("ReceiptsList/Receipt", "checknum") == ["1017"]
    assert after.all("ReceiptsList/Receipt", "sum") == ["12000"]
    assert after.all("ReceiptsList/Receipt/Order", "guid") == [ORDER]
    guid = paid.all("PrintCheck", "line_guid")[0]
    by_guid = await till.ask("GetReceiptList", attributes=f'line_guid="{guid}"')
    assert by_guid.all("ReceiptsList/Receipt", "line_guid") == [guid]
    version = after.root.get("lastversion")
    same = await till.ask("GetReceiptList", ask, f'lastversion="{version}"')
    assert same.status == "No changes"


async def test_the_mood_of_an_uncovered_order_charges_nothing() -> None:
    till = await till_with_order()
    till.mood(Mood.NOT_COVERED)
    assert (await till.pay((CARD, 12000))).number == "3373"
    assert not till.guest_at_terminal.is_set()
