"""The card system of a scenario: its credentials, account types, levels and guest cards.

Balances are in kopecks; 1 point is 1 rouble.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kiosk.simulators.scenario_fields import in_roubles, listed, secret


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountType:
    """A kind of account in the card system; class 1 is bonus (crm §6.2)."""

    id: int
    account_class: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountLevel:
    """A tier of guests: silver, gold; `rate` in whole percent."""

    id: int
    name: str
    rate: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestAccount:
    """A purse of a guest. `balance` is in kopecks: 1 point is 1 rouble."""

    number: int
    type_id: int
    level_id: int
    balance: int = in_roubles()


class CardStatus(StrEnum):
    """States of a card the scenario can start with (crm §6.1)."""

    ACTIVE = "Active"
    BLOCKED = "Blocked"


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestCoupon:
    """A coupon in a guest's hands: so many percent off, or a dish for nothing (`gift`, its key)."""

    code: str
    type_id: int
    name: str
    english: str
    until: date
    percent: int = 0
    gift: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestCard:
    """A card and the guest who carries it (all invented)."""

    code: str = secret()
    status: CardStatus = CardStatus.ACTIVE
    block_reason: str = ""
    issued: date
    expires: date
    holder_id: int
    first_name: str
    last_name: str
    middle_name: str = ""
    phone: str = secret(default="")
    birth: date | None = None
    gender: str = "Unknown"
    accounts: tuple[GuestAccount, ...] = listed("account", default=())
    coupons: tuple[GuestCoupon, ...] = listed("coupon", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSystem:
    """The CRM beside the restaurant: credentials, account types, levels, cards (crm §15)."""

    classifier: str
    key_code: str
    unit: int
    division_id: int
    division: str
    account_types: tuple[AccountType, ...] = listed("account_type")
    levels: tuple[AccountLevel, ...] = listed("level")
    cards: tuple[GuestCard, ...] = listed("card")

    def card(self, code: str) -> GuestCard | None:
        return next((card for card in self.cards if card.code == code), None)
