"""Pieces that many commands share: a directory item as answers name it, an order as requests do."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import put, text, whole


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRef:
    """An item of a directory: id, code and name as answers give them (rk7 §2.1)."""

    id: int
    code: int = 0
    name: str = ""


def read_ref(parent: Element, tag: str) -> ItemRef | None:
    """The item a child names, ``None`` without the child or with an empty one."""
    element = parent.find(tag)
    if element is None or not element.get("id"):
        return None
    return item_ref(element)


def item_ref(element: Element) -> ItemRef:
    return ItemRef(id=whole(element, "id"), code=whole(element, "code"), name=text(element, "name"))


def put_order(parent: Element, order: UUID) -> None:
    """Names an order by the GUID the kiosk chose (rk7 §2.2)."""
    put(parent, "Order", {"guid": order})
