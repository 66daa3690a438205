"""Words of the directory and of answers that nobody is shown: passwords, card codes, tokens."""

from __future__ import annotations

import re
from typing import Final

from kiosk.wire.documents import Element

_STAFF: Final = frozenset({"EMPLOYEES", "ROLES"})
_SECRET: Final = re.compile(r"passw|pwd|card_?code|secret|token", re.IGNORECASE)
# It repeats the request, as text too: an employee's login among them (rk7 §1.3).
_ECHO: Final = "SourceCommand"


def is_of_staff(collection: str) -> bool:
    """Whether its items hold password data and card codes (rk7 §4.2)."""
    return collection.strip().upper() in _STAFF


def is_secret(name: str) -> bool:
    """Whether a property, attribute or element of this name is never read."""
    return _SECRET.search(name) is not None


def without_secrets(root: Element) -> Element:
    """``root`` itself, rid of secret attributes and elements and of the request it repeats."""
    for element in list(root.iter()):
        for name in list(element.attrib):
            if is_secret(str(name)):
                del element.attrib[name]
        above = element.getparent()
        if above is not None and (element.tag == _ECHO or is_secret(str(element.tag))):
            above.remove(element)
    return root
