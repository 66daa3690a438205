"""Large order menus read as they arrive: items go into the answer, the rest stays a small tree.

What is not an item decides as in every other reply: the envelope, the status, the errors.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from kiosk.wire.documents import Element, garbled
from kiosk.wire.rkeeper.attributes import whole
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.envelope import decode_batch
from kiosk.wire.rkeeper.order_menu import (
    DishOffer,
    GetOrderMenu,
    dish_offer,
    modifier_price,
    order_menu_of,
)
from kiosk.wire.rkeeper.result import CommandResult

MAX_ORDER_MENU = 128 * 1024 * 1024
"""Bytes of one answer."""
_PIECE = 64 * 1024
_MOST_OTHERS = 2000
"""Elements beside items: a dozen for each command."""


class OrderMenuReader:
    """Reads the reply to several questions in one request, order menus among them.

    Raises as ``envelope.decode_batch`` does.
    """

    def __init__(self, commands: Sequence[type[Command[Any]]]) -> None:
        self._commands = tuple(commands)
        self._target = _Items()
        self._size = 0
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

    def feed(self, data: bytes) -> None:
        """Takes the next bytes of the reply."""
        self._size += len(data)
        if self._size > MAX_ORDER_MENU:
            raise garbled(f"more than the {MAX_ORDER_MENU} bytes taken")
        try:
            for at in range(0, len(data), _PIECE):
                self._parser.feed(data[at : at + _PIECE])
        except etree.XMLSyntaxError as exc:
            raise garbled(f"not XML: {exc.msg}") from exc

    def close(self) -> tuple[Any, ...]:
        """The typed answers in the order of their questions, once the last byte has been fed."""
        if not self._size:
            raise garbled("an empty reply")
        try:
            self._parser.close()
        except etree.XMLSyntaxError as exc:
            raise garbled(f"not XML: {exc.msg}") from exc
        rest = etree.tostring(self._target.rest, encoding="utf-8")
        results = decode_batch(self._commands, rest)
        found = self._target.found[-len(results) :]
        answers = zip(self._commands, results, found, strict=True)
        return tuple(_answer(command, result, items) for command, result, items in answers)


def _answer(command: type[Command[Any]], result: CommandResult, items: _Found) -> Any:
    if command is not GetOrderMenu:
        return command.read(result)
    result.child("Dishes")
    return order_menu_of(result, items.dishes, items.modifiers, tuple(items.order_types))


@dataclass(slots=True)
class _Found:
    """The items of one menu."""

    dishes: dict[int, DishOffer] = field(default_factory=dict)
    modifiers: dict[int, int] = field(default_factory=dict)
    order_types: list[int] = field(default_factory=list)


class _Items:
    """What the parser calls: items of the three lists are read, everything else is copied."""

    def __init__(self) -> None:
        self.found: list[_Found] = []
        self.rest: Element = etree.Element("none")
        # Many dishes cost the same: one offer stands for all of them, in both menus.
        self._offers: dict[DishOffer, DishOffer] = {}
        self._open: list[Element] = []
        self._others = 0
        self._section = ""
        self._inside = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._inside:
            self._inside += 1
        elif self._section and tag == "Item":
            self._inside = 1
            self._item(attributes)
        else:
            self._other(tag, attributes)

    def end(self, _tag: str) -> None:
        if self._inside:
            self._inside -= 1
            return
        self._open.pop()
        self._section = _section_of(self._open)

    def doctype(self, *_declared: str | None) -> None:
        raise garbled("the document declares a document type")

    def close(self) -> None:
        """Called when the document ends."""

    def _item(self, attributes: Mapping[str, str]) -> None:
        found = self.found[-1]
        if self._section == "Dishes":
            ident, offer = dish_offer(attributes)
            found.dishes[ident] = self._offers.setdefault(offer, offer)
        elif self._section == "Modifiers":
            ident, price = modifier_price(attributes)
            found.modifiers[ident] = price
        else:
            found.order_types.append(whole(attributes, "Ident"))

    def _other(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._others += 1
        if self._others > _MOST_OTHERS:
            raise garbled("too many elements beside the items")
        if self._open:
            element = etree.SubElement(self._open[-1], tag, dict(attributes))
        elif tag == "RK7QueryResult":
            element = self.rest = etree.Element(tag, dict(attributes))
        else:
            raise garbled("the reply is not an RK7QueryResult")
        self._open.append(element)
        if tag in ("RK7QueryResult", "CommandResult"):
            self.found.append(_Found())
        self._section = _section_of(self._open)


def _section_of(path: Sequence[Element]) -> str:
    """The list whose items would come next; none outside the three."""
    tag = str(path[-1].tag) if path else ""
    return tag if tag in ("Dishes", "Modifiers", "OrderTypes") and len(path) > 1 else ""
