"""What the cash server asks the card system about cards and points (crm §16): a port.

Money in kopecks; a point is a rouble.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol


class CardSystemRefused(Exception):
    """The card system says no; `code` is one of crm §4.4, the texts are in both languages.

    The texts name no card in full.
    """

    def __init__(self, code: str, russian: str, english: str) -> None:
        super().__init__(code)
        self.code = code
        self.russian = russian
        self.english = english


class CardRefused(CardSystemRefused):
    """A card may not be used, or may not pay so much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownCard:
    """A card of the card system, in whatever state it is.

    `percent` is that of its holder's best level. `balance` is what it may pay now, nothing where it
    may not be used. A card of nobody has no holder's id and empty names.
    """

    code: str = field(repr=False)
    holder_id: int | None
    first_name: str = field(repr=False)
    holder: str = field(repr=False)
    percent: int
    balance: int
    block_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardShare:
    """So much of a receipt, paid by a card."""

    card: str = field(repr=False)
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TillReceipt:
    """A receipt as it names the till's operations at the card system (crm §9.3)."""

    number: int
    day: date


class CardOffice(Protocol):
    """Cards and the bonus accounts of their holders, as the cash server sees them."""

    def find(self, code: str) -> KnownCard | None:
        """The card of that number, None where there is none."""
        ...

    def guest(self, *, phone: str, token: str) -> KnownCard | None:
        """The card of the guest known by telephone, else the card whose number the token is."""
        ...

    def present(self, code: str) -> KnownCard:
        """The card, to be put into an order. Raises CardRefused."""
        ...

    def check(self, shares: Sequence[CardShare]) -> None:
        """Whether the cards could pay that now; nothing moves. Raises CardRefused."""
        ...

    def debit(self, receipt: TillReceipt, shares: Sequence[CardShare]) -> None:
        """Takes all of it off the holders' accounts, or nothing. Raises CardRefused."""
        ...

    def give_back(self, receipt: TillReceipt) -> None:
        """Returns everything the receipt debited, if anything; again changes nothing."""
        ...

    def credit(
        self, back: TillReceipt, shares: Sequence[CardShare], *, paid_by: TillReceipt
    ) -> None:
        """Puts what a return receipt gives back of `paid_by` onto the account that paid."""
        ...
