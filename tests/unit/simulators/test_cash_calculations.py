"""What a basket or an order costs, asked in every way: nothing is saved (rk7 §5.6)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.unit.simulators.cash_till import (
    CARD,
    ORDER,
    SBP,
    STATION,
    THIS_ORDER,
    Till,
    combo,
    dish,
    modi,
    samovar,
)

TABLE = '<Table code="12"/>'
REASON = '<PrepayReason id="1000610"/>'


async def till_with_tea(**different: Any) -> Till:
    till = Till(**different)
    await till.create()
    await till.save(dish("tea"))
    return till


def without_prepayments() -> Till:
    tenders = tuple(replace(tender, prepayment=tender.id == CARD) for tender in samovar().tenders)
    return Till(tenders=tenders)


async def test_an_order_with_more_sessions_is_priced_and_stays_as_it_was() -> None:
    till = await till_with_tea()
    more = f'<Session>{STATION}{dish("tea", quantity=2000)}<Discount id="1000652"/></Session>'
    reply = await till.ask("CalcOrder4", f"{THIS_ORDER}{more}")
    assert reply.order()["orderSum"] == "32400"
    assert reply.all("Order/Session/Dish", "amount") == ["12000", "24000"]
    assert (await till.read()).order()["orderSum"] == "12000"
    assert (await till.ask("CalcOrder4", more)).text == 'Error: child element "Order" not found'
    sold_out = f"<Session>{dish('okroshka')}</Session>"
    assert (await till.ask("CalcOrder4", f"{THIS_ORDER}{sold_out}")).all("Error", "RK7ErrorN")
    assert (await till.read()).all("Order/Session", "sessionID") == ["1"]


async def test_a_basket_with_a_discount_is_priced_before_there_is_an_order() -> None:
    till = Till()
    session = f'<Session>{STATION}{dish("tea")}<Discount id="1000651" amount="500"/></Session>'
    reply = await till.ask("CalcOrder", f"{TABLE}{session}")
    assert (reply.order()["orderSum"], reply.order()["discountSum"]) == ("11500", "500")
    assert not list(till.house.orders)


async def test_tenders_offered_for_a_prepayment_are_those_that_may() -> None:
    till = without_prepayments()
    await till.create()
    await till.save(dish("tea"))
    two = await till.ask("CalcOrder2", f"{THIS_ORDER}{REASON}<Payments/>")
    assert two.all("Payments/Pay", "id") == [str(CARD)]
    three = await till.ask("CalcOrder3", f"{THIS_ORDER}{REASON}<Payments/>")
    assert three.all("Payments", "basicSum") == ["12000"]
    assert len(three.root.findall("Payments/Pay")) == 5
    refused = three.root.find(f"Payments/Pay[@id='{SBP}']")
    assert refused is not None
    assert refused.get("RK7ErrorN")
    assert refused.get("ErrorText") == "Валюта «СБП» не принимается в предоплату"
    assert (await till.ask("CalcOrder3", f"{THIS_ORDER}<Payments/>")).all(
        "Payments/Pay", "RK7ErrorN"
    ) == [""] * 5


async def test_what_is_offered_leaves_the_rest_to_be_paid() -> None:
    till = await till_with_tea()
    offered = f'<Payments><Pay id="{CARD}" amount="5000"/></Payments>'
    reply = await till.ask("CalcOrder2", f"{THIS_ORDER}{offered}")
    assert reply.order()["unpaidSum"] == "7000"
    amounts = dict(
        zip(reply.all("Payments/Pay", "id"), reply.all("Payments/Pay", "amount"), strict=True)
    )
    assert (amounts[str(CARD)], amounts[str(SBP)]) == ("12000", "7000")


async def test_the_fifth_calculation_wants_a_station() -> None:
    till = await till_with_tea()
    bare = await till.ask("CalcOrder5", f"{THIS_ORDER}<Payments/>")
    assert bare.text == 'Error: child element "Station" not found'
    reply = await till.ask("CalcOrder5", f"{THIS_ORDER}{STATION}<Payments/>")
    assert reply.all("Payments", "basicSum") == ["12000"]
    assert reply.all("Bindings/Binding", "quantity") == ["1000"]


async def test_a_validation_names_every_offending_line_and_is_ok() -> None:
    till = Till()
    session = (
        f"<Session>{dish('borsch')}{dish('okroshka')}{dish('tea')}"
        f"{combo('lunch', 'lunch_borsch')}</Session>"
    )
    reply = await till.ask("ValidateOrder", f"{TABLE}{session}")
    assert reply.status == "Ok"
    assert len(reply.all("Error", "ErrorText")) == 5
    assert any("закончилось" in text for text in reply.all("Error", "ErrorText"))
    assert all(reply.all("Error", "RK7ErrorN"))
    assert all(reply.all("Error", "FaultyTag"))
    assert reply.all("Session", "sessionID") == ["1"]


@pytest.mark.parametrize("order", ["", THIS_ORDER])
async def test_a_good_basket_has_no_errors(order: str) -> None:
    till = await till_with_tea()
    good = dish("borsch", modi("sour_cream_portion"), modi("borodinsky"))
    reply = await till.ask("ValidateOrder", f"{order}<Session>{good}</Session>")
    assert (reply.status, reply.all("Error", "RK7ErrorN")) == ("Ok", [])
    assert (await till.read()).order()["orderSum"] == "12000"


async def test_a_line_that_cannot_be_read_is_no_offence_but_a_mistake() -> None:
    reply = await Till().ask("ValidateOrder", '<Session><Dish id="7" quantity="1"/></Session>')
    assert reply.status == "Bad Query Parameters"
    lost = await Till().ask("ValidateOrder", f'<Order guid="{ORDER}"/><Session/>')
    assert lost.text == f"Заказ не найден: {ORDER}"
