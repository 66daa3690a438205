"""Commands that read the directory (rk7 §4.1, §4.2, §5.2)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kiosk.simulators.cash_server import parameters, refusals
from kiosk.simulators.cash_server.directory import (
    MACRO_PREFIXES,
    Collection,
    Item,
    ItemStatus,
)
from kiosk.simulators.cash_server.envelope import Answer, Element, element
from kiosk.simulators.cash_server.house import Call, House
from kiosk.simulators.cash_server.order_access import referred
from kiosk.simulators.cash_server.property_mask import CHILDREN, PropertyMask, read_mask
from kiosk.simulators.moods import SimulatedServer

_DEFAULTS: Final = ("", "0", "false", "[]")


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
    """GetRefData: the rows of one collection, filtered, masked and paged (rk7 §4.2).

    Enumerations are always words: what numbers `IgnoreEnums` gives is not known.
    """
    collection = house.directory.collection(parameters.text(call.element, "RefName"))
    return _rows(house, call, collection, collection.items)


def get_ref_data_filtered(house: House, call: Call) -> Answer:
    """GetRefDataFiltered: GetRefData, only what is usable now in a context (rk7 §4.2)."""
    asked = call.element
    collection = house.directory.collection(parameters.text(asked, "RefName"))
    if (order := asked.find("Order")) is not None:
        house.orders.find(order)
    parameters.moment(asked, "DateTime")
    for tag, ref_name in (
        ("Station", "CASHES"),
        ("Waiter", "EMPLOYEES"),
        ("Table", "TABLES"),
        ("OrderCategory", "UNCHANGEABLEORDERTYPES"),
        ("OrderType", "CHANGEABLEORDERTYPES"),
    ):
        referred(house, asked, tag, ref_name)
    return _rows(house, call, collection, _usable(house, collection))


def get_item_blob(house: House, call: Call) -> Answer:
    """GetItemBlob and GetRefItemBlob: the items here have no blobs, so `Ok` without data (§5.2)."""
    collection = house.directory.collection(parameters.text(call.element, "RefName"))
    ident = parameters.optional_number(call.element, "RefItemIdent")
    guid = parameters.guid(call.element.get("RefItemGUID"))
    parameters.flag(call.element, "EncodeBase64", default=True)
    parameters.flag(call.element, "UnpackedBlob")
    if ident is None and guid is None:
        raise refusals.attribute_missing(parameters.path_of(call.element), "RefItemIdent")
    if not any(ident == item.ident or guid == item.guid for item in collection.items):
        raise refusals.not_in_collection(str(ident or guid), collection.name)
    return Answer()


def _usable(house: House, collection: Collection) -> Iterable[Item]:
    """Items of a collection that may be used now: on sale, offered, not deleted."""
    for item in collection.items:
        if item.status is not ItemStatus.ACTIVE:
            continue
        if collection.ref_name == "MENUITEMS":
            dish = house.catalogue.dishes.get(item.ident)
            if dish is None or not house.stock.sellable(dish):
                continue
        if collection.ref_name == "MODIFIERS":
            option = house.catalogue.options.get(item.ident)
            if option is None or not house.stock.offered(option):
                continue
        yield item


def _rows(house: House, call: Call, collection: Collection, items: Iterable[Item]) -> Answer:
    """The answer with those of `items` that the request's filters let through."""
    asked = call.element
    call.facts["ref_name"] = collection.ref_name
    single = parameters.optional_number(asked, "RefItemIdent")
    single_guid = parameters.guid(asked.get("RefItemGUID"))
    only_active = parameters.flag(asked, "OnlyActive", "onlyActive", words=True)
    filters = asked.findall("PROPFILTERS/PROPFILTER")
    found = [
        item
        for item in items
        if (not only_active or item.status is ItemStatus.ACTIVE)
        and (single is None or item.ident == single)
        and (single_guid is None or item.guid == single_guid)
        and _passes(filters, item)
    ]
    offset = parameters.number_or(asked, "Offset", 0)
    page = found[offset : offset + parameters.number_or(asked, "ItemCount", len(found))]
    if collection.ref_name == "EMPLOYEES" and not asked.get("PropMask"):
        # Whole rows of employees hold passwords and card codes on a real server (rk7 §4.2).
        house.journal.warn(SimulatedServer.CASH, "employees-without-mask", command=call.name)
    one_item = single is not None or single_guid is not None
    writer = _RowWriter(asked)
    reference = _reference(collection, 0 if one_item else len(found), masked=writer.masked)
    reference.append(element("Items", {}, *(writer.write(item) for item in page)))
    return Answer(children=[reference])


class _RowWriter:
    """Writes items as the attributes of a request want them: mask, children, macro properties."""

    def __init__(self, asked: Element) -> None:
        self._mask: PropertyMask | None = read_mask(asked.get("PropMask", ""), "items")
        self._macros = parameters.flag(asked, "WithMacroProp")
        self._depth = parameters.number_or(asked, "WithChildItems", 0)
        self._defaults = not parameters.flag(asked, "IgnoreDefaults")

    @property
    def masked(self) -> bool:
        return self._mask is not None

    def write(self, item: Item) -> Element:
        attributes = item.row()
        if self._mask is not None:
            attributes = self._mask.kept("Item", attributes)
        if not self._macros:
            attributes = {n: v for n, v in attributes.items() if not n.startswith(MACRO_PREFIXES)}
        if not self._defaults:
            attributes = {n: v for n, v in attributes.items() if v not in _DEFAULTS}
        row = element("Item", attributes)
        if self._depth > 0 and item.children:
            below = [_to_depth(child, self._depth) for child in item.children]
            if self._mask is not None:
                below = self._mask.kept_children(below)
            if below:
                row.append(element(CHILDREN, {}, *below))
        return row


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


def _to_depth(child: Element, depth: int) -> Element:
    """A copy of a child item with so many levels of children, its own counted."""
    attributes = {str(name): str(value) for name, value in child.attrib.items()}
    copy = element(str(child.tag), attributes)
    for below in child if depth > 1 else ():
        copy.append(element(CHILDREN, {}, *(_to_depth(inner, depth - 1) for inner in below)))
    return copy


def _passes(filters: list[Element], item: Item) -> bool:
    """`PROPFILTERS/PROPFILTER`: every filter must fit (rk7 §4.2)."""
    if not filters:
        return True
    row = item.row()
    for wanted in filters:
        value = row.get(parameters.text(wanted, "Name").replace("^", "-"), "")
        if (exact := wanted.get("Value")) is not None and value != exact:
            return False
        if (part := wanted.get("Substring")) is not None and part.lower() not in value.lower():
            return False
    return True
