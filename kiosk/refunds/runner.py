"""Runs the refund's table: commit first, publish second, act third; one refund at a time.

Recovery after a power cut is the same ``drive`` called again.
"""

from __future__ import annotations

import asyncio
from typing import Final
from uuid import UUID

from msgspec import Struct

from kiosk.checkout.intent import Outcome
from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.ways import PayWay
from kiosk.clock import NewGuid
from kiosk.domain.money import ZERO
from kiosk.errors import ErrorCode, Refused
from kiosk.refunds.dossier import RefundDossier
from kiosk.refunds.goods import GoodsLeg
from kiosk.refunds.machine import START, advance
from kiosk.refunds.money import EARNED, PAID_WITH, CardLeg, PointsLeg
from kiosk.refunds.offering import RefundOffer, credited, left_over
from kiosk.refunds.ports import RefundBook
from kiosk.refunds.refund import Refund, RefundHappened, ReturnedLine
from kiosk.refunds.vocabulary import (
    LATER,
    STAFF_MAY_SAY,
    RefundEffect,
    RefundEvent,
    RefundLeg,
    RefundState,
)
from kiosk.refunds.world import RefundLedger, RefundWorld, Watcher

MOST_MOVES: Final = 200
"""No refund needs so many in one drive."""


class RefundRequest(Struct, frozen=True, kw_only=True):
    """What a person wants: ``lines`` are those of the offer that go back, whole. ``reason`` is for
    the journal."""

    offer: RefundOffer
    lines: frozenset[UUID]
    person: str
    reason: str


class RefundRunner:
    """Opens refunds and drives them to an end, or to where only a person or time helps."""

    def __init__(self, *, book: RefundBook, world: RefundWorld, new_guid: NewGuid) -> None:
        self._book = book
        self._world = world
        self._new_guid = new_guid
        self._ledger = RefundLedger(book, world.clock)
        self._goods = GoodsLeg(world, self._ledger)
        self._card = CardLeg(world, self._ledger)
        self._paid_with = PointsLeg(world, self._ledger, PAID_WITH)
        self._earned = PointsLeg(world, self._ledger, EARNED)
        self._one_at_a_time = asyncio.Lock()
        self._fresh: set[UUID] = set()

    def subscribe(self, watcher: Watcher) -> None:
        """``watcher`` sees every refund after each commit."""
        self._ledger.subscribe(watcher)

    async def unfinished(self) -> tuple[Refund, ...]:
        """Refunds at no end, oldest first. Raises StoreError."""
        return await self._book.unfinished()

    async def open(self, request: RefundRequest) -> Refund:
        """Commits a new refund; nothing is sent yet.

        Raises Refused PURCHASE_UNFINISHED: another one is not settled; PURCHASE_REFUSED: nothing of
        it is left to return. StoreError.
        """
        async with self._one_at_a_time:
            await self._check(request)
            refund = await self._drafted(request)
            await self._ledger.open(refund)
            self._fresh.add(refund.guid)
            return refund

    async def drive(self, guid: UUID) -> Refund:
        """Goes on until an end, a person, or until nobody answers.

        Raises StoreError; KeyError for a GUID the book does not know. After any exception the next
        call starts from what is on disk.
        """
        async with self._one_at_a_time:
            refund = await self._book.get(guid)
            if refund is None:
                raise KeyError(guid)
            if refund.ended:
                return refund
            dossier = RefundDossier(guid, await self._book.intents_of(guid))
            # Committed by this process, and nothing of it handed to anybody yet.
            fresh = guid in self._fresh
            self._fresh.discard(guid)
            happened = RefundHappened(event=RefundEvent.RESTARTED)
            if fresh:
                refund, happened = await self._act(refund, dossier)
            for _ in range(MOST_MOVES):
                refund = await self._moved(refund, happened, dossier)
                if _rests(refund, happened.event):
                    return refund
                refund, happened = await self._act(refund, dossier)
            raise RuntimeError(f"refund {guid} goes round and round: {refund.state}")

    async def answer(self, seen: Refund, event: RefundEvent, *, reason: str) -> tuple[Refund, bool]:
        """Takes what a person has found out or done; ``drive`` goes on from there.

        An answer about a row that is another one by now changes nothing, and the second of what
        comes back is False. Raises StoreError.
        """
        async with self._one_at_a_time:
            refund = await self._book.get(seen.guid)
            if refund is None:
                raise KeyError(seen.guid)
            if refund.state is not seen.state or event not in STAFF_MAY_SAY.get(refund.state, ()):
                return refund, False
            dossier = RefundDossier(refund.guid, await self._book.intents_of(refund.guid))
            kind = RefundEffect.RETURN_GOODS
            if event is RefundEvent.STAFF_GAVE_BACK:
                kind = RefundEffect.GIVE_BACK_CARD
                charge, terminal = dossier.open(kind), self._world.terminal
                if charge is not None and terminal is not None:
                    terminal.forget(charge.request)
            said = RefundHappened(
                event=event, answers=dossier.answer(kind, Outcome.BY_STAFF), detail=reason
            )
            moved = await self._ledger.move(refund, advance(refund.state, event), said, dossier)
            return moved, True

    async def _moved(
        self, refund: Refund, happened: RefundHappened, dossier: RefundDossier
    ) -> Refund:
        move = advance(refund.state, happened.event)
        return await self._ledger.move(refund, move, happened, dossier)

    async def _act(self, refund: Refund, dossier: RefundDossier) -> tuple[Refund, RefundHappened]:
        match refund.effect:
            case RefundEffect.RETURN_GOODS:
                return await self._goods.send(refund, dossier)
            case RefundEffect.LOOK_FOR_RETURN:
                return refund, await self._goods.look(refund, dossier)
            case RefundEffect.GIVE_BACK_CARD:
                return await self._card.give_back(refund, dossier)
            case RefundEffect.LOOK_FOR_CARD:
                return refund, await self._card.look(refund, dossier)
            case RefundEffect.RETURN_POINTS:
                return await self._paid_with.send(refund, dossier)
            case RefundEffect.LOOK_FOR_POINTS:
                return refund, await self._paid_with.look(refund, dossier)
            case RefundEffect.TAKE_CREDIT:
                return await self._earned.send(refund, dossier)
            case RefundEffect.LOOK_FOR_CREDIT:
                return refund, await self._earned.look(refund, dossier)
            case None:
                raise AssertionError("an end has nothing left to do")

    async def _check(self, request: RefundRequest) -> None:
        offer = request.offer
        for other in await self._book.unfinished():
            if other.receipt == offer.receipt or other.state is RefundState.BEGUN:
                raise Refused(ErrorCode.PURCHASE_UNFINISHED, f"refund {other.guid} is not settled")
        before = await self._book.of_receipt(offer.receipt)
        left = {line.guid for line in left_over(offer.sold, before)}
        if not request.lines or not request.lines <= left:
            raise Refused(ErrorCode.PURCHASE_REFUSED, "that much of it is not left")
        if offer.whole_only and request.lines != left:
            raise Refused(ErrorCode.PURCHASE_REFUSED, "it can only be returned as a whole")

    async def _drafted(self, request: RefundRequest) -> Refund:
        offer, now = request.offer, self._world.clock.now()
        purchase = None
        if offer.purchase is not None:
            purchase = await self._world.purchases.get(offer.purchase)
        whole = not offer.returned_before and request.lines == {line.guid for line in offer.sold}
        return Refund(
            guid=self._new_guid(),
            state=START.state,
            effect=START.effect,
            purchase=offer.purchase,
            way=offer.way,
            order=offer.order,
            order_number=offer.order_number,
            receipt=offer.receipt,
            receipt_number=offer.receipt_number,
            receipt_total=offer.total,
            points_paid=offer.points if whole else ZERO,
            known=offer.standing,
            lines=tuple(
                ReturnedLine(guid=line.guid, name=line.name, quantity=line.quantity)
                for line in offer.lines
                if line.guid in request.lines
            ),
            whole=whole,
            person=request.person,
            reason=request.reason,
            card=_card_leg(purchase),
            points=_points_leg(purchase, whole=whole),
            credit=await self._credit_leg(purchase, whole=whole),
            opened_at=now,
            changed_at=now,
        )

    async def _credit_leg(self, purchase: Purchase | None, *, whole: bool) -> RefundLeg:
        if purchase is None or not await credited(self._world.purchases, purchase):
            return RefundLeg.NONE
        return RefundLeg.DUE if whole else RefundLeg.BY_HAND


def _card_leg(purchase: Purchase | None) -> RefundLeg:
    if purchase is None or purchase.way is not PayWay.TERMINAL:
        return RefundLeg.NONE
    return RefundLeg.DUE if purchase.card is Leg.DONE and purchase.to_pay else RefundLeg.NONE


def _points_leg(purchase: Purchase | None, *, whole: bool) -> RefundLeg:
    if purchase is None or not purchase.debits_points or purchase.points is not Leg.DONE:
        return RefundLeg.NONE
    return RefundLeg.DUE if whole else RefundLeg.BY_HAND


def _rests(refund: Refund, event: RefundEvent) -> bool:
    if refund.ended or event in LATER:
        return True
    return refund.state is RefundState.NEEDS_STAFF and event is not RefundEvent.RESTARTED
