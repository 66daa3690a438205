"""How values are written on the card system's wire, and which spellings are understood.

Emits the wire forms of crm §13; reads what crm §3 says a server puts up with.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from decimal import Decimal, InvalidOperation
from typing import Final

from lxml import etree

from kiosk.simulators.card_system.refusals import Refused

UNSET_DATE: Final = "1899-12-30"
_INT64: Final = 2**63 - 1
_AMOUNT: Final = re.compile(r"[+-]?\d{1,15}([.,]\d{1,4})?")
_ZERO: Final = re.compile(r"[+-]?0+([.,]0+)?")
_MOMENT: Final = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})"
    r"(?:[ T](?P<clock>\d{2}:\d{2}(?::\d{2})?)(?:\.\d{0,7})?)?"
    r"(?:\s*(?P<sign>[+-])(?P<hours>\d{2}):?(?P<minutes>\d{2})|\s*(?P<utc>Z))?"
)


def money(minor: int) -> str:
    """Minor units as `-100.50`."""
    return f"{'-' if minor < 0 else ''}{abs(minor) // 100}.{abs(minor) % 100:02d}"


def yes_no(value: bool) -> str:
    return "Yes" if value else "No"


def moment(value: datetime) -> str:
    """A date-time with zone, as `2016-04-20 12:57:48.38 +03:00`."""
    offset = value.strftime("%z")
    fraction = value.microsecond // 10_000
    return f"{value:%Y-%m-%d %H:%M:%S}.{fraction:02d} {offset[:3]}:{offset[3:5]}"


def day(value: date) -> str:
    """A day, as `2016-04-20`."""
    return f"{value:%Y-%m-%d}"


def true_false(value: bool) -> str:
    """The spelling of the few flags that are not Yes or No (crm §3)."""
    return "True" if value else "False"


def plain_moment(value: date | datetime) -> str:
    """A date-time without zone, as `2016-04-20T00:00:00`."""
    return f"{value:%Y-%m-%dT%H:%M:%S}"


def leaf(parent: etree._Element, name: str, value: str | int | None) -> None:
    """Adds an element with a text; an empty one for an empty text, none at all for None.

    Text with a bracket or a percent sign stands in CDATA, as on the wire (crm §3).
    """
    if value is None:
        return
    child = etree.SubElement(parent, name)
    text = str(value)
    if text:
        child.text = etree.CDATA(text) if any(sign in text for sign in "[]%") else text


def read_amount(text: str) -> int:
    """Minor units of a decimal number; SAC-0104 for zero, nonsense and parts of a kopeck."""
    if not _AMOUNT.fullmatch(text):
        raise Refused("SAC-0104", text)
    try:
        minor = Decimal(text.replace(",", ".")) * 100
    except InvalidOperation:
        raise Refused("SAC-0104", text) from None
    if minor == 0 or minor != minor.to_integral_value():
        raise Refused("SAC-0104", text)
    return int(minor)


def read_positive(text: str, name: str) -> int:
    """Minor units of a decimal number that is not negative; SAC-9992 otherwise."""
    try:
        minor = 0 if _ZERO.fullmatch(text) else read_amount(text)
    except Refused:
        raise Refused("SAC-9992", name) from None
    if minor < 0:
        raise Refused("SAC-9992", name)
    return minor


def read_whole(text: str, name: str) -> int:
    """A whole number of 64 bits; SAC-9992 otherwise."""
    if not re.fullmatch(r"-?\d{1,19}", text) or abs(int(text)) > _INT64:
        raise Refused("SAC-9992", name)
    return int(text)


def read_card_code(text: str) -> int:
    """A card number; SAC-0012 when it is none, SAC-9990 when it is too large (crm §5.5)."""
    if not re.fullmatch(r"[0-9]+", text):
        raise Refused("SAC-0012", text)
    if len(text) > 19 or int(text) > _INT64:
        raise Refused("SAC-9990", text)
    return int(text)


def read_yes(text: str | None) -> bool:
    """Any case of Yes, True and 1."""
    return (text or "").lower() in ("yes", "true", "1")


def read_no(text: str | None) -> bool:
    """Any case of No, False and 0."""
    return (text or "").lower() in ("no", "false", "0")


def read_flag(text: str, name: str) -> bool:
    """Yes, No, True, False, 1 or 0 in any case; SAC-9992 for anything else."""
    if read_yes(text):
        return True
    if read_no(text):
        return False
    raise Refused("SAC-9992", name)


def read_moment(text: str, zone: tzinfo) -> datetime:
    """A date, or a date-time with or without zone (then local); SAC-0068 otherwise."""
    parts = _MOMENT.fullmatch(text)
    if parts is None:
        raise Refused("SAC-0068", text)
    place: tzinfo = zone
    if parts["sign"]:
        offset = timedelta(hours=int(parts["hours"]), minutes=int(parts["minutes"]))
        if offset >= timedelta(hours=24):
            raise Refused("SAC-0068", text)
        place = timezone(-offset if parts["sign"] == "-" else offset)
    elif parts["utc"]:
        place = UTC
    try:
        value = datetime.fromisoformat(f"{parts['day']}T{parts['clock'] or '00:00'}")
    except ValueError:
        raise Refused("SAC-0068", text) from None
    return value.replace(tzinfo=place)


def read_date(text: str) -> date:
    """A day; a time of day after it is ignored. SAC-0068 otherwise."""
    return read_moment(text, UTC).date()
