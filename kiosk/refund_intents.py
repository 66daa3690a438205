"""What staff may ask of money that goes back and of paper printed again."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from msgspec import Struct

from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.refunds.vocabulary import RefundEvent


class RefundReason(StrEnum):
    """Why money goes back; OWN_WORDS are typed."""

    NOT_SERVED = "not-served"
    NOT_GOOD = "not-good"
    CHANGED_MIND = "changed-mind"
    PAID_TWICE = "paid-twice"
    OWN_WORDS = "own-words"


class NumberFor(StrEnum):
    """What a number is typed for."""

    REFUND = "refund"
    """A receipt's."""
    REPRINT = "reprint"
    """An order's."""


class RefundOpened(Struct, frozen=True):
    """ "Return money" of the purchase that is open."""


class RefundShown(Struct, frozen=True):
    """One of the refunds of the purchase that is open."""

    guid: UUID


class NumberAsked(Struct, frozen=True):
    """ "By receipt number", "by order number"."""

    wanted: NumberFor


class NumberTyped(Struct, frozen=True):
    """The number as it stands now."""

    number: str


class NumberConfirmed(Struct, frozen=True):
    """ "Find"."""


class RefundLineTapped(Struct, frozen=True):
    """A line of the receipt goes back, or stays after all."""

    guid: UUID


class RefundReasonChosen(Discreet, frozen=True):
    """``words`` belong to OWN_WORDS."""

    reason: RefundReason
    words: Unsaid[str] = ""


class RefundConfirmed(Struct, frozen=True):
    """On to the PIN."""


class RefundSaid(Struct, frozen=True):
    """What a person has found out or done about a refund that waits for them; then the PIN."""

    said: RefundEvent


class PrintedAgain(Struct, frozen=True):
    """ "Print again" of the purchase that is open."""


RefundIntent = (
    RefundOpened
    | RefundShown
    | NumberAsked
    | NumberTyped
    | NumberConfirmed
    | RefundLineTapped
    | RefundReasonChosen
    | RefundConfirmed
    | RefundSaid
    | PrintedAgain
)
