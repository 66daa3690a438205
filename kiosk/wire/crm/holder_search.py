"""Holders searched for by what is known of them, their cards, contacts, addresses (crm §10)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar, TypeAlias

from lxml import etree
from msgspec import Struct

from kiosk.wire.crm.action import ANY_ROOT, Action, Repeat
from kiosk.wire.crm.card_expressions import CardExpression
from kiosk.wire.crm.people import Person, read_person
from kiosk.wire.crm.search_values import DayRange
from kiosk.wire.crm.values import put, told, told_total, whole_or_none
from kiosk.wire.crm.wishes import NO_WISHES, Wishes
from kiosk.wire.documents import Element, writable


class ItemMode(StrEnum):
    """What an item does to the set of holders found so far."""

    ADD = "Add"
    REMOVE = "Del"


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderCondition:
    """Texts may have wildcards (``search_values``)."""

    login: str = field(default="", repr=False)
    external_code: str = field(default="", repr=False)
    last_name: str = field(default="", repr=False)
    first_name: str = field(default="", repr=False)
    middle_name: str = field(default="", repr=False)
    full_name: str = field(default="", repr=False)
    birth: DayRange | None = field(default=None, repr=False)
    has_photo: bool = False
    group_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardCondition:
    """``group_ids``: any of them."""

    number: CardExpression | None = None
    magnetic_stripe: str = field(default="", repr=False)
    group_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactCondition:
    """``digits_only`` compares the digits of phones, however they are written."""

    phone: str = field(default="", repr=False)
    digits_only: bool = True
    email: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressCondition:
    """``deleted`` looks among the deleted addresses."""

    city: str = ""
    street: str = field(default="", repr=False)
    house: str = field(default="", repr=False)
    deleted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractCondition:
    """For CRM 7.06.05 and later. ``signed`` is without a day, ``signed_on`` within days."""

    contract_name: str = ""
    type: str = ""
    valid_from: DayRange | None = None
    valid_until: DayRange | None = None
    signed: bool = False
    signed_on: DayRange | None = None
    blocked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchItem:
    """Every holder who meets all the conditions is added to the set, or removed."""

    mode: ItemMode = ItemMode.ADD
    holder: HolderCondition | None = None
    card: CardCondition | None = None
    contact: ContactCondition | None = None
    address: AddressCondition | None = None
    contract: ContractCondition | None = None


class HolderOrder(StrEnum):
    """What a page is sorted by; unknown days of birth come last."""

    LAST_NAME = "Sort_L_Name"
    FIRST_NAME = "Sort_F_Name"
    MIDDLE_NAME = "Sort_M_Name"
    FULL_NAME = "Sort_Full_Name"
    BIRTH = "Sort_Birth"


class HolderPage(Struct, frozen=True, kw_only=True):
    """``total`` counts everybody found; trust the bounds that are told, not your own counting.

    ``search_guid`` asks for other pages of the same set, as long as the server runs.
    """

    people: tuple[Person, ...]
    total: int
    index_from: int | None
    index_to: int | None
    search_guid: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHolders(Action[HolderPage]):
    """A search, or with ``search_guid`` another page of one (crm §10.1).

    A new search begins with an empty set; each item then adds or removes. ``keep`` leaves the set
    at the server for further pages, else it is freed with this answer. Another page leaves it there
    too, because asking for one and freeing the set are the same message: ``FreeSearch`` ends it.
    """

    name: ClassVar = "Search holders 2"
    root: ClassVar = "Holders"
    repeat: ClassVar = Repeat.FREELY

    items: tuple[SearchItem, ...] = ()
    search_guid: str = ""
    index: int = 1
    count: int = 50
    keep: bool = False
    wishes: Wishes = NO_WISHES
    sorted_by: HolderOrder | None = None

    def write_into(self, message: Element) -> None:
        if not (self.items or self.search_guid):
            raise ValueError("a search has items, or the search_guid of one already made")
        self.wishes.write_into(message)
        self._write_order(message)
        put(message, "Search_GUID", self.search_guid)
        put(message, "Count", self.count)
        put(message, "Index", self.index)
        if not self.search_guid:
            _write_clear(message)
        for item in self.items:
            _write_item(etree.SubElement(message, "Item", Mode=item.mode.value), item)
        if self.items and not self.keep:
            _write_clear(message)

    def _write_order(self, message: Element) -> None:
        if self.sorted_by is None:
            return
        include = message.find("Include")
        if include is None:
            include = etree.Element("Include")
            message.insert(0, include)
        include.text = ", ".join(filter(None, (include.text, self.sorted_by.value)))

    @classmethod
    def read(cls, answer: Element) -> HolderPage:
        return HolderPage(
            people=tuple(read_person(element) for element in answer.iterfind("Holder")),
            total=told_total(answer),
            index_from=whole_or_none(answer.get("IndexFrom")),
            index_to=whole_or_none(answer.get("IndexTo")),
            search_guid=told(answer, "Search_GUID"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHoldersOld(SearchHolders):
    """The same under the name that some CRM 5 servers know it by (crm §7)."""

    name: ClassVar = "Search holders"


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeSearch(Action[None]):
    """Lets the server forget a set (crm §10.3)."""

    name: ClassVar = "Search holders 2"
    root: ClassVar = "Holders"
    other_roots: ClassVar = (ANY_ROOT,)
    repeat: ClassVar = Repeat.FREELY

    search_guid: str

    def write_into(self, message: Element) -> None:
        put(message, "Search_GUID", self.search_guid)
        _write_clear(message)

    @classmethod
    def read(cls, answer: Element) -> None:
        """Nothing is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeSearchOld(FreeSearch):
    """The same at a server that knows searches by their old name."""

    name: ClassVar = "Search holders"


_Condition: TypeAlias = str | int | bool | CardExpression | DayRange | None


def _write_clear(message: Element) -> None:
    etree.SubElement(message, "Item", Mode="Clear")


def _write_item(element: Element, item: SearchItem) -> None:
    if (holder := item.holder) is not None:
        at = etree.SubElement(element, "Holders")
        _write_condition(at, "Login", holder.login)
        _write_condition(at, "External_Code", holder.external_code)
        _write_condition(at, "L_Name", holder.last_name)
        _write_condition(at, "F_Name", holder.first_name)
        _write_condition(at, "M_Name", holder.middle_name)
        _write_condition(at, "Full_Name", holder.full_name)
        _write_condition(at, "Birth_Day", holder.birth)
        _write_condition(at, "Image", "True" if holder.has_photo else "")
        _write_condition(at, "Group_ID", holder.group_id)
    if (card := item.card) is not None:
        at = etree.SubElement(element, "Cards")
        _write_condition(at, "Card_Code", card.number)
        _write_condition(at, "Carrier_Data", card.magnetic_stripe)
        for group_id in card.group_ids:
            _write_condition(at, "Group_ID", group_id)
    if (contact := item.contact) is not None:
        at = etree.SubElement(element, "Contacts")
        phone = _write_condition(at, "Phone", contact.phone)
        if phone is not None and contact.digits_only:
            phone.set("IsNumber", "True")
        _write_condition(at, "EMail", contact.email)
    if (address := item.address) is not None:
        at = etree.SubElement(element, "Addresses")
        if address.deleted:
            at.set("IsDeleted", "True")
        _write_condition(at, "City", address.city)
        _write_condition(at, "Street", address.street)
        _write_condition(at, "House", address.house)
    if (contract := item.contract) is not None:
        at = etree.SubElement(element, "Contracts")
        _write_condition(at, "Name", contract.contract_name)
        _write_condition(at, "Type", contract.type)
        _write_condition(at, "Offered", contract.valid_from)
        _write_condition(at, "Expired", contract.valid_until)
        _write_condition(at, "Signature", contract.signed_on or ("true" if contract.signed else ""))
        _write_condition(at, "Blocked", "true" if contract.blocked else "")
    if not len(element) or not all(len(at) for at in element):
        raise ValueError("an item of a search has a condition, and every condition a value")


def _write_condition(parent: Element, tag: str, value: _Condition) -> Element | None:
    """An empty element whose attributes say the value; ``None`` where nothing is asked."""
    if value is None or value == "":
        return None
    element = etree.SubElement(parent, tag)
    if isinstance(value, DayRange):
        # A single day has both bounds too: its other form is not shown (crm §13).
        element.set("Value_From", str(value.first))
        element.set("Value_To", str(value.last))
    else:
        element.set("Value", writable(str(value)).replace('"', ""))
    return element
