"""What carrying out an effect came to: the event for the table, and the facts that come with it."""

from __future__ import annotations

from msgspec import Struct

from kiosk.checkout.intent import IntentAnswer
from kiosk.checkout.ports import OrderSeen
from kiosk.checkout.purchase import Approval, StepTaken
from kiosk.checkout.vocabulary import Event
from kiosk.errors import ErrorCode


class Happened(Struct, frozen=True, kw_only=True):
    """``answers`` is news of intents, committed together with the move. ``cause`` is kept where the
    move leads away from a sale. ``approval`` is what a terminal said of its charge. A person
    who settles the rest has settled the points too where ``points_by_hand``. ``detail`` goes to the
    journal, ``step`` says how long it took.
    """

    event: Event
    seen: OrderSeen | None = None
    answers: tuple[IntentAnswer, ...] = ()
    cause: ErrorCode | None = None
    approval: Approval | None = None
    points_by_hand: bool = False
    detail: str = ""
    step: StepTaken | None = None
