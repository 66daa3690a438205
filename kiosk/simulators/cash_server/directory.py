"""The directory: collections of items, looked up by id, code or GUID (rk7 §2.1, §4.1).

A collection that the kiosk reads is complete as a real one is: with the null item, items that are
inactive or deleted, and service items that nobody can order.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kiosk.simulators.cash_server import parameters, refusals
from kiosk.simulators.cash_server.envelope import Element, element
from kiosk.simulators.scenario_menu import item_guid

MACRO_PREFIXES: Final = ("gen", "PRICETYPES-", "CLASSIFICATORGROUPS-")


class ItemStatus(StrEnum):
    """Life of an item in the directory (rk7 §2.4)."""

    ACTIVE = "rsActive"
    INACTIVE = "rsInactive"
    DRAFT = "rsDraft"
    DELETED = "rsDeleted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One row of a collection. `attributes` come after the common ones, `children` below it."""

    ident: int
    code: int
    name: str
    english: str = ""
    parent: int = 0
    status: ItemStatus = ItemStatus.ACTIVE
    guid: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Element, ...] = ()

    def reference(self, tag: str) -> Element:
        """The item as answers name it: `<Table id= code= name=/>`."""
        return element(tag, {"id": str(self.ident), "code": str(self.code), "name": self.name})

    def row(self) -> dict[str, str]:
        """All attributes of the row, macro properties too."""
        return {
            "Ident": str(self.ident),
            "ItemIdent": str(self.ident),
            "SourceIdent": "0",
            "GUIDString": self.guid,
            "Code": str(self.code),
            "Name": self.name,
            "AltName": self.english,
            "MainParentIdent": str(self.parent),
            "Parent": str(self.parent),
            "Status": self.status,
            **dict(self.attributes),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """A collection of the directory; `version` grows with every change of it (rk7 §4.1)."""

    ref_name: str
    class_name: str
    version: int
    items: tuple[Item, ...]
    spoken: str = ""

    @property
    def name(self) -> str:
        """What error texts call it: Employees, Tables."""
        return self.spoken or self.ref_name.capitalize()


class Directory:
    """All collections; the names of collections are taken in any letter case (rk7 §4.2)."""

    def __init__(self, collections: Iterable[Collection]) -> None:
        self._collections = {found.ref_name: found for found in collections}
        self._by_id = {
            name: {item.ident: item for item in found.items}
            for name, found in self._collections.items()
        }
        self._active: dict[str, dict[tuple[str, int | str | None], Item]] = {
            name: _active_items(found.items) for name, found in self._collections.items()
        }

    def collections(self) -> Iterable[Collection]:
        return self._collections.values()

    def collection(self, ref_name: str) -> Collection:
        """The collection of that name; refused when there is none."""
        found = self._collections.get(ref_name.upper())
        if found is None:
            raise refusals.not_in_collection(ref_name, "RefList")
        return found

    def find(self, ref_name: str, reference: Element) -> Item:
        """The active item that `id`, `code` or `guid` names (rk7 §2.1); refused if unknown."""
        collection = self.collection(ref_name)
        by_id = parameters.optional_number(reference, "id")
        by_code = parameters.optional_number(reference, "code")
        by_guid = parameters.guid(reference.get("guid"))
        if by_id is None and by_code is None and by_guid is None:
            raise refusals.attribute_missing(parameters.path_of(reference), "id")
        wanted = by_id if by_id is not None else by_code if by_code is not None else by_guid
        kind = "id" if by_id is not None else "code" if by_code is not None else "guid"
        found = self._active[ref_name.upper()].get((kind, wanted))
        if found is None:
            raise refusals.not_in_collection(str(wanted), collection.name)
        return found

    def get(self, ref_name: str, ident: int) -> Item:
        """The item of that id; KeyError when the directory does not hold it."""
        return self._by_id[ref_name][ident]


def _active_items(items: Iterable[Item]) -> dict[tuple[str, int | str | None], Item]:
    """What a reference may name, by each way of naming it; the first of a code counts."""
    named: dict[tuple[str, int | str | None], Item] = {}
    for item in items:
        if item.status is ItemStatus.ACTIVE and item.ident != 0:
            for key in (("id", item.ident), ("code", item.code), ("guid", item.guid)):
                named.setdefault(key, item)
    return named


def null_item(ref_name: str) -> Item:
    """The empty draft that comes along in every unfiltered collection (rk7 §4.2)."""
    guid = item_guid(ref_name, 0)
    return Item(ident=0, code=0, name="", status=ItemStatus.DRAFT, guid=guid)


def boolean_word(value: bool) -> str:
    """A Boolean as directory properties write it (rk7 §2.3)."""
    return "true" if value else "false"
