"""The cash server in memory: orders, one licence counter, a terminal of the station's."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from msgspec.structs import replace

from kiosk.checkout.ports import Lines, OrderSeen, Standing
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO, Money
from kiosk.errors import (
    ErrorCode,
    PosRefused,
    Refused,
)
from kiosk.wire.rkeeper.stamp import LicenceStamp
from tests.money.troubled_line import Line

BORSCH, TEA, SOLYANKA = 1000401, 1000402, 1000403
PRICES = {BORSCH: 35_000, TEA: 12_000, SOLYANKA: 35_000}
BY_CASHIER = "777"
PAY_WITHIN_S = 120.0
"""How long the kiosk waits for the answer about a payment."""
"""The receipt of a payment that somebody else took."""


@dataclass
class FakeOrder:
    number: str
    visit: int
    lines: list[list[object]] = field(default_factory=list)
    total: Money = ZERO
    standing: Standing = Standing.OPEN
    receipt: str = ""
    tills_own_total: Money | None = None
    coupon: str = ""
    off: Money = ZERO

    @property
    def to_pay(self) -> Money:
        return (self.tills_own_total or self.total) - self.off


class FakeTill:
    """Orders by GUID, one licence counter, a terminal. Survives every power cut of the kiosk."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.orders: dict[UUID, FakeOrder] = {}
        self._made = 0
        self.charges: list[tuple[UUID, Money, Money]] = []
        self.last_number: int | None = None
        self.contents: dict[int, bytes] = {}
        self.cache: dict[int, OrderSeen | Refused] = {}
        self.prices = dict(PRICES)
        self.stop_list: set[int] = set()
        self.declines = 0
        self.called_back: list[tuple[UUID, int]] = []
        self.coupons: dict[str, Money] = {}
        self.takes_coupons = True
        self.takes_points = False
        self.refusals_use_up_numbers = True
        self.remembers_answers = True
        self.tells_tenders = True
        """Whether a receipt says what was paid with."""
        self.token = ""
        """The licence id that is good now; empty: any."""
        self.guest_s = 0.0
        """How long a guest is at the station's terminal."""
        self.guest_there: Callable[[], bool] = lambda: True
        self.in_the_way: Callable[[str], PosRefused | None] = lambda _call: None
        """Why the server does not do what is asked of it just now."""
        self.takes_off_points: Callable[[UUID, Money], object] | None = None
        """The server's own way to the card system, where it takes the points."""
        self.hears_look_before_payment: Callable[[UUID], object] = lambda _guid: None
        self.names_number: Callable[[int], object] = lambda _number: None
        """The number it expects next, as a refusal or the answer to a question names it."""
        self.hears_payment: Callable[[UUID, Money, Money], object] = lambda _g, _m, _p: None
        """The money its own terminal took, and the points stated."""

    # what the kiosk writes

    def create_order_request(self, purchase: Purchase) -> bytes:
        return _request("CreateOrder", purchase)

    def save_order_request(self, purchase: Purchase, stamp: LicenceStamp | None) -> bytes:
        return _request("SaveOrder", purchase, stamp, lines=_lines(purchase))

    def apply_coupon_request(self, purchase: Purchase) -> bytes:
        assert purchase.coupon is not None
        return _request("ApplyPersonalCard", purchase, coupon=purchase.coupon.id)

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
            way=purchase.way.value,
        )

    def void_order_request(self, purchase: Purchase) -> bytes:
        return _request("VoidOrder", purchase)

    # what the cash server does

    async def create_order(self, request: bytes) -> OrderSeen:
        return await self._write("CreateOrder", request, self._create)

    async def save_order(self, request: bytes, purchase: Purchase) -> OrderSeen:
        seen = await self._write("SaveOrder", request, self._licensed(request, self._save))
        return self._compared(seen, purchase)

    async def apply_coupon(self, request: bytes) -> None:
        await self._write("ApplyPersonalCard", request, self._apply)

    async def pay_order(self, request: bytes) -> OrderSeen:
        asked = json.loads(request)
        at_terminal = asked["card"] and asked["way"] != PayWay.TERMINAL
        return await self._write(
            "PayOrder",
            request,
            self._licensed(request, self._pay),
            PAY_WITHIN_S,
            takes_s=self.guest_s if at_terminal else 0.0,
        )

    async def cancel_sbp(self, purchase: Purchase, attempt: int) -> None:
        """The bank lets a payment go that waits for its guest. Here the guest's part of one that
        has arrived is over at once, so that none waits when this is asked."""
        self.called_back.append((purchase.guid, attempt))
        await self.line.read("call back", _no_such_payment)

    async def void_order(self, request: bytes) -> None:
        await self._write("VoidOrder", request, self._void)

    async def look(self, purchase: Purchase) -> OrderSeen:
        seen = await self.line.read("look", lambda: self._seen(purchase.guid))
        assert isinstance(seen, OrderSeen)
        return self._compared(seen, purchase)

    async def amount_due(self, purchase: Purchase) -> Money:
        due = await self.line.read("due", lambda: self._open(purchase.guid).to_pay)
        assert isinstance(due, Money)
        self.hears_look_before_payment(purchase.guid)
        return due

    async def _write(
        self,
        call: str,
        request: bytes,
        work: Callable[[dict[str, object]], OrderSeen],
        timeout_s: float = 30.0,
        takes_s: float = 0.0,
    ) -> OrderSeen:
        asked = json.loads(request)
        assert asked["call"] == call
        answer = await self.line.write(
            call, timeout_s, lambda: work(asked), request=request, takes_s=takes_s
        )
        if isinstance(answer, Refused):
            raise answer
        assert isinstance(answer, OrderSeen)
        return answer

    def _create(self, asked: dict[str, object]) -> OrderSeen:
        guid = UUID(str(asked["guid"]))
        self._not_now("CreateOrder")
        if guid not in self.orders:
            self._made += 1
            place = self._made
            self.orders[guid] = FakeOrder(number=str(16 + place), visit=570 + place)
        return self._seen(guid)

    def _licensed(
        self, request: bytes, work: Callable[[dict[str, object]], OrderSeen]
    ) -> Callable[[dict[str, object]], OrderSeen]:
        def checked(asked: dict[str, object]) -> OrderSeen:
            number, last = asked["number"], self.last_number
            assert isinstance(number, int)
            if self.token and asked["token"] != self.token:
                raise PosRefused(ErrorCode.LICENCE_REFUSED, "License check: no such licence")
            if last is None and number:
                self.names_number(0)
                raise PosRefused(ErrorCode.LICENCE_SEQUENCE, "5304", number=5304)
            if number == last:
                return self._repeated(number, request)
            if number != (0 if last is None else last + 1):
                following = 0 if last is None else last + 1
                self.names_number(following)
                accepted = f"5305: [{last}, {following}]"
                raise PosRefused(ErrorCode.LICENCE_SEQUENCE, accepted, number=5305)
            try:
                answer: OrderSeen | Refused = work(asked)
            except PosRefused as refusal:
                if not self.refusals_use_up_numbers:
                    raise
                answer = refusal
            self.last_number = number
            self.contents[number] = request
            self.cache[number] = answer
            if isinstance(answer, Refused):
                raise answer
            return answer

        return checked

    def _repeated(self, number: int, request: bytes) -> OrderSeen:
        """The last number once more: the same content is answered again, if that is remembered."""
        content = self.contents.get(number)
        if content is not None and content != request:
            # What was sent long ago and arrives now meets numbers that have gone on since.
            assert self.line.arriving_late, "one number, two contents"
        elif content is not None and self.remembers_answers:
            kept = self.cache[number]
            if isinstance(kept, Refused):
                raise kept
            return kept
        raise PosRefused(ErrorCode.LICENCE_SEQUENCE, "5310", number=5310)

    def used_by_another(self, count: int) -> None:
        """A copy of this kiosk's data has sent licensed commands of its own."""
        for _ in range(count):
            self.last_number = 0 if self.last_number is None else self.last_number + 1
            self.contents.pop(self.last_number, None)

    def forgets_installation(self) -> None:
        self.last_number = None
        self.contents.clear()
        self.cache.clear()

    def _save(self, asked: dict[str, object]) -> OrderSeen:
        order = self._open_order(asked)
        lines = asked["lines"]
        assert isinstance(lines, list)
        if any(line[1] in self.stop_list for line in lines):
            raise PosRefused(ErrorCode.POS_LINE_REFUSED, "sold out")
        order.lines.extend(lines)
        order.total = Money(sum(_price(self.prices, line) for line in order.lines))
        return self._seen(UUID(str(asked["guid"])))

    def _apply(self, asked: dict[str, object]) -> OrderSeen:
        order, coupon = self._open_order(asked), str(asked["coupon"])
        if coupon not in self.coupons:
            raise PosRefused(ErrorCode.CRM_REFUSED, "3813", number=3813)
        order.coupon, order.off = coupon, self.coupons[coupon]
        return self._seen(UUID(str(asked["guid"])))

    def _pay(self, asked: dict[str, object]) -> OrderSeen:
        guid = UUID(str(asked["guid"]))
        order = self._open_order(asked)
        card, points = Money(int(str(asked["card"]))), Money(int(str(asked["points"])))
        if card + points != order.to_pay:
            raise PosRefused(ErrorCode.POS_NOT_COVERED, "3373", number=3373)
        at_terminal = bool(card) and asked["way"] != PayWay.TERMINAL
        if at_terminal and (self.declines or not self.guest_there()):
            self.declines = max(0, self.declines - 1)
            raise PosRefused(ErrorCode.POS_PAYMENT_DECLINED, "declined")
        if points and self.takes_off_points is not None:
            self.takes_off_points(guid, points)
        self.charges.append((guid, card, points))
        order.standing = Standing.PAID
        order.receipt = str(1000 + len(self.charges))
        self.hears_payment(guid, card if at_terminal else ZERO, points)
        return self._seen(guid)

    def _void(self, asked: dict[str, object]) -> OrderSeen:
        order = self._open_order(asked)
        order.standing = Standing.VOID
        return self._seen(UUID(str(asked["guid"])))

    def _open_order(self, asked: dict[str, object]) -> FakeOrder:
        self._not_now(str(asked["call"]))
        return self._open(UUID(str(asked["guid"])))

    def _not_now(self, call: str) -> None:
        refusal = self.in_the_way(call)
        if refusal is not None:
            raise refusal

    def _open(self, guid: UUID) -> FakeOrder:
        order = self.orders.get(guid)
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
            order_sum=order.to_pay,
            visit=order.visit,
            order_ident=256,
            number=order.number,
            receipt_number=order.receipt,
            paid_elsewhere=self.tells_tenders and order.receipt == BY_CASHIER,
        )

    def _compared(self, seen: OrderSeen, purchase: Purchase) -> OrderSeen:
        order = self.orders.get(purchase.guid)
        if order is None or not order.lines:
            return seen
        if order.lines != _lines(purchase):
            return replace(seen, lines=Lines.WRONG)
        right = order.to_pay == purchase.order_sum
        return replace(seen, lines=Lines.RIGHT if right else Lines.OTHER_SUM)

    def cashier_voids(self) -> None:
        """Somebody at the till makes the order void."""
        for order in self._untouched():
            order.standing = Standing.VOID

    def orders_vanish(self) -> None:
        """The server has lost the orders that nobody has paid."""
        for guid, order in list(self.orders.items()):
            if order.standing is Standing.OPEN:
                del self.orders[guid]

    def cashier_takes_payment(self) -> None:
        """Somebody pays at the till what the kiosk was about to charge."""
        for order in self._untouched():
            if order.lines:
                order.standing, order.receipt = Standing.PAID, BY_CASHIER

    def cashier_adds_a_dish(self) -> None:
        for order in self._untouched():
            order.lines.append(["", TEA, 1, []])
            order.total += Money(self.prices[TEA])

    def cashier_swaps_dishes(self) -> None:
        """Another dish for the first one, and the sum is the same."""
        for order in self._untouched():
            if order.lines:
                order.lines[0] = ["", SOLYANKA, *order.lines[0][2:]]

    def _untouched(self) -> list[FakeOrder]:
        return [o for o in self.orders.values() if o.standing is Standing.OPEN]

    def deliver_late(self) -> None:
        self.line.deliver_late()


def _no_such_payment() -> None:
    raise PosRefused(ErrorCode.POS_REFUSED, "no SBP payment with this GUID")


def _request(
    call: str, purchase: Purchase, stamp: LicenceStamp | None = None, **more: object
) -> bytes:
    number = {"number": stamp.sequence, "token": stamp.token} if stamp else {}
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
