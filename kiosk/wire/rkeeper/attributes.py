"""Attribute values as r_keeper writes them, and as it wants them written (rk7 §2.3).

The server leaves out what is zero, empty or default, so every reader has a default; a value that is
present but unreadable is a GarbledReply naming the attribute.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Protocol, TypeVar
from uuid import UUID

from lxml import etree

from kiosk.wire.documents import Element, garbled, writable

_Number = TypeVar("_Number", bound=IntEnum)
_Word = TypeVar("_Word", bound=StrEnum)

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
    """The server's local time without a zone; ``None`` where missing or not a date-time.

    Times of answers are shown and logged, never decided on, so an odd one is no reason to lose the
    rest of the answer.
    """
    raw = element.get(name)
    if not raw:
        return None
    try:
        return datetime.fromisoformat(raw).replace(tzinfo=None)
    except ValueError:
        return None


def text(element: Attributes, name: str) -> str:
    return element.get(name) or ""


def number_of(kind: type[_Number], value: int) -> _Number | int:
    """The member of ``kind``, or the bare number of a newer server."""
    try:
        return kind(value)
    except ValueError:
        return value


def word_of(kind: type[_Word], value: str) -> _Word | str:
    """The member of ``kind``, or the bare word of a newer server."""
    try:
        return kind(value)
    except ValueError:
        return value


def braced(value: UUID) -> str:
    """A GUID as r_keeper writes it: upper case in braces."""
    return f"{{{value}}}".upper()


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
        else:
            element.set(name, writable(str(value)))


def put_ref(parent: Element, tag: str, item_id: int | None) -> None:
    """Names a directory item by its id (rk7 §2.1); nothing for ``None``."""
    if item_id is not None:
        put(parent, tag, {"id": item_id})
