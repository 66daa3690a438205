"""SBP payments: at the bank, called back, left waiting (rk7 §5.13, §6.5)."""

from __future__ import annotations

import asyncio

from kiosk.simulators.moods import Mood
from tests.unit.simulators.cash_till import SBP, Reply, Till, dish

OWN = "{7E7E7E7E-0000-4000-8000-000000000001}"
WITH_OWN = f'sbpPayGuid="{OWN}"'


async def till_with_tea() -> Till:
    till = Till()
    await till.create()
    await till.save(dish("tea"))
    return till


async def cancel(till: Till, guid: str = OWN) -> Reply:
    return await till.ask("CancelSbpPay", f'<Payment sbpPayGuid="{guid}"/>')


async def test_a_payment_the_bank_confirms_is_a_payment() -> None:
    till = await till_with_tea()
    reply = await till.pay((SBP, 12000), more=WITH_OWN)
    assert reply.all("PrintCheck/Pay", "sbpPayGuid") == [OWN]
    assert (await cancel(till)).text == f"СБП оплата с гуид {OWN} не найдена"


async def test_a_guest_who_gives_up_calls_the_payment_back() -> None:
    till = await till_with_tea()
    till.guest_done.clear()
    paying = asyncio.create_task(till.pay((SBP, 12000), more=WITH_OWN))
    await till.guest_at_terminal.wait()
    assert (await cancel(till)).status == "Ok"
    till.guest_done.set()
    reply = await paying
    assert reply.all("Errors/Error", "Component") == ["Authorization terminal"]
    assert (await till.read()).order()["paid"] == "0"
    assert (await till.pay((SBP, 12000), more=WITH_OWN)).status == "Ok"


async def test_a_payment_left_at_the_bank_is_neither_paid_nor_gone() -> None:
    till = await till_with_tea()
    till.mood(Mood.SBP_WAITING)
    reply = await till.pay((SBP, 12000), more=WITH_OWN)
    assert (reply.status, OWN in reply.text) == ("Query Executing Error", True)
    order = (await till.read()).order()
    assert (order["paid"], order["locked"]) == ("0", "0")
    assert (await cancel(till)).status == "Ok"
    assert (await cancel(till)).text == f"СБП оплата с гуид {OWN} не найдена"


async def test_without_an_own_guid_nobody_can_call_it_back() -> None:
    till = await till_with_tea()
    till.mood(Mood.SBP_WAITING)
    await till.pay((SBP, 12000))
    assert (await cancel(till)).status == "Query Executing Error"
    assert len(till.house.station.waiting) == 1


async def test_a_refusal_of_the_bank_leaves_nothing_waiting() -> None:
    till = await till_with_tea()
    till.mood(Mood.PAYMENT_DECLINED)
    reply = await till.pay((SBP, 12000), more=WITH_OWN)
    assert reply.all("Errors/Error", "Component") == ["Authorization terminal"]
    assert not till.house.station.waiting
    assert (await till.ask("CancelSbpPay", "<Payment/>")).text.endswith('@sbpPayGuid" is not found')
