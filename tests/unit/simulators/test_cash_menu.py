"""What is on sale, asked otherwise: lists, rests, the stop list, contexts (rk7 §4.2, §4.6)."""

from __future__ import annotations

import pytest

from kiosk.simulators.moods import Mood
from tests.unit.simulators.cash_till import STATION, THIS_ORDER, Till, dish, dish_id, samovar

SALO = samovar().modifier("salo").id
OKROSHKA = dish_id("okroshka")


@pytest.mark.parametrize("command", ["GetOrderMenu2", "GetOrderMenuLimited"])
async def test_a_basket_is_asked_about_item_by_item(command: str) -> None:
    till = Till()
    till.house.stock.stop(dish_id("tea"))
    listed = "".join(f'<Item id="{dish_id(key)}"/>' for key in ("tea", "napoleon", "okroshka"))
    reply = await till.ask(
        command,
        f'{STATION}<Dishes>{listed}</Dishes><Modifiers><Item id="{SALO}"/></Modifiers>'
        '<OrderTypes><Item id="1"/></OrderTypes>',
    )
    assert reply.all("Dishes/Item", "Avail") == ["0", "1", "0"]
    assert reply.all("Dishes/Item", "quantity") == ["0", "2000", "0"]
    assert reply.all("Dishes/Item", "Price")[1] == str(samovar().dish("napoleon").price)
    assert reply.all("Modifiers/Item", "Avail") == ["0"]
    assert reply.all("OrderTypes/Item", "Avail") == ["1"]
    assert len(reply.root.findall("PriceScale")) == 1


async def test_without_a_list_everything_comes_and_sold_out_dishes_say_so() -> None:
    reply = await Till().ask("GetOrderMenu2", STATION)
    assert len(reply.root.findall("Dishes/Item")) == 76
    assert reply.all(f"Dishes/Item[@Ident='{OKROSHKA}']", "Avail") == ["0"]
    assert (await Till().ask("GetOrderMenu2")).text == 'Error: child element "Station" not found'
    lost = await Till().ask("GetOrderMenu2", f'{STATION}<Dishes><Item id="7"/></Dishes>')
    assert lost.text == "Не найден элемент 7 в коллекции MenuItems"


async def test_rests_tell_what_is_counted_and_what_is_stopped() -> None:
    till = Till()
    till.house.stock.stop(dish_id("tea"))
    await till.create()
    await till.save(dish("napoleon"))
    reply = await till.ask("GetDishRests")
    rests = dict(zip(reply.all("DishRest", "id"), reply.all("DishRest", "quantity"), strict=True))
    assert rests[str(dish_id("napoleon"))] == "1000"
    assert rests[str(OKROSHKA)] == "0"
    assert rests[str(dish_id("tea"))] == "0"
    assert str(dish_id("borsch")) not in rests
    stopped = reply.root.find(f"DishRest[@id='{dish_id('tea')}']")
    assert stopped is not None
    assert stopped.get("prohibited") == "1"
    assert [one.get("name") for one in stopped] == ["Нет в наличии"]


async def test_modifiers_of_the_stop_list_are_named() -> None:
    reply = await Till().ask("GetModifierStopList")
    assert str(SALO) in reply.all("Modifier", "id")
    assert "Сало с горчицей" in reply.all("Modifier", "name")


async def test_a_filtered_directory_holds_what_is_usable_now() -> None:
    till = Till()
    rows = "RK7Reference/Items/Item"
    mask = 'PropMask="items.(Ident,Status)"'
    dishes = await till.ask("GetRefDataFiltered", STATION, f'RefName="MENUITEMS" {mask}')
    assert str(OKROSHKA) not in dishes.all(rows, "Ident")
    assert set(dishes.all(rows, "Status")) == {"rsActive"}
    modifiers = await till.ask("GetRefDataFiltered", STATION, f'RefName="MODIFIERS" {mask}')
    assert str(SALO) not in modifiers.all(rows, "Ident")
    tenders = await till.ask("GetRefDataFiltered", STATION, 'RefName="CURRENCIES"')
    assert tenders.all(rows, "Code") == ["10", "11", "12", "13", "1"]
    lost = await till.ask("GetRefDataFiltered", THIS_ORDER, 'RefName="CURRENCIES"')
    assert lost.text.startswith("Заказ не найден")
    moment = await till.ask("GetRefDataFiltered", attributes='RefName="TABLES" DateTime="noon"')
    assert moment.text.startswith("Bad datetime attribute")


async def test_defaults_are_left_out_when_asked() -> None:
    attributes = f'RefName="MENUITEMS" RefItemIdent="{dish_id("tea")}" IgnoreDefaults="1"'
    row = (await Till().ask("GetRefData", attributes=attributes)).root.find(
        "RK7Reference/Items/Item"
    )
    assert row is not None
    assert row.get("OpenPrice") is None
    assert row.get("Name") == samovar().dish("tea").name


@pytest.mark.parametrize("command", ["GetItemBlob", "GetRefItemBlob"])
async def test_an_empty_blob_is_ok_without_anything(command: str) -> None:
    till = Till()
    named = f'RefName="MENUITEMS" RefItemIdent="{dish_id("tea")}" RefBlobName="Image"'
    reply = await till.ask(command, attributes=named)
    assert (reply.status, len(reply.root)) == ("Ok", 0)
    lost = await till.ask(command, attributes='RefName="MENUITEMS" RefItemIdent="7"')
    assert lost.text == "Не найден элемент 7 в коллекции MenuItems"
    bare = await till.ask(command, attributes='RefName="MENUITEMS"')
    assert bare.text.endswith('@RefItemIdent" is not found')
    till.mood(Mood.FILE_MISSING)
    assert (await till.ask(command, attributes=named)).number == "702"
