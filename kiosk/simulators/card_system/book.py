"""Who and what the card system knows: classifiers, account types, holders, cards, accounts.

Values only; what lies on the accounts and what moved is the `ledger`'s. Amounts in minor units.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kiosk.simulators.card_system.refusals import Refused


class CardStatus(StrEnum):
    """States of a card (crm §6.1)."""

    ACTIVE = "Active"
    INACTIVE = "Inactive"
    DELETED = "Deleted"
    DISABLED = "Disabled"
    BLOCKED = "Blocked"
    ISSUE = "Issue"


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
    """What a classifier may do with an account type, and in which order accounts are used."""

    debit: bool = True
    credit: bool = True
    blocked: bool = False
    debit_priority: int = 1
    credit_priority: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Classifier:
    """A calling software: its code is its credential (crm §0, §2). Links by account type id."""

    code: str
    id: int
    name: str
    blocked: bool = False
    links: Mapping[int, AccountLink] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountType:
    """A kind of account; class 1 is bonus (crm §6.2)."""

    id: int
    account_class: int
    name: str
    status: TypeStatus = TypeStatus.ACTIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountLevel:
    """A tier of guests; `rate` in whole percent."""

    id: int
    name: str
    rate: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A guest. Phone and birth date are personal: no repr shows them."""

    id: int
    first_name: str = field(repr=False)
    last_name: str = field(default="", repr=False)
    middle_name: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    birth: date | None = field(default=None, repr=False)
    gender: str = "Unknown"
    deleted: bool = False

    @property
    def full_name(self) -> str:
        return " ".join(
            part for part in (self.last_name, self.first_name, self.middle_name) if part
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card. `only_for` names the classifiers that may use it; empty: everyone."""

    code: int = field(repr=False)
    holder_id: int | None
    status: CardStatus = CardStatus.ACTIVE
    block_reason: str = ""
    offered: date
    expired: date
    virtual: bool = False
    only_for: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A purse of a holder. `credit_depth` is how far it may be overdrawn, in minor units."""

    number: str
    holder_id: int
    type_id: int
    level_id: int | None
    created: date
    status: AccountStatus = AccountStatus.ACTIVE
    block_reason: str = ""
    credit_depth: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Coupon:
    """A coupon in a holder's hands: `percent` off, or the dish of code `gift` for nothing."""

    id: str
    code: str
    type_id: int
    type_name: str
    holder_id: int
    offered: date
    expired: date
    percent: int = 0
    gift: int | None = None
    gift_name: str = ""


class CardBook:
    """Look-ups over everything the card system knows; what is missing is refused by code."""

    def __init__(
        self,
        *,
        division_id: int,
        division: str,
        classifiers: Iterable[Classifier],
        account_types: Iterable[AccountType],
        levels: Iterable[AccountLevel],
        holders: Iterable[Holder],
        cards: Iterable[Card],
        accounts: Iterable[Account],
        coupons: Iterable[Coupon] = (),
    ) -> None:
        self.division_id = division_id
        self.division = division
        self._classifiers = {classifier.code: classifier for classifier in classifiers}
        self._types = {kind.id: kind for kind in account_types}
        self._levels = {level.id: level for level in levels}
        self._holders = {holder.id: holder for holder in holders}
        self._cards = {card.code: card for card in cards}
        self._accounts = {account.number: account for account in accounts}
        self._coupons = tuple(coupons)

    def classifier(self, code: str | None) -> Classifier:
        """SAC-0004 unknown or missing, SAC-0111 blocked (crm §15)."""
        classifier = self._classifiers.get(code or "")
        if classifier is None:
            raise Refused("SAC-0004", code or "")
        if classifier.blocked:
            raise Refused("SAC-0111", classifier.code)
        return classifier

    def client(self, code: str) -> Classifier:
        """The classifier a stored transaction was made by, whatever became of it since."""
        return self._classifiers[code]

    def account_type(self, type_id: int) -> AccountType:
        """SAC-0007 when there is none."""
        if type_id not in self._types:
            raise Refused("SAC-0007", type_id)
        return self._types[type_id]

    def level(self, level_id: int | None) -> AccountLevel | None:
        return None if level_id is None else self._levels.get(level_id)

    def holder(self, holder_id: int) -> Holder:
        """SAC-0075 when there is none."""
        if holder_id not in self._holders:
            raise Refused("SAC-0075", holder_id)
        return self._holders[holder_id]

    def card(self, code: int) -> Card:
        """SAC-0014 when there is none, or it was deleted."""
        card = self._cards.get(code)
        if card is None or card.status is CardStatus.DELETED:
            raise Refused("SAC-0014", code)
        return card

    def account(self, number: str) -> Account:
        """SAC-0021 when there is none."""
        if number not in self._accounts:
            raise Refused("SAC-0021", number)
        return self._accounts[number]

    def account_of_card(self, card: Card, type_id: int) -> Account:
        """The account of that type of the card's holder; SAC-0020 when there is none."""
        kind = self.account_type(type_id)
        for account in self.accounts_of(card.holder_id):
            if account.type_id == type_id:
                return account
        raise Refused("SAC-0020", kind.name, card.code)

    def accounts(self) -> tuple[Account, ...]:
        return tuple(self._accounts.values())

    def accounts_of(self, holder_id: int | None) -> tuple[Account, ...]:
        return tuple(one for one in self._accounts.values() if one.holder_id == holder_id)

    def cards_of(self, holder_id: int) -> tuple[Card, ...]:
        return tuple(
            card
            for card in self._cards.values()
            if card.holder_id == holder_id and card.status is not CardStatus.DELETED
        )

    def coupons_of(self, holder_id: int) -> tuple[Coupon, ...]:
        return tuple(coupon for coupon in self._coupons if coupon.holder_id == holder_id)
