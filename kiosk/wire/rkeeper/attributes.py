"""Attribute values as r_keeper writes them, and as it wants them written (rk7 §2.3).

The server leaves out what is zero, empty or default, so every reader has a default. What the kiosk
decides on is read by ``whole`` and ``flag``: an unreadable value is a GarbledReply naming the
attribute. What is only shown is read by ``told_whole``, ``told_flag``, ``guid`` and ``moment``: an
odd value there is no reason to lose the rest of the answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Protocol
from uuid import UUID

from lxml import etree

from kiosk.wire.documents import Element, garbled, writable

_WHOLE = re.compile(r"[+-]?\d{1,18}", re.ASCII)
_TRUE = frozenset({"1", "true", "yes"})
_FALSE = frozenset({"0", "false", "no", ""})


class Attributes(Protocol):
    """What attributes are read from: an element, or the mapping a streaming parser gives."""

    def get(self, name: str, /) -> str | None: ...


def whole(element: Attributes, name: str, default: int = 0) -> int:
    """A whole number; ``default`` where the attribute is missing or empty."""
    return whole_from(element.get(name), name, default)


def whole_or_none(element: Attributes, name: str) -> int | None:
    """A whole number, ``None`` where the attribute is missing or empty."""
    raw = element.get(name)
    return whole_from(raw, name) if raw else None


def whole_from(raw: str | None, name: str, default: int = 0) -> int:
    if not raw:
        return default
    if _WHOLE.fullmatch(raw):
        return int(raw)
    raise garbled(f"attribute {name} is not a whole number")


def flag(element: Attributes, name: str, default: bool = False) -> bool:
    """``1``/``0`` of commands and ``true``/``false`` of the directory, in any case."""
    return flag_from(element.get(name), name, default)


def flag_from(raw: str | None, name: str, default: bool = False) -> bool:
    if raw is None:
        return default
    word = raw.lower()
    if word in _TRUE:
        return True
    if word in _FALSE:
        return False
    raise garbled(f"attribute {name} is neither true nor false")


def guid_from(raw: str | None) -> UUID | None:
    """A GUID with or without braces in any case; ``None`` for empty or unreadable ones."""
    if not raw:
        return None
    try:
        return UUID(raw.strip())
    except ValueError:
        return None


def guid(element: Attributes, name: str) -> UUID | None:
    return guid_from(element.get(name))


def moment(element: Attributes, name: str) -> datetime | None:
    """The server's local time without a zone; ``None`` where missing or not a date-time."""
    raw = element.get(name)
    if not raw:
        return None
    try:
        return datetime.fromisoformat(raw).replace(tzinfo=None)
    except ValueError:
        return None


def text(element: Attributes, name: str) -> str:
    return element.get(name) or ""


def told_whole(element: Attributes, name: str) -> int | None:
    """A number that is only shown; ``None`` where missing or unreadable."""
    raw = element.get(name)
    return int(raw) if raw and _WHOLE.fullmatch(raw) else None


def told_flag(element: Attributes, name: str) -> bool | None:
    """A flag that is only shown; ``None`` where missing or unreadable."""
    word = (element.get(name) or "?").lower()
    return True if word in _TRUE else False if word in _FALSE else None


def braced(value: UUID) -> str:
    """A GUID as r_keeper writes it: upper case in braces."""
    return f"{{{value}}}".upper()


def written_moment(at: datetime) -> str:
    """The server's local time: no zone, no fraction (rk7 §2.3)."""
    return at.replace(tzinfo=None).isoformat(timespec="seconds")


def interval(seconds: int) -> str:
    """A duration of less than a day, counted from the zero date: a bare time has no effect."""
    minutes, rest = divmod(max(0, min(seconds, 86_399)), 60)
    return f"1899-12-30T{minutes // 60:02}:{minutes % 60:02}:{rest:02}"


def put(parent: Element, tag: str, attributes: Mapping[str, object]) -> Element:
    """Adds a child. ``None`` and empty text are left out; booleans become 1/0 (rk7 §2.3)."""
    child = etree.SubElement(parent, tag)
    write_attributes(child, attributes)
    return child


def write_attributes(element: Element, attributes: Mapping[str, object]) -> None:
    for name, value in attributes.items():
        if value is None or value == "":
            continue
        if isinstance(value, bool):
            element.set(name, "1" if value else "0")
        elif isinstance(value, UUID):
            element.set(name, braced(value))
        elif isinstance(value, datetime):
            element.set(name, written_moment(value))
        else:
            element.set(name, writable(str(value)))


def put_ref(parent: Element, tag: str, item_id: int | None) -> None:
    """Names a directory item by its id (rk7 §2.1); nothing for ``None``."""
    if item_id is not None:
        put(parent, tag, {"id": item_id})


def put_refs(parent: Element, tag: str, item_tag: str, item_ids: Iterable[int]) -> None:
    """A list of directory items inside ``tag``; nothing for an empty one."""
    listed = tuple(item_ids)
    if not listed:
        return
    inside = put(parent, tag, {})
    for item_id in listed:
        put_ref(inside, item_tag, item_id)


def put_text(parent: Element, tag: str, words: object) -> None:
    """Adds a child with text; nothing for ``None`` or empty text."""
    if words is not None and words != "":
        put(parent, tag, {}).text = writable(str(words))


def put_named(parent: Element, tag: str, item_tag: str, values: Mapping[str, str]) -> None:
    """``name``/``value`` pairs inside ``tag``, in the order of their names; nothing for none."""
    if not values:
        return
    inside = put(parent, tag, {})
    for name, value in sorted(values.items()):
        put(inside, item_tag, {"name": name, "value": value})
