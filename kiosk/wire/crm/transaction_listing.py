"""Transactions looked for (crm §9.6)."""

from __future__ import annotations

import binascii
from base64 import b64decode
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import ClassVar, Self

from lxml import etree
from msgspec import Struct

from kiosk.wire.crm.action import Action, Repeat
from kiosk.wire.crm.transactions import OperationId
from kiosk.wire.crm.values import (
    day,
    flag_or_none,
    minor_units,
    moment,
    put,
    text,
    told_minor_units,
    told_total,
    told_whole,
    whole,
    whole_or_none,
)
from kiosk.wire.crm.wishes import AccountClass, joined
from kiosk.wire.documents import Element
from kiosk.wire.enumerations import number_of


class OperationType(IntEnum):
    """``Operation_Type``; reserved and later ones are kept as numbers."""

    WAITING = 1
    COUNTED = 2
    LEVEL_CHANGED = 6
    CARD_BLOCKED = 7
    CARD_ACTIVATED = 8
    CARD_DEACTIVATED = 9
    CARD_ANNULLED = 10
    CREDIT_LIMIT_SET = 11
    CREDIT_LIMIT_RAISED = 12
    COUPON_MADE = 13
    COUPON_ACTIVATED = 14
    COUPON_REDEEMED = 18
    ENTERED = 20
    MOVED_INSIDE = 21
    LEFT = 22
    CARD_ISSUED = 23


class TransactionInclude(StrEnum):
    """What a listing brings along beyond the rows."""

    INFORMATION = "Transaction_DopInfo"
    LIFE = "Transaction_Life"
    BONUSES = "Transaction_Bonuses"


@dataclass(frozen=True, slots=True, kw_only=True)
class TransactionRecord:
    """A transaction as the card system keeps it. Amounts in minor units: negative was debited.

    ``parent_id`` names the transaction a return belongs to, empty for others. ``information`` is
    there where it was asked for; ``has_information`` is ``None`` where nothing is told. ``spent``
    is what of credited points is used already, ``bonuses`` the points it earned.
    """

    id: str
    parent_id: str
    external_id: str
    external_index: int | None
    external_date: date | None
    unit_id: str
    account_number: str = field(repr=False)
    amount: int
    operation: OperationType | int
    at: datetime | None
    operation_name: str = ""
    transaction_type: int | None = None
    available_from: datetime | date | None = None
    card_number: str = field(default="", repr=False)
    holder_id: str = field(default="", repr=False)
    division_id: int | None = None
    client_id: str = ""
    client_type: str = ""
    client_name: str = ""
    user_id: str = ""
    remarks: str = ""
    has_information: bool | None = None
    information: bytes = field(default=b"", repr=False)
    spent: int | None = None
    last_day: date | None = None
    bonuses: int | None = None

    def belongs_to(self, operation: OperationId) -> bool:
        """True where nothing told contradicts the operation; servers may leave parts out."""
        return (
            self.external_id == operation.external_id
            and self.external_index in (None, operation.external_index)
            and self.external_date in (None, operation.external_date)
        )


class TransactionPage(Struct, frozen=True, kw_only=True):
    """Newest first. ``total`` counts the whole set, 0 where the server does not say."""

    total: int
    records: tuple[TransactionRecord, ...]
    index_from: int | None = None
    index_to: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GetTransactionsInfo(Action[TransactionPage]):
    """Looks for transactions by at least one of the first five keys (crm §9.6).

    The page is always named: without ``index`` the server continues where the last listing
    stopped, whoever asked for it. ``own_only`` leaves out those of other classifiers;
    ``without_parent`` leaves out returns.
    """

    name: ClassVar = "Get transactions info"
    root: ClassVar = "Transactions"
    repeat: ClassVar = Repeat.FREELY

    external_id: str = ""
    account_number: str = field(default="", repr=False)
    card: str = field(default="", repr=False)
    holder_id: str = field(default="", repr=False)
    transaction_id: str = ""
    transaction_type: int | None = None
    operation_type: OperationType | int | None = None
    parent_id: str = ""
    without_parent: bool = False
    account_class: AccountClass | int | None = None
    client_id: str = ""
    own_only: bool = False
    unit_id: int | None = None
    date_from: date | None = None
    date_to: date | None = None
    index: int | None = 1
    count: int = 50
    include: tuple[TransactionInclude, ...] = ()

    def following(self) -> Self:
        """The page behind this one."""
        assert self.index is not None, "the server keeps the place"
        return replace(self, index=self.index + self.count)

    def write_into(self, message: Element) -> None:
        keys = (self.external_id, self.account_number, self.card, self.holder_id)
        if not any((*keys, self.transaction_id)):
            raise ValueError(
                "a listing names one of external_id, account_number, card, holder_id, "
                "transaction_id"
            )
        element = etree.SubElement(message, "Transaction")
        put(element, "Transaction_ID", self.transaction_id)
        put(element, "Transaction_Type", self.transaction_type)
        put(element, "Operation_Type", _plain(self.operation_type))
        # Empty elements mean something: no parent; the asking classifier.
        if self.without_parent:
            etree.SubElement(element, "Transaction_Parent")
        put(element, "Transaction_Parent", self.parent_id)
        put(element, "Account_Class", _plain(self.account_class))
        if self.own_only:
            etree.SubElement(element, "Client_ID")
        put(element, "Client_ID", self.client_id)
        put(element, "Unit_ID", self.unit_id)
        put(element, "External_ID", self.external_id)
        put(element, "Holder_ID", self.holder_id)
        put(element, "Card_Code", self.card)
        put(element, "Account_Number", self.account_number)
        put(element, "Date_From", self.date_from)
        put(element, "Date_To", self.date_to)
        put(element, "Index", self.index)
        put(element, "Count", self.count)
        put(element, "Include", joined(self.include))

    @classmethod
    def read(cls, answer: Element) -> TransactionPage:
        return TransactionPage(
            total=told_total(answer),
            records=tuple(_read_record(e) for e in answer.iterfind("Transaction")),
            index_from=whole_or_none(answer.get("IndexFrom")),
            index_to=whole_or_none(answer.get("IndexTo")),
        )


def _plain(value: int | None) -> int | None:
    return None if value is None else int(value)


def _read_record(element: Element) -> TransactionRecord:
    index = text(element, "External_Index")
    has_information, information = _information(element)
    return TransactionRecord(
        id=text(element, "Transaction_ID"),
        parent_id=text(element, "Transaction_Parent"),
        external_id=text(element, "External_ID"),
        external_index=whole(element, "External_Index") if index else None,
        external_date=day(element, "External_Date"),
        unit_id=text(element, "Unit_ID"),
        account_number=text(element, "Account_Number"),
        amount=minor_units(element, "Summ"),
        operation=number_of(OperationType, whole(element, "Operation_Type")),
        operation_name=text(element, "Operation_Type_Name"),
        transaction_type=told_whole(element, "Transaction_Type"),
        at=moment(element, "Transaction_Time"),
        available_from=(moment(element, "Transaction_Delay") or day(element, "Transaction_Delay")),
        card_number=text(element, "Card_Code"),
        holder_id=text(element, "Holder_ID"),
        division_id=told_whole(element, "Division_ID"),
        client_id=text(element, "Client_ID"),
        client_type=text(element, "Client_Type"),
        client_name=text(element, "Client_Name"),
        user_id=text(element, "User_ID"),
        remarks=text(element, "Remarks"),
        has_information=has_information,
        information=information,
        spent=told_minor_units(element, "Summ_Spend"),
        last_day=day(element, "Transaction_Life"),
        bonuses=told_minor_units(element, "Transaction_Bonuses"),
    )


def _information(element: Element) -> tuple[bool | None, bytes]:
    """A flag, or the block itself, in Base64 where an attribute says so."""
    for tag in ("Dop_Info", "DopInfo"):
        found = element.find(tag)
        raw = "" if found is None else (found.text or "").strip()
        if found is None or not raw:
            continue
        if (told_flag := flag_or_none(raw)) is not None:
            return told_flag, b""
        if any(str(value).lower() == "base64" for value in found.attrib.values()):
            try:
                return True, b64decode("".join(raw.split()), validate=True)
            except (binascii.Error, ValueError):
                pass
        return True, raw.encode()
    return None, b""
