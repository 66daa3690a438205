"""Points debited, credited, given back, and looked for (crm §9)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum
from typing import ClassVar, TypeAlias

from lxml import etree

from kiosk.wire.crm.action import Action, Repeat
from kiosk.wire.crm.values import (
    day,
    minor_units,
    moment,
    put,
    text,
    whole,
    written_amount,
    written_moment,
)
from kiosk.wire.documents import Element, garbled
from kiosk.wire.enumerations import number_of


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationId:
    """The name of one operation of ours for ever, together with the message's unit (crm §9.3).

    Digits only: nothing else is promised to survive.
    """

    external_id: str
    external_index: int
    external_date: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ByAccount:
    """An account by its own number."""

    number: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ByCard:
    """An account by the card and the type of account."""

    card: str = field(repr=False)
    account_type_id: int


AccountRef: TypeAlias = ByAccount | ByCard


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """One movement. ``amount`` in minor units: negative debits, positive credits, never zero.

    ``at`` is the time at the till, with its zone. ``last_day`` is the last day of credited points,
    ``available_from`` the day they reach the balance.
    """

    account: AccountRef
    operation: OperationId
    amount: int
    at: datetime
    last_day: date | None = None
    available_from: date | None = None
    remarks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExecutedTransaction:
    """What was written. The new balance is not told: ask for the card again (crm §9.2)."""

    id: str
    account_number: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Transaction(Action[tuple[ExecutedTransaction, ...]]):
    """Debits and credits. Where money matters, one posting per message (crm §9.8)."""

    name: ClassVar = "Transaction"
    root: ClassVar = "Transactions"
    repeat: ClassVar = Repeat.READ_FIRST

    postings: tuple[Posting, ...]

    def write_into(self, message: Element) -> None:
        for posting in self.postings:
            _write_posting(etree.SubElement(message, "Transaction"), posting)

    @classmethod
    def read(cls, answer: Element) -> tuple[ExecutedTransaction, ...]:
        return _read_executed(cls.name, answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelOperation(Action[tuple[ExecutedTransaction, ...]]):
    """Gives a whole operation back (crm §9.7). ``operation`` is the cancel's own new name.

    Only for an operation known to be executed: after silence it is looked for first.
    """

    name: ClassVar = "Transaction"
    root: ClassVar = "Transactions"
    repeat: ClassVar = Repeat.READ_FIRST

    parent: OperationId
    operation: OperationId
    unit_id: int

    def write_into(self, message: Element) -> None:
        element = etree.SubElement(message, "Transaction", Mode="Cancel")
        put(element, "Unit_ID_Parent", self.unit_id)
        put(element, "External_ID_Parent", self.parent.external_id)
        put(element, "External_Index_Parent", self.parent.external_index)
        put(element, "External_Date_Parent", self.parent.external_date)
        put(element, "Unit_ID", self.unit_id)
        _write_operation(element, self.operation)

    @classmethod
    def read(cls, answer: Element) -> tuple[ExecutedTransaction, ...]:
        return _read_executed("Transaction Mode=Cancel", answer)


class OperationType(IntEnum):
    """``Operation_Type`` of what a kiosk meets (crm §9.6); others are kept as numbers."""

    WAITING = 1
    COUNTED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class TransactionRecord:
    """A transaction as the card system keeps it. ``amount``: negative was debited.

    ``parent_id`` names the transaction a return belongs to, empty for others.
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

    def belongs_to(self, operation: OperationId) -> bool:
        """True where nothing told contradicts the operation; servers may leave parts out."""
        return (
            self.external_id == operation.external_id
            and self.external_index in (None, operation.external_index)
            and self.external_date in (None, operation.external_date)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TransactionPage:
    """Newest first. ``total`` counts the whole set, 0 where the server does not say."""

    total: int
    records: tuple[TransactionRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GetTransactionsInfo(Action[TransactionPage]):
    """Looks for transactions by at least one of the first five keys (crm §9.6).

    The page is always named: without it the server continues where somebody else stopped.
    """

    name: ClassVar = "Get transactions info"
    root: ClassVar = "Transactions"
    repeat: ClassVar = Repeat.FREELY

    external_id: str = ""
    account_number: str = field(default="", repr=False)
    card: str = field(default="", repr=False)
    holder_id: str = field(default="", repr=False)
    transaction_id: str = ""
    date_from: date | None = None
    date_to: date | None = None
    index: int = 1
    count: int = 50

    def write_into(self, message: Element) -> None:
        element = etree.SubElement(message, "Transaction")
        put(element, "Transaction_ID", self.transaction_id)
        put(element, "External_ID", self.external_id)
        put(element, "Holder_ID", self.holder_id)
        put(element, "Card_Code", self.card)
        put(element, "Account_Number", self.account_number)
        put(element, "Date_From", self.date_from)
        put(element, "Date_To", self.date_to)
        put(element, "Index", self.index)
        put(element, "Count", self.count)

    @classmethod
    def read(cls, answer: Element) -> TransactionPage:
        total = answer.get("Count") or "0"
        return TransactionPage(
            total=int(total) if total.isascii() and total.isdigit() and len(total) < 19 else 0,
            records=tuple(_read_record(e) for e in answer.iterfind("Transaction")),
        )


def _write_posting(element: Element, posting: Posting) -> None:
    assert posting.amount, "a transaction moves something"
    match posting.account:
        case ByAccount(number=number):
            put(element, "Account_Number", number)
        case ByCard(card=card, account_type_id=type_id):
            put(element, "Card_Code", card)
            put(element, "Account_Type_ID", type_id)
    _write_operation(element, posting.operation)
    put(element, "Amount", written_amount(posting.amount))
    put(element, "Transaction_Time", written_moment(posting.at))
    put(element, "Transaction_Life", posting.last_day)
    put(element, "Transaction_Delay", posting.available_from)
    put(element, "Remarks", posting.remarks[:255])


def _write_operation(element: Element, operation: OperationId) -> None:
    put(element, "External_ID", operation.external_id)
    put(element, "External_Index", operation.external_index)
    put(element, "External_Date", operation.external_date)


def _read_executed(action: str, answer: Element) -> tuple[ExecutedTransaction, ...]:
    executed = tuple(
        ExecutedTransaction(
            id=text(element, "Transaction_ID"), account_number=text(element, "Account_Number")
        )
        for element in answer.iterfind("Transaction")
    )
    if not executed or not all(one.id for one in executed):
        raise garbled(f"{action}: the answer names no transaction")
    return executed


def _read_record(element: Element) -> TransactionRecord:
    index = text(element, "External_Index")
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
        at=moment(element, "Transaction_Time"),
    )
