"""What is sent of a holder who is added or changed; only what changes is written (crm §8.6)."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final, Protocol

from lxml import etree

from kiosk.wire.crm.people import Gender
from kiosk.wire.crm.plastic import CardStatus
from kiosk.wire.crm.values import (
    put,
    put_true_false,
    put_yes_no,
    written_amount,
)
from kiosk.wire.documents import Element


class _Draft(Protocol):
    """A part of a holder, one element of a list."""

    def write_into(self, element: Element) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CardDraft:
    """A card given to the holder (crm §8.6.1). ``status`` counts for new cards only.

    Left out of a new one, the server says its group and makes it inactive, valid from its today for
    a year. That it takes a free card where ``number`` is missing is said of ``Registration`` alone
    (crm §11.1).
    """

    number: str = field(default="", repr=False)
    group_id: int | None = None
    magnetic_stripe: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    valid_from: date | None = None
    valid_until: date | None = None
    confirmed_by_manager: bool | None = None
    status: CardStatus | None = None

    def write_into(self, element: Element) -> None:
        put(element, "Group_ID", self.group_id)
        put(element, "Card_Code", self.number)
        put(element, "Carrier_Data", self.magnetic_stripe)
        put(element, "Password", self.password)
        put(element, "Offered", self.valid_from)
        put(element, "Expired", self.valid_until)
        put_yes_no(element, "Is_Confirm_Manager", self.confirmed_by_manager)
        put(element, "Status", self.status)


class CreditDepthMode(StrEnum):
    """What a credit depth that is sent does to the one there is."""

    SET = "Set"
    ADD = "Add"


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditDepth:
    """Minor units; ``most`` is the upper bound."""

    amount: int
    mode: CreditDepthMode = CreditDepthMode.SET
    most: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountDraft:
    """A new account by ``type_id``, or an existing one by ``number``."""

    number: str = field(default="", repr=False)
    type_id: int | None = None
    changes_levels_itself: bool | None = None
    credit_depth: CreditDepth | None = None
    level_id: int | None = None

    def write_into(self, element: Element) -> None:
        put(element, "Account_Number", self.number)
        put(element, "Account_Type_ID", self.type_id)
        put_true_false(element, "Auto_Change_Levels", self.changes_levels_itself)
        if self.credit_depth is not None:
            depth = put(element, "Credit_Depth", written_amount(self.credit_depth.amount))
            assert depth is not None
            depth.set("Mode", self.credit_depth.mode.value)
            if self.credit_depth.most is not None:
                depth.set("Max", written_amount(self.credit_depth.most))
        put(element, "Account_Level_ID", self.level_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactDraft:
    """With ``id`` a contact is changed, without added.

    A phone of a unique type is ``+`` and 11 to 15 digits, nothing else.
    """

    id: str = ""
    type_id: int | None = None
    value: str = field(default="", repr=False)
    value_ext: str = field(default="", repr=False)
    notes: str = field(default="", repr=False)
    may_be_written_to: bool | None = None
    deleted: bool | None = None

    def write_into(self, element: Element) -> None:
        put(element, "Contact_ID", self.id)
        put(element, "Type_ID", self.type_id)
        put(element, "Value", self.value)
        put(element, "Value_Ext", self.value_ext)
        put(element, "Notes", self.notes)
        put_true_false(element, "Dispatch", self.may_be_written_to)
        put_true_false(element, "Deleted", self.deleted)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressDraft:
    """With ``id`` an address is changed, without added.

    CRM 7 takes the names of country, city and street where their ids are missing, and creates
    cities and streets that it does not know.
    """

    id: str = ""
    type_id: int | None = None
    country_id: int | None = None
    country: str = ""
    postcode: str = field(default="", repr=False)
    region: str = ""
    city_id: str = ""
    city: str = ""
    street_id: str = ""
    street: str = field(default="", repr=False)
    metro_station_id: str = ""
    house: str = field(default="", repr=False)
    building: str = field(default="", repr=False)
    entry: str = field(default="", repr=False)
    floor: str = field(default="", repr=False)
    apartment: str = field(default="", repr=False)
    entry_code: str = field(default="", repr=False)
    notes: str = field(default="", repr=False)
    deleted: bool | None = None

    def write_into(self, element: Element) -> None:
        put(element, "Address_ID", self.id)
        put(element, "Type_ID", self.type_id)
        put(element, "Country_ID", self.country_id)
        put(element, "Country", self.country)
        put(element, "ZIP", self.postcode)
        put(element, "Region", self.region)
        put(element, "City_ID", self.city_id)
        put(element, "City", self.city)
        put(element, "Street_ID", self.street_id)
        put(element, "Street", self.street)
        put(element, "Metro_Station_ID", self.metro_station_id)
        put(element, "House", self.house)
        put(element, "Building", self.building)
        put(element, "Entry", self.entry)
        put(element, "Floor", self.floor)
        put(element, "Apartments", self.apartment)
        put(element, "Entry_Code", self.entry_code)
        put(element, "DopInfo", self.notes)
        put_true_false(element, "Deleted", self.deleted)


@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeDraft:
    """Another holder, and what they are to this one."""

    holder_id: str = field(repr=False)
    type_id: int

    def write_into(self, element: Element) -> None:
        put(element, "Relative_ID", self.holder_id)
        put(element, "Relative_Type_ID", self.type_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeDraft:
    """A mark set or cleared."""

    id: int
    is_set: bool

    def write_into(self, element: Element) -> None:
        element.set("Mode", "Set" if self.is_set else "Clear")
        put(element, "Attribute_ID", self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyDraft:
    """A property with its value; ``None`` clears it."""

    id: int
    value_id: int | None = None

    def write_into(self, element: Element) -> None:
        put(element, "Property_ID", self.id)
        put(element, "Value_ID", self.value_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderDraft:
    """Empty and ``None`` are not sent, so they change nothing.

    ``language`` is a Windows language number, 0x419 for Russian. ``photo`` is a JPEG.
    ``printed_marital`` sends the tag as the document's trees spell it (crm §13).
    """

    group_id: int | None = None
    last_name: str = field(default="", repr=False)
    first_name: str = field(default="", repr=False)
    middle_name: str = field(default="", repr=False)
    full_name: str = field(default="", repr=False)
    external_code: str = field(default="", repr=False)
    non_payer_type_id: int | None = None
    birth: date | None = field(default=None, repr=False)
    photo: bytes = field(default=b"", repr=False)
    gender: Gender | None = field(default=None, repr=False)
    married: bool | None = field(default=None, repr=False)
    language: int | None = None
    changes_levels_itself: bool | None = None
    smokes: bool | None = field(default=None, repr=False)
    verified: bool | None = None
    remarks: str = field(default="", repr=False)
    source: str = ""
    tax_number: str = field(default="", repr=False)
    cards: tuple[CardDraft, ...] = ()
    accounts: tuple[AccountDraft, ...] = ()
    contacts: tuple[ContactDraft, ...] = ()
    addresses: tuple[AddressDraft, ...] = ()
    relatives: tuple[RelativeDraft, ...] = ()
    attributes: tuple[AttributeDraft, ...] = ()
    properties: tuple[PropertyDraft, ...] = ()
    printed_marital: bool = False

    def write_into(self, holder: Element) -> None:
        put(holder, "Group_ID", self.group_id)
        put(holder, "L_Name", self.last_name)
        put(holder, "F_Name", self.first_name)
        put(holder, "M_Name", self.middle_name)
        put(holder, "Full_Name", self.full_name)
        put(holder, "External_Code", self.external_code)
        put(holder, "Unpay_Type_ID", self.non_payer_type_id)
        put(holder, "Birth", self.birth)
        put(holder, "Photo", b64encode(self.photo).decode("ascii"))
        put(holder, "Gender", self.gender)
        put_yes_no(holder, "Marital" if self.printed_marital else "Marrital", self.married)
        put(holder, "Language_ID", None if self.language is None else f"#{self.language:04X}")
        put_true_false(holder, "Auto_Change_Levels", self.changes_levels_itself)
        put_yes_no(holder, "Smoke", self.smokes)
        put_yes_no(holder, "Verification", self.verified)
        put(holder, "Remarks", self.remarks)
        put(holder, "Source", self.source)
        put(holder, "INN", self.tax_number)
        self._write_lists(holder)

    def _write_lists(self, holder: Element) -> None:
        lists: tuple[tuple[str, str, Sequence[_Draft]], ...] = (
            ("Cards", "Card", self.cards),
            ("Accounts", "Account", self.accounts),
            ("Contacts", "Contact", self.contacts),
            ("Addresses", "Address", self.addresses),
            ("Relatives", "Relative", self.relatives),
            ("Attributes", "Attribute", self.attributes),
            ("Holders_Properties", "Holder_Property", self.properties),
        )
        for tag, item_tag, drafts in lists:
            if drafts:
                at = etree.SubElement(holder, tag)
                for draft in drafts:
                    draft.write_into(etree.SubElement(at, item_tag))


UNCHANGED: Final = HolderDraft()
"""Changes nothing."""
