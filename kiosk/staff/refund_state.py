"""What staff mode knows of money about to go back, and what a tap does to it. Values, pure."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.money import ZERO, Money
from kiosk.refund_intents import (
    NumberFor,
    NumberTyped,
    RefundIntent,
    RefundLineTapped,
    RefundReason,
    RefundReasonChosen,
)
from kiosk.refund_snapshots import (
    NumberPart,
    OfferedLinePart,
    OfferPart,
    PrintEnd,
    RefundPart,
    RefundRow,
    RefundStanding,
)
from kiosk.refunds.offering import RefundOffer
from kiosk.refunds.refund import Refund
from kiosk.refunds.vocabulary import STAFF_MAY_SAY, RefundEvent, RefundLeg, RefundState, Unfit
from kiosk.staff.reasons import LONGEST_REASON

MOST_NUMBER: Final = 10


class TypedNumber(Struct, frozen=True, kw_only=True):
    """``missing``: there is no such order; ``unfit``: why nothing of the receipt goes back."""

    wanted: NumberFor
    digits: str = ""
    busy: bool = False
    missing: bool = False
    unfit: Unfit | None = None


class Refunding(Discreet, frozen=True, kw_only=True):
    """From the number or the purchase to what came of it. ``row`` is there once it is begun;
    ``chosen`` are the lines that go back. ``said``: about a refund that waits for a person;
    ``overtaken``: what was said and counts no more, because it was settled before."""

    number: TypedNumber | None = None
    looking: bool = False
    unfit: Unfit | None = None
    offer: RefundOffer | None = None
    chosen: frozenset[UUID] = frozenset()
    reason: RefundReason | None = None
    words: Unsaid[str] = ""
    row: Refund | None = None
    busy: bool = False
    said: RefundEvent | None = None
    overtaken: RefundEvent | None = None
    slip: PrintEnd | None = None

    @property
    def ready(self) -> bool:
        """Whether the PIN may be asked for."""
        explained = self.reason is not None and (
            self.reason is not RefundReason.OWN_WORDS or bool(self.words.strip())
        )
        return self.offer is not None and bool(self.chosen) and explained

    @property
    def because(self) -> str:
        """The reason for the journal: a fixed one by its name."""
        assert self.reason is not None
        return self.words if self.reason is RefundReason.OWN_WORDS else self.reason.value

    @property
    def to_return(self) -> Money:
        """What is about to go back, as far as it is known before the till has said it."""
        if self.offer is None:
            return self.row.amount if self.row is not None else ZERO
        if self.chosen == {line.guid for line in self.offer.sold}:
            return self.offer.total
        return Money.total(line.amount for line in self.offer.lines if line.guid in self.chosen)

    def with_offer(self, offer: RefundOffer) -> Refunding:
        """All of it is chosen: that is what is asked for mostly."""
        return Refunding(offer=offer, chosen=frozenset(line.guid for line in offer.lines))


def with_refund_intent(refunding: Refunding, intent: RefundIntent) -> Refunding:
    """The next state; the same one where the tap does not belong to what is shown."""
    number, offer = refunding.number, refunding.offer
    match intent:
        case NumberTyped(number=digits) if number is not None and not number.busy:
            kept = "".join(c for c in digits if c in "0123456789")[:MOST_NUMBER]
            return replace(refunding, number=TypedNumber(wanted=number.wanted, digits=kept))
        case RefundLineTapped(guid=guid) if offer is not None and not offer.whole_only:
            if guid not in {line.guid for line in offer.lines}:
                return refunding
            return replace(refunding, chosen=refunding.chosen ^ {guid})
        case RefundReasonChosen(reason=reason, words=words) if offer is not None:
            own = words[:LONGEST_REASON] if reason is RefundReason.OWN_WORDS else ""
            return replace(refunding, reason=reason, words=own)
        case _:
            return refunding


def refund_part(refunding: Refunding) -> RefundPart:
    """What the screens may show of it."""
    number = refunding.number
    return RefundPart(
        number=None
        if number is None
        else NumberPart(
            wanted=number.wanted,
            typed=number.digits,
            busy=number.busy,
            missing=number.missing,
            unfit=number.unfit,
        ),
        offer=_offer_part(refunding, refunding.offer) if refunding.offer is not None else None,
        standing=_standing(refunding, refunding.row) if refunding.row is not None else None,
        unfit=refunding.unfit,
        looking=refunding.looking,
        said=refunding.said,
        to_return=refunding.to_return,
    )


def refund_row(refund: Refund) -> RefundRow:
    return RefundRow(
        guid=refund.guid,
        at=refund.opened_at,
        amount=refund.amount,
        state=refund.state,
        waits=not refund.ended,
    )


def may_say(refund: Refund) -> tuple[RefundEvent, ...]:
    """What a person may say of it; of the terminal only while its answer is out."""
    said = STAFF_MAY_SAY.get(refund.state, frozenset())
    if refund.state is RefundState.RETURNED and refund.card is not RefundLeg.DUE:
        return ()
    return tuple(event for event in RefundEvent if event in said)


def _offer_part(refunding: Refunding, offer: RefundOffer) -> OfferPart:
    chosen = refunding.chosen
    return OfferPart(
        receipt_number=offer.receipt_number,
        order_number=offer.order_number,
        way=offer.way,
        own=offer.purchase is not None,
        total=offer.total,
        lines=tuple(
            OfferedLinePart(
                guid=line.guid,
                name=line.name,
                quantity=line.quantity,
                amount=line.amount,
                chosen=line.guid in chosen,
            )
            for line in offer.lines
        ),
        all_chosen=len(chosen) == len(offer.lines),
        whole_only=offer.whole_only,
        returned_before=offer.returned_before,
        points=offer.points,
        reason=refunding.reason,
        words=refunding.words,
        ready=refunding.ready,
    )


def _standing(refunding: Refunding, row: Refund) -> RefundStanding:
    returned = row.returned
    return RefundStanding(
        receipt_number=row.receipt_number,
        order_number=row.order_number,
        own=row.purchase is not None,
        way=row.way,
        whole=row.whole,
        amount=row.amount,
        money=row.money,
        state=row.state,
        card=row.card,
        points=row.points,
        credit=row.credit,
        return_number=returned.number if returned else "",
        warning=returned.warning if returned else "",
        cause=row.cause,
        person=row.person,
        busy=refunding.busy,
        may_say=() if refunding.busy else may_say(row),
        overtaken=refunding.overtaken,
        slip=refunding.slip,
    )
