"""Accounts of a holder: bonus, discount, debit, credit and others (crm §6.2, §8.2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import ClassVar

from kiosk.wire.crm.action import Order
from kiosk.wire.crm.values import (
    day,
    flag,
    minor_units,
    put,
    text,
    told_decimal,
    told_minor_units,
    told_whole,
    whole,
)
from kiosk.wire.crm.wishes import AccountClass
from kiosk.wire.documents import Element
from kiosk.wire.enumerations import number_of


@dataclass(frozen=True, slots=True, kw_only=True)
class RateScheme:
    """The percentage programme of an account. Rates are per cent.

    ``current_rate`` has the schedule in it, ``code`` and ``external_code`` are of the scheme that
    is in force now.
    """

    id: int | None
    external_id: str
    name: str
    base_rate: Decimal | None
    current_rate: Decimal | None
    time_id: int | None
    time_name: str
    code: str
    external_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountExtension:
    """What CRM offers add to an account. Limits in minor units or in numbers of operations;
    ``None``: no limit is told.
    """

    id: int | None
    name: str
    rate: Decimal | None
    discount_limit: int | None
    balance_limit: int | None
    credit_use_limit: int | None
    debit_use_limit: int | None
    all_use_limit: int | None
    visits: int | None
    visits_to_next_level: int | None
    points: int | None
    points_to_next_level: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardAccount:
    """A purse of the holder.

    ``balance`` is in minor units of payment: the ratio of the account is in it already. The two
    ``…_enabled`` are computed by the server for us and for now. ``credit_depth`` is how far below
    zero the balance may go, in minor units.
    """

    number: str = field(repr=False)
    active: bool
    kind: AccountClass | int
    type_id: int
    type_name: str
    debit_enabled: bool
    debit_priority: int | None
    credit_enabled: bool
    balance: int
    level_name: str
    expires: date | None
    block_reason: str = ""
    credit_priority: int | None = None
    debit_ratio: Decimal | None = None
    credit_ratio: Decimal | None = None
    debit_transaction_type: int | None = None
    credit_transaction_type: int | None = None
    opened: date | None = None
    credit_depth: int | None = None
    level_id: int | None = None
    changes_levels_itself: bool = False
    scheme: RateScheme | None = None
    extension: AccountExtension | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountBlock(Order):
    """Shuts an account; ``reason`` comes back as ``Block_Reason`` (crm §8.2)."""

    name: ClassVar = "Account block"

    account_number: str = field(repr=False)
    reason: str = ""

    def write_into(self, message: Element) -> None:
        put(message, "Account_Number", self.account_number)
        put(message, "Remarks", self.reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountActive(Order):
    """Opens a blocked account again (crm §8.2)."""

    name: ClassVar = "Account active"

    account_number: str = field(repr=False)

    def write_into(self, message: Element) -> None:
        put(message, "Account_Number", self.account_number)


def read_accounts(elements: Iterable[Element]) -> tuple[CardAccount, ...]:
    return tuple(_read_account(element) for element in elements)


def _read_account(element: Element) -> CardAccount:
    priority = text(element, "Account_Debit_Priority")
    return CardAccount(
        number=text(element, "Account_Number"),
        active=text(element, "Status") == "Active",
        block_reason=text(element, "Block_Reason"),
        kind=number_of(AccountClass, whole(element, "Account_Class")),
        type_id=whole(element, "Account_Type_ID"),
        type_name=text(element, "Account_Type_Name"),
        debit_enabled=flag(element, "Account_Debit_Enabled"),
        debit_priority=whole(element, "Account_Debit_Priority") if priority else None,
        debit_ratio=told_decimal(element, "Account_Debit_K"),
        credit_enabled=flag(element, "Account_Credit_Enabled"),
        credit_priority=told_whole(element, "Account_Credit_Priority"),
        credit_ratio=told_decimal(element, "Account_Credit_K"),
        debit_transaction_type=told_whole(element, "Transaction_Debit_ID"),
        credit_transaction_type=told_whole(element, "Transaction_Credit_ID"),
        opened=day(element, "Create"),
        expires=day(element, "Expired"),
        credit_depth=told_minor_units(element, "Credit_Depth"),
        balance=minor_units(element, "Balance"),
        level_id=told_whole(element, "Account_Level_ID"),
        level_name=text(element, "Account_Level_Name"),
        changes_levels_itself=flag(element, "Auto_Change_Levels"),
        scheme=_read_scheme(element),
        extension=_read_extension(element),
    )


def _read_scheme(element: Element) -> RateScheme | None:
    if not text(element, "Scheme_ID", "External_ID", "Scheme_Name"):
        return None
    return RateScheme(
        id=told_whole(element, "Scheme_ID"),
        external_id=text(element, "External_ID"),
        name=text(element, "Scheme_Name"),
        base_rate=told_decimal(element, "Base_Rate"),
        current_rate=told_decimal(element, "Current_Rate"),
        time_id=told_whole(element, "Time_ID"),
        time_name=text(element, "Time_Name"),
        code=text(element, "Account_Code"),
        external_code=text(element, "Account_Code_Ext"),
    )


def _read_extension(element: Element) -> AccountExtension | None:
    if not any(str(child.tag).startswith("Extension_") for child in element):
        return None
    return AccountExtension(
        id=told_whole(element, "Extension_ID"),
        name=text(element, "Extension_Name"),
        rate=told_decimal(element, "Extension_Rate"),
        discount_limit=told_minor_units(element, "Extension_DiscountLimit"),
        balance_limit=told_minor_units(element, "Extension_BalanceLimit"),
        credit_use_limit=told_whole(element, "Extension_CreditUseLimit"),
        debit_use_limit=told_whole(element, "Extension_DebitUseLimit"),
        all_use_limit=told_whole(element, "Extension_AllUseLimit"),
        visits=told_whole(element, "Extension_CountCurrentLevel"),
        visits_to_next_level=told_whole(element, "Extension_CountNextLevel"),
        points=told_minor_units(element, "Extension_AmountCurrentLevel"),
        points_to_next_level=told_minor_units(element, "Extension_AmountNextLevel"),
    )
