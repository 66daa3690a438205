"""Reads contacts and addresses from a request onto a holder (crm §8.6.1)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Final

from lxml import etree

from kiosk.simulators.card_system.directory import ContactType, Directory, found
from kiosk.simulators.card_system.message import required, text_of
from kiosk.simulators.card_system.office import Office
from kiosk.simulators.card_system.people import EMAIL, PHONE, Address, Contact, Holder
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.wire_forms import read_flag, read_whole

_E164: Final = re.compile(r"\+\d{11,15}")
_MAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_ADDRESS_TEXTS: Final = {
    "ZIP": "zip",
    "Region": "region",
    "House": "house",
    "Building": "building",
    "Entry": "entry",
    "Floor": "floor",
    "Apartments": "apartments",
    "Entry_Code": "entry_code",
    "DopInfo": "notes",
}


def with_contacts(holder: Holder, element: etree._Element, office: Office) -> Holder:
    """The holder with contacts added, changed or deleted.

    SAC-0064 unknown type, SAC-0082 no such contact, SAC-0092 or SAC-0137 a value that a unique
    type does not take, SAC-0096 or SAC-0122 when it belongs to others already.
    """
    contacts = {contact.id: contact for contact in holder.contacts}
    for one in element.findall("Contacts/Contact"):
        contact = _contact(one, contacts, office)
        kind = office.book.directory.contact_types[contact.type_id]
        if kind.unique and not contact.deleted:
            _check_unique(contact, kind, holder, office)
        contacts[contact.id] = contact
    return replace(holder, contacts=tuple(contacts.values()))


def with_phone(holder: Holder, phone: str, office: Office) -> Holder:
    """The holder with a telephone more, under the unique type."""
    return with_login(holder, phone, office, PHONE)


def with_login(holder: Holder, value: str, office: Office, contact_class: str) -> Holder:
    """The holder with one contact more, under the unique type of that class."""
    kind = office.book.directory.unique_type(contact_class)
    contact = Contact(id=office.book.new_id(), type_id=kind.id, value=value, dispatch=True)
    _check_unique(contact, kind, holder, office)
    return replace(holder, contacts=(*holder.contacts, contact))


def _contact(one: etree._Element, known: dict[int, Contact], office: Office) -> Contact:
    directory = office.book.directory
    if text := text_of(one, "Contact_ID"):
        contact_id = read_whole(text, "Contact_ID")
        if contact_id not in known:
            raise Refused("SAC-0082", contact_id)
        contact = known[contact_id]
    else:
        kind = read_whole(required(one, "Type_ID"), "Type_ID")
        found(directory.contact_types, kind, "SAC-0064")
        contact = Contact(
            id=office.book.new_id(), type_id=kind, value=required(one, "Value"), dispatch=True
        )
    if text := text_of(one, "Type_ID"):
        kind = found(directory.contact_types, read_whole(text, "Type_ID"), "SAC-0064").id
        contact = replace(contact, type_id=kind)
    if text := text_of(one, "Value"):
        contact = replace(contact, value=text)
    if (text := text_of(one, "Value_Ext")) is not None:
        contact = replace(contact, outside_id=text)
    if (text := text_of(one, "Notes")) is not None:
        contact = replace(contact, notes=text)
    if text := text_of(one, "Dispatch"):
        contact = replace(contact, dispatch=read_flag(text, "Dispatch"))
    if text := text_of(one, "Deleted"):
        contact = replace(contact, deleted=read_flag(text, "Deleted"))
    return contact


def _check_unique(contact: Contact, kind: ContactType, holder: Holder, office: Office) -> None:
    if kind.contact_class == PHONE and not _E164.fullmatch(contact.value):
        raise Refused("SAC-0092", contact.value)
    if kind.contact_class == EMAIL and not _MAIL.fullmatch(contact.value):
        raise Refused("SAC-0137", contact.value)
    others = [one for one in office.book.holders_at(contact.value) if one.id != holder.id]
    most = office.rules.holders_per_contact
    if len(others) >= most:
        code = "SAC-0096" if kind.contact_class == PHONE else "SAC-0122"
        raise Refused(code, contact.value, most)


def with_addresses(holder: Holder, element: etree._Element, office: Office) -> Holder:
    """The holder with addresses added, changed or deleted; one that is there is not added again.

    SAC-0065 unknown type, SAC-0083 no such address, SAC-0086 to SAC-0088 and SAC-0148 unknown
    places.
    """
    addresses = {address.id: address for address in holder.addresses}
    for one in element.findall("Addresses/Address"):
        address = _address(one, addresses, office)
        is_new = address.id not in addresses
        if is_new and any(address.same_place(known) for known in addresses.values()):
            continue
        addresses[address.id] = address
    return replace(holder, addresses=tuple(addresses.values()))


def _address(one: etree._Element, known: dict[int, Address], office: Office) -> Address:
    if text := text_of(one, "Address_ID"):
        address_id = read_whole(text, "Address_ID")
        if address_id not in known:
            raise Refused("SAC-0083", address_id)
        address = known[address_id]
    else:
        kind = read_whole(required(one, "Type_ID"), "Type_ID")
        address = Address(id=office.book.new_id(), type_id=kind)
    if text := text_of(one, "Type_ID"):
        address = replace(address, type_id=read_whole(text, "Type_ID"))
    found(office.book.directory.address_types, address.type_id, "SAC-0065")
    texts: dict[str, Any] = {
        attribute: text
        for name, attribute in _ADDRESS_TEXTS.items()
        if (text := text_of(one, name)) is not None
    }
    address = replace(address, **texts)
    if text := text_of(one, "Deleted"):
        address = replace(address, deleted=read_flag(text, "Deleted"))
    directory, address = _placed(one, address, office.book.directory)
    office.book.set_directory(directory)
    return address


def _placed(
    one: etree._Element, address: Address, directory: Directory
) -> tuple[Directory, Address]:
    """Ids count; a name counts only where its id is missing, and may make a place (crm §8.6.1)."""
    if text := text_of(one, "Country_ID"):
        country = found(directory.countries, read_whole(text, "Country_ID"), "SAC-0088")
        address = replace(address, country_id=country.id)
    elif text := text_of(one, "Country"):
        address = replace(address, country_id=directory.country_named(text).id)
    if text := text_of(one, "City_ID"):
        city = found(directory.cities, read_whole(text, "City_ID"), "SAC-0086")
        address = replace(address, city_id=city.id)
    elif text := text_of(one, "City"):
        if address.country_id is None:
            raise Refused("SAC-0056", "Country_ID")
        directory, place = directory.with_city(text, address.country_id)
        address = replace(address, city_id=place.id)
    if text := text_of(one, "Street_ID"):
        street = found(directory.streets, read_whole(text, "Street_ID"), "SAC-0087")
        address = replace(address, street_id=street.id)
    elif text := text_of(one, "Street"):
        if address.city_id is None:
            raise Refused("SAC-0056", "City_ID")
        directory, place = directory.with_street(text, address.city_id)
        address = replace(address, street_id=place.id)
    if text := text_of(one, "Metro_Station_ID"):
        station_id = read_whole(text, "Metro_Station_ID")
        station = found(directory.metro_stations, station_id, "SAC-0148")
        address = replace(address, metro_station_id=station.id)
    return directory, address
