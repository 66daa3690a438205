"""A paid purchase, and a kiosk that can be switched off in the middle of giving it back."""

from __future__ import annotations

from uuid import UUID

from hardware.terminals import TerminalCapabilities
from kiosk.checkout.card_terminal import OwnTerminal
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import State
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import ZERO, Money
from kiosk.licence.queue import UnnumberedQueue
from kiosk.refunds.offering import RefundOffer, RefundOffering
from kiosk.refunds.refund import Refund
from kiosk.refunds.runner import RefundRequest, RefundRunner
from kiosk.refunds.vocabulary import RefundState, Unfit
from kiosk.refunds.world import RefundWorld
from tests.money.fake_terminal import ONE_PHASE
from tests.money.power import Plug
from tests.money.refund_book import RefundBook, RefundLicence, SoldHere
from tests.money.return_till import FakeReturns
from tests.money.troubled_line import Line, Script
from tests.unit.checkout.restaurant import Restaurant, request

CREDIT_PERCENT = 5


class RefundCounter:
    """The far sides and the disk outlive every cut; ``switched_on`` is a fresh process."""

    def __init__(
        self,
        restaurant: Restaurant,
        purchase: Purchase,
        script: Script | None = None,
        *,
        pull_at: int | None = None,
        numbered: bool = True,
    ) -> None:
        self.restaurant = restaurant
        self.purchase = purchase
        self.time = restaurant.time
        self.plug = Plug(pull_at)
        lines = script or {}
        for line in (restaurant.cards.line, restaurant.terminal.line):
            line.plug, line.script = self.plug, lines
            line.calls.clear()
        self.till = FakeReturns.selling(Line("till", self.plug, lines, self.time), purchase)
        self.book = RefundBook(self.plug)
        self.licence = RefundLicence(self.book, self.till)
        self.numbered = numbered
        self.purchases = SoldHere(restaurant.book)
        self.runner = self.switched_on()

    def switched_on(self, *, points: bool = True) -> RefundRunner:
        self.offering = RefundOffering(self.till, self.book, self.purchases)
        self.runner = RefundRunner(
            book=self.book,
            world=RefundWorld(
                till=self.till,
                points=self.restaurant.cards if points else None,
                terminal=OwnTerminal(self.restaurant.terminal, self.time),
                licence=self.licence if self.numbered else UnnumberedQueue(),
                numbers=self.licence if self.numbered else None,
                purchases=self.purchases,
                at_rest=self.restaurant.runner.at_rest,
                clock=self.time,
                sleep=self.time.sleep,
                pace=self.restaurant.pace,
            ),
            new_guid=self.restaurant.new_guid,
        )
        return self.runner

    async def offer(self) -> RefundOffer:
        offer = await self.offering.of_purchase(self.purchase)
        assert not isinstance(offer, Unfit), offer
        return offer

    async def begun(self, lines: frozenset[UUID] | None = None) -> Refund:
        offer = await self.offer()
        return await self.runner.open(wanted(offer, lines))

    async def refunded(self, lines: frozenset[UUID] | None = None) -> Refund:
        return await self.runner.drive((await self.begun(lines)).guid)

    async def settled_refund(self) -> Refund:
        """Begun, and driven to its end."""
        await self.begun()
        return await self.settled()

    async def settled(self) -> Refund:
        """Driven again and again, as a running kiosk does, until it is at its end."""
        (left,) = await self.book.all()
        for _ in range(20):
            if left.ended or left.state is RefundState.NEEDS_STAFF:
                break
            left = await self.runner.drive(left.guid)
        return left

    @property
    def points_missing(self) -> Money:
        """What the guest's account lacks, or has too much, against before the purchase."""
        return self.restaurant.points_gone - self.restaurant.cards.credited

    @property
    def taken_at_terminal(self) -> int:
        return sum(self.restaurant.terminal.model.taken.values())


def wanted(offer: RefundOffer, lines: frozenset[UUID] | None = None) -> RefundRequest:
    """All that is left without ``lines``."""
    return RefundRequest(
        offer=offer,
        lines=lines if lines is not None else frozenset(line.guid for line in offer.lines),
        person="Anna",
        reason="not-served",
    )


async def sold(
    way: PayWay = PayWay.STATION,
    *,
    bonus: Money = ZERO,
    credit_percent: int = 0,
    terminal: TerminalCapabilities = ONE_PHASE,
) -> tuple[Restaurant, Purchase]:
    """A restaurant, and a purchase that has come to its end."""
    restaurant = Restaurant(terminal=terminal)
    restaurant.credit_percent = credit_percent
    runner = restaurant.switched_on()
    opened = await runner.open(request(way=way, bonus=bonus))
    purchase = await runner.drive(opened.guid)
    assert purchase.state is State.FINISHED, purchase
    return restaurant, purchase
