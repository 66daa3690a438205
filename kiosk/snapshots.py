"""Everything a screen may show: immutable values, no behaviour, no Qt, no formatted text.

One ``KioskSnapshot`` is published after every change; parts that did not change are the same
objects as before, so whoever shows one part compares it by identity. Sentences and formats are made
in ``ui``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kiosk.checkout.ways import PayWay
from kiosk.domain.basket import LineProblem
from kiosk.domain.coupons import Coupon
from kiosk.domain.dish import Dish, Modifier, ModifierGroup
from kiosk.domain.guest import ExpiringPoints
from kiosk.domain.menu import Category
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import NO_TEXT, Language, Text
from kiosk.errors import ErrorCode
from kiosk.intents import Contrast, GuestAnswer, OrderKind, Sheet
from kiosk.staff_snapshots import StaffPart


class Screen(StrEnum):
    ATTRACT = "attract"
    ORDER_TYPE = "order-type"
    MENU = "menu"
    DISH = "dish"
    COMBO = "combo"
    BASKET = "basket"
    LOYALTY = "loyalty"
    PHONE = "phone"
    CODE = "code"
    PAY = "pay"
    TERMINAL = "terminal"
    CHECKING = "checking"
    DONE = "done"
    OUT_OF_SERVICE = "out-of-service"


class ToastKind(StrEnum):
    """A short message over the dock. ``subject`` of the toast is the dish or group it speaks of."""

    REMOVED = "removed"
    ADDED = "added"
    NO_MORE_THAN = "no-more-than"
    SOLD_OUT = "sold-out"
    ONLY_LEFT = "only-left"
    GREETING = "greeting"
    CARD_NOT_USABLE = "card-not-usable"
    CARD_KEPT = "card-kept"
    PAYMENT_CARD = "payment-card"
    """A bank's card at a reader of guest cards: it is for the terminal."""
    PAYMENT_CARD_UNUSED = "payment-card-unused"
    """The same where nobody pays by card at this kiosk."""
    ORDER_RETURNED = "order-returned"
    NOTHING_CHARGED = "nothing-charged"
    ORDERS_PAUSED = "orders-paused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Toast:
    """``trouble`` explains toasts about trouble; ``number`` is a count for the sentence."""

    kind: ToastKind
    subject: Text = NO_TEXT
    number: int = 0
    trouble: ErrorCode | None = None
    can_undo: bool = False
    key: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPart:
    """Where the guest is and how they want to see it."""

    screen: Screen
    going_back: bool = False
    language: Language
    languages: tuple[Language, ...]
    order_kind: OrderKind | None = None
    order_kinds: tuple[OrderKind, ...] = ()
    table_name: str = ""
    sheet: Sheet = Sheet.NONE
    idle_seconds_left: int = 0
    idle_seconds: int = 0
    """How long the countdown of the idle warning is from its beginning."""
    text_scale_percent: int = 100
    contrast: Contrast = Contrast.LIGHT
    reduced_motion: bool = False
    low_mode: bool = False
    """Everything that can be touched lies in a band within reach of somebody who sits."""
    step_by_step: bool = False
    """One question a page."""
    toast: Toast | None = None
    can_go_back: bool = False
    can_cancel: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuPart:
    """The rail and every category's cards. ``in_basket`` counts portions by dish id.

    ``revision`` grows with each refreshed menu, so that a list model need not compare dishes; it
    stands first, so that whoever compares two menus need not either.
    """

    revision: int
    categories: tuple[Category, ...]
    dishes: Mapping[int, Dish]
    in_basket: Mapping[int, int]
    loading: bool = False


class OptionMark(StrEnum):
    """How an option's price is told: as a difference, as included, or not at all (sold out)."""

    DELTA = "delta"
    INCLUDED = "included"
    SOLD_OUT = "sold-out"


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionView:
    """One option as the guest sees it. ``delta`` is against the dish as served by default."""

    modifier: Modifier
    chosen: bool
    mark: OptionMark
    delta: Money = ZERO
    component: Dish | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView:
    group: ModifierGroup
    options: tuple[OptionView, ...]
    chosen: int
    met: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DishPart:
    """The dish being built. ``unmet_group_id`` is the first group whose minimum is not reached."""

    dish: Dish
    groups: tuple[GroupView, ...]
    quantity: int
    most: int
    portion_price: Money
    price: Money
    unmet_group_id: int | None
    asked_group_id: int | None = None
    editing: bool = False
    inside_combo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ComboStepView:
    """One step. ``passes`` is true of a step that asks nothing: it has one free option."""

    group: ModifierGroup
    chosen: OptionView | None
    done: bool
    passes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ComboPart:
    """A combo being built: ``options`` are of step ``index``. ``saving`` is never negative."""

    dish: Dish
    steps: tuple[ComboStepView, ...]
    index: int
    options: tuple[OptionView, ...]
    price: Money
    saving: Money
    editing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LineView:
    """A line of the basket. ``differences`` are the chosen options worth naming, in order.

    ``price_before`` is set where the cash server changed the price since the guest last saw it.
    """

    key: int
    dish: Dish
    quantity: int
    price: Money
    differences: tuple[Text, ...]
    problems: tuple[LineProblem, ...] = ()
    price_before: Money | None = None
    can_grow: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class BasketPart:
    lines: tuple[LineView, ...]
    total: Money
    portions: int
    revision: int
    latest: tuple[Dish, ...] = ()
    editing_key: int | None = None
    editing_group: GroupView | None = None
    offers: tuple[Dish, ...] = ()
    offered_with: Dish | None = None
    can_check_out: bool = False


class CardState(StrEnum):
    NONE = "none"
    SEARCHING = "searching"
    KNOWN = "known"
    REFUSED = "refused"
    UNAVAILABLE = "unavailable"


class CouponStanding(StrEnum):
    """What a coupon is to this order."""

    APPLIED = "applied"
    READY = "ready"
    """May be applied by a tap."""
    AT_COUNTER = "at-counter"
    """Fits the order; this kiosk takes no coupons, the counter does."""
    ANOTHER_APPLIED = "another-applied"
    """One coupon an order."""
    NOTHING_FITS = "nothing-fits"
    COVERS_ALL = "covers-all"
    """Would leave nothing to pay."""
    REFUSED = "refused"
    """The cash server did not take it, for this guest's visit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponView:
    """A coupon, what it takes off this basket, and what the guest may do with it.

    ``pictured`` is a dish of the menu it is good for.
    """

    coupon: Coupon
    standing: CouponStanding
    worth: Money = ZERO
    pictured: Dish | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LoyaltyPart:
    """The card and what it may do for this basket. ``bonus`` is ``None`` until the guest chose."""

    state: CardState
    offered: bool = True
    first_name: str = field(default="", repr=False)
    card_last_four: str = field(default="", repr=False)
    level: str = ""
    balance: Money = ZERO
    most_percent: int = 100
    amounts: tuple[Money, ...] = ()
    bonus: Money | None = None
    total: Money = ZERO
    to_pay: Money = ZERO
    trouble: ErrorCode | None = None
    by_phone: bool = False
    """Whether a guest without a card may sign in by phone."""
    to_next_level: Money | None = None
    expiring: ExpiringPoints | None = None
    coupons: tuple[CouponView, ...] = ()
    discount: Money = ZERO
    """What the applied coupon takes off ``total``; ``to_pay`` is without it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInPart:
    """Signing in by phone. Once the code is on its way only ``last_two`` of the number are left.

    ``again_in_s``: no new code before; ``valid_s``: how long the code still works, 0 where nobody
    knows or it is over. ``busy``: the card system is asked.
    """

    prefix: str
    typed: str = field(default="", repr=False)
    digits: int
    last_two: str = field(default="", repr=False)
    code: str = field(default="", repr=False)
    code_digits: int
    code_letters: bool = False
    busy: bool = False
    new_guest: bool = False
    again_in_s: int = 0
    valid_s: int = 0
    attempts_left: int | None = None
    trouble: ErrorCode | None = None


class Telling(StrEnum):
    """What the guest may be told about the purchase."""

    PLACING_ORDER = "placing-order"
    APPLYING_COUPON = "applying-coupon"
    USING_POINTS = "using-points"
    FOLLOW_TERMINAL = "follow-terminal"
    REGISTERING = "registering"
    CHECKING = "checking"
    CANCELLING = "cancelling"
    DECLINED = "declined"
    POINTS_REFUSED = "points-refused"
    COUPON_REFUSED = "coupon-refused"
    """The cash server did not take the coupon."""
    COUPON_DIFFERS = "coupon-differs"
    """The cash server took off another sum than was shown."""
    PAID = "paid"
    AT_COUNTER = "at-counter"
    NOTHING_CHARGED = "nothing-charged"
    MONEY_RETURNING = "money-returning"
    SEE_STAFF = "see-staff"


class PaperKind(StrEnum):
    """What the kiosk prints about a purchase."""

    TICKET = "ticket"
    """Paid: number, dishes, sums."""
    COUNTER = "counter"
    """To be paid at the counter: number and barcode."""
    SLIP = "slip"
    """It is not known yet, or a person is needed: the number to come back with."""


class PaperNews(StrEnum):
    """What has become of it."""

    NONE = "none"
    """There is no printer, or this is not printed at this site."""
    PRINTING = "printing"
    TAKE = "take"
    NO_PAPER = "no-paper"
    FAILED = "failed"
    """It did not print, or nobody knows whether it did."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseStepView:
    kind: StepKind
    mark: StepMark
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchasePart:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class PayPart:
    """Ways that work now. ``missing`` are configured ways that are down."""

    ways: tuple[PayWay, ...]
    missing: tuple[PayWay, ...] = ()
    second_terminal: PayWay | None = None
    """Of two ways at two terminals the second one, whether it works now or not."""
    to_pay: Money = ZERO
    bonus: Money = ZERO
    discount: Money = ZERO
    after_points: bool = False
    at_counter: Money = ZERO
    """What the counter asks for: points are not used there, a coupon is."""


class ServiceState(StrEnum):
    STARTING = "starting"
    OPEN = "open"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicePart:
    """Whether orders are taken. ``money_in_flight`` forbids saying that no payment is out."""

    state: ServiceState
    cause: ErrorCode | None = None
    since: datetime | None = None
    retry_in_s: int = 0
    menu_from: datetime | None = None
    stale: bool = False
    money_in_flight: bool = False
    restaurant: Text = NO_TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskSnapshot:
    """All that is on the screen, as one value."""

    now: datetime
    session: SessionPart
    service: ServicePart
    menu: MenuPart
    basket: BasketPart
    loyalty: LoyaltyPart
    pay: PayPart
    dish: DishPart | None = None
    combo: ComboPart | None = None
    purchase: PurchasePart | None = None
    sign_in: SignInPart | None = None
    staff: StaffPart | None = None
    """Staff mode lies over all of it."""
