"""A small restaurant in memory for the purchase's tests: book, till, card system, licence, time.

It keeps real state and is strict: a number with two contents, two licensed intents at once, an end
with an open intent are noticed where they happen. The plug can be pulled at every commit and on
both sides of every send; what was durable before stays, in the book and in the restaurant.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from kiosk.checkout.frozen import FrozenLine, FrozenModifier, FrozenOrder
from kiosk.checkout.intent import Intent, IntentAnswer, Outcome
from kiosk.checkout.journal import JournalEntry
from kiosk.checkout.machine import Effect
from kiosk.checkout.pace import Pace
from kiosk.checkout.ports import Lines, OrderSeen, Standing
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.records import purchase_from_text, purchase_to_text
from kiosk.checkout.runner import PurchaseRequest, PurchaseRunner
from kiosk.checkout.ways import PayWay
from kiosk.checkout.world import World
from kiosk.domain.money import ZERO, Money
from kiosk.domain.names import Text
from kiosk.errors import (
    CrmRefused,
    ErrorCode,
    NoReply,
    NotSent,
    PosRefused,
    Refused,
    StoreError,
)
from kiosk.wire.rkeeper.stamp import LicenceStamp

BORSCH, TEA = 1000401, 1000402
PRICES = {BORSCH: 35_000, TEA: 12_000}
TOTAL = Money.of(590)
BALANCE = Money.of(1000)
INSTANCE = UUID("3b1e4e0c-6e5d-4f0b-9c58-5a0b7c9d2e11")

ORDER = FrozenOrder(
    session_guid=UUID(int=0xA1),
    order_type_id=1000081,
    lines=(
        FrozenLine(
            guid=UUID(int=0xA11),
            dish_id=BORSCH,
            is_combo=False,
            quantity=1,
            name=Text("Борщ", "Borsch"),
            shown=Money.of(350),
            modifiers=(FrozenModifier(modifier_id=1000511, count=1, name=Text("Сметана")),),
        ),
        FrozenLine(
            guid=UUID(int=0xA12),
            dish_id=TEA,
            is_combo=False,
            quantity=2,
            name=Text("Чай", "Tea"),
            shown=Money.of(240),
        ),
    ),
    total=TOTAL,
)


def request(*, way: PayWay = PayWay.STATION, bonus: Money = ZERO) -> PurchaseRequest:
    return PurchaseRequest(
        order=ORDER,
        way=way,
        bonus=bonus,
        card_number="7770001234" if bonus else "",
        account_number="01.00008.00000001.0001" if bonus else "",
    )


class PlugPulled(BaseException):
    """The power is gone. Nothing in the kiosk may catch it."""


@dataclass
class Plug:
    """Counts the moments at which power may fail and fails at one of them."""

    pull_at: int | None = None
    moments: list[str] = field(default_factory=list)

    def pull_in(self, cuts: list[int]) -> None:
        """Takes the next of ``cuts``: so many moments from now. Without one the power stays on."""
        self.pull_at = len(self.moments) + cuts.pop(0) if cuts else None

    def moment(self, name: str) -> None:
        self.moments.append(name)
        if len(self.moments) == self.pull_at:
            raise PlugPulled(name)


class VirtualTime:
    """Both clocks and the sleep. Nobody waits. ``set_by`` moves the wall clock alone."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.set_by = timedelta()

    def now(self) -> datetime:
        passed = timedelta(seconds=self.seconds)
        return datetime(2026, 3, 14, 12, 0, tzinfo=UTC) + passed + self.set_by

    def monotonic(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        assert seconds > 0, "a wait of nothing is a busy loop"
        self.seconds += seconds


class Fault(StrEnum):
    """What may go wrong with one call."""

    NOT_SENT = "not-sent"
    LOST_REQUEST = "lost-request"
    LOST_ANSWER = "lost-answer"
    LATE = "late"
    """The request arrives only when its time-out has long passed."""


Trouble = Fault | Refused
Script = Mapping[tuple[str, int], Trouble]
"""Trouble by call and how many times it has been called, from 1; 0: every time."""


class FakeBook:
    """The book of purchases: what was written whole is there, what was interrupted is not."""

    def __init__(self, plug: Plug) -> None:
        self.plug = plug
        self.rows: dict[UUID, str] = {}
        self.journal: list[JournalEntry] = []
        self.intents: dict[tuple[UUID, str, int], Intent] = {}
        self.next_number = 0
        self.pending_number: int | None = None
        self.in_doubt = False
        self.writable = True

    async def insert(self, purchase: Purchase, entry: JournalEntry, opens: Intent) -> None:
        assert purchase.guid not in self.rows
        self._write(purchase, entry, opens, ())

    async def move(
        self,
        purchase: Purchase,
        entry: JournalEntry,
        *,
        opens: Intent | None = None,
        answers: tuple[IntentAnswer, ...] = (),
    ) -> None:
        assert purchase.guid in self.rows
        self._write(purchase, entry, opens, answers)

    def _write(
        self,
        purchase: Purchase,
        entry: JournalEntry,
        opens: Intent | None,
        answers: tuple[IntentAnswer, ...],
    ) -> None:
        name = f"{entry.event or 'open'} -> {entry.state}/{entry.effect}"
        self.plug.moment(f"before commit {name}")
        if not self.writable:
            raise StoreError(ErrorCode.STORE_UNWRITABLE, "the disk is full")
        assert entry.state is purchase.state
        assert entry.effect is purchase.effect
        for answer in answers:
            key = (answer.purchase, answer.kind, answer.attempt)
            intent = self.intents[key]
            assert intent.outcome is Outcome.OPEN, f"{key} was settled before"
            self.intents[key] = replace(intent, outcome=answer.outcome, refusal=answer.refusal)
            number, settled = intent.licence_number, answer.outcome is not Outcome.OPEN
            if settled and number is not None and number == self.pending_number:
                self.pending_number = None
                self.next_number += 1
                self.in_doubt = answer.outcome is not Outcome.DONE
        if opens is not None:
            assert not [i for i in self._open(purchase.guid) if i.kind is opens.kind]
            self.intents[opens.purchase, opens.kind, opens.attempt] = opens
            if opens.licence_number is not None:
                assert self.pending_number is None, "two licensed intents at once"
                assert opens.licence_number == self.next_number
                self.pending_number = opens.licence_number
        self.rows[purchase.guid] = purchase_to_text(purchase)
        self.journal.append(entry)
        if purchase.ended:
            assert not self._open(purchase.guid), "an end with an open intent"
        self.plug.moment(f"after commit {name}")

    def has_open(self, kind: Effect) -> bool:
        return any(i.kind is kind and i.outcome is Outcome.OPEN for i in self.intents.values())

    def _open(self, guid: UUID) -> list[Intent]:
        return [
            i for i in self.intents.values() if i.purchase == guid and i.outcome is Outcome.OPEN
        ]

    async def get(self, guid: UUID) -> Purchase | None:
        text = self.rows.get(guid)
        return purchase_from_text(text) if text else None

    async def unfinished(self) -> tuple[Purchase, ...]:
        return tuple(p for p in await self.latest(99) if not p.ended)

    async def latest(self, count: int) -> tuple[Purchase, ...]:
        return tuple(purchase_from_text(text) for text in self.rows.values())[-count:]

    async def journal_of(self, guid: UUID) -> tuple[JournalEntry, ...]:
        return tuple(entry for entry in self.journal if entry.purchase == guid)

    async def intents_of(self, guid: UUID) -> tuple[Intent, ...]:
        return tuple(intent for intent in self.intents.values() if intent.purchase == guid)


@dataclass(frozen=True, slots=True)
class LateRequest:
    """What is still on its way."""

    call: str
    arrives: Callable[[], object]


class Line:
    """Calls to one far side: the script's trouble, and the plug around the work."""

    def __init__(self, name: str, plug: Plug, script: Script, time: VirtualTime) -> None:
        self._name = name
        self._plug = plug
        self._time = time
        self.script = script
        self.calls: Counter[str] = Counter()
        self.before: dict[str, Callable[[int], object]] = {}
        self.late: list[LateRequest] = []
        self.arriving_late = False
        self.down_until = 0.0

    def goes_down_for(self, seconds: float) -> Callable[[int], None]:
        """Nothing gets through for so long, from the moment this is called."""

        def down(_: int) -> None:
            self.down_until = max(self.down_until, self._time.seconds + seconds)

        return down

    def goes_silent(self, *calls: str) -> Callable[[int], None]:
        """These calls are not answered any more."""

        def silent(_: int) -> None:
            self.script = {**self.script, **{(call, 0): Fault.LOST_REQUEST for call in calls}}

        return silent

    def deliver_late(self) -> None:
        """What was on its way all the time arrives now."""
        arriving, self.late = self.late, []
        self.arriving_late = True
        for request in arriving:
            with suppress(Refused):
                request.arrives()
        self.arriving_late = False

    async def read(self, call: str, work: Callable[[], object]) -> object:
        """Reading changes nothing, so the plug does not matter to it."""
        match self._trouble(call):
            case Fault.NOT_SENT:
                raise NotSent(ErrorCode.POS_UNREACHABLE, call)
            case Fault():
                raise NoReply(ErrorCode.POS_SILENT, call)
            case Refused() as refusal:
                raise refusal
            case None:
                return work()

    async def write(self, call: str, timeout_s: float, work: Callable[[], object]) -> object:
        trouble = self._trouble(call)
        if trouble is Fault.NOT_SENT:
            raise NotSent(ErrorCode.POS_UNREACHABLE, call)
        self._plug.moment(f"before {call} arrives")
        match trouble:
            case Refused():
                raise trouble
            case Fault.LOST_REQUEST:
                self._time.seconds += timeout_s
                raise NoReply(ErrorCode.POS_SILENT, call)
            case Fault.LATE:
                self.late.append(LateRequest(call, work))
                self._time.seconds += timeout_s
                raise NoReply(ErrorCode.POS_SILENT, call)
        try:
            answer = work()
        except Refused as refusal:
            if trouble is not Fault.LOST_ANSWER:
                raise
            answer = refusal
        self._plug.moment(f"after {call} was carried out")
        if trouble is Fault.LOST_ANSWER:
            self._time.seconds += timeout_s
            raise NoReply(ErrorCode.POS_SILENT, call)
        return answer

    def _trouble(self, call: str) -> Trouble | None:
        if call in self.before:
            self.before[call](self.calls[call] + 1)
        if self._time.seconds < self.down_until:
            return Fault.NOT_SENT
        self.calls[call] += 1
        return self.script.get((call, self.calls[call]), self.script.get((call, 0)))


@dataclass
class FakeOrder:
    number: str
    visit: int
    lines: list[list[object]] = field(default_factory=list)
    total: Money = ZERO
    standing: Standing = Standing.OPEN
    receipt: str = ""
    tills_own_total: Money | None = None

    @property
    def to_pay(self) -> Money:
        return self.tills_own_total or self.total


class FakeTill:
    """Orders by GUID, one licence counter, a terminal. Survives every power cut of the kiosk."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.orders: dict[UUID, FakeOrder] = {}
        self.charges: list[tuple[UUID, Money, Money]] = []
        self.last_number: int | None = None
        self.contents: dict[int, bytes] = {}
        self.cache: dict[int, OrderSeen | Refused] = {}
        self.prices = dict(PRICES)
        self.stop_list: set[int] = set()
        self.declines = 0
        self.refusals_use_up_numbers = True
        self.remembers_answers = True

    # what the kiosk writes

    def create_order_request(self, purchase: Purchase) -> bytes:
        return _request("CreateOrder", purchase)

    def save_order_request(self, purchase: Purchase, stamp: LicenceStamp | None) -> bytes:
        return _request("SaveOrder", purchase, stamp, lines=_lines(purchase))

    def pay_order_request(
        self, purchase: Purchase, stamp: LicenceStamp | None, attempt: int
    ) -> bytes:
        return _request(
            "PayOrder",
            purchase,
            stamp,
            card=purchase.to_pay.minor,
            points=purchase.bonus.minor,
            attempt=attempt,
        )

    def void_order_request(self, purchase: Purchase) -> bytes:
        return _request("VoidOrder", purchase)

    # what the cash server does

    async def create_order(self, request: bytes) -> OrderSeen:
        return await self._write("CreateOrder", request, self._create)

    async def save_order(self, request: bytes, purchase: Purchase) -> OrderSeen:
        seen = await self._write("SaveOrder", request, self._licensed(request, self._save))
        return self._compared(seen, purchase)

    async def pay_order(self, request: bytes) -> OrderSeen:
        return await self._write("PayOrder", request, self._licensed(request, self._pay), 120.0)

    async def void_order(self, request: bytes) -> None:
        await self._write("VoidOrder", request, self._void)

    async def look(self, purchase: Purchase) -> OrderSeen:
        seen = await self.line.read("look", lambda: self._seen(purchase.guid))
        assert isinstance(seen, OrderSeen)
        return self._compared(seen, purchase)

    async def amount_due(self, purchase: Purchase) -> Money:
        due = await self.line.read("due", lambda: self.orders[purchase.guid].to_pay)
        assert isinstance(due, Money)
        return due

    async def _write(
        self,
        call: str,
        request: bytes,
        work: Callable[[dict[str, object]], OrderSeen],
        timeout_s: float = 30.0,
    ) -> OrderSeen:
        asked = json.loads(request)
        assert asked["call"] == call
        answer = await self.line.write(call, timeout_s, lambda: work(asked))
        if isinstance(answer, Refused):
            raise answer
        assert isinstance(answer, OrderSeen)
        return answer

    def _create(self, asked: dict[str, object]) -> OrderSeen:
        guid = UUID(str(asked["guid"]))
        if guid not in self.orders:
            place = len(self.orders) + 1
            self.orders[guid] = FakeOrder(number=str(16 + place), visit=570 + place)
        return self._seen(guid)

    def _licensed(
        self, request: bytes, work: Callable[[dict[str, object]], OrderSeen]
    ) -> Callable[[dict[str, object]], OrderSeen]:
        def checked(asked: dict[str, object]) -> OrderSeen:
            number = asked["number"]
            assert isinstance(number, int)
            if self.contents.setdefault(number, request) != request:
                # A number that was refused and is free again may be in use when an old request of
                # it arrives late: the network's doing, not the kiosk's.
                assert self.line.arriving_late, "one number, two contents"
                raise PosRefused(ErrorCode.LICENCE_SEQUENCE, "5310", number=5310)
            following = 0 if self.last_number is None else self.last_number + 1
            if number == self.last_number:
                kept = self.cache.get(number) if self.remembers_answers else None
                if isinstance(kept, OrderSeen):
                    return kept
                raise kept or PosRefused(ErrorCode.LICENCE_SEQUENCE, "5310", number=5310)
            if number != following:
                raise PosRefused(ErrorCode.LICENCE_SEQUENCE, "5305", number=5305)
            try:
                answer = work(asked)
            except PosRefused as refusal:
                if self.refusals_use_up_numbers:
                    self.last_number = number
                    self.cache[number] = refusal
                else:
                    # The number is free again for whatever comes next.
                    self.contents.pop(number)
                raise
            self.last_number = number
            self.cache[number] = answer
            return answer

        return checked

    def _save(self, asked: dict[str, object]) -> OrderSeen:
        order = self._open_order(asked)
        lines = asked["lines"]
        assert isinstance(lines, list)
        if any(line[1] in self.stop_list for line in lines):
            raise PosRefused(ErrorCode.POS_LINE_REFUSED, "sold out")
        order.lines.extend(lines)
        order.total = Money(sum(_price(self.prices, line) for line in order.lines))
        return self._seen(UUID(str(asked["guid"])))

    def _pay(self, asked: dict[str, object]) -> OrderSeen:
        guid = UUID(str(asked["guid"]))
        order = self._open_order(asked)
        card, points = Money(int(str(asked["card"]))), Money(int(str(asked["points"])))
        if card + points != order.to_pay:
            raise PosRefused(ErrorCode.POS_NOT_COVERED, "3373", number=3373)
        if self.declines:
            self.declines -= 1
            raise PosRefused(ErrorCode.POS_PAYMENT_DECLINED, component="Authorization terminal")
        self.charges.append((guid, card, points))
        order.standing = Standing.PAID
        order.receipt = str(1000 + len(self.charges))
        return self._seen(guid)

    def _void(self, asked: dict[str, object]) -> OrderSeen:
        order = self._open_order(asked)
        order.standing = Standing.VOID
        return self._seen(UUID(str(asked["guid"])))

    def _open_order(self, asked: dict[str, object]) -> FakeOrder:
        order = self.orders.get(UUID(str(asked["guid"])))
        if order is None:
            raise PosRefused(ErrorCode.POS_UNKNOWN_ORDER)
        if order.standing is not Standing.OPEN:
            raise PosRefused(ErrorCode.POS_REFUSED, f"the order is {order.standing}")
        return order

    def _seen(self, guid: UUID) -> OrderSeen:
        order = self.orders.get(guid)
        if order is None:
            return OrderSeen(standing=Standing.ABSENT)
        return OrderSeen(
            standing=order.standing,
            visit=order.visit,
            order_ident=256,
            number=order.number,
            receipt_number=order.receipt,
        )

    def _compared(self, seen: OrderSeen, purchase: Purchase) -> OrderSeen:
        order = self.orders.get(purchase.guid)
        if order is None or not order.lines:
            return seen
        if order.lines != _lines(purchase):
            return replace(seen, lines=Lines.WRONG)
        right = order.to_pay == purchase.total
        return replace(seen, lines=Lines.RIGHT if right else Lines.OTHER_SUM)

    def cashier_voids(self) -> None:
        """Somebody at the till makes the order void."""
        for order in self.orders.values():
            order.standing = Standing.VOID

    def cashier_takes_payment(self) -> None:
        """Somebody pays at the till what the kiosk was about to charge."""
        for order in self.orders.values():
            order.standing, order.receipt = Standing.PAID, "777"

    def deliver_late(self) -> None:
        self.line.deliver_late()


class FakeCardSystem:
    """One account. An operation's name is used once; the same name again changes nothing."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.balance = BALANCE
        self.debits: dict[str, Money] = {}
        self.returned: dict[str, str] = {}

    def debit_request(self, purchase: Purchase, at: datetime) -> bytes:
        name = purchase.debit_name
        return json.dumps(
            {"name": name.external_id, "amount": purchase.bonus.minor, "at": at.isoformat()}
        ).encode()

    def return_request(self, purchase: Purchase, at: datetime) -> bytes:
        return json.dumps(
            {
                "name": purchase.return_name.external_id,
                "parent": purchase.debit_name.external_id,
                "at": at.isoformat(),
            }
        ).encode()

    async def debit(self, request: bytes) -> None:
        asked = json.loads(request)

        def work() -> None:
            if asked["name"] in self.debits:
                return
            amount = Money(asked["amount"])
            if amount > self.balance:
                raise CrmRefused(ErrorCode.POINTS_NOT_ENOUGH, sac="SAC-0018")
            self.balance -= amount
            self.debits[asked["name"]] = amount

        await self.line.write("debit", 15.0, work)

    async def find_debit(self, purchase: Purchase) -> bool:
        name = purchase.debit_name.external_id
        return bool(await self.line.read("find debit", lambda: name in self.debits))

    async def give_back(self, request: bytes) -> None:
        asked = json.loads(request)

        def work() -> None:
            parent = asked["parent"]
            if parent not in self.debits:
                raise CrmRefused(ErrorCode.CRM_REFUSED, sac="SAC-0103")
            if parent in self.returned:
                if self.returned[parent] != asked["name"]:
                    raise CrmRefused(ErrorCode.CRM_REFUSED, sac="SAC-0105")
                return
            self.returned[parent] = asked["name"]
            self.balance += self.debits[parent]

        await self.line.write("give back", 15.0, work)

    def deliver_late(self) -> None:
        self.line.deliver_late()

    async def find_return(self, purchase: Purchase) -> bool:
        name = purchase.return_name.external_id
        found = await self.line.read("find return", lambda: name in self.returned.values())
        return bool(found)


class FakeTurn:
    def __init__(self, number: int, licence: FakeLicence) -> None:
        self.number: int | None = number
        self._licence = licence

    @property
    def stamp(self) -> LicenceStamp | None:
        assert self.number is not None
        return LicenceStamp(anchor="6:p#1/17", token="t", instance=INSTANCE, sequence=self.number)

    async def accepted(self) -> None:
        return None

    async def refused(self, error: PosRefused) -> None:
        return None


class FakeLicence:
    """The queue: in doubt it asks the till for its count."""

    def __init__(self, book: FakeBook, till: FakeTill) -> None:
        self._book = book
        self._till = till
        self.trouble: Refused | None = None

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[FakeTurn]:
        if self.trouble is not None:
            raise self.trouble
        if self._book.pending_number is not None:
            raise NotSent(ErrorCode.LICENCE_SEQUENCE, "a number is pending")
        if self._book.in_doubt:
            last = self._till.last_number
            self._book.next_number = 0 if last is None else last + 1
            self._book.in_doubt = False
        yield FakeTurn(self._book.next_number, self)

    @asynccontextmanager
    async def turn_again(self, number: int | None) -> AsyncIterator[FakeTurn]:
        assert number is not None
        yield FakeTurn(number, self)


class Restaurant:
    """All of it, and a kiosk that can be switched off and on again."""

    def __init__(
        self, script: Script | None = None, *, pull_at: int | None = None, pace: Pace | None = None
    ) -> None:
        self.plug = Plug(pull_at)
        self.time = VirtualTime()
        self.book = FakeBook(self.plug)
        lines = script or {}
        self.till = FakeTill(Line("till", self.plug, lines, self.time))
        self.cards = FakeCardSystem(Line("cards", self.plug, lines, self.time))
        self.licence = FakeLicence(self.book, self.till)
        self.pace = pace or Pace()
        self.seen: list[Purchase] = []
        self.untrue: list[AssertionError] = []
        self._guids = iter(UUID(int=n << 64 | 7 * n) for n in range(1, 100))
        self.runner = self.switched_on()

    def switched_on(self) -> PurchaseRunner:
        """A fresh process on the same disk."""
        world = World(
            till=self.till,
            points=self.cards,
            licence=self.licence,
            clock=self.time,
            sleep=self.time.sleep,
            pace=self.pace,
        )
        self.runner = PurchaseRunner(
            book=self.book, world=world, new_guid=lambda: next(self._guids)
        )
        self.runner.subscribe(self.seen.append)
        return self.runner

    @property
    def order(self) -> FakeOrder:
        (order,) = self.till.orders.values()
        return order

    @property
    def points_gone(self) -> Money:
        return BALANCE - self.cards.balance


def _request(
    call: str, purchase: Purchase, stamp: LicenceStamp | None = None, **more: object
) -> bytes:
    number = {"number": stamp.sequence} if stamp else {}
    return json.dumps({"call": call, "guid": str(purchase.guid), **number, **more}).encode()


def _lines(purchase: Purchase) -> list[list[object]]:
    return [
        [
            str(line.guid),
            line.dish_id,
            line.quantity,
            [[m.modifier_id, m.count] for m in line.modifiers],
        ]
        for line in purchase.order.lines
    ]


def _price(prices: Mapping[int, int], line: list[object]) -> int:
    _, dish_id, quantity, _ = line
    assert isinstance(dish_id, int)
    assert isinstance(quantity, int)
    return prices[dish_id] * quantity
