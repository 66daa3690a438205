"""The running purchase."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from kiosk.checkout.ways import PayWay
from kiosk.domain.dish import Dish
from kiosk.domain.money import ZERO, Money
from kiosk.errors import ErrorCode
from kiosk.intents import GuestAnswer
from kiosk.snapshots.paper import PaperNews
from kiosk.snapshots.telling import Telling


class StepMark(StrEnum):
    WAITING = "waiting"
    NOW = "now"
    DONE = "done"


class StepKind(StrEnum):
    """The lines of the list on the checking screen."""

    ORDER_PLACED = "order-placed"
    COUPON_APPLIED = "coupon-applied"
    POINTS_USED = "points-used"
    ORDER_CHECKED = "order-checked"
    """The last look before anything is charged; on the list only while it lasts."""
    BANK_ASKED = "bank-asked"
    ORDER_REGISTERED = "order-registered"
    KITCHEN = "kitchen"


class PurchaseStepView(Struct, frozen=True, kw_only=True):
    kind: StepKind
    mark: StepMark
    at: datetime | None = None


class PurchasePart(Struct, frozen=True, kw_only=True):
    """The running purchase. ``number`` is what the guest may call it by; empty until there is one.

    ``waiting_s`` counts whole seconds in the present state. ``answers`` are what the guest may say.
    ``closes_in_s`` counts down on the last screen. ``steps`` are those of a sale: there are none
    once it is being undone.
    """

    telling: Telling
    way: PayWay | None = None
    """Who takes the money; ``None`` before there is a purchase."""
    at_second_terminal: bool = False
    """Of two terminals at the site ``way`` is the second one."""
    stopped: bool = False
    """The guest does not want to pay after all; ``telling`` says what is known to come of it."""
    number: str = ""
    to_pay: Money = ZERO
    bonus: Money = ZERO
    discount: Money = ZERO
    """What the coupon takes off: as shown before, and as the cash server says once it has."""
    shown_discount: Money = ZERO
    shown_to_pay: Money = ZERO
    """What the guest agreed to. Only where COUPON_DIFFERS or COUPON_REFUSED asks are these other
    than ``discount`` and ``to_pay``, which then are what "yes" means, as ``bonus`` is."""
    total: Money = ZERO
    """The order without coupon and points."""
    portions: int = 0
    latest: tuple[Dish, ...] = ()
    steps: tuple[PurchaseStepView, ...] = ()
    answers: tuple[GuestAnswer, ...] = ()
    waiting_s: int = 0
    closes_in_s: int = 0
    receipt_number: str = ""
    paper: PaperNews = PaperNews.NONE
    """Of the paper that belongs to ``telling``."""
    cause: ErrorCode | None = None
