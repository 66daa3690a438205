"""When paper is due: what is told decides, and how long the guest has been waiting. Pure."""

from __future__ import annotations

from msgspec import Struct

from kiosk.checkout.purchase import Purchase
from kiosk.checkout.telling import telling_of
from kiosk.checkout.vocabulary import State
from kiosk.snapshots.paper import PaperKind
from kiosk.snapshots.telling import Telling

_IN_DOUBT = frozenset({Telling.REGISTERING, Telling.CHECKING, Telling.MONEY_RETURNING})


class PaperRules(Struct, frozen=True, kw_only=True):
    """What this site prints, and after how many seconds of doubt a slip.

    A ticket waits ``ticket_after_s`` at most for what comes after the payment, such as points.
    """

    ticket: bool = True
    counter: bool = True
    slip: bool = True
    slip_after_s: float = 20.0
    ticket_after_s: float = 3.0

    @property
    def kinds(self) -> frozenset[PaperKind]:
        chosen = {
            PaperKind.TICKET: self.ticket,
            PaperKind.COUNTER: self.counter,
            PaperKind.SLIP: self.slip,
        }
        return frozenset(kind for kind, wanted in chosen.items() if wanted)


def paper_of(telling: Telling) -> PaperKind | None:
    """Which paper belongs to what is told; ``None``: none does."""
    if telling is Telling.PAID:
        return PaperKind.TICKET
    if telling is Telling.AT_COUNTER:
        return PaperKind.COUNTER
    if telling in _IN_DOUBT or telling is Telling.SEE_STAFF:
        return PaperKind.SLIP
    return None


def paper_due(purchase: Purchase, waited_s: float, rules: PaperRules) -> PaperKind | None:
    """What is to be printed now. ``waited_s``: since that is told. Nothing without a number: the
    guest could show it to nobody."""
    telling = telling_of(purchase)
    kind = paper_of(telling)
    if kind not in rules.kinds or not purchase.order_number:
        return None
    if kind is PaperKind.TICKET:
        whole = purchase.state is State.FINISHED or waited_s >= rules.ticket_after_s
        return kind if whole else None
    if telling in _IN_DOUBT:
        return kind if waited_s >= rules.slip_after_s else None
    return kind
