"""The cash server takes goods back: sent in the licence's turn, and looked for (rk7 §5.16, §6.9).

A return is sent again only where nobody can be working on it any more, it is seen absent, and the
licence's number for it is still free: then its identical bytes.
"""

from __future__ import annotations

from contextlib import AsyncExitStack
from typing import Final

from kiosk.checkout.intent import Outcome
from kiosk.checkout.ports import LicenceTurn
from kiosk.errors import ErrorCode, LinkError, NoReply, NotSent, PosRefused, Refused
from kiosk.refunds.dossier import RefundDossier
from kiosk.refunds.ports import NumberedQueue
from kiosk.refunds.refund import Refund, RefundHappened, RefundIntent, ReturnReceipt
from kiosk.refunds.vocabulary import RefundEffect, RefundEvent, RefundState
from kiosk.refunds.world import RefundLedger, RefundWorld

QUESTION_EVERY_S: Final = 15.0
MOST_QUESTIONS: Final = 6
RETURN: Final = RefundEffect.RETURN_GOODS


class GoodsLeg:
    """One refund at the cash server."""

    def __init__(self, world: RefundWorld, ledger: RefundLedger) -> None:
        self._world = world
        self._ledger = ledger

    async def send(self, refund: Refund, dossier: RefundDossier) -> tuple[Refund, RefundHappened]:
        """Commits the bytes with their number, then hands them over. Raises StoreError."""
        made = dossier.open(RETURN)
        async with AsyncExitStack() as stack:
            queue = self._world.licence
            if made is not None:
                turn = await stack.enter_async_context(queue.turn_again(made.licence_number))
                return refund, await self._hand_over(made, turn, dossier)
            try:
                turn = await stack.enter_async_context(queue.turn())
                await self._no_purchase_has_a_number()
            except (LinkError, Refused) as trouble:
                return refund, RefundHappened(
                    event=RefundEvent.RETURN_REFUSED, cause=trouble.code, detail=str(trouble)
                )
            request = self._world.till.return_request(refund, turn.stamp)
            made = dossier.draft(RETURN, request, turn.number, self._world.clock.now())
            refund = await self._ledger.name(refund, made, dossier)
            return refund, await self._hand_over(made, turn, dossier)

    async def look(self, refund: Refund, dossier: RefundDossier) -> RefundHappened:
        """Whether there is a receipt of the return; looks on while somebody may be at work."""
        clock, pace = self._world.clock, self._world.pace
        started, tries = clock.monotonic(), 0
        calls_staff = refund.state is RefundState.NEEDS_STAFF
        while True:
            intent = dossier.open(RETURN)
            try:
                seen = await self._world.till.returned(refund)
            except (LinkError, Refused) as trouble:
                tries += 1
                pause = pace.pause(tries, trouble.code)
                if calls_staff or clock.monotonic() + pause - started > pace.look_limit_s:
                    return _later(str(trouble))
                await self._world.sleep(pause)
                continue
            if seen is not None:
                return _returned(seen, dossier)
            if intent is None or calls_staff:
                return RefundHappened(event=RefundEvent.RETURN_ABSENT)
            if intent.refusal is not None and not dossier.in_doubt(RETURN):
                return await self._refused(intent, dossier)
            if dossier.doubtful_for(RETURN, clock.monotonic()) >= pace.payment_wait_s:
                return await self._stays_absent(refund, intent, dossier)
            await self._world.sleep(pace.payment_look_every_s)

    async def _hand_over(
        self, intent: RefundIntent, turn: LicenceTurn, dossier: RefundDossier
    ) -> RefundHappened:
        """Until the bytes have left, or the limit says that they will not."""
        clock, pace = self._world.clock, self._world.pace
        started, tries = clock.monotonic(), 0
        while True:
            dossier.leaves(RETURN, clock.monotonic())
            try:
                receipt = await self._world.till.return_goods(intent.request)
            except NotSent as trouble:
                tries += 1
                pause = pace.pause(tries, trouble.code)
                if clock.monotonic() + pause - started > pace.look_limit_s:
                    return self._did_not_leave(trouble, dossier)
                await self._world.sleep(pause)
            except NoReply as silence:
                dossier.went_silent(RETURN)
                return RefundHappened(event=RefundEvent.RETURN_IN_DOUBT, detail=str(silence))
            except Refused as refusal:
                if isinstance(refusal, PosRefused):
                    await turn.refused(refusal)
                return RefundHappened(
                    event=RefundEvent.RETURN_IN_DOUBT,
                    answers=dossier.answer(RETURN, Outcome.OPEN, refusal.code),
                    detail=str(refusal),
                )
            else:
                await turn.accepted()
                return _returned(receipt, dossier)

    @staticmethod
    def _did_not_leave(trouble: NotSent, dossier: RefundDossier) -> RefundHappened:
        if dossier.in_doubt(RETURN):
            return RefundHappened(event=RefundEvent.RETURN_IN_DOUBT, detail=str(trouble))
        return RefundHappened(
            event=RefundEvent.RETURN_REFUSED,
            answers=dossier.answer(RETURN, Outcome.REFUSED, trouble.code),
            cause=trouble.code,
            detail=str(trouble),
        )

    async def _refused(self, intent: RefundIntent, dossier: RefundDossier) -> RefundHappened:
        """A definite no, and no receipt: once more with a better number where that was the
        trouble, or after a pause where it passes by itself."""
        refusal, pace = intent.refusal, self._world.pace
        assert refusal is not None
        answers = dossier.answer(RETURN, Outcome.REFUSED)
        if pace.may_try_anew(refusal, intent.attempt):
            await self._world.sleep(pace.pause(intent.attempt, refusal))
            return RefundHappened(
                event=RefundEvent.RETURN_ABSENT, answers=answers, detail=refusal.value
            )
        return RefundHappened(event=RefundEvent.RETURN_REFUSED, answers=answers, cause=refusal)

    async def _stays_absent(
        self, refund: Refund, intent: RefundIntent, dossier: RefundDossier
    ) -> RefundHappened:
        """Absent for longer than anybody can be working on it."""
        if intent.refusal is not None:
            return RefundHappened(
                event=RefundEvent.RETURN_REFUSED,
                answers=dossier.answer(RETURN, Outcome.REFUSED),
                cause=intent.refusal,
                detail="refused, and absent ever since",
            )
        number, numbers = intent.licence_number, self._world.numbers
        if number is not None and numbers is not None:
            try:
                expected = await self._expected(number, numbers)
            except (LinkError, Refused) as trouble:
                return _later(str(trouble))
            if expected is None:
                return _later("the licence's count was asked a moment ago")
            if expected != number:
                return await self._cannot_tell(refund, dossier, f"the count is {expected}")
            if dossier.sends(RETURN) >= self._world.pace.most_sends:
                return _later("no answer to any of the sendings")
        elif dossier.sends(RETURN) >= self._world.pace.most_sends:
            # Without a number nothing but the look keeps a part from going back twice.
            return await self._cannot_tell(refund, dossier, "no answer to any of the sendings")
        dossier.waited_out(RETURN, self._world.clock.monotonic())
        return RefundHappened(event=RefundEvent.RETURN_ABSENT)

    async def _expected(self, number: int, numbers: NumberedQueue) -> int | None:
        """The cash server's count, which may be asked for once a minute. Raises LinkError, Refused,
        StoreError."""
        for _ in range(MOST_QUESTIONS):
            async with self._world.licence.turn_again(number):
                expected = await numbers.expected_at_till()
            if expected is not None:
                return expected
            await self._world.sleep(QUESTION_EVERY_S)
        return None

    async def _cannot_tell(
        self, refund: Refund, dossier: RefundDossier, detail: str
    ) -> RefundHappened:
        """Nothing may be sent any more, for better or worse: one more look, then a person."""
        try:
            seen = await self._world.till.returned(refund)
        except (LinkError, Refused) as trouble:
            return _later(str(trouble))
        if seen is not None:
            return _returned(seen, dossier)
        return RefundHappened(
            event=RefundEvent.CANNOT_TELL,
            answers=dossier.answer(RETURN, Outcome.FENCED),
            cause=ErrorCode.POS_SILENT,
            detail=f"{detail}, and no receipt of the return",
        )

    async def _no_purchase_has_a_number(self) -> None:
        numbers = self._world.numbers
        if numbers is not None and (await numbers.counter()).pending_number is not None:
            raise NotSent(ErrorCode.PURCHASE_UNFINISHED, "a purchase is not settled yet")


def _later(detail: str) -> RefundHappened:
    return RefundHappened(event=RefundEvent.RETURN_LATER, detail=detail)


def _returned(receipt: ReturnReceipt, dossier: RefundDossier) -> RefundHappened:
    return RefundHappened(
        event=RefundEvent.GOODS_RETURNED,
        answers=dossier.answer(RETURN, Outcome.DONE),
        returned=receipt,
        detail=f"return receipt {receipt.number}",
    )
