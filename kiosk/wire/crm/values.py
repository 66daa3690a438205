"""Values as the card system writes them, and as it wants them (crm §3).

Money is decimal text on the wire and whole minor units here; no float is made on the way. What the
kiosk decides on is read by ``whole`` and ``minor_units``: an unreadable value is a GarbledReply.
What is only shown is read by ``told_whole``, ``told_decimal``, ``day`` and ``moment``: an odd value
there is no reason to lose the rest of the answer.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal

from lxml import etree

from kiosk.wire.documents import Element, garbled, writable

_DECIMAL = re.compile(r"([+-]?)(\d{0,15})(?:[.,](\d{0,10}))?", re.ASCII)
_WHOLE = re.compile(r"[+-]?\d{1,19}", re.ASCII)
_MASK = re.compile(r"0[xX]([0-9a-fA-F]{1,8})|#([0-9a-fA-F]{1,8})|(\d{1,9})", re.ASCII)
_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:[.,]\d{1,9})? ?([+-]\d{2}:\d{2}|Z)?"
)
_TRUE = frozenset({"yes", "true", "1"})
_FALSE = frozenset({"no", "false", "0"})
# The zero of the server's date type stands for "never set" (crm §3).
_UNSET = frozenset({"", "unknown", "1899-12-30"})


def text(parent: Element, *tags: str) -> str:
    """The trimmed text of the first child of these names that has any; else empty."""
    for tag in tags:
        found = (parent.findtext(tag) or "").strip()
        if found:
            return found
    return ""


def told(parent: Element, name: str) -> str:
    """The same of an attribute or a child, where the document leaves open which (crm §17)."""
    return (parent.get(name) or "").strip() or text(parent, name)


def flag(parent: Element, *tags: str) -> bool:
    """``Yes``, ``True`` and ``1`` in any case; everything else is a no."""
    return text(parent, *tags).lower() in _TRUE


def flag_or_none(raw: str) -> bool | None:
    """``None`` for what is neither."""
    word = raw.strip().lower()
    return True if word in _TRUE else False if word in _FALSE else None


def whole(parent: Element, tag: str, default: int = 0) -> int:
    """A whole number; ``default`` where missing or empty. Raises GarbledReply for other text."""
    raw = text(parent, tag)
    if not raw:
        return default
    if not _WHOLE.fullmatch(raw):
        raise garbled(f"{tag} is not a whole number")
    return int(raw)


def told_whole(parent: Element, *tags: str) -> int | None:
    """A number that is only shown; ``None`` where missing or unreadable."""
    return whole_or_none(text(parent, *tags))


def whole_or_none(raw: str | None) -> int | None:
    return int(raw) if raw and _WHOLE.fullmatch(raw.strip()) else None


def mask(parent: Element, tag: str) -> int | None:
    """A sum of bits in hexadecimal or decimal; ``None`` for zero and empty: no restriction."""
    found = _MASK.fullmatch(text(parent, tag))
    if found is None:
        return None
    return (int(found[3]) if found[3] else int(found[1] or found[2], 16)) or None


def minor_units(parent: Element, tag: str) -> int:
    """A decimal amount as minor units; 0 where missing. Parts of a minor unit are cut off.

    Cutting instead of rounding: a guest is never offered more than there is.
    """
    raw = text(parent, tag)
    if not raw:
        return 0
    found = _parts(raw)
    if found is None:
        raise garbled(f"{tag} is not an amount")
    sign, major, fraction = found
    amount = int(major) * 100 + int(fraction.ljust(2, "0")[:2])
    return -amount if sign == "-" else amount


def told_minor_units(parent: Element, tag: str) -> int | None:
    """An amount that is only shown; ``None`` where missing or unreadable."""
    return minor_units(parent, tag) if _parts(text(parent, tag)) else None


def told_decimal(parent: Element, tag: str) -> Decimal | None:
    """A rate or a ratio, as it is; ``None`` where missing or unreadable."""
    found = _parts(text(parent, tag))
    if found is None:
        return None
    sign, major, fraction = found
    return Decimal(f"{sign}{major}.{fraction or '0'}")


def _parts(raw: str) -> tuple[str, str, str] | None:
    found = _DECIMAL.fullmatch(raw)
    if found is None or not (found[2] or found[3]):
        return None
    return found[1], found[2] or "0", found[3] or ""


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
    if found is None or found[1] in _UNSET:
        return None
    try:
        return datetime.fromisoformat(f"{found[1]}T{found[2]}{found[3] or ''}")
    except ValueError:
        return None


def put(parent: Element, tag: str, value: object) -> Element | None:
    """Adds a child with text; nothing for ``None`` or empty text, because empty means something.

    A double quote inside values is not supported by every server and is dropped (crm §3).
    """
    if value is None or value == "":
        return None
    child = etree.SubElement(parent, tag)
    child.text = writable(str(value)).replace('"', "")
    return child


def put_yes_no(parent: Element, tag: str, value: bool | None) -> None:
    """Each flag has the spelling the document gives it: here ``Yes`` and ``No``."""
    put(parent, tag, None if value is None else "Yes" if value else "No")


def put_true_false(parent: Element, tag: str, value: bool | None) -> None:
    """And here ``True`` and ``False``."""
    put(parent, tag, None if value is None else "True" if value else "False")


def told_total(listed: Element) -> int:
    """How many there are in all of a paged list; 0 where nobody says (crm §5.6)."""
    return max(0, whole_or_none(listed.get("Count")) or 0)


def written_amount(minor: int) -> str:
    """``-120.00`` for 12 000 minor units debited."""
    sign = "-" if minor < 0 else ""
    return f"{sign}{abs(minor) // 100}.{abs(minor) % 100:02}"


def written_moment(at: datetime) -> str:
    """``2016-04-20 12:57:48.38 +03:00``: two digits of a second, a blank before the zone."""
    offset = at.strftime("%z")
    if not offset:
        raise ValueError("a moment sent to the card system carries its zone")
    return f"{at:%Y-%m-%d %H:%M:%S}.{at.microsecond // 10_000:02} {offset[:3]}:{offset[3:5]}"
