"""What is asked of the ledger and what it keeps: postings, returns, events, rows (crm §9).

Values only. Amounts in signed minor units: positive credits, negative debits.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum

from kiosk.simulators.card_system.accounts import Account
from kiosk.simulators.card_system.purse import Portion


class OperationType(IntEnum):
    """What a row of the listing tells of (crm §9.6): money, or something that happened."""

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
    CARD_ISSUED = 23


@dataclass(frozen=True, slots=True)
class Operation:
    """What names an external operation: unit and the triple; parts left out are empty."""

    unit: str
    external_id: str
    external_index: str = ""
    external_date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who sent the message and when; the same for every transaction of a batch."""

    classifier: str
    unit: str
    user: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """One debit or credit to carry out."""

    account: Account
    card_code: int | None = field(default=None, repr=False)
    amount: int
    operation: Operation | None
    time: datetime
    life: date | None = None
    due: datetime | None = None
    remarks: str = ""
    information: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """The return of a whole operation. `parent` may leave out index and date (empty: any)."""

    parent: Operation
    operation: Operation


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened and moved no money: a card was blocked, a coupon made."""

    operation: OperationType
    holder_id: int | None
    account: Account | None = None
    card_code: int | None = field(default=None, repr=False)
    remarks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One executed transaction. `portions` says which lots a debit took its amount from.

    A row of an `event` moved nothing; its account is empty and its type 0 where it has none.
    """

    id: int
    account: str
    holder_id: int | None
    type_id: int
    card_code: int | None = field(repr=False)
    amount: int
    operation: Operation | None
    parent: int | None
    time: datetime
    origin: Origin
    life: date | None
    due: datetime | None
    remarks: str
    information: str = field(repr=False)
    portions: tuple[Portion, ...] = ()
    event: OperationType | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A row that answers a posting; `repeated` when it was carried out before."""

    row: Row
    repeated: bool
