"""A large collection read as it arrives: bytes in, rows out, no tree and no copy of the bytes.

Feed it pieces of any size, then close it. Fifty thousand dishes cost little more than lxml needs to
say what it saw, and no more memory than the rows take.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from lxml import etree

from kiosk.wire.documents import garbled
from kiosk.wire.rkeeper.attributes import whole_from
from kiosk.wire.rkeeper.envelope import decode
from kiosk.wire.rkeeper.reference import GetFlatRefData, Reference, RowMaker
from kiosk.wire.rkeeper.result import Status

_Row = TypeVar("_Row")

MAX_COLLECTION = 512 * 1024 * 1024
"""Bytes of one answer; far over the largest chain, far under what would hurt for ever."""

# A refusal is small: so much of the answer is kept for reading it in the ordinary way.
_HEAD = 64 * 1024
# libxml2 refuses larger pieces than its buffer; smaller ones also let a caller breathe in between.
_PIECE = 64 * 1024
_NOTHING: Mapping[str, str] = {}


class ReferenceReader(Generic[_Row]):
    """Reads the answer to one ``GetFlatRefData``. Raises as ``envelope.decode`` does."""

    def __init__(self, command: GetFlatRefData[_Row]) -> None:
        self._command = type(command)
        self._target = _Rows(self._command.row_maker(), command.extended)
        self._parser = etree.XMLParser(
            # lxml calls only the methods it finds; the stubs ask for all of them.
            target=self._target,  # type: ignore[arg-type]
            encoding="utf-8",
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
        )
        self._head = bytearray()
        self._size = 0

    def feed(self, data: bytes) -> None:
        """Takes the next bytes of the answer."""
        self._size += len(data)
        if self._size > MAX_COLLECTION:
            raise garbled(f"more than the {MAX_COLLECTION} bytes taken")
        if len(self._head) < _HEAD:
            self._head += data[: _HEAD - len(self._head)]
        if self._target.refused:
            return
        view = memoryview(data)
        try:
            for start in range(0, len(view), _PIECE):
                self._parser.feed(bytes(view[start : start + _PIECE]))
        except etree.XMLSyntaxError as exc:
            raise garbled(f"not XML: {exc.msg}") from exc

    def close(self) -> Reference[_Row]:
        """The whole collection, once the last byte has been fed."""
        target = self._target
        if not target.refused:
            if not self._size:
                raise garbled("an empty answer")
            try:
                self._parser.close()
            except etree.XMLSyntaxError as exc:
                raise garbled(f"not XML: {exc.msg}") from exc
        if target.refused or not target.seen:
            # Not a collection: the ordinary way names what it is.
            decode(self._command, bytes(self._head))
            raise garbled("no collection in the answer")
        return Reference(
            version=whole_from(target.head.get("DataVersion"), "DataVersion"),
            total=whole_from(target.head.get("TotalItemCount"), "TotalItemCount"),
            rows=tuple(target.rows),
        )


class _Rows(Generic[_Row]):
    """What the parser calls. Items count only where the collection has them, not deeper."""

    def __init__(self, make: RowMaker[_Row], extended: tuple[str, ...]) -> None:
        self._make = make
        self._extended = extended
        self._depth = 0
        self._items_at = -1
        self.rows: list[_Row] = []
        self.head: Mapping[str, str] = _NOTHING
        self.seen = False
        self.refused = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth != self._items_at:
            self._envelope(tag, attributes)
            return
        extended = _NOTHING
        if self._extended:
            extended = {n: attributes[n] for n in self._extended if n in attributes}
        try:
            self.rows.append(self._make(attributes, extended))
        except ValueError:
            raise garbled(f"item {len(self.rows)} has an unreadable number") from None

    def end(self, _tag: str) -> None:
        self._depth -= 1

    def doctype(self, *_declared: str | None) -> None:
        raise garbled("the document declares a document type")

    def close(self) -> None:
        """Called when the document ends."""

    def _envelope(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._depth == 1 and tag != "RK7QueryResult":
            raise garbled("the reply is not an RK7QueryResult")
        if tag in ("RK7QueryResult", "CommandResult"):
            self.refused = self.refused or attributes.get("Status", Status.OK) != Status.OK
        elif tag == "RK7Reference" and not self.seen:
            self.seen = True
            self.head = dict(attributes)
            self._items_at = self._depth + 2
