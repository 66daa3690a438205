"""Any collection of the directory, read as it is: for support, not for the menu (rk7 §4.2).

The kiosk's own collections are small classes in ``menu_collections`` and ``site_collections``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from kiosk.wire.documents import Element, attributes_of
from kiosk.wire.rkeeper.attributes import put, put_ref, told_whole, write_attributes
from kiosk.wire.rkeeper.command import Command, Repeat
from kiosk.wire.rkeeper.item_refs import OrderName, put_order
from kiosk.wire.rkeeper.reference import COMMON
from kiosk.wire.rkeeper.reference_data import Reference
from kiosk.wire.rkeeper.result import CommandResult
from kiosk.wire.rkeeper.secret_properties import is_of_staff, is_secret

_SAFE = frozenset(COMMON)
_PROPERTY = re.compile(r"!?[A-Za-z_][\w:^*-]*", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyItem:
    """An item or one of its children: its kind (the tag) and its properties by their names."""

    kind: str
    properties: Mapping[str, str] = field(repr=False)
    children: tuple[AnyItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyFilter:
    """Only items whose property ``name`` equals ``value`` or contains ``substring``."""

    name: str
    value: str = ""
    substring: str = ""
    masked: str = ""
    kind: str = ""

    def write_into(self, parent: Element) -> None:
        put(
            parent,
            "PROPFILTER",
            {
                "Name": self.name,
                "Value": self.value,
                "Substring": self.substring,
                "Masked": self.masked,
                "Kind": self.kind,
            },
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionQuestion(Command[Reference[AnyItem]]):
    """What GetAnyRefData and GetAnyRefDataFiltered share.

    ``properties`` limits what is answered, empty asks for everything; ``mask`` is a whole mask in
    the server's own words instead. ``item_id`` and ``item_guid`` ask for one item. Page large
    collections by ``offset`` and ``count``: an answer larger than ``MAX_DOCUMENT`` is not read.
    ``link_names`` adds the names of linked items, ``numbers_for_words`` writes enumerations as
    numbers. Raises ValueError for staff read or filtered by more than harmless properties, and for
    an unreadable mask.
    """

    repeat: ClassVar = Repeat.FREELY

    collection: str
    properties: tuple[str, ...] = ()
    mask: str = ""
    only_active: bool = True
    item_id: int | None = None
    item_guid: UUID | None = None
    child_levels: int = 0
    extended: bool = False
    extended_as_tags: bool = False
    blobs: bool = False
    unpack_blobs: bool = False
    numbers_for_words: bool = False
    leave_out_defaults: bool = False
    link_names: bool = False
    filters: tuple[PropertyFilter, ...] = ()
    offset: int | None = None
    count: int | None = None
    at_most_ms: int | None = None

    def __post_init__(self) -> None:
        if self.mask and self.properties:
            raise ValueError("give either properties or a mask")
        if odd := [name for name in self.properties if not _PROPERTY.fullmatch(name)]:
            raise ValueError(f"not the name of a property: {odd[0]!r}")
        if not is_of_staff(self.collection):
            return
        # A filter tells as much as an answer: who is left has that very password.
        named = {*self.properties, *(wanted.name for wanted in self.filters)}
        if not self.properties or not _SAFE.issuperset(named):
            raise ValueError(f"of staff, ask for these properties only: {', '.join(COMMON)}")
        one = self.item_id is not None or self.item_guid is not None
        if one or self.child_levels or self.extended or self.blobs:
            raise ValueError("staff are read as a list, without children and blobs")

    def write_into(self, element: Element) -> None:
        write_attributes(
            element,
            {
                "RefName": self.collection,
                "RefItemIdent": self.item_id,
                "RefItemGUID": self.item_guid,
                "OnlyActive": self.only_active,
                "PropMask": self.mask or self._mask(),
                "WithChildItems": self.child_levels or None,
                "WithMacroProp": self.extended or None,
                "MacroPropTags": self.extended_as_tags or None,
                "WithBlobsData": self.blobs or None,
                "UnpackedBlob": self.unpack_blobs or None,
                "IgnoreEnums": self.numbers_for_words or None,
                "IgnoreDefaults": self.leave_out_defaults or None,
                "LinkNames": self.link_names or None,
                "Offset": self.offset,
                "ItemCount": self.count,
                "MaxRunMs": self.at_most_ms,
            },
        )
        if self.filters:
            filters = put(element, "PROPFILTERS", {})
            for wanted in self.filters:
                wanted.write_into(filters)

    @classmethod
    def read(cls, result: CommandResult) -> Reference[AnyItem]:
        reference = result.child("RK7Reference")
        return Reference(
            version=told_whole(reference, "DataVersion") or 0,
            total=told_whole(reference, "TotalItemCount") or 0,
            rows=tuple(_read_item(item) for item in reference.iterfind("Items/Item")),
        )

    def _mask(self) -> str:
        names = ",".join(self.properties)
        if not names:
            return ""
        # With one item asked for, the mask is of the item and not of the collection (rk7 §4.2).
        one = self.item_id is not None or self.item_guid is not None
        return f"{{{names}}}" if one else f"items.({names})"


@dataclass(frozen=True, slots=True, kw_only=True)
class GetAnyRefData(CollectionQuestion):
    """A collection of any name (rk7 §4.2)."""

    name: ClassVar = "GetRefData"


@dataclass(frozen=True, slots=True, kw_only=True)
class GetAnyRefDataFiltered(CollectionQuestion):
    """Only the items that can be used in a context: tenders of a station, for one (rk7 §4.2)."""

    name: ClassVar = "GetRefDataFiltered"

    order: OrderName | None = None
    station_id: int | None = None
    waiter_id: int | None = None
    table_id: int | None = None
    order_category_id: int | None = None
    order_type_id: int | None = None
    at: datetime | None = None

    def write_into(self, element: Element) -> None:
        CollectionQuestion.write_into(self, element)
        write_attributes(element, {"DateTime": self.at})
        put_order(element, self.order)
        put_ref(element, "Station", self.station_id)
        put_ref(element, "Waiter", self.waiter_id)
        put_ref(element, "Table", self.table_id)
        put_ref(element, "OrderCategory", self.order_category_id)
        put_ref(element, "OrderType", self.order_type_id)


def _read_item(element: Element) -> AnyItem:
    return AnyItem(
        kind=str(element.tag),
        properties={
            name: value for name, value in attributes_of(element).items() if not is_secret(name)
        },
        children=tuple(_read_item(child) for child in _children(element)),
    )


def _children(element: Element) -> list[Element]:
    """Items below this one; the tags that only gather them are stepped over."""
    found: list[Element] = []
    for child in element:
        found += list(child) if child.tag in ("RIChildItems", "Items") else [child]
    return [child for child in found if not is_secret(str(child.tag))]
