"""Holders of cards: who they are, and the lists that hang on them (crm §6.3-6.5)."""

from __future__ import annotations

import binascii
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kiosk.wire.crm.accounts import CardAccount, read_accounts
from kiosk.wire.crm.contacts import Address, Contact, read_addresses, read_contacts
from kiosk.wire.crm.coupons import NO_COUPONS, CouponList, read_coupon_list
from kiosk.wire.crm.plastic import Card, read_cards
from kiosk.wire.crm.properties import Property, read_properties
from kiosk.wire.crm.values import day, flag, flag_or_none, text, told, told_whole
from kiosk.wire.crm.wishes import PhotoFormat
from kiosk.wire.documents import Element
from kiosk.wire.enumerations import word_of


class Gender(StrEnum):
    """``Gender``."""

    UNKNOWN = "Unknown"
    MALE = "Male"
    FEMALE = "Female"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """The person. A public screen shows the first name at most (crm §14).

    ``married`` and the two ``…_dispatch`` are ``None`` where unknown. ``language_id`` is a Windows
    language number, 1049 for Russian. ``photo_hash`` is good to notice a change, nothing else.
    """

    id: str = field(repr=False)
    first_name: str = field(repr=False)
    deleted: bool
    last_name: str = field(default="", repr=False)
    middle_name: str = field(default="", repr=False)
    full_name: str = field(default="", repr=False)
    birth: date | None = field(default=None, repr=False)
    gender: Gender | str = field(default=Gender.UNKNOWN, repr=False)
    married: bool | None = field(default=None, repr=False)
    smokes: bool = field(default=False, repr=False)
    verified: bool = False
    group_id: int | None = None
    group_name: str = ""
    division_id: int | None = None
    division_name: str = ""
    tax_number: str = field(default="", repr=False)
    external_code: str = field(default="", repr=False)
    non_payer_type_id: int | None = None
    non_payer_type_name: str = ""
    language_id: int | None = None
    language_name: str = ""
    source: str = ""
    remarks: str = field(default="", repr=False)
    email_dispatch: bool | None = None
    sms_dispatch: bool | None = None
    has_photo: bool = False
    photo_hash: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """Another holder, related to this one or part of a contract."""

    id: str = field(repr=False)
    division_id: int | None
    first_name: str = field(repr=False)
    last_name: str = field(repr=False)
    middle_name: str = field(repr=False)
    full_name: str = field(repr=False)
    birth: date | None = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """A contract with its participants; days inclusive."""

    id: str
    contract_name: str
    type_id: int | None
    type_name: str
    valid_from: date | None
    valid_until: date | None
    participants: tuple[Relative, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderAttribute:
    """A mark on the holder: set or not."""

    id: int | None
    attribute_name: str
    is_set: bool
    remarks: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """The picture's own bytes."""

    content: bytes = field(repr=False)
    format: PhotoFormat | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A holder with everything an answer brought along about them."""

    holder: Holder
    accounts: tuple[CardAccount, ...] = ()
    cards: tuple[Card, ...] = ()
    contacts: tuple[Contact, ...] = ()
    addresses: tuple[Address, ...] = ()
    relatives: tuple[Relative, ...] = ()
    contracts: tuple[Contract, ...] = ()
    coupons: CouponList = NO_COUPONS
    attributes: tuple[HolderAttribute, ...] = ()
    properties: tuple[Property, ...] = ()
    photo: Photo | None = None


def read_people(parent: Element) -> tuple[Person, ...]:
    """The holders under a card or a coupon; their lists hang beside them or under each."""
    return tuple(read_person(element, parent) for element in parent.iterfind("Holders/Holder"))


def read_person(element: Element, beside: Element | None = None) -> Person:
    """One holder. Lists are looked for under it, then under ``beside`` (crm §6.5).

    Answers to additions and changes name new parts without the ``Holders_…`` around (crm §8.6.1).
    """
    lists = _Lists(element, beside, text(element, "Holder_ID"))
    return Person(
        holder=read_holder(element),
        accounts=read_accounts(element.iterfind("Accounts/Account")),
        cards=read_cards(lists.details("Holders_Cards/Holder_Card/Card", "Cards/Card")),
        contacts=read_contacts(
            lists.details("Holders_Contacts/Holder_Contact/Contact", "Contacts/Contact")
        ),
        addresses=read_addresses(
            lists.details("Holders_Addresses/Holder_Address/Address", "Addresses/Address")
        ),
        relatives=tuple(
            _read_relative(e) for e in lists.details("Holders_Relatives/Holder_Relative/Holder", "")
        ),
        contracts=tuple(
            _read_contract(e)
            for e in lists.details("Holders_Contracts/Holder_Contract/Contract", "")
        ),
        coupons=read_coupon_list(
            lists.whole_list("Holders_Coupons"),
            lists.details("Holders_Coupons/Holder_Coupon/Coupon", ""),
        ),
        attributes=tuple(
            HolderAttribute(
                id=told_whole(e, "Attribute_ID"),
                attribute_name=text(e, "Attribute_Name"),
                is_set=flag(e, "Attribute_Value"),
                remarks=text(e, "Remarks"),
            )
            for e in lists.details("Holders_Attributes/Holder_Attribute/Attribute", "")
        ),
        properties=read_properties(lists.items("Holders_Properties/Holder_Property")),
        photo=next(map(_read_photo, lists.items("Holders_Images/Holder_Image")), None),
    )


def read_holder(element: Element) -> Holder:
    image = element.find("Image")
    return Holder(
        id=text(element, "Holder_ID"),
        first_name=text(element, "F_Name"),
        last_name=text(element, "L_Name"),
        middle_name=text(element, "M_Name"),
        full_name=text(element, "Full_Name"),
        deleted=flag(element, "Deleted", "Delete"),
        birth=day(element, "Birth"),
        gender=word_of(Gender, text(element, "Gender") or Gender.UNKNOWN),
        married=flag_or_none(text(element, "Marrital", "Marital")),
        smokes=flag(element, "Smoke"),
        verified=flag(element, "Verification"),
        group_id=told_whole(element, "Group_ID"),
        group_name=text(element, "Group_Name"),
        division_id=told_whole(element, "Division_ID"),
        division_name=text(element, "Division_Name"),
        tax_number=text(element, "INN"),
        external_code=text(element, "External_Code"),
        non_payer_type_id=told_whole(element, "Unpay_Type_ID"),
        non_payer_type_name=text(element, "Unpay_Type_Name"),
        language_id=told_whole(element, "Language_ID") or None,
        language_name=text(element, "Language_Name"),
        source=text(element, "Source"),
        remarks=text(element, "Remarks"),
        email_dispatch=flag_or_none(text(element, "Dispatch_EMail")),
        sms_dispatch=flag_or_none(text(element, "Dispatch_SMS")),
        has_photo=flag(element, "Image"),
        photo_hash="" if image is None else (image.get("Hash") or ""),
    )


class _Lists:
    """The lists of one holder among those of several."""

    def __init__(self, holder: Element, beside: Element | None, holder_id: str) -> None:
        self._places = [holder] if beside is None else [holder, beside]
        self._holder_id = holder_id

    def whole_list(self, tag: str) -> Element | None:
        found = (place.find(tag) for place in self._places)
        return next((element for element in found if element is not None), None)

    def items(self, path: str) -> Iterator[Element]:
        for place in self._places:
            for item in place.iterfind(path):
                if text(item, "Holder_ID") in ("", self._holder_id):
                    yield item

    def details(self, path: str, plain: str) -> Iterator[Element]:
        """Below the holder's items; ``plain`` is where answers to changes have them.

        Both may be there: then the plain ones are the ids of what the items tell in full.
        """
        item_path, _, detail = path.rpartition("/")
        found = [one for item in self.items(item_path) for one in item.iterfind(detail)]
        yield from found or (self._places[0].iterfind(plain) if plain else ())


def _read_relative(element: Element) -> Relative:
    return Relative(
        id=text(element, "Holder_ID"),
        division_id=told_whole(element, "Division_ID"),
        first_name=text(element, "F_Name"),
        last_name=text(element, "L_Name"),
        middle_name=text(element, "M_Name"),
        full_name=text(element, "Full_Name"),
        birth=day(element, "Birth"),
    )


def _read_contract(element: Element) -> Contract:
    return Contract(
        id=text(element, "Contract_ID"),
        contract_name=text(element, "Name"),
        type_id=told_whole(element, "Type_ID"),
        type_name=text(element, "Type_Name"),
        valid_from=day(element, "Offered"),
        valid_until=day(element, "Expired"),
        participants=tuple(_read_relative(e) for e in element.iterfind("Holders/Holder")),
    )


def _read_photo(element: Element) -> Photo | None:
    raw = "".join(text(element, "Photo").split())
    try:
        content = b64decode(raw, validate=True)
    except (binascii.Error, ValueError):
        return None
    # The document leaves open whether it is an attribute or a child (crm §13).
    format_told = told(element, "Format") or PhotoFormat.BMP
    return Photo(content=content, format=word_of(PhotoFormat, format_told)) if content else None
