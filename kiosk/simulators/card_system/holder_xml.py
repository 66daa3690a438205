"""How a holder and everything that belongs to one is written (crm §6.3 to §6.5)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime

from lxml import etree

from kiosk.simulators.card_system.account_xml import AccountSheet
from kiosk.simulators.card_system.accounts import Classifier
from kiosk.simulators.card_system.book import CardBook
from kiosk.simulators.card_system.cards import Card, CardStatus
from kiosk.simulators.card_system.coupon_xml import EVERY_COUPON, CouponSheet
from kiosk.simulators.card_system.directory import Property
from kiosk.simulators.card_system.ledger import Ledger
from kiosk.simulators.card_system.message import text_of
from kiosk.simulators.card_system.people import Address, Contact, Contract, Holder
from kiosk.simulators.card_system.wire_forms import (
    UNSET_DATE,
    day,
    leaf,
    read_whole,
    true_false,
    yes_no,
)


class HolderSheet:
    """Writes holders for one classifier at one moment. Reads only."""

    def __init__(self, book: CardBook, ledger: Ledger, asking: Classifier, at: datetime) -> None:
        self._book = book
        self.accounts = AccountSheet(book, ledger, asking, at)
        self.coupons = CouponSheet(book, asking, at)

    def write(
        self,
        element: etree._Element,
        holder: Holder,
        wanted: frozenset[str],
        *,
        dispatch: bool = False,
    ) -> None:
        """The fields of one `Holder`; `dispatch` adds what only `Get holder info` tells."""
        directory = self._book.directory
        division = directory.divisions[self._book.division_id]
        leaf(element, "Deleted", yes_no(holder.deleted))
        leaf(element, "Group_ID", holder.group_id)
        leaf(element, "Group_Name", directory.holder_groups[holder.group_id].name)
        leaf(element, "Division_ID", division.id)
        leaf(element, "Division_Name", division.name)
        leaf(element, "Holder_ID", holder.id)
        leaf(element, "INN", holder.inn)
        leaf(element, "External_Code", holder.external_code)
        unpay = directory.unpay_types.get(holder.unpay_type_id or 0)
        leaf(element, "Unpay_Type_ID", "" if unpay is None else unpay.id)
        leaf(element, "Unpay_Type_Name", "" if unpay is None else unpay.name)
        leaf(element, "L_Name", holder.last_name)
        leaf(element, "F_Name", holder.first_name)
        leaf(element, "M_Name", holder.middle_name)
        leaf(element, "Full_Name", holder.full_name)
        leaf(element, "Birth", UNSET_DATE if holder.birth is None else day(holder.birth))
        leaf(element, "Gender", holder.gender)
        leaf(element, "Marrital", holder.marital)
        leaf(element, "Smoke", yes_no(holder.smoke))
        leaf(element, "Verification", yes_no(holder.verification))
        leaf(element, "Image", yes_no(bool(holder.photo)))
        if holder.photo:
            element[-1].set("Hash", photo_hash(holder.photo))
        language = directory.languages.get(holder.language_id)
        leaf(element, "Language_ID", holder.language_id)
        leaf(element, "Language_Name", "Unknown" if language is None else language.name)
        leaf(element, "Source", holder.source)
        leaf(element, "Remarks", holder.remarks)
        if dispatch:
            for name, kinds in (
                ("Dispatch_EMail", directory.email_types()),
                ("Dispatch_SMS", directory.phone_types()),
            ):
                told = any(contact.dispatch for contact in holder.reached_by(kinds))
                leaf(element, name, true_false(told))
        if "Holder_NoCount" not in wanted:
            self._write_counts(element, holder)

    def write_lists(
        self,
        parent: etree._Element,
        holder: Holder,
        wanted: frozenset[str],
        body: etree._Element,
    ) -> None:
        """The lists that were asked for, in the order of crm §6.4."""
        if "Holder_Relative" in wanted:
            item = _list_of(parent, "Holders_Relatives", "Holder_Relative", holder)
            for relative in holder.relatives:
                self._write_person(item, self._book.holder(relative.holder_id))
        if "Holder_Contract" in wanted:
            item = _list_of(parent, "Holders_Contracts", "Holder_Contract", holder)
            for contract in self._book.contracts_of(holder.id):
                self._write_contract(etree.SubElement(item, "Contract"), contract)
        if "Holder_Image" in wanted:
            item = _list_of(parent, "Holders_Images", "Holder_Image", holder)
            if holder.photo:
                leaf(item, "Photo", holder.photo)
                leaf(item, "Format", holder.photo_format)
        if "Holder_Contact" in wanted:
            item = _list_of(parent, "Holders_Contacts", "Holder_Contact", holder)
            for contact in holder.contacts:
                self._write_contact(etree.SubElement(item, "Contact"), contact)
        if "Holder_Address" in wanted:
            item = _list_of(parent, "Holders_Addresses", "Holder_Address", holder)
            for address in holder.addresses:
                self._write_address(etree.SubElement(item, "Address"), address)
        if "Holder_Card" in wanted:
            item = _list_of(parent, "Holders_Cards", "Holder_Card", holder)
            for card in self._book.cards_of(holder.id):
                self.write_card(etree.SubElement(item, "Card"), card, of_holder=holder)
        if "Holder_Coupon" in wanted:
            self.coupons.write_list(
                parent,
                holder,
                available="Holder_Coupon_Available" in wanted,
                first=_whole(body, "Coupon_Index", 1),
                count=_whole(body, "Coupon_Count", EVERY_COUPON),
            )
        if "Holder_Attribute" in wanted:
            item = _list_of(parent, "Holders_Attributes", "Holder_Attribute", holder)
            for attribute in self._book.directory.attributes.values():
                inner = etree.SubElement(item, "Attribute")
                leaf(inner, "Attribute_ID", attribute.id)
                leaf(inner, "Attribute_Name", attribute.name)
                leaf(inner, "Attribute_Value", yes_no(attribute.id in holder.attributes))
                leaf(inner, "Remarks", "")
        if "Holder_Property" in wanted:
            properties = self._book.directory.holder_properties
            outer = etree.SubElement(parent, "Holders_Properties")
            _write_properties(outer, "Holder_Property", properties, holder.properties)

    def write_card(
        self, element: etree._Element, card: Card, *, of_holder: Holder | None = None
    ) -> None:
        """One `Card`; inside a holder's list with two fields more (crm §6.1)."""
        leaf(element, "Card_Code", card.code)
        leaf(element, "Is_Virtual_Card", yes_no(card.virtual))
        leaf(element, "Status", card.status.value)
        if card.status is CardStatus.BLOCKED:
            leaf(element, "Block_Reason", card.block_reason)
        leaf(element, "Carrier_Data", card.carrier)
        leaf(element, "Offered", day(card.offered))
        leaf(element, "Expired", day(card.expired))
        leaf(element, "Group_ID", card.group_id)
        leaf(element, "Group_Name", self._book.directory.card_groups[card.group_id].name)
        leaf(element, "Holder_ID", "" if card.holder_id is None else card.holder_id)
        leaf(element, "Owner_ID", "" if card.holder_id is None else card.holder_id)
        if of_holder is not None:
            leaf(element, "Is_Confirm_Manager", yes_no(card.confirmed_by_manager))
            leaf(element, "Verification", yes_no(of_holder.verification))

    def write_card_properties(self, parent: etree._Element, card: Card) -> None:
        """`Cards_Properties` of one card."""
        outer = etree.SubElement(parent, "Cards_Properties")
        properties = self._book.directory.card_properties
        _write_properties(outer, "Card_Property", properties, card.properties)

    def _write_counts(self, element: etree._Element, holder: Holder) -> None:
        leaf(element, "Cards_Count", len(self._book.cards_of(holder.id)))
        leaf(element, "Accounts_Count", len(self._book.accounts_of(holder.id)))
        leaf(element, "Contacts_Count", len(holder.contacts))
        leaf(element, "Addresses_Count", len(holder.addresses))
        leaf(element, "Relatives_Count", len(holder.relatives))
        leaf(element, "Contracts_Count", len(self._book.contracts_of(holder.id)))
        leaf(element, "Coupons_Count", len(self._book.coupons_of(holder.id)))

    def _write_person(self, parent: etree._Element, holder: Holder) -> None:
        element = etree.SubElement(parent, "Holder")
        leaf(element, "Division_ID", self._book.division_id)
        leaf(element, "Holder_ID", holder.id)
        leaf(element, "L_Name", holder.last_name)
        leaf(element, "F_Name", holder.first_name)
        leaf(element, "M_Name", holder.middle_name)
        leaf(element, "Full_Name", holder.full_name)
        leaf(element, "Birth", UNSET_DATE if holder.birth is None else day(holder.birth))

    def _write_contract(self, element: etree._Element, contract: Contract) -> None:
        leaf(element, "Contract_ID", contract.id)
        leaf(element, "Name", contract.name)
        leaf(element, "Type_ID", contract.type_id)
        leaf(element, "Type_Name", self._book.directory.contract_types[contract.type_id].name)
        leaf(element, "Offered", day(contract.offered))
        leaf(element, "Expired", day(contract.expired))
        holders = etree.SubElement(element, "Holders")
        for holder_id in contract.holder_ids:
            self._write_person(holders, self._book.holder(holder_id))

    def _write_contact(self, element: etree._Element, contact: Contact) -> None:
        kind = self._book.directory.contact_types[contact.type_id]
        leaf(element, "Is_Virtual_Card", yes_no(False))
        leaf(element, "Deleted", yes_no(contact.deleted))
        leaf(element, "Dispatch", yes_no(contact.dispatch))
        leaf(element, "Contact_ID", contact.id)
        leaf(element, "Type_ID", kind.id)
        leaf(element, "Type_Code", kind.code)
        leaf(element, "Type_Name", kind.name)
        leaf(element, "Value", contact.value)
        leaf(element, "Value_Ext", contact.outside_id or None)
        leaf(element, "Type_Class", kind.contact_class)
        leaf(element, "Notes", contact.notes)

    def _write_address(self, element: etree._Element, address: Address) -> None:
        directory = self._book.directory
        leaf(element, "Deleted", yes_no(address.deleted))
        leaf(element, "Address_ID", address.id)
        leaf(element, "Type_ID", address.type_id)
        leaf(element, "Type_Name", directory.address_types[address.type_id].name)
        country = directory.countries.get(address.country_id or 0)
        leaf(element, "Country_ID", "" if country is None else country.id)
        leaf(element, "Country", "" if country is None else country.name)
        leaf(element, "ZIP", address.zip)
        leaf(element, "Region", address.region)
        for name, places, place_id in (
            ("City", directory.cities, address.city_id),
            ("Street", directory.streets, address.street_id),
            ("Metro_Station", directory.metro_stations, address.metro_station_id),
        ):
            place = places.get(place_id or 0)
            leaf(element, f"{name}_ID", "" if place is None else place.id)
            leaf(element, name, "" if place is None else place.name)
        leaf(element, "House", address.house)
        leaf(element, "Building", address.building)
        leaf(element, "Entry", address.entry)
        leaf(element, "Floor", address.floor)
        leaf(element, "Apartments", address.apartments)
        leaf(element, "Entry_Code", address.entry_code)
        leaf(element, "DopInfo", address.notes)


def photo_hash(photo: str) -> str:
    """What changes when a photo does: MD5 of its first 4000 characters as text (crm §6.3)."""
    return hashlib.md5(photo[:4000].encode("utf-16-le"), usedforsecurity=False).hexdigest()


def _write_properties(
    outer: etree._Element,
    item_name: str,
    known: Mapping[int, Property],
    chosen: Mapping[int, int],
) -> None:
    for property_id, value_id in chosen.items():
        kind = known[property_id]
        value = next(one for one in kind.values if one.id == value_id)
        item = etree.SubElement(outer, item_name)
        leaf(item, "Property_ID", kind.id)
        leaf(item, "Property_Name", kind.name)
        leaf(item, "Property_Code", kind.code)
        leaf(item, "Value_ID", value.id)
        leaf(item, "Value_Name", value.name)
        leaf(item, "Value_Value", value.value)
        leaf(item, "Value_Type", value.kind)


def _list_of(parent: etree._Element, outer: str, inner: str, holder: Holder) -> etree._Element:
    """One list of crm §6.4 with its item for the holder; it starts with the holder's id."""
    item = etree.SubElement(etree.SubElement(parent, outer), inner)
    leaf(item, "Holder_ID", holder.id)
    return item


def _whole(body: etree._Element, name: str, default: int) -> int:
    text = text_of(body, name)
    return read_whole(text, name) if text else default
