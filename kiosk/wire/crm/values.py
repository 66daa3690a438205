"""Values as the card system writes them, and as it wants them (crm §3).

Money is decimal text on the wire and whole minor units here; no float is made on the way.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from lxml import etree

from kiosk.wire.documents import Element, garbled, writable

_DECIMAL = re.compile(r"([+-]?)(\d{0,15})(?:[.,](\d{0,10}))?", re.ASCII)
_WHOLE = re.compile(r"[+-]?\d{1,19}", re.ASCII)
_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:[.,]\d{1,9})? ?([+-]\d{2}:\d{2}|Z)?"
)
_TRUE = frozenset({"yes", "true", "1"})
# The zero of the server's date type stands for "never set" (crm §3).
_UNSET = frozenset({"", "unknown", "1899-12-30"})


def text(parent: Element, tag: str) -> str:
    """The trimmed text of a child; empty where the child is missing or empty."""
    return (parent.findtext(tag) or "").strip()


def flag(parent: Element, tag: str) -> bool:
    return text(parent, tag).lower() in _TRUE


def whole(parent: Element, tag: str, default: int = 0) -> int:
    """A whole number; ``default`` where missing or empty. Raises GarbledReply for other text."""
    raw = text(parent, tag)
    if not raw:
        return default
    if not _WHOLE.fullmatch(raw):
        raise garbled(f"{tag} is not a whole number")
    return int(raw)


def minor_units(parent: Element, tag: str) -> int:
    """A decimal amount as minor units; 0 where missing. Parts of a minor unit are cut off.

    Cutting instead of rounding: a guest is never offered more than there is.
    """
    raw = text(parent, tag)
    if not raw:
        return 0
    found = _DECIMAL.fullmatch(raw)
    if found is None or not (found[2] or found[3]):
        raise garbled(f"{tag} is not an amount")
    sign, major, fraction = found[1], found[2] or "0", (found[3] or "").ljust(2, "0")[:2]
    amount = int(major) * 100 + int(fraction)
    return -amount if sign == "-" else amount


def day(parent: Element, tag: str) -> date | None:
    """A date, also where it comes with a time; ``None`` where unset or unreadable."""
    raw = text(parent, tag)
    if raw.lower() in _UNSET:
        return None
    try:
        found = date.fromisoformat(raw[:10])
    except ValueError:
        return None
    return None if found.isoformat() in _UNSET else found


def moment(parent: Element, tag: str) -> datetime | None:
    """A date-time with or without its zone, as it was sent; ``None`` where unset or unreadable."""
    found = _MOMENT.fullmatch(text(parent, tag))
    if found is None:
        return None
    try:
        return datetime.fromisoformat(f"{found[1]}T{found[2]}{found[3] or ''}")
    except ValueError:
        return None


def put(parent: Element, tag: str, value: object) -> None:
    """Adds a child with text; nothing for ``None`` or empty text, because empty means something.

    A double quote inside values is not supported by every server and is dropped (crm §3).
    """
    if value is None or value == "":
        return
    etree.SubElement(parent, tag).text = writable(str(value)).replace('"', "")


def written_amount(minor: int) -> str:
    """``-120.00`` for 12 000 minor units debited."""
    sign = "-" if minor < 0 else ""
    return f"{sign}{abs(minor) // 100}.{abs(minor) % 100:02}"


def written_moment(at: datetime) -> str:
    """``2016-04-20 12:57:48.38 +03:00``: two digits of a second, a blank before the zone."""
    offset = at.strftime("%z")
    assert offset, "a moment sent to the card system carries its zone"
    return f"{at:%Y-%m-%d %H:%M:%S}.{at.microsecond // 10_000:02} {offset[:3]}:{offset[3:5]}"
