"""A large collection read as it arrives: bytes in, rows out, no tree and no copy of the bytes.

Feed it pieces of any size, then close it. Fifty thousand dishes cost a quarter more than lxml needs
to say what it saw, and no more memory than the rows take.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from lxml import etree

from kiosk.wire.documents import garbled
from kiosk.wire.rkeeper.attributes import whole_from
from kiosk.wire.rkeeper.result import Status

_Row = TypeVar("_Row")

ItemReader = Callable[[Mapping[str, str]], _Row]
"""An item's attributes to a row. A ValueError says that a number in it is none."""
RowMaker = Callable[[Mapping[str, str], Mapping[str, str]], _Row]
"""The same for collections whose extended properties are sorted out beforehand."""

MAX_COLLECTION = 512 * 1024 * 1024
"""Bytes of one answer; far over the largest chain."""

# A refusal is small: so much of the reply is kept for reading it in the ordinary way.
_HEAD = 64 * 1024
# libxml2 refuses pieces larger than its buffer; small ones also let a caller breathe in between.
_PIECE = 64 * 1024
_EXTENDED = "gen"
_NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Generic[_Row]):
    """A collection, or the page of it that was asked for. ``total`` 0: the server did not count."""

    version: int
    total: int
    rows: tuple[_Row, ...]


def extended_in(attributes: Mapping[str, str]) -> Mapping[str, str]:
    """The properties an administrator added (rk7 §4.9)."""
    return {name: value for name, value in attributes.items() if name.startswith(_EXTENDED)}


def with_extended(make: RowMaker[_Row]) -> ItemReader[_Row]:
    """Reads items with whatever extended properties they carry."""
    return lambda attributes: make(attributes, extended_in(attributes))


class ReferenceReader(Generic[_Row]):
    """Reads one collection.

    ``read`` turns an item into a row; ``read_small`` reads a whole reply that turned out to be no
    collection, which raises what it is. Raises as ``envelope.decode`` does.
    """

    def __init__(self, read: ItemReader[_Row], read_small: Callable[[bytes], Any]) -> None:
        self._target = _Rows(read)
        self._read_small = read_small
        self._parser = etree.XMLParser(
            # lxml calls only the methods it finds.
            target=self._target,  # type: ignore[arg-type]  # the stubs ask for all methods
            encoding="utf-8",
            # A document type is refused, so none is declared; without this "&amp;" stays escaped.
            resolve_entities=True,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
        )
        self._head = bytearray()
        self._size = 0

    def feed(self, data: bytes) -> None:
        """Takes the next bytes of the reply."""
        self._size += len(data)
        if self._size > MAX_COLLECTION:
            raise garbled(f"more than the {MAX_COLLECTION} bytes taken")
        if len(self._head) < _HEAD:
            self._head += data[: _HEAD - len(self._head)]
        for piece in _pieces(data):
            if not self._target.refused:
                self._feed_piece(piece)

    def close(self) -> Reference[_Row]:
        """The whole collection, once the last byte has been fed."""
        target = self._target
        if not self._size:
            raise garbled("an empty reply")
        if not target.refused:
            try:
                self._parser.close()
            except etree.XMLSyntaxError as exc:
                raise garbled(f"not XML: {exc.msg}") from exc
        if target.refused or not target.seen:
            self._read_small(bytes(self._head))
            raise garbled("no collection in the reply")
        return Reference(
            version=whole_from(target.head.get("DataVersion"), "DataVersion"),
            total=whole_from(target.head.get("TotalItemCount"), "TotalItemCount"),
            rows=tuple(target.rows),
        )

    def _feed_piece(self, piece: bytes) -> None:
        try:
            self._parser.feed(piece)
        except etree.XMLSyntaxError as exc:
            raise garbled(f"not XML: {exc.msg}") from exc


def _pieces(data: bytes) -> Iterator[bytes]:
    if len(data) <= _PIECE:
        yield data
        return
    for at in range(0, len(data), _PIECE):
        yield data[at : at + _PIECE]


class _Rows(Generic[_Row]):
    """What the parser calls. Items count only where the collection has them, not deeper."""

    def __init__(self, read: ItemReader[_Row]) -> None:
        self.rows: list[_Row] = []
        self.head: Mapping[str, str] = _NOTHING
        self.seen = False
        self.refused = False
        self.start, self.end = self._listeners(read)

    def _listeners(
        self, read: ItemReader[_Row]
    ) -> tuple[Callable[[str, Mapping[str, str]], None], Callable[[str], None]]:
        """Closures, not methods: they are called for every item, and a field costs what they do."""
        depth, items_at = 0, -1
        keep = self.rows.append

        def start(tag: str, attributes: Mapping[str, str]) -> None:
            nonlocal depth, items_at
            depth += 1
            if depth != items_at:
                if self._opens_collection(depth, tag, attributes):
                    items_at = depth + 2
                return
            if tag != "Item":
                return
            try:
                keep(read(attributes))
            except ValueError:
                raise garbled(f"item {len(self.rows)} has an unreadable number") from None

        def end(_tag: str) -> None:
            nonlocal depth
            depth -= 1

        return start, end

    def doctype(self, *_declared: str | None) -> None:
        raise garbled("the document declares a document type")

    def close(self) -> None:
        """Called when the document ends."""

    def _opens_collection(self, depth: int, tag: str, attributes: Mapping[str, str]) -> bool:
        if depth == 1 and tag != "RK7QueryResult":
            raise garbled("the reply is not an RK7QueryResult")
        if tag in ("RK7QueryResult", "CommandResult"):
            self.refused = self.refused or attributes.get("Status", Status.OK) != Status.OK
        elif tag == "RK7Reference" and not self.seen:
            self.seen = True
            self.head = dict(attributes)
            return True
        return False
