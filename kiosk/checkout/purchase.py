"""One purchase as a value: the durable row, and what each leg of money has come to.

The runner makes a new value with every move; the store keeps the last one whole.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from kiosk.checkout.frozen import FrozenOrder
from kiosk.checkout.intent import Intent, IntentAnswer, Outcome
from kiosk.checkout.vocabulary import ENDS, QUESTIONS, SETTLED, Effect, Question, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.money import ZERO, Money
from kiosk.errors import ErrorCode


class Leg(StrEnum):
    """What has become of one way money leaves the guest: the points, or the payment."""

    UNTOUCHED = "untouched"
    OPEN = "open"
    """Asked for, and the answer is not definite yet."""
    DONE = "done"
    REFUSED = "refused"
    """Definitely not taken."""
    RETURNED = "returned"


NOTHING_TAKEN: Final = frozenset({Leg.UNTOUCHED, Leg.REFUSED, Leg.RETURNED})


_BEFORE_COUPON: Final = frozenset({State.NEW, State.CREATED, State.SAVED})


class CrmIndex:
    """``External_Index``: the kind of operation at the card system (crm §14)."""

    DEBIT: Final = 1
    CREDIT: Final = 2
    CANCEL: Final = 3
    CREDIT_CANCEL: Final = 4


class CrmOperation(Struct, frozen=True, kw_only=True):
    """The name of one operation at the card system, fixed before it is first asked for (crm §9.3).

    ``External_ID`` is digits only and unique per kiosk for ever, also over a lost database: it
    comes from the order's random GUID. Debit, credit and cancel differ in their last digit.
    """

    external_id: str
    external_index: int
    external_date: date


class StepTaken(Struct, frozen=True, kw_only=True):
    """An effect that was carried out, and how long it took, in milliseconds."""

    name: Effect
    ms: int


class Approval(Discreet, frozen=True, kw_only=True):
    """What the kiosk's own terminal said of the charge it holds or has taken; masked already.

    ``captured``: nothing is left to confirm. ``finish_by`` is when the terminal must have been told
    that the sale stands; ``None``: whenever it is known.
    """

    captured: bool
    finish_by: datetime | None = None
    masked_card: Unsaid[str] = ""
    card_brand: str = ""
    approval_code: str = ""
    reference: str = ""
    receipt_number: str = ""
    terminal_id: str = ""
    slip: Unsaid[str] = ""


class TerminalMark(Discreet, frozen=True, kw_only=True):
    """Where a terminal stood when a person accepted that somebody else had used it; ``key`` is the
    driver's own."""

    key: Unsaid[bytes]
    at: datetime


class CouponUse(Discreet, frozen=True, kw_only=True):
    """The coupon an order is bought with, by the card system's ``id`` and the ``code`` on it.

    ``shown`` is what the guest was told it takes off. ``given`` is what the cash server took off,
    once it has: nothing where it refused.
    """

    id: Unsaid[str]
    code: Unsaid[str]
    shown: Money
    given: Money | None = None

    @property
    def off(self) -> Money:
        return self.shown if self.given is None else self.given


class Purchase(Discreet, frozen=True, kw_only=True):
    """The row. ``guid`` is the order's GUID, chosen by the kiosk.

    ``effect`` is what is to be done next; ``None`` at an end. ``bonus`` is what the guest pays with
    points: nothing any more once the guest chose to pay in full. ``order_number`` is what the guest
    and the kitchen call the order; empty until r_keeper has named it. ``cause`` says why a purchase
    was cancelled or needs a person; ``None`` where the guest wished it. ``local_date`` names the
    operations at the card system. ``guest_seen_at`` is the last sign of the guest.
    """

    guid: UUID
    state: State
    effect: Effect | None
    way: PayWay
    order: FrozenOrder
    bonus: Money = ZERO
    card_number: Unsaid[str] = ""
    account_number: Unsaid[str] = ""
    points_by_till: bool = False
    """r_keeper takes the points with the payment, the kiosk does not."""
    coupon: CouponUse | None = None
    credit_percent: int = 0
    """How much of the money paid comes back as points, credited by the kiosk."""
    local_date: date
    visit: int = 0
    order_ident: int = 0
    order_number: str = ""
    receipt_number: str = ""
    receipt_guid: UUID | None = None
    licence_numbers: tuple[int, ...] = ()
    points: Leg = Leg.UNTOUCHED
    card: Leg = Leg.UNTOUCHED
    """The sum at the kiosk's own terminal; the other ways leave it untouched."""
    approval: Approval | None = None
    payment: Leg = Leg.UNTOUCHED
    """The payment r_keeper registers; in the way STATION the money itself."""
    cause: ErrorCode | None = None
    staff_called: bool = False
    staff_answers: int = 0
    """How often a person has answered, so that an answer can say which state it is about."""
    opened_at: datetime
    changed_at: datetime
    guest_seen_at: datetime
    steps: tuple[StepTaken, ...] = ()

    @property
    def total(self) -> Money:
        """The dishes, without coupon and points."""
        return self.order.total

    @property
    def discount(self) -> Money:
        """What the coupon takes off, as far as is known."""
        return self.coupon.off if self.coupon else ZERO

    @property
    def due(self) -> Money:
        """What the order costs at the cash server in the end."""
        return self.total - self.discount

    @property
    def order_sum(self) -> Money:
        """What the order has to cost at the cash server now."""
        return self.total if self.state in _BEFORE_COUPON else self.due

    @property
    def to_pay(self) -> Money:
        """What is left for card or cash after the points."""
        return self.due - self.bonus

    @property
    def shown_to_pay(self) -> Money:
        """What the guest has agreed to pay."""
        shown = self.coupon.shown if self.coupon else ZERO
        return self.total - shown - self.bonus

    @property
    def ended(self) -> bool:
        return self.state in ENDS

    @property
    def settled(self) -> bool:
        """True where all money is where it belongs, so that the next guest may pay."""
        return self.state in SETTLED

    @property
    def question(self) -> Question | None:
        """What the guest is being asked, if anything."""
        return QUESTIONS[self.state] if self.effect is Effect.ASK_GUEST else None

    @property
    def nothing_taken(self) -> bool:
        """True when it is known of every leg that the guest has lost nothing by it."""
        return {self.points, self.card, self.payment} <= NOTHING_TAKEN

    @property
    def charged(self) -> Money:
        """What has left the guest's pocket for certain, points not counted."""
        leg = self.card if self.way is PayWay.TERMINAL else self.payment
        return self.to_pay if leg is Leg.DONE else ZERO

    @property
    def paid_without_money(self) -> bool:
        """True where r_keeper has the payment and the terminal does not: a person has to know."""
        sold = self.payment is Leg.DONE and self.way is PayWay.TERMINAL
        return sold and bool(self.to_pay) and self.card in NOTHING_TAKEN

    @property
    def points_taken(self) -> Money:
        """The points that have been used for certain."""
        leg = self.payment if self.points_by_till else self.points
        return self.bonus if leg is Leg.DONE else ZERO

    @property
    def debits_points(self) -> bool:
        """True where the kiosk itself takes points off the guest's account."""
        return bool(self.bonus) and not self.points_by_till

    @property
    def credit(self) -> Money:
        """The points to be credited for a paid order: whole ones, of the money alone."""
        earned = self.to_pay.minor * self.credit_percent // 100
        return Money(earned // 100 * 100) if self.account_number else ZERO

    @property
    def debit_name(self) -> CrmOperation:
        return self._operation(CrmIndex.DEBIT)

    @property
    def credit_name(self) -> CrmOperation:
        return self._operation(CrmIndex.CREDIT)

    @property
    def return_name(self) -> CrmOperation:
        """The cancel's own name; its parent is ``debit_name`` (crm §9.7)."""
        return self._operation(CrmIndex.CANCEL)

    @property
    def take_back_name(self) -> CrmOperation:
        """The name under which earned points are taken back; its parent is ``credit_name``."""
        return self._operation(CrmIndex.CREDIT_CANCEL)

    def _operation(self, index: int) -> CrmOperation:
        # 16 digits of the GUID and the kind: within the 18 digits of crm §14.
        number = self.guid.int % 10**16
        return CrmOperation(
            external_id=f"{number:016d}{index}",
            external_index=index,
            external_date=self.local_date,
        )

    def with_opened(self, intent: Intent) -> Purchase:
        """The row once ``intent`` is committed: its leg is open, its licence number is used."""
        numbers = self.licence_numbers
        if intent.licence_number is not None:
            numbers = (*numbers, intent.licence_number)
        opened = replace(self, licence_numbers=numbers)
        match intent.kind:
            case Effect.DEBIT_POINTS:
                return replace(opened, points=Leg.OPEN)
            case Effect.AUTHORISE:
                return replace(opened, card=Leg.OPEN, approval=None)
            case Effect.PAY_ORDER:
                return replace(opened, payment=Leg.OPEN)
            case _:
                return opened

    def at_other_sum(self) -> Purchase:
        """The guest agreed to what the cash server took off.

        Where that is more than was shown, the points shrink and not the money: so no rule about
        points is broken that held before.
        """
        assert self.coupon is not None, "no coupon to agree to"
        agreed = replace(self.coupon, shown=self.coupon.off)
        more = max(ZERO, self.coupon.off - self.coupon.shown)
        return replace(self, coupon=agreed, bonus=max(ZERO, self.bonus - more))

    def as_staff_found_it(self, *, paid: bool, points_too: bool) -> Purchase:
        """The legs once a person has settled the purchase; the points only where nothing is left
        for the kiosk to try."""
        if paid:
            points = Leg.DONE if self.points is Leg.OPEN else self.points
            card = Leg.DONE if self.card is Leg.OPEN else self.card
            return replace(self, points=points, card=card, payment=Leg.DONE)
        return replace(
            self,
            points=_given_back(self.points) if points_too else self.points,
            card=_given_back(self.card),
            payment=_given_back(self.payment),
        )

    def as_staff_saw_terminal(self, *, taken: bool) -> Purchase:
        """The sum of a paid order once a person has seen whether the terminal took it."""
        return self._confirmed(done=taken)

    def with_answer(self, answer: IntentAnswer) -> Purchase:
        """The row once the answer to one of its intents is known."""
        if answer.outcome in (Outcome.OPEN, Outcome.BY_STAFF):
            return self
        done = answer.outcome is Outcome.DONE
        match answer.kind:
            case Effect.DEBIT_POINTS:
                return replace(self, points=Leg.DONE if done else Leg.REFUSED)
            case Effect.AUTHORISE:
                return replace(self, card=Leg.DONE if done else Leg.REFUSED)
            case Effect.CONFIRM_CARD:
                return self._confirmed(done=done)
            case Effect.RELEASE_CARD if done:
                return replace(self, card=Leg.RETURNED)
            case Effect.PAY_ORDER:
                return replace(self, payment=Leg.DONE if done else Leg.REFUSED)
            case Effect.RETURN_POINTS if done:
                return replace(self, points=Leg.RETURNED)
            case _:
                return self

    def _confirmed(self, *, done: bool) -> Purchase:
        """A terminal that refuses to take what it held has let it go."""
        if not done or self.approval is None:
            return replace(self, card=Leg.REFUSED)
        return replace(self, approval=replace(self.approval, captured=True))


def _given_back(leg: Leg) -> Leg:
    return leg if leg in NOTHING_TAKEN else Leg.RETURNED
