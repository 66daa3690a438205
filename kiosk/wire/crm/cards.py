"""Looking a card up: its state, its accounts, whom it belongs to (crm §6.1-6.3, §8.1)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum
from typing import ClassVar

from kiosk.wire.crm.action import Action, Repeat
from kiosk.wire.crm.values import (
    day,
    flag,
    minor_units,
    put,
    text,
    whole,
)
from kiosk.wire.documents import Element, garbled
from kiosk.wire.enumerations import number_of, word_of


class Include(StrEnum):
    """What an answer about a card or a holder brings along (crm §5.1)."""

    ACCOUNT = "Account"
    ACCOUNT_AVAILABLE = "Account_Available"
    HOLDER = "Holder"
    HOLDER_CONTACT = "Holder_Contact"
    HOLDER_CARD = "Holder_Card"
    HOLDER_COUPON = "Holder_Coupon"
    HOLDER_COUPON_AVAILABLE = "Holder_Coupon_Available"
    HOLDER_PROPERTY = "Holder_Property"
    HOLDER_NO_COUNT = "Holder_NoCount"
    CARD_PROPERTY = "Card_Property"


FOR_A_GREETING: tuple[Include, ...] = (
    Include.ACCOUNT,
    Include.ACCOUNT_AVAILABLE,
    Include.HOLDER,
    Include.HOLDER_NO_COUNT,
)
"""What a kiosk needs when a card is presented (crm §14)."""


class CardStatus(StrEnum):
    """``Status`` of a card (crm §6.1)."""

    ACTIVE = "Active"
    INACTIVE = "Inactive"
    DELETED = "Deleted"
    ANNULLED = "Disabled"
    BLOCKED = "Blocked"
    BEING_ISSUED = "Issue"


class AccountClass(IntEnum):
    """``Account_Class`` (crm §6.2)."""

    BONUS = 1
    DISCOUNT = 2
    DEBIT = 3
    CREDIT = 4
    FUNDS_SPENT = 5
    MEMBERSHIP = 6
    USER_DEFINED = 99


@dataclass(frozen=True, slots=True, kw_only=True)
class CardAccount:
    """A purse of the holder.

    ``balance`` is in minor units of payment: the ratio of the account is in it already. The two
    ``…_enabled`` are computed by the server for us and for now.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """The person who carries the card, as little of them as a public screen may know."""

    id: str = field(repr=False)
    first_name: str = field(repr=False)
    deleted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CardInfo:
    """``valid_from`` and ``valid_until`` are days, both inclusive; ``None``: no bound."""

    number: str = field(repr=False)
    virtual: bool
    status: CardStatus | str
    block_reason: str
    valid_from: date | None
    valid_until: date | None
    holder: Holder | None
    accounts: tuple[CardAccount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GetCardInfo(Action[CardInfo]):
    """One card by its number. CARD_UNKNOWN: the card system does not know it."""

    name: ClassVar = "Get card info"
    root: ClassVar = "Cards"
    repeat: ClassVar = Repeat.FREELY

    card: str = field(repr=False)
    include: tuple[Include, ...] = FOR_A_GREETING
    virtual: bool | None = None

    def write_into(self, message: Element) -> None:
        if self.virtual is not None:
            put(message, "Is_Virtual_Card", "Yes" if self.virtual else "No")
        put(message, "Card_Code", self.card)
        put(message, "Include", ", ".join(self.include))

    @classmethod
    def read(cls, answer: Element) -> CardInfo:
        cards = answer.findall("Card")
        if len(cards) != 1:
            raise garbled(f"{cls.name}: {len(cards)} cards in the answer")
        return _read_card(cards[0])


def _read_card(element: Element) -> CardInfo:
    return CardInfo(
        number=text(element, "Card_Code"),
        virtual=flag(element, "Is_Virtual_Card"),
        status=word_of(CardStatus, text(element, "Status")),
        block_reason=text(element, "Block_Reason"),
        valid_from=day(element, "Offered"),
        valid_until=day(element, "Expired"),
        holder=_read_holder(element),
        accounts=tuple(_read_account(e) for e in _accounts(element)),
    )


def _accounts(card: Element) -> list[Element]:
    # Under the card; some layouts hang the lists under the holder (crm §6.5).
    return card.findall("Accounts/Account") or card.findall("Holders/Holder/Accounts/Account")


def _read_holder(card: Element) -> Holder | None:
    holders = card.findall("Holders/Holder")
    carrier = text(card, "Holder_ID")
    chosen = next((h for h in holders if carrier and text(h, "Holder_ID") == carrier), None)
    if chosen is None and len(holders) == 1:
        chosen = holders[0]
    if chosen is None:
        return None
    return Holder(
        id=text(chosen, "Holder_ID") or carrier,
        first_name=text(chosen, "F_Name"),
        deleted=flag(chosen, "Deleted"),
    )


def _read_account(element: Element) -> CardAccount:
    priority = text(element, "Account_Debit_Priority")
    return CardAccount(
        number=text(element, "Account_Number"),
        active=text(element, "Status") == "Active",
        kind=number_of(AccountClass, whole(element, "Account_Class")),
        type_id=whole(element, "Account_Type_ID"),
        type_name=text(element, "Account_Type_Name"),
        debit_enabled=flag(element, "Account_Debit_Enabled"),
        debit_priority=whole(element, "Account_Debit_Priority") if priority else None,
        credit_enabled=flag(element, "Account_Credit_Enabled"),
        balance=minor_units(element, "Balance"),
        level_name=text(element, "Account_Level_Name"),
        expires=day(element, "Expired"),
    )
