"""The directories as they are answered, one action each (crm §8.4, §8.7)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, time
from typing import Final, TypeVar

from lxml import etree

from kiosk.simulators.card_system.accounts import FUNDS_SPENT_CLASS, AccountType
from kiosk.simulators.card_system.coupon_xml import write_classifier
from kiosk.simulators.card_system.directory import (
    ContactType,
    ContractType,
    Division,
    Named,
    Place,
    Property,
)
from kiosk.simulators.card_system.message import required, text_of
from kiosk.simulators.card_system.office import Call, Office
from kiosk.simulators.card_system.timing import TimingRule, TimingScheme
from kiosk.simulators.card_system.wire_forms import (
    day,
    leaf,
    plain_moment,
    read_whole,
    read_yes,
    yes_no,
)

Entry = TypeVar("Entry", bound=Named)


def get_terminals_types_info(office: Office, call: Call) -> etree._Element:
    """Every classifier; the asking one is marked."""
    root = etree.Element("Terminals_Types")
    for classifier in office.book.classifiers():
        write_classifier(root, classifier, call.asking)
    office.tell(call, "read")
    return root


def get_accounts_types_info(office: Office, call: Call) -> etree._Element:
    """Every account type with its levels."""
    root = etree.Element("Accounts_Types")
    for kind in office.book.account_types():
        _write_account_type(etree.SubElement(root, "Account_Type"), kind, office)
    office.tell(call, "read")
    return root


def get_contacts_types_info(office: Office, call: Call) -> etree._Element:
    """Ways to reach people."""
    root = etree.Element("Contacts_Types")
    for kind in _wanted(office.book.directory.contact_types, call):
        _write_contact_type(etree.SubElement(root, "Contact_Type"), kind)
    office.tell(call, "read")
    return root


def get_divisions_info(office: Office, call: Call) -> etree._Element:
    """The subdivisions of the chain."""
    root = etree.Element("Divisions")
    for division in office.book.directory.divisions.values():
        _write_division(etree.SubElement(root, "Division"), division)
    office.tell(call, "read")
    return root


def get_cities_info(office: Office, call: Call) -> etree._Element:
    """Cities, of one country when it is named."""
    cities = office.book.directory.cities
    return _places(office, call, cities, "Cities", "City", "Country")


def get_metro_stations_info(office: Office, call: Call) -> etree._Element:
    """Metro stations, of one city when it is named."""
    stations = office.book.directory.metro_stations
    return _places(office, call, stations, "Metro_Stations", "Metro_Station", "City")


def get_streets_info(office: Office, call: Call) -> etree._Element:
    """Streets, of one city when it is named; version 2 says the same in fewer bytes."""
    streets = office.book.directory.streets
    if call.message.attributes.get("Query_Version") != "2":
        return _places(office, call, streets, "Streets", "Street", "City")
    city_id = read_whole(required(call.body, "City_ID"), "City_ID")
    root = etree.Element("Streets", City_ID=str(city_id))
    for street in streets.values():
        if street.parent_id == city_id:
            element = etree.SubElement(root, "Street", ID=str(street.id), Name=street.name)
            if street.post_code:
                element.set("Post_Code", street.post_code)
    office.tell(call, "read")
    return root


def get_cards_properties_info(office: Office, call: Call) -> etree._Element:
    """Properties a card can have."""
    return _properties(office, call, office.book.directory.card_properties)


def get_holders_properties_info(office: Office, call: Call) -> etree._Element:
    """Properties a holder can have."""
    return _properties(office, call, office.book.directory.holder_properties)


def get_timing_schemes_info(office: Office, call: Call) -> etree._Element:
    """Schedules with their rules."""
    root = etree.Element("Timing_Schemes")
    for scheme in office.book.directory.timing_schemes.values():
        _write_scheme(etree.SubElement(root, "Timing_Scheme"), scheme)
    office.tell(call, "read")
    return root


def get_contracts_types_info(office: Office, call: Call) -> etree._Element:
    """Kinds of contracts."""
    root = etree.Element("Contracts_Types")
    for kind in office.book.directory.contract_types.values():
        _write_contract_type(etree.SubElement(root, "Contract_Type"), kind)
    office.tell(call, "read")
    return root


def named_directory(
    which: str, root_name: str, item_name: str, prefix: str
) -> Callable[[Office, Call], etree._Element]:
    """The action of a directory that has ids and names only."""

    def listing(office: Office, call: Call) -> etree._Element:
        entries: Mapping[int, Named] = getattr(office.book.directory, which)
        root = etree.Element(root_name)
        for entry in _wanted(entries, call):
            element = etree.SubElement(root, item_name)
            leaf(element, f"{prefix}_ID", entry.id)
            leaf(element, f"{prefix}_Name", entry.name)
        office.tell(call, "read")
        return root

    return listing


def _wanted(entries: Mapping[int, Entry], call: Call) -> Iterable[Entry]:
    """All of them, or the default one alone."""
    if read_yes(text_of(call.body, "Default")):
        return [entry for entry in entries.values() if entry.default]
    return entries.values()


def _places(
    office: Office,
    call: Call,
    places: Mapping[int, Place],
    root_name: str,
    item_name: str,
    parent_name: str,
) -> etree._Element:
    root = etree.Element(root_name)
    chosen = _wanted(places, call)
    parent = text_of(call.body, f"{parent_name}_ID")
    # With the default asked for, the other input is ignored.
    if parent and not read_yes(text_of(call.body, "Default")):
        parent_id = read_whole(parent, f"{parent_name}_ID")
        chosen = [place for place in chosen if place.parent_id == parent_id]
    for place in chosen:
        element = etree.SubElement(root, item_name)
        leaf(element, f"{parent_name}_ID", place.parent_id)
        leaf(element, f"{item_name}_ID", place.id)
        leaf(element, f"{item_name}_Name", place.name)
        if item_name == "Street":
            leaf(element, "Post_Code", place.post_code)
    office.tell(call, "read")
    return root


def _properties(office: Office, call: Call, properties: Mapping[int, Property]) -> etree._Element:
    root = etree.Element("Properties")
    for kind in properties.values():
        element = etree.SubElement(root, "Property")
        leaf(element, "Property_ID", kind.id)
        leaf(element, "Property_Code", kind.code)
        leaf(element, "Property_Name", kind.name)
        values = etree.SubElement(element, "Values")
        for value in kind.values:
            inner = etree.SubElement(values, "Value")
            leaf(inner, "Value_ID", value.id)
            leaf(inner, "Value_Type", value.kind)
            leaf(inner, "Value_Value", value.value)
            leaf(inner, "Value_Name", value.name)
    office.tell(call, "read")
    return root


def _write_account_type(element: etree._Element, kind: AccountType, office: Office) -> None:
    leaf(element, "Status", kind.status.value)
    leaf(element, "Account_Class", kind.account_class)
    leaf(element, "Account_Type_ID", kind.id)
    leaf(element, "Account_Type_Name", kind.name)
    leaf(element, "Date_From", day(kind.first) if kind.first else "")
    leaf(element, "Date_To", day(kind.last) if kind.last else "")
    if kind.account_class == FUNDS_SPENT_CLASS:
        return
    levels = etree.SubElement(element, "Accounts_Levels")
    for number, level_id in enumerate(kind.level_ids, start=1):
        level = office.book.level(level_id)
        assert level is not None, "a type names levels of the book"
        inner = etree.SubElement(levels, "Account_Level")
        leaf(inner, "Account_Level_ID", level.id)
        leaf(inner, "Account_Level_Name", level.name)
        leaf(inner, "Account_Level_No", number)
        leaf(inner, "Status", "Active")


_CLASS_FLAGS: Final = {
    "Contact_Type_EMail": "Email",
    "Contact_Type_Phone": "Phone",
    "Contact_Type_Skype": "Skype",
    "Contact_Type_Social_Network": "Social_Network",
}


def _write_contact_type(element: etree._Element, kind: ContactType) -> None:
    leaf(element, "Contact_Type_ID", kind.id)
    leaf(element, "Contact_Type_Code", kind.code)
    leaf(element, "Contact_Type_Name", kind.name)
    for name, contact_class in _CLASS_FLAGS.items():
        leaf(element, name, yes_no(kind.contact_class == contact_class))
        if name == "Contact_Type_Phone" and kind.unique and kind.contact_class == contact_class:
            element[-1].set("Is_Unique", "True")
    leaf(element, "Contact_Type_Dispatch", yes_no(kind.dispatch))
    leaf(element, "Contact_Type_Class", kind.contact_class)


def _write_division(element: etree._Element, division: Division) -> None:
    leaf(element, "Division_ID", division.id)
    leaf(element, "Division_Name", division.name)
    leaf(element, "Division_Full_Name", division.full_name)
    leaf(element, "Division_Main", yes_no(division.main))


def _write_scheme(element: etree._Element, scheme: TimingScheme) -> None:
    leaf(element, "Timing_Scheme_ID", scheme.id)
    leaf(element, "Timing_Scheme_Name", scheme.name)
    details = etree.SubElement(element, "Timing_Scheme_Details")
    for rule in scheme.rules:
        _write_rule(etree.SubElement(details, "Timing_Scheme_Detail"), rule)


def _write_rule(element: etree._Element, rule: TimingRule) -> None:
    leaf(element, "Time_ID", rule.id)
    leaf(element, "Name", rule.name)
    leaf(element, "Date_From", _moment(rule.date_from))
    leaf(element, "Date_To", _moment(rule.date_to))
    leaf(element, "Time_From", _clock(rule.time_from))
    leaf(element, "Time_To", _clock(rule.time_to))
    leaf(element, "Months", f"0x{rule.months:04x}")
    leaf(element, "Week_Days", f"0x{rule.week_days:04x}")
    leaf(element, "Week_Numbers", f"0x{rule.week_numbers:04x}")
    leaf(element, "Birthday", yes_no(rule.birthday))
    if rule.birthday:
        element[-1].set("Before", str(rule.before))
        element[-1].set("After", str(rule.after))


def _write_contract_type(element: etree._Element, kind: ContractType) -> None:
    leaf(element, "Contract_Type_ID", kind.id)
    leaf(element, "Contract_Type_Name", kind.name)
    leaf(element, "Contract_From", day(kind.first) if kind.first else "")
    leaf(element, "Contract_To", day(kind.last) if kind.last else "")
    leaf(element, "Contract_Notes", kind.notes)


def _moment(value: datetime | None) -> str:
    return "" if value is None else plain_moment(value)


def _clock(value: time | None) -> str:
    return "" if value is None else f"{value:%H:%M:%S}"
