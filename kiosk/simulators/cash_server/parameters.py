"""Reading the parameters of a command, refusing as the cash server refuses (rk7 §1.6, §2.3)."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final

from kiosk.simulators.cash_server import refusals
from kiosk.simulators.cash_server.envelope import Element

_WHOLE: Final = re.compile(r"-?\d{1,15}")
ZERO_DATE: Final = datetime(1899, 12, 30)  # noqa: DTZ001  (the server's zero of local time)
_MOMENT: Final = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}")
_GUID: Final = re.compile(r"\{?([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})\}?")


def path_of(element: Element) -> str:
    """Where an element lies, as error texts name it: `RK7Query/RK7CMD/Order`."""
    names = [str(element.tag), *(str(above.tag) for above in element.iterancestors())]
    return "/".join(reversed(names))


def child(element: Element, name: str) -> Element:
    """The child of that name; refused when it is missing."""
    found = element.find(name)
    if found is None:
        raise refusals.child_missing(name)
    return found


def text(element: Element, name: str) -> str:
    """A required attribute; refused when it is missing."""
    value = element.get(name)
    if value is None:
        raise refusals.attribute_missing(path_of(element), name)
    return value


def number(element: Element, name: str) -> int:
    """A required whole number."""
    return _whole(element, name, text(element, name))


def number_or(element: Element, name: str, default: int) -> int:
    """A whole number, or the default where the attribute is missing."""
    value = element.get(name)
    return default if value is None else _whole(element, name, value)


def optional_number(element: Element, name: str) -> int | None:
    """A whole number, None where the attribute is missing."""
    value = element.get(name)
    return None if value is None else _whole(element, name, value)


def flag(element: Element, *names: str, default: bool = False, words: bool = False) -> bool:
    """A Boolean: 1 or 0; `true` and `false` only where the live server takes words (rk7 §2.3).

    The first of `names` that is there counts: some attributes are seen in two spellings.
    """
    for name in names:
        value = element.get(name)
        if value is None:
            continue
        if words and value.lower() in ("true", "false"):
            return value.lower() == "true"
        return _whole(element, name, value) != 0
    return default


def moment(element: Element, name: str) -> datetime | None:
    """A date-time, local and without a zone (rk7 §2.3); None where the attribute is missing."""
    value = element.get(name)
    if value is None:
        return None
    try:
        if _MOMENT.fullmatch(value):
            return datetime.fromisoformat(value)
    except ValueError:
        pass  # a thirteenth month is as bad as no date at all
    raise refusals.bad_moment(path_of(element), name, value)


def interval(value: str | None) -> timedelta | None:
    """How long an interval lasts, counted from 1899-12-30; None for anything but the full form.

    A bare `00:01:00` is accepted without effect (rk7 §2.3).
    """
    try:
        if value is not None and _MOMENT.fullmatch(value):
            return datetime.fromisoformat(value) - ZERO_DATE
    except ValueError:
        pass  # no day of any calendar
    return None


def guid(value: str | None) -> str | None:
    """A GUID in the server's form, upper-case in braces; None for an empty or malformed one."""
    found = _GUID.fullmatch(value.strip()) if value else None
    return None if found is None else "{" + found[1].upper() + "}"


def _whole(element: Element, name: str, value: str) -> int:
    if not _WHOLE.fullmatch(value):
        raise refusals.bad_integer(path_of(element), name, value)
    return int(value)
