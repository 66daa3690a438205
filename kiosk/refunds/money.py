"""What goes back beside the till: the sum at the kiosk's own terminal, and points both ways.

Only behind the receipt of the return (the table, rule 4). What cannot be done by the kiosk is a
person's, and said so; what does not answer is asked again by a later drive.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final

from msgspec import Struct

from kiosk.checkout.intent import Outcome
from kiosk.checkout.ports import NotCharged
from kiosk.checkout.purchase import Purchase
from kiosk.checkout.vocabulary import Effect
from kiosk.errors import ErrorCode, LinkError, NoReply, NotSent, Refused
from kiosk.refunds.dossier import RefundDossier
from kiosk.refunds.ports import RefundPoints, RefundTerminal
from kiosk.refunds.refund import Refund, RefundHappened
from kiosk.refunds.vocabulary import RefundEffect, RefundEvent, RefundLeg
from kiosk.refunds.world import RefundLedger, RefundWorld

_CARD: Final = RefundEffect.GIVE_BACK_CARD


class CardLeg:
    """The sum the kiosk's own terminal took."""

    def __init__(self, world: RefundWorld, ledger: RefundLedger) -> None:
        self._world = world
        self._ledger = ledger

    async def give_back(
        self, refund: Refund, dossier: RefundDossier
    ) -> tuple[Refund, RefundHappened]:
        """Commits the charge's name, then asks the terminal, with no purchase under way."""
        if refund.card is not RefundLeg.DUE:
            return refund, RefundHappened(event=RefundEvent.NO_CARD)
        terminal = self._world.terminal
        # A terminal gives back a charge, not a part of it.
        if terminal is None or not terminal.gives_back or not refund.whole:
            return refund, _by_hand("the terminal cannot give it back", dossier)
        intent = dossier.open(_CARD)
        if intent is None:
            charge = await self._charge_of(refund)
            if charge is None:
                return refund, _by_hand("the charge is not known", dossier)
            intent = dossier.draft(_CARD, charge, None, self._world.clock.now())
            refund = await self._ledger.name(refund, intent, dossier)
        dossier.leaves(_CARD, self._world.clock.monotonic())
        try:
            async with self._world.at_rest():
                given = await terminal.release(intent.request)
        except NoReply as silence:
            dossier.went_silent(_CARD)
            return refund, RefundHappened(event=RefundEvent.CARD_IN_DOUBT, detail=str(silence))
        if given:
            return refund, _given(dossier)
        return refund, _by_hand("the terminal says it cannot", dossier)

    async def look(self, refund: Refund, dossier: RefundDossier) -> RefundHappened:
        if refund.card is not RefundLeg.DUE:
            return RefundHappened(event=RefundEvent.NO_CARD)
        terminal, intent = self._world.terminal, dossier.open(_CARD)
        if intent is None:
            return RefundHappened(event=RefundEvent.CARD_ABSENT)
        if terminal is None:
            return _by_hand("there is no terminal any more", dossier)
        if not terminal.repeats_closings and await self._is_back(terminal, refund, intent.request):
            return _given(dossier)
        if dossier.sends(_CARD) >= self._world.pace.most_sends:
            return RefundHappened(event=RefundEvent.CARD_LATER, detail="no answer")
        # A release may be repeated under one name (``ports.CardTerminal``).
        if dossier.sends(_CARD):
            await self._world.sleep(self._world.pace.card_look_every_s)
        return RefundHappened(event=RefundEvent.CARD_ABSENT)

    async def _is_back(self, terminal: RefundTerminal, refund: Refund, charge: bytes) -> bool:
        purchase = await self._purchase(refund)
        if purchase is None:
            return False
        try:
            async with self._world.at_rest():
                return isinstance(await terminal.status(charge, purchase), NotCharged)
        except NoReply:
            return False

    async def _charge_of(self, refund: Refund) -> bytes | None:
        if refund.purchase is None:
            return None
        charges = [
            intent.request
            for intent in await self._world.purchases.intents_of(refund.purchase)
            if intent.kind is Effect.AUTHORISE and intent.outcome is Outcome.DONE
        ]
        return charges[-1] if charges else None

    async def _purchase(self, refund: Refund) -> Purchase | None:
        return None if refund.purchase is None else await self._world.purchases.get(refund.purchase)


class _PointsWords(Struct, frozen=True, kw_only=True):
    """What one way of points is called, and how it is asked for."""

    kind: RefundEffect
    none: RefundEvent
    done: RefundEvent
    refused: RefundEvent
    in_doubt: RefundEvent
    absent: RefundEvent
    later: RefundEvent
    leg: Callable[[Refund], RefundLeg]
    request: Callable[[RefundPoints, Purchase, datetime], Awaitable[bytes]]
    find: Callable[[RefundPoints, Purchase], Awaitable[bool]]


PAID_WITH: Final = _PointsWords(
    kind=RefundEffect.RETURN_POINTS,
    none=RefundEvent.NO_POINTS,
    done=RefundEvent.POINTS_RETURNED,
    refused=RefundEvent.POINTS_REFUSED,
    in_doubt=RefundEvent.POINTS_IN_DOUBT,
    absent=RefundEvent.POINTS_ABSENT,
    later=RefundEvent.POINTS_LATER,
    leg=lambda refund: refund.points,
    request=lambda points, purchase, at: points.return_request(purchase, at),
    find=lambda points, purchase: points.find_return(purchase),
)
"""Points the guest paid with go back to them."""

EARNED: Final = _PointsWords(
    kind=RefundEffect.TAKE_CREDIT,
    none=RefundEvent.NO_CREDIT,
    done=RefundEvent.CREDIT_TAKEN,
    refused=RefundEvent.CREDIT_REFUSED,
    in_doubt=RefundEvent.CREDIT_IN_DOUBT,
    absent=RefundEvent.CREDIT_ABSENT,
    later=RefundEvent.CREDIT_LATER,
    leg=lambda refund: refund.credit,
    request=lambda points, purchase, at: points.take_back_request(purchase, at),
    find=lambda points, purchase: points.find_taken_back(purchase),
)
"""Points the guest got for the purchase are taken back."""


class PointsLeg:
    """One of the two ways of points, at the card system."""

    def __init__(self, world: RefundWorld, ledger: RefundLedger, words: _PointsWords) -> None:
        self._world = world
        self._ledger = ledger
        self._words = words

    async def send(self, refund: Refund, dossier: RefundDossier) -> tuple[Refund, RefundHappened]:
        """Commits the bytes, then hands them over. Raises StoreError."""
        words, points = self._words, self._world.points
        purchase = await self._purchase(refund)
        if words.leg(refund) is not RefundLeg.DUE:
            return refund, RefundHappened(event=words.none)
        if points is None or purchase is None:
            return refund, self._gone(dossier)
        now = self._world.clock.now()
        intent = dossier.open(words.kind)
        if intent is None:
            request = await words.request(points, purchase, now)
            intent = dossier.draft(words.kind, request, None, now)
            refund = await self._ledger.name(refund, intent, dossier)
        dossier.leaves(words.kind, self._world.clock.monotonic())
        try:
            await points.give_back(intent.request)
        except (NotSent, NoReply) as trouble:
            if isinstance(trouble, NoReply):
                dossier.went_silent(words.kind)
            return refund, RefundHappened(event=words.in_doubt, detail=str(trouble))
        except Refused as refusal:
            if refusal.code is ErrorCode.CRM_BUSY:
                return refund, RefundHappened(event=words.in_doubt, detail=str(refusal))
            answers = dossier.answer(words.kind, Outcome.OPEN, refusal.code)
            return refund, RefundHappened(
                event=words.in_doubt, answers=answers, detail=str(refusal)
            )
        done = dossier.answer(words.kind, Outcome.DONE)
        return refund, RefundHappened(event=words.done, answers=done)

    async def look(self, refund: Refund, dossier: RefundDossier) -> RefundHappened:
        words, points, pace = self._words, self._world.points, self._world.pace
        if words.leg(refund) is not RefundLeg.DUE:
            return RefundHappened(event=words.none)
        purchase, intent = await self._purchase(refund), dossier.open(words.kind)
        if intent is None:
            return RefundHappened(event=words.absent)
        if points is None or purchase is None:
            return self._gone(dossier)
        try:
            found = await words.find(points, purchase)
            if not found and dossier.in_doubt(words.kind):
                # It may still be on its way there (crm §9.4).
                await self._world.sleep(pace.quarantine_s)
                found = await words.find(points, purchase)
        except (LinkError, Refused) as trouble:
            return RefundHappened(event=words.later, detail=str(trouble))
        if found:
            done = dossier.answer(words.kind, Outcome.DONE)
            return RefundHappened(event=words.done, answers=done)
        if intent.refusal is not None:
            return self._no(intent.refusal.value, dossier, intent.refusal)
        if dossier.sends(words.kind) >= pace.most_sends:
            return RefundHappened(event=words.later, detail="no answer to any of the sendings")
        return RefundHappened(event=words.absent)

    def _gone(self, dossier: RefundDossier) -> RefundHappened:
        """The site has been set up anew since the purchase: a person does it."""
        return self._no("there is no card system any more", dossier, ErrorCode.CRM_UNREACHABLE)

    def _no(self, detail: str, dossier: RefundDossier, cause: ErrorCode) -> RefundHappened:
        return RefundHappened(
            event=self._words.refused,
            answers=dossier.answer(self._words.kind, Outcome.REFUSED),
            cause=cause,
            detail=detail,
        )

    async def _purchase(self, refund: Refund) -> Purchase | None:
        return None if refund.purchase is None else await self._world.purchases.get(refund.purchase)


def _given(dossier: RefundDossier) -> RefundHappened:
    done = dossier.answer(_CARD, Outcome.DONE)
    return RefundHappened(event=RefundEvent.CARD_GIVEN_BACK, answers=done)


def _by_hand(detail: str, dossier: RefundDossier) -> RefundHappened:
    answers = dossier.answer(_CARD, Outcome.REFUSED)
    return RefundHappened(event=RefundEvent.CARD_BY_HAND, answers=answers, detail=detail)
