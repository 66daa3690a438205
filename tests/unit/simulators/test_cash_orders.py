"""Orders at the cash server: created, filled, calculated, read, voided (rk7 §5)."""

from __future__ import annotations

import pytest

from kiosk.simulators.moods import Mood
from tests.unit.simulators.cash_till import ORDER, STATION, Till, combo, dish, dish_id, modi

BORSCH = (modi("sour_cream_portion"), modi("borodinsky"))
LUNCH = ("lunch_borsch", "lunch_kiev", "lunch_tea")


async def test_an_order_is_created_under_the_guid_the_client_chose() -> None:
    till = Till()
    reply = await till.create()
    assert reply.status == "Ok"
    assert (reply.root.get("guid"), reply.root.get("OrderID")) == (ORDER, "256")
    order = reply.order()
    assert (order["orderName"], order["seqNumber"], order["orderSum"]) == ("12.47", "47", "0")
    assert reply.all("Order/OrderType", "name") == ["С собой"]
    assert reply.all("Order/Waiter/Role", "name") == ["Киоск"]
    assert reply.all("Order/ExternalProps/Prop", "value") == ["4711"]


async def test_the_second_order_of_the_shift_has_the_next_number() -> None:
    till = Till()
    await till.create()
    other = await till.create("{0F8FAD5B-D9CB-469F-A165-708677289502}")
    assert other.order()["seqNumber"] == "48"


async def test_a_guid_makes_one_order_only() -> None:
    till = Till()
    await till.create()
    assert (await till.create()).status == "Query Executing Error"
    assert len(list(till.house.orders)) == 1


async def test_a_table_is_required_and_the_shift_may_be_too_old() -> None:
    till = Till()
    reply = await till.ask("CreateOrder", f"<Order>{STATION}</Order>")
    assert reply.text == 'Error: child element "Table" not found'
    till.mood(Mood.SHIFT_TOO_LONG)
    refused = await till.create()
    assert (refused.number, refused.status) == ("2133", "Query Executing Error")
    assert (await till.create()).status == "Ok"


async def test_guests_are_counted_in_both_spellings() -> None:
    guests = '<Guests count="3"><Guest GuestLabel="1"/></Guests>'
    reply = await Till().create(more=guests)
    assert reply.all("Order/Guests/Guest", "guestLabel") == ["1", "2", "3"]


async def test_lines_are_priced_with_their_modifiers() -> None:
    till = Till()
    await till.create()
    reply = await till.save(
        dish("borsch", *BORSCH, modi("pampushki"), modi("beans")),
        dish("mors", modi("volume_300"), modi("no_ice"), quantity=2000),
    )
    assert reply.status == "Ok", reply.text
    order = reply.order()
    assert (order["orderSum"], order["basicSum"]) == ("87000", "87000")
    assert (order["unpaidSum"], order["totalPieces"]) == ("87000", "3000")
    assert reply.all("Order/Session/Dish", "amount") == ["49000", "38000"]
    assert reply.all("Session", "sessionID") == ["1"]


async def test_the_first_topping_is_free_and_the_second_is_not() -> None:
    till = Till()
    await till.create()
    reply = await till.save(dish("blini", modi("topping_honey"), modi("topping_cream")))
    assert reply.order()["orderSum"] == "27000"
    assert reply.all("Order/Session/Dish/Modi", "freeCount") == ["1", "0"]
    assert reply.all("Order/Session/Dish/Modi", "amount") == ["0", "5000"]


async def test_free_scoops_may_be_two_of_one_kind() -> None:
    till = Till()
    await till.create()
    reply = await till.save(
        dish("ice_cream", modi("scoop_vanilla", count=2), modi("scoop_berry")),
    )
    assert reply.order()["orderSum"] == "26000"


async def test_a_combo_costs_its_price_and_what_its_parts_add() -> None:
    till = Till()
    await till.create()
    reply = await till.save(
        combo("lunch", *LUNCH),
        combo("lunch", "lunch_solyanka", "lunch_stroganoff", "lunch_tea", quantity=2000),
    )
    assert reply.status == "Ok", reply.text
    assert reply.all("Order/Session/Combo", "amount") == ["49000", "118000"]
    assert reply.all("Order/Session/Combo/Component", "amount")[3:] == ["3000", "7000", "0"]


async def test_the_same_dish_may_fill_two_slots_of_a_dinner() -> None:
    till = Till()
    await till.create()
    reply = await till.save(combo("dinner_for_two", "kiev", "kiev", "olivier", "medovik"))
    assert reply.order()["orderSum"] == "129000"
    chosen = reply.all("Order/Session/Combo/Component/ComboModi", "id")
    assert len(set(chosen)) == 4


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (dish("borsch"), "«Сметана»: выбрано 0, нужно не меньше 1"),
        (
            dish("borsch", *BORSCH, modi("white_bread"), modi("pampushki")),
            "«Хлеб»: выбрано 3, можно не больше 2",
        ),
        (dish("borsch", *BORSCH, modi("more_beef", count=2)), "Модификатор «Больше говядины»"),
        (dish("borsch", *BORSCH, modi("salo")), "Модификатор «Сало с горчицей» в стоп-листе"),
        (dish("okroshka"), "Блюдо «Окрошка на домашнем квасе» закончилось"),
        (combo("lunch", "lunch_borsch", "lunch_kiev"), "«Напиток»: выбрано 0"),
        (combo("lunch", "lunch_okroshka", "lunch_kiev", "lunch_tea"), "закончилось"),
    ],
)
async def test_a_broken_rule_of_the_menu_is_an_error_naming_the_line(line: str, says: str) -> None:
    till = Till()
    await till.create()
    reply = await till.save(line, dish("tea"))
    assert reply.status == "Query Executing Error"
    assert any(says in text for text in reply.all("Error", "ErrorText")), reply.text
    assert all(reply.all("Error", "FaultyTag"))
    assert (await till.read()).order()["orderSum"] == "0"


async def test_every_broken_rule_is_reported_at_once() -> None:
    till = Till()
    await till.create()
    reply = await till.save(dish("borsch"), dish("okroshka"))
    assert len(reply.all("Error", "RK7ErrorN")) == 3


@pytest.mark.parametrize(
    "line",
    [
        dish("tea", modi("beans")),
        dish("lunch"),
        combo("borsch", "tea"),
        combo("lunch", "tea"),
        '<Dish id="77" quantity="1000"/>',
        f'<Dish id="{dish_id("tea")}" quantity="many"/>',
        f'<Dish id="{dish_id("tea")}" quantity="0"/>',
        f'<Dish id="{dish_id("tea")}"/>',
    ],
)
async def test_a_line_that_makes_no_sense_is_a_bad_parameter(line: str) -> None:
    till = Till()
    await till.create()
    assert (await till.save(line)).status == "Bad Query Parameters"


async def test_an_employee_without_the_right_is_told_which_one() -> None:
    till = Till()
    await till.create()
    till.mood(Mood.NO_RIGHT)
    reply = await till.save(dish("tea"), '<Discount id="1000651" amount="-100"/>')
    assert reply.all("Errors/Error", "Component") == ["Rights"]


async def test_napoleon_runs_out_at_the_third_order() -> None:
    till = Till()
    guids = [f"{{0F8FAD5B-D9CB-469F-A165-70867728951{n}}}" for n in range(3)]
    for guid in guids:
        await till.create(guid)
    assert (await till.save(dish("napoleon"), guid=guids[0])).status == "Ok"
    assert (await till.save(dish("napoleon"), guid=guids[1])).status == "Ok"
    assert (await till.save(dish("napoleon"), guid=guids[2])).status == "Query Executing Error"
    menu = await till.ask("GetOrderMenu", STATION)
    assert str(dish_id("napoleon")) not in menu.all("Dishes/Item", "Ident")
    await till.void(guids[0])
    assert (await till.save(dish("napoleon"), guid=guids[2])).status == "Ok"


async def test_client_guids_of_lines_are_kept_and_never_given_twice() -> None:
    till = Till()
    await till.create()
    line = dish("tea", more='line_guid="{A1A1A1A1-0000-4000-8000-000000000011}"')
    session = 'line_guid="{A1A1A1A1-0000-4000-8000-000000000001}"'
    first = await till.save(line, session=session)
    assert first.all("Session", "line_guid") == ["{A1A1A1A1-0000-4000-8000-000000000001}"]
    again = await till.save(line, session=session)
    guids = again.all("Order/Session/Dish", "line_guid")
    assert guids[0] == "{A1A1A1A1-0000-4000-8000-000000000011}"
    assert len(set(guids)) == 2
    assert again.order()["orderSum"] == "24000"


async def test_a_draft_may_be_overwritten_and_a_printed_packet_may_not() -> None:
    till = Till()
    await till.create()
    first = await till.save(dish("napoleon", quantity=2000), session='isDraft="1"')
    uni = first.all("Order/Session", "uni")[0]
    second = await till.save(dish("napoleon"), session=f'uni="{uni}"')
    assert (second.status, second.order()["orderSum"]) == ("Ok", "31000")
    assert till.house.stock.rest(till.scenario.dish("napoleon")) == 1000
    third = await till.save(dish("tea"), session=f'uni="{uni}"')
    assert third.status == "Query Executing Error"


async def test_a_price_may_change_between_the_screen_and_the_till() -> None:
    till = Till()
    await till.create()
    till.mood(Mood.WRONG_TOTAL)
    reply = await till.save(dish("tea"))
    assert (reply.status, reply.order()["orderSum"]) == ("Ok", "13000")


async def test_a_basket_is_priced_without_any_order() -> None:
    till = Till()
    reply = await till.ask(
        "CalcOrder",
        '<OrderCategory id="1000080"/><OrderType id="1000081"/><Table code="12"/>'
        f"<Session>{STATION}{dish('borsch', *BORSCH)}{combo('lunch', *LUNCH)}</Session>",
    )
    assert (reply.status, reply.order()["orderSum"]) == ("Ok", "88000")
    assert not list(till.house.orders)


async def test_calculating_on_top_of_an_order_changes_nothing() -> None:
    till = Till()
    await till.create()
    await till.save(dish("tea"))
    session = f"<Session>{dish('napoleon')}</Session>"
    reply = await till.ask("CalcOrder", f'<Order guid="{ORDER}"/>{session}')
    assert reply.order()["unpaidSum"] == "43000"
    assert (await till.read()).order()["orderSum"] == "12000"
    assert till.house.stock.rest(till.scenario.dish("napoleon")) == 2000


async def test_calcorder2_says_what_to_pay_and_with_what() -> None:
    till = Till()
    await till.create()
    await till.save(dish("tea"))
    reply = await till.ask("CalcOrder2", f'<Order guid="{ORDER}"/>{STATION}<Payments/>')
    assert reply.order()["unpaidSum"] == "12000"
    assert reply.all("Payments/Pay", "id") == [
        "1000310",
        "1000311",
        "1000312",
        "1000314",
        "1000313",
    ]
    assert reply.all("Bindings/Binding", "amount") == ["12000"]


async def test_an_unknown_order_is_an_error() -> None:
    assert (await Till().read()).status == "Query Executing Error"


async def test_an_order_is_found_by_visit_too() -> None:
    till = Till()
    visit = (await till.create()).root.get("VisitID")
    reply = await till.ask("GetOrder", f'<Order visit="{visit}" orderIdent="256"/>')
    assert reply.order()["guid"] == ORDER


async def test_the_list_of_orders_tells_only_what_is_newer() -> None:
    till = Till()
    await till.create()
    full = await till.ask("GetOrderList2", '<Table code="12"/>', 'onlyOpened="1"')
    assert full.all("Visit/Orders/Order", "guid") == [ORDER]
    assert full.all("Visit/Orders/Order/ExternalProps/Prop", "value") == ["4711"]
    version = full.root.get("lastversion")
    still = await till.ask("GetOrderList2", attributes=f'lastversion="{version}"')
    assert (still.status, len(still.root)) == ("No changes", 0)
    await till.save(dish("tea"))
    changed = await till.ask("GetOrderList2", attributes=f'lastversion="{version}"')
    assert changed.all("Visit/Orders/Order", "orderSum") == ["12000"]
    other = await till.ask("GetOrderList2", '<Table code="13"/>')
    assert not other.all("Visit", "visit")


async def test_a_voided_order_is_deleted_and_refuses_lines() -> None:
    till = Till()
    await till.create()
    await till.save(dish("tea"))
    assert (await till.void()).status == "Ok"
    order = (await till.read()).order()
    assert (order["deleted"], order["finished"], order["unpaidSum"]) == ("1", "1", "0")
    assert (await till.save(dish("tea"))).status == "Query Executing Error"
    assert not (await till.ask("GetOrderList2", attributes='onlyOpened="1"')).all("Visit", "visit")


async def test_a_void_without_asking_otherwise_takes_the_guid_away() -> None:
    till = Till()
    visit = (await till.create()).root.get("VisitID")
    await till.void(keep="1")
    assert (await till.read()).status == "Query Executing Error"
    reply = await till.ask("GetOrder", f'<Order visit="{visit}" orderIdent="256"/>')
    assert reply.order()["deleted"] == "1"


async def test_a_reason_must_be_one_for_voiding() -> None:
    till = Till()
    await till.create()
    assert (await till.void(reason=1000601)).status == "Query Executing Error"
    assert (await till.read()).order()["deleted"] == "0"


async def test_an_order_locked_at_a_till_names_who_holds_it() -> None:
    till = Till()
    await till.create()
    till.mood(Mood.ORDER_LOCKED, "SaveOrder")
    reply = await till.save(dish("tea"))
    assert reply.number == "2219"
    assert "Киоск 1" in reply.text
