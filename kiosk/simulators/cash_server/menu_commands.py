"""What is on sale now: prices, rests, the stop list (rk7 §4.6)."""

from __future__ import annotations

from collections.abc import Collection

from kiosk.simulators.cash_server import parameters
from kiosk.simulators.cash_server.catalogue import Option
from kiosk.simulators.cash_server.envelope import Answer, Element, element
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.order_access import referred, required, void_reason
from kiosk.simulators.cash_server.property_mask import read_mask
from kiosk.simulators.cash_server.session_xml import PRICE_SCALE, TRADE_GROUP, bit
from kiosk.simulators.scenario import VoidUse
from kiosk.simulators.scenario_menu import Dish


def get_order_menu(house: House, call: Call) -> Answer:
    """GetOrderMenu: prices and rests now; what is missing may not be sold (rk7 §4.6)."""
    asked = call.element
    _context(house, asked)
    check = parameters.flag(asked, "checkrests", default=True, words=True)
    mask = asked.get("PropMask", "")
    parts = {
        "Dishes": [
            _dish(house, dish)
            for dish in house.catalogue.dishes.values()
            if not check or house.stock.sellable(dish)
        ],
        "Modifiers": [
            _option(option)
            for option in house.catalogue.options.values()
            if not check or house.stock.offered(option)
        ],
        "OrderTypes": [element("Item", {"Ident": str(t.id)}) for t in house.scenario.order_types],
    }
    children = _price_lists()
    for name, rows in parts.items():
        wanted = read_mask(mask, name)
        shown = rows if wanted is None else [wanted.apply(row) for row in rows]
        if wanted is None or wanted.paths:
            children.append(element(name, {}, *shown))
    return Answer(children=children)


def get_order_menu_2(house: House, call: Call) -> Answer:
    """GetOrderMenu2 and GetOrderMenuLimited: those items that are listed, with `Avail` (§4.6).

    Without a list of a kind everything of that kind comes.
    """
    asked = call.element
    _context(house, asked)
    dishes = [
        house.catalogue.dishes[ident]
        for ident in _listed(house, asked, "Dishes", "MENUITEMS", house.catalogue.dishes)
    ]
    options = [
        house.catalogue.options[ident]
        for ident in _listed(house, asked, "Modifiers", "MODIFIERS", house.catalogue.options)
    ]
    types = {kind.id: kind for kind in house.scenario.order_types}
    kinds = _listed(house, asked, "OrderTypes", "CHANGEABLEORDERTYPES", types)
    rows = {
        "Dishes": [_available(_dish(house, d), house.stock.sellable(d)) for d in dishes],
        "Modifiers": [_available(_option(o), house.stock.offered(o)) for o in options],
        "OrderTypes": [_available(element("Item", {"Ident": str(kind)}), True) for kind in kinds],
    }
    return Answer(
        children=[*_price_lists(), *(element(name, {}, *found) for name, found in rows.items())]
    )


def get_dish_rests(house: House, _call: Call) -> Answer:
    """GetDishRests: counted dishes and those on the stop list, with the reason (rk7 §4.6)."""
    reason = next(
        (one for one in house.scenario.void_reasons if VoidUse.STOP_LIST in one.uses), None
    )
    rows = []
    for dish in house.catalogue.dishes.values():
        rest, stopped = house.stock.rest(dish), house.stock.stopped(dish)
        if rest is None and not stopped:
            continue
        row = element(
            "DishRest",
            {
                "id": str(dish.id),
                "code": str(dish.code),
                "name": dish.name,
                "quantity": str(0 if stopped or rest is None else max(rest, 0)),
                "prohibited": bit(stopped),
            },
        )
        if stopped and reason is not None:
            row.append(house.directory.get("ORDERVOIDS", reason.id).reference("Reason"))
        rows.append(row)
    return Answer(children=rows)


def set_dish_rests(house: House, call: Call) -> Answer:
    """SetDishRests: prohibits or allows dishes, or counts them anew; needs a reason that may be
    given for the stop list, whatever is done."""
    referred(house, call.element, "Author", "EMPLOYEES")
    reason = void_reason(house, call.element, "Reason", VoidUse.STOP_LIST)
    for asked in call.element.iterfind("DishRest"):
        dish = house.directory.find("MENUITEMS", asked)
        if (quantity := parameters.optional_number(asked, "quantity")) is not None:
            house.stock.set_rest(dish.ident, quantity)
        if parameters.flag(asked, "prohibited", words=True):
            house.stock.stop(dish.ident)
        elif asked.get("prohibited") is not None:
            house.stock.resume(dish.ident)
    call.facts["reason"] = reason.ident
    return Answer()


def get_modifier_stop_list(house: House, _call: Call) -> Answer:
    """GetModifierStopList: modifiers that cannot be chosen now (rk7 §4.6)."""
    return Answer(
        children=[
            element(
                "Modifier",
                {"id": str(option.id), "code": str(option.code), "name": option.name},
            )
            for option in house.catalogue.options.values()
            if not house.stock.offered(option)
        ]
    )


def _context(house: House, asked: Element) -> None:
    """Who orders where: refused without a station, or when something named is unknown."""
    required(house, asked, "Station", "CASHES")
    if (order := asked.find("Order")) is not None:
        house.orders.find(order)
    for tag, ref_name in (
        ("Waiter", "EMPLOYEES"),
        ("Table", "TABLES"),
        ("OrderCategory", "UNCHANGEABLEORDERTYPES"),
        ("OrderType", "CHANGEABLEORDERTYPES"),
        ("GuestType", "GUESTTYPES"),
        ("Course", "KURSES"),
    ):
        referred(house, asked, tag, ref_name)


def _listed(
    house: House, asked: Element, tag: str, ref_name: str, known: Collection[int]
) -> list[int]:
    """The ids a request lists, of those that are on the menu; all of them without a list."""
    source = asked.find(tag)
    if source is None or not len(source):
        return list(known)
    wanted = [house.directory.find(ref_name, item).ident for item in source.findall("Item")]
    return [ident for ident in wanted if ident in known]


def _price_lists() -> list[Element]:
    return [element("PriceScale", PRICE_SCALE), element("TradeGroup", TRADE_GROUP)]


def _dish(house: House, dish: Dish) -> Element:
    row = element("Item", {"Ident": str(dish.id), "Price": str(house.stock.price(dish))})
    rest = house.stock.rest(dish) if house.stock.sellable(dish) else 0
    if rest is not None:
        row.set("quantity", str(rest))
    return row


def _option(option: Option) -> Element:
    ident = str(option.id)
    return element("Item", {"Ident": ident, "ID": ident, "Price": str(option.price)})


def _available(row: Element, available: bool) -> Element:
    row.set("Avail", bit(available))
    return row
