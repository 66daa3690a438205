"""Pieces that many commands share: a directory item as answers name it, an order as requests do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import put, text, told_whole, whole


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRef:
    """An item of a directory: id, code and name as answers give them (rk7 §2.1)."""

    id: int
    code: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitOrder:
    """An order by its numbers, which stay when staff's work gives it a new GUID (rk7 §5.21)."""

    visit: int
    order_ident: int


OrderName: TypeAlias = UUID | VisitOrder
"""How a request names an order: by the GUID the kiosk chose, or by its numbers (rk7 §2.2)."""


def read_ref(parent: Element, tag: str) -> ItemRef | None:
    """The item a child names, to be shown: ``None`` without a readable one."""
    element = parent.find(tag)
    found = told_item(element) if element is not None else None
    return found if found is not None and found.id else None


def decisive_ref(parent: Element, tag: str) -> ItemRef | None:
    """``read_ref`` for an item something is decided on: an unreadable id raises GarbledReply."""
    element = parent.find(tag)
    if element is None or not element.get("id"):
        return None
    return item_ref(element)


def item_ref(element: Element) -> ItemRef:
    """The item an element names. Raises GarbledReply for an unreadable id."""
    return ItemRef(id=whole(element, "id"), code=_code(element), name=text(element, "name"))


def told_item(element: Element) -> ItemRef:
    """``item_ref`` for an item that is only shown: id 0 where missing or unreadable."""
    item_id = told_whole(element, "id") or 0
    return ItemRef(id=item_id, code=_code(element), name=text(element, "name"))


def put_order(parent: Element, order: OrderName | None) -> None:
    """Names an order; nothing for ``None``."""
    match order:
        case None:
            pass
        case VisitOrder():
            put(parent, "Order", {"visit": order.visit, "orderIdent": order.order_ident})
        case _:
            put(parent, "Order", {"guid": order})


def _code(element: Element) -> int:
    return told_whole(element, "code") or 0
