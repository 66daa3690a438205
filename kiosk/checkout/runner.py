"""Runs the table: commit first, publish second (``ledger``), act third (``acting``).

One step at a time, whoever asks for it; a purchase is opened where none that is unfinished stands
in its way.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Final
from uuid import UUID

from kiosk.checkout.acting import Actor
from kiosk.checkout.answering import answered, may_say
from kiosk.checkout.dossier import Dossier
from kiosk.checkout.doubts import stands_in_the_way
from kiosk.checkout.frozen import FrozenOrder
from kiosk.checkout.happened import Happened
from kiosk.checkout.ledger import Ledger, Watcher
from kiosk.checkout.machine import START, Move, advance
from kiosk.checkout.ports import PurchaseBook, Standing
from kiosk.checkout.purchase import CouponUse, Purchase
from kiosk.checkout.settling import same_case
from kiosk.checkout.vocabulary import (
    SETTLED_BY_STAFF,
    Effect,
    Event,
    State,
)
from kiosk.checkout.ways import PayWay, open_ways, other_ways
from kiosk.checkout.world import World
from kiosk.clock import NewGuid
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.money import ZERO, Money
from kiosk.errors import ErrorCode, LinkError, Refused

MOST_MOVES: Final = 500
"""No purchase needs so many in one drive; a table that went in circles would hold the screen."""

_LEFT_FOR_LATER: Final = {
    (State.CONFIRMING, Event.CONFIRM_LATER),
    (State.CREDITING, Event.GAVE_UP),
}
"""Nobody waits for these: the next drive goes on."""


class PurchaseRequest(Discreet, frozen=True, kw_only=True):
    """What the guest agreed to. ``bonus`` is to be paid with points from ``account_number``, and
    ``coupon`` takes off what it says.
    """

    order: FrozenOrder
    way: PayWay
    bonus: Money = ZERO
    card_number: Unsaid[str] = ""
    account_number: Unsaid[str] = ""
    coupon: CouponUse | None = None


class PurchaseRunner:
    """Opens purchases and drives them to an end, a question to the guest, or a person."""

    def __init__(
        self,
        *,
        book: PurchaseBook,
        world: World,
        new_guid: NewGuid,
        ways: frozenset[PayWay] = frozenset(PayWay),
        credit_percent: int = 0,
    ) -> None:
        """``credit_percent``: how much of the money paid the kiosk credits as points."""
        self._book = book
        self._world = world
        self._new_guid = new_guid
        # A way nobody can go is no way: it is neither taken nor offered.
        self._ways = ways if world.terminal is not None else ways - {PayWay.TERMINAL}
        self._credit_percent = credit_percent
        self._ledger = Ledger(book, world.clock)
        self._actor = Actor(world, self._ledger)
        self._one_at_a_time = asyncio.Lock()
        # Committed by this process, and the effect not begun: a drive may carry it out at once.
        self._at_hand: dict[UUID, tuple[Purchase, Dossier]] = {}

    def subscribe(self, watcher: Watcher) -> Callable[[], None]:
        """``watcher`` sees every purchase after each commit. The answer ends the subscription."""
        return self._ledger.subscribe(watcher)

    @asynccontextmanager
    async def at_rest(self) -> AsyncIterator[None]:
        """No purchase moves meanwhile: whoever waits has the terminal to themselves."""
        async with self._one_at_a_time:
            yield

    def ways_left(self, purchase: Purchase) -> frozenset[PayWay]:
        """The other ways this purchase may still take."""
        return frozenset(other_ways(self._ways, purchase.way, points=bool(purchase.bonus)))

    async def open(self, request: PurchaseRequest) -> Purchase:
        """Commits a new purchase; nothing is sent yet.

        Raises Refused PURCHASE_UNFINISHED: another purchase is not finished; PURCHASE_REFUSED: a
        way this kiosk does not go, a coupon or points that do not fit. StoreError: the store takes
        no writes.
        """
        async with self._one_at_a_time:
            await self._check(request)
            now = self._world.clock.now()
            guid = self._new_guid()
            purchase = Purchase(
                guid=guid,
                state=START.state,
                effect=START.effect,
                way=request.way,
                order=request.order,
                bonus=request.bonus,
                card_number=request.card_number,
                account_number=request.account_number,
                points_by_till=self._world.till.takes_points,
                coupon=request.coupon,
                credit_percent=self._credit_percent,
                local_date=now.date(),
                opened_at=now,
                changed_at=now,
                guest_seen_at=now,
            )
            dossier = Dossier(guid)
            intent = dossier.draft(
                Effect.CREATE_ORDER, self._world.till.create_order_request(purchase), None, now
            )
            await self._ledger.open(purchase, intent, dossier)
            self._at_hand[guid] = purchase, dossier
            return purchase

    async def drive(self, guid: UUID) -> Purchase:
        """Goes on until an end, a question, or NEEDS_STAFF. Recovery at start is this same call.

        A purchase that needs staff is looked at once more. Raises StoreError; KeyError for a GUID
        the book does not know. After any exception the next call starts from what is on disk.
        """
        async with self._one_at_a_time:
            purchase, dossier, at_hand = await self._take_up(guid)
            if purchase.effect is None or purchase.question is not None:
                if at_hand:
                    self._keep_at_hand(purchase, dossier)
                return purchase
            dossier.new_drive()
            happened: Happened | None = Happened(event=Event.RESTARTED)
            if at_hand:
                purchase, happened = await self._actor.act(purchase, dossier)
            for _ in range(MOST_MOVES):
                if happened is None:
                    break
                purchase, happened = await self._step(purchase, happened, dossier)
            else:
                raise RuntimeError(f"purchase {guid} goes round and round: {purchase.state}")
            self._keep_at_hand(purchase, dossier)
            return purchase

    async def answer(
        self,
        guid: UUID,
        event: Event,
        *,
        way: PayWay | None = None,
        reason: str = "",
        seen: Purchase | None = None,
    ) -> Purchase:
        """Takes what the guest or the staff say and commits it; ``drive`` goes on from there.

        ``way`` belongs to GUEST_CHOSE_WAY and is one of ``ways_left``. ``reason`` belongs to the
        STAFF_ANSWERS: a person's own words for the journal; ``seen`` is the row they answer about.
        An answer to a question that is not being asked, or about a row that is another one by now,
        changes nothing: it came too late.
        """
        async with self._one_at_a_time:
            purchase, dossier, at_hand = await self._take_up(guid)
            in_time = seen is None or same_case(seen, purchase)
            if in_time and may_say(purchase, event, way, self.ways_left(purchase)):
                said_so = answered(purchase, event, way, self._world.clock.now())
                move = advance(purchase.state, event)
                # A return that was refused, and a debit nobody can find, are a person's to settle.
                tried = dossier.last(Effect.RETURN_POINTS) or dossier.open(Effect.DEBIT_POINTS)
                settles = dossier.by_staff() if event in SETTLED_BY_STAFF else ()
                for news in settles:
                    dossier.apply(news)
                opens = await self._actor.opens(said_so, move.effect, dossier)
                said = Happened(
                    event=event,
                    answers=settles,
                    points_by_hand=tried is not None,
                    detail=reason,
                )
                purchase = await self._ledger.move(said_so, move, said, dossier, opens)
                if event in SETTLED_BY_STAFF:
                    self._actor.settled_by_hand(dossier)
                at_hand = True
            if at_hand:
                self._keep_at_hand(purchase, dossier)
            return purchase

    def can_stop(self, purchase: Purchase) -> bool:
        """Whether the guest may end the charge that a terminal or a bank is making now."""
        return self._actor.can_stop(purchase.guid)

    async def stop(self, purchase: Purchase) -> None:
        """Ends it, as far as that is still possible; the drive under way finds out."""
        await self._actor.stop(purchase)

    async def standing(self, purchase: Purchase) -> Standing | None:
        """The order as the cash server sees it now; ``None`` where it does not say."""
        try:
            return (await self._world.till.look(purchase)).standing
        except (LinkError, Refused):
            return None

    async def _check(self, request: PurchaseRequest) -> None:
        if request.way not in self._ways:
            raise _no_sale(f"this kiosk does not take {request.way.value}")
        if request.order.total <= ZERO:
            raise _no_sale("there is nothing to pay for")
        off = ZERO
        if request.coupon is not None:
            off = request.coupon.shown
            if not (self._world.till.takes_coupons and ZERO < off < request.order.total):
                raise _no_sale("the coupon cannot be used for this order")
        if not ZERO <= request.bonus <= request.order.total - off:
            raise _no_sale("the points do not fit the sum")
        fits = open_ways((request.way,), points=bool(request.bonus))
        if not fits or (request.bonus and not self._takes_points):
            raise _no_sale("no points can be used here")
        for other in await self._book.unfinished():
            if not stands_in_the_way(other, request.way):
                continue
            unfinished = f"purchase {other.guid} is {other.state.value}"
            raise Refused(ErrorCode.PURCHASE_UNFINISHED, unfinished)

    @property
    def _takes_points(self) -> bool:
        return self._world.till.takes_points or self._world.points is not None

    async def _take_up(self, guid: UUID) -> tuple[Purchase, Dossier, bool]:
        """The purchase, and whether its effect is known not to have been begun."""
        at_hand = self._at_hand.pop(guid, None)
        if at_hand is not None:
            return (*at_hand, True)
        purchase = await self._book.get(guid)
        if purchase is None:
            raise KeyError(guid)
        return purchase, Dossier(guid, await self._book.intents_of(guid)), False

    def _keep_at_hand(self, purchase: Purchase, dossier: Dossier) -> None:
        if not purchase.ended:
            self._at_hand[purchase.guid] = purchase, dossier

    async def _step(
        self, purchase: Purchase, happened: Happened, dossier: Dossier
    ) -> tuple[Purchase, Happened | None]:
        """Commits the move on ``happened`` and carries out its effect; ``None``: here it rests."""
        move = advance(purchase.state, happened.event)
        for news in happened.answers:
            dossier.apply(news)
        opens = await self._actor.opens(purchase, move.effect, dossier)
        purchase = await self._ledger.move(purchase, move, happened, dossier, opens)
        if _rests(move, happened.event):
            return purchase, None
        return await self._actor.act(purchase, dossier)


def _rests(move: Move, event: Event) -> bool:
    if move.state is State.NEEDS_STAFF:
        return event is not Event.RESTARTED
    if (move.state, event) in _LEFT_FOR_LATER:
        return True
    return move.effect in (None, Effect.ASK_GUEST)


def _no_sale(detail: str) -> Refused:
    return Refused(ErrorCode.PURCHASE_REFUSED, detail)
