"""A session among hand-made rooms: a clock that is moved, tasks that run when told, a till that
says what the test wants.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from msgspec.structs import replace

from kiosk.checkout.frozen import FrozenLine, FrozenOrder
from kiosk.checkout.purchase import CouponUse, Leg, Purchase
from kiosk.checkout.vocabulary import Effect, State
from kiosk.checkout.ways import PayWay
from kiosk.domain.basket import Basket
from kiosk.domain.guest import (
    BonusAccount,
    CardHolder,
    CodeSent,
    ExpiringPoints,
    GuestCard,
    PhoneNumber,
)
from kiosk.domain.menu import Menu
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Text
from kiosk.errors import CodeRefused, ErrorCode
from kiosk.intents import GuestAnswer, GuestIntent
from kiosk.menu.now import MenuNow
from kiosk.session.guest_session import GuestSession
from kiosk.session.ports import PaperTray, Rooms
from kiosk.session.service import ServiceNow, ServiceWatch, Source
from kiosk.session.state import Site
from kiosk.snapshots.session import Screen
from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.snapshots.telling import Telling
from kiosk.snapshots.toast import Toast
from kiosk.staff_snapshots import StaffPart
from tests.unit.lunch import BORSCH, MENU
from tests.unit.session.guest import SITE

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
TOTAL = Money.of(390)


class HandClock:
    """Both clocks, moved by the test."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> datetime:
        return NOON + timedelta(seconds=self.seconds)

    def monotonic(self) -> float:
        return self.seconds


@dataclass
class HandMenu:
    """The menu service's place."""

    menu: Menu = MENU
    revision: int = 1
    stale: bool = False
    asked_soon: int = 0
    taken_at: datetime | None = NOON

    @property
    def now(self) -> MenuNow:
        return MenuNow(
            menu=self.menu, revision=self.revision, taken_at=self.taken_at, stale=self.stale
        )

    def refresh_soon(self) -> None:
        self.asked_soon += 1


@dataclass
class HandCards:
    """Knows the cards it was told of; anything else is the trouble it was told."""

    known: dict[str, CardHolder] = field(default_factory=dict)
    trouble: Exception | None = None
    soon_lost: ExpiringPoints | Exception | None = None

    async def look_up(self, card: GuestCard) -> CardHolder:
        if self.trouble is not None:
            raise self.trouble
        return self.known[card.number]

    async def expiring(self, account: BonusAccount) -> ExpiringPoints | None:
        assert account.number
        if isinstance(self.soon_lost, Exception):
            raise self.soon_lost
        return self.soon_lost


@dataclass
class HandPhones:
    """Sends codes to nobody; signs in with ``right``, or is the trouble it was told."""

    holder: CardHolder | None = None
    sent: CodeSent = field(default_factory=lambda: CodeSent(valid_s=180, attempts=5))
    right: str = "123456"
    trouble: Exception | None = None
    codes_for: list[str] = field(default_factory=list)
    registered: list[bool] = field(default_factory=list)

    async def send_code(self, phone: PhoneNumber) -> CodeSent:
        self.codes_for.append(phone.full)
        if self.trouble is not None:
            raise self.trouble
        return self.sent

    async def sign_in(self, phone: PhoneNumber, code: str, *, register: bool) -> CardHolder:
        assert phone.full == self.codes_for[-1]
        self.registered.append(register)
        if self.trouble is not None:
            raise self.trouble
        if code != self.right or self.holder is None:
            raise CodeRefused(ErrorCode.CODE_WRONG, attempts_left=2)
        return self.holder


@dataclass(frozen=True, kw_only=True)
class Bought:
    """What the session asked the cash desk for."""

    dishes: tuple[int, ...]
    total_dish_price: Money
    order_type_id: int | None
    way: PayWay
    bonus: Money
    holder: CardHolder | None
    coupon: CouponUse | None
    note: str


class HandDesk:
    """Notes what it was asked; the test tells the purchase's fate by ``KioskStage.hears``."""

    def __init__(self) -> None:
        self.bought: list[Bought] = []
        self.said: list[tuple[GuestAnswer, PayWay | None]] = []
        self.taken_back = 0
        self.stoppable: set[UUID] = set()
        self.opens: Purchase | None = None
        self.trouble: Exception | None = None
        self.follow: Any = None

    async def buy(
        self,
        basket: Basket,
        menu: Menu,
        *,
        note: str = "",
        order_type_id: int | None,
        way: PayWay,
        bonus: Money,
        holder: CardHolder | None,
        coupon: CouponUse | None = None,
    ) -> Purchase:
        dishes = tuple(line.dish_id for line in basket.lines)
        self.bought.append(
            Bought(
                dishes=dishes,
                total_dish_price=Money.total(menu.dishes[dish].price for dish in dishes),
                order_type_id=order_type_id,
                way=way,
                bonus=bonus,
                holder=holder,
                coupon=coupon,
                note=note,
            )
        )
        if self.opens is not None:
            self.follow(self.opens)
        if self.trouble is not None:
            raise self.trouble
        return self.opens or purchase()

    def can_stop(self, purchase: Purchase) -> bool:
        return purchase.guid in self.stoppable

    async def answer(self, purchase: Purchase, answer: GuestAnswer, way: PayWay | None) -> Purchase:
        self.said.append((answer, way))
        if self.trouble is not None:
            raise self.trouble
        return purchase

    async def question_expired(self, purchase: Purchase) -> Purchase:
        self.taken_back += 1
        if self.trouble is not None:
            raise self.trouble
        return purchase


@dataclass
class Errands:
    """Tasks as coroutines; ``run`` carries them out, none of them waits for anything real."""

    waiting: list[Coroutine[Any, Any, None]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def __call__(self, work: Coroutine[Any, Any, None], name: str) -> Callable[[], object]:
        self.waiting.append(work)
        self.names.append(name)
        return lambda: self._cancel(work)

    def _cancel(self, work: Coroutine[Any, Any, None]) -> None:
        work.close()
        self.waiting = [other for other in self.waiting if other is not work]

    def run(self) -> None:
        while self.waiting:
            work = self.waiting.pop(0)
            try:
                work.send(None)
            except StopIteration:
                continue
            raise AssertionError("an errand waited for something the test does not hold")


class KioskStage:
    """One kiosk: give it intents, move its clock, look at its screen."""

    def __init__(
        self,
        site: Site = SITE,
        *,
        cards: bool = True,
        heard_of: bool = True,
        paper: PaperTray | None = None,
    ) -> None:
        self.clock = HandClock()
        self.menu = HandMenu()
        self.cards = HandCards()
        self.phones = HandPhones()
        self.desk = HandDesk()
        self.watch = ServiceWatch(self.clock)
        if heard_of:
            self.watch.report(Source.CASH_SERVER, None)
        self.errands = Errands()
        self.staff: StaffPart | None = None
        self.session = GuestSession(
            site,
            Rooms(
                menu=self.menu,
                cards=self.cards if cards else None,
                phones=self.phones if cards else None,
                cashdesk=self.desk,
                service=self.watch,
                clock=self.clock,
                spawn=self.errands,
                restaurant=Text("Самовар", "Samovar"),
                paper=paper,
                staff=lambda: self.staff,
            ),
        )
        self.desk.follow = self.session.follow
        self.published: list[KioskSnapshot] = []
        self.session.subscribe(self.published.append)

    def do(self, *intents: GuestIntent) -> KioskStage:
        """Intents, each with the errands it leaves."""
        for intent in intents:
            self.session.submit(intent)
            self.errands.run()
        return self

    def hears(self, *purchases: Purchase) -> KioskStage:
        """The runner has committed these, one after another."""
        for each in purchases:
            self.session.follow(each)
        return self

    def wait(self, seconds: int) -> KioskStage:
        """Time goes by, a tick each second."""
        for _ in range(seconds):
            self.clock.seconds += 1
            self.session.tick()
            self.errands.run()
        return self

    @property
    def service(self) -> ServiceNow:
        return self.watch.now

    @property
    def shown(self) -> KioskSnapshot:
        return self.session.snapshot

    @property
    def screen(self) -> Screen:
        return self.shown.session.screen

    @property
    def toast(self) -> Toast | None:
        return self.shown.session.toast

    @property
    def telling(self) -> Telling | None:
        return self.shown.purchase.telling if self.shown.purchase else None


ORDER = FrozenOrder(
    session_guid=UUID(int=0xA1),
    order_type_id=81,
    lines=(
        FrozenLine(
            guid=UUID(int=0xA2),
            dish_id=BORSCH,
            is_combo=False,
            quantity=1,
            name=Text("Борщ"),
            shown=TOTAL,
        ),
    ),
    total=TOTAL,
)


def purchase(
    state: State = State.NEW,
    effect: Effect | None = Effect.CREATE_ORDER,
    *,
    number: int = 1,
    way: PayWay = PayWay.STATION,
    bonus: Money = ZERO,
    points: Leg = Leg.UNTOUCHED,
    payment: Leg = Leg.UNTOUCHED,
    cause: ErrorCode | None = None,
) -> Purchase:
    """A row of the book, as the runner would hand it out. ``number`` tells purchases apart."""
    return Purchase(
        guid=UUID(int=number),
        state=state,
        effect=effect,
        way=way,
        order=ORDER,
        bonus=bonus,
        order_number="47" if state is not State.NEW else "",
        points=points,
        payment=payment,
        cause=cause,
        staff_called=state is State.NEEDS_STAFF,
        local_date=NOON.date(),
        opened_at=NOON,
        changed_at=NOON,
        guest_seen_at=NOON,
    )


POINTS = Money.of(300)
PLACING = purchase()
COUPON = CouponUse(id="1003", code="3", shown=Money.of(100))
APPLYING_COUPON = replace(purchase(State.SAVED, Effect.APPLY_COUPON), coupon=COUPON)
COUPON_DIFFERS = replace(
    APPLYING_COUPON, effect=Effect.ASK_GUEST, coupon=replace(COUPON, given=Money.of(90))
)
COUPON_REFUSED = replace(COUPON_DIFFERS, coupon=replace(COUPON, given=ZERO))
USING_POINTS = purchase(State.COUPON_APPLIED, Effect.DEBIT_POINTS, bonus=POINTS)
FOLLOW_TERMINAL = purchase(State.CARD_HELD, Effect.PAY_ORDER, payment=Leg.OPEN)
REGISTERING = replace(FOLLOW_TERMINAL, bonus=TOTAL, points=Leg.DONE)
CHECKING = replace(FOLLOW_TERMINAL, effect=Effect.LOOK_FOR_PAYMENT)
CANCELLING = purchase(State.CANCELLING, Effect.VOID_ORDER)
DECLINED = purchase(State.BONUS_HELD, Effect.ASK_GUEST, payment=Leg.REFUSED)
POINTS_REFUSED = purchase(State.COUPON_APPLIED, Effect.ASK_GUEST, bonus=POINTS, points=Leg.REFUSED)
PAID = purchase(State.PAID, Effect.READ_RECEIPT, payment=Leg.DONE)
FINISHED = purchase(State.FINISHED, None, payment=Leg.DONE)
AT_COUNTER = purchase(State.AT_COUNTER, None, way=PayWay.COUNTER)
CANCELLED = purchase(State.CANCELLED, None, payment=Leg.REFUSED)
MONEY_RETURNING = purchase(
    State.CANCELLING, Effect.RETURN_POINTS, bonus=POINTS, points=Leg.DONE, payment=Leg.REFUSED
)
NEEDS_STAFF = purchase(State.NEEDS_STAFF, Effect.LOOK_FOR_PAYMENT, payment=Leg.OPEN)
