"""Packets of an order: drafts, deferred ones, dishes taken off again (rk7 §5.4)."""

from __future__ import annotations

import pytest

from tests.unit.simulators.cash_till import CARD, STATION, THIS_ORDER, Reply, Till, dish, dish_id

TEA = "{A1A1A1A1-0000-4000-8000-000000000011}"
AUTHOR = '<Author id="1000051"/>'


async def till_with_napoleon(session: str = "") -> Till:
    till = Till()
    await till.create()
    await till.save(dish("napoleon", quantity=2000, more=f'line_guid="{TEA}"'), session=session)
    return till


def taken_off(quantity: int = 1000, line: str = TEA, inside: str = AUTHOR) -> str:
    void = f'<Void id="1000600" quantity="{quantity}">{inside}</Void>'
    return f'<Dish id="{dish_id("napoleon")}" line_guid="{line}" quantity="1000">{void}</Dish>'


async def deferred(till: Till, *lines: str) -> Reply:
    return await till.ask(
        "SaveOrder",
        f"{till.licence()}{THIS_ORDER}<Session>{STATION}{''.join(lines)}</Session>",
        'deferred="1"',
    )


async def test_a_printed_dish_is_taken_off_with_a_reason_and_an_author() -> None:
    till = await till_with_napoleon()
    price = int((await till.read()).order()["orderSum"]) // 2
    reply = await till.save(taken_off())
    assert reply.status == "Ok", reply.text
    line = reply.root.find("Order/Session/Dish")
    assert line is not None
    assert (line.get("quantity"), line.get("srcQuantity")) == ("1000", "2000")
    assert (line.get("amount"), reply.order()["orderSum"]) == (str(price), str(price))
    assert reply.all("Order/Session/Dish/Void/Author", "name") == ["Марина Воронцова"]
    assert reply.all("Order/Session", "sessionID") == ["1"]
    menu = await till.ask("GetOrderMenu", STATION)
    rest = menu.all(f"Dishes/Item[@Ident='{dish_id('napoleon')}']", "quantity")
    assert rest == ["1000"]


async def test_a_dish_taken_off_whole_stays_as_a_deleted_line() -> None:
    till = await till_with_napoleon()
    reply = await till.save(taken_off(2000))
    assert reply.all("Order/Session/Dish", "state") == ["7"]
    assert reply.order()["orderSum"] == "0"


async def test_taking_off_and_adding_go_together() -> None:
    till = await till_with_napoleon()
    reply = await till.save(taken_off(2000), dish("tea"))
    assert reply.order()["orderSum"] == "12000"
    assert reply.all("Order/Session", "sessionID") == ["1", "2"]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (taken_off(3000), "меньше"),
        (taken_off(0), "меньше"),
        (taken_off(1000) + taken_off(1500), "меньше"),
        (taken_off(line="{A1A1A1A1-0000-4000-8000-000000000099}"), "не найден"),
        (taken_off(inside=""), '"Author" not found'),
    ],
)
async def test_what_cannot_be_taken_off_changes_nothing(line: str, says: str) -> None:
    till = await till_with_napoleon()
    before = (await till.read()).order()["orderSum"]
    reply = await till.save(line)
    assert says.lower() in reply.text.lower()
    assert (await till.read()).order()["orderSum"] == before


async def test_a_draft_is_overwritten_and_not_taken_off() -> None:
    till = await till_with_napoleon('isDraft="1"')
    assert "не распечатано" in (await till.save(taken_off())).text
    draft = await till.read()
    assert draft.all("Order/Session", "isDraft") == ["1"]
    assert draft.all("Order/Session/Dish", "state") == ["1"]
    uni = draft.all("Order/Session", "uni")[0]
    reply = await till.save(dish("tea"), session=f'uni="{uni}"')
    assert reply.all("Order/Session/Dish", "id") == [str(dish_id("tea"))]
    assert reply.all("Order/Session", "printed") == ["1"]
    menu = await till.ask("GetOrderMenu", STATION)
    assert menu.all(f"Dishes/Item[@Ident='{dish_id('napoleon')}']", "quantity") == ["2000"]


async def test_a_deferred_order_is_paid_after_it_is_saved_again() -> None:
    till = Till()
    await till.create()
    reply = await deferred(till, dish("tea"))
    assert reply.all("Order/Session", "printed") == ["0"]
    refused = await till.pay((CARD, 12000))
    assert "не подтверждён" in refused.text
    await till.save(dish("tea"))
    assert (await till.read()).all("Order/Session", "printed") == ["1", "1"]
    assert (await till.pay((CARD, 24000))).status == "Ok"


async def test_a_reminder_is_kept() -> None:
    till = Till()
    await till.create()
    reply = await till.save(dish("tea"), session='remindTime="2026-03-14T13:00:00"')
    assert reply.all("Order/Session", "remindTime") == ["2026-03-14T13:00:00"]
