"""What a guest does with a card, a phone number and what they are good for."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.guest import GuestCard
from kiosk.domain.money import Money


class LoyaltyOpened(Struct, frozen=True):
    pass


class BonusChosen(Struct, frozen=True):
    amount: Money


class CouponTapped(Discreet, frozen=True):
    """Applies a coupon to this order, or takes it off again."""

    coupon_id: Unsaid[str]


class LoyaltyPassed(Struct, frozen=True):
    """ "Next", or "continue without a card"."""


class PhoneOpened(Struct, frozen=True):
    """ "Sign in by phone"."""


class DigitTapped(Discreet, frozen=True):
    """A key of the keypad, on the number or on the code; a letter too where codes have them."""

    digit: Unsaid[str]


class DigitErased(Struct, frozen=True):
    """The last digit."""


class DigitsCleared(Struct, frozen=True):
    pass


class EntryConfirmed(Struct, frozen=True):
    """ "Send the code" under the number, "sign in" under the code."""


class CodeAskedAgain(Struct, frozen=True):
    pass


class JoinAnswered(Struct, frozen=True):
    """A guest nobody knows yet was asked whether they want a card on this phone."""

    agreed: bool


class SecondCardAnswered(Struct, frozen=True):
    """Whether another card takes the place of the one the guest is known by."""

    replace: bool


class CardPresented(Struct, frozen=True):
    """A guest card from any reader, at any moment."""

    card: GuestCard


class CardProblem(StrEnum):
    """Why a card that a reader saw is not looked up."""

    PAYMENT_CARD = "payment-card"
    """Dropped unread in the reader's driver."""
    UNREADABLE = "unreadable"
    """It has no number by the rules of this site."""


class CardNotTaken(Struct, frozen=True):
    """A card from any reader that is none of the site's."""

    problem: CardProblem


CardIntent = (
    LoyaltyOpened
    | BonusChosen
    | CouponTapped
    | LoyaltyPassed
    | PhoneOpened
    | DigitTapped
    | DigitErased
    | DigitsCleared
    | EntryConfirmed
    | CodeAskedAgain
    | JoinAnswered
    | SecondCardAnswered
    | CardPresented
    | CardNotTaken
)
"""What concerns the guest's card, points and coupons."""
