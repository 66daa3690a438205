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
    """A tier of guests: silver, gold; `rate` in whole percent.

    `from_spent` is the turnover in kopecks at which a guest comes to it; 0: never by itself.
    """

    id: int
    name: str
    rate: int
    from_spent: int = in_roubles(default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpiringPoints:
    """Points that end so many days after the card system was opened; in kopecks."""

    points: int = in_roubles()
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestAccount:
    """A purse of a guest. `balance` is in kopecks: 1 point is 1 rouble; it holds the expiring
    points too. A `level_id` of 0 is none."""

    number: int
    type_id: int
    level_id: int = 0
    balance: int = in_roubles(default=0)
    credit_depth: int = in_roubles(default=0)
    changes_levels: bool = False
    blocked: bool = False
    expiring: tuple[ExpiringPoints, ...] = ()


class CardStatus(StrEnum):
    """States of a card the scenario can start with (crm §6.1)."""

    ACTIVE = "Active"
    INACTIVE = "Inactive"
    DISABLED = "Disabled"
    BLOCKED = "Blocked"
    ISSUE = "Issue"


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponDish:
    """A dish (its key) that a coupon makes cheaper, up to `most` portions of it: by so many percent
    (100 is a gift), by `summ`, or to `price`. Exactly one of the three is given."""

    dish: str
    percent: int = 0
    summ: int = in_roubles(default=0)
    price: int = in_roubles(default=0)
    most: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponKind:
    """A kind of coupon: so many percent off the order (up to `limit`, 0: no limit), an amount off
    it, or dishes made cheaper, up to `most` portions of all of them."""

    id: int
    name: str
    english: str
    percent: int = 0
    limit: int = in_roubles(default=0)
    amount: int = in_roubles(default=0)
    dishes: tuple[CouponDish, ...] = listed("dish", default=())
    most: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestCoupon:
    """A coupon in a guest's hands; `code` has thirteen digits. One that is not `active` has to be
    activated; `used` it is worth nothing any more."""

    code: str = secret()
    type_id: int
    until: date
    active: bool = True
    used: bool = False


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
    email: str = secret(default="")
    birth: date | None = None
    gender: str = "Unknown"
    accounts: tuple[GuestAccount, ...] = listed("account", default=())
    coupons: tuple[GuestCoupon, ...] = listed("coupon", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeCard:
    """A card that lies in the drawer until a new guest gets it."""

    code: str = secret()
    issued: date
    expires: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSystem:
    """The CRM beside the restaurant: credentials, account types, levels, cards (crm §15).

    `new_guest_accounts` are the account types every new guest gets, `new_guest_coupons` the types
    of coupon given to who registers.
    """

    classifier: str
    key_code: str
    unit: int
    division_id: int
    division: str
    account_types: tuple[AccountType, ...] = listed("account_type")
    levels: tuple[AccountLevel, ...] = listed("level")
    coupon_types: tuple[CouponKind, ...] = listed("coupon_type", default=())
    cards: tuple[GuestCard, ...] = listed("card")
    free_cards: tuple[FreeCard, ...] = listed("free_card", default=())
    new_guest_accounts: tuple[int, ...] = ()
    new_guest_coupons: tuple[int, ...] = ()

    def card(self, code: str) -> GuestCard | None:
        return next((card for card in self.cards if card.code == code), None)
