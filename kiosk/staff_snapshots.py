"""Everything a screen of staff mode may show: immutable values, no behaviour, no formatted text."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from msgspec import Struct

from hardware.protocols import DeviceHealth
from hardware.terminals import ForeignUse
from kiosk.checkout.vocabulary import Effect, Event, State
from kiosk.checkout.ways import PayWay
from kiosk.day_snapshots import DayPart
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.money import ZERO, Money
from kiosk.domain.staff import Person
from kiosk.errors import ErrorCode
from kiosk.house_snapshots import HousePart
from kiosk.refund_snapshots import PrintEnd, RefundPart, RefundRow
from kiosk.staff_intents import Reason, StaffPage


class StaffView(StrEnum):
    """What staff mode shows."""

    PIN = "pin"
    WRONG = "wrong"
    PURCHASES = "purchases"
    PURCHASE = "purchase"
    OPERATIONS = "operations"
    STOPS = "stops"
    CLOSING = "closing"
    CLEANING = "cleaning"
    WIPING = "wiping"
    """Being wiped: no touch does anything."""
    SHIFT = "shift"
    RESOLVE = "resolve"
    """Choosing what to say, and why."""
    CONFIRM = "confirm"
    """The PIN again, before it counts."""
    RESULT = "result"
    """What was said, and what was found."""
    NUMBER = "number"
    """A receipt's or an order's number is typed."""
    REFUND = "refund"
    """What goes back, and why."""
    REFUNDED = "refunded"
    """A refund as it stands."""
    DEVICES = "devices"
    DEVICE = "device"
    SCREEN_TEST = "screen-test"
    LICENCE = "licence"
    SETTINGS = "settings"
    SETTING = "setting"
    LOGS = "logs"
    LOG_LINE = "log-line"
    ABOUT = "about"
    COMPONENTS = "components"


class PinTrouble(StrEnum):
    WRONG = "wrong"
    LOCKED = "locked"
    NOT_ALLOWED = "not-allowed"
    """It is somebody's, who may not do this."""
    NOBODY = "nobody"
    """No PIN has ever been set."""
    STORE = "store"
    """The database does not answer."""


class PinPart(Struct, frozen=True, kw_only=True):
    """The PIN being typed: how many digits, never which."""

    typed: int = 0
    complete: bool = False
    busy: bool = False
    trouble: PinTrouble | None = None
    tries_left: int | None = None
    locked_s: int = 0


class FaultKind(StrEnum):
    """What may be wrong, worst first."""

    STORE = "store"
    PURCHASE_WAITS = "purchase-waits"
    SUM_WAITS = "sum-waits"
    """A terminal does not say whether it took the sum of a paid order."""
    TERMINAL_FOREIGN = "terminal-foreign"
    """Somebody else has used the payment terminal."""
    CASH_SERVER = "cash-server"
    LICENCE = "licence"
    REQUEST = "request"
    REFUND = "refund"
    """The cash server does not say whether it took goods back."""
    RECOVERY = "recovery"
    CARD_READER = "card-reader"


class Severity(StrEnum):
    """RED: guests cannot order, or money is unknown. AMBER: they can, with less."""

    RED = "red"
    AMBER = "amber"


class Fault(Struct, frozen=True, kw_only=True):
    """One thing that is wrong. ``name`` is the device's or the order's, ``device`` how the device
    says it is, ``foreign`` a terminal's word for somebody else's use of it; ``can_look`` says that
    "check again" does something."""

    key: str
    kind: FaultKind
    severity: Severity
    cause: ErrorCode | None = None
    since: datetime | None = None
    name: str = ""
    device: DeviceHealth | None = None
    foreign: ForeignUse | None = None
    shut: tuple[PayWay, ...] = ()
    """Ways to pay that are shut by it."""
    can_look: bool = False
    can_accept: bool = False
    """Whoever is here may say that it goes on all the same."""


class StaffRow(Struct, frozen=True, kw_only=True):
    """A purchase in the list."""

    guid: UUID
    number: str
    opened_at: datetime
    total: Money
    state: State
    way: PayWay
    needs_staff: bool
    settled_by_staff: bool = False


class Mark(StrEnum):
    """How a step of the timeline ended."""

    DONE = "done"
    FAILED = "failed"
    UNSURE = "unsure"
    WAITING = "waiting"
    PERSON = "person"
    """A person said so."""


class Moment(Struct, frozen=True, kw_only=True):
    """One step of the timeline: what was found, what had been asked, and how long it took.

    ``event`` is ``None`` on the last line of a purchase that still waits. ``times`` counts the same
    step in a row. ``detail`` is what the far side or a person said.
    """

    key: str
    at: datetime
    event: Event | None
    mark: Mark
    asked: Effect | None = None
    took_ms: int | None = None
    times: int = 1
    detail: str = ""


class SideStanding(StrEnum):
    """The order as r_keeper shows it; UNKNOWN where it does not answer."""

    ASKING = "asking"
    UNKNOWN = "unknown"
    ABSENT = "absent"
    OPEN = "open"
    PAID = "paid"
    VOID = "void"


class LegStanding(StrEnum):
    """What became of one way money leaves the guest, as far as the kiosk knows."""

    UNTOUCHED = "untouched"
    OPEN = "open"
    DONE = "done"
    REFUSED = "refused"
    RETURNED = "returned"


class StaffPurchase(Discreet, frozen=True, kw_only=True):
    """One purchase, and everything known about both sides of it. Cards by their last digits."""

    row: StaffRow
    standing: SideStanding
    portions: int
    table_name: str = ""
    to_pay: Money = ZERO
    bonus: Money = ZERO
    discount: Money = ZERO
    cause: ErrorCode | None = None
    payment: LegStanding = LegStanding.UNTOUCHED
    terminal: LegStanding = LegStanding.UNTOUCHED
    points: LegStanding = LegStanding.UNTOUCHED
    bank_card: Unsaid[str] = ""
    guest_card: Unsaid[str] = ""
    approval_code: str = ""
    receipt_number: str = ""
    licence_numbers: tuple[int, ...] = ()
    moments: tuple[Moment, ...] = ()
    asking: bool = False
    """The cash server is being asked just now."""
    may_resolve: bool = False
    may_refund: bool = False
    may_print: bool = False
    refunds: tuple[RefundRow, ...] = ()
    printed: PrintEnd | None = None
    """What has become of paper that was printed again."""


class ResolvePart(Discreet, frozen=True, kw_only=True):
    """What may be said: ``answers`` fit what the till shows; ``chosen`` and ``reason`` so far."""

    answers: tuple[Event, ...]
    chosen: Event | None = None
    reason: Reason | None = None
    words: Unsaid[str] = ""
    ready: bool = False


class WordEnd(StrEnum):
    """What became of a person's word (``kiosk.staff.resolving``)."""

    TAKEN = "taken"
    FOUND = "found"
    MEANWHILE = "meanwhile"
    CONTRADICTED = "contradicted"
    NOT_ALLOWED = "not-allowed"
    TROUBLE = "trouble"
    """The database did not take it; the journal says how far it came."""


class ResultPart(Struct, frozen=True, kw_only=True):
    """What was said, and what was then found. ``by`` is the other person, for MEANWHILE."""

    end: WordEnd
    said: Event
    state: State
    standing: SideStanding
    number: str = ""
    nothing_taken: bool = False
    by: str = ""


class StaffPart(Struct, frozen=True, kw_only=True):
    """Staff mode, open. ``leaves_in_s`` counts down while nobody touches anything."""

    view: StaffView
    person: Person | None = None
    pages: tuple[StaffPage, ...] = ()
    page: StaffPage = StaffPage.WRONG
    leaves_in_s: int = 0
    pin: PinPart | None = None
    faults: tuple[Fault, ...] = ()
    well: tuple[FaultKind, ...] = ()
    taking_orders: bool = True
    looking: bool = False
    rows: tuple[StaffRow, ...] = ()
    waiting: int = 0
    """Purchases that need a person."""
    opened: StaffPurchase | None = None
    resolve: ResolvePart | None = None
    result: ResultPart | None = None
    day: DayPart = DayPart()
    refund: RefundPart | None = None
    house: HousePart | None = None
