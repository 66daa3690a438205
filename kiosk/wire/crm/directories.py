"""What the card system's lists hold: types, groups, countries, cities, streets (crm §8.7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from msgspec import Struct

from kiosk.wire.crm.action import Action, Repeat
from kiosk.wire.crm.values import day, flag, flag_or_none, put, text, told, told_whole
from kiosk.wire.crm.wishes import AccountClass
from kiosk.wire.documents import Element
from kiosk.wire.enumerations import number_of, word_of


class DirectoryStatus(StrEnum):
    """``Status`` of an entry."""

    ACTIVE = "Active"
    DELETED = "Deleted"
    BLOCKED = "Blocked"


class Entry(Struct, frozen=True, kw_only=True):
    """An id and what it is called. Ids of cities and streets exceed 32 bits."""

    id: str
    entry_name: str


class AccountLevel(Entry, frozen=True, kw_only=True):
    """A tier; ``number`` is its place in the order."""

    number: int | None
    status: DirectoryStatus | str


class AccountType(Entry, frozen=True, kw_only=True):
    """Days inclusive; ``None``: no bound."""

    status: DirectoryStatus | str
    kind: AccountClass | int | None
    valid_from: date | None
    valid_until: date | None
    levels: tuple[AccountLevel, ...]


class ContactType(Entry, frozen=True, kw_only=True):
    """What its contacts are; a ``unique`` one belongs to one holder (crm §8.6.1)."""

    code: str
    type_class: str
    is_email: bool
    is_phone: bool
    is_skype: bool
    is_social_network: bool
    takes_dispatch: bool
    unique: bool


class Division(Entry, frozen=True, kw_only=True):
    """A part of the chain."""

    full_name: str
    is_main: bool


class ContractType(Entry, frozen=True, kw_only=True):
    """Days inclusive; ``None``: no bound."""

    valid_from: date | None
    valid_until: date | None
    notes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GetAccountsTypesInfo(Action[tuple[AccountType, ...]]):
    """Types of accounts with their levels (crm §8.7)."""

    name: ClassVar = "Get accounts types info"
    root: ClassVar = "Accounts_Types"
    repeat: ClassVar = Repeat.FREELY

    def write_into(self, message: Element) -> None:
        """Takes no parameters."""

    @classmethod
    def read(cls, answer: Element) -> tuple[AccountType, ...]:
        return tuple(_read_account_type(e) for e in answer.iterfind("Account_Type"))


@dataclass(frozen=True, slots=True, kw_only=True)
class GetCardsGroupsInfo(Action[tuple[Entry, ...]]):
    """Groups of cards (crm §8.7)."""

    name: ClassVar = "Get cards groups info"
    root: ClassVar = "Groups"
    repeat: ClassVar = Repeat.FREELY

    def write_into(self, message: Element) -> None:
        """Takes no parameters."""

    @classmethod
    def read(cls, answer: Element) -> tuple[Entry, ...]:
        return _read_entries(answer, "Group")


@dataclass(frozen=True, slots=True, kw_only=True)
class GetHoldersGroupsInfo(Action[tuple[Entry, ...]]):
    """Groups of holders (crm §8.7)."""

    name: ClassVar = "Get holders groups info"
    root: ClassVar = "Groups"
    repeat: ClassVar = Repeat.FREELY

    def write_into(self, message: Element) -> None:
        """Takes no parameters."""

    @classmethod
    def read(cls, answer: Element) -> tuple[Entry, ...]:
        return _read_entries(answer, "Group")


@dataclass(frozen=True, slots=True, kw_only=True)
class GetContactsTypesInfo(Action[tuple[ContactType, ...]]):
    """Types of contacts, or the default one alone (crm §8.7)."""

    name: ClassVar = "Get contacts types info"
    root: ClassVar = "Contacts_Types"
    repeat: ClassVar = Repeat.FREELY

    default_only: bool = False

    def write_into(self, message: Element) -> None:
        put_default(message, self.default_only)

    @classmethod
    def read(cls, answer: Element) -> tuple[ContactType, ...]:
        return tuple(_read_contact_type(e) for e in answer.iterfind("Contact_Type"))


@dataclass(frozen=True, slots=True, kw_only=True)
class GetAddressesTypesInfo(Action[tuple[Entry, ...]]):
    """Types of addresses, or the default one alone (crm §8.7)."""

    name: ClassVar = "Get addresses types info"
    root: ClassVar = "Addresses_Types"
    repeat: ClassVar = Repeat.FREELY

    default_only: bool = False

    def write_into(self, message: Element) -> None:
        put_default(message, self.default_only)

    @classmethod
    def read(cls, answer: Element) -> tuple[Entry, ...]:
        return _read_entries(answer, "Address_Type")


@dataclass(frozen=True, slots=True, kw_only=True)
class GetDivisionsInfo(Action[tuple[Division, ...]]):
    """Parts of the chain (crm §8.7)."""

    name: ClassVar = "Get divisions info"
    root: ClassVar = "Divisions"
    repeat: ClassVar = Repeat.FREELY

    def write_into(self, message: Element) -> None:
        """Takes no parameters."""

    @classmethod
    def read(cls, answer: Element) -> tuple[Division, ...]:
        return tuple(
            Division(
                id=text(e, "Division_ID"),
                entry_name=text(e, "Division_Name"),
                full_name=text(e, "Division_Full_Name"),
                is_main=flag(e, "Division_Main"),
            )
            for e in answer.iterfind("Division")
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GetContractsTypesInfo(Action[tuple[ContractType, ...]]):
    """Types of contracts (crm §8.7)."""

    name: ClassVar = "Get contracts types info"
    root: ClassVar = "Contracts_Types"
    repeat: ClassVar = Repeat.FREELY

    def write_into(self, message: Element) -> None:
        """Takes no parameters."""

    @classmethod
    def read(cls, answer: Element) -> tuple[ContractType, ...]:
        return tuple(
            ContractType(
                id=text(e, "Contract_Type_ID"),
                entry_name=text(e, "Contract_Type_Name"),
                valid_from=day(e, "Contract_From"),
                valid_until=day(e, "Contract_To"),
                notes=text(e, "Contract_Notes"),
            )
            for e in answer.iterfind("Contract_Type")
        )


def put_default(message: Element, default_only: bool) -> None:
    """Asks for the default entry; other input is ignored then."""
    put(message, "Default", "Yes" if default_only else "")


def _read_entries(answer: Element, tag: str) -> tuple[Entry, ...]:
    return tuple(
        Entry(id=text(e, f"{tag}_ID"), entry_name=text(e, f"{tag}_Name"))
        for e in answer.iterfind(tag)
    )


def _read_account_type(element: Element) -> AccountType:
    # The document's name, then the one on the wire (crm §13).
    kind = told_whole(element, "Account_Type_Class", "Account_Class")
    return AccountType(
        id=text(element, "Account_Type_ID"),
        entry_name=text(element, "Account_Type_Name"),
        status=word_of(DirectoryStatus, text(element, "Status")),
        kind=None if kind is None else number_of(AccountClass, kind),
        valid_from=day(element, "Date_From"),
        valid_until=day(element, "Date_To"),
        levels=tuple(
            AccountLevel(
                id=text(e, "Account_Level_ID"),
                entry_name=text(e, "Account_Level_Name"),
                number=told_whole(e, "Account_Level_No"),
                status=word_of(DirectoryStatus, text(e, "Status")),
            )
            for e in element.iterfind("Accounts_Levels/Account_Level")
        ),
    )


def _read_contact_type(element: Element) -> ContactType:
    kind = "Contact_Type_"
    marks = [e for e in (element, *element) if flag_or_none(e.get("Is_Unique") or "")]
    return ContactType(
        id=text(element, f"{kind}ID"),
        entry_name=text(element, f"{kind}Name"),
        code=text(element, f"{kind}Code"),
        type_class=told(element, f"{kind}Class"),
        is_email=flag(element, f"{kind}EMail"),
        is_phone=flag(element, f"{kind}Phone"),
        is_skype=flag(element, f"{kind}Skype"),
        is_social_network=flag(element, f"{kind}Social_Network"),
        takes_dispatch=flag(element, f"{kind}Dispatch"),
        unique=bool(marks),
    )
