"""The directory, and what of it is sold now (rk7 §4)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kiosk.errors import ErrorCode, Remedy
from kiosk.wire.rkeeper.any_collection import (
    GetAnyRefData,
    GetAnyRefDataFiltered,
    PropertyFilter,
)
from kiosk.wire.rkeeper.availability import (
    GetDishRests,
    GetModifierStopList,
    GetOrderMenu2,
    GetOrderMenuLimited,
)
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.item_blobs import GetItemBlob
from kiosk.wire.rkeeper.order_menu import GetOrderMenu, OrderMenu
from kiosk.wire.rkeeper.reference import GetRefList
from kiosk.wire.rkeeper.stop_list import SetDishRests
from tests.contract.round_trips.conversation import Conversation
from tests.contract.round_trips.place import (
    EAT_IN,
    KIOSK,
    NO_STOCK,
    NOBODY,
    ORDER,
    ORDER_CATEGORY,
    STATION,
    TABLE,
    TEA_PRICE,
    TO_GO,
    TO_VOID,
)
from tests.contract.round_trips.round_trip import (
    Refused,
    RoundTrip,
    misconfigured,
    while_the_shift_closes,
)
from tests.unit.simulators.cash_till import dish_id, samovar

SALO = samovar().modifier("salo").id
GARLIC_BUNS = samovar().modifier("pampushki").id


async def versions(talk: Conversation) -> None:
    held = await talk.ask(GetRefList())
    dishes = talk.till.house.directory.collection("MENUITEMS")
    assert (held["MENUITEMS"].version, held["MENUITEMS"].count) == (
        dishes.version,
        len(dishes.items),
    )


async def collection(talk: Conversation) -> None:
    dishes = await talk.ask(
        GetAnyRefData(
            collection="MENUITEMS",
            properties=("Ident", "Name", "Status"),
            filters=(PropertyFilter(name="Name", substring="чай"),),
            extended=True,
            link_names=True,
            numbers_for_words=True,
            leave_out_defaults=True,
            child_levels=1,
            offset=0,
            count=1,
            at_most_ms=5000,
        )
    )
    assert dishes.version == talk.till.house.directory.collection("MENUITEMS").version
    assert dishes.total > len(dishes.rows) == 1
    assert "чай" in dishes.rows[0].properties["Name"].lower()
    assert "Code" not in dishes.rows[0].properties
    assert {"Ident", "Name", "Status"} <= set(dishes.rows[0].properties)
    schemes = await talk.ask(GetAnyRefData(collection="MODISCHEMES", child_levels=1))
    assert any(scheme.children for scheme in schemes.rows)


async def collection_in_use(talk: Conversation) -> None:
    await talk.created()
    tea = dish_id("tea")

    async def sold() -> set[str]:
        found = await talk.ask(
            GetAnyRefDataFiltered(
                collection="MENUITEMS",
                properties=("Ident",),
                order=ORDER,
                station_id=STATION,
                waiter_id=KIOSK,
                table_id=TABLE,
                order_category_id=ORDER_CATEGORY,
                order_type_id=TO_GO,
                at=talk.till.moment,
            )
        )
        return {row.properties["Ident"] for row in found.rows}

    assert str(tea) in await sold()
    talk.till.house.stock.stop(tea)
    assert str(tea) not in await sold()


async def blob(talk: Conversation) -> None:
    picture = GetItemBlob(
        collection="MENUITEMS", item_id=dish_id("tea"), blob="Data", unpacked=True
    )
    assert await talk.ask(picture) is None


async def menu(talk: Conversation) -> None:
    tea, caviar, vareniki = dish_id("tea"), dish_id("blini_caviar"), dish_id("vareniki")

    async def told(leave_out: bool) -> OrderMenu:
        return await talk.ask(
            GetOrderMenu(
                station_id=STATION,
                waiter_id=KIOSK,
                table_id=TABLE,
                order_category_id=ORDER_CATEGORY,
                leave_out_sold_out=leave_out,
            )
        )

    everything, on_sale = await told(leave_out=False), await told(leave_out=True)
    assert everything.dishes[tea] == (TEA_PRICE, None)
    assert (everything.dishes[caviar].rest, everything.dishes[vareniki].rest) == (12000, 0)
    assert vareniki not in on_sale.dishes
    assert everything.modifiers[GARLIC_BUNS] == 6000
    assert SALO in everything.modifiers
    assert SALO not in on_sale.modifiers
    assert everything.order_types == (EAT_IN, TO_GO)
    assert everything.price_scale is not None
    talk.till.house.stock.set_price(tea, 13000)
    assert (await told(leave_out=True)).dishes[tea].price == 13000


async def items_on_sale(
    talk: Conversation, kind: type[GetOrderMenu2 | GetOrderMenuLimited]
) -> None:
    await talk.created()
    tea, vareniki = dish_id("tea"), dish_id("vareniki")
    told = await talk.ask(
        kind(
            station_id=STATION,
            order=ORDER,
            waiter_id=KIOSK,
            table_id=TABLE,
            order_category_id=ORDER_CATEGORY,
            order_type_id=TO_GO,
            guest_type_id=1,
            dish_ids=(tea, vareniki),
            modifier_ids=(GARLIC_BUNS, SALO),
            order_type_ids=(TO_GO,),
            at=talk.till.moment,
        )
    )
    assert {one: offer.available for one, offer in told.dishes.items()} == {
        tea: True,
        vareniki: False,
    }
    assert (told.dishes[tea].price, told.dishes[vareniki].rest) == (TEA_PRICE, 0)
    assert {one: offer.available for one, offer in told.modifiers.items()} == {
        GARLIC_BUNS: True,
        SALO: False,
    }
    assert list(told.order_types) == [TO_GO]


async def basket_on_sale(talk: Conversation) -> None:
    await items_on_sale(talk, GetOrderMenu2)


async def limited_menu(talk: Conversation) -> None:
    await items_on_sale(talk, GetOrderMenuLimited)


async def rests(talk: Conversation) -> None:
    tea = dish_id("tea")
    talk.till.house.stock.stop(tea)
    told = {rest.dish.id: rest for rest in await talk.ask(GetDishRests())}
    assert told[dish_id("blini_caviar")].rest == 12000
    assert not told[dish_id("blini_caviar")].prohibited
    stopped = told[tea]
    assert stopped.prohibited
    assert stopped.reason is not None
    assert stopped.reason.name == "Нет в наличии"


async def stop_list(talk: Conversation) -> None:
    stopped = {modifier.id: modifier.name for modifier in await talk.ask(GetModifierStopList())}
    assert stopped[SALO] == "Сало с горчицей"
    assert GARLIC_BUNS not in stopped


async def dishes_stopped(talk: Conversation) -> None:
    tea, house = dish_id("tea"), talk.till.house
    stop = SetDishRests(employee_id=KIOSK, reason_id=NO_STOCK, dish_id=tea, prohibited=True)
    await talk.ask(stop)
    assert house.stock.stopped(house.catalogue.dishes[tea])
    (rest,) = [each for each in await talk.ask(GetDishRests()) if each.dish.id == tea]
    assert rest.prohibited
    await talk.ask(replace(stop, prohibited=False))
    assert not house.stock.stopped(house.catalogue.dishes[tea])


async def an_order_that_is_not_there(_talk: Conversation) -> Command[Any]:
    return GetAnyRefDataFiltered(collection="CURRENCIES", order=ORDER, station_id=STATION)


ROUND_TRIPS = (
    RoundTrip(kind=GetRefList, carried_out=versions, refused=while_the_shift_closes(GetRefList())),
    RoundTrip(
        kind=GetAnyRefData,
        carried_out=collection,
        refused=misconfigured(GetAnyRefData(collection="SAMOVARS")),
    ),
    RoundTrip(
        kind=GetAnyRefDataFiltered,
        carried_out=collection_in_use,
        refused=Refused(
            asked=an_order_that_is_not_there,
            code=ErrorCode.POS_UNKNOWN_ORDER,
            remedy=Remedy.RESYNC,
        ),
    ),
    RoundTrip(
        kind=GetItemBlob,
        carried_out=blob,
        refused=misconfigured(GetItemBlob(collection="MENUITEMS", item_id=NOBODY, blob="Data")),
    ),
    RoundTrip(
        kind=GetOrderMenu,
        carried_out=menu,
        refused=misconfigured(GetOrderMenu(station_id=NOBODY)),
    ),
    RoundTrip(
        kind=GetOrderMenu2,
        carried_out=basket_on_sale,
        refused=misconfigured(GetOrderMenu2(station_id=STATION, dish_ids=(NOBODY,))),
    ),
    RoundTrip(
        kind=GetOrderMenuLimited,
        carried_out=limited_menu,
        refused=misconfigured(GetOrderMenuLimited(station_id=STATION, modifier_ids=(NOBODY,))),
    ),
    RoundTrip(kind=GetDishRests, carried_out=rests, refused=while_the_shift_closes(GetDishRests())),
    RoundTrip(
        kind=SetDishRests,
        carried_out=dishes_stopped,
        refused=misconfigured(
            SetDishRests(employee_id=KIOSK, reason_id=TO_VOID, dish_id=NOBODY, prohibited=True)
        ),
    ),
    RoundTrip(
        kind=GetModifierStopList,
        carried_out=stop_list,
        refused=while_the_shift_closes(GetModifierStopList()),
    ),
)
