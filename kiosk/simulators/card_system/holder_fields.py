"""Reads the fields of a `Holder` from a request onto a holder (crm §8.6.1). Pure."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from lxml import etree

from kiosk.simulators.card_system.directory import Directory, found
from kiosk.simulators.card_system.message import required, text_of
from kiosk.simulators.card_system.people import Holder, Relative
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.wire_forms import (
    UNSET_DATE,
    read_date,
    read_flag,
    read_whole,
)

_TEXTS: Final = {
    "L_Name": "last_name",
    "F_Name": "first_name",
    "M_Name": "middle_name",
    "Full_Name": "given_full_name",
    "External_Code": "external_code",
    "Remarks": "remarks",
    "Source": "source",
    "INN": "inn",
}
_FLAGS: Final = {"Smoke": "smoke", "Verification": "verification"}
_CHOICES: Final = {
    "Gender": ("gender", ("Male", "Female", "Unknown")),
    "Marrital": ("marital", ("No", "Yes", "Unknown")),
    "Marital": ("marital", ("No", "Yes", "Unknown")),
}


def with_fields(holder: Holder, element: etree._Element, directory: Directory) -> Holder:
    """The holder with every field the element names; an empty one is cleared.

    SAC-0062 unknown group, SAC-0068 no date, SAC-9992 no such choice, number or photo.
    """
    changes: dict[str, Any] = {}
    for name, attribute in _TEXTS.items():
        if (text := text_of(element, name)) is not None:
            changes[attribute] = text
    for name, attribute in _FLAGS.items():
        if text := text_of(element, name):
            changes[attribute] = read_flag(text, name)
    for name, (attribute, choices) in _CHOICES.items():
        if text := text_of(element, name):
            changes[attribute] = _choice(text, name, choices)
    for name, (attribute, read) in _readers(directory).items():
        if (text := text_of(element, name)) is not None:
            changes[attribute] = read(text)
    return replace(holder, **changes)


def _readers(directory: Directory) -> Mapping[str, tuple[str, Callable[[str], object]]]:
    def group(text: str) -> int:
        return found(directory.holder_groups, read_whole(text, "Group_ID"), "SAC-0062").id

    def unpay(text: str) -> int | None:
        if not text:
            return None
        return found(directory.unpay_types, read_whole(text, "Unpay_Type_ID"), "SAC-9992").id

    return {
        "Group_ID": ("group_id", group),
        "Unpay_Type_ID": ("unpay_type_id", unpay),
        "Birth": ("birth", _birth),
        "Photo": ("photo", _photo),
        "Language_ID": ("language_id", read_language),
    }


def with_relatives(holder: Holder, element: etree._Element, directory: Directory) -> Holder:
    """The holder with every relative named; SAC-0102 for an unknown relation.

    Whether the other person exists is for the caller to say.
    """
    relatives = list(holder.relatives)
    for one in element.findall("Relatives/Relative"):
        kind = read_whole(required(one, "Relative_Type_ID"), "Relative_Type_ID")
        found(directory.relative_types, kind, "SAC-0102")
        number = read_whole(required(one, "Relative_ID"), "Relative_ID")
        relatives = [known for known in relatives if known.holder_id != number]
        relatives.append(Relative(number, kind))
    return replace(holder, relatives=tuple(relatives))


def with_attributes(holder: Holder, element: etree._Element, directory: Directory) -> Holder:
    """The holder with attributes set or cleared; `Mode` on either element (crm §8.6.1)."""
    chosen = set(holder.attributes)
    for one in element.findall("Attributes/Attribute"):
        number = read_whole(required(one, "Attribute_ID"), "Attribute_ID")
        found(directory.attributes, number, "SAC-0146")
        inner = one.find("Attribute_ID")
        mode = one.get("Mode") or (None if inner is None else inner.get("Mode")) or "Set"
        if _choice(mode, "Mode", ("Set", "Clear")) == "Set":
            chosen.add(number)
        else:
            chosen.discard(number)
    return replace(holder, attributes=frozenset(chosen))


def with_properties(holder: Holder, element: etree._Element, directory: Directory) -> Holder:
    """The holder with properties given a value, or cleared without one. SAC-0146."""
    chosen = dict(holder.properties)
    for one in element.findall("Holders_Properties/Holder_Property"):
        number = read_whole(required(one, "Property_ID"), "Property_ID")
        known = found(directory.holder_properties, number, "SAC-0146")
        text = text_of(one, "Value_ID")
        if not text:
            chosen.pop(number, None)
            continue
        value = read_whole(text, "Value_ID")
        if all(one_value.id != value for one_value in known.values):
            raise Refused("SAC-9992", "Value_ID")
        chosen[number] = value
    return replace(holder, properties=chosen)


def read_language(text: str) -> int:
    """A Windows language id: `#0419` in hex or 1049; empty is unknown. SAC-9992."""
    if not text:
        return 0
    if re.fullmatch(r"#[0-9A-Fa-f]{1,6}", text):
        return int(text[1:], 16)
    return read_whole(text, "Language_ID")


def _birth(text: str) -> object:
    return None if text in ("", "Unknown", UNSET_DATE) else read_date(text)


def _photo(text: str) -> str:
    joined = "".join(text.split())
    try:
        base64.b64decode(joined, validate=True)
    except binascii.Error:
        raise Refused("SAC-9992", "Photo") from None
    return joined


def _choice(text: str, name: str, choices: tuple[str, ...]) -> str:
    for choice in choices:
        if text.lower() == choice.lower():
            return choice
    raise Refused("SAC-9992", name)
