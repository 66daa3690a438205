"""Money that goes back, and paper printed again, as screens of staff mode may show them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from msgspec import Struct

from kiosk.checkout.ways import PayWay
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Text
from kiosk.errors import ErrorCode
from kiosk.refund_intents import NumberFor, RefundReason
from kiosk.refunds.vocabulary import RefundEvent, RefundLeg, RefundState, Unfit


class PrintEnd(StrEnum):
    """What has become of paper."""

    PRINTING = "printing"
    PRINTED = "printed"
    TAKEN = "taken"
    """The printer took all of it, and says nothing."""
    NO_PRINTER = "no-printer"
    NO_PAPER = "no-paper"
    COVER_OPEN = "cover-open"
    OFFLINE = "offline"
    FAULT = "fault"
    LAYOUT = "layout"
    """The restaurant's own layout cannot be used."""
    UNKNOWN = "unknown"
    """Sent, and nothing more was heard."""


class NumberPart(Struct, frozen=True, kw_only=True):
    """A number being typed. ``missing``: there is no such order."""

    wanted: NumberFor
    typed: str = ""
    busy: bool = False
    missing: bool = False
    unfit: Unfit | None = None


class OfferedLinePart(Struct, frozen=True, kw_only=True):
    """A line that may go back: ``quantity`` in thousandths."""

    guid: UUID
    name: Text
    quantity: int
    amount: Money
    chosen: bool


class OfferPart(Discreet, frozen=True, kw_only=True):
    """What may go back of a receipt, and what is chosen so far. ``own``: sold at this kiosk."""

    receipt_number: str
    order_number: str
    way: PayWay | None
    own: bool
    total: Money
    lines: tuple[OfferedLinePart, ...]
    all_chosen: bool
    whole_only: bool
    returned_before: bool
    points: Money
    reason: RefundReason | None = None
    words: Unsaid[str] = ""
    ready: bool = False


class RefundRow(Struct, frozen=True, kw_only=True):
    """A refund in the purchase's list."""

    guid: UUID
    at: datetime
    amount: Money
    state: RefundState
    waits: bool
    """It is not settled."""


class RefundStanding(Struct, frozen=True, kw_only=True):
    """One refund as it is now. ``amount`` is nothing where it is not known; ``money`` is what of it
    is no points. ``busy``: the far sides are being asked just now. ``may_say`` is what a person may
    say of it, ``overtaken`` what one has said too late."""

    receipt_number: str
    order_number: str
    own: bool
    way: PayWay | None
    whole: bool
    amount: Money
    money: Money
    state: RefundState
    card: RefundLeg
    points: RefundLeg
    credit: RefundLeg
    return_number: str = ""
    warning: str = ""
    cause: ErrorCode | None = None
    person: str = ""
    busy: bool = False
    may_say: tuple[RefundEvent, ...] = ()
    overtaken: RefundEvent | None = None
    slip: PrintEnd | None = None


class RefundPart(Struct, frozen=True, kw_only=True):
    """One of them is there: a number, an offer (``looking`` while it is asked for), a refund."""

    number: NumberPart | None = None
    offer: OfferPart | None = None
    standing: RefundStanding | None = None
    unfit: Unfit | None = None
    looking: bool = False
    said: RefundEvent | None = None
    to_return: Money = ZERO
    """What the PIN stands for."""
