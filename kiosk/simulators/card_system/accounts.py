"""Accounts and who may use them: types, levels, classifiers and their links (crm §6.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

BONUS_CLASS: Final = 1
FUNDS_SPENT_CLASS: Final = 5
"""The turnover counter; it has no level."""


class TypeStatus(StrEnum):
    """States of an account type (crm §8.7)."""

    ACTIVE = "Active"
    DELETED = "Deleted"
    BLOCKED = "Blocked"


class AccountStatus(StrEnum):
    """States of an account (crm §6.2)."""

    ACTIVE = "Active"
    BLOCKED = "Blocked"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountLink:
    """What a classifier may do with an account type, and in which order accounts are used.

    `timing_scheme_id` names the schedule outside of which neither is allowed.
    """

    debit: bool = True
    credit: bool = True
    blocked: bool = False
    debit_priority: int = 1
    credit_priority: int = 1
    timing_scheme_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Classifier:
    """A calling software: its code is its credential (crm §0, §2). Links by account type id.

    `day_begins` and `time_zone` are told as `07:00:00` and `+03:00`.
    """

    code: str
    id: int
    name: str
    kind: str = "1"
    day_begins: str = "00:00:00"
    time_zone: str = "+03:00"
    blocked: bool = False
    links: Mapping[int, AccountLink] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountType:
    """A kind of account; class 1 is bonus. `level_ids` lowest first; without any there is none.

    `first` and `last` are the days between which accounts of it may be opened.
    """

    id: int
    account_class: int
    name: str
    status: TypeStatus = TypeStatus.ACTIVE
    level_ids: tuple[int, ...] = ()
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountLevel:
    """A tier of guests with its rate scheme; rates in whole percent.

    While the timing scheme covers the moment, `timed_rate` is in force. `from_spent` is the
    turnover in minor units at which a guest whose levels change by themselves comes to this tier.
    """

    id: int
    name: str
    rate: int
    timing_scheme_id: int | None = None
    timed_rate: int = 0
    from_spent: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A purse of a holder. `credit_depth` is how far it may be overdrawn, in minor units."""

    number: str
    holder_id: int
    type_id: int
    level_id: int | None
    created: date
    expired: date | None = None
    status: AccountStatus = AccountStatus.ACTIVE
    block_reason: str = ""
    credit_depth: int = 0
    auto_change_levels: bool = False
