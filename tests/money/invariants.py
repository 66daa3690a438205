"""What must be true of every purchase, whatever happens: watched while it is made, and looked at
once more when all is over. The models say what is true; the kiosk is not asked.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from hardware.drivers.terminal_model import Operation, OperationState
from kiosk.checkout import telling
from kiosk.checkout.ports import Standing
from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.vocabulary import Effect, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import Money
from kiosk.licence.till_counter import LEAST_BETWEEN_QUESTIONS_S
from kiosk.snapshots.telling import Telling
from tests.money.fake_card_system import BALANCE
from tests.money.fake_till import BY_CASHIER, FakeOrder
from tests.money.guest import Agreement
from tests.money.site import PACE, Site
from tests.money.troubled_line import LateRequest


class Invariant(StrEnum):
    """Each has one sentence, which a violation shows."""

    ONE_CHARGE = "at most one paid order and one charge per purchase"
    CHARGED_IS_SETTLED = "charged means paid order, money returned, or a person called"
    POINTS_ONCE = "points are debited exactly once if paid, not at all if not"
    COUPON_WITH_SALE = "a coupon is used up only by a paid order"
    CREDIT_ONCE = "points are credited at most once, and only for a sale"
    PAID_IS_KEPT = "a paid order is never lost"
    NUMBER_ONE_CONTENT = "a licence number never carries two contents"
    NUMBER_IN_ORDER = "no licence number is skipped"
    NO_SALE_IN_DOUBT = "no new sale while money is unknown"
    AS_AGREED = "nothing is charged but what the guest agreed to"
    TRUE_TELLING = "what the guest is told is true"
    DEFINITE_IN_TIME = "every purchase is definite soon after the trouble is over"
    ON_DISK_FIRST = "no byte leaves before it is committed"
    FENCED_FIRST = "nothing is given back before the order is void, or known to be paid elsewhere"
    PAID_THEN_CONFIRMED = "a held sum is taken only when the payment is registered or out"
    READ_BACK_FIRST = "the order is read back before anything is charged"
    GUEST_PRESENT = "nobody is charged who is not there"
    DRIVEN_TO_ANSWER = "what was begun is driven to its own answer"
    ORDER_ENDS = "an order that is not sold does not stay open"
    ONE_CHARGE_OUT = "nothing is charged while another charge is out"
    NO_BREAK = "the kiosk does not break"


@dataclass(frozen=True, slots=True)
class Broken:
    """One violation, and when."""

    invariant: Invariant
    detail: str
    at: float

    def __str__(self) -> str:
        return f"{self.invariant.name}: {self.invariant.value} ({self.detail})"


PAYING: Final = ("authorise", "PayOrder")
UNDOING: Final = ("release", "give back")
CLOCK_MAY_BE_WRONG_S: Final = 61.0
"""A clock set back makes the last tap look so much younger; by more, and nobody is there."""
SOLD: Final = frozenset({State.PAID, State.CONFIRMING, State.CREDITING, State.FINISHED})


class Checker:
    """Hears of all that leaves, is published, charged, agreed to. ``broken`` is what it found."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.broken: list[Broken] = []
        self.agreed: dict[UUID, Agreement] = {}
        self.rows: dict[UUID, Purchase] = {}
        self.by_hand: set[UUID] = set()
        """Purchases a person has put in order at the bank or the card system."""
        self._charges: dict[UUID, list[int]] = {}
        self._owner_of_charge: dict[int, UUID] = {}
        self._number = -1
        self._content = b""
        self._named: set[int] = {0}
        self._answered: datetime | None = None
        self._left: set[bytes] = set()
        self._read_back: dict[UUID, float] = {}
        self._told_nothing: set[UUID] = set()
        self._guest_acted_at = 0.0
        for line in site.lines:
            line.leaves = self.leaves
        site.till.names_number = self._number_is_named
        site.till.hears_look_before_payment = self._reads_back
        site.till.hears_payment = self._hears_payment
        site.terminal.hears_charge = self._hears_charge

    def found(self, invariant: Invariant, detail: str) -> None:
        self.broken.append(Broken(invariant, detail, self.site.time.seconds))

    # while it happens

    def leaves(self, call: str, request: bytes) -> None:
        """Bytes of a write leave the kiosk."""
        owner = self.site.disk.owner(request)
        if owner is None:
            self.found(Invariant.ON_DISK_FIRST, call)
            return
        anew = request not in self._left or call == "authorise"
        if call == "PayOrder" and not anew:
            self._check_charge_again(owner)
        self._left.add(request)
        if call in ("SaveOrder", "PayOrder"):
            self._check_number(request)
        if call in PAYING and anew:
            self._check_new_charge(call, owner, request)
        if call in UNDOING and not self._fenced(owner):
            self.found(Invariant.FENCED_FIRST, f"{call}, the order is {self._standing(owner)}")
        if call == "confirm" and not self._registered_or_out(owner):
            self.found(Invariant.PAID_THEN_CONFIRMED, "the order is open and nothing is out")

    def guest_acts(self) -> None:
        """A tap."""
        self._guest_acted_at = self.site.time.seconds

    def published(self, row: Purchase) -> None:
        """Committed, and on the screen."""
        known = self.rows.get(row.guid)
        if known is None:
            self._check_new_sale(row)
            shown = row.coupon.shown.minor if row.coupon else 0
            self.agreed[row.guid] = Agreement(
                money=row.total.minor - shown - row.bonus.minor,
                points=row.bonus.minor,
                shown=shown,
            )
        elif known.state in SOLD and row.state not in SOLD:
            self.found(Invariant.PAID_IS_KEPT, f"{known.state} and then {row.state}")
        self.rows[row.guid] = row
        self._check_telling(row)

    def _reads_back(self, guid: UUID) -> None:
        """The last look before a charge; kept is how long the guest has not been heard of."""
        self._read_back[guid] = self.site.time.seconds - self._guest_acted_at

    def _check_number(self, request: bytes) -> None:
        number = int(json.loads(request)["number"])
        if number == self._number and request == self._content:
            return
        following = number == self._number + 1 or number in self._named
        if not following and not self._was_asked_in_vain():
            self.found(Invariant.NUMBER_IN_ORDER, f"{number} after {self._number}")
        taken = self.site.till.contents.get(number)
        if taken is not None and taken != request:
            self.found(Invariant.NUMBER_ONE_CONTENT, f"number {number}")
        self._number, self._content = number, request
        self._named.clear()

    def _was_asked_in_vain(self) -> bool:
        """The count was asked for less than a minute ago, and no answer came: it may not be asked
        for again, and the likely number goes out. The cash server refuses it where it is wrong.
        """
        asked = self.site.disk.asked_at()
        if asked is None or asked == self._answered:
            return False
        return 0 <= (self.site.time.now() - asked).total_seconds() < LEAST_BETWEEN_QUESTIONS_S

    def _number_is_named(self, number: int) -> None:
        self._named.add(number)
        self._answered = self.site.disk.asked_at()

    def _check_new_charge(self, call: str, owner: UUID, request: bytes) -> None:
        alone_s = self._read_back.pop(owner, None)
        if alone_s is None:
            self.found(Invariant.READ_BACK_FIRST, call)
        elif alone_s > PACE.guest_patience_s + CLOCK_MAY_BE_WRONG_S:
            self.found(Invariant.GUEST_PRESENT, f"{call}, {alone_s:.0f} s after the last tap")
        if any(self._may_charge(late) for line in self.site.lines for late in line.late):
            self.found(Invariant.ONE_CHARGE_OUT, f"{call} while another is on its way")
        if call == "authorise":
            self._owner_of_charge[int(request.split(b":")[0])] = owner
            if self._kept_of(owner):
                self.found(Invariant.ONE_CHARGE_OUT, "the terminal has taken or holds the sum")

    def _check_charge_again(self, owner: UUID) -> None:
        """The same bytes once more ask a guest for money unless the card is charged already."""
        alone_s = self.site.time.seconds - self._guest_acted_at
        patience_s = PACE.guest_patience_s + PACE.payment_limit_s + CLOCK_MAY_BE_WRONG_S
        if alone_s > patience_s and not self._kept_of(owner):
            self.found(Invariant.GUEST_PRESENT, f"asked again {alone_s:.0f} s after the last tap")

    def _hears_payment(self, guid: UUID, money: Money, points: Money) -> None:
        """The cash server has registered the kiosk's payment."""
        if money:
            self._charged(guid, money.minor)
        if points.minor != self.agreed[guid].points:
            self.found(Invariant.AS_AGREED, f"{points.minor} in points")

    def _hears_charge(self, number: int, amount: int) -> None:
        self._charged(self._owner_of_charge[number], amount)

    def _charged(self, guid: UUID, minor: int) -> None:
        if minor != self.agreed[guid].money:
            agreed = self.agreed[guid].money
            self.found(Invariant.AS_AGREED, f"{minor} charged, {agreed} agreed to")
        self._charges.setdefault(guid, []).append(minor)

    def _check_new_sale(self, row: Purchase) -> None:
        for other in self.site.disk.purchases():
            if other.settled or other.guid == row.guid:
                continue
            with_staff = other.state is State.NEEDS_STAFF
            if other.payment is Leg.OPEN or other.way is row.way or not with_staff:
                self.found(Invariant.NO_SALE_IN_DOUBT, f"the last one is {other.state}")

    def _check_telling(self, row: Purchase) -> None:
        told = telling.telling_of(row)
        paid = self._standing(row.guid) is Standing.PAID
        match told:
            case Telling.PAID if not paid:
                self.found(Invariant.TRUE_TELLING, "told paid, and the order is not")
            case Telling.NOTHING_CHARGED:
                self._told_nothing.add(row.guid)
                self._check_nothing_taken(row, "when told so")
            case Telling.AT_COUNTER if self._standing(row.guid) is not Standing.OPEN:
                if self._kept_of(row.guid) or self.paid_by_kiosk(row.guid):
                    self.found(Invariant.TRUE_TELLING, "sent to the counter, and charged")
            case (
                Telling.DECLINED
                | Telling.POINTS_REFUSED
                | Telling.COUPON_REFUSED
                | Telling.COUPON_DIFFERS
            ) if self.paid_by_kiosk(row.guid) or self._kept_of(row.guid):
                self.found(Invariant.TRUE_TELLING, f"told {told}, and charged")

    def _check_nothing_taken(self, row: Purchase, when: str) -> None:
        if self.paid_by_kiosk(row.guid) or self._kept_of(row.guid):
            self.found(Invariant.TRUE_TELLING, f"told nothing was charged; it was, {when}")
        if self._points_missing(row):
            self.found(Invariant.TRUE_TELLING, f"told nothing was charged; points were, {when}")

    # when all is over

    def over(self) -> None:
        """Everything that was on its way has arrived, every purchase is where it ends."""
        self.rows.update({row.guid: row for row in self.site.disk.purchases()})
        for row in self.rows.values():
            self._check_end(row)
        self._check_points_and_credits()

    def _check_end(self, row: Purchase) -> None:
        order = self.site.till.orders.get(row.guid)
        paid = order is not None and order.standing is Standing.PAID
        taken = self._kept_of(row.guid)
        at_station = [p for p in self.site.till.charges if p[0] == row.guid]
        if len(at_station) > 1 or len(taken) > 1:
            self.found(Invariant.ONE_CHARGE, f"{len(at_station) + len(taken)} charges")
        if row.guid in self._told_nothing:
            self._check_nothing_taken(row, "in the end")
        if row.ended and self.site.disk.open_of(row.guid):
            self.found(Invariant.DRIVEN_TO_ANSWER, f"{row.state}, and a request has no answer")
        if row.state is State.FINISHED:
            self._check_sale(row, order, taken)
            return
        if not row.settled:
            self.found(Invariant.DEFINITE_IN_TIME, f"stuck in {row.state}")
            return
        told_of_cashier = row.state is State.CANCELLED and self.site.till.tells_tenders
        elsewhere = row.state is State.AT_COUNTER or told_of_cashier
        if paid and (not elsewhere or self.paid_by_kiosk(row.guid)):
            self.found(Invariant.PAID_IS_KEPT, f"paid, and {row.state}")
        if taken and row.guid not in self.by_hand:
            self.found(Invariant.CHARGED_IS_SETTLED, f"{row.state}, and the terminal has the sum")
        if row.state in (State.CANCELLED, State.ABORTED):
            self._check_nothing_stays(row, order)

    def _check_nothing_stays(self, row: Purchase, order: FakeOrder | None) -> None:
        if order is None or order.standing is not Standing.OPEN:
            return
        self.found(Invariant.ORDER_ENDS, f"{row.state}, and the order is open")
        if order.coupon:
            self.found(Invariant.COUPON_WITH_SALE, f"{row.state}, and the order still has it")

    def _check_sale(self, row: Purchase, order: FakeOrder | None, taken: list[int]) -> None:
        if order is None or order.standing is not Standing.PAID:
            self.found(Invariant.CHARGED_IS_SETTLED, "finished, and the order is not paid")
            return
        if row.guid in self.by_hand:
            return
        if order.receipt == BY_CASHIER:
            if self.site.till.tells_tenders and (taken or self._points_missing(row)):
                self.found(Invariant.ONE_CHARGE, "paid to the cashier and to the kiosk")
            return
        if row.coupon is not None and order.off != row.discount:
            self.found(Invariant.COUPON_WITH_SALE, f"it took off {order.off.minor}")
        if row.way is PayWay.TERMINAL and row.to_pay and not taken and not row.paid_without_money:
            self.found(Invariant.CHARGED_IS_SETTLED, "sold, no money, and nobody was told")
        if row.paid_without_money and taken:
            self.found(Invariant.TRUE_TELLING, "staff was told that no money was taken")
        if any(self.site.terminal.model.held):
            self.found(Invariant.CHARGED_IS_SETTLED, "the terminal still holds a sum")

    def _check_points_and_credits(self) -> None:
        """The account as a whole: what is gone is what the sales took, what came is theirs."""
        cards, gone = self.site.cards, 0
        for row in self.rows.values():
            order = self.site.till.orders.get(row.guid)
            by_cashier = order is not None and order.receipt == BY_CASHIER
            if row.guid in self.by_hand or (by_cashier and not self.site.till.tells_tenders):
                return
            sold = row.state is State.FINISHED and not by_cashier
            gone += self.agreed[row.guid].points if sold else 0
        if BALANCE.minor - cards.balance.minor != gone:
            missing = BALANCE.minor - cards.balance.minor
            self.found(Invariant.POINTS_ONCE, f"{missing} are missing, {gone} were to be paid")
        sales = {r.credit_name.external_id: r.credit for r in self.rows.values() if r.state in SOLD}
        credited = {name: amount for name, amount in cards.credits.items() if amount}
        wrong = [name for name, amount in credited.items() if sales.get(name) != amount]
        if wrong or cards.credited != Money.total(credited.values()):
            self.found(Invariant.CREDIT_ONCE, f"{cards.credited.minor} came in")

    # what is true

    def _standing(self, guid: UUID) -> Standing:
        order = self.site.till.orders.get(guid)
        return Standing.ABSENT if order is None else order.standing

    def paid_by_kiosk(self, guid: UUID) -> bool:
        """Whether the order is paid by the kiosk's own payment."""
        order = self.site.till.orders.get(guid)
        return order is not None and order.standing is Standing.PAID and order.receipt != BY_CASHIER

    def _kept_of(self, guid: UUID) -> list[int]:
        """What the kiosk's own terminal holds or has taken for a purchase."""
        kept = (OperationState.HELD, OperationState.TAKEN)
        return [found.amount for found in self.operations_of(guid) if found.state in kept]

    def operations_of(self, guid: UUID) -> list[Operation]:
        """All that the kiosk's own terminal was asked for a purchase."""
        operations = self.site.terminal.model.operations
        return [op for n, op in operations.items() if self._owner_of_charge.get(n) == guid]

    def _may_charge(self, late: LateRequest) -> bool:
        """A payment that is on its way to an order that is void or paid charges nobody."""
        if late.call != "PayOrder":
            return late.call in PAYING
        return self._standing(UUID(json.loads(late.request)["guid"])) is Standing.OPEN

    def _fenced(self, guid: UUID) -> bool:
        """Whether the kiosk's own payment can do nothing any more, and the kiosk can know."""
        standing = self._standing(guid)
        if standing is Standing.PAID:
            return self.site.till.tells_tenders and not self.paid_by_kiosk(guid)
        return standing is not Standing.OPEN

    def _points_missing(self, row: Purchase) -> bool:
        cards = self.site.cards
        name = row.debit_name.external_id
        by_till = f"till {row.guid}" in cards.debits
        return by_till or (name in cards.debits and name not in cards.returned)

    def _registered_or_out(self, guid: UUID) -> bool:
        row = self.rows.get(guid)
        out = row is not None and row.payment is Leg.OPEN
        return out or self._standing(guid) is Standing.PAID


DOUBTS: Final = frozenset(
    {
        Effect.LOOK_FOR_PAYMENT,
        Effect.LOOK_FOR_APPROVAL,
        Effect.LOOK_FOR_DEBIT,
        Effect.LOOK_FOR_RETURN,
        Effect.LOOK_FOR_CREDIT,
    }
)
"""Looks that may have to wait until an absence is proved."""

DEFINITE_WITHIN_S: Final = 120.0
DEFINITE_WITH_QUARANTINE_S: Final = 300.0


def definite_within_s(row: Purchase) -> float:
    """How long a purchase may take once the trouble is over. The time a guest may need is not part
    of it."""
    doubted = any(step.name in DOUBTS for step in row.steps)
    return DEFINITE_WITH_QUARANTINE_S if doubted else DEFINITE_WITHIN_S
