"""A small restaurant in memory for the purchase's tests: book, till, card system, licence, time.

It keeps real state and is strict: a number with two contents, two licensed intents at once, an end
with an open intent are noticed where they happen.
"""

from __future__ import annotations

from uuid import UUID

from hardware.terminals import TerminalCapabilities
from kiosk.checkout.card_terminal import OwnTerminal
from kiosk.checkout.pace import Pace
from kiosk.checkout.purchase import CouponUse, Purchase
from kiosk.checkout.runner import PurchaseRequest, PurchaseRunner
from kiosk.checkout.ways import PayWay
from kiosk.checkout.world import World
from kiosk.domain.money import ZERO, Money
from tests.money.fake_book import FakeBook
from tests.money.fake_card_system import BALANCE, FakeCardSystem
from tests.money.fake_licence import FakeLicence
from tests.money.fake_terminal import TWO_PHASE, FakeTerminal
from tests.money.fake_till import FakeOrder, FakeTill
from tests.money.order import ACCOUNT, CARD, COUPON, ORDER
from tests.money.power import Plug
from tests.money.troubled_line import Line, Script
from tests.money.virtual_time import VirtualTime


def request(
    *, way: PayWay = PayWay.STATION, bonus: Money = ZERO, coupon: CouponUse | None = None
) -> PurchaseRequest:
    return PurchaseRequest(
        order=ORDER,
        way=way,
        bonus=bonus,
        card_number=CARD if bonus else "",
        account_number=ACCOUNT if bonus else "",
        coupon=coupon,
    )


class Restaurant:
    """All of it, and a kiosk that can be switched off and on again."""

    def __init__(
        self,
        script: Script | None = None,
        *,
        pull_at: int | None = None,
        pace: Pace | None = None,
        terminal: TerminalCapabilities = TWO_PHASE,
    ) -> None:
        self.plug = Plug(pull_at)
        self.time = VirtualTime()
        self.book = FakeBook(self.plug)
        lines = script or {}
        self.till = FakeTill(Line("till", self.plug, lines, self.time))
        self.till.coupons = {COUPON.id: COUPON.shown}
        self.cards = FakeCardSystem(Line("cards", self.plug, lines, self.time))
        self.terminal = FakeTerminal(
            Line("terminal", self.plug, lines, self.time), self.time, terminal
        )
        self.licence = FakeLicence(self.book, self.till)
        self.pace = pace or Pace()
        self.credit_percent = 0
        self.seen: list[Purchase] = []
        self.untrue: list[AssertionError] = []
        self._guids = iter(UUID(int=n << 64 | 7 * n) for n in range(1, 100))
        self.runner = self.switched_on()

    def switched_on(self) -> PurchaseRunner:
        """A fresh process on the same disk."""
        self.own_terminal = OwnTerminal(self.terminal, self.time)
        self.world = World(
            till=self.till,
            points=self.cards,
            terminal=self.own_terminal,
            licence=self.licence,
            clock=self.time,
            sleep=self.time.sleep,
            pace=self.pace,
        )
        self.runner = PurchaseRunner(
            book=self.book,
            world=self.world,
            new_guid=self.new_guid,
            credit_percent=self.credit_percent,
        )
        self.runner.subscribe(self.seen.append)
        return self.runner

    def new_guid(self) -> UUID:
        return next(self._guids)

    @property
    def order(self) -> FakeOrder:
        (order,) = self.till.orders.values()
        return order

    @property
    def points_gone(self) -> Money:
        return BALANCE - self.cards.balance
