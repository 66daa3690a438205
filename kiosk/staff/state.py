"""Everything staff mode knows while it is open. Values only; dies when the person leaves."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from kiosk.checkout.journal import JournalEntry
from kiosk.checkout.ports import Standing
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.settling import fitting_answers
from kiosk.checkout.vocabulary import STAFF_MAY_SAY, Event
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.staff import MOST_DIGITS, Person, Pin
from kiosk.refund_snapshots import PrintEnd
from kiosk.refunds.refund import Refund
from kiosk.staff.day_state import DayState
from kiosk.staff.refund_state import Refunding
from kiosk.staff_intents import Reason, StaffPage
from kiosk.staff_snapshots import PinTrouble, ResultPart, StaffView

PIN_IDLE_S = 30.0
IDLE_S = 300.0

OFFERED = (
    Event.STAFF_FOUND_PAID,
    Event.STAFF_GAVE_BACK,
    Event.STAFF_CANCELS,
    Event.STAFF_SUM_TAKEN,
    Event.STAFF_SUM_NOT_TAKEN,
)
"""What a person may say, in the order in which it is offered."""


class PinEntry(Struct, frozen=True, kw_only=True):
    """``locked_until`` is monotonic seconds; ``busy``: the PIN is being checked."""

    pin: Pin = Pin("")
    busy: bool = False
    trouble: PinTrouble | None = None
    tries_left: int | None = None
    locked_until: float = 0.0

    def typed(self, digit: str) -> PinEntry:
        digits = (*self.pin.digits, digit)[:MOST_DIGITS]
        return replace(self, pin=Pin(digits), trouble=None)

    def erased(self) -> PinEntry:
        return replace(self, pin=Pin(self.pin.digits[:-1]))

    def cleared(self) -> PinEntry:
        return replace(self, pin=Pin(""))


class OpenedPurchase(Struct, frozen=True, kw_only=True):
    """``standing`` is the order at the till, ``None`` where it did not say; ``asking``: it is being
    asked now. ``row`` and ``journal`` are read together."""

    row: Purchase
    journal: tuple[JournalEntry, ...] = ()
    standing: Standing | None = None
    asking: bool = True
    refunds: tuple[Refund, ...] = ()
    printed: PrintEnd | None = None

    @property
    def answers(self) -> tuple[Event, ...]:
        """What may be said of it, as far as the till's word is known."""
        if self.standing is None:
            fitting = STAFF_MAY_SAY.get(self.row.state, frozenset())
        else:
            fitting = fitting_answers(self.row, self.standing)
        return tuple(event for event in OFFERED if event in fitting)


class Resolving(Discreet, frozen=True, kw_only=True):
    """What a person is about to say, of the row as it was when they began."""

    seen: Purchase
    answers: tuple[Event, ...]
    said: Event | None = None
    reason: Reason | None = None
    words: Unsaid[str] = ""

    @property
    def ready(self) -> bool:
        explained = self.reason is not None and (
            self.reason is not Reason.OWN_WORDS or bool(self.words.strip())
        )
        return self.said is not None and explained

    @property
    def because(self) -> str:
        """The reason for the journal: a fixed one by its name."""
        assert self.reason is not None
        return self.words if self.reason is Reason.OWN_WORDS else self.reason.value


class StaffState(Struct, frozen=True, kw_only=True):
    """``visit`` tells this visit from the one before, so that a late answer is not shown to
    somebody else. ``touched_at`` is monotonic seconds."""

    visit: int
    touched_at: float
    view: StaffView = StaffView.PIN
    person: Person | None = None
    page: StaffPage = StaffPage.WRONG
    entry: PinEntry = PinEntry()
    latest: tuple[Purchase, ...] = ()
    opened: OpenedPurchase | None = None
    resolving: Resolving | None = None
    result: ResultPart | None = None
    refunding: Refunding | None = None
    looking: bool = False
    day: DayState = DayState()

    @property
    def patience_s(self) -> float:
        """How long nobody has to touch anything before the guest gets the screen back."""
        return PIN_IDLE_S if self.person is None else IDLE_S

    def at_page(self, page: StaffPage) -> StaffState:
        return replace(
            self,
            view=StaffView(page.value),
            page=page,
            opened=None,
            resolving=None,
            result=None,
            refunding=None,
            day=DayState(),
        )
