"""What staff may ask of money that goes back and of paper printed again."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

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


@dataclass(frozen=True, slots=True)
class RefundOpened:
    """ "Return money" of the purchase that is open."""


@dataclass(frozen=True, slots=True)
class RefundShown:
    """One of the refunds of the purchase that is open."""

    guid: UUID


@dataclass(frozen=True, slots=True)
class NumberAsked:
    """ "By receipt number", "by order number"."""

    wanted: NumberFor


@dataclass(frozen=True, slots=True)
class NumberTyped:
    """The number as it stands now."""

    number: str


@dataclass(frozen=True, slots=True)
class NumberConfirmed:
    """ "Find"."""


@dataclass(frozen=True, slots=True)
class RefundLineTapped:
    """A line of the receipt goes back, or stays after all."""

    guid: UUID


@dataclass(frozen=True, slots=True)
class RefundReasonChosen:
    """``words`` belong to OWN_WORDS."""

    reason: RefundReason
    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class RefundConfirmed:
    """On to the PIN."""


@dataclass(frozen=True, slots=True)
class RefundSaid:
    """What a person has found out or done about a refund that waits for them; then the PIN."""

    said: RefundEvent


@dataclass(frozen=True, slots=True)
class PrintedAgain:
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
