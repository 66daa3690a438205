"""The kiosk's own terminal in a purchase: charged, confirmed, let go, and looked at.

A charge has one name from the commit before it to the last repeat. Only the terminal's own word
ends it: silence never means "declined", and nothing new is begun while it is out.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final
from uuid import UUID

from kiosk.checkout.dossier import Dossier
from kiosk.checkout.happened import Happened
from kiosk.checkout.intent import Intent, IntentAnswer, Outcome
from kiosk.checkout.ports import CardTerminal, NotCharged
from kiosk.checkout.purchase import Approval, Leg, Purchase
from kiosk.checkout.vocabulary import Effect, Event, State
from kiosk.checkout.world import World
from kiosk.errors import ErrorCode, NoReply

Act = Callable[[Purchase, Dossier], Awaitable[Happened]]


class TerminalLeg:
    """One method for each effect at the terminal."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._asking: dict[UUID, bytes] = {}
        self._stopped: set[UUID] = set()
        self.acts: Final[dict[Effect, Act]] = {
            Effect.AUTHORISE: self._authorise,
            Effect.LOOK_FOR_APPROVAL: self._look_for_approval,
            Effect.CONFIRM_CARD: self._confirm,
            Effect.LOOK_FOR_CONFIRM: self._look_for_confirm,
            Effect.RELEASE_CARD: self._release,
            Effect.LOOK_FOR_RELEASE: self._look_for_release,
        }

    def can_stop(self, guid: UUID) -> bool:
        """Whether the terminal is asking for this purchase, and can be told not to."""
        terminal = self._world.terminal
        return terminal is not None and terminal.can_cancel and guid in self._asking

    async def stop(self, guid: UUID) -> None:
        """The guest does not want to pay after all. What came of it the running charge tells."""
        if self.can_stop(guid):
            self._stopped.add(guid)
            await self._terminal.cancel(self._asking[guid])

    def settled_by_hand(self, dossier: Dossier) -> None:
        """A person has found out, or put right, what the terminal did not say."""
        charge = dossier.last(Effect.AUTHORISE)
        if charge is not None and self._world.terminal is not None:
            self._world.terminal.forget(charge.request)

    async def _authorise(self, purchase: Purchase, dossier: Dossier) -> Happened:
        charge = self._leaving(Effect.AUTHORISE, dossier)
        self._asking[purchase.guid] = charge.request
        try:
            approval = await self._terminal.authorise(charge.request, purchase)
        except NoReply as silence:
            dossier.went_silent(Effect.AUTHORISE)
            return Happened(event=Event.APPROVAL_IN_DOUBT, detail=str(silence))
        finally:
            self._asking.pop(purchase.guid, None)
        return self._told(approval, purchase, dossier)

    async def _look_for_approval(self, purchase: Purchase, dossier: Dossier) -> Happened:
        """Asks for as long as the guest may be standing there."""
        charge = dossier.last(Effect.AUTHORISE)
        if charge is None:
            return Happened(event=Event.NO_CARD)
        if charge.outcome is not Outcome.OPEN:
            held = purchase.card is Leg.DONE
            return Happened(event=Event.CARD_APPROVED if held else Event.NO_CARD)
        try:
            approval = await self._asked(charge, purchase, self._world.pace.card_limit_s)
        except NoReply as silence:
            return _cannot_tell(str(silence))
        return self._told(approval, purchase, dossier)

    async def _confirm(self, purchase: Purchase, dossier: Dossier) -> Happened:
        del purchase  # the intent says it all
        intent = self._leaving(Effect.CONFIRM_CARD, dossier)
        try:
            confirmed = await self._terminal.confirm(intent.request)
        except NoReply as silence:
            return Happened(event=Event.CONFIRM_IN_DOUBT, detail=str(silence))
        if not confirmed:
            return Happened(
                event=Event.CONFIRM_IN_DOUBT,
                answers=dossier.answer(
                    Effect.CONFIRM_CARD, Outcome.OPEN, ErrorCode.TERMINAL_REFUSED
                ),
            )
        return Happened(
            event=Event.CARD_CONFIRMED, answers=dossier.answer(Effect.CONFIRM_CARD, Outcome.DONE)
        )

    async def _look_for_confirm(self, purchase: Purchase, dossier: Dossier) -> Happened:
        charge = dossier.last(Effect.AUTHORISE)
        taken = purchase.approval is not None and purchase.approval.captured
        if charge is None or purchase.card is not Leg.DONE or taken:
            return Happened(event=Event.NO_CARD)
        intent = dossier.open(Effect.CONFIRM_CARD)
        if intent is None:
            return Happened(event=Event.CONFIRM_ABSENT)
        approval: Approval | NotCharged
        if self._terminal.repeats_closings:
            if intent.refusal is None and self._may_repeat(Effect.CONFIRM_CARD, dossier):
                return Happened(event=Event.CONFIRM_ABSENT)
            if intent.refusal is None:
                return Happened(event=Event.CONFIRM_LATER, detail="no answer about the end")
            approval = NotCharged()
        else:
            try:
                approval = await self._terminal.status(charge.request, purchase)
            except NoReply as silence:
                return Happened(event=Event.CONFIRM_LATER, detail=str(silence))
        if isinstance(approval, NotCharged):
            return Happened(
                event=Event.CONFIRM_REFUSED,
                answers=dossier.answer(
                    Effect.CONFIRM_CARD, Outcome.REFUSED, ErrorCode.TERMINAL_REFUSED
                ),
                cause=ErrorCode.TERMINAL_REFUSED,
                detail="the terminal let the sum of a paid order go",
            )
        if approval.captured:
            done = dossier.answer(Effect.CONFIRM_CARD, Outcome.DONE)
            return Happened(event=Event.CARD_CONFIRMED, answers=done)
        if not self._may_repeat(Effect.CONFIRM_CARD, dossier):
            return Happened(event=Event.CONFIRM_LATER, detail="held, and not taken yet")
        return Happened(event=Event.CONFIRM_ABSENT)

    async def _release(self, purchase: Purchase, dossier: Dossier) -> Happened:
        del purchase  # the intent says it all
        intent = self._leaving(Effect.RELEASE_CARD, dossier)
        try:
            released = await self._terminal.release(intent.request)
        except NoReply as silence:
            return Happened(event=Event.RELEASE_IN_DOUBT, detail=str(silence))
        if released:
            done = _let_go(dossier)
            return Happened(event=Event.CARD_RELEASED, answers=done)
        return Happened(
            event=Event.RELEASE_IN_DOUBT,
            answers=dossier.answer(Effect.RELEASE_CARD, Outcome.OPEN, ErrorCode.TERMINAL_REFUSED),
        )

    async def _look_for_release(self, purchase: Purchase, dossier: Dossier) -> Happened:
        charge, intent = dossier.last(Effect.AUTHORISE), dossier.open(Effect.RELEASE_CARD)
        assert charge is not None, "a release without a charge"
        if self._terminal.repeats_closings:
            return self._release_repeated(intent, dossier)
        try:
            approval = await self._asked(charge, purchase, self._world.pace.look_limit_s)
        except NoReply as silence:
            return _cannot_tell(str(silence))
        if isinstance(approval, NotCharged):
            done = _let_go(dossier)
            return Happened(event=Event.CARD_RELEASED, answers=done)
        return self._release_repeated(intent, dossier)

    def _release_repeated(self, intent: Intent | None, dossier: Dossier) -> Happened:
        """Once more, unless the terminal has said no or nothing comes of it."""
        if intent is not None and intent.refusal is not None:
            return Happened(
                event=Event.RELEASE_REFUSED,
                answers=dossier.answer(Effect.RELEASE_CARD, Outcome.REFUSED),
                cause=ErrorCode.TERMINAL_REFUSED,
                detail="the terminal cannot give the sum back",
            )
        if not self._may_repeat(Effect.RELEASE_CARD, dossier):
            return _cannot_tell("still held, and no answer about letting go")
        return Happened(event=Event.RELEASE_ABSENT)

    async def _asked(
        self, charge: Intent, purchase: Purchase, limit_s: float
    ) -> Approval | NotCharged:
        """What became of a charge, asked for again and again; once where a person was called.

        Raises NoReply.
        """
        clock, every_s = self._world.clock, self._world.pace.card_look_every_s
        started = clock.monotonic()
        while True:
            try:
                return await self._terminal.status(charge.request, purchase)
            except NoReply:
                waited = clock.monotonic() + every_s - started
                if purchase.staff_called or waited > limit_s:
                    raise
            await self._world.sleep(every_s)

    def _may_repeat(self, kind: Effect, dossier: Dossier) -> bool:
        return dossier.sends(kind) < self._world.pace.most_sends

    def _told(
        self, approval: Approval | NotCharged, purchase: Purchase, dossier: Dossier
    ) -> Happened:
        """What the terminal has said for good. A sum that is only held can still be let go of for a
        guest who stopped it too late; one that is taken pays."""
        stopped = purchase.guid in self._stopped and purchase.state is State.BONUS_HELD
        self._stopped.discard(purchase.guid)
        if isinstance(approval, NotCharged):
            event = Event.CARD_STOPPED if stopped else Event.CARD_DECLINED
            answers = dossier.answer(Effect.AUTHORISE, Outcome.REFUSED)
            return Happened(event=event, answers=answers, cause=approval.cause)
        let_go = stopped and not approval.captured
        return Happened(
            event=Event.CARD_STOPPED if let_go else Event.CARD_APPROVED,
            answers=dossier.answer(Effect.AUTHORISE, Outcome.DONE),
            approval=approval,
        )

    @property
    def _terminal(self) -> CardTerminal:
        terminal = self._world.terminal
        assert terminal is not None, "a charge without a terminal"
        return terminal

    def _leaving(self, kind: Effect, dossier: Dossier) -> Intent:
        intent = dossier.open(kind)
        assert intent is not None, f"{kind} was not committed"
        dossier.begins_sending(kind, self._world.clock.monotonic())
        dossier.leaves(kind)
        return intent


def _cannot_tell(detail: str) -> Happened:
    return Happened(event=Event.CANNOT_TELL, cause=ErrorCode.TERMINAL_SILENT, detail=detail)


def _let_go(dossier: Dossier) -> tuple[IntentAnswer, ...]:
    """Nothing is held any more: a confirmation that was never answered can take nothing either."""
    return (
        *dossier.answer(Effect.CONFIRM_CARD, Outcome.FENCED),
        *dossier.answer(Effect.RELEASE_CARD, Outcome.DONE),
    )
