"""Commands that only read: the system, the directory, the menu on sale (rk7 §4, §5.1)."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from kiosk.simulators.cash_server import parameters, refusals
from kiosk.simulators.cash_server.directory import (
    MACRO_PREFIXES,
    Collection,
    Item,
    ItemStatus,
)
from kiosk.simulators.cash_server.envelope import Answer, Element, element, local_time
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.property_mask import CHILDREN, read_mask
from kiosk.simulators.moods import SimulatedServer

PROCESS_ID: Final = 4312
ZERO_DATE: Final = datetime(1899, 12, 30)  # noqa: DTZ001  (the server's zero of local time)
_LICENCES: Final = ("XMLSaveOrder", "WebMon", "WebRep")


def get_system_info(house: House, _call: Call) -> Answer:
    """GetSystemInfo: no schema, works everywhere; times are milliseconds since 1899-12-30."""
    now = house.now()
    milliseconds = (now - ZERO_DATE).days * 86_400_000 + (now - ZERO_DATE).seconds * 1000
    info = element(
        "SystemInfo",
        {
            "SystemTime": str(milliseconds),
            "ReqSysVer": "1",
            "ProcessID": str(PROCESS_ID),
            "ShiftDate": now.strftime("%Y%m%d"),
            "RestCode": house.scenario.restaurant.full_code,
        },
        element("BusinessPeriod", {"id": "1", "code": "1", "name": "День"}),
        *_whereabouts(house),
    )
    return Answer(children=[info])


def get_system_info_2(house: House, _call: Call) -> Answer:
    """GetSystemInfo2: who answers, which restaurant, which shift (rk7 §5.1)."""
    now = house.now()
    info = element(
        "SystemInfo",
        {
            "ProcessID": str(PROCESS_ID),
            "RestCode": house.scenario.restaurant.full_code,
            "uptime": str(int((now - house.started).total_seconds())),
        },
        *_whereabouts(house),
        element(
            "CommonShift",
            {
                "ShiftDate": now.date().isoformat(),
                "ShiftNum": str(house.scenario.shift_number),
                "ShiftStartTime": local_time(house.started),
            },
        ),
    )
    return Answer(children=[info])


def _whereabouts(house: House) -> list[Element]:
    group = house.directory.get("CASHGROUPS", house.scenario.cash_group.id)
    restaurant = house.directory.get("RESTAURANTS", house.scenario.restaurant.id)
    return [group.reference("CashGroup"), restaurant.reference("Restaurant")]


def check_licence(house: House, call: Call) -> Answer:
    """CheckLicense: whether the lifetime licence is there; says nothing of subscriptions."""
    wanted = parameters.text(call.element, "license")
    if wanted not in _LICENCES:
        raise refusals.not_in_collection(wanted, "Licenses")
    if wanted != "XMLSaveOrder" or house.settings.licence_policy != "lifetime":
        raise refusals.licence_check(f"лицензия {wanted} не найдена")
    return Answer()


def get_ref_list(house: House, _call: Call) -> Answer:
    """GetRefList: every collection with its count and its DataVersion (rk7 §4.1)."""
    rows = [
        element(
            "RK7Reference",
            {
                "RefName": collection.ref_name,
                "Count": str(len(collection.items)),
                "DataVersion": str(collection.version),
            },
        )
        for collection in house.directory.collections()
    ]
    return Answer(children=[element("RK7RefList", {"Count": str(len(rows))}, *rows)])


def get_ref_data(house: House, call: Call) -> Answer:
    """GetRefData: the rows of one collection, filtered, masked and paged (rk7 §4.2)."""
    asked = call.element
    collection = house.directory.collection(parameters.text(asked, "RefName"))
    call.facts["ref_name"] = collection.ref_name
    single = parameters.optional_number(asked, "RefItemIdent")
    single_guid = parameters.guid(asked.get("RefItemGUID"))
    only_active = parameters.flag(asked, "OnlyActive", "onlyActive", words=True)
    found = [
        item
        for item in collection.items
        if (not only_active or item.status is ItemStatus.ACTIVE)
        and (single is None or item.ident == single)
        and (single_guid is None or item.guid == single_guid)
        and _passes_filters(asked, item)
    ]
    offset = parameters.number_or(asked, "Offset", 0)
    count = parameters.number_or(asked, "ItemCount", len(found))
    page = found[offset : offset + count]
    rows = [_row(asked, item) for item in page]
    if collection.ref_name == "EMPLOYEES" and not asked.get("PropMask"):
        # Whole rows of employees hold passwords and card codes on a real server (rk7 §4.2).
        house.journal.warn(SimulatedServer.CASH, "employees-without-mask", command=call.name)
    one_item = single is not None or single_guid is not None
    mask = read_mask(asked.get("PropMask", ""), "items")
    reference = _reference(collection, 0 if one_item else len(found), masked=mask is not None)
    reference.append(
        element("Items", {}, *(row if mask is None else mask.apply(row) for row in rows))
    )
    return Answer(children=[reference])


def _reference(collection: Collection, total: int, *, masked: bool) -> Element:
    """`RK7Reference`; with a mask it carries three attributes only."""
    short = {
        "DataVersion": str(collection.version),
        "ClassName": collection.class_name,
        "TotalItemCount": str(total),
    }
    if masked:
        return element("RK7Reference", short)
    idents = [item.ident for item in collection.items]
    return element(
        "RK7Reference",
        short
        | {
            "Name": collection.ref_name,
            "MinIdent": str(min(idents)),
            "MaxIdent": str(max(idents)),
            "ViewRight": "0",
            "UpdateRight": "0",
            "ChildRight": "0",
            "DeleteRight": "0",
            "XMLExport": "false",
            "XMLMask": "",
            "LeafCollectionCount": "0",
        },
    )


def _row(asked: Element, item: Item) -> Element:
    macros = parameters.flag(asked, "WithMacroProp")
    attributes = {
        name: value
        for name, value in item.row().items()
        if macros or not name.startswith(MACRO_PREFIXES)
    }
    row = element("Item", attributes)
    depth = parameters.number_or(asked, "WithChildItems", 0)
    if depth > 0 and item.children:
        row.append(element(CHILDREN, {}, *(_to_depth(child, depth) for child in item.children)))
    return row


def _to_depth(child: Element, depth: int) -> Element:
    """A copy of a child item with so many levels of children, its own counted."""
    attributes = {str(name): str(value) for name, value in child.attrib.items()}
    copy = element(str(child.tag), attributes)
    for below in child if depth > 1 else ():
        copy.append(element(CHILDREN, {}, *(_to_depth(inner, depth - 1) for inner in below)))
    return copy


def _passes_filters(asked: Element, item: Item) -> bool:
    """`PROPFILTERS/PROPFILTER`: every filter must fit (rk7 §4.2)."""
    row = item.row()
    for wanted in asked.iterfind("PROPFILTERS/PROPFILTER"):
        value = row.get(parameters.text(wanted, "Name").replace("^", "-"), "")
        if (exact := wanted.get("Value")) is not None and value != exact:
            return False
        if (part := wanted.get("Substring")) is not None and part.lower() not in value.lower():
            return False
    return True


def get_order_menu(house: House, call: Call) -> Answer:
    """GetOrderMenu: prices and rests now; what is missing may not be sold (rk7 §4.6)."""
    asked = call.element
    house.directory.find("CASHES", parameters.child(asked, "Station"))
    for name, ref_name in (
        ("Waiter", "EMPLOYEES"),
        ("Table", "TABLES"),
        ("OrderCategory", "UNCHANGEABLEORDERTYPES"),
    ):
        if (reference := asked.find(name)) is not None:
            house.directory.find(ref_name, reference)
    check = parameters.flag(asked, "checkrests", default=True, words=True)
    mask = asked.get("PropMask", "")
    parts = {
        "Dishes": _dishes_on_sale(house, check),
        "Modifiers": _modifiers_on_sale(house, check),
        "OrderTypes": [element("Item", {"Ident": str(t.id)}) for t in house.scenario.order_types],
    }
    children = [
        element("PriceScale", {"id": "3", "code": "1", "name": "Основной"}),
        element("TradeGroup", {"id": "7", "code": "1", "name": "Основная"}),
    ]
    for name, rows in parts.items():
        wanted = read_mask(mask, name)
        shown = rows if wanted is None else [wanted.apply(row) for row in rows]
        if wanted is None or wanted.paths:
            children.append(element(name, {}, *shown))
    return Answer(children=children)


def _dishes_on_sale(house: House, check: bool) -> list[Element]:
    rows: list[Element] = []
    for dish in house.catalogue.dishes.values():
        if check and not house.stock.sellable(dish):
            continue
        row = element("Item", {"Ident": str(dish.id), "Price": str(house.stock.price(dish))})
        rest = house.stock.rest(dish)
        if not house.stock.sellable(dish):
            rest = 0
        if rest is not None:
            row.set("quantity", str(rest))
        rows.append(row)
    return rows


def _modifiers_on_sale(house: House, check: bool) -> list[Element]:
    return [
        element("Item", {"Ident": str(o.id), "ID": str(o.id), "Price": str(o.price)})
        for o in house.catalogue.options.values()
        if not check or house.stock.offered(o)
    ]
