"""What does not fit a card server, found before anything is sent (crm §8.6.1, §12).

The document does not say whether too long a text is cut or refused, so it is not sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kiosk.errors import CrmRefused, ErrorCode, Remedy
from kiosk.wire.crm.action import CrmVersion
from kiosk.wire.documents import Element

Place = tuple[str, str]
"""The tags of an element's parent and of the element."""

LONGEST: Final[Mapping[Place, tuple[int, int]]] = MappingProxyType(
    {
        ("Holder", "L_Name"): (60, 60),
        ("Holder", "F_Name"): (40, 40),
        ("Holder", "M_Name"): (40, 40),
        ("Holder", "Full_Name"): (120, 140),
        ("Holder", "External_Code"): (20, 60),
        ("Holder", "Remarks"): (255, 500),
        ("Holder", "Source"): (60, 120),
        ("Holder", "INN"): (25, 25),
        ("Message", "L_Name"): (60, 60),
        ("Message", "F_Name"): (40, 40),
        ("Message", "M_Name"): (40, 40),
        ("Message", "Full_Name"): (120, 140),
        ("Contact", "Value"): (128, 128),
        ("Contact", "Value_Ext"): (128, 128),
        ("Contact", "Notes"): (255, 500),
        ("Address", "ZIP"): (40, 40),
        ("Address", "Region"): (40, 40),
        ("Address", "Country"): (60, 60),
        ("Address", "City"): (60, 60),
        ("Address", "Street"): (100, 100),
        ("Address", "House"): (10, 10),
        ("Address", "Building"): (10, 10),
        ("Address", "Entry"): (10, 10),
        ("Address", "Floor"): (10, 10),
        ("Address", "Apartments"): (10, 10),
        ("Address", "Entry_Code"): (10, 10),
        ("Address", "DopInfo"): (100, 500),
        ("Transaction", "Remarks"): (255, 255),
    }
)
"""Characters that CRM 5 and CRM 7 take."""

SINCE_CRM7: Final[frozenset[Place]] = frozenset(
    {
        ("Holder", "Phone"),
        ("Contact", "Value_Ext"),
        ("Address", "Country"),
        ("Address", "City"),
        ("Address", "Street"),
        ("Item", "Contracts"),
    }
)
"""What CRM 5 does not know."""

_LARGEST: Final = 2**63 - 1
"""Card codes are of 64 bits (crm §3); a larger one is SAC-9990."""


def check_fits(message: Element, version: CrmVersion) -> None:
    """Raises CrmRefused, without a SAC code, naming the place and never the value."""
    for element in message.iterdescendants():
        parent = element.getparent()
        assert parent is not None
        place = (str(parent.tag), str(element.tag))
        if place == ("Cards", "Card_Code"):
            # An expression of a search, not a number.
            continue
        if version is CrmVersion.CRM5 and place in SINCE_CRM7:
            raise unknown_to_crm5("/".join(place))
        _check_text(place, element.text or "", version)


def unknown_to_crm5(what: str) -> CrmRefused:
    """The error for something only CRM 7 knows."""
    told = f"{what}: CRM 5 does not know it"
    return CrmRefused(ErrorCode.CRM_REFUSED, told, remedy=Remedy.NEVER)


def _check_text(place: Place, text: str, version: CrmVersion) -> None:
    if place[1] == "Card_Code" and not _is_card_code(text):
        raise CrmRefused(ErrorCode.CARD_UNKNOWN, "Card_Code: not a number of 64 bits")
    if place not in LONGEST:
        return
    crm5, crm7 = LONGEST[place]
    most = crm5 if version is CrmVersion.CRM5 else crm7
    if len(text) > most:
        where = "/".join(place)
        words = f"{where}: {len(text)} characters, the card system takes {most}"
        raise CrmRefused(ErrorCode.CRM_REFUSED, words, remedy=Remedy.NEVER)


def _is_card_code(text: str) -> bool:
    digits = text.isascii() and text.isdigit() and len(text) <= 30
    return digits and int(text) <= _LARGEST
