"""One refund as a value: the durable row, its writes and its journal."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from kiosk.checkout.intent import Outcome
from kiosk.checkout.ways import PayWay
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Text
from kiosk.errors import ErrorCode
from kiosk.refunds.vocabulary import (
    ENDS,
    GOODS_BACK,
    WRITES,
    RefundEffect,
    RefundEvent,
    RefundLeg,
    RefundState,
)


class ReturnedLine(Struct, frozen=True, kw_only=True):
    """A line of the receipt that goes back: ``quantity`` in thousandths of a portion."""

    guid: UUID
    name: Text
    quantity: int


class ReturnReceipt(Struct, frozen=True, kw_only=True):
    """The cash server's receipt of the return. ``amount`` is positive, ``None`` where not told;
    ``warning``: done, and something about its paper or its money is not in order."""

    guid: UUID | None
    number: str
    amount: Money | None = None
    warning: str = ""


class Refund(Struct, frozen=True, kw_only=True):
    """The row. ``purchase`` is ``None`` for a receipt that was not sold at this kiosk.

    ``receipt`` is the receipt that is given back, ``order`` its order's GUID. ``known`` are the
    receipts that stood when it was begun: another one is the return's. ``whole``: all that the
    receipt had, and nothing of it was returned before.
    """

    guid: UUID
    state: RefundState
    effect: RefundEffect | None
    purchase: UUID | None
    way: PayWay | None = None
    order: UUID
    order_number: str = ""
    receipt: UUID
    receipt_number: str
    receipt_total: Money
    points_paid: Money = ZERO
    """What of it was paid with points, whoever debited them; of a part it is not known."""
    known: tuple[UUID, ...]
    lines: tuple[ReturnedLine, ...]
    whole: bool
    person: str
    reason: str
    card: RefundLeg = RefundLeg.NONE
    """The sum at the kiosk's own terminal."""
    points: RefundLeg = RefundLeg.NONE
    """Points the guest paid with, which the kiosk debited."""
    credit: RefundLeg = RefundLeg.NONE
    """Points the guest got for it, which the kiosk credited."""
    returned: ReturnReceipt | None = None
    cause: ErrorCode | None = None
    said_by_staff: bool = False
    licence_numbers: tuple[int, ...] = ()
    opened_at: datetime
    changed_at: datetime

    @property
    def ended(self) -> bool:
        return self.state in ENDS

    @property
    def goods_back(self) -> bool:
        """Whether the cash server has taken the goods back."""
        return self.state in GOODS_BACK

    @property
    def amount(self) -> Money:
        """What goes back, as far as it is known: points included."""
        told = self.returned.amount if self.returned else None
        if told is not None:
            return told
        return self.receipt_total if self.whole else ZERO

    @property
    def money(self) -> Money:
        """What of ``amount`` goes back as money."""
        return max(self.amount - self.points_paid, ZERO)

    def with_legs(self, event: RefundEvent) -> Refund:
        """The row once what an event says of its legs is known."""
        match event:
            case RefundEvent.CARD_GIVEN_BACK:
                return replace(self, card=RefundLeg.DONE)
            case RefundEvent.CARD_BY_HAND:
                return replace(self, card=RefundLeg.BY_HAND)
            case RefundEvent.STAFF_GAVE_BACK:
                return replace(self, card=RefundLeg.DONE)
            case RefundEvent.POINTS_RETURNED:
                return replace(self, points=RefundLeg.DONE)
            case RefundEvent.POINTS_REFUSED:
                return replace(self, points=RefundLeg.BY_HAND)
            case RefundEvent.CREDIT_TAKEN:
                return replace(self, credit=RefundLeg.DONE)
            case RefundEvent.CREDIT_REFUSED:
                return replace(self, credit=RefundLeg.BY_HAND)
            case _:
                return self


class RefundIntent(Discreet, frozen=True, kw_only=True):
    """One write of a refund, exactly as it is sent; see ``checkout.intent.Intent``."""

    refund: UUID
    kind: RefundEffect
    attempt: int
    request: Unsaid[bytes]
    licence_number: int | None = None
    made_at: datetime
    outcome: Outcome = Outcome.OPEN
    refusal: ErrorCode | None = None

    def __post_init__(self) -> None:
        assert self.kind in WRITES, self.kind
        licensed = self.kind is RefundEffect.RETURN_GOODS
        assert self.licence_number is None or licensed, self.kind


class RefundAnswer(Struct, frozen=True, kw_only=True):
    """News of a write, committed with the move it leads to."""

    refund: UUID
    kind: RefundEffect
    attempt: int
    outcome: Outcome
    refusal: ErrorCode | None = None


class RefundLine(Struct, frozen=True, kw_only=True):
    """One line of a refund's journal. Append-only; holds no card number."""

    refund: UUID
    at: datetime
    before: RefundState | None
    event: RefundEvent | None
    state: RefundState
    effect: RefundEffect | None
    detail: str = ""


class RefundHappened(Struct, frozen=True, kw_only=True):
    """What carrying out an effect came to, and the facts that come with it."""

    event: RefundEvent
    answers: tuple[RefundAnswer, ...] = ()
    returned: ReturnReceipt | None = None
    cause: ErrorCode | None = None
    detail: str = ""
