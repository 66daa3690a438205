"""Points debited, credited, given back, and what is told about them afterwards (crm §9)."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar, TypeAlias

from lxml import etree

from kiosk.wire.crm.action import ANY_ROOT, Action, Repeat
from kiosk.wire.crm.values import put, text, written_amount, written_moment
from kiosk.wire.documents import Element, garbled


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
    ``available_from`` the day or the moment they reach the balance. ``information`` is a document
    such as the receipt, sent as Base64 (crm §9.5).
    """

    account: AccountRef
    operation: OperationId
    amount: int
    at: datetime
    last_day: date | None = None
    available_from: datetime | date | None = None
    remarks: str = ""
    information: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExecutedTransaction:
    """What was written. The new balance is not told: ask for the card again (crm §9.2)."""

    id: str
    account_number: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Transaction(Action[tuple[ExecutedTransaction, ...]]):
    """Debits and credits (crm §9.1). Where money matters, one posting per message (crm §9.8)."""

    name: ClassVar = "Transaction"
    root: ClassVar = "Transactions"
    repeat: ClassVar = Repeat.READ_FIRST

    postings: tuple[Posting, ...]

    def write_into(self, message: Element) -> None:
        if not self.postings:
            raise ValueError("postings is empty: it holds the debits and credits")
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementTransaction(Action[None]):
    """Adds information, such as the receipt, to a transaction that is executed (crm §9.5)."""

    name: ClassVar = "Transaction"
    root: ClassVar = "Transactions"
    other_roots: ClassVar = (ANY_ROOT,)
    repeat: ClassVar = Repeat.READ_FIRST

    transaction_id: str
    information: bytes = field(repr=False)

    def write_into(self, message: Element) -> None:
        element = etree.SubElement(message, "Transaction")
        put(element, "Transaction_ID", self.transaction_id)
        # Written ``DopInfo`` here and ``Dop_Info`` in a new transaction (crm §13).
        _put_information(element, "DopInfo", self.information)

    @classmethod
    def read(cls, answer: Element) -> None:
        """Nothing is told."""


def _write_posting(element: Element, posting: Posting) -> None:
    if not posting.amount:
        raise ValueError("amount is 0: a debit is negative, a credit positive")
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
    put(element, "Transaction_Delay", _written_delay(posting.available_from))
    put(element, "Remarks", posting.remarks)
    _put_information(element, "Dop_Info", posting.information)


def _put_information(element: Element, tag: str, information: bytes) -> None:
    encoded = put(element, tag, b64encode(information).decode("ascii"))
    if encoded is not None:
        encoded.set("Mode", "Base64")


def _written_delay(available_from: datetime | date | None) -> str:
    if isinstance(available_from, datetime):
        return written_moment(available_from)
    return "" if available_from is None else available_from.isoformat()


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
