"""Commands that read the directory (rk7 §4.1-4.11).

Every collection is a small class in ``menu_collections`` or ``site_collections``: its name, the
properties asked for, and how one item is read. ``any_collection`` reads the others as they are.
``DataVersion`` of GetRefList is the key of a cache: GetRefData itself always answers in full.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Generic, TypedDict, TypeVar

from msgspec import Struct

from kiosk.wire.documents import Element, attributes_of
from kiosk.wire.enumerations import word_of
from kiosk.wire.rkeeper.attributes import (
    Attributes,
    text,
    told_whole,
    whole,
    write_attributes,
)
from kiosk.wire.rkeeper.command import AnswerReader, Command, Repeat
from kiosk.wire.rkeeper.envelope import decode_tree
from kiosk.wire.rkeeper.reference_data import (
    Reference,
    ReferenceReader,
    RowMaker,
    extended_in,
    with_extended,
)
from kiosk.wire.rkeeper.reference_rows import RowStatus
from kiosk.wire.rkeeper.result import CommandResult

Row = TypeVar("Row")

COMMON = ("Ident", "GUIDString", "Code", "Name", "AltName", "MainParentIdent", "Status")


class CollectionVersion(Struct, frozen=True, kw_only=True):
    """``version`` grows with every change of the collection; ``count`` is of all its items."""

    count: int | None
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GetRefList(Command[Mapping[str, CollectionVersion]]):
    """Versions of all collections by their name in upper case (rk7 §4.1)."""

    name: ClassVar = "GetRefList"
    repeat: ClassVar = Repeat.FREELY

    def write_into(self, element: Element) -> None:
        """Takes no parameters."""

    @classmethod
    def read(cls, result: CommandResult) -> Mapping[str, CollectionVersion]:
        found = result.child("RK7RefList").iterfind("RK7Reference")
        return {
            text(item, "RefName").upper(): CollectionVersion(
                count=told_whole(item, "Count"), version=whole(item, "DataVersion")
            )
            for item in found
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class GetRefData(Command[Reference[Row]], Generic[Row]):
    """Reads one collection of the kiosk's (rk7 §4.2).

    ``extended`` are names of an administrator's properties (``gen…``). Look at the rows' status
    whatever ``only_active`` says: servers disagree on its spelling.
    ``offset`` and ``count`` ask for a page.
    """

    name: ClassVar = "GetRefData"
    repeat: ClassVar[Repeat] = Repeat.FREELY
    ref_name: ClassVar[str]
    mask: ClassVar[tuple[str, ...]] = ()
    """Properties asked for; empty asks for everything."""
    child_levels: ClassVar[int] = 0

    only_active: bool = True
    extended: tuple[str, ...] = ()
    offset: int | None = None
    count: int | None = None

    def write_into(self, element: Element) -> None:
        properties = ",".join((*self.mask, *self.extended))
        write_attributes(
            element,
            {
                "RefName": self.ref_name,
                "OnlyActive": self.only_active,
                "WithChildItems": self.child_levels or None,
                "WithMacroProp": True if self.extended else None,
                "PropMask": f"items.({properties})" if self.mask else None,
                "Offset": self.offset,
                "ItemCount": self.count,
            },
        )

    @classmethod
    def read(cls, result: CommandResult) -> Reference[Row]:
        reference = result.child("RK7Reference")
        return Reference(
            version=whole(reference, "DataVersion"),
            total=whole(reference, "TotalItemCount"),
            rows=tuple(cls.row(item) for item in reference.iterfind("Items/Item")),
        )

    @classmethod
    @abstractmethod
    def row(cls, item: Element) -> Row:
        """One item with whatever hangs on it."""


class GetFlatRefData(GetRefData[Row]):
    """A collection whose items have no children: read without a tree by ``reference_data``."""

    __slots__ = ()

    @classmethod
    @abstractmethod
    def row_maker(cls) -> RowMaker[Row]:
        """Makes rows of one answer. Raises GarbledReply for an unreadable attribute."""

    @classmethod
    def stream(cls) -> AnswerReader[Reference[Row]]:
        return ReferenceReader(
            with_extended(cls.row_maker()), lambda reply: decode_tree(cls, reply)
        )

    @classmethod
    def row(cls, item: Element) -> Row:
        attributes = attributes_of(item)
        return cls.row_maker()(attributes, extended_in(attributes))


class CommonProperties(TypedDict):
    id: int
    code: int
    guid: str
    name: str
    alt_name: str
    parent_id: int
    status: RowStatus | str
    extended: Mapping[str, str]


def common(item: Attributes, extended: Mapping[str, str]) -> CommonProperties:
    return {
        "id": whole(item, "Ident") or whole(item, "ItemIdent"),
        "code": whole(item, "Code"),
        "guid": text(item, "GUIDString"),
        "name": text(item, "Name"),
        "alt_name": text(item, "AltName"),
        "parent_id": whole(item, "MainParentIdent"),
        "status": word_of(RowStatus, text(item, "Status")),
        "extended": extended,
    }


def common_of(item: Element) -> CommonProperties:
    return common(item, extended_in(attributes_of(item)))
