"""Properties that a site gives its cards and holders, with their typed values (crm §6.4, §8.7)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from msgspec import Struct

from kiosk.wire.crm.values import text, told_whole
from kiosk.wire.documents import Element
from kiosk.wire.enumerations import word_of


class ValueType(StrEnum):
    """``Value_Type``: how the text of a value is to be read."""

    NONE = "None"
    INTEGER = "Integer"
    FLOAT = "Float"
    STRING = "String"
    DATE = "Date"
    TIME = "Time"
    DATE_TIME = "DateTime"


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyValue:
    """``value`` is the text as it came: ``12.34``, ``2014-12-31``, ``2014-12-31T12:34:56``."""

    id: int | None
    name: str = field(repr=False)
    value: str = field(repr=False)
    type: ValueType | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """A property of one card or one holder, with the value it has there."""

    id: int | None
    name: str
    code: str
    value: PropertyValue


class PropertyKind(Struct, frozen=True, kw_only=True):
    """A property of the directory, with the values it may have."""

    id: int | None
    code: str
    name: str
    values: tuple[PropertyValue, ...]


def read_properties(elements: Iterable[Element]) -> tuple[Property, ...]:
    return tuple(
        Property(
            id=told_whole(element, "Property_ID"),
            name=text(element, "Property_Name"),
            code=text(element, "Property_Code"),
            value=_read_value(element),
        )
        for element in elements
    )


def read_property_kinds(properties: Element) -> tuple[PropertyKind, ...]:
    return tuple(
        PropertyKind(
            id=told_whole(element, "Property_ID"),
            code=text(element, "Property_Code"),
            name=text(element, "Property_Name"),
            values=tuple(_read_value(value) for value in element.iterfind("Values/Value")),
        )
        for element in properties.iterfind("Property")
    )


def _read_value(element: Element) -> PropertyValue:
    return PropertyValue(
        id=told_whole(element, "Value_ID"),
        name=text(element, "Value_Name"),
        value=text(element, "Value_Value"),
        type=word_of(ValueType, text(element, "Value_Type")),
    )
