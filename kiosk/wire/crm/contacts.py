"""How a holder is reached and where they live (crm §6.4). Nothing of it shows in a repr."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.wire.crm.values import flag, text, told_whole
from kiosk.wire.documents import Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """``value`` is a phone, an e-mail or what its type says; so does ``type_class``."""

    id: str
    type_id: int | None
    type_code: str
    type_name: str
    type_class: str
    value: str = field(repr=False)
    value_ext: str = field(repr=False)
    notes: str = field(repr=False)
    deleted: bool
    may_be_written_to: bool
    is_virtual_card: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Each part as text, empty where not told."""

    id: str
    deleted: bool
    type_id: int | None
    type_name: str
    country_id: int | None
    country: str
    postcode: str = field(repr=False)
    region: str
    city_id: str
    city: str
    street_id: str = field(repr=False)
    street: str = field(repr=False)
    metro_station_id: str
    metro_station: str
    house: str = field(repr=False)
    building: str = field(repr=False)
    entry: str = field(repr=False)
    floor: str = field(repr=False)
    apartment: str = field(repr=False)
    entry_code: str = field(repr=False)
    notes: str = field(repr=False)
    latitude: str = field(repr=False)
    longitude: str = field(repr=False)


def read_contacts(elements: Iterable[Element]) -> tuple[Contact, ...]:
    return tuple(
        Contact(
            id=text(element, "Contact_ID"),
            type_id=told_whole(element, "Type_ID"),
            type_code=text(element, "Type_Code"),
            type_name=text(element, "Type_Name"),
            type_class=text(element, "Type_Class"),
            value=text(element, "Value"),
            value_ext=text(element, "Value_Ext"),
            notes=text(element, "Notes"),
            deleted=flag(element, "Deleted", "Delete"),
            may_be_written_to=flag(element, "Dispatch"),
            is_virtual_card=flag(element, "Is_Virtual_Card"),
        )
        for element in elements
    )


def read_addresses(elements: Iterable[Element]) -> tuple[Address, ...]:
    return tuple(
        Address(
            id=text(element, "Address_ID"),
            deleted=flag(element, "Deleted", "Delete"),
            type_id=told_whole(element, "Type_ID"),
            type_name=text(element, "Type_Name"),
            country_id=told_whole(element, "Country_ID"),
            country=text(element, "Country"),
            postcode=text(element, "ZIP"),
            region=text(element, "Region"),
            city_id=text(element, "City_ID"),
            city=text(element, "City"),
            street_id=text(element, "Street_ID"),
            street=text(element, "Street"),
            metro_station_id=text(element, "Metro_Station_ID"),
            metro_station=text(element, "Metro_Station"),
            house=text(element, "House"),
            building=text(element, "Building"),
            entry=text(element, "Entry"),
            floor=text(element, "Floor"),
            apartment=text(element, "Apartments"),
            entry_code=text(element, "Entry_Code"),
            notes=text(element, "DopInfo", "Dop_Info"),
            latitude=text(element, "LAT"),
            longitude=text(element, "LNG"),
        )
        for element in elements
    )
